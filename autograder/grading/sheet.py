"""The page of a gradebook that is about one submission, as plain data.

A worker has no gradebook: nbgrader's preprocessors write on a sheet there, and read from one for
the feedback page.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace

from nbgrader.api import MissingEntry
from nbgrader.preprocessors import (
    getgrades,
    latesubmissions,
    overwritecells,
    overwritekernelspec,
    saveautogrades,
)

# What opens nbgrader's gradebook, by a name of its own.
OPENERS = getgrades, latesubmissions, overwritecells, overwritekernelspec, saveautogrades


@dataclass(frozen=True)
class Mark:
    """Points of a learner in a chapter, as the gradebook has them."""

    points: float
    most: float


@dataclass(frozen=True)
class Standing:
    """What the gradebook says about a submission, besides its points.

    Parameters
    ----------
    grades : list of tuple
        Cell, points by the checks, by hand, and extra; whether it waits for somebody to look.
    comments : list of tuple
        Cell, and what was written about it.
    late, penalty : float
        Seconds, and points.
    """

    grades: list
    comments: list
    late: float = 0.0
    penalty: float = 0.0

    @property
    def outdated(self):
        """Cells whose points were set by hand, for something that was graded before."""
        return [name for name, _, by_hand, _, waits in self.grades if waits and by_hand is not None]


@dataclass(frozen=True)
class Cells:
    """What the gradebook knows of a chapter's notebook.

    Parameters
    ----------
    kernelspec : str or None
        As JSON.
    sources : tuple of tuple
        Name, type, whether it is locked, source and checksum of each cell that nbgrader knows.
    graded : tuple of tuple
        Name and most points of those with points, in their order.
    solutions, tasks : tuple of str
        Names of those that comments are written about; tasks have points, too.
    """

    kernelspec: str | None
    sources: tuple
    graded: tuple
    solutions: tuple
    tasks: tuple = ()


class Sheet:
    """Stands in for nbgrader's `Gradebook`, for one notebook of one learner.

    Parameters
    ----------
    cells : Cells
    standing : Standing, optional
        What the gradebook has; nothing, if it is not given.
    """

    def __init__(self, cells, standing=None):
        standing = standing or Standing([], [])
        known = "name", "cell_type", "locked", "source", "checksum"
        sources = [SimpleNamespace(**dict(zip(known, one, strict=True))) for one in cells.sources]
        self.sources = {one.name: one for one in sources}
        self.grades = {name: _Grade(name, most) for name, most in cells.graded}
        commented = (*cells.solutions, *cells.tasks)
        self.comments = {name: _Comment(name) for name in commented}
        for mine, known in ((self.grades, standing.grades), (self.comments, standing.comments)):
            for name, *said in known:
                if name in mine:
                    mine[name].enter(*said)
        self.notebook = _Notebook(self, cells, sources)
        self.late = standing.late
        self.notebook.late_submission_penalty = standing.penalty or None
        self.db = SimpleNamespace(commit=lambda: None)

    def __call__(self, *_):
        """What nbgrader calls to open a gradebook."""
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def find_notebook(self, *_):
        return self.notebook

    find_submission_notebook = find_notebook

    def find_submission(self, *_):
        return SimpleNamespace(total_seconds_late=self.late)

    def find_source_cell(self, name, *_):
        return _entry(self.sources, name)

    def find_graded_cell(self, name, *_):
        return _entry(self.grades, name)

    find_grade = find_graded_cell

    def find_comment(self, name, *_):
        return _entry(self.comments, name)

    def standing(self, late=0.0):
        """The `Standing` of what was written on it."""
        grades = [
            (one.name, one.auto_score, one.manual_score, one.extra_credit, one.needs_manual_grade)
            for one in self.grades.values()
        ]
        comments = [(c.name, c.auto_comment, c.manual_comment) for c in self.comments.values()]
        penalty = self.notebook.late_submission_penalty or 0.0
        return Standing(sorted(grades), sorted(comments), late, penalty)


class _Grade:
    """nbgrader's `Grade` and the cell that it is of."""

    def __init__(self, name, most):
        self.name, self.max_score = name, most
        self.enter(None, None, None, True)

    def enter(self, auto, manual, extra, waits):
        self.auto_score, self.manual_score, self.extra_credit = auto, manual, extra
        self.needs_manual_grade = waits

    @property
    def score(self):
        """Points that count; those set by hand come first."""
        points = self.auto_score if self.manual_score is None else self.manual_score
        return 0.0 if points is None else points + (self.extra_credit or 0.0)


class _Comment:
    """nbgrader's `Comment`."""

    def __init__(self, name):
        self.name = name
        self.enter(None, None)

    def enter(self, auto, manual):
        self.auto_comment, self.manual_comment = auto, manual

    @property
    def comment(self):
        return self.auto_comment if self.manual_comment is None else self.manual_comment


class _Notebook:
    """nbgrader's `Notebook` and `SubmittedNotebook`, in one."""

    late_submission_penalty = None

    def __init__(self, sheet, cells, sources):
        self.kernelspec, self.source_cells = cells.kernelspec, sources
        tasks = set(cells.tasks)
        self.grade_cells = [one for name, one in sheet.grades.items() if name not in tasks]
        self.task_cells = [one for name, one in sheet.grades.items() if name in tasks]
        self.solution_cells = [SimpleNamespace(name=name) for name in cells.solutions]
        self.max_score = sum(most for _, most in cells.graded)
        self.grades = list(sheet.grades.values())

    @property
    def score(self):
        return sum(grade.score for grade in self.grades)


def _entry(known, name):
    try:
        return known[name]
    except KeyError:
        raise MissingEntry(f"No such cell: {name}") from None


@contextmanager
def in_use(sheet, *modules):
    """Let modules of nbgrader's, its preprocessors by default, take this for the gradebook."""
    theirs = [(module, module.Gradebook) for module in modules or OPENERS]
    try:
        for module, _ in theirs:
            module.Gradebook = sheet
        yield sheet
    finally:
        for module, gradebook in theirs:
            module.Gradebook = gradebook
