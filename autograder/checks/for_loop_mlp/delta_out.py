"""What chapter 02 asks for: `delta_out`."""

from autograder.checks.for_loop_mlp.shared import predictions
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.reference.xor import sigmoid

check = Check("delta_out", right.delta_out, predictions)

check.hints = {
    "nudge": """
    Two slopes follow each other: from the cost to the answer, and from the answer to its input
    sum. `y_hat` has been through the sigmoid already. Does its slope need another `sigmoid`?
    """,
    "formula": """
    δ = (ŷ − y) · ŷ (1 − ŷ), entry by entry.
    """,
    "template": """
error = ___ - ___
slope = ___ * (1 - ___)
return ___
""",
}


@check.mistake
def sigmoid_prime_missing(y_hat, y):
    """This is the error alone. Which factor says how strongly the output reacts to a small
    change of its sum?
    """
    return y_hat - y


@check.mistake
def sigmoid_applied_twice(y_hat, y):
    """ŷ is already squashed, and you squash it again before taking σ′. Which short formula
    gives σ′ from the *activated* value?
    """
    return (y_hat - y) * sigmoid(y_hat) * (1 - sigmoid(y_hat))


@check.mistake
def sigmoid_prime_of_the_label(y_hat, y):
    """σ′ is taken at the label y, and for labels of 0 and 1 that makes it 0. Whose slope is it: the
    label's or the prediction's?
    """
    return (y_hat - y) * y * (1 - y)


@check.mistake
def one_minus_y_hat_missing(y_hat, y):
    """One of the two factors of σ′ is missing. What is ŷ multiplied by in it?"""
    return (y_hat - y) * y_hat


@check.mistake
def y_hat_missing(y_hat, y):
    """One of the two factors of σ′ is missing. What is 1 − ŷ multiplied by in it?"""
    return (y_hat - y) * (1 - y_hat)


@check.mistake
def matrix_product(y_hat, y):
    """`@` multiplies matrices; every entry here has an error and a slope of its own. Which
    operator multiplies entry by entry?
    """
    return (y_hat - y) @ (y_hat * (1 - y_hat))
