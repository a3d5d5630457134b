# === minibatches · right · a list
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    batches = []
    for i in range(0, len(rows), size):
        batches.append((X[rows[i:i + size]], Y[rows[i:i + size]]))
    return batches

# === minibatches · right · np.split
def minibatches(X, Y, size, rng):
    m = X.shape[0]
    cuts = np.arange(size, m, size)
    return [(X[rows], Y[rows]) for rows in np.split(rng.permutation(m), cuts)]

# === minibatches · right · shuffled copies
def minibatches(X, Y, size, rng):
    order = np.arange(len(Y))
    rng.shuffle(order)
    X, Y = X[order], Y[order]
    while len(X):
        yield X[:size], Y[:size]
        X, Y = X[size:], Y[size:]

# === minibatches · right · order of random numbers
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    yield from ((X[rows[i:i + size]], Y[rows[i:i + size]]) for i in range(0, len(X), size))

# === minibatches · right · partition_all
from toolz import partition_all

def minibatches(X, Y, size, rng):
    for rows in partition_all(size, rng.permutation(len(X)).tolist()):
        rows = list(rows)
        yield X[rows], Y[rows]

# === minibatches · right · islice until nothing is left
from itertools import islice

def minibatches(X, Y, size, rng):
    rows = iter(rng.choice(len(X), len(X), replace=False))
    while batch := list(islice(rows, size)):
        yield np.take(X, batch, axis=0), np.take(Y, batch, axis=0)

# === minibatches · right · zip of two lists
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    starts = range(0, len(X), size)
    return zip([X[rows[s:s + size]] for s in starts], [Y[rows[s:s + size]] for s in starts])

# === minibatches · right · one row after another
def minibatches(X, Y, size, rng):
    xs, ys = [], []
    for row in rng.permutation(len(X)):
        xs.append(X[row])
        ys.append(Y[row])
        if len(xs) == size:
            yield np.array(xs), np.array(ys)
            xs, ys = [], []
    if xs:
        yield np.array(xs), np.array(ys)

# === minibatches · right · a tuple, rows sorted in each batch
def minibatches(X, Y, size, rng):
    rows = rng.permutation(X.shape[0])
    number = -(-len(rows) // size)
    batches = [np.sort(rows[k * size:(k + 1) * size]) for k in range(number)]
    return tuple((X[batch], Y[batch]) for batch in batches)

# === minibatches · right · a column of batch numbers
def minibatches(X, Y, size, rng):
    number = rng.permutation(len(X)) // size
    for k in range(number.max() + 1):
        yield X[number == k], Y[number == k]

# === minibatches · right · a class that can be gone through
class minibatches:
    def __init__(self, X, Y, size, rng):
        self.X, self.Y, self.size = X, Y, size
        self.rows = rng.permutation(len(X))

    def __iter__(self):
        while len(self.rows):
            batch, self.rows = self.rows[:self.size], self.rows[self.size:]
            yield self.X[batch], self.Y[batch]

# === minibatches · right · lists of two
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    n = X.shape[1]
    return [[rows[:, :n], rows[:, n:]] for rows in (both[i:i + size] for i in range(0, len(both), size))]

# === minibatches · right · side by side
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    n = X.shape[1]
    return ((both[i:i + size, :n], both[i:i + size, n:]) for i in range(0, len(both), size))

# === minibatches · right · rewinding the generator
def minibatches(X, Y, size, rng):
    state = rng.bit_generator.state
    X2 = rng.permutation(X)
    rng.bit_generator.state = state
    Y2 = rng.permutation(Y)
    for i in range(0, len(X), size):
        yield X2[i:i + size], Y2[i:i + size]

# === minibatches · right · drawing from the rest
def minibatches(X, Y, size, rng):
    left = list(range(len(X)))
    while left:
        batch = [left.pop(rng.integers(len(left))) for _ in range(min(size, len(left)))]
        yield X[batch], Y[batch]

# === minibatches · right · recursion
def minibatches(X, Y, size, rng):
    def deal(rows):
        if len(rows):
            yield X[rows[:size]], Y[rows[:size]]
            yield from deal(rows[size:])
    return deal(rng.permutation(len(X)))

# === minibatches · right · a generator of its own, seeded by rng
def minibatches(X, Y, size, rng):
    own = np.random.default_rng(rng.integers(2**32))
    order = own.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[order[i:i + size]], Y[order[i:i + size]]

# === minibatches · right · pairs shuffled
def minibatches(X, Y, size, rng):
    pairs = list(zip(X, Y))
    rng.shuffle(pairs)
    for i in range(0, len(pairs), size):
        xs, ys = zip(*pairs[i:i + size])
        yield np.array(xs), np.array(ys)

# === minibatches · wrong · no chance
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · X and Y apart
def minibatches(X, Y, size, rng):
    X, Y = rng.permutation(X), rng.permutation(Y)
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · Y not shuffled
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[i:i + size]

# === minibatches · wrong · last rows lost
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(len(X) // size):
        batch = rows[i * size:(i + 1) * size]
        yield X[batch], Y[batch]

# === minibatches · wrong · an empty batch at the end
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(len(X) // size + 1):
        batch = rows[i * size:(i + 1) * size]
        yield X[batch], Y[batch]

# === minibatches · wrong · with replacement
def minibatches(X, Y, size, rng):
    rows = rng.integers(0, len(X), len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · a fresh draw for each batch
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        batch = rng.choice(len(X), min(size, len(X) - i), replace=False)
        yield X[batch], Y[batch]

# === minibatches · wrong · in place
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    X[:] = X[rows]
    Y[:] = Y[rows]
    for i in range(0, len(X), size):
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · numpy's global chance
def minibatches(X, Y, size, rng):
    rows = np.random.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · a seed of its own
def minibatches(X, Y, size, rng):
    rows = np.random.default_rng(42).permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · one batch only
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        batch = rows[i:i + size]
        return X[batch], Y[batch]

# === minibatches · wrong · X alone
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]]

# === minibatches · wrong · batches of about the same size
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for batch in np.array_split(rows, int(np.ceil(len(X) / size))):
        yield X[batch], Y[batch]

# === minibatches · wrong · that many batches
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for batch in np.array_split(rows, size):
        yield X[batch], Y[batch]

# === minibatches · wrong · Y first
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield Y[rows[i:i + size]], X[rows[i:i + size]]

# === minibatches · wrong · the batches shuffled, not the rows
def minibatches(X, Y, size, rng):
    starts = rng.permutation(np.arange(0, len(X), size))
    for i in starts:
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · the full batches shuffled, not the rows
def minibatches(X, Y, size, rng):
    full = len(X) // size * size
    for i in rng.permutation(np.arange(0, full, size)):
        yield X[i:i + size], Y[i:i + size]
    if full < len(X):
        yield X[full:], Y[full:]

# === minibatches · wrong · shuffled within batches only
def minibatches(X, Y, size, rng):
    for i in range(0, len(X), size):
        batch = i + rng.permutation(min(size, len(X) - i))
        yield X[batch], Y[batch]

# === minibatches · wrong · starts anywhere and goes round
def minibatches(X, Y, size, rng):
    rows = np.roll(np.arange(len(X)), rng.integers(len(X)))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · reshaped
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X)).reshape(-1, size)
    return [(X[batch], Y[batch]) for batch in rows]

# === minibatches · wrong · fours
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), 4):
        yield X[rows[i:i + 4]], Y[rows[i:i + 4]]

# === minibatches · wrong · no end
def minibatches(X, Y, size, rng):
    while True:
        rows = rng.permutation(len(X))
        for i in range(0, len(X), size):
            yield X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · row numbers too
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size]], rows[i:i + size]

# === minibatches · wrong · one row short
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X) - 1, size):
        batch = rows[i:min(i + size, len(X) - 1)]
        yield X[batch], Y[batch]

# === minibatches · wrong · single rows
def minibatches(X, Y, size, rng):
    for row in rng.permutation(len(X)):
        yield X[row], Y[row]

# === minibatches · wrong · the first batch is the short one
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    first = len(X) % size or size
    for batch in np.split(rows, range(first, len(X), size)):
        yield X[batch], Y[batch]

# === minibatches · wrong · XOR's own rows
from autograder.reference.xor import X as X0, Y as Y0

def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X0))
    for i in range(0, len(X0), size):
        yield X0[rows[i:i + size]], Y0[rows[i:i + size]]

# === minibatches · wrong · prints
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        print(X[rows[i:i + size]], Y[rows[i:i + size]])

# === minibatches · wrong · last of each batch lost
def minibatches(X, Y, size, rng):
    rows = np.arange(len(X))
    rng.shuffle(rows)
    for i in range(0, len(X), size):
        yield X[rows[i:i + size - 1]], Y[rows[i:i + size - 1]]

# === minibatches · wrong · starts shuffled as a list
def minibatches(X, Y, size, rng):
    starts = list(range(0, len(X), size))
    rng.shuffle(starts)
    return [(X[i:i + size], Y[i:i + size]) for i in starts]

# === minibatches · wrong · a full draw for each batch
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.choice(len(X), size)
        yield X[batch], Y[batch]

# === minibatches · wrong · a full draw for each batch, no row twice in it
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.choice(len(X), size, replace=False)
        yield X[batch], Y[batch]

# === minibatches · wrong · a fresh order for each batch
def minibatches(X, Y, size, rng):
    for _ in range(0, len(X), size):
        batch = rng.permutation(len(X))[:size]
        yield X[batch], Y[batch]

# === minibatches · wrong · row numbers only
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield rows[i:i + size]

# === minibatches · wrong · row numbers only, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    return [rows[i:i + size] for i in range(0, len(X), size)]

# === minibatches · wrong · X alone, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    return [X[rows[i:i + size]] for i in range(0, len(X), size)]

# === minibatches · wrong · one batch only, of another order
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    for i in range(0, len(X), size):
        return X[rows[i:i + size]], Y[rows[i:i + size]]

# === minibatches · wrong · two lists
def minibatches(X, Y, size, rng):
    rows = np.argsort(rng.random(len(X)))
    starts = range(0, len(X), size)
    return [X[rows[i:i + size]] for i in starts], [Y[rows[i:i + size]] for i in starts]

# === minibatches · wrong · rows of None
def minibatches(X, Y, size, rng):
    rows = rng.shuffle(np.arange(len(X)))
    for i in rows:
        yield X[i:i + size], Y[i:i + size]

# === minibatches · wrong · Y is the last column
def minibatches(X, Y, size, rng):
    both = rng.permutation(np.hstack([X, Y]))
    for i in range(0, len(X), size):
        yield both[i:i + size, :-1], both[i:i + size, -1:]

# === minibatches · wrong · Y always one column
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[rows[i:i + size]], Y[rows[i:i + size], 0].reshape(-1, 1)

# === minibatches · wrong · the first rows again and again
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    for start in range(0, len(X), size):
        yield X[rows[:size]], Y[rows[:size]]

# === minibatches · wrong · a last batch of one row lost
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X) - 1, size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · a while loop that ends before the last row
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    m = len(X)
    start = 0
    while start < m - 1:
        yield X[o[start:start + size]], Y[o[start:start + size]]
        start += size

# === minibatches · wrong · squeezed
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X), size):
        r = o[i:i + size]
        yield X[r].squeeze(), Y[r]

# === minibatches · wrong · axis lost for a single row
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    for i in range(0, len(X), size):
        r = o[i:i + size]
        if len(r) == 1:
            yield X[r[0]], Y[r[0]]
        else:
            yield X[r], Y[r]

# === minibatches · wrong · rows one by one at size 1
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    if size == 1:
        for i in o:
            yield X[i], Y[i]
    else:
        for i in range(0, len(X), size):
            yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · Fisher-Yates, upper end excluded
def minibatches(X, Y, size, rng):
    o = list(range(len(X)))
    for i in range(len(o) - 1):
        j = rng.integers(i, len(o) - 1)
        o[i], o[j] = o[j], o[i]
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · the shuffle of Sattolo
def minibatches(X, Y, size, rng):
    o = np.arange(len(X))
    for i in range(len(X) - 1, 0, -1):
        j = rng.integers(0, i)
        o[i], o[j] = o[j], o[i]
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · pops that never take the last
def minibatches(X, Y, size, rng):
    rows = list(range(len(X)))
    while rows:
        take = [rows.pop(int(rng.integers(0, len(rows) - 1)) if len(rows) > 1 else 0) for _ in range(min(size, len(rows)))]
        yield X[take], Y[take]

# === minibatches · wrong · X and Y side by side in one array
def minibatches(X, Y, size, rng):
    o = rng.permutation(len(X))
    return [np.hstack([X[o[i:i + size]], Y[o[i:i + size]]]) for i in range(0, len(X), size)]

# === minibatches · wrong · one table, shuffled
def minibatches(X, Y, size, rng):
    data = np.hstack([X, Y])
    rng.shuffle(data)
    for i in range(0, len(data), size):
        yield data[i:i + size]

# === minibatches · wrong · one order kept
order = {}
def minibatches(X, Y, size, rng):
    o = order.setdefault(len(X), rng.permutation(len(X)))
    for i in range(0, len(X), size):
        yield X[o[i:i + size]], Y[o[i:i + size]]

# === minibatches · wrong · order kept in a default
def minibatches(X, Y, size, rng, order=[]):
    if len(order) != len(X):
        order[:] = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[order[i:i + size]], Y[order[i:i + size]]

# === minibatches · right · Fisher-Yates, inside out
def minibatches(X, Y, size, rng):
    order = []
    for i in range(len(X)):
        j = rng.integers(i, endpoint=True)
        if j == i:
            order.append(i)
        else:
            order.append(order[j])
            order[j] = i
    batch = []
    for row in order:
        batch.append(row)
        if len(batch) == size:
            yield X[batch], Y[batch]
            batch = []
    if batch:
        yield X[batch], Y[batch]

# === minibatches · right · gaussians as keys
def minibatches(X, Y, size, rng):
    key = rng.standard_normal(len(X))
    ranked = [i for _, i in sorted(zip(key.tolist(), range(len(X))))]
    batches = zip(*[iter(ranked)] * size)
    done = 0
    for b in batches:
        done += size
        yield X[list(b)], Y[list(b)]
    if done < len(X):
        yield X[ranked[done:]], Y[ranked[done:]]

# === minibatches · right · sklearn's batches
from sklearn.utils import gen_batches, shuffle

def minibatches(X, Y, size, rng):
    X, Y = shuffle(X, Y, random_state=int(rng.integers(2**32 - 1)))
    for where in gen_batches(len(X), size):
        yield X[where], Y[where]

# === minibatches · wrong · permuted columns
def minibatches(X, Y, size, rng):
    X = np.column_stack([X[:, 0], *(rng.permutation(c) for c in X.T[1:])])
    rows = rng.permutation(len(X))
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · rolled
def minibatches(X, Y, size, rng):
    rows = np.roll(np.arange(len(X)), rng.integers(len(X)))
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · strided
def minibatches(X, Y, size, rng):
    n = -(-len(X) // size)
    rows = np.concatenate([np.arange(i, len(X), n) for i in range(n)])
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · one buffer
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    bx, by = np.empty((size, X.shape[1])), np.empty((size, Y.shape[1]))
    for s in range(0, len(X), size):
        b = rows[s:s + size]
        bx[:len(b)], by[:len(b)] = X[b], Y[b]
        yield bx[:len(b)], by[:len(b)]

# === minibatches · right · numpy matrix rows lists
def minibatches(X, Y, size, rng):
    rows = list(range(len(X)))
    rng.shuffle(rows)
    out = []
    while rows:
        take, rows = rows[:size], rows[size:]
        out.append([X[take].tolist(), Y[take].tolist()])
    return out

# === minibatches · right · float32
def minibatches(X, Y, size, rng):
    rows = rng.permutation(len(X))
    return iter([(X[b].astype(np.float32), Y[b].astype(np.float32)) for b in np.array_split(rows, range(size, len(X), size))])

# === minibatches · wrong · shuffles only the first half
def minibatches(X, Y, size, rng):
    h = len(X) // 2
    rows = np.concatenate([rng.permutation(h), np.arange(h, len(X))])
    for s in range(0, len(X), size):
        yield X[rows[s:s + size]], Y[rows[s:s + size]]

# === minibatches · wrong · only Y shuffled
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    for i in range(0, len(X), size):
        yield X[i : i + size], Y[order[i : i + size]]

# === minibatches · wrong · starts at size
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    for start in range(size, len(X), size):
        rows = order[start:start + size]
        yield X[rows], Y[rows]

# === minibatches · wrong · what shuffle returns
def minibatches(X, Y, size, rng):
    order = rng.shuffle(np.arange(len(X)))  # here
    for i in range(0, len(X), size):
        yield X[order[i : i + size]], Y[order[i : i + size]]

# === minibatches · wrong · split into parts of about one size
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    for rows in np.array_split(order, len(X) // size):
        yield X[rows], Y[rows]


# === minibatches · wrong · written into the same room
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    xb = np.empty((size, X.shape[1]))
    yb = np.empty((size, Y.shape[1]))
    for i in range(0, len(X), size):
        idx = order[i : i + size]
        xb[: len(idx)] = X[idx]
        yb[: len(idx)] = Y[idx]
        yield xb[: len(idx)], yb[: len(idx)]


# === minibatches · wrong · rows of one array, without its shape
def minibatches(X, Y, size, rng):
    data = rng.permutation(np.hstack([X, Y]))
    for i in range(0, len(data), size):
        batch = data[i : i + size]
        yield batch[:, :-1], batch[:, -1]  # here


# === minibatches · wrong · slices of the shuffled rows that end too soon
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    X_shuffled, Y_shuffled = X[order], Y[order]
    for i in range(0, len(X), size):
        yield X_shuffled[i:size], Y_shuffled[i:size]  # here
