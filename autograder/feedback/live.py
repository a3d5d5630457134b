"""The one line of a test cell: check a learner's object and show the card."""

import os
import sys
from dataclasses import replace

from autograder import audience, judging
from autograder.feedback import listeners
from autograder.feedback.card import Card
from autograder.feedback.cells import cell_of, is_there, newer
from autograder.feedback.follow import comes_ready_made
from autograder.feedback.progress import remember
from autograder.feedback.ready_made import TEXT, catch_up, is_ready_made
from autograder.observing import time_limit

SEARCH = os.environ.get("AUTOGRADER_SEARCH", "1") != "0"  # for the line of a slip
NEED = 1.0  # seconds for the check of an earlier TODO
OLDER = "this is about the previous version"
SAME = "as at the last check; if you have changed the cell, run it first"
UNLIMITED = "code that never ends is not stopped here: interrupt the kernel to end it"

_checked = {}  # the text of the cell that each check has seen last


def check(name, namespace=None):
    """Check a TODO of a chapter.

    Parameters
    ----------
    name : str
        Such as "01_xor.sigmoid".
    namespace : dict, optional
        Where the learner's object lives; by default the globals of the caller, the notebook.

    Returns
    -------
    Card
        Its `text/plain` is the points, which nbgrader reads; its `text/html` is for the learner.
    """
    namespace = sys._getframe(1).f_globals if namespace is None else namespace
    asked = judging.find(name)
    if is_ready_made(asked, namespace):
        return _shown(_not_your_own(asked), cell_of(asked.short, namespace))
    try:
        verdict = _judged(asked, namespace)
        empty = verdict.kind == judging.NOT_ATTEMPTED or not is_there(asked.short, namespace)
        if empty and comes_ready_made(asked):
            return _shown(_ready_made(asked, namespace), cell_of(asked.short, namespace))
        verdict = _with_limits(_of_now(verdict, asked, namespace))
    except Exception as error:  # a slip of ours: the notebook goes on
        verdict = _broken(asked, error)
    return _shown(verdict)


def _shown(verdict, code=None):
    """The card of a verdict, which is remembered and told to who listens; a terminal reads it."""
    card = remember(Card(verdict, code))
    event = {"todo": verdict.check, "verdict": verdict.kind, "mistake": verdict.mistake}
    listeners.tell(event)
    if audience.in_terminal():
        print(card.text)
    return card


def _judged(asked, namespace):
    """The verdict, with the line of a slip where a search finds it."""
    marks = os.environ.get("NBGRADER_EXECUTION") == "autograde"  # then nobody waits for a line
    source = cell_of(asked.short, namespace) if SEARCH and not marks else None
    how = {"matching": judging.MATCHING, "verdict_on": _earlier(namespace)}
    try:
        return judging.run(asked, namespace, source=source, **how)
    except Exception:
        if source is None:
            raise
        return judging.run(asked, namespace, **how)  # a slip in the search costs no verdict


def _earlier(namespace):
    """What finds the verdict on another TODO, in little time."""
    how = {"seconds": NEED, "matching": 0}
    return lambda name: judging.run(judging.find(name), namespace, **how)


def _ready_made(asked, namespace):
    """The verdict once ready-made code is in place, or on why it could not be put there."""
    try:
        caught = catch_up(asked.name, namespace)
    except FileNotFoundError as error:
        return _not_your_own(asked, "no ready-made code here", str(error))
    for text in caught.waits("`{}`"):
        return _not_your_own(asked, "no ready-made code yet", text)
    return _not_your_own(asked)


def _not_your_own(asked, title="ready-made", text=TEXT):
    points = float(asked.points)
    return judging.Verdict(asked.name, judging.NOT_ATTEMPTED, 0.0, points, title, text)


def _broken(asked, error):
    text = (
        f"The check itself failed, not your code: `{type(error).__name__}: {error}`. "
        "Can you tell us about it?"
    )
    title = "this check is broken"
    return judging.Verdict(asked.name, judging.RAISED, 0.0, float(asked.points), title, text)


def _with_limits(verdict):
    """Say so where nothing ends code that goes on for ever."""
    if time_limit.way() != "none":
        return verdict
    return replace(verdict, facts=(*verdict.facts, ("no time limit", UNLIMITED)))


def _of_now(verdict, asked, namespace):
    """Say so where it is not the newest code that was checked, or no new code at all."""
    why = newer(asked.short, namespace)
    if why is not None:
        about = "it is not defined" if verdict.kind == judging.NOT_ATTEMPTED else OLDER
        text = f"The newest cell with `{asked.short}` {why}, so {about}. {verdict.text}"
        return replace(verdict, text=text)
    cell = cell_of(asked.short, namespace)
    same = cell is not None and _checked.get(asked.name) == cell
    _checked[asked.name] = cell
    if not same or verdict.kind == judging.RIGHT:
        return verdict
    return replace(verdict, facts=(*verdict.facts, ("same code", SAME)))
