"""What chapter 08 asks for: `relu`."""

import numpy as np

from autograder.checks.beyond_sigmoid.shared import one_array_for_all_results
from autograder.checks.forms import array, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import kept_and_new


def relu_cases(rng):
    yield (np.array([-2.0, -0.5, 0.0, 0.5, 3.0]),)
    yield (np.array([[-2.0, 3.0], [0.0, -1.0]]),)
    yield (3 * rng.normal(size=(4, 3)),)
    yield (3 * rng.normal(size=(4, 3)),)  # the same shape again, for what remembers
    yield (-1 - rng.random((2, 5)),)
    yield (1 + rng.random((3, 2)),)  # z itself would do, were it no new array
    yield (np.array([[-1e6, 1e6]]),)
    yield (np.array([[-1e-9, 1e-9]]),)
    yield (rng.normal(size=(2, 3, 4)),)


check = Check("relu", right.relu, relu_cases, points=1, scenario=kept_and_new, view=array)

check.hints = {
    "nudge": """
    Each number becomes the larger one of two: itself, and which other number? Look for a
    function that compares entry by entry. `np.max` runs along an axis instead.
    """,
    "formula": """
    max(z, 0) for each entry z. numpy's entry-by-entry maximum is `np.maximum`.
    """,
    "template": """
return np.___(z, ___)
""",
}


@check.mistake
def maximum_along_an_axis(z):
    """These are the largest numbers along the first axis, as `np.max(z, 0)` finds them: its 0 is an
    axis. Which function of numpy compares two things entry by entry?
    """
    return np.max(z, 0)


@check.mistake
def absolute_value(z):
    """Negative numbers came out positive. What should ReLU make of them?"""
    return np.abs(z)


@check.mistake
def step_function(z):
    """Every positive number became 1: that is a step, and also ReLU's slope. What should a positive
    number become?
    """
    return np.heaviside(z, 0)


@check.mistake
def only_the_positive_entries(z):
    """The negative numbers are left out, so fewer numbers come back than went in, all in one row.
    What should take the place of a negative number?
    """
    return z[z > 0]


@check.mistake
def leaky_ReLU(z):
    """Negative numbers leak through, shrunk: that is the leaky ReLU. What should they become?"""
    return np.where(np.asarray(z) > 0, z, 0.01 * np.asarray(z))


@check.mistake
def capped_at_one(z):
    """Nothing comes out larger than 1. Does ReLU have an upper end?"""
    return np.clip(z, 0, 1)


@check.mistake
def sigmoid_instead_of_ReLU(z):
    """This is the sigmoid. Which function has a corner at 0?"""
    return 1 / (1 + np.exp(-np.asarray(z)))


@check.mistake
def z_changed_in_place(z):
    """The negative numbers are overwritten in `z` itself, which the caller still needs. How do you
    get a new array?
    """
    z[z < 0] = 0
    return z


@check.mistake
def z_itself_returned(z):
    """If no number is negative, `z` itself came back, or a view of it: whoever writes into the
    result changes `z` as well. How do you get a new array?
    """
    return z if np.min(z) >= 0 else np.maximum(z, 0)


one_array_for_all_results(check)
list_instead_of_array(check)
