"""Which mistakes a presenter should expect at a TODO: the known ones, the commonest first."""

import json
from pathlib import Path

from autograder.slides.deck import DeckError

__all__ = ["SHOWN", "counts_in", "expected"]

#: A presenter reads so many in passing.
SHOWN = 3


def counts_in(path):
    """How many seats have seen each mistake, from a JSON file.

    Returns
    -------
    dict of str to dict of str to int
        By the check's name, such as "01_xor.sigmoid", and the mistake's, as cards show it.

    Raises
    ------
    DeckError
        Where the file is not there, or holds something else.
    """
    try:
        counts = json.loads(Path(path).read_text("utf-8"))
        return {check: {name: int(n) for name, n in one.items()} for check, one in counts.items()}
    except OSError as error:
        raise DeckError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, AttributeError, TypeError) as error:
        raise DeckError(
            f'{path} holds no counts such as {{"01_xor.sigmoid": {{"a minus sign lost": 7}}}}: '
            "export them again"
        ) from error


def expected(check, counts=None):
    """The mistakes to expect, each as words: with its share where a board has seen some.

    Parameters
    ----------
    check : judging.check.Check
    counts : dict of str to int, optional
        How often each was seen.

    Returns
    -------
    list of str
    """
    seen = counts or {}
    total = sum(seen.values())
    known = sorted(check.mistakes, key=lambda one: -seen.get(one.name, 0))[:SHOWN]
    return [_words(one, seen.get(one.name, 0), total) for one in known]


def _words(mistake, times, total):
    share = f"{times / total:.0%} " if times else ""
    return f"{share}**{mistake.name}**: {mistake.message}"
