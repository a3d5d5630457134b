# === gradients · right · backwards with reversed
def gradients(X, Y, betas):
    activations = forward(X, betas)
    delta = delta_out(activations[-1], Y)
    grads = []
    for i in reversed(range(len(betas))):
        grads.insert(0, activations[i].T @ delta)
        if i:
            delta = delta_hidden(delta, betas[i], activations[i])
    return grads

# === gradients · right · deltas first, a tuple comes back
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for beta, act in zip(betas[:0:-1], a[-2:0:-1]):
        deltas.append(delta_hidden(deltas[-1], beta, act))
    return tuple(act.T @ d for act, d in zip(a, deltas[::-1]))

# === gradients · right · everything by itself
def gradients(X, Y, betas):
    a = [np.asarray(X, dtype=float)]
    for b in betas:
        a.append(1 / (1 + np.exp(-(a[-1] @ b))))
    d = (a[-1] - Y) * a[-1] * (1 - a[-1])
    grads = [None] * len(betas)
    for i in range(len(betas) - 1, -1, -1):
        grads[i] = a[i].T @ d
        d = (d @ betas[i].T) * a[i] * (1 - a[i])
    return grads

# === gradients · right · recursion
def gradients(X, Y, betas):
    def back(a, rest):
        if not rest:
            return delta_out(a, Y), []
        delta, grads = back(sigmoid(a @ rest[0]), rest[1:])
        return (delta @ rest[0].T) * a * (1 - a), [a.T @ delta] + grads
    return back(X, list(betas))[1]

# === gradients · right · einsum
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    out = []
    for i in range(len(betas))[::-1]:
        out.append(np.einsum("mn,mk->nk", a[i], d))
        d = np.einsum("mk,nk,mn->mn", d, betas[i], a[i] * (1 - a[i]))
    return out[::-1]

# === gradients · right · one row at a time
def gradients(X, Y, betas):
    total = [np.zeros_like(b) for b in betas]
    for x, y in zip(X, Y):
        a = [x]
        for b in betas:
            a.append(sigmoid(a[-1] @ b))
        d = (a[-1] - y) * a[-1] * (1 - a[-1])
        for i in reversed(range(len(betas))):
            total[i] += np.outer(a[i], d)
            d = (betas[i] @ d) * a[i] * (1 - a[i])
    return total

# === gradients · right · plain lists
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    grads = []
    i = len(betas)
    while (i := i - 1) >= 0:
        n, k = betas[i].shape
        grads = [[[sum(a[i][r][p] * d[r][q] for r in range(len(X))) for q in range(k)] for p in range(n)]] + grads
        d = delta_hidden(d, betas[i], a[i])
    return grads

# === gradients · right · float32
def gradients(X, Y, betas):
    betas = [b.astype(np.float32) for b in betas]
    a = [np.asarray(X, dtype=np.float32)]
    for b in betas:
        a.append(1 / (1 + np.exp(-a[-1] @ b)))
    d = (a[-1] - np.asarray(Y, dtype=np.float32)) * a[-1] * (1 - a[-1])
    grads = []
    for act, b in zip(a[-2::-1], betas[::-1]):
        grads.append(act.T @ d)
        d = d @ b.T * act * (1 - act)
    grads.reverse()
    return grads

# === gradients · right · accumulate over pairs
from itertools import accumulate

def gradients(X, Y, betas):
    a = forward(X, betas)
    pairs = list(zip(betas, a))[:0:-1]
    deltas = accumulate(pairs, lambda d, p: delta_hidden(d, *p), initial=delta_out(a[-1], Y))
    return [act.T @ d for act, d in zip(a[-2::-1], deltas)][::-1]

# === gradients · right · a deque
from collections import deque

def gradients(X, Y, betas):
    grads, acts = deque(), forward(X, betas)
    delta = delta_out(acts.pop(), Y)
    for beta in betas[::-1]:
        act = acts.pop()
        grads.appendleft((delta.T @ act).T)
        delta = delta_hidden(delta, beta, act)
    return list(grads)

# === gradients · right · a small class
class Tape:
    def __init__(self, X, betas):
        self.betas, self.a = betas, forward(X, betas)
    def backward(self, Y):
        delta = delta_out(self.a[-1], Y)
        for i in range(len(self.betas), 0, -1):
            yield self.a[i - 1].T @ delta
            delta = delta_hidden(delta, self.betas[i - 1], self.a[i - 1])

def gradients(X, Y, betas):
    return list(Tape(X, betas).backward(Y))[::-1]

# === gradients · wrong · last layer first
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.append(a[i].T @ delta)  # here
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · transposed
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, delta.T @ a[i])  # here
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · always two layers
def gradients(X, Y, betas):
    _, hidden, y_hat = forward(X, betas)[:3]
    delta2 = delta_out(y_hat, Y)
    delta1 = delta_hidden(delta2, betas[1], hidden)
    return [X.T @ delta1, hidden.T @ delta2]

# === gradients · wrong · the mean over rows
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta / len(X))  # here
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the sign
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = -delta_out(a[-1], Y), []  # here
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · twice
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = 2 * delta_out(a[-1], Y), []  # here
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · only the last
def gradients(X, Y, betas):
    a = forward(X, betas)
    return a[-2].T @ delta_out(a[-1], Y)

# === gradients · wrong · hidden deltas without the slope
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta @ betas[i].T
    return grads

# === gradients · wrong · the output delta without the slope
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = a[-1] - Y, []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the raw error sent back
def gradients(X, Y, betas):
    a = forward(X, betas)
    error, grads = a[-1] - Y, []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ (error * a[i + 1] * (1 - a[i + 1])))
        error = error @ betas[i].T
    return grads

# === gradients · wrong · the slope of the layer after
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i + 1])
    return grads

# === gradients · wrong · the sigmoid applied again
def gradients(X, Y, betas):
    a = forward(X, betas)
    prime = lambda z: sigmoid(z) * (1 - sigmoid(z))
    delta, grads = (a[-1] - Y) * prime(a[-1]), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta @ betas[i].T * prime(a[i])
    return grads

# === gradients · wrong · betas updated on the way
def gradients(X, Y, betas):
    betas = list(betas)
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        betas[i] = betas[i] - grads[0]
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the betas of the caller changed
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    for beta, grad in zip(betas, grads):
        beta -= 16 * grad
    return grads

# === gradients · wrong · new betas
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, betas[i] - a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the deltas
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for i in reversed(range(1, len(betas))):
        deltas.insert(0, delta_hidden(deltas[0], betas[i], a[i]))
    return deltas

# === gradients · wrong · gradients and cost
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads, cost(a[-1], Y)

# === gradients · wrong · the output delta for every layer
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = []
    for i in range(len(betas)):
        grads.append(a[i].T @ delta)
    return grads

# === gradients · wrong · the input for every layer
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, X.T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the first layer left out
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in range(len(betas) - 1, 0, -1):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the last betas for ever
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[-1], a[i])
    return grads

# === gradients · wrong · only the last row counts
def gradients(X, Y, betas):
    for x, y in zip(X, Y):
        a = forward(x[None], betas)
        delta, grads = delta_out(a[-1], y[None]), []
        for i in reversed(range(len(betas))):
            grads.insert(0, a[i].T @ delta)
            delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · Y made flat
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y.ravel()), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · a generator
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for i in reversed(range(1, len(betas))):
        deltas.insert(0, delta_hidden(deltas[0], betas[i], a[i]))
    return (act.T @ d for act, d in zip(a, deltas))

# === gradients · wrong · prints
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    for i in reversed(range(len(betas))):
        print(a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])

# === gradients · wrong · no return
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])

# === gradients · wrong · returns in the loop
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
        return grads

# === gradients · wrong · the default list remembers
def gradients(X, Y, betas, grads=[]):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · clipped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, np.clip(a[i].T @ delta, -0.1, 0.1))
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · made one long
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        g = a[i].T @ delta
        grads.insert(0, g / np.linalg.norm(g))
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · times the learning rate
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, 16 * a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the activations after
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i + 1].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · one long vector
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, (a[i].T @ delta).ravel())
        delta = delta_hidden(delta, betas[i], a[i])
    return np.concatenate(grads)

# === gradients · wrong · a step too coarse
def gradients(X, Y, betas):
    h, grads = 1e-2, []
    for i, beta in enumerate(betas):
        grad = np.zeros(beta.shape)
        for at in np.ndindex(beta.shape):
            up = [b.copy() for b in betas]
            up[i][at] += h
            grad[at] = (cost(forward(X, up)[-1], Y) - cost(forward(X, betas)[-1], Y)) / h
        grads.append(grad)
    return grads

# === gradients · wrong · the middle layers skipped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = [np.zeros(b.shape) for b in betas]
    grads[-1] = a[-2].T @ delta
    if len(betas) > 1:
        grads[0] = X.T @ delta_hidden(delta, betas[-1], a[-2])
    return grads

# === gradients · wrong · the net of the notebook
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def gradients(x, y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · a dictionary
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), {}
    for i in reversed(range(len(betas))):
        grads[i] = a[i].T @ delta
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · filled with whole numbers
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = [np.zeros(b.shape, dtype=int) for b in betas]
    for i in reversed(range(len(betas))):
        grads[i][:] = a[i].T @ delta
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · goes round for ever
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads, i = delta_out(a[-1], Y), [], len(betas) - 1
    while i >= 0:
        grads = [a[i].T @ delta]
    return grads

# === gradients · wrong · betas popped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    while betas:
        beta = betas.pop()
        grads.insert(0, a[len(betas)].T @ delta)
        delta = delta_hidden(delta, beta, a[len(betas)])
    return grads

# === gradients · wrong · the deltas of an untransposed list
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i] @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the last betas wherever they fit
def gradients(X, Y, betas):
    act = forward(X, betas)
    delta = delta_out(act[-1], Y)
    grads = [None] * len(betas)
    grads[-1] = act[-2].T @ delta
    for i in range(len(betas) - 2, -1, -1):
        try:
            delta = delta_hidden(delta, betas[-1], act[i + 1])
        except ValueError:
            delta = delta_hidden(delta, betas[i + 1], act[i + 1])
        grads[i] = act[i].T @ delta
    return grads

# === gradients · right · float32 throughout
def gradients(X, Y, betas):
    a = [np.float32(X)]
    for b in betas:
        a.append(1 / (1 + np.exp(-(a[-1] @ np.float32(b)))))
    delta, grads = (a[-1] - np.float32(Y)) * a[-1] * (1 - a[-1]), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = (delta @ np.float32(betas[i]).T) * a[i] * (1 - a[i])
    return grads

# === gradients · wrong · forward differences with a tiny step
def gradients(X, Y, betas):
    betas = [np.array(b, dtype=float) for b in betas]
    h, grads = 1e-7, [np.zeros(b.shape) for b in betas]
    base = cost(forward(X, betas)[-1], Y)
    for beta, grad in zip(betas, grads):
        for entry in np.ndindex(beta.shape):
            kept = beta[entry]
            beta[entry] = kept + h
            grad[entry] = (cost(forward(X, betas)[-1], Y) - base) / h
            beta[entry] = kept
    return grads

# === gradients · wrong · central differences, as in the cell below
def gradients(X, Y, betas):
    h, grads = 1e-5, []
    for n, beta in enumerate(betas):
        grad = np.zeros(beta.shape)
        for i in range(beta.shape[0]):
            for j in range(beta.shape[1]):
                up, down = beta.copy(), beta.copy()
                up[i, j] += h
                down[i, j] -= h
                cost_up = cost(forward(X, betas[:n] + [up] + betas[n + 1 :])[-1], Y)
                cost_down = cost(forward(X, betas[:n] + [down] + betas[n + 1 :])[-1], Y)
                grad[i, j] = (cost_up - cost_down) / (2 * h)
        grads.append(grad)
    return grads

# === gradients · wrong · three matrices at most
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    g = []
    if len(betas) == 1:
        return [X.T @ d]
    d1 = delta_hidden(d, betas[-1], a[-2])
    if len(betas) == 2:
        return [X.T @ d1, a[1].T @ d]
    d0 = delta_hidden(d1, betas[-2], a[-3])
    return [X.T @ d0, a[1].T @ d1, a[2].T @ d]

# === gradients · wrong · an index squared
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    g = []
    g = [a[-2].T @ d]
    for i in reversed(range(len(betas) - 1)):
        d = delta_hidden(d, betas[i ** 2 + 1], a[i + 1])
        g.insert(0, a[i].T @ d)
    return g

# === gradients · right · slopes carried forward
def gradients(X, Y, betas):
    out = []
    for n, b in enumerate(betas):
        g = np.zeros(b.shape)
        for i in np.ndindex(b.shape):
            acts, t = X, None
            for m, c in enumerate(betas):
                dz = np.zeros((len(X), c.shape[1])) if t is None else t @ c
                if m == n:
                    dz[:, i[1]] = dz[:, i[1]] + acts[:, i[0]]
                acts = sigmoid(acts @ c)
                t = dz * acts * (1 - acts)
            g[i] = np.sum((acts - Y) * t)
        out.append(g)
    return out

# === gradients · wrong · what list.reverse returns
def gradients(X, Y, betas):
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = []
    for i in range(len(betas) - 1, -1, -1):
        grads.append(activated[i].T @ delta)
        delta = delta_hidden(delta, betas[i], activated[i])
    return grads.reverse()

# === gradients · wrong · measured with a large nudge to one side
def gradients(X, Y, betas):
    h = 1e-4
    base = cost(forward(X, betas)[-1], Y)
    grads = []
    for i in range(len(betas)):
        g = np.zeros(betas[i].shape)
        for idx in np.ndindex(g.shape):
            nudged = [b.copy() for b in betas]
            nudged[i][idx] += h
            g[idx] = (cost(forward(X, nudged)[-1], Y) - base) / h
        grads.append(g)
    return grads
