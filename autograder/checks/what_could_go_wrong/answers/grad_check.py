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

# === grad_check · wrong · the lengths of the arrays added up
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

# === grad_check · wrong · nudges one side, by a millionth
def grad_check(cost, grads, params):
    off, size, base = [], [], cost(params)
    for k, p in enumerate(params):
        for i in np.ndindex(*p.shape):
            q = [x.copy() for x in params]
            q[k][i] += 1e-6
            n = (cost(q) - base) / 1e-6
            off.append(n - grads[k][i])
            size.append(n)
    return bool(np.linalg.norm(off) <= 1e-6 * np.linalg.norm(size))

# === grad_check · wrong · nudges one side, by a ten-millionth
def grad_check(cost, grads, params):
    off, size, base = [], [], cost(params)
    for k, p in enumerate(params):
        for i in np.ndindex(*p.shape):
            q = [x.copy() for x in params]
            q[k][i] += 1e-7
            n = (cost(q) - base) / 1e-7
            off.append(n - grads[k][i])
            size.append(n)
    return bool(np.linalg.norm(off) <= 1e-6 * np.linalg.norm(size))

# === grad_check · right · narrower differences of one's own
def grad_check(cost, grads, params):
    off, size = [], []
    for k, p in enumerate(params):
        for i in np.ndindex(*p.shape):
            up, down = ([x.copy() for x in params] for _ in range(2))
            up[k][i] += 1e-6
            down[k][i] -= 1e-6
            n = (cost(up) - cost(down)) / 2e-6
            off.append(n - grads[k][i])
            size.append(n)
    return bool(np.linalg.norm(off) <= 1e-6 * np.linalg.norm(size))

# === grad_check · wrong · the mean of the arrays' relative errors
def grad_check(cost, grads, params):
    errors = []
    for i, p in enumerate(params):
        n = numeric_grad(lambda w: cost([*params[:i], w, *params[i + 1 :]]), p)
        errors.append(np.linalg.norm(grads[i] - n) / np.linalg.norm(n))
    return bool(np.mean(errors) <= 1e-6)

# === grad_check · wrong · a hundred-thousandth added to the length
def grad_check(cost, grads, params):
    n = np.concatenate([numeric_grad(lambda w, i=i: cost(params[:i] + [w] + params[i + 1 :]), params[i]).ravel() for i in range(len(params))])
    g = np.concatenate([x.ravel() for x in grads])
    return bool(np.linalg.norm(g - n) / (np.linalg.norm(n) + 1e-5) <= 1e-6)

# === grad_check · wrong · the largest of the arrays' lengths
def grad_check(cost, grads, params):
    offs, sizes = [], []
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost(params[:i] + [w] + params[i + 1 :]), params[i])
        offs.append(np.linalg.norm(grads[i] - n))
        sizes.append(np.linalg.norm(n))
    return bool(max(offs) <= 1e-6 * max(sizes))

# === grad_check · right · the length of the arrays' lengths
def grad_check(cost, grads, params):
    offs, sizes = [], []
    for i in range(len(params)):
        n = numeric_grad(lambda w: cost(params[:i] + [w] + params[i + 1 :]), params[i])
        offs.append(np.linalg.norm(grads[i] - n))
        sizes.append(np.linalg.norm(n))
    return bool(np.linalg.norm(offs) <= 1e-6 * np.linalg.norm(sizes))

# === grad_check · right · five-point differences
def grad_check(cost, grads, params):
    def at(k, i, h):
        q = [p.copy() for p in params]
        q[k][i] += h
        return cost(q)

    n, h = [], 1e-4
    for k, p in enumerate(params):
        for i in np.ndindex(p.shape):
            n.append((8 * (at(k, i, h) - at(k, i, -h)) - at(k, i, 2 * h) + at(k, i, -2 * h)) / (12 * h))
    n, g = np.array(n), np.concatenate([x.ravel() for x in grads])
    return bool(np.linalg.norm(n - g) <= 1e-6 * np.linalg.norm(n))

# === grad_check · wrong · relative to the larger length, which may be infinite
def grad_check(cost, grads, params):
    numeric = []
    for i in range(len(params)):
        f = lambda w: cost(params[:i] + [w] + params[i + 1 :])
        numeric.append(numeric_grad(f, params[i]).ravel())
    numeric, given = np.concatenate(numeric), np.concatenate([g.ravel() for g in grads])
    scale = max(np.linalg.norm(given), np.linalg.norm(numeric))
    return bool(np.linalg.norm(given - numeric) <= 1e-6 * scale)
