"""What chapter 03 asks for: `sigmoid_expr`."""

import math

import numpy as np
from sympy import exp, symbols, tanh

from autograder.checks.gradients.shared import EXACT, symbol_cases
from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import sigmoid_expr, sigmoid_prime_expr
from autograder.scenarios.gradients import of_z


def z_cases(rng):
    yield from symbol_cases(rng)
    yield ("1 - 2*t", [-1.0, 0.0, 2.0])


check = Check(
    "sigmoid_expr",
    right.sigmoid_expr,
    z_cases,
    scenario=of_z,
    asked="sigmoid_expr(z), and its value at each of the points",
    tolerance=EXACT,
)

check.hints = {
    "nudge": """
    It reads just like the numpy version of chapter 01. Which `exp` takes a symbol:
    numpy's or SymPy's?
    """,
    "formula": """
    σ(z) = 1 / (1 + e⁻ᶻ), where `exp(…)` is e to a power.
    """,
    "template": """
return 1 / (___ + exp(___))
""",
}


@check.mistake
def a_falling_curve(z):
    """Your curve runs downhill, from 1 to 0: it is 1 − σ(z), as e^z for e^−z gives, or e^−z above
    the fraction bar. Which of your terms should change so that it rises?
    """
    return 1 / (1 + exp(z))


@check.mistake
def one_plus_the_exponential(z):
    """This is 1 + e^−z, the denominator alone (`1 / 1 + …` gives that, too, since `/` comes before
    `+`). What belongs in the denominator as a whole?
    """
    return 1 / 1 + exp(-z)


@check.mistake
def the_exponential_alone(z):
    """This is e^z, or 1 / e^−z, which grows without end. What is added to e^−z in the
    denominator?"""
    return 1 / exp(-z)


@check.mistake
def tanh_instead_of_sigmoid(z):
    """This is tanh, which runs from −1 to 1. Between which values does the sigmoid run?"""
    return tanh(z)


@check.mistake
def derivative_of_the_sigmoid(z):
    """This is already the slope of the sigmoid. Which of the two was asked for here?"""
    return sigmoid_prime_expr(z)


@check.mistake
def e_as_a_symbol(z):
    """The letter e is a symbol here like any other. Which SymPy function is e to a power?"""
    return 1 / (1 + symbols("e") ** (-z))


@check.mistake
def e_rounded(z):
    """The number e is rounded to 2.718 here. Which SymPy function keeps all of its digits?"""
    return 1 / (1 + 2.718 ** (-z))


@check.mistake
def hard_coded_symbol(z):
    """The expression is always in z, whichever symbol was passed in. Where does your symbol come
    from?
    """
    return sigmoid_expr(symbols("z"))


@check.mistake
def exp_of_numpy(z):
    """numpy's `exp`, which chapter 01's `sigmoid` uses too, computes with numbers, and z is a
    symbol. Which library has an `exp` for symbols?
    """
    return 1 / (1 + np.exp(-z))


@check.mistake
def exp_of_math(z):
    """`math.exp` and `float` want a number, and z is a symbol. Which library has an `exp` for
    symbols?
    """
    return 1 / (1 + math.exp(-z))
