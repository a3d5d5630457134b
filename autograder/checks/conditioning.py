"""Cases at which float32 is good enough: where little of what is added up cancels."""

import numpy as np

from autograder.judging.compare import SINGLE, agree

ROUNDED = 2.0**-24  # how far float32 may move a number, relative to it
TRIES = 5


def steady(function, draw, tolerance=SINGLE):
    """The first case at which rounding hardly matters.

    A right answer in float32 rounds every number it meets. Where the terms of a sum nearly cancel,
    that is many times as much of the result.

    Parameters
    ----------
    function : callable
        The reference.
    draw : callable
        Another case, a tuple, with each call.
    tolerance : float
        Of the check: inputs moved by `ROUNDED` may move the result by an eighth of it.

    Returns
    -------
    tuple
    """
    while True:
        case = draw()
        right, rng = function(*case), np.random.default_rng(0)
        moved = (function(*_rounded(case, rng)) for _ in range(TRIES))
        if all(agree(right, one, tolerance / 8) for one in moved):
            return case


def _rounded(value, rng):
    if isinstance(value, list | tuple):
        return type(value)(_rounded(one, rng) for one in value)
    return value * (1 + ROUNDED * rng.choice([-1, 1], size=np.shape(value)))
