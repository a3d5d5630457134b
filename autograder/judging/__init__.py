"""How to judge observations: references, known mistakes, messages, points. Knows no chapter."""

import math
import zlib
from dataclasses import replace
from functools import lru_cache, partial

import numpy as np

from autograder.judging.catalogue import chapter, chapters, find, modules
from autograder.judging.check import Check, Mistake
from autograder.judging.judge import judge, problem
from autograder.judging.locating.locate import SECONDS as SEARCH
from autograder.judging.locating.locate import definition, locate
from autograder.judging.messages import for_need
from autograder.judging.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, Verdict
from autograder.observing import SECONDS, Clock, observe
from autograder.observing.candidates import Bench

MATCHING = 0.6  # seconds
AT_MOST = 1.9  # of processor time, for a verdict and the search together
AT_LEAST = 0.2  # for the search
PATIENCE = 0.5  # for all the cases, where one of them has shown that the answer is wrong

__all__ = [
    "MATCHING",
    "NOT_ATTEMPTED",
    "RAISED",
    "RIGHT",
    "SECONDS",
    "WRONG",
    "Check",
    "Mistake",
    "Verdict",
    "cases_of",
    "chapter",
    "chapters",
    "comes_first",
    "definition",
    "find",
    "judge",
    "locate",
    "modules",
    "run",
    "unless_another_comes_first",
]


def cases_of(check, seed=None):
    """The cases of a check from a seed; by default always the same, so that messages stay."""
    return list(_cases(check, zlib.crc32(check.name.encode()) if seed is None else seed))


@lru_cache(maxsize=64)  # some take longer to make than to judge, and nobody changes them
def _cases(check, seed):
    return list(check.cases(np.random.default_rng(seed)))


def run(
    check, namespace, seed=None, seconds=SECONDS, matching=math.inf, source=None, verdict_on=None
):
    """Observe and judge in one process.

    Parameters
    ----------
    check : Check
    namespace : dict
        The learner's globals.
    seed : int, optional
    seconds : float
        Processor time for all the cases together.
    matching : float
        The same, for finding out which known mistake it is; `MATCHING` where a learner waits.
    source : str, optional
        The cell that defines the object, where a wrong answer's line is to be searched in it.
    verdict_on : callable, optional
        Where the answers to earlier TODOs come first: see `unless_another_comes_first`.

    Returns
    -------
    Verdict
    """
    cases, clock = cases_of(check, seed), Clock(AT_MOST)
    limits = {"seconds": seconds, "enough": _enough(check, cases, clock)}
    seen = observe(check.names, cases, check.scenario, namespace=namespace, **limits)
    judged = judge(check, cases, seen, matching)
    verdict = unless_another_comes_first(judged, check, verdict_on or {}.get)
    if source is None or verdict is not judged or verdict.kind not in (RAISED, WRONG):
        return verdict
    seconds = min(SEARCH, max(clock.left(), AT_LEAST))
    bench = partial(Bench, check.names, check.scenario, namespace)
    pairs = all(verdict.mistake != one.name for one in check.mistakes)  # a name says more
    found = locate(check, cases, seen.each, source, bench, seconds, pairs)
    return replace(verdict, changes=found)


def _enough(check, cases, clock):
    """What tells whether a slow answer is known to be wrong, and no case could earn it a point."""
    earns, judged = _earns_in_part(check, cases), 0

    def enough(each):
        nonlocal judged
        if earns or clock.left() > AT_MOST - PATIENCE:
            return False
        new, judged = zip(cases[judged:], each[judged:], strict=False), len(each)
        return any(problem(check, *pair) for pair in new)

    return enough


def _earns_in_part(check, cases):
    parts = {check.part(*case) for case in cases}
    return len(parts) > 1 or any(one.points for one in check.mistakes)


def unless_another_comes_first(verdict, check, verdict_on):
    """The verdict, or one that points to a TODO which this one builds on and which is not right.

    Parameters
    ----------
    verdict : Verdict
        On `check`, whose points stay as they are.
    check : Check
    verdict_on : callable
        From the full name of another check to the verdict on it; None where there is none.

    Returns
    -------
    Verdict
    """
    if verdict.kind not in (RAISED, WRONG):
        return verdict
    found = comes_first(check, verdict_on)
    if found is None:
        return verdict
    title, text = for_need(check, *found)
    return replace(verdict, title=title, text=text, mistake=None, changes=())


def comes_first(check, verdict_on):
    """The first TODO that a check builds on and that is not right, with the verdict on it, or None.

    Parameters
    ----------
    check : Check
    verdict_on : callable
        See `unless_another_comes_first`.

    Returns
    -------
    (str, Verdict) or None
    """
    for need in check.needs:
        earlier = verdict_on(f"{check.chapter}.{need}")
        if earlier is not None and earlier.kind != RIGHT:
            return need, earlier
    return None
