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

# === Value.tanh · wrong · parent not a tuple
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, self, (1 - a**2,))
Value.tanh = tanh

# === Value.tanh · wrong · the number as the parent
def tanh(self):
    a = math_tanh(self.data)
    return Value(a, (self.data,), (1 - a**2,))


Value.tanh = tanh

# === Value.tanh · wrong · large numbers without parents
def tanh(self):
    x = self.data
    if abs(x) > 20:  # here
        return Value(1.0 if x > 0 else -1.0)
    a = math_tanh(x)
    return Value(a, (self,), (1 - a * a,))


Value.tanh = tanh
