"""The line of a slip, for a page of feedback: searched in the sandbox once all marks are given.

What stands behind a wrong answer runs again in a child of its own, and beside it the candidates.
What they do comes back as data and is judged here; no code of the reference's goes in.
"""

import math
import time
import warnings
from dataclasses import replace
from functools import cache

from autograder import judging
from autograder.grading.bounded import TooLong, limited
from autograder.grading.sandbox.contents import references
from autograder.grading.sandbox.conversation import Conversation, Lost, first_message
from autograder.grading.sandbox.server import Child
from autograder.grading.workers.behind import lines_behind
from autograder.grading.workers.far_bench import FarBench
from autograder.observing import Clock

SECONDS = 3.0  # of processor time, for all searches in one notebook
EACH = 1.0  # the same, for one TODO
WALL = 15.0  # seconds on a clock, for the searches and for the cells between them
CHILDREN = 2
LONGEST = 10_000  # characters of a cell that is searched
ANSWER = 16 << 20  # bytes


def search(job, verdicts, lost, address):
    """Search for the lines on which one change would be enough.

    Parameters
    ----------
    job : Job
    verdicts : dict of str to Verdict
        By the full name of the check.
    lost : set of int
        Cells that are left out.
    address : str
        Of the fork server.

    Returns
    -------
    dict of str to tuple of Change
        By the full name of the check.
    """
    slips = [step for step in job.steps if step.check in verdicts and _is_slip(step, verdicts)]
    with warnings.catch_warnings(action="ignore"):  # of code that is parsed
        under_way = Search(job, slips, verdicts, lost)
        for _ in range(CHILDREN):
            if under_way.slips and under_way.left():
                with Child(address, job.limits) as child:
                    under_way.run(Conversation(child))
    return under_way.found


def _is_slip(step, verdicts):
    """Whether a check says that the answer is wrong, and nothing that it builds on."""
    check, kind = judging.find(step.check), verdicts[step.check].kind
    first = judging.comes_first(check, verdicts.get)
    return kind in (judging.RAISED, judging.WRONG) and first is None


class Search:
    """The searches in one notebook, in as many children as it takes and there may be."""

    def __init__(self, job, slips, verdicts, lost):
        self.job, self.slips, self.verdicts = job, slips, verdicts
        self.found, self.used = {}, 0.0  # by children
        self.clock, self.ends = Clock(SECONDS), time.monotonic() + WALL
        self.cells = self._behind([one for one in job.steps if one.index not in lost])

    def _behind(self, steps):
        """What has to run before the last check, by the number of its cell."""
        last = max((one.index for one in self.slips), default=-1)
        above = [one for one in steps if one.index < last and not one.check]
        names = {name for one in self.slips for name in judging.find(one.check).names}
        texts = lines_behind(names, [one.source for one in above])
        return {one.index: text for one, text in zip(above, texts, strict=True) if text}

    def left(self):
        """Seconds of processor time that are left."""
        over = time.monotonic() > self.ends
        return 0.0 if over else max(self.clock.left() - self.used, 0.0)

    def run(self, child):
        """Run the cells in a new child, and search; what loses the child is left out next time."""
        child.begin(first_message(self.job.files, references(self.job.chapter, judging.chapters())))
        for step in self.job.steps:
            if not (self.slips and self.left()):
                return
            try:
                self._pass(child, step)
            except Lost:
                self.cells.pop(step.index, None)
                return

    def _pass(self, child, step):
        if step in self.slips:
            self.slips.remove(step)
            self._search(child, step)
        elif step.index in self.cells:
            seconds = min(self.job.limits.cell, self.ends - time.monotonic())
            child.ask({"run": self.cells[step.index]}, max(seconds, 0.01), ANSWER)

    def _search(self, child, step):
        source, check = self._cell(step), searched(judging.find(step.check))
        if source is None or len(source) > LONGEST:
            return
        bench = FarBench(child, check)
        try:
            with limited(EACH + 2):
                self.found[step.check] = self._located(check, source, bench)
        except (Exception, TooLong) as error:  # whatever a hostile notebook sends
            raise Lost("nonsense") from error
        self.used += min(bench.used, EACH)
        if bench.used == math.inf:
            raise Lost("timeout")

    def _located(self, check, source, bench):
        cases = judging.cases_of(check)  # always the same: those of a learner's own card
        seen = bench.seen(cases, EACH)
        if judging.judge(check, cases, seen, matching=0).kind != self.verdicts[check.name].kind:
            return ()  # something that it needs did not run again
        return judging.locate(check, cases, seen.each, source, bench.on, min(EACH, self.left()))

    def _cell(self, step):
        """The last cell above a check that defines what it asks for."""
        defines = judging.definition(judging.find(step.check).short)
        above = [one.source for one in self.job.steps if one.index < step.index and not one.check]
        return next(filter(defines.search, reversed(above)), None)


@cache
def searched(check):
    """A check as good, which keeps what its reference does on cases that are always the same."""
    return replace(check)
