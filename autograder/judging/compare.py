"""How an output differs from the expected one: kind, length, shape, finiteness, values."""

from dataclasses import dataclass

import numpy as np

from autograder.observing import Opaque

EXACT = 1e-10  # of the expected array's norm: elementwise, cancellation reaches 8e-10
SINGLE = 1e-6  # of the same: what float32 rounds away
NUMBERS = (bool, int, float, complex)
STAGES = ("kind", "length", "shape", "finite", "values")


@dataclass(frozen=True)
class Difference:
    """Where two outputs part (a path such as ``[1]``), at which stage, and both values there."""

    stage: str
    path: str
    expected: object
    actual: object


def difference(expected, actual, tolerance=SINGLE):
    """The first difference between two plain outputs, in the order of `STAGES`.

    Parameters
    ----------
    expected, actual : plain data
        Where `expected` holds numbers, any array-like of the same shape will do.
    tolerance : float
        Relative to the norm of each expected array.

    Returns
    -------
    Difference or None
        None where they agree.
    """
    found = list(_differences(expected, actual, tolerance, ""))
    return min(found, key=lambda one: STAGES.index(one.stage), default=None)


def agree(expected, actual, tolerance=SINGLE):
    """Whether two plain outputs are the same within the tolerance."""
    return next(_differences(expected, actual, tolerance, ""), None) is None


def same_form(expected, actual):
    """Whether two plain outputs differ in their values at most."""
    return all(one.stage == "values" for one in _differences(expected, actual, SINGLE, ""))


def array(value):
    """`value` as a numeric array, or None where it holds anything but numbers or is ragged."""
    if type(value) is np.ndarray:
        return value if value.dtype.kind in "biufc" else None
    if isinstance(value, str | Opaque | dict | None):
        return None
    try:
        result = np.asarray(value)
    except ValueError:
        return None
    return result if result.dtype.kind in "biufc" else None


def _differences(expected, actual, tolerance, path):
    if isinstance(expected, dict):
        yield from _entries(expected, actual, tolerance, path)
    elif isinstance(expected, list) and not _is_numbers(expected):
        yield from _items(expected, actual, tolerance, path)
    elif isinstance(expected, str | Opaque | None):
        if type(expected) is not type(actual):
            yield Difference("kind", path, expected, actual)
        elif expected != actual:
            yield Difference("values", path, expected, actual)
    else:
        yield from _numbers(expected, actual, tolerance, path)


def _is_numbers(values):
    return bool(values) and all(isinstance(value, NUMBERS) for value in values)


def _entries(expected, actual, tolerance, path):
    if not isinstance(actual, dict) or expected.keys() - actual.keys():
        yield Difference("kind", path, expected, actual)
        return
    for key, value in expected.items():
        yield from _differences(value, actual[key], tolerance, f"{path}[{key!r}]")


def _items(expected, actual, tolerance, path):
    if not isinstance(actual, list | np.ndarray) or getattr(actual, "shape", None) == ():
        yield Difference("kind", path, expected, actual)
    elif len(expected) != len(actual):
        yield Difference("length", path, expected, actual)
    else:
        for i, (left, right) in enumerate(zip(expected, actual, strict=True)):
            yield from _differences(left, right, tolerance, f"{path}[{i}]")


def _numbers(expected, actual, tolerance, path):
    right, left = array(expected), array(actual)
    if left is None or (left.dtype.kind == "c" and right.dtype.kind != "c"):
        stage = "kind"
    elif left.shape != right.shape:
        stage = "shape"
    elif (left == right).all():  # as most are, so it is asked first
        return
    elif not np.array_equal(np.isfinite(left), np.isfinite(right)):
        stage = "finite"
    elif not _close(right, left, tolerance):
        stage = "values"
    else:
        return
    yield Difference(stage, path, expected, actual)


def _close(expected, actual, tolerance):
    finite = np.isfinite(expected)
    if not finite.all():
        if not np.array_equal(expected[~finite], actual[~finite], equal_nan=True):
            return False
        expected, actual = expected[finite], actual[finite]
    kind = complex if "c" in (expected.dtype.kind, actual.dtype.kind) else float
    right, left = (one.astype(kind, copy=False) for one in (expected, actual))
    with np.errstate(over="ignore"):  # numbers of any size: their squares may be too large
        return np.linalg.norm(left - right) <= tolerance * (np.linalg.norm(right) or 1.0)
