"""What chapter 03 asks for: `sigmoid_prime_expr`."""

import sympy
from sympy import diff, exp, symbols

from autograder.checks.gradients.shared import EXACT, symbol_cases
from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import sigmoid_expr, sigmoid_prime_expr
from autograder.reference.xor import sigmoid
from autograder.scenarios.gradients import of_z

check = Check(
    "sigmoid_prime_expr",
    right.sigmoid_prime_expr,
    symbol_cases,
    scenario=of_z,
    needs=("sigmoid_expr",),
    asked="sigmoid_prime_expr(z), and its value at each of the points",
    tolerance=EXACT,
)

check.hints = {
    "nudge": """
    You have the expression already: your own `sigmoid_expr` makes it. Which SymPy function
    finds slopes, and with respect to which symbol?
    """,
    "formula": """
    σ′(z) = dσ(z)/dz; SymPy writes it `diff(expression, symbol)`.
    """,
    "template": """
return diff(___(z), ___)
""",
}


@check.mistake
def not_differentiated(z):
    """This is the sigmoid itself. Which SymPy function turns it into its slope?"""
    return sigmoid_expr(z)


@check.mistake
def sigmoid_of_numpy(z):
    """numpy's `exp`, which chapter 01's `sigmoid` uses too, takes numbers, and z is a symbol. Which
    function of yours makes the sigmoid as an expression?
    """
    return diff(sigmoid(z), z)


@check.mistake
def function_instead_of_expression(z):
    """`sigmoid_expr` is a function, and `diff` needs an expression. Which call makes one?"""
    return diff(sigmoid_expr, z)


@check.mistake
def z_instead_of_sigma(z):
    """This is z(1 − z), a parabola. What has to go through the sigmoid first?"""
    return z * (1 - z)


@check.mistake
def differentiated_twice(z):
    """This is the slope of the slope. How many times should you differentiate?"""
    return diff(sigmoid_expr(z), z, 2)


@check.mistake
def integrated(z):
    """This is an integral: its slope is the sigmoid. Were you asked to integrate or to
    differentiate?"""
    return sympy.log(1 + exp(z))


@check.mistake
def one_minus_sigma(z):
    """This is 1 − σ(z), one of the two factors, as e^−z / (1 + e^−z) is without a square in the
    denominator. How steep is the sigmoid far to the left of 0, and what is your value there?
    """
    return exp(-z) / (1 + exp(-z))


@check.mistake
def sigma_squared(z):
    """This is σ(z)², which is 1/u² with u = 1 + e^−z: the slope of 1/u with respect to u, except
    for its sign. Which slope does the chain rule multiply it by?
    """
    return 1 / (1 + exp(-z)) ** 2


@check.mistake
def one_minus_sigma_squared(z):
    """This is 1 − σ², which is largest far to the left of 0. How steep is the sigmoid there?"""
    return 1 - sigmoid_expr(z) ** 2


@check.mistake
def derivative_is_zero(z):
    """The slope is zero everywhere, as when `diff` is given a symbol that is not in the
    expression. Which symbol was passed in?
    """
    return diff(sigmoid_expr(z), symbols("another"))


@check.mistake
def hard_coded_symbol(z):
    """The expression is always in z, whichever symbol was passed in. Where does your symbol come
    from?
    """
    return sigmoid_prime_expr(symbols("z"))
