"""What chapter 08 asks for: `softmax_cross_entropy_grad`."""

import numpy as np

from autograder.checks.beyond_sigmoid.shared import in_single, one_array_for_all_results, one_hot
from autograder.checks.forms import array, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import kept


def grad_cases(rng):
    yield (np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]), np.array([[0, 0, 1], [1, 0, 0]]))
    for shape, shift in (((5, 4), 0), ((1, 3), 0), ((3, 2), 1000), ((4, 6), -7)):
        z = shift + rng.integers(-40, 40, size=shape) / 8  # float32 holds them exactly
        y = one_hot(rng, *shape)
        y[0] = np.arange(shape[1]) == z[0].argmin()  # wrong there, so that p - y is not small
        yield z, y
    yield (np.array([[0.0, 1000.0], [-1000.0, 0.0]]), np.array([[1, 0], [1, 0]]))  # sure, and wrong
    whole = rng.integers(-4, 5, size=(4, 6))
    yield whole, np.eye(6)[whole.argmin(axis=1)]


def nudged(z, y, h=1e-5):
    """The gradient by its definition, row by row."""
    grad = np.empty(z.shape)
    for i, j in np.ndindex(z.shape):
        nudge = h * (np.arange(z.shape[1]) == j)
        grad[i, j] = (_row_cost(z[i] + nudge, y[i]) - _row_cost(z[i] - nudge, y[i])) / (2 * h)
    return grad


def _row_cost(z, y):
    z = z - z.max()
    return np.sum(y * (np.log(np.exp(z).sum()) - z))


check = Check(
    "softmax_cross_entropy_grad",
    right.softmax_cross_entropy_grad,
    grad_cases,
    scenario=kept,
    view=array,
    needs=("softmax",),
    truth=nudged,
    tolerance=in_single(1e-6),
)

check.hints = {
    "nudge": """
    SymPy has done the work. You are given scores; which of your functions makes the p of
    p − y?
    """,
    "formula": """
    ∂C/∂z = p − y, with p = softmax(z).
    """,
    "template": """
return ___(z) - ___
""",
}


@check.mistake
def mean_instead_of_sum(z, y):
    """The gradient is divided by the number of rows, but this cost is a sum. Where would that
    division come from?
    """
    return (right.softmax(z) - y) / len(z)


@check.mistake
def slope_of_the_sigmoid_left_in(z, y):
    """There is still a factor p(1 − p), as for squared errors. What cancelled it in the derivation
    above?
    """
    p = right.softmax(z)
    return (p - y) * p * (1 - p)


@check.mistake
def cost_instead_of_gradient(z, y):
    """The cost came back, one number. How does it change with each of the scores?"""
    return right.cross_entropy(right.softmax(z), y)


@check.mistake
def gradient_for_the_probabilities(z, y):
    """This is how the cost changes with each *probability*. With respect to which inputs was the
    gradient asked for?
    """
    return -y / right.softmax(z)


@check.mistake
def y_not_subtracted(z, y):
    """These are the probabilities. What still has to be subtracted from them?"""
    return right.softmax(z)


one_array_for_all_results(check)
list_instead_of_array(check)
