# === repair · right · nested functions
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k)) - 0.5 for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        order = rng.permutation(len(X))
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.T) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        return [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]

    def score(y_hat, y):
        return (y_hat[:, 0].round() == y).mean()

    return locals()[bug]

# === repair · right · chapter 02's own
from autograder.reference import for_loop_mlp

def repair(bug):
    if bug == "start":
        return init_betas
    if bug == "delta_hidden":
        return for_loop_mlp.delta_hidden
    if bug == "step":
        return lambda X, Y, betas, lr: [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    if bug == "score":
        return lambda y_hat, y: np.mean(np.ravel(y_hat).round() == np.ravel(y))
    return shuffled

def shuffled(X, Y, rng):
    both = rng.permutation(np.hstack([X, Y]))
    return both[:, :X.shape[1]], both[:, X.shape[1]:]

# === repair · right · a class of static methods
class Mended:
    @staticmethod
    def start(sizes, rng):
        return tuple(rng.uniform(-0.5, 0.5, size) for size in zip(sizes, sizes[1:]))

    @staticmethod
    def shuffle(X, Y, rng):
        order = np.arange(len(Y))
        rng.shuffle(order)
        return [X[order], Y[order]]

    @staticmethod
    def delta_hidden(delta, betas, activated):
        return np.einsum("mk,nk->mn", delta, betas) * (activated - activated**2)

    @staticmethod
    def step(X, Y, betas, lr):
        grads, new = stacked_gradients(X, Y, betas), list(betas)
        for i in range(len(betas)):
            new[i] = new[i] - lr * grads[i]
        return new

    @staticmethod
    def score(y_hat, y):
        return sum(round(float(a)) == b for a, b in zip(y_hat[:, 0], y)) / len(y)

def repair(bug):
    return getattr(Mended, bug)

# === repair · right · one word changed in each
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k)) - 0.5 for n, k in zip(sizes[:-1], sizes[1:])]

    def shuffle(X, Y, rng):
        seed = rng.integers(2**32)
        first, second = np.random.default_rng(seed), np.random.default_rng(seed)
        return first.permutation(X), second.permutation(Y)

    def delta_hidden(delta, betas, activated):
        squashed = activated
        return (delta @ betas.mT) * squashed * (1 - squashed)

    def step(X, Y, betas, lr):
        activated = forward(X, betas)
        delta = delta_out(activated[-1], Y)
        new = list(betas)
        for i in reversed(range(len(betas))):
            new[i] = betas[i] - lr * (activated[i].mT @ delta)
            delta = (delta @ betas[i].mT) * activated[i] * (1 - activated[i])
        return new

    def score(y_hat, y):
        return np.mean(y_hat.round() == y.reshape(-1, 1))

    return {"start": start, "shuffle": shuffle, "delta_hidden": delta_hidden,
            "step": step, "score": score}[bug]

# === repair · right · match
def repair(bug):
    match bug:
        case "start":
            return lambda sizes, rng: [rng.random(size=s) - 0.5 for s in pairwise(sizes)]
        case "shuffle":
            def part(X, Y, rng):
                pairs = list(zip(X, Y))
                order = rng.permutation(len(pairs))
                return np.array([pairs[i][0] for i in order]), np.array([pairs[i][1] for i in order])
        case "delta_hidden":
            def part(delta, betas, activated):
                return prime(activated) * np.dot(delta, betas.T)
        case "step":
            def part(X, Y, betas, lr):
                grads = gradients(X, Y, betas)
                return [np.subtract(b, lr * g) for b, g in zip(betas, grads)]
        case "score":
            def part(y_hat, y):
                return float(np.mean((y_hat > 0.5).ravel() == (y == 1)))
    return part

def prime(a):
    return a * (1 - a)

# === repair · right · rows moved one by one
def repair(bug):
    return PARTS[bug]

def start(sizes, rng):
    return [rng.uniform(low=-0.5, high=0.5, size=(sizes[i], sizes[i + 1]))
            for i in range(len(sizes) - 1)]

def shuffle(X, Y, rng):
    X_new, Y_new = np.empty_like(X), np.empty_like(Y)
    for to, i in enumerate(rng.permutation(len(X))):
        X_new[to], Y_new[to] = X[i], Y[i]
    return X_new, Y_new

def hidden(delta, betas, activated):
    blame = delta @ betas.T
    return blame * activated - blame * activated**2

def one_step(X, Y, betas, lr):
    new = []
    for beta, grad in zip(betas, gradients(X, Y, betas)):
        new.append(beta - lr * grad)
    return new

def score(y_hat, y):
    return 1 - np.mean(abs(y_hat.T[0].round() - y))

PARTS = dict(start=start, shuffle=shuffle, delta_hidden=hidden, step=one_step, score=score)

# === repair · right · train for a step
def repair(bug):
    parts = {
        "start": lambda sizes, rng: init_betas(sizes, rng),
        "shuffle": lambda X, Y, rng: (lambda o: (X[o], Y[o]))(rng.permutation(X.shape[0])),
        "delta_hidden": lambda d, b, a: (b @ d.T).T * a * (1 - a),
        "step": lambda X, Y, betas, lr: [b - lr * g for b, g in zip(betas, stacked_gradients(X, Y, betas))],
        "score": lambda y_hat, y: np.count_nonzero(np.rint(y_hat.squeeze(1)) == y) / y.size,
    }
    return parts[bug]

# === repair · right · float32 where it does no harm
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k), dtype=np.float32) - np.float32(0.5) for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        order = rng.random(len(X)).argsort()
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return np.float32((delta @ betas.T) * activated * (1 - activated))

    def step(X, Y, betas, lr):
        return [np.float32(b - lr * g) for b, g in zip(betas, gradients(X, Y, betas))]

    def score(y_hat, y):
        return np.float32(np.mean(y_hat.round().flatten() == y))

    return {f.__name__: f for f in (start, shuffle, delta_hidden, step, score)}[bug]

# === repair · right · shuffled in place, but copies
def repair(bug):
    def shuffle(X, Y, rng):
        X, Y = X.copy(), Y.copy()
        order = rng.permutation(len(X))
        X[:], Y[:] = X[order], Y[order]
        return X, Y

    def delta_hidden(delta, betas, activated):
        blame = delta @ betas.T
        blame *= activated
        blame *= 1 - activated
        return blame

    def step(X, Y, betas, lr):
        betas = [beta.copy() for beta in betas]
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            beta -= lr * grad
        return betas

    def score(y_hat, y):
        return 1 - np.mean(y_hat.ravel().round() != y)

    if bug not in ("shuffle", "delta_hidden", "step", "score"):
        return init_betas
    return locals()[bug]

# === repair · wrong · as they were
def repair(bug):
    def start(sizes, rng):
        return [100 * (rng.random((n, k)) - 0.5) for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        return rng.permutation(X), rng.permutation(Y)

    def delta_hidden(delta, betas, activated):
        blame = (delta @ betas.mT) * activated * (1 - activated)
        return blame * activated * (1 - activated)

    def step(X, Y, betas, lr):
        activated = forward(X, betas)
        delta = delta_out(activated[-1], Y)
        new = list(betas)
        for i in reversed(range(len(betas))):
            new[i] = betas[i] - lr * (activated[i].mT @ delta)
            delta = (delta @ new[i].mT) * activated[i] * (1 - activated[i])
        return new

    def score(y_hat, y):
        return np.mean(y_hat.round() == y)

    return locals()[bug]

# === repair · wrong · nothing comes back
def repair(bug):
    if bug == "start":
        init_betas

# === repair · wrong · the values instead of the function
def repair(bug):
    if bug == "start":
        return init_betas((3, 4, 1), np.random.default_rng(0))

# === repair · wrong · the brackets of the start
def repair(bug):
    if bug == "start":
        return lambda sizes, rng: [100 * rng.random((n, k)) - 0.5 for n, k in pairwise(sizes)]
    raise NotImplementedError

# === repair · wrong · a tenth of the start
def repair(bug):
    if bug == "start":
        return lambda sizes, rng: [0.1 * (rng.random((n, k)) - 0.5) for n, k in pairwise(sizes)]
    return None

# === repair · wrong · all but the shuffle
from autograder.reference.for_loop_mlp import delta_hidden

def repair(bug):
    parts = {
        "start": init_betas,
        "shuffle": lambda X, Y, rng: (rng.permutation(X), rng.permutation(Y)),
        "delta_hidden": delta_hidden,
        "step": lambda X, Y, betas, lr: [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))],
        "score": lambda y_hat, y: np.mean(y_hat.ravel().round() == y),
    }
    return parts[bug]

# === repair · wrong · only the score
def repair(bug):
    if bug == "score":
        return lambda y_hat, y: np.mean(y_hat.ravel().round() == y)

# === repair · wrong · the generator ignored
def repair(bug):
    def shuffle(X, Y, rng):
        order = np.random.permutation(len(X))
        return X[order], Y[order]

    return {"start": init_betas, "shuffle": shuffle}.get(bug)

# === repair · wrong · shuffled in place, which gives None
def repair(bug):
    def shuffle(X, Y, rng):
        return rng.shuffle(X), rng.shuffle(Y)

    return {"start": init_betas, "shuffle": shuffle}.get(bug)

# === repair · wrong · the hidden slope left out
def repair(bug):
    def hidden(delta, betas, activated):
        return delta @ betas.T

    return {"start": init_betas, "delta_hidden": hidden}.get(bug)

# === repair · wrong · the old betas moved too early
def repair(bug):
    def step(X, Y, betas, lr):
        for i in range(len(betas)):
            betas[i] -= lr * gradients(X, Y, betas)[i]
        return betas

    return {"start": init_betas, "step": step}.get(bug)

# === repair · wrong · the new betas in the old list
def repair(bug):
    def step(X, Y, betas, lr):
        grads = stacked_gradients(X, Y, betas)
        for i in range(len(betas)):
            betas[i] = betas[i] - lr * grads[i]
        return betas

    return {"start": init_betas, "step": step}.get(bug)

# === repair · wrong · the old betas changed in place
def repair(bug):
    def step(X, Y, betas, lr):
        for beta, grad in zip(betas, stacked_gradients(X, Y, betas)):
            beta -= lr * grad
        return betas

    return {"start": init_betas, "step": step}.get(bug)

# === repair · wrong · squashed once more
def repair(bug):
    def hidden(delta, betas, activated):
        squashed = sigmoid(activated)
        return (delta @ betas.mT) * squashed * (1 - squashed)

    return {"start": init_betas, "delta_hidden": hidden}.get(bug)

# === repair · wrong · a count of right rows
def repair(bug):
    return {"score": lambda y_hat, y: (y_hat.ravel().round() == y).sum()}.get(bug)

# === repair · wrong · a square of comparisons, averaged by row
def repair(bug):
    return {"score": lambda y_hat, y: np.mean(y_hat.round() == y, axis=0)}.get(bug)

# === repair · wrong · one name misspelt
def repair(bug):
    parts = {"begin": init_betas}
    return parts[bug]

# === repair · wrong · calls what it should give
def repair(bug):
    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    return score()

# === repair · wrong · a dictionary of one part
def repair(bug):
    return {"start": init_betas}[bug]

# === repair · wrong · nothing but a key error caught
def repair(bug):
    return {"begin": init_betas, "shufle": len}.get(bug)

# === repair · wrong · the rows of the caller shuffled
def repair(bug):
    def shuffle(X, Y, rng):
        order = rng.permutation(len(X))
        X[:] = X[order]
        Y[:] = Y[order]
        return X, Y

    if bug == "shuffle":
        return shuffle

# === repair · wrong · the caller's rows and labels shuffled apart
def repair(bug):
    def shuffle(X, Y, rng):
        rng.shuffle(X)
        rng.shuffle(Y)
        return X, Y

    if bug == "shuffle":
        return shuffle

# === repair · wrong · a shift, by chance none
def repair(bug):
    def shuffle(X, Y, rng):
        k = rng.integers(len(X))
        return np.roll(X, k, axis=0), np.roll(Y, k, axis=0)

    if bug == "shuffle":
        return shuffle

# === repair · wrong · the activations in place
def repair(bug):
    def delta_hidden(delta, betas, activated):
        activated *= (1 - activated)
        return delta @ betas.T * activated

    if bug == "delta_hidden":
        return delta_hidden
    raise NotImplementedError

# === repair · wrong · a score that returns nothing
def repair(bug):
    def score(y_hat, y):
        print(np.mean(y_hat.ravel().round() == y))

    if bug == "score":
        return score

# === repair · wrong · a score that floors
def repair(bug):
    if bug == "score": return lambda y_hat, y: np.mean(y_hat.ravel() // 0.5 == y)

# === repair · wrong · a shuffle of three columns
def repair(bug):
    if bug == "shuffle":
        def f(X, Y, rng):
            data = rng.permutation(np.hstack([X, Y]))
            return data[:, :3], data[:, 3:]
        return f

# === repair · wrong · a shuffle with a seed of its own
def repair(bug):
    if bug == "shuffle":
        def f(X, Y, rng):
            return np.random.default_rng(3).permutation(X), np.random.default_rng(3).permutation(Y)
        return f

# === repair · wrong · a step of two matrices
def repair(bug):
    if bug == "step":
        def step(X, Y, betas, lr):
            g = gradients(X, Y, betas)
            return [betas[0] - lr * g[0], betas[1] - lr * g[1]]
        return step

# === repair · wrong · a normal start
def repair(bug):
    if bug == "start":
        return lambda sizes, rng: [rng.normal(size=(n, k)) for n, k in pairwise(sizes)]

# === repair · wrong · two matrices at most
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k)) - 0.5 for n, k in list(pairwise(sizes))[:2]]

    def shuffle(X, Y, rng):
        order = rng.permutation(len(X))
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.T) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        grads = gradients(X, Y, betas)
        return [beta - lr * grad for beta, grad in zip(betas, grads)]

    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    return {"start": start, "shuffle": shuffle, "delta_hidden": delta_hidden, "step": step, "score": score}[bug]

# === repair · wrong · the first row never moves
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k)) - 0.5 for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        order = np.r_[0, 1 + rng.permutation(len(X) - 1)]
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.T) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        grads = gradients(X, Y, betas)
        return [beta - lr * grad for beta, grad in zip(betas, grads)]

    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    return {"start": start, "shuffle": shuffle, "delta_hidden": delta_hidden, "step": step, "score": score}[bug]

# === repair · wrong · a start of squares, more below 0 than above
def repair(bug):
    def start(sizes, rng):
        return [rng.random((n, k)) ** 2 - 0.5 for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        order = rng.permutation(len(X))
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.mT) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        return [beta - lr * grad for beta, grad in zip(betas, stacked_gradients(X, Y, betas))]

    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    return locals()[bug]

# === repair · wrong · rows drawn again and again, others never
def repair(bug):
    def shuffle(X, Y, rng):
        order = rng.choice(len(X), len(X))  # here
        return X[order], Y[order]

    def start(sizes, rng):
        return [rng.uniform(-0.5, 0.5, shape) for shape in pairwise(sizes)]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.T) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        grads = gradients(X, Y, betas)
        return [beta - lr * grad for beta, grad in zip(betas, grads)]

    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    return {
        "start": start,
        "shuffle": shuffle,
        "delta_hidden": delta_hidden,
        "step": step,
        "score": score,
    }[bug]
