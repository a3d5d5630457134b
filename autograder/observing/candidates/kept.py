"""What slow functions beside a cell gave: candidates that call them alike need not wait again."""

import functools
import time
import types

from autograder.observing.candidates.diary import NoData, copied
from autograder.observing.digest import digest

SLOW = 0.002  # seconds of processor time for a call, from which on its value is kept


class Kept:
    """The values of slow functions of the learner's globals, by their arguments."""

    def __init__(self):
        self.values, self.slow, self.reached = {}, set(), {}

    def around(self, names, called, defined):
        """The functions among globals that keep their values, by name.

        Parameters
        ----------
        names : dict
            Globals.
        called : iterable of str
            Names that a candidate holds: only these are looked at.
        defined : set of str
            What each candidate may define anew: functions that reach it keep nothing, nor do
            those that may draw from the global random generators.
        """
        never = defined | {"random"}
        found = {name: names.get(name) for name in called}
        return {
            name: self._keeping(name, value)
            for name, value in found.items()
            if isinstance(value, types.FunctionType) and name not in defined
            if never.isdisjoint(self._reach(value, names))
        }

    def _reach(self, function, names):
        code = function.__code__
        if code not in self.reached:
            self.reached[code] = reach(function, names)
        return self.reached[code]

    def _keeping(self, name, function):
        @functools.wraps(function)
        def keeping(*given, **named):
            if name not in self.slow:
                return self._timed(name, function, given, named)
            try:
                key = name, digest(copied([given, list(named.items())]))
            except NoData:
                return function(*given, **named)
            if key in self.values:
                return copied(self.values[key])
            return self._first(key, function, given, named)

        return keeping

    def _timed(self, name, function, given, named):
        start = time.process_time()
        result = function(*given, **named)
        if time.process_time() - start > SLOW:
            self.slow.add(name)
        return result

    def _first(self, key, function, given, named):
        """Call it, and keep the value where it is data and the arguments are as they were."""
        result = function(*given, **named)
        try:
            if digest(copied([given, list(named.items())])) == key[1]:
                self.values[key] = copied(result)
        except NoData:
            pass
        return result


def reach(function, names, seen=()):
    """The names that a function reads, and those that the functions it calls read."""
    found = set(function.__code__.co_names)
    for name in found - set(seen):
        value = names.get(name)
        if isinstance(value, types.FunctionType) and value is not function:
            found = found | reach(value, names, {*seen, *found})
    return found
