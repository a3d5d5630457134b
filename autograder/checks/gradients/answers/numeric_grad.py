# === numeric_grad · right · a nudge for each entry
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · right · in place, the old value kept
def numeric_grad(f, w):
    h = 1e-5
    grad = np.empty(w.shape)
    for i in np.ndindex(w.shape):
        kept = w[i]
        w[i] = kept + h
        up = f(w)
        w[i] = kept - h
        down = f(w)
        w[i] = kept
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · right · two copies
def numeric_grad(f, w, h=1e-5):
    grad = np.zeros(w.shape)
    it = np.nditer(w, flags=["multi_index"])
    for _ in it:
        up, down = w.copy(), w.copy()
        up[it.multi_index] += h
        down[it.multi_index] -= h
        grad[it.multi_index] = (f(up) - f(down)) / h / 2
    return grad

# === numeric_grad · right · flat and reshaped
def numeric_grad(f, w):
    h = 1e-5
    flat = w.flatten()
    slopes = []
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        slopes.append((f(up.reshape(w.shape)) - f(down.reshape(w.shape))) / (2 * h))
    return np.array(slopes).reshape(w.shape)

# === numeric_grad · right · the unit arrays
def numeric_grad(f, w):
    h = 1e-5
    units = np.eye(w.size).reshape(w.size, *w.shape)
    return np.reshape([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in units], w.shape)

# === numeric_grad · right · .flat on a working copy
def numeric_grad(f, w):
    h, work, grad = 1e-5, w.copy(), np.zeros_like(w)
    for i in range(w.size):
        work.flat[i] = w.flat[i] + h
        up = f(work)
        work.flat[i] = w.flat[i] - h
        grad.flat[i] = (up - f(work)) / 2e-5
        work.flat[i] = w.flat[i]
    return grad

# === numeric_grad · right · np.where
def numeric_grad(f, w):
    h = 1e-5
    place = np.arange(w.size).reshape(w.shape)
    grad = np.zeros(w.shape)
    for i in range(w.size):
        grad[place == i] = (f(np.where(place == i, w + h, w)) - f(np.where(place == i, w - h, w))) / (2 * h)
    return grad

# === numeric_grad · right · nested lists come back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape)
    for i, value in np.ndenumerate(w):
        moved = w.copy()
        moved[i] = value + h
        up = f(moved)
        moved[i] = value - h
        grad[i] = up / (2 * h) - f(moved) / (2 * h)
    return grad.tolist()

# === numeric_grad · right · w changed and put back whole
def numeric_grad(f, w):
    before, h, grad = w.copy(), 1e-5, np.zeros_like(w)
    for i in np.ndindex(*w.shape):
        w[i] += h
        up = f(w)
        w[:] = before
        w[i] -= h
        grad[i] = (up - f(w)) / (2 * h)
        w[:] = before
    return grad

# === numeric_grad · right · the true distance between both points
def numeric_grad(f, w):
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        grad[i] = (f(up) - f(down)) / (up[i] - down[i])
    return grad

# === numeric_grad · wrong · one side
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up = w.copy()
        up[i] += h
        grad[i] = (f(up) - f(w)) / h
    return grad

# === numeric_grad · wrong · never divided by two
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / h  # here
    return grad

# === numeric_grad · wrong · brackets lost
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / 2 * h  # here
    return grad

# === numeric_grad · wrong · an alias
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up = w
        up[i] += h
        down = w
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · added back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= 2 * h
        down = f(w)
        w[i] += h
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · wrong · never put back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        kept = w[i]
        w[i] = kept + h
        up = f(w)
        w[i] = kept - h
        down = f(w)
        grad[i] = (up - down) / (2 * h)
    return grad

# === numeric_grad · wrong · nudges pile up
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    nudge = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · all at once
def numeric_grad(f, w):
    h = 1e-5
    return (f(w + h) - f(w - h)) / (2 * h)

# === numeric_grad · wrong · rows only
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · two axes only
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            nudge = np.zeros_like(w)
            nudge[i, j] = h
            grad[i, j] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · flat
def numeric_grad(f, w):
    h = 1e-5
    slopes = []
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        slopes.append((f(w + nudge) - f(w - nudge)) / (2 * h))
    return np.array(slopes)

# === numeric_grad · wrong · down minus up
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w - nudge) - f(w + nudge)) / (2 * h)  # here
    return grad

# === numeric_grad · wrong · a step far too large
def numeric_grad(f, w):
    h = 0.1
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step far too small
def numeric_grad(f, w):
    h = 1e-13
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · whole numbers
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape, dtype=int)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · np.gradient
def numeric_grad(f, w):
    return np.gradient(w, 1e-5)

# === numeric_grad · wrong · returns in the loop
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
        return grad

# === numeric_grad · wrong · one entry handed to f
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        grad[i] = (f(w[i] + h) - f(w[i] - h)) / (2 * h)
    return grad

# === numeric_grad · wrong · the nudge in place of the entry
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] = h
        down[i] = -h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · ten to the fifth
def numeric_grad(f, w):
    h = 10**5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step somewhat too large
def numeric_grad(f, w):
    h = 1e-3
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · the array for its shape
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step ten times too large
def numeric_grad(f, w):
    h = 1e-4
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step ten times too small
def numeric_grad(f, w):
    h = 1e-6
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · one side, in float32
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(w)) / h
    return grad.astype(np.float32)

# === numeric_grad · right · float32 comes back
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad.astype(np.float32)

# === numeric_grad · wrong · one side by two steps
def numeric_grad(f, w):
    h = 1e-5
    grad = np.zeros(w.shape)
    here = f(w)
    for i in np.ndindex(w.shape):
        old = w[i]
        w[i] = old + h
        grad[i] = (f(w) - here) / (2 * h)
        w[i] = old
    return grad

# === numeric_grad · wrong · the slopes of one shape kept
kept = {}
def numeric_grad(f, w):
    grad = kept.setdefault(w.shape, np.zeros(w.shape))
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        grad[i] = (f(up) - f(down)) / 2e-5
    return grad

# === numeric_grad · wrong · slopes that add up while the shape stays
grad = None

def numeric_grad(f, w):
    global grad
    h = 1e-5
    if grad is None or grad.shape != w.shape:
        grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] += (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step relative to each entry
def numeric_grad(f, w):
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        h = 1e-5 * max(abs(w[i]), 1)
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step relative to the largest entry
def numeric_grad(f, w):
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        h = 1e-5 * max(1, abs(w).max())
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a step that grows with the entry
def numeric_grad(f, w):
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        h = 1e-5 * (1 + abs(w[i]))
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a complex step, for an f that takes real numbers
def numeric_grad(f, w):
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        n = np.zeros(w.shape, complex); n[i] = 1e-20j
        g[i] = np.imag(f(w + n)) / 1e-20
    return g

# === numeric_grad · wrong · w of the first call
first = []
def numeric_grad(f, w):
    if not first:
        first.append(w.copy())
    h = 1e-5
    w = first[0] if first[0].shape == w.shape else w
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        n = np.zeros_like(w); n[i] = h
        g[i] = (f(w + n) - f(w - n)) / (2 * h)
    return g

# === numeric_grad · wrong · up, down twice and up again
def numeric_grad(f, w):
    h = 1e-5
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += h
        up = f(w)
        w[i] -= h
        w[i] -= h
        g[i] = (up - f(w)) / (2 * h)
        w[i] += h
    return g

# === numeric_grad · wrong · h far too small
def numeric_grad(f, w):
    h = 1e-12  # here
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# === numeric_grad · wrong · a flat view, which is a copy where w is transposed
def numeric_grad(f, w):
    h = 1e-5
    flat = w.reshape(-1)
    grad = np.zeros(w.size)
    for i in range(w.size):
        old = flat[i]
        flat[i] = old + h
        up = f(w)
        flat[i] = old - h
        down = f(w)
        flat[i] = old
        grad[i] = (up - down) / (2 * h)
    return grad.reshape(w.shape)
