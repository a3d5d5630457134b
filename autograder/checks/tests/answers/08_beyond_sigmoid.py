# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === relu · right · np.maximum, the other way round
relu = lambda z: np.maximum(0.0, z)

# === relu · right · where
def relu(z):
    return np.where(z < 0, 0, z)

# === relu · right · half of z and its size
def relu(z):
    return (z + np.abs(z)) / 2

# === relu · right · times a mask
def relu(z):
    return z * (z > 0)

# === relu · right · clip
def relu(x):
    return np.clip(x, 0, None)

# === relu · right · a copy of its own
def relu(z):
    a = np.array(z, dtype=float)
    a[a < 0] = 0
    return a

# === relu · right · entry by entry
def relu(z):
    a = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            a[i] = z[i]
    return a

# === relu · right · vectorised, with floats
def relu(z):
    return np.vectorize(lambda v: max(v, 0.0), otypes=[float])(z)

# === relu · right · fmax
def relu(z, out=None):
    return np.fmax(z, np.zeros_like(z), out=out)

# === relu · right · list of all, reshaped
def relu(z):
    return np.array([value if value > 0 else 0.0 for value in z.ravel()]).reshape(z.shape)

# === relu · right · recursion over the first axis
def relu(z):
    if z.ndim == 0:
        return np.array(z if z > 0 else 0 * z)
    if len(z) == 0:
        return z.copy()
    return np.stack([relu(part) for part in z])

# === relu · right · select
def relu(z):
    return np.select([z > 0], [z], 0.0)

# === relu · wrong · in place
def relu(z):
    z[z < 0] = 0
    return z

# === relu · wrong · np.max
def relu(z):
    return np.max(z, 0)

# === relu · wrong · size
def relu(z):
    return np.abs(z)

# === relu · wrong · the other side
def relu(z):
    return np.minimum(z, 0)

# === relu · wrong · leaky
def relu(z):
    return np.where(z > 0, z, 0.01 * z)

# === relu · wrong · clipped above as well
def relu(z):
    return np.clip(z, 0, 1)

# === relu · wrong · relu6
def relu(z):
    return np.minimum(np.maximum(z, 0), 6)

# === relu · wrong · the mask alone
def relu(z):
    return z > 0

# === relu · wrong · out=z
def relu(z):
    return np.maximum(z, 0, out=z)

# === relu · wrong · no return
def relu(z):
    a = np.maximum(z, 0)

# === relu · wrong · prints
def relu(z):
    print(np.maximum(z, 0))

# === relu · wrong · only what is positive
def relu(z):
    return z[z > 0]

# === relu · wrong · max of Python
def relu(z):
    return max(z, 0)

# === relu · wrong · if on an array
def relu(z):
    if z > 0:
        return z
    return 0

# === relu · wrong · one axis only
def relu(z):
    return np.array([max(value, 0.0) for value in z])

# === relu · wrong · rows and columns only
def relu(z):
    a = np.zeros_like(z)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            a[i, j] = max(z[i, j], 0)
    return a

# === relu · wrong · vectorised by whatever comes first
def relu(z):
    return np.vectorize(lambda v: v if v > 0 else 0)(z)

# === relu · wrong · whole numbers
def relu(z):
    return np.maximum(z, 0).astype(int)

# === relu · wrong · softplus
def relu(z):
    return np.log1p(np.exp(z))

# === relu · wrong · flat
def relu(z):
    return np.array([max(0.0, value) for value in z.ravel()])

# === relu · wrong · all or nothing
def relu(z):
    return z if z.sum() > 0 else np.zeros_like(z)

# === relu · wrong · a view of z
def relu(z):
    return z[:] if z.min() >= 0 else np.where(z > 0, z, 0)

# === relu · wrong · z itself where nothing is negative
def relu(z):
    if not (z < 0).any():
        return z
    out = z.copy()
    out[out < 0] = 0
    return out

# === relu_prime · right · mask as numbers
def relu_prime(a):
    return (a > 0).astype(float)

# === relu_prime · right · times one
def relu_prime(a):
    return 1.0 * (a > 0)

# === relu_prime · right · whole numbers
def relu_prime(a):
    return np.where(a > 0, 1, 0)

# === relu_prime · right · slope 1 at the kink
def relu_prime(a):
    return np.where(a >= 0, 1.0, 0.0)

# === relu_prime · right · heaviside with a half
def relu_prime(a):
    return np.heaviside(a, 0.5)

# === relu_prime · right · half of the sign and one
def relu_prime(a):
    return (np.sign(a) + 1) / 2

# === relu_prime · right · a copy of its own
def relu_prime(a):
    slope = np.ones(a.shape)
    slope[a <= 0] = 0
    return slope

# === relu_prime · right · entry by entry
def relu_prime(a):
    slopes = np.zeros_like(a, dtype=float)
    for i, value in np.ndenumerate(a):
        slopes[i] = 1 if value > 0 else 0
    return slopes

# === relu_prime · right · sign of relu
def relu_prime(a):
    return np.sign(relu(a))

# === relu_prime · right · select
def relu_prime(a):
    return np.select([a > 0, a < 0], [1.0, 0.0], default=0.3)

# === relu_prime · right · yes and no, which numpy counts as 1 and 0
def relu_prime(a):
    return a > 0

# === relu_prime · right · random at the kink
def relu_prime(a):
    return np.where(a > 0, 1.0, np.where(a < 0, 0.0, np.random.default_rng().uniform(size=a.shape)))

# === relu_prime · right · divide where
def relu_prime(a):
    return np.divide(a, a, out=np.zeros(a.shape), where=a > 0)

# === relu_prime · wrong · the value for the slope
def relu_prime(a):
    return np.maximum(a, 0)

# === relu_prime · wrong · the sigmoid's
def relu_prime(a):
    return a * (1 - a)

# === relu_prime · wrong · the sign
def relu_prime(a):
    return np.sign(a)

# === relu_prime · wrong · one everywhere
def relu_prime(a):
    return np.ones_like(a)

# === relu_prime · wrong · the number one
def relu_prime(a):
    return 1.0

# === relu_prime · wrong · reversed
def relu_prime(a):
    return np.where(a < 0, 1.0, 0.0)

# === relu_prime · wrong · not zero
def relu_prime(a):
    return (a != 0).astype(float)

# === relu_prime · wrong · above one
def relu_prime(a):
    return np.where(a >= 1, 1.0, 0.0)

# === relu_prime · wrong · leaky
def relu_prime(a):
    return np.where(a > 0, 1.0, 0.01)

# === relu_prime · wrong · in place
def relu_prime(a):
    a[a > 0] = 1
    a[a <= 0] = 0
    return a

# === relu_prime · wrong · 0 by 0
def relu_prime(a):
    return np.maximum(a, 0) / a

# === relu_prime · wrong · flat
def relu_prime(a):
    return np.array([1.0 if value > 0 else 0.0 for value in a.flatten()])

# === relu_prime · wrong · if on an array
def relu_prime(a):
    return 1 if a > 0 else 0

# === relu_prime · wrong · any
def relu_prime(a):
    return np.ones_like(a) if (a > 0).all() else np.zeros_like(a)

# === relu_prime · wrong · minus one on the left
def relu_prime(a):
    return np.where(a > 0, 1.0, -1.0)

# === relu_prime · wrong · two at the kink
def relu_prime(a):
    return (a >= 0).astype(float) + (a == 0)

# === relu_prime · wrong · no return
def relu_prime(a):
    (a > 0).astype(float)

# === relu_prime · wrong · words
def relu_prime(a):
    return np.where(a > 0, "1", "0")

# === relu_prime · wrong · rounds its argument
def relu_prime(a):
    return np.clip(np.round(a), 0, 1)

# === relu_prime · wrong · clipped
def relu_prime(a):
    return np.clip(a, 0, 1)

# === relu_prime · wrong · a small number below
def relu_prime(a):
    return np.maximum(a, 0) / (np.abs(a) + 1e-12)

# === softmax · right · reshaped by None
def softmax(z):
    e = np.exp(z - np.max(z, axis=1)[:, None])
    return e / np.sum(e, axis=1)[:, None]

# === softmax · right · row by row
def softmax(z):
    p = np.zeros(z.shape)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        p[i] = e / e.sum()
    return p

# === softmax · right · transposed
def softmax(z):
    zt = z.T - z.max(axis=1)
    e = np.exp(zt)
    return (e / e.sum(axis=0)).T

# === softmax · right · scipy
from scipy import special

def softmax(z):
    return special.softmax(z, axis=1)

# === softmax · right · logarithm of the sum
def softmax(z):
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))

# === softmax · right · along the last axis, einsum
def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis, keepdims=True))
    return np.einsum("ij,i->ij", e, 1 / np.einsum("ij->i", e))

# === softmax · right · apply_along_axis
def one_row(row):
    e = np.exp(row - max(row))
    return e / sum(e)

def softmax(z):
    return np.apply_along_axis(one_row, 1, z)

# === softmax · right · in place, on copies
def softmax(z):
    p = z.astype(float, copy=True)
    p -= p.max(axis=1, keepdims=True)
    np.exp(p, out=p)
    p /= p.sum(axis=1, keepdims=True)
    return p

# === softmax · right · plain Python
import math

def softmax(z):
    rows = []
    for row in z.tolist():
        top = max(row)
        e = [math.exp(v - top) for v in row]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)

# === softmax · right · pairwise differences
def softmax(z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[:, None, :] - z[:, :, None]).sum(axis=2)

# === softmax · wrong · overflows
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · overflows later
def softmax(z):
    e = np.exp(z.astype(np.longdouble))
    return (e / e.sum(axis=1, keepdims=True)).astype(float)

# === softmax · wrong · column by column
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)

# === softmax · wrong · sum of columns
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)

# === softmax · wrong · one sum for all
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()

# === softmax · wrong · one maximum for all
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · no keepdims
def softmax(z):
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1)

# === softmax · wrong · reshaped only where it does not fit
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    total = e.sum(axis=1)
    if z.shape[0] != z.shape[1]:
        total = total.reshape(-1, 1)
    return e / total

# === softmax · wrong · in place
def softmax(z):
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · clipped
def softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · nan_to_num
def softmax(z):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))

# === softmax · wrong · the mean taken off
def softmax(z):
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · the minimum taken off
def softmax(z):
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · the hardest
def softmax(z):
    return np.eye(z.shape[1])[z.argmax(axis=1)]

# === softmax · wrong · its logarithm
def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

# === softmax · wrong · sigmoids
def softmax(z):
    return sigmoid(z)

# === softmax · wrong · no exponential
def softmax(z):
    return z / z.sum(axis=1, keepdims=True)

# === softmax · wrong · divided by the largest
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.max(axis=1, keepdims=True)

# === softmax · wrong · not divided
def softmax(z):
    return np.exp(z - z.max(axis=1, keepdims=True))

# === softmax · wrong · the sum of the unshifted
def softmax(z):
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)

# === softmax · wrong · minus
def softmax(z):
    e = np.exp(z.min(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · two classes
def softmax(z):
    p = sigmoid(z[:, 0] - z[:, 1])
    return np.column_stack([p, 1 - p])

# === softmax · wrong · first row
def softmax(z):
    e = np.exp(z - z[0].max())
    return e / e[0].sum()

# === softmax · wrong · a small number in the sum
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-6)

# === softmax · wrong · base 2
def softmax(z):
    e = 2 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · no return
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · a return in the loop
def softmax(z):
    for row in z:
        e = np.exp(row - row.max())
        return e / e.sum()

# === softmax · wrong · as in the formula, all together
def softmax(z):
    return np.exp(z) / np.exp(z).sum()

# === softmax · wrong · shifted only above
def softmax(z):
    top = np.max(z, axis=1, keepdims=True)
    return np.exp(z - top) / np.sum(np.exp(z), axis=1, keepdims=True)

# === softmax · wrong · shifted by columns
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · shifted only where scores are large
def softmax(z):
    if z.max() > 700:
        z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · the difference turned round
def softmax(z):
    e = np.exp(z.max(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · shifted by no less than zero
def softmax(z):
    e = np.exp(z - np.maximum(z.max(axis=1, keepdims=True), 0))
    return e / e.sum(axis=1, keepdims=True)

# === cross_entropy · right · clip
def cross_entropy(p, y):
    return -(y * np.log(np.clip(p, 1e-12, None))).sum()

# === cross_entropy · right · clip to one as well
def cross_entropy(p, y):
    logs = np.log(np.clip(p, 1e-12, 1.0))
    return -np.sum(logs * y)

# === cross_entropy · right · pick the right ones
def cross_entropy(p, y):
    chosen = p[np.arange(len(p)), y.argmax(axis=1)]
    return -np.log(np.maximum(chosen, 1e-12)).sum()

# === cross_entropy · right · mask
def cross_entropy(p, y):
    return np.sum(-np.log(np.fmax(p[y == 1], 1e-12)))

# === cross_entropy · right · loops
import math

def cross_entropy(p, y):
    total = 0.0
    for i in range(p.shape[0]):
        for j in range(p.shape[1]):
            if y[i, j] == 1:
                total -= math.log(max(p[i, j], 1e-12))
    return total

# === cross_entropy · right · einsum
def cross_entropy(p, y):
    return -np.einsum("ij,ij->", y.astype(float), np.log(np.where(p < 1e-12, 1e-12, p)))

# === cross_entropy · right · generator
def cross_entropy(p, y):
    return float(sum(-np.log(max(row @ label, 1e-12)) for row, label in zip(p, y)))

# === cross_entropy · right · vdot, a bound with a name
def cross_entropy(p, y, smallest=1e-12):
    logs = np.maximum(np.log(smallest), np.log(np.maximum(p, smallest)))
    return -np.vdot(y, logs)

# === cross_entropy · right · a copy of its own
def cross_entropy(p, y):
    p = p.copy()
    p[p < 1e-12] = 1e-12
    return np.log(1 / p[y.astype(bool)]).sum()

# === cross_entropy · right · trace
def cross_entropy(p, y):
    return -np.trace(y.T @ np.log(np.maximum(p, 1e-12)))

# === cross_entropy · right · an array of no axes
def cross_entropy(p, y):
    return np.array(-np.sum(y * np.log(np.maximum(p, 1e-12))))

# === cross_entropy · right · clipped at both ends, within rounding
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.clip(p, 1e-12, 1 - 1e-12)))

# === cross_entropy · right · lower bound of the logarithm
def cross_entropy(p, y):
    with np.errstate(divide="ignore"):
        return -np.sum(y * np.maximum(np.log(p), np.log(1e-12)))

# === cross_entropy · wrong · the mean
def cross_entropy(p, y):
    return -np.mean(y * np.log(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · for each row
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 1e-12))) / len(p)

# === cross_entropy · wrong · minus lost
def cross_entropy(p, y):
    return np.sum(y * np.log(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · not clipped
def cross_entropy(p, y):
    return -np.sum(y * np.log(p))

# === cross_entropy · wrong · nan_to_num
def cross_entropy(p, y):
    return -np.sum(np.nan_to_num(y * np.log(p)))

# === cross_entropy · wrong · clipped elsewhere
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 1e-15)))

# === cross_entropy · wrong · added
def cross_entropy(p, y):
    return -np.sum(y * np.log(p + 1e-12))

# === cross_entropy · wrong · a list of rows
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 1e-12)), axis=1)

# === cross_entropy · wrong · columns
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 1e-12)), axis=0)

# === cross_entropy · wrong · all of them
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 1e-12)), axis=None, keepdims=True)

# === cross_entropy · wrong · binary
def cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))

# === cross_entropy · wrong · base 2
def cross_entropy(p, y):
    return -np.sum(y * np.log2(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · base 10
def cross_entropy(p, y):
    return -np.sum(y * np.log10(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · in place
def cross_entropy(p, y):
    p[p < 1e-12] = 1e-12
    return -np.sum(y * np.log(p))

# === cross_entropy · wrong · y in the logarithm
def cross_entropy(p, y):
    return -np.sum(np.log(np.maximum(y * p, 1e-12)))

# === cross_entropy · wrong · p and y swapped
def cross_entropy(p, y):
    return -np.sum(p * np.log(np.maximum(y, 1e-12)))

# === cross_entropy · wrong · p log p
def cross_entropy(p, y):
    p = np.maximum(p, 1e-12)
    return -np.sum(p * np.log(p))

# === cross_entropy · wrong · y forgotten
def cross_entropy(p, y):
    return -np.sum(np.log(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · softmax once more
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(softmax(p), 1e-12)))

# === cross_entropy · wrong · squared errors
def cross_entropy(p, y):
    return 0.5 * np.sum((p - y) ** 2)

# === cross_entropy · wrong · first row
def cross_entropy(p, y):
    return -np.log(max(p[0, y[0].argmax()], 1e-12))

# === cross_entropy · wrong · most likely class
def cross_entropy(p, y):
    return -np.sum(np.log(np.maximum(p.max(axis=1), 1e-12)))

# === cross_entropy · wrong · logarithm of the sum
def cross_entropy(p, y):
    return -np.log(np.maximum(np.sum(y * p), 1e-12))

# === cross_entropy · wrong · nothing for impossible answers
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.where(p < 1e-12, 1, p)))

# === cross_entropy · wrong · an array, not added
def cross_entropy(p, y):
    return -y * np.log(np.maximum(p, 1e-12))

# === cross_entropy · wrong · exactly 0 only
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.where(p == 0, 1e-12, p)))

# === cross_entropy · wrong · np.max
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.max(p, initial=1e-12)))

# === cross_entropy · wrong · prints
def cross_entropy(p, y):
    print(-np.sum(y * np.log(np.maximum(p, 1e-12))))

# === cross_entropy · wrong · nansum
def cross_entropy(p, y):
    return -np.nansum(y * np.log(p))

# === cross_entropy · wrong · ten times the bound
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.maximum(p, 10e-12)))

# === cross_entropy · wrong · np.minimum
def cross_entropy(p, y):
    return -np.sum(y * np.log(np.minimum(p, 1e-12)))

# === cross_entropy · wrong · logarithm of a product
def cross_entropy(p, y):
    return -np.log(np.prod(np.sum(np.maximum(p, 1e-12) * y, axis=1)))

# === softmax_cross_entropy_grad · right · subtract
def softmax_cross_entropy_grad(z, y):
    return np.subtract(softmax(z), y)

# === softmax_cross_entropy_grad · right · on its own
def softmax_cross_entropy_grad(z, y):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) - y

# === softmax_cross_entropy_grad · right · minus one at the right class
def softmax_cross_entropy_grad(z, y):
    grad = softmax(z)
    grad[np.arange(len(z)), y.argmax(axis=1)] -= 1
    return grad

# === softmax_cross_entropy_grad · right · row by row
def softmax_cross_entropy_grad(z, y):
    rows = [softmax(z[i:i + 1])[0] - y[i] for i in range(len(z))]
    return np.array(rows)

# === softmax_cross_entropy_grad · right · entry by entry
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    grad = np.empty(p.shape)
    for i in range(p.shape[0]):
        for j in range(p.shape[1]):
            grad[i, j] = p[i, j] - y[i, j]
    return grad

# === softmax_cross_entropy_grad · right · in place, on its own array
def softmax_cross_entropy_grad(scores, labels):
    probabilities = softmax(scores)
    probabilities -= labels
    return probabilities

# === softmax_cross_entropy_grad · right · where
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    return np.where(y == 1, p - 1, p)

# === softmax_cross_entropy_grad · right · the whole Jacobian
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    k = z.shape[1]
    log_jacobian = np.eye(k)[None] - p[:, None, :]
    return -np.einsum("mi,mij->mj", y, log_jacobian)

# === softmax_cross_entropy_grad · right · one line
softmax_cross_entropy_grad = lambda z, y: -(y - softmax(z))

# === softmax_cross_entropy_grad · right · softmax once more, written otherwise
def softmax(z):
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))
def softmax_cross_entropy_grad(z, y):
    return -(y - softmax(z))

# === softmax_cross_entropy_grad · wrong · y - p
def softmax_cross_entropy_grad(z, y):
    return y - softmax(z)

# === softmax_cross_entropy_grad · wrong · z for p
def softmax_cross_entropy_grad(z, y):
    return z - y

# === softmax_cross_entropy_grad · wrong · mean
def softmax_cross_entropy_grad(z, y):
    return (softmax(z) - y) / len(z)

# === softmax_cross_entropy_grad · wrong · slope of the sigmoid too
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    return (p - y) * p * (1 - p)

# === softmax_cross_entropy_grad · wrong · overflows
def softmax_cross_entropy_grad(z, y):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True) - y

# === softmax_cross_entropy_grad · wrong · column by column
def softmax_cross_entropy_grad(z, y):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0) - y

# === softmax_cross_entropy_grad · wrong · sigmoids
def softmax_cross_entropy_grad(z, y):
    return sigmoid(z) - y

# === softmax_cross_entropy_grad · wrong · twice softmax
def softmax_cross_entropy_grad(z, y):
    return softmax(softmax(z)) - y

# === softmax_cross_entropy_grad · wrong · in y
def softmax_cross_entropy_grad(z, y):
    y -= softmax(z)
    return -y

# === softmax_cross_entropy_grad · wrong · in z
def softmax_cross_entropy_grad(z, y):
    z[:] = softmax(z)
    z -= y
    return z

# === softmax_cross_entropy_grad · wrong · by p, not by z
def softmax_cross_entropy_grad(z, y):
    return -y / np.maximum(softmax(z), 1e-12)

# === softmax_cross_entropy_grad · wrong · the cost
def softmax_cross_entropy_grad(z, y):
    return cross_entropy(softmax(z), y)

# === softmax_cross_entropy_grad · wrong · only where y is 1
def softmax_cross_entropy_grad(z, y):
    return (softmax(z) - y) * y

# === softmax_cross_entropy_grad · wrong · the hardest
def softmax_cross_entropy_grad(z, y):
    return np.eye(z.shape[1])[z.argmax(axis=1)] - y

# === softmax_cross_entropy_grad · wrong · rounded
def softmax_cross_entropy_grad(z, y):
    return softmax(z).round() - y

# === softmax_cross_entropy_grad · wrong · added up
def softmax_cross_entropy_grad(z, y):
    return np.sum(softmax(z) - y, axis=0)

# === softmax_cross_entropy_grad · wrong · size
def softmax_cross_entropy_grad(z, y):
    return np.abs(softmax(z) - y)

# === softmax_cross_entropy_grad · wrong · squares
def softmax_cross_entropy_grad(z, y):
    return (softmax(z) - y) ** 2

# === softmax_cross_entropy_grad · wrong · y as numbers of classes
def softmax_cross_entropy_grad(z, y):
    grad = softmax(z)
    grad[range(len(y)), y] -= 1
    return grad

# === softmax_cross_entropy_grad · wrong · twice
def softmax_cross_entropy_grad(z, y):
    return 2 * (softmax(z) - y)

# === softmax_cross_entropy_grad · wrong · no return
def softmax_cross_entropy_grad(z, y):
    grad = softmax(z) - y

# === softmax_cross_entropy_grad · wrong · p already
def softmax_cross_entropy_grad(z, y):
    return z / z.sum(axis=1, keepdims=True) - y

# === softmax_cross_entropy_grad · wrong · chain rule, divided by p
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    out = np.zeros(z.shape)
    for i in range(len(z)):
        jac = np.diag(p[i]) - np.outer(p[i], p[i])
        out[i] = jac @ (-y[i] / p[i])
    return out

# === init_scale · right · roots
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return (2 / (fan_in + fan_out)) ** 0.5
    elif kind == "he":
        return (2 / fan_in) ** 0.5

# === init_scale · right · math
import math

def init_scale(fan_in, fan_out, kind):
    fan = fan_in if kind == "he" else (fan_in + fan_out) / 2
    return math.sqrt((2 if kind == "he" else 1) / fan)

# === init_scale · right · a dictionary
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / {"xavier": fan_in + fan_out, "he": fan_in}[kind])

# === init_scale · right · functions in a dictionary
SCALES = {
    "xavier": lambda i, o: np.sqrt(2.0 / (i + o)),
    "he": lambda i, o: np.sqrt(2.0 / i),
}

def init_scale(fan_in, fan_out, kind):
    return SCALES[kind](fan_in, fan_out)

# === init_scale · right · match
def init_scale(fan_in, fan_out, kind):
    match kind:
        case "xavier":
            return 1 / np.sqrt((fan_in + fan_out) / 2)
        case "he":
            return 1 / np.sqrt(fan_in / 2)
        case _:
            raise ValueError(kind)

# === init_scale · right · he leaves the other fan out
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2) / np.sqrt(fan_in + fan_out * (kind == "xavier"))

# === init_scale · right · SymPy's solution
def init_scale(fan_in, fan_out, kind):
    s = sympy.symbols("s", positive=True)
    share = {"xavier": sympy.Rational(fan_in + fan_out, 2), "he": sympy.Rational(fan_in, 2)}[kind]
    return float(sympy.solve(share * s**2 - 1, s)[0])

# === init_scale · right · exp of log, lower case
def init_scale(fan_in, fan_out, kind="xavier"):
    total = fan_in + fan_out if kind.lower() == "xavier" else fan_in
    return np.exp(0.5 * (np.log(2) - np.log(total)))

# === init_scale · right · an array of no axes
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(np.where(kind == "he", 2 / fan_in, 2 / (fan_in + fan_out)))

# === init_scale · right · SymPy's solution with numbers put in
fan1, fan2, spread = sympy.symbols("fan1 fan2 spread", positive=True)
by_kind = {"xavier": (fan1 + fan2) / 2 * spread**2 - 1, "he": fan1 * spread**2 / 2 - 1}

def init_scale(fan_in, fan_out, kind):
    return sympy.solve(by_kind[kind], spread)[0].subs({fan1: fan_in, fan2: fan_out}).evalf()

# === init_scale · right · SymPy's root, not worked out
def init_scale(fan_in, fan_out, kind):
    return sympy.sqrt(sympy.Rational(2, fan_in + fan_out if kind == "xavier" else fan_in))

# === init_scale · right · a decimal number
from decimal import Decimal

def init_scale(fan_in, fan_out, kind):
    return (Decimal(2) / (fan_in + fan_out if kind == "xavier" else fan_in)).sqrt()

# === init_scale · right · mean of the fans
def init_scale(fan_in, fan_out, kind):
    fans = [fan_in, fan_out] if kind == "xavier" else [fan_in]
    return np.mean(fans) ** -0.5 if kind == "xavier" else np.sqrt(2 / np.mean(fans))

# === init_scale · wrong · variances
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return 2 / (fan_in + fan_out)
    return 2 / fan_in

# === init_scale · wrong · LeCun's
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(1 / fan_in)

# === init_scale · wrong · he by the other fan
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(2 / fan_out)

# === init_scale · wrong · kinds swapped
def init_scale(fan_in, fan_out, kind):
    if kind == "he":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · limit of a uniform start
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(6 / (fan_in + fan_out))
    return np.sqrt(6 / fan_in)

# === init_scale · wrong · no mean of the fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(1 / (fan_in + fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · he without its two
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(1 / fan_in)

# === init_scale · wrong · brackets
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / fan_in + fan_out)
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · one kind for all
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out))

# === init_scale · wrong · whole numbers
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 // (fan_in + fan_out))
    return np.sqrt(2 // fan_in)

# === init_scale · wrong · capital letters
def init_scale(fan_in, fan_out, kind):
    if kind == "Xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    if kind == "He":
        return np.sqrt(2 / fan_in)

# === init_scale · wrong · the weights themselves
def init_scale(fan_in, fan_out, kind):
    scale = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)
    return np.random.normal(0, scale, (fan_in, fan_out))

# === init_scale · wrong · SymPy's symbols
fan_in, fan_out = sympy.symbols("fan_in fan_out", positive=True)
s = sympy.symbols("s", positive=True)
xavier = sympy.solve((fan_in + fan_out) / 2 * s**2 - 1, s)
he = sympy.solve(fan_in * s**2 / 2 - 1, s)

def init_scale(fan_in, fan_out, kind):
    return xavier[0] if kind == "xavier" else he[0]

# === init_scale · wrong · SymPy's list with numbers put in
def init_scale(fan_in, fan_out, kind):
    s = sympy.symbols("s", positive=True)
    share = (fan_in + fan_out) / 2 if kind == "xavier" else fan_in / 2
    return sympy.solve(share * s**2 - 1, s)

# === init_scale · wrong · upside down
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt((fan_in + fan_out) / 2)
    return np.sqrt(fan_in / 2)

# === init_scale · wrong · for layers of 100
def init_scale(fan_in, fan_out, kind):
    return {"xavier": 0.1, "he": np.sqrt(0.02)}[kind]

# === init_scale · wrong · squares of both fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in * fan_out))
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · equal fans only
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(1 / fan_in)
    return np.sqrt(2 / fan_in)

# === init_scale · wrong · he by the mean of the fans
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(4 / (fan_in + fan_out))

# === init_scale · wrong · rounded
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return round(np.sqrt(2 / (fan_in + fan_out)), 2)
    return round(np.sqrt(2 / fan_in), 2)

# === init_scale · wrong · a tuple of both
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out)), np.sqrt(2 / fan_in)

# === init_scale · wrong · no return
def init_scale(fan_in, fan_out, kind):
    s = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)

# === init_scale · wrong · numerator outside of the root
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return 2 / np.sqrt(fan_in + fan_out)
    return 2 / np.sqrt(fan_in)

# === init_scale · wrong · fans outside of the root
def init_scale(fan_in, fan_out, kind):
    if kind == "xavier":
        return np.sqrt(2) / (fan_in + fan_out)
    return np.sqrt(2) / fan_in

# === init_scale · wrong · a number in words
def init_scale(fan_in, fan_out, kind):
    return str(np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in))

# === init_scale · wrong · the mean as a whole number
def init_scale(fan_in, fan_out, kind):
    return 1 / np.sqrt((fan_in + fan_out) // 2) if kind == "xavier" else np.sqrt(2 / fan_in)

# === init_scale · wrong · the smaller fan
def init_scale(fan_in, fan_out, kind):
    return np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / min(fan_in, fan_out))

# === minibatches · right · a list
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    batches = []
    for i in range(0, len(rows), size):
        batches.append((X[rows[i:i + size]], Y[rows[i:i + size]]))
    return batches

# === minibatches · right · np.split
def minibatches(X, Y, size, rng):
    m = X.shape[0]
    cuts = np.arange(size, m, size)
    return [(X[rows], Y[rows]) for rows in np.split(rng.permutation(m), cuts)]

# === minibatches · right · shuffled copies
def minibatches(X, Y, size, rng):
    order = np.arange(len(Y))
    rng.shuffle(order)
    X, Y = X[order], Y[order]
    while len(X):
        yield X[:size], Y[:size]
        X, Y = X[size:], Y[size:]

# === minibatches · right · order of random numbers
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    yield from ((X[rows[i:i + size]], Y[rows[i:i + size]]) for i in range(0, len(X), size))

# === minibatches · right · partition_all
from toolz import partition_all

def minibatches(X, Y, size, rng):
    for rows in partition_all(size, rng.permutation(len(X)).tolist()):
        rows = list(rows)
        yield X[rows], Y[rows]

# === minibatches · right · islice until nothing is left
from itertools import islice

def minibatches(X, Y, size, rng):
    rows = iter(rng.choice(len(X), len(X), replace=False))
    while batch := list(islice(rows, size)):
        yield np.take(X, batch, axis=0), np.take(Y, batch, axis=0)

# === minibatches · right · zip of two lists
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    starts = range(0, len(X), size)
    return zip([X[rows[s:s + size]] for s in starts], [Y[rows[s:s + size]] for s in starts])

# === minibatches · right · one row after another
def minibatches(X, Y, size, rng):
    xs, ys = [], []
    for row in rng.permutation(len(X)):
        xs.append(X[row])
        ys.append(Y[row])
        if len(xs) == size:
            yield np.array(xs), np.array(ys)
            xs, ys = [], []
    if xs:
        yield np.array(xs), np.array(ys)

# === minibatches · right · a tuple, rows sorted in each batch
def minibatches(X, Y, size, rng):
    rows = rng.permutation(X.shape[0])
    number = -(-len(rows) // size)
    batches = [np.sort(rows[k * size:(k + 1) * size]) for k in range(number)]
    return tuple((X[batch], Y[batch]) for batch in batches)

# === minibatches · right · a column of batch numbers
def minibatches(X, Y, size, rng):
    number = rng.permutation(len(X)) // size
    for k in range(number.max() + 1):
        yield X[number == k], Y[number == k]

# === minibatches · right · a class that can be gone through
class minibatches:
    def __init__(self, X, Y, size, rng):
        self.X, self.Y, self.size = X, Y, size
        self.rows = rng.permutation(len(X))

    def __iter__(self):
        while len(self.rows):
            batch, self.rows = self.rows[:self.size], self.rows[self.size:]
            yield self.X[batch], self.Y[batch]

# === minibatches · right · lists of two
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    n = X.shape[1]
    return [[rows[:, :n], rows[:, n:]] for rows in (both[i:i + size] for i in range(0, len(both), size))]

# === minibatches · right · side by side
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    n = X.shape[1]
    return ((both[i:i + size, :n], both[i:i + size, n:]) for i in range(0, len(both), size))

# === minibatches · right · rewinding the generator
def minibatches(X, Y, size, rng):
    state = rng.bit_generator.state
    X2 = rng.permutation(X)
    rng.bit_generator.state = state
    Y2 = rng.permutation(Y)
    for i in range(0, len(X), size):
        yield X2[i:i + size], Y2[i:i + size]

# === minibatches · right · drawing from the rest
def minibatches(X, Y, size, rng):
    left = list(range(len(X)))
    while left:
        batch = [left.pop(rng.integers(len(left))) for _ in range(min(size, len(left)))]
        yield X[batch], Y[batch]

# === minibatches · right · recursion
def minibatches(X, Y, size, rng):
    def deal(rows):
        if len(rows):
            yield X[rows[:size]], Y[rows[:size]]
            yield from deal(rows[size:])
    return deal(rng.permutation(len(X)))

# === minibatches · right · a generator of its own, seeded by rng
def minibatches(X, Y, size, rng):
    own = np.random.default_rng(rng.integers(2**32))
    order = own.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[order[i:i + size]], Y[order[i:i + size]]

# === minibatches · right · pairs shuffled
def minibatches(X, Y, size, rng):
    pairs = list(zip(X, Y))
    rng.shuffle(pairs)
    for i in range(0, len(pairs), size):
        xs, ys = zip(*pairs[i:i + size])
        yield np.array(xs), np.array(ys)

# === minibatches · wrong · no chance
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · X and Y apart
def minibatches(X, Y, size, rng):
    X, Y = rng.permutation(X), rng.permutation(Y)
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · Y not shuffled
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[i:i + size]

# === minibatches · wrong · last rows lost
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(len(X) // size):
        batch = rows[i * size:(i + 1) * size]
        yield X[batch], Y[batch]

# === minibatches · wrong · an empty batch at the end
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(len(X) // size + 1):
        batch = rows[i * size:(i + 1) * size]
        yield X[batch], Y[batch]

# === minibatches · wrong · with replacement
def minibatches(X, Y, size, rng):
    rows = rng.integers(0, len(X), len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · a fresh draw for each batch
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        batch = rng.choice(len(X), min(size, len(X) - i), replace=False)
        yield X[batch], Y[batch]

# === minibatches · wrong · in place
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    X[:] = X[rows]
    Y[:] = Y[rows]
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · numpy's global chance
def minibatches(X, Y, size, rng):
    rows = np.random.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · a seed of its own
def minibatches(X, Y, size, rng):
    rows = np.random.default_rng(42).permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · one batch only
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        batch = rows[i:i + size]
        return X[batch], Y[batch]

# === minibatches · wrong · X alone
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]]

# === minibatches · wrong · batches of about the same size
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for batch in np.array_split(rows, int(np.ceil(len(X) / size))):
        yield X[batch], Y[batch]

# === minibatches · wrong · that many batches
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for batch in np.array_split(rows, size):
        yield X[batch], Y[batch]

# === minibatches · wrong · Y first
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield Y[rows[i:i + size]], X[rows[i:i + size]]

# === minibatches · wrong · the batches shuffled, not the rows
def minibatches(X, Y, size, rng):
    starts = rng.permutation(np.arange(0, len(X), size))
    for i in starts:
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · the full batches shuffled, not the rows
def minibatches(X, Y, size, rng):
    full = len(X) // size * size
    for i in rng.permutation(np.arange(0, full, size)):
        yield X[i:i + size], Y[i:i + size]
    if full < len(X):
        yield X[full:], Y[full:]

# === minibatches · wrong · shuffled within batches only
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        batch = i + rng.permutation(min(size, len(X) - i))
        yield X[batch], Y[batch]

# === minibatches · wrong · starts anywhere and goes round
def minibatches(X, Y, size, rng):
    rows = np.roll(np.arange(len(X)), rng.integers(len(X)))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · reshaped
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X)).reshape(-1, size)
    return [(X[batch], Y[batch]) for batch in rows]

# === minibatches · wrong · fours
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), 4):
        yield X[rows[i:i + 4]], Y[rows[i:i + 4]]

# === minibatches · wrong · no end
def minibatches(X, Y, size, rng):
    while True:
        rows = rng.permutation(len(X))
        for i in range(0, len(X), size):
            yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · row numbers too
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]], rows[i:i + size]

# === minibatches · wrong · one row short
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X) - 1, size):
        batch = rows[i:min(i + size, len(X) - 1)]
        yield X[batch], Y[batch]

# === minibatches · wrong · single rows
def minibatches(X, Y, size, rng):
    for row in rng.permutation(len(X)):
        yield X[row], Y[row]

# === minibatches · wrong · the first batch is the short one
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    first = len(X) % size or size
    for batch in np.split(rows, range(first, len(X), size)):
        yield X[batch], Y[batch]

# === minibatches · wrong · XOR's own rows
from autograder.reference.xor import X as X0, Y as Y0

def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X0))
    for i in range(0, len(X0), size):
        yield X0[rows[i:i + size]], Y0[rows[i:i + size]]

# === minibatches · wrong · prints
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        print(X[rows[i:i + size]], Y[rows[i:i + size]])

# === minibatches · wrong · last of each batch lost
def minibatches(X, Y, size, rng):
    rows = np.arange(len(X))
    rng.shuffle(rows)
    for i in range(0, len(X), size):
        yield X[rows[i:i + size - 1]], Y[rows[i:i + size - 1]]

# === minibatches · wrong · starts shuffled as a list
def minibatches(X, Y, size, rng):
    starts = list(range(0, len(X), size))
    rng.shuffle(starts)
    return [(X[i:i + size], Y[i:i + size]) for i in starts]

# === minibatches · wrong · a full draw for each batch
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.choice(len(X), size)
        yield X[batch], Y[batch]

# === minibatches · wrong · a full draw for each batch, no row twice in it
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.choice(len(X), size, replace=False)
        yield X[batch], Y[batch]

# === minibatches · wrong · a fresh order for each batch
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.permutation(len(X))[:size]
        yield X[batch], Y[batch]

# === minibatches · wrong · row numbers only
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield rows[i:i + size]

# === minibatches · wrong · row numbers only, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    return [rows[i:i + size] for i in range(0, len(X), size)]

# === minibatches · wrong · X alone, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    return [X[rows[i:i + size]] for i in range(0, len(X), size)]

# === minibatches · wrong · one batch only, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    for i in range(0, len(X), size):
        return X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · two lists
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    starts = range(0, len(X), size)
    return [X[rows[i:i + size]] for i in starts], [Y[rows[i:i + size]] for i in starts]

# === minibatches · wrong · rows of None
def minibatches(X, Y, size, rng):
    rows = rng.shuffle(np.arange(len(X)))
    for i in rows:
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · Y is the last column
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    for i in range(0, len(X), size):
        yield both[i:i + size, :-1], both[i:i + size, -1:]

# === minibatches · wrong · Y always one column
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size], 0].reshape(-1, 1)

# === minibatches · wrong · the first rows again and again
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for start in range(0, len(X), size):
        yield X[rows[:size]], Y[rows[:size]]

# === momentum_step · right · three lines
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new_velocity = momentum * velocity + grad
    new_w = w - lr * new_velocity
    return new_w, new_velocity

# === momentum_step · right · in place, on copies
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity *= momentum
    velocity += grad
    w -= lr * velocity
    return w, velocity

# === momentum_step · right · numpy's functions
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.add(np.multiply(momentum, velocity), grad)
    return np.subtract(w, np.multiply(lr, v)), v

# === momentum_step · right · walrus
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * (v := grad + velocity * momentum), v

# === momentum_step · right · entry by entry
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v, new = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        v[i] = momentum * velocity[i] + grad[i]
        new[i] = w[i] - lr * v[i]
    return new, v

# === momentum_step · right · two small steps
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    coasted = w - lr * momentum * velocity
    return coasted - lr * grad, velocity + (momentum - 1) * velocity + grad

# === momentum_step · right · minus twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = -(-momentum * velocity - grad)
    return -lr * velocity + w, velocity

# === momentum_step · right · flat, then in shape
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    def roll(v, g):
        return momentum * v + g

    new = np.array([roll(v, g) for v, g in zip(velocity.ravel(), grad.ravel())]).reshape(w.shape)
    return w - lr * new, new

# === momentum_step · right · a named pair
from collections import namedtuple

State = namedtuple("State", "w velocity")

def momentum_step(w, grad, velocity, lr, momentum=0.9, *, nesterov=False):
    velocity = momentum * velocity + grad
    push = momentum * velocity + grad if nesterov else velocity
    return State(w - lr * push, velocity)

# === momentum_step · right · vectorised
_one = np.vectorize(lambda w, g, v, lr, m: (w - lr * (m * v + g), m * v + g), otypes=[float, float])
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return _one(w, grad, velocity, lr, momentum)

# === momentum_step · right · one array of both
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = momentum * velocity + grad
    return np.array([w - lr * v, v])

# === momentum_step · wrong · velocity in place
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity *= momentum
    velocity += grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · weights in place
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    w -= lr * velocity
    return w, velocity

# === momentum_step · wrong · along the old velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * velocity, momentum * velocity + grad

# === momentum_step · wrong · uphill
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w + lr * velocity, velocity

# === momentum_step · wrong · a running average
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · no momentum
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · plain gradient descent
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * grad, grad

# === momentum_step · wrong · learning rate in the velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + lr * grad
    return w - velocity, velocity

# === momentum_step · wrong · learning rate in the velocity, with a minus
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - lr * grad
    return w + velocity, velocity

# === momentum_step · wrong · minus the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · swapped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return velocity, w - lr * velocity

# === momentum_step · wrong · weights alone
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * velocity

# === momentum_step · wrong · the old velocity again
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    return w - lr * (momentum * velocity + grad), velocity

# === momentum_step · wrong · Nesterov
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * (momentum * velocity + grad), velocity

# === momentum_step · wrong · 0.9 for ever
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = 0.9 * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · brackets
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * (velocity + grad)
    return w - lr * velocity, velocity

# === momentum_step · wrong · momentum on the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = velocity + momentum * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · the learning rate forgotten
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - velocity, velocity

# === momentum_step · wrong · learning rate and momentum swapped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = lr * velocity + grad
    return w - momentum * velocity, velocity

# === momentum_step · wrong · a velocity of its own
v = 0.0

def momentum_step(w, grad, velocity, lr, momentum=0.9):
    global v
    v = momentum * v + grad
    return w - lr * v, v

# === momentum_step · wrong · the gradient twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * (velocity + grad), velocity

# === momentum_step · wrong · no return
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    w = w - lr * velocity

# === momentum_step · wrong · the average of both
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = np.mean(momentum * velocity + grad)
    return w - lr * velocity, velocity

# === momentum_step · wrong · only the velocity turned
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity - grad
    return w + lr * velocity, velocity

# === momentum_step · wrong · learning rate twice
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + lr * grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · along the gradient
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - lr * grad, velocity

# === momentum_step · wrong · the default left out
def momentum_step(w, grad, velocity, lr, momentum):
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · another default
def momentum_step(w, grad, velocity, lr, momentum=0.99):
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · wrong · 1 - momentum
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = (1 - momentum) * velocity + grad
    return w - lr * velocity, velocity

# === momentum_step · right · row by row
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.array([momentum * velocity[i] + grad[i] for i in range(len(w))])
    return np.array([w[i] - lr * v[i] for i in range(len(w))]), v

# === momentum_step · wrong · the step for the velocity
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = lr * (momentum * velocity + grad)
    return w - v, v

# === adam_step · right · long names
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new_mean = beta1 * mean + (1 - beta1) * grad
    new_square = beta2 * square + (1 - beta2) * grad * grad
    mean_hat = new_mean / (1 - beta1 ** t)
    square_hat = new_square / (1 - beta2 ** t)
    new_w = w - lr * mean_hat / (np.sqrt(square_hat) + eps)
    return new_w, new_mean, new_square

# === adam_step · right · steps towards the gradient
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean + (1 - beta1) * (grad - mean)
    square = square + (1 - beta2) * (grad**2 - square)
    step = (mean / (1 - beta1**t)) / ((square / (1 - beta2**t)) ** 0.5 + eps)
    return w - step * lr, mean, square

# === adam_step · right · in place, on copies
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w, mean, square = w.copy(), mean.copy(), square.copy()
    mean *= beta1
    mean += (1 - beta1) * grad
    square *= beta2
    square += (1 - beta2) * np.square(grad)
    w -= lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · right · one correction for both, eps corrected too
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    root = np.sqrt(1 - beta2**t)
    rate = lr * root / (1 - beta1**t)
    return w - rate * mean / (np.sqrt(square) + eps * root), mean, square

# === adam_step · right · a helper
def averaged(old, new, beta):
    return beta * old + (1 - beta) * new

def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean, square = averaged(mean, grad, beta1), averaged(square, grad**2, beta2)
    unbiased = [average / (1 - beta**t) for average, beta in ((mean, beta1), (square, beta2))]
    return w - lr * unbiased[0] / (np.sqrt(unbiased[1]) + eps), mean, square

# === adam_step · right · entry by entry
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new_w, new_mean, new_square = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        new_mean[i] = beta1 * mean[i] + (1 - beta1) * grad[i]
        new_square[i] = beta2 * square[i] + (1 - beta2) * grad[i] ** 2
        m = new_mean[i] / (1 - beta1**t)
        s = new_square[i] / (1 - beta2**t)
        new_w[i] = w[i] - lr * m / (s**0.5 + eps)
    return new_w, new_mean, new_square

# === adam_step · right · numpy's functions
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = np.average([mean, grad], axis=0, weights=[beta1, 1 - beta1])
    square = np.average([square, np.power(grad, 2)], axis=0, weights=[beta2, 1 - beta2])
    share1, share2 = 1 - np.power(beta1, t), 1 - np.power(beta2, t)
    return np.subtract(w, lr * np.divide(mean / share1, np.sqrt(square / share2) + eps)), mean, square

# === adam_step · right · with weight decay that is off
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.0):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * np.abs(grad) ** 2
    direction = mean / (1 - beta1**t) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w - lr * (direction + decay * w), mean, square

# === adam_step · right · powers by a loop
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    one, two = 1.0, 1.0
    for _ in range(t):
        one *= beta1
        two *= beta2
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - one)) / (np.sqrt(square / (1 - two)) + eps), mean, square

# === adam_step · right · np.average
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = np.average([mean, grad], axis=0, weights=[beta1, 1 - beta1])
    square = np.average([square, grad * grad], axis=0, weights=[beta2, 1 - beta2])
    m = mean / (1 - np.power(beta1, t))
    s = square / (1 - np.power(beta2, t))
    return np.subtract(w, np.divide(lr * m, np.add(np.sqrt(s), eps))), mean, square

# === adam_step · right · expm1 and log
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    with np.errstate(divide="ignore"):
        a = -np.expm1(t * np.log(beta1))
        b = -np.expm1(t * np.log(beta2))
    return w - lr * (mean / a) / (np.sqrt(square / b) + eps), mean, square

# === adam_step · wrong · no correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · corrected averages kept
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (beta1 * mean + (1 - beta1) * grad) / (1 - beta1**t)
    square = (beta2 * square + (1 - beta2) * grad**2) / (1 - beta2**t)
    return w - lr * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · eps under the root
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.sqrt(square / (1 - beta2**t) + eps), mean, square

# === adam_step · wrong · eps forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.sqrt(square / (1 - beta2**t)), mean, square

# === adam_step · wrong · eps before the correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * mean / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · no root
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (square / (1 - beta2**t) + eps), mean, square

# === adam_step · wrong · no squares
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · squares of the mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * mean**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · t from 0
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    t = t + 1
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · always the first step
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1)) / (np.sqrt(square / (1 - beta2)) + eps), mean, square

# === adam_step · wrong · beta times t
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1 * t)) / (np.sqrt(square / (1 - beta2 * t)) + eps), mean, square

# === adam_step · wrong · 1 - beta forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + grad
    square = beta2 * square + grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · beta and 1 - beta swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (1 - beta1) * mean + beta1 * grad
    square = (1 - beta2) * square + beta2 * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · betas swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta2 * mean + (1 - beta2) * grad
    square = beta1 * square + (1 - beta1) * grad**2
    return w - lr * (mean / (1 - beta2**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square

# === adam_step · wrong · beta1 for both
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta1 * square + (1 - beta1) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square

# === adam_step · wrong · uphill
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w + lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · averages in place
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean *= beta1
    mean += (1 - beta1) * grad
    square *= beta2
    square += (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · weights in place
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    w -= lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w, mean, square

# === adam_step · wrong · weights alone
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)

# === adam_step · wrong · square before mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), square, mean

# === adam_step · wrong · defaults by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = 0.9 * mean + 0.1 * grad
    square = 0.999 * square + 0.001 * grad**2
    return w - lr * (mean / (1 - 0.9**t)) / (np.sqrt(square / (1 - 0.999**t)) + 1e-8), mean, square

# === adam_step · wrong · eps by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + 1e-8), mean, square

# === adam_step · wrong · learning rate by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - 0.001 * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · the gradient for its mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * grad / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · along the old averages
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return new, beta1 * mean + (1 - beta1) * grad, beta2 * square + (1 - beta2) * grad**2

# === adam_step · wrong · only the mean corrected
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square) + eps), mean, square

# === adam_step · wrong · root before the correction
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square) / (1 - beta2**t) + eps), mean, square

# === adam_step · wrong · ^ for a power
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1^t)) / (np.sqrt(square / (1 - beta2^t)) + eps), mean, square

# === adam_step · wrong · no return
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    w = w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)

# === adam_step · wrong · one average for all weights
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * np.sum(grad**2)
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · brackets lost
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / np.sqrt(s) + eps, mean, square

# === adam_step · wrong · brackets of the root lost
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    step = lr * m / np.sqrt(s) + eps
    return w - step, mean, square

# === adam_step · wrong · betas by heart
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = 0.9 * mean + 0.1 * grad
    square = 0.999 * square + 0.001 * grad**2
    m, s = mean / (1 - 0.9**t), square / (1 - 0.999**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · 1 - beta1 forgotten
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · beta1 and 1 - beta1 swapped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = (1 - beta1) * mean + beta1 * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), mean, square

# === adam_step · wrong · weights last
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return mean, square, w - lr * m / (np.sqrt(s) + eps)

# === adam_step · wrong · along the old mean
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    m, s = mean / (1 - beta1**t), square / (1 - beta2**t)
    return w - lr * m / (np.sqrt(s) + eps), new, square

# === adam_step · wrong · power of the bracket
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1)**t) / (np.sqrt(square / (1 - beta2)**t) + eps), mean, square

# === adam_step · wrong · beta1 in both corrections
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta1**t)) + eps), mean, square

# === adam_step · wrong · old averages handed back
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), mean, square

# === adam_step · wrong · eps as a floor
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / np.maximum(np.sqrt(square / (1 - beta2**t)), eps), mean, square

# === adam_step · right · row by row
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    n = len(w)
    m = np.array([beta1 * mean[i] + (1 - beta1) * grad[i] for i in range(n)])
    s = np.array([beta2 * square[i] + (1 - beta2) * grad[i] ** 2 for i in range(n)])
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), m, s

# === adam_step · wrong · another default of eps
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-7):
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps), mean, square

# === relu · wrong · only what is above 0
def relu(z):
    return z[z > 0]

# === softmax · wrong · shifted by the last score
def softmax(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - z[:, -1:])
        return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · shifted by the first score
def softmax(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - z[:, :1])
        return e / e.sum(axis=1, keepdims=True)

# === softmax · wrong · shifted by the median
def softmax(z):
    with np.errstate(all="ignore"):
        e = np.exp(z - np.median(z, axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

# === softmax_cross_entropy_grad · wrong · loop into zeros like z
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    grad = np.zeros_like(z)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            grad[i, j] = p[i, j] - y[i, j]
    return grad

# === cross_entropy · wrong · matrix product, all sums
def cross_entropy(p, y):
    return -np.sum(y.T @ np.log(np.maximum(p, 1e-12)))

# === minibatches · wrong · a last batch of one row lost
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X) - 1, size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · a while loop that ends before the last row
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    m = len(X)
    start = 0
    while start < m - 1:
        yield X[o[start:start + size]], Y[o[start:start + size]]
        start += size

# === minibatches · wrong · squeezed
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X), size):
        r = o[i:i + size]
        yield X[r].squeeze(), Y[r]

# === minibatches · wrong · axis lost for a single row
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X), size):
        r = o[i:i + size]
        if len(r) == 1:
            yield X[r[0]], Y[r[0]]
        else:
            yield X[r], Y[r]

# === minibatches · wrong · rows one by one at size 1
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    if size == 1:
        for i in o:
            yield X[i], Y[i]
    else:
        for i in range(0, len(X), size):
            yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · Fisher-Yates, upper end excluded
def minibatches(X, Y, size, rng):
    o = list(range(len(X)))
    for i in range(len(o) - 1):
        j = rng.integers(i, len(o) - 1)
        o[i], o[j] = o[j], o[i]
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · the shuffle of Sattolo
def minibatches(X, Y, size, rng):
    o = np.arange(len(X))
    for i in range(len(X) - 1, 0, -1):
        j = rng.integers(0, i)
        o[i], o[j] = o[j], o[i]
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · pops that never take the last
def minibatches(X, Y, size, rng):
    rows = list(range(len(X)))
    while rows:
        take = [rows.pop(int(rng.integers(0, len(rows) - 1)) if len(rows) > 1 else 0) for _ in range(min(size, len(rows)))]
        yield X[take], Y[take]

# === minibatches · wrong · X and Y side by side in one array
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    return [np.hstack([X[o[i:i + size]], Y[o[i:i + size]]]) for i in range(0, len(X), size)]

# === minibatches · wrong · one table, shuffled
def minibatches(X, Y, size, rng):
    data = np.hstack([X, Y])
    rng.shuffle(data)
    for i in range(0, len(data), size):
        yield data[i:i + size]

# === minibatches · wrong · one order kept
order = {}
def minibatches(X, Y, size, rng):
    o = order.setdefault(len(X), rng.permutation(len(X)))
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · order kept in a default
def minibatches(X, Y, size, rng, order=[]):
    if len(order) != len(X):
        order[:] = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[order[i:i + size]], Y[order[i:i + size]]

# === minibatches · right · Fisher-Yates, inside out
def minibatches(X, Y, size, rng):
    order = []
    for i in range(len(X)):
        j = rng.integers(i, endpoint=True)
        if j == i:
            order.append(i)
        else:
            order.append(order[j])
            order[j] = i
    batch = []
    for row in order:
        batch.append(row)
        if len(batch) == size:
            yield X[batch], Y[batch]
            batch = []
    if batch:
        yield X[batch], Y[batch]

# === minibatches · right · gaussians as keys
def minibatches(X, Y, size, rng):
    key = rng.standard_normal(len(X))
    ranked = [i for _, i in sorted(zip(key.tolist(), range(len(X))))]
    batches = zip(*[iter(ranked)] * size)
    done = 0
    for b in batches:
        done += size
        yield X[list(b)], Y[list(b)]
    if done < len(X):
        yield X[ranked[done:]], Y[ranked[done:]]

# === minibatches · right · sklearn's batches
from sklearn.utils import gen_batches, shuffle

def minibatches(X, Y, size, rng):
    X, Y = shuffle(X, Y, random_state=int(rng.integers(2**32 - 1)))
    for where in gen_batches(len(X), size):
        yield X[where], Y[where]

# === softmax · wrong · all shifted by the largest of the first row
def softmax(z):
    e = np.exp(z - z[0].max())
    return e / e.sum(axis=1, keepdims=True)

# === momentum_step · wrong · a velocity of the gradient's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new = np.zeros_like(grad)
    new[...] = momentum * velocity + grad
    return w - lr * new, new

# === adam_step · wrong · averages of the gradient's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m, s = np.empty_like(grad), np.empty_like(grad)
    m[...] = beta1 * mean + (1 - beta1) * grad
    s[...] = beta2 * square + (1 - beta2) * grad**2
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps), m, s

# === relu · wrong · one buffer
BUFFER = {}
def relu(z):
    out = BUFFER.setdefault(z.shape, np.empty(z.shape))
    np.maximum(z, 0, out=out)
    return out

# === relu · wrong · remembers its first
def relu(z, memo={}):
    if z.shape not in memo:
        memo[z.shape] = np.maximum(z, 0)
    return memo[z.shape]

# === relu · right · float32
def relu(z):
    return np.maximum(z, 0).astype(np.float32)

# === relu_prime · wrong · buffer
OUT = {}
def relu_prime(a):
    out = OUT.setdefault(a.shape, np.zeros(a.shape))
    out[...] = a > 0
    return out

# === relu_prime · right · float32
def relu_prime(a):
    return (a > 0).astype(np.float32)

# === softmax · wrong · buffer
B = {}
def softmax(z):
    e = B.setdefault(z.shape, np.empty(z.shape))
    e[...] = np.exp(z - z.max(axis=1, keepdims=True))
    e /= e.sum(axis=1, keepdims=True)
    return e

# === softmax · right · float32
def softmax(z):
    z = z.astype(np.float32)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

# === softmax · right · matrix
def softmax(z):
    z = np.matrix(z)
    e = np.exp(z - z.max(axis=1))
    return np.asarray(e / e.sum(axis=1))

# === cross_entropy · wrong · float32
def cross_entropy(p, y):
    return np.float32(-np.sum(y * np.log(p + 1e-12)))

# === cross_entropy · right · float32
def cross_entropy(p, y):
    return np.float32(-np.sum(y * np.log(np.maximum(p.astype(np.float32), np.float32(1e-12)))))

# === softmax_cross_entropy_grad · right · float32
def softmax_cross_entropy_grad(z, y):
    return (softmax(z) - y).astype(np.float32)

# === softmax_cross_entropy_grad · right · float32 from the start
def softmax_cross_entropy_grad(z, y):
    return softmax(z.astype(np.float32)) - y.astype(np.float32)

# === init_scale · right · float32
def init_scale(fan_in, fan_out, kind):
    return np.float32(2 / (fan_in + fan_out) if kind == "xavier" else 2 / fan_in) ** np.float32(0.5)

# === minibatches · wrong · permuted columns
def minibatches(X, Y, size, rng):
    X = np.column_stack([X[:, 0], *(rng.permutation(c) for c in X.T[1:])])
    rows = rng.permutation(len(X))
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · rolled
def minibatches(X, Y, size, rng):
    rows = np.roll(np.arange(len(X)), rng.integers(len(X)))
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · strided
def minibatches(X, Y, size, rng):
    n = -(-len(X) // size)
    rows = np.concatenate([np.arange(i, len(X), n) for i in range(n)])
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · one buffer
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    bx, by = np.empty((size, X.shape[1])), np.empty((size, Y.shape[1]))
    for s in range(0, len(X), size):
        b = rows[s:s + size]
        bx[:len(b)], by[:len(b)] = X[b], Y[b]
        yield bx[:len(b)], by[:len(b)]

# === minibatches · right · numpy matrix rows lists
def minibatches(X, Y, size, rng):
    rows = list(range(len(X)))
    rng.shuffle(rows)
    out = []
    while rows:
        take, rows = rows[:size], rows[size:]
        out.append([X[take].tolist(), Y[take].tolist()])
    return out

# === minibatches · right · float32
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    return iter([(X[b].astype(np.float32), Y[b].astype(np.float32)) for b in np.array_split(rows, range(size, len(X), size))])

# === momentum_step · wrong · into w's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    new_w, new_v = np.zeros_like(w), np.zeros_like(velocity, dtype=float)
    for i in np.ndindex(w.shape):
        new_v[i] = momentum * velocity[i] + grad[i]
        new_w[i] = w[i] - lr * new_v[i]
    return new_w, new_v

# === momentum_step · wrong · all into w's kind
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v, new = np.empty_like(w), np.empty_like(w)
    v[...] = momentum * velocity + grad
    new[...] = w - lr * v
    return new, v

# === momentum_step · wrong · copies written into
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity[:] = momentum * velocity + grad
    w[:] = w - lr * velocity
    return w, velocity

# === momentum_step · wrong · skips weights of 0
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return np.where(w == 0, w, w - lr * velocity), velocity

# === momentum_step · wrong · relative step
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    return w * (1 - lr * velocity / w), velocity

# === momentum_step · wrong · one axis and two
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = momentum * velocity + grad
    if w.ndim > 2:
        return w, velocity
    return w - lr * velocity, velocity

# === momentum_step · right · float32
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    v = np.float32(momentum) * velocity.astype(np.float32) + grad.astype(np.float32)
    return w.astype(np.float32) - np.float32(lr) * v, v

# === adam_step · wrong · into w's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = np.zeros_like(w)
    m, s = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        m[i] = beta1 * mean[i] + (1 - beta1) * grad[i]
        s[i] = beta2 * square[i] + (1 - beta2) * grad[i] ** 2
        new[i] = w[i] - lr * (m[i] / (1 - beta1**t)) / (np.sqrt(s[i] / (1 - beta2**t)) + eps)
    return new, m, s

# === adam_step · wrong · all into w's kind
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new, m, s = np.empty_like(w), np.empty_like(w), np.empty_like(w)
    m[...] = beta1 * mean + (1 - beta1) * grad
    s[...] = beta2 * square + (1 - beta2) * grad**2
    new[...] = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return new, m, s

# === adam_step · wrong · skips 0
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    step = lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return w * (1 - step / np.where(w == 0, 1, w)), m, s

# === adam_step · right · float32
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    f = np.float32
    w, grad, mean, square = (x.astype(f) for x in (w, grad, mean, square))
    m = f(beta1) * mean + f(1 - beta1) * grad
    s = f(beta2) * square + f(1 - beta2) * grad**2
    return w - f(lr) * (m / f(1 - beta1**t)) / (np.sqrt(s / f(1 - beta2**t)) + f(eps)), m, s

# === adam_step · right · float32 in the end
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * mean + (1 - beta1) * grad
    s = beta2 * square + (1 - beta2) * grad**2
    w = w - lr * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return w.astype(np.float32), m.astype(np.float32), s.astype(np.float32)

# === minibatches · wrong · shuffles only the first half
def minibatches(X, Y, size, rng):
    h = len(X) // 2
    rows = np.concatenate([rng.permutation(h), np.arange(h, len(X))])
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === init_scale · wrong · remembered
MEMO = {}
def init_scale(fan_in, fan_out, kind):
    if fan_in not in MEMO:
        MEMO[fan_in] = np.sqrt(2 / (fan_in + fan_out)) if kind == "xavier" else np.sqrt(2 / fan_in)
    return MEMO[fan_in]

# === minibatches · wrong · only Y shuffled
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[i : i + size], Y[order[i : i + size]]

# === momentum_step · wrong · clipped
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    velocity = np.clip(momentum * velocity + grad, -10, 10)
    return w - lr * velocity, velocity

# === adam_step · wrong · gradients clipped
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    grad = np.clip(grad, -10, 10)
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    step = (mean / (1 - beta1**t)) / (np.sqrt(square / (1 - beta2**t)) + eps)
    return w - lr * step, mean, square
