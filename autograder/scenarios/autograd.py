"""How to exercise what chapter 10 asks for."""

import sys
from collections import deque
from contextlib import contextmanager

DEPTH = 2500  # of calls within calls, which a learner's notebook may have raised
ALIVE = deque(maxlen=20)  # graphs of the last calls: no id is given to two of their values


def add(Value, a, b):
    """Add two values, a value and a number, and a value and itself."""
    return _made(Value, a, b, lambda x, y: x + y)


def multiply(Value, a, b):
    """Multiply two values, a value and a number, and a value and itself."""
    return _made(Value, a, b, lambda x, y: x * y)


def _made(Value, a, b, operation):
    x, y = _given(Value, a), _given(Value, b)
    with_number = operation(x, b)
    return {
        "two values": _describe(operation(x, y), (x, y)),
        "it with itself": _describe(operation(x, x), (x, x)),
        "with a number": _describe(with_number, (x,)),
        "its parents": [p.data if hasattr(p, "grad") else "no Value" for p in with_number.parents],
        "x afterwards": _memory(x),
        "y afterwards": _memory(y),
    }


def _given(Value, number):
    """A value that was made from another, with a grad, as after an earlier backward."""
    one = Value(number, (Value(0.5),), (3.0,))
    one.grad = 0.25
    return one


def _describe(made, given):
    """A value, its parents by their names."""
    names = list(zip("xy", given, strict=False))
    parents = [next((x for x, one in names if one is p), "another") for p in made.parents]
    return {
        "data": made.data,
        "parents": parents,
        "slopes": list(made.slopes),
        "how many": [len(made.parents), len(made.slopes)],  # what is used up by one look has none
        "grad": made.grad,
    }


def _memory(one):
    parents = [getattr(parent, "data", "no Value") for parent in one.parents]
    return {"data": one.data, "grad": one.grad, "parents": parents, "slopes": list(one.slopes)}


def tanh(Value, a):
    """Squash a value."""
    x = _given(Value, a)
    return {**_describe(x.tanh(), (x,)), "x afterwards": _memory(x)}


def order(learner, links):
    """Order the values of a graph, given by the numbers of each value's parents, two times."""
    every = range(len(links))
    made = {i: learner.Value(float(i % 2)) for i in (*every[1::2], *every[::2])}
    nodes = [made[i] for i in every]  # their ids tell nothing of the order
    looks = []
    for node, parents in zip(nodes, links, strict=True):
        node.parents = Watched((nodes[i] for i in parents), looks)
        node.slopes = (0.0, 1.0)[: len(parents)]
    ALIVE.append(nodes)
    numbers = {id(node): number for number, node in enumerate(nodes)}
    with usual_depth():
        first = _numbered(learner.topological_order(nodes[-1]), numbers)
        parents = [_numbered(node.parents, numbers) for node in nodes]
        second = _numbered(learner.topological_order(nodes[-1]), numbers)
        raised = sys.getrecursionlimit() != DEPTH
    return {
        "first call": first,
        "second call": second,
        "parents stay as they are": parents == links,
        "every way to a value was gone": _too_often(looks, nodes),
        "the limit on recursion was raised": raised,
    }


@contextmanager
def usual_depth():
    """A limit on recursion as in a new notebook."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(DEPTH)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _too_often(looks, nodes):
    """Whether parents were gone through more often than in any way but the slowest."""
    return len(looks) > 20 * len(nodes) ** 2


class Watched(tuple):
    """Parents that note in a list each time that they are gone through."""

    def __new__(cls, parents, looks):
        made = super().__new__(cls, parents)
        made.looks = looks
        return made

    def __iter__(self):
        self.looks.append(1)
        return super().__iter__()


def _numbered(found, numbers):
    if not hasattr(found, "__len__"):  # nothing, or a generator
        return found
    return [numbers.get(id(node), type(node).__name__) for node in found]


def backward(learner, leaves, steps, again):
    """Compute with values and go backward from the last.

    Each step is ``("+", i, j)``, ``("-", i, j)``, ``("*", i, j)`` or ``("tanh", i)``, of earlier
    values by number.
    """
    nodes, looks = [learner.Value(number) for number in leaves], []
    for kind, *given in steps:
        parents = Watched((nodes[i] for i in given), looks)
        data, slopes = _result(kind, *(one.data for one in parents))
        nodes.append(learner.Value(data, parents, slopes))
    looks.clear()
    with usual_depth():
        for _ in range(again):
            nodes[-1].backward()
    return {
        "grads": [node.grad for node in nodes],
        "data": [node.data for node in nodes],
        "every way to a value was gone": _too_often(looks, nodes),
    }


def _result(kind, a, b=None):
    """What a right operation gives and its slopes, so that `backward` alone is asked."""
    from math import tanh

    if kind == "+":
        return a + b, (1.0, 1.0)
    if kind == "-":
        return a - b, (1.0, -1.0)
    if kind == "*":
        return a * b, (b, a)
    return tanh(a), (1 - tanh(a) ** 2,)
