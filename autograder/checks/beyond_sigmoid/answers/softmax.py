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

# === softmax · wrong · all shifted by the largest of the first row
def softmax(z):
    e = np.exp(z - z[0].max())
    return e / e.sum(axis=1, keepdims=True)

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

# === softmax · wrong · list of rows
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return list(e / e.sum(axis=1, keepdims=True))

# === softmax · wrong · divided inside the exponent
def softmax(z):
    top = z.max(axis=1, keepdims=True)
    return np.exp(z - top / np.exp(z - top).sum(axis=1, keepdims=True))

# === softmax · wrong · least score subtracted, sum over everything
def softmax(z):
    z = z - z.min(axis=1, keepdims=True)  # here
    return np.exp(z) / np.sum(np.exp(z))  # here
