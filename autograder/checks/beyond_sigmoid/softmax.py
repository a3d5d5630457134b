"""What chapter 08 asks for: `softmax`."""

import numpy as np

from autograder.checks.beyond_sigmoid.shared import (
    in_single,
    one_array_for_all_results,
    softmax_over,
)
from autograder.checks.forms import array, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import kept


def softmax_cases(rng):
    yield (np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]),)
    yield (rng.normal(size=(5, 4)),)
    yield (np.array([[400.0, 401.0]]),)
    yield (np.array([[1000.0, 1001.0, 999.0]]),)  # exp overflows
    yield (np.array([[2e4, 2e4 - 2]]),)  # even that of a long double
    yield (np.array([[1000.0, 1002.0], [-1000.0, -1001.0]]),)  # one shift for all won't do
    yield (np.array([[-2400.0, 0.0, 5.0], [3.0, -3000.0, 2.0]]),)  # nor will the mean
    yield (np.array([[-1000.0, -1001.0]]),)  # all powers are 0
    yield (3000.0 * np.eye(3),)  # whichever score comes first, last or in between
    yield (rng.normal(size=(3, 1)),)
    yield (rng.integers(-4, 5, size=(2, 5)),)


check = Check(
    "softmax",
    right.softmax,
    softmax_cases,
    points=3,
    scenario=kept,
    view=array,
    tolerance=in_single(3e-7),  # float32 rounds away half of it; 1e-6 in a sum shows
)

check.hints = {
    "nudge": """
    Three steps: shift each row, exponentiate, divide each row by its sum. Which number makes
    the largest exponent of each row 0? And which argument keeps one number a row *beside* its
    row?
    """,
    "formula": """
    pᵢ = exp(zᵢ − c) / Σⱼ exp(zⱼ − c), where c is the largest z of that row.
    `z.max(axis=1, keepdims=True)` has the shape m×1.
    """,
    "template": """
powers = np.exp(z - z.max(axis=___, keepdims=___))
return powers / ___.sum(axis=___, keepdims=___)
""",
}


def _shifted(z, by):
    powers = np.exp(z - by)
    return powers / powers.sum(axis=1, keepdims=True)


@check.mistake
def overflow_for_large_scores(z):
    """It is right for small scores, but e¹⁰⁰⁰ is more than a float can hold, and infinity divided
    by infinity is nan. What could you subtract from all scores of a row without changing the
    result?
    """
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@check.mistake
def one_shift_for_all_rows(z):
    """All rows are shifted by one and the same number, such as the largest score of all. A row far
    away from it becomes nan. Whose largest score should a row be shifted by?
    """
    return _shifted(z, z.max())


@check.mistake
def maximum_added(z):
    """The largest score is added, not subtracted, so the exponents grow even larger. What should
    the largest exponent of a row become?
    """
    return _shifted(z, -z.max(axis=1, keepdims=True))


@check.mistake
def shifted_by_too_little(z):
    """Scores are shifted by less than the largest of their row, by the mean, say, and powers far
    above that still overflow. What should the largest exponent of a row become?
    """
    return _shifted(z, z.mean(axis=1, keepdims=True))


@check.mistake
def shifted_by_the_first_score(z):
    """Each row is shifted by its first score, and powers far above that still overflow. What should
    the largest exponent of a row become?
    """
    return _shifted(z, z[:, :1])


@check.mistake
def shifted_by_the_last_score(z):
    """Each row is shifted by its last score, and powers far above that still overflow. What should
    the largest exponent of a row become?
    """
    return _shifted(z, z[:, -1:])


@check.mistake
def shifted_by_the_median(z):
    """Each row is shifted by its median, and powers far above that still overflow. What should the
    largest exponent of a row become?
    """
    return _shifted(z, np.median(z, axis=1, keepdims=True))


@check.mistake
def scores_clipped(z):
    """Scores beyond a bound count as that bound, so 1000 and 1001 become equally likely. What could
    you subtract from all scores of a row without changing the result?
    """
    powers = np.exp(np.clip(z, -700, 700))
    return powers / powers.sum(axis=1, keepdims=True)


@check.mistake
def nan_replaced(z):
    """If its powers are too large or too small for a float, a row of nan is replaced by zeros,
    which don't add up to 1. What could you subtract from all scores of a row without changing the
    result?
    """
    return np.nan_to_num(np.exp(z) / np.exp(z).sum(axis=1, keepdims=True))


@check.mistake
def shifted_in_place(z):
    """The probabilities are right, but the caller's scores have been shifted: a line writes into
    `z`, as `-=` does. How do you get a new array?
    """
    z -= z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@check.mistake
def softmax_of_all_entries(z):
    """All entries together add up to 1. What should add up to 1?"""
    powers = np.exp(z - z.max())
    return powers / powers.sum()


@check.mistake
def softmax_of_all_entries_unshifted(z):
    """All entries together add up to 1, as long as nothing overflows. What should add up to 1?"""
    return np.exp(z) / np.exp(z).sum()


@check.mistake
def shifted_in_the_numerator_only(z):
    """The powers in the numerator are shifted, but those in the denominator aren't, so nothing
    cancels. Which scores should the largest of the row be subtracted from?
    """
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


@check.mistake
def shifted_by_columns(z):
    """Each column is shifted by its own maximum, so the scores of one row change by different
    numbers, and nothing cancels. Whose largest score should a row be shifted by?
    """
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=1, keepdims=True)


@check.mistake
def columns_instead_of_rows(z):
    """Each column adds up to 1. What does a row stand for, and so along which axis should the sum
    run?
    """
    return softmax_over(z, axis=0)


@check.mistake
def keepdims_missing_in_the_sum(z):
    """The sums are one number for each row, but they lie along the wrong axis for the division.
    What does `keepdims=True` keep?
    """
    return softmax_over(z, keepdims=False)


@check.mistake
def keepdims_forgotten(z):
    """There is one maximum, and one sum, for each row, but they lie along a row instead of beside
    their rows. What does `keepdims=True` keep?
    """
    powers = np.exp(z - z.max(axis=1))
    return powers / powers.sum(axis=1)


@check.mistake
def sums_of_the_columns(z):
    """Each row is shifted by its own maximum, but divided by the sums of the columns. Along which
    axis should the sum run?
    """
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0)


@check.mistake
def rows_above_one(z):
    """The largest number of each row is 1, so the row adds up to more. What should you divide the
    powers by?
    """
    return np.exp(z - z.max(axis=1, keepdims=True))


@check.mistake
def divided_by_the_largest(z):
    """The largest probability of each row is 1, so a row adds up to more. What should you divide
    the powers by?
    """
    powers = np.exp(z - z.min(axis=1, keepdims=True))
    return powers / powers.max(axis=1, keepdims=True)


@check.mistake
def sigmoid_of_each_score(z):
    """This is the sigmoid of each score by itself. What should the scores of a row share?"""
    return 1 / (1 + np.exp(-z))


@check.mistake
def exponential_missing(z):
    """Each score is divided by the sum of the row, without an exponential: negative scores make
    negative probabilities. Which function makes any number positive?
    """
    return z / z.sum(axis=1, keepdims=True)


@check.mistake
def minus_sign_in_the_exponent(z):
    """The largest score has the smallest probability. What is the sign of the exponent?"""
    return softmax_over(-z)


@check.mistake
def log_softmax(z):
    """These are the logarithms of the probabilities. What should a row add up to?"""
    return np.log(softmax_over(z))


one_array_for_all_results(check)
list_instead_of_array(check)
