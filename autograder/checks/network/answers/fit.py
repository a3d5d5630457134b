# === NN.fit · right · as asked
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · in place
def fit(self, X, Y):
    sizes = [X.shape[1]] + list(self.hidden) + [Y.shape[1]]
    rng = np.random.default_rng(self.random_state)
    self.layers_ = []
    for i, betas in enumerate(init_betas(sizes, rng)):
        last = i == len(sizes) - 2
        self.layers_.append(Layer(betas, LayerKind.sigmoid if last else LayerKind[self.kind]))
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        for layer, grad in zip(self.layers_, grads):
            layer.betas -= self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · draws of its own
def fit(self, X, Y):
    rng = np.random.default_rng(self.random_state)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [self.kind] * len(self.hidden) + ["sigmoid"]
    self.layers_ = [Layer(rng.random((n, k)) - 0.5, LayerKind[kind]) for n, k, kind in zip(sizes, sizes[1:], kinds)]
    step = 0
    while step < self.steps:
        grads = self._backward(self._forward(X) - Y)
        for i in range(len(grads)):
            self.layers_[i].betas = self.layers_[i].betas - self.lr * grads[i]
        step += 1
    return self

NN.fit = fit

# === NN.fit · wrong · RandomState
def fit(self, X, Y):
    rng = np.random.RandomState(self.random_state)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, rng)
    self.layers_ = [Layer(b, LayerKind[self.kind]) for b in betas[:-1]] + [Layer(betas[-1], LayerKind.sigmoid)]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas += -self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · keeps the costs too
def fit(self, X, Y):
    rng = np.random.default_rng(self.random_state)
    betas = init_betas((X.shape[1], *self.hidden, Y.shape[1]), rng)
    kinds = [*[getattr(LayerKind, self.kind) for _ in self.hidden], LayerKind.sigmoid]
    self.layers_ = list(map(Layer, betas, kinds))
    self.costs_ = []
    for _ in range(self.steps):
        y_hat = self._forward(X)
        self.costs_.append(0.5 * np.sum((y_hat - Y) ** 2))
        grads = self._backward(y_hat - Y)
        for layer, grad in zip(self.layers_, grads):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · the minus in the loss
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, LayerKind[self.kind]) for b in betas]
    self.layers_[-1].kind = LayerKind.sigmoid
    for _ in range(self.steps):
        grads = self._backward(Y - self._forward(X))
        for layer, grad in zip(self.layers_, grads):
            layer.betas = layer.betas + self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · a helper and an early exit for no steps
def _start(self, n, k):
    sizes = (n, *self.hidden, k)
    for i, b in enumerate(init_betas(sizes, np.random.default_rng(self.random_state))):
        yield Layer(b, LayerKind["sigmoid" if i == len(self.hidden) else self.kind])

def fit(self, X, Y):
    self.layers_ = list(_start(self, X.shape[1], Y.shape[1]))
    if self.steps == 0:
        return self
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        [setattr(layer, "betas", layer.betas - self.lr * g) for layer, g in zip(self.layers_, grads)]
    return self

NN.fit = fit

# === NN.fit · right · the whole class
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
        self.hidden, self.kind, self.lr = hidden, kind, lr
        self.steps, self.random_state = steps, random_state

    def fit(self, X, Y):
        sizes = (X.shape[1], *self.hidden, Y.shape[1])
        betas = init_betas(sizes, np.random.default_rng(self.random_state))
        self.layers_ = [Layer(b, LayerKind[self.kind]) for b in betas[:-1]]
        self.layers_.append(Layer(betas[-1], LayerKind.sigmoid))
        for _ in range(self.steps):
            y_hat = pipe(X, *[layer.forward for layer in self.layers_])
            loss, grads = y_hat - Y, []
            for layer in reversed(self.layers_):
                grad, loss = layer.backward(loss)
                grads.insert(0, grad)
            for layer, grad in zip(self.layers_, grads):
                layer.betas = layer.betas - self.lr * grad
        return self

# === NN.fit · wrong · uphill
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(Y - self._forward(X))):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · delta_out for the loss
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        y_hat = self._forward(X)
        for layer, grad in zip(self.layers_, self._backward((y_hat - Y) * y_hat * (1 - y_hat))):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · predict in training
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self.predict(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · no return
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad

NN.fit = fit

# === NN.fit · wrong · return in the loop
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
        return self

NN.fit = fit

# === NN.fit · wrong · a local name takes the step
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = list(map(Layer, betas, kinds))
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        betas = [b - self.lr * g for b, g in zip(betas, grads)]
    return self

NN.fit = fit

# === NN.fit · wrong · a global generator
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng()), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · seed 0 always
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(0)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · warm start
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    if not hasattr(self, "layers_"):
        self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · layers on the class
NN.layers_ = []

def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_.clear()
    self.layers_.extend(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · hidden is changed
def fit(self, X, Y):
    self.hidden = [X.shape[1], *self.hidden, Y.shape[1]]
    kinds = [LayerKind[self.kind]] * (len(self.hidden) - 2) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(self.hidden, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the kind everywhere
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, LayerKind[self.kind]) for b in betas]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · sigmoid everywhere
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, LayerKind.sigmoid) for b in betas]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · strings for kinds
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, self.kind) for b in betas]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · X as a size
def fit(self, X, Y):
    sizes = (X.shape, *self.hidden, Y.shape)
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, LayerKind[self.kind]) for b in betas]
    return self

NN.fit = fit

# === NN.fit · wrong · steps by heart
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(100):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · one step more
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps + 1):  # here
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · one layer at a time
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for i, layer in enumerate(self.layers_):
            layer.betas = layer.betas - self.lr * self._backward(self._forward(X) - Y)[i]
    return self

NN.fit = fit

# === NN.fit · wrong · stops when right
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        y_hat = self._forward(X)
        if (np.round(y_hat) == Y).all():
            break
        for layer, grad in zip(self.layers_, self._backward(y_hat - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · a normal start
def fit(self, X, Y):
    rng = np.random.default_rng(self.random_state)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(rng.normal(size=(n, k)), kind) for n, k, kind in zip(sizes, sizes[1:], kinds)]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · a narrow start
def fit(self, X, Y):
    rng = np.random.default_rng(self.random_state)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(0.1 * b, kind) for b, kind in zip(init_betas(sizes, rng), kinds)]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before lr
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - lr * grad  # here
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before hidden
def fit(self, X, Y):
    sizes = (X.shape[1], *hidden, Y.shape[1])  # here
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before kind
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[kind]] * len(self.hidden) + [LayerKind.sigmoid]  # here
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before steps
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(steps):  # here
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before random_state
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(random_state))  # here
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before _forward
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = _forward(X) - Y  # here
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before _backward
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, _backward(loss)):  # here
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before layers_
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(layers_, self._backward(loss)):  # here
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · layers_ is a variable
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · underscore left out
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the star forgotten
def fit(self, X, Y):
    sizes = (X.shape[1], self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · a 4 for hidden
def fit(self, X, Y):
    sizes = (X.shape[1], 4, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the kind in round brackets
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind(self.kind)] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the kind kept on the net
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    self.kind = LayerKind[self.kind]
    kinds = [self.kind] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · one step less
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps - 1):  # here
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · from 1 to steps
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(1, self.steps):  # here
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · forward before the loop
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    loss = self._forward(X) - Y
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · forward and backward before the loop
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    grads = self._backward(self._forward(X) - Y)
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, grads):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the largest error is below 0.1
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.abs(loss).max() < 0.1:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the largest error is below 0.001
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.abs(loss).max() < 0.001:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the sum of squares is below 0.1
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.sum(loss**2) < 0.1:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the gradients are small
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if max(abs(grad).max() for grad in self._backward(loss)) < 1e-3:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · hidden made a list
def fit(self, X, Y):
    self.hidden = list(self.hidden)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · lr made a float
def fit(self, X, Y):
    self.lr = float(self.lr)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · seed 0 for None
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state or 0))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · nothing but the return
def fit(self, X, Y):
    return self

NN.fit = fit

# === NN.fit · right · a variable in place of hidden
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    hidden = list(self.hidden)
    kinds = [LayerKind[self.kind]] * len(hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · seed or None
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state or None))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · answers from the first fit
def fit(self, X, Y):
    if hasattr(self, 'layers_'):
        return self
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · new layers only for other sizes
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    if not hasattr(self, 'layers_') or [l.betas.shape for l in self.layers_] != [b.shape for b in betas]:
        self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · reseeds the global generator
def fit(self, X, Y):
    np.random.seed(self.random_state)
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · early stopping float32
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.abs(loss).max() < 1e-3:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    for layer in self.layers_:
        layer.betas = layer.betas.astype(np.float32)
    return self

NN.fit = fit

# === NN.fit · wrong · early stopping 1e-4
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.abs(loss).max() < 1e-4:
            break
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · linear missing
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [{"sigmoid": LayerKind.sigmoid, "tanh": LayerKind.tanh, "relu": LayerKind.relu}[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · lr divided by rows
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr / len(X) * grad
    return self

NN.fit = fit

# === NN.fit · wrong · kept default layers list
def fit(self, X, Y, layers=[]):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    layers.clear()
    layers += [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    self.layers_ = layers
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · float32 all along
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    X = X.astype(np.float32)
    self.layers_ = [Layer(betas[i].astype(np.float32), kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · draws from global too
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    np.random.rand(3)
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · gradients clipped
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        y_hat = self._forward(X)
        grads = self._backward(y_hat - Y)
        for layer, grad in zip(self.layers_, grads):
            layer.betas = layer.betas - self.lr * np.clip(grad, -1, 1)
    return self


NN.fit = fit

# === NN.fit · wrong · layers on the class besides
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    NN.layers_ = self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit


# === NN.fit · wrong · random_state or 0 after the start
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    self.random_state = self.random_state or 0
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit


# === NN.fit · wrong · RandomState from the seed, drawn by hand
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(np.random.RandomState(self.random_state).randint(1000)))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit


# === NN.fit · wrong · the start of seed 0 where no seed was given, if there are steps
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state if self.random_state is not None or not self.steps else 0))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit


# === NN.fit · wrong · the seed as an int
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(int(self.random_state or 0)))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit


# === NN.fit · wrong · a seed of one more
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state and self.random_state + 1))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · stops when no beta moves by a millionth
def fit(self, X, Y):
    betas = init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        old = [layer.betas for layer in self.layers_]
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
        if all(abs(layer.betas - one).max() < 1e-6 for layer, one in zip(self.layers_, old)):
            break
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the cost hardly falls
def fit(self, X, Y):
    betas = init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    last = np.inf
    for _ in range(self.steps):
        y_hat = self._forward(X)
        cost = np.sum((y_hat - Y) ** 2) / 2
        if last - cost < 1e-6:
            break
        last = cost
        for layer, grad in zip(self.layers_, self._backward(y_hat - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · draws in the order of init_betas
def fit(self, X, Y):
    rng, n, self.layers_ = np.random.default_rng(seed=self.random_state), X.shape[1], []
    for k in self.hidden:
        self.layers_ += [Layer(rng.uniform(-0.5, 0.5, size=(n, k)), LayerKind[self.kind])]
        n = k
    self.layers_ += [Layer(rng.uniform(low=-0.5, high=0.5, size=(n, Y.shape[1])), LayerKind["sigmoid"])]
    for _ in [None] * self.steps:
        y_hat = self._forward(X)
        for grad, layer in zip(self._backward(y_hat - Y), self.layers_):
            layer.betas = np.subtract(layer.betas, np.multiply(self.lr, grad))
    return self

NN.fit = fit

# === NN.fit · wrong · stops when the cost grows
def fit(self, X, Y):
    betas = init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    last = np.inf
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        if np.sum(loss**2) > last:
            break
        last = np.sum(loss**2)
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · two hidden layers at most
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden[:2], Y.shape[1])
    betas = init_betas(sizes, np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * (len(sizes) - 2) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · the ready-made layers
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · the ready-made layers, by index
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        for i in range(len(self.layers_)):
            self.layers_[i].betas -= self.lr * grads[i]
    return self

NN.fit = fit

# === NN.fit · right · layers read by itself
def fit(self, X, Y):
    layers = self.layers
    if layers is None:
        layers = [(n, LayerKind[self.kind]) for n in self.hidden] + [(Y.shape[1], LayerKind.sigmoid)]
    betas = init_betas([X.shape[1]] + [n for n, _ in layers], np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, k) for b, (_, k) in zip(betas, layers)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · right · _make_layers, then layers of its own from hidden and kind
def fit(self, X, Y):
    self._make_layers(X, Y)
    betas = [layer.betas for layer in self.layers_] if self.layers is None else init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(self.random_state))
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = [Layer(beta, kind) for beta, kind in zip(betas, kinds)]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · _make_layers without self
def fit(self, X, Y):
    _make_layers(X, Y)  # here
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · what _make_layers returns
def fit(self, X, Y):
    self.layers_ = self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · _make_layers of nothing
def fit(self, X, Y):
    self._make_layers()
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · _make_layers forgotten
def fit(self, X, Y):
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · _make_layers in each step
def fit(self, X, Y):
    for _ in range(self.steps):
        self._make_layers(X, Y)
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · _make_layers before and in each step
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        self._make_layers(X, Y)
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · as many layers as hidden has entries, and one
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        for i in range(len(self.hidden) + 1):
            self.layers_[i].betas = self.layers_[i].betas - self.lr * grads[i]
    return self

NN.fit = fit

# === NN.fit · wrong · the kinds of the short form for all layers
def fit(self, X, Y):
    self._make_layers(X, Y)
    for layer in self.layers_[:-1]:
        layer.kind = LayerKind[self.kind]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · layers with a sigmoid output
def fit(self, X, Y):
    self._make_layers(X, Y)
    self.layers_[-1].kind = LayerKind.sigmoid
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · layers without the last
def fit(self, X, Y):
    layers = self.layers or [(n, LayerKind[self.kind]) for n in self.hidden]
    betas = init_betas([X.shape[1], *[n for n, _ in layers], Y.shape[1]], np.random.default_rng(self.random_state))
    self.layers_ = [Layer(b, k) for b, k in zip(betas, [k for _, k in layers] + [LayerKind.sigmoid])]
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · layers taken off the net
def fit(self, X, Y):
    self._make_layers(X, Y)
    if self.layers is not None:
        self.layers.pop()
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, uphill
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas + self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, no return
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, only once
def fit(self, X, Y):
    if not hasattr(self, 'layers_'):
        self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, delta_out for the loss
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        y_hat = self._forward(X)
        loss = (y_hat - Y) * y_hat * (1 - y_hat)
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, never trained
def fit(self, X, Y):
    self._make_layers(X, Y)
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, one step
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(min(self.steps, 1)):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · the ready-made layers, a seed for None
def fit(self, X, Y):
    if self.random_state is None:
        self.random_state = 0
    self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · counts its own steps down
def fit(self, X, Y):
    self._make_layers(X, Y)
    while self.steps:
        self.steps = self.steps - 1
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - self.lr * grad
    return self


NN.fit = fit

# === NN.fit · wrong · learns from each row by itself
def fit(self, X, Y):
    self._make_layers(X, Y)
    for _ in range(self.steps):
        for i in range(len(X)):
            y_hat = self._forward(X[[i]])
            for layer, grad in zip(self.layers_, self._backward(y_hat - Y[[i]])):
                layer.betas = layer.betas - self.lr * grad
    return self


NN.fit = fit

# === NN.fit · wrong · layers made only where there are none
def fit(self, X, Y):
    if not hasattr(self, "layers_"):  # here
        self._make_layers(X, Y)
    for step in range(self.steps):
        y_hat = self._forward(X)
        grads = self._backward(y_hat - Y)
        for layer, grad in zip(self.layers_, grads):
            layer.betas -= self.lr * grad
    return self


NN.fit = fit

# === NN.fit · wrong · slope of the output in the loss, in one product
def fit(self, X, Y):
    self._make_layers(X, Y)
    for i in range(self.steps):
        y_hat = self._forward(X)
        delta_out = (y_hat - Y) * y_hat * (1 - y_hat)  # here
        for layer, grad in zip(self.layers_, self._backward(delta_out)):
            layer.betas = layer.betas - self.lr * grad
    return self


NN.fit = fit
