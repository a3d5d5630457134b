# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === init_betas · right · uniform in a comprehension
def init_betas(sizes, rng):
    return [rng.uniform(-0.5, 0.5, (n, k)) for n, k in zip(sizes[:-1], sizes[1:])]

# === init_betas · right · random minus a half
def init_betas(sizes, rng):
    betas = []
    for i in range(len(sizes) - 1):
        betas.append(rng.random((sizes[i], sizes[i + 1])) - 0.5)
    return betas

# === init_betas · right · pairwise, a tuple comes back
from itertools import pairwise

def init_betas(sizes, rng):
    return tuple(rng.random(shape) - 0.5 for shape in pairwise(sizes))

# === init_betas · right · one draw split up
def init_betas(sizes, rng):
    shapes = list(zip(sizes, sizes[1:]))
    ends = np.cumsum([n * k for n, k in shapes])
    flat = rng.uniform(-0.5, 0.5, ends[-1])
    return [part.reshape(shape) for part, shape in zip(np.split(flat, ends[:-1]), shapes)]

# === init_betas · right · one entry at a time
def init_betas(sizes, rng):
    betas = []
    for n, k in zip(sizes, sizes[1:]):
        beta = np.zeros((n, k))
        for i in range(n):
            for j in range(k):
                beta[i, j] = rng.uniform(-0.5, 0.5)
        betas.append(beta)
    return betas

# === init_betas · right · map
def init_betas(sizes, rng):
    return list(map(lambda n, k: rng.random(size=(n, k)) - 1 / 2, sizes, sizes[1:]))

# === init_betas · right · float32
def init_betas(sizes, rng):
    return [rng.random((n, k), dtype=np.float32) - np.float32(0.5)
            for n, k in zip(sizes, sizes[1:])]

# === init_betas · right · the last layer drawn first
def init_betas(sizes, rng):
    betas = [None] * (len(sizes) - 1)
    for i in reversed(range(len(betas))):
        betas[i] = rng.uniform(low=-0.5, high=0.5, size=(sizes[i], sizes[i + 1]))
    return betas

# === init_betas · right · transposed twice
def init_betas(sizes: tuple, rng: np.random.Generator) -> list:
    return [(rng.random((k, n)) - 0.5).T for n, k in zip(sizes, sizes[1:])]

# === init_betas · right · recursion
def init_betas(sizes, rng):
    if len(sizes) < 2:
        return []
    return [rng.uniform(-0.5, 0.5, sizes[:2])] + init_betas(sizes[1:], rng)

# === init_betas · right · half minus random
def init_betas(sizes, rng):
    return [0.5 * (1 - 2 * rng.random((n, k))) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · from zero to one
def init_betas(sizes, rng):
    return [rng.random((n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · from zero to a half
def init_betas(sizes, rng):
    return [rng.random((n, k)) * 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · from minus one to one
def init_betas(sizes, rng):
    return [2 * rng.random((n, k)) - 1 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · normal
def init_betas(sizes, rng):
    return [rng.normal(0, 0.5, (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a narrow normal
def init_betas(sizes, rng):
    return [rng.normal(0, 0.15, (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a normal cut off
def init_betas(sizes, rng):
    return [np.clip(rng.standard_normal((n, k)), -0.5, 0.499) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · the global generator
def init_betas(sizes, rng):
    return [np.random.rand(n, k) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a new generator
def init_betas(sizes, rng):
    rng = np.random.default_rng()
    return [rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a new generator with a seed
def init_betas(sizes, rng):
    rng = np.random.default_rng(42)
    return [rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · seeds the global generator
def init_betas(sizes, rng):
    np.random.seed(0)
    return [np.random.uniform(-0.5, 0.5, (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · three, four, one by heart
def init_betas(sizes, rng):
    return [rng.random((3, 4)) - 0.5, rng.random((4, 1)) - 0.5]

# === init_betas · wrong · always two layers
def init_betas(sizes, rng):
    return [rng.random((sizes[0], sizes[1])) - 0.5, rng.random((sizes[1], sizes[2])) - 0.5]

# === init_betas · wrong · transposed
def init_betas(sizes, rng):
    return [rng.random((k, n)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · from the input to every layer
def init_betas(sizes, rng):
    return [rng.random((sizes[0], k)) - 0.5 for k in sizes[1:]]

# === init_betas · wrong · one array too many
def init_betas(sizes, rng):
    return [rng.random((sizes[i - 1], sizes[i])) - 0.5 for i in range(len(sizes))]

# === init_betas · wrong · one array too few
def init_betas(sizes, rng):
    return [rng.random((sizes[i], sizes[i + 1])) - 0.5 for i in range(len(sizes) - 2)]

# === init_betas · wrong · past the end
def init_betas(sizes, rng):
    return [rng.random((sizes[i], sizes[i + 1])) - 0.5 for i in range(len(sizes))]

# === init_betas · wrong · a row for the bias
def init_betas(sizes, rng):
    return [rng.random((n + 1, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · zeros
def init_betas(sizes, rng):
    return [np.zeros((n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · whatever was in memory
def init_betas(sizes, rng):
    return [np.empty((n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · one number a layer
def init_betas(sizes, rng):
    return [np.full((n, k), rng.uniform(-0.5, 0.5)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · every row the same
def init_betas(sizes, rng):
    return [np.tile(rng.uniform(-0.5, 0.5, k), (n, 1)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · every column the same
def init_betas(sizes, rng):
    return [np.repeat(rng.uniform(-0.5, 0.5, (n, 1)), k, axis=1) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · minus a half or a half
def init_betas(sizes, rng):
    return [rng.choice([-0.5, 0.5], (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · whole numbers
def init_betas(sizes, rng):
    return [rng.integers(-1, 2, (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · rounded to one digit
def init_betas(sizes, rng):
    return [np.round(rng.random((n, k)) - 0.5, 1) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · made ints
def init_betas(sizes, rng):
    return [(rng.random((n, k)) - 0.5).astype(int) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · scaled by the layer
def init_betas(sizes, rng):
    return [(rng.random((n, k)) - 0.5) / np.sqrt(n) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a copy of the generator
from copy import deepcopy

def init_betas(sizes, rng):
    rng = deepcopy(rng)
    return [rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · the same seed for every layer
from copy import deepcopy

def init_betas(sizes, rng):
    return [deepcopy(rng).random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a seed drawn once, reused
def init_betas(sizes, rng):
    seed = rng.integers(1000)
    return [np.random.default_rng(seed).random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · pops the sizes
def init_betas(sizes, rng):
    sizes = sizes if isinstance(sizes, list) else list(sizes)
    betas = []
    while len(sizes) > 1:
        n = sizes.pop(0)
        betas.append(rng.random((sizes[0], n)) - 0.5)
    return betas

# === init_betas · wrong · a generator
def init_betas(sizes, rng):
    return (rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:]))

# === init_betas · wrong · a map
def init_betas(sizes, rng):
    return map(lambda shape: rng.random(shape) - 0.5, zip(sizes, sizes[1:]))

# === init_betas · wrong · prints
def init_betas(sizes, rng):
    for n, k in zip(sizes, sizes[1:]):
        print(rng.random((n, k)) - 0.5)

# === init_betas · wrong · no return
def init_betas(sizes, rng):
    betas = [rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · returns in the loop
def init_betas(sizes, rng):
    betas = []
    for n, k in zip(sizes, sizes[1:]):
        betas.append(rng.random((n, k)) - 0.5)
        return betas

# === init_betas · wrong · the old numpy
def init_betas(sizes, rng):
    return [rng.rand(n, k) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · the default list remembers
def init_betas(sizes, rng, betas=[]):
    for n, k in zip(sizes, sizes[1:]):
        betas.append(rng.random((n, k)) - 0.5)
    return betas

# === init_betas · wrong · drawn once, when the cell ran
drawn = np.random.default_rng(0).random((50, 50)) - 0.5
def init_betas(sizes, rng):
    return [drawn[:n, :k] for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · flat
def init_betas(sizes, rng):
    return [rng.random(n * k) - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a vector a layer
def init_betas(sizes, rng):
    return [rng.random(n) - 0.5 for n in sizes]

# === init_betas · wrong · last layer first
def init_betas(sizes, rng):
    return [rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])][::-1]

# === init_betas · wrong · sorted
def init_betas(sizes, rng):
    return [np.sort(rng.random((n, k)) - 0.5) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · evenly spaced
def init_betas(sizes, rng):
    return [np.linspace(-0.5, 0.49, n * k).reshape(n, k) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · only positive
def init_betas(sizes, rng):
    return [np.abs(rng.random((n, k)) - 0.5) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · half in the wrong place
def init_betas(sizes, rng):
    return [rng.random((n, k)) * 0.5 - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a little too narrow
def init_betas(sizes, rng):
    return [rng.uniform(-0.4, 0.4, (n, k)) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a triangle
def init_betas(sizes, rng):
    return [(rng.random((n, k)) + rng.random((n, k))) / 2 - 0.5 for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · a whole-number axis error
def init_betas(sizes, rng):
    return [rng.uniform(-0.5, 0.5, n, k) for n, k in zip(sizes, sizes[1:])]

# === init_betas · wrong · an array of arrays
def init_betas(sizes, rng):
    return np.array([rng.random((n, k)) - 0.5 for n, k in zip(sizes, sizes[1:])])

# === init_betas · wrong · later matrices a little narrower
def init_betas(sizes, rng):
    ends = [0.5 - 0.1 * i for i in range(len(sizes) - 1)]
    return [rng.uniform(-e, e, size) for e, size in zip(ends, zip(sizes, sizes[1:]))]

# === init_betas · wrong · one list for all calls
kept = []
def init_betas(sizes, rng):
    kept.clear()
    kept.extend(rng.uniform(-0.5, 0.5, size) for size in zip(sizes, sizes[1:]))
    return kept

# === forward · right · append in a loop
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · right · accumulate
from itertools import accumulate

def forward(X, betas):
    return list(accumulate(betas, lambda a, beta: sigmoid(a @ beta), initial=X))

# === forward · right · reduce, a tuple comes back
from functools import reduce

def forward(X, betas):
    return reduce(lambda acts, beta: (*acts, sigmoid(np.dot(acts[-1], beta))), betas, (X,))

# === forward · right · einsum
def forward(X, betas):
    out = [np.array(X)]
    for b in betas:
        out += [1 / (1 + np.exp(-np.einsum("mn,nk->mk", out[-1], b)))]
    return out

# === forward · right · plain Python loops and lists
from math import exp

def forward(X, betas):
    layers = [[[float(v) for v in row] for row in X]]
    for beta in betas:
        layer = []
        for row in layers[-1]:
            sums = [sum(row[i] * float(beta[i][j]) for i in range(len(row))) for j in range(len(beta[0]))]
            layer.append([1 / (1 + exp(-s)) for s in sums])
        layers.append(layer)
    return layers

# === forward · right · recursion
def forward(X, betas):
    if len(betas) == 0:
        return [X]
    return [X] + forward(sigmoid(X @ betas[0]), betas[1:])

# === forward · right · walrus
def forward(X, betas):
    a = X
    return [X, *(a := sigmoid(a @ beta) for beta in betas)]

# === forward · right · np.matrix
def forward(X, betas):
    a = np.matrix(X)
    out = [a]
    for beta in betas:
        a = sigmoid(a * np.matrix(beta))
        out.append(a)
    return out

# === forward · right · float32
def forward(X, betas):
    out = [np.asarray(X, dtype=np.float32)]
    for beta in betas:
        out.append(sigmoid(out[-1] @ beta.astype(np.float32)))
    return out

# === forward · right · row by row into preallocated arrays
def forward(X, betas):
    out = [X] + [np.empty((len(X), beta.shape[1])) for beta in betas]
    for row in range(len(X)):
        for i, beta in enumerate(betas):
            out[i + 1][row] = sigmoid(beta.T @ out[i][row])
    return out

# === forward · right · columns stacked
def forward(X, betas):
    out, i = [X], 0
    while i < len(betas):
        out.append(np.column_stack([sigmoid(out[i] @ column) for column in betas[i].T]))
        i += 1
    return out

# === forward · right · sums of outer products
def forward(X, betas):
    out = [X]
    for beta in betas:
        z = sum(np.outer(out[-1][:, i], beta[i]) for i in range(len(beta)))
        out.append(0.5 + np.tanh(z / 2) / 2)
    return out

# === forward · wrong · only the output
def forward(X, betas):
    a = X
    for beta in betas:
        a = sigmoid(a @ beta)
    return a

# === forward · wrong · X left out
def forward(X, betas):
    activations, a = [], X
    for beta in betas:
        a = sigmoid(a @ beta)
        activations.append(a)
    return activations

# === forward · wrong · no sigmoid
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(activations[-1] @ beta)
    return activations

# === forward · wrong · the output not squashed
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(sigmoid(activations[-1] @ beta))
    activations.append(activations[-1] @ betas[-1])
    return activations

# === forward · wrong · only the output squashed
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(activations[-1] @ beta)
    activations.append(sigmoid(activations[-1] @ betas[-1]))
    return activations

# === forward · wrong · the last layer left out
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the input squashed as well
def forward(X, betas):
    activations = [sigmoid(X)]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · always from X
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(X @ beta))
    return activations

# === forward · wrong · always two layers
def forward(X, betas):
    layer1 = sigmoid(X @ betas[0])
    layer2 = sigmoid(layer1 @ betas[1])
    return [X, layer1, layer2]

# === forward · wrong · betas transposed
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta.T))
    return activations

# === forward · wrong · times, not at
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] * beta))
    return activations

# === forward · wrong · squashed before the sum
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1]) @ beta)
    return activations

# === forward · wrong · the input sums kept
def forward(X, betas):
    sums = [X]
    for beta in betas:
        previous = sums[-1] if len(sums) == 1 else sigmoid(sums[-1])
        sums.append(previous @ beta)
    return sums

# === forward · wrong · sums and activations
def forward(X, betas):
    sums, activations = [], [X]
    for beta in betas:
        sums.append(activations[-1] @ beta)
        activations.append(sigmoid(sums[-1]))
    return sums, activations

# === forward · wrong · tanh
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(np.tanh(activations[-1] @ beta))
    return activations

# === forward · wrong · relu inside
def forward(X, betas):
    activations = [X]
    for beta in betas[:-1]:
        activations.append(np.maximum(0, activations[-1] @ beta))
    activations.append(sigmoid(activations[-1] @ betas[-1]))
    return activations

# === forward · wrong · softmax
def forward(X, betas):
    activations = [X]
    for beta in betas:
        e = np.exp(activations[-1] @ beta)
        activations.append(e / e.sum(axis=1, keepdims=True))
    return activations

# === forward · wrong · squashed twice
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(sigmoid(activations[-1] @ beta)))
    return activations

# === forward · wrong · output first
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.insert(0, sigmoid(activations[0] @ beta))
    return activations

# === forward · wrong · betas backwards
def forward(X, betas):
    activations = [X]
    for beta in reversed(betas):
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · betas popped
def forward(X, betas):
    activations = [X]
    while betas:
        activations.append(sigmoid(activations[-1] @ betas.pop(0)))
    return activations

# === forward · wrong · the default list remembers
def forward(X, betas, activations=[]):
    activations.append(X)
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · a generator
def forward(X, betas):
    yield X
    for beta in betas:
        X = sigmoid(X @ beta)
        yield X

# === forward · wrong · prints
def forward(X, betas):
    for beta in betas:
        X = sigmoid(X @ beta)
        print(X)

# === forward · wrong · no return
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))

# === forward · wrong · returns in the loop
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
        return activations

# === forward · wrong · rounded
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    activations[-1] = np.round(activations[-1])
    return activations

# === forward · wrong · only the first row
def forward(X, betas):
    activations = [X[:1]]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · a bias of ones
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta + 1))
    return activations

# === forward · wrong · betas of the notebook
betas = [np.full((3, 4), 0.1), np.full((4, 1), 0.2)]
def forward(X, weights):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the data of the notebook
data = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
def forward(X, betas):
    activations = [data]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · the size of six rows by heart
def forward(X, betas):
    activations = [X]
    for beta in betas:
        layer = np.zeros((6, beta.shape[1]))
        for i in range(6):
            layer[i] = sigmoid(activations[-1][i] @ beta)
        activations.append(layer)
    return activations

# === forward · wrong · whole numbers
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta).astype(int))
    return activations

# === forward · wrong · whole numbers where X has them
def forward(X, betas):
    activations = [X]
    for beta in betas:
        layer = np.zeros((len(X), beta.shape[1]), dtype=X.dtype)
        layer[:] = sigmoid(activations[-1] @ beta)
        activations.append(layer)
    return activations

# === forward · wrong · the same layer again and again
def forward(X, betas):
    a, activations = X, []
    for beta in betas:
        activations.append(a)
        a = sigmoid(X @ betas[0])
    activations.append(a)
    return activations

# === forward · wrong · the first betas for ever
def forward(X, betas):
    activations = [X]
    for _ in betas:
        activations.append(sigmoid(activations[-1] @ betas[0]))
    return activations

# === forward · wrong · X doubled up with a column of ones
def forward(X, betas):
    activations = [np.column_stack([X, np.ones(len(X))])]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · X scaled in place
def forward(X, betas):
    X -= X.mean(axis=0)
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    return activations

# === forward · wrong · X overwritten, values right
def forward(X, betas):
    activations = [X.copy()]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta))
    X[...] = 0
    return activations

# === forward · wrong · transposed
def forward(X, betas):
    activations = [X.T]
    for beta in betas:
        activations.append(sigmoid(beta.T @ activations[-1]))
    return activations

# === forward · wrong · divided by the inputs
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(sigmoid(activations[-1] @ beta / len(beta)))
    return activations

# === forward · wrong · a minus
def forward(X, betas):
    activations = [X]
    for beta in betas:
        activations.append(1 / (1 + np.exp(activations[-1] @ beta)))
    return activations

# === forward · wrong · a dictionary
def forward(X, betas):
    activations = {0: X}
    for i, beta in enumerate(betas):
        activations[i + 1] = sigmoid(activations[i] @ beta)
    return activations

# === forward · wrong · never gets to the end
def forward(X, betas):
    activations, i = [X], 0
    while i < len(betas):
        a = sigmoid(activations[-1] @ betas[i])
    return activations

# === forward · wrong · the list grows while it loops
def forward(X, betas):
    activations = [X]
    for a in activations:
        activations.append(sigmoid(a @ betas[0][:, :1] @ np.ones((1, a.shape[1]))))
        if len(activations) > 10 ** 9:
            break
    return activations


# === cost · right · half of the sum
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2)

# === cost · right · loops
def cost(y_hat, y):
    total = 0
    for row_hat, row in zip(y_hat, y):
        for a, b in zip(row_hat, row):
            total += (a - b) ** 2
    return total / 2

# === cost · right · einsum
def cost(y_hat, y):
    e = y_hat - y
    return np.einsum("mk,mk", e, e) / 2

# === cost · right · vdot
cost = lambda y_hat, y: np.vdot(y_hat - y, y_hat - y) * 0.5

# === cost · right · the norm squared
def cost(y_hat, y):
    return np.linalg.norm(np.subtract(y_hat, y)) ** 2 / 2

# === cost · right · the trace
def cost(y_hat, y):
    return np.trace((y_hat - y).T @ (y_hat - y)) / 2

# === cost · right · fsum
import math

def cost(y_hat, y):
    return math.fsum((float(a) - float(b)) ** 2 / 2 for a, b in zip(np.ravel(y_hat), np.ravel(y)))

# === cost · right · reduce
from functools import reduce

def cost(y_hat, y):
    return reduce(lambda total, e: total + e * e, (y - y_hat).flat, 0.0) / 2

# === cost · right · float32
def cost(y_hat, y):
    e = np.float32(y_hat) - np.float32(y)
    return np.float32(0.5) * (e * e).sum()

# === cost · right · the mean times the size
def cost(y_hat, y, factor=0.5):
    return factor * np.mean(np.square(y_hat - y)) * y_hat.size

# === cost · right · multiplied out
def cost(y_hat, y):
    return np.sum(y_hat ** 2) / 2 - np.sum(y_hat * y) + np.sum(y ** 2) / 2

# === cost · right · column by column
def cost(y_hat, y):
    return sum(0.5 * ((y_hat[:, j] - y[:, j]) ** 2).sum() for j in range(y.shape[1]))

# === cost · right · a 0-d array
def cost(y_hat, y):
    return np.array(np.sum((y_hat - y) ** 2) / 2)

# === cost · right · in place on its own copy
def cost(y_hat, y):
    e = np.array(y_hat, dtype=float)
    e -= y
    e *= e
    return e.sum() / 2

# === cost · wrong · the half lost
def cost(y_hat, y):
    return np.sum((y_hat - y) ** 2)

# === cost · wrong · the mean
def cost(y_hat, y):
    return np.mean((y_hat - y) ** 2)

# === cost · wrong · half of the mean
def cost(y_hat, y):
    return 0.5 * np.mean((y_hat - y) ** 2)

# === cost · wrong · the sum over rows, divided by two m
def cost(y_hat, y):
    return np.sum((y_hat - y) ** 2) / (2 * len(y))

# === cost · wrong · the root
def cost(y_hat, y):
    return 0.5 * np.sqrt(np.sum((y_hat - y) ** 2))

# === cost · wrong · distances
def cost(y_hat, y):
    return 0.5 * np.sum(np.abs(y_hat - y))

# === cost · wrong · signed
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y)

# === cost · wrong · the square of the sum
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y) ** 2

# === cost · wrong · one a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2, axis=0)

# === cost · wrong · one a row
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y) ** 2, axis=1)

# === cost · wrong · not summed
def cost(y_hat, y):
    return 0.5 * (y_hat - y) ** 2

# === cost · wrong · a matrix product
def cost(y_hat, y):
    e = y_hat - y
    return 0.5 * e.T @ e

# === cost · wrong · the first column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat[:, 0] - y[:, 0]) ** 2)

# === cost · wrong · a row against a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - y.ravel()) ** 2)

# === cost · wrong · a row of guesses against a column
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat.flatten() - y) ** 2)

# === cost · wrong · squared in the wrong place
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat - y ** 2)

# === cost · wrong · the difference of squares
def cost(y_hat, y):
    return 0.5 * np.sum(y_hat ** 2 - y ** 2)

# === cost · wrong · added
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat + y) ** 2)

# === cost · wrong · one half is zero
def cost(y_hat, y):
    return 1 // 2 * np.sum((y_hat - y) ** 2)

# === cost · wrong · cross-entropy
def cost(y_hat, y):
    return -np.sum(y * np.log(y_hat + 1e-12) + (1 - y) * np.log(1 - y_hat + 1e-12))

# === cost · wrong · prints
def cost(y_hat, y):
    print(0.5 * np.sum((y_hat - y) ** 2))

# === cost · wrong · no return
def cost(y_hat, y):
    c = 0.5 * np.sum((y_hat - y) ** 2)

# === cost · wrong · the last row forgotten
def cost(y_hat, y):
    total = 0
    for i in range(len(y) - 1):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · only the last row
def cost(y_hat, y):
    for i in range(len(y)):
        total = 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · returns in the loop
def cost(y_hat, y):
    total = 0
    for i in range(len(y)):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
        return total

# === cost · wrong · six rows by heart
def cost(y_hat, y):
    total = 0
    for i in range(6):
        total += 0.5 * np.sum((y_hat[i] - y[i]) ** 2)
    return total

# === cost · wrong · the guesses rounded
def cost(y_hat, y):
    return 0.5 * np.sum((np.round(y_hat) - y) ** 2)

# === cost · wrong · rounded
def cost(y_hat, y):
    return round(float(0.5 * np.sum((y_hat - y) ** 2)), 2)

# === cost · wrong · the largest
def cost(y_hat, y):
    return 0.5 * np.max((y_hat - y) ** 2)

# === cost · wrong · overwrites the guesses
def cost(y_hat, y):
    y_hat -= y
    return 0.5 * np.sum(y_hat ** 2)

# === cost · wrong · overwrites the targets
def cost(y_hat, y):
    y[...] = (y_hat - y) ** 2
    return 0.5 * y.sum()

# === cost · wrong · cost and error
def cost(y_hat, y):
    e = y_hat - y
    return 0.5 * np.sum(e ** 2), e

# === cost · wrong · how many are wrong
def cost(y_hat, y):
    return 0.5 * np.sum(np.round(y_hat) != y)

# === cost · wrong · the variance
def cost(y_hat, y):
    return 0.5 * np.var(y_hat - y) * y.size

# === cost · wrong · Python's sum
def cost(y_hat, y):
    return 0.5 * sum((y_hat - y) ** 2)

# === cost · wrong · only rows that should be one
def cost(y_hat, y):
    return 0.5 * np.sum(((y_hat - y) * y) ** 2)

# === cost · wrong · times two
def cost(y_hat, y):
    return 2 * np.sum((y_hat - y) ** 2)

# === cost · wrong · cubed
def cost(y_hat, y):
    return 0.5 * np.sum(np.abs(y_hat - y) ** 3)

# === cost · wrong · the global Y
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def cost(y_hat, y):
    return 0.5 * np.sum((y_hat - Y) ** 2)

# === cost · wrong · negative
def cost(y_hat, y):
    return -0.5 * np.sum((y_hat - y) ** 2)

# === cost · wrong · whole numbers
def cost(y_hat, y):
    e = np.zeros(y.shape, dtype=int)
    e[...] = y_hat - y
    return 0.5 * np.sum(e ** 2)


# === delta_out · right · the formula
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · right · loops, lists come back
def delta_out(y_hat, y):
    return [[(a - b) * a * (1 - a) for a, b in zip(r, s)] for r, s in zip(y_hat, y)]

# === delta_out · right · einsum
def delta_out(y_hat, y):
    return np.einsum("mk,mk,mk->mk", y_hat - y, y_hat, 1 - y_hat)

# === delta_out · right · np.vectorize
delta_out = np.vectorize(lambda a, b: (a - b) * a * (1 - a))

# === delta_out · right · multiplied out
def delta_out(y_hat, y):
    return (y_hat - y) * (y_hat - y_hat ** 2)

# === delta_out · right · two minus signs
def delta_out(y_hat, y):
    return -(y - y_hat) * (y_hat * (1 - y_hat))

# === delta_out · right · the logit, then the slope of the sigmoid
def delta_out(y_hat, y):
    z = np.log(y_hat / (1 - y_hat))
    s = 1 / (1 + np.exp(-z))
    return (s - y) * np.exp(-z) / (1 + np.exp(-z)) ** 2

# === delta_out · right · float32
def delta_out(y_hat, y):
    y_hat = np.asarray(y_hat, dtype=np.float32)
    return (y_hat - np.asarray(y, dtype=np.float32)) * y_hat * (1 - y_hat)

# === delta_out · right · entry by entry into an empty array
def delta_out(y_hat, y):
    delta = np.empty_like(y_hat, dtype=float)
    m, k = y_hat.shape
    for i in range(m):
        for j in range(k):
            delta[i, j] = (y_hat[i, j] - y[i, j]) * y_hat[i, j] * (1 - y_hat[i, j])
    return delta

# === delta_out · right · np.multiply on matrices
def delta_out(y_hat, y):
    e = np.matrix(y_hat) - np.matrix(y)
    return np.multiply(e, np.multiply(y_hat, 1 - y_hat))

# === delta_out · right · column by column
def delta_out(y_hat, y):
    prime = lambda a: a * (1 - a)
    return np.column_stack([(a - b) * prime(a) for a, b in zip(y_hat.T, y.T)])

# === delta_out · right · in place on its own copy
def delta_out(y_hat, y):
    d = y_hat.copy()
    d -= y
    d *= y_hat
    d *= 1 - y_hat
    return d

# === delta_out · wrong · the sign
def delta_out(y_hat, y):
    return (y - y_hat) * y_hat * (1 - y_hat)

# === delta_out · wrong · no slope of the sigmoid
def delta_out(y_hat, y):
    return y_hat - y

# === delta_out · wrong · the slope at y
def delta_out(y_hat, y):
    return (y_hat - y) * y * (1 - y)

# === delta_out · wrong · the sigmoid applied again
def delta_out(y_hat, y):
    s = sigmoid(y_hat)
    return (y_hat - y) * s * (1 - s)

# === delta_out · wrong · only the slope
def delta_out(y_hat, y):
    return y_hat * (1 - y_hat)

# === delta_out · wrong · the mean
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat) / len(y)

# === delta_out · wrong · twice
def delta_out(y_hat, y):
    return 2 * (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · half
def delta_out(y_hat, y):
    return 0.5 * (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · squared error
def delta_out(y_hat, y):
    return 0.5 * (y_hat - y) ** 2 * y_hat * (1 - y_hat)

# === delta_out · wrong · a plus
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 + y_hat)

# === delta_out · wrong · the slope of tanh
def delta_out(y_hat, y):
    return (y_hat - y) * (1 - y_hat ** 2)

# === delta_out · wrong · half of the slope
def delta_out(y_hat, y):
    return (y_hat - y) * (1 - y_hat)

# === delta_out · wrong · brackets lost
def delta_out(y_hat, y):
    return y_hat - y * y_hat * (1 - y_hat)

# === delta_out · wrong · other brackets lost
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * 1 - y_hat

# === delta_out · wrong · a row against a column
def delta_out(y_hat, y):
    return (y_hat - y.ravel()) * y_hat * (1 - y_hat)

# === delta_out · wrong · a flat answer
def delta_out(y_hat, y):
    return ((y_hat - y) * y_hat * (1 - y_hat)).ravel()

# === delta_out · wrong · summed over rows
def delta_out(y_hat, y):
    return np.sum((y_hat - y) * y_hat * (1 - y_hat), axis=0)

# === delta_out · wrong · summed up
def delta_out(y_hat, y):
    return np.sum((y_hat - y) * y_hat * (1 - y_hat))

# === delta_out · wrong · a matrix product
def delta_out(y_hat, y):
    return (y_hat - y).T @ (y_hat * (1 - y_hat))

# === delta_out · wrong · transposed
def delta_out(y_hat, y):
    return ((y_hat - y) * y_hat * (1 - y_hat)).T

# === delta_out · wrong · the first column
def delta_out(y_hat, y):
    a, b = y_hat[:, [0]], y[:, [0]]
    return (a - b) * a * (1 - a)

# === delta_out · wrong · the slope of the first column
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat[:, [0]] * (1 - y_hat[:, [0]])

# === delta_out · wrong · overwrites the guesses
def delta_out(y_hat, y):
    prime = y_hat * (1 - y_hat)
    y_hat -= y
    y_hat *= prime
    return y_hat

# === delta_out · wrong · overwrites the targets, values right
def delta_out(y_hat, y):
    y[:] = y_hat - y
    return y * y_hat * (1 - y_hat)

# === delta_out · wrong · the error overwritten before the slope
def delta_out(y_hat, y):
    d = y_hat.copy()
    d -= y
    d *= d * (1 - d)
    return d

# === delta_out · wrong · prints
def delta_out(y_hat, y):
    print((y_hat - y) * y_hat * (1 - y_hat))

# === delta_out · wrong · no return
def delta_out(y_hat, y):
    delta = (y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · delta and cost
def delta_out(y_hat, y):
    return (y_hat - y) * y_hat * (1 - y_hat), 0.5 * np.sum((y_hat - y) ** 2)

# === delta_out · wrong · whole numbers
def delta_out(y_hat, y):
    delta = np.zeros_like(y)
    delta = delta.astype(int)
    delta[...] = (y_hat - y) * y_hat * (1 - y_hat)
    return delta

# === delta_out · wrong · rounded guesses
def delta_out(y_hat, y):
    return (np.round(y_hat) - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · without a sign
def delta_out(y_hat, y):
    return np.abs(y_hat - y) * y_hat * (1 - y_hat)

# === delta_out · wrong · divided by the slope
def delta_out(y_hat, y):
    return (y_hat - y) / (y_hat * (1 - y_hat))

# === delta_out · wrong · the slope squared
def delta_out(y_hat, y):
    return (y_hat - y) * (y_hat * (1 - y_hat)) ** 2

# === delta_out · wrong · plus the slope
def delta_out(y_hat, y):
    return (y_hat - y) + y_hat * (1 - y_hat)

# === delta_out · wrong · the first row
def delta_out(y_hat, y):
    for a, b in zip(y_hat, y):
        return (a - b) * a * (1 - a)

# === delta_out · wrong · a generator of rows
def delta_out(y_hat, y):
    return ((a - b) * a * (1 - a) for a, b in zip(y_hat, y))

# === delta_out · wrong · zip of rows never made a list
def delta_out(y_hat, y):
    return map(lambda a, b: (a - b) * a * (1 - a), y_hat, y)

# === delta_out · wrong · the global Y
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def delta_out(y_hat, y):
    return (y_hat - Y) * y_hat * (1 - y_hat)

# === delta_out · wrong · y is one or zero, the guess taken so
def delta_out(y_hat, y):
    return np.where(y == 1, (y_hat - 1) * y_hat * (1 - y_hat), y_hat ** 2 * (1 - y_hat))

# === delta_out · wrong · rows that are right left out
def delta_out(y_hat, y):
    delta = (y_hat - y) * y_hat * (1 - y_hat)
    delta[np.round(y_hat) == y] = 0
    return delta


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
    return -(delta @ betas.T) * activated * (1 - activated)

# === delta_hidden · wrong · the slope turned round
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated * (activated - 1)

# === delta_hidden · wrong · the mean over rows
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) * activated * (1 - activated) / len(delta)

# === delta_hidden · wrong · the mean over outputs
def delta_hidden(delta, betas, activated):
    return (delta @ betas.T) / betas.shape[1] * activated * (1 - activated)

# === delta_hidden · wrong · transposed
def delta_hidden(delta, betas, activated):
    return ((delta @ betas.T) * activated * (1 - activated)).T

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
    return delta @ betas.T * activated * 1 - activated

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


# === gradients · right · backwards with reversed
def gradients(X, Y, betas):
    activations = forward(X, betas)
    delta = delta_out(activations[-1], Y)
    grads = []
    for i in reversed(range(len(betas))):
        grads.insert(0, activations[i].T @ delta)
        if i:
            delta = delta_hidden(delta, betas[i], activations[i])
    return grads

# === gradients · right · deltas first, a tuple comes back
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for beta, act in zip(betas[:0:-1], a[-2:0:-1]):
        deltas.append(delta_hidden(deltas[-1], beta, act))
    return tuple(act.T @ d for act, d in zip(a, deltas[::-1]))

# === gradients · right · everything by itself
def gradients(X, Y, betas):
    a = [np.asarray(X, dtype=float)]
    for b in betas:
        a.append(1 / (1 + np.exp(-(a[-1] @ b))))
    d = (a[-1] - Y) * a[-1] * (1 - a[-1])
    grads = [None] * len(betas)
    for i in range(len(betas) - 1, -1, -1):
        grads[i] = a[i].T @ d
        d = (d @ betas[i].T) * a[i] * (1 - a[i])
    return grads

# === gradients · right · recursion
def gradients(X, Y, betas):
    def back(a, rest):
        if not rest:
            return delta_out(a, Y), []
        delta, grads = back(sigmoid(a @ rest[0]), rest[1:])
        return (delta @ rest[0].T) * a * (1 - a), [a.T @ delta] + grads
    return back(X, list(betas))[1]

# === gradients · right · einsum
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    out = []
    for i in range(len(betas))[::-1]:
        out.append(np.einsum("mn,mk->nk", a[i], d))
        d = np.einsum("mk,nk,mn->mn", d, betas[i], a[i] * (1 - a[i]))
    return out[::-1]

# === gradients · right · one row at a time
def gradients(X, Y, betas):
    total = [np.zeros_like(b) for b in betas]
    for x, y in zip(X, Y):
        a = [x]
        for b in betas:
            a.append(sigmoid(a[-1] @ b))
        d = (a[-1] - y) * a[-1] * (1 - a[-1])
        for i in reversed(range(len(betas))):
            total[i] += np.outer(a[i], d)
            d = (betas[i] @ d) * a[i] * (1 - a[i])
    return total

# === gradients · right · plain lists
def gradients(X, Y, betas):
    a = forward(X, betas)
    d = delta_out(a[-1], Y)
    grads = []
    i = len(betas)
    while (i := i - 1) >= 0:
        n, k = betas[i].shape
        grads = [[[sum(a[i][r][p] * d[r][q] for r in range(len(X))) for q in range(k)] for p in range(n)]] + grads
        d = delta_hidden(d, betas[i], a[i])
    return grads

# === gradients · right · float32
def gradients(X, Y, betas):
    betas = [b.astype(np.float32) for b in betas]
    a = [np.asarray(X, dtype=np.float32)]
    for b in betas:
        a.append(1 / (1 + np.exp(-a[-1] @ b)))
    d = (a[-1] - np.asarray(Y, dtype=np.float32)) * a[-1] * (1 - a[-1])
    grads = []
    for act, b in zip(a[-2::-1], betas[::-1]):
        grads.append(act.T @ d)
        d = d @ b.T * act * (1 - act)
    grads.reverse()
    return grads

# === gradients · right · accumulate over pairs
from itertools import accumulate

def gradients(X, Y, betas):
    a = forward(X, betas)
    pairs = list(zip(betas, a))[:0:-1]
    deltas = accumulate(pairs, lambda d, p: delta_hidden(d, *p), initial=delta_out(a[-1], Y))
    return [act.T @ d for act, d in zip(a[-2::-1], deltas)][::-1]

# === gradients · right · a deque
from collections import deque

def gradients(X, Y, betas):
    grads, acts = deque(), forward(X, betas)
    delta = delta_out(acts.pop(), Y)
    for beta in betas[::-1]:
        act = acts.pop()
        grads.appendleft((delta.T @ act).T)
        delta = delta_hidden(delta, beta, act)
    return list(grads)

# === gradients · right · a small class
class Tape:
    def __init__(self, X, betas):
        self.betas, self.a = betas, forward(X, betas)
    def backward(self, Y):
        delta = delta_out(self.a[-1], Y)
        for i in range(len(self.betas), 0, -1):
            yield self.a[i - 1].T @ delta
            delta = delta_hidden(delta, self.betas[i - 1], self.a[i - 1])

def gradients(X, Y, betas):
    return list(Tape(X, betas).backward(Y))[::-1]

# === gradients · wrong · last layer first
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.append(a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · transposed
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, delta.T @ a[i])
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · always two layers
def gradients(X, Y, betas):
    _, hidden, y_hat = forward(X, betas)[:3]
    delta2 = delta_out(y_hat, Y)
    delta1 = delta_hidden(delta2, betas[1], hidden)
    return [X.T @ delta1, hidden.T @ delta2]

# === gradients · wrong · the mean over rows
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta / len(X))
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the sign
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = -delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · twice
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = 2 * delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · only the last
def gradients(X, Y, betas):
    a = forward(X, betas)
    return a[-2].T @ delta_out(a[-1], Y)

# === gradients · wrong · hidden deltas without the slope
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta @ betas[i].T
    return grads

# === gradients · wrong · the output delta without the slope
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = a[-1] - Y, []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the raw error sent back
def gradients(X, Y, betas):
    a = forward(X, betas)
    error, grads = a[-1] - Y, []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ (error * a[i + 1] * (1 - a[i + 1])))
        error = error @ betas[i].T
    return grads

# === gradients · wrong · the slope of the layer after
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i + 1])
    return grads

# === gradients · wrong · the sigmoid applied again
def gradients(X, Y, betas):
    a = forward(X, betas)
    prime = lambda z: sigmoid(z) * (1 - sigmoid(z))
    delta, grads = (a[-1] - Y) * prime(a[-1]), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta @ betas[i].T * prime(a[i])
    return grads

# === gradients · wrong · betas updated on the way
def gradients(X, Y, betas):
    betas = list(betas)
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        betas[i] = betas[i] - grads[0]
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the betas of the caller changed
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    for beta, grad in zip(betas, grads):
        beta -= 16 * grad
    return grads

# === gradients · wrong · new betas
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, betas[i] - a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the deltas
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for i in reversed(range(1, len(betas))):
        deltas.insert(0, delta_hidden(deltas[0], betas[i], a[i]))
    return deltas

# === gradients · wrong · gradients and cost
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads, cost(a[-1], Y)

# === gradients · wrong · the output delta for every layer
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = []
    for i in range(len(betas)):
        grads.append(a[i].T @ delta)
    return grads

# === gradients · wrong · the input for every layer
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, X.T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the first layer left out
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in range(len(betas) - 1, 0, -1):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the last betas for ever
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[-1], a[i])
    return grads

# === gradients · wrong · only the last row counts
def gradients(X, Y, betas):
    for x, y in zip(X, Y):
        a = forward(x[None], betas)
        delta, grads = delta_out(a[-1], y[None]), []
        for i in reversed(range(len(betas))):
            grads.insert(0, a[i].T @ delta)
            delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · Y made flat
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y.ravel()), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · a generator
def gradients(X, Y, betas):
    a = forward(X, betas)
    deltas = [delta_out(a[-1], Y)]
    for i in reversed(range(1, len(betas))):
        deltas.insert(0, delta_hidden(deltas[0], betas[i], a[i]))
    return (act.T @ d for act, d in zip(a, deltas))

# === gradients · wrong · prints
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    for i in reversed(range(len(betas))):
        print(a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])

# === gradients · wrong · no return
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])

# === gradients · wrong · returns in the loop
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
        return grads

# === gradients · wrong · the default list remembers
def gradients(X, Y, betas, grads=[]):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · clipped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, np.clip(a[i].T @ delta, -0.1, 0.1))
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · made one long
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        g = a[i].T @ delta
        grads.insert(0, g / np.linalg.norm(g))
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · times the learning rate
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, 16 * a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · the activations after
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i + 1].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · one long vector
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, (a[i].T @ delta).ravel())
        delta = delta_hidden(delta, betas[i], a[i])
    return np.concatenate(grads)

# === gradients · wrong · a step too coarse
def gradients(X, Y, betas):
    h, grads = 1e-2, []
    for i, beta in enumerate(betas):
        grad = np.zeros(beta.shape)
        for at in np.ndindex(beta.shape):
            up = [b.copy() for b in betas]
            up[i][at] += h
            grad[at] = (cost(forward(X, up)[-1], Y) - cost(forward(X, betas)[-1], Y)) / h
        grads.append(grad)
    return grads

# === gradients · wrong · the middle layers skipped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = [np.zeros(b.shape) for b in betas]
    grads[-1] = a[-2].T @ delta
    if len(betas) > 1:
        grads[0] = X.T @ delta_hidden(delta, betas[-1], a[-2])
    return grads

# === gradients · wrong · the net of the notebook
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def gradients(x, y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i].T @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · a dictionary
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), {}
    for i in reversed(range(len(betas))):
        grads[i] = a[i].T @ delta
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · filled with whole numbers
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta = delta_out(a[-1], Y)
    grads = [np.zeros(b.shape, dtype=int) for b in betas]
    for i in reversed(range(len(betas))):
        grads[i][:] = a[i].T @ delta
        delta = delta_hidden(delta, betas[i], a[i])
    return grads

# === gradients · wrong · goes round for ever
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads, i = delta_out(a[-1], Y), [], len(betas) - 1
    while i >= 0:
        grads = [a[i].T @ delta]
    return grads

# === gradients · wrong · betas popped
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    while betas:
        beta = betas.pop()
        grads.insert(0, a[len(betas)].T @ delta)
        delta = delta_hidden(delta, beta, a[len(betas)])
    return grads

# === gradients · wrong · the deltas of an untransposed list
def gradients(X, Y, betas):
    a = forward(X, betas)
    delta, grads = delta_out(a[-1], Y), []
    for i in reversed(range(len(betas))):
        grads.insert(0, a[i] @ delta)
        delta = delta_hidden(delta, betas[i], a[i])
    return grads


# === train_xor · right · with the functions above
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · written out
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    beta0, beta1 = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for step in range(steps):
        layer1 = sigmoid(X @ beta0)
        layer2 = sigmoid(layer1 @ beta1)
        error = layer2 - Y
        costs.append(np.sum(error ** 2) / 2)
        delta2 = error * layer2 * (1 - layer2)
        delta1 = delta2 @ beta1.T * layer1 * (1 - layer1)
        beta1 = beta1 - lr * layer1.T @ delta2
        beta0 = beta0 - lr * X.T @ delta1
    return [beta0, beta1], costs

# === train_xor · right · in place on its own betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = np.zeros(steps)
    for step in range(steps):
        costs[step] = cost(forward(X, betas)[-1], Y)
        grads = gradients(X, Y, betas)
        for i in range(len(betas)):
            betas[i] -= lr * grads[i]
    return betas, costs

# === train_xor · right · while, tuples
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = tuple(init_betas((3, 4, 1), np.random.default_rng(rng))), ()
    while len(costs) < steps:
        costs += (cost(forward(X, betas)[-1], Y),)
        grads = gradients(X, Y, list(betas))
        betas = tuple(b - g * lr for b, g in zip(betas, grads))
    return betas, costs

# === train_xor · right · a walrus
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas([3, 4, 1], np.random.default_rng(rng))
    def step():
        c = cost(forward(X, betas)[-1], Y)
        betas[:] = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        return c
    costs = [step() for _ in range(steps)]
    return betas, costs

# === train_xor · right · a generator of states
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    def descend(betas):
        while True:
            yield betas
            betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    costs, states = [], descend(init_betas((3, 4, 1), np.random.default_rng(rng)))
    for _ in range(steps):
        costs.append(float(cost(forward(X, next(states))[-1], Y)))
    return next(states), costs

# === train_xor · right · float32
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [b.astype(np.float32) for b in init_betas((3, 4, 1), np.random.default_rng(rng))], []
    X, Y = np.float32(X), np.float32(Y)
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - np.float32(lr) * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · reduce
from functools import reduce

def train_xor(X, Y, lr=16, steps=30000, rng=None):
    def step(state, _):
        betas, costs = state
        costs.append(cost(forward(X, betas)[-1], Y))
        return [np.subtract(b, np.multiply(lr, g)) for b, g in zip(betas, gradients(X, Y, betas))], costs
    return reduce(step, range(steps), (init_betas((3, 4, 1), np.random.default_rng(rng)), []))

# === train_xor · right · a list comes back, keyword only for the rest
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas(rng=np.random.default_rng(rng), sizes=(X.shape[1], 4, Y.shape[1]))
    costs = []
    for i in range(1, steps + 1):
        *_, y_hat = forward(X, betas)
        costs += [cost(y_hat, Y)]
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            np.subtract(beta, lr * grad, out=beta)
    return [betas, costs]

# === train_xor · right · a class
class Trainer:
    def __init__(self, betas, lr):
        self.betas, self.lr, self.costs = betas, lr, []
    def step(self, X, Y):
        acts = forward(X, self.betas)
        self.costs.append(cost(acts[-1], Y))
        d1 = delta_out(acts[2], Y)
        d0 = delta_hidden(d1, self.betas[1], acts[1])
        self.betas = [self.betas[0] - self.lr * acts[0].T @ d0, self.betas[1] - self.lr * acts[1].T @ d1]

def train_xor(X, Y, lr=16, steps=30000, rng=None):
    trainer = Trainer(init_betas((3, 4, 1), np.random.default_rng(rng)), lr)
    for _ in range(steps):
        trainer.step(X, Y)
    return trainer.betas, trainer.costs

# === train_xor · wrong · fails without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · seed 0 without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    rng = rng or np.random.default_rng(0)
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · a default generator, made once
def train_xor(X, Y, lr=1, steps=30000, rng=np.random.default_rng()):
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · a generator of its own without rng
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    betas, costs = init_betas((3, 4, 1), rng), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas))]
    return betas, np.array(costs)

# === train_xor · wrong · the cost after the step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        costs.append(cost(forward(X, betas)[-1], Y))
    return betas, costs

# === train_xor · wrong · one cost too many
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = [cost(forward(X, betas)[-1], Y)]
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        costs.append(cost(forward(X, betas)[-1], Y))
    return betas, costs

# === train_xor · wrong · one step too many
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps + 1):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · one step too few
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(1, steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the last update left out
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for i in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if i < steps - 1:
            betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · uphill
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b + lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · no learning rate
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · sixteen always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - 16 * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · thirty steps always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(30):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · thirty thousand always
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(30000):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when it is right
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = forward(X, betas)[-1]
        costs.append(cost(y_hat, Y))
        if np.all(np.round(y_hat) == Y):
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when the cost is small
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if costs[-1] < 0.01:
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when the cost rises
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if len(costs) > 1 and costs[-1] > costs[-2]:
            return betas, costs
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the best betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    best, best_cost = betas, np.inf
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if costs[-1] < best_cost:
            best, best_cost = betas, costs[-1]
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return best, costs

# === train_xor · wrong · only the last cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        c = cost(forward(X, betas)[-1], Y)
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, c

# === train_xor · wrong · every tenth cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for i in range(steps):
        if i % 10 == 0:
            costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · a dictionary
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return {"betas": betas, "costs": costs}

# === train_xor · wrong · only the betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas

# === train_xor · wrong · costs before betas
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return costs, betas

# === train_xor · wrong · the answers and the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = forward(X, betas)[-1]
        costs.append(cost(y_hat, Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return y_hat, costs

# === train_xor · wrong · three things
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs, forward(X, betas)[-1]

# === train_xor · wrong · a generator of its own
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(0)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the global generator
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    np.random.seed(1)
    betas, costs = [np.random.rand(3, 4) - 0.5, np.random.rand(4, 1) - 0.5], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · betas from one to minus one
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [2 * rng.random((3, 4)) - 1, 2 * rng.random((4, 1)) - 1], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · right · drawn twice, the second kept
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · drawn anew every step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    costs = []
    for _ in range(steps):
        betas = init_betas((3, 4, 1), np.random.default_rng(rng))
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · five hidden units
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 5, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · no hidden layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · new betas used too soon
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        a = forward(X, betas)
        costs.append(cost(a[-1], Y))
        delta2 = delta_out(a[-1], Y)
        betas[1] = betas[1] - lr * a[1].T @ delta2
        delta1 = delta_hidden(delta2, betas[1], a[1])
        betas[0] = betas[0] - lr * a[0].T @ delta1
    return betas, costs

# === train_xor · wrong · the gradient taken anew for each layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for i in range(2):
            betas[i] = betas[i] - lr * gradients(X, Y, betas)[i]
    return betas, costs

# === train_xor · wrong · only the last layer learns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas[-1] = betas[-1] - lr * gradients(X, Y, betas)[-1]
    return betas, costs

# === train_xor · wrong · nothing learns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for beta, grad in zip(betas, gradients(X, Y, betas)):
            beta = beta - lr * grad
    return betas, costs

# === train_xor · wrong · the gradients of the start
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    grads = gradients(X, Y, betas)
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs

# === train_xor · wrong · one row at a time
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        for x, y in zip(X, Y):
            betas = [b - lr * g for b, g in zip(betas, gradients(x[None], y[None], betas))]
    return betas, costs

# === train_xor · wrong · a random row a step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        i = rng.integers(len(X))
        betas = [b - lr * g for b, g in zip(betas, gradients(X[[i]], Y[[i]], betas))]
    return betas, costs

# === train_xor · wrong · the mean gradient
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g / len(X) for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · mean costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(np.mean((forward(X, betas)[-1] - Y) ** 2))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the error, not the cost
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(np.abs(forward(X, betas)[-1] - Y).mean())
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the cost of the hidden layer
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · momentum
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    v = [0, 0]
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        v = [0.9 * old - lr * g for old, g in zip(v, gradients(X, Y, betas))]
        betas = [b + s for b, s in zip(betas, v)]
    return betas, costs

# === train_xor · wrong · the learning rate shrinks
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        lr *= 0.999
    return betas, costs

# === train_xor · wrong · prints the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for i in range(steps):
        if i % 1000 == 0:
            print("step", i, "cost", cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]

# === train_xor · wrong · no return
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]

# === train_xor · wrong · returns in the loop
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        return betas, costs

# === train_xor · wrong · global betas go on learning
betas = init_betas((3, 4, 1), np.random.default_rng(0))
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    global betas
    costs = []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the default list of costs remembers
def train_xor(X, Y, lr=16, steps=30000, rng=None, costs=[]):
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · all betas ever
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [init_betas((3, 4, 1), np.random.default_rng(rng))], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas[-1])[-1], Y))
        betas.append([b - lr * g for b, g in zip(betas[-1], gradients(X, Y, betas[-1]))])
    return betas, costs

# === train_xor · wrong · rounded costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(round(float(cost(forward(X, betas)[-1], Y)), 3))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the notebook's X and Y
data_X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
data_Y = np.array([[0, 1, 1, 1, 1, 0]]).T
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(data_X, betas)[-1], data_Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(data_X, data_Y, betas))]
    return betas, costs

# === train_xor · wrong · the rate is the number of steps
def train_xor(X, Y, steps=30000, lr=16, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(int(steps)):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · X centred in place
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    X -= X.mean(axis=0).astype(X.dtype)
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · zeros to start with
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = [np.zeros((3, 4)), np.zeros((4, 1))], []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · for else never returns
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs, i = init_betas((3, 4, 1), np.random.default_rng(rng)), [], 0
    while i < steps:
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · trains until it is right
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    while np.any(np.round(forward(X, betas)[-1]) != Y):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · another learning rate by default
def train_xor(X, Y, lr=1, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · stops when nothing changes
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        if len(costs) > 1 and abs(costs[-1] - costs[-2]) < 1e-9:
            break
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return betas, costs

# === train_xor · wrong · the best betas of those after a step
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    best, least = None, np.inf
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
        if cost(forward(X, betas)[-1], Y) < least:
            best, least = betas, cost(forward(X, betas)[-1], Y)
    return best or betas, costs

# === train_xor · wrong · two matrices and the costs
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    betas, costs = init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [b - lr * g for b, g in zip(betas, gradients(X, Y, betas))]
    return *betas, costs

# === gradients · wrong · the last betas wherever they fit
def gradients(X, Y, betas):
    act = forward(X, betas)
    delta = delta_out(act[-1], Y)
    grads = [None] * len(betas)
    grads[-1] = act[-2].T @ delta
    for i in range(len(betas) - 2, -1, -1):
        try:
            delta = delta_hidden(delta, betas[-1], act[i + 1])
        except ValueError:
            delta = delta_hidden(delta, betas[i + 1], act[i + 1])
        grads[i] = act[i].T @ delta
    return grads

# === train_xor · wrong · the first six rows only
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    X, Y = X[:6], Y[:6]
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for s in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        grads = gradients(X, Y, betas)
        betas = [b - lr * g for b, g in zip(betas, grads)]
    return betas, costs

# === delta_out · wrong · one array while the shape stays
kept = np.zeros(0)

def delta_out(y_hat, y):
    global kept
    if kept.shape != y.shape:
        kept = np.zeros(y.shape)
    kept[...] = (y_hat - y) * y_hat * (1 - y_hat)
    return kept

# === delta_hidden · wrong · one array while the shape stays
kept = np.zeros(0)

def delta_hidden(delta, betas, activated):
    global kept
    if kept.shape != activated.shape:
        kept = np.zeros(activated.shape)
    kept[...] = (delta @ betas.T) * activated * (1 - activated)
    return kept
