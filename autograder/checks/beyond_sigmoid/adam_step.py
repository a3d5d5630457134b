"""What chapter 08 asks for: `adam_step`."""

import numpy as np

from autograder.checks.forms import arrays, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import stepped


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


check = Check("adam_step", right.adam_step, adam_cases, points=3, scenario=stepped, view=arrays)

check.hints = {
    "nudge": """
    Update both averages. Make a corrected copy of each for the step, under another name, so
    that you return the averages uncorrected. Where does `eps` go: under the root or beside it?
    """,
    "formula": """
    m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ) with the *new* averages m and s; then
    new w = w − lr · m̂ / (√ŝ + eps).
    """,
    "template": """
mean = beta1 * mean + (1 - ___) * ___
square = beta2 * square + (1 - ___) * ___
corrected = mean / (1 - ___)
spread = np.sqrt(square / (1 - ___))
return w - lr * ___ / (___ + eps), mean, square
""",
}


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


@check.mistake
def no_bias_correction(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Both averages are right, but they are used as they are. They started at zero, so at first
    they are too small. By what share, after t steps?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, first=False, second=False)


@check.mistake
def only_the_mean_corrected(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the gradients is corrected for its start at zero, but that of their squares
    isn't. Where did that one start?
    """
    return _adam(w, grad, mean, square, t, **_given(lr, beta1, beta2, eps), second=False)


@check.mistake
def only_the_square_corrected(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the squares is corrected for its start at zero, but that of the gradients
    isn't. Where did that one start?
    """
    return _adam(w, grad, mean, square, t, **_given(lr, beta1, beta2, eps), first=False)


@check.mistake
def corrected_averages_returned(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The weights are right, but the corrected averages came back. The next step would correct them
    once more. Which ones should it build on?
    """
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w, mean / (1 - beta1**t), square / (1 - beta2**t)


@check.mistake
def steps_counted_from_zero(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The correction uses t − 1, which divides by zero in the first step. Which number does the
    first step have?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - np.float64(beta1) ** (t - 1)), spread / (1 - np.float64(beta2) ** (t - 1))
    return w - lr * up / (down**0.5 + eps), new, spread


@check.mistake
def square_root_missing(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """You divide by the average of the squares itself. What turns a square back into the size of a
    gradient?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, divide=lambda down: down + eps)


@check.mistake
def eps_beside_the_uncorrected_root(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """`eps` is added to a square root that is not corrected yet, as happens if both corrections are
    moved into the learning rate. Which root does the formula add it to?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    pace = lr * (1 - beta2**t) ** 0.5 / (1 - beta1**t)
    return w - pace * new / (spread**0.5 + eps), new, spread


@check.mistake
def eps_missing(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """There is no `eps`, so a gradient of zero gives 0/0. What keeps you from dividing by zero?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 0.0)


@check.mistake
def eps_as_a_minimum(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """You divide by the square root, or by `eps` if the root is smaller. What does the formula do
    with the two?
    """
    given = _given(lr, beta1, beta2, eps)
    return _adam(w, grad, mean, square, t, **given, divide=lambda down: np.maximum(down**0.5, eps))


@check.mistake
def eps_added_to_the_weights(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """`eps` is added to every weight, not to the square root. How does Python read a / b + c?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, 0.0)
    return w + eps, mean, square


@check.mistake
def beta1_and_beta2_swapped(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """`beta1` and `beta2` are swapped. Which average remembers for longer?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta2, beta1, eps)


@check.mistake
def old_averages_used(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the step is taken with the old ones. Which comes
    first?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - _adam_change(mean, square, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def old_mean_used(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the step is taken with the old mean. Which comes
    first?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - _adam_change(mean, spread, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def old_averages_returned(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The weights are right, but the old averages came back, so the gradient is forgotten. Which
    ones does the next step need?
    """
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)[0], mean, square


@check.mistake
def power_of_the_bracket(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the correction raises all of 1 − β to the power t.
    What does the formula raise to that power?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - beta1) ** t, spread / (1 - beta2) ** t
    return w - lr * up / (down**0.5 + eps), new, spread


@check.mistake
def t_as_a_factor(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages that come back are right, but the corrections multiply β by t. What does the
    formula do with t?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    up, down = new / (1 - beta1 * t), spread / (1 - beta2 * t)
    return w - lr * up / (np.sqrt(down) + eps), new, spread


@check.mistake
def always_the_first_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Each step is corrected as if it were the first. Where does `t` enter the formula?"""
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - lr * new / (1 - beta1) / ((spread / (1 - beta2)) ** 0.5 + eps), new, spread


@check.mistake
def beta1_for_both_averages(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Both averages forget equally fast. What is `beta2` for?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta1, eps)


@check.mistake
def averages_swapped(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The two averages came back in the wrong order. Which should come first?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w, square, mean


@check.mistake
def weights_last(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The weights come after the two averages. Which should come first?"""
    w, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return mean, square, w


@check.mistake
def weights_of_the_mean_swapped(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The average of the squares is right; the mean keeps little of the old and takes much of the
    new. Which of β and 1 − β is larger, and what is it multiplied by?
    """
    new, spread = (1 - beta1) * mean + beta1 * grad, beta2 * square + (1 - beta2) * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def weights_of_the_average_swapped(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The averages keep little of the old and take much of the new. Which of β and 1 − β is larger,
    and what is it multiplied by?
    """
    new, spread = (1 - beta1) * mean + beta1 * grad, (1 - beta2) * square + beta2 * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def sums_instead_of_averages(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The new gradient enters with its full weight, so the averages grow without end. With what
    weight should it enter?
    """
    new, spread = beta1 * mean + grad, beta2 * square + grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def sum_instead_of_the_mean(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The average of the squares is right, but the new gradient enters the mean with its full
    weight. With what weight does it enter in the formula?
    """
    new, spread = beta1 * mean + grad, beta2 * square + (1 - beta2) * grad**2
    return w - _adam_change(new, spread, t, lr, beta1, beta2, eps), new, spread


@check.mistake
def gradient_instead_of_its_mean(
    w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8
):
    """The step uses the gradient itself where its average was asked for. What does the formula
    divide by the square root?
    """
    _, new, spread = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    return w - lr * grad / ((spread / (1 - beta2**t)) ** 0.5 + eps), new, spread


@check.mistake
def defaults_hard_coded(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The default values are used, whatever was passed in. Which names hold those that were?"""
    return right.adam_step(w, grad, mean, square, t)


@check.mistake
def betas_hard_coded(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """The averages always use 0.9 and 0.999, whatever was passed in. Which names hold the betas?"""
    return right.adam_step(w, grad, mean, square, t, lr, 0.9, 0.999, eps)


@check.mistake
def averages_cast_to_integers(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """If the gradient holds whole numbers, your averages do too: their fractions are cut off. Which
    lines make the arrays that the averages are written into, and what is their type?
    """
    _, mean, square = right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)
    mean, square = mean.astype(grad.dtype), square.astype(grad.dtype)
    return w - _adam_change(mean, square, t, lr, beta1, beta2, eps), mean, square


@check.mistake
def averages_not_returned(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Only the weights came back. What else does the next step need?"""
    return right.adam_step(w, grad, mean, square, t, lr, beta1, beta2, eps)[0]


list_instead_of_array(check)
