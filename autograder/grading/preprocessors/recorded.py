"""nbgrader's place for execution, filled with what a worker has already done."""

from dataclasses import replace

from nbformat import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.grading.workers.job import steps


class Record:
    """The job of the submission that nbgrader grades now, and what came of it.

    Parameters
    ----------
    run : callable
        Runs a `Job`.
    """

    def __init__(self, run):
        self.run = run

    def keep(self, task, outputs):
        """Remember one job and its outputs, and no other one."""
        self.task, self.outputs = task, outputs

    def outputs_of(self, cells):
        """Outputs by the number of the cell.

        Cells that are not those that were run, as nbgrader has changed one, are run on the spot: it
        costs time, never a mark.
        """
        now = steps(cells)
        return self.outputs if now == self.task.steps else self.run(replace(self.task, steps=now))


class Recorded(NbGraderPreprocessor):
    """Put a worker's outputs below the cells that it ran."""

    record = None  # set while a batch is graded

    def preprocess(self, nb, resources):
        """Fill in the outputs of `nb`, which is changed in place."""
        done = self.record.outputs_of(nb.cells)
        for index, cell in enumerate(nb.cells):
            if cell.cell_type == "code":
                cell.outputs = [from_dict(one) for one in done.get(index, [])]
                cell.execution_count = None
        return nb, resources
