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

# === softmax_cross_entropy_grad · wrong · loop into zeros like z
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    grad = np.zeros_like(z)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            grad[i, j] = p[i, j] - y[i, j]
    return grad

# === softmax_cross_entropy_grad · right · float32
def softmax_cross_entropy_grad(z, y):
    return (softmax(z) - y).astype(np.float32)

# === softmax_cross_entropy_grad · right · float32 from the start
def softmax_cross_entropy_grad(z, y):
    return softmax(z.astype(np.float32)) - y.astype(np.float32)

# === softmax_cross_entropy_grad · wrong · rows in a list
def softmax_cross_entropy_grad(z, y):
    return [p - t for p, t in zip(softmax(z), y)]

# === softmax_cross_entropy_grad · wrong · one subtracted in all rows
def softmax_cross_entropy_grad(z, y):
    p = softmax(z)
    labels = y.argmax(axis=1)
    p[:, labels] -= 1  # here
    return p
