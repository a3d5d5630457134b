"""What chapter 06 asks for: `NN.__init__`."""

import numpy as np

from autograder.judging.check import Check, raising
from autograder.reference import network as right
from autograder.reference.layers import LayerKind
from autograder.scenarios.network import NO_PARAMETER, construct


def init_cases(rng):
    yield ((5, 2), "tanh", 2, 40, 7)
    yield ([3, 2], "relu", 0.25, np.int64(12), int(rng.integers(1, 1000)))
    yield ((), "linear", float(rng.uniform(0.1, 3)), 5, None)
    yield ([], "sigmoid", 0, 0, 0)
    yield ([int(n) for n in rng.integers(2, 9, size=3)], "relu", float(rng.normal()), 1, 1)


def without_layers_where_there_are_none(NN, case, output):
    """What is expected: nothing is asked of `layers` where `__init__` has no such parameter.

    So it was in earlier editions of the course.
    """
    lacking = {name: text for name, text in output.items() if text == NO_PARAMETER}
    expected = check.behave(NN, case).output or construct(NN, *case)  # which stops as it did before
    return expected | lacking


check = Check(
    "NN.__init__",
    right.NN,
    init_cases,
    scenario=construct,
    expect=without_layers_where_there_are_none,
    asked="nn = NN(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state, …)",
)

check.hints = {
    "nudge": """
    This may be the dullest function of the course. It makes nothing, converts nothing and
    checks nothing. How many arguments are there besides `self`?
    """,
    "formula": """
    For each argument `name`, one line: `self.name = name`.
    """,
    "template": """
self.hidden = ___
self.kind = ___
self.lr = ___
self.___ = ___
self.___ = ___
self.___ = ___
""",
}


check.mistake(
    raising(
        TypeError("NN() takes no arguments"),
        "a class without init",
        "`NN` has no `__init__` of its own. The last line of a method's cell puts it into the "
        "class, and running the cell of `class NN` again makes an empty class. Which cells have "
        "you run since?",
    )
)


@check.mistake
def layers_made_too_early(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """Besides its parameters, the new net holds `layers_`, but no data has been seen yet. Which
    method makes the layers?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)
    self.layers_ = []


@check.mistake
def names_collected_by_stars(self, **parameters):
    """scikit-learn reads the names of the parameters, and their defaults, off the line with `def`.
    Which names does it find there?
    """
    vars(self).update(parameters)


@check.mistake
def hidden_turned_into_a_list(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`hidden` has been turned into a list. scikit-learn copies a net by its parameters and wants
    them back as they were. Where could a conversion happen instead?
    """
    right.NN.__init__(self, list(hidden), kind, lr, steps, random_state, layers)


@check.mistake
def a_copy_of_hidden(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`nn.hidden` is a copy of the list that was passed in, not the list itself. scikit-learn wants
    back the very objects that it passed in. What happens to `hidden` before the net keeps it?
    """
    right.NN.__init__(self, hidden[:], kind, lr, steps, random_state, layers)


@check.mistake
def empty_hidden_replaced_by_the_default(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """When `hidden` is empty, the net holds (4,). An empty sequence counts as False, in an `or` as
    in an `if`. How would someone ask for a net without hidden layers?
    """
    right.NN.__init__(self, hidden or (4,), kind, lr, steps, random_state, layers)


@check.mistake
def None_replaced_by_0(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """When no seed was given, the net holds 0 as its `random_state`. None asks for a different
    start each time, and 0 for the same one. What should the net hold when it is given None?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state or 0, layers)


@check.mistake
def stored_on_the_class(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The net holds what was passed to a net made after it: all nets keep their arguments in one
    place, such as the class. On which object can each net keep its own?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)
    while vars(self):
        setattr(type(self), *vars(self).popitem())


@check.mistake
def kind_looked_up_too_early(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`kind` was given as a name, and the net holds a `LayerKind`. scikit-learn copies a net by its
    parameters and wants them back as they were. Which method needs the `LayerKind` first?
    """
    right.NN.__init__(self, hidden, LayerKind[kind], lr, steps, random_state, layers)


@check.mistake
def generator_made_too_early(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The net holds a Generator in place of the seed. A Generator moves on with each draw, so a
    second `fit` would start elsewhere. Which method should make a fresh one each time?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, np.random.default_rng(random_state), layers)


@check.mistake
def random_state_forgotten(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`random_state` is not on the net. Which of the arguments have been kept so far?"""
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)
    del self.random_state


@check.mistake
def lr_under_another_name(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The learning rate is on the net under another name, where scikit-learn will not look for it.
    What is the argument called?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)
    self.learning_rate = self.lr
    del self.lr


@check.mistake
def trailing_underscores(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The parameters are on the net with an underscore after their names, which is the mark of what
    `fit` makes. Under which names does scikit-learn look for them?
    """
    self.hidden_, self.kind_, self.lr_ = hidden, kind, lr
    self.steps_, self.random_state_, self.layers_ = steps, random_state, layers


@check.mistake
def leading_underscores(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The parameters are on the net with an underscore before their names. Under which names does
    scikit-learn look for them?
    """
    self._hidden, self._kind, self._lr = hidden, kind, lr
    self._steps, self._random_state, self._layers = steps, random_state, layers


@check.mistake
def arguments_not_stored(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The arguments are gone when `__init__` ends: a plain variable lives no longer than its
    function. On which object can they be kept?
    """


@check.mistake
def arguments_ignored(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The net holds the default values, whatever was passed in. Which names hold what the caller
    gave?
    """
    right.NN.__init__(self)


@check.mistake
def lr_and_steps_swapped(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`lr` and `steps` have changed places. Which argument belongs to which attribute?"""
    right.NN.__init__(self, hidden, kind, steps, lr, random_state, layers)


@check.mistake
def arguments_in_another_order(
    self, kind="sigmoid", hidden=(4,), lr=16, steps=3000, random_state=None, layers=None
):
    """When passed by name, all arguments are kept; when passed by position, `hidden` and `kind`
    change places. In which order did the first line of the cell name them?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)


@check.mistake
def None_replaced_by_the_default(
    self, hidden=None, kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """A `hidden` of None is replaced, but the net should hold what it was given. Where can a
    default go, so that `__init__` has nothing to replace?
    """
    hidden = (4,) if hidden is None else hidden
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)


@check.mistake
def layers_forgotten(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`layers` is not on the net, though `__init__` takes it. Which of the arguments have been kept
    so far?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    del self.layers


@check.mistake
def layers_with_a_trailing_underscore(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """The argument `layers` is on the net as `layers_`, the name of what `fit` makes. Under which
    name does scikit-learn look for an argument?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    self.layers_ = layers
    del self.layers


@check.mistake
def a_copy_of_layers(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """`nn.layers` is a copy of the list that was passed in, not the list itself. scikit-learn wants
    back the very objects that it passed in. What happens to `layers` before the net keeps it?
    """
    copied = None if layers is None else list(layers)
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, copied)


@check.mistake
def layers_made_from_hidden(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
):
    """When no `layers` were given, the net holds some, but it should hold None. Which method puts
    `hidden` and `kind` to use?
    """
    if layers is None:
        layers = [(size, LayerKind[kind]) for size in hidden or ()] + [(1, LayerKind.sigmoid)]
    right.NN.__init__(self, hidden, kind, lr, steps, random_state, layers)
