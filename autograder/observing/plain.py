"""Whatever learner code returns, as plain data: arrays, numbers, strings, lists, dictionaries."""

import enum
import re
import reprlib
from dataclasses import dataclass

import numpy as np

DEEPEST = 20
MOST = 200_000  # values in one output
LARGEST = 1 << 26  # bytes of one array
SIMPLE = frozenset({type(None), bool, int, float, complex, str})
CONTAINERS = (list, tuple, dict)
DATA = "biufcU"  # the kinds of array that are data


@dataclass(frozen=True)
class Opaque:
    """A value that is no data: the name of its type and the start of its repr."""

    type: str
    text: str


class _TooMuch(Exception):
    """A list, say, that holds itself."""


def plain(value):
    """Copy `value` as plain data, so that judging it runs no code of the learner's.

    Parameters
    ----------
    value : object

    Returns
    -------
    None, bool, int, float, complex, str, ndarray, list, dict or Opaque
        Tuples become lists; anything that is no data, or too much of it, becomes a `Opaque`.
    """
    try:
        return _plain(value, 0, iter(range(MOST)))
    except _TooMuch:
        return opaque(value)


def _plain(value, depth, room):
    if next(room, None) is None:
        raise _TooMuch
    exactly = type(value)  # most values need no other question
    if exactly in SIMPLE and not _is_huge(value):
        return value
    if isinstance(value, np.ndarray):
        return _of_array(value, depth, room)
    if exactly in CONTAINERS:
        return _items(value, depth, room)
    if exactly is Opaque and type(value.type) is type(value.text) is str:
        return value  # a scenario has described it already
    if isinstance(value, enum.Enum):
        return value.name
    if _is_huge(value):
        return opaque(value)
    for kind in (bool, int, float, complex, str):
        if isinstance(value, kind):
            return kind.__new__(kind, value)
    if isinstance(value, np.generic) and value.dtype.kind in DATA:
        return np.array(value)
    return _items(value, depth, room) if isinstance(value, CONTAINERS) else opaque(value)


def _of_array(value, depth, room):
    if value.dtype.kind in DATA:
        return np.array(value, subok=False) if value.nbytes <= LARGEST else opaque(value)
    return _plain(value.tolist(), depth + 1, room)  # of objects: a ragged list, say


def _items(value, depth, room):
    if depth == DEEPEST:
        raise _TooMuch
    if isinstance(value, dict):
        return {str(key): _plain(item, depth + 1, room) for key, item in value.items()}
    return [_plain(item, depth + 1, room) for item in value]


def _is_huge(value):
    """Whether it is a whole number that Python does not print."""
    return isinstance(value, int) and int.bit_length(value) > 4096


def opaque(value):
    """Describe a value that is no data, even one whose repr fails."""
    brief = isinstance(value, int | list | tuple | dict)
    try:
        text = reprlib.repr(value) if brief else repr(value)
    except Exception as error:
        text = f"(its repr raised {type(error).__name__})"
    return Opaque(type(value).__name__, re.sub(r" at 0x[0-9a-fA-F]+", "", text[:200]))
