"""The bench that candidates are tried on: globals of their own, silence, and limits."""

import copy
import random
import types
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass

import numpy as np

from autograder.observing.candidates.diary import GIVE, NOTE, Diary, Gifts
from autograder.observing.candidates.kept import Kept
from autograder.observing.digest import digest
from autograder.observing.isolation import Nowhere, isolated
from autograder.observing.observe import once, pick
from autograder.observing.time_limit import time_limit

CONTAINERS = list | dict | set | np.ndarray
CHANCE = np.random.Generator | np.random.RandomState | random.Random
MEMORY = 256 << 20  # bytes that candidates may take on top


@dataclass(frozen=True)
class Candidate:
    """A cell's code, the classes that it adds methods to, and all names that it holds."""

    code: types.CodeType
    extends: tuple[str, ...]
    names: tuple[str, ...]


class Bench:
    """Tries candidates among a learner's globals, which stay as they are; a context manager.

    Parameters
    ----------
    names : tuple of str
        What the scenario needs of the learner's; see `observe`.
    scenario : callable
    namespace : dict
        The learner's globals.
    cases : list of tuple
    """

    is_ours = True  # so that it may see code of the reference
    used = 0.0  # seconds of another process's, so far

    def __init__(self, names, scenario, namespace, cases):
        self.names, self.scenario, self.cases = names, scenario, cases
        self.namespace, self.stack = namespace, ExitStack()
        self.kept = Kept()
        self.lent = {}  # functions that are none of the learner's, by a name that no learner uses

    def __enter__(self):
        self.stack.enter_context(isolated(self.namespace))
        self.stack.enter_context(np.errstate(all="ignore"))
        self.stack.enter_context(little_memory())
        return self

    def __exit__(self, *error):
        return self.stack.__exit__(*error)

    def begin(self, candidate, seconds):
        """Run a candidate's code in globals of its own.

        Parameters
        ----------
        candidate : Candidate
        seconds : float
            Of processor time.
        """
        self.diary, self.gifts, self.outputs = Diary(), Gifts(), []
        self.own = own(self.namespace, candidate)
        self.own |= self.kept.around(self.own, candidate.names, set(candidate.code.co_names))
        self.own |= {NOTE: self.diary.note, GIVE: self.gifts.give, **self.lent}
        with silent(), time_limit(seconds, self.own):
            exec(candidate.code, self.own)

    def observe(self, number, seconds, gifts=None):
        """What the candidate does with the case of that number.

        Parameters
        ----------
        number : int
        seconds : float
            Of processor time.
        gifts : dict of int to list, optional
            Values that it is given, by key.

        Returns
        -------
        Observation
        """
        self.gifts.begin(gifts or {})
        with silent(), time_limit(seconds, self.own):
            learner = pick(self.names, self.own)
            given = self.cases[number], self.scenario, self.own
            return once(learner, *given, outputs=self.outputs)

    def later(self):
        """Digests of all outputs so far, as they are now."""
        return [digest(output) for output in self.outputs]

    def told(self):
        """What the candidate's expressions were worth: see `Diary.told`."""
        return self.diary.told()


@contextmanager
def silent():
    """Let nothing reach the screen."""
    with redirect_stdout(Nowhere()), redirect_stderr(Nowhere()):
        yield


def own(namespace, candidate):
    """A copy of the globals, and of all in it that a candidate could write into or come back by.

    Classes that the cell adds methods to are copies, and the learner's functions find these.
    """
    names = dict(namespace)
    for name in candidate.extends:
        if isinstance(names.get(name), type):
            names[name] = twin(names[name], namespace, names)
    for name in namespace:
        names[name] = _moved(names[name], namespace, names)
    for name in set(candidate.names) & set(names):
        names[name] = _copied(names[name], namespace)
    return names


def twin(cls, before, names):
    """A class of the same name, bases and contents, whose methods have other globals."""
    held = {
        key: _moved(one, before, names)
        for key, one in vars(cls).items()
        if key not in ("__dict__", "__weakref__")
    }
    return types.new_class(cls.__name__, cls.__bases__, {}, lambda space: space.update(held))


def _copied(value, before):
    """A copy of data, of a generator, or of an object of a class of the learner's or an estimator.

    Anything else as it is.
    """
    learners = before.get(type(value).__name__) is type(value)
    estimator = hasattr(type(value), "get_params")
    if isinstance(value, CONTAINERS | CHANCE) or learners or estimator:
        with suppress(Exception):
            return copy.deepcopy(value)
    return value


def _moved(value, before, names):
    """A function of the learner's with other globals; anything else as it is.

    A module that loads when it is first used would load, were it asked of what class it is.
    """
    if type(value) is not types.FunctionType or value.__globals__ is not before:
        return value
    moved = types.FunctionType(
        value.__code__, names, value.__name__, value.__defaults__, value.__closure__
    )
    moved.__kwdefaults__ = value.__kwdefaults__
    return moved


@contextmanager
def little_memory():
    """A limit on what candidates may allocate, where the system keeps one."""
    try:
        import resource

        with open("/proc/self/statm", "rb") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        before = resource.getrlimit(resource.RLIMIT_AS)
    except (ImportError, OSError):
        yield
        return
    most = now + MEMORY if before[0] == resource.RLIM_INFINITY else min(now + MEMORY, before[0])
    resource.setrlimit(resource.RLIMIT_AS, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
