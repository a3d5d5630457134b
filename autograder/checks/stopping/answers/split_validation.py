# === split_validation · right · permutation
def split_validation(X, Y, fraction, rng):
    m = X.shape[0]
    n_val = int(round(fraction * m))
    perm = rng.permutation(m)
    val, train = perm[:n_val], perm[n_val:]
    return (X[train], Y[train]), (X[val], Y[val])

# === split_validation · right · choice and a mask
def split_validation(X, Y, fraction, rng):
    m = len(X)
    mask = np.zeros(m, dtype=bool)
    mask[rng.choice(m, size=round(fraction * m), replace=False)] = True
    return (X[~mask], Y[~mask]), (X[mask], Y[mask])

# === split_validation · right · shuffle of row numbers
def split_validation(X, Y, fraction, rng):
    rows = np.arange(len(Y))
    rng.shuffle(rows)
    held = round(fraction * len(Y))
    pick = lambda which: (X[which], Y[which])
    return pick(rows[held:]), pick(rows[:held])

# === split_validation · right · order of random numbers, np.delete
def split_validation(X, Y, fraction, rng):
    m = len(X)
    aside = np.argsort(rng.random(m))[:round(m * fraction)]
    train = np.delete(X, aside, axis=0), np.delete(Y, aside, axis=0)
    validation = X[aside], Y[aside]
    return train, validation

# === split_validation · right · np.split
def split_validation(X, Y, fraction, rng):
    validation, train = np.split(rng.permutation(len(X)), [round(fraction * len(X))])
    return tuple((X[rows], Y[rows]) for rows in (train, validation))

# === split_validation · right · the last ones, sorted
def split_validation(X, Y, fraction, rng):
    m = len(X)
    held = round(fraction * m)
    rows = rng.permutation(m)
    train_rows = np.sort(rows[:m - held])
    val_rows = np.sort(rows[m - held:])
    return (X[train_rows], Y[train_rows]), (X[val_rows], Y[val_rows])

# === split_validation · right · np.take, np.rint, a generator of a generator
def split_validation(X, Y, fraction, rng):
    rng = np.random.default_rng(rng)
    rows = rng.permuted(np.arange(len(X)))
    held = int(np.rint(fraction * len(X)))
    aside, rest = rows[:held], rows[held:]
    train = np.take(X, rest, axis=0), np.take(Y, rest, axis=0)
    return train, (np.take(X, aside, axis=0), np.take(Y, aside, axis=0))

# === split_validation · right · loops, reshaped at the end
def split_validation(X, Y, fraction, rng):
    order = rng.permutation(len(X)).tolist()
    held = round(fraction * len(X))
    x_train, y_train, x_val, y_val = [], [], [], []
    for place, row in enumerate(order):
        if place < held:
            x_val.append(X[row])
            y_val.append(Y[row])
        else:
            x_train.append(X[row])
            y_train.append(Y[row])
    n, k = X.shape[1], Y.shape[1]
    train = np.array(x_train).reshape(-1, n), np.array(y_train).reshape(-1, k)
    return train, (np.array(x_val).reshape(-1, n), np.array(y_val).reshape(-1, k))

# === split_validation · right · shuffles copies
def split_validation(X, Y, fraction, rng):
    rows = rng.permutation(len(X))
    X, Y = X[rows].copy(), Y[rows].copy()
    held = round(fraction * len(X))
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · right · one row after another out of a set
def split_validation(X, Y, fraction, rng):
    left = list(range(len(X)))
    aside = []
    for _ in range(round(fraction * len(X))):
        aside.append(left.pop(rng.integers(len(left))))
    aside, left = np.array(aside, dtype=int), np.array(left, dtype=int)
    return (X[left], Y[left]), (X[aside], Y[aside])

# === split_validation · wrong · no chance
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · wrong · a seed of its own
def split_validation(X, Y, fraction, rng):
    rng = np.random.default_rng(0)
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[held:]], Y[rows[held:]]), (X[rows[:held]], Y[rows[:held]])

# === split_validation · wrong · numpy's global chance
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = np.random.permutation(len(X))
    return (X[rows[held:]], Y[rows[held:]]), (X[rows[:held]], Y[rows[:held]])

# === split_validation · wrong · X and Y apart
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    X, Y = rng.permutation(X), rng.permutation(Y)
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · wrong · rows more than once
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.integers(0, len(X), len(X))
    return (X[rows[held:]], Y[rows[held:]]), (X[rows[:held]], Y[rows[:held]])

# === split_validation · wrong · set aside more than once
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    aside = rng.choice(len(X), held)
    rest = np.setdiff1d(np.arange(len(X)), aside)
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · shuffles in place
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    X[:], Y[:] = X[rows], Y[rows]
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · wrong · validation first
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[aside], Y[aside]), (X[rest], Y[rest])

# === split_validation · wrong · rounded down
def split_validation(X, Y, fraction, rng):
    held = int(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · rounded up
def split_validation(X, Y, fraction, rng):
    held = int(np.ceil(fraction * len(X)))  # here
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · the fraction trains
def split_validation(X, Y, fraction, rng):
    cut = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[:cut]], Y[rows[:cut]]), (X[rows[cut:]], Y[rows[cut:]])  # here

# === split_validation · wrong · X with X, Y with Y
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], X[aside]), (Y[rest], Y[aside])

# === split_validation · wrong · four arrays
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return X[rest], Y[rest], X[aside], Y[aside]

# === split_validation · wrong · trains on all rows
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    aside = rng.permutation(len(X))[:held]
    return (X, Y), (X[aside], Y[aside])

# === split_validation · wrong · a coin for each row
def split_validation(X, Y, fraction, rng):
    aside = rng.random(len(X)) < fraction
    return (X[~aside], Y[~aside]), (X[aside], Y[aside])

# === split_validation · wrong · one row lost
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held + 1:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · 120 rows
def split_validation(X, Y, fraction, rng):
    rows = rng.permutation(120)
    aside, rest = rows[:40], rows[40:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · columns
def split_validation(X, Y, fraction, rng):
    held = round(fraction * X.shape[1])
    rows = rng.permutation(X.shape[1])
    aside, rest = rows[:held], rows[held:]
    return (X[:, rest], Y), (X[:, aside], Y)

# === split_validation · wrong · counts the columns
def split_validation(X, Y, fraction, rng):
    held = round(fraction * X.shape[1])
    rows = rng.permutation(X.shape[1])
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · Y flat
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest].ravel()), (X[aside], Y[aside].ravel())

# === split_validation · wrong · Y not shuffled
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[held:]), (X[aside], Y[:held])

# === split_validation · wrong · shuffled, but always the first
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    aside = rng.permutation(held)
    rest = held + rng.permutation(len(X) - held)
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · one block from a random row on
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = np.roll(np.arange(len(X)), rng.integers(len(X)))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · rows numbers only
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return rows[held:], rows[:held]

# === split_validation · wrong · returns nothing
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    train = X[rows[held:]], Y[rows[held:]]
    validation = X[rows[:held]], Y[rows[:held]]

# === split_validation · wrong · X and Y shuffled by rng.shuffle, one after the other
def split_validation(X, Y, fraction, rng):
    rng.shuffle(X)
    rng.shuffle(Y)
    held = round(fraction * len(X))
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · wrong · every so many rows
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    aside = np.linspace(0, len(X) - 1, held).astype(int)
    rest = np.setdiff1d(np.arange(len(X)), aside)
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · two permutations
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    aside = rng.permutation(len(X))[:held]
    rest = rng.permutation(len(X))[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · as scikit-learn does
def split_validation(X, Y, fraction, rng):
    rows = rng.permutation(len(X))
    held = round(fraction * len(X))
    aside, rest = rows[:held], rows[held:]
    return X[rest], X[aside], Y[rest], Y[aside]

# === split_validation · right · both shuffled as one table
def split_validation(X, Y, fraction, rng):
    table = rng.permutation(np.hstack([X, Y]), axis=0)
    n, held = X.shape[1], round(fraction * len(X))
    return (table[held:, :n], table[held:, n:]), (table[:held, :n], table[:held, n:])

# === split_validation · right · sklearn's shuffle
from sklearn.utils import shuffle

def split_validation(X, Y, fraction, rng):
    X, Y = shuffle(X, Y, random_state=int(rng.integers(2**31)))
    held = round(fraction * len(X))
    return (X[held:], Y[held:]), (X[:held], Y[:held])

# === split_validation · right · a child generator
def split_validation(X, Y, fraction, rng):
    child = np.random.default_rng(rng.integers(2**63))
    rows = child.permutation(len(X))
    held = int(np.rint(fraction * len(X)))
    return (X[rows[held:]], Y[rows[held:]]), (X[rows[:held]], Y[rows[:held]])

# === split_validation · wrong · halves rounded up
def split_validation(X, Y, fraction, rng):
    held = int(fraction * len(X) + 0.5)
    rows = rng.permutation(len(X))
    return (X[rows[held:]], Y[rows[held:]]), (X[rows[:held]], Y[rows[:held]])

# === split_validation · wrong · round of the others
def split_validation(X, Y, fraction, rng):
    kept = round((1 - fraction) * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[:kept]], Y[rows[:kept]]), (X[rows[kept:]], Y[rows[kept:]])

# === split_validation · wrong · first column of Y only
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest, :1]), (X[aside], Y[aside, :1])

# === split_validation · wrong · zipped rows
def split_validation(X, Y, fraction, rng):
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    pairs = [(X[i], Y[i]) for i in rows]
    return pairs[held:], pairs[:held]

# === split_validation · wrong · four arrays, by choice
def split_validation(X, Y, fraction, rng):
    m = len(X)
    aside = rng.choice(m, round(fraction * m), replace=False)
    rest = np.delete(np.arange(m), aside)
    return X[rest], Y[rest], X[aside], Y[aside]

# === split_validation · wrong · four arrays as sklearn by choice
def split_validation(X, Y, fraction, rng):
    m = len(X)
    aside = rng.choice(m, round(fraction * m), replace=False)
    rest = np.delete(np.arange(m), aside)
    return X[rest], X[aside], Y[rest], Y[aside]

# === split_validation · wrong · x not in
def split_validation(X, Y, fraction, rng):
    aside = rng.permutation(len(X))[:round(fraction * len(X))]
    rest = [i for i in range(len(X)) if X[i] not in X[aside]]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · three columns, as in the moons
def split_validation(X, Y, fraction, rng):
    data = rng.permutation(np.hstack([X, Y]))
    held = round(fraction * len(X))
    return (data[held:, :3], data[held:, 3:]), (data[:held, :3], data[:held, 3:])

# === split_validation · wrong · last column is Y
def split_validation(X, Y, fraction, rng):
    data = rng.permutation(np.hstack([X, Y]))
    held = round(fraction * len(X))
    return (data[held:, :-1], data[held:, -1:]), (data[:held, :-1], data[:held, -1:])

# === split_validation · right · by scikit-learn, with a seed drawn from rng
from sklearn.model_selection import train_test_split

def split_validation(X, Y, fraction, rng):
    X_train, X_held, Y_train, Y_held = train_test_split(
        X, Y, test_size=round(fraction * len(X)), random_state=int(rng.integers(2**31))
    )
    return (X_train, Y_train), (X_held, Y_held)

# === split_validation · wrong · integers below m - 1
def split_validation(X, Y, fraction, rng):
    m = len(X)
    chosen = set()
    while len(chosen) < round(fraction * m):
        chosen.add(int(rng.integers(0, m - 1)))
    v = sorted(chosen)
    t = [i for i in range(m) if i not in chosen]
    return (X[t], Y[t]), (X[v], Y[v])

# === split_validation · wrong · choice of 1 to m - 1
def split_validation(X, Y, fraction, rng):
    m = len(X)
    v = rng.choice(np.arange(1, m), round(fraction * m), replace=False)
    t = np.setdiff1d(np.arange(m), v)
    return (X[t], Y[t]), (X[v], Y[v])

# === split_validation · wrong · last row never aside
def split_validation(X, Y, fraction, rng):
    m = len(X)
    n = round(fraction * m)
    v = rng.permutation(m - 1)[:n] if n < m else np.arange(m)
    t = np.setdiff1d(np.arange(m), v)
    return (X[t], Y[t]), (X[v], Y[v])

# === split_validation · wrong · rejection, upper end
def split_validation(X, Y, fraction, rng):
    m = len(X)
    mask = np.zeros(m, dtype=bool)
    while mask.sum() < round(fraction * m):
        mask[rng.integers(0, m - 1)] = True
    return (X[~mask], Y[~mask]), (X[mask], Y[mask])

# === split_validation · wrong · the rest found by value
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    idx = rng.permutation(len(X))[:n]
    v = X[idx].tolist()
    rest = [i for i, row in enumerate(X.tolist()) if row not in v]
    return (X[rest].reshape(-1, X.shape[1]), Y[rest].reshape(-1, Y.shape[1])), (X[idx], Y[idx])

# === split_validation · wrong · shuffle of X, Y found by value
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    Xs = X.copy()
    rng.shuffle(Xs)
    Ys = np.array([Y[np.flatnonzero((X == x).all(axis=1))[0]] for x in Xs])
    return (Xs[n:], Ys[n:]), (Xs[:n], Ys[:n])

# === split_validation · wrong · a dictionary of rows
def split_validation(X, Y, fraction, rng):
    pairs = {tuple(x): y for x, y in zip(X, Y)}
    keys = list(pairs)
    rng.shuffle(keys)
    n = round(fraction * len(X))
    def part(ks):
        return np.array(ks).reshape(-1, X.shape[1]), np.array([pairs[tuple(k)] for k in ks]).reshape(-1, Y.shape[1])
    return part(keys[n:]), part(keys[:n])

# === split_validation · wrong · remembers its split
order = None
def split_validation(X, Y, fraction, rng):
    global order
    if order is None or len(order) != len(X):
        order = rng.permutation(len(X))
    n = round(fraction * len(X))
    return (X[order[n:]], Y[order[n:]]), (X[order[:n]], Y[order[:n]])

# === split_validation · right · bytes as chance
def split_validation(X, Y, fraction, rng):
    keys = [rng.bytes(16) for _ in range(len(X))]
    order = sorted(range(len(X)), key=keys.__getitem__)
    n = round(fraction * len(X))
    train, val = np.array(order[n:], dtype=int), np.array(order[:n], dtype=int)
    return (X[train], Y[train]), (X[val], Y[val])

# === split_validation · right · a fair chance for each row, as many as are needed
def split_validation(X, Y, fraction, rng):
    X_val, Y_val, X_tr, Y_tr = [], [], [], []
    need, left = round(fraction * len(X)), len(X)
    for x, y in zip(X, Y):
        if rng.random() * left < need:
            X_val.append(x); Y_val.append(y); need -= 1
        else:
            X_tr.append(x); Y_tr.append(y)
        left -= 1
    f = lambda rows, A: np.array(rows, dtype=A.dtype).reshape(-1, A.shape[1])
    return (f(X_tr, X), f(Y_tr, Y)), (f(X_val, X), f(Y_val, Y))

# === split_validation · right · in unison by the state
def split_validation(X, Y, fraction, rng):
    state = rng.bit_generator.state
    Xs = rng.permutation(X)
    rng.bit_generator.state = state
    Ys = rng.permutation(Y)
    n = round(fraction * len(X))
    return (Xs[n:], Ys[n:]), (Xs[:n], Ys[:n])

# === split_validation · wrong · minus n
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = rng.permutation(len(X))
    return (X[order[:-n]], Y[order[:-n]]), (X[order[-n:]], Y[order[-n:]])

# === split_validation · wrong · max 1
def split_validation(X, Y, fraction, rng):
    n = max(1, round(fraction * len(X)))  # here
    order = rng.permutation(len(X))
    return (X[order[n:]], Y[order[n:]]), (X[order[:n]], Y[order[:n]])

# === split_validation · wrong · copy of rng
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = __import__('copy').deepcopy(rng).permutation(len(X))
    return (X[order[n:]], Y[order[n:]]), (X[order[:n]], Y[order[:n]])

# === split_validation · right · loops plain arrays
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = rng.permutation(len(X))
    t, v = [i for i in range(len(X)) if i not in order[:n]], list(order[:n])
    return (np.array([X[i] for i in t]), np.array([Y[i] for i in t])), (np.array([X[i] for i in v]), np.array([Y[i] for i in v]))

# === split_validation · right · vstack
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = rng.permutation(len(X))
    part = lambda rows: (np.vstack([X[i] for i in rows]), np.vstack([Y[i] for i in rows]))
    return part(order[n:]), part(order[:n])

# === split_validation · right · float32 rows
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = rng.permutation(len(X))
    return (X[order[n:]].astype(np.float32), Y[order[n:]]), (X[order[:n]].astype(np.float32), Y[order[:n]])

# === split_validation · wrong · returns None for no rows
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    if n == 0:
        return (X, Y), None
    order = rng.permutation(len(X))
    return (X[order[n:]], Y[order[n:]]), (X[order[:n]], Y[order[:n]])

# === split_validation · wrong · nothing aside where the fraction is 0, all of them where it is tiny
def split_validation(X, Y, fraction, rng):
    if fraction == 0:
        return (X, Y), (X[:0], Y[:0])
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[:-held]], Y[rows[:-held]]), (X[rows[-held:]], Y[rows[-held:]])

# === split_validation · wrong · refuses a fraction of 0, and counts a tiny one from the end
def split_validation(X, Y, fraction, rng):
    if not 0 < fraction < 1:
        raise ValueError("fraction must lie between 0 and 1")
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[:-held]], Y[rows[:-held]]), (X[rows[-held:]], Y[rows[-held:]])

# === split_validation · right · train_test_split of row numbers, which refuses to set none aside
def split_validation(X, Y, fraction, rng):
    from sklearn.model_selection import train_test_split
    rest, aside = train_test_split(
        np.arange(len(X)), test_size=round(fraction * len(X)), random_state=int(rng.integers(2**31))
    )
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · halves rounded down
def split_validation(X, Y, fraction, rng):
    held = int(np.ceil(fraction * len(X) - 0.5))
    order = rng.permutation(len(X))
    return (X[order[held:]], Y[order[held:]]), (X[order[:held]], Y[order[:held]])
