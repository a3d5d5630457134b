"""Judge observations: attempted, raised, structure, inputs left alone, values, truth."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder.judging.check import Check
from autograder.judging.compare import Difference, agree, array, difference, same_form
from autograder.judging.facts import own_step
from autograder.judging.messages import (
    for_missing,
    for_mistake,
    for_problem,
    for_right,
    for_stub,
    names_a_mistake,
)
from autograder.judging.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, Verdict
from autograder.observing import Clock, Observation, digest_of_plain, goes_on, seed_of

STUB = "NotImplementedError"
CENTRAL = 1e-7  # of the gradient's norm: to which central differences with h = 1e-5 hold
GENERATORS = "np.random", "random"
PASSING = 4  # times the cost of a failing case, where each known mistake has an outcome of its own
FRACTION = 9  # whole numbers that are worked out by hand as fast as one that is not


@dataclass(frozen=True)
class Problem:
    """The first thing wrong with one case: a stage, what was expected, and what differs there."""

    stage: str
    case: tuple
    observation: object
    expected: object = None
    difference: Difference | None = None
    places: tuple = ()


@np.errstate(all="ignore")  # a wrong answer may hold huge numbers
def judge(check, cases, seen, matching=math.inf):
    """The verdict on what a learner's object did.

    Parameters
    ----------
    check : Check
    cases : list of tuple
    seen : Observations
        One for each case, fewer where time ran out.
    matching : float
        Seconds of processor time to look for a known mistake.

    Returns
    -------
    Verdict
    """
    if seen.missing is not None:
        return _verdict(check, NOT_ATTEMPTED, for_missing(seen.missing))
    pairs = list(zip(cases, seen.each, strict=False))
    problems = [found for pair in pairs if (found := problem(check, *pair))]
    earned = _earned(check, cases[len(pairs) :] + [one.case for one in problems], cases)
    if not problems:
        return _verdict(check, RIGHT, for_right(check, pairs), points=check.points)
    missing = {check.part(*case) for case, one in pairs if _is_stub(check, one.raised)}
    tried = [one for one in problems if check.part(*one.case) not in missing]
    if not tried:
        kind = RAISED if earned else NOT_ATTEMPTED
        return _verdict(check, kind, for_stub(missing if earned else ()), points=earned)
    return _wrong(check, pairs, problems, tried, earned, matching)


def _wrong(check, pairs, problems, tried, earned, matching):
    """The verdict where one of the problems like the first that was `tried` is to be told."""
    first = tried[0]
    kind = RAISED if first.stage == "raised" else WRONG
    line = own_step(check, first.observation.raised).line or None
    part = check.part(*first.case)
    beside = [pair for pair in pairs if check.part(*pair[0]) == part]
    failing = {id(one.case) for one in problems}
    beside.sort(
        key=lambda pair: check.seconds(pair[0]) * (1 if id(pair[0]) in failing else PASSING)
    )
    known = None if first.stage == "reseeded" else _known(check, beside, matching)
    alike = [one for one in tried if check.part(*one.case) == part and one.stage == first.stage]
    told = first if kind == RAISED else min(alike, key=_size)
    if known is not None:
        message = for_mistake(check, known, told)
        return _verdict(check, kind, message, known.points + earned, known.name, line)
    message = for_problem(check, told, alike, pairs, [one.case for one in problems])
    named = names_a_mistake(message[0], told.observation.raised)
    return _verdict(check, kind, message, earned, message[0] if named else None, line)


def _size(problem):
    """How much there is to work out by hand: entries; one that is not whole counts as many."""
    arrays = [found for value in problem.case for found in _arrays(value)]
    return sum(np.size(one) + FRACTION * np.count_nonzero(np.real(one) % 1) for one in arrays)


def _arrays(value):
    several = value if isinstance(value, list | tuple) else [value]
    return [one for one in map(array, several) if one is not None]


def _known(check, pairs, seconds):
    """The known mistake that explains all, if found in time; first those that earn points."""
    clock, met = Clock(seconds), [Met(check, *pair) for pair in pairs]
    for one in sorted(check.mistakes, key=lambda one: -one.points):
        if not clock.left():
            return None
        if all(each.explained_by(one) for each in met):
            return one
    return None


def _earned(check, spoiled, cases):
    """Points for those parts of a task in which no case is spoiled."""
    parts = {check.part(*case) for case in cases}
    right = parts - {check.part(*case) for case in spoiled}
    return check.points * len(right) / len(parts)


def _verdict(check, kind, message, points=0.0, mistake=None, line=None):
    points = min(max(float(points), 0.0), float(check.points))
    return Verdict(check.name, kind, points, float(check.points), *message, mistake, line)


def _is_stub(check, raised):
    """The stub's own exception, not that of another unfinished function that this one calls."""
    if raised is None or raised.type != STUB:
        return False
    target = check.short.split(".")[-1]
    return not raised.function or target in raised.function.split(".")


def problem(check, case, observation):
    """What is wrong with one case, or None."""
    if observation.raised is not None:
        return Problem("raised", case, observation)
    right = _expected(check.behave(check.reference, case))
    found = difference(right, observation.output, check.allowed(case))
    if found is not None and found.stage != "values":
        return Problem(found.stage, case, observation, right, found)
    for stage, places in disturbed(check, case, observation).items():
        return Problem(stage, case, observation, places=tuple(places))
    if check.expect is not None:
        right = _expected(check.answer(check.reference, case, observation.output))
    if not check.compares_whole:
        found = difference(check.view(right), check.view(observation.output), check.allowed(case))
    if found is not None:
        return Problem(found.stage, case, observation, check.view(right), found)
    return _against_truth(check, case, observation)


def disturbed(check, case, observation):
    """What a call should have left alone: numbers of inputs, names of global generators."""
    found = _disturbed_at_once(check, case, observation)
    if observation.later != digest_of_plain(observation.output):
        found["changed later"] = ["output"]
    return found


def _disturbed_at_once(check, case, observation):
    untouched = check.behave(check.reference, case).given
    inputs = enumerate(zip(untouched, observation.given, strict=True))
    changed = [i for i, (before, after) in inputs if before != after]
    streams = zip(GENERATORS, observation.words, strict=True)
    seeded = [name for name, words in streams if not goes_on(words, seed_of(untouched))]
    found = {"mutated": changed, "reseeded": seeded}
    return {stage: places for stage, places in found.items() if places}


def _expected(observation):
    if observation.raised is not None:
        raise RuntimeError(f"the reference itself failed: {observation.raised}")
    return observation.output


def _against_truth(check, case, observation):
    if check.truth is None:
        return None
    right = check.truth(*case)
    found = difference(right, observation.output, max(check.allowed(case), CENTRAL))
    return Problem("truth", case, observation, right, found) if found is not None else None


@dataclass
class Met:
    """What a learner's object did with one case, met by one known mistake after the other."""

    check: Check
    case: tuple
    seen: Observation

    @cached_property
    def disturbed(self):
        return _disturbed_at_once(self.check, self.case, self.seen)

    @cached_property
    def told(self):
        return self.check.view(self.seen.output)

    def explained_by(self, mistake):
        """Whether a known mistake would have behaved just like this."""
        check, case, seen = self.check, self.case, self.seen
        wrong = check.behave(mistake.wrong, case)
        if wrong.raised is not None or seen.raised is not None:
            return _raise_alike(wrong.raised, seen.raised)
        if _disturbed_at_once(check, case, wrong) != self.disturbed:
            return False
        if agree(wrong.output, seen.output, check.allowed(case)):
            return True
        if check.compares_whole:
            return False
        wrong = check.answer(mistake.wrong, case, seen.output)
        if wrong.raised is not None:  # it cannot go on from where the learner's began
            return False
        if not same_form(wrong.output, seen.output):
            return False
        return agree(check.view(wrong.output), self.told, check.allowed(case))


def _raise_alike(one, other):
    if one is None or other is None or one.type != other.type:
        return False
    return one.type == "RecursionError" or one.text == other.text  # whose text tells where it was
