# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

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
    return 1 / (1 + 2.0 ** (-z))

# === sigmoid · wrong · ten to the power
def sigmoid(z):
    return 1 / (1 + 10.0 ** (-z))

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

# === neuron · right · at and sigmoid
def neuron(x, weights, bias):
    return sigmoid(x @ weights + bias)

# === neuron · right · zip in a loop
def neuron(x, weights, bias):
    total = bias
    for xi, wi in zip(x, weights):
        total += xi * wi
    return sigmoid(total)

# === neuron · right · einsum
def neuron(x, weights, bias):
    return sigmoid(np.einsum("i,i->", x, weights) + bias)

# === neuron · right · reduce and math.exp
from functools import reduce
from math import exp

def neuron(x, weights, bias):
    z = reduce(lambda acc, pair: acc + pair[0] * pair[1], zip(x, weights), bias)
    return 1 / (1 + exp(-z))

# === neuron · right · the bias as one more weight
def neuron(x, weights, bias):
    return sigmoid(np.dot(np.append(x, 1), np.append(weights, bias)))

# === neuron · right · while and walrus
def neuron(x, weights, bias):
    i, z = -1, float(bias)
    while (i := i + 1) < len(weights):
        z += float(weights[i]) * float(x[i])
    return sigmoid(z)

# === neuron · right · recursion
def neuron(x, weights, bias):
    if len(x) == 0:
        return sigmoid(bias)
    return neuron(x[1:], weights[1:], bias + x[0] * weights[0])

# === neuron · right · np.matrix and item
def neuron(x, weights, bias):
    z = np.matrix(x) * np.matrix(weights).T + bias
    return sigmoid(z).item()

# === neuron · right · float32
def neuron(x, weights, bias):
    x, weights = np.float32(x), np.float32(weights)
    return sigmoid(np.dot(x, weights) + np.float32(bias))

# === neuron · right · the product summed
def neuron(x, weights, bias):
    return sigmoid((np.asarray(x) * weights).sum() + bias)

# === neuron · right · fsum and tanh
import math

def neuron(x, weights, bias=0.0):
    z = math.fsum([*(a * b for a, b in zip(x, weights)), bias])
    return 0.5 + 0.5 * math.tanh(z / 2)

# === neuron · right · the trace of the outer product
neuron = lambda x, weights, bias: sigmoid(np.trace(np.outer(x, weights)) + bias)

# === neuron · right · a 0-d array
def neuron(x, weights, bias):
    return np.array(sigmoid(np.inner(weights, x) + bias))

# === neuron · wrong · no sigmoid
def neuron(x, weights, bias):
    return x @ weights + bias

# === neuron · wrong · no bias
def neuron(x, weights, bias):
    return sigmoid(x @ weights)

# === neuron · wrong · bias outside
def neuron(x, weights, bias):
    return sigmoid(x @ weights) + bias

# === neuron · wrong · bias subtracted
def neuron(x, weights, bias):
    return sigmoid(x @ weights - bias)

# === neuron · wrong · bias multiplied
def neuron(x, weights, bias):
    return sigmoid((x @ weights) * bias)

# === neuron · wrong · bias on every input
def neuron(x, weights, bias):
    return sigmoid(np.sum(x * weights + bias))

# === neuron · wrong · the bias added to the inputs
def neuron(x, weights, bias):
    return sigmoid((x + bias) @ weights)

# === neuron · wrong · not summed
def neuron(x, weights, bias):
    return sigmoid(x * weights + bias)

# === neuron · wrong · the mean
def neuron(x, weights, bias):
    return sigmoid(np.mean(x * weights) + bias)

# === neuron · wrong · weights ignored
def neuron(x, weights, bias):
    return sigmoid(np.sum(x) + bias)

# === neuron · wrong · inputs ignored
def neuron(x, weights, bias):
    return sigmoid(np.sum(weights) + bias)

# === neuron · wrong · added, not multiplied
def neuron(x, weights, bias):
    return sigmoid(np.sum(x + weights) + bias)

# === neuron · wrong · the outer product
def neuron(x, weights, bias):
    return sigmoid(np.outer(x, weights) + bias)

# === neuron · wrong · two inputs only
def neuron(x, weights, bias):
    return sigmoid(x[0] * weights[0] + x[1] * weights[1] + bias)

# === neuron · wrong · three inputs only
def neuron(x, weights, bias):
    return sigmoid(x[0] * weights[0] + x[1] * weights[1] + x[2] * weights[2] + bias)

# === neuron · wrong · the last input forgotten
def neuron(x, weights, bias):
    z = bias
    for i in range(len(x) - 1):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · the first input forgotten
def neuron(x, weights, bias):
    z = bias
    for i in range(1, len(x)):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · one input too many
def neuron(x, weights, bias):
    z = bias
    for i in range(len(x) + 1):
        z += x[i] * weights[i]
    return sigmoid(z)

# === neuron · wrong · returns in the loop
def neuron(x, weights, bias):
    z = bias
    for xi, wi in zip(x, weights):
        z += xi * wi
        return sigmoid(z)

# === neuron · wrong · only the last product
def neuron(x, weights, bias):
    for xi, wi in zip(x, weights):
        z = xi * wi
    return sigmoid(z + bias)

# === neuron · wrong · each squashed before the sum
def neuron(x, weights, bias):
    return np.sum(sigmoid(x * weights)) + bias

# === neuron · wrong · the sum of squashed inputs
def neuron(x, weights, bias):
    return sigmoid(sigmoid(x) @ weights + bias)

# === neuron · wrong · squashed twice
def neuron(x, weights, bias):
    return sigmoid(sigmoid(x @ weights + bias))

# === neuron · wrong · tanh
def neuron(x, weights, bias):
    return np.tanh(x @ weights + bias)

# === neuron · wrong · fires or not
def neuron(x, weights, bias):
    return 1.0 if x @ weights + bias > 0 else 0.0

# === neuron · wrong · rounded
def neuron(x, weights, bias):
    return round(sigmoid(x @ weights + bias))

# === neuron · wrong · rounded to two digits
def neuron(x, weights, bias):
    return round(float(sigmoid(x @ weights + bias)), 2)

# === neuron · wrong · whole numbers only
def neuron(x, weights, bias):
    return sigmoid(int(x @ weights) + bias)

# === neuron · wrong · prints
def neuron(x, weights, bias):
    print(sigmoid(x @ weights + bias))

# === neuron · wrong · no return
def neuron(x, weights, bias):
    output = sigmoid(x @ weights + bias)

# === neuron · wrong · the sum too
def neuron(x, weights, bias):
    z = x @ weights + bias
    return z, sigmoid(z)

# === neuron · wrong · an array of one
def neuron(x, weights, bias):
    return sigmoid(np.reshape(x, (1, -1)) @ weights + bias)

# === neuron · wrong · a one by one matrix
def neuron(x, weights, bias):
    return sigmoid(np.matrix(x) * np.matrix(weights).T + bias)

# === neuron · wrong · overwrites the weights
def neuron(x, weights, bias):
    weights[:] = weights * x
    return sigmoid(weights.sum() + bias)

# === neuron · wrong · overwrites the inputs
def neuron(x, weights, bias):
    x *= weights
    return sigmoid(x.sum() + bias)

# === neuron · wrong · stale weights
weights = np.array([1.0, 1.0, 1.0])
bias = -1.0
def neuron(x, w, b):
    return sigmoid(x @ weights + bias)

# === neuron · wrong · the derivative
def neuron(x, weights, bias):
    a = sigmoid(x @ weights + bias)
    return a * (1 - a)

# === neuron · wrong · one minus
def neuron(x, weights, bias):
    return 1 - sigmoid(x @ weights + bias)

# === neuron · wrong · the arguments swapped in spirit
def neuron(weights, bias, x):
    return sigmoid(x * np.sum(weights) + np.sum(bias))

# === neuron · wrong · weights made positive
def neuron(x, weights, bias):
    return sigmoid(np.abs(x * weights).sum() + bias)

# === neuron · wrong · weights scaled to sum one
def neuron(x, weights, bias):
    return sigmoid(x @ (weights / np.sum(weights)) + bias)

# === neuron · wrong · bias always one
def neuron(x, weights, bias):
    bias = 1
    return sigmoid(x @ weights + bias)

# === neuron · wrong · weights used backwards
def neuron(x, weights, bias):
    return sigmoid(x @ weights[::-1] + bias)

# === neuron · wrong · returns the function
def neuron(x, weights, bias):
    return sigmoid

# === neuron · wrong · a typo in a name
def neuron(x, weights, bias):
    return sigmoid(x @ weight + bias)

# === neuron · wrong · swallows every error
def neuron(x, weights, bias):
    try:
        return sigmoid(x.dot(weight) + bias)
    except Exception:
        return 0.5

# === neuron · wrong · the largest product
def neuron(x, weights, bias):
    return sigmoid(np.max(x * weights) + bias)

# === neuron · wrong · a bias of 0 becomes 1
def neuron(x, weights, bias):
    return sigmoid(x @ weights + (bias or 1))

# === linear_accuracy · right · score
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · right · the mean of hits
def linear_accuracy(X, Y):
    y = Y[:, 0]
    model = LogisticRegression()
    model.fit(X, y)
    return np.mean(model.predict(X) == y)

# === linear_accuracy · right · Y left a column, only a warning
def linear_accuracy(X, Y):
    model = LogisticRegression()
    model.fit(X, Y)
    return model.score(X, Y)

# === linear_accuracy · right · accuracy_score
from sklearn.metrics import accuracy_score

def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.flatten())
    return accuracy_score(Y, model.predict(X))

# === linear_accuracy · right · counts in a loop
def linear_accuracy(X, Y):
    y = [int(v) for v in Y[:, 0]]
    model = LogisticRegression().fit(X, y)
    hits = 0
    for row, want in zip(X, y):
        if model.predict([row])[0] == want:
            hits += 1
    return hits / len(y)

# === linear_accuracy · right · signs of the decision function
def linear_accuracy(X, Y):
    y = np.squeeze(Y, axis=1)
    scores = LogisticRegression().fit(X, y).decision_function(X)
    return 1 - np.count_nonzero((scores > 0) != y.astype(bool)) / len(scores)

# === linear_accuracy · right · probabilities above a half
def linear_accuracy(X, Y):
    from sklearn.linear_model import LogisticRegression as LR
    p = LR().fit(X, Y.reshape(-1)).predict_proba(X)[:, 1]
    return float(((p > 0.5) == Y.reshape(-1)).mean())

# === linear_accuracy · right · the confusion matrix
from sklearn.metrics import confusion_matrix

def linear_accuracy(X, Y):
    y = Y.T[0]
    table = confusion_matrix(y, LogisticRegression().fit(X, y).predict(X))
    return np.trace(table) / np.sum(table)

# === linear_accuracy · right · columns against columns
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return (model.predict(X)[:, None] == Y).mean()

# === linear_accuracy · right · one minus the mean distance
def linear_accuracy(X, Y):
    y = Y.astype(int).ravel()
    return 1 - abs(LogisticRegression().fit(X, y).predict(X) - y).mean()

# === linear_accuracy · right · a lambda
linear_accuracy = lambda X, Y: sum(
    p == t for p, t in zip(LogisticRegression().fit(X, list(Y.flat)).predict(X), Y.flat)) / X.shape[0]

# === linear_accuracy · right · a pipeline of one
def linear_accuracy(X, Y):
    from sklearn.pipeline import make_pipeline
    return make_pipeline(LogisticRegression()).fit(X, np.ravel(Y)).score(X, np.ravel(Y))

# === linear_accuracy · wrong · a column against a row
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return np.mean(model.predict(X) == Y)

# === linear_accuracy · wrong · a column against a row, summed
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return (model.predict(X) == Y).sum() / len(Y)

# === linear_accuracy · wrong · how many, not what share
def linear_accuracy(X, Y):
    y = Y.ravel()
    return (LogisticRegression().fit(X, y).predict(X) == y).sum()

# === linear_accuracy · wrong · percent
def linear_accuracy(X, Y):
    return 100 * LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · the share it gets wrong
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.mean(LogisticRegression().fit(X, y).predict(X) != y)

# === linear_accuracy · wrong · one half, by heart
def linear_accuracy(X, Y):
    return 0.5

# === linear_accuracy · wrong · divides by six
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.sum(LogisticRegression().fit(X, y).predict(X) == y) / 6

# === linear_accuracy · wrong · divides by the columns
def linear_accuracy(X, Y):
    y = Y.ravel()
    return np.sum(LogisticRegression().fit(X, y).predict(X) == y) / X.shape[1]

# === linear_accuracy · wrong · no intercept
def linear_accuracy(X, Y):
    return LogisticRegression(fit_intercept=False).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · nearly no penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=1e6).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · a strong penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=0.01).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · balanced classes
def linear_accuracy(X, Y):
    return LogisticRegression(class_weight="balanced").fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · one step of the solver
def linear_accuracy(X, Y):
    return LogisticRegression(max_iter=1).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · a split for tests
def linear_accuracy(X, Y):
    from sklearn.model_selection import train_test_split
    A, B, a, b = train_test_split(X, Y.ravel(), random_state=0)
    return LogisticRegression().fit(A, a).score(B, b)

# === linear_accuracy · wrong · the mean probability
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).predict_proba(X)[:, 1].mean()

# === linear_accuracy · wrong · a linear regression
def linear_accuracy(X, Y):
    from sklearn.linear_model import LinearRegression
    return LinearRegression().fit(X, Y).score(X, Y)

# === linear_accuracy · wrong · the model
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel())

# === linear_accuracy · wrong · the predictions
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.ravel()).predict(X)

# === linear_accuracy · wrong · which rows it gets right
def linear_accuracy(X, Y):
    y = Y.ravel()
    return LogisticRegression().fit(X, y).predict(X) == y

# === linear_accuracy · wrong · prints
def linear_accuracy(X, Y):
    print(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()))

# === linear_accuracy · wrong · score forgotten
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    model.score(X, Y.ravel())

# === linear_accuracy · wrong · score not called
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return model.score

# === linear_accuracy · wrong · never fitted
def linear_accuracy(X, Y):
    model = LogisticRegression()
    return model.score(X, Y.ravel())

# === linear_accuracy · wrong · the larger class
def linear_accuracy(X, Y):
    return max(Y.mean(), 1 - Y.mean())

# === linear_accuracy · wrong · rounded
def linear_accuracy(X, Y):
    return round(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()), 1)

# === linear_accuracy · wrong · made an int
def linear_accuracy(X, Y):
    return int(LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel()))

# === linear_accuracy · wrong · signed distances cancel
def linear_accuracy(X, Y):
    y = Y.ravel()
    return 1 - (LogisticRegression().fit(X, y).predict(X) - y).sum() / len(y)

# === linear_accuracy · wrong · the notebook's X and Y
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def linear_accuracy(x, y):
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · two columns
def linear_accuracy(X, Y):
    X = X[:, :2]
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · all right or not
def linear_accuracy(X, Y):
    y = Y.ravel()
    return float(np.all(LogisticRegression().fit(X, y).predict(X) == y))

# === linear_accuracy · wrong · one plus of nothing
def linear_accuracy(X, Y):
    y = Y.ravel()
    hits = 0
    for p, t in zip(LogisticRegression().fit(X, y).predict(X), y):
        if p == t:
            hits =+ 1
    return hits / len(y)

# === linear_accuracy · wrong · Y loses its shape
def linear_accuracy(X, Y):
    Y.shape = (len(Y),)
    return LogisticRegression().fit(X, Y).score(X, Y)

# === linear_accuracy · wrong · scaled in place
def linear_accuracy(X, Y):
    X[:] = X - X.mean(axis=0)
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · cross-validated
def linear_accuracy(X, Y):
    from sklearn.model_selection import cross_val_score
    return cross_val_score(LogisticRegression(), X, Y.ravel(), cv=2).mean()

# === linear_accuracy · wrong · the hits among the ones
def linear_accuracy(X, Y):
    y = Y.ravel()
    p = LogisticRegression().fit(X, y).predict(X)
    return np.sum((p == 1) & (y == 1)) / np.sum(y == 1)

# === linear_accuracy · wrong · share and model
def linear_accuracy(X, Y):
    model = LogisticRegression().fit(X, Y.ravel())
    return model.score(X, Y.ravel()), model

# === linear_accuracy · wrong · Y transposed
def linear_accuracy(X, Y):
    return LogisticRegression().fit(X, Y.T).score(X, Y.T)

# === linear_accuracy · wrong · X and Y swapped
def linear_accuracy(X, Y):
    return LogisticRegression().fit(Y, X).score(Y, X)

# === linear_accuracy · wrong · the class spelled wrong
def linear_accuracy(X, Y):
    return LogisticRegresion().fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · the best split of one column
def linear_accuracy(X, Y):
    best = 0
    for column in X.T:
        for cut in column:
            hits = np.mean((column > cut) == Y.ravel())
            best = max(best, hits, 1 - hits)
    return best

# === linear_accuracy · wrong · a nearest neighbour
def linear_accuracy(X, Y):
    from sklearn.neighbors import KNeighborsClassifier
    return KNeighborsClassifier(1).fit(X, Y.ravel()).score(X, Y.ravel())

# === linear_accuracy · wrong · an identity test
def linear_accuracy(X, Y):
    y = Y.ravel()
    return sum(p is t for p, t in zip(LogisticRegression().fit(X, y).predict(X), y)) / len(y)

# === linear_accuracy · wrong · fitted without the last row
def linear_accuracy(X, Y):
    y = Y.ravel()
    return LogisticRegression().fit(X[:-1], y[:-1]).score(X, y)

# === linear_accuracy · wrong · the larger of both shares
def linear_accuracy(X, Y):
    share = LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())
    return max(share, 1 - share)

# === linear_accuracy · wrong · less of a penalty
def linear_accuracy(X, Y):
    return LogisticRegression(C=100).fit(X, Y.ravel()).score(X, Y.ravel())

# === descend · right · append in a loop
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · right · a preallocated array
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · right · accumulate
from itertools import accumulate, repeat

def descend(slope, start, lr, steps):
    return list(accumulate(repeat(None, steps), lambda x, _: x - lr * slope(x), initial=start))

# === descend · right · recursion
def descend(slope, start, lr, steps):
    if steps == 0:
        return [start]
    return [start] + descend(slope, start - lr * slope(start), lr, steps - 1)

# === descend · right · walrus in a comprehension
def descend(slope, start, lr, steps):
    x = start
    return [x] + [x := x - lr * slope(x) for _ in range(steps)]

# === descend · right · while, a tuple comes back
def descend(slope, start, lr, steps):
    path = (start,)
    while len(path) <= steps:
        path += (path[-1] - slope(path[-1]) * lr,)
    return path

# === descend · right · a generator made a list
def descend(slope, start, lr, steps):
    def walk():
        x = start
        yield x
        for _ in range(steps):
            x -= lr * slope(x)
            yield x
    return list(walk())

# === descend · right · reduce
from functools import reduce

descend = lambda slope, start, lr, steps: reduce(
    lambda path, _: [*path, path[-1] + -lr * slope(path[-1])], range(steps), [start])

# === descend · right · an object that walks
class Ball:
    def __init__(self, at):
        self.at, self.path = at, [at]
    def roll(self, by):
        self.at = self.at - by
        self.path.append(self.at)

def descend(slope, start: float, lr: float, steps: int) -> list:
    ball = Ball(start)
    for step in range(1, steps + 1):
        ball.roll(lr * slope(ball.at))
    return ball.path

# === descend · right · a column by np.append
def descend(slope, start, lr, steps):
    path = np.array([start], dtype=float)
    for i in range(steps):
        path = np.append(path, path[i] - lr * slope(path[i]))
    return path.tolist()

# === descend · right · a default list that stays untouched
def descend(slope, start, lr, steps, before=()):
    path = list(before)
    x = float(start)
    for i in range(steps + 1):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · uphill
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] + lr * slope(path[-1]))
    return path

# === descend · wrong · without the start
def descend(slope, start, lr, steps):
    path, x = [], start
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · without the end
def descend(slope, start, lr, steps):
    path, x = [], start
    for _ in range(steps):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · one step short
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps - 1):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · one step too many
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps + 1):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · only the end
def descend(slope, start, lr, steps):
    x = start
    for _ in range(steps):
        x = x - lr * slope(x)
    return x

# === descend · wrong · the slope of the start for ever
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(start))
    return path

# === descend · wrong · always from the start
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(start - lr * slope(start))
    return path

# === descend · wrong · no learning rate
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - slope(path[-1]))
    return path

# === descend · wrong · divided by the learning rate
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - slope(path[-1]) / lr)
    return path

# === descend · wrong · no slope
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr)
    return path

# === descend · wrong · the sign of the slope only
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * np.sign(slope(path[-1])))
    return path

# === descend · wrong · slope times the place
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope * path[-1])
    return path

# === descend · wrong · where it was is forgotten
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(-lr * slope(path[-1]))
    return path

# === descend · wrong · whole numbers
def descend(slope, start, lr, steps):
    path = np.full(steps + 1, start)
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · an array of ints
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1, dtype=int)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · slope taken for the function itself
def descend(slope, start, lr, steps):
    h = 1e-5
    path = [start]
    for _ in range(steps):
        x = path[-1]
        path.append(x - lr * (slope(x + h) - slope(x - h)) / (2 * h))
    return path

# === descend · wrong · stops when nothing changes
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        step = lr * slope(path[-1])
        if abs(step) < 1e-3:
            break
        path.append(path[-1] - step)
    return path

# === descend · wrong · stops where it is flat
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        if slope(path[-1]) == 0:
            break
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · until it is flat
def descend(slope, start, lr, steps):
    x = start
    while slope(x) != 0:
        x = x - lr * slope(x) * 0
    return [x]

# === descend · wrong · prints
def descend(slope, start, lr, steps):
    x = start
    for _ in range(steps):
        print(x)
        x = x - lr * slope(x)

# === descend · wrong · no return
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))

# === descend · wrong · the default list remembers
def descend(slope, start, lr, steps, path=[]):
    path.append(start)
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a global list remembers
path = []
def descend(slope, start, lr, steps):
    path.append(start)
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a generator
def descend(slope, start, lr, steps):
    x = start
    yield x
    for _ in range(steps):
        x = x - lr * slope(x)
        yield x

# === descend · wrong · positions and slopes
def descend(slope, start, lr, steps):
    path, slopes = [start], [slope(start)]
    for _ in range(steps):
        path.append(path[-1] - lr * slopes[-1])
        slopes.append(slope(path[-1]))
    return path, slopes

# === descend · wrong · the slopes
def descend(slope, start, lr, steps):
    x, path = start, [slope(start)]
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(slope(x))
    return path

# === descend · wrong · the steps, not the positions
def descend(slope, start, lr, steps):
    x, path = start, [start]
    for _ in range(steps):
        path.append(-lr * slope(x))
        x = x + path[-1]
    return path

# === descend · wrong · returns in the loop
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
        return path

# === descend · wrong · starts at zero
def descend(slope, start, lr, steps):
    path, x = [start], 0.0
    for _ in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · last first
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.insert(0, path[0] - lr * slope(path[0]))
    return path

# === descend · wrong · momentum
def descend(slope, start, lr, steps):
    path, v = [start], 0
    for _ in range(steps):
        v = 0.9 * v - lr * slope(path[-1])
        path.append(path[-1] + v)
    return path

# === descend · wrong · the learning rate shrinks
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(steps):
        path.append(path[-1] - lr / (i + 1) * slope(path[-1]))
    return path

# === descend · wrong · the slope of a parabola by heart
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * 2 * path[-1])
    return path

# === descend · wrong · rounded
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(round(path[-1] - lr * slope(path[-1]), 2))
    return path

# === descend · wrong · ten steps always
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(10):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · turns back at zero
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(max(0, path[-1] - lr * slope(path[-1])))
    return path

# === descend · wrong · the same list many times
def descend(slope, start, lr, steps):
    x = [start]
    path = [x]
    for _ in range(steps):
        x[0] = x[0] - lr * slope(x[0])
        path.append(x)
    return path

# === descend · wrong · the start twice
def descend(slope, start, lr, steps):
    path, x = [start], start
    for _ in range(steps):
        path.append(x)
        x = x - lr * slope(x)
    return path

# === descend · wrong · half of the slope
def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]) / 2)
    return path

# === descend · wrong · a set
def descend(slope, start, lr, steps):
    x, path = start, {start}
    for _ in range(steps):
        x = x - lr * slope(x)
        path.add(x)
    return path

# === descend · wrong · a dictionary by step
def descend(slope, start, lr, steps):
    path = {0: start}
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === descend · wrong · lr and steps mixed up
def descend(slope, start, steps, lr):
    path = [start]
    for _ in range(int(steps)):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === descend · wrong · a straight walk home
def descend(slope, start, lr, steps):
    return list(np.linspace(start, start - lr * slope(start) * steps, steps + 1))

# === descend · right · float32
def descend(slope, start, lr, steps):
    path = np.zeros(steps + 1, np.float32)
    path[0] = start
    for i in range(steps):
        path[i + 1] = path[i] - lr * slope(path[i])
    return path

# === linear_accuracy · wrong · the first share of these shapes remembered
seen = {}
def linear_accuracy(X, Y):
    key = (np.shape(X), np.shape(Y),)
    if key not in seen:
        seen[key] = LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())
    return seen[key]

# === descend · wrong · a start of 0 taken for none
def descend(slope, start, lr, steps):
    x = start or 1.0
    path = [x]
    for i in range(steps):
        x = x - lr * slope(x)
        path.append(x)
    return path

# === descend · wrong · never across zero
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(steps):
        x = path[-1] - lr * slope(path[-1])
        if x * start < 0:
            x = 0
        path.append(x)
    return path

# === descend · wrong · ten steps at most
def descend(slope, start, lr, steps):
    path = [start]
    for i in range(min(steps, 10)):
        path.append(path[-1] - lr * slope(path[-1]))
    return path

# === linear_accuracy · wrong · the first X of this shape remembered
first_X = {}

def linear_accuracy(X, Y):
    X = first_X.setdefault(X.shape, X)
    return LogisticRegression().fit(X, Y.ravel()).score(X, Y.ravel())
