"""What chapter 02 asks for: `forward`."""

import numpy as np

from autograder.checks.for_loop_mlp.shared import net, small_nets
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.reference.xor import sigmoid


def forward_cases(rng):
    yield from small_nets()
    X, _, betas = net(rng, 3, 4, 1)
    yield (rng.integers(0, 2, size=X.shape), betas)  # whole numbers, as in XOR
    for rows, sizes in (
        (2, (3, 2, 1)),
        (5, (3, 4, 1)),
        (2, (4, 3)),
        (6, (2, 5, 4, 3)),
        (1, (3, 2, 2)),
    ):
        X, _, betas = net(rng, *sizes, rows=rows)
        yield (X, betas)


check = Check("forward", right.forward, forward_cases, points=3)

check.hints = {
    "nudge": """
    Start a list with the input. For each matrix of betas, the layer that you need is the
    last one on your list.
    """,
    "formula": """
    layerᵢ₊₁ = σ(layerᵢ betasᵢ), with layer₀ = X. The product is a matrix product, `@`.
    """,
    "template": """
activated = [___]
for beta in betas:
    activated.append(___(activated[___] @ ___))
return activated
""",
}


@check.mistake
def X_left_out(X, betas):
    """The list starts with what the first step gives. Which activations does that step take as its
    input?
    """
    return right.forward(X, betas)[1:]


@check.mistake
def prediction_only(X, betas):
    """Only the prediction came back. Where are the activations of the layers before it?"""
    return right.forward(X, betas)[-1]


def _forward(X, betas, squash):
    activated = [X]
    for beta in betas:
        activated.append(squash(activated[-1] @ beta))
    return activated


@check.mistake
def sigmoid_left_out(X, betas):
    """Nothing is squashed: your net is one big linear model. What follows each matrix product?"""
    return _forward(X, betas, np.positive)


@check.mistake
def sigmoid_left_out_at_the_end(X, betas):
    """The last layer is not squashed. What does every layer do to its sums, the last one too?"""
    activated = right.forward(X, betas)
    return [*activated[:-1], activated[-2] @ betas[-1]]


@check.mistake
def sigmoid_at_the_end_only(X, betas):
    """Only the last layer is squashed. What does every layer do to its sums, the hidden ones
    too?
    """
    activated = _forward(X, betas, np.positive)
    return [*activated[:-1], sigmoid(activated[-1])]


@check.mistake
def sums_instead_of_activations(X, betas):
    """The list holds the sums, before squashing, though each layer does get squashed inputs. Which
    of the two will the backward pass need?
    """
    activated = right.forward(X, betas)
    return [X, *(layer @ beta for layer, beta in zip(activated, betas, strict=False))]


@check.mistake
def every_layer_from_X(X, betas):
    """X is multiplied by every matrix of betas. What does the second layer take as its input?"""
    return [X, *(sigmoid(X @ beta) for beta in betas)]


@check.mistake
def matrix_factors_swapped(X, betas):
    """Matrix and input have changed places. Which of them has a row for each example?"""
    return [X, *(sigmoid(beta @ X) for beta in betas)]


@check.mistake
def elementwise_product(X, betas):
    """`*` multiplies entry by entry. Which operator multiplies matrices?"""
    return [X, *(sigmoid(X * beta) for beta in betas)]
