"""Cases in which rounding does not decide: a right answer may work in float32."""

import numpy as np

from autograder.judging.compare import SINGLE, agree
from autograder.observing import call, plain

ROOM = 4  # answers round in other places than the reference does


def steady(case, reference, scenario=call, tolerance=SINGLE):
    """Whether the reference, given float32, stays well within the tolerance of what it gives else.

    Where it does not, units are saturated, or numbers cancel: the case is a bad question.

    Parameters
    ----------
    case : tuple
    reference, scenario
        As a check has them.
    tolerance : float
        As the check has it.

    Returns
    -------
    bool
    """
    exact, rounded = (plain(scenario(reference, *given)) for given in (case, in_single(case)))
    return agree(exact, rounded, tolerance / ROOM)


def in_single(value):
    """The same in float32, down to the items of lists and tuples."""
    if isinstance(value, list | tuple):
        return type(value)(map(in_single, value))
    if isinstance(value, float) or getattr(value, "dtype", None) == np.float64:
        return np.float32(value)
    return value
