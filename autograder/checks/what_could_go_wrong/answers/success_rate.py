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
    y = sigmoid(np.einsum("smk,sko->smo", sigmoid(np.einsum("mn,snk->smk", X, u)), v))
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

# === success_rate · wrong · 1001 steps
def success_rate(lr, hidden, seeds):
    nets = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    betas = train(stack(nets), lr, 1001)
    return np.mean(learned(betas))

# === success_rate · wrong · the answers of the last step, which go through the betas before it
def success_rate(lr, hidden, seeds):
    u, v = stack([init_betas((3, hidden, 1), np.random.default_rng(s)) for s in seeds])
    for _ in range(1000):
        a = sigmoid(np.einsum("mn,snk->smk", X, u))
        y = sigmoid(np.einsum("smk,sko->smo", a, v))
        d = (y - Y) * y * (1 - y)
        e = np.einsum("smo,sko->smk", d, v) * a * (1 - a)
        u, v = u - lr * np.einsum("mn,smk->snk", X, e), v - lr * np.einsum("smk,smo->sko", a, d)
    return np.mean([np.array_equal(np.round(one), Y) for one in y])

# === success_rate · wrong · 999 steps
def success_rate(lr, hidden, seeds):
    starts = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return np.mean(learned(train(stack(starts), lr, 999)))

# === success_rate · wrong · from 1 to 1000
def success_rate(lr, hidden, seeds):
    betas = stack([init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds])
    for _ in range(1, 1000):
        betas = train(betas, lr, 1)
    return learned(betas).mean()

# === success_rate · wrong · the last step only where there are many seeds
def success_rate(lr, hidden, seeds):
    starts = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return np.mean(learned(train(stack(starts), lr, 1000 if len(starts) > 1 else 999)))

# === success_rate · wrong · betas moved to a mean of 0
def success_rate(lr, hidden, seeds):
    starts = stack([init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds])
    return np.mean(learned(train([beta - beta.mean() for beta in starts], lr, 1000)))
