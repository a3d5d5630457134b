"""What chapter 03 asks for: `prime_from_output`."""

import numpy as np
from sympy import diff

from autograder.checks.gradients.shared import output_cases
from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import sigmoid_prime_expr
from autograder.reference.xor import sigmoid
from autograder.scenarios.gradients import of_output

check = Check(
    "prime_from_output",
    right.prime_from_output,
    output_cases(low=0),
    scenario=of_output,
)

check.hints = {
    "nudge": """
    The last line that SymPy displayed above this cell is the slope in terms of `a`. The value
    that you get has been through the sigmoid already. Does it need to go through once more?
    """,
    "formula": r"""
    $\sigma'(z) = \sigma(z) \, (1 - \sigma(z))$, and $\sigma(z)$ is called $a$ here.
    """,
    "template": """
return ___ * (1 - ___)
""",
}


@check.mistake
def sigmoid_applied_twice(a):
    """The value has been through the sigmoid already, and you send it through once more. What is
    σ(z) called in your parameter list?
    """
    return sigmoid(a) * (1 - sigmoid(a))


@check.mistake
def one_factor_squashed_again(a):
    """The 1 − a is taken of σ(a) here, and a has been through the sigmoid already. What is σ(z)
    called in your parameter list?
    """
    return a * (1 - sigmoid(a))


@check.mistake
def one_minus_a_squared(a):
    """This is 1 − a², which is largest where a is 0. How steep is the sigmoid there?"""
    return 1 - a**2


@check.mistake
def a_square_in_the_bracket(a):
    """This is a(1 − a²). What power of a stands in the last line that SymPy displayed?"""
    return a * (1 - a**2)


@check.mistake
def sigma_by_a_number(a):
    """`diff`, which `sigmoid_prime_expr` calls, needs a symbol to go by, and what comes in here as
    a is numbers. How did SymPy write the slope in terms of a?
    """
    return sigmoid_prime_expr(a)


@check.mistake
def the_short_form_by_a_number(a):
    """`diff` needs a symbol to go by, and what comes in here as a is numbers. Is a(1 − a) not the
    slope already?
    """
    return diff(a * (1 - a), a)


@check.mistake
def one_minus_a_missing(a):
    """One of the two factors is missing. What stands beside a?"""
    return a


@check.mistake
def a_missing(a):
    """One of the two factors is missing. What stands beside 1 − a?"""
    return 1 - a


@check.mistake
def opposite_sign(a):
    """Every slope is negative, though the sigmoid rises everywhere. Which is taken from which?"""
    return a * (a - 1)


@check.mistake
def second_derivative(a):
    """This is 1 − 2a, the slope of a(1 − a) itself. Was that formula not the slope already?"""
    return 1 - 2 * a


@check.mistake
def a_minus_a(a):
    """Every slope is 0: `a * 1 - a` is a − a, since `*` comes before `-`. What belongs into
    brackets?
    """
    return a * 1 - a


@check.mistake
def matrix_product(a):
    """`@` multiplies matrices. Which operator multiplies number by number?"""
    return a @ (1 - a)


@check.mistake
def caret_instead_of_power(a):
    """`^` flips bits in Python. Which operator raises to a power?"""
    return a - a ^ 2


@check.mistake
def z_instead_of_a(a):
    """You go back to z and take z(1 − z). Which of the two, z or a, does the short form take?"""
    with np.errstate(all="ignore"):
        z = np.log(a / (1 - a))
    return z * (1 - z)
