"""One nbgrader course: its configuration, its gradebook, and nbgrader's own converters on it."""

import errno
import fcntl
import logging
import os
import shutil
import sqlite3
import sys
import time
import warnings
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import nbformat
from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import Engine, event, func, or_
from sqlalchemy.exc import OperationalError, SAWarning
from traitlets.config import PyFileConfigLoader

from autograder.grading.gradebook import ledger, versions
from autograder.grading.gradebook.one_pass import Place
from autograder.grading.sanitize.text import well_formed
from autograder.grading.sheet import Mark
from autograder.grading.status import Unusable

CONFIG = "nbgrader_config.py"
PATIENCE = 30  # seconds that we wait for another program
DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}  # full, read-only or broken


class Refused(Exception):
    """nbgrader would not do it; the message is its reason."""


class Course:
    """An nbgrader course on disk.

    Parameters
    ----------
    root : Path
        Holds `nbgrader_config.py`.
    """

    def __init__(self, root):
        _find_alembic()
        self.root = Path(root).resolve()
        self.config = PyFileConfigLoader(CONFIG, path=str(self.root)).load_config()
        self.config.CourseDirectory.root = str(self.root)
        self.directory = CourseDirectory(config=self.config)

    def folder(self, step, learner="", chapter=""):
        """Folder of a step such as "submitted" or "feedback", of a learner and chapter if given."""
        name = getattr(self.directory, f"{step}_directory")
        return Path(self.directory.format_path(name, learner, chapter))

    def assignment(self, chapter):
        """Path of a chapter's notebook in `source/`."""
        return self.folder("source", ".", chapter) / f"{chapter}.ipynb"

    @property
    def chapters(self):
        """Names of the chapters, in order."""
        folders = sorted(self.folder("source").glob("*/"))
        return [folder.name for folder in folders if self.assignment(folder.name).exists()]

    def register(self, chapter, scratch):
        """Enter a chapter in the gradebook, as its notebook in `source/` is now.

        nbgrader can do so only while it makes a release; that one goes to `scratch`, relative to
        the root, so that tracked files stay as they are.

        Raises
        ------
        Refused
            If the gradebook has marks for a version with other cells.
        """
        self._run(GenerateAssignment, chapter, release_directory=scratch)
        with self._gradebook() as gradebook:
            versions.begin(gradebook.db)

    def chapter(self, name):
        """What the gradebook has about a chapter; see `ledger.chapter`."""
        with self._gradebook() as gradebook:
            return ledger.chapter(gradebook, name)

    def autograde(self, learner, text, rows, submitted, **directories):
        """Place a finished notebook, and what lies beside it under `submitted`.

        Parameters
        ----------
        learner, text : str
        rows : Rows
        submitted : str
            Relative to the root.
        """
        chapter = rows.chapter.name
        more = {"submitted_directory": submitted, **directories}
        self._run(partial(Place, text, rows), chapter, learner, **more)

    def page(self, learner, chapter):
        """Path of a submission's feedback."""
        return self.folder("feedback", learner, chapter) / f"{chapter}.html"

    def copy(self, learner, chapter):
        """The bytes of the graded notebook in `autograded/`, or None."""
        try:
            path = self.folder("autograded", learner, chapter) / f"{chapter}.ipynb"
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def graded(self, learner, chapter):
        """The graded notebook in `autograded/`, or None."""
        found = self.copy(learner, chapter)
        return None if found is None else nbformat.reads(found.decode(), as_version=4)

    def forget_graded(self, learner, chapter):
        """Remove the graded notebook, as nbgrader does where grading fails; marks stay."""
        shutil.rmtree(self.folder("autograded", learner, chapter), ignore_errors=True)

    def mark(self, learner, chapter):
        """The mark in the gradebook, or None where nothing was graded yet."""
        if well_formed(learner + chapter) != learner + chapter:  # no gradebook holds such a name
            return None
        here = SubmittedAssignment.student_id == learner, Assignment.name == chapter
        return self._marks(*here).get((learner, chapter))

    def marks(self):
        """Every mark in the gradebook: a dictionary from (learner, chapter) to `Mark`."""
        return self._marks()

    def scores(self):
        """Points of each test cell, those set by hand too: from (learner, chapter, cell)."""
        columns = SubmittedAssignment.student_id, Assignment.name, BaseCell.name, Grade.score
        with self._gradebook() as gradebook:
            rows = _of_cells(gradebook.db.query(*columns), Grade)
            return {tuple(key): score for *key, score in rows}

    def by_hand(self):
        """Cells of (learner, chapter) whose points somebody set by hand.

        Returns
        -------
        dict of dict
            By the cell's name: the points, and whether they wait for somebody to look again.
        """
        columns = SubmittedAssignment.student_id, Assignment.name, BaseCell.name
        columns += Grade.manual_score, Grade.needs_manual_grade
        with self._gradebook() as gradebook:
            rows = _of_cells(gradebook.db.query(*columns), Grade)
            found = {}
            for learner, chapter, cell, *points in rows.filter(Grade.manual_score.is_not(None)):
                found.setdefault((learner, chapter), {})[cell] = tuple(points)
            return found

    def settle_by_hand(self, learner, chapter, reviewed, dropped):
        """Let points set by hand stand without another look, or take them away.

        Parameters
        ----------
        reviewed, dropped : iterable of str
            Names of cells.
        """
        with self._gradebook() as gradebook:
            for grade in gradebook.find_submission_notebook(chapter, chapter, learner).grades:
                if grade.name in reviewed:
                    grade.needs_manual_grade = False
                if grade.name in dropped:
                    grade.manual_score = None
                    grade.needs_manual_grade = grade.auto_score is None
            gradebook.db.commit()

    def due(self):
        """The due date of each chapter in the gradebook; None where it has none."""
        with self._gradebook() as gradebook:
            return {chapter.name: chapter.duedate for chapter in gradebook.assignments}

    def maxima(self):
        """The most points of each chapter in the gradebook."""
        with self._gradebook() as gradebook:
            return {chapter.name: chapter.max_score for chapter in gradebook.assignments}

    def _marks(self, *conditions):
        """Marks of the submissions that meet some conditions, in one query."""
        maxima, found = self.maxima(), {}
        with self._gradebook() as gradebook:
            for learner, chapter, score, penalty in _scores(gradebook.db).filter(*conditions):
                before = found.get((learner, chapter), 0.0)
                found[learner, chapter] = before + score - (penalty or 0)
        return {key: Mark(max(0.0, points), maxima[key[1]]) for key, points in found.items()}

    def _gradebook(self):
        return Gradebook(self.directory.db_url, self.directory.course_id)

    def _run(self, converter, chapter, learner="*", **directories):
        directory = CourseDirectory(
            config=self.config,
            assignment_id=chapter,
            student_id=learner,
            **directories,
        )
        with _listening() as (log, said), warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # nbgrader's own, harmless
            job = converter(coursedir=directory, config=self.config, log=log, force=True)
            try:
                job.start()
            except NbGraderException as error:
                for _, raised in said:
                    if cause := not_learners(raised):
                        raise cause from error
                texts = [text for text, _ in said]
                raise Refused(_last_words(texts) or str(error)) from error


def _find_alembic():
    """Put this environment's programs on the PATH: nbgrader runs alembic for a new gradebook."""
    programs, path = str(Path(sys.executable).parent), os.environ.get("PATH", "")
    if programs not in path.split(os.pathsep):
        os.environ["PATH"] = programs + os.pathsep + path


def _scores(db):
    """Learner, chapter, points and penalty of each notebook that has points.

    A grade is found by its cell, for which nbgrader's tables have an index, and not by its notebook
    alone, for which they have none.
    """
    penalty = SubmittedNotebook.late_submission_penalty
    columns = SubmittedAssignment.student_id, Assignment.name, func.sum(Grade.score), penalty
    return (
        _of_cells(db.query(*columns), Grade)
        .filter(or_(Grade.auto_score.is_not(None), Grade.manual_score.is_not(None)))
        .group_by(SubmittedNotebook.id, SubmittedAssignment.student_id, Assignment.name, penalty)
    )


def _of_cells(query, table):
    """A query of rows of a table, `Grade` or `Comment`, each with its cell and submission."""
    theirs = (SubmittedNotebook.notebook_id == Notebook.id) & (
        SubmittedNotebook.assignment_id == SubmittedAssignment.id
    )
    mine = (table.cell_id == BaseCell.id) & (table.notebook_id == SubmittedNotebook.id)
    return (
        query.select_from(SubmittedAssignment)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .join(Notebook, Notebook.assignment_id == Assignment.id)
        .join(SubmittedNotebook, theirs)
        .join(BaseCell, BaseCell.notebook_id == Notebook.id)
        .join(table, mine)
    )


def not_learners(error):
    """What of the gradebook or the disk is behind an error, or None: then no learner caused it."""
    while error is not None:
        if isinstance(error, OperationalError) or getattr(error, "errno", None) in DISK:
            return error
        error = error.__cause__ or error.__context__
    return None


def in_words(error):
    """What `not_learners` finds, as a sentence."""
    if not isinstance(error, OperationalError):
        return f"{error}"[:300] + "; what was graded is kept"
    if "locked" in str(error):
        return (
            "another program holds the gradebook. What was graded is kept: close formgrader, or "
            "whatever else writes to it, and run this again"
        )
    return f"the gradebook cannot be used ({error.orig})"


@event.listens_for(Engine, "connect")
def _wait_for_others(connection, _):
    if isinstance(connection, sqlite3.Connection):
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")


@contextmanager
def alone(root):
    """Let no other run grade the same course.

    Raises
    ------
    Unusable
        If another one does, for longer than we wait.
    """
    ends, lock = time.monotonic() + PATIENCE, os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        while not _locked(lock):
            if time.monotonic() > ends:
                raise Unusable(
                    "another run is grading this course; wait for it to end, then run this again"
                )
            time.sleep(0.1)
        yield
    finally:
        os.close(lock)


def _locked(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _listening():
    """A logger that keeps nbgrader's errors, as text and exception, and off the screen."""
    log = logging.Logger("nbgrader")
    said = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append((record.getMessage(), sys.exception()))
    log.addHandler(handler)
    theirs = logging.getLogger("tornado.application")  # the gradebook's
    theirs.disabled = True
    try:
        yield log, said
    finally:
        theirs.disabled = False


def _last_words(said):
    """The last line of the first traceback: what went wrong, in one line."""
    tracebacks = [text for text in said if text.startswith("Traceback")]
    lines = (tracebacks or said or [""])[0].strip().splitlines()
    return lines[-1][:200] if lines else ""
