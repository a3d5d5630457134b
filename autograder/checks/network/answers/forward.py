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

# === NN._forward · wrong · self left out before layers_
def _forward(self, X):
    return pipe(X, *[layer.forward for layer in layers_])

NN._forward = _forward

# === NN._forward · wrong · two layers in the pipe
def _forward(self, X):
    return pipe(X, self.layers_[0].forward, self.layers_[1].forward)

NN._forward = _forward

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

# === NN._forward · wrong · runs twice
def _forward(self, X):
    pipe(X, *[layer.forward for layer in self.layers_])
    return pipe(X, *[layer.forward for layer in self.layers_])

NN._forward = _forward

# === NN._forward · wrong · the first layer twice
def _forward(self, X):
    out = self.layers_[0].forward(X)
    for layer in self.layers_:
        X = layer.forward(X)
    return X

NN._forward = _forward

# === NN._forward · right · keeps X
def _forward(self, X):
    self.X = X
    for layer in self.layers_:
        self.X = layer.forward(self.X)
    return self.X

NN._forward = _forward

# === NN._forward · right · keeps what comes out
def _forward(self, X):
    self.y_hat = pipe(X, *[layer.forward for layer in self.layers_])
    return self.y_hat

NN._forward = _forward

# === NN._forward · right · functions of the class
def _forward(self, X):
    for layer in self.layers_:
        X = Layer.forward(layer, X)
    return X

NN._forward = _forward

# === NN._forward · right · as the layers would do it
def _forward(self, X):
    for layer in self.layers_:
        layer.X = X
        X = layer.activated = layer.kind.function(X @ layer.betas)
    return X

NN._forward = _forward
