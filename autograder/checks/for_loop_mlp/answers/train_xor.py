# === train_xor · right · with the functions above
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · written out
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    beta0, beta1 = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for step in range(steps):
        layer1 = sigmoid(X @ beta0)
        layer2 = sigmoid(layer1 @ beta1)
        error = layer2 - Y
        costs.append(np.sum(error ** 2) / 2)
        delta2 = error * layer2 * (1 - layer2)
        delta1 = delta2 @ beta1.T * layer1 * (1 - layer1)
        beta1 = beta1 - lr * layer1.T @ delta2
        beta0 = beta0 - lr * X.T @ delta1
    return [beta0, beta1], costs

# === train_xor · right · in place on its own betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = np.zeros(steps)
    for step in range(steps):
        costs[step] = cost(forward(X, betas)[-1], Y)
        grads = gradients(X, Y, betas)
        for i in range(len(betas)):
            betas[i] -= lr * grads[i]
    return betas, costs

# === train_xor · right · while, tuples
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = tuple(init_betas((3, 4, 1), np.random.default_rng(rng))), ()
    while len(costs) < steps:
        costs += (cost(forward(X, betas)[-1], Y),)
        grads = gradients(X, Y, list(betas))
        betas = tuple(b - g * lr for b, g in zip(betas, grads))
    return betas, costs

# === train_xor · right · a walrus
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas([3, 4, 1], np.random.default_rng(rng))
    def step():
        c = cost(forward(X, betas)[-1], Y)
        betas[:] = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        return c
    costs = [step() for _ in range(steps)]
    return betas, costs

# === train_xor · right · a generator of states
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    def descend(betas):
        while True:
            yield betas
            betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    costs, states = [], descend(init_betas((3, 4, 1), np.random.default_rng(rng)))
    for _ in range(steps):
        costs.append(float(cost(forward(X, next(states))[-1], Y)))
    return next(states), costs

# === train_xor · right · float32
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [b.astype(np.float32) for b in init_betas((3, 4, 1), np.random.default_rng(rng))], []
    X, Y = np.float32(X), np.float32(Y)
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - np.float32(lr) * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · reduce
from functools import reduce

def train_xor(X, Y, lr=16, steps=30000, rng=None):
    def step(state, _):
        betas, costs = state
        costs.append(cost(forward(X, betas)[-1], Y))
        return [np.subtract(b, np.multiply(lr, g)) for b, g in zip(betas, gradients(X, Y, betas))], costs
    return reduce(step, range(steps), (init_betas((3, 4, 1), np.random.default_rng(rng)), []))

# === train_xor · right · a list comes back, keyword only for the rest
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas(rng=np.random.default_rng(rng), sizes=(X.shape[1], 4, Y.shape[1]))
    costs = []
    for i in range(1, steps + 1):
        *_, y_hat = forward(X, betas)
        costs += [cost(y_hat, Y)]
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            np.subtract(beta, lr * grad, out=beta)
    return [betas, costs]

# === train_xor · right · a class
class Trainer:
    def __init__(self, betas, lr):
        self.betas, self.lr, self.costs = betas, lr, []
    def step(self, X, Y):
        acts = forward(X, self.betas)
        self.costs.append(cost(acts[-1], Y))
        d1 = delta_out(acts[2], Y)
        d0 = delta_hidden(d1, self.betas[1], acts[1])
        self.betas = [self.betas[0] - self.lr * acts[0].T @ d0, self.betas[1] - self.lr * acts[1].T @ d1]

def train_xor(X, Y, lr=16, steps=30000, rng=None):
    trainer = Trainer(init_betas((3, 4, 1), np.random.default_rng(rng)), lr)
    for _ in range(steps):
        trainer.step(X, Y)
    return trainer.betas, trainer.costs

# === train_xor · wrong · fails without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · seed 0 without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    rng = rng or np.random.default_rng(0)
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · a default generator, made once
def train_xor(X, Y, lr=1, steps=30000, rng=np.random.default_rng()):
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · a generator of its own without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, np.array(costs)

# === train_xor · wrong · the cost after the step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        costs.append(cost(forward(X, betas)[-1], Y))
    return betas, costs

# === train_xor · wrong · one cost too many
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = [cost(forward(X, betas)[-1], Y)]
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        costs.append(cost(forward(X, betas)[-1], Y))
    return betas, costs

# === train_xor · wrong · one step too many
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps + 1):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · one step too few
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(1, steps):  # here
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the last update left out
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for i in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if i < steps - 1:
            betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · uphill
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b + lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · no learning rate
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · sixteen always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - 16 * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · thirty steps always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(30):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · thirty thousand always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(30000):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when it is right
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = forward(X, betas)[-1]
        costs.append(cost(y_hat, Y))
        if np.all(np.round(y_hat) == Y):
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when the cost is small
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if costs[-1] < 0.01:
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when the cost rises
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if len(costs) > 1 and costs[-1] > costs[-2]:
            return betas, costs
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the best betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    best, best_cost = betas, np.inf
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if costs[-1] < best_cost:
            best, best_cost = betas, costs[-1]
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return best, costs

# === train_xor · wrong · only the last cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        c = cost(forward(X, betas)[-1], Y)
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, c

# === train_xor · wrong · every tenth cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for i in range(steps):
        if i % 10 == 0:
            costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · a dictionary
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return {"betas": betas, "costs": costs}

# === train_xor · wrong · only the betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas

# === train_xor · wrong · costs before betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return costs, betas  # here

# === train_xor · wrong · the answers and the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = forward(X, betas)[-1]
        costs.append(cost(y_hat, Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return y_hat, costs

# === train_xor · wrong · three things
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs, forward(X, betas)[-1]

# === train_xor · wrong · a generator of its own
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(0)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the global generator
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    np.random.seed(1)
    betas, costs = [np.random.rand(3, 4) - 0.5, np.random.rand(4, 1) - 0.5], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · betas from one to minus one
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [2 * rng.random((3, 4)) - 1, 2 * rng.random((4, 1)) - 1], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · drawn twice, the second kept
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · drawn anew every step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    costs = []
    for _ in range(steps):
        betas = init_betas((3, 4, 1), np.random.default_rng(rng))
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · five hidden units
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 5, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · no hidden layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · new betas used too soon
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        a = forward(X, betas)
        costs.append(cost(a[-1], Y))
        delta2 = delta_out(a[-1], Y)
        betas[1] = betas[1] - lr * a[1].T @ delta2
        delta1 = delta_hidden(delta2, betas[1], a[1])
        betas[0] = betas[0] - lr * a[0].T @ delta1
    return betas, costs

# === train_xor · wrong · the gradient taken anew for each layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for i in range(2):
            betas[i] = betas[i] - lr * gradients(X, Y, betas)[i]
    return betas, costs

# === train_xor · wrong · only the last layer learns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas[-1] = betas[-1] - lr * gradients(X, Y, betas)[-1]
    return betas, costs

# === train_xor · wrong · nothing learns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            beta = beta - lr * grad
    return betas, costs

# === train_xor · wrong · the gradients of the start
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    grads = gradients(X, Y, betas)
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs

# === train_xor · wrong · one row at a time
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for x, y in zip(X, Y):
            betas = [b - lr * g for b, g in zip(betas, gradients(x[None], y[None], betas))]
    return betas, costs

# === train_xor · wrong · a random row a step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        i = rng.integers(len(X))
        betas = [b - lr * g for b, g in zip(betas, gradients(X[[i]], Y[[i]], betas))]
    return betas, costs

# === train_xor · wrong · the mean gradient
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g / len(X) for b, g in zip(betas, gradients(X, Y, betas))]  # here
    return betas, costs

# === train_xor · wrong · mean costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(np.mean((forward(X, betas)[-1] - Y) ** 2))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the error, not the cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(np.abs(forward(X, betas)[-1] - Y).mean())
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the cost of the hidden layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · momentum
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    v = [0, 0]
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        v = [0.9 * old - lr * g for old, g in zip(v, gradients(X, Y, betas))]
        betas = [b + s for b, s in zip(betas, v)]
    return betas, costs

# === train_xor · wrong · the learning rate shrinks
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        lr *= 0.999
    return betas, costs

# === train_xor · wrong · prints the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for i in range(steps):
        if i % 1000 == 0:
            print("step", i, "cost", cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]

# === train_xor · wrong · no return
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]

# === train_xor · wrong · returns in the loop
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        return betas, costs

# === train_xor · wrong · global betas go on learning
betas = init_betas((3, 4, 1), np.random.default_rng(0))
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    global betas
    costs = []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the default list of costs remembers
def train_xor(X, Y, lr=16, steps=30000, rng=None, costs=[]):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · all betas ever
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [init_betas((3, 4, 1), np.random.default_rng(rng))], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas[-1])[-1], Y))
        betas.append([b - lr * g for b, g in zip(betas[-1], gradients(X, Y, betas[-1]))])
    return betas, costs

# === train_xor · wrong · rounded costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(round(float(cost(forward(X, betas)[-1], Y)), 3))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the notebook's X and Y
data_X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
data_Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(data_X, betas)[-1], data_Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(data_X, data_Y, betas))]
    return betas, costs

# === train_xor · wrong · the rate is the number of steps
def train_xor(X, Y, steps=30000, lr=16, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(int(steps)):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · X centred in place
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    X -= X.mean(axis=0).astype(X.dtype)
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · zeros to start with
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [np.zeros((3, 4)), np.zeros((4, 1))], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · for else never returns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs, i = init_betas((3, 4, 1), np.random.default_rng(rng)), [], 0
    while i < steps:
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · trains until it is right
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    while np.any(np.round(forward(X, betas)[-1]) != Y):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · another learning rate by default
def train_xor(X, Y, lr=1, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when nothing changes
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if len(costs) > 1 and abs(costs[-1] - costs[-2]) < 1e-9:
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the best betas of those after a step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    best, least = None, np.inf
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        if cost(forward(X, betas)[-1], Y) < least:
            best, least = betas, cost(forward(X, betas)[-1], Y)
    return best or betas, costs

# === train_xor · wrong · two matrices and the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return *betas, costs

# === train_xor · wrong · the first six rows only
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    X, Y = X[:6], Y[:6]
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for s in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        grads = gradients(X, Y, betas)
        betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs

# === train_xor · wrong · fewer steps by default
def train_xor(X, Y, lr=16, steps=3000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · its default given inside
def train_xor(X, Y, lr=16, steps=None, rng=None):
    steps = 30000 if steps is None else steps
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · arguments gathered
def train_xor(*given, **named):
    def run(X, Y, lr=16, steps=30_000, rng=None):
        betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
        for _ in range(steps):
            costs.append(cost(forward(X, betas)[-1], Y))
            betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        return betas, costs
    return run(*given, **named)

# === train_xor · wrong · stops when the cost has doubled
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if costs[-1] > 2 * costs[0]:
            break
        grads = gradients(X, Y, betas)
        betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs

# === train_xor · wrong · a generator by default, which None replaces
def train_xor(X, Y, lr=16, steps=30000, rng=np.random.default_rng(1)):
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · an update for each single row
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for x, y in zip(X, Y):
            grads = gradients(x[None], y[None], betas)
            betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs
