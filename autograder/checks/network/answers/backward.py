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

# === NN._backward · right · by recursion
def _backward(self, loss):
    def back(i, loss):
        if i < 0:
            return []
        grad, loss = self.layers_[i].backward(loss)
        return back(i - 1, loss) + [grad]
    return back(len(self.layers_) - 1, loss)

NN._backward = _backward

# === NN._backward · wrong · betas moved while going back, one more way
def _backward(self, loss):
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        layer.betas = layer.betas - self.lr * grad  # here
        grads.insert(0, grad)
    return grads


NN._backward = _backward
