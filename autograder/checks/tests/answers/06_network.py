# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === NN.__init__ · right · five lines
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · right · setattr over locals
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    for name, value in dict(locals()).items():
        if name != "self":
            setattr(self, name, value)

NN.__init__ = __init__

# === NN.__init__ · right · vars().update
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    vars(self).update(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · right · one line, and super
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    super(NN, self).__init__()
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · right · set_params
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = self.kind = self.lr = self.steps = self.random_state = None
    self.set_params(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · right · a class of its own
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
        self.hidden = hidden
        self.kind = kind
        self.lr = lr
        self.steps = steps
        self.random_state = random_state

# === NN.__init__ · right · keywords only, annotated
def __init__(self, *, hidden: tuple = (4,), kind: str = "sigmoid", lr: float = 16, steps: int = 3000, random_state=None) -> None:
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · right · one more parameter
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, verbose=False):
        self.hidden = hidden
        self.kind = kind
        self.lr = lr
        self.steps = steps
        self.random_state = random_state
        self.verbose = verbose

# === NN.__init__ · wrong · pass
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    pass

NN.__init__ = __init__

# === NN.__init__ · wrong · self forgotten
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    hidden = hidden
    kind = kind
    lr = lr

NN.__init__ = __init__

# === NN.__init__ · wrong · a tuple of it
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = tuple(hidden)
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · kind looked up
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = LayerKind[kind]
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · layers_ at once
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.layers_ = []

NN.__init__ = __init__

# === NN.__init__ · wrong · generator at once, under another name
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.rng = np.random.default_rng(random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · generator for seed
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = np.random.default_rng(random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · a typo
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hiden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · one forgotten
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · float(lr)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = float(lr)
    self.steps = steps
    self.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · the defaults by heart
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = (4,)
    self.kind = "sigmoid"
    self.lr = 16
    self.steps = 3000
    self.random_state = None

NN.__init__ = __init__

# === NN.__init__ · wrong · a seed made up
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state or 0

NN.__init__ = __init__

# === NN.__init__ · wrong · a dictionary
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.params = dict(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)

NN.__init__ = __init__

# === NN.__init__ · wrong · returns itself
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    return self

NN.__init__ = __init__

# === NN._forward · right · pipe
def _forward(self, X):
    return pipe(X, *[layer.forward for layer in self.layers_])

NN._forward = _forward

# === NN._forward · right · pipe of a generator
def _forward(self, X):
    return pipe(X, *(layer.forward for layer in self.layers_))

NN._forward = _forward

# === NN._forward · right · a loop
def _forward(self, X):
    for layer in self.layers_:
        X = layer.forward(X)
    return X

NN._forward = _forward

# === NN._forward · right · reduce
from functools import reduce

def _forward(self, X):
    return reduce(lambda values, layer: layer.forward(values), self.layers_, X)

NN._forward = _forward

# === NN._forward · right · recursion
def _forward(self, X, i=0):
    if i == len(self.layers_):
        return X
    return self._forward(self.layers_[i].forward(X), i + 1)

NN._forward = _forward

# === NN._forward · right · methodcaller and compose_left
from operator import attrgetter
from toolz import compose_left

def _forward(self, X):
    return compose_left(*map(attrgetter("forward"), self.layers_))(X)

NN._forward = _forward

# === NN._forward · right · by index, keeps all of them too
def _forward(self, X):
    self.values_ = [X]
    for i in range(len(self.layers_)):
        self.values_.append(self.layers_[i].forward(self.values_[i]))
    return self.values_[-1]

NN._forward = _forward

# === NN._forward · right · unbound
def _forward(self, X):
    out = np.asarray(X)
    for layer in self.layers_:
        out = Layer.forward(layer, out)
    return out

NN._forward = _forward

# === NN._forward · wrong · nothing returned
def _forward(self, X):
    pipe(X, *[layer.forward for layer in self.layers_])

NN._forward = _forward

# === NN._forward · wrong · layers in the pipe
def _forward(self, X):
    return pipe(X, *self.layers_)

NN._forward = _forward

# === NN._forward · wrong · a list in the pipe
def _forward(self, X):
    return pipe(X, [layer.forward for layer in self.layers_])

NN._forward = _forward

# === NN._forward · wrong · called in the list
def _forward(self, X):
    return pipe(X, *[layer.forward(X) for layer in self.layers_])

NN._forward = _forward

# === NN._forward · wrong · backward
def _forward(self, X):
    return pipe(X, *[layer.forward for layer in reversed(self.layers_)])

NN._forward = _forward

# === NN._forward · wrong · first two layers
def _forward(self, X):
    return self.layers_[1].forward(self.layers_[0].forward(X))

NN._forward = _forward

# === NN._forward · wrong · all in a list
def _forward(self, X):
    out = [X]
    for layer in self.layers_:
        out.append(layer.forward(out[-1]))
    return out

NN._forward = _forward

# === NN._forward · wrong · rounded
def _forward(self, X):
    return np.round(pipe(X, *[layer.forward for layer in self.layers_]))

NN._forward = _forward

# === NN._forward · wrong · X each time
def _forward(self, X):
    for layer in self.layers_:
        y_hat = layer.forward(X)
    return y_hat

NN._forward = _forward

# === NN._forward · wrong · return in the loop
def _forward(self, X):
    for layer in self.layers_:
        X = layer.forward(X)
        return X

NN._forward = _forward

# === NN._forward · wrong · by hand, nothing remembered
def _forward(self, X):
    for layer in self.layers_:
        X = layer.kind.function(X @ layer.betas)
    return X

NN._forward = _forward

# === NN._forward · wrong · always sigmoid
def _forward(self, X):
    for layer in self.layers_:
        layer.forward(X)
        X = 1 / (1 + np.exp(-X @ layer.betas))
    return X

NN._forward = _forward

# === NN._forward · wrong · layers of self
def _forward(self, X):
    return pipe(X, *[layer.forward for layer in self.layers])

NN._forward = _forward

# === NN._backward · right · insert
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · right · append and reverse
def _backward(self, loss):
    grads = []
    for layer in self.layers_[::-1]:
        grad, loss = layer.backward(loss)
        grads.append(grad)
    grads.reverse()
    return grads

NN._backward = _backward

# === NN._backward · right · by index
def _backward(self, loss):
    grads = [None] * len(self.layers_)
    for i in range(len(self.layers_) - 1, -1, -1):
        grads[i], loss = self.layers_[i].backward(loss)
    return grads

NN._backward = _backward

# === NN._backward · right · recursion, a tuple
def _backward(self, loss, layers=None):
    layers = self.layers_ if layers is None else layers
    if not layers:
        return ()
    grad, loss = layers[-1].backward(loss)
    return (*self._backward(loss, layers[:-1]), grad)

NN._backward = _backward

# === NN._backward · right · accumulate
from itertools import accumulate

def _backward(self, loss):
    steps = accumulate(reversed(self.layers_), lambda pair, layer: layer.backward(pair[1]), initial=(None, loss))
    return [grad for grad, _ in steps][:0:-1]

NN._backward = _backward

# === NN._backward · right · a deque
from collections import deque

def _backward(self, loss):
    grads = deque()
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.appendleft(grad)
    return list(grads)

NN._backward = _backward

# === NN._backward · right · grads kept on the layers
def _backward(self, loss):
    for layer in reversed(self.layers_):
        layer.grad, loss = layer.backward(loss)
    return [layer.grad for layer in self.layers_]

NN._backward = _backward

# === NN._backward · right · while and pop
def _backward(self, loss):
    todo, grads = list(self.layers_), []
    while todo:
        grad, loss = todo.pop().backward(loss)
        grads = [grad] + grads
    return grads

NN._backward = _backward

# === NN._backward · right · derived anew from chapter 02
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        delta = loss * layer.kind.derivative(layer.activated)
        grads = [layer.X.T @ delta, *grads]
        loss = delta @ layer.betas.T
    return grads

NN._backward = _backward

# === NN._backward · wrong · back to front
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.append(grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · from the first layer on
def _backward(self, loss):
    grads = []
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.append(grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · the same loss for all
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, prev_loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · the pair is kept
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        result = layer.backward(loss)
        grads.insert(0, result)
        loss = result[1]
    return grads

NN._backward = _backward

# === NN._backward · wrong · grad and loss swapped
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        loss, grad = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · returned too early
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
        return grads

NN._backward = _backward

# === NN._backward · wrong · pipe
def _backward(self, loss):
    return pipe(loss, *[layer.backward for layer in reversed(self.layers_)])

NN._backward = _backward

# === NN._backward · wrong · steps on the way
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        layer.betas = layer.betas - self.lr * grad
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · nothing returned
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)

NN._backward = _backward

# === NN._backward · wrong · the last slope twice
def _backward(self, loss):
    y_hat = self.layers_[-1].activated
    loss = loss * y_hat * (1 - y_hat)
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · minus
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, -grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · turns the layers round for good
def _backward(self, loss):
    grads = []
    self.layers_.reverse()
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · mean
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad / len(loss))
    return grads

NN._backward = _backward

# === NN._backward · wrong · the loss at the input comes along
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads, loss

NN._backward = _backward

# === NN._backward · wrong · a dictionary
def _backward(self, loss):
    grads = {}
    for i in reversed(range(len(self.layers_))):
        grads[i], loss = self.layers_[i].backward(loss)
    return grads

NN._backward = _backward

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

# === NN.fit · right · RandomState
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
    for _ in range(self.steps + 1):
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

# === NN.predict · right · round
def predict(self, X):
    return np.round(self._forward(X))

NN.predict = predict

# === NN.predict · right · a method of the array
def predict(self, X):
    return self._forward(X).round().astype(int)

NN.predict = predict

# === NN.predict · right · booleans
def predict(self, X):
    return self._forward(X) > 0.5

NN.predict = predict

# === NN.predict · right · where
def predict(self, X):
    y_hat = self._forward(X)
    return np.where(y_hat >= 0.5, 1, 0)

NN.predict = predict

# === NN.predict · right · rint of its own pipe
def predict(self, X):
    return np.rint(pipe(X, *[layer.forward for layer in self.layers_]))

NN.predict = predict

# === NN.predict · right · nested lists
def predict(self, X):
    return [[int(value > 0.5) for value in row] for row in self._forward(X)]

NN.predict = predict

# === NN.predict · right · floor of a half more, float32
def predict(self, X):
    return np.floor(self._forward(X) + 0.5).astype(np.float32)

NN.predict = predict

# === NN.predict · right · row by row
def predict(self, X):
    return np.vstack([np.round(self._forward(x[None, :])) for x in X])

NN.predict = predict

# === NN.predict · wrong · not rounded
def predict(self, X):
    return self._forward(X)

NN.predict = predict

# === NN.predict · wrong · int cuts off
def predict(self, X):
    return self._forward(X).astype(int)

NN.predict = predict

# === NN.predict · wrong · nothing returned
def predict(self, X):
    np.round(self._forward(X))

NN.predict = predict

# === NN.predict · wrong · flat
def predict(self, X):
    return np.round(self._forward(X)).ravel()

NN.predict = predict

# === NN.predict · wrong · above 0
def predict(self, X):
    return (self._forward(X) > 0).astype(int)

NN.predict = predict

# === NN.predict · wrong · argmax
def predict(self, X):
    return np.argmax(self._forward(X), axis=1)

NN.predict = predict

# === NN.predict · wrong · what the layers remember
def predict(self, X):
    return np.round(self.layers_[-1].activated)

NN.predict = predict

# === NN.predict · wrong · fits again
def predict(self, X):
    return np.round(self.fit(X, X[:, :1])._forward(X))

NN.predict = predict

# === NN.predict · wrong · turned round
def predict(self, X):
    return np.where(self._forward(X) > 0.5, 0, 1)

NN.predict = predict

# === NN.predict · wrong · above the mean
def predict(self, X):
    y_hat = self._forward(X)
    return (y_hat > y_hat.mean()).astype(int)

NN.predict = predict

# === NN.predict · wrong · a single answer
def predict(self, X):
    return np.round(self._forward(X)).all()

NN.predict = predict

# === NN.predict · wrong · strict
def predict(self, X):
    return (self._forward(X) > 0.9).astype(int)

NN.predict = predict

# === NN.predict · wrong · minus one and one
def predict(self, X):
    return np.sign(self._forward(X) - 0.5)

NN.predict = predict

# === NN.predict · wrong · round of Python
def predict(self, X):
    return round(self._forward(X))

NN.predict = predict

# === NN.fit · wrong · self left out before lr
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    self.layers_ = list(map(Layer, init_betas(sizes, np.random.default_rng(self.random_state)), kinds))
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(self._forward(X) - Y)):
            layer.betas = layer.betas - lr * grad
    return self

NN.fit = fit

# === NN.__init__ · wrong · the class run again
class NN(BaseEstimator):
    """A fully connected net that answers with zeros and ones."""

# === NN._forward · wrong · self left out before layers_
def _forward(self, X):
    return pipe(X, *[layer.forward for layer in layers_])

NN._forward = _forward

# === NN._forward · wrong · two layers in the pipe
def _forward(self, X):
    return pipe(X, self.layers_[0].forward, self.layers_[1].forward)

NN._forward = _forward

# === NN._backward · wrong · inserted at 1
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(1, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · the list named anew
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads = grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · both results inserted
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grads.insert(0, layer.backward(loss))
    return grads

NN._backward = _backward

# === NN._backward · wrong · reversed in the return
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.append(grad)
    return grads.reverse()

NN._backward = _backward

# === NN._backward · wrong · a pipe of calls
def _backward(self, loss):
    return pipe(loss, *[layer.backward(loss) for layer in reversed(self.layers_)])

NN._backward = _backward

# === NN._backward · wrong · underscore forgotten
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · self left out before layers_
def _backward(self, loss):
    grads = []
    for layer in reversed(layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN.fit · wrong · self left out before hidden
def fit(self, X, Y):
    sizes = (X.shape[1], *hidden, Y.shape[1])
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
    kinds = [LayerKind[kind]] * len(self.hidden) + [LayerKind.sigmoid]
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
    for _ in range(steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self

NN.fit = fit

# === NN.fit · wrong · self left out before random_state
def fit(self, X, Y):
    sizes = (X.shape[1], *self.hidden, Y.shape[1])
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas(sizes, np.random.default_rng(random_state))
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
        loss = _forward(X) - Y
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
        for layer, grad in zip(self.layers_, _backward(loss)):
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
        for layer, grad in zip(layers_, self._backward(loss)):
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
    for _ in range(self.steps - 1):
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
    for _ in range(1, self.steps):
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

# === NN.predict · wrong · self left out
def predict(self, X):
    return np.round(_forward(X))

NN.predict = predict

# === NN.__init__ · wrong · hidden or (4,)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden or (4,)
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · seed 0 is None
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden, self.kind, self.lr, self.steps = hidden, kind, lr, steps
    self.random_state = random_state or None

NN.__init__ = __init__

# === NN.__init__ · wrong · seed default 0
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=0):
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · class attributes
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    NN.hidden = hidden
    NN.kind = kind
    NN.lr = lr
    NN.steps = steps
    NN.random_state = random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · list copy
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden[:]
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · deepcopy
import copy
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = copy.deepcopy(hidden)
    self.kind, self.lr, self.steps, self.random_state = kind, lr, steps, random_state

NN.__init__ = __init__

# === NN.__init__ · wrong · kwargs
def __init__(self, **kwargs):
    self.hidden, self.kind, self.lr, self.steps, self.random_state = (4,), "sigmoid", 16, 3000, None
    self.__dict__.update(kwargs)

NN.__init__ = __init__

# === NN.__init__ · wrong · reseeds
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    np.random.seed(random_state)
    self.hidden, self.kind, self.lr, self.steps, self.random_state = hidden, kind, lr, steps, random_state

NN.__init__ = __init__

# === NN._forward · wrong · row by row
def _forward(self, X):
    rows = []
    for x in X:
        rows.append(pipe(x[None, :], *[layer.forward for layer in self.layers_])[0])
    return np.array(rows)

NN._forward = _forward

# === NN._forward · wrong · first call remembered
def _forward(self, X):
    if not hasattr(self, "y_hat_"):
        self.y_hat_ = pipe(X, *[layer.forward for layer in self.layers_])
    return self.y_hat_

NN._forward = _forward

# === NN._forward · wrong · cached by shape
cache = {}
def _forward(self, X):
    if X.shape not in cache:
        cache[X.shape] = pipe(X, *[layer.forward for layer in self.layers_])
    return cache[X.shape]

NN._forward = _forward

# === NN._forward · wrong · pipe kept
from toolz import compose_left
def _forward(self, X):
    if not hasattr(self, "pipe_"):
        self.pipe_ = compose_left(*[layer.forward for layer in self.layers_])
    return self.pipe_(X)

NN._forward = _forward

# === NN._forward · wrong · while pop
def _forward(self, X):
    while self.layers_:
        X = self.layers_.pop(0).forward(X)
    return X

NN._forward = _forward

# === NN._forward · right · float32 all along
def _forward(self, X):
    return pipe(X.astype(np.float32), *[layer.forward for layer in self.layers_])

NN._forward = _forward

# === NN._forward · right · walrus comprehension
def _forward(self, X):
    return [X := layer.forward(X) for layer in self.layers_][-1]

NN._forward = _forward

# === NN._backward · wrong · grads accumulate on self
def _backward(self, loss):
    if not hasattr(self, "grads_"):
        self.grads_ = [0 * layer.betas for layer in self.layers_]
    for i in reversed(range(len(self.layers_))):
        grad, loss = self.layers_[i].backward(loss)
        self.grads_[i] += grad
    return self.grads_

NN._backward = _backward

# === NN._backward · wrong · grads from first call
def _backward(self, loss):
    if not hasattr(self, "g_"):
        self.g_ = []
        for layer in reversed(self.layers_):
            grad, loss = layer.backward(loss)
            self.g_.insert(0, grad)
    return self.g_

NN._backward = _backward

# === NN._backward · wrong · pops
def _backward(self, loss):
    grads = []
    while self.layers_:
        grad, loss = self.layers_.pop().backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · reverse in place
def _backward(self, loss):
    grads = []
    self.layers_.reverse()
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · for in reverse()
def _backward(self, loss):
    grads = []
    for layer in self.layers_.reverse():
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads

NN._backward = _backward

# === NN._backward · wrong · lr on
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, self.lr * grad)
    return grads

NN._backward = _backward

# === NN._backward · right · float32
def _backward(self, loss):
    grads = []
    loss = loss.astype(np.float32)
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad.astype(np.float32))
    return grads

NN._backward = _backward

# === NN._backward · right · reverse in place and back
def _backward(self, loss):
    grads = []
    self.layers_.reverse()
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.append(grad)
    self.layers_.reverse()
    return grads[::-1]

NN._backward = _backward

# === NN.predict · wrong · from its first call
def predict(self, X):
    if not hasattr(self, "answers_"):
        self.answers_ = np.round(self._forward(X))
    return self.answers_

NN.predict = predict

# === NN.predict · wrong · floor division
def predict(self, X):
    return self._forward(X) // 0.5

NN.predict = predict

# === NN.predict · wrong · sign
def predict(self, X):
    return (np.sign(self._forward(X) - 0.5) + 1) / 2

NN.predict = predict

# === NN.predict · wrong · divides by the distance
def predict(self, X):
    d = self._forward(X) - 0.5
    return (d / np.abs(d) + 1) / 2

NN.predict = predict

# === NN.predict · right · lambda, heaviside
NN.predict = lambda self, X: np.heaviside(self._forward(X) - 0.5, 1)

# === NN.predict · right · greater or equal
def predict(self, X):
    return (self._forward(X) >= 0.5).astype(float)

NN.predict = predict

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

# === NN.__init__ · wrong · int(steps)
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = int(steps)
    self.random_state = random_state


NN.__init__ = __init__

# === NN.__init__ · right · a default of 16.0
def __init__(self, hidden: tuple = (4,), kind: str = "sigmoid", lr: float = 16.0, steps: int = 3_000, random_state: int | None = None) -> None:
    self.random_state = random_state; self.steps = steps
    self.lr = lr; self.kind = kind; self.hidden = hidden


NN.__init__ = __init__

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
