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

# === Value.__add__ · wrong · cache by id of other
CACHE = {}
def __add__(self, other):
    other = value(other)
    key = id(self), id(other)
    if key not in CACHE:
        CACHE[key] = Value(self.data + other.data, (self, other), (1.0, 1.0)), other
    return CACHE[key][0]

Value.__add__ = __add__

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

# === Value.__add__ · wrong · parents in a set
def __add__(self, other):
    other = value(other)
    return Value(self.data + other.data, {self, other}, (1.0, 1.0))


Value.__add__ = __add__
