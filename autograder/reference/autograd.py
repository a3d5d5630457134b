"""Chapter 10: gradients by machine, one number at a time.

Each operation stands beside its own derivative, as in Karpathy's micrograd (2020).
"""

from math import tanh


class Value:
    """A number that remembers what it was made from.

    Parameters
    ----------
    data : float
    parents : sequence of Value
        What it was made from.
    slopes : sequence of float
        How it changes with each of its parents.

    Attributes
    ----------
    grad : float
        How the result changes with it; 0 until `backward` of the result.
    """

    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.parents = parents
        self.slopes = slopes
        self.grad = 0.0

    def __repr__(self):
        return f"Value({self.data:.4g}, grad={self.grad:.4g})"

    def __add__(self, other):
        """The sum; `other` is a Value or a number."""
        other = value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        """The product; `other` is a Value or a number."""
        other = value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def tanh(self):
        """The hyperbolic tangent."""
        t = tanh(self.data)
        return Value(t, (self,), (1 - t**2,))

    def backward(self):
        """Add to the grad of each value that led here how this one changes with it."""
        order = topological_order(self)
        flow = {id(node): 0.0 for node in order}
        flow[id(self)] = 1.0
        for node in reversed(order):
            node.grad += flow[id(node)]
            for parent, slope in zip(node.parents, node.slopes, strict=True):
                flow[id(parent)] += slope * flow[id(node)]

    # The rest is made of the two above: 1 + a, a - b, -a.

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -value(other)

    def __rsub__(self, other):
        return value(other) - self


def value(number):
    """A Value as it is, a number as a Value."""
    return number if isinstance(number, Value) else Value(number)


def topological_order(v):
    """Every value that v was made from, each once and after its own parents; v comes last.

    A stack of our own takes the place of recursion, whose depth Python limits.

    Parameters
    ----------
    v : Value

    Returns
    -------
    list of Value
    """
    order, seen, stack = [], set(), [(v, False)]
    while stack:
        node, parents_done = stack.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent in node.parents)
    return order
