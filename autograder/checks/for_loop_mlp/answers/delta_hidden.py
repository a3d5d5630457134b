# === delta_hidden · right · the formula
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated * (1 - activated)

# === delta_hidden · right · einsum
def delta_hidden(delta, betas, activated):
    return np.einsum("mk,nk,mn->mn", delta, betas, activated * (1 - activated))

# === delta_hidden · right · loops, lists come back
def delta_hidden(delta, betas, activated):
    m, n, k = len(delta), len(betas), len(betas[0])
    out = [[0.0] * n for _ in range(m)]
    for i in range(m):
        for j in range(n):
            back = sum(delta[i][c] * betas[j][c] for c in range(k))
            out[i][j] = back * activated[i][j] * (1 - activated[i][j])
    return out

# === delta_hidden · right · a sum of outer products
def delta_hidden(delta, betas, activated):
    back = sum(np.outer(d, b) for d, b in zip(delta.T, betas.T))
    return back * activated * (1 - activated)

# === delta_hidden · right · inner
def delta_hidden(delta, betas, activated):
    return np.multiply(np.inner(delta, betas), activated - np.square(activated))

# === delta_hidden · right · float32
def delta_hidden(delta, betas, activated):
    delta, betas, activated = (np.asarray(a, dtype=np.float32) for a in (delta, betas, activated))
    return delta @ betas.T * (activated * (1 - activated))

# === delta_hidden · right · row by row
def delta_hidden(delta, betas, activated):
    rows = []
    for d, a in zip(delta, activated):
        rows.append(betas @ d * a * (1 - a))
    return np.array(rows)

# === delta_hidden · right · matrices
def delta_hidden(delta, betas, activated):
    return np.multiply(np.matrix(delta) * np.matrix(betas).T, np.multiply(activated, 1 - activated))

# === delta_hidden · right · transposed twice
def delta_hidden(delta, betas, activated):
    return ((betas @ delta.T) * (activated * (1 - activated)).T).T

# === delta_hidden · right · broadcast and sum
def delta_hidden(delta, betas, activated):
    back = (delta[:, None, :] * betas[None, :, :]).sum(axis=2)
    back *= activated
    back *= 1 - activated
    return back

# === delta_hidden · right · a nested helper
def delta_hidden(delta: np.ndarray, betas: np.ndarray, activated: np.ndarray) -> np.ndarray:
    def prime(a):
        return a * (1 - a)
    return np.tensordot(delta, betas, axes=([1], [1])) * prime(activated)

# === delta_hidden · wrong · no slope of the sigmoid
def delta_hidden(delta, betas, activated):
    return delta @ betas.T

# === delta_hidden · wrong · no transpose
def delta_hidden(delta, betas, activated):
    return (delta @ betas) * activated * (1 - activated)

# === delta_hidden · wrong · only for one output
def delta_hidden(delta, betas, activated):
    return delta * betas.T * activated * (1 - activated)

# === delta_hidden · wrong · only the first output
def delta_hidden(delta, betas, activated):
    return np.outer(delta[:, 0], betas[:, 0]) * activated * (1 - activated)

# === delta_hidden · wrong · reshape for transpose
def delta_hidden(delta, betas, activated):
    n, k = betas.shape
    return (delta @ betas.reshape(k, n)) * activated * (1 - activated)

# === delta_hidden · wrong · the sigmoid applied again
def delta_hidden(delta, betas, activated):
    s = sigmoid(activated)
    return (delta @ betas.T) * s * (1 - s)

# === delta_hidden · wrong · half of the slope
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * (1 - activated)

# === delta_hidden · wrong · the other half of the slope
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated

# === delta_hidden · wrong · the slope of tanh
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * (1 - activated ** 2)

# === delta_hidden · wrong · the slope of the delta
def delta_hidden(delta, betas, activated):
    back = delta @ betas.T
    return back * (1 - back)

# === delta_hidden · wrong · the sign
def delta_hidden(delta, betas, activated):
    return -(delta @ betas.T) * activated * (1 - activated)  # here

# === delta_hidden · wrong · the slope turned round
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated * (activated - 1)  # here

# === delta_hidden · wrong · the mean over rows
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated * (1 - activated) / len(delta)  # here

# === delta_hidden · wrong · the mean over outputs
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) / betas.shape[1] * activated * (1 - activated)  # here

# === delta_hidden · wrong · transposed
def delta_hidden(delta, betas, activated):
    return ((delta @ betas.T) * activated * (1 - activated)).T  # here

# === delta_hidden · wrong · the delta left out
def delta_hidden(delta, betas, activated):
    return betas.sum(axis=1) * activated * (1 - activated)

# === delta_hidden · wrong · the betas left out
def delta_hidden(delta, betas, activated):
    return delta.sum(axis=1, keepdims=True) * activated * (1 - activated)

# === delta_hidden · wrong · the wrong thing transposed
def delta_hidden(delta, betas, activated):
    return delta.T @ betas * activated * (1 - activated)

# === delta_hidden · wrong · brackets lost
def delta_hidden(delta, betas, activated):
    return delta @ betas.T * activated * 1 - activated  # here

# === delta_hidden · wrong · added slope
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) + activated * (1 - activated)

# === delta_hidden · wrong · divided by the slope
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) / (activated * (1 - activated))

# === delta_hidden · wrong · summed over rows
def delta_hidden(delta, betas, activated):
    return ((delta @ betas.T) * activated * (1 - activated)).sum(axis=0)

# === delta_hidden · wrong · a gradient
def delta_hidden(delta, betas, activated):
    return activated.T @ delta

# === delta_hidden · wrong · the slope squared
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * (activated * (1 - activated)) ** 2

# === delta_hidden · wrong · positive betas
def delta_hidden(delta, betas, activated):
    return (delta @ np.abs(betas).T) * activated * (1 - activated)

# === delta_hidden · wrong · betas scaled to shares
def delta_hidden(delta, betas, activated):
    return (delta @ (betas / betas.sum(axis=0)).T) * activated * (1 - activated)

# === delta_hidden · wrong · the inverse of the betas
def delta_hidden(delta, betas, activated):
    return (delta @ np.linalg.pinv(betas)) * activated * (1 - activated)

# === delta_hidden · wrong · overwrites the activations
def delta_hidden(delta, betas, activated):
    activated *= 1 - activated
    return (delta @ betas.T) * activated

# === delta_hidden · wrong · overwrites the betas
def delta_hidden(delta, betas, activated):
    out = (delta @ betas.T) * activated * (1 - activated)
    betas -= 0.1 * (activated.T @ delta)
    return out

# === delta_hidden · wrong · prints
def delta_hidden(delta, betas, activated):
    print((delta @ betas.T) * activated * (1 - activated))

# === delta_hidden · wrong · no return
def delta_hidden(delta, betas, activated):
    hidden = (delta @ betas.T) * activated * (1 - activated)

# === delta_hidden · wrong · the last output forgotten
def delta_hidden(delta, betas, activated):
    back = np.zeros(activated.shape)
    for c in range(betas.shape[1] - 1):
        back += np.outer(delta[:, c], betas[:, c])
    return back * activated * (1 - activated)

# === delta_hidden · wrong · only the last output
def delta_hidden(delta, betas, activated):
    for c in range(betas.shape[1]):
        back = np.outer(delta[:, c], betas[:, c])
    return back * activated * (1 - activated)

# === delta_hidden · wrong · the first row
def delta_hidden(delta, betas, activated):
    for d, a in zip(delta, activated):
        return (betas @ d) * a * (1 - a)

# === delta_hidden · wrong · twice
def delta_hidden(delta, betas, activated):
    return 2 * (delta @ betas.T) * activated * (1 - activated)

# === delta_hidden · wrong · a pair
def delta_hidden(delta, betas, activated):
    back = delta @ betas.T
    return back, back * activated * (1 - activated)

# === delta_hidden · wrong · the stale betas
betas1 = np.array([[0.1], [0.2], [-0.3], [0.4]])
def delta_hidden(delta, betas, activated):
    return (delta @ betas1.T) * activated * (1 - activated)

# === delta_hidden · wrong · a list of betas expected
def delta_hidden(delta, betas, activated):
    return (delta @ betas[-1].T) * activated * (1 - activated)

# === delta_hidden · wrong · the slope before the product
def delta_hidden(delta, betas, activated):
    return (delta * (activated * (1 - activated))) @ betas.T

# === delta_hidden · wrong · the slope of the sums
def delta_hidden(delta, betas, activated):
    return sigmoid(delta @ betas.T) * activated * (1 - activated)

# === delta_hidden · wrong · whole numbers
def delta_hidden(delta, betas, activated):
    out = np.zeros(activated.shape, dtype=int)
    out[:] = (delta @ betas.T) * activated * (1 - activated)
    return out

# === delta_hidden · wrong · one array while the shape stays
kept = np.zeros(0)

def delta_hidden(delta, betas, activated):
    global kept
    if kept.shape != activated.shape:
        kept = np.zeros(activated.shape)
    kept[...] = (delta @ betas.T) * activated * (1 - activated)
    return kept

# === delta_hidden · wrong · clipped at 1
def delta_hidden(delta, betas, activated):
    return np.clip((delta @ betas.T) * activated * (1 - activated), -1, 1)

# === delta_hidden · wrong · the last neuron's part only
def delta_hidden(delta, betas, activated):
    blame = np.zeros(activated.shape)
    for i in range(delta.shape[0]):
        for n in range(betas.shape[0]):
            for k in range(betas.shape[1]):
                blame[i, n] = delta[i, k] * betas[n, k]  # here
    return blame * activated * (1 - activated)
