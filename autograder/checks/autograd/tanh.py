"""What chapter 10 asks for: `Value.tanh`."""

from math import exp
from math import tanh as squash

from autograder.checks.autograd.shared import MADE
from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference.autograd import Value
from autograder.scenarios.autograd import tanh as squashing


def tanh_cases(rng):
    yield (0.5,)
    yield (0.0,)
    yield (float(rng.normal()),)
    yield (-20.0,)
    yield (800.0,)  # its exponential overflows
    yield (-800.0,)


check = Check(
    "Value.tanh",
    Value,
    tanh_cases,
    scenario=squashing,
    asked=f"x.tanh(), with x = {MADE.format('a')} and x.grad = 0.25",
    tolerance=EXACT,
)

check.hints = {
    "nudge": """
    Squash the number first and keep the result: the slope can be had from it.
    """,
    "formula": """
    a = tanh z has the slope 1 − a².
    """,
    "template": """
a = math_tanh(___)
return Value(a, (___,), (1 - ___,))
""",
}


@check.mistake
def slope_of_the_input(self):
    """The slope is 1 − z², with the number that went in. Which number does 1 − a² take?"""
    return Value(squash(self.data), (self,), (1 - self.data**2,))


@check.mistake
def slope_of_a_sigmoid(self):
    """The slope is a(1 − a), which is the sigmoid's. Which slope did chapter 03 find for tanh?"""
    t = squash(self.data)
    return Value(t, (self,), (t * (1 - t),))


@check.mistake
def slope_always_1(self):
    """The slope is always 1. How steep is tanh where it is nearly flat?"""
    return Value(squash(self.data), (self,), (1.0,))


@check.mistake
def parents_missing(self):
    """The result does not know what it was made from. What else does Value take?"""
    return Value(squash(self.data))


@check.mistake
def parent_without_a_slope(self):
    """The result knows its parent, but not its slope. What else does Value take?"""
    return Value(squash(self.data), (self,))


@check.mistake
def nothing_returned(self):
    """Nothing came back. Which line returns the result?"""


@check.mistake
def number_instead_of_Value(self):
    """A bare number came back, and it remembers nothing. What should the result be?"""
    return squash(self.data)


@check.mistake
def slopes_not_in_a_tuple(self):
    """The slope is a bare number, but a Value takes a tuple of slopes. What makes (3) differ from
    (3,)?
    """
    t = squash(self.data)
    return Value(t, (self,), 1 - t**2)


@check.mistake
def parents_not_in_a_tuple(self):
    """The parent is a bare Value, but a Value takes a tuple of parents. What makes (a) differ from
    (a,)?
    """
    t = squash(self.data)
    return Value(t, self, (1 - t**2,))


@check.mistake
def neither_in_a_tuple(self):
    """Parent and slope are bare, but a Value takes a tuple for each. What makes (a) differ from
    (a,)?
    """
    t = squash(self.data)
    return Value(t, self, 1 - t**2)


@check.mistake
def wrong_tanh_called(self):
    """A bare number was asked for its `data`. Inside the function, `tanh` is this very function:
    under which name did the notebook import the tanh of a number?
    """
    return Value.tanh(self.data)


@check.mistake
def exponentials_that_overflow(self):
    """The exponential of a large number is too large for a float, and so are sinh and cosh. Which
    function that the notebook imports gives tanh, and how does the slope follow from tanh alone?
    """
    up, down = exp(self.data), exp(-self.data)
    t = (up - down) / (up + down)
    return Value(t, (self,), (1 - t**2,))


@check.mistake
def an_exponential_too_large(self):
    """Small and negative numbers work, but the exponential of a large one is too large for a float.
    Which function that the notebook imports computes tanh without one?
    """
    e = exp(2 * self.data)
    t = (e - 1) / (e + 1)
    return Value(t, (self,), (1 - t**2,))


@check.mistake
def overflow_far_below_0(self):
    """Positive numbers work, but far below 0 an exponential is too large for a float. Which
    function that the notebook imports computes tanh without one?
    """
    e = exp(-2 * self.data)
    t = (1 - e) / (1 + e)
    return Value(t, (self,), (1 - t**2,))


@check.mistake
def changed_in_place(self):
    """The value itself was changed too. Where should the result be kept?"""
    t = self.data = squash(self.data)
    return Value(t, (self,), (1 - t**2,))


@check.mistake
def value_changed_and_returned(self):
    """The value was changed and came back as the result. A new Value is needed: what is it made
    from?
    """
    self.data = squash(self.data)
    return self


@check.mistake
def copy_as_parent(self):
    """The parent is a new Value with the same number, not the one that was squashed. Which object
    should backward reach?
    """
    t = squash(self.data)
    return Value(t, (Value(self.data),), (1 - t**2,))


@check.mistake
def grad_set_at_once(self):
    """The slope was written into the value's grad. When is it known how the *result* changes with
    the value?
    """
    t = squash(self.data)
    self.grad = 1 - t**2
    return Value(t, (self,), (1 - t**2,))
