"""nbgrader's place for execution, filled with what a worker has already done."""

from pathlib import Path

from nbformat import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.grading.submissions.version import other_files
from autograder.grading.workers.job import Job, steps

STOCK = "autograder.grading.preprocessors.execute.Execute"
OURS = "autograder.grading.preprocessors.recorded.Recorded"


class Record:
    """Outputs of jobs, found by all that they depend on.

    A job that is not there is run on the spot: a wrong key costs time, never a mark.

    Parameters
    ----------
    run : callable
        Runs a `Job`.
    limits : Limits
    """

    def __init__(self, run, limits):
        self.run, self.limits, self.known = run, limits, {}

    def keep(self, task, outputs):
        """Remember the outputs of one job, and of no other one."""
        self.known = {task.key: outputs}

    def find(self, task):
        """Outputs of a job."""
        key = task.key
        return self.known[key] if key in self.known else self.run(task)


class Recorded(NbGraderPreprocessor):
    """Put a worker's outputs below the cells that it ran."""

    record = None  # set while a batch is graded

    def preprocess(self, nb, resources):
        """Fill in the outputs of `nb`, which is changed in place."""
        chapter, folder = resources["nbgrader"]["assignment"], resources["metadata"]["path"]
        done = self.record.find(job_of(nb, chapter, Path(folder), self.record.limits))
        for index, cell in enumerate(nb.cells):
            if cell.cell_type == "code":
                cell.outputs = [from_dict(one) for one in done.get(index, [])]
                cell.execution_count = None
        return nb, resources


def job_of(nb, chapter, folder, limits):
    """The job of running a sanitised notebook among the other files of its folder."""
    files = {str(path.relative_to(folder)): path.read_bytes() for path in other_files(folder)}
    return Job(chapter, steps(nb.cells), files, limits)
