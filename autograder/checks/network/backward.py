"""What chapter 06 asks for: `NN._backward`."""

import numpy as np

from autograder.checks.differences import central_differences
from autograder.checks.network.shared import AMONG, SMALL, small_estimator
from autograder.judging.check import Check, raising
from autograder.reference import network as right
from autograder.scenarios.network import backward


def backward_cases(rng):
    yield (*SMALL, np.array([[1.0], [-2.0]]))
    for rows, sizes, kinds in (
        (2, (3, 4, 1), ["sigmoid", "sigmoid"]),
        (5, (2, 4, 3), ["tanh", "sigmoid"]),
        (6, (3, 5, 2, 4), ["sigmoid", "tanh", "linear"]),
        (4, (3, 2), ["tanh"]),
        (1, (1, 3, 5, 4, 2), ["linear", "tanh", "sigmoid", "tanh"]),
    ):
        yield (*small_estimator(rng, rows, sizes, kinds), rng.normal(size=(rows, sizes[-1])))
    yield (*_relu_net(rng), rng.normal(size=(7, 2)))


def _relu_net(rng):
    """A net whose hidden sums are neither near zero, where ReLU has no slope, nor all below."""
    while True:
        X, betas, kinds = small_estimator(rng, 7, (3, 4, 2), ["relu", "sigmoid"])
        sums = X @ betas[0]
        if abs(sums).min() > 1e-3 and 0.2 < np.mean(sums > 0) < 0.8:
            return X, betas, kinds


FUNCTIONS = {  # written apart from the reference: they are its judge
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: z * (z > 0),
    "linear": lambda z: z,
}


def slopes(X, betas, kinds, loss):
    """How the cost changes with each beta."""

    def cost(betas):
        activated = X
        for beta, kind in zip(betas, kinds, strict=True):
            activated = FUNCTIONS[kind](activated @ beta)
        return np.sum(loss * activated)

    return {"grads": central_differences(cost, betas), "betas afterwards": betas}


check = Check(
    "NN._backward",
    right,
    backward_cases,
    points=3,
    scenario=backward,
    truth=slopes,
    asked="nn._backward(loss)\n(nn.layers_ has a Layer for each of betas and kinds; X ran forward)",
    **AMONG,
)

check.hints = {
    "nudge": """
    The loss is known at the output, so begin with the last layer. Each layer's `backward`
    returns two things: one of them you collect, the other is what the layer before it is
    waiting for.
    """,
    "formula": """
    gradᵢ, lossᵢ₋₁ = layerᵢ.backward(lossᵢ), from the last i to the first.
    `grads.insert(0, grad)` puts a gradient in front of the others.
    """,
    "template": """
grads = []
for layer in reversed(___):
    grad, loss = layer.backward(___)
    grads.insert(0, ___)
return ___
""",
}


@check.mistake
def gradients_in_reverse_order(self, loss):
    """The list runs from the last layer to the first. Which order do `layers_` have?"""
    return right.NN._backward(self, loss)[::-1]


@check.mistake
def insert_returns_None(self, loss):
    """`insert` changes the list and returns None, and your list's name now stands for that None.
    What should be on the left of that line, if anything?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads = grads.insert(0, grad)
    return grads


@check.mistake
def backward_in_a_pipe(self, loss):
    """`pipe` passes on all that a function returns, and `backward` returns two arrays. How do you
    separate them on the way from layer to layer?
    """
    return right.pipe(loss, *[layer.backward for layer in reversed(self.layers_)])


@check.mistake
def self_left_out_before_layers(self, loss):
    """There is no variable `layers_`: the layers are kept on the net. What belongs before
    the dot?
    """
    return [layer.backward(loss) for layer in reversed(layers_)]  # noqa: F821


@check.mistake
def underscore_left_out(self, loss):
    """`self.layers` is not where `fit` keeps the layers that it makes. What marks the name of
    everything that `fit` makes?
    """
    return [layer.backward(loss) for layer in reversed(self.layers)]


@check.mistake
def layers_not_reversed(self, loss):
    """The loss enters the net at its first layer. At which end is it known?"""
    grads = []
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.append(grad)
    return grads


@check.mistake
def same_loss_for_every_layer(self, loss):
    """Every layer is given the loss of the output. Which loss does a layer pass to the one before
    it?
    """
    return [layer.backward(loss)[0] for layer in reversed(self.layers_)][::-1]


@check.mistake
def first_gradient_only(self, loss):
    """The gradient of only one layer came back, but there are more layers. Where do the gradients
    of the others go?
    """
    return right.NN._backward(self, loss)[0]


@check.mistake
def losses_returned(self, loss):
    """These are the losses that the layers pass back. `backward` returns two things: which of them
    has the shape of the betas?
    """
    losses = []
    for layer in reversed(self.layers_):
        _, loss = layer.backward(loss)
        losses.insert(0, loss)
    return losses


@check.mistake
def both_results_kept(self, loss):
    """Each entry holds both results of a layer's `backward`. Which of the two goes into the list,
    and which to the layer before?
    """
    pairs = []
    for layer in reversed(self.layers_):
        pairs.insert(0, layer.backward(loss))
        loss = pairs[0][1]
    return pairs


@check.mistake
def both_results_in_the_list(self, loss):
    """Both results of a layer's `backward` go into the list, and every layer is given the loss of
    the output. How do you separate the two, so that one can go on to the layer before?
    """
    return [layer.backward(loss) for layer in reversed(self.layers_)][::-1]


@check.mistake
def loss_instead_of_gradients(self, loss):
    """What came back is the loss at the input, after the last step back. Where are the gradients
    from along the way?
    """
    for layer in reversed(self.layers_):
        _, loss = layer.backward(loss)
    return loss


@check.mistake
def slope_of_the_output_taken_twice(self, loss):
    """The loss is multiplied by the slope of the output layer, and that layer's `backward`
    multiplies by it again. Whose task is it?
    """
    y_hat = self.layers_[-1].activated
    return right.NN._backward(self, loss * y_hat * (1 - y_hat))


@check.mistake
def gradients_transposed(self, loss):
    """Each gradient is transposed, though `Layer.backward` gives it the shape of the betas. What
    happens to it on the way into your list?
    """
    return [grad.T for grad in right.NN._backward(self, loss)]


@check.mistake
def a_step_on_the_way_back(self, loss):
    """The gradients are right, but the betas are no longer what they were. Which method takes the
    steps?
    """
    grads = right.NN._backward(self, loss)
    for layer, grad in zip(self.layers_, grads, strict=True):
        layer.betas = layer.betas - self.lr * grad
    return grads


@check.mistake
def betas_changed_too_soon(self, loss):
    """The betas were changed on the way back, so each earlier layer gets a loss that went through
    betas that the answers never saw. Which method takes the steps?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, _ = layer.backward(loss)
        layer.betas = layer.betas - self.lr * grad
        _, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads


@check.mistake
def first_result_cached(self, loss):
    """Called again, after other rows have run forward, the net returns the gradients of the first
    call. When are they computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = right.NN._backward(self, loss)
    return self.kept


@check.mistake
def gradients_accumulated(self, loss):
    """The gradients of all calls are added up, but each step of training needs those of one call.
    What does each call begin with?
    """
    grads = right.NN._backward(self, loss)
    if not hasattr(self, "kept"):
        self.kept = [0 * grad for grad in grads]
    for kept, grad in zip(self.kept, grads, strict=True):
        kept += grad
    return self.kept


@check.mistake
def lr_in_the_gradients(self, loss):
    """Each gradient is multiplied by the learning rate, as large as the net's `lr`. Which method
    takes the steps?
    """
    return [self.lr * grad for grad in right.NN._backward(self, loss)]


@check.mistake
def inserted_before_the_last(self, loss):
    """The gradients are in the wrong order: each new one is put just before the last one in the
    list, as with `insert(-1, grad)`. Which index is the front of a list?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(-1, grad)
    return grads


@check.mistake
def layers_reversed_for_good(self, loss):
    """The gradients are right, but afterwards the net's own list of layers is in reverse order, as
    `reverse()` leaves it. Which function goes through a list backward and leaves the list
    unchanged?
    """
    self.layers_.reverse()
    grads = []
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads


check.mistake(
    raising(
        TypeError("'NoneType' object is not iterable"),
        "reverse returns None",
        "`self.layers_.reverse()` reverses the list itself and returns None, and there is "
        "nothing in None to go through. Which function gives the layers in reverse order instead?",
    )
)


@check.mistake
def layers_removed(self, loss):
    """The gradients are right, but afterwards the net has no layers left. Which line removes them
    from `self.layers_`?
    """
    grads = right.NN._backward(self, loss)
    self.layers_.clear()
    return grads


@check.mistake
def backward_gives_None(self, loss):
    """Nothing came back. Which line returns the list?"""
    right.NN._backward(self, loss)
