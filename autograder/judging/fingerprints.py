"""Traces that common slips leave in any output: a sign, a factor, a transpose, an offset."""

from dataclasses import dataclass

import numpy as np

from autograder.judging.compare import agree, array


@dataclass(frozen=True)
class Fingerprint:
    """The name of a slip, what to say about it, and its kind, which is the same in every case."""

    name: str
    text: str
    kind: str


TRANSPOSED = Fingerprint(
    "transposed",
    "Rows and columns have changed places: this is the transpose of what was expected. "
    "Which line decides what the rows are, and what the columns?",
    "transposed",
)
SIGN = Fingerprint(
    "opposite sign",
    "Every value has the opposite sign. Which line decides the sign?",
    "sign",
)
BY_NUMBERS = {"factor 2", "factor ½", "factor −2", "factor −½", "factor m", "factor 1/m", "offset"}
BY_NUMBERS |= {"nearly"}
NEAR = 0.01  # of a value: what is closer to it is nearly right
EVERY = Fingerprint(
    "m × m instead of m × 1",
    "There is a column for each row: each entry of one array has met each of another, as when a "
    "column is broadcast against a flat array. What are the shapes of the two that meet?",
    "every",
)
CLOSE = 2e-4  # of the largest value: what is this close is no accident
NEARLY = Fingerprint(
    "nearly right",
    "Every value is nearly the expected one, but not equal. What could make so small a "
    "difference, such as a rounding or a small step `h`?",
    "nearly",
)
ORDER = Fingerprint(
    "another order",
    "All that was expected is there, but in another order. Which line decides the order?",
    "order",
)
WHOLE = Fingerprint(
    "whole numbers",
    "Only whole numbers came back, but fractions were expected. What makes them whole?",
    "whole",
)


def common(problems):
    """The slip whose trace every problem bears, if there is one, in the words of the first.

    Parameters
    ----------
    problems : list of Problem
        All with a difference in shape, or all in values.

    Returns
    -------
    Fingerprint or None
    """
    first, *others = (_traces(one) for one in problems)
    shared = set.intersection({one.kind for one in first}, *({t.kind for t in o} for o in others))
    found = next((one for one in first if one.kind in shared), None)
    if found is not None and found.kind in BY_NUMBERS and not _telling(problems):
        found = None
    if found is not None:
        return found
    if all(map(_reordered, problems)) and any(map(_telling_order, problems)):
        return ORDER
    return NEARLY if _all_close(problems) else None


def _reordered(problem):
    """Whether a list holds just what was expected, each once, in another order."""
    right, left = problem.expected, problem.observation.output
    if not (isinstance(right, list) and isinstance(left, list) and len(right) == len(left)):
        return False
    places = [[i for i, one in enumerate(right) if agree(one, item)] for item in left]
    return all(len(found) == 1 for found in places) and len({i for (i,) in places}) == len(left)


def _telling_order(problem):
    """Whether it is a list of several arrays, or of more than two numbers: no accident."""
    return len(problem.expected) > 2 or all(np.size(array(one)) > 1 for one in problem.expected)


def _all_close(problems):
    """Whether all values are near the expected ones, and most so close that it is no accident."""
    pairs = [
        tuple(map(_vector, (one.difference.expected, one.difference.actual))) for one in problems
    ]
    if any(right is None or left is None or right.shape != left.shape for right, left in pairs):
        return False
    usual = np.median([np.abs(right).max() for right, _ in pairs])
    off = [_off(right, left) for right, left in pairs if not _is_nothing(usual, right, left)]
    return max(off) <= NEAR and np.median(off) <= CLOSE


def _off(right, left):
    """How far values are from those expected, as a share of the largest."""
    size = np.abs(right).max()
    return np.abs(left - right).max() / size if size else np.inf


def _is_nothing(usual, *both):
    """Whether all values are next to 0, beside the usual ones."""
    return all(np.abs(values).max() <= CLOSE * usual for values in both)


def _traces(problem):
    found = problem.difference
    return fingerprints(found.expected, found.actual, problem.case)


def _telling(problems):
    """Whether the numbers are such that a factor or an offset between them is no coincidence."""
    vectors = [_vector(one.difference.expected) for one in problems]
    values = np.unique(np.concatenate([one for one in vectors if one is not None]))
    rough = ~np.isclose(values * 60, np.round(values * 60), rtol=0, atol=1e-9)
    many = np.count_nonzero(values)
    return many >= 3 or (many == 2 and rough.any())


def fingerprints(expected, actual, case):
    """The slips whose traces the difference bears, the most telling one first.

    Parameters
    ----------
    expected, actual : plain data
        Lists of arrays are looked at as one long vector.
    case : tuple
        The inputs: the rows m of the first matrix among them count as a possible factor.

    Returns
    -------
    list of Fingerprint
    """
    right, left = array(expected), array(actual)
    if right is not None and left is not None and right.ndim == 2 and _close(right.T, left):
        return [TRANSPOSED]
    if right is not None and left is not None and right.shape != left.shape:
        return _reshaped(right, left)
    whole = left is not None and left.dtype.kind in "iub"
    right, left = _vector(expected), _vector(actual)
    if right is None or left is None or right.shape != left.shape or _close(right, left):
        return []
    if whole and any(np.array_equal(cut(right), left) for cut in (np.trunc, np.rint, np.floor)):
        return [WHOLE]
    found = [*_rounded(right, left), *_ratio(right, left, case), *_offset(right, left)]
    least = NEAR**2 * np.abs(right).max()  # of values next to 0
    return found or ([NEARLY] if np.allclose(left, right, rtol=NEAR, atol=least) else [])


def _reshaped(right, left):
    rows = len(right) if right.ndim else 0
    if rows > 1 and right.shape == (rows, 1) and left.shape == (rows, rows):
        return [EVERY]
    if right.size != left.size or not _close(right.ravel(), left.ravel()):
        return []
    wanted, came = (f"shape {one.shape}" if one.ndim else "one number" for one in (right, left))
    text = (
        f"The values are right, but {wanted} was expected, and this is {came}. "
        "Which line gives it that shape?"
    )
    return [Fingerprint("right values, another shape", text, "shape")]


def _rounded(right, left):
    for digits in range(2, 7):
        rounded = right.round(digits)
        if np.any(rounded) and np.allclose(rounded, left, rtol=0, atol=1e-12):
            text = f"These are the expected values, rounded to {digits} digits. Which line rounds?"
            return [Fingerprint("rounded", text, f"rounded to {digits}")]
    return []


def _ratio(right, left, case):
    size = right @ right
    if size == 0:
        return []
    ratio = (left @ right) / size
    if not _close(ratio * right, left):
        return []
    rows = next((len(item) for item in case if getattr(item, "ndim", 0) == 2), 0)
    return [SIGN] if np.isclose(ratio, -1) else list(_factors(ratio, rows))


def _factors(ratio, rows):
    for name, value in {"2": 2, "½": 0.5, "−2": -2, "−½": -0.5}.items():
        if np.isclose(ratio, value):
            yield _factor(name, "", f"factor {name}")
    for name, value, kind in ((f"{rows}", rows, "m"), (f"1/{rows}", rows and 1 / rows, "1/m")):
        if rows > 1 and np.isclose(ratio, value):
            yield _factor(name, f", and there are {rows} rows", f"factor {kind}")


def _factor(name, shared, kind):
    text = (
        f"Every value is {name} times what was expected{shared}. "
        "Where could that factor come from, such as a mean for a sum, or a ½?"
    )
    return Fingerprint(f"a factor of {name}", text, kind)


def _offset(right, left):
    if right.size < 2 or not _close(right - right.mean(), left - left.mean()):
        return []
    if np.allclose(right, right[0]):
        return []
    text = f"Every value is off by {left[0] - right[0]:.4g}. What is added there, or left out?"
    return [Fingerprint("off by a constant", text, "offset")]


def _vector(value):
    whole = array(value)
    parts = [whole] if whole is not None else value if isinstance(value, list) else []
    arrays = [array(part) for part in parts]
    if not arrays or any(one is None or one.dtype.kind == "c" for one in arrays):
        return None
    vector = np.concatenate([one.ravel() for one in arrays]).astype(float)
    return vector if vector.size and np.isfinite(vector).all() else None


def _close(right, left):
    if right.shape != left.shape:
        return False
    with np.errstate(over="ignore"):  # numbers of any size: their squares may be too large
        apart = np.subtract(
            right, left, dtype=np.result_type(right, left, np.int8)
        )  # of flags, too
        return np.linalg.norm(apart) <= 1e-8 * (np.linalg.norm(right) or 1.0)
