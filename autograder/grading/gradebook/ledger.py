"""What one submission has in the gradebook, read and written with a statement for each table.

nbgrader takes some hundred statements for the same rows; a test compares them.
"""

from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from uuid import uuid4

from nbgrader.api import (
    Comment,
    Grade,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import bindparam, or_, select

from autograder.grading.gradebook import versions
from autograder.grading.sheet import Cells, Mark, Standing

STUDENT, SUBMISSION = Student.__table__, SubmittedAssignment.__table__
NOTEBOOK, GRADE, COMMENT = (one.__table__ for one in (SubmittedNotebook, Grade, Comment))


def _of_cells(table, *columns):
    """A query of rows about some cells; the index that nbgrader's tables have is of the cell."""
    some = table.c.cell_id.in_(bindparam("cells", expanding=True))
    return select(*(table.c[name] for name in columns)).where(
        some, table.c.notebook_id == bindparam("notebook")
    )


def _of_a_cell(table):
    here = table.c.cell_id == bindparam("cell"), table.c.notebook_id == bindparam("notebook")
    return table.update().where(*here)


KNOWN = select(STUDENT.c.id).where(STUDENT.c.id == bindparam("learner"))
FOUND = select(SUBMISSION.c.id, SUBMISSION.c.timestamp, SUBMISSION.c.extension).where(
    SUBMISSION.c.assignment_id == bindparam("chapter"),
    SUBMISSION.c.student_id == bindparam("learner"),
)
NOTEBOOKS = select(NOTEBOOK.c.notebook_id, NOTEBOOK.c.id, NOTEBOOK.c.late_submission_penalty).where(
    NOTEBOOK.c.notebook_id.in_(bindparam("notebooks", expanding=True)),
    NOTEBOOK.c.assignment_id == bindparam("submission"),
)
POINTS = "cell_id", "auto_score", "manual_score", "extra_credit", "needs_manual_grade"
GRADES = _of_cells(GRADE, *POINTS)
COMMENTS = _of_cells(COMMENT, "cell_id", "auto_comment", "manual_comment")
SCORED = _of_a_cell(GRADE).values(
    auto_score=bindparam("points"),
    # As with nbgrader, somebody is to look again at what was set by hand.
    needs_manual_grade=or_(GRADE.c.manual_score.is_not(None), bindparam("waits")),
)
COMMENTED = _of_a_cell(COMMENT).values(auto_comment=bindparam("words"))
DATED = (
    SUBMISSION.update()
    .where(SUBMISSION.c.id == bindparam("submission"))
    .values(timestamp=bindparam("time"))
)
PENALISED = (
    NOTEBOOK.update()
    .where(NOTEBOOK.c.id == bindparam("notebook"))
    .values(late_submission_penalty=bindparam("penalty"))
)


@dataclass(frozen=True)
class Notebook:
    """A notebook of a chapter: the cells with points, and those with comments, by their ids."""

    id: str
    name: str
    graded: dict
    commented: dict


@dataclass(frozen=True)
class Chapter:
    """What the gradebook has about a chapter, whoever hands it in.

    Parameters
    ----------
    id, name : str
    due : datetime or None
    most : float
        Points.
    notebooks : list of Notebook
    cells : Cells
        Of the notebook that is called as the chapter.
    """

    id: str
    name: str
    due: object
    most: float
    notebooks: list
    cells: Cells

    @property
    def main(self):
        """The notebook that is called as the chapter."""
        return next(one for one in self.notebooks if one.name == self.name)

    @property
    def names(self):
        """Names of all cells, by their ids."""
        return {
            id: name
            for one in self.notebooks
            for id, name in (*one.graded.items(), *one.commented.items())
        }


def chapter(gradebook, name):
    """The `Chapter` in nbgrader's gradebook."""
    found = gradebook.find_assignment(name)
    notebooks = [
        Notebook(
            one.id,
            one.name,
            {cell.id: cell.name for cell in (*one.grade_cells, *one.task_cells)},
            {cell.id: cell.name for cell in (*one.solution_cells, *one.task_cells)},
        )
        for one in found.notebooks
    ]
    cells = _cells(gradebook.find_notebook(name, name))
    return Chapter(found.id, name, found.duedate, found.max_score, notebooks, cells)


def _cells(notebook):
    columns = attrgetter("name", "cell_type", "locked", "source", "checksum")
    graded = (*notebook.grade_cells, *notebook.task_cells)
    return Cells(
        notebook.kernelspec,
        tuple(map(columns, notebook.source_cells)),
        tuple((cell.name, cell.max_score) for cell in graded),
        tuple(cell.name for cell in notebook.solution_cells),
        tuple(cell.name for cell in notebook.task_cells),
    )


@dataclass(frozen=True)
class Entry:
    """What a submission has in the gradebook.

    Parameters
    ----------
    mark : Mark or None
        None where nothing was graded yet.
    standing : Standing
    version, handed_in, lower : str or None
        See `versions`.
    """

    mark: Mark | None = None
    standing: Standing = field(default_factory=partial(Standing, [], []))
    version: str | None = None
    handed_in: str | None = None
    lower: str | None = None


class Ledger:
    """Reads and writes entries on one connection; whoever made it commits.

    Parameters
    ----------
    connection : sqlalchemy.Connection
    """

    def __init__(self, connection):
        self.connection = connection

    def read(self, learner, chapter):
        """The `Entry` of a learner in a `Chapter`."""
        found = self._submission(learner, chapter)
        if found is None:
            return Entry()
        made = self._notebooks(found.id, chapter)
        grades, comments = [], []
        for one in chapter.notebooks:
            if one.id in made:
                place = {"notebook": made[one.id].id}
                grades += self._all(GRADES, **place, cells=list(one.graded))
                comments += self._all(COMMENTS, **place, cells=list(one.commented))
        penalty = sum(one.late_submission_penalty or 0.0 for one in made.values())
        late = seconds_late(found.timestamp, chapter.due, found.extension)
        names = chapter.names
        known = (sorted((names[cell], *rest) for cell, *rest in r) for r in (grades, comments))
        standing = Standing(*known, late, penalty)
        recalled = versions.recall(self.connection, learner, chapter.name)
        return Entry(_mark(grades, penalty, chapter), standing, *recalled)

    def enter_submission(self, learner, chapter, time=None):
        """Make the rows of a submission, as nbgrader's `update_or_create_submission` does.

        Parameters
        ----------
        time : datetime, optional
            In UTC; where there is none, one that is known already stays.
        """
        if not self._all(KNOWN, learner=learner):
            self._do(STUDENT.insert(), {"id": learner})
        found = self._submission(learner, chapter)
        if found is None:
            self._make(learner, chapter, time)
        elif time is not None:
            self._do(DATED, {"submission": found.id, "time": time})

    def enter(self, learner, chapter, standing):
        """Enter points and comments of the notebook that is called as the chapter.

        Parameters
        ----------
        standing : Standing
            Of a `Sheet`: only what the checks say counts.
        """
        one = chapter.main
        found = self._submission(learner, chapter)
        place = {"notebook": self._notebooks(found.id, chapter)[one.id].id}
        points = {name: auto for name, auto, *_ in standing.grades}
        words = {name: auto for name, auto, _ in standing.comments}
        scored = [
            {"cell": cell, "points": points[name], "waits": points[name] is None, **place}
            for cell, name in one.graded.items()
        ]
        said = [
            {"cell": cell, "words": words[name], **place} for cell, name in one.commented.items()
        ]
        self._do(SCORED, scored)
        self._do(COMMENTED, said)

    def enter_nothing(self, learner, chapter, name):
        """Enter 0 points for each cell of a notebook that was not handed in."""
        one = next(one for one in chapter.notebooks if one.name == name)
        found = self._submission(learner, chapter)
        place = {"notebook": self._notebooks(found.id, chapter)[one.id].id}
        self._do(SCORED, [{"cell": c, "points": 0, "waits": False, **place} for c in one.graded])

    def penalise(self, learner, chapter, penalty):
        """Enter what late work costs; None for nothing."""
        found = self._submission(learner, chapter)
        mine = self._notebooks(found.id, chapter)[chapter.main.id]
        self._do(PENALISED, {"notebook": mine.id, "penalty": penalty})

    def _make(self, learner, chapter, time):
        id = uuid4().hex
        made = {"id": id, "assignment_id": chapter.id, "student_id": learner, "timestamp": time}
        self._do(SUBMISSION.insert(), made)
        for one in chapter.notebooks:
            here = uuid4().hex
            row = {"id": here, "assignment_id": id, "notebook_id": one.id}
            self._do(NOTEBOOK.insert(), row)
            for table, cells in ((GRADE, one.graded), (COMMENT, one.commented)):
                rows = [{"cell_id": cell, "notebook_id": here} for cell in cells]
                self._do(table.insert(), rows)

    def _submission(self, learner, chapter):
        found = self._all(FOUND, learner=learner, chapter=chapter.id)
        return found[0] if found else None

    def _notebooks(self, submission, chapter):
        """Rows of a submission's notebooks, by the chapter's notebook that they are of."""
        ids = [one.id for one in chapter.notebooks]
        rows = self._all(NOTEBOOKS, submission=submission, notebooks=ids)
        return {row.notebook_id: row for row in rows}

    def _all(self, statement, **values):
        return self.connection.execute(statement, values).all()

    def _do(self, statement, rows):
        if rows:
            self.connection.execute(statement, rows)


def seconds_late(time, due, extension=None):
    """Seconds that something was handed in too late, as nbgrader counts them."""
    if time is None or due is None:
        return 0
    return max(0, (time - (due if extension is None else due + extension)).total_seconds())


def _mark(grades, penalty, chapter):
    """The `Mark` of rows of grades; None where none has points."""
    scored = [
        (auto if by_hand is None else by_hand) + (extra or 0.0)
        for _, auto, by_hand, extra, _ in grades
        if auto is not None or by_hand is not None
    ]
    return Mark(max(0.0, sum(scored) - penalty), chapter.most) if scored else None
