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
    return [rng.random((k, n)) - 0.5 for n, k in zip(sizes, sizes[1:])]  # here

# === init_betas · wrong · from the input to every layer
def init_betas(sizes, rng):
    return [rng.random((sizes[0], k)) - 0.5 for k in sizes[1:]]

# === init_betas · wrong · one array too many
def init_betas(sizes, rng):
    return [rng.random((sizes[i - 1], sizes[i])) - 0.5 for i in range(len(sizes))]

# === init_betas · wrong · one array too few
def init_betas(sizes, rng):
    return [rng.random((sizes[i], sizes[i + 1])) - 0.5 for i in range(len(sizes) - 2)]  # here

# === init_betas · wrong · past the end
def init_betas(sizes, rng):
    return [rng.random((sizes[i], sizes[i + 1])) - 0.5 for i in range(len(sizes))]

# === init_betas · wrong · a row for the bias
def init_betas(sizes, rng):
    return [rng.random((n + 1, k)) - 0.5 for n, k in zip(sizes, sizes[1:])]  # here

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
