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
    that is passed in has been through the sigmoid already. Does it need to go through once more?
    """,
    "formula": """
    σ′(z) = σ(z) (1 − σ(z)), and σ(z) is called a here.
    """,
    "template": """
return ___ * (1 - ___)
""",
}


@check.mistake
def sigmoid_applied_twice(a):
    """This is the slope where the sum is `a`, but `a` has been through the sigmoid already. What is
    σ(z) called in your parameter list?
    """
    return sigmoid(a) * (1 - sigmoid(a))


@check.mistake
def one_minus_a_squared(a):
    """This is 1 − a², which is largest where a is 0. How steep is the sigmoid there?"""
    return 1 - a**2


@check.mistake
def a_squared_in_the_brackets(a):
    """This is a(1 − a²). Which power of a is in the last line that SymPy displayed?"""
    return a * (1 - a**2)


@check.mistake
def sigmoid_prime_expr_of_a_number(a):
    """`sigmoid_prime_expr` calls `diff`, which needs a symbol, and the a that is passed in holds
    numbers. How did SymPy write the slope in terms of a?
    """
    return sigmoid_prime_expr(a)


@check.mistake
def short_form_differentiated(a):
    """`diff` needs a symbol, and the a that is passed in holds numbers. Isn't a(1 − a) the slope
    already?
    """
    return diff(a * (1 - a), a)


@check.mistake
def one_minus_a_missing(a):
    """One of the two factors is missing. What is a multiplied by?"""
    return a


@check.mistake
def a_missing(a):
    """One of the two factors is missing. What is 1 − a multiplied by?"""
    return 1 - a


@check.mistake
def second_derivative(a):
    """This is 1 − 2a, the slope of a(1 − a) itself. Wasn't that formula the slope
    already?"""
    return 1 - 2 * a


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
    """You go back to z and return z(1 − z). Which of the two, z or a, does the short form take?"""
    with np.errstate(all="ignore"):
        z = np.log(a / (1 - a))
    return z * (1 - z)
