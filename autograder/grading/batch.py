"""Grade every submission; a problem with one never stops the others."""

import pickle
import shutil
from collections import deque
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from autograder.grading import temporary
from autograder.grading.gradebook import versions
from autograder.grading.gradebook.course import CONFIG, Refused, not_learners
from autograder.grading.gradebook.ledger import Entry, Ledger, seconds_late
from autograder.grading.gradebook.one_pass import Rows
from autograder.grading.gradebook.shortcuts import shortcuts
from autograder.grading.hand_in import Assignment, Done, Earlier, HandIn, problem
from autograder.grading.pages import Asked, Pages, Ready, Same, notebook, stamp_in, stamp_of
from autograder.grading.policies import BEST, DROP, Policies, fingerprint
from autograder.grading.preprocessors.pipeline import late_penalty, settings
from autograder.grading.problems import LOWER, NotGraded, Problem, by_hand, no_page, taken_away
from autograder.grading.sanitize.text import well_formed
from autograder.grading.sheet import Mark, Sheet, Standing
from autograder.grading.status import Unusable
from autograder.grading.submissions import reading, timestamps, version
from autograder.grading.submissions.find import Submission
from autograder.grading.submissions.stage import stage
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
    """A submission that is ready for its worker, or cannot be graded."""

    submission: Submission
    before: Entry
    problems: list = field(default_factory=list)
    task: HandIn | None = None
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
        tasks, waiting = map(batch.stage, submissions), deque()
        for staged, done in workers.outcomes((one, one.task) for one in tasks):
            result = batch.finish(staged, done)
            books.commit()
            waiting.append((result, batch.page(result, done)))
            while waiting and (len(waiting) > AHEAD or waiting[0][1].done()):
                yield batch.with_page(*waiting.popleft())
        while waiting:
            yield batch.with_page(*waiting.popleft())


class Batch:
    """One run over a course's submissions."""

    def __init__(self, course, scratch, limits, force, pages, books):
        self.course, self.scratch, self.limits = course, scratch, limits
        self.force, self.pages, self.books = force, pages, books
        self.refused, self.chapters, self.given = {}, {}, {}
        self.policies = Policies(config=course.config)
        self.by_hand = course.by_hand()
        self.ledger = Ledger(books.connection(course.directory.db_url))

    def register(self, chapters):
        """Enter chapters in the gradebook; remember why, where nbgrader refuses one."""
        for chapter in sorted(chapters.intersection(self.course.chapters)):
            try:
                self.course.register(chapter, f"{self.scratch.name}/release")
                self.chapters[chapter] = found = self.course.chapter(chapter)
                self.given[chapter] = self._given(found)
            except Refused as reason:
                self.refused[chapter] = NotGraded(
                    f"the gradebook does not accept {chapter} as it is now ({reason})",
                    "move gradebook.db away and grade anew, or go back to the course as it was",
                )

    def _given(self, chapter):
        """What a worker needs to know about a chapter."""
        config, path = self.course.config, self.course.assignment(chapter.name)
        return Assignment(
            chapter.name,
            path.read_text(encoding="utf-8"),
            chapter.cells,
            self._settings(config),
            version.course(path, fingerprint(config, chapter.due)),
            self.policies.partial_credit,
            self.policies.follow_through,
            self.pages is not None and self.policies.point_to_line,
            self.pages and self.pages.seconds,
        )

    def _settings(self, config):
        try:
            return pickle.dumps(settings(config))
        except (pickle.PicklingError, TypeError, AttributeError) as error:
            raise Unusable(
                f"{CONFIG} gives a preprocessor what cannot be sent to a worker ({error}): put "
                "functions and classes in a module, and name that"
            ) from error

    def stage(self, submission):
        """Gather what a worker needs of a submission."""
        before = Entry()
        try:
            before = self._entry(submission)
            if submission.chapter in self.refused:
                raise self.refused[submission.chapter]
            clean = self._copy_of(submission)
            most = self.limits.submitted
            name, body, found = stage(submission, self.course.chapters, clean, most)
            task = HandIn(
                submission.learner,
                self.given[submission.chapter],
                name,
                body,
                version.contents(clean),
                self.limits,
                self._earlier(submission, before),
                self._late(submission, clean),
                self.force,
            )
            return Staged(submission, before, found, task)
        except Exception as error:  # whatever a submission holds, the others go on
            return Staged(submission, before, error=error)

    def _entry(self, submission):
        """What the gradebook has of a submission."""
        learner, chapter = submission.learner, submission.chapter
        if chapter in self.chapters and well_formed(learner) == learner:
            return self.ledger.read(learner, self.chapters[chapter])
        return Entry(self.course.mark(learner, chapter))

    def _earlier(self, submission, before):
        here = submission.learner, submission.chapter
        by_hand = tuple(self.by_hand.get(here, ()))
        if before.version is None and not by_hand:
            return Earlier()
        return Earlier((before.version, before.lower), self.course.copy(*here), by_hand)

    def _late(self, submission, folder):
        """Seconds that it is late, unless the gradebook knows otherwise."""
        time = timestamps.read(folder / timestamps.NAME)
        return seconds_late(time, self.chapters[submission.chapter].due)

    def _copy_of(self, submission):
        return self.scratch / "submitted" / submission.learner / submission.chapter

    def finish(self, staged, done):
        """Enter what a worker made of a submission in the gradebook."""
        submission, entry, said, counts = staged.submission, None, [], True
        try:
            for error in (staged.error, done):
                if isinstance(error, Exception):
                    raise error
            if done.problem is not None:
                raise NotGraded(done.problem.what, done.problem.todo)
            state, entry, found, said, counts = self._enter(staged, done)
            found = staged.problems + found + by_hand(entry.standing.outdated)
        except Exception as error:
            self.books.rollback()
            if cause := not_learners(error):
                raise cause from None
            self.course.forget_graded(submission.learner, submission.chapter)
            state, found = NOT_GRADED, [_problem(error)]
        shutil.rmtree(self._copy_of(submission), ignore_errors=True)
        mark, standing = (entry.mark, entry.standing) if entry else (staged.before.mark, None)
        given = submission, state, staged.before.mark, mark, found, standing
        handed_in = done.handed_in if isinstance(done, Done) else None
        return Result(*given, handed_in, verdicts=said, counts=counts)

    def _enter(self, staged, done):
        """State, entry, problems, what its tests said, and whether it counts."""
        here = staged.submission.learner, staged.submission.chapter
        connection = self.ledger.connection
        is_marked = staged.before.handed_in in (None, done.handed_in)
        if done.unchanged and not is_marked:
            return UNCHANGED, staged.before, [LOWER], [], False
        if done.unchanged:
            return UNCHANGED, staged.before, done.problems, done.said, True
        if self.policies.attempts == BEST and staged.before.mark and not is_marked:
            entry = self._marked(staged, done, autograded_directory=f"{self.scratch.name}/trial")
            self.books.rollback()
            if entry.mark.points <= staged.before.mark.points:
                attempt = staged.before.handed_in
                versions.keep_lower(connection, *here, done.version, attempt)
                return GRADED, staged.before, [*done.problems, LOWER], done.said, False
        entry = self._marked(staged, done)
        versions.keep(connection, *here, done.version, done.handed_in)
        if (settled := self._settle(staged, done)) is not None:
            entry = self._entry(staged.submission)
        return GRADED, entry, done.problems + (settled or []), done.said, True

    def _marked(self, staged, done, **directories):
        """The entry of a submission whose files are in their places, and whose rows are written."""
        learner, chapter = staged.submission.learner, self.chapters[staged.submission.chapter]
        (
            self._copy_of(staged.submission) / f"{chapter.name}.ipynb"
        ).touch()  # nbgrader looks for it
        rows, submitted = Rows(self.ledger, learner, chapter), f"{self.scratch.name}/submitted"
        self.course.autograde(learner, done.text, rows, submitted, **directories)
        self.ledger.enter(learner, chapter, done.standing)
        entry = self.ledger.read(learner, chapter)
        if not entry.standing.late and not entry.standing.penalty:
            return entry
        sheet = Sheet(chapter.cells, entry.standing)
        late_penalty(self.course.config, learner, chapter.name, sheet)
        self.ledger.penalise(learner, chapter, sheet.notebook.late_submission_penalty)
        return self.ledger.read(learner, chapter)

    def _settle(self, staged, done):
        """Do with points set by hand what the policy says; the problems, or None for nothing."""
        here = staged.submission.learner, staged.submission.chapter
        theirs = self.by_hand.get(here, {})
        reviewed = {cell for cell, (_, waits) in theirs.items() if not waits} - done.changed
        dropped = done.changed if self.policies.by_hand == DROP else set()
        if not reviewed and not dropped:
            return None
        self.course.settle_by_hand(*here, reviewed, dropped)
        return taken_away({cell: theirs[cell][0] for cell in sorted(dropped)})

    def page(self, result, done):
        """Have the page of a result written, unless there is one that shows the same."""
        if self.pages is None or result.state == NOT_GRADED:
            return Same()
        learner, chapter = result.submission.learner, result.submission.chapter
        try:
            path = self.course.page(learner, chapter)
            new = result.state == GRADED and result.counts
            text = done.text if new else self.course.copy(learner, chapter).decode()
            about = done.about if result.counts else notebook(text).metadata["autograder"]
            stamp, there = stamp_of(about, result.standing), stamp_in(path)
            if not new and there and there[0] == stamp:
                return Same(there[1] or None)
            if done.page and done.page.stamp == stamp:
                return Ready(path, done.page)
            shown = text, self.chapters[chapter].cells, result.standing
            return self.pages.make(path, Asked(learner, chapter, *shown), stamp)
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
    if isinstance(error, Refused):
        return Problem(f"nbgrader could not grade it ({error})", "look at the notebook")
    if isinstance(error, LOST):
        what = f"the processes that run notebooks ended, again and again ({error})"
        return Problem(" ".join(what.split())[:200], "run it again; is there enough memory?")
    return problem(error)
