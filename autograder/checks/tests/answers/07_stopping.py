# Answers that learners may give, one section each; test_answers.py reads this file as text.
# The cells are as learners write them: neither tidy nor, where the heading says so, right.

# === should_stop · right · two groups
def should_stop(history, tol, patience):
    newest = history[-1]
    if np.isnan(newest) or np.isinf(newest):
        return True
    earlier, window = history[:-patience], history[-patience:]
    if not earlier:
        return False
    if min(earlier) - min(window) > tol:
        return False
    return True

# === should_stop · right · one line
def should_stop(history, tol, patience):
    return not np.isfinite(history[-1]) or (len(history) > patience and min(history[:-patience]) - min(history[-patience:]) <= tol)

# === should_stop · right · numpy, and its bool
def should_stop(history, tol, patience):
    losses = np.asarray(history, dtype=float)
    if not np.isfinite(losses[-1]):
        return np.True_
    if losses.size <= patience:
        return np.False_
    return losses[:-patience].min() - losses[-patience:].min() <= tol

# === should_stop · right · any of the window
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    before = history[:len(history) - patience] if len(history) > patience else []
    if len(before) == 0:
        return False
    best = min(before)
    progress = any(best - loss > tol for loss in history[-patience:])
    return not progress

# === should_stop · right · loops and a counter
import math

def should_stop(history, tol, patience):
    if math.isnan(history[-1]) or math.isinf(history[-1]):
        return True
    n = len(history)
    if n <= patience:
        return False
    lowest = history[0]
    for i in range(n - patience):
        if history[i] < lowest:
            lowest = history[i]
    for i in range(n - patience, n):
        if lowest - history[i] > tol:
            return False
    return True

# === should_stop · right · sorted, and math
from math import isfinite

def should_stop(history, tol, patience):
    if not isfinite(history[-1]):
        return True
    cut = len(history) - patience
    if cut < 1:
        return False
    return sorted(history[:cut])[0] - sorted(history[cut:])[0] <= tol

# === should_stop · right · running minimum
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    lowest = np.minimum.accumulate(history)
    return bool(lowest[-patience - 1] - lowest[-1] <= tol)

# === should_stop · right · try, where it is meant
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    try:
        before = min(history[:-patience])
    except ValueError:
        return False
    return before - min(history[-patience:]) <= tol

# === should_stop · right · nan by itself, default of min
def should_stop(history, tol, patience):
    last = history[-1]
    if last != last or last in (float("inf"), float("-inf")):
        return True
    before = min(history[:-patience], default=float("inf"))
    return before - min(history[-patience:]) <= tol

# === should_stop · right · pops of its own copy
def should_stop(history, tol, patience):
    rest = list(history)
    if not np.isfinite(rest[-1]):
        return True
    window = []
    while rest and len(window) < patience:
        window.append(rest.pop())
    return bool(rest) and bool(min(rest) - min(window) <= tol)

# === should_stop · right · tol on the other side
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[-patience:]) >= min(history[:-patience]) - tol

# === should_stop · right · other words for it, annotated
def should_stop(history: list, tol: float, patience: int, *, verbose=False) -> bool:
    *_, newest = history
    if not np.isfinite(newest):
        return True
    match history[:-patience]:
        case []:
            return False
        case older:
            gained = min(older) - min(history[-patience:])
    if verbose:
        print(gained)
    return not gained > tol

# === should_stop · wrong · nan forgotten
def should_stop(history, tol, patience):
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · nan, but not infinity
def should_stop(history, tol, patience):
    if np.isnan(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · infinity, but not nan
def should_stop(history, tol, patience):
    if abs(history[-1]) == np.inf:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · nan compared with itself by ==
def should_stop(history, tol, patience):
    if history[-1] == np.nan or history[-1] == np.inf:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · patience before nan
def should_stop(history, tol, patience):
    if len(history) <= patience:
        return False
    if not np.isfinite(history[-1]):
        return True
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · less than tol
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) < tol

# === should_stop · wrong · shorter than patience, strictly
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) < patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · the last two
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) < 2:
        return False
    return abs(history[-2] - history[-1]) <= tol

# === should_stop · wrong · newest with the one patience ago
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return history[-patience - 1] - history[-1] <= tol

# === should_stop · wrong · newest for the lowest of the window
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - history[-1] <= tol

# === should_stop · wrong · last before the window
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return history[-patience - 1] - min(history[-patience:]) <= tol

# === should_stop · wrong · spread of the window
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    window = history[-patience:]
    return max(window) - min(window) <= tol

# === should_stop · wrong · a rise is progress
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return abs(min(history[:-patience]) - min(history[-patience:])) <= tol

# === should_stop · wrong · means
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return np.mean(history[:-patience]) - np.mean(history[-patience:]) <= tol

# === should_stop · wrong · highest of the window
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - max(history[-patience:]) <= tol

# === should_stop · wrong · the other way round
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) > tol

# === should_stop · wrong · lowest of all, window too
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history) - min(history[-patience:]) <= tol

# === should_stop · wrong · window longer by one
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience + 1:
        return False
    return min(history[:-patience - 1]) - min(history[-patience - 1:]) <= tol

# === should_stop · wrong · one left out between the groups
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience + 1:]) <= tol

# === should_stop · wrong · window before, and nothing earlier
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[-2 * patience:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · tol forgotten
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[-patience:]) >= min(history[:-patience])

# === should_stop · wrong · relative to the loss
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    before = min(history[:-patience])
    return (before - min(history[-patience:])) / before <= tol

# === should_stop · wrong · globals for the arguments
TOL = 1e-3
PATIENCE = 50

def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= PATIENCE:
        return False
    return min(history[:-PATIENCE]) - min(history[-PATIENCE:]) <= TOL

# === should_stop · wrong · every step of the window is small
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return all(abs(d) <= tol for d in np.diff(history[-patience - 1:]))

# === should_stop · wrong · how long ago the lowest was
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    return len(history) - 1 - int(np.argmin(history)) >= patience

# === should_stop · wrong · early is yes
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return True
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · errors swallowed
def should_stop(history, tol, patience):
    try:
        return bool(min(history[:-patience]) - min(history[-patience:]) <= tol)
    except Exception:
        return True

# === should_stop · wrong · cuts the history
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    window = history[-patience:]
    del history[-patience:]
    return min(history) - min(window) <= tol

# === should_stop · wrong · only says yes
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) > patience and min(history[:-patience]) - min(history[-patience:]) <= tol:
        return True

# === should_stop · wrong · prints
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        print(True)
    elif len(history) <= patience:
        print(False)
    else:
        print(min(history[:-patience]) - min(history[-patience:]) <= tol)

# === should_stop · wrong · a step number
def should_stop(history, tol, patience):
    for step in range(patience, len(history)):
        if min(history[:step - patience + 1]) - min(history[step - patience + 1:step + 1]) <= tol:
            return step
    return False

# === should_stop · wrong · never
def should_stop(history, tol, patience):
    return False

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
    held = int(np.ceil(fraction * len(X)))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])

# === split_validation · wrong · the fraction trains
def split_validation(X, Y, fraction, rng):
    cut = round(fraction * len(X))
    rows = rng.permutation(len(X))
    return (X[rows[:cut]], Y[rows[:cut]]), (X[rows[cut:]], Y[rows[cut:]])

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

# === fit_early_stopping · right · a while loop, the lowest in a variable
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, train[0], train[1])
    train_costs = []
    validation_costs = []
    lowest = float("inf")
    i = 0
    while i < nn.steps:
        train_costs.append(mean_cost(nn, train[0], train[1]))
        v = mean_cost(nn, validation[0], validation[1])
        validation_costs.append(v)
        if v < lowest:
            lowest = v
            best = [np.array(layer.betas) for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, train[0], train[1])
        i += 1
    for layer, b in zip(nn.layers_, best):
        layer.betas = b
    return train_costs, validation_costs

# === fit_early_stopping · right · deepcopy of the layers
from copy import deepcopy

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    costs, val_costs, best = [], [], None
    for step in range(nn.steps):
        costs += [mean_cost(nn, *train)]
        val_costs += [mean_cost(nn, *validation)]
        if np.argmin(val_costs) == step:
            best = deepcopy(nn.layers_)
        if should_stop(val_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return costs, val_costs

# === fit_early_stopping · right · all betas, then the best
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    t, v, kept = [], [], []
    for _ in range(nn.steps):
        t.append(mean_cost(nn, *train))
        v.append(mean_cost(nn, *validation))
        kept.append([layer.betas.copy() for layer in nn.layers_])
        if should_stop(v, tol, patience):
            break
        take_step(nn, *train)
    best = kept[int(np.argmin(v))]
    for i in range(len(best)):
        nn.layers_[i].betas = best[i]
    return t, v

# === fit_early_stopping · right · written into the betas
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    (X_train, Y_train), (X_val, Y_val) = train, validation
    begin(nn, X_train, Y_train)
    train_costs, validation_costs = [], []
    best = [layer.betas.copy() for layer in nn.layers_]
    for _ in range(nn.steps):
        train_costs.append(float(mean_cost(nn, X_train, Y_train)))
        validation_costs.append(float(mean_cost(nn, X_val, Y_val)))
        if validation_costs[-1] <= min(validation_costs):
            for kept, layer in zip(best, nn.layers_):
                kept[:] = layer.betas
        if should_stop(validation_costs, tol=tol, patience=patience):
            break
        take_step(nn, X_train, Y_train)
    for kept, layer in zip(best, nn.layers_):
        np.copyto(layer.betas, kept)
    return train_costs, validation_costs

# === fit_early_stopping · right · step at the beginning of the later rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for round_ in range(nn.steps):
        if round_ == 0:
            begin(nn, *train)
        else:
            take_step(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [1.0 * layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas[...] = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · by hand, without the helpers
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.steps = 0
    nn.fit(*train)
    nn.steps = steps
    (X, Y), (V, W) = train, validation
    ours, theirs = [], []
    lowest = np.inf
    for _ in range(steps):
        guess = nn._forward(V)
        theirs.append(cost(guess, W) / W.shape[0])
        guess = nn._forward(X)
        ours.append(cost(guess, Y) / Y.shape[0])
        if theirs[-1] < lowest:
            lowest, best = theirs[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(theirs, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(X) - Y)):
            layer.betas -= nn.lr * grad
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return ours, theirs

# === fit_early_stopping · right · helpers, and a list of pairs
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    def get():
        return tuple(layer.betas.copy() for layer in nn.layers_)

    def put(all_betas):
        for layer, betas in zip(nn.layers_, all_betas):
            layer.betas = betas.copy()

    begin(nn, *train)
    pairs, best = [], (np.inf, None)
    for _ in range(nn.steps):
        pairs.append((mean_cost(nn, *train), mean_cost(nn, *validation)))
        best = min(best, (pairs[-1][1], get()), key=lambda pair: pair[0])
        if should_stop([v for _, v in pairs], tol, patience):
            break
        take_step(nn, *train)
    put(best[1])
    return [t for t, _ in pairs], [v for _, v in pairs]

# === fit_early_stopping · right · a generator of rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    def rounds():
        begin(nn, *train)
        for _ in range(nn.steps - 1):
            yield
            take_step(nn, *train)
        yield

    train_costs, validation_costs, kept = [], [], {}
    for _ in rounds():
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        kept.setdefault(validation_costs[-1], [layer.betas + 0 for layer in nn.layers_])
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, kept[min(kept)]):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · steps make new arrays, so an alias will do
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(train[0]) - train[1])):
            layer.betas = layer.betas - nn.lr * grad
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return np.array(train_costs), np.array(validation_costs)

# === fit_early_stopping · wrong · an alias
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a copy of the list only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = nn.layers_.copy()
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · nothing given back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best by the training cost
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if train_costs[-1] == min(train_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · stops by the training cost
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(train_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a step before the costs
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        take_step(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · betas kept after the step
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · breaks off before it keeps
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if should_stop(validation_costs, tol, patience):
            break
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · costs of all rows together
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(cost(nn._forward(train[0]), train[1]))
        validation_costs.append(cost(nn._forward(validation[0]), validation[1]))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · no beginning
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · begins only where it is not fitted
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    if not hasattr(nn, "layers_"):
        begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · steps on the validation rows
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *validation)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · steps on both
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
        take_step(nn, *validation)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a round too many
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps + 1):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · the defaults, whatever is asked
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, 1e-4, 200):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · never stops early
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · changes nn.steps
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.steps = len(train_costs)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · only the last layer is kept
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = nn.layers_[-1].betas.copy()
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_[-1].betas = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lower than the one before
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < validation_costs[-2]:
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · costs swapped
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return validation_costs, train_costs

# === fit_early_stopping · wrong · returns the net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return nn

# === fit_early_stopping · wrong · costs up to the best only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for i in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
            best_i = i
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs[:best_i + 1], validation_costs[:best_i + 1]

# === fit_early_stopping · wrong · a whole fit in each round
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        nn.fit(*train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · restored where it stopped early only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            for layer, betas in zip(nn.layers_, best):
                layer.betas = betas
            break
        take_step(nn, *train)
    return train_costs, validation_costs

# === fit_early_stopping · wrong · tol and patience swapped
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, patience, tol):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a net of its own
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    nn = clone(nn)
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best):
        layer.betas = betas
    return train_costs, validation_costs

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

# === should_stop · wrong · any loss that is not finite
def should_stop(history, tol, patience):
    if not all(np.isfinite(history)):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === split_validation · wrong · as scikit-learn does
def split_validation(X, Y, fraction, rng):
    rows = rng.permutation(len(X))
    held = round(fraction * len(X))
    aside, rest = rows[:held], rows[held:]
    return X[rest], X[aside], Y[rest], Y[aside]

# === fit_early_stopping · wrong · tol and patience by heart
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, 1e-4, 200):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · validation cost after the step
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        take_step(nn, *train)
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · kept only where lower by tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, lowest = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] < lowest - tol:
            kept = [layer.betas.copy() for layer in nn.layers_]
        lowest = min(b)
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === l2_penalty · wrong · strength only in the gradient
def l2_penalty(betas, strength):
    weights = [b for b in betas if b.ndim == 2]
    return sum((b**2).sum() for b in weights) / 2, [strength * b * (b.ndim == 2) for b in betas]

# === l2_penalty · wrong · gradient doubled
def l2_penalty(betas, strength):
    weights = [b for b in betas if b.ndim == 2]
    penalty = strength * sum((b**2).sum() for b in weights) / 2
    return penalty, [2 * strength * b * (b.ndim == 2) for b in betas]

# === fit_early_stopping · wrong · 3000 rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(3000):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === should_stop · right · a class with __call__ and match
class Rule:
    def __call__(self, history, tol, patience):
        *_, newest = history
        match (bool(np.isfinite(newest)), len(history) > patience):
            case (False, _):
                return True
            case (True, False):
                return False
        return all(loss >= min(history[:-patience]) - tol for loss in history[-patience:])

should_stop = Rule()

# === should_stop · right · recursion from the front
def should_stop(history, tol, patience):
    def low(losses):
        if len(losses) == 1:
            return losses[0]
        rest = low(losses[1:])
        return losses[0] if losses[0] < rest else rest

    if not np.isfinite(history[-1]):
        return True
    if len(history) - patience < 1:
        return False
    return low(history[:-patience]) - low(history[-patience:]) <= tol

# === should_stop · wrong · nan and plus infinity, not minus
def should_stop(history, tol, patience):
    if np.isnan(history[-1]) or history[-1] == np.inf:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · large finite losses count as infinite
def should_stop(history, tol, patience):
    if np.isnan(history[-1]) or abs(history[-1]) > 1e6:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · clipped at zero, losses taken as positive
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    best = 0
    for loss in history[:-patience]:
        if best == 0 or loss < best:
            best = loss
    if not best:
        return False
    return best - min(history[-patience:]) <= tol

# === should_stop · wrong · rounds the losses to compare
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return round(min(history[:-patience]) - min(history[-patience:]), 3) <= tol

# === should_stop · wrong · == nan
def should_stop(history, tol, patience):
    if history[-1] == np.nan or history[-1] == np.inf:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === should_stop · wrong · tol hard-coded
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= 1e-3

# === should_stop · wrong · cut from the front
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:patience]) - min(history[patience:]) <= tol

# === should_stop · wrong · subtraction the other way
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[-patience:]) - min(history[:-patience]) <= tol

# === should_stop · wrong · the counter of Keras
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    best, wait = np.inf, 0
    for loss in history:
        if loss < best - tol:
            best, wait = loss, 0
        else:
            wait += 1
    return wait >= patience

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

# === fit_early_stopping · right · pickled net
import pickle

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(float(mean_cost(nn, *train)))
        validation_costs.append(float(mean_cost(nn, *validation)))
        if validation_costs[-1] <= min(validation_costs):
            frozen = pickle.dumps([layer.betas for layer in nn.layers_])
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, pickle.loads(frozen)):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · recursion over the rounds
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    kept = {}
    def go(left):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if all(b[-1] < other for other in b[:-1]):
            kept["betas"] = [np.copy(layer.betas) for layer in nn.layers_]
        if left == 1 or should_stop(b, tol, patience):
            return
        take_step(nn, *train)
        go(left - 1)
    go(nn.steps)
    for layer, betas in zip(nn.layers_, kept["betas"]):
        np.copyto(layer.betas, betas)
    return a, b

# === fit_early_stopping · wrong · lowest starts at 1
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = 1
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            lowest = validation_costs[-1]
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best of the window only
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs[-patience:]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · best is lower by tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if lowest - validation_costs[-1] > tol:
            lowest = validation_costs[-1]
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lowest never updated
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · begin in each round
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        begin(nn, *train)
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · fit in place of begin
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    nn.fit(*train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · layers_ become arrays
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    nn.layers_ = best
    return train_costs, validation_costs

# === fit_early_stopping · wrong · the patience of Keras
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    lowest, waited = np.inf, 0
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < lowest:
            lowest, waited = validation_costs[-1], 0
            best = [layer.betas.copy() for layer in nn.layers_]
        else:
            waited += 1
        if waited >= patience:
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

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

# === split_validation · right · by scikit-learn, with a seed drawn from rng
from sklearn.model_selection import train_test_split

def split_validation(X, Y, fraction, rng):
    X_train, X_held, Y_train, Y_held = train_test_split(
        X, Y, test_size=round(fraction * len(X)), random_state=int(rng.integers(2**31))
    )
    return (X_train, Y_train), (X_held, Y_held)

# === should_stop · wrong · numpy's False is no False of Python's, by match
import heapq

def should_stop(history, tol, patience):
    match np.isfinite(history[-1]), len(history) > patience:
        case (False, _):
            return True
        case (_, False):
            return False
    a, = heapq.nsmallest(1, history[:-patience])
    b, = heapq.nsmallest(1, history[-patience:])
    return a - b <= tol

# === should_stop · wrong · isclose, with its own tolerance besides
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    a, b = min(history[:-patience]), min(history[-patience:])
    return b >= a or bool(np.isclose(a, b, atol=tol))

# === should_stop · wrong · progress rounded to six digits
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return round(min(history[:-patience]) - min(history[-patience:]), 6) <= tol

# === should_stop · wrong · math.isclose for the border
import math
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    progress = min(history[:-patience]) - min(history[-patience:])
    return progress < tol or math.isclose(progress, tol, abs_tol=1e-6)

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

# === fit_early_stopping · wrong · begun and trained again up to the best
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if should_stop(b, tol, patience): break
        take_step(nn, *train)
    begin(nn, *train)
    for _ in range(int(np.argmin(b))):
        take_step(nn, *train)
    return a, b

# === fit_early_stopping · wrong · fitted again, without a seed another net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if should_stop(b, tol, patience): break
        take_step(nn, *train)
    nn.layers_ = clone(nn).set_params(steps=int(np.argmin(b))).fit(*train).layers_
    return a, b

# === fit_early_stopping · wrong · the patience of Keras, with tol
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, wait, ref = [], [], 0, np.inf
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if b[-1] < ref - tol:
            ref, wait = b[-1], 0
        else:
            wait += 1
        if wait >= patience:
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · lists kept in defaults
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200, train_costs=[], validation_costs=[]):
    begin(nn, *train)
    best = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < best:
            best = validation_costs[-1]
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · lists of the notebook, made once above
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    best = np.inf
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] < best:
            best = validation_costs[-1]
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · a tol of 0.001 written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, 1e-3, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · default tol written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol=1e-4, patience=patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, kept):
        layer.betas = betas
    return a, b

# === fit_early_stopping · wrong · learning rate written in
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    X, Y = train
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        for layer, grad in zip(nn.layers_, nn._backward(nn._forward(X) - Y)):
            layer.betas -= 0.02 * grad
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · steps set to 0, and not put back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.set_params(steps=0).fit(*train)
    a, b = [], []
    for i in range(steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · wrong · steps changed where it breaks off
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    for i in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] <= min(b):
            kept = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            nn.steps = i
            break
        take_step(nn, *train)
    for layer, old in zip(nn.layers_, kept, strict=True):
        layer.betas = old
    return a, b

# === fit_early_stopping · right · best betas on the disk
import tempfile, os
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b = [], []
    with tempfile.TemporaryDirectory() as d:
        f = os.path.join(d, "best.npz")
        for _ in range(nn.steps):
            a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
            if b[-1] <= min(b):
                np.savez(f, *[l.betas for l in nn.layers_])
            if should_stop(b, tol, patience): break
            take_step(nn, *train)
        with np.load(f) as data:
            for l, name in zip(nn.layers_, data.files):
                l.betas = data[name]
    return a, b

# === fit_early_stopping · right · only the window handed on
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    a, b, best = [], [], np.inf
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train)); b.append(mean_cost(nn, *validation))
        if b[-1] < best:
            best, kept = b[-1], [l.betas.copy() for l in nn.layers_]
        if should_stop(b[-(patience + 1):], tol, patience): break
        take_step(nn, *train)
    for l, k in zip(nn.layers_, kept): l.betas = k
    return a, b

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

# === should_stop · wrong · numpy's False is no False of Python's
def should_stop(history, tol, patience):
    if np.isfinite(history[-1]) is False:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

# === fit_early_stopping · wrong · lists above the function, lowest by min
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · lists above the function, emptied in each call
train_costs, validation_costs = [], []

def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    train_costs.clear()
    validation_costs.clear()
    begin(nn, *train)
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] == min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · steps set to 0, and put back
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    steps = nn.steps
    nn.set_params(steps=0).fit(*train).set_params(steps=steps)
    a, b = [], []
    for _ in range(nn.steps):
        a.append(mean_cost(nn, *train))
        b.append(mean_cost(nn, *validation))
        if b[-1] == min(b):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(b, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b

# === split_validation · wrong · minus n
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    order = rng.permutation(len(X))
    return (X[order[:-n]], Y[order[:-n]]), (X[order[-n:]], Y[order[-n:]])

# === split_validation · wrong · max 1
def split_validation(X, Y, fraction, rng):
    n = max(1, round(fraction * len(X)))
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

# === fit_early_stopping · wrong · kept within 1e-3 relative
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < 1.001 * min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · tuple min with arrays
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        pair = (validation_costs[-1], [layer.betas.copy() for layer in nn.layers_])
        best2 = pair if len(validation_costs) == 1 else min(best2, pair)
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best2[1], strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · own stop without nan
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if len(validation_costs) > patience and min(validation_costs[:-patience]) - min(validation_costs[-patience:]) <= tol:
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · cached by net
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    if hasattr(nn, 'costs_'):
        return nn.costs_
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    nn.costs_ = train_costs, validation_costs
    return train_costs, validation_costs

# === fit_early_stopping · wrong · seeds global
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    np.random.seed(0)
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · wrong · dict of results
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return {'train': train_costs, 'val': validation_costs}

# === fit_early_stopping · right · ties keep the last
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if validation_costs[-1] <= min(validation_costs):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs

# === fit_early_stopping · right · float32 at the end
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas.astype(np.float32)
    return train_costs, validation_costs

# === fit_early_stopping · right · json betas
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.tolist() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = np.array(betas)
    return train_costs, validation_costs

# === should_stop · wrong · strict unless equal
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    older, last = history[:-patience], history[-patience:]
    return min(older) - min(last) < tol or min(last) >= min(older)

# === should_stop · wrong · median
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    older, last = history[:-patience], history[-patience:]
    return np.median(older) - np.median(last) <= tol

# === should_stop · wrong · counted from the front where there are few
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[patience:]) <= tol

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

# === split_validation · wrong · returns None for no rows
def split_validation(X, Y, fraction, rng):
    n = round(fraction * len(X))
    if n == 0:
        return (X, Y), None
    order = rng.permutation(len(X))
    return (X[order[n:]], Y[order[n:]]), (X[order[:n]], Y[order[:n]])

# === l2_penalty · wrong · clipped weights
def l2_penalty(betas, strength):
    p = 0.5 * strength * sum((np.clip(b, -5, 5)**2).sum() for b in betas if b.ndim == 2)
    return p, [strength * np.clip(b, -5, 5) if b.ndim == 2 else np.zeros(b.shape) for b in betas]

# === should_stop · wrong · negative losses cut
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return max(min(history[:-patience]), 0) - max(min(history[-patience:]), 0) <= tol
