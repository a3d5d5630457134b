"""Checks of chapter 01."""

import math

import numpy as np

from autograder.judging.check import Check
from autograder.judging.compare import EXACT, SINGLE
from autograder.reference import xor as right
from autograder.scenarios.xor import roll

# --- sigmoid ---------------------------------------------------------------------------------


def sigmoid_cases(rng):
    yield (0.0,)
    yield (2,)
    yield (-3.0,)  # a rounded e shows, and float32 in any formula does not
    yield (np.array([-1.0, 0.0, 1.0]),)
    yield (rng.normal(scale=3, size=(3, 2)),)
    yield (rng.normal(scale=3, size=(2, 1, 3)),)
    yield (np.arange(-3, 4),)
    yield (np.array([-500.0, -40.0, 0.0, 40.0, 500.0]),)


def sigmoid_tolerance(z):
    """Far from 0 the sigmoid is 0 or 1 in float32, too, and no clip near them is let through."""
    return EXACT if np.max(np.abs(z)) > 100 else SINGLE


sigmoid = Check("01_xor.sigmoid", right.sigmoid, sigmoid_cases, tolerance=sigmoid_tolerance)


@sigmoid.mistake
def a_falling_curve(z):
    """Your curve runs downhill, from 1 to 0: it is 1 − σ(z), as e^z for e^−z gives, or e^−z above
    the fraction bar. Which of your terms should change so that it rises?
    """
    return 1 / (1 + np.exp(z))


@sigmoid.mistake
def one_plus_the_exponential(z):
    """This is 1 + e^−z, the denominator alone (Python divides before it adds, so `1/1 + …` gives
    that too), and it is never below 1. What belongs under the fraction bar as a whole?
    """
    return 1 / 1 + np.exp(-z)


@sigmoid.mistake
def the_exponential_alone(z):
    """This is e^z, or 1 / e^−z, which grows without end, while a sigmoid stays below 1. What is
    added to e^−z below the fraction bar?
    """
    return 1 / np.exp(-z)


@sigmoid.mistake
def tanh_instead(z):
    """Your values run from −1 to 1: this is tanh, a cousin of the sigmoid. Which values should
    a very negative z come close to?
    """
    return np.tanh(z)


@sigmoid.mistake
def slope_instead(z):
    """This is a bump, highest at z = 0: the slope of the sigmoid, not the sigmoid. Which value
    should z = 0 give?
    """
    return right.sigmoid(z) * (1 - right.sigmoid(z))


@sigmoid.mistake
def a_step(z):
    """Your values jump from 0 to 1: a step has no slope to learn from. Which curve passes
    smoothly between the two?
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


@sigmoid.mistake
def e_rounded(z):
    """The values are nearly right, but off in the fourth digit: e is not exactly 2.718. Which
    function of numpy raises e to a power?
    """
    return 1 / (1 + 2.718 ** (-z))


@sigmoid.mistake
def ten_for_e(z):
    """The shape is right but the curve is too steep: you raise 10 to the power. Which number
    should be raised to −z?
    """
    return 1 / (1 + 10.0 ** (-z))


@sigmoid.mistake
def two_for_e(z):
    """The shape is right but the curve is too flat: you raise 2 to the power. Which number
    should be raised to −z?
    """
    return 1 / (1 + 2.0 ** (-z))


@sigmoid.mistake
def one_number_at_a_time(z):
    """It works for one number but not for an array: something in it takes a single number, as
    `math.exp` and `float` do. Which library has an `exp` that takes whole arrays?
    """
    return 1 / (1 + math.exp(-z))


# --- neuron ----------------------------------------------------------------------------------


def neuron_cases(rng):
    yield (np.array([1.0, 2.0]), np.array([3.0, -2.0]), 1.0)
    yield (np.array([2.0, 0.0, 1.0]), np.array([0.0, 3.0, -1.0]), 0.0)
    for n in (1, 3, 5):
        yield (rng.normal(size=n), rng.normal(size=n), rng.normal())
    yield (np.array([1, 0, 2, 1]), rng.normal(size=4), -1)


neuron = Check("01_xor.neuron", right.neuron, neuron_cases, needs=("sigmoid",))


@neuron.mistake
def bias_left_out(x, weights, bias):
    """The bias has no effect on your neuron. Where does it come in?"""
    return right.sigmoid(x @ weights)


@neuron.mistake
def sigmoid_left_out(x, weights, bias):
    """This is the weighted sum, which can be any number. What squashes it into (0, 1)?"""
    return x @ weights + bias


@neuron.mistake
def bias_outside_the_sigmoid(x, weights, bias):
    """You add the bias after squashing, so the result can leave (0, 1). On which side of the
    sigmoid does the bias belong?
    """
    return right.sigmoid(x @ weights) + bias


@neuron.mistake
def inputs_never_summed(x, weights, bias):
    """A number for each input came back: each input is weighted, but they are never brought
    together. What does a neuron do with its weighted inputs?
    """
    return right.sigmoid(x * weights + bias)


@neuron.mistake
def opposite_sign_of_the_bias(x, weights, bias):
    """The bias acts with the opposite sign: the larger it is, the less active is your neuron. Which
    minus reaches it?
    """
    return right.sigmoid(x @ weights - bias)


@neuron.mistake
def weights_left_out(x, weights, bias):
    """The weights have no effect on your neuron. What should each input be multiplied by?"""
    return right.sigmoid(np.sum(x) + bias)


@neuron.mistake
def mean_for_sum(x, weights, bias):
    """The weighted inputs are averaged. Does the formula divide by their number?"""
    return right.sigmoid(np.mean(x * weights) + bias)


@neuron.mistake
def bias_for_each_input(x, weights, bias):
    """The bias is counted once for each input. How often should it be added?"""
    return right.sigmoid(np.sum(x * weights + bias))


@neuron.mistake
def sigmoid_twice(x, weights, bias):
    """The result is squashed twice, so it hardly leaves the middle. How often does a neuron
    squash?
    """
    return right.sigmoid(right.neuron(x, weights, bias))


@neuron.mistake
def squashed_before_the_sum(x, weights, bias):
    """Each weighted input is squashed by itself, and then they are summed. Which comes first,
    the sum or the sigmoid?
    """
    return np.sum(right.sigmoid(x * weights)) + bias


# --- linear_accuracy -------------------------------------------------------------------------


def linear_accuracy_cases(rng):
    yield (right.X, right.Y)
    X = np.roll(right.X, 2, axis=0)
    yield (X, X[:, :1])  # the same shapes, and the first column decides
    # Most rows are few steps from the middle, and two far out decide the slope: less than half.
    yield (np.array([[0.0], [0], [0], [9], [1], [1], [1], [-8]]), _ones_from(4, 8))
    for m, n in ((9, 2), (40, 3)):
        X = rng.normal(size=(m, n))
        Y = (X.sum(axis=1, keepdims=True) + rng.normal(size=(m, 1)) / 2 > 0.4).astype(int)
        Y[:2] = [[0], [1]]  # both classes, or there is nothing to fit
        yield (X, Y)
    for m in (50, 60):
        X = rng.normal(size=(m, 2)) * [0.3, 3]  # columns of unequal size: the penalty counts
        yield (X, (X @ [[2.0], [0.2]] + rng.normal(size=(m, 1)) > 0.4).astype(int))
    yield (rng.normal(size=(30, 2)), _ones_from(24, 30))  # a small class
    x = np.array([0.0, 1, 2, 10]) + rng.uniform(-0.2, 0.2, size=4)
    yield (x[:, None], (x > 5).astype(int)[:, None])  # every row counts
    # Rows far out tilt a least-squares plane, and no logistic one; around 0 any bias would do.
    x = 10 + np.array([-3.0, -2, -1, 1, 2, 3, 40, 50, 60]) + rng.uniform(-0.2, 0.2, size=9)
    yield (x[:, None], (x > 10).astype(int)[:, None])


def _ones_from(first, m):
    return (np.arange(m) >= first).astype(int)[:, None]


linear_accuracy = Check("01_xor.linear_accuracy", right.linear_accuracy, linear_accuracy_cases)


def _predictions(X, Y):
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression().fit(X, Y.ravel()).predict(X)


@linear_accuracy.mistake
def percent(X, Y):
    """This is a percentage. What is the share of rows as a number from 0 to 1?"""
    return 100 * right.linear_accuracy(X, Y)


@linear_accuracy.mistake
def a_count(X, Y):
    """This is how many rows are right. What share of all rows is that?"""
    return right.linear_accuracy(X, Y) * len(X)


@linear_accuracy.mistake
def share_wrong(X, Y):
    """This is the share of rows that the model gets wrong. Which share was asked for?"""
    return 1 - right.linear_accuracy(X, Y)


@linear_accuracy.mistake
def row_against_column(X, Y):
    """This is the share of m × m pairs: every prediction is compared with every label, as `==` does
    where shapes (m,) and (m, 1) meet. How can each prediction meet its own label only?
    """
    return np.mean(_predictions(X, Y) == Y)


@linear_accuracy.mistake
def another_linear_model(X, Y):
    """These shares are those of a least-squares fit, cut at one half, as `LinearRegression` gives.
    Which model does the docstring name?
    """
    from sklearn.linear_model import LinearRegression

    labels = Y.ravel()
    return np.mean((LinearRegression().fit(X, labels).predict(X) > 0.5) == labels)


@linear_accuracy.mistake
def r_squared(X, Y):
    """This is the R² of a least-squares fit, which is no share of rows. Which model and which
    score were asked for?
    """
    from sklearn.linear_model import LinearRegression

    return LinearRegression().fit(X, Y).score(X, Y)


@linear_accuracy.mistake
def always_a_half(X, Y):
    """This is the same number for any data. Where do X and Y come in?"""
    return 0.5


@linear_accuracy.mistake
def predictions_instead(X, Y):
    """These are the predictions themselves. How many of them agree with Y?"""
    return _predictions(X, Y)


# --- descend ---------------------------------------------------------------------------------


def descend_cases(rng):
    yield (0.0, 2.0, 0.0, 16.0, 0.25, 3)
    yield (-6.0, 2.0, 0.0, float(rng.normal()), 0.3, 5)
    yield (0.5, -2.0, 4.0, float(rng.uniform(-1, 1)), 0.05, 8)
    yield (1.0, 1.0, 0.0, -2, 1.5, 4)  # a whole number to start from
    yield (-6.0, 2.0, 0.0, 3.0, 0.1, 4)  # it is flat there
    yield (1.0, 3.0, 0.0, 0.7, 0.2, 1)
    yield (1.0, 3.0, 0.0, 0.7, 0.2, 0)
    yield (-6.0, 2.0, 0.0, 0.0, 0.3, 4)  # from 0, which is a start like any other
    yield (0.0, 2.0, 0.0, 1.0, 0.9, 12)  # a long way, and each step leads to the other side of 0


descend = Check(
    "01_xor.descend",
    right.descend,
    descend_cases,
    points=3,
    scenario=roll,
    asked="descend(slope, start, lr, steps), where slope(x) = a + b·x + c·x³",
)


def _path(slope, start, steps, move):
    path = [start]
    for _ in range(steps):
        path.append(move(path[-1], slope))
    return path


@descend.mistake
def uphill(slope, start, lr, steps):
    """Your ball rolls uphill: where the slope is positive it goes right. Which way is down from
    there?
    """
    return _path(slope, start, steps, lambda w, slope: w + lr * slope(w))


@descend.mistake
def start_left_out(slope, start, lr, steps):
    """The path begins after the first step. Where does the ball lie before it rolls?"""
    return right.descend(slope, start, lr, steps)[1:]


@descend.mistake
def end_left_out(slope, start, lr, steps):
    """The path ends before the last step. Where does the ball lie after it?"""
    return right.descend(slope, start, lr, steps)[:-1]


@descend.mistake
def stopped_where_it_is_flat(slope, start, lr, steps):
    """Where the slope is 0 your path ends early. How many positions were asked for?"""
    path = right.descend(slope, start, lr, steps)
    return path[: 1 + sum(slope(w) != 0 for w in path[:-1])]


@descend.mistake
def last_position_only(slope, start, lr, steps):
    """Only the last position came back. Where are the places that the ball passed on its way?"""
    return right.descend(slope, start, lr, steps)[-1]


@descend.mistake
def one_step_too_few(slope, start, lr, steps):
    """The path is one step too short. How many positions are there after `steps` steps, with
    the start?
    """
    return right.descend(slope, start, lr, steps - 1)


@descend.mistake
def one_step_too_many(slope, start, lr, steps):
    """The path is one step too long. How many positions are there after `steps` steps, with the
    start?
    """
    return right.descend(slope, start, lr, steps + 1)


@descend.mistake
def learning_rate_left_out(slope, start, lr, steps):
    """The learning rate has no effect on your path. What is each slope multiplied by before it
    is taken off?
    """
    return _path(slope, start, steps, lambda w, slope: w - slope(w))


@descend.mistake
def slope_at_the_start_only(slope, start, lr, steps):
    """Every step uses the slope at the start. Where does the ball lie when it takes its next
    step?
    """
    return _path(slope, start, steps, lambda w, slope: w - lr * slope(start))


@descend.mistake
def each_step_from_the_start(slope, start, lr, steps):
    """After the start, every position is the same: one step from `start`. From where should the
    second step set out?
    """
    return [start] + [start - lr * slope(start)] * steps


@descend.mistake
def steps_of_equal_length(slope, start, lr, steps):
    """Your steps all have the same length. What should a step be proportional to?"""
    return _path(slope, start, steps, lambda w, slope: w - lr * np.sign(slope(w)))


@descend.mistake
def slopes_instead_of_positions(slope, start, lr, steps):
    """These are the slopes along the way. Where was the ball?"""
    return [slope(w) for w in right.descend(slope, start, lr, steps)]


@descend.mistake
def divided_by_the_learning_rate(slope, start, lr, steps):
    """You divide by the learning rate. What does a smaller learning rate do to a step?"""
    return _path(slope, start, steps, lambda w, slope: w - slope(w) / lr)
