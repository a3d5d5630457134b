"""What chapter 02 asks for: `cost`."""

import numpy as np

from autograder.checks.for_loop_mlp.shared import predictions
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right


def cost_cases(rng):
    yield (np.array([[0.5], [0.0], [1.0]]), np.array([[1], [0], [0]]))
    yield from predictions(rng)


check = Check("cost", right.cost, cost_cases)

check.hints = {
    "nudge": """
    Errors first, then their squares, then the sum, then half of it. The sum runs over every row
    and every column, so that one number is left.
    """,
    "formula": """
    C = ½ Σ (ŷ − y)²
    """,
    "template": """
return ___ * np.sum(___)
""",
}


@check.mistake
def half_the_mean_squared_error(y_hat, y):
    """This is half of the mean over all entries. Does the formula divide by their number?"""
    return 0.5 * np.mean((y_hat - y) ** 2)


@check.mistake
def mean_squared_error(y_hat, y):
    """This is the mean squared error. Which factor and which kind of sum does the formula have?"""
    return np.mean((y_hat - y) ** 2)


@check.mistake
def a_matrix_of_costs(y_hat, y):
    """`eᵀ @ e` is a k×k matrix: every column's errors times every column's. Which of its entries
    are squares of errors, and how do they become one number?
    """
    return 0.5 * (y_hat - y).T @ (y_hat - y)


@check.mistake
def unintended_broadcasting(y_hat, y):
    """Every answer is compared with every label, as happens where a column meets a flat array,
    which broadcasts to an m×m table. How can each answer meet its own label only?
    """
    return 0.5 * np.sum((y_hat - y.ravel()) ** 2)


@check.mistake
def absolute_error(y_hat, y):
    """You sum absolute errors. What happens to each error before it is added?"""
    return 0.5 * np.sum(np.abs(y_hat - y))


@check.mistake
def always_zero(y_hat, y):
    """Your cost is always 0, as a factor such as `1 // 2` makes it. Which part of it is 0?"""
    return 1 // 2 * np.sum((y_hat - y) ** 2)


@check.mistake
def square_root(y_hat, y):
    """This is the length of the error, the root of the sum of squares. Does the formula have a
    root?
    """
    return np.linalg.norm(y_hat - y)


@check.mistake
def squared_after_the_sum(y_hat, y):
    """You square after summing, so errors of opposite sign cancel. Which comes first?"""
    return 0.5 * np.sum(y_hat - y) ** 2


@check.mistake
def cross_entropy(y_hat, y):
    """This is the cross entropy, −Σ (y ln ŷ + (1 − y) ln(1 − ŷ)), another measure of error. Which
    one does the docstring name?
    """
    return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
