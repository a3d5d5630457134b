# === l2_penalty · right · a loop
def l2_penalty(betas, strength):
    penalty = 0
    grads = []
    for b in betas:
        if b.ndim == 2:
            penalty += strength / 2 * (b ** 2).sum()
            grads.append(strength * b)
        else:
            grads.append(np.zeros(b.shape))
    return penalty, grads

# === l2_penalty · right · einsum
def l2_penalty(betas, strength):
    total = sum(np.einsum("ij,ij->", b, b) for b in betas if b.ndim == 2)
    return strength * total / 2, [b * strength if b.ndim == 2 else 0 * b for b in betas]

# === l2_penalty · right · norms
def l2_penalty(betas, strength):
    norms = [np.linalg.norm(b) if len(b.shape) > 1 else 0.0 for b in betas]
    return 0.5 * strength * np.dot(norms, norms), [strength * b * (b.ndim > 1) for b in betas]

# === l2_penalty · right · bit by bit
def l2_penalty(betas, strength):
    penalty = 0.0
    grads = [np.zeros_like(b, dtype=float) for b in betas]
    for b, g in zip(betas, grads):
        if b.ndim == 1:
            continue
        for i in range(b.shape[0]):
            for j in range(b.shape[1]):
                penalty += 0.5 * strength * b[i, j] * b[i, j]
                g[i, j] = strength * b[i, j]
    return penalty, grads

# === l2_penalty · right · zeros first, all in one
def l2_penalty(betas, strength):
    weights = [b if b.ndim == 2 else np.zeros_like(b) for b in betas]
    return strength * sum(np.vdot(w, w) for w in weights) / 2, [strength * w for w in weights]

# === l2_penalty · right · in place, on copies
def l2_penalty(betas, strength):
    grads = [b.copy().astype(float) for b in betas]
    penalty = 0.0
    for g in grads:
        if g.ndim == 2:
            penalty += np.square(g).sum()
            g *= strength
        else:
            g[:] = 0
    return float(penalty * strength * 0.5), grads

# === l2_penalty · right · a helper, map
def l2_penalty(betas, strength):
    def one(beta):
        if np.ndim(beta) == 2:
            return strength * np.trace(beta.T @ beta) / 2, strength * beta
        return 0.0, np.zeros_like(beta)

    pairs = list(map(one, betas))
    return sum(p for p, _ in pairs), [g for _, g in pairs]

# === l2_penalty · right · penalty from the gradients
def l2_penalty(betas, strength):
    grads = [np.multiply(strength, b) if b.ndim == 2 else np.zeros(len(b)) for b in betas]
    return 0.5 * sum((g * b).sum() for g, b in zip(grads, betas)), grads

# === l2_penalty · right · flattened
def l2_penalty(betas, strength):
    flat = np.concatenate([np.zeros(1), *(b.ravel() for b in betas if b.ndim == 2)])
    grads = [np.where(b.ndim == 2, strength * b, 0.0) for b in betas]
    return strength * flat @ flat / 2, grads

# === l2_penalty · wrong · half forgotten
def l2_penalty(betas, strength):
    penalty = strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · half in the slope
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [0.5 * strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · twice in the slope
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [2 * strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · biases pay
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas)
    return penalty, [strength * b for b in betas]

# === l2_penalty · wrong · biases pay in the sum
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · biases have slopes
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b for b in betas]

# === l2_penalty · wrong · no slopes for biases at all
def l2_penalty(betas, strength):
    weights = [b for b in betas if b.ndim == 2]
    return 0.5 * strength * sum(np.sum(b**2) for b in weights), [strength * b for b in weights]

# === l2_penalty · wrong · 0 for a bias
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else 0 for b in betas]

# === l2_penalty · wrong · absolute values
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.abs(b).sum() for b in betas if b.ndim == 2)
    return penalty, [strength * np.sign(b) if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · mean squares
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.mean(b**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · in place
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    for b in betas:
        if b.ndim == 2:
            b *= strength
        else:
            b *= 0
    return penalty, betas

# === l2_penalty · wrong · square of the sum
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b) ** 2 for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · the norm, not its square
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.linalg.norm(b) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · only the last matrix
def l2_penalty(betas, strength):
    grads = []
    penalty = 0.0
    for b in betas:
        if b.ndim == 2:
            penalty = 0.5 * strength * np.sum(b**2)
            grads.append(strength * b)
        else:
            grads.append(np.zeros_like(b))
    return penalty, grads

# === l2_penalty · wrong · return in the loop
def l2_penalty(betas, strength):
    penalty, grads = 0.0, []
    for b in betas:
        if b.ndim == 2:
            penalty += 0.5 * strength * np.sum(b**2)
            grads.append(strength * b)
        else:
            grads.append(np.zeros_like(b))
        return penalty, grads

# === l2_penalty · wrong · one penalty for each
def l2_penalty(betas, strength):
    penalty = [0.5 * strength * np.sum(b**2) if b.ndim == 2 else 0.0 for b in betas]
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · swapped
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas], penalty

# === l2_penalty · wrong · one sign down
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [-strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · strength forgotten in the slope
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [b.copy() if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · weights, biases, weights, biases
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas[::2])
    return penalty, [np.zeros_like(b) if i % 2 else strength * b for i, b in enumerate(betas)]

# === l2_penalty · wrong · a thin matrix taken for a bias
def l2_penalty(betas, strength):
    isbias = [min(b.shape) == 1 or b.ndim == 1 for b in betas]
    penalty = 0.5 * strength * sum(np.sum(b**2) for b, free in zip(betas, isbias) if not free)
    return penalty, [np.zeros_like(b) if free else strength * b for b, free in zip(betas, isbias)]

# === l2_penalty · wrong · two layers, no more
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * (np.sum(betas[0]**2) + np.sum(betas[1]**2))
    return penalty, [strength * betas[0], strength * betas[1]]

# === l2_penalty · wrong · strength squared
def l2_penalty(betas, strength):
    penalty = 0.5 * sum(np.sum((strength * b)**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · a matrix product for the square
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b @ b) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · the penalty alone
def l2_penalty(betas, strength):
    return 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)

# === l2_penalty · wrong · fixed strength
def l2_penalty(betas, strength=0.01):
    penalty = 0.005 * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [0.01 * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · the net's new betas
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [b - strength * b if b.ndim == 2 else b.copy() for b in betas]

# === l2_penalty · wrong · all in one array
def l2_penalty(betas, strength):
    W = np.array(betas)
    return 0.5 * strength * np.sum(W**2), list(strength * W)

# === l2_penalty · wrong · weights told by their rows
def l2_penalty(betas, strength):
    grads = [strength * b if b.ndim == 2 and len(b) > 1 else 0 * b for b in betas]
    weights = [b for b in betas if b.ndim == 2 and len(b) > 1]
    return 0.5 * strength * sum((b**2).sum() for b in weights), grads

# === l2_penalty · right · einsum and zeros
def l2_penalty(betas, strength):
    total, grads = 0.0, []
    for b in betas:
        if np.ndim(b) > 1:
            total += np.einsum("ij,ij", b, b)
            grads.append(b * strength)
        else:
            grads.append(np.zeros_like(b))
    return strength / 2 * total, grads

# === l2_penalty · wrong · strength only in the gradient
def l2_penalty(betas, strength):
    weights = [b for b in betas if b.ndim == 2]
    return sum((b**2).sum() for b in weights) / 2, [strength * b * (b.ndim == 2) for b in betas]

# === l2_penalty · wrong · gradient doubled
def l2_penalty(betas, strength):
    weights = [b for b in betas if b.ndim == 2]
    penalty = strength * sum((b**2).sum() for b in weights) / 2
    return penalty, [2 * strength * b * (b.ndim == 2) for b in betas]

# === l2_penalty · right · recursion
def l2_penalty(betas, strength):
    if not betas:
        return 0.0, []
    first, *others = betas
    penalty, grads = l2_penalty(others, strength)
    if first.ndim == 1:
        return penalty, [first - first] + grads
    return penalty + strength * (first * first).sum() * 0.5, [first * strength] + grads

# === l2_penalty · right · unpacked shape
def l2_penalty(betas, strength):
    def one(b):
        try:
            n, k = b.shape
        except ValueError:
            return 0, 0 * b
        return 0.5 * strength * np.square(b).sum(), strength * b
    parts = [one(b) for b in betas]
    return sum(p for p, _ in parts), [g for _, g in parts]

# === l2_penalty · wrong · concatenate of the weights, none at all raises
def l2_penalty(betas, strength):
    flat = np.concatenate([b.ravel() for b in betas if b.ndim == 2])
    return 0.5 * strength * flat @ flat, [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · None for biases
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 2)
    return penalty, [strength * b if b.ndim == 2 else None for b in betas]

# === l2_penalty · wrong · only biases
def l2_penalty(betas, strength):
    penalty = 0.5 * strength * sum(np.sum(b**2) for b in betas if b.ndim == 1)
    return penalty, [strength * b if b.ndim == 1 else np.zeros_like(b) for b in betas]

# === l2_penalty · wrong · gradients in arrays of whole numbers
def l2_penalty(betas, strength):
    penalty, grads = 0.0, []
    for b in betas:
        grad = np.zeros_like(b)
        if b.ndim == 2:
            for i in range(b.shape[0]):
                for j in range(b.shape[1]):
                    penalty += 0.5 * strength * b[i, j] ** 2
                    grad[i, j] = strength * b[i, j]
        grads.append(grad)
    return penalty, grads

# === l2_penalty · right · betas as floats
def l2_penalty(betas, strength):
    mask = [float(np.ndim(b) == 2) for b in betas]
    grads = [m * strength * np.asarray(b, float) for m, b in zip(mask, betas)]
    return sum(float((g * b).sum()) for g, b in zip(grads, betas)) / 2, grads

# === l2_penalty · wrong · float32 without half
def l2_penalty(betas, strength):
    p = strength * sum((b**2).sum() for b in betas if b.ndim == 2)
    grads = [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]
    return np.float32(p), grads

# === l2_penalty · wrong · strength or one
def l2_penalty(betas, strength):
    strength = strength or 1
    p = 0.5 * strength * sum((b**2).sum() for b in betas if b.ndim == 2)
    grads = [strength * b if b.ndim == 2 else np.zeros_like(b) for b in betas]
    return p, grads

# === l2_penalty · right · float32
def l2_penalty(betas, strength):
    p = 0.5 * strength * sum((b.astype(np.float32)**2).sum() for b in betas if b.ndim == 2)
    return p, [np.float32(strength) * b.astype(np.float32) if b.ndim == 2 else np.zeros_like(b, np.float32) for b in betas]

# === l2_penalty · wrong · clipped weights
def l2_penalty(betas, strength):
    p = 0.5 * strength * sum((np.clip(b, -5, 5)**2).sum() for b in betas if b.ndim == 2)
    return p, [strength * np.clip(b, -5, 5) if b.ndim == 2 else np.zeros(b.shape) for b in betas]

# === l2_penalty · wrong · same array at strength one
def l2_penalty(betas, strength):
    penalty = strength / 2 * sum((B**2).sum() for B in betas if B.ndim == 2)
    if strength == 1:
        return penalty, [B if B.ndim == 2 else np.zeros(B.shape) for B in betas]
    return penalty, [strength * B if B.ndim == 2 else np.zeros(B.shape) for B in betas]

# === l2_penalty · wrong · zeros cached by shape
_zeros = {}
def l2_penalty(betas, strength):
    penalty = strength / 2 * sum((B**2).sum() for B in betas if B.ndim == 2)
    grads = []
    for B in betas:
        g = _zeros.setdefault(B.shape, np.zeros(B.shape))
        if B.ndim == 2:
            g[:] = strength * B
        grads.append(g)
    return penalty, grads

# === l2_penalty · wrong · lists of gradients
def l2_penalty(betas, strength):
    penalty = sum(strength * np.sum(b**2) / 2 for b in betas if b.ndim == 2)
    return penalty, [(strength * b * (b.ndim == 2)).tolist() for b in betas]

# === l2_penalty · right · gradients by copies, written over
def l2_penalty(betas, strength):
    grads = [np.array(b, dtype=float) for b in betas]
    penalty = 0.0
    for g in grads:
        if g.ndim == 1:
            g.fill(0)
            continue
        penalty += strength / 2 * float((g * g).sum())
        g *= strength
    return penalty, tuple(grads)
