"""Checks of chapter 05."""

from enum import Enum

import numpy as np

from autograder.checks.differences import central_differences
from autograder.judging.check import Check, stopping
from autograder.judging.compare import agree
from autograder.reference import layers as right
from autograder.reference.xor import X as SIX_ROWS
from autograder.reference.xor import sigmoid
from autograder.scenarios.layers import backward, forward, use

# --- LayerKind -------------------------------------------------------------------------------

ACTIVATED = {
    "sigmoid": np.array([0.0, 0.5, 0.8, 1.0]),
    "tanh": np.array([-1.0, 0.0, 0.5, 1.0]),
    "relu": np.array([0.0, 0.5, 3.0]),
    "linear": np.array([-2.0, 0.0, 3.0]),
}
RANGES = {"sigmoid": (0, 1), "tanh": (-1, 1), "relu": (0, 4), "linear": (-4, 4)}


def layer_kind_cases(rng):
    for kind, activated in ACTIVATED.items():
        yield (kind, np.array([-2.0, -0.5, 0.5, 2.0]), activated)
    for kind, (low, high) in RANGES.items():
        z = rng.normal(scale=2, size=(3, 4))
        z[0] = -abs(z[0])  # ReLU's two sides, whatever the seed
        z[1] = abs(z[1])
        yield (kind, z, rng.uniform(low, high, size=(2, 3)))


def describe_kind(output):
    """Whether every function has a name to be found by, whichever it is; all else as it is."""
    key = "names in their values"
    if not isinstance(output, dict) or key not in output:
        return output
    return {**output, key: "one is missing" if "<" in str(output[key]) else "all are there"}


layer_kind = Check(
    "05_layers.LayerKind",
    right.LayerKind,
    layer_kind_cases,
    points=3,
    scenario=use,
    view=describe_kind,
    asked="LayerKind[kind].function(z)\nLayerKind[kind].derivative(activated)",
)


class Pair(Enum):
    """Kinds whose values are pairs of functions."""

    @property
    def function(self):
        return self.value[0]

    @property
    def derivative(self):
        return self.value[1]


PAIRS = {kind.name: kind.value for kind in right.LayerKind}


def _kinds(named, **pairs):
    """Register kinds with some wrong pairs as a mistake with the name and docstring of `named`."""
    kinds = Pair(named.__name__, {**PAIRS, **pairs})
    kinds.__doc__ = named.__doc__
    layer_kind.mistake(kinds)


def wrong_function(kind):
    """Register a wrong function of one kind as a mistake."""

    def register(wrong):
        _kinds(wrong, **{kind: (wrong, PAIRS[kind][1])})
        return wrong

    return register


def wrong_derivative(kind):
    """Register a wrong derivative of one kind as a mistake."""

    def register(wrong):
        _kinds(wrong, **{kind: (PAIRS[kind][0], wrong)})
        return wrong

    return register


@wrong_derivative("sigmoid")
def sigmoid_applied_twice(a):
    """Your sigmoid derivative squashes `a` before it takes the slope, but `a` is the activated
    value: it has been squashed already. Which short formula takes `a` as it is?
    """
    return sigmoid(a) * (1 - sigmoid(a))


@wrong_derivative("tanh")
def tanh_applied_twice(a):
    """Your tanh derivative gives the slope at z = a, but `a` is the activated value: it has been
    through tanh already. Which short formula takes `a` as it is?
    """
    return 1 - np.tanh(a) ** 2


@layer_kind.mistake
class derivatives_that_squash_again(Pair):
    """Your derivatives of sigmoid and tanh squash `a` again, but `a` is the activated value. How
    do the two slopes read when they are written in terms of `a` alone?
    """

    sigmoid = (PAIRS["sigmoid"][0], sigmoid_applied_twice)
    tanh = (PAIRS["tanh"][0], tanh_applied_twice)
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]


@wrong_derivative("sigmoid")
def a_missing_in_the_sigmoid(a):
    """One of the two factors of the sigmoid's slope is missing. What stands beside 1 − a in
    a(1 − a)?
    """
    return 1 - a


@wrong_derivative("sigmoid")
def one_minus_a_missing_in_the_sigmoid(a):
    """One of the two factors of the sigmoid's slope is missing. What stands beside a in
    a(1 − a)?
    """
    return a


@wrong_derivative("tanh")
def square_missing_in_tanh(a):
    """Your tanh derivative is 1 − a, which is 2 at a = −1, where tanh is flat. What happens to a
    before it is taken from 1?
    """
    return 1 - a


@wrong_derivative("tanh")
def the_slope_of_the_sigmoid_for_tanh(a):
    """Your tanh derivative is a(1 − a): that of the sigmoid. At a = 0 tanh is steepest, with a
    slope of 1. Which formula gives that?
    """
    return a * (1 - a)


@wrong_derivative("sigmoid")
def the_slope_of_tanh_for_the_sigmoid(a):
    """Your sigmoid derivative is 1 − a²: that of tanh. The sigmoid is steepest at a = ½, with a
    slope of ¼. Which formula gives that?
    """
    return 1 - a**2


@wrong_derivative("relu")
def neurons_that_are_off_let_through(a):
    """Your relu derivative is 1 even where a = 0. An activated value of 0 belongs to a neuron that
    is off. Does its output change when z changes a little?
    """
    return (a >= 0) * 1.0


@wrong_derivative("relu")
def a_for_its_slope(a):
    """Your relu derivative grows with a, but the slope of a straight line is the same all along
    it. How steep is ReLU to the right of zero?
    """
    return np.maximum(a, 0)


@wrong_derivative("relu")
def one_question_for_the_whole_array(a):
    """For relu, one decision is made for a whole array, as `if`, `max` and `and` make it. Which
    function of numpy decides entry by entry?
    """
    return 1 if a > 0 else 0


@wrong_derivative("linear")
def the_line_for_its_slope(a):
    """Your linear derivative returns a: the height of the line and not its slope. How steep is
    the line f(z) = z?
    """
    return a


@wrong_derivative("linear")
def no_slope_at_all(a):
    """Your linear derivative is 0, as if the line were flat. How much does f(z) = z grow when z
    grows by 1?
    """
    return np.zeros_like(a)


@wrong_derivative("linear")
def one_number_for_all(a):
    """Your linear derivative gives a single number, and the docstring asks for one slope for each
    entry of `a`. Which function of numpy makes an array like another one, filled with ones?
    """
    return 1.0


@wrong_derivative("linear")
def one_slope_for_each_row(a):
    """Your linear derivative gives one slope for each row of `a`, and the docstring asks for one
    for each entry. Which function of numpy makes an array like another one, filled with ones?
    """
    return np.ones(len(a))


@wrong_function("relu")
def absolute_value(z):
    """Your relu turns negative numbers round. What should become of a negative sum?"""
    return np.abs(z)


@wrong_function("relu")
def the_largest_entry(z):
    """Your relu gives one number for the whole array. Which function of numpy compares every
    entry with 0?
    """
    return np.max(z)


@wrong_function("relu")
def a_step(z):
    """Your relu gives only 0 and 1. What should it give for z = 2?"""
    return (z > 0) * 1.0


@wrong_function("tanh")
def sigmoid_for_tanh(z):
    """Your tanh stays between 0 and 1: it is the sigmoid. Which values does tanh come close to
    for very negative z?
    """
    return sigmoid(z)


@layer_kind.mistake
class one_slope_for_all(Pair):
    """All four kinds have the slope of the sigmoid, a(1 − a). How steep is a straight line?"""

    sigmoid = PAIRS["sigmoid"]
    tanh = (PAIRS["tanh"][0], right.sigmoid_prime)
    relu = (PAIRS["relu"][0], right.sigmoid_prime)
    linear = (PAIRS["linear"][0], right.sigmoid_prime)


@layer_kind.mistake
class function_and_derivative_swapped(Pair):
    """Function and derivative have changed places. Which of the pair comes first?"""

    sigmoid = PAIRS["sigmoid"][::-1]
    tanh = PAIRS["tanh"][::-1]
    relu = PAIRS["relu"][::-1]
    linear = PAIRS["linear"][::-1]


@layer_kind.mistake
class the_function_for_its_derivative(Pair):
    """`derivative` gives the function itself. Which of a member's pair is the derivative?"""

    sigmoid = PAIRS["sigmoid"][:1] * 2
    tanh = PAIRS["tanh"][:1] * 2
    relu = PAIRS["relu"][:1] * 2
    linear = PAIRS["linear"][:1] * 2


@layer_kind.mistake
class the_pair_for_the_derivative(Enum):
    """`derivative` gives the whole pair, and a pair cannot be called. Which of the two is the
    derivative?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def function(self):
        return self.value[0]

    @property
    def derivative(self):
        return self.value


@layer_kind.mistake
class the_property_is_left(Pair):
    """Your four slopes are filled in, and the property `derivative` is not yet. What does
    `function`, above it, take out of a member's pair?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def derivative(self):
        raise NotImplementedError


@layer_kind.mistake
class the_derivative_called_too_soon(Enum):
    """`derivative` calls the function, and there is no `a` yet. Whoever asks for the derivative
    will call it: what is there to give back?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def function(self):
        return self.value[0]

    @property
    def derivative(self):
        return self.value[1](a)  # noqa: F821


@layer_kind.mistake
class a_function_without_a_name(Pair):
    """The values are right, but pickle cannot store them: it stores a function by the name by which
    it can be imported. A `lambda` has no such name, nor has a function that is made inside another
    one. How does a function get one?
    """

    sigmoid = (sigmoid, lambda a: a * (1 - a))
    tanh = (np.tanh, lambda a: 1 - a**2)
    relu = (lambda z: np.maximum(z, 0), lambda a: (a > 0) * 1.0)
    linear = (lambda z: z, lambda a: np.ones_like(a))


@layer_kind.mistake
class two_names_for_one_member(Pair):
    """`relu` and `linear` are the same member: where two values are equal, an Enum makes the second
    name an alias of the first. In what do the two pairs differ?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["relu"]


@layer_kind.mistake
class one_member_with_two_names(Pair):
    """`linear` and `relu` are the same member, a straight line: where two values are equal, an Enum
    makes the second name an alias of the first. In what do the two pairs differ?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["linear"]
    linear = PAIRS["linear"]


@layer_kind.mistake
class methods_for_members(Enum):
    """Most of your kinds are no members: a plain function in the body of an Enum becomes a method.
    In what can you wrap it, together with its derivative?
    """

    sigmoid = sigmoid
    tanh = np.tanh  # no Python function, so this one is a member
    relu = right.relu
    linear = right.linear


@layer_kind.mistake
class members_in_capitals(Pair):
    """The names of your members are written in capitals. How does the docstring write them?"""

    SIGMOID = PAIRS["sigmoid"]
    TANH = PAIRS["tanh"]
    RELU = PAIRS["relu"]
    LINEAR = PAIRS["linear"]


# --- Layer.forward ---------------------------------------------------------------------------


def forward_cases(rng):
    yield (
        np.array([[0, 1], [1, 0], [1, 1]]),
        np.array([[0.5, -1.0, 2.0, 0.0], [1.0, 0.5, -0.5, 0.25]]),
        "sigmoid",
    )
    for kind, (m, n, k) in zip(
        ("tanh", "relu", "linear", "sigmoid", "tanh", "relu"),
        ((5, 3, 4), (6, 2, 5), (4, 5, 2), (1, 4, 3), (7, 3, 1), (2, 1, 4)),
        strict=True,
    ):
        X, betas = rng.normal(size=(m, n)), rng.normal(size=(n, k))
        X[0, 0], betas[0] = 1, abs(betas[0]) * 9  # the first row turns every neuron on
        yield (X, betas, kind)


layer_forward = Check(
    "05_layers.Layer.forward",
    right,
    forward_cases,
    points=2,
    scenario=forward,
    names=("Layer", "LayerKind"),
    needs=("LayerKind",),
    asked="Layer(betas, LayerKind[kind]).forward(X)",
)


def _without_self(check, name, owner):
    """Register a method that takes an attribute for a variable."""
    text = f"There is no variable `{name}`: it is an attribute of {owner}. "
    text += "How do you reach it from inside a method?"
    error = NameError(f"name {name!r} is not defined")
    check.mistake(stopping(error, f"{name} for a variable", text))


_without_self(layer_forward, "betas", "the layer")
_without_self(layer_forward, "kind", "the layer")
_without_self(layer_forward, "activated", "the layer")
_without_self(layer_forward, "function", "the layer's kind")


def _keep(layer, X, activated):
    layer.X, layer.activated = X, activated
    return activated


@layer_forward.mistake
def remembered_by_the_class(self, X):
    """The values are right, but once another layer has run forward, this one remembers the other's
    arrays: you keep them where all layers share them, as on the class. Which name stands for this
    one layer alone?
    """
    return _keep(type(self), X, self.kind.function(X @ self.betas))


@layer_forward.mistake
def inputs_remembered_by_the_class(self, X):
    """The values are right, but once another layer has run forward, `self.X` holds the other's: you
    keep it where all layers share it, as on the class. Which name stands for this one layer alone?
    """
    type(self).X, self.activated = X, self.kind.function(X @ self.betas)
    return self.activated


@layer_forward.mistake
def result_remembered_by_the_class(self, X):
    """The values are right, but once another layer has run forward, `self.activated` holds the
    other's: you keep it where all layers share it, as on the class. Which name stands for this one
    layer alone?
    """
    self.X, type(self).activated = X, self.kind.function(X @ self.betas)
    return self.activated


@layer_forward.mistake
def betas_of_the_first_forward(self, X):
    """The values are right until the layer gets other betas, as in each step of training: it goes
    on with those of its first call. When does your `forward` look at `self.betas`?
    """
    self.first = getattr(self, "first", self.betas)
    return _keep(self, X, self.kind.function(X @ self.first))


@layer_forward.mistake
def first_call_remembered(self, X):
    """The values are right, but `self.X` and `self.activated` are those of the first call, however
    often the layer runs forward. What should happen to them in each call?
    """
    activated = self.kind.function(X @ self.betas)
    if not hasattr(self, "X"):
        _keep(self, X, activated)
    return activated


@layer_forward.mistake
def first_inputs_remembered(self, X):
    """The values are right, but `self.X` is that of the first call, however often the layer runs
    forward. What should happen to it in each call?
    """
    self.X, self.activated = getattr(self, "X", X), self.kind.function(X @ self.betas)
    return self.activated


@layer_forward.mistake
def first_answer_for_all(self, X):
    """Every call gives the answer of the first one, whatever X is. What should happen to
    `self.activated` in each call?
    """
    if not hasattr(self, "X"):
        _keep(self, X, self.kind.function(X @ self.betas))
    return self.activated


@layer_forward.mistake
def nothing_remembered(self, X):
    """The values are right, but `backward` will be given the loss alone, and neither array that it
    needs is on the layer under the name in the docstring. Which two should `self` remember?
    """
    return self.kind.function(X @ self.betas)


@layer_forward.mistake
def inputs_not_remembered(self, X):
    """The values are right, but `backward` will be given the loss alone, and what came in is not on
    the layer under the name in the docstring. As what should `self` remember it?
    """
    self.activated = self.kind.function(X @ self.betas)
    return self.activated


@layer_forward.mistake
def result_not_remembered(self, X):
    """The values are right, but `backward` will be given the loss alone, and what goes out is not
    on the layer under the name in the docstring. As what should `self` remember it?
    """
    self.X = X
    return self.kind.function(X @ self.betas)


@layer_forward.mistake
def sums_remembered(self, X):
    """The values are right, but `self.activated` holds the sums. What has been done to a value that
    is activated?
    """
    self.X, self.activated = X, X @ self.betas
    return self.kind.function(self.activated)


@layer_forward.mistake
def sums_remembered_as_inputs(self, X):
    """The values are right, but `self.X` holds the sums. What came into the layer, before it was
    multiplied?
    """
    sums = X @ self.betas
    _keep(self, sums, self.kind.function(sums))
    return self.activated


@layer_forward.mistake
def the_kind_called(self, X):
    """You call the kind itself, which is a member of an Enum. Which property of a kind gives its
    function?
    """
    return _keep(self, X, self.kind(X @ self.betas))


@layer_forward.mistake
def the_pair_called(self, X):
    """You call the kind's `value`, which is a pair of functions. Which property of a kind gives the
    first of them?
    """
    return _keep(self, X, self.kind.value(X @ self.betas))


@layer_forward.mistake
def always_a_sigmoid(self, X):
    """Your layer is a sigmoid one, whatever its kind. Which attribute of `self` knows the
    function?
    """
    return _keep(self, X, sigmoid(X @ self.betas))


@layer_forward.mistake
def function_left_out(self, X):
    """These are the sums: the function of this layer's kind has not been applied. What does a
    neuron do with its sum?
    """
    return _keep(self, X, X @ self.betas)


@layer_forward.mistake
def function_before_the_sum(self, X):
    """The function is applied to the inputs, before they are summed. Which comes first in a
    neuron, the sum or the function?
    """
    return _keep(self, X, self.kind.function(X) @ self.betas)


@layer_forward.mistake
def function_applied_twice(self, X):
    """The function is applied twice. How often does a neuron activate its sum?"""
    return _keep(self, X, self.kind.function(self.kind.function(X @ self.betas)))


@layer_forward.mistake
def derivative_for_function(self, X):
    """These are slopes: you call the derivative of the layer's kind. Which of the two runs on the
    way forward?
    """
    return _keep(self, X, self.kind.derivative(X @ self.betas))


@layer_forward.mistake
def factors_swapped(self, X):
    """Inputs and betas have changed places. X is m×n and the betas are n×k: in which order do they
    give m×k?
    """
    return _keep(self, X, self.kind.function(self.betas @ X))


@layer_forward.mistake
def betas_transposed(self, X):
    """The betas are transposed. X is m×n and the betas are n×k: which product is m×k?"""
    return _keep(self, X, self.kind.function(X @ self.betas.T))


@layer_forward.mistake
def entry_by_entry(self, X):
    """`*` multiplies entry by entry. Which operator multiplies matrices?"""
    return _keep(self, X, self.kind.function(X * self.betas))


@layer_forward.mistake
def result_transposed(self, X):
    """Rows and columns have changed places. What should each row of the result belong to?"""
    return _keep(self, X, self.kind.function(X @ self.betas).T)


@layer_forward.mistake
def mean_for_sum(self, X):
    """The inputs are averaged. Does a neuron divide its sum?"""
    return _keep(self, X, self.kind.function(X @ self.betas / len(self.betas)))


@layer_forward.mistake
def remembered_but_not_returned(self, X):
    """The layer remembers its values, but nothing came back. Which line gives them to the next
    layer?
    """
    _keep(self, X, self.kind.function(X @ self.betas))


# --- Layer.backward --------------------------------------------------------------------------

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
    for kind, (m, n, k) in zip(
        ("tanh", "relu", "linear", "sigmoid", "tanh", "relu"),
        ((5, 3, 4), (6, 2, 5), (4, 5, 2), (1, 4, 3), (7, 3, 1), (5, 4, 6)),
        strict=True,
    ):
        X, betas = _off_the_kink(rng, (m, n), (n, k))
        yield (X, betas, kind, rng.normal(size=(m, k)))


def _off_the_kink(rng, *sizes):
    """Inputs and betas whose sums are neither near zero, where ReLU has no slope, nor all below."""
    while True:
        X, betas = (rng.normal(size=size) for size in sizes)
        sums = X @ betas
        if abs(sums).min() > 1e-3 and 0.2 < np.mean(sums > 0) < 0.8:
            return X, betas


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


layer_backward = Check(
    "05_layers.Layer.backward",
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


_without_self(layer_backward, "betas", "the layer")
_without_self(layer_backward, "kind", "the layer")
_without_self(layer_backward, "activated", "the layer")
_without_self(layer_backward, "derivative", "the layer's kind")


def _delta(layer, this_layer_loss):
    return this_layer_loss * layer.kind.derivative(layer.activated)


def _back(layer, delta):
    """Both results from a delta that may be wrong."""
    return layer.X.T @ delta, delta @ layer.betas.T


@layer_backward.mistake
def derivative_missing(self, this_layer_loss):
    """The loss came back through the betas, but not through the function of this layer's kind.
    Which slope should it be multiplied by, entry by entry?
    """
    return _back(self, this_layer_loss)


@layer_backward.mistake
def derivative_not_called(self, this_layer_loss):
    """You multiply the loss by a function, and not by the values that it gives. What does
    `derivative` have to be given, so that slopes come back?
    """
    return _back(self, this_layer_loss * self.kind.derivative)


@layer_backward.mistake
def function_for_derivative(self, this_layer_loss):
    """The loss is multiplied by values of the layer's function, and not by its slopes. Which of the
    kind's pair runs on the way back?
    """
    return _back(self, this_layer_loss * self.kind.function(self.activated))


@layer_backward.mistake
def derivative_of_the_sums(self, this_layer_loss):
    """You give the derivative the sums X·betas. It takes the *activated* values. Which attribute
    remembers those?
    """
    return _back(self, this_layer_loss * self.kind.derivative(self.X @ self.betas))


@layer_backward.mistake
def function_applied_again(self, this_layer_loss):
    """You apply the layer's function to the activated values once more before you take the slope
    (with ReLU nobody would notice). What does `derivative` take?
    """
    again = self.kind.function(self.activated)
    return _back(self, this_layer_loss * self.kind.derivative(again))


@layer_backward.mistake
def always_the_slope_of_a_sigmoid(self, this_layer_loss):
    """The slope is a(1 − a), whatever the layer's kind. Which attribute of `self` knows the right
    slope?
    """
    return _back(self, this_layer_loss * self.activated * (1 - self.activated))


@layer_backward.mistake
def slope_in_the_gradient_only(self, this_layer_loss):
    """`grad` is right, but `prev_layer_loss` passes the loss back as it came, without the layer's
    slope. Which of your arrays holds the loss after the slope?
    """
    grad, _ = right.Layer.backward(self, this_layer_loss)
    return grad, this_layer_loss @ self.betas.T


@layer_backward.mistake
def slope_on_the_way_back_only(self, this_layer_loss):
    """`prev_layer_loss` is right, but `grad` is made from the loss as it came, without the layer's
    slope. Which of your arrays holds the loss after the slope?
    """
    _, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return self.X.T @ this_layer_loss, prev_layer_loss


@layer_backward.mistake
def the_slope_of_the_layer_before(self, this_layer_loss):
    """`prev_layer_loss` has been multiplied by a slope at X, but X is what the layer before put
    out. Whose `backward` takes care of that slope?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return grad, prev_layer_loss * self.kind.derivative(self.X)


@layer_backward.mistake
def grad_transposed(self, this_layer_loss):
    """`grad` is k×n. Which shape do the betas have, so that one can be taken from the other?"""
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return grad.T, prev_layer_loss


def _do_not_fit(columns, rows, message):
    """Register a product of two arrays whose inner sizes differ: what they are is not known."""

    def wrong(self, this_layer_loss):
        sizes = dict(zip("mnk", (*self.X.shape, self.betas.shape[1]), strict=True))
        return np.ones((1, sizes[columns])) @ np.ones((sizes[rows], 1))

    wrong.__name__, wrong.__doc__ = f"{columns}_columns_meet_{rows}_rows", message
    layer_backward.mistake(wrong)


_do_not_fit(
    "k",
    "m",
    """The left side of a matrix product has k columns, and the right side m rows. Such a left side
    is the loss or the betas; such a right side is X, the slopes or the loss. Which shapes do yours
    have, and should one be transposed, come first, or be multiplied entry by entry?""",
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


@layer_backward.mistake
def the_notebooks_X(self, this_layer_loss):
    """`grad` is made from the notebook's `X`, the six rows of XOR, and not from what this layer
    took in. Where has `forward` kept that?
    """
    delta = _delta(self, this_layer_loss)
    return SIX_ROWS.T @ delta, delta @ self.betas.T


@layer_backward.mistake
def grad_entry_by_entry(self, this_layer_loss):
    """An array of n×m, as X.T is, meets one of m×k entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T * delta, delta @ self.betas.T


@layer_backward.mistake
def prev_layer_loss_entry_by_entry(self, this_layer_loss):
    """An array of m×k meets one of k×n, as betas.T is, entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T @ delta, delta * self.betas.T


@layer_backward.mistake
def both_entry_by_entry(self, this_layer_loss):
    """Arrays of n×m and m×k, or of m×k and k×n, meet entry by entry, and they don't fit that way.
    Which operator multiplies matrices?
    """
    delta = _delta(self, this_layer_loss)
    return self.X.T * delta, delta * self.betas.T


@layer_backward.mistake
def output_for_input(self, this_layer_loss):
    """`grad` is made from what the layer put out. What do the betas multiply: what goes in or what
    comes out?
    """
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.activated.T @ delta, delta @ self.betas.T


@layer_backward.mistake
def results_swapped(self, this_layer_loss):
    """The two results have changed places. Which one does the docstring name first?"""
    return right.Layer.backward(self, this_layer_loss)[::-1]


@layer_backward.mistake
def grad_alone(self, this_layer_loss):
    """Only `grad` came back. What does the layer before need to go on?"""
    return right.Layer.backward(self, this_layer_loss)[0]


@layer_backward.mistake
def delta_returned_as_well(self, this_layer_loss):
    """Three arrays came back, `delta` before the other two. Which two does the docstring name?"""
    delta = _delta(self, this_layer_loss)
    return delta, *_back(self, delta)


@layer_backward.mistake
def delta_passed_back(self, this_layer_loss):
    """Your second result is m×k, like this layer's neurons. The layer before has n neurons: what
    carries the loss from k neurons back to n?
    """
    delta = this_layer_loss * self.kind.derivative(self.activated)
    return self.X.T @ delta, delta


@layer_backward.mistake
def divided_by_the_rows(self, this_layer_loss):
    """`grad` is divided by the number of rows, but the cost is a sum. Where would that division
    come from?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return grad / len(self.X), prev_layer_loss


@layer_backward.mistake
def opposite_sign(self, this_layer_loss):
    """Both results have the opposite sign. Where does the minus come from?"""
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    return -grad, -prev_layer_loss


@layer_backward.mistake
def betas_changed(self, this_layer_loss):
    """Both results are right, but the layer's betas are no longer what they were. `backward` only
    finds out. Whose task is it to take a step?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.betas = self.betas - grad
    return grad, prev_layer_loss


@layer_backward.mistake
def betas_changed_too_soon(self, this_layer_loss):
    """The layer's betas have taken a step before the loss went back through them, so `grad` is
    right, but `prev_layer_loss` is not. Whose task is it to take a step?
    """
    delta = _delta(self, this_layer_loss)
    grad = self.X.T @ delta
    self.betas = self.betas - grad
    return grad, delta @ self.betas.T


@layer_backward.mistake
def activated_for_its_slope(self, this_layer_loss):
    """The loss is multiplied by the activated values themselves. What makes slopes of them?"""
    return _back(self, this_layer_loss * self.activated)


@layer_backward.mistake
def gradients_add_up(self, this_layer_loss):
    """The first `grad` is right, but each later one has those of all calls before added to it. What
    should a call know of the ones before?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.grad = getattr(self, "grad", 0) + grad
    return self.grad, prev_layer_loss


@layer_backward.mistake
def gradients_add_up_in_one_array(self, this_layer_loss):
    """All calls give back one and the same array as `grad`, and each call adds to it: what was
    given back before changes too. Where should each call's array be made?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    if not hasattr(self, "grad"):
        self.grad = np.zeros_like(self.betas)
    self.grad += grad
    return self.grad, prev_layer_loss


@layer_backward.mistake
def activated_overwritten(self, this_layer_loss):
    """The first call is right, but it leaves slopes in `self.activated`, where `forward` put the
    activated values: a second call starts from those. Under which name could the slopes go?
    """
    grad, prev_layer_loss = right.Layer.backward(self, this_layer_loss)
    self.activated = self.kind.derivative(self.activated)
    return grad, prev_layer_loss


@layer_backward.mistake
def betas_of_the_first_call(self, this_layer_loss):
    """The loss goes back through the betas that the layer had in the first call, though it has
    others since. Which attribute holds the betas as they are now?
    """
    self.first = getattr(self, "first", self.betas.copy())
    delta = _delta(self, this_layer_loss)
    return self.X.T @ delta, delta @ self.first.T
