"""Points count only as a plain number: nbgrader gives full marks to any other value."""

from math import isfinite

from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade, is_solution

from autograder.grading.problems import shows


class PlainPoints(NbGraderPreprocessor):
    """Refuse a test cell whose first result is no number from 0 to its points.

    nbgrader 0.9.6 gives full credit where a test cell shows nothing, a string, a negative number,
    nan or `np.float64(1.0)`, and fails the whole submission above the maximum. A cell that ends in
    a statement, such as `assert`, has nothing to show: it earns all its points unless it raises.
    """

    def preprocess_cell(self, cell, resources, index):
        """Put an error, which scores 0, in front of the outputs of such a cell."""
        if cell.cell_type == "code" and is_grade(cell) and not is_solution(cell):
            most = cell.metadata.nbgrader["points"]
            if not _is_understood(cell.outputs, most, not shows(cell.source)):
                text = f"this check did not show a number of points from 0 to {most:g}"
                error = new_output("error", ename="NoPoints", evalue=text, traceback=[text])
                cell.outputs.insert(0, error)
        return cell, resources


def _is_understood(outputs, most, silent):
    """Whether nbgrader, which stops at the first error or result, reads these as meant."""
    for out in outputs:
        if out.output_type == "error" or (out.output_type == "stream" and out.name == "stderr"):
            return True
        if out.output_type == "execute_result":
            return _is_points(out.data.get("text/plain", ""), most)
    return silent


def _is_points(text, most):
    try:
        points = float(text)
    except (TypeError, ValueError):
        return False
    return isfinite(points) and 0 <= points <= most
