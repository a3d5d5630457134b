"""Checks of chapter 08."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import as_number, epochs, kept, stepped, written_over


def one_array_for_all_results(check):
    """Register the mistake of a function that writes all results of one shape into one array."""
    held = {}

    def wrong(*given):
        result = check.reference(*given)
        held.setdefault(result.shape, np.empty(result.shape))[...] = result
        return held[result.shape]

    wrong.__name__ = "one_array_for_all_results"
    wrong.__doc__ = """Each call is right, and the next one changes what the one before handed back:
    both results are the same array. How do you get a new array in each call?"""
    check.mistake(wrong)


# --- relu ------------------------------------------------------------------------------------


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


relu = Check("08_beyond_sigmoid.relu", right.relu, relu_cases, points=1, scenario=written_over)


@relu.mistake
def the_largest_of_all(z):
    """These are the largest numbers along the first axis, as `np.max(z, 0)` finds them: its 0 is an
    axis. Which function of numpy compares two things entry by entry?
    """
    return np.max(z, 0)


@relu.mistake
def the_absolute_value(z):
    """Negative numbers came out positive. What should ReLU make of them?"""
    return np.abs(z)


@relu.mistake
def the_negative_side(z):
    """The negative numbers went through and the positive ones became 0. Which of the two is larger
    than 0?
    """
    return np.minimum(z, 0)


@relu.mistake
def a_step(z):
    """Every positive number became 1: that is a step, and also ReLU's slope. What should a positive
    number become?
    """
    return np.heaviside(z, 0)


@relu.mistake
def only_the_positive_entries(z):
    """The negative numbers are left out, so that fewer come back than were there, in one row. What
    stands in the place of a negative number?
    """
    return z[z > 0]


@relu.mistake
def a_leak(z):
    """Negative numbers leak through, shrunk: that is the leaky ReLU. What should they become?"""
    return np.where(np.asarray(z) > 0, z, 0.01 * np.asarray(z))


@relu.mistake
def capped_at_one(z):
    """Nothing comes out larger than 1. Does ReLU have an upper end?"""
    return np.clip(z, 0, 1)


@relu.mistake
def squashed_by_a_sigmoid(z):
    """This is the sigmoid. Which function has a corner at 0?"""
    return 1 / (1 + np.exp(-np.asarray(z)))


@relu.mistake
def written_into_z(z):
    """The negative numbers are overwritten in `z` itself, which the caller still needs. How do you
    get a new array?
    """
    z[z < 0] = 0
    return z


@relu.mistake
def z_itself_handed_back(z):
    """Where no number is negative, `z` itself came back, or a view of it: whoever writes into the
    result changes `z` as well. How do you get a new array?
    """
    return z if np.min(z) >= 0 else np.maximum(z, 0)


one_array_for_all_results(relu)


# --- relu_prime ------------------------------------------------------------------------------


def relu_prime_cases(rng):
    yield (np.array([-2.0, -0.5, 0.0, 0.5, 3.0]),)
    yield (np.maximum(rng.normal(size=(4, 3)), 0),)
    yield (3 * rng.normal(size=(4, 3)),)
    yield (1 + rng.random((2, 3)),)
    yield (rng.normal(size=(2, 3, 4)),)
    yield (np.array([[1e-9, -1e-9], [1e9, -1e9]]),)  # beside the kink, and far away


def any_slope_at_the_kink(relu_prime, case, output):
    """Where a = 0, whatever came back from 0 to 1."""
    (a,) = case
    return np.where(a == 0, np.clip(output, 0, 1), relu_prime(a))


relu_prime = Check(
    "08_beyond_sigmoid.relu_prime",
    right.relu_prime,
    relu_prime_cases,
    points=1,
    scenario=kept,
    expect=any_slope_at_the_kink,
)


@relu_prime.mistake
def the_value_for_the_slope(a):
    """These are the values of ReLU, not its slopes. How steep is the line on the right of 0?"""
    return np.maximum(a, 0)


@relu_prime.mistake
def the_value_unchanged(a):
    """`a` came back as it was. How steep is ReLU on either side of 0?"""
    return a


@relu_prime.mistake
def the_slope_of_the_sigmoid(a):
    """a(1 − a) is the slope of the sigmoid. How steep is ReLU on either side of 0?"""
    return a * (1 - a)


@relu_prime.mistake
def the_sign(a):
    """On the left of 0 your slope is −1, so ReLU would fall there. What does it do instead?"""
    return np.sign(a)


@relu_prime.mistake
def minus_one_where_it_is_flat(a):
    """Your slope is −1 on the left of 0, and at 0 too, so ReLU would fall there. What does it do
    instead?
    """
    return np.where(a > 0, 1, -1)


@relu_prime.mistake
def the_value_up_to_one(a):
    """Up to 1 your slope grows with `a`, as the value does. Where on the right of 0 is the line
    steeper than elsewhere?
    """
    return np.clip(a, 0, 1)


@relu_prime.mistake
def one_on_both_sides(a):
    """Your slope is 1 on the left of 0, too. How steep is ReLU on that side?"""
    return np.ones_like(a)


@relu_prime.mistake
def sides_exchanged(a):
    """The slope is 1 on the left of 0 and 0 on the right. On which side does ReLU rise?"""
    return np.heaviside(-a, 0)


@relu_prime.mistake
def a_leaking_slope(a):
    """The slope on the left of 0 is small, but not 0: that is the leaky ReLU. How steep is ReLU
    there?
    """
    return np.where(a > 0, 1, 0.01)


# --- softmax ---------------------------------------------------------------------------------


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


softmax = Check(
    "08_beyond_sigmoid.softmax",
    right.softmax,
    softmax_cases,
    points=3,
    scenario=kept,
    tolerance=3e-7,  # float32 rounds away half of it; 1e-6 in a sum shows
)


def _softmax(z, axis=1, keepdims=True):
    powers = np.exp(z - z.max(axis, keepdims=True))
    return powers / powers.sum(axis, keepdims=keepdims)


def _shifted(z, by):
    powers = np.exp(z - by)
    return powers / powers.sum(axis=1, keepdims=True)


@softmax.mistake
def large_scores_overflow(z):
    """It is right for small scores, but e¹⁰⁰⁰ is more than a float can hold, and infinity divided
    by infinity is nan. What could you take from all scores of a row without changing the result?
    """
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@softmax.mistake
def one_shift_for_all_rows(z):
    """All rows are shifted by one and the same number, such as the largest score of all. A row far
    away from it becomes nan. Whose largest score should a row be shifted by?
    """
    return _shifted(z, z.max())


@softmax.mistake
def shifted_the_wrong_way(z):
    """The largest score is added, not taken away, so the exponents grow even larger. What should
    the largest exponent of a row become?
    """
    return _shifted(z, -z.max(axis=1, keepdims=True))


@softmax.mistake
def shifted_by_too_little(z):
    """Scores are shifted by less than the largest of their row, by the mean, say, and powers far
    above that still overflow. What should the largest exponent of a row become?
    """
    return _shifted(z, z.mean(axis=1, keepdims=True))


@softmax.mistake
def shifted_by_the_first_score(z):
    """Each row is shifted by its first score, and powers far above that still overflow. What should
    the largest exponent of a row become?
    """
    return _shifted(z, z[:, :1])


@softmax.mistake
def shifted_by_the_last_score(z):
    """Each row is shifted by its last score, and powers far above that still overflow. What should
    the largest exponent of a row become?
    """
    return _shifted(z, z[:, -1:])


@softmax.mistake
def shifted_by_the_median(z):
    """Each row is shifted by its median, and powers far above that still overflow. What should the
    largest exponent of a row become?
    """
    return _shifted(z, np.median(z, axis=1, keepdims=True))


@softmax.mistake
def difference_reversed(z):
    """The scores are taken from the largest of their row, not the largest from them, so the largest
    score has the smallest power. What should the largest exponent of a row become?
    """
    powers = np.exp(z.max(axis=1, keepdims=True) - z)
    return powers / powers.sum(axis=1, keepdims=True)


@softmax.mistake
def scores_clipped(z):
    """Scores beyond a bound count as that bound, so 1000 and 1001 become equally likely. What could
    you take from all scores of a row without changing the result?
    """
    powers = np.exp(np.clip(z, -700, 700))
    return powers / powers.sum(axis=1, keepdims=True)


@softmax.mistake
def nan_replaced(z):
    """Where its powers are too large or too small for a float, a row of nan is replaced by zeros,
    which don't add up to 1. What could you take from all scores of a row without changing the
    result?
    """
    return np.nan_to_num(np.exp(z) / np.exp(z).sum(axis=1, keepdims=True))


@softmax.mistake
def shifted_in_place(z):
    """The probabilities are right, but the caller's scores have been shifted: a line writes into
    `z`, as `-=` does. How do you get a new array?
    """
    z -= z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@softmax.mistake
def all_rows_together(z):
    """All entries together add up to 1. What should add up to 1?"""
    powers = np.exp(z - z.max())
    return powers / powers.sum()


@softmax.mistake
def all_rows_together_unshifted(z):
    """All entries together add up to 1, where nothing overflows. What should add up to 1?"""
    return np.exp(z) / np.exp(z).sum()


@softmax.mistake
def shifted_only_above(z):
    """The powers above the line are shifted, those in the sum below it are not, so nothing cancels.
    From which scores should the largest of the row be taken?
    """
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


@softmax.mistake
def shifted_by_columns(z):
    """Each column is shifted by its own maximum, so the scores of a row change by different
    numbers, and nothing cancels. Whose largest score should a row be shifted by?
    """
    powers = np.exp(z - z.max(axis=0))
    return powers / powers.sum(axis=1, keepdims=True)


@softmax.mistake
def columns_for_rows(z):
    """Each column adds up to 1. What does a row stand for, and so along which axis should the sum
    run?
    """
    return _softmax(z, axis=0)


@softmax.mistake
def the_axis_of_the_sum_lost(z):
    """The sums are one number for each row, but they lie along the wrong axis for the division.
    What does `keepdims=True` keep?
    """
    return _softmax(z, keepdims=False)


@softmax.mistake
def keepdims_forgotten(z):
    """There is one maximum, and one sum, for each row, but they lie along a row where they should
    stand beside their rows. What does `keepdims=True` keep?
    """
    powers = np.exp(z - z.max(axis=1))
    return powers / powers.sum(axis=1)


@softmax.mistake
def one_sum_for_all_rows(z):
    """Each row is shifted by its own maximum, but all are divided by the same sum. What should add
    up to 1?
    """
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum()


@softmax.mistake
def sums_of_the_columns(z):
    """Each row is shifted by its own maximum, but divided by the sums of the columns. Along which
    axis should the sum run?
    """
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0)


@softmax.mistake
def rows_above_one(z):
    """The largest number of each row is 1, so the row adds up to more. What are the powers to be
    divided by?
    """
    return np.exp(z - z.max(axis=1, keepdims=True))


@softmax.mistake
def divided_by_the_largest(z):
    """The largest probability of each row is 1, so a row adds up to more. What are the powers to be
    divided by?
    """
    powers = np.exp(z - z.min(axis=1, keepdims=True))
    return powers / powers.max(axis=1, keepdims=True)


@softmax.mistake
def each_by_itself(z):
    """This is the sigmoid of each score by itself. What should the scores of a row share?"""
    return 1 / (1 + np.exp(-z))


@softmax.mistake
def shares_of_the_scores(z):
    """Each score is divided by the sum of the row, without an exponential: negative scores make
    negative probabilities. Which function makes any number positive?
    """
    return z / z.sum(axis=1, keepdims=True)


@softmax.mistake
def the_least_likely_first(z):
    """The largest score has the smallest probability. What is the sign of the exponent?"""
    return _softmax(-z)


@softmax.mistake
def the_logarithm(z):
    """These are the logarithms of the probabilities. What should a row add up to?"""
    return np.log(_softmax(z))


one_array_for_all_results(softmax)


# --- cross_entropy ---------------------------------------------------------------------------


def one_hot(rng, m, k):
    return np.eye(k)[rng.integers(k, size=m)]


def cross_entropy_cases(rng):
    yield (np.array([[0.7, 0.2, 0.1], [0.5, 0.25, 0.25]]), np.array([[1, 0, 0], [0, 0, 1]]))
    yield (_softmax(rng.normal(size=(5, 4))), one_hot(rng, 5, 4))
    yield (np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1, 0], [0, 1]]))  # sure, and right
    yield (np.array([[1.0, 0.0, 0.0], [0.2, 0.3, 0.5]]), np.array([[0, 1, 0], [0, 0, 1]]))
    yield (_softmax(rng.normal(size=(1, 3))), one_hot(rng, 1, 3))
    yield (np.array([[1e-5, 1 - 1e-5], [1e-9, 1 - 1e-9]]), np.array([[1, 0], [1, 0]]))
    tiny = np.array([[3e-12, 1.0], [2e-13, 1.0], [1e-40, 1.0]])  # about the smallest
    yield (tiny, np.array([[1, 0], [1, 0], [1, 0]]))
    yield (_softmax(rng.normal(size=(400, 10))), one_hot(rng, 400, 10))  # their product is 0


def surprise(p, y):
    """The same, row by row."""
    return sum(-np.log(max(row[np.argmax(one)], 1e-12)) for row, one in zip(p, y, strict=True))


cross_entropy = Check(
    "08_beyond_sigmoid.cross_entropy", right.cross_entropy, cross_entropy_cases, truth=surprise
)


def _log(p):
    return np.log(np.maximum(p, right.SMALLEST))


@cross_entropy.mistake
def log_of_zero(p, y):
    """Where a probability is 0, its logarithm is −∞, and 0 times infinity is nan. What could you do
    to `p` before taking its logarithm?
    """
    return -np.sum(y * np.log(p))


@cross_entropy.mistake
def only_zeros_skipped(p, y):
    """A right class that was given the probability 0 costs you nothing, and that is the worst
    answer there is. What should such a `p` count as?
    """
    return -np.sum(np.where(p > 0, y * np.log(np.where(p > 0, p, 1)), 0))


@cross_entropy.mistake
def only_zeros_replaced(p, y):
    """A probability of exactly 0 counts as 10⁻¹², one just above 0 does not. Which probabilities
    are too small?
    """
    return -np.sum(y * np.log(np.where(p == 0, right.SMALLEST, p)))


@cross_entropy.mistake
def a_small_number_added(p, y):
    """You add 10⁻¹² to every probability, the large ones too. Which of them should change?"""
    return -np.sum(y * np.log(p + right.SMALLEST))


@cross_entropy.mistake
def ten_times_the_smallest(p, y):
    """All below 10⁻¹¹ counts as 10⁻¹¹, ten times what was asked for. Which number does Python read
    in `10e-12`?
    """
    return -np.sum(y * np.log(np.maximum(p, 10 * right.SMALLEST)))


@cross_entropy.mistake
def another_smallest(p, y):
    """Only what is below 10⁻¹⁵ is lifted, and to 10⁻¹⁵. Which number does the docstring name?"""
    return -np.sum(y * np.log(np.maximum(p, 1e-15)))


@cross_entropy.mistake
def the_large_ones_pressed_down(p, y):
    """Every probability above 10⁻¹² counts as 10⁻¹², the smaller ones stay. Which of them should
    change?
    """
    return -np.sum(y * np.log(np.minimum(p, right.SMALLEST)))


@cross_entropy.mistake
def wrong_classes_at_the_smallest(p, y):
    """Each wrong class counts as a tiny probability and costs much, as happens where the logarithm
    of y·p is taken. What does a wrong class cost in the formula?
    """
    return -np.sum(_log(y * p))


@cross_entropy.mistake
def infinity_for_a_sure_error(p, y):
    """A right class that was given the probability 0 costs infinity. What should such a `p` count
    as?
    """
    return -np.sum(np.log(p[y == 1]))


@cross_entropy.mistake
def a_mean_for_a_sum(p, y):
    """You average over the rows. What does the formula do with them?"""
    return right.cross_entropy(p, y) / len(p)


@cross_entropy.mistake
def a_mean_over_all_entries(p, y):
    """You average over all entries. What does the formula do with them?"""
    return -np.mean(y * _log(p))


@cross_entropy.mistake
def a_sign_lost(p, y):
    """The cost is negative. What is the sign of the logarithm of a number below 1?"""
    return np.sum(y * _log(p))


@cross_entropy.mistake
def p_and_y_exchanged(p, y):
    """You take the logarithm of the labels and weigh it by the probabilities. Which of the two
    is to pick the terms?
    """
    return -np.sum(p * _log(y))


@cross_entropy.mistake
def the_wrong_classes_too(p, y):
    """The other classes are counted too, by log(1 − p). That belongs to a net with one output for
    each yes or no. Which classes does the formula count?
    """
    return -np.sum(y * _log(p) + (1 - y) * _log(1 - p))


@cross_entropy.mistake
def multiplied_first(p, y):
    """The cost of many rows is infinite, as happens where the probabilities of all rows are
    multiplied: the product of hundreds is too small for a float. What does the formula add up?
    """
    return -np.log(np.prod(np.maximum(p[y == 1], right.SMALLEST)))


@cross_entropy.mistake
def the_logarithms_of_all_classes(p, y):
    """The logarithms of all classes are added up. Which of them does `y` pick?"""
    return -np.sum(_log(p))


@cross_entropy.mistake
def one_cost_for_each_row(p, y):
    """There is a cost for each row. What makes them one number?"""
    return -np.sum(y * _log(p), axis=1)


@cross_entropy.mistake
def to_base_2(p, y):
    """The logarithm is to base 2. Which one undoes the exponential?"""
    return right.cross_entropy(p, y) / np.log(2)


@cross_entropy.mistake
def to_base_10(p, y):
    """The logarithm is to base 10. Which one undoes the exponential?"""
    return right.cross_entropy(p, y) / np.log(10)


@cross_entropy.mistake
def squared_errors(p, y):
    """This is the cost of chapter 02. What takes the place of the square?"""
    return 0.5 * np.sum((p - y) ** 2)


@cross_entropy.mistake
def entropy_alone(p, y):
    """This measures how unsure the answers are, whatever is right. Where does `y` come in?"""
    return -np.sum(p * _log(p))


# --- softmax_cross_entropy_grad --------------------------------------------------------------


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


softmax_cross_entropy_grad = Check(
    "08_beyond_sigmoid.softmax_cross_entropy_grad",
    right.softmax_cross_entropy_grad,
    grad_cases,
    scenario=kept,
    needs=("softmax",),
    truth=nudged,
)


@softmax_cross_entropy_grad.mistake
def grad_negated(z, y):
    """The gradient has the opposite sign. Does the cost rise or fall when the score of the right
    class grows?
    """
    return y - right.softmax(z)


@softmax_cross_entropy_grad.mistake
def scores_for_probabilities(z, y):
    """`y` is taken from the scores themselves. What does `p` stand for in p − y?"""
    return z - y


@softmax_cross_entropy_grad.mistake
def grad_divided_by_the_rows(z, y):
    """The gradient is divided by the number of rows, but this cost is a sum. Where would that
    division come from?
    """
    return (right.softmax(z) - y) / len(z)


@softmax_cross_entropy_grad.mistake
def slope_of_the_sigmoid_left_in(z, y):
    """There is still a factor p(1 − p), as for squared errors. What has cancelled it in the
    derivation above?
    """
    p = right.softmax(z)
    return (p - y) * p * (1 - p)


@softmax_cross_entropy_grad.mistake
def the_cost_itself(z, y):
    """The cost came back, one number. How does it change with each of the scores?"""
    return right.cross_entropy(right.softmax(z), y)


@softmax_cross_entropy_grad.mistake
def with_the_probabilities(z, y):
    """This is how the cost changes with each *probability*. Which inputs was it to be the gradient
    for?
    """
    return -y / right.softmax(z)


@softmax_cross_entropy_grad.mistake
def right_classes_only(z, y):
    """Only the right class of each row has a gradient. What happens to the cost when another
    class's score grows?
    """
    return (right.softmax(z) - y) * y


@softmax_cross_entropy_grad.mistake
def probabilities_alone(z, y):
    """These are the probabilities. What is still to be taken from them?"""
    return right.softmax(z)


@softmax_cross_entropy_grad.mistake
def softmax_taken_twice(z, y):
    """softmax is applied twice. Are its arguments scores or probabilities?"""
    return right.softmax(right.softmax(z)) - y


@softmax_cross_entropy_grad.mistake
def sigmoid_of_each_score(z, y):
    """Each score is squashed by itself. Which function makes a row add up to 1?"""
    return 1 / (1 + np.exp(-z)) - y


one_array_for_all_results(softmax_cross_entropy_grad)


# --- init_scale ------------------------------------------------------------------------------


def init_scale_cases(rng):
    n, k = (int(size) for size in rng.integers(5, 300, size=2))
    yield (8, 24, "xavier")
    yield (8, 24, "he")
    yield (n, k + 300, "he")
    yield (n, k + 300, "xavier")
    yield (1, 7, "he")
    yield (1, 7, "xavier")
    yield (4, 1, "xavier")
    yield (4, 1, "he")


init_scale = Check(
    "08_beyond_sigmoid.init_scale", right.init_scale, init_scale_cases, scenario=as_number
)


@init_scale.mistake
def variance_for_spread(fan_in, fan_out, kind):
    """This is the variance. What makes a standard deviation of it?"""
    return right.init_scale(fan_in, fan_out, kind) ** 2


@init_scale.mistake
def kinds_exchanged(fan_in, fan_out, kind):
    """The two kinds have changed places. Which one is for a layer that silences half of its
    sums?
    """
    return right.init_scale(fan_in, fan_out, {"xavier": "he", "he": "xavier"}[kind])


@init_scale.mistake
def kind_ignored_xavier(fan_in, fan_out, kind):
    """Every kind gets Xavier's spread. What does ReLU do to half of the sums?"""
    return right.init_scale(fan_in, fan_out, "xavier")


@init_scale.mistake
def kind_ignored_he(fan_in, fan_out, kind):
    """Every kind gets He's spread. Which way does Xavier's start keep in view besides forward?"""
    return right.init_scale(fan_in, fan_out, "he")


@init_scale.mistake
def he_without_the_two(fan_in, fan_out, kind):
    """Xavier's is right; He's is too small by the square root of 2. What share of the variance is
    left after ReLU?
    """
    if kind == "xavier":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / fan_in) ** 0.5


@init_scale.mistake
def he_from_fan_out(fan_in, fan_out, kind):
    """Xavier's is right; He's uses `fan_out`. How many products does a neuron add up?"""
    if kind == "xavier":
        return right.init_scale(fan_in, fan_out, kind)
    return (2 / fan_out) ** 0.5


@init_scale.mistake
def xavier_from_fan_in_only(fan_in, fan_out, kind):
    """He's is right; Xavier's keeps the variance on the way forward only. What of the way back?"""
    if kind == "he":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / fan_in) ** 0.5


@init_scale.mistake
def xavier_without_the_two(fan_in, fan_out, kind):
    """He's is right; Xavier's is too small by the square root of 2. What is the mean of the two
    fans?
    """
    if kind == "he":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / (fan_in + fan_out)) ** 0.5


@init_scale.mistake
def the_end_of_an_interval(fan_in, fan_out, kind):
    """With √6 in place of √2, this is the end of a uniform distribution's interval. What was asked
    for: the end or the standard deviation?
    """
    return 3**0.5 * right.init_scale(fan_in, fan_out, kind)


@init_scale.mistake
def one_over_fan_in(fan_in, fan_out, kind):
    """The variance is one over the fan-in, whatever the kind. What do Xavier's and He's starts each
    add to that thought?
    """
    return (1 / fan_in) ** 0.5


@init_scale.mistake
def two_outside_of_the_root(fan_in, fan_out, kind):
    """The 2 has stayed outside of the square root. What does solving for s² give first?"""
    return 2**0.5 * right.init_scale(fan_in, fan_out, kind)


@init_scale.mistake
def fans_outside_of_the_root(fan_in, fan_out, kind):
    """Only the 2 is under the square root, the fans are not. What does solving for s² give
    first?
    """
    return 2**-0.5 * right.init_scale(fan_in, fan_out, kind) ** 2


@init_scale.mistake
def brackets_lost(fan_in, fan_out, kind):
    """He's is right; in Xavier's only `fan_in` is divided by. How does Python read 2 / a + b?"""
    if kind == "he":
        return right.init_scale(fan_in, fan_out, kind)
    return (2 / fan_in + fan_out) ** 0.5


@init_scale.mistake
def he_from_both_fans(fan_in, fan_out, kind):
    """Xavier's is right; He's uses the mean of both fans. Which fan stands in its equation?"""
    if kind == "xavier":
        return right.init_scale(fan_in, fan_out, kind)
    return (4 / (fan_in + fan_out)) ** 0.5


@init_scale.mistake
def one_over_it(fan_in, fan_out, kind):
    """The spread grows with the number of inputs. Should more inputs have larger or smaller
    weights?
    """
    return 1 / right.init_scale(fan_in, fan_out, kind)


@init_scale.mistake
def weights_drawn_already(fan_in, fan_out, kind):
    """A whole matrix of weights came back. Which one number tells how widely they are spread?"""
    return np.random.default_rng(0).normal(
        0, right.init_scale(fan_in, fan_out, kind), (fan_in, fan_out)
    )


# --- minibatches -----------------------------------------------------------------------------


def minibatches_cases(rng):
    sizes = (13, 2, 2, 1), (40, 5, 3, 2), (35, 3, 1, 1), (9, 20, 3, 3), (6, 6, 2, 2), (7, 3, 3, 2)
    for m, size, n, k in (*sizes, (1, 4, 2, 1), (4, 1, 3, 2)):
        case = (_inputs(np.arange(m), n), _answers(np.arange(m), k), size, int(rng.integers(1000)))
        yield (*case, 80) if m == 4 else case  # seeds: by bad luck, 16 · 0.75⁸⁰ = 2 · 10⁻⁹


def _inputs(rows, n):
    """Rows of X, each of which begins with its number."""
    return np.add.outer(rows, 100.0 * np.arange(n))


def _answers(rows, k):
    """Rows of Y, each of which tells its number."""
    return np.outer(rows, 10 * np.arange(1, k + 1))


def _rows(batches):
    return [int(row) for X, _ in batches for row in np.asarray(X)[:, 0]]


def describe_batches(output):
    """What must hold of random batches, whichever rows they hold."""
    batches, following, same, others = output.values()
    epochs = [batches, following, same, *others]
    if not all(_is_pair(batch) for epoch in epochs for batch in epoch):
        return [_sorted(epoch) for epoch in epochs]  # a known mistake's
    rows, m = _rows(batches), len(_rows(batches))
    return {
        "each row of X is with its own row of Y": all(
            np.array_equal(_answers(np.asarray(X)[:, 0], np.shape(Y)[1]), Y)
            for epoch in epochs
            for X, Y in epoch
        ),
        "each row of X is whole": all(
            np.array_equal(_inputs(np.asarray(X)[:, 0], np.shape(X)[1]), X)
            for epoch in epochs
            for X, _ in epoch
        ),
        "each row comes once an epoch": all(sorted(_rows(one)) == list(range(m)) for one in epochs),
        "the batches hold different rows": len(batches) == 1
        or any(set(_rows(one)) != set(_rows(one[:1])) for one in epochs),
        "the rows come in another order": m < 12 or rows != sorted(rows),
        "some batch is mixed": m < 24 or any(_mixed(batches)),
        "most batches are mixed": m < 24 or 2 * sum(_mixed(batches)) > len(batches),
        "the same seed gives the same batches": m < 10 or _rows(same) == rows,
        "the next epoch has other batches": m < 12 or _rows(following) != rows,
        "another seed gives other batches": m < 12 or _rows(others[0]) != rows,
        "each row comes in each place for some seed": len(others) < 80
        or all(len(set(place)) == m for place in zip(*map(_rows, epochs), strict=True)),
    }


def _is_pair(batch):
    return len(batch) == 2 and np.ndim(batch[0]) == np.ndim(batch[1]) == 2


def _sorted(batches):
    return np.sort(np.concatenate([np.ravel(part) for batch in batches for part in batch]))


def _mixed(batches):
    """Of each batch, whether it holds rows that are no neighbours in X."""
    return [bool(np.ptp(np.asarray(X)[:, 0]) >= len(X)) for X, _ in batches]


minibatches = Check(
    "08_beyond_sigmoid.minibatches",
    right.minibatches,
    minibatches_cases,
    points=3,
    scenario=epochs,
    view=describe_batches,
    asked="list(minibatches(X, Y, size, numpy.random.default_rng(seed)))",
)


def _batches(X, Y, size, rows, others=None):
    others = rows if others is None else others
    starts = range(0, len(X), size)
    return [(X[rows[i : i + size]], Y[others[i : i + size]]) for i in starts]


@minibatches.mistake
def the_last_rows_left_out(X, Y, size, rng):
    """The rows that don't fill a batch of their own are left out. How often should each row be
    shown in an epoch?
    """
    return [pair for pair in right.minibatches(X, Y, size, rng) if len(pair[0]) == size]


@minibatches.mistake
def a_last_row_alone_left_out(X, Y, size, rng):
    """A row that would make a last batch by itself is left out: with 7 rows and a `size` of 3, say,
    or a `size` of 1. May a batch begin at the last row, and does yours?
    """
    rows = rng.permutation(len(X))
    starts = range(0, len(X) - 1, size)
    return [(X[rows[i : i + size]], Y[rows[i : i + size]]) for i in starts]


@minibatches.mistake
def the_axis_of_a_single_row_lost(X, Y, size, rng):
    """A batch of one row comes without the axis of its rows. What is the shape of `X[3]`, and what
    is that of `X[[3]]`?
    """
    batches = right.minibatches(X, Y, size, rng)
    return [(X[0], Y[0]) if len(X) == 1 else (X, Y) for X, Y in batches]


@minibatches.mistake
def the_axis_lost_where_size_is_one(X, Y, size, rng):
    """Where `size` is 1, the batches come without the axis of their rows. What is the shape of
    `X[3]`, and what is that of `X[[3]]`?
    """
    batches = right.minibatches(X, Y, size, rng)
    return [(X[0], Y[0]) if size == 1 else (X, Y) for X, Y in batches]


@minibatches.mistake
def X_squeezed(X, Y, size, rng):
    """Where a batch has one row, its X comes without the axis of the rows. Which axes does
    `squeeze` take away?
    """
    return [(X.squeeze(), Y) for X, Y in right.minibatches(X, Y, size, rng)]


@minibatches.mistake
def not_every_order(X, Y, size, rng):
    """Chance does not reach every order: whatever the seed, there is a row that never comes in some
    place. From which numbers does each of your draws choose, the lowest and the highest included?
    """
    return _batches(X, Y, size, np.append(rng.permutation(len(X) - 1), len(X) - 1))


@minibatches.mistake
def X_and_Y_in_one_array(X, Y, size, rng):
    """Each batch is one array, with the columns of X and those of Y side by side. Which two arrays
    make up the pair that was asked for?
    """
    return [np.hstack(pair) for pair in right.minibatches(X, Y, size, rng)]


@minibatches.mistake
def the_last_of_each_batch_left_out(X, Y, size, rng):
    """Each full batch ends one row too early: a slice already stops before its second number. How
    many rows are in `rows[0:4]`?
    """
    rows, starts = rng.permutation(len(X)), range(0, len(X), size)
    batches = [rows[i : i + size - 1] for i in starts]
    return [(X[batch], Y[batch]) for batch in batches]


@minibatches.mistake
def the_short_batch_first(X, Y, size, rng):
    """The batch with fewer rows comes first. Which one alone may have fewer than `size` rows?"""
    first = len(X) % size or size
    parts = np.split(rng.permutation(len(X)), range(first, len(X), size))
    return [(X[rows], Y[rows]) for rows in parts]


@minibatches.mistake
def drawn_with_replacement(X, Y, size, rng):
    """Some rows come twice in an epoch, others not at all. How do you draw each row once?"""
    return _batches(X, Y, size, rng.integers(len(X), size=len(X)))


@minibatches.mistake
def never_shuffled(X, Y, size, rng):
    """The rows come in their old order, the same in each epoch. How does chance get into it?"""
    return _batches(X, Y, size, np.arange(len(X)))


@minibatches.mistake
def neighbours_kept_together(X, Y, size, rng):
    """Chance is at work, but each batch holds rows that stand together in X. What should be
    shuffled before anything is cut?
    """
    starts = list(range(0, len(X), size))
    last = starts.pop() if len(X) % size else None
    rng.shuffle(starts)
    starts += [last] if last is not None else []
    return [(X[i : i + size], Y[i : i + size]) for i in starts]


@minibatches.mistake
def shuffled_within_batches_only(X, Y, size, rng):
    """Chance is at work within each batch only: it holds rows that stand together in X, in every
    epoch. What should be shuffled before anything is cut?
    """
    rows = np.arange(len(X))
    for start in range(0, len(X), size):
        rng.shuffle(rows[start : start + size])
    return _batches(X, Y, size, rows)


@minibatches.mistake
def only_the_starts_shuffled(X, Y, size, rng):
    """Each batch holds rows that stand together in X, and the short one may come anywhere. What
    should be shuffled before anything is cut?
    """
    starts = rng.permutation(range(0, len(X), size))
    return [(X[i : i + size], Y[i : i + size]) for i in starts]


@minibatches.mistake
def X_and_Y_shuffled_apart(X, Y, size, rng):
    """The rows of X have lost their answers: X and Y are not in the same order any more. How can
    one order serve both?
    """
    return _batches(X, Y, size, rng.permutation(len(X)), rng.permutation(len(X)))


@minibatches.mistake
def only_Y_shuffled(X, Y, size, rng):
    """The rows of X come in their old order, and the rows of Y in a new one. How can one order
    serve both?
    """
    return _batches(X, Y, size, np.arange(len(X)), rng.permutation(len(X)))


@minibatches.mistake
def a_fresh_draw_for_each_batch(X, Y, size, rng):
    """Each batch is drawn from all rows anew, so some rows come again within an epoch and others
    are missing. How many orders does one epoch need?
    """
    starts = range(0, len(X), size)
    sizes = [min(size, len(X) - i) for i in starts]
    draws = [rng.permutation(len(X))[:count] for count in sizes]
    return [(X[rows], Y[rows]) for rows in draws]


def _full_draws(X, Y, size, draw):
    draws = [draw() for _ in range(0, len(X), size)]
    return [(X[rows], Y[rows]) for rows in draws]


@minibatches.mistake
def a_full_draw_for_each_batch(X, Y, size, rng):
    """Each batch is drawn from all rows anew, and the last one is as large as the others. Some rows
    come twice in an epoch, others not at all. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.integers(len(X), size=size))


@minibatches.mistake
def a_choice_for_each_batch(X, Y, size, rng):
    """Each batch is drawn from all rows anew, so rows are repeated within an epoch, and the last
    batch is as large as the others. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.choice(len(X), size, replace=False))


@minibatches.mistake
def a_fresh_order_for_each_batch(X, Y, size, rng):
    """Each batch, the last one too, takes as many rows of all as it can: they are repeated within
    an epoch. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.permutation(len(X))[:size])


@minibatches.mistake
def the_first_batch_again(X, Y, size, rng):
    """Every batch of an epoch holds the same rows. Where in the order does the next batch begin?"""
    rows = rng.permutation(len(X))[:size]
    return [(X[rows], Y[rows]) for _ in range(0, len(X), size)]


@minibatches.mistake
def size_batches(X, Y, size, rng):
    """There are `size` batches. What should there be `size` of?"""
    parts = np.array_split(rng.permutation(len(X)), size)
    return [(X[rows], Y[rows]) for rows in parts]


@minibatches.mistake
def the_first_batch_only(X, Y, size, rng):
    """Only one batch came. Which rows are still to come, and what hands them out?"""
    return _batches(X, Y, size, rng.permutation(len(X)))[:1]


@minibatches.mistake
def a_return_for_a_yield(X, Y, size, rng):
    """One pair came back where many were asked for: `return` ends the function at once. Which word
    hands out a batch and goes on?
    """
    return _batches(X, Y, size, rng.permutation(len(X)))[0]


@minibatches.mistake
def none_came_back(X, Y, size, rng):
    """None came back, so there are no batches to go through, and a `print` only shows them. Which
    word hands out a batch and goes on?
    """
    return None


@minibatches.mistake
def two_lists(X, Y, size, rng):
    """Two lists came back, one with the batches of X and one with those of Y. What should stand
    beside each batch of X?
    """
    batches = list(right.minibatches(X, Y, size, rng))
    return [X for X, _ in batches], [Y for _, Y in batches]


@minibatches.mistake
def an_empty_batch_at_the_end(X, Y, size, rng):
    """Where the batches come out even, one more follows that has no rows. How many batches are
    there when 40 rows are dealt out by fives?
    """
    rows = rng.permutation(len(X))
    starts = range(0, len(X) // size * size + 1, size)
    return [(X[rows[i : i + size]], Y[rows[i : i + size]]) for i in starts]


@minibatches.mistake
def evened_out(X, Y, size, rng):
    """The batches are of about the same size, smaller than was asked for. Which one alone may have
    fewer than `size` rows?
    """
    parts = np.array_split(rng.permutation(len(X)), -(-len(X) // size))
    return [(X[rows], Y[rows]) for rows in parts]


@minibatches.mistake
def no_end_of_the_epoch(X, Y, size, rng):
    """The batches never end, or there are more than there are rows. How often should each row come
    in one epoch?
    """
    while True:
        yield from right.minibatches(X, Y, size, rng)


@minibatches.mistake
def answers_first(X, Y, size, rng):
    """The rows of Y come before those of X. Which one was to come first?"""
    return [pair[::-1] for pair in right.minibatches(X, Y, size, rng)]


@minibatches.mistake
def steps_of_one(X, Y, size, rng):
    """A batch begins at every row, so they overlap. How far is it from one start to the next?"""
    rows = rng.permutation(len(X))
    return [(X[rows[i : i + size]], Y[rows[i : i + size]]) for i in range(len(X))]


@minibatches.mistake
def single_rows(X, Y, size, rng):
    """The rows come one at a time, each with its answer. What is `size` for?"""
    return [(X[row], Y[row]) for row in rng.permutation(len(X))]


@minibatches.mistake
def answers_left_behind(X, Y, size, rng):
    """The batches hold rows of X only. What does a net learn from besides?"""
    return [X for X, _ in right.minibatches(X, Y, size, rng)]


@minibatches.mistake
def the_numbers_of_the_rows(X, Y, size, rng):
    """These are the numbers of the rows. Which rows of X and of Y do they stand for?"""
    rows = rng.permutation(len(X))
    return [rows[i : i + size] for i in range(0, len(X), size)]


@minibatches.mistake
def shuffled_in_place(X, Y, size, rng):
    """X and Y themselves are shuffled: whoever called finds the data in another order. What could
    be shuffled in their place?
    """
    rows = rng.permutation(len(X))
    X[:], Y[:] = X[rows], Y[rows]
    return _batches(X.copy(), Y.copy(), size, np.arange(len(X)))


@minibatches.mistake
def chance_from_elsewhere(X, Y, size, rng):
    """The same seed gives other batches each time: chance does not come from `rng` alone. Which
    generator was handed to you?
    """
    return right.minibatches(X, Y, size, np.random.default_rng())


@minibatches.mistake
def one_order_for_every_epoch(X, Y, size, rng):
    """The rows come in another order than in X, and every epoch has the same batches, from any
    seed. Which line of your function draws a new order, and from which generator?
    """
    return right.minibatches(X, Y, size, np.random.default_rng(0))


# --- momentum_step ---------------------------------------------------------------------------


def momentum_cases(rng):
    w, grad = np.array([1.0, -2.0, 0.0]), np.array([0.5, 1.0, -1.0])
    yield (w, grad, np.zeros(3), 0.1, 0.9)
    yield (w, grad, np.array([2.0, -1.0, 0.0]), 0.1, 0.9)
    for shape, momentum in (((3, 4), 0.5), ((4, 2), 0.8), ((3,), 0.0), ((2, 3, 2), 0.7)):
        w, grad, velocity = rng.normal(size=(3, *shape))
        yield (w, grad, velocity, float(rng.uniform(0.01, 0.5)), momentum)
    yield (*rng.normal(size=(3, 5)), 0.1)  # momentum by default
    yield (*rng.normal(scale=1e3, size=(3, 4)), 0.1, 0.9)  # nothing is too fast
    yield (np.array([1.0, -2.0]), np.array([3, -1]), np.array([0.5, 1.5]), 0.1, 0.9)
    yield (np.array([1, 0]), np.array([3, -1]), np.array([1, 2]), 0.1, 0.9)  # whole numbers


momentum_step = Check(
    "08_beyond_sigmoid.momentum_step", right.momentum_step, momentum_cases, scenario=stepped
)


@momentum_step.mistake
def velocity_forgotten(w, grad, velocity, lr, momentum=0.9):
    """The step is that of plain gradient descent: what was moving before is forgotten. How much of
    the old velocity is kept?
    """
    return w - lr * grad, grad + 0 * velocity


@momentum_step.mistake
def the_old_velocity_stepped(w, grad, velocity, lr, momentum=0.9):
    """The new velocity is right, but the step is taken with the old one. Which comes first?"""
    return w - lr * velocity, momentum * velocity + grad


@momentum_step.mistake
def an_average_of_gradients(w, grad, velocity, lr, momentum=0.9):
    """The gradient enters with a weight of 1 − momentum: that makes an average. How much of the
    gradient does the formula add?
    """
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - lr * velocity, velocity


@momentum_step.mistake
def learning_rate_within_the_velocity(w, grad, velocity, lr, momentum=0.9):
    """The learning rate is inside the velocity. Many books do so, but the velocity you return is
    then another one. Where does the formula here have it?
    """
    velocity = momentum * velocity + lr * grad
    return w - velocity, velocity


@momentum_step.mistake
def velocity_downhill(w, grad, velocity, lr, momentum=0.9):
    """Your velocity points downhill and holds the learning rate, as in some books. What are the
    signs in the formula here?
    """
    velocity = momentum * velocity - lr * grad
    return w + velocity, velocity


@momentum_step.mistake
def only_the_velocity_downhill(w, grad, velocity, lr, momentum=0.9):
    """The gradient is taken from the velocity, and the velocity added to the weights: yours points
    downhill, as in some books. What are the signs in the formula here?
    """
    velocity = momentum * velocity - grad
    return w + lr * velocity, velocity


@momentum_step.mistake
def learning_rate_used_twice(w, grad, velocity, lr, momentum=0.9):
    """The learning rate is in the velocity and in the step. Where does the formula have it?"""
    velocity = momentum * velocity + lr * grad
    return w - lr * velocity, velocity


@momentum_step.mistake
def uphill(w, grad, velocity, lr, momentum=0.9):
    """The step goes along the velocity, so uphill. What is its sign?"""
    velocity = momentum * velocity + grad
    return w + lr * velocity, velocity


@momentum_step.mistake
def looked_ahead(w, grad, velocity, lr, momentum=0.9):
    """The step looks one velocity ahead: that is Nesterov's. Which step does the formula take?"""
    velocity = momentum * velocity + grad
    return w - lr * (grad + momentum * velocity), velocity


@momentum_step.mistake
def the_old_velocity_returned(w, grad, velocity, lr, momentum=0.9):
    """The weights are right, but the old velocity came back, so the ball never gets faster. Which
    velocity does the next step need?
    """
    return right.momentum_step(w, grad, velocity, lr, momentum)[0], velocity


@momentum_step.mistake
def gradient_subtracted(w, grad, velocity, lr, momentum=0.9):
    """The gradient is taken from the velocity, and the velocity from the weights: minus times minus
    leads uphill. What are the signs in the formula?
    """
    velocity = momentum * velocity - grad
    return w - lr * velocity, velocity


@momentum_step.mistake
def gradient_shrunk_too(w, grad, velocity, lr, momentum=0.9):
    """The new gradient is multiplied by `momentum`, too. What does the formula multiply by it?"""
    velocity = momentum * (velocity + grad)
    return w - lr * velocity, velocity


@momentum_step.mistake
def only_the_gradient_shrunk(w, grad, velocity, lr, momentum=0.9):
    """The new gradient is multiplied by `momentum`, and the old velocity is kept whole. Which of
    the two should fade?
    """
    velocity = velocity + momentum * grad
    return w - lr * velocity, velocity


@momentum_step.mistake
def a_step_along_the_gradient(w, grad, velocity, lr, momentum=0.9):
    """The new velocity is right, but the step is taken along the gradient alone. What is the
    velocity for?
    """
    return w - lr * grad, momentum * velocity + grad


@momentum_step.mistake
def nothing_lost(w, grad, velocity, lr, momentum=0.9):
    """The old velocity is kept whole, so it never fades. What is it multiplied by?"""
    return w - lr * (velocity + grad), velocity + grad


@momentum_step.mistake
def one_minus_momentum(w, grad, velocity, lr, momentum=0.9):
    """The old velocity is multiplied by 1 − momentum: the larger `momentum`, the less is kept. What
    does the formula multiply it by?
    """
    return right.momentum_step(w, grad, velocity, lr, 1 - momentum)


@momentum_step.mistake
def the_step_for_the_velocity(w, grad, velocity, lr, momentum=0.9):
    """The weights are right, but what came back beside them is the step, learning rate and all.
    Where does the formula have the learning rate?
    """
    w, velocity = right.momentum_step(w, grad, velocity, lr, momentum)
    return w, lr * velocity


@momentum_step.mistake
def momentum_fixed(w, grad, velocity, lr, momentum=0.9):
    """`momentum` is always 0.9, whatever was passed in. Which name holds it?"""
    return right.momentum_step(w, grad, velocity, lr)


@momentum_step.mistake
def learning_rate_left_out(w, grad, velocity, lr, momentum=0.9):
    """The step has the full length of the velocity. What is it multiplied by?"""
    return right.momentum_step(w, grad, velocity, 1, momentum)


@momentum_step.mistake
def weights_alone(w, grad, velocity, lr, momentum=0.9):
    """Only the weights came back. What does the next step need besides?"""
    return right.momentum_step(w, grad, velocity, lr, momentum)[0]


@momentum_step.mistake
def velocity_first(w, grad, velocity, lr, momentum=0.9):
    """Velocity and weights have changed places. Which one was to come first?"""
    return right.momentum_step(w, grad, velocity, lr, momentum)[::-1]


@momentum_step.mistake
def velocity_cut_to_whole_numbers(w, grad, velocity, lr, momentum=0.9):
    """Where the gradient holds whole numbers, your velocity does too: its fractions are cut off.
    Which line makes the array that it is written into, and of what type?
    """
    velocity = (momentum * velocity + grad).astype(grad.dtype)
    return w - lr * velocity, velocity


@momentum_step.mistake
def written_in_place(w, grad, velocity, lr, momentum=0.9):
    """The arrays handed in are changed. How do you make new ones in their place?"""
    velocity *= momentum
    velocity += grad
    w -= lr * velocity
    return w, velocity


# --- adam_step -------------------------------------------------------------------------------


def adam_cases(rng):
    w, grad = np.array([1.0, -2.0, 0.0]), np.array([0.5, -3.0, 1.0])
    zeros = np.zeros((2, 3))  # not one array for both averages: some write into it
    yield (w, grad, *zeros, 1, 0.1, 0.9, 0.999, 1e-8)
    for shape, t in (((3, 4), 2), ((2, 3), 7), ((4,), 1000), ((2, 3, 2), 5)):
        w, grad, mean = rng.normal(size=(3, *shape))
        yield (w, grad, mean, rng.random(shape), t, float(rng.uniform(0.01, 0.5)), 0.9, 0.999, 1e-8)
    w, grad, mean = rng.normal(size=(3, 3))
    yield (w, grad, mean, rng.random(3), 3, 0.2, 0.7, 0.9, 0.1)
    yield (w, np.array([0.0, 1e-3, -5.0]), np.zeros(3), np.zeros(3), 1, 0.2, 0.7, 0.9, 0.1)
    yield (w, grad, mean, rng.random(3), 3, 0.2, 0.0, 0.5, 0.1)
    yield (*np.outer([0, 1e-6, 0, 0], grad), 1)  # lr, betas and eps by default
    w, large, mean = rng.normal(scale=1e3, size=(3, 4))
    yield (w, large, mean, mean**2, 6, 0.2, 0.9, 0.999, 1e-8)  # no gradient is too large
    w, grad, mean = rng.normal(size=(3, 3))
    whole = np.array([3, -1, 2])  # at first of the gradient only, then of all
    yield (w, whole, mean, rng.random(3), 4, 0.2, 0.7, 0.9, 0.1)
    yield (np.array([1, -2, 0]), whole, np.array([1, 0, -1]), whole**2, 4, 0.2, 0.7, 0.9, 0.1)


adam_step = Check(
    "08_beyond_sigmoid.adam_step", right.adam_step, adam_cases, points=3, scenario=stepped
)


def _adam(w, grad, mean, square, t, lr, beta1, beta2, eps, **parts):
    """One step with one of its parts exchanged."""
    squared = parts.get("squared", np.square)(grad)
    new = beta1 * mean + (1 - beta1) * grad
    spread = beta2 * square + (1 - beta2) * squared
    up = new / (1 - beta1**t) if parts.get("first", True) else new
    down = spread / (1 - beta2**t) if parts.get("second", True) else spread
    divide = parts.get("divide", lambda down: down**0.5 + eps)
    return w - lr * up / divide(down), new, spread


def _given(lr, beta1, beta2, eps):
    return {"lr": lr, "beta1": beta1, "beta2": beta2, "eps": eps}


def _adam_change(mean, square, t, lr, beta1, beta2, eps):
    """How far a step goes with these averages, corrected."""
    up, down = mean / (1 - beta1**t), square / (1 - beta2**t)
    return lr * up / (down**0.5 + eps)


@adam_step.mistake
def no_bias_correction(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Both averages are right, but they are used as they are. They began at zero, so at first they
    are too small. By which share, after t steps?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, first=False, second=False)


@adam_step.mistake
def only_the_mean_corrected(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the gradients is corrected for its start at zero, that of their squares is
    not. Where did that one start?
    """
    return _adam(w, grad, mean, square, t, **_given(lr, beta1, beta2, eps), second=False)


@adam_step.mistake
def only_the_square_corrected(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the squares is corrected for its start at zero, that of the gradients is not.
    Where did that one start?
    """
    return _adam(w, grad, mean, square, t, **_given(lr, beta1, beta2, eps), first=False)


@adam_step.mistake
def corrected_averages_returned(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The weights are right, but the corrected averages came back. The next step would correct them
    once more. Which ones should it build on?
    """
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w, mean / (1 - beta1**t), square / (1 - beta2**t)


@adam_step.mistake
def steps_counted_from_zero(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The correction uses t − 1, which divides by zero in the first step. Which number does the
    first step have?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - np.float64(beta1) ** (t - 1)), spread / (1 - np.float64(beta2) ** (t - 1))
    return w - lr * up / (down**0.5 + eps), new, spread


@adam_step.mistake
def steps_counted_from_two(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The correction uses t + 1. Which number does the first step have?"""
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - beta1 ** (t + 1)), spread / (1 - beta2 ** (t + 1))
    return w - lr * up / (down**0.5 + eps), new, spread


@adam_step.mistake
def gradients_not_squared(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The second average takes the gradients as they are. What is it the average of?"""
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, squared=np.positive)


@adam_step.mistake
def no_square_root(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """You divide by the average of the squares itself. What brings a square back to the size of a
    gradient?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, divide=lambda down: down + eps)


@adam_step.mistake
def eps_under_the_root(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """`eps` is under the square root. Where does the formula have it?"""
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, divide=lambda down: (down + eps) ** 0.5)


@adam_step.mistake
def eps_beside_the_uncorrected_root(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """`eps` is added to a root that is not corrected yet, as happens where both corrections are
    drawn into the learning rate. To which root does the formula add it?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    pace = lr * (1 - beta2**t) ** 0.5 / (1 - beta1**t)
    return w - pace * new / (spread**0.5 + eps), new, spread


@adam_step.mistake
def eps_left_out(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """There is no `eps`, so a gradient of zero gives 0/0. What keeps you from dividing by zero?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 0.0)


@adam_step.mistake
def eps_as_a_floor(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """You divide by the root, and by `eps` where the root is smaller. What does the formula do with
    the two?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, divide=lambda down: np.maximum(down**0.5, eps))


@adam_step.mistake
def eps_taken_from_the_weights(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """`eps` is added to the step, not to the root, so it is taken from every weight. How does
    Python read a / b + c?
    """
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 0.0)
    return w - eps, mean, square


@adam_step.mistake
def eps_added_to_the_weights(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """`eps` is added to every weight, not to the root. How does Python read a / b + c?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 0.0)
    return w + eps, mean, square


@adam_step.mistake
def betas_exchanged(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """`beta1` and `beta2` have changed places. Which average remembers for longer?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta2, beta1, eps)


@adam_step.mistake
def old_averages_used(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the step is taken with the old ones. Which comes
    first?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - _adam_change(mean, square, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def old_mean_used(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the step is taken with the old mean. Which comes
    first?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - _adam_change(mean, spread, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def old_averages_returned(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The weights are right, but the old averages came back, so the gradient is forgotten. Which
    ones does the next step need?
    """
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)[0], mean, square


@adam_step.mistake
def power_of_the_bracket(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the correction raises all of 1 − β to the power t.
    What does the formula raise to it?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - beta1) ** t, spread / (1 - beta2) ** t
    return w - lr * up / (down**0.5 + eps), new, spread


@adam_step.mistake
def beta1_in_both_corrections(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but both are corrected with `beta1`. With which of the
    two was each of them made?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - _adam_change(new, spread, t, lr, beta1, beta1, eps), new, spread


@adam_step.mistake
def always_the_first_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Each step is corrected as if it were the first. Where does `t` enter the formula?"""
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - lr * new / (1 - beta1) / ((spread / (1 - beta2)) ** 0.5 + eps), new, spread


@adam_step.mistake
def root_taken_too_early(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The root is taken first and corrected afterwards. What does the formula have under it?"""
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - lr * new / (1 - beta1**t) / (spread**0.5 / (1 - beta2**t) + eps), new, spread


@adam_step.mistake
def squares_of_the_mean(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The second average squares the mean of the gradients. What is it the average of?"""
    new = beta1 * mean + (1 - beta1) * grad
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, squared=lambda _: new**2)


@adam_step.mistake
def beta1_for_both(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Both averages forget equally fast. What is `beta2` for?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta1, eps)


@adam_step.mistake
def averages_swapped(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The two averages have changed places in what came back. Which one was to come first?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w, square, mean


@adam_step.mistake
def weights_last(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The weights come after the two averages. Which was to come first?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return mean, square, w


@adam_step.mistake
def weights_of_the_mean_swapped(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The average of the squares is right; the mean keeps little of the old and takes much of the
    new. Which of β and 1 − β is the larger one, and what is it multiplied by?
    """
    new, spread = (1 - beta1) * mean + beta1 * grad, beta2 * square + (1 - beta2) * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def weights_of_the_average_swapped(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The averages keep little of the old and take much of the new. Which of β and 1 − β is the
    larger one, and what is it multiplied by?
    """
    new, spread = (1 - beta1) * mean + beta1 * grad, (1 - beta2) * square + beta2 * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def sums_for_averages(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The new gradient enters with its full weight, so the averages grow without end. With which
    weight does it enter?
    """
    new, spread = beta1 * mean + grad, beta2 * square + grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def a_sum_for_the_mean(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the squares is right; into the mean the new gradient enters with its full
    weight. With which weight does it enter the formula's?
    """
    new, spread = beta1 * mean + grad, beta2 * square + (1 - beta2) * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@adam_step.mistake
def plain_gradient_above(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The step takes the gradient itself where its average was asked for. What is divided by the
    root?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - lr * grad / ((spread / (1 - beta2**t)) ** 0.5 + eps), new, spread


@adam_step.mistake
def adam_uphill(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The step goes uphill. What is its sign?"""
    return right.adam_step(w, grad, mean, square, t, -lr, beta1, beta2, eps)


@adam_step.mistake
def adam_defaults(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The default values are used, whatever was passed in. Which names hold those given?"""
    return right.adam_step(w, grad, mean, square, t)


@adam_step.mistake
def learning_rate_fixed(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The learning rate is always 0.001, whatever was passed in. Which name holds it?"""
    return right.adam_step(w, grad, mean, square, t, 0.001, beta1, beta2, eps)


@adam_step.mistake
def betas_fixed(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages always use 0.9 and 0.999, whatever was passed in. Which names hold the betas?"""
    return right.adam_step(w, grad, mean, square, t, lr, 0.9, 0.999, eps)


@adam_step.mistake
def eps_fixed(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """10⁻⁸ is always added to the root, whatever was passed in. Which name holds that number?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 1e-8)


@adam_step.mistake
def averages_cut_to_whole_numbers(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """Where the gradient holds whole numbers, your averages do too: their fractions are cut off.
    Which lines make the arrays that they are written into, and of what type?
    """
    _, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    mean, square = mean.astype(grad.dtype), square.astype(grad.dtype)
    return w - _adam_change(mean, square, t, lr, beta1, beta2, eps), mean, square


@adam_step.mistake
def new_weights_alone(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Only the weights came back. What does the next step need besides?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)[0]
