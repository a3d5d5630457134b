# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

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

# === Layer.forward · right · as asked
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · right · np.dot, in a tuple, with more on the layer
def forward(self, X):
    a = self.kind.function(np.dot(X, self.betas))
    self.X, self.activated = self.memory = (X, a)
    return a

Layer.forward = forward

# === Layer.forward · right · einsum and a copy
def forward(self, X):
    self.X = np.array(X)
    self.z = np.einsum("mn,nk->mk", X, self.betas)
    self.activated = self.kind.function(self.z)
    return self.activated.copy()

Layer.forward = forward

# === Layer.forward · right · three loops
def forward(self, X):
    m, n = X.shape
    k = self.betas.shape[1]
    z = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            for l in range(n):
                z[i, j] += X[i, l] * self.betas[l, j]
    self.X, self.activated = X, self.kind.function(z)
    return self.activated

Layer.forward = forward

# === Layer.forward · right · by the value of the kind
def forward(self, X):
    f, _ = self.kind.value
    self.X = X
    self.activated = f(np.matmul(X, self.betas))
    return self.activated

Layer.forward = forward

# === Layer.forward · right · a list comes back
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return self.activated.tolist()

Layer.forward = forward

# === Layer.forward · right · a class of its own, with slots
class Layer:
    __slots__ = ("betas", "kind", "X", "activated")

    def __init__(self, betas, kind):
        self.betas, self.kind = betas, kind

    def forward(self, X):
        vars_ = {"X": X, "activated": self.kind.function(X @ self.betas)}
        for name, value in vars_.items():
            setattr(self, name, value)
        return self.activated

# === Layer.forward · right · float32
def forward(self, X):
    self.X = X.astype(np.float32)
    self.activated = self.kind.function(self.X @ self.betas.astype(np.float32))
    return self.activated

Layer.forward = forward

# === Layer.forward · right · if by kind
def forward(self, X):
    z = X @ self.betas
    if self.kind is LayerKind.sigmoid:
        a = 1 / (1 + np.exp(-z))
    elif self.kind == LayerKind.tanh:
        a = np.tanh(z)
    elif self.kind.name == "relu":
        a = np.where(z > 0, z, 0)
    else:
        a = z
    self.X, self.activated = X, a
    return a

Layer.forward = forward

# === Layer.forward · right · defaults on the class, values in the layer's own dictionary
class Layer:
    X = activated = None

    def __init__(self, betas, kind):
        self.betas, self.kind = betas, kind

    def forward(self, X):
        vars(self).update(X=X, activated=self.kind.function(X @ self.betas))
        return self.activated

# === Layer.forward · right · properties over a memory of all layers
Layer.memory = {}
Layer.X = property(lambda self: Layer.memory[id(self)][0])
Layer.activated = property(lambda self: Layer.memory[id(self)][1])

def forward(self, X):
    Layer.memory[id(self)] = X, self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · kept on the class
def forward(self, X):
    Layer.X = X
    Layer.activated = self.kind.function(X @ self.betas)
    return Layer.activated

Layer.forward = forward

# === Layer.forward · wrong · one of two kept on the class
def forward(self, X):
    self.__class__.X = X
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · the other of two kept on the class
def forward(self, X):
    self.X = X
    Layer.activated = self.kind.function(X @ self.betas)
    return Layer.activated

Layer.forward = forward

# === Layer.forward · wrong · the class made anew
class Layer:
    def __init__(self, betas, kind):
        self.betas = betas
        self.kind = kind

# === Layer.forward · wrong · betas without self
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · activated without self
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return activated

Layer.forward = forward

# === Layer.forward · wrong · function without its kind
def forward(self, X):
    self.X = X
    self.activated = function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · the last kind of a loop above
kind = LayerKind.linear

def forward(self, X):
    self.X = X
    self.activated = kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · the sums kept as X
def forward(self, X):
    X = X @ self.betas
    self.X = X
    self.activated = self.kind.function(X)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · other names
def forward(self, X):
    self.inputs, self.outputs = X, self.kind.function(X @ self.betas)
    return self.outputs

Layer.forward = forward

# === Layer.forward · wrong · X forgotten
def forward(self, X):
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · the result forgotten
def forward(self, X):
    self.X = X
    return self.kind.function(self.X @ self.betas)

Layer.forward = forward

# === Layer.forward · wrong · the sums kept as activated
def forward(self, X):
    self.X = X
    self.activated = X @ self.betas
    return self.kind.function(self.activated)

Layer.forward = forward

# === Layer.forward · wrong · returns nothing
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)

Layer.forward = forward

# === Layer.forward · wrong · remembers nothing
def forward(self, X):
    return self.kind.function(X @ self.betas)

Layer.forward = forward

# === Layer.forward · wrong · returns the sums
def forward(self, X):
    self.X = X
    self.activated = X @ self.betas
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · remembers the activated, returns the sums
def forward(self, X):
    z = X @ self.betas
    self.X, self.activated = X, self.kind.function(z)
    return z

Layer.forward = forward

# === Layer.forward · wrong · sigmoid always
def forward(self, X):
    self.X = X
    self.activated = sigmoid(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · calls the kind
def forward(self, X):
    self.X = X
    self.activated = self.kind(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · an extra bias
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas + 1)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · entry by entry
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X * self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · self forgotten
def forward(self, X):
    self.X = X
    activated = kind.function(X @ betas)
    return activated

Layer.forward = forward

# === Layer.forward · wrong · only the first row
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X[0] @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · rounded
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas).round(3)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · X is changed
def forward(self, X):
    self.X = X
    X += 0.0 * X + 1e-3
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · betas are changed
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    self.betas *= 0.5
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · both are returned
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return X, self.activated

Layer.forward = forward

# === Layer.forward · wrong · the transpose
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(self.betas.T @ X.T)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · only the first inputs remembered
def forward(self, X):
    if not hasattr(self, "X"):
        self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · row by row
def forward(self, X):
    rows = []
    for row in X:
        self.X = row
        self.activated = self.kind.function(row @ self.betas)
        rows.append(self.activated)
    return np.array(rows)

Layer.forward = forward

# === Layer.forward · wrong · other betas left behind
def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    self.betas = self.betas / np.linalg.norm(self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · one array for all answers
def forward(self, X):
    self.X = X
    out = self.kind.function(X @ self.betas)
    if getattr(self, "activated", None) is not None and self.activated.shape == out.shape:
        self.activated[:] = out
    else:
        self.activated = out
    return self.activated

Layer.forward = forward

# === Layer.backward · right · as asked
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · right · einsum, a list of two
def backward(self, loss):
    d = np.einsum("mk,mk->mk", loss, self.kind.derivative(self.activated))
    return [np.einsum("mn,mk->nk", self.X, d), np.einsum("mk,nk->mn", d, self.betas)]

Layer.backward = backward

# === Layer.backward · right · loops
def backward(self, this_layer_loss):
    slope = self.kind.derivative(self.activated)
    (m, n), k = self.X.shape, self.betas.shape[1]
    grad, prev = np.zeros((n, k)), np.zeros((m, n))
    for r in range(m):
        for j in range(k):
            d = this_layer_loss[r, j] * slope[r, j]
            for i in range(n):
                grad[i, j] += self.X[r, i] * d
                prev[r, i] += self.betas[i, j] * d
    return grad, prev

Layer.backward = backward

# === Layer.backward · right · transposes taken another way
def backward(self, this_layer_loss):
    delta = np.multiply(self.kind.derivative(self.activated), this_layer_loss)
    grad = (delta.T @ self.X).T
    prev_layer_loss = np.dot(self.betas, delta.T).T
    return grad, prev_layer_loss

Layer.backward = backward

# === Layer.backward · right · a dictionary by kind
def backward(self, this_layer_loss):
    a = self.activated
    slopes = {"sigmoid": a * (1 - a), "tanh": 1 - a * a, "relu": a > 0, "linear": 1}
    delta = this_layer_loss * slopes[self.kind.name]
    return np.tensordot(self.X, delta, axes=(0, 0)), np.inner(delta, self.betas)

Layer.backward = backward

# === Layer.backward · right · the sums once more
def backward(self, this_layer_loss):
    activated = self.kind.function(self.X @ self.betas)
    delta = this_layer_loss * self.kind.derivative(activated)
    self.grad = self.X.T @ delta
    self.prev_layer_loss = delta @ self.betas.T
    return self.grad, self.prev_layer_loss

Layer.backward = backward

# === Layer.backward · right · float32
def backward(self, this_layer_loss):
    delta = (this_layer_loss * self.kind.derivative(self.activated)).astype(np.float32)
    return self.X.T.astype(np.float32) @ delta, delta @ self.betas.T.astype(np.float32)

Layer.backward = backward

# === Layer.backward · right · row by row
def backward(self, this_layer_loss):
    grad, prev = 0, []
    for x, a, loss in zip(self.X, self.activated, this_layer_loss):
        d = loss * self.kind.derivative(a)
        grad = grad + np.outer(x, d)
        prev.append(self.betas @ d)
    return grad, prev

Layer.backward = backward

# === Layer.backward · right · both methods anew, other names
class Layer:
    def __init__(self, betas, kind):
        self.betas, self.kind = betas, kind

    def forward(self, X):
        self._saved = X, self.kind.function(X @ self.betas)
        return self._saved[1]

    def backward(self, this_layer_loss):
        X, a = self._saved
        d = this_layer_loss * self.kind.derivative(a)
        return X.T @ d, d @ self.betas.T

# === Layer.backward · right · betas in float32 from then on
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    self.betas = self.betas.astype(np.float32)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · right · betas changed and put back
def backward(self, this_layer_loss):
    kept = self.betas
    delta = this_layer_loss * self.kind.derivative(self.activated)
    self.betas = self.betas.T
    grad, prev_layer_loss = self.X.T @ delta, delta @ self.betas
    self.betas = kept
    return np.stack([grad]).sum(axis=0), prev_layer_loss

Layer.backward = backward

# === Layer.backward · wrong · steps before the loss goes back
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = self.X.T @ delta
    self.betas = self.betas - grad
    prev_layer_loss = delta @ self.betas.T
    return grad, prev_layer_loss

Layer.backward = backward

# === Layer.backward · wrong · a small step, after both
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad, prev = self.X.T @ delta, delta @ self.betas.T
    self.betas = self.betas - 0.01 * grad
    return grad, prev

Layer.backward = backward

# === Layer.backward · wrong · the class made anew, forward again
class Layer:
    def __init__(self, betas, kind):
        self.betas = betas
        self.kind = kind

def forward(self, X):
    self.X = X
    self.activated = self.kind.function(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.backward · wrong · the class made anew
class Layer:
    def __init__(self, betas, kind):
        self.betas = betas
        self.kind = kind

def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · betas without self
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ betas.T

Layer.backward = backward

# === Layer.backward · wrong · activated without self
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · derivative without its kind
def backward(self, this_layer_loss):
    delta = this_layer_loss * derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · the X of the notebook
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = X.T @ delta
    prev_layer_loss = delta @ self.betas.T
    return grad, prev_layer_loss

Layer.backward = backward

# === Layer.backward · wrong · printed
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    print(self.X.T @ delta, delta @ self.betas.T)

Layer.backward = backward

# === Layer.backward · wrong · kept on the layer alone
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    self.grad = self.X.T @ delta
    self.prev_layer_loss = delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · delta returned as well
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return delta, self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · derivative not called
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · a star for grad
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T * delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · a star for the loss before
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta * self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · no slope
def backward(self, this_layer_loss):
    return self.X.T @ this_layer_loss, this_layer_loss @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · the sigmoid's slope always
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.activated * (1 - self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · slope of the sums
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.X @ self.betas)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · grad k×n
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return delta.T @ self.X, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · swapped
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return delta @ self.betas.T, self.X.T @ delta

Layer.backward = backward

# === Layer.backward · wrong · raw loss passed back
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, this_layer_loss @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · slope at X as well
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, (delta @ self.betas.T) * self.X * (1 - self.X)

Layer.backward = backward

# === Layer.backward · wrong · grad alone
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta

Layer.backward = backward

# === Layer.backward · wrong · mean over rows
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta / len(self.X), delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · takes a step
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad, prev = self.X.T @ delta, delta @ self.betas.T
    self.betas -= 0.1 * grad
    return grad, prev

Layer.backward = backward

# === Layer.backward · wrong · takes a step first
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = self.X.T @ delta
    self.betas = self.betas - 0.1 * grad
    return grad, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · the loss is changed
def backward(self, this_layer_loss):
    this_layer_loss *= self.kind.derivative(self.activated)
    return self.X.T @ this_layer_loss, this_layer_loss @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · delta in place of the loss
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta

Layer.backward = backward

# === Layer.backward · wrong · minus
def backward(self, this_layer_loss):
    delta = -this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · function for derivative
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.function(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · function applied again
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.kind.function(self.activated))
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · a dictionary
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return {"grad": self.X.T @ delta, "prev_layer_loss": delta @ self.betas.T}

Layer.backward = backward

# === Layer.backward · wrong · works where n is k
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas

Layer.backward = backward

# === Layer.backward · wrong · only for a single row
def backward(self, this_layer_loss):
    delta = (this_layer_loss * self.kind.derivative(self.activated))[0]
    return np.outer(self.X[0], delta), (self.betas @ delta)[None, :]

Layer.backward = backward

# === Layer.backward · wrong · the squared loss
def backward(self, this_layer_loss):
    delta = this_layer_loss**2 / 2 * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · gradients add up
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = self.X.T @ delta
    self.grad = self.grad + grad if hasattr(self, "grad") else grad
    return self.grad, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · gradients add up in one array
def backward(self, this_layer_loss):
    if not hasattr(self, "grad"):
        self.grad = np.zeros(self.betas.shape)
    delta = this_layer_loss * self.kind.derivative(self.activated)
    self.grad += self.X.T @ delta
    return self.grad, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · slopes in place of the activated
def backward(self, this_layer_loss):
    self.activated = self.kind.derivative(self.activated)
    delta = this_layer_loss * self.activated
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · the betas of the first call
def backward(self, this_layer_loss):
    if not hasattr(self, "W"): self.W = self.betas.T
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.W

Layer.backward = backward

# === Layer.backward · wrong · X behind delta
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = delta @ self.X
    return grad, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · X transposed behind delta
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = delta @ self.X.T
    return grad, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · a matrix product with the slope
def backward(self, this_layer_loss):
    delta = this_layer_loss @ self.kind.derivative(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.forward · wrong · the first betas kept
def forward(self, X):
    self.X = X
    self.first = getattr(self, 'first', self.betas)
    self.activated = self.kind.function(X @ self.first)
    return self.activated


Layer.forward = forward
