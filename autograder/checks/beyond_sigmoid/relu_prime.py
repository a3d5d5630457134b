"""What chapter 08 asks for: `relu_prime`."""

import numpy as np

from autograder.checks.forms import array, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import kept


def relu_prime_cases(rng):
    yield (np.array([-2.0, -0.5, 0.0, 0.5, 3.0]),)
    yield (np.maximum(rng.normal(size=(4, 3)), 0),)
    yield (3 * rng.normal(size=(4, 3)),)
    yield (1 + rng.random((2, 3)),)
    yield (rng.normal(size=(2, 3, 4)),)
    yield (np.array([[1e-9, -1e-9], [1e9, -1e9]]),)  # beside the kink, and far away


def any_slope_at_the_kink(relu_prime, case, output):
    """Where a = 0, whatever number came back from 0 to 1; a list stays one."""
    (a,) = case
    slopes = relu_prime(a)
    found = np.where((a == 0) & np.isfinite(output), np.clip(output, 0, 1), slopes)
    return found.tolist() if isinstance(slopes, list) else found


check = Check(
    "relu_prime",
    right.relu_prime,
    relu_prime_cases,
    points=1,
    scenario=kept,
    view=array,
    expect=any_slope_at_the_kink,
)

check.hints = {
    "nudge": """
    There are only two answers, 0 and 1. Which question about `a` tells them apart?
    """,
    "formula": """
    ReLU′(a) = 1 where a > 0, and 0 elsewhere. `np.where(condition, this, that)` picks entry by
    entry.
    """,
    "template": """
return np.where(___, 1.0, ___)
""",
}


@check.mistake
def value_instead_of_slope(a):
    """These are the values of ReLU, not its slopes. How steep is the line to the right of 0?"""
    return np.maximum(a, 0)


@check.mistake
def the_value_unchanged(a):
    """`a` came back as it was. How steep is ReLU on either side of 0?"""
    return a


@check.mistake
def slope_of_the_sigmoid(a):
    """a(1 − a) is the slope of the sigmoid. How steep is ReLU on either side of 0?"""
    return a * (1 - a)


@check.mistake
def sign_instead_of_step(a):
    """To the left of 0 your slope is −1, so ReLU would fall there. What does it do instead?"""
    return np.sign(a)


@check.mistake
def minus_one_where_it_is_flat(a):
    """Your slope is −1 to the left of 0, and at 0 too, so ReLU would fall there. What does it do
    instead?
    """
    return np.where(a > 0, 1, -1)


@check.mistake
def value_clipped_to_one(a):
    """Up to 1 your slope grows with `a`, as the value does. Where, to the right of 0, is the line
    steeper than elsewhere?
    """
    return np.clip(a, 0, 1)


@check.mistake
def one_on_both_sides(a):
    """Your slope is 1 to the left of 0, too. How steep is ReLU on that side?"""
    return np.ones_like(a)


@check.mistake
def slope_of_leaky_ReLU(a):
    """The slope to the left of 0 is small, but not 0: that is the leaky ReLU. How steep is ReLU
    there?
    """
    return np.where(a > 0, 1, 0.01)


list_instead_of_array(check)
