"""Candidates: cells like the learner's but for one change, tried and judged."""

import ast
from types import CodeType

from autograder.judging.judge import problem
from autograder.observing import TimeIsUp
from autograder.observing.candidates import Candidate

EACH = 0.15  # seconds of processor time for one candidate, on one case
STOPPED = 0.08  # the same at least, where the learner's own code stops before it is done
LEAST = 0.02  # the same, where the learner's own code is quick
SLOW = 0.003  # seconds for a case, from which on few candidates can be tried
SLOWER = 5  # times as slow as the learner's own code


class Trial:
    """Tries candidates on the cases of a check.

    Parameters
    ----------
    check : Check
    bench : Bench
        Its first case is the most telling one: most candidates fail there.
    clock : Clock
        Ends the whole search.
    each : float
        Seconds for one candidate on the first case; who is right there gets `EACH` for each other.
    """

    def __init__(self, check, bench, clock, each=EACH):
        self.check, self.bench, self.cases = check, bench, bench.cases
        self.clock, self.each, self.is_slow = clock, each, False
        self.order, self.failed = list(range(len(bench.cases))), None
        self.references = {}  # see `diaries`
        self.got, self.tried = (), []  # edits that were tried, and how far they came

    def left(self):
        """Seconds of processor time that are left."""
        return max(self.clock.left() - self.bench.used, 0.0)

    def ends(self, tree):
        """Whether the learner's own code ends; candidates get a few times as long as it takes.

        Where it does not end, they get a few times as long as the reference takes.
        """
        seen, took = self._timed(lambda: self.seen(tree))
        ended = seen is not None
        if ended and took > SLOW:  # the first time may have loaded what all of them need
            took = min(took, self._timed(lambda: self.seen(tree))[1])
        if not ended:
            right = self.check.reference, self.cases[0], self.check.scenario
            took = self._timed(lambda: self.check.done_by(*right))[1]
        self.is_slow = took > SLOW
        least = STOPPED if ended and seen.raised is not None else LEAST
        self.each = min(max(SLOWER * took, least), EACH)
        return ended

    def _timed(self, action):
        """What an action gives, and the seconds that it takes."""
        before = self.left()
        return action(), before - self.left()

    def passes(self, tree, gifts=lambda case: None):
        """Whether a cell with this tree is right on every case, in globals of its own.

        If not, `failed` is the number of the case that fails, tried in `order`.

        Parameters
        ----------
        tree : ast.Module
        gifts : callable
            From a case to the values that the code is given there, by key.

        Notes
        -----
        `got` is how far it came: the cases that are right before the first that is not, and the
        stage and place of what is wrong there.
        """
        self.failed, self.got = None, ()
        try:
            self.bench.begin(candidate(tree), self._at_most(self.each))
            digests = []
            for number in self.order:
                case = self.cases[number]
                seconds = self._at_most(EACH if digests else self.each)
                seen = self.bench.observe(number, seconds, gifts(case))
                found = problem(self.check, case, seen)
                if found is not None:
                    self.failed, self.got = number, (number, found.stage, _where(found))
                    return False
                digests.append(seen.later)
            return digests == self.bench.later()
        except (TimeIsUp, Exception):
            return False

    def mends(self, tree, edit, *gifts):
        """Whether a cell with this tree passes once an edit is made."""
        with edit.made():
            return self.passes(tree, *gifts)

    def seen(self, tree):
        """What a cell with this tree does with the first case; None where it has no end."""
        try:
            self.bench.begin(candidate(tree), self._at_most(self.each))
            return self.bench.observe(0, self._at_most(self.each))
        except (TimeIsUp, Exception):
            return None

    def _at_most(self, seconds):
        return max(min(seconds, self.left()), 0.001)


def _where(found):
    """The part of the output that is wrong, or the line that stopped."""
    if found.difference is not None:
        return found.difference.path
    way = found.observation.raised.way if found.observation.raised is not None else ()
    return str(way[-1].line) if way else ""


def candidate(tree):
    """A cell, from its tree.

    Parameters
    ----------
    tree : ast.Module

    Returns
    -------
    Candidate
    """
    targets = (line.targets[0] for line in tree.body if isinstance(line, ast.Assign))
    owners = (one.value for one in targets if isinstance(one, ast.Attribute))
    extends = dict.fromkeys(one.id for one in owners if isinstance(one, ast.Name))
    code = compile(tree, "<candidate>", "exec")
    return Candidate(code, tuple(extends), tuple(_names(code)))


def _names(code):
    """All names that code reads or writes by name, in its functions too: quicker than its tree."""
    inside = (one for one in code.co_consts if isinstance(one, CodeType))
    return set(code.co_names).union(*map(_names, inside))
