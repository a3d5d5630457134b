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
    self.activated = self.kind.function(self.betas.T @ X.T)  # here
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

# === Layer.forward · wrong · the first betas kept
def forward(self, X):
    self.X = X
    self.first = getattr(self, 'first', self.betas)
    self.activated = self.kind.function(X @ self.first)
    return self.activated


Layer.forward = forward

# === Layer.forward · right · fn, as the chapter has it
def forward(self, X):
    self.X = X
    self.activated = self.kind.fn(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · right · kinds of the learner's own, under their former names
class LayerKind(Enum):
    sigmoid, tanh, relu, linear = range(4)
    def function(self, z): return (sigmoid, np.tanh, relu, linear)[self.value](z)
    def derivative(self, a): return (a * (1 - a), 1 - a**2, 1.0 * (a > 0), 1 + 0 * a)[self.value]

def forward(self, X):
    self.X = X
    self.activated = self.kind.fn(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · fn_prime for fn
def forward(self, X):
    self.X = X
    self.activated = self.kind.fn_prime(X @ self.betas)
    return self.activated

Layer.forward = forward

# === Layer.forward · wrong · fn without its kind
def forward(self, X):
    self.X = X
    self.activated = fn(X @ self.betas)
    return self.activated

Layer.forward = forward
