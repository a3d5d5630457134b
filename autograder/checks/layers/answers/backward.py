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
    return delta, self.X.T @ delta, delta @ self.betas.T  # here

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
    return delta.T @ self.X, delta @ self.betas.T  # here

Layer.backward = backward

# === Layer.backward · wrong · swapped
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return delta @ self.betas.T, self.X.T @ delta  # here

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
    return self.X.T @ delta / len(self.X), delta @ self.betas.T  # here

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
    delta = -this_layer_loss * self.kind.derivative(self.activated)  # here
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

# === Layer.backward · right · fn_prime, as the chapter has it
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.fn_prime(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · right · kinds of the learner's own, under their former names
class LayerKind(Enum):
    sigmoid, tanh, relu, linear = range(4)
    def function(self, z): return (sigmoid, np.tanh, relu, linear)[self.value](z)
    def derivative(self, a): return (a * (1 - a), 1 - a**2, 1.0 * (a > 0), 1 + 0 * a)[self.value]

def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.fn_prime(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · fn for fn_prime
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.fn(self.activated)
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward

# === Layer.backward · wrong · fn_prime not called
def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.fn_prime
    return self.X.T @ delta, delta @ self.betas.T

Layer.backward = backward
