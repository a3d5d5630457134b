"""What chapter 05 asks for: `LayerKind`."""

from enum import Enum

import numpy as np

from autograder.judging.check import Check
from autograder.reference import layers as right
from autograder.reference.xor import sigmoid
from autograder.scenarios.layers import use

ACTIVATED = {
    "sigmoid": np.array([0.0, 0.5, 0.8, 1.0]),
    "tanh": np.array([-1.0, 0.0, 0.5, 1.0]),
    "relu": np.array([0.0, 0.5, 3.0]),
    "linear": np.array([-2.0, 0.0, 3.0]),
}


RANGES = {"sigmoid": (0, 1), "tanh": (-1, 1), "relu": (0, 4), "linear": (-4, 4)}


ASKED = "fn(z)", "fn_prime(activated)"


def layer_kind_cases(rng):
    for kind, activated in ACTIVATED.items():
        yield (kind, np.array([-2.0, -0.5, 0.5, 2.0]), activated)
    for kind, (low, high) in RANGES.items():
        z = rng.normal(scale=2, size=(3, 4))
        z[0] = -abs(z[0])  # ReLU's two sides, whatever the seed
        z[1] = abs(z[1])
        yield (kind, z, rng.uniform(low, high, size=(2, 3)))


def describe_kind(output):
    """Whether all came back as arrays, and every function has a name; all else as it is."""
    key = "names in their values"
    if not isinstance(output, dict) or key not in output:
        return output
    named = "one is missing" if "<" in str(output[key]) else "all are there"
    arrays = {name: isinstance(output[name], np.ndarray) for name in ASKED}
    forms = {f"{name} is": "an array" if so else "no array" for name, so in arrays.items()}
    return {**output, key: named, **forms}


check = Check(
    "LayerKind",
    right.LayerKind,
    layer_kind_cases,
    points=3,
    scenario=use,
    view=describe_kind,
    asked="LayerKind[kind].fn(z)\nLayerKind[kind].fn_prime(activated)",
)

check.hints = {
    "nudge": """
    All four slopes are written in terms of `a`, the value that the function has already returned,
    so none of them calls its function again. ReLU has two cases: what is `a` for a neuron that
    is off, and how fast does it move? And what does `fn` take out of a member's pair: which
    item is left for `fn_prime`?
    """,
    "formula": """
    With a = σ(z) the slope is a (1 − a). With a = tanh z it is 1 − tanh² z, and tanh z is a.
    With ReLU it is 1 where a > 0 and 0 where a = 0. A straight line f(z) = z rises by 1 for
    each step of 1.
    """,
    "template": """
def sigmoid_prime(a):
    return a * ___

def tanh_prime(a):
    return ___ - ___

def relu_prime(a):
    return np.where(___ > ___, 1.0, 0.0)

def linear_prime(a):
    return np.ones_like(___)

    ...
    @property
    def fn_prime(self):
        return self.value[___]
""",
}


class Pair(Enum):
    """Kinds whose values are pairs of functions."""

    @property
    def fn(self):
        return self.value[0]

    @property
    def fn_prime(self):
        return self.value[1]


PAIRS = {kind.name: kind.value for kind in right.LayerKind}


def _kinds(named, **pairs):
    """Register kinds with some wrong pairs as a mistake with the name and docstring of `named`."""
    kinds = Pair(named.__name__, {**PAIRS, **pairs})
    kinds.__doc__ = named.__doc__
    check.mistake(kinds)


def wrong_function(kind):
    """Register a wrong function of one kind as a mistake."""

    def register(wrong):
        _kinds(wrong, **{kind: (wrong, PAIRS[kind][1])})
        return wrong

    return register


def wrong_slope(kind):
    """Register a wrong slope of one kind as a mistake."""

    def register(wrong):
        _kinds(wrong, **{kind: (PAIRS[kind][0], wrong)})
        return wrong

    return register


@wrong_slope("sigmoid")
def sigmoid_applied_twice(a):
    """The slope of your `sigmoid` is taken at z = a, but `a` is the activated value: it has been
    squashed already. Which short formula takes `a` as it is?
    """
    return sigmoid(a) * (1 - sigmoid(a))


@wrong_slope("tanh")
def tanh_applied_twice(a):
    """The slope of your `tanh` is taken at z = a, but `a` is the activated value: it has been
    through tanh already. Which short formula takes `a` as it is?
    """
    return 1 - np.tanh(a) ** 2


@check.mistake
class squashed_again(Pair):
    """The slopes of the sigmoid and of tanh squash `a` again, but `a` is the activated value. How
    do the two slopes read when they are written in terms of `a` alone?
    """

    sigmoid = (PAIRS["sigmoid"][0], sigmoid_applied_twice)
    tanh = (PAIRS["tanh"][0], tanh_applied_twice)
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]


@wrong_slope("sigmoid")
def factor_a_missing_in_the_sigmoid(a):
    """One of the two factors of the sigmoid's slope is missing. What is 1 − a multiplied by in a(1
    − a)?
    """
    return 1 - a


@wrong_slope("sigmoid")
def factor_1_minus_a_missing_in_the_sigmoid(a):
    """One of the two factors of the sigmoid's slope is missing. What is a multiplied by in a(1 −
    a)?
    """
    return a


@wrong_slope("tanh")
def square_missing_in_tanh(a):
    """The slope of your `tanh` is 1 − a, which is 2 at a = −1, where tanh is flat. What happens to
    a before it is subtracted from 1?
    """
    return 1 - a


@wrong_slope("tanh")
def slope_of_the_sigmoid_for_tanh(a):
    """The slope of your `tanh` is a(1 − a), which is that of the sigmoid. At a = 0 tanh is
    steepest, with a slope of 1. Which formula gives that?
    """
    return a * (1 - a)


@wrong_slope("sigmoid")
def slope_of_tanh_for_the_sigmoid(a):
    """The slope of your `sigmoid` is 1 − a², which is that of tanh. The sigmoid is steepest at a =
    ½, with a slope of ¼. Which formula gives that?
    """
    return 1 - a**2


@wrong_slope("relu")
def relu_slope_1_at_0(a):
    """The slope of your `relu` is 1 even where a = 0. An activated value of 0 belongs to a neuron
    that is off. Does its output change when z changes a little?
    """
    return (a >= 0) * 1.0


@wrong_slope("relu")
def relu_instead_of_its_slope(a):
    """The slope of your `relu` grows with a, but the slope of a straight line is the same all along
    it. How steep is ReLU to the right of zero?
    """
    return np.maximum(a, 0)


@wrong_slope("relu")
def if_on_an_array(a):
    """For relu, your code makes one decision for a whole array, as `if`, `max` and `and` do. Which
    function of numpy decides entry by entry?
    """
    return 1 if a > 0 else 0


@wrong_slope("relu")
def slopes_not_in_an_array(a):
    """The slopes of your `relu` are right, but not in an array: they may be in a list or a tuple,
    and `1.0 *` a list is an error. Which function of numpy decides entry by entry, and returns an
    array?
    """
    return [one > 0 for one in a]


@wrong_slope("linear")
def a_instead_of_1(a):
    """The slope of your `linear` is a: the height of the line, not its slope. How steep is the line
    f(z) = z?
    """
    return a


@wrong_slope("linear")
def slope_0_for_linear(a):
    """The slope of your `linear` is 0, as if the line were flat. How much does f(z) = z grow when z
    grows by 1?
    """
    return np.zeros_like(a)


@wrong_slope("linear")
def scalar_instead_of_an_array(a):
    """The slope of your `linear` is a single number, and the docstring asks for one slope for each
    entry of `a`. Which function of numpy makes an array like another one, filled with ones?
    """
    return 1.0


@wrong_slope("linear")
def one_slope_for_each_row(a):
    """Your `linear` has one slope for each row of `a`, and the docstring asks for one for each
    entry. Which function of numpy makes an array like another one, filled with ones?
    """
    return np.ones(len(a))


@wrong_function("relu")
def absolute_value(z):
    """Your `relu` makes negative numbers positive. What should become of a negative sum?"""
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
def sigmoid_instead_of_tanh(z):
    """Your tanh stays between 0 and 1: it is the sigmoid. Which values does tanh come close to
    for very negative z?
    """
    return sigmoid(z)


@check.mistake
class one_slope_for_all(Pair):
    """All four kinds have the slope of the sigmoid, a(1 − a). How steep is a straight line?"""

    sigmoid = PAIRS["sigmoid"]
    tanh = (PAIRS["tanh"][0], right.sigmoid_prime)
    relu = (PAIRS["relu"][0], right.sigmoid_prime)
    linear = (PAIRS["linear"][0], right.sigmoid_prime)


@check.mistake
class fn_and_fn_prime_swapped(Pair):
    """The function and its slope have changed places. Which of the pair comes first?"""

    sigmoid = PAIRS["sigmoid"][::-1]
    tanh = PAIRS["tanh"][::-1]
    relu = PAIRS["relu"][::-1]
    linear = PAIRS["linear"][::-1]


@check.mistake
class fn_returned_by_fn_prime(Pair):
    """`fn_prime` returns the function itself. Which of a member's pair is the slope?"""

    sigmoid = PAIRS["sigmoid"][:1] * 2
    tanh = PAIRS["tanh"][:1] * 2
    relu = PAIRS["relu"][:1] * 2
    linear = PAIRS["linear"][:1] * 2


@check.mistake
class whole_pair_returned(Enum):
    """`fn_prime` returns the whole pair, and a pair cannot be called. Which of the two is the
    slope?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def fn(self):
        return self.value[0]

    @property
    def fn_prime(self):
        return self.value


@check.mistake
class fn_prime_not_filled_in(Pair):
    """Your four slopes are there, but the property `fn_prime` is not filled in yet. What does `fn`,
    above it, take out of a member's pair?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def fn_prime(self):
        raise NotImplementedError


@check.mistake
class fn_prime_called_too_soon(Enum):
    """Your property calls the slope, but there is no `a` yet. Whoever asks for `fn_prime` will call
    what it returns. What should it return, then?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["linear"]

    @property
    def fn(self):
        return self.value[0]

    @property
    def fn_prime(self):
        return self.value[1](a)  # noqa: F821


@check.mistake
class functions_that_pickle_cannot_store(Pair):
    """The values are right, but pickle cannot store them: it stores a function by the name under
    which it can be imported. A `lambda` has no such name, and neither does a function made inside
    another one. How does a function get one?
    """

    sigmoid = (sigmoid, lambda a: a * (1 - a))
    tanh = (np.tanh, lambda a: 1 - a**2)
    relu = (lambda z: np.maximum(z, 0), lambda a: (a > 0) * 1.0)
    linear = (lambda z: z, lambda a: np.ones_like(a))


@check.mistake
class two_names_for_one_member(Pair):
    """`relu` and `linear` are the same member: if two values are equal, an Enum makes the second
    name an alias of the first. How do the two pairs differ?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["relu"]
    linear = PAIRS["relu"]


@check.mistake
class one_member_with_two_names(Pair):
    """`linear` and `relu` are the same member, a straight line: if two values are equal, an Enum
    makes the second name an alias of the first. How should the two pairs differ?
    """

    sigmoid = PAIRS["sigmoid"]
    tanh = PAIRS["tanh"]
    relu = PAIRS["linear"]
    linear = PAIRS["linear"]


@check.mistake
class methods_instead_of_members(Enum):
    """Most of your kinds are not members: a plain function in the body of an Enum becomes a method.
    What can you wrap it in, together with its slope?
    """

    sigmoid = sigmoid
    tanh = np.tanh  # no Python function, so this one is a member
    relu = right.relu
    linear = right.linear


@check.mistake
class members_in_capitals(Pair):
    """The names of your members are written in capitals. How does the docstring write them?"""

    SIGMOID = PAIRS["sigmoid"]
    TANH = PAIRS["tanh"]
    RELU = PAIRS["relu"]
    LINEAR = PAIRS["linear"]
