"""One submission, from its bytes to what belongs in the gradebook, `autograded/` and `feedback/`.

All of it is data and needs no file, so it is done by a worker, here or on another machine: reading,
mending, running, judging, nbgrader's own preprocessors, and the page. The grader only writes.
"""

import pickle
import traceback
from dataclasses import dataclass, field
from functools import lru_cache

import nbformat

from autograder.grading import pages
from autograder.grading.bounded import Helper, TooLong, limited
from autograder.grading.limits import Limits
from autograder.grading.preprocessors.pipeline import Pipeline, resources_of
from autograder.grading.preprocessors.restore import repair
from autograder.grading.problems import NotGraded, Problem, problems
from autograder.grading.sandbox.server import Broken, Starved
from autograder.grading.sheet import Cells, Sheet, Standing
from autograder.grading.submissions import reading, version
from autograder.grading.verdicts import answers, solutions, verdicts
from autograder.grading.workers.job import Job, steps


@dataclass(frozen=True)
class Assignment:
    """What a worker needs to know about a chapter, whoever hands it in.

    Parameters
    ----------
    chapter : str
    source : str
        The notebook in `source/`, as JSON.
    cells : Cells
    settings : bytes
        Of nbgrader's preprocessors, pickled.
    version : str
        See `version.course`.
    partial, follow_through, point_to_line : bool
    seconds : float or None
        CPU time for a page; None where none is to be made.
    """

    chapter: str
    source: str
    cells: Cells
    settings: bytes
    version: str
    partial: bool = True
    follow_through: bool = False
    point_to_line: bool = False
    seconds: float | None = None

    def notebook(self):
        """The assignment; nobody changes it."""
        return _notebook(self.source)

    def pipeline(self):
        """nbgrader's preprocessors."""
        return _pipeline(self.settings)


@dataclass(frozen=True)
class Earlier:
    """What is known of an earlier grading.

    Parameters
    ----------
    versions : tuple
        Of the mark, and of a lower attempt.
    copy : bytes or None
        The notebook in `autograded/`.
    by_hand : tuple of str
        Cells whose points somebody has set.
    """

    versions: tuple = ()
    copy: bytes | None = None
    by_hand: tuple = ()


@dataclass(frozen=True)
class Done:
    """What came of a submission.

    Parameters
    ----------
    handed_in, version : str or None
        Fingerprints of the submission, and of it with all that it is judged by.
    unchanged : bool
        Whether it was graded before; then `text` is None.
    problem : Problem or None
        Why it could not be graded; then nothing else is there.
    text : str or None
        The graded notebook.
    about : dict
        What stands in its metadata about grading.
    standing : Standing or None
        Points and comments, where nothing is set by hand and nothing is taken for being late.
    said, problems : list
        Of `Said` and `Problem`.
    changed : frozenset of str
        Cells with points by hand whose answer is another one now.
    page : Made or None
        Its page, if the gradebook says the same.
    """

    handed_in: str | None = None
    version: str | None = None
    unchanged: bool = False
    problem: Problem | None = None
    text: str | None = None
    about: dict = field(default_factory=dict)
    standing: Standing | None = None
    said: list = field(default_factory=list)
    problems: list = field(default_factory=list)
    changed: frozenset = frozenset()
    page: pages.Made | None = None


@dataclass(frozen=True)
class HandIn:
    """A submission on its way to a worker.

    Parameters
    ----------
    learner : str
    assignment : Assignment
    name : str
        What the notebook's file is called.
    body : bytes
        What it holds; nobody has read it yet.
    files : dict of str to bytes
        What lies beside it.
    limits : Limits
    earlier : Earlier
    late : float
        Seconds.
    force : bool
        Grade again what has not changed.
    """

    learner: str
    assignment: Assignment
    name: str
    body: bytes
    files: dict
    limits: Limits
    earlier: Earlier = Earlier()
    late: float = 0
    force: bool = False

    def run(self, address, alone=True):
        """What comes of it, as `Done`.

        Raises
        ------
        Broken, Starved
            See `job.run`.
        """
        handed_in = None
        try:
            with limited():
                notebook = reading.read(self.body, self.name)
                handed_in = version.handed_in(notebook, self.files)
                now = version.version(handed_in, self.assignment.version)
                if not self.force and (before := self._before(now)) is not None:
                    return _done(before, handed_in, now, unchanged=True)
                repair(notebook, self.assignment.notebook(), now)
            return self._graded(notebook, handed_in, now, address, alone)
        except (Broken, Starved):
            raise
        except (Exception, TooLong) as error:  # whatever a submission holds
            return Done(handed_in, problem=problem(error))

    def _before(self, now):
        """The graded notebook, if it is of this version and the mark is, too; else None.

        They may be of an attempt that earned more, if this one was graded as well.
        """
        if now not in self.earlier.versions or self.earlier.copy is None:
            return None
        try:
            graded = pages.notebook(self.earlier.copy)
            is_marked = graded.metadata.autograder.version == self.earlier.versions[0]
            return graded if is_marked else None
        except Exception:  # a grader was killed while it wrote it
            return None

    def _graded(self, notebook, handed_in, now, address, alone):
        sheet, pipeline = Sheet(self.assignment.cells), self.assignment.pipeline()
        resources = resources_of(self.learner, self.assignment.chapter)
        notebook, resources = _by_nbgrader(pipeline.sanitize, notebook, resources, sheet)
        outputs = self._job(notebook).run(address, alone)
        notebook = _by_nbgrader(pipeline.autograde, notebook, resources, sheet, outputs)
        text = nbformat.v4.writes_json(notebook) + "\n"
        standing = sheet.standing(self.late)
        more = {"text": text, "standing": standing, "changed": self._changed(notebook)}
        if self.assignment.seconds is not None:
            more["page"] = self._page(notebook, text, standing)
        return _done(notebook, handed_in, now, **more)

    def _job(self, notebook):
        right = solutions(self.assignment.notebook()) if self.assignment.follow_through else {}
        given = steps(notebook.cells), self.files, self.limits, self.assignment.partial, right
        return Job(self.assignment.chapter, *given, self.assignment.point_to_line)

    def _changed(self, notebook):
        """Cells with points by hand that are about another answer now."""
        if not self.earlier.by_hand:
            return frozenset()
        old = answers(pages.notebook(self.earlier.copy)) if self.earlier.copy else {}
        new = answers(notebook)
        return frozenset(one for one in self.earlier.by_hand if old.get(one) != new.get(one))

    def _page(self, notebook, text, standing):
        stamp = pages.stamp_of(notebook.metadata["autograder"], standing)
        about = self.assignment.chapter, text, self.assignment.cells, standing
        return pages.make(
            _helper(self.assignment.seconds), pages.Asked(self.learner, *about), stamp
        )


def _done(notebook, handed_in, now, **more):
    said, found = verdicts(notebook), problems(notebook)
    about = {"about": notebook.metadata["autograder"], "said": said, "problems": found}
    return Done(handed_in, now, **about, **more)


def _by_nbgrader(step, *given):
    try:
        with limited():
            return step(*given)
    except Exception as error:
        last = traceback.format_exception_only(error)[-1].strip()
        said = f"nbgrader could not grade it ({last[:200]})"
        raise NotGraded(said, "look at the notebook") from error


def problem(error):
    """The `Problem` of a submission that could not be graded."""
    if isinstance(error, NotGraded):
        return error.problem
    if isinstance(error, TooLong):
        return Problem("the notebook took too long to read", reading.ASK)
    what = f"grading failed with {type(error).__name__}: {error}"
    return Problem(" ".join(what.split())[:200], "look at the notebook")


@lru_cache(maxsize=64)
def _notebook(text):
    return nbformat.reads(text, as_version=4)


@lru_cache(maxsize=64)
def _pipeline(settings):
    return Pipeline(pickle.loads(settings))


@lru_cache(maxsize=1)
def _helper(seconds):
    """The one that makes this worker's pages; it ends with it."""
    return Helper(pages.RENDER, seconds, "fork")
