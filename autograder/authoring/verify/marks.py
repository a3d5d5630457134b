"""Do cells and checks agree on the points, and does the solution earn them all, in silence?"""

from autograder.authoring.verify.made import grade_id, is_test, nbgrader

__all__ = ["faults"]


def faults(made):
    """Points that differ, errors, stderr and missing scores."""
    name, _, _ = made.names
    given = {
        grade_id(cell): nbgrader(cell).get("points") for cell in made.source.cells if is_test(cell)
    }
    for test in sorted(given.keys() | made.points.keys()):
        if given.get(test) != made.points.get(test):
            yield (
                f"{name}: test cell {test!r} gives {_shown(given.get(test))}, "
                f"its check {_shown(made.points.get(test))}."
            )
    for cell in made.solution.cells:
        if cell.cell_type == "code":
            yield from (f"{made.names[2]}: cell {cell.id} {why}." for why in _trouble(cell))


def _shown(points):
    return "no points" if points is None else f"{points:g} points"


def _trouble(cell):
    for output in cell.outputs:
        if output.output_type == "error":
            yield f"raises {output.ename}: {output.evalue}"
        if output.output_type == "stream" and output.name == "stderr":
            yield f"writes to stderr: {output.text.strip()}"
    if is_test(cell) and _score(cell) != nbgrader(cell).get("points"):
        yield f"scores {_score(cell)} of {nbgrader(cell).get('points')}"


def _score(cell):
    """The points that nbgrader would read: the first result's text, None where there is none."""
    for output in cell.outputs:
        if output.output_type == "execute_result":
            try:
                return float(output.data.get("text/plain", ""))
            except ValueError:
                return None
    return None
