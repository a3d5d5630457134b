"""Grade every submission; trouble with one never stops the others."""

import shutil
from copy import deepcopy
from dataclasses import dataclass, field

import nbformat

from autograder.grading import scratch
from autograder.grading.course import Mark, Refused
from autograder.grading.job import Job
from autograder.grading.recorded import Record, Recorded, job_of
from autograder.grading.restore import restore
from autograder.grading.shortcuts import shortcuts
from autograder.grading.submissions import Submission, stage
from autograder.grading.trouble import NotGraded, Trouble, troubles
from autograder.grading.version import version
from autograder.grading.workers import LOST

GRADED, UNCHANGED, NOT_GRADED = "graded", "unchanged", "not graded"


@dataclass(frozen=True)
class Result:
    """What came of one submission.

    `before` and `mark` are the marks in the gradebook before and after; None where there is none.
    """

    submission: Submission
    state: str
    before: Mark | None
    mark: Mark | None
    troubles: list


@dataclass(frozen=True)
class Staged:
    """A submission that is ready for its worker, needs none, or cannot be graded."""

    submission: Submission
    before: Mark | None
    troubles: list = field(default_factory=list)
    task: Job | None = None
    error: Exception | None = None


def grade(course, submissions, workers, limits, force=False, feedback=True):
    """Grade `submissions`: many run at the same time, one after the other enters the gradebook.

    Parameters
    ----------
    course : Course
    submissions : list of Submission
    workers : Workers
    limits : Limits
    force : bool
        Grade again even where neither the submission nor the course has changed.
    feedback : bool
        Write feedback, too.

    Yields
    ------
    Result
        One for each submission, as they are done.
    """
    with shortcuts() as books, scratch.folder(".grading-", course.root) as folder:
        batch = Batch(course, folder, limits, force, feedback)
        batch.register({s.chapter for s in submissions})
        books.commit()
        Recorded.record = batch.record = Record(workers.run, limits)
        tasks = map(batch.stage, submissions)
        for staged, outputs in workers.outcomes((one, one.task) for one in tasks):
            result = batch.finish(staged, outputs, books)
            books.commit()
            yield result


class Batch:
    """One run over a course's submissions."""

    def __init__(self, course, scratch, limits, force, feedback):
        self.course, self.scratch, self.limits = course, scratch, limits
        self.force, self.feedback = force, feedback
        self.refused, self.assignments = {}, {}

    def register(self, chapters):
        """Enter chapters in the gradebook; remember why, where nbgrader refuses one."""
        for chapter in sorted(chapters.intersection(self.course.chapters)):
            try:
                self.course.register(chapter, f"{self.scratch.name}/release")
            except Refused as reason:
                self.refused[chapter] = NotGraded(
                    f"the gradebook does not take {chapter} as it is now ({reason})",
                    "move gradebook.db away and grade anew, or go back to the course as it was",
                )
            path = self.course.assignment(chapter)
            self.assignments[chapter] = nbformat.read(path, as_version=4)

    def stage(self, submission):
        """Copy a submission, and make the job that a worker will run."""
        learner, chapter = submission.learner, submission.chapter
        before = self.course.mark(learner, chapter)
        clean = self._copy_of(submission)
        try:
            if chapter in self.refused:
                raise self.refused[chapter]
            notebook, found = stage(submission, self.course.chapters, clean, self.limits.submitted)
            now = version(notebook, clean, self.course.assignment(chapter))
            if not self.force and self._is_graded(submission, before, now):
                return Staged(submission, before, found)
            mended = deepcopy(notebook)
            restore(mended, self.assignments[chapter])
            return Staged(submission, before, found, job_of(mended, chapter, clean, self.limits))
        except Exception as error:  # whatever a submission holds, the others go on
            return Staged(submission, before, error=error)

    def _copy_of(self, submission):
        return self.scratch / "submitted" / submission.learner / submission.chapter

    def _is_graded(self, submission, before, now):
        """Whether the gradebook's mark is that of this very version."""
        here = submission.learner, submission.chapter
        return before is not None and self.course.has_graded(*here, now)

    def finish(self, staged, outputs, books):
        """Enter what a worker made of a submission in the gradebook, and write its feedback."""
        learner, chapter = staged.submission.learner, staged.submission.chapter
        try:
            for error in (staged.error, outputs):
                if isinstance(error, Exception):
                    raise error
            state, found = self._enter(staged, outputs)
        except Exception as error:
            books.rollback()
            self.course.forget_graded(learner, chapter)
            state, found = NOT_GRADED, [_trouble(error)]
        shutil.rmtree(self._copy_of(staged.submission), ignore_errors=True)
        mark = self.course.mark(learner, chapter)
        return Result(staged.submission, state, staged.before, mark, found)

    def _enter(self, staged, outputs):
        learner, chapter = staged.submission.learner, staged.submission.chapter
        state = UNCHANGED
        if staged.task is not None:
            state = GRADED
            self.record.keep(staged.task, outputs)
            self.course.autograde(learner, chapter, f"{self.scratch.name}/submitted")
        graded = self.course.graded(learner, chapter)
        if staged.task is not None:
            self.course.enter_version(learner, chapter, graded)
        has_feedback = self.course.folder("feedback", learner, chapter).exists()
        if self.feedback and (state is GRADED or not has_feedback):
            self.course.feedback(learner, chapter)
        return state, staged.troubles + troubles(graded)


def _trouble(error):
    if isinstance(error, NotGraded):
        return error.trouble
    if isinstance(error, Refused):
        return Trouble(f"nbgrader could not grade it ({error})", "look into the notebook")
    if isinstance(error, LOST):
        what = f"the processes that run notebooks ended, again and again ({error})"
        return Trouble(" ".join(what.split())[:200], "run it again; is there memory enough?")
    what = f"grading failed with {type(error).__name__}: {error}"
    return Trouble(" ".join(what.split())[:200], "look into the notebook")
