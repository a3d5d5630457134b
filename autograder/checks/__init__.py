"""How to judge observations: references, known mistakes, messages, points."""

import importlib
import math
import pkgutil
import zlib
from dataclasses import replace

import numpy as np

from autograder.checks.check import Check, Mistake
from autograder.checks.judge import judge
from autograder.checks.locate import locate
from autograder.checks.messages import for_need
from autograder.checks.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, Verdict
from autograder.scenarios import SECONDS, observe

MATCHING = 0.6  # seconds

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
    "run",
]


def chapters():
    """Names of all chapters that have checks, in order."""
    rooms = [room.name for room in pkgutil.iter_modules(__path__) if not room.ispkg]
    return sorted({check.chapter for room in rooms for check in _checks_in(room)})


def _checks_in(room):
    found = vars(importlib.import_module(f"{__name__}.{room}")).values()
    return [one for one in found if isinstance(one, Check)]


def chapter(name):
    """The checks of a chapter, in the order of its notebook.

    Parameters
    ----------
    name : str
        Such as "01_xor"; the module is named after it, without the number.

    Returns
    -------
    list of Check

    Raises
    ------
    LookupError
        Where there is no such chapter.
    """
    room = name.partition("_")[2]
    try:
        checks = [one for one in _checks_in(room) if one.chapter == name]
    except ModuleNotFoundError as error:
        if error.name != f"{__name__}.{room}":
            raise
        checks = []
    if not checks:
        raise LookupError(f"There is no chapter {name!r}.")
    return checks


def find(name):
    """The check of that full name, such as "01_xor.sigmoid"; a LookupError where there is none."""
    for check in chapter(name.partition(".")[0]):
        if check.name == name:
            return check
    raise LookupError(f"There is no check {name!r}.")


def cases_of(check, seed=None):
    """The cases of a check from a seed; by default always the same, so that messages stay."""
    seed = zlib.crc32(check.name.encode()) if seed is None else seed
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
    cases = cases_of(check, seed)
    seen = observe(check.names, cases, check.scenario, namespace=namespace, seconds=seconds)
    verdict = judge(check, cases, seen, matching)
    if source is None or verdict.kind not in (RAISED, WRONG):
        return verdict
    pairs = list(zip(cases, seen.each, strict=False))
    return replace(verdict, changes=tuple(locate(check, pairs, source, namespace)))


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
