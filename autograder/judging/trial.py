"""Candidates: cells like the learner's but for one change, tried without a trace."""

import ast
import copy
import time
import types
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress

import numpy as np

from autograder.judging.judge import problem
from autograder.observing import Nowhere, TimeIsUp, digest, once, pick
from autograder.observing.time_limit import time_limit

EACH = 0.15  # seconds of processor time for one candidate, on one case
LEAST = 0.02  # the same, where the learner's own code is quick
SLOW = 0.003  # seconds for a case, from which on few candidates can be tried
SLOWER = 5  # times as slow as the learner's own code
CONTAINERS = list | dict | set | np.ndarray
MEMORY = 256 << 20  # bytes that candidates may take on top


class Trial:
    """Tries candidates on the cases of a check.

    Parameters
    ----------
    check : Check
    cases : list of tuple
        The most telling one first: most candidates fail there.
    namespace : dict
        The learner's globals; they stay as they are.
    clock : Clock
        Ends the whole search.
    each : float
        Seconds for one candidate on the first case; who is right there gets `EACH` for each other.
    """

    def __init__(self, check, cases, namespace, clock, each=EACH):
        self.check, self.cases, self.namespace = check, cases, namespace
        self.clock, self.each, self.is_slow = clock, each, False

    def ends(self, tree):
        """Whether the learner's own code ends; candidates get a few times as long as it takes.

        Where it does not end, they get a few times as long as the reference takes.
        """
        start, case = time.process_time(), self.cases[0]
        ended = self.seen(tree, case) is not None
        if not ended:
            start = time.process_time()
            self.check.done_by(self.check.reference, case, self.check.scenario)
        took = time.process_time() - start
        self.is_slow = took > SLOW
        self.each = min(max(SLOWER * took, LEAST), EACH)
        return ended

    def passes(self, tree, extra=None, before=lambda case: None):
        """Whether a cell with this tree is right on every case, in globals of its own.

        Parameters
        ----------
        tree : ast.Module
        extra : dict, optional
            More globals.
        before : callable
            Called with each case before it is tried.
        """
        try:
            names, outputs, digests = self.defined(tree, extra), [], []
            for case in self.cases:
                before(case)
                seen = self._once(names, case, outputs, EACH if outputs else self.each)
                if problem(self.check, case, seen) is not None:
                    return False
                digests.append(seen.later)
            return digests == [digest(output) for output in outputs]
        except (TimeIsUp, Exception):
            return False

    def seen(self, tree, case, extra=None):
        """What a cell with this tree does with a case; None where it does not even define."""
        try:
            return self._once(self.defined(tree, extra), case, [], self.each)
        except (TimeIsUp, Exception):
            return None

    def defined(self, tree, extra=None):
        """Globals in which a cell with this tree has run."""
        names = own(self.namespace, tree) | (extra or {})
        with silent(), time_limit(self._left(self.each), names):
            exec(compile(tree, "<candidate>", "exec"), names)
        return names

    def _once(self, names, case, outputs, seconds):
        with silent(), time_limit(self._left(seconds), names):
            learner = pick(self.check.names, names)
            return once(learner, case, self.check.scenario, names, outputs=outputs)

    def _left(self, seconds):
        return max(min(seconds, self.clock.left()), 0.001)


@contextmanager
def silent():
    """Let nothing reach the screen."""
    with redirect_stdout(Nowhere()), redirect_stderr(Nowhere()):
        yield


def own(namespace, tree):
    """A copy of the globals, and of all in it that a candidate could write into or come back by.

    Classes that the cell adds methods to are copies, and the learner's functions find these.
    """
    names = dict(namespace)
    for line in tree.body:
        target = line.targets[0] if isinstance(line, ast.Assign) else None
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            value = names.get(target.value.id)
            if isinstance(value, type):
                names[target.value.id] = twin(value, namespace, names)
    for name in namespace:
        names[name] = _moved(names[name], namespace, names)
    for name in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} & set(names):
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
    """A copy of data, or of an object of a class of the learner's; anything else as it is."""
    if isinstance(value, CONTAINERS) or before.get(type(value).__name__) is type(value):
        with suppress(Exception):
            return copy.deepcopy(value)
    return value


def _moved(value, before, names):
    """A function of the learner's with other globals; anything else as it is."""
    if not isinstance(value, types.FunctionType) or value.__globals__ is not before:
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
