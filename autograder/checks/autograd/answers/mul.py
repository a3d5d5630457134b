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

# === Value.__mul__ · wrong · a generator of slopes
def __mul__(self, other):
    other = value(other)
    slopes = (one.data for one in (other, self))
    return Value(self.data * other.data, (self, other), slopes)

Value.__mul__ = __mul__

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

# === Value.__mul__ · wrong · square has one parent
def __mul__(self, other):
    other = value(other)
    if self is other:
        return Value(self.data**2, (self,), (2 * self.data,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))
Value.__mul__ = __mul__

# === Value.__mul__ · wrong · the product in place of self
def __mul__(self, other):
    other = value(other)
    self.parents, self.slopes = (self, other), (other.data, self.data)
    self.data = self.data * other.data
    return self
Value.__mul__ = __mul__
