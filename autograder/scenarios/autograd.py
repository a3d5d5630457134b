"""How to exercise what chapter 10 asks for."""

import sys
from collections import deque
from contextlib import contextmanager
from math import tanh as squashed

import numpy as np

from autograder.observing.also import also

LIMIT = 1000  # on recursion, as Python begins with; a learner's notebook may have raised it
ALIVE = deque(maxlen=20)  # graphs of the last calls: no id is given to two of their values


def add(Value, a, b, y_is_a_number):
    """Add two values, or a value and a number, and a value and itself."""
    return _made(Value, a, b, y_is_a_number, lambda x, y: x + y, "+")


def multiply(Value, a, b, y_is_a_number):
    """Multiply two values, or a value and a number, and a value and itself."""
    return _made(Value, a, b, y_is_a_number, lambda x, y: x * y, "*")


def _made(Value, a, b, y_is_a_number, operation, sign):
    x, y = _given(Value, a), b if y_is_a_number else _given(Value, b)
    first = _describe(operation(x, y), x, y)
    with also(f"x {sign} x"):
        second = operation(x, x)
    found = {
        "first result (x and y)": first,
        "second result (x and x)": _describe(second, x),
        "x afterwards": _describe(x),
        "y afterwards": _describe(y),
    }
    x.data = a + 1
    with also(f"x {sign} y, where x holds a + 1"):
        third = operation(x, y)
    return found | {"third result (x holds a + 1)": _describe(third, x, y)}


def _given(Value, number):
    """A value that was made from another, with a grad, as after an earlier backward."""
    one = Value(number, (Value(0.5),), (3.0,))
    one.grad = 0.25
    return one


def _describe(made, *given):
    """A value, with its parents by name and by number; whatever is no value as it is."""
    if not hasattr(made, "slopes"):
        return made
    parents = _items(made.parents)
    found = {"data": made.data, "parents": parents, "slopes": _items(made.slopes)}
    if isinstance(parents, list):
        names = {id(one): name for one, name in zip(given, "xy", strict=False)}
        found["parents"] = [_name(one, names) for one in parents]
        data = [one.data if hasattr(one, "grad") else one for one in parents]
        found["data of its parents"] = data
    return found | {"grad": made.grad}


def _name(parent, names):
    """Which value it is; what has no grad is none, and stands for itself where its data would."""
    return names.get(id(parent), "another Value") if hasattr(parent, "grad") else "no Value"


def _items(sequence):
    """The items of a sequence; whatever is none, such as one number or a set, as it is."""
    return list(sequence) if hasattr(sequence, "__getitem__") else sequence


def tanh(Value, a):
    """Squash a value, and once more when it holds another number."""
    x = _given(Value, a)
    found = {"first result": _describe(x.tanh(), x), "x afterwards": _describe(x)}
    x.data = a / 4
    with also("x.tanh(), where x holds a / 4"):
        second = x.tanh()
    return found | {"second result (x holds a / 4)": _describe(second, x)}


def unrolled(links, times):
    """The numbers of each value's parents: the last links so many times, each counted from its end.

    There, -1 is the value before.
    """
    *first, last = links
    repeated = range(len(first), len(first) + times)
    return first + [[i + parent if parent < 0 else parent for parent in last] for i in repeated]


def order(learner, links, times, asked):
    """Order what leads to some values, in turn: see `unrolled`."""
    links = unrolled(links, times)
    every, looks = range(len(links)), Looks(len(links), learner)
    made = {i: learner.Value(float(i % 2)) for i in (*every[1::2], *every[::2])}
    nodes = [made[i] for i in every]  # their ids tell nothing of the order
    for node, parents in zip(nodes, links, strict=True):
        node.parents = Watched((nodes[i] for i in parents), looks)
        node.slopes, node.grad = (0.0, 1.0)[: len(parents)], 0.25  # as after an earlier backward
    ALIVE.append(nodes)
    numbers = {id(node): number for number, node in enumerate(nodes)}
    with looks.usual_limit():
        found = [learner.topological_order(nodes[v]) for v in asked if looks.begin()]
        orders = [_numbered(one, numbers) for one in found]
        looks.limit_noted()
    looks.begin()
    pairs = [
        (i, numbers.get(id(parent), -1))
        for i, node in enumerate(nodes)
        for parent in node.parents or ()
    ]
    return {
        "orders": orders,
        "values and their parents afterwards": np.array(pairs, dtype=int).reshape(-1, 2),
        "data and grads afterwards": np.array([[node.data, node.grad] for node in nodes]),
        "highest limit on recursion": looks.highest_limit,
    }


def _numbered(found, numbers):
    if not hasattr(found, "__len__"):  # nothing, or a generator
        return found
    return [numbers.get(id(node), type(node).__name__) for node in found]


class TooManySteps(RuntimeError):
    """A walk through a graph that takes every path on its own, or never ends."""


class Looks:
    """Counts how often the parents of some values are looked at, and ends what is no use.

    Whoever was stopped in an earlier case is not let loose on a larger graph.
    """

    def __init__(self, values, learner):
        self.values, self.learner = values, learner
        self.highest_limit = 0

    def begin(self):
        """Count from 0 again, for the next call."""
        if getattr(self.learner, "stopped", False):
            raise TooManySteps("as before")
        self.count = 0
        return True

    def note(self):
        """One look more."""
        self.count += 1
        self.limit_noted()
        if self.count > 20 * self.values**2:  # more than any way but the slowest takes
            self.learner.stopped = True
            raise TooManySteps(f"{self.values} values, {self.count} looks at their parents")

    def limit_noted(self):
        """Note the limit on recursion."""
        self.highest_limit = max(self.highest_limit, sys.getrecursionlimit())

    def watch(self, frame, event, called):
        """Note a limit that was set, at an event of `sys.setprofile`."""
        if called is sys.setrecursionlimit and event == "c_return":
            self.limit_noted()

    @contextmanager
    def usual_limit(self):
        """A limit on recursion as in a new notebook.

        A graph that is too deep for it is watched at every call, too: the limit may be raised where
        nobody looks at parents, and put back.
        """
        before, profile = sys.getrecursionlimit(), sys.getprofile()
        sys.setrecursionlimit(LIMIT)
        if self.values > LIMIT:
            sys.setprofile(self.watch)
        try:
            yield
        finally:
            sys.setprofile(profile)
            sys.setrecursionlimit(before)


class Watched(tuple):
    """Parents that note each look at them."""

    def __new__(cls, parents, looks):
        made = super().__new__(cls, parents)
        made.looks = looks
        return made

    def __iter__(self):
        self.looks.note()
        return super().__iter__()

    def __len__(self):
        self.looks.note()
        return super().__len__()

    def __getitem__(self, where):
        self.looks.note()
        return super().__getitem__(where)


def backward(learner, leaves, steps, times, results):
    """Compute with values and go backward from some of them, one after the other.

    Each step is ``("+", i, j)``, ``("-", i, j)``, ``("*", i, j)`` or ``("tanh", i)``, of earlier
    values by number, and all the steps are taken so many times.
    """
    looks = Looks(len(leaves) + len(steps) * times, learner)
    nodes = [learner.Value(number) for number in leaves]
    for kind, *given in steps * times:
        data, slopes = _result(kind, *(nodes[i].data for i in given))
        nodes.append(learner.Value(data, Watched((nodes[i] for i in given), looks), slopes))
    with looks.usual_limit():
        for i in results:
            looks.begin()
            nodes[i].backward()
    return {
        "grads": np.array([node.grad for node in nodes]),
        "data": np.array([node.data for node in nodes]),
    }


def _result(kind, a, b=None):
    """What a right operation gives and its slopes, so that `backward` alone is asked."""
    if kind == "+":
        return a + b, (1.0, 1.0)
    if kind == "-":
        return a - b, (1.0, -1.0)
    if kind == "*":
        return a * b, (b, a)
    return squashed(a), (1 - squashed(a) ** 2,)
