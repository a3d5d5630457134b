# === LayerKind · right · pairs of named functions
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return (a > 0).astype(float)
def linear_prime(a): return np.ones_like(a)

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · right · partials as values, slopes in a dictionary
from functools import partial

def slope(kind, a):
    a = np.asarray(a)
    return {"s": a - a * a, "t": 1 - a * a, "r": np.sign(a), "l": a * 0 + 1}[kind]

def call(f, z): return f(z)

class LayerKind(Enum):
    sigmoid = (partial(call, sigmoid), partial(slope, "s"))
    tanh = (partial(call, np.tanh), partial(slope, "t"))
    relu = (partial(call, relu), partial(slope, "r"))
    linear = (partial(call, linear), partial(slope, "l"))
    function = property(lambda self: self.value[0])
    derivative = property(lambda self: self.value[1])

# === LayerKind · right · callable members behind a small class
class Pair:
    def __init__(self, function, derivative):
        self.function, self.derivative = function, derivative

def s(a): return a * (1 - a)
def t(a): return 1 - np.square(a)
def r(a): return np.heaviside(a, 0)
def l(a): return np.full_like(a, 1)

class LayerKind(Enum):
    sigmoid = Pair(sigmoid, s)
    tanh = Pair(np.tanh, t)
    relu = Pair(relu, r)
    linear = Pair(linear, l)

    def __call__(self, z): return self.function(z)

    @property
    def function(self): return self.value.function

    @property
    def derivative(self): return self.value.derivative

# === LayerKind · right · methods inside the class, strings as values
class LayerKind(Enum):
    sigmoid = "sigmoid"
    tanh = "tanh"
    relu = "relu"
    linear = "linear"

    def function(self, z):
        if self is LayerKind.sigmoid:
            return 1 / (1 + np.exp(-z))
        if self is LayerKind.tanh:
            return np.tanh(z)
        return z * (z > 0) if self.name == "relu" else z

    def derivative(self, a):
        match self:
            case LayerKind.sigmoid: return a * (1 - a)
            case LayerKind.tanh: return (1 - a) * (1 + a)
            case LayerKind.relu: return a > 0
            case _: return np.ones(np.shape(a))

# === LayerKind · right · auto, and private methods found by name
from enum import auto

class LayerKind(Enum):
    sigmoid = auto()
    tanh = auto()
    relu = auto()
    linear = auto()

    @property
    def function(self):
        return {1: sigmoid, 2: np.tanh, 3: relu, 4: linear}[self.value]

    @property
    def derivative(self):
        return getattr(self, f"_{self.name}")

    def _sigmoid(self, a): return a * (1 - a)
    def _tanh(self, a): return 1 - a * a
    def _relu(self, a): return np.where(a > 0, 1, 0)
    def _linear(self, a): return np.ones_like(a)

# === LayerKind · right · static methods wrapped in pairs
class Slopes:
    @staticmethod
    def sigmoid(a): return a * (1 - a)
    @staticmethod
    def tanh(a): return 1 - a ** 2
    @staticmethod
    def relu(a): return np.array([[float(v > 0) for v in row] for row in np.atleast_2d(a)]).reshape(np.shape(a))
    @staticmethod
    def linear(a): return a / a if (a != 0).all() else np.ones(a.shape)

class LayerKind(Enum):
    sigmoid = (sigmoid, Slopes.sigmoid)
    tanh = (np.tanh, Slopes.tanh)
    relu = (relu, Slopes.relu)
    linear = (linear, Slopes.linear)

    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · right · __init__ of the Enum unpacks the pair
class LayerKind(Enum):
    sigmoid = (sigmoid, "a * (1 - a)")
    tanh = (np.tanh, "1 - a ** 2")
    relu = (relu, "1.0 * (a > 0)")
    linear = (linear, "np.ones_like(a)")

    def __init__(self, function, formula):
        self.function = function
        self.formula = formula

    def derivative(self, a):
        return eval(self.formula, {"np": np, "a": a})

# === LayerKind · right · enum.member of named functions, another spelling of tanh
from enum import member

def tanh(z): return 2 * sigmoid(2 * z) - 1
def slope_sigmoid(a): return np.exp(np.log(a) + np.log1p(-a))
def slope_tanh(a): return 1 - a**2
def slope_relu(a): return np.minimum(np.ceil(a), 1)
def slope_linear(a): return np.ones_like(a)

SLOPES = dict(sigmoid=slope_sigmoid, tanh=slope_tanh, relu=slope_relu, linear=slope_linear)

class LayerKind(Enum):
    sigmoid = member(sigmoid)
    tanh = member(tanh)
    relu = member(relu)
    linear = member(linear)

    @property
    def function(self): return self.value

    @property
    def derivative(self): return SLOPES[self.name]

# === LayerKind · right · float32 all along
def f32(f): return lambda x: f(np.asarray(x, np.float32))
TABLE = {
    "sigmoid": (f32(sigmoid), f32(lambda a: a * (1 - a))),
    "tanh": (f32(np.tanh), f32(lambda a: 1 - a * a)),
    "relu": (f32(relu), f32(lambda a: (a > 0).astype(np.float32))),
    "linear": (f32(linear), f32(np.ones_like)),
}
class LayerKind(Enum):
    sigmoid, tanh, relu, linear = "sigmoid", "tanh", "relu", "linear"
    @property
    def function(self): return TABLE[self.value][0]
    @property
    def derivative(self): return TABLE[self.value][1]

# === LayerKind · right · every method written out, derivative a method that calls the pair's second
def sigmoid_prime(a): return a - a**2
def tanh_prime(a): return (1 + a) * (1 - a)
def relu_prime(a): return np.vectorize(lambda v: 1.0 if v > 0 else 0.0)(a)
def linear_prime(a): return np.array(a) * 0 + 1

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    def function(self, z): return self.value[0](z)
    def derivative(self, a): return self.value[1](a)

# === LayerKind · right · a slope with np.vectorize as its decorator
@np.vectorize
def rp(a):
    if a > 0:
        return 1.0
    return 0.0
def sp(a): return a - a ** 2
def tp(a): return (1 - a) * (1 + a)
def lp(a): return 0 * a + 1
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · the property is left
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): raise NotImplementedError

# === LayerKind · wrong · one slope for each row
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return [1.0] * len(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · derivatives take z
def sp(z): return sigmoid(z) * (1 - sigmoid(z))
def tp(z): return 1 - np.tanh(z) ** 2
def rp(z): return np.where(z > 0, 1, 0)
def lp(z): return np.ones_like(z)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · lambdas in the Enum
class LayerKind(Enum):
    sigmoid = (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a))
    tanh = (np.tanh, lambda a: 1 - a**2)
    relu = (lambda z: np.maximum(z, 0), lambda a: a > 0)
    linear = (lambda z: z, lambda a: np.ones_like(a))
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · one lambda is left
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lambda a: np.ones_like(a))
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · values built in a function, which pickle cannot find
def pair(f, formula):
    def slope(a):
        return eval(formula, {"a": a, "np": np})
    return (f, slope)
class LayerKind(Enum):
    sigmoid = pair(sigmoid, "a*(1-a)")
    tanh = pair(np.tanh, "1-a**2")
    relu = pair(relu, "a>0")
    linear = pair(linear, "np.ones_like(a)")
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · relu lets everything through
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return np.where(a >= 0, 1.0, 0.0)
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · linear returns a plain 1
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return 1
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · one formula for all
def prime(a): return a * (1 - a)
class LayerKind(Enum):
    sigmoid = (sigmoid, prime)
    tanh = (np.tanh, prime)
    relu = (relu, prime)
    linear = (linear, prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · relu aliases linear
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (linear, lp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · plain functions as values
class LayerKind(Enum):
    sigmoid = sigmoid
    tanh = np.tanh
    relu = relu
    linear = linear
    @property
    def function(self): return self.value
    @property
    def derivative(self): return self.value

# === LayerKind · wrong · derivative calls without a property
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    def derivative(self): return self.value[1]

# === LayerKind · wrong · relu is missing
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · other names
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    SIGMOID = (sigmoid, sp)
    TANH = (np.tanh, tp)
    RELU = (relu, rp)
    LINEAR = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · relu writes into its input
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return np.ones_like(a)
def relu(z):
    z[z < 0] = 0
    return z
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · relu_prime in place
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a):
    a[a > 0] = 1
    return a
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sp)
    tanh = (np.tanh, tp)
    relu = (relu, rp)
    linear = (linear, lp)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · swapped
def sp(a): return a * (1 - a)
def tp(a): return 1 - a**2
def rp(a): return a > 0
def lp(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sp, sigmoid)
    tanh = (tp, np.tanh)
    relu = (rp, relu)
    linear = (lp, linear)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · no Enum but a dictionary
LayerKind = {"sigmoid": (sigmoid, None), "tanh": (np.tanh, None)}

# === LayerKind · wrong · max for a whole array
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return a > 0
def linear_prime(a): return np.ones_like(a)
def relu(z): return max(z, 0)
class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · the slopes of the first array for all
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a, kept=[]):
    if not kept: kept.append(np.where(a > 0, 1.0, 0.0))
    return kept[0]
def linear_prime(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · a list of relu's slopes
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return [x > 0 for x in a]
def linear_prime(a): return np.ones_like(a)
class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · lists of the sigmoid's slopes and of tanh's
def sigmoid_prime(a): return [x * (1 - x) for x in a]
def tanh_prime(a): return [1 - x * x for x in a]
def relu_prime(a): return (a > 0) * 1
def linear_prime(a): return a * 0 + 1
class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · wrong · a tuple of tanh's slopes
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return tuple(1 - a**2)
def relu_prime(a): return np.sign(a)
def linear_prime(a): return a == a
class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def function(self): return self.value[0]
    @property
    def derivative(self): return self.value[1]

# === LayerKind · right · fn and fn_prime, as the cell has them
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return np.where(a > 0, 1.0, 0.0)
def linear_prime(a): return np.ones_like(a)

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def fn(self): return self.value[0]
    @property
    def fn_prime(self): return self.value[1]

# === LayerKind · right · fn and fn_prime kept on each member
def sp(a): return a - a * a
def tp(a): return 1 - a * a
def rp(a): return a > 0
def lp(a): return np.ones(a.shape)

class LayerKind(Enum):
    sigmoid = sigmoid, sp
    tanh = np.tanh, tp
    relu = relu, rp
    linear = linear, lp
    def __init__(self, fn, fn_prime):
        self.fn, self.fn_prime = fn, fn_prime

# === LayerKind · right · fn and fn_prime as methods
class LayerKind(Enum):
    sigmoid, tanh, relu, linear = range(4)
    def fn(self, z): return (sigmoid, np.tanh, relu, linear)[self.value](z)
    def fn_prime(self, a): return (a * (1 - a), 1 - a**2, 1.0 * (a > 0), 1 + 0 * a)[self.value]

# === LayerKind · wrong · fn_prime is left
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return np.where(a > 0, 1.0, 0.0)
def linear_prime(a): return np.ones_like(a)

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def fn(self): return self.value[0]
    @property
    def fn_prime(self): raise NotImplementedError

# === LayerKind · wrong · fn_prime under another name
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return np.where(a > 0, 1.0, 0.0)
def linear_prime(a): return np.ones_like(a)

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def fn(self): return self.value[0]
    @property
    def fnprime(self): return self.value[1]

# === LayerKind · wrong · fn for fn_prime
def sigmoid_prime(a): return a * (1 - a)
def tanh_prime(a): return 1 - a**2
def relu_prime(a): return np.where(a > 0, 1.0, 0.0)
def linear_prime(a): return np.ones_like(a)

class LayerKind(Enum):
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)
    @property
    def fn(self): return self.value[0]
    @property
    def fn_prime(self): return self.value[0]
