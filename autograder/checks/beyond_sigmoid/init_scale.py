"""What chapter 08 asks for: `init_scale`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import as_number


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


check = Check("init_scale", right.init_scale, init_scale_cases, scenario=as_number)

check.hints = {
    "nudge": """
    Solve each of the two equations in the docstring for s, not for s².
    """,
    "formula": """
    For Xavier, s = √(2 / (fan-in + fan-out)); for He, s = √(2 / fan-in).
    """,
    "template": """
if kind == "xavier":
    return np.sqrt(___)
return np.sqrt(___)
""",
}


@check.mistake
def variance_instead_of_standard_deviation(fan_in, fan_out, kind):
    """This is the variance. What turns it into a standard deviation?"""
    return right.init_scale(fan_in, fan_out, kind) ** 2


@check.mistake
def always_Xavier(fan_in, fan_out, kind):
    """Every kind gets Xavier's spread. What does ReLU do to half of the sums?"""
    return right.init_scale(fan_in, fan_out, "xavier")


@check.mistake
def always_He(fan_in, fan_out, kind):
    """Every kind gets He's spread. Besides forward, which direction does Xavier's start take care
    of?
    """
    return right.init_scale(fan_in, fan_out, "he")


@check.mistake
def He_without_the_two(fan_in, fan_out, kind):
    """Xavier's is right; He's is too small by the square root of 2. What share of the variance is
    left after ReLU?
    """
    if kind == "xavier":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / fan_in) ** 0.5


@check.mistake
def Xavier_from_fan_in_only(fan_in, fan_out, kind):
    """He's is right; Xavier's keeps the variance on the way forward only. What about the way
    back?
    """
    if kind == "he":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / fan_in) ** 0.5


@check.mistake
def Xavier_without_the_two(fan_in, fan_out, kind):
    """He's is right; Xavier's is too small by the square root of 2. What is the mean of the two
    fans?
    """
    if kind == "he":
        return right.init_scale(fan_in, fan_out, kind)
    return (1 / (fan_in + fan_out)) ** 0.5


@check.mistake
def bound_of_a_uniform_distribution(fan_in, fan_out, kind):
    """With √6 in place of √2, this is the end of a uniform distribution's interval. What was asked
    for: the end or the standard deviation?
    """
    return 3**0.5 * right.init_scale(fan_in, fan_out, kind)


@check.mistake
def one_over_fan_in(fan_in, fan_out, kind):
    """The variance is one over the fan-in, whatever the kind. What do Xavier's and He's starts each
    add to that idea?
    """
    return (1 / fan_in) ** 0.5


@check.mistake
def two_outside_the_root(fan_in, fan_out, kind):
    """The 2 is outside the square root. What do you get first when you solve for s²?"""
    return 2**0.5 * right.init_scale(fan_in, fan_out, kind)


@check.mistake
def fans_outside_the_root(fan_in, fan_out, kind):
    """Only the 2 is under the square root; the fans aren't. What do you get first when you solve
    for s²?
    """
    return 2**-0.5 * right.init_scale(fan_in, fan_out, kind) ** 2


@check.mistake
def reciprocal(fan_in, fan_out, kind):
    """The spread grows with the number of inputs. Should more inputs have larger or smaller
    weights?
    """
    return 1 / right.init_scale(fan_in, fan_out, kind)


@check.mistake
def weights_instead_of_their_scale(fan_in, fan_out, kind):
    """A whole matrix of weights came back. Which one number tells how widely they are spread?"""
    return np.random.default_rng(0).normal(
        0, right.init_scale(fan_in, fan_out, kind), (fan_in, fan_out)
    )
