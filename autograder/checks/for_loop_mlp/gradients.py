"""What chapter 02 asks for: `gradients`."""

from functools import partial

import numpy as np

from autograder.checks.conditioning import steady
from autograder.checks.differences import complex_steps
from autograder.checks.for_loop_mlp.shared import net, small_nets
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right


def gradients_cases(rng):
    for X, betas in small_nets():
        yield (X, np.eye(len(X), 1, dtype=int), betas)
    many = ((6, (2, 5, 3)), (4, (3, 2)), (3, (2, 3, 2, 4, 2)), (7, (3, 5, 4, 2)), (1, (2, 3, 1)))
    twice = ((2, (3, 2, 1)), (5, (3, 4, 1)), (5, (3, 4, 1)))  # the first like the small net
    alike = (3, (2, 3, 3, 3))  # any two of its layers would fit together
    for rows, sizes in (*twice, *many, alike):
        yield steady(right.gradients, partial(net, rng, *sizes, rows=rows))
    yield steady(right.gradients, partial(_large_labels, rng))


def _large_labels(rng):
    """Labels far away: a nudge of a beta is lost in the cost, and costs no digit of a formula."""
    X, Y, betas = net(rng, 2, 3, 2, rows=4)
    return X, 10**8 * (1 + Y), betas


def slopes(X, Y, betas):
    """How the cost changes with each beta, one at a time."""
    return complex_steps(lambda b: right.cost(right.forward(X, b)[-1], Y), betas)


check = Check(
    "gradients",
    right.gradients,
    gradients_cases,
    points=4,
    needs=("forward", "delta_out", "delta_hidden"),
    truth=slopes,
)

check.hints = {
    "nudge": """
    For the 3×4×1 net, write the two gradients by name: `layer1.T @ delta2` and `layer0.T @
    delta1`. What changes from one to the other? With `forward` numbering the activations
    from 0, `betas[i]` is between `activated[i]` and `activated[i + 1]`.
    """,
    "formula": """
    gradsᵢ = activatedᵢᵀ δᵢ₊₁, a matrix product, where δᵢ₊₁ belongs to the layer after betasᵢ.
    The last δ comes from `delta_out`; each earlier one from `delta_hidden` and the δ after it.
    """,
    "template": """
activated = forward(X, betas)
delta = delta_out(activated[___], ___)
grads = [activated[___].T @ delta]
for i in reversed(range(len(betas) - 1)):
    delta = delta_hidden(delta, betas[___], activated[___])
    grads.insert(0, activated[___].T @ ___)
return grads
""",
}


def _backward(X, Y, betas, out=right.delta_out, hidden=right.delta_hidden, shift=0):
    """Backpropagation with one of its parts exchanged."""
    activated = right.forward(X, betas)
    delta = out(activated[-1], Y)
    grads = [activated[-2 + shift].T @ delta]
    for i in reversed(range(len(betas) - 1)):
        delta = hidden(delta, betas[i + 1], activated[i + 1])
        grads.insert(0, activated[i + shift].T @ delta)
    return grads


@check.mistake
def output_sigmoid_prime_missing(X, Y, betas):
    """The last gradient lacks σ′ of the output, and so does everything that follows from it. Which
    function of yours gives the delta of the output layer?
    """
    return _backward(X, Y, betas, out=lambda y_hat, y: y_hat - y)


@check.mistake
def hidden_sigmoid_prime_missing(X, Y, betas):
    """The last gradient is right, those before it lack the σ′ of the hidden layers. Which
    function passes a delta back?
    """
    return _backward(X, Y, betas, hidden=lambda delta, betas, a: delta @ betas.T)


@check.mistake
def raw_error_sent_back(X, Y, betas):
    """The last gradient is right; before it, the raw error is sent back instead of delta. What does
    `delta_hidden` take?
    """
    activated = right.forward(X, betas)
    if len(betas) == 1:
        return right.gradients(X, Y, betas)
    error = activated[-1] - Y
    grads = _backward(X, Y, betas, out=lambda y_hat, y: error)
    return [*grads[:-1], activated[-2].T @ right.delta_out(activated[-1], Y)]


@check.mistake
def raw_error_through_every_layer(X, Y, betas):
    """The last gradient is right; before it, the raw error goes back from layer to layer, without
    the slope of the sigmoids that it passes. What does `delta_hidden` take?
    """
    activated, error, grads = right.forward(X, betas), None, []
    for i in reversed(range(len(betas))):
        error = activated[-1] - Y if error is None else error @ betas[i + 1].T
        grads.insert(0, activated[i].T @ (error * activated[i + 1] * (1 - activated[i + 1])))
    return grads


@check.mistake
def output_of_the_wrong_layer(X, Y, betas):
    """Each gradient multiplies a layer's own output by its delta. Whose activations does a matrix
    of betas multiply?
    """
    return _backward(X, Y, betas, shift=1)


@check.mistake
def last_gradient_only(X, Y, betas):
    """Only the gradient of the last matrix came back. How does delta reach the layers before it?"""
    return right.gradients(X, Y, betas)[-1:]


@check.mistake
def deltas_instead_of_gradients(X, Y, betas):
    """These are the deltas, one row for each example. Which product turns them into one number
    for each beta?
    """
    activated = right.forward(X, betas)
    deltas = [right.delta_out(activated[-1], Y)]
    for i in reversed(range(len(betas) - 1)):
        deltas.insert(0, right.delta_hidden(deltas[0], betas[i + 1], activated[i + 1]))
    return deltas


@check.mistake
def two_matrices_only(X, Y, betas):
    """It works for two matrices of betas only. Which loop runs through the layers from the last
    to the first, however many?
    """
    _, layer1, layer2 = right.forward(X, betas[:2])
    delta2 = right.delta_out(layer2, Y)
    delta1 = right.delta_hidden(delta2, betas[1], layer1)
    return [X.T @ delta1, layer1.T @ delta2]
