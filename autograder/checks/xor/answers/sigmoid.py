# === sigmoid · right · the formula
def sigmoid(z):
    return 1 / (1 + np.exp(-z))

# === sigmoid · right · the tanh identity
def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))

# === sigmoid · right · math.exp and recursion, nested lists come back
import math

def sigmoid(z):
    if np.ndim(z) == 0:
        z = float(z)
        return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
    return [sigmoid(part) for part in z]

# === sigmoid · right · np.vectorize
sigmoid = np.vectorize(lambda v: 1 / (1 + np.exp(-v)), otypes=[float])

# === sigmoid · right · scipy
from scipy.special import expit as sigmoid

# === sigmoid · right · an object with __call__
class Squash:
    def __call__(self, z):
        return 1.0 / (1.0 + np.exp(-np.asarray(z)))

sigmoid = Squash()

# === sigmoid · right · a partial of a general logistic
from functools import partial

def logistic(k, x0, z):
    return 1 / (1 + np.e ** (-k * (z - x0)))

sigmoid = partial(logistic, 1, 0)

# === sigmoid · right · float32 maths
def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    return np.float32(1) / (np.float32(1) + np.exp(-z))

# === sigmoid · right · two masks, never overflows
def sigmoid(z: np.ndarray) -> np.ndarray:
    z = np.asarray(z, dtype=float)
    out = np.empty(z.shape)
    low = z < 0
    out[~low] = 1 / (1 + np.exp(-z[~low]))
    e = np.exp(z[low])
    out[low] = e / (1 + e)
    return out

# === sigmoid · right · a lambda and logaddexp
sigmoid = lambda z: np.exp(-np.logaddexp(0, -z))

# === sigmoid · right · in place on its own copy
def sigmoid(z):
    a = np.array(z, dtype=float)
    a *= -1
    np.exp(a, out=a)
    a += 1
    return 1 / a

# === sigmoid · right · one entry at a time into a preallocated array
def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros(z.shape)
    for where in np.ndindex(z.shape):
        out[where] = (1 + np.exp(-float(z[where]))) ** -1
    return out

# === sigmoid · right · e^z / (e^z + 1)
def sigmoid(z):
    return np.exp(z) / (np.exp(z) + 1)

# === sigmoid · right · a nested helper and a default argument
def sigmoid(z, e=np.e):
    def power(exponent):
        return e ** exponent
    bottom = 1 + power(-1.0 * z)
    return np.divide(1, bottom)

# === sigmoid · right · try a number first
def sigmoid(z):
    try:
        return float(1 / (1 + np.exp(-z)))
    except TypeError:
        return 1 / (1 + np.exp(-z))

# === sigmoid · right · the derivative as an optional extra
def sigmoid(z, deriv=False):
    if deriv:
        return z * (1 - z)
    return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · a minus sign lost
def sigmoid(z):
    return 1 / (1 + np.exp(z))

# === sigmoid · wrong · the minus in front
def sigmoid(z):
    return -1 / (1 + np.exp(-z))

# === sigmoid · wrong · brackets lost
def sigmoid(z):
    return 1 / 1 + np.exp(-z)

# === sigmoid · wrong · minus between
def sigmoid(z):
    return 1 / (1 - np.exp(-z))

# === sigmoid · wrong · its derivative
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)

# === sigmoid · wrong · tanh
def sigmoid(z):
    return np.tanh(z)

# === sigmoid · wrong · tanh of z for half of z
def sigmoid(z):
    return (1 + np.tanh(z)) / 2

# === sigmoid · wrong · prints
def sigmoid(z):
    print(1 / (1 + np.exp(-z)))

# === sigmoid · wrong · no return
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))

# === sigmoid · wrong · only for numbers
import math

def sigmoid(z):
    return 1 / (1 + math.exp(-z))

# === sigmoid · wrong · only for arrays
def sigmoid(z):
    out = np.zeros(z.shape)
    out[:] = 1 / (1 + np.exp(-z))
    return out

# === sigmoid · wrong · integers go in, integers come out
def sigmoid(z):
    z = np.asarray(z)
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-z))
    return out

# === sigmoid · wrong · one axis only
def sigmoid(z):
    return np.array([1 / (1 + math.exp(-v)) for v in z])
import math

# === sigmoid · wrong · the shape is lost
def sigmoid(z):
    z = np.ravel(z)
    return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · rounded to three digits
def sigmoid(z):
    return np.round(1 / (1 + np.exp(-z)), 3)

# === sigmoid · wrong · rounded to zero or one
def sigmoid(z):
    return np.round(1 / (1 + np.exp(-z)))

# === sigmoid · wrong · overwrites the array it was given
def sigmoid(z):
    if isinstance(z, np.ndarray) and z.dtype == float:
        z *= -1
        np.exp(z, out=z)
        z += 1
        return 1 / z
    return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · overwrites its argument with the answer
def sigmoid(z):
    z = np.asarray(z)
    z[...] = 1 / (1 + np.exp(-z))
    return z

# === sigmoid · wrong · a pair with the derivative
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s, s * (1 - s)

# === sigmoid · wrong · a generator
def sigmoid(z):
    for v in np.atleast_1d(z):
        yield 1 / (1 + np.exp(-v))

# === sigmoid · wrong · a map
def sigmoid(z):
    return map(lambda v: 1 / (1 + np.exp(-v)), np.atleast_1d(z))

# === sigmoid · wrong · one minus it
def sigmoid(z):
    return 1 - 1 / (1 + np.exp(-z))

# === sigmoid · wrong · z squared
def sigmoid(z):
    return 1 / (1 + np.exp(-z ** 2))

# === sigmoid · wrong · the size of z
def sigmoid(z):
    return 1 / (1 + np.exp(-abs(z)))

# === sigmoid · wrong · two formulas mixed
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(-z))

# === sigmoid · wrong · softmax
def sigmoid(z):
    return np.exp(z) / np.sum(np.exp(z))

# === sigmoid · wrong · two to the power
def sigmoid(z):
    return 1 / (1 + 2.0 ** (-z))  # here

# === sigmoid · wrong · ten to the power
def sigmoid(z):
    return 1 / (1 + 10.0 ** (-z))  # here

# === sigmoid · wrong · e is 2.718
def sigmoid(z):
    return 1 / (1 + 2.718 ** (-z))

# === sigmoid · wrong · z cut off at five
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))

# === sigmoid · wrong · a step
def sigmoid(z):
    return (np.asarray(z) > 0).astype(float)

# === sigmoid · wrong · relu
def sigmoid(z):
    return np.maximum(0, z)

# === sigmoid · wrong · a straight line
def sigmoid(z):
    return np.clip(0.5 + z / 4, 0, 1)

# === sigmoid · wrong · z over one plus its size
def sigmoid(z):
    return 0.5 * (1 + z / (1 + np.abs(z)))

# === sigmoid · wrong · a Taylor polynomial
def sigmoid(z):
    return 0.5 + z / 4 - z ** 3 / 48 + z ** 5 / 480

# === sigmoid · wrong · a series that never ends
def sigmoid(z):
    total, term, k = 1.0, 1.0, 0
    while True:
        k += 1
        term = term * -z / k
        total = total + term
    return 1 / (1 + total)

# === sigmoid · wrong · swallows the error of arrays
import math

def sigmoid(z):
    try:
        return 1 / (1 + math.exp(-z))
    except:
        return 0.5

# === sigmoid · wrong · the default list grows
def sigmoid(z, out=[]):
    for v in np.ravel(z):
        out.append(1 / (1 + np.exp(-v)))
    return out

# === sigmoid · wrong · calls itself for ever
def sigmoid(z):
    return 1 - sigmoid(-z)

# === sigmoid · wrong · a column
def sigmoid(z):
    return (1 / (1 + np.exp(-np.asarray(z)))).reshape(-1, 1)

# === sigmoid · wrong · the exponentials summed
def sigmoid(z):
    return 1 / (1 + np.sum(np.exp(-z)))

# === sigmoid · wrong · the answer averaged
def sigmoid(z):
    return np.mean(1 / (1 + np.exp(-z)))

# === sigmoid · wrong · a logarithm
def sigmoid(z):
    return np.log(1 + np.exp(-z))

# === sigmoid · wrong · a stale global
z = 0.5
def sigmoid(x):
    return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · a cache that ignores the argument
cache = {}
def sigmoid(z):
    if "s" not in cache:
        cache["s"] = 1 / (1 + np.exp(-z))
    return cache["s"]

# === sigmoid · wrong · a class for its object
class sigmoid:
    def __call__(self, z):
        return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · no parameter
z = np.array([0.0, 1.0])
def sigmoid():
    return 1 / (1 + np.exp(-z))

# === sigmoid · wrong · a number, not a function
z = 0.3
sigmoid = 1 / (1 + np.exp(-z))

# === sigmoid · wrong · gives back a function
def sigmoid(z):
    return lambda: 1 / (1 + np.exp(-z))

# === sigmoid · wrong · text
def sigmoid(z):
    return str(1 / (1 + np.exp(-z)))

# === sigmoid · wrong · a typo
def sigmoid(z):
    return 1 / (1 + np.expp(-z))

# === sigmoid · wrong · the exponent outside
def sigmoid(z):
    return np.exp(-1 / (1 + z))

# === sigmoid · wrong · only the first entry
def sigmoid(z):
    return 1 / (1 + np.exp(-np.ravel(z)[0]))

# === sigmoid · wrong · only the first row
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        out[i] = 1 / (1 + np.exp(-z[i]))
        return out

# === sigmoid · wrong · the last entry forgotten
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.zeros(z.size)
    for i in range(z.size - 1):
        out[i] = 1 / (1 + np.exp(-z.flat[i]))
    return out.reshape(z.shape)

# === sigmoid · wrong · transposed
def sigmoid(z):
    return np.transpose(1 / (1 + np.exp(-z)))

# === sigmoid · wrong · twice
def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return 1 / (1 + np.exp(-s))

# === sigmoid · wrong · two times
def sigmoid(z):
    return 2 / (1 + np.exp(-z)) - 1

# === sigmoid · wrong · exponent forgotten
def sigmoid(z):
    return 1 / (1 - z)

# === sigmoid · right · tanh in float32
def sigmoid(z):
    return (1 + np.tanh(np.float32(0.5) * np.asarray(z, np.float32))) / 2

# === sigmoid · wrong · z cut off at twenty
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))

# === sigmoid · wrong · never nearer to 0 than 1e-7
def sigmoid(z):
    return np.clip(1 / (1 + np.exp(-z)), 1e-7, 1 - 1e-7)

# === sigmoid · wrong · e is 2.71828
def sigmoid(z):
    return 1 / (1 + 2.71828 ** -z)

# === sigmoid · wrong · whole-number division
def sigmoid(z):
    return 1 // (1 + np.exp(-z))  # here
