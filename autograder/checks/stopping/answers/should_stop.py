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
    return min(history[:-patience]) - min(history[-patience:]) < tol  # here

# === should_stop · wrong · shorter than patience, strictly
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) < patience:  # here
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
    return min(history[:-patience]) - max(history[-patience:]) <= tol  # here

# === should_stop · wrong · the other way round
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) > tol  # here

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
    return min(history[:-patience]) - min(history[-patience + 1:]) <= tol  # here

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
        return True  # here
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

# === should_stop · wrong · any loss that is not finite
def should_stop(history, tol, patience):
    if not all(np.isfinite(history)):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

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
    return min(history[:-patience]) - min(history[-patience:]) <= 1e-3  # here

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
    return min(history[-patience:]) - min(history[:-patience]) <= tol  # here

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

# === should_stop · wrong · numpy's False is no False of Python's
def should_stop(history, tol, patience):
    if np.isfinite(history[-1]) is False:
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol

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

# === should_stop · wrong · negative losses cut
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return max(min(history[:-patience]), 0) - max(min(history[-patience:]), 0) <= tol

# === should_stop · wrong · a colon missing
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    before, recent = min(history[:-patience]), history[-patience]
    return before - recent <= tol

# === should_stop · wrong · patience and tol exchanged
def should_stop(history, tol, patience):
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= patience

# === should_stop · wrong · newest loss popped and put back into a list of its own
def should_stop(history, tol, patience):
    newest = history.pop()  # here
    if np.isnan(newest) or np.isinf(newest):
        return True
    losses = history + [newest]
    if len(losses) <= patience:
        return False
    return min(losses[-patience:]) >= min(losses[:-patience]) - tol
