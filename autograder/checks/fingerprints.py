"""Traces that common slips leave in any output: a sign, a factor, a transpose, an offset."""

from dataclasses import dataclass

import numpy as np

from autograder.checks.compare import array


@dataclass(frozen=True)
class Fingerprint:
    """The name of a slip, and what to say about it."""

    name: str
    text: str


TRANSPOSED = Fingerprint(
    "transposed",
    "Rows and columns have changed places: this is the transpose of what was expected. "
    "Where do they change: in a `.T`, or in the order of a product?",
)
SIGN = Fingerprint(
    "opposite sign",
    "Every value has the opposite sign. Where does a minus or the order of a difference come in?",
)
EVERY = Fingerprint(
    "every row with every row",
    "There is a row and a column for each row of the input, as when a column meets a flat array or "
    "a transposed one: each entry has met every other. What are the shapes of the two that meet?",
)
WHOLE = Fingerprint(
    "whole numbers",
    "Only whole numbers came back, and fractions were expected. "
    "Which call, or which array that they were written to, makes them whole?",
)


def fingerprint(expected, actual, case):
    """The slip whose trace the difference bears, if any.

    Parameters
    ----------
    expected, actual : plain data
        Lists of arrays are looked at as one long vector.
    case : tuple
        The inputs: the rows m of the first matrix among them count as a possible factor.

    Returns
    -------
    Fingerprint or None
    """
    right, left = array(expected), array(actual)
    if right is not None and left is not None and right.ndim == 2 and _close(right.T, left):
        return TRANSPOSED
    if right is not None and left is not None and right.shape != left.shape:
        return _reshaped(right, left)
    whole = left is not None and left.dtype.kind in "iub"
    right, left = _vector(expected), _vector(actual)
    if right is None or left is None or right.shape != left.shape or _close(right, left):
        return None
    if whole and np.any(right % 1):
        return WHOLE
    return _rounded(right, left) or _ratio(right, left, case) or _offset(right, left)


def _reshaped(right, left):
    rows = len(right) if right.ndim else 0
    if rows > 1 and right.shape == (rows, 1) and left.shape == (rows, rows):
        return EVERY
    if right.size != left.size or not _close(right.ravel(), left.ravel()):
        return None
    wanted, came = (f"shape {one.shape}" if one.ndim else "one number" for one in (right, left))
    return Fingerprint(
        "right values, another shape",
        f"The values are right, but {wanted} was expected, and this is {came}. "
        "Which line gives it that shape?",
    )


def _rounded(right, left):
    for digits in range(2, 7):
        if np.any(left) and np.allclose(right.round(digits), left, rtol=0, atol=1e-12):
            return Fingerprint(
                "rounded",
                f"These are the expected values, rounded to {digits} digits. Which line rounds?",
            )
    return None


def _ratio(right, left, case):
    size = right @ right
    if size == 0:
        return None
    ratio = (left @ right) / size
    if not _close(ratio * right, left):
        return None
    if np.isclose(ratio, -1):
        return SIGN
    rows = next((len(item) for item in case if getattr(item, "ndim", 0) == 2), 0)
    return _factor(ratio, rows)


def _factor(ratio, rows):
    named = {"2": 2, "½": 0.5, "−2": -2, "−½": -0.5}
    if rows > 2:
        named |= {f"{rows}": rows, f"1/{rows}": 1 / rows}
    for name, value in named.items():
        if np.isclose(ratio, value):
            shared = f", and there are {rows} rows" if str(rows) in name else ""
            return Fingerprint(
                f"a factor of {name}",
                f"Every value is {name} times what was expected{shared}. "
                "Where does that factor come from: a sum or a mean, a ½ lost or one too many?",
            )
    return None


def _offset(right, left):
    if right.size < 2 or not _close(right - right.mean(), left - left.mean()):
        return None
    if np.allclose(right, right[0]):
        return None
    return Fingerprint(
        "off by a constant",
        f"Every value is off by {left[0] - right[0]:.4g}. What did you add or leave out?",
    )


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
    return np.linalg.norm(right - left) <= 1e-8 * (np.linalg.norm(right) or 1.0)
