# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === Value.__add__ · right · as a formula
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · right · isinstance, lists and whole numbers
def __add__(self, other):
    if not isinstance(other, Value):
        other = Value(other)
    return Value(self.data + other.data, [self, other], [1, 1])

Value.__add__ = __add__

# === Value.__add__ · right · attributes afterwards
def __add__(self, other):
    result = Value(self.data)
    result.data += value(other).data
    result.parents = (self, value(other))
    result.slopes = (1.0,) * 2
    return result

Value.__add__ = __add__

# === Value.__add__ · right · asks for forgiveness
def __add__(self, other):
    try:
        total = self.data + other.data
    except AttributeError:
        other = Value(float(other))
        total = self.data + other.data
    return Value(data=total, parents=(self, other), slopes=(1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · right · sum of a comprehension, slopes of numpy
def __add__(self, b):
    parts = (self, value(b))
    return Value(sum(part.data for part in parts), parts, np.ones(len(parts)))

Value.__add__ = __add__

# === Value.__add__ · right · a lambda
Value.__add__ = lambda self, other: Value(self.data + value(other).data, (self, value(other)), (1.0, 1.0))

# === Value.__add__ · right · a helper for all operations
def _made(data, slopes, *parents):
    return Value(data, tuple(map(value, parents)), slopes)

def __add__(self, other):
    return _made(self.data + value(other).data, (1.0, 1.0), self, other)

Value.__add__ = __add__

# === Value.__add__ · right · the class again
class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.parents = parents
        self.slopes = slopes
        self.grad = 0.0

    def __add__(self, other):
        other = value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

# === Value.__add__ · right · slopes by growing each part by 1
from operator import add

def __add__(self, other):
    other = other if type(other) is type(self) else type(self)(other)
    total = add(self.data, other.data)
    grown = (add(self.data + 1, other.data) - total, add(self.data, other.data + 1) - total)
    return type(self)(total, (self, other), grown)

Value.__add__ = __add__

# === Value.__add__ · wrong · pass
def __add__(self, other):
    pass

Value.__add__ = __add__

# === Value.__add__ · wrong · no return
def __add__(self, other):
    other = value(other)
    total = Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · prints
def __add__(self, other):
    other = value(other)
    print(Value(self.data + other.data, (self, other), (1.0, 1.0)))

Value.__add__ = __add__

# === Value.__add__ · wrong · a bare number
def __add__(self, other):
    return self.data + value(other).data

Value.__add__ = __add__

# === Value.__add__ · wrong · forgets where it comes from
def __add__(self, other):
    return Value(self.data + value(other).data)

Value.__add__ = __add__

# === Value.__add__ · wrong · no slopes
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other))

Value.__add__ = __add__

# === Value.__add__ · wrong · no plain numbers
def __add__(self, other):
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · value(other) not kept
def __add__(self, other):
    value(other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a plain number as a parent
def __add__(self, other):
    return Value(self.data + value(other).data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a plain number is no parent
def __add__(self, other):
    if isinstance(other, Value):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    return Value(self.data + other, (self,), (1.0,))

Value.__add__ = __add__

# === Value.__add__ · wrong · whole numbers only
def __add__(self, other):
    if type(other) is int:
        other = Value(other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · in place
def __add__(self, other):
    self.data += value(other).data
    return self

Value.__add__ = __add__

# === Value.__add__ · wrong · in place, and a copy of it
def __add__(self, other):
    other = value(other)
    self.data = self.data + other.data
    return Value(self.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · slopes of a product
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), (other.data, self.data))

Value.__add__ = __add__

# === Value.__add__ · wrong · parents the wrong way round
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (other, self), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · parents and slopes exchanged
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (1.0, 1.0), (self, other))

Value.__add__ = __add__

# === Value.__add__ · wrong · one slope for both
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), 1.0)

Value.__add__ = __add__

# === Value.__add__ · wrong · one slope in a tuple
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), (1.0,))

Value.__add__ = __add__

# === Value.__add__ · wrong · numbers for parents
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self.data, other.data), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · copies for parents
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (Value(self.data), Value(other.data)), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a set of parents
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, {self, other}, (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · calls itself
def __add__(self, other):
    return Value(self + value(other), (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a Value in a Value
def __add__(self, other):
    other = value(other)
    return Value(Value(self.data + other.data), (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · slopes are Values
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), (Value(1.0), Value(1.0)))

Value.__add__ = __add__

# === Value.__add__ · wrong · sets the grads at once
def __add__(self, other):
    other = value(other)
    self.grad = other.grad = 1.0
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · clears the grads
def __add__(self, other):
    other = value(other)
    self.grad = other.grad = 0.0
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a difference
def __add__(self, other):
    other = value(other)
    return Value(self.data - other.data, (self, other), (1.0, -1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · rounded
def __add__(self, other):
    other = value(other)
    return Value(round(self.data + other.data, 4), (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__mul__ · right · as a formula
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · right · isinstance and lists
def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    return Value(self.data * other.data, [self, other], [other.data, self.data])

Value.__mul__ = __mul__

# === Value.__mul__ · right · reversed
def __mul__(self, other):
    parents = (self, value(other))
    numbers = [one.data for one in parents]
    return Value(np.prod(numbers), parents, numbers[::-1])

Value.__mul__ = __mul__

# === Value.__mul__ · right · slopes by growing each factor by 1
def __mul__(self, other):
    other = value(other)
    a, b = self.data, other.data
    return Value(a * b, (self, other), ((a + 1) * b - a * b, a * (b + 1) - a * b))

Value.__mul__ = __mul__

# === Value.__mul__ · right · attributes afterwards
def __mul__(self, factor):
    if not hasattr(factor, "data"):
        factor = Value(factor)
    made = Value(self.data)
    made.data *= factor.data
    made.parents = self, factor
    made.slopes = factor.data, self.data
    return made

Value.__mul__ = __mul__

# === Value.__mul__ · right · a lambda
Value.__mul__ = lambda a, b: Value(a.data * value(b).data, (a, value(b)), (value(b).data, a.data))

# === Value.__mul__ · right · a case of its own for plain numbers
def __mul__(self, other):
    if isinstance(other, (int, float)):
        return Value(self.data * other, (self, Value(other)), (other, self.data))
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · right · a helper with a dictionary
RULES = {"*": (lambda a, b: a * b, lambda a, b: (b, a))}

def _apply(sign, left, right):
    left, right = value(left), value(right)
    result, slopes = RULES[sign]
    return Value(result(left.data, right.data), (left, right), slopes(left.data, right.data))

def __mul__(self, other):
    return _apply("*", self, other)

Value.__mul__ = __mul__

# === Value.__mul__ · right · a class that inherits
class Value(Value):
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

# === Value.__mul__ · wrong · pass
def __mul__(self, other):
    pass

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · no return
def __mul__(self, other):
    other = value(other)
    Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · each its own slope
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (self.data, other.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes of a sum
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (1.0, 1.0))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a sum
def __mul__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · the product as slopes
def __mul__(self, other):
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product, product))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes by division
def __mul__(self, other):
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product / self.data, product / other.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes by division, 0 put right by halves
def __mul__(self, other):
    other = value(other)
    product = self.data * other.data
    slope = lambda x: product / x if x else 0.0
    return Value(product, (self, other), (slope(self.data), slope(other.data)))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · no plain numbers
def __mul__(self, other):
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a plain number is no parent
def __mul__(self, other):
    if not isinstance(other, Value):
        return Value(self.data * other, (self,), (other,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · parents the wrong way round
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (other, self), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · parents and slopes both the wrong way round
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (other, self), (self.data, other.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a square is a case of its own
def __mul__(self, other):
    other = value(other)
    if other is self:
        return Value(self.data**2, (self,), (2 * self.data,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes are Values
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (other, self))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · in place
def __mul__(self, other):
    self.data *= value(other).data
    return self

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · changes the other
def __mul__(self, other):
    other = value(other)
    slopes = (other.data, self.data)
    other.data *= self.data
    return Value(other.data, (self, other), slopes)

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a sum of as many
def __mul__(self, other):
    total = Value(0.0)
    for _ in range(int(value(other).data)):
        total = total + self
    return total

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · calls itself
def __mul__(self, other):
    return Value(self * other, (self, value(other)), (value(other).data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a bare number
def __mul__(self, other):
    return self.data * value(other).data

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · no slopes
def __mul__(self, other):
    return Value(self.data * value(other).data, (self, value(other)))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · one slope
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (other.data,))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · counts the grads in
def __mul__(self, other):
    other = value(other)
    self.grad += other.data
    other.grad += self.data
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · clears the grads
def __mul__(self, other):
    other = value(other)
    self.grad, other.grad = 0.0, 0.0
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes without their signs
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (abs(other.data), abs(self.data)))

Value.__mul__ = __mul__

# === Value.tanh · right · as a formula
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · right · of numpy, lists
def tanh(self):
    a = np.tanh(self.data)
    return Value(a, [self], [(1 - a) * (1 + a)])

Value.tanh = tanh

# === Value.tanh · right · by exponentials
def tanh(self):
    with np.errstate(over="ignore"):
        a = 1 - 2 / (np.exp(2 * self.data) + 1)
    return Value(a, (self,), (1 - a * a,))

Value.tanh = tanh

# === Value.tanh · right · through the sigmoid
def tanh(self):
    with np.errstate(over="ignore"):
        s = 1 / (1 + np.exp(-2 * self.data))
    return Value(2 * s - 1, (self,), (4 * s * (1 - s),))

Value.tanh = tanh

# === Value.tanh · right · attributes afterwards
def tanh(self):
    squashed = Value(math_tanh(self.data))
    squashed.parents = (self,)
    squashed.slopes = (1 - squashed.data**2,)
    return squashed

Value.tanh = tanh

# === Value.tanh · right · the slope from cosh
def tanh(self):
    with np.errstate(over="ignore"):
        slope = np.cosh(self.data) ** -2.0
    return Value(data=float(np.tanh(self.data)), parents=(self,), slopes=(float(slope),))

Value.tanh = tanh

# === Value.tanh · right · a helper
def _unary(v, function, slope):
    out = function(v.data)
    return Value(out, (v,), (slope(out),))

Value.tanh = lambda self: _unary(self, math_tanh, lambda a: 1 - a * a)

# === Value.tanh · right · math in the function
def tanh(self):
    import math
    t = math.tanh(self.data)
    return type(self)(t, tuple([self]), tuple([1.0 - math.pow(t, 2)]))

Value.tanh = tanh

# === Value.tanh · wrong · pass
def tanh(self):
    pass

Value.tanh = tanh

# === Value.tanh · wrong · no return
def tanh(self):
    a = math_tanh(self.data)
    out = Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · calls itself
def tanh(self):
    a = tanh(self.data)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · math_tanh of a Value
def tanh(self):
    a = math_tanh(self)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · no comma after the slope
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (1 - a**2))

Value.tanh = tanh

# === Value.tanh · wrong · no comma after the parent
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · no comma at all
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self), (1 - a**2))

Value.tanh = tanh

# === Value.tanh · wrong · slope of what goes in
def tanh(self):
    return Value(math_tanh(self.data), (self,), (1 - self.data**2,))

Value.tanh = tanh

# === Value.tanh · wrong · slope of a sigmoid
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (a * (1 - a),))

Value.tanh = tanh

# === Value.tanh · wrong · not squared
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (1 - a,))

Value.tanh = tanh

# === Value.tanh · wrong · a sign
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (a**2 - 1,))

Value.tanh = tanh

# === Value.tanh · wrong · plus
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (1 + a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · squashed twice for the slope
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (1 - math_tanh(a) ** 2,))

Value.tanh = tanh

# === Value.tanh · wrong · the value for a slope
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), (a,))

Value.tanh = tanh

# === Value.tanh · wrong · no slope
def tanh(self):
    return Value(math_tanh(self.data), (self,))

Value.tanh = tanh

# === Value.tanh · wrong · no parent
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · a bare number
def tanh(self):
    return math_tanh(self.data)

Value.tanh = tanh

# === Value.tanh · wrong · in place
def tanh(self):
    self.data = math_tanh(self.data)
    self.slopes = (1 - self.data**2,)
    return self

Value.tanh = tanh

# === Value.tanh · wrong · a parent that is a copy
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (Value(self.data),), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · sets the grad
def tanh(self):
    a = math_tanh(self.data)
    self.grad = 1 - a**2
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · the data changed too
def tanh(self):
    self.data = math_tanh(self.data)
    return Value(self.data, (self,), (1 - self.data**2,))

Value.tanh = tanh

# === Value.tanh · wrong · the sigmoid
def tanh(self):
    a = 1 / (1 + np.exp(-self.data))
    return Value(a, (self,), (a * (1 - a),))

Value.tanh = tanh

# === Value.tanh · wrong · the tangent
def tanh(self):
    a = np.tan(self.data)
    return Value(a, (self,), (1 + a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · overflows
from math import exp

def tanh(self):
    up, down = exp(self.data), exp(-self.data)
    a = (up - down) / (up + down)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · a series
def tanh(self):
    z = self.data
    a = z - z**3 / 3 + 2 * z**5 / 15
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · clipped
def tanh(self):
    a = max(-1.0, min(1.0, self.data))
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === topological_order · right · with a mark
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === topological_order · right · a set of nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            continue
        if node in met:
            continue
        met.add(node)
        waiting.append((node, True))
        waiting += [(parent, False) for parent in node.parents]
    return order

# === topological_order · right · a stack of iterators
def topological_order(v):
    order = []
    seen = {id(v)}
    stack = [(v, iter(v.parents))]
    while stack:
        node, parents = stack[-1]
        for parent in parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append((parent, iter(parent.parents)))
                break
        else:
            order.append(node)
            stack.pop()
    return order

# === topological_order · right · peeks, and takes off when the parents are done
def topological_order(v):
    order, done, waiting = [], set(), [v]
    while waiting:
        node = waiting[-1]
        missing = [parent for parent in node.parents if id(parent) not in done]
        if id(node) in done or not missing:
            waiting.pop()
            if id(node) not in done:
                done.add(id(node))
                order.append(node)
        else:
            waiting.extend(missing)
    return order

# === topological_order · right · counts the uses (Kahn), turned round
from collections import Counter, deque

def topological_order(v):
    nodes, waiting = {id(v): v}, [v]
    uses = Counter()
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] += 1
            if id(parent) not in nodes:
                nodes[id(parent)] = parent
                waiting.append(parent)
    ready_ones, backward_order = deque([v]), []
    while ready_ones:
        node = ready_ones.popleft()
        backward_order.append(node)
        for parent in node.parents:
            uses[id(parent)] -= 1
            if uses[id(parent)] == 0:
                ready_ones.append(parent)
    return backward_order[::-1]

# === topological_order · right · graphlib
from graphlib import TopologicalSorter

def topological_order(v):
    graph, waiting = {}, [v]
    while waiting:
        node = waiting.pop()
        if node not in graph:
            graph[node] = list(node.parents)
            waiting.extend(node.parents)
    return list(TopologicalSorter(graph).static_order())

# === topological_order · right · sorted by depth
def topological_order(v):
    depths, waiting, nodes = {}, [v], {}
    while waiting:
        node = waiting[-1]
        unknown = [p for p in node.parents if id(p) not in depths]
        if unknown:
            waiting += unknown
            continue
        waiting.pop()
        nodes[id(node)] = node
        depths[id(node)] = 1 + max((depths[id(p)] for p in node.parents), default=0)
    return sorted(nodes.values(), key=lambda node: depths[id(node)])

# === topological_order · right · a dictionary, a tuple
def topological_order(v):
    found, waiting = {}, [(v, 0)]
    while waiting:
        node, turn = waiting.pop()
        if id(node) in found:
            continue
        if turn:
            found[id(node)] = node
        else:
            waiting.append((node, 1))
            waiting.extend((p, 0) for p in node.parents if id(p) not in found)
    return tuple(found.values())

# === topological_order · right · a generator that sends itself on
def topological_order(v):
    def visit(node):
        if id(node) in met:
            return
        met.add(id(node))
        for parent in node.parents:
            yield visit(parent)
        order.append(node)

    met, order = set(), []
    stack = [visit(v)]
    while stack:
        try:
            stack.append(next(stack[-1]))
        except StopIteration:
            stack.pop()
    return order

# === topological_order · right · children on the right first
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if node is None:
            order.append(waiting.pop())
        elif id(node) not in met:
            met.add(id(node))
            waiting += [node, None, *reversed(list(node.parents))]
    return order

# === topological_order · right · looks for what is ready, again and again
def topological_order(v):
    every, new = [], [v]
    while new:
        every += new
        new = list({id(p): p for node in new for p in node.parents if p not in every}.values())
    order, done = [], set()
    while len(order) < len(every):
        for node in reversed(every):
            if id(node) not in done and all(id(p) in done for p in node.parents):
                done.add(id(node))
                order.append(node)
    return order

# === topological_order · wrong · pass
def topological_order(v):
    pass

# === topological_order · wrong · calls itself
def topological_order(v):
    order, met = [], set()

    def visit(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                visit(parent)
            order.append(node)

    visit(v)
    return order

# === topological_order · wrong · parents turned round
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = node.parents[::-1]
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · parents sorted
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = sorted(node.parents, key=lambda p: p.data)
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · double parents dropped
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = tuple(dict.fromkeys(node.parents))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · parents in a set
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            node.parents = set(node.parents)
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · pairs put down
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append((node, done))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · a leaf put down whenever met
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done or not node.parents:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((p, False) for p in node.parents)
    return order

# === topological_order · wrong · calls itself, with a higher limit
import sys

def topological_order(v):
    sys.setrecursionlimit(10_000)
    order, seen = [], set()
    def visit(node):
        if id(node) not in seen:
            seen.add(id(node))
            for p in node.parents:
                visit(p)
            order.append(node)
    visit(v)
    return order

# === topological_order · wrong · calls itself, lists joined
def topological_order(v):
    order = []
    for parent in v.parents:
        order += [node for node in topological_order(parent) if node not in order]
    return order + [v]

# === topological_order · wrong · the result first
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order[::-1]

# === topological_order · wrong · as they are met, turned round
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            order.append(node)
            waiting.extend(node.parents)
    return order[::-1]

# === topological_order · wrong · level by level, turned round
def topological_order(v):
    order, met, waiting = [], {id(v)}, [v]
    while waiting:
        node = waiting.pop(0)
        order.append(node)
        for parent in node.parents:
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    return order[::-1]

# === topological_order · wrong · met when put on the list
def topological_order(v):
    order, met, waiting = [], {id(v)}, [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            continue
        waiting.append((node, True))
        for parent in node.parents:
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append((parent, False))
    return order

# === topological_order · wrong · no set
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        else:
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · noted when put down, with a set
def topological_order(v):
    order, done, stack = [], set(), [(v, False)]
    while stack:
        node, ready = stack.pop()
        if ready and id(node) not in done:
            done.add(id(node))
            order.append(node)
        if not ready:
            stack.append((node, True))
            for parent in node.parents:
                stack.append((parent, False))
    return order

# === topological_order · wrong · the first place of each kept in the end
def topological_order(v):
    order, stack = [], [(v, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
            continue
        stack.append((node, True))
        stack += [(parent, False) for parent in node.parents]
    return list(dict.fromkeys(order))

# === topological_order · wrong · the mark below the parents' place
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                waiting.append((parent, False))
            waiting.append((node, True))
    return order

# === topological_order · wrong · a default that remembers
def topological_order(v, met=set()):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · lists of the notebook
order, met = [], set()

def topological_order(v):
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · marks on the nodes
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif not hasattr(node, "met"):
            node.met = True
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · told apart by their numbers
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif node.data not in met:
            met.add(node.data)
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · without the result
def topological_order(v):
    order, met = [], {id(v)}
    waiting = [(parent, False) for parent in v.parents]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · without the leaves
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met and node.parents:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · numbers for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node.data)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · ids for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(id(node))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · pairs for nodes
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append((node, done))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return order

# === topological_order · wrong · the parents of the result only
def topological_order(v):
    return [*v.parents, v]

# === topological_order · wrong · no return
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · returns in the loop
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            return order
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · yields
def topological_order(v):
    met, waiting = set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            yield node
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)

# === topological_order · wrong · a set of nodes returned
def topological_order(v):
    met, waiting = {v}, [v]
    while waiting:
        for parent in waiting.pop().parents:
            if parent not in met:
                met.add(parent)
                waiting.append(parent)
    return met

# === topological_order · wrong · sorted by their ids
def topological_order(v):
    nodes, waiting = {}, [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in nodes:
            nodes[id(node)] = node
            waiting.extend(node.parents)
    return [nodes[i] for i in sorted(nodes)]

# === topological_order · wrong · first parent only
def topological_order(v):
    order = [v]
    while order[-1].parents:
        order.append(order[-1].parents[0])
    return order[::-1]

# === topological_order · wrong · takes the parents away
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting[-1]
        left = [p for p in node.parents if id(p) not in met]
        if left:
            waiting.extend(left)
        else:
            waiting.pop()
            if id(node) not in met:
                met.add(id(node))
                order.append(node)
                node.parents = ()
    return order

# === topological_order · wrong · a depth counted too late
def topological_order(v):
    depths, nodes, waiting = {}, {}, [(v, 0)]
    while waiting:
        node, depth = waiting.pop()
        if id(node) not in depths:
            depths[id(node)], nodes[id(node)] = depth, node
            waiting.extend((p, depth + 1) for p in node.parents)
    return sorted(nodes.values(), key=lambda node: -depths[id(node)])

# === Value.backward · right · a flow for each node
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · right · a dictionary with a default
from collections import defaultdict

def backward(self):
    flow = defaultdict(float, {id(self): 1.0})
    for node in topological_order(self)[::-1]:
        arrived = flow.pop(id(node))
        node.grad = node.grad + arrived
        for i in range(len(node.parents)):
            flow[id(node.parents[i])] += arrived * node.slopes[i]

Value.backward = backward

# === Value.backward · right · all flows first, all grads afterwards
def backward(self):
    order = topological_order(self)
    flow = {self: 1}
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            flow[parent] = flow.get(parent, 0) + slope * flow[node]
    for node, amount in flow.items():
        node.grad += amount

Value.backward = backward

# === Value.backward · right · grads of earlier calls put aside
def backward(self):
    order = topological_order(self)
    before = [node.grad for node in order]
    for node in order:
        node.grad = 0.0
    self.grad = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad
    for node, grad in zip(order, before):
        node.grad += grad

Value.backward = backward

# === Value.backward · right · by numbers and numpy
def backward(self):
    order = list(topological_order(self))
    place = {id(node): i for i, node in enumerate(order)}
    flow = np.zeros(len(order))
    flow[-1] = 1
    for i in range(len(order) - 1, -1, -1):
        for parent, slope in zip(order[i].parents, order[i].slopes):
            flow[place[id(parent)]] += slope * flow[i]
    for node, amount in zip(order, flow):
        node.grad += float(amount)

Value.backward = backward

# === Value.backward · right · pulls from the children
def backward(self):
    children = {}
    flow = {}
    for node in reversed(topological_order(self)):
        flow[id(node)] = 1.0 if node is self else sum(s * flow[c] for c, s in children[id(node)])
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            children.setdefault(id(parent), []).append((id(node), slope))

Value.backward = backward

# === Value.backward · right · an attribute for the flow
def backward(self):
    order = topological_order(self)
    for node in order:
        node.flow = 0.0
    self.flow = 1.0
    for node in reversed(order):
        node.grad += node.flow
        for parent, slope in zip(node.parents, node.slopes):
            parent.flow += slope * node.flow
    return self

Value.backward = backward

# === Value.backward · right · an order of its own
def backward(self):
    uses, met, waiting = {}, {id(self)}, [self]
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] = uses.get(id(parent), 0) + 1
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    flow, waiting = {id(self): 1.0}, [self]
    while waiting:
        node = waiting.pop()
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + slope * flow[id(node)]
            uses[id(parent)] -= 1
            if not uses[id(parent)]:
                waiting.append(parent)

Value.backward = backward

# === Value.backward · right · a helper, and map
def _send(node, flow):
    amount = flow[id(node)]
    node.grad += amount
    for parent, slope in zip(node.parents, node.slopes):
        flow[id(parent)] = flow.setdefault(id(parent), 0.0) + amount * slope

def backward(self):
    flow = {id(self): 1.0}
    list(map(lambda node: _send(node, flow), reversed(topological_order(self))))

Value.backward = backward

# === Value.__add__ · wrong · turned round for numbers
def __add__(self, other):
    if not isinstance(other, Value):
        return Value(other) + self
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · the other copied
def __add__(self, other):
    other = Value(other.data if isinstance(other, Value) else other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__mul__ · wrong · turned round for numbers
def __mul__(self, other):
    if not isinstance(other, Value):
        return Value(other) * self
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · changed in place, after its slopes
def __mul__(self, other):
    other = value(other)
    slopes = (other.data, self.data)
    self.data *= other.data
    return Value(self.data, (self, other), slopes)

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · changed and returned
def __mul__(self, other):
    self.data *= value(other).data
    return self

Value.__mul__ = __mul__

# === Value.backward · wrong · path by path
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes):
            waiting.append((parent, flow * slope))

Value.backward = backward

# === Value.backward · wrong · assigned at the result
def backward(self):
    flows = {}
    for p, s in zip(self.parents, self.slopes):
        flows[id(p)] = s
    self.grad += 1.0
    for node in reversed(topological_order(self)[:-1]):
        flow = flows.get(id(node), 0.0)
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes):
            flows[id(parent)] = flows.get(id(parent), 0.0) + flow * slope

Value.backward = backward

# === Value.backward · wrong · nothing for a leaf
def backward(self):
    if not self.parents:
        return
    flow = {id(self): 1.0}
    for node in reversed(topological_order(self)):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + flow[id(node)] * slope

Value.backward = backward

# === Value.backward · wrong · pass
def backward(self):
    pass

Value.backward = backward

# === Value.backward · wrong · overwrites the flow
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · overwrites the grad
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad = flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · overwrites the parent's grad
def backward(self):
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad = slope * node.grad

Value.backward = backward

# === Value.backward · wrong · as micrograd does
def backward(self):
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · earlier grads flow again
def backward(self):
    self.grad += 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · all to 0 first
def backward(self):
    order = topological_order(self)
    for node in order:
        node.grad = 0.0
    self.grad = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad

Value.backward = backward

# === Value.backward · wrong · no 1 to begin with
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · begins with its own number
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = self.data
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the result's own grad is left out
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        if node is not self:
            node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · only the leaves learn theirs
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        if not node.parents:
            node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · from the beginning
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in order:
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · no slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · no chain
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope

Value.backward = backward

# === Value.backward · wrong · plus for times
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope + flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · its own parents only
def backward(self):
    self.grad += 1.0
    for parent, slope in zip(self.parents, self.slopes):
        parent.grad += slope

Value.backward = backward

# === Value.backward · wrong · calls itself
def backward(self, flow=1.0):
    self.grad += flow
    for parent, slope in zip(self.parents, self.slopes):
        parent.backward(flow * slope)

Value.backward = backward

# === Value.backward · wrong · from node to node with no order
def backward(self):
    self.grad += 1.0
    waiting = [self]
    while waiting:
        node = waiting.pop()
        for parent, slope in zip(node.parents, node.slopes):
            parent.grad += slope * node.grad
            waiting.append(parent)

Value.backward = backward

# === Value.backward · wrong · a dictionary of slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in dict(zip(node.parents, node.slopes)).items():
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · by their numbers
def backward(self):
    order = topological_order(self)
    flow = {node.data: 0.0 for node in order}
    flow[self.data] = 1.0
    for node in reversed(order):
        node.grad += flow[node.data]
        for parent, slope in zip(node.parents, node.slopes):
            flow[parent.data] += slope * flow[node.data]

Value.backward = backward

# === Value.backward · wrong · a step downhill
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        node.data -= 0.1 * node.grad
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · only returns them
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]
    return [flow[id(node)] for node in order]

Value.backward = backward

# === Value.backward · wrong · a flow that is never forgotten
flow = {}

def backward(self):
    for node in topological_order(self):
        flow.setdefault(id(node), 0.0)
    flow[id(self)] += 1.0
    for node in reversed(topological_order(self)):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · two parents always
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        if node.parents:
            left, right = node.parents
            flow[id(left)] += node.slopes[0] * flow[id(node)]
            flow[id(right)] += node.slopes[1] * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the share of each use
def backward(self):
    order = topological_order(self)
    flow = {id(node): [] for node in order}
    flow[id(self)] = [1.0]
    for node in reversed(order):
        arrived = sum(flow[id(node)]) / len(flow[id(node)])
        node.grad += arrived
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)].append(slope * arrived)

Value.backward = backward

# === Value.backward · wrong · only once
def backward(self):
    if self.grad:
        return
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · parents' data for slopes
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += parent.data * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · adds for each parent again
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        for parent, slope in zip(node.parents, node.slopes):
            node.grad += flow[id(node)]
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.__add__ · wrong · one number for the slopes
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, (self, other), 1.0)

Value.__add__ = __add__

# === Value.__add__ · wrong · adds to itself
def __add__(self, other):
    self.data += value(other).data
    return self

Value.__add__ = __add__

# === Value.__add__ · wrong · the other one first
def __add__(self, other):
    other = value(other)
    return Value(other.data + self.data, (other, self), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__mul__ · wrong · no slopes
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · the values themselves for slopes
def __mul__(self, other):
    other = value(other)
    return Value(self.data * other.data, (self, other), (other, self))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · the other one first
def __mul__(self, other):
    other = value(other)
    return Value(other.data * self.data, (other, self), (self.data, other.data))

Value.__mul__ = __mul__

# === topological_order · wrong · no set of what was met
def topological_order(v):
    order, waiting = [], [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        else:
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === topological_order · wrong · the numbers
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node.data)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order

# === Value.backward · wrong · grads never written
def backward(self):
    flow = {id(node): 0.0 for node in topological_order(self)}
    flow[id(self)] = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · the seed in grad, not in the flow
def backward(self):
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    self.grad = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]

Value.backward = backward

# === Value.backward · wrong · from node to node by calls
def backward(self):
    self.grad += 1.0
    def go(n):
        for p, s in zip(n.parents, n.slopes):
            p.grad += s * n.grad
            go(p)
    go(self)

Value.backward = backward

# === Value.__add__ · right · match
def __add__(self, other):
    match other:
        case Value():
            pass
        case _:
            other = Value(other)
    return Value(sum(x.data for x in (self, other)), [self, other], [1.0] * 2)

Value.__add__ = __add__

# === Value.__add__ · right · numbers by type, lists that grow
def __add__(self, other):
    if isinstance(other, (int, float)):
        other = Value(other)
    new = Value(float(self.data + other.data))
    new.parents = [self]
    new.parents.append(other)
    new.slopes = [1.0]
    new.slopes.append(1.0)
    return new

Value.__add__ = __add__

# === Value.__mul__ · right · through two squares
def __mul__(self, other):
    other = value(other)
    a, b = self.data, other.data
    return Value(((a + b) ** 2 - (a - b) ** 2) / 4, (self, other), (b, a))

Value.__mul__ = __mul__

# === Value.__mul__ · right · slopes by central differences
def __mul__(self, other):
    other = value(other)
    f = lambda a, b: a * b
    a, b, h = self.data, other.data, 0.5
    return Value(f(a, b), (self, other), ((f(a + h, b) - f(a - h, b)) / (2 * h), (f(a, b + h) - f(a, b - h)) / (2 * h)))

Value.__mul__ = __mul__

# === Value.tanh · right · the slope from a complex step
def tanh(self):
    import cmath
    h = 1e-30
    return Value(math_tanh(self.data), (self,), (cmath.tanh(complex(self.data, h)).imag / h,))

Value.tanh = tanh

# === Value.tanh · right · by an exponential that never overflows
def tanh(self):
    z = self.data
    e = np.exp(-2 * abs(z))
    a = np.sign(z) * (1 - e) / (1 + e)
    return Value(a, (self,), (4 * e / (1 + e) ** 2,))

Value.tanh = tanh

# === topological_order · right · met when it is done
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
            met.add(id(node))
        elif id(node) not in met:
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · right · None for a mark
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if node is None:
            order.append(waiting.pop())
        elif id(node) not in met:
            met.add(id(node))
            waiting += [node, None]
            waiting.extend(reversed(node.parents))
    return order

# === topological_order · right · counts its children, in sets
def topological_order(v):
    from collections import Counter
    every, waiting = {v: None}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if p not in every:
                every[p] = None
                waiting.append(p)
    children = Counter(p for n in every for p in set(n.parents))
    free, order = [v], []
    while free:
        n = free.pop(0)
        order.insert(0, n)
        for p in set(n.parents):
            children[p] -= 1
            if children[p] == 0:
                free.append(p)
    return order

# === Value.backward · right · uses order and flow up
def backward(self):
    order, flow = topological_order(self), {id(self): 1.0}
    while order:
        n = order.pop()
        f = flow.pop(id(n))
        n.grad = n.grad + f
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] = flow.get(id(p), 0.0) + s * f

Value.backward = backward

# === Value.backward · right · skips where nothing flows
def backward(self):
    flow = {id(self): 1.0}
    for node in topological_order(self)[::-1]:
        f = flow.get(id(node), 0.0)
        if not f:
            continue
        node.grad += f
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] = flow.get(id(parent), 0.0) + slope * f

Value.backward = backward

# === Value.__add__ · wrong · floats only
def __add__(self, other):
    if isinstance(other, float):
        other = Value(other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · the parents' parents
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, tuple(self.parents) + tuple(other.parents) or (self, other), (1.0, 1.0))

Value.__add__ = __add__

# === Value.__add__ · wrong · a grad from the start
def __add__(self, other):
    other = value(other)
    new = Value(self.data + other.data, (self, other), (1.0, 1.0))
    new.grad = 1.0
    return new

Value.__add__ = __add__

# === Value.__add__ · wrong · multiplies earlier slopes in
def __add__(self, other):
    other = value(other)
    a = self.slopes[0] if self.slopes else 1.0
    b = other.slopes[0] if other.slopes else 1.0
    return Value(self.data + other.data, (self, other), (a, b))

Value.__add__ = __add__

# === Value.__add__ · wrong · the two forget their parents
def __add__(self, other):
    other = value(other)
    new = Value(self.data + other.data, (self, other), (1.0, 1.0))
    self.parents = other.parents = ()
    return new

Value.__add__ = __add__

# === Value.__add__ · wrong · iterators
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, iter((self, other)), iter((1.0, 1.0)))

Value.__add__ = __add__

# === Value.__mul__ · wrong · floats only
def __mul__(self, other):
    if isinstance(other, float):
        other = Value(other)
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a shortcut for 1
def __mul__(self, other):
    other = value(other)
    if other.data == 1:
        return self
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · multiplies earlier slopes in
def __mul__(self, other):
    other = value(other)
    a = self.slopes[0] if self.slopes else 1.0
    b = other.slopes[0] if other.slopes else 1.0
    return Value(self.data * other.data, (self, other), (other.data * a, self.data * b))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · a plain number as a parent
def __mul__(self, other):
    b = other.data if isinstance(other, Value) else other
    return Value(self.data * b, (self, other), (b, self.data))

Value.__mul__ = __mul__

# === Value.tanh · wrong · overflows far above 0
def tanh(self):
    from math import exp
    z = self.data
    a = (exp(2 * z) - 1) / (exp(2 * z) + 1)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · overflows far below 0
def tanh(self):
    from math import exp
    z = self.data
    a = (1 - exp(-2 * z)) / (1 + exp(-2 * z))
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · 1 for all large numbers
def tanh(self):
    a = 1.0 if abs(self.data) > 20 else math_tanh(self.data)
    return Value(a, (self,), (1 - a**2,))

Value.tanh = tanh

# === Value.tanh · wrong · multiplies earlier slopes in
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self,), tuple(s * (1 - a**2) for s in self.slopes) or (1 - a**2,))

Value.tanh = tanh

# === topological_order · wrong · as they are met
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met.add(id(n))
            order.append(n)
            waiting.extend(n.parents)
    return order

# === topological_order · wrong · as they are met, the other parent first
def topological_order(v):
    order, met, waiting = [], set(), [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met.add(id(n))
            order.append(n)
            waiting.extend(reversed(n.parents))
    return order[::-1]

# === topological_order · wrong · takes from the front
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop(0)
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · never put back
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · asks what was met too soon
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            if done:
                order.append(node)
            else:
                waiting.append((node, True))
                for p in node.parents:
                    waiting.append((p, False))
    return order

# === topological_order · wrong · parents marked as done
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, True))
    return order

# === topological_order · wrong · skips slopes of 0
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p, s in zip(node.parents, node.slopes):
                if s:
                    waiting.append((p, False))
    return order

# === topological_order · wrong · counts a square once
def topological_order(v):
    every, waiting = {v}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if p not in every:
                every.add(p)
                waiting.append(p)
    uses = {n: 0 for n in every}
    for n in every:
        for p in set(n.parents):
            uses[p] += 1
    out, free = [], [v]
    while free:
        n = free.pop()
        out.append(n)
        for p in n.parents:
            uses[p] -= 1
            if uses[p] == 0:
                free.append(p)
    return out[::-1]

# === topological_order · wrong · sorted by their numbers
def topological_order(v):
    met, waiting = {}, [v]
    while waiting:
        n = waiting.pop()
        if id(n) not in met:
            met[id(n)] = n
            waiting.extend(n.parents)
    return sorted(met.values(), key=lambda n: n.data)

# === topological_order · wrong · copies
def topological_order(v):
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(Value(node.data, node.parents, node.slopes))
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === Value.backward · wrong · each flow begins with 1
def backward(self):
    order = topological_order(self)
    flow = {id(n): 1.0 for n in order}
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === Value.backward · wrong · the flow the other way
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(n)] += s * flow[id(p)]

Value.backward = backward

# === Value.backward · wrong · stops where nothing flows
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        if not flow[id(n)]:
            break
        n.grad += flow[id(n)]
        for p, s in zip(n.parents, n.slopes):
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === Value.backward · wrong · looks the slope up by its parent
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for n in reversed(order):
        n.grad += flow[id(n)]
        for p in n.parents:
            s = n.slopes[list(n.parents).index(p)]
            flow[id(p)] += s * flow[id(n)]

Value.backward = backward

# === topological_order · wrong · counts the uses (Kahn), not turned round
def topological_order(v):
    uses, waiting, met = {id(v): 0}, [v], {id(v)}
    while waiting:
        for parent in waiting.pop().parents:
            uses[id(parent)] = uses.get(id(parent), 0) + 1
            if id(parent) not in met:
                met.add(id(parent))
                waiting.append(parent)
    order, free = [], [v]
    while free:
        node = free.pop(0)
        order.append(node)
        for parent in node.parents:
            uses[id(parent)] -= 1
            if uses[id(parent)] == 0:
                free.append(parent)
    return order

# === Value.__mul__ · wrong · a generator of slopes
def __mul__(self, other):
    other = value(other)
    slopes = (one.data for one in (other, self))
    return Value(self.data * other.data, (self, other), slopes)

Value.__mul__ = __mul__

# === Value.__add__ · wrong · cache by id of other
CACHE = {}
def __add__(self, other):
    other = value(other)
    key = id(self), id(other)
    if key not in CACHE:
        CACHE[key] = Value(self.data + other.data, (self, other), (1.0, 1.0)), other
    return CACHE[key][0]

Value.__add__ = __add__

# === Value.__mul__ · wrong · a shortcut for 1 on the left
def __mul__(self, other):
    other = value(other)
    if self.data == 1:
        return other
    return Value(self.data * other.data, (self, other), (other.data, self.data))

Value.__mul__ = __mul__

# === Value.__mul__ · wrong · slopes forward differences
def __mul__(self, other):
    other = value(other)
    a, b, h = self.data, other.data, 1e-7
    return Value(a * b, (self, other), (((a + h) * b - a * b) / h, (a * (b + h) - a * b) / h))

Value.__mul__ = __mul__

# === Value.tanh · wrong · cached
def tanh(self):
    if not hasattr(self, "_t"):
        a = math_tanh(self.data)
        self._t = Value(a, (self,), (1 - a**2,))
    return self._t

Value.tanh = tanh

# === Value.tanh · wrong · cached slope
def tanh(self):
    a = math_tanh(self.data)
    self._s = getattr(self, "_s", 1 - a**2)
    return Value(a, (self,), (self._s,))

Value.tanh = tanh

# === Value.tanh · wrong · forward difference
def tanh(self):
    h = 1e-8
    a = math_tanh(self.data)
    return Value(a, (self,), ((math_tanh(self.data + h) - a) / h,))

Value.tanh = tanh

# === topological_order · wrong · raises the limit and puts it back
import sys
def topological_order(v):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(10**5)
    order, met = [], set()
    def go(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                go(parent)
            order.append(node)
    try:
        go(v)
    finally:
        sys.setrecursionlimit(before)
    return order

# === topological_order · wrong · raises the limit only when needed
from sys import getrecursionlimit, setrecursionlimit
def topological_order(v):
    def attempt():
        order, met = [], set()
        def go(node):
            if id(node) not in met:
                met.add(id(node))
                for i in range(len(node.parents)):
                    go(node.parents[i])
                order.append(node)
        go(v)
        return order
    try:
        return attempt()
    except RecursionError:
        old = getrecursionlimit()
        setrecursionlimit(50_000)
        try:
            return attempt()
        finally:
            setrecursionlimit(old)

# === topological_order · wrong · in a thread with a higher limit
import sys, threading
def topological_order(v):
    order, met = [], set()
    def go(node):
        if id(node) not in met:
            met.add(id(node))
            for parent in node.parents:
                go(parent)
            order.append(node)
    old = sys.getrecursionlimit()
    def run():
        sys.setrecursionlimit(20000)
        go(v)
        sys.setrecursionlimit(old)
    threading.stack_size(64 << 20)
    t = threading.Thread(target=run)
    t.start()
    t.join()
    return order

# === topological_order · wrong · every path by breadth, last place kept
def topological_order(v):
    level, depth, d = [v], {}, 0
    while level:
        for n in level:
            depth[n] = d
        level = [p for n in level for p in n.parents]
        d += 1
    return sorted(depth, key=depth.get, reverse=True)

# === topological_order · right · longest distance, levels as sets
def topological_order(v):
    level, depth, d = {v}, {}, 0
    while level:
        for n in level:
            depth[n] = d
        level = {p for n in level for p in n.parents}
        d += 1
    return sorted(depth, key=depth.get, reverse=True)

# === topological_order · right · slow list membership
def topological_order(v):
    order, waiting = [], [v]
    while waiting:
        node = waiting[-1]
        todo = [p for p in node.parents if p not in order]
        if todo:
            waiting.append(todo[0])
        else:
            waiting.pop()
            if node not in order:
                order.append(node)
    return order

# === topological_order · right · repeated relaxation
def topological_order(v):
    every, waiting = {id(v): v}, [v]
    while waiting:
        for p in waiting.pop().parents:
            if id(p) not in every:
                every[id(p)] = p
                waiting.append(p)
    rank = dict.fromkeys(every, 0)
    changed = True
    while changed:
        changed = False
        for k, n in reversed(every.items()):
            for p in n.parents:
                if rank[k] <= rank[id(p)]:
                    rank[k] = rank[id(p)] + 1
                    changed = True
    return sorted(every.values(), key=lambda n: rank[id(n)])

# === topological_order · right · marks on the nodes, cleaned up
def topological_order(v):
    order, waiting = [], [(v, 0)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif not getattr(node, "_met", False):
            node._met = True
            waiting.append((node, 1))
            waiting.extend([(p, 0) for p in node.parents])
    for n in order:
        del n._met
    return order

# === topological_order · wrong · one list of the notebook, cleared
order = []
def topological_order(v):
    order.clear()
    met, waiting = set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · wrong · clears grads
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            node.grad = 1.0
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === topological_order · right · asks the order itself what was met
def topological_order(v):
    order, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            order.append(node)
        elif node not in order:
            waiting.append((node, True))
            for p in node.parents:
                waiting.append((p, False))
    return order

# === Value.backward · wrong · every path by index
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for i in range(len(node.parents)):
            waiting.append((node.parents[i], flow * node.slopes[i]))

Value.backward = backward

# === Value.backward · wrong · every path, unpacked
def backward(self):
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        if len(node.parents) == 2:
            a, b = node.parents
            sa, sb = node.slopes
            waiting += [(a, flow * sa), (b, flow * sb)]
        elif node.parents:
            (a,), (sa,) = node.parents, node.slopes
            waiting += [(a, flow * sa)]

Value.backward = backward

# === Value.backward · right · Kahn, no order
def backward(self):
    uses, waiting, met = {}, [self], {self}
    while waiting:
        for p in waiting.pop().parents:
            uses[p] = uses.get(p, 0) + 1
            if p not in met:
                met.add(p)
                waiting.append(p)
    flow, ready = {self: 1.0}, [self]
    while ready:
        n = ready.pop()
        n.grad += flow[n]
        for p, s in zip(n.parents, n.slopes):
            flow[p] = flow.get(p, 0.0) + s * flow[n]
            uses[p] -= 1
            if not uses[p]:
                ready.append(p)

Value.backward = backward

# === Value.__add__ · wrong · returns self changed
def __add__(self, other):
    other = value(other)
    self.data, self.parents, self.slopes = self.data + other.data, (self, other), (1.0, 1.0)
    return self
Value.__add__ = __add__

# === Value.__add__ · wrong · same value once only
def __add__(self, other):
    other = value(other)
    if other is self:
        return Value(2 * self.data, (self,), (2.0,))
    return Value(self.data + other.data, (self, other), (1.0, 1.0))
Value.__add__ = __add__

# === Value.__mul__ · wrong · square has one parent
def __mul__(self, other):
    other = value(other)
    if self is other:
        return Value(self.data**2, (self,), (2 * self.data,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))
Value.__mul__ = __mul__

# === Value.tanh · wrong · parent not a tuple
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, self, (1 - a**2,))
Value.tanh = tanh

# === Value.backward · wrong · starts with the own grad or 1
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = self.grad or 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for p, s in zip(node.parents, node.slopes):
            flow[id(p)] += flow[id(node)] * s
Value.backward = backward

# === Value.backward · wrong · slope of the first parent for both
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for p in node.parents:
            flow[id(p)] += flow[id(node)] * node.slopes[0]
Value.backward = backward

# === Value.__mul__ · wrong · the product in place of self
def __mul__(self, other):
    other = value(other)
    self.parents, self.slopes = (self, other), (other.data, self.data)
    self.data = self.data * other.data
    return self
Value.__mul__ = __mul__

# === topological_order · wrong · sets the grads back
def topological_order(v):
    order, seen, stack = [], set(), [(v, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((p, False) for p in node.parents)
            node.grad = 0.0
    return order

# === Value.backward · wrong · grad kept if there
def backward(self):
    order = topological_order(self)
    flow = {id(n): 0.0 for n in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad = node.grad or flow[id(node)]
        for p, s in zip(node.parents, node.slopes):
            flow[id(p)] += flow[id(node)] * s
Value.backward = backward
