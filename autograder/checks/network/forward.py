"""What chapter 06 asks for: `NN._forward`."""

import numpy as np

from autograder.checks.conditioning import steady
from autograder.checks.network.shared import AMONG, SMALL, small_estimator
from autograder.judging.check import Check
from autograder.observing import plain
from autograder.reference import network as right
from autograder.reference.layers import LayerKind
from autograder.scenarios.network import RAN, forward


def forward_cases(rng):
    yield SMALL
    for rows, sizes, kinds in (
        (2, (3, 4, 1), ["sigmoid", "sigmoid"]),
        (12, (2, 4, 3), ["tanh", "sigmoid"]),
        (4, (3, 5, 2, 6), ["relu", "tanh", "linear"]),
        (1, (4, 3), ["tanh"]),
        (3, (1, 3, 4, 3, 2), ["tanh", "sigmoid", "linear", "sigmoid"]),
    ):
        yield _steady(rng, rows, sizes, kinds)


def _steady(rng, rows, sizes, kinds):
    """A case in which a right answer may work in float32."""

    def function(X, betas):
        return plain(forward(right, X, betas, kinds))

    return *steady(function, lambda: small_estimator(rng, rows, sizes, kinds)[:2]), kinds


def describe_forward(output):
    """Whether a layer ran more than once; all else as it is."""
    if not isinstance(output, dict):
        return output
    ran = output[RAN].split(", ")
    return {
        **output,
        RAN: "one of them more than once" if len(ran) > len(set(ran)) else "each of them once",
    }


check = Check(
    "NN._forward",
    right,
    forward_cases,
    scenario=forward,
    view=describe_forward,
    asked="nn._forward(X)\n(nn.layers_ has a Layer for each of betas and kinds)",
    **AMONG,
)

check.hints = {
    "nudge": """
    `pipe(X, f, g)` is `g(f(X))`. The functions here are the `forward` of each layer in
    `self.layers_`. A star before a list hands its items to a call one by one.
    """,
    "formula": """
    ŷ = fₙ(… f₂(f₁(X))), where f₁ to fₙ are the `forward` of the layers, in order.
    """,
    "template": """
return pipe(___, *[layer.___ for layer in ___])
""",
}


@check.mistake
def last_layer_left_out(self, X):
    """The last layer never runs. How many layers does X go through?"""
    for layer in self.layers_[:-1]:
        X = layer.forward(X)
    return X


@check.mistake
def every_layer_from_X(self, X):
    """Every layer is given X itself. What should the second layer take as its input?"""
    return [layer.forward(X) for layer in self.layers_][-1]


@check.mistake
def the_output_layer_first(self, X):
    """X enters the net at its output layer. Which layer comes first?"""
    for layer in reversed(self.layers_):
        X = layer.forward(X)
    return X


@check.mistake
def layers_in_the_pipe(self, X):
    """`pipe` calls each thing that it is given, and a layer cannot be called. Which part of a layer
    can?
    """
    return right.pipe(X, *self.layers_)


@check.mistake
def a_list_in_the_pipe(self, X):
    """`pipe` takes the functions one by one, but got a list of them. What does a star before a list
    do in a call?
    """
    return right.pipe(X, [layer.forward for layer in self.layers_])


@check.mistake
def called_before_the_pipe(self, X):
    """`layer.forward(X)` calls each method at once, with X itself. `pipe` makes the calls, if it is
    given the methods. How do you name a method without calling it?
    """
    return right.pipe(X, *[layer.forward(X) for layer in self.layers_])


@check.mistake
def two_layers_only(self, X):
    """The first and the second layer run, however many there are. How do you go through all of
    `self.layers_`?
    """
    return right.pipe(X, self.layers_[0].forward, self.layers_[1].forward)


@check.mistake
def self_left_out_before_layers(self, X):
    """There is no variable `layers_`: the layers are kept on the net. What belongs before
    the dot?
    """
    return right.pipe(X, *[layer.forward for layer in layers_])  # noqa: F821


@check.mistake
def underscore_left_out(self, X):
    """`self.layers` is not where `fit` keeps the layers that it makes. What marks the name of
    everything that `fit` makes?
    """
    return right.pipe(X, *[layer.forward for layer in self.layers])


@check.mistake
def all_activations(self, X):
    """The outputs of all layers came back, as in chapter 02. Here each layer remembers its own.
    What is left to return?
    """
    right.NN._forward(self, X)
    return [layer.activated for layer in self.layers_]


@check.mistake
def squashed_once_more(self, X):
    """The last layer's output is squashed once more. Who applies the function of a layer?"""
    return LayerKind.sigmoid.function(right.NN._forward(self, X))


@check.mistake
def activation_functions_missing(self, X):
    """The betas of all layers are multiplied, but no layer applies its function. Which method of a
    layer does both?
    """
    for layer in self.layers_:
        X = X @ layer.betas
    return X


@check.mistake
def layers_that_remember_nothing(self, X):
    """The values are right, but afterwards the layers of the net remember nothing for the way back.
    Which method of a layer both computes and remembers?
    """
    for layer in self.layers_:
        X = layer.kind.function(X @ layer.betas)
    return X


@check.mistake
def row_by_row(self, X):
    """The values are right, but afterwards each layer remembers only the last row, as happens when
    the rows go through one by one. The way back needs them all. How many rows can a layer take at
    once?
    """
    return np.vstack([right.NN._forward(self, X[i : i + 1]) for i in range(len(X))])


@check.mistake
def row_by_row_as_vectors(self, X):
    """The values are right, but afterwards each layer remembers only the last row, as happens when
    the rows go through one by one. The way back needs them all. How many rows can a layer take at
    once?
    """
    return np.array([right.NN._forward(self, row) for row in X])


@check.mistake
def first_result_cached(self, X):
    """Called again with other rows, the net returns what it returned the first time. When is y_hat
    computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = right.NN._forward(self, X)
    return self.kept


@check.mistake
def layers_removed(self, X):
    """The values are right, but afterwards the net has no layers left. Which line removes them from
    `self.layers_`?
    """
    y_hat = right.NN._forward(self, X)
    self.layers_.clear()
    return y_hat


@check.mistake
def run_twice(self, X):
    """The values are right, but some layer runs more than once in a call, which is wasted work. How
    many times does X have to go through the layers?
    """
    right.NN._forward(self, X)
    return right.NN._forward(self, X)
