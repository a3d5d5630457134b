"""How to judge observations: references, known mistakes, messages, points. Knows no chapter."""

import math
import zlib
from dataclasses import replace
from functools import lru_cache

import numpy as np

from autograder.judging.catalogue import chapter, chapters, find, modules
from autograder.judging.check import Check, Mistake
from autograder.judging.judge import judge
from autograder.judging.locate import SECONDS as SEARCH
from autograder.judging.locate import locate
from autograder.judging.messages import for_need
from autograder.judging.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, Verdict
from autograder.observing import SECONDS, Clock, observe

MATCHING = 0.6  # seconds
AT_MOST = 1.9  # of processor time, for a verdict and the search together
AT_LEAST = 0.2  # for the search

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
    "find",
    "judge",
    "modules",
    "run",
]


def cases_of(check, seed=None):
    """The cases of a check from a seed; by default always the same, so that messages stay."""
    return list(_cases(check, zlib.crc32(check.name.encode()) if seed is None else seed))


@lru_cache(maxsize=64)  # some take longer to make than to judge, and nobody changes them
def _cases(check, seed):
    return list(check.cases(np.random.default_rng(seed)))


def run(check, namespace, seed=None, seconds=SECONDS, matching=math.inf, source=None):
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

    Returns
    -------
    Verdict
    """
    cases, clock = cases_of(check, seed), Clock(AT_MOST)
    seen = observe(check.names, cases, check.scenario, namespace=namespace, seconds=seconds)
    verdict = judge(check, cases, seen, matching)
    if source is None or verdict.kind not in (RAISED, WRONG):
        return verdict
    seconds = min(SEARCH, max(clock.left(), AT_LEAST))
    return replace(verdict, changes=locate(check, cases, seen.each, source, namespace, seconds))


def comes_first(verdict, check, need, earlier):
    """A verdict that points to a TODO which this one builds on, and which is not right yet.

    Parameters
    ----------
    verdict : Verdict
        On `check`, whose points stay as they are.
    check : Check
    need : str
        The short name of the other TODO.
    earlier : Verdict
        On that one.

    Returns
    -------
    Verdict
    """
    title, text = for_need(check, need, earlier)
    return replace(verdict, title=title, text=text, mistake=None, changes=())
