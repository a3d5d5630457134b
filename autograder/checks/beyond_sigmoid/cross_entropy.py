"""What chapter 08 asks for: `cross_entropy`."""

import numpy as np

from autograder.checks.beyond_sigmoid.shared import one_hot, softmax_over
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right


def cross_entropy_cases(rng):
    yield (np.array([[0.7, 0.2, 0.1], [0.5, 0.25, 0.25]]), np.array([[1, 0, 0], [0, 0, 1]]))
    yield (softmax_over(rng.normal(size=(5, 4))), one_hot(rng, 5, 4))
    yield (np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1, 0], [0, 1]]))  # sure, and right
    yield (np.array([[1.0, 0.0, 0.0], [0.2, 0.3, 0.5]]), np.array([[0, 1, 0], [0, 0, 1]]))
    yield (softmax_over(rng.normal(size=(1, 3))), one_hot(rng, 1, 3))
    yield (np.array([[1e-5, 1 - 1e-5], [1e-9, 1 - 1e-9]]), np.array([[1, 0], [1, 0]]))
    tiny = np.array([[3e-12, 1.0], [2e-13, 1.0], [1e-40, 1.0]])  # about the smallest
    yield (tiny, np.array([[1, 0], [1, 0], [1, 0]]))
    yield (softmax_over(rng.normal(size=(400, 10))), one_hot(rng, 400, 10))  # their product is 0


def surprise(p, y):
    """The same, row by row."""
    return sum(-np.log(max(row[np.argmax(one)], 1e-12)) for row, one in zip(p, y, strict=True))


check = Check("cross_entropy", right.cross_entropy, cross_entropy_cases, truth=surprise)

check.hints = {
    "nudge": """
    Before you take the logarithm, raise what is too small. Multiplying by `y` then picks the
    right classes.
    """,
    "formula": """
    C = −Σ y log(max(p, 10⁻¹²)) over all entries. `np.maximum` raises what is too small.
    """,
    "template": """
lifted = np.___(p, ___)
return -np.sum(___ * np.log(___))
""",
}


def _log(p):
    return np.log(np.maximum(p, right.SMALLEST))


@check.mistake
def log_of_zero(p, y):
    """Where a probability is 0, its logarithm is −∞, and 0 times infinity is nan. What could you do
    to `p` before taking its logarithm?
    """
    return -np.sum(y * np.log(p))


@check.mistake
def only_zeros_skipped(p, y):
    """A right class that was given the probability 0 costs you nothing, though that is the worst
    answer there is. What should such a `p` count as?
    """
    return -np.sum(np.where(p > 0, y * np.log(np.where(p > 0, p, 1)), 0))


@check.mistake
def only_zeros_replaced(p, y):
    """A probability of exactly 0 counts as 10⁻¹², but one just above 0 doesn't. Which probabilities
    are too small?
    """
    return -np.sum(y * np.log(np.where(p == 0, right.SMALLEST, p)))


@check.mistake
def eps_added_to_all_probabilities(p, y):
    """You add 10⁻¹² to every probability, the large ones too. Which of them should change?"""
    return -np.sum(y * np.log(p + right.SMALLEST))


@check.mistake
def smallest_probability_too_large(p, y):
    """Every probability below 10⁻¹¹ counts as 10⁻¹¹, ten times what was asked for. Which number
    does Python read in `10e-12`?
    """
    return -np.sum(y * np.log(np.maximum(p, 10 * right.SMALLEST)))


@check.mistake
def smallest_probability_too_small(p, y):
    """Only what is below 10⁻¹⁵ is raised, and to 10⁻¹⁵. Which number does the docstring name?"""
    return -np.sum(y * np.log(np.maximum(p, 1e-15)))


@check.mistake
def logarithm_of_y_times_p(p, y):
    """Each wrong class counts as a tiny probability and costs a lot, as happens if you take the
    logarithm of y·p. What does a wrong class cost in the formula?
    """
    return -np.sum(_log(y * p))


@check.mistake
def infinity_for_a_sure_error(p, y):
    """A right class that was given the probability 0 costs infinity. What should such a `p` count
    as?
    """
    return -np.sum(np.log(p[y == 1]))


@check.mistake
def mean_instead_of_sum(p, y):
    """You average over the rows. What does the formula do with them?"""
    return right.cross_entropy(p, y) / len(p)


@check.mistake
def p_and_y_swapped(p, y):
    """You take the logarithm of the labels and weigh it by the probabilities. Which of the two
    should pick the terms?
    """
    return -np.sum(p * _log(y))


@check.mistake
def binary_cross_entropy(p, y):
    """The other classes count too, through log(1 − p). That belongs to a net with one output for
    each yes or no. Which classes does the formula count?
    """
    return -np.sum(y * _log(p) + (1 - y) * _log(1 - p))


@check.mistake
def multiplied_first(p, y):
    """The cost of many rows is infinite, as happens if the probabilities of all rows are
    multiplied: the product of hundreds is too small for a float. What does the formula add up?
    """
    return -np.log(np.prod(np.maximum(p[y == 1], right.SMALLEST)))


@check.mistake
def logarithms_of_all_classes(p, y):
    """The logarithms of all classes are added up. Which of them does `y` pick?"""
    return -np.sum(_log(p))


@check.mistake
def logarithm_to_base_2(p, y):
    """The logarithm is to base 2. Which one undoes the exponential?"""
    return right.cross_entropy(p, y) / np.log(2)


@check.mistake
def logarithm_to_base_10(p, y):
    """The logarithm is to base 10. Which one undoes the exponential?"""
    return right.cross_entropy(p, y) / np.log(10)


@check.mistake
def squared_errors(p, y):
    """This is the cost of chapter 02. What takes the place of the square?"""
    return 0.5 * np.sum((p - y) ** 2)


@check.mistake
def entropy_alone(p, y):
    """This measures how unsure the answers are, whatever is right. Where does `y` come in?"""
    return -np.sum(p * _log(p))
