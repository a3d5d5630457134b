"""nbgrader's `Autograde` for a notebook that a worker has finished: it places files, makes rows."""

from types import SimpleNamespace

from nbgrader.api import MissingEntry
from nbgrader.converters import Autograde, autograde
from nbgrader.utils import parse_utc

from autograder.grading.sheet import in_use


class Place(Autograde):
    """All that nbgrader does with a submission besides its notebook's cells.

    Files that were handed in, and those of the assignment, are copied; hooks run; the gradebook
    gets the submission.

    Parameters
    ----------
    finished : str
        The notebook.
    rows : Rows
    **given
        See nbgrader.
    """

    def __init__(self, finished, rows, **given):
        super().__init__(**given)
        self.finished, self.rows = finished, rows

    def start(self):
        """See nbgrader."""
        with in_use(self.rows, autograde):
            super().start()

    def convert_single_notebook(self, notebook_filename):
        """See nbgrader."""
        resources = self.init_single_notebook_resources(notebook_filename)
        self.write_single_notebook(self.finished, {**resources, "output_extension": ".ipynb"})


class Rows:
    """Stands in for nbgrader's `Gradebook` there, for one submission.

    Parameters
    ----------
    ledger : Ledger
    learner : str
    chapter : Chapter
    """

    def __init__(self, ledger, learner, chapter):
        self.ledger, self.chapter, self.mine = ledger, chapter, (learner, chapter)
        self.names = [one.name for one in chapter.notebooks]

    def __call__(self, *_):
        """What nbgrader calls to open a gradebook."""
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def update_or_create_student(self, _):
        """It comes with the submission."""

    def find_assignment(self, _):
        return SimpleNamespace(notebooks=[SimpleNamespace(name=name) for name in self.names])

    def find_notebook(self, name, _):
        if name not in self.names:
            raise MissingEntry(name)

    def update_or_create_submission(self, *_, timestamp=None):
        self.ledger.enter_submission(*self.mine, parse_utc(timestamp))
        return SimpleNamespace(total_seconds_late=0)  # for a line of its log

    def find_submission_notebook(self, name, *_):
        """nbgrader asks for notebooks that were not handed in: each of their cells has 0 points."""
        self.ledger.enter_nothing(*self.mine, name)
        return SimpleNamespace(grades=[])

    @property
    def db(self):
        return SimpleNamespace(commit=lambda: None)
