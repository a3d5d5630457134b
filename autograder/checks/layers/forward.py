"""What chapter 05 asks for: `Layer.forward`."""

import numpy as np

from autograder.checks.layers.shared import without_self
from autograder.judging.check import Check
from autograder.reference import layers as right
from autograder.reference.xor import sigmoid
from autograder.scenarios.layers import forward


def forward_cases(rng):
    yield (
        np.array([[0, 1], [1, 0], [1, 1]]),
        np.array([[0.5, -1.0, 2.0, 0.0], [1.0, 0.5, -0.5, 0.25]]),
        "sigmoid",
    )
    for kind in ("linear", "relu", "tanh"):
        yield (np.array([[1, -1], [0, 2]]), np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 1.0]]), kind)
    for kind, (m, n, k) in zip(
        ("tanh", "relu", "linear", "sigmoid", "tanh", "relu"),
        ((5, 3, 4), (6, 2, 5), (4, 5, 2), (1, 4, 3), (7, 3, 1), (2, 1, 4)),
        strict=True,
    ):
        X, betas = rng.normal(size=(m, n)), rng.normal(size=(n, k))
        X[0, 0], betas[0] = 1, abs(betas[0]) * 9  # the first row turns every neuron on
        yield (X, betas, kind)


check = Check(
    "Layer.forward",
    right,
    forward_cases,
    points=2,
    scenario=forward,
    names=("Layer", "LayerKind"),
    needs=("LayerKind",),
    asked="Layer(betas, LayerKind[kind]).forward(X)",
)

check.hints = {
    "nudge": """
    Sum, activate, remember, return. The layer has its betas and its kind on `self`. What will
    `backward` want to know that it is not given?
    """,
    "formula": """
    activated = f(X betas), where f is the function of the layer's kind and the product is a
    matrix product, `@`.
    """,
    "template": """
self.X = ___
self.activated = self.kind.___(___ @ self.___)
return ___
""",
}


without_self(check, "betas", "the layer")


without_self(check, "kind", "the layer")


without_self(check, "activated", "the layer")


without_self(check, "fn", "the layer's kind")


without_self(check, "function", "the layer's kind")


def _keep(layer, X, activated):
    layer.X, layer.activated = X, activated
    return activated


@check.mistake
def stored_on_the_class(self, X):
    """The values are right, but once another layer has run forward, this one remembers the other's
    arrays: you keep them in a place that all layers share, such as the class. Which name stands for
    this one layer alone?
    """
    return _keep(type(self), X, self.kind.fn(X @ self.betas))


@check.mistake
def inputs_stored_on_the_class(self, X):
    """The values are right, but once another layer has run forward, `self.X` holds the other's: you
    keep it in a place that all layers share, such as the class. Which name stands for this one
    layer alone?
    """
    type(self).X, self.activated = X, self.kind.fn(X @ self.betas)
    return self.activated


@check.mistake
def result_stored_on_the_class(self, X):
    """The values are right, but once another layer has run forward, `self.activated` holds the
    other's: you keep it in a place that all layers share, such as the class. Which name stands for
    this one layer alone?
    """
    self.X, type(self).activated = X, self.kind.fn(X @ self.betas)
    return self.activated


@check.mistake
def betas_of_the_first_call(self, X):
    """The values are right until the layer gets new betas, as in each step of training: it goes on
    with those of its first call. When does your `forward` look at `self.betas`?
    """
    self.first = getattr(self, "first", self.betas)
    return _keep(self, X, self.kind.fn(X @ self.first))


@check.mistake
def first_call_remembered(self, X):
    """The values are right, but `self.X` and `self.activated` are those of the first call, no
    matter how often the layer runs forward. What should happen to them in each call?
    """
    activated = self.kind.fn(X @ self.betas)
    if not hasattr(self, "X"):
        _keep(self, X, activated)
    return activated


@check.mistake
def first_inputs_remembered(self, X):
    """The values are right, but `self.X` is that of the first call, no matter how often the layer
    runs forward. What should happen to it in each call?
    """
    self.X, self.activated = getattr(self, "X", X), self.kind.fn(X @ self.betas)
    return self.activated


@check.mistake
def first_result_cached(self, X):
    """Every call gives the answer of the first one, whatever X is. What should happen to
    `self.activated` in each call?
    """
    if not hasattr(self, "X"):
        _keep(self, X, self.kind.fn(X @ self.betas))
    return self.activated


@check.mistake
def nothing_remembered(self, X):
    """The values are right, but `backward` will be given only the loss, and the layer holds neither
    of the arrays that it needs under the names in the docstring. Which two should `self` remember?
    """
    return self.kind.fn(X @ self.betas)


@check.mistake
def inputs_not_remembered(self, X):
    """The values are right, but `backward` will be given only the loss, and the layer does not hold
    its inputs under the name in the docstring. Under which name should `self` remember them?
    """
    self.activated = self.kind.fn(X @ self.betas)
    return self.activated


@check.mistake
def result_not_remembered(self, X):
    """The values are right, but `backward` will be given only the loss, and the layer does not hold
    its output under the name in the docstring. Under which name should `self` remember it?
    """
    self.X = X
    return self.kind.fn(X @ self.betas)


@check.mistake
def sums_remembered(self, X):
    """The values are right, but `self.activated` holds the sums. What has been done to a value that
    is activated?
    """
    self.X, self.activated = X, X @ self.betas
    return self.kind.fn(self.activated)


@check.mistake
def sums_remembered_as_inputs(self, X):
    """The values are right, but `self.X` holds the sums. What came into the layer, before it was
    multiplied?
    """
    sums = X @ self.betas
    _keep(self, sums, self.kind.fn(sums))
    return self.activated


@check.mistake
def kind_called(self, X):
    """You call the kind itself, which is a member of an Enum. Which property of a kind gives its
    function?
    """
    return _keep(self, X, self.kind(X @ self.betas))


@check.mistake
def pair_called(self, X):
    """You call the kind's `value`, which is a pair of functions. Which property of a kind gives the
    first of them?
    """
    return _keep(self, X, self.kind.value(X @ self.betas))


@check.mistake
def always_a_sigmoid(self, X):
    """Your layer is a sigmoid one, whatever its kind. Which attribute of `self` knows the
    function?
    """
    return _keep(self, X, sigmoid(X @ self.betas))


@check.mistake
def activation_function_missing(self, X):
    """These are the sums: the function of this layer's kind has not been applied. What does a
    neuron do with its sum?
    """
    return _keep(self, X, X @ self.betas)


@check.mistake
def function_before_the_sum(self, X):
    """The function is applied to the inputs, before they are summed. Which comes first in a
    neuron, the sum or the function?
    """
    return _keep(self, X, self.kind.fn(X) @ self.betas)


@check.mistake
def function_applied_twice(self, X):
    """The function is applied twice. How many times does a neuron activate its sum?"""
    return _keep(self, X, self.kind.fn(self.kind.fn(X @ self.betas)))


@check.mistake
def fn_prime_instead_of_fn(self, X):
    """These are slopes, as `fn_prime` of the layer's kind gives them. Which of the two runs on the
    way forward?
    """
    return _keep(self, X, self.kind.fn_prime(X @ self.betas))


@check.mistake
def factors_swapped(self, X):
    """Inputs and betas have changed places. X is m×n and the betas are n×k: in which order do they
    give m×k?
    """
    return _keep(self, X, self.kind.fn(self.betas @ X))


@check.mistake
def betas_transposed(self, X):
    """The betas are transposed. X is m×n and the betas are n×k: which product is m×k?"""
    return _keep(self, X, self.kind.fn(X @ self.betas.T))


@check.mistake
def elementwise_product(self, X):
    """`*` multiplies entry by entry. Which operator multiplies matrices?"""
    return _keep(self, X, self.kind.fn(X * self.betas))
