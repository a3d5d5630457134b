"""Grade every submission; a problem with one never stops the others."""

import shutil
from collections import deque
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

import nbformat

from autograder.grading import temporary
from autograder.grading.gradebook.course import Mark, Refused, Standing, not_learners
from autograder.grading.gradebook.shortcuts import shortcuts
from autograder.grading.pages import Pages, Same, stamp_in, stamp_of
from autograder.grading.policies import BEST, DROP, Policies, fingerprint
from autograder.grading.preprocessors.recorded import Record, Recorded
from autograder.grading.preprocessors.restore import repair
from autograder.grading.problems import (
    LOWER,
    NotGraded,
    Problem,
    by_hand,
    no_page,
    problems,
    taken_away,
)
from autograder.grading.submissions import reading
from autograder.grading.submissions.find import Submission
from autograder.grading.submissions.stage import stage
from autograder.grading.submissions.version import handed_in, version
from autograder.grading.verdicts import answers, solutions, verdicts
from autograder.grading.workers.job import Job, job_of
from autograder.grading.workers.pool import LOST

GRADED, UNCHANGED, NOT_GRADED = "graded", "unchanged", "not graded"
AHEAD = 8  # results that wait for their pages


@dataclass(frozen=True)
class Result:
    """What came of one submission.

    `before` and `mark` are the marks in the gradebook before and after; None where there is none.
    `handed_in` tells one version of the learner's work from another, and `attempt` counts them.
    `verdicts` are what its test cells said; `counts` is whether the mark is of this attempt.
    """

    submission: Submission
    state: str
    before: Mark | None
    mark: Mark | None
    problems: list
    standing: Standing | None = None
    handed_in: str | None = None
    attempt: int = 1
    verdicts: list = field(default_factory=list)
    counts: bool = True


@dataclass(frozen=True)
class Staged:
    """A submission that is ready for its worker, needs none, or cannot be graded."""

    submission: Submission
    before: Mark | None
    problems: list = field(default_factory=list)
    handed_in: str | None = None
    task: Job | None = None
    version: str | None = None
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
    place = temporary.folder(".grading-", course.root)
    making = Pages() if feedback else nullcontext()
    with shortcuts() as books, place as folder, making as pages, reading.reader:
        batch = Batch(course, folder, limits, force, pages, books)
        batch.register({s.chapter for s in submissions})
        books.commit()
        Recorded.record = batch.record = Record(workers.run)
        tasks, waiting = map(batch.stage, submissions), deque()
        for staged, outputs in workers.outcomes((one, one.task) for one in tasks):
            result = batch.finish(staged, outputs, books)
            books.commit()
            waiting.append((result, batch.page(result)))
            while waiting and (len(waiting) > AHEAD or waiting[0][1].done()):
                yield batch.with_page(*waiting.popleft())
        while waiting:
            yield batch.with_page(*waiting.popleft())


class Batch:
    """One run over a course's submissions."""

    def __init__(self, course, scratch, limits, force, pages, books):
        self.course, self.scratch, self.limits = course, scratch, limits
        self.force, self.pages, self.books = force, pages, books
        self.refused, self.assignments, self.fingerprints = {}, {}, {}
        self.policies = Policies(config=course.config)
        self.by_hand = course.by_hand()

    def register(self, chapters):
        """Enter chapters in the gradebook; remember why, where nbgrader refuses one."""
        for chapter in sorted(chapters.intersection(self.course.chapters)):
            try:
                self.course.register(chapter, f"{self.scratch.name}/release")
            except Refused as reason:
                self.refused[chapter] = NotGraded(
                    f"the gradebook does not accept {chapter} as it is now ({reason})",
                    "move gradebook.db away and grade anew, or go back to the course as it was",
                )
            path = self.course.assignment(chapter)
            self.assignments[chapter] = nbformat.read(path, as_version=4)
        due = self.course.due()
        self.fingerprints = {one: fingerprint(self.course.config, due.get(one)) for one in chapters}

    def stage(self, submission):
        """Copy a submission, mend it, and make the job that a worker will run."""
        learner, chapter = submission.learner, submission.chapter
        before = self.course.mark(learner, chapter)
        clean = self._copy_of(submission)
        try:
            if chapter in self.refused:
                raise self.refused[chapter]
            notebook, found = stage(submission, self.course.chapters, clean, self.limits.submitted)
            staged = Staged(submission, before, found, handed_in(notebook, clean))
            policies = self.fingerprints[chapter]
            now = version(staged.handed_in, self.course.assignment(chapter), policies)
            if not self.force and self._is_graded(submission, before, now):
                return staged
            repair(notebook, self.assignments[chapter], now)
            (clean / f"{chapter}.ipynb").write_text(reading.text(notebook), encoding="utf-8")
            return replace(staged, task=self._job(notebook, chapter, clean), version=now)
        except Exception as error:  # whatever a submission holds, the others go on
            return Staged(submission, before, error=error)

    def _job(self, notebook, chapter, folder):
        right = solutions(self.assignments[chapter]) if self.policies.follow_through else {}
        line = self.pages is not None and self.policies.point_to_line
        how = self.limits, self.policies.partial_credit, right, line
        return job_of(notebook, chapter, folder, *how)

    def _copy_of(self, submission):
        return self.scratch / "submitted" / submission.learner / submission.chapter

    def _is_graded(self, submission, before, now):
        """Whether the gradebook's mark is that of this very version."""
        here = submission.learner, submission.chapter
        return before is not None and self.course.has_graded(*here, now)

    def finish(self, staged, outputs, books):
        """Enter what a worker made of a submission in the gradebook."""
        learner, chapter = staged.submission.learner, staged.submission.chapter
        standing, said, counts = None, [], True
        try:
            for error in (staged.error, outputs):
                if isinstance(error, Exception):
                    raise error
            state, found, said, counts = self._enter(staged, outputs)
            found = staged.problems + found
            standing = self.course.standing(learner, chapter)
            found += by_hand(standing.outdated)
        except Exception as error:
            books.rollback()
            if cause := not_learners(error):
                raise cause from None
            self.course.forget_graded(learner, chapter)
            state, found = NOT_GRADED, [_problem(error)]
        shutil.rmtree(self._copy_of(staged.submission), ignore_errors=True)
        mark = self.course.mark(learner, chapter)
        given = staged.submission, state, staged.before, mark, found
        return Result(*given, standing, staged.handed_in, verdicts=said, counts=counts)

    def _enter(self, staged, outputs):
        """Enter a submission: state, problems, what its tests said, and whether it counts."""
        here = staged.submission.learner, staged.submission.chapter
        if staged.task is None:
            return UNCHANGED, *self._as_it_was(staged)
        self.record.keep(staged.task, outputs)
        if (graded := self._lower(staged)) is not None:
            return GRADED, [*problems(graded), LOWER], verdicts(graded), False
        before = self.course.graded(*here) if here in self.by_hand else None
        self.course.autograde(*here, f"{self.scratch.name}/submitted")
        graded = self.course.graded(*here)
        self.course.enter_version(*here, graded, staged.handed_in)
        settled = self._settle(here, before, graded)
        return GRADED, problems(graded) + settled, verdicts(graded), True

    def _as_it_was(self, staged):
        """The same three of a submission that needs no grading."""
        if not self._is_marked(staged):
            return [LOWER], [], False
        graded = self.course.graded(staged.submission.learner, staged.submission.chapter)
        return problems(graded), verdicts(graded), True

    def _is_marked(self, staged):
        """Whether the gradebook's mark is of this attempt."""
        here = staged.submission.learner, staged.submission.chapter
        return self.course.attempt(*here) in (None, staged.handed_in)

    def _lower(self, staged):
        """The graded notebook of an attempt that earns no more than one that counts; else None.

        It is graded on trial: nothing of it is kept but which version it was.
        """
        if self.policies.attempts != BEST or staged.before is None or self._is_marked(staged):
            return None
        learner, chapter = staged.submission.learner, staged.submission.chapter
        names = [f"{self.scratch.name}/{step}" for step in ("submitted", "autograded")]
        self.course.autograde(learner, chapter, names[0], autograded_directory=names[1])
        mark = self.course.mark(learner, chapter)
        self.books.rollback()
        if mark.points > staged.before.points:
            return None
        self.course.enter_lower(learner, chapter, staged.version)
        path = self.course.root / names[1] / learner / chapter / f"{chapter}.ipynb"
        return nbformat.read(path, as_version=4)

    def _settle(self, here, before, after):
        """Do with points set by hand what the policy says; return the problems."""
        theirs = self.by_hand.get(here, {})
        old, new = answers(before) if before else {}, answers(after)
        changed = {cell for cell in theirs if old.get(cell) != new.get(cell)}
        reviewed = {cell for cell, (_, waits) in theirs.items() if not waits} - changed
        dropped = changed if self.policies.by_hand == DROP else set()
        if reviewed or dropped:
            self.course.settle_by_hand(*here, reviewed, dropped)
        return taken_away({cell: theirs[cell][0] for cell in sorted(dropped)})

    def page(self, result):
        """Have the page of a result made, unless there is one that shows the same."""
        if self.pages is None or result.state == NOT_GRADED:
            return Same()
        learner, chapter = result.submission.learner, result.submission.chapter
        try:
            path, graded = self.course.page(learner, chapter), self.course.graded(learner, chapter)
            stamp = stamp_of(graded.metadata.get("autograder"), vars(result.standing))
            there = stamp_in(path)
            if result.state == UNCHANGED and there and there[0] == stamp:
                return Same(there[1] or None)
            return self.pages.make(path, stamp, *self.course.with_marks(learner, chapter))
        except Exception as error:  # the mark stands
            return Same(f"{type(error).__name__}: {error}"[:100])

    def with_page(self, result, made):
        """A result whose page is done."""
        try:
            why = made.finish()
        except OSError as error:  # the disk is full, say
            why = str(error)
        found = [] if why is None else [no_page(why)]
        return replace(result, problems=result.problems + found)


def _problem(error):
    if isinstance(error, NotGraded):
        return error.problem
    if isinstance(error, Refused):
        return Problem(f"nbgrader could not grade it ({error})", "look at the notebook")
    if isinstance(error, LOST):
        what = f"the processes that run notebooks ended, again and again ({error})"
        return Problem(" ".join(what.split())[:200], "run it again; is there enough memory?")
    what = f"grading failed with {type(error).__name__}: {error}"
    return Problem(" ".join(what.split())[:200], "look at the notebook")
