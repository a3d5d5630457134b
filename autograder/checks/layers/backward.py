"""What chapter 05 asks for: `Layer.backward`."""

import numpy as np

from autograder.checks.conditioning import steady
from autograder.checks.differences import central_differences
from autograder.checks.layers.shared import without_self
from autograder.judging.check import Check
from autograder.judging.compare import agree
from autograder.observing import plain
from autograder.reference import layers as right
from autograder.reference.xor import X as SIX_ROWS
from autograder.scenarios.layers import backward

FUNCTIONS = {  # written apart from the reference: they are its judge
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: z * (z > 0),
    "linear": lambda z: z,
}


def backward_cases(rng):
    yield (
        np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]),
        np.array([[0.5, -1.0, 2.0, 0.1], [1.0, 0.5, -0.5, 0.25]]),
        "sigmoid",
        np.array([[1.0, 0.0, -1.0, 0.5], [0.0, 2.0, 1.0, 0.0], [-0.5, 1.0, 0.0, 1.0]]),
    )
    for kind in ("linear", "relu", "tanh"):
        X, betas = np.array([[1.0, -1.0], [0.0, 2.0]]), np.array([[1.0, 0.0, -1.0], [2.0, 1, 1]])
        yield (X, betas, kind, np.array([[1.0, 2.0, -1.0], [0.0, 1.0, 2.0]]))
    for kind, (m, n, k) in zip(
        ("tanh", "relu", "linear", "sigmoid", "tanh", "relu"),
        ((5, 3, 4), (6, 2, 5), (4, 5, 2), (1, 4, 3), (7, 3, 1), (5, 4, 6)),
        strict=True,
    ):
        yield _well_off_the_kink(rng, m, n, k, kind)


def _well_off_the_kink(rng, m, n, k, kind):
    """A case with sums neither near zero, where ReLU has no slope, nor all on one side of it."""

    def draw():
        while True:
            X, betas = rng.normal(size=(m, n)), rng.normal(size=(n, k))
            sums = X @ betas
            if abs(sums).min() > 1e-3 and 0.2 < np.mean(sums > 0) < 0.8:
                return X, betas, rng.normal(size=(m, k))

    def function(X, betas, loss):
        return plain(backward(right, X, betas, kind, loss))

    X, betas, loss = steady(function, draw)
    return X, betas, kind, loss


def slopes(X, betas, kind, this_layer_loss):
    """How the cost changes with each beta and each input."""

    def cost(arrays):
        betas, X = arrays
        return np.sum(this_layer_loss * FUNCTIONS[kind](X @ betas))

    return dict(
        zip(("grad", "prev_layer_loss"), central_differences(cost, [betas, X]), strict=True)
    )


def describe_backward(output):
    """Whether the betas were left alone, beside those that it is about; all else as it is."""
    if not isinstance(output, dict) or "betas" not in output:
        return output
    given, after = output["betas"]
    return {"the betas are as they were": agree(given, after), **output, "betas": given}


check = Check(
    "Layer.backward",
    right,
    backward_cases,
    points=4,
    scenario=backward,
    names=("Layer", "LayerKind"),
    needs=("LayerKind", "Layer.forward"),
    view=describe_backward,
    truth=slopes,
    asked=(
        "layer = Layer(betas, LayerKind[kind])\nlayer.forward(X)\nlayer.backward(this_layer_loss)"
    ),
)

check.hints = {
    "nudge": """
    First turn the loss of the output into the loss of the input sums: one slope for each entry.
    That array, m×k, goes into both results. For each result write down the shape that you have
    and the shape that you want: only one order of the factors fits.
    """,
    "formula": """
    δ = this_layer_loss · f′(z), entry by entry; `fn_prime` of the layer's kind finds f′(z) from
    a, the activated values. Then grad = Xᵀ δ and prev_layer_loss = δ betasᵀ.
    """,
    "template": """
delta = this_layer_loss * self.kind.___(self.___)
grad = self.___.T @ ___
prev_layer_loss = ___ @ self.___.T
return ___, ___
""",
}


without_self(check, "betas", "the layer")


without_self(check, "kind", "the layer")


without_self(check, "activated", "the layer")


without_self(check, "fn_prime", "the layer's kind")


without_self(check, "derivative", "the layer's kind")


def _delta(layer, this_layer_loss):
    return this_layer_loss * layer.kind.fn_prime(layer.activated)


def _back(layer, delta):
    """Both results from a delta that may be wrong."""
    return layer.X.T @ delta, delta @ layer.betas.T


@check.mistake
def slope_missing(self, this_layer_loss):
    """The loss came back through the betas, but not through the function of this layer's kind.
    Which slope should it be multiplied by, entry by entry?
    """
    return _back(self, this_layer_loss)


@check.mistake
def fn_prime_not_called(self, this_layer_loss):
    """You multiply the loss by a function instead of the values that it returns. What does
    `fn_prime` have to be called with to return slopes?
    """
    return _back(self, this_layer_loss * self.kind.fn_prime)


@check.mistake
def fn_instead_of_fn_prime(self, this_layer_loss):
    """The loss is multiplied by values of the layer's function, not by its slopes. Which function
    of the kind's pair runs on the way back?
    """
    return _back(self, this_layer_loss * self.kind.fn(self.activated))


@check.mistake
def fn_prime_of_the_sums(self, this_layer_loss):
    """You give `fn_prime` the sums X·betas, but it takes the *activated* values. Which attribute
    remembers those?
    """
    return _back(self, this_layer_loss * self.kind.fn_prime(self.X @ self.betas))


@check.mistake
def function_applied_again(self, this_layer_loss):
    """You apply the layer's function to the activated values once more before you take the slope
    (with ReLU nobody would notice). What does `fn_prime` take?
    """
    again = self.kind.fn(self.activated)
    return _back(self, this_layer_loss * self.kind.fn_prime(again))


@check.mistake
def always_the_slope_of_a_sigmoid(self, this_layer_loss):
    """The slope is a(1 − a), whatever the layer's kind. Which attribute of `self` knows the right
    slope?
    """
    return _back(self, this_layer_loss * self.activated * (1 - self.activated))


@check.mistake
def slope_in_the_gradient_only(self, this_layer_loss):
    """`grad` is right, but `prev_layer_loss` passes the loss back as it came, without the layer's
    slope. Which of your arrays holds the loss after the slope?
    """
    grad, _ = right.Layer.backward(self, this_layer_loss)
    return grad, this_layer_loss @ self.betas.T


@check.mistake
def slope_on_the_way_back_only(self, this_layer_loss):
    """`prev_layer_loss` is right, but `grad` is made from the loss as it came, without the layer's
    slope. Which of your arrays holds the loss after the slope?
    """
    _, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return self.X.T @ this_layer_loss, prev_layer_loss


@check.mistake
def slope_of_the_layer_before(self, this_layer_loss):
    """`prev_layer_loss` has been multiplied by a slope at X, but X is the output of the layer
    before. Whose `backward` takes care of that slope?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return grad, prev_layer_loss * self.kind.fn_prime(self.X)


def _do_not_fit(columns, rows, message):
    """Register a product of two arrays whose inner sizes differ: what they are is not known."""

    def wrong(self, this_layer_loss):
        sizes = dict(zip("mnk", (*self.X.shape, self.betas.shape[1]), strict=True))
        return np.ones((1, sizes[columns])) @ np.ones((sizes[rows], 1))

    wrong.__name__, wrong.__doc__ = f"shape_mismatch_{columns}_and_{rows}", message
    check.mistake(wrong)


_do_not_fit(
    "k",
    "m",
    """The left side of a matrix product has k columns, and the right side m rows. The loss and the
    betas have k columns; X, the slopes and the loss have m rows. Which shapes do yours have, and
    should one be transposed, come first, or be multiplied entry by entry?""",
)


_do_not_fit(
    "k",
    "n",
    """The left side of a matrix product has k columns, as the loss has, and the right side n rows,
    as the betas or X.T have. Which shapes do yours have, and which of the two should be
    transposed, or come first?""",
)


_do_not_fit(
    "n",
    "m",
    """The left side of a matrix product has n columns, as X or betas.T have, and the right side m
    rows, as the loss has. Which shapes do yours have, and which of the two should be transposed, or
    come first?""",
)


_do_not_fit(
    "m",
    "n",
    """The left side of a matrix product has m columns, as the transposed loss has, and the right
    side n rows, as the betas have. Which shapes do yours have, and which of the two should be
    transposed, or come first?""",
)


@check.mistake
def global_X_used(self, this_layer_loss):
    """`grad` is made from the notebook's `X`, the six rows of XOR, and not from what this layer
    took in. Where has `forward` kept that?
    """
    delta = _delta(self, this_layer_loss)
    return SIX_ROWS.T @ delta, delta @ self.betas.T


@check.mistake
def elementwise_product_in_grad(self, this_layer_loss):
    """An array of n×m, as X.T is, meets one of m×k entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T * delta, delta @ self.betas.T


@check.mistake
def elementwise_product_in_prev_layer_loss(self, this_layer_loss):
    """An array of m×k meets one of k×n, as betas.T is, entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T @ delta, delta * self.betas.T


@check.mistake
def elementwise_products(self, this_layer_loss):
    """Arrays of n×m and m×k, or of m×k and k×n, meet entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T * delta, delta * self.betas.T


@check.mistake
def outputs_instead_of_inputs(self, this_layer_loss):
    """`grad` is made from the outputs of the layer. What do the betas multiply: its inputs or its
    outputs?
    """
    delta = this_layer_loss * self.kind.fn_prime(self.activated)
    return self.activated.T @ delta, delta @ self.betas.T


@check.mistake
def grad_only(self, this_layer_loss):
    """Only `grad` came back. What does the layer before need in order to go on?"""
    return right.Layer.backward(self, this_layer_loss)[0]


@check.mistake
def delta_passed_back(self, this_layer_loss):
    """Your second result is m×k, like this layer's neurons. The layer before has n neurons: what
    carries the loss from k neurons back to n?
    """
    delta = this_layer_loss * self.kind.fn_prime(self.activated)
    return self.X.T @ delta, delta


@check.mistake
def betas_changed(self, this_layer_loss):
    """Both results are right, but the layer's betas are no longer what they were. `backward` only
    computes gradients. Whose task is it to take a step?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.betas = self.betas - grad
    return grad, prev_layer_loss


@check.mistake
def betas_changed_too_soon(self, this_layer_loss):
    """The layer's betas have taken a step before the loss went back through them, so `grad` is
    right but `prev_layer_loss` is not. Whose task is it to take a step?
    """
    delta = _delta(self, this_layer_loss)
    grad = self.X.T @ delta
    self.betas = self.betas - grad
    return grad, delta @ self.betas.T


@check.mistake
def activations_instead_of_slopes(self, this_layer_loss):
    """The loss is multiplied by the activated values themselves. What turns them into slopes?"""
    return _back(self, this_layer_loss * self.activated)


@check.mistake
def gradients_accumulated(self, this_layer_loss):
    """The first `grad` is right, but each later one includes those of all earlier calls. What
    should a call know about the ones before it?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.grad = getattr(self, "grad", 0) + grad
    return self.grad, prev_layer_loss


@check.mistake
def gradients_accumulated_in_one_array(self, this_layer_loss):
    """All calls return the same array as `grad`, and each call adds to it, so what was returned
    before changes too. Where should each call's array be made?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    if not hasattr(self, "grad"):
        self.grad = np.zeros_like(self.betas)
    self.grad += grad
    return self.grad, prev_layer_loss


@check.mistake
def activated_overwritten(self, this_layer_loss):
    """The first call is right, but it leaves slopes in `self.activated`, where `forward` put the
    activated values, so a second call starts from those. Under which other name could the slopes
    go?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.activated = self.kind.fn_prime(self.activated)
    return grad, prev_layer_loss


@check.mistake
def betas_of_the_first_call(self, this_layer_loss):
    """The loss goes back through the betas that the layer had in the first call, though it has
    others since. Which attribute holds the betas as they are now?
    """
    self.first = getattr(self, "first", self.betas.copy())
    delta = _delta(self, this_layer_loss)
    return self.X.T @ delta, delta @ self.first.T
