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

# === cross_entropy · wrong · matrix product, all sums
def cross_entropy(p, y):
    return -np.sum(y.T @ np.log(np.maximum(p, 1e-12)))

# === cross_entropy · wrong · float32
def cross_entropy(p, y):
    return np.float32(-np.sum(y * np.log(p + 1e-12)))

# === cross_entropy · right · float32
def cross_entropy(p, y):
    return np.float32(-np.sum(y * np.log(np.maximum(p.astype(np.float32), np.float32(1e-12)))))
