# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === success_rate · right · a stack and a mean
def success_rate(lr, hidden, seeds):
    nets = [init_betas([3, hidden, 1], np.random.default_rng(s)) for s in seeds]
    return learned(train(stack(nets), lr, 1000)).mean()

# === success_rate · right · one net after the other
def success_rate(lr, hidden, seeds):
    good = 0
    for seed in seeds:
        betas = init_betas((3, hidden, 1), np.random.default_rng(seed))
        betas = train(betas, lr, 1000)
        if learned(betas):
            good += 1
    return good / len(seeds)

# === success_rate · right · chapter 02's loop
def success_rate(lr, hidden, seeds):
    learned = []
    for seed in seeds:
        first, last = init_betas((3, hidden, 1), np.random.default_rng(seed))
        for _ in range(1000):
            g0, g1 = gradients(X, Y, [first, last])
            first, last = first - lr * g0, last - lr * g1
        learned.append(np.array_equal(forward(X, [first, last])[-1].round(), Y))
    return np.mean(learned)

# === success_rate · right · stacks by hand, and above one half
def success_rate(lr, hidden, seeds):
    b0, b1 = [], []
    for seed in seeds:
        a, b = init_betas((3, hidden, 1), np.random.default_rng(seed))
        b0.append(a)
        b1.append(b)
    b0, b1 = train([np.array(b0), np.array(b1)], lr, steps=1000)
    y_hat = sigmoid(sigmoid(X @ b0) @ b1)
    return float(((y_hat > 0.5) == Y).all((1, 2)).mean())

# === success_rate · right · einsum
def success_rate(lr, hidden, seeds):
    u, v = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    for _ in range(1000):
        a = sigmoid(np.einsum("mn,snk->smk", X, u))
        y = sigmoid(np.einsum("smk,sko->smo", a, v))
        d = (y - Y) * y * (1 - y)
        e = np.einsum("smo,sko->smk", d, v) * a * (1 - a)
        u, v = u - lr * np.einsum("mn,smk->snk", X, e), v - lr * np.einsum("smk,smo->sko", a, d)
    return np.mean([np.array_equal(np.round(one), Y) for one in y])

# === success_rate · right · a helper and a sum of booleans
def success_rate(lr, hidden, seeds):
    def learns(seed):
        rng = np.random.default_rng(seed)
        return bool(learned(train(init_betas((3, hidden, 1), rng), lr, 1000)))

    return sum(map(learns, seeds)) / len(list(seeds))

# === success_rate · right · no error of one half
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    error = abs(forward(X, train(betas, lr, 1000))[-1] - Y)
    return np.count_nonzero(error.max(axis=(1, 2)) < 0.5) / len(seeds)

# === success_rate · right · ten times a hundred steps
def success_rate(lr, hidden, seeds):
    betas = stack(list(init_betas((3, hidden, 1), np.random.default_rng(s)) for s in list(seeds)))
    for _ in range(10):
        betas = train(betas, lr, 100, gradients=stacked_gradients)
    return np.average(learned(betas))

# === success_rate · right · float32 all along
def success_rate(lr, hidden, seeds):
    b = [x.astype(np.float32) for x in stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])]
    XX, YY = X.astype(np.float32), Y.astype(np.float32)
    for _ in range(1000):
        b = [(x - np.float32(lr) * g).astype(np.float32) for x, g in zip(b, stacked_gradients(XX, YY, b))]
    return learned(b).mean(dtype=np.float32)

# === success_rate · wrong · a count
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.sum(learned(train(betas, lr, 1000)))

# === success_rate · wrong · percent
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return learned(train(betas, lr, 1000)).mean() * 100

# === success_rate · wrong · never trained
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(learned(betas))

# === success_rate · wrong · trained and thrown away
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    train(betas, lr, 1000)
    return np.mean(learned(betas))

# === success_rate · wrong · share of right rows
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(forward(X, train(betas, lr, 1000))[-1].round() == Y)

# === success_rate · wrong · returns inside the loop
def success_rate(lr, hidden, seeds):
    for seed in seeds:
        betas = train(init_betas((3, hidden, 1), np.random.default_rng(seed)), lr, 1000)
        return float(learned(betas))

# === success_rate · wrong · overwritten in the loop
def success_rate(lr, hidden, seeds):
    for seed in seeds:
        betas = train(init_betas((3, hidden, 1), np.random.default_rng(seed)), lr, 1000)
    return np.mean(learned(betas))

# === success_rate · wrong · always four neurons
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, 4, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(learned(train(betas, lr, 1000)))

# === success_rate · wrong · always lr 16
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(learned(train(betas, 16, 1000)))

# === success_rate · wrong · range of the length
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in range(len(seeds))])
    return np.mean(learned(train(betas, lr, 1000)))

# === success_rate · wrong · one generator for all seeds
def success_rate(lr, hidden, seeds):
    rng = np.random.default_rng(seeds[0])
    return np.mean(learned(train(stack([init_betas((3, hidden, 1), rng) for s in seeds]), lr, 1000)))

# === success_rate · wrong · a list of answers
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return learned(train(betas, lr, 1000))

# === success_rate · wrong · any row will do
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean((forward(X, train(betas, lr, 1000))[-1].round() == Y).any(axis=(1, 2)))

# === success_rate · wrong · all seeds together
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return float(np.array_equal(forward(X, train(betas, lr, 1000))[-1].round(), [Y] * len(seeds)))

# === success_rate · wrong · never rounded
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean((forward(X, train(betas, lr, 1000))[-1] == Y).all(axis=(1, 2)))

# === success_rate · wrong · a hundred steps
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(learned(train(betas, lr, 100)))

# === success_rate · wrong · ten thousand steps
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    return np.mean(learned(train(betas, lr, 5000)))

# === success_rate · wrong · one list of betas, not stacked
def success_rate(lr, hidden, seeds):
    nets = [init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds]
    return np.mean(learned(train(nets, lr, 1000)))

# === success_rate · wrong · seeds as the size
def success_rate(lr, hidden, seeds):
    rng = np.random.default_rng(seeds)
    return np.mean(learned(train(init_betas((3, hidden, 1), rng), lr, 1000)))

# === success_rate · wrong · right once is enough
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    ever = np.zeros(len(seeds), bool)
    for _ in range(1000):
        betas = train(betas, lr, 1)
        ever |= learned(betas)
    return ever.mean()

# === success_rate · wrong · rows meet columns
def success_rate(lr, hidden, seeds):
    n = 0
    for s in seeds:
        betas = train(init_betas((3, hidden, 1), np.random.default_rng(s)), lr, 1000)
        n += np.all(forward(X, betas)[-1].round() == Y.ravel())
    return n / len(seeds)

# === success_rate · wrong · seeds the global generator
def success_rate(lr, hidden, seeds):
    np.random.seed(0)
    nets = [init_betas([3, hidden, 1], np.random.default_rng(s)) for s in seeds]
    return learned(train(stack(nets), lr, 1000)).mean()

# === success_rate · wrong · the answer of the first seeds
CACHE = {}
def success_rate(lr, hidden, seeds):
    if (lr, hidden) not in CACHE:
        nets = [init_betas([3, hidden, 1], np.random.default_rng(s)) for s in seeds]
        CACHE[lr, hidden] = learned(train(stack(nets), lr, 1000)).mean()
    return CACHE[lr, hidden]

# === success_rate · wrong · a list added to the seeds
def success_rate(lr, hidden, seeds):
    seeds = seeds + []
    nets = [init_betas([3, hidden, 1], np.random.default_rng(s)) for s in seeds]
    return learned(train(stack(nets), lr, 1000)).mean()

# === symmetric_run · right · repeat and train
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 4, 200)

# === symmetric_run · right · tile
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([np.tile(b0, 4), np.tile(b1, (4, 1))], lr=4, steps=200)

# === symmetric_run · right · hstack, vstack, a tuple
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    b0, b1 = np.hstack([b0] * 4), np.vstack([b1] * 4)
    for _ in range(200):
        g0, g1 = gradients(X, Y, [b0, b1])
        b0, b1 = b0 - 4 * g0, b1 - 4 * g1
    return b0, b1

# === symmetric_run · right · times ones
def symmetric_run(seed):
    column, row = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([column * np.ones((3, 4)), np.ones((4, 1)) * row], 4, 200)

# === symmetric_run · right · broadcast_to, in place
def symmetric_run(seed):
    column, row = init_betas((3, 1, 1), np.random.default_rng(seed))
    betas = [np.broadcast_to(column, (3, 4)).copy(), np.broadcast_to(row, (4, 1)).copy()]
    for _ in range(200):
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            beta -= 4 * grad
    return betas

# === symmetric_run · right · a matrix product
def symmetric_run(seed):
    betas0_1, betas1_2 = init_betas((3, 1, 1), np.random.default_rng(seed))
    betas = [betas0_1 @ np.ones((1, 4)), np.ones((4, 1)) @ betas1_2]
    step = 0
    while step < 200:
        grads = gradients(X, Y, betas)
        betas = [betas[i] - 4 * grads[i] for i in range(2)]
        step += 1
    return betas

# === symmetric_run · right · filled entry by entry
def symmetric_run(seed):
    column, row = init_betas((3, 1, 1), np.random.default_rng(seed))
    b0, b1 = np.zeros((3, 4)), np.zeros((4, 1))
    for k in range(4):
        b1[k, 0] = row[0, 0]
        for n in range(3):
            b0[n, k] = column[n, 0]
    return list(train((b0, b1), 4, 200))

# === symmetric_run · right · one neuron pushed four times as hard
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    for _ in range(200):
        a = sigmoid(X @ b0)
        y = sigmoid(4 * a @ b1)
        d = (y - Y) * y * (1 - y)
        e = d @ b1.T * a * (1 - a)
        b0, b1 = b0 - 4 * X.T @ e, b1 - 4 * a.T @ d
    return [np.tile(b0, (1, 4)), np.tile(b1, (4, 1))]

# === symmetric_run · right · float32 all along
def symmetric_run(seed):
    b0, b1 = (b.astype(np.float32) for b in init_betas((3, 1, 1), np.random.default_rng(seed)))
    b = [np.repeat(b0, 4, axis=1), np.repeat(b1, 4, axis=0)]
    XX, YY = X.astype(np.float32), Y.astype(np.float32)
    for _ in range(200):
        b = [x - np.float32(4) * g for x, g in zip(b, stacked_gradients(XX, YY, b))]
    return b

# === symmetric_run · wrong · different neurons
def symmetric_run(seed):
    return train(init_betas((3, 4, 1), np.random.default_rng(seed)), 4, 200)

# === symmetric_run · wrong · one neuron
def symmetric_run(seed):
    return train(init_betas((3, 1, 1), np.random.default_rng(seed)), 4, 200)

# === symmetric_run · wrong · copied at the end
def symmetric_run(seed):
    b0, b1 = train(init_betas((3, 1, 1), np.random.default_rng(seed)), 4, 200)
    return [b0.repeat(4, axis=1), b1.repeat(4, axis=0)]

# === symmetric_run · wrong · all zero
def symmetric_run(seed):
    return train([np.zeros((3, 4)), np.zeros((4, 1))], 4, 200)

# === symmetric_run · wrong · all ones
def symmetric_run(seed):
    return train([np.ones((3, 4)), np.ones((4, 1))], 4, 200)

# === symmetric_run · wrong · one number everywhere
def symmetric_run(seed):
    number = np.random.default_rng(seed).uniform(-0.5, 0.5)
    return train([np.full((3, 4), number), np.full((4, 1), number)], 4, 200)

# === symmetric_run · wrong · never trained
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return [b0.repeat(4, axis=1), b1.repeat(4, axis=0)]

# === symmetric_run · wrong · lr 16
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 16, 200)

# === symmetric_run · wrong · lr and steps swapped
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 200, 4)

# === symmetric_run · wrong · rows repeated instead of columns
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=0), b1.repeat(4, axis=0)], 4, 200)

# === symmetric_run · wrong · the output's betas are drawn again
def symmetric_run(seed):
    rng = np.random.default_rng(seed)
    b0 = rng.uniform(-0.5, 0.5, (3, 1))
    return train([b0.repeat(4, axis=1), rng.uniform(-0.5, 0.5, (4, 1))], 4, 200)

# === symmetric_run · wrong · only the first betas come back
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 4, 200)[0]

# === symmetric_run · wrong · the answers come back
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return forward(X, train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 4, 200))[-1]

# === symmetric_run · wrong · seed zero
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(0))
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 4, 200)

# === symmetric_run · wrong · three copies
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(3, axis=1), b1.repeat(3, axis=0)], 4, 200)

# === symmetric_run · wrong · the last betas are not repeated
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([b0.repeat(4, axis=1), b1], 4, 200)

# === symmetric_run · wrong · the last betas repeated as columns
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([np.repeat(b0, 4, axis=1), np.repeat(b1, 4, axis=1)], 4, 200)

# === symmetric_run · wrong · a step too many
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    betas, count = [np.tile(b0, 4), np.tile(b1, (4, 1))], 0
    while count <= 200:
        betas = train(betas, 4, 1)
        count += 1
    return betas

# === symmetric_run · wrong · the first of four
def symmetric_run(seed):
    a, b = init_betas((3, 4, 1), np.random.default_rng(seed))
    return train([a[:, :1].repeat(4, axis=1), b[:1].repeat(4, axis=0)], 4, 200)

# === symmetric_run · wrong · another seed for 0
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed or 1))
    return train([np.repeat(b0, 4, axis=1), np.repeat(b1, 4, axis=0)], 4, 200)

# === symmetric_run · wrong · one list for all calls
betas = [None, None]
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    betas[:] = train([np.repeat(b0, 4, axis=1), np.repeat(b1, 4, axis=0)], 4, 200)
    return betas

# === saturation · right · mean of a comparison
def saturation(activations):
    return (activations * (1 - activations) < 0.05).mean()

# === saturation · right · count over size
def saturation(activations):
    slopes = activations - activations**2
    return np.count_nonzero(slopes < 0.05) / slopes.size

# === saturation · right · one after the other
def saturation(activations):
    flat = 0
    for a in np.ravel(activations):
        if a * (1 - a) < 0.05:
            flat += 1
    return flat / np.size(activations)

# === saturation · right · one minus the steep ones
def saturation(activations):
    return 1 - np.mean(activations * (1 - activations) >= 0.05)

# === saturation · right · a list
def saturation(activations):
    values = activations.ravel().tolist()
    return len([v for v in values if v * (1 - v) < 0.05]) / len(values)

# === saturation · right · where the slope crosses
def saturation(activations):
    low = (1 - np.sqrt(1 - 4 * 0.05)) / 2
    return float(((activations < low) | (activations > 1 - low)).mean())

# === saturation · right · boolean index
def saturation(activations):
    slope = activations * (1 - activations)
    return len(slope[slope < 0.05]) / activations.size

# === saturation · right · float32
def saturation(activations):
    a = np.asarray(activations, dtype=np.float32)
    return np.average(a * (1 - a) < np.float32(0.05))

# === saturation · wrong · a count
def saturation(activations):
    return np.sum(activations * (1 - activations) < 0.05)

# === saturation · wrong · percent
def saturation(activations):
    return 100 * np.mean(activations * (1 - activations) < 0.05)

# === saturation · wrong · the others
def saturation(activations):
    return np.mean(activations * (1 - activations) > 0.05)

# === saturation · wrong · near zero only
def saturation(activations):
    return np.mean(activations < 0.05)

# === saturation · wrong · near zero or one
def saturation(activations):
    return np.mean((activations < 0.05) | (activations > 0.95))

# === saturation · wrong · near one only
def saturation(activations):
    return np.mean(activations > 0.95)

# === saturation · wrong · the mean slope compared
def saturation(activations):
    slopes = activations * (1 - activations)
    return np.mean(slopes) < 0.05

# === saturation · wrong · and for or
def saturation(activations):
    return np.mean((activations < 0.05) & (activations > 0.95))

# === saturation · wrong · squashed again
def saturation(activations):
    a = sigmoid(activations)
    return np.mean(a * (1 - a) < 0.05)

# === saturation · wrong · the table
def saturation(activations):
    return activations * (1 - activations) < 0.05

# === saturation · wrong · along one axis
def saturation(activations):
    return np.mean(activations * (1 - activations) < 0.05, axis=0)

# === saturation · wrong · rows of the array
def saturation(activations):
    return np.sum(activations * (1 - activations) < 0.05) / len(activations)

# === saturation · wrong · an if on an array
def saturation(activations):
    if activations * (1 - activations) < 0.05:
        return 1.0
    return 0.0

# === saturation · wrong · the mean slope
def saturation(activations):
    return np.mean(activations * (1 - activations))

# === saturation · wrong · the wrong slope
def saturation(activations):
    return np.mean(1 - activations**2 < 0.05)

# === saturation · wrong · slopes of 0 left out
def saturation(activations):
    s = activations * (1 - activations)
    return np.mean((s < 0.05) & (s > 0))

# === saturation · wrong · all or none
def saturation(activations):
    return np.all(activations * (1 - activations) < 0.05)

# === grad_check · right · a list comprehension
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost(params[:i] + [w] + params[i + 1:]), params[i])
        for i in range(len(params))
    ]
    flat = lambda arrays: np.concatenate([a.ravel() for a in arrays])
    return np.linalg.norm(flat(grads) - flat(numeric)) <= 1e-6 * np.linalg.norm(flat(numeric))

# === grad_check · right · sums of squares
def grad_check(cost, grads, params):
    off = size = 0
    for i in range(len(params)):
        def f(w):
            changed = list(params)
            changed[i] = w
            return cost(changed)
        numeric = numeric_grad(f, params[i])
        off += np.sum((grads[i] - numeric) ** 2)
        size += np.sum(numeric**2)
    return np.sqrt(off) <= 1e-6 * np.sqrt(size)

# === grad_check · right · one long vector of parameters
def grad_check(cost, grads, params):
    sizes = np.cumsum([p.size for p in params])[:-1]
    def f(v):
        return cost([part.reshape(p.shape) for part, p in zip(np.split(v, sizes), params)])
    numeric = numeric_grad(f, np.concatenate([p.ravel() for p in params]))
    claimed = np.concatenate([g.ravel() for g in grads])
    return bool(np.linalg.norm(claimed - numeric) / np.linalg.norm(numeric) <= 1e-6)

# === grad_check · right · differences of one's own
def grad_check(cost, grads, params):
    h, measured, claimed = 1e-5, [], []
    params = [p.copy() for p in params]
    for grad, p in zip(grads, params):
        for i in np.ndindex(p.shape):
            old = p[i]
            p[i] = old + h
            up = cost(params)
            p[i] = old - h
            down = cost(params)
            p[i] = old
            measured.append((up - down) / (2 * h))
            claimed.append(grad[i])
    measured, claimed = np.array(measured), np.array(claimed)
    return bool(np.linalg.norm(measured - claimed) <= 1e-6 * np.linalg.norm(measured))

# === grad_check · right · nan looked for first
def grad_check(cost, grads, params):
    if any(np.isnan(g).any() for g in grads):
        return False
    errors, norms = [], []
    for i, p in enumerate(params):
        n = numeric_grad(lambda w: cost([w if j == i else q for j, q in enumerate(params)]), p)
        errors.append(np.linalg.norm(grads[i] - n))
        norms.append(np.linalg.norm(n))
    return not np.hypot.reduce(errors) > 1e-6 * np.hypot.reduce(norms)

# === grad_check · right · 1 and 0 for True and False
def grad_check(cost, grads, params):
    numeric = []
    for i in range(len(params)):
        before, after = params[:i], params[i + 1:]
        numeric += numeric_grad(lambda w: cost(before + [w] + after), params[i]).ravel().tolist()
    claimed = sum((g.ravel().tolist() for g in grads), [])
    off = sum((a - b) ** 2 for a, b in zip(claimed, numeric)) ** 0.5
    return 1 if off <= 1e-6 * sum(b * b for b in numeric) ** 0.5 else 0

# === grad_check · right · hstack and an early return
def grad_check(cost, grads, params):
    numeric = []
    for i in range(len(params)):
        def with_w(w):
            return cost([*params[:i], w, *params[i + 1:]])
        numeric.append(numeric_grad(with_w, params[i]))
    n = np.hstack([x.flatten() for x in numeric])
    g = np.hstack([x.flatten() for x in grads])
    relative = np.sqrt(((g - n) ** 2).sum() / (n**2).sum())
    if relative <= 1e-6:
        return True
    return False

# === grad_check · right · a bit stricter and of either gradient's length
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) < 5e-7 * (np.linalg.norm(n) + np.linalg.norm(g)))

# === grad_check · right · the lengths of the arrays added up
def grad_check(cost, grads, params):
    error = length = 0
    for i in range(len(params)):
        numeric = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        error += np.linalg.norm(grads[i] - numeric)
        length += np.linalg.norm(numeric)
    return error <= 1e-6 * length

# === grad_check · right · wider differences of one's own
def grad_check(cost, grads, params):
    off, size = [], []
    params = [p.astype(float) for p in params]
    for p, g in zip(params, grads):
        for i in np.ndindex(*p.shape):
            v = p[i]; p[i] = v + 1e-4; a = cost(params); p[i] = v - 1e-4; b = cost(params); p[i] = v
            n = (a - b) / 2e-4
            off.append(n - g[i]); size.append(n)
    return bool(np.linalg.norm(off) <= 1e-6 * np.linalg.norm(size))

# === grad_check · wrong · a verdict for each array
def grad_check(cost, grads, params):
    for i in range(len(params)):
        numeric = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        if not np.linalg.norm(grads[i] - numeric) <= 1e-6 * np.linalg.norm(numeric):
            return False
    return True

# === grad_check · wrong · a verdict for each array, and nan slips through
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        if np.linalg.norm(grads[i] - n) > 1e-6 * np.linalg.norm(n):
            return False
    return True

# === grad_check · wrong · functions made in a loop and called after it
def grad_check(cost, grads, params):
    costs = [lambda w: cost([*params[:i], w, *params[i + 1:]]) for i in range(len(params))]
    numeric = [numeric_grad(f, p) for f, p in zip(costs, params)]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · a thousandth
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) <= 1e-3 * np.linalg.norm(n))

# === grad_check · wrong · True
def grad_check(cost, grads, params):
    return True

# === grad_check · wrong · exactly equal
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    return all((n == g).all() for n, g in zip(numeric, grads))

# === grad_check · wrong · the nudged array is not used
def grad_check(cost, grads, params):
    numeric = [numeric_grad(lambda w: cost(params), p) for p in params]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · the list is handed over whole
def grad_check(cost, grads, params):
    numeric = numeric_grad(cost, params)
    return bool(np.linalg.norm(numeric - grads) <= 1e-6 * np.linalg.norm(numeric))

# === grad_check · wrong · returns after the first array
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        if np.linalg.norm(n - grads[i]) > 1e-6 * np.linalg.norm(n):
            return False
        return True

# === grad_check · wrong · only the last array decides
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        right = bool(np.linalg.norm(n - grads[i]) <= 1e-6 * np.linalg.norm(n))
    return right

# === grad_check · wrong · nan slips through
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        if np.linalg.norm(n - grads[i]) > 1e-6 * np.linalg.norm(n):
            return False
    return True

# === grad_check · wrong · an absolute limit
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    return bool(all(np.linalg.norm(n - g) < 1e-6 for n, g in zip(numeric, grads)))

# === grad_check · wrong · allclose as it comes
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    return all(np.allclose(n, g) for n, g in zip(numeric, grads))

# === grad_check · wrong · each entry on its own
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        if not (abs(n - grads[i]) <= 1e-6 * abs(n)).all():
            return False
    return True

# === grad_check · wrong · within one percent
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) <= 0.01 * np.linalg.norm(n))

# === grad_check · wrong · lengths compared
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.linalg.norm(np.concatenate([x.ravel() for x in xs])) for xs in (numeric, grads))
    return bool(abs(n - g) <= 1e-6 * n)

# === grad_check · wrong · a sum of signed differences
def grad_check(cost, grads, params):
    off = size = 0
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        off += (n - grads[i]).sum()
        size += (n**2).sum()
    return bool(abs(off) <= 1e-6 * size**0.5)

# === grad_check · wrong · the error comes back
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return np.linalg.norm(n - g) / np.linalg.norm(n)

# === grad_check · wrong · the wrong way round
def grad_check(cost, grads, params):
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1:]]), params[i])
        for i in range(len(params))
    ]
    n, g = (np.concatenate([x.ravel() for x in xs]) for xs in (numeric, grads))
    return bool(np.linalg.norm(n - g) > 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · nudges one side
def grad_check(cost, grads, params):
    h, measured = 1e-5, []
    for k, p in enumerate(params):
        for i in np.ndindex(p.shape):
            up = p.copy()
            up[i] += h
            measured.append((cost([*params[:k], up, *params[k + 1:]]) - cost(params)) / h)
    claimed = np.concatenate([g.ravel() for g in grads])
    return bool(np.linalg.norm(claimed - measured) <= 1e-6 * np.linalg.norm(measured))

# === grad_check · wrong · params changed for good
def grad_check(cost, grads, params):
    h, measured = 1e-5, []
    for p in params:
        for i in np.ndindex(p.shape):
            p[i] += h
            up = cost(params)
            p[i] -= 2 * h
            measured.append((up - cost(params)) / (2 * h))
            p[i] += h
    claimed = np.concatenate([g.ravel() for g in grads])
    return bool(np.linalg.norm(claimed - measured) <= 1e-6 * np.linalg.norm(measured))

# === grad_check · wrong · prints and returns nothing
def grad_check(cost, grads, params):
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1:]]), params[i])
        print(np.linalg.norm(n - grads[i]) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · for exactly two arrays
def grad_check(cost, grads, params):
    a, b = params
    n0 = numeric_grad(lambda w: cost([w, b]), a); n1 = numeric_grad(lambda w: cost([a, w]), b)
    n = np.concatenate([n0.ravel(), n1.ravel()]); g = np.concatenate([x.ravel() for x in grads])
    return bool(np.linalg.norm(g - n) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · the first two of several arrays
def grad_check(cost, grads, params):
    n0 = numeric_grad(lambda w: cost([w, *params[1:]]), params[0]); n1 = numeric_grad(lambda w: cost([params[0], w, *params[2:]]), params[1])
    n = np.concatenate([n0.ravel(), n1.ravel()]); g = np.concatenate([grads[0].ravel(), grads[1].ravel()])
    return bool(np.linalg.norm(g - n) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · a limit ten times as wide
def grad_check(cost, grads, params):
    n = np.concatenate([numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i+1:]]), params[i]).ravel() for i in range(len(params))])
    g = np.concatenate([x.ravel() for x in grads])
    return bool(np.linalg.norm(g - n) <= 1e-5 * np.linalg.norm(n))

# === grad_check · wrong · a limit too strict
def grad_check(cost, grads, params):
    n = np.concatenate([numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i+1:]]), params[i]).ravel() for i in range(len(params))])
    g = np.concatenate([x.ravel() for x in grads])
    return bool(np.linalg.norm(g - n) <= 1e-8 * np.linalg.norm(n))

# === grad_check · wrong · nan turned into 0
def grad_check(cost, grads, params):
    n = np.concatenate([numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i+1:]]), params[i]).ravel() for i in range(len(params))])
    g = np.nan_to_num(np.concatenate([x.ravel() for x in grads]))
    return bool(np.linalg.norm(g - n) <= 1e-6 * np.linalg.norm(n))

# === grad_check · right · rows and columns of matrices
def grad_check(cost, grads, params):
    d = s = 0
    for k, p in enumerate(params):
        for i in range(p.shape[0]):
            for j in range(p.shape[1]):
                q = [x.copy() for x in params]; q[k][i, j] += 1e-5; a = cost(q); q[k][i, j] -= 2e-5; b = cost(q)
                n = (a - b) / 2e-5
                d += (n - grads[k][i, j])**2; s += n**2
    return bool(d**.5 <= 1e-6 * s**.5)

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

# === success_rate · wrong · 1001 steps
def success_rate(lr, hidden, seeds):
    nets = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    betas = train(stack(nets), lr, 1001)
    return np.mean(learned(betas))

# === saturation · wrong · equal ones counted once
def saturation(activations):
    activations = np.unique(activations)
    slope = activations * (1 - activations)
    return np.mean(slope < 0.05)

# === saturation · wrong · the bounds rounded
def saturation(activations):
    slope = activations * (1 - activations)
    return np.mean((activations < 0.053) | (activations > 0.947))

# === grad_check · wrong · the largest entries
def grad_check(cost, grads, params):
    numeric = []
    for i, param in enumerate(params):
        def f(w):
            return cost([*params[:i], w, *params[i + 1 :]])
        numeric.append(numeric_grad(f, param))
    ours = np.concatenate([grad.ravel() for grad in grads])
    theirs = np.concatenate([grad.ravel() for grad in numeric])
    return bool(np.abs(ours - theirs).max() <= 1e-6 * np.abs(theirs).max())

# === grad_check · wrong · sizes added up
def grad_check(cost, grads, params):
    numeric = []
    for i, param in enumerate(params):
        def f(w):
            return cost([*params[:i], w, *params[i + 1 :]])
        numeric.append(numeric_grad(f, param))
    ours = np.concatenate([grad.ravel() for grad in grads])
    theirs = np.concatenate([grad.ravel() for grad in numeric])
    return bool(np.sum(np.abs(ours - theirs)) <= 1e-6 * np.sum(np.abs(theirs)))

# === grad_check · wrong · mean sizes
def grad_check(cost, grads, params):
    numeric = []
    for i, param in enumerate(params):
        def f(w):
            return cost([*params[:i], w, *params[i + 1 :]])
        numeric.append(numeric_grad(f, param))
    ours = np.concatenate([grad.ravel() for grad in grads])
    theirs = np.concatenate([grad.ravel() for grad in numeric])
    return bool(np.mean(np.abs(ours - theirs)) <= 1e-6 * np.mean(np.abs(theirs)))

# === grad_check · wrong · over both lengths added up
def grad_check(cost, grads, params):
    numeric = []
    for i, param in enumerate(params):
        def f(w):
            return cost([*params[:i], w, *params[i + 1 :]])
        numeric.append(numeric_grad(f, param))
    ours = np.concatenate([grad.ravel() for grad in grads])
    theirs = np.concatenate([grad.ravel() for grad in numeric])
    return bool(np.linalg.norm(ours - theirs) / (np.linalg.norm(ours) + np.linalg.norm(theirs)) <= 1e-6)

# === grad_check · right · one long vector and its parts
def grad_check(cost, grads, params):
    cuts = np.cumsum([p.size for p in params])[:-1]
    def f(v):
        return cost([part.reshape(p.shape) for part, p in zip(np.split(v, cuts), params)])
    v = np.concatenate([p.ravel() for p in params])
    n = numeric_grad(f, v)
    g = np.concatenate([g.ravel() for g in grads])
    return bool(np.sqrt(((g - n) ** 2).sum()) <= 1e-6 * np.sqrt((n * n).sum()))

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
