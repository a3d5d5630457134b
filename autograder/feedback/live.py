"""The one line of a test cell: check a learner's object and show the card."""

import sys
from dataclasses import replace

from autograder import checks
from autograder.feedback.card import Card
from autograder.feedback.progress import remember

NEED = 1.0  # seconds for the check of an earlier TODO


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
    asked = checks.find(name)
    try:
        verdict = checks.run(asked, namespace)
        if verdict.kind in (checks.RAISED, checks.WRONG) and verdict.mistake is None:
            verdict = _after(verdict, asked, namespace)
    except Exception as error:  # a slip of ours: the notebook goes on
        verdict = _broken(asked, error)
    return remember(Card(verdict))


def _broken(asked, error):
    text = (
        f"Not your code but its check stopped: `{type(error).__name__}: {error}`. "
        "Can you tell us of it?"
    )
    title = "this check is broken"
    return checks.Verdict(asked.name, checks.RAISED, 0.0, float(asked.points), title, text)


def _after(verdict, asked, namespace):
    """Point to an earlier TODO where that one is not right yet and this one builds on it."""
    for need in asked.needs:
        earlier = checks.find(f"{asked.chapter}.{need}")
        if checks.run(earlier, namespace, seconds=NEED).kind != checks.RIGHT:
            text = (
                f"`{asked.short}` builds on `{need}`, whose check does not pass yet, so this one "
                f"cannot tell what is right here. Can you mend `{need}` first?"
            )
            return replace(verdict, title=f"{need} comes first", text=text)
    return verdict
