"""What chapter 03 asks for: `tanh_prime_from_output`."""

import numpy as np
from sympy import diff, symbols, tanh

from autograder.checks.gradients.shared import output_cases
from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.scenarios.gradients import of_output

check = Check(
    "tanh_prime_from_output",
    right.tanh_prime_from_output,
    output_cases(low=-1),
    scenario=of_output,
)

check.hints = {
    "nudge": """
    Run `diff(tanh(z), z)` in the cell above. Where is tanh(z) in the answer, and what is it
    called here?
    """,
    "formula": """
    With a = tanh(z), replace every tanh(z) in SymPy's slope by a.
    """,
    "template": """
return ___ - ___ ** 2
""",
}


@check.mistake
def derivative_of_the_sigmoid(a):
    """This is a(1 − a), the slope of another function. What does SymPy say when it
    differentiates tanh?
    """
    return a * (1 - a)


@check.mistake
def tanh_applied_twice(a):
    """This is the slope where the sum is `a`, but `a` has been through tanh already. What is
    tanh(z) called in your parameter list?
    """
    return 1 - np.tanh(a) ** 2


@check.mistake
def tanh_applied_twice_with_subs(a):
    """This is SymPy's slope where the sum is `a`, but `a` has been through tanh already. What is
    tanh(z) called in your parameter list?
    """
    z = symbols("z")
    return diff(tanh(z), z).subs(z, a)


@check.mistake
def tanh_differentiated_with_respect_to_a_number(a):
    """`diff` needs a symbol, and the a that is passed in holds numbers. What does SymPy show when
    it differentiates tanh(z) with respect to z?
    """
    return diff(tanh(a), a)


@check.mistake
def slope_differentiated_with_respect_to_a_number(a):
    """`diff` needs a symbol, and the a that is passed in holds numbers. Isn't 1 − a² the slope
    already?
    """
    return diff(1 - a**2, a)


@check.mistake
def doubled_instead_of_squared(a):
    """This is 1 − 2a. What does SymPy write: twice tanh, or tanh squared?"""
    return 1 - 2 * a


@check.mistake
def a_squared_alone(a):
    """This is a² alone, which is largest where tanh is flat. What should it be subtracted from?"""
    return a**2


@check.mistake
def differentiated_twice(a):
    """This is the slope of 1 − a² itself. Wasn't that formula the slope already?"""
    return -2 * a


@check.mistake
def caret_instead_of_power(a):
    """`^` flips bits in Python. Which operator raises to a power?"""
    return 1 - a ^ 2
