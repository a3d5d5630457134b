"""What learners send, made strict: all else is data of nobody."""

import unicodedata

from autograder.board.limits import EVENTS, NAME

KINDS = ("right", "wrong", "raised", "not attempted")
LATEST = 2**62


def accept(body, course):
    """The events of a message that the course knows of.

    Parameters
    ----------
    body : object
        Whatever JSON the message held.
    course : Course

    Returns
    -------
    list of dict
        With "todo", "verdict", "mistake" (None where the course has none of that name) and "n", or
        with "vote", "choice" and "n".

    Raises
    ------
    ValueError
        Where it is no message.
    """
    events = body.get("events") if isinstance(body, dict) else None
    if not isinstance(events, list) or len(events) > EVENTS:
        raise ValueError("a message holds a list of at most 20 events")
    return [one for event in events if (one := _known(event, course))]


def _known(event, course):
    if not isinstance(event, dict) or not _is_time(event.get("n")):
        raise ValueError("each event is an object with its time, n")
    texts = [event.get(key) for key in ("todo", "verdict", "mistake", "vote", "choice")]
    if not all(text is None or isinstance(text, str) for text in texts):
        raise ValueError("all but n are strings")
    todo, verdict, mistake, vote, choice = texts
    if choice is not None and choice in course.votes.get(vote, ()):
        return {"vote": vote, "choice": choice, "n": event["n"]}
    if verdict not in KINDS or todo not in course.mistakes:
        return None
    known = mistake if mistake in course.mistakes[todo] else None
    return {"todo": todo, "verdict": verdict, "mistake": known, "n": event["n"]}


def _is_time(n):
    return isinstance(n, int) and not isinstance(n, bool) and 0 < n < LATEST


def name_of(text):
    """A name as it is shown: one line of letters, at most 40; None where nothing is left.

    Raises
    ------
    ValueError
        Where it is no text.
    """
    if text is None:
        return None
    if not isinstance(text, str):
        raise ValueError("a name is a string")
    kept = "".join(one for one in text if unicodedata.category(one)[0] not in "C")
    return " ".join(kept.split())[:NAME] or None
