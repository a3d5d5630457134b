"""What a candidate's expressions are worth, noted down; and values that it is given in their place.

A candidate calls these by the names `NOTE` and `GIVE`.
"""

from dataclasses import dataclass, field
from itertools import count

import numpy as np

from autograder.observing.digest import digest

NOTE, GIVE = "__note__", "__give__"
MOST = 20_000  # values in a diary


class NoData(Exception):
    """A value that cannot be kept: an object, a function, a generator."""


@dataclass
class Diary:
    """What each expression was worth, time after time, in the order in which they came up."""

    values: dict = field(default_factory=dict)
    left: int = MOST

    def note(self, key, value):
        """Keep a copy of what an expression is worth; returns the value itself."""
        self.left -= 1
        if self.left > 0:
            try:
                self.values.setdefault(key, []).append(copied(value))
            except NoData:
                self.values.setdefault(key, []).append(NoData)
        return value

    def told(self):
        """A digest of each thing that an expression was worth; None where that says little.

        Returns
        -------
        dict of int to tuple of str, or None
        """
        return {key: _digests(values) for key, values in self.values.items()}


def _digests(values):
    return None if any(map(_says_little, values)) else tuple(map(digest, values))


def _says_little(value):
    """Whether a value is no data, or one of so few that it may fit by chance."""
    return value is NoData or isinstance(value, bool | np.bool_ | None)


def copied(value):
    """A copy of data, arrays and lists in it, too."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc":
            raise NoData
        return value.copy()
    if isinstance(value, bool | int | float | complex | str | np.generic | None):
        return value
    if type(value) in (list, tuple):
        return type(value)(copied(item) for item in value)
    if type(value).__module__.startswith("sympy."):  # never changes
        return value
    raise NoData


class Gifts:
    """Values for a candidate, by key: the next one each time, or always the first."""

    def __init__(self):
        self.begin({})

    def begin(self, values):
        """Give these from the first one on.

        Parameters
        ----------
        values : dict of int to list
        """
        self.values, self.turns = values, {}

    def give(self, key, always):
        turn = 0 if always else next(self.turns.setdefault(key, count()))
        return copied(self.values[key][turn])
