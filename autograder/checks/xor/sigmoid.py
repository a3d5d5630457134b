"""What chapter 01 asks for: `sigmoid`."""

import math

import numpy as np

from autograder.judging.check import Check
from autograder.judging.compare import EXACT, SINGLE
from autograder.reference import xor as right


def sigmoid_cases(rng):
    yield (0.0,)
    yield (2,)
    yield (-3.0,)  # a rounded e shows, and float32 in any formula does not
    yield (np.array([-1.0, 0.0, 1.0]),)
    yield (np.array([[1.0, -2.0], [0.0, 3.0]]),)
    yield (rng.normal(scale=3, size=(3, 2)),)
    yield (rng.normal(scale=3, size=(2, 1, 3)),)
    yield (np.arange(-3, 4),)
    yield (np.array([-700.0, -40.0, 0.0, 40.0, 700.0]),)  # the ends that the docstring allows


def sigmoid_tolerance(z):
    """Far from 0 the sigmoid is 0 or 1 in float32, too, and no clip near them is let through."""
    return EXACT if np.max(np.abs(z)) > 100 else SINGLE


check = Check("sigmoid", right.sigmoid, sigmoid_cases, tolerance=sigmoid_tolerance)

check.hints = {
    "nudge": """
    Work from the inside out: first `-z`, then e to that power, then the denominator,
    then the fraction. Each of these works on a whole array at once.
    """,
    "formula": """
    σ(z) = 1 / (1 + e⁻ᶻ). In numpy, `np.exp(z)` is eᶻ.
    """,
    "template": """
return ___ / (___ + np.exp(___))
""",
}


@check.mistake
def a_falling_curve(z):
    """Your curve runs downhill, from 1 to 0: it is 1 − σ(z), as e^z for e^−z gives, or e^−z above
    the fraction bar. Which of your terms should change so that it rises?
    """
    return 1 / (1 + np.exp(z))


@check.mistake
def one_plus_the_exponential(z):
    """This is 1 + e^−z, the denominator alone (Python divides before it adds, so `1/1 + …` gives
    that too), and it is never below 1. What belongs under the fraction bar as a whole?
    """
    return 1 / 1 + np.exp(-z)


@check.mistake
def the_exponential_alone(z):
    """This is e^z, or 1 / e^−z, which grows without end, while a sigmoid stays below 1. What is
    added to e^−z under the fraction bar?
    """
    return 1 / np.exp(-z)


@check.mistake
def tanh_instead_of_sigmoid(z):
    """Your values run from −1 to 1: this is tanh, a cousin of the sigmoid. Which values should
    a very negative z come close to?
    """
    return np.tanh(z)


@check.mistake
def derivative_of_the_sigmoid(z):
    """This is a bump, highest at z = 0: the slope of the sigmoid, not the sigmoid. Which value
    should z = 0 give?
    """
    return right.sigmoid(z) * (1 - right.sigmoid(z))


@check.mistake
def step_function(z):
    """Your values jump from 0 to 1: a step has no slope to learn from. Which curve passes
    smoothly between the two?
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


@check.mistake
def e_rounded(z):
    """The values are nearly right, but off in the fourth digit: e is not exactly 2.718. Which
    function of numpy raises e to a power?
    """
    return 1 / (1 + 2.718 ** (-z))


@check.mistake
def scalars_only(z):
    """It works for one number but not for an array: something in it takes a single number, as
    `math.exp` and `float` do. Which library has an `exp` that takes whole arrays?
    """
    return 1 / (1 + math.exp(-z))


@check.mistake
def softmax_instead_of_sigmoid(z):
    """All your values add up to 1: this is softmax, in which each entry depends on all the others.
    Which of the entries does the sigmoid of one entry need?
    """
    return np.exp(z) / np.sum(np.exp(z))
