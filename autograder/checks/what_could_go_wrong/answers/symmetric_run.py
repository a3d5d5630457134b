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
    return train([b0.repeat(4, axis=1), b1.repeat(4, axis=0)], 200, 4)  # here

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
    while count <= 200:  # here
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

# === symmetric_run · wrong · repeated without an axis
def symmetric_run(seed):
    b0, b1 = init_betas((3, 1, 1), np.random.default_rng(seed))
    b0 = np.repeat(b0, 4)
    b1 = np.repeat(b1, 4)
    return train([b0, b1], lr=4, steps=200)
