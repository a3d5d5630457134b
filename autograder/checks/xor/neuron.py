"""What chapter 01 asks for: `neuron`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import xor as right


def neuron_cases(rng):
    yield (np.array([1.0, 2.0]), np.array([3.0, -2.0]), 1.0)
    yield (np.array([2.0, 0.0, 1.0]), np.array([0.0, 3.0, -1.0]), 0.0)
    yield (np.array([0.0, 0.0]), np.array([3.0, -2.0]), 2.0)  # the bias alone
    yield (np.array([2.0]), np.array([-1.0]), 3.0)
    yield (np.array([1, 0, 2, 1]), np.array([-1.0, 2.0, 0.5, 3.0]), -1)
    for n in (1, 2, 3, 3, 5):
        yield (rng.normal(size=n), rng.normal(size=n), rng.normal())


check = Check("neuron", right.neuron, neuron_cases, needs=("sigmoid",))

check.hints = {
    "nudge": """
    Three things happen, one after the other: the inputs are weighted and added up, one number
    is added once, and the sum is squashed. Which function have you already written for the
    last of them?
    """,
    "formula": """
    σ(x · weights + bias), where x · weights = x₁ · weights₁ + … + xₙ · weightsₙ.
    """,
    "template": """
z = x @ ___ + ___
return ___(z)
""",
}


@check.mistake
def bias_left_out(x, weights, bias):
    """The bias has no effect on your neuron. Where does it come in?"""
    return right.sigmoid(x @ weights)


@check.mistake
def sigmoid_left_out(x, weights, bias):
    """This is the weighted sum, which can be any number. What squashes it into (0, 1)?"""
    return x @ weights + bias


@check.mistake
def bias_outside_the_sigmoid(x, weights, bias):
    """You add the bias after squashing, so the result can leave (0, 1). On which side of the
    sigmoid does the bias belong?
    """
    return right.sigmoid(x @ weights) + bias


@check.mistake
def products_not_summed(x, weights, bias):
    """One number came back for each input: the inputs are weighted but never added up. What does a
    neuron do with its weighted inputs?
    """
    return right.sigmoid(x * weights + bias)


@check.mistake
def opposite_sign_of_the_bias(x, weights, bias):
    """The bias acts with the opposite sign: the larger it is, the less active your neuron is. Which
    minus sign reaches it?
    """
    return right.sigmoid(x @ weights - bias)


@check.mistake
def weights_left_out(x, weights, bias):
    """The weights have no effect on your neuron. What should each input be multiplied by?"""
    return right.sigmoid(np.sum(x) + bias)


@check.mistake
def mean_instead_of_sum(x, weights, bias):
    """The weighted inputs are averaged. Does the formula divide by their number?"""
    return right.sigmoid(np.mean(x * weights) + bias)


@check.mistake
def bias_added_for_each_input(x, weights, bias):
    """The bias is added once for each input. How many times should it be added?"""
    return right.sigmoid(np.sum(x * weights + bias))


@check.mistake
def squashed_before_the_sum(x, weights, bias):
    """Each weighted input is squashed separately, and the results are added up. Which comes first,
    the sum or the sigmoid?
    """
    return np.sum(right.sigmoid(x * weights)) + bias


@check.mistake
def bias_added_to_each_weight(x, weights, bias):
    """The bias is added to the weights, so every input is multiplied by it. What does the bias get
    added to?
    """
    return right.sigmoid(x @ (weights + bias))
