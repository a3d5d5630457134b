"""What chapter 02 asks for: `delta_hidden`."""

from functools import partial

import numpy as np

from autograder.checks.conditioning import steady
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.reference.xor import sigmoid


def delta_hidden_cases(rng):
    delta = np.array([[1.0], [0.0], [-2.0]])
    yield (delta, np.array([[8.0], [0.0]]), np.array([[0.5, 0.2], [0.2, 0.5], [0.5, 0.5]]))
    yield (np.array([[1.0, -1.0]]), np.array([[2.0, 0.0], [1.0, 4.0]]), np.array([[0.5, 0.5]]))
    for m, n, k in ((3, 2, 1), (5, 4, 1), (5, 4, 1), (2, 3, 4), (6, 2, 3), (1, 2, 5), (3, 1, 2)):
        yield steady(right.delta_hidden, partial(_layer, rng, m, n, k))


def _layer(rng, m, n, k):
    activated = rng.uniform(0.1, 0.9, size=(m, n))
    return rng.normal(size=(m, k)), rng.normal(size=(n, k)), activated


check = Check("delta_hidden", right.delta_hidden, delta_hidden_cases)

check.hints = {
    "nudge": """
    Write down the three shapes: `delta` is m×k, `betas` is n×k, the result is m×n. Which matrix
    product leads from the first two to the third? What is left is the slope of this layer's own
    sigmoid.
    """,
    "formula": """
    δ of the hidden layer = (δ betasᵀ) · activated (1 − activated): first a matrix product, then
    entry by entry.
    """,
    "template": """
blame = ___ @ ___.T
slope = ___ * (1 - ___)
return ___
""",
}


@check.mistake
def sigmoid_prime_missing(delta, betas, activated):
    """The error is passed back through the betas, but not through the sigmoid. Which factor is
    missing?
    """
    return delta @ betas.T


@check.mistake
def sigmoid_applied_twice(delta, betas, activated):
    """`activated` is already squashed, and you squash it again before taking σ′. Which short
    formula gives σ′ from the *activated* value?
    """
    return (delta @ betas.T) * sigmoid(activated) * (1 - sigmoid(activated))


@check.mistake
def transpose_missing(delta, betas, activated):
    """delta is m×k and betas n×k: they don't fit as they are. What turns n×k into k×n?"""
    return (delta @ betas) * activated * (1 - activated)


@check.mistake
def one_minus_a_missing(delta, betas, activated):
    """One of the two factors of σ′ is missing. What is multiplied by a in a(1 − a)?"""
    return (delta @ betas.T) * activated


@check.mistake
def a_missing(delta, betas, activated):
    """One of the two factors of σ′ is missing. What is multiplied by 1 − a in a(1 − a)?"""
    return (delta @ betas.T) * (1 - activated)


@check.mistake
def a_squared(delta, betas, activated):
    """`a²` is where `a(1 − a)` should be. What is the slope of the sigmoid, given its value a?"""
    return (delta @ betas.T) * activated**2


@check.mistake
def gradient_instead_of_delta(delta, betas, activated):
    """This is the product that gives a gradient, a number for each beta, and no delta, a number for
    each neuron of this layer. Which shape should come back, one row for each example?
    """
    return activated.T @ delta
