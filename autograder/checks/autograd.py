"""Checks of chapter 10."""

import sys
from math import exp
from math import tanh as squash

from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference import autograd as right
from autograder.reference.autograd import Value, topological_order, value
from autograder.scenarios.autograd import LIMIT, unrolled
from autograder.scenarios.autograd import add as adding
from autograder.scenarios.autograd import backward as going_back
from autograder.scenarios.autograd import multiply as multiplying
from autograder.scenarios.autograd import order as ordering
from autograder.scenarios.autograd import tanh as squashing

# --- Value.__add__ and Value.__mul__ ---------------------------------------------------------


def pairs(rng):
    yield 2.0, 3.0, False
    yield 2.0, 3.0, True
    yield -3.0, 1, True  # a whole number
    yield 1.0, 4.0, False
    yield 0.0, 4.0, False
    yield -1.0, 0.0, True
    yield *map(float, rng.normal(size=2)), False
    yield *map(float, rng.normal(size=2)), True


WITH = "with x = Value(a), and y = Value(b), or b itself where y_is_a_number"
add = Check(
    "10_autograd.Value.__add__",
    Value,
    pairs,
    scenario=adding,
    asked=f"x + y and x + x, {WITH}",
    tolerance=EXACT,
)


@add.mistake
def slopes_of_a_product(self, other):
    """The slopes are those of a product. By how much does a sum grow if one part grows by 1?"""
    other = value(other)
    return Value(self.data + other.data, (self, other), (other.data, self.data))


@add.mistake
def the_parts_as_slopes(self, other):
    """Each part is its own slope here. By how much does a sum grow if one part grows by 1?"""
    other = value(other)
    return Value(self.data + other.data, (self, other), (self.data, other.data))


@add.mistake
def nothing_remembered(self, other):
    """The sum is right, but it does not know what it was made from. What else does Value take?"""
    return Value(self.data + value(other).data)


@add.mistake
def sum_without_a_return(self, other):
    """Nothing came back. Which line hands over the sum?"""


@add.mistake
def a_number_for_the_sum(self, other):
    """A bare number came back, and it remembers nothing. What is the sum of two Values to be?"""
    return self.data + value(other).data


@add.mistake
def parents_without_slopes(self, other):
    """The sum knows its parents, but not its slopes. What else does Value take?"""
    other = value(other)
    return Value(self.data + other.data, (self, other))


@add.mistake
def numbers_for_parents(self, other):
    """The parents are bare numbers, which have no grad. Which objects was the sum made from?"""
    other = value(other)
    return Value(self.data + other.data, (self.data, other.data), (1.0, 1.0))


@add.mistake
def one_parent(self, other):
    """Only one parent is there. How many values does a sum have?"""
    return Value(self.data + value(other).data, (self,), (1.0,))


@add.mistake
def a_bare_number_as_a_parent(self, other):
    """A plain number became a parent as it is, and it has no grad. Which function makes a Value of
    it?
    """
    return Value(self.data + value(other).data, (self, other), (1.0, 1.0))


@add.mistake
def a_plain_number_is_no_parent(self, other):
    """Where a plain number is added, the sum has one parent only. What would make the number a
    parent like any other?
    """
    if isinstance(other, Value):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    return Value(self.data + other, (self,), (1.0,))


@add.mistake
def values_alone(self, other):
    """A Value plus a plain number fails. What makes a Value of a number and leaves a Value as it
    is?
    """
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@add.mistake
def floats_alone(self, other):
    """A Value plus a float works, and a Value plus a whole number fails. Which function makes a
    Value of any number?
    """
    other = Value(other) if isinstance(other, float) else other
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@add.mistake
def copies_for_parents(self, other):
    """The parents are new Values with the same numbers, and no longer the two that were added.
    Which objects is backward to reach?
    """
    a, b = Value(self.data), Value(value(other).data)
    return Value(a.data + b.data, (a, b), (1.0, 1.0))


@add.mistake
def changed_in_place(self, other):
    """The first part was changed by the sum. Where should the result be kept?"""
    other = value(other)
    result = Value(self.data + other.data, (self, other), (1.0, 1.0))
    self.data = result.data
    return result


@add.mistake
def the_sum_kept_in_the_first(self, other):
    """The first part was made into the sum, and came back itself. A new Value is asked for: what
    is it made from?
    """
    other = value(other)
    self.data, self.parents, self.slopes = self.data + other.data, (self, other), (1.0, 1.0)
    return self


@add.mistake
def a_value_plus_itself_apart(self, other):
    """A value plus itself has one parent only. How many parts does any sum have, and may two of
    its parents be the same?
    """
    other = value(other)
    if other is self:
        return Value(2 * self.data, (self,), (2.0,))
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@add.mistake
def slopes_that_are_a_number(self, other):
    """The slopes are a bare number, and a Value takes a tuple with one for each parent. How many
    parents does a sum have?
    """
    other = value(other)
    return Value(self.data + other.data, (self, other), 1.0)


@add.mistake
def the_first_part_itself(self, other):
    """The first part was changed and came back as the sum. A new Value is asked for: what is it
    made from?
    """
    self.data += value(other).data
    return self


@add.mistake
def parts_in_another_order(self, other):
    """The sum is right, but its parents have changed places. In which order were the two
    handed over?
    """
    other = value(other)
    return Value(self.data + other.data, (other, self), (1.0, 1.0))


@add.mistake
def a_number_comes_first(self, other):
    """Two Values are right, and where one part is a plain number, the parents have changed places.
    In which order were the two handed over?
    """
    if isinstance(other, Value):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    return Value(other + self.data, (Value(other), self), (1.0, 1.0))


@add.mistake
def a_copy_for_the_second_part(self, other):
    """The second parent is a new Value with the same number, and not the Value that was added.
    Which object is backward to reach?
    """
    other = Value(value(other).data)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@add.mistake
def a_copy_for_the_first_part(self, other):
    """The first parent is a new Value with the same number, and not the Value that was added to.
    Which object is backward to reach?
    """
    other = value(other)
    return Value(self.data + other.data, (Value(self.data), other), (1.0, 1.0))


multiply = Check(
    "10_autograd.Value.__mul__",
    Value,
    pairs,
    scenario=multiplying,
    tolerance=EXACT,
    asked=f"x * y and x * x, {WITH}",
)


@multiply.mistake
def each_its_own_slope(self, other):
    """Each factor has its own value as slope. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (self.data, other.data))


@multiply.mistake
def slopes_of_a_sum(self, other):
    """The slopes are those of a sum. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (1.0, 1.0))


@multiply.mistake
def the_product_as_slope(self, other):
    """The product itself is the slope. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product, product))


@multiply.mistake
def slopes_by_division(self, other):
    """The product is divided by each factor, and a factor may be 0. If a grows by 1, by how much
    does a·b grow?
    """
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product / self.data, product / other.data))


@multiply.mistake
def a_sum(self, other):
    """This is a sum. Which operation was asked for?"""
    return self + other


@multiply.mistake
def no_memory(self, other):
    """The product does not know what it was made from. What else does Value take?"""
    return Value(self.data * value(other).data)


@multiply.mistake
def product_without_a_return(self, other):
    """Nothing came back. Which line hands over the product?"""


@multiply.mistake
def a_number_for_the_product(self, other):
    """A bare number came back, and it remembers nothing. What is the product of two Values to
    be?
    """
    return self.data * value(other).data


@multiply.mistake
def a_factor_that_is_no_parent(self, other):
    """Where the factor is a plain number, the product has one parent only. What would make the
    number a parent like any other?
    """
    if isinstance(other, Value):
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    return Value(self.data * other, (self,), (other,))


@multiply.mistake
def numbers_refused(self, other):
    """A Value times a plain number fails. What makes a Value of a number?"""
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@multiply.mistake
def whole_numbers_refused(self, other):
    """A Value times a float works, and a Value times a whole number fails. Which function makes a
    Value of any number?
    """
    other = Value(other) if isinstance(other, float) else other
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@multiply.mistake
def a_bare_number_among_the_parents(self, other):
    """A plain number became a parent as it is, and it has no grad. Which function makes a Value of
    it?
    """
    number = value(other).data
    return Value(self.data * number, (self, other), (number, self.data))


@multiply.mistake
def a_factor_changed(self, other):
    """The first factor was changed by the product. Where should the result be kept?"""
    other = value(other)
    self.data *= other.data
    return Value(self.data, (self, other), (other.data, self.data))


@multiply.mistake
def the_product_kept_in_the_first(self, other):
    """The first factor was made into the product, and came back itself. A new Value is asked for:
    what is it made from?
    """
    other = value(other)
    slopes = other.data, self.data
    self.data, self.parents, self.slopes = self.data * other.data, (self, other), slopes
    return self


@multiply.mistake
def a_square_apart(self, other):
    """A value times itself has one parent only. How many factors does any product have, and may
    two of its parents be the same?
    """
    other = value(other)
    if other is self:
        return Value(self.data**2, (self,), (2 * self.data,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@multiply.mistake
def a_factor_changed_after_its_slope(self, other):
    """The product and its slopes are right, but the first factor was changed on the way. Where
    should the result be kept?
    """
    other = value(other)
    slopes = other.data, self.data
    self.data *= other.data
    return Value(self.data, (self, other), slopes)


@multiply.mistake
def the_first_factor_itself(self, other):
    """The first factor was changed and came back as the product. A new Value is asked for: what is
    it made from?
    """
    self.data *= value(other).data
    return self


@multiply.mistake
def a_number_before_the_factor(self, other):
    """Two Values are right, and where one factor is a plain number, parents and slopes have changed
    places. In which order were the two handed over?
    """
    if isinstance(other, Value):
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    return Value(other * self.data, (Value(other), self), (self.data, other))


@multiply.mistake
def copies_for_factors(self, other):
    """The parents are new Values with the same numbers, and no longer the two that were multiplied.
    Which objects is backward to reach?
    """
    a, b = Value(self.data), Value(value(other).data)
    return Value(a.data * b.data, (a, b), (b.data, a.data))


@multiply.mistake
def a_copy_for_the_second_factor(self, other):
    """The second parent is a new Value with the same number, and not the Value that was multiplied
    with. Which object is backward to reach?
    """
    other = Value(value(other).data)
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@multiply.mistake
def factors_without_slopes(self, other):
    """The product knows its parents, but not its slopes. What else does Value take?"""
    other = value(other)
    return Value(self.data * other.data, (self, other))


@multiply.mistake
def values_for_slopes(self, other):
    """The slopes are Values, and numbers are asked for. What holds the number of a Value?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (other, self))


@multiply.mistake
def factors_in_another_order(self, other):
    """The product is right, but parents and slopes have changed places. In which order were the
    two factors handed over?
    """
    other = value(other)
    return Value(self.data * other.data, (other, self), (self.data, other.data))


@multiply.mistake
def slopes_at_the_wrong_parents(self, other):
    """The parents have changed places, and the slopes have not. Which slope belongs to which
    parent?
    """
    other = value(other)
    return Value(self.data * other.data, (other, self), (other.data, self.data))


# --- Value.tanh ------------------------------------------------------------------------------


def tanh_cases(rng):
    yield (0.5,)
    yield (0.0,)
    yield (float(rng.normal()),)
    yield (-20.0,)
    yield (800.0,)  # its exponential overflows
    yield (-800.0,)


tanh = Check(
    "10_autograd.Value.tanh",
    Value,
    tanh_cases,
    scenario=squashing,
    asked="x.tanh(), with x = Value(a)",
    tolerance=EXACT,
)


@tanh.mistake
def slope_of_the_input(self):
    """The slope is 1 − z², of the number that went in. Of which number is it 1 − a²?"""
    return Value(squash(self.data), (self,), (1 - self.data**2,))


@tanh.mistake
def slope_of_a_sigmoid(self):
    """The slope is a(1 − a), which is the sigmoid's. Which slope did chapter 03 find for tanh?"""
    t = squash(self.data)
    return Value(t, (self,), (t * (1 - t),))


@tanh.mistake
def slope_without_a_square(self):
    """The slope is 1 − a. What did chapter 03 find for tanh?"""
    t = squash(self.data)
    return Value(t, (self,), (1 - t,))


@tanh.mistake
def slope_left_out(self):
    """The slope is always 1. How steep is tanh where it is nearly flat?"""
    return Value(squash(self.data), (self,), (1.0,))


@tanh.mistake
def squashed_twice(self):
    """The slope takes tanh of what is squashed already. How often is tanh applied?"""
    t = squash(self.data)
    return Value(t, (self,), (1 - squash(t) ** 2,))


@tanh.mistake
def tanh_without_memory(self):
    """The result does not know what it was made from. What else does Value take?"""
    return Value(squash(self.data))


@tanh.mistake
def parent_without_a_slope(self):
    """The result knows its parent, but not its slope. What else does Value take?"""
    return Value(squash(self.data), (self,))


@tanh.mistake
def tanh_without_a_return(self):
    """Nothing came back. Which line hands over the result?"""


@tanh.mistake
def a_number_for_the_result(self):
    """A bare number came back, and it remembers nothing. What is the result to be?"""
    return squash(self.data)


@tanh.mistake
def slopes_that_are_no_tuple(self):
    """The slope is a bare number, and a Value takes a tuple of slopes. What makes (3) differ from
    (3,)?
    """
    t = squash(self.data)
    return Value(t, (self,), 1 - t**2)


@tanh.mistake
def parents_that_are_no_tuple(self):
    """The parent is a bare Value, and a Value takes a tuple of parents. What makes (a) differ from
    (a,)?
    """
    t = squash(self.data)
    return Value(t, self, (1 - t**2,))


@tanh.mistake
def neither_is_a_tuple(self):
    """Parent and slope are bare, and a Value takes a tuple of each. What makes (a) differ from
    (a,)?
    """
    t = squash(self.data)
    return Value(t, self, 1 - t**2)


@tanh.mistake
def tanh_of_itself(self):
    """A bare number was asked for its `data`. Inside the function, `tanh` is this very function:
    under which name did the notebook import the tanh of a number?
    """
    return Value.tanh(self.data)


@tanh.mistake
def exponentials_that_overflow(self):
    """The exponential of a large number is too large for a float. Which function that the notebook
    imports finds tanh without one?
    """
    up, down = exp(self.data), exp(-self.data)
    t = (up - down) / (up + down)
    return Value(t, (self,), (1 - t**2,))


@tanh.mistake
def an_exponential_too_large(self):
    """Small and negative numbers work, and the exponential of a large one is too large for a float.
    Which function that the notebook imports finds tanh without one?
    """
    e = exp(2 * self.data)
    t = (e - 1) / (e + 1)
    return Value(t, (self,), (1 - t**2,))


@tanh.mistake
def overflow_far_below_0(self):
    """Positive numbers work, and far below 0 an exponential is too large for a float. Which
    function that the notebook imports finds tanh without one?
    """
    e = exp(-2 * self.data)
    t = (1 - e) / (1 + e)
    return Value(t, (self,), (1 - t**2,))


@tanh.mistake
def squashed_in_place(self):
    """The value itself was changed too. Where should the result be kept?"""
    t = self.data = squash(self.data)
    return Value(t, (self,), (1 - t**2,))


@tanh.mistake
def the_value_itself_squashed(self):
    """The value was changed and came back as the result. A new Value is asked for: what is it made
    from?
    """
    self.data = squash(self.data)
    return self


@tanh.mistake
def a_copy_for_the_parent(self):
    """The parent is a new Value with the same number, and not the one that was squashed. Which
    object is backward to reach?
    """
    t = squash(self.data)
    return Value(t, (Value(self.data),), (1 - t**2,))


@tanh.mistake
def grad_set_at_once(self):
    """The slope was written into the value's grad. When is it known how the *result* changes with
    it?
    """
    t = squash(self.data)
    self.grad = 1 - t**2
    return Value(t, (self,), (1 - t**2,))


# --- topological_order -----------------------------------------------------------------------


def graphs(rng):
    yield [[], [], [0, 1]], 1, [2, 1, 2]
    yield [[], [0], [0], [1, 2]], 1, [3]
    yield [[], [0], [0], [1, 2]], 1, [1, 3, 2]
    yield [[], [0, 0], [1, 1], [2, 0], [1, 3]], 1, [4]
    yield [[], [0], [0, 0], [1, 2]], 1, [3]  # used twice by one and once by another
    yield [[], [0, 0], [0], [1, 2]], 1, [3]
    yield [[]], 1, [0]
    links = [[], []]
    for i in range(2, 12):
        links.append([i - 1, int(rng.integers(i))])
    yield links, 1, [11, 6, 11]
    yield [[], [-1]], 1200, [1200]  # a chain deeper than Python's recursion
    yield [[], [-1, -1]], 40, [40]  # 2⁴⁰ paths lead to the first


def rules_kept(output, links, v):
    """What must hold of an order of the values that lead to the v-th: there are many right ones."""
    whole = isinstance(output, list) and all(isinstance(number, int) for number in output)
    numbers = output if whole else []
    place = {number: i for i, number in enumerate(numbers)}
    wanted = _ancestors(links, v)
    return {
        "the result comes last": numbers[-1:] == [v],
        "each value once": len(place) == len(numbers),
        "all values that lead to the result": place.keys() == wanted,
        "each value after its parents": all(
            place.get(parent, -1) < place.get(i, -1) for i in wanted for parent in links[i]
        ),
    }


def _ancestors(links, v):
    """The numbers of all values that lead to the v-th, which have smaller ones, and its own."""
    found = {v}
    for i in range(v, -1, -1):
        found |= set(links[i]) if i in found else set()
    return found


def _expected(learner, given, output):
    """Any right order stands where ours is right, and parents may be gone through from the last."""
    links, times, asked = given
    links = unrolled(links, times)
    ours, theirs = ordering(learner, *given), output if isinstance(output, dict) else {}
    if _all_alike(ours, theirs, links, asked):
        ours["orders"] = theirs["orders"]
    elif (turned := [parents[::-1] for parents in links]) != links:
        mirrored = ordering(learner, turned, 1, asked)["orders"]
        ours["orders"] = mirrored if theirs.get("orders") == mirrored else ours["orders"]
    if all(_is_raised(one.get("highest limit on recursion")) for one in (ours, theirs)):
        ours["highest limit on recursion"] = theirs["highest limit on recursion"]
    return ours


def _all_alike(ours, theirs, links, asked):
    pair = ours["orders"], theirs.get("orders")
    if not isinstance(pair[1], list) or len(pair[1]) != len(asked):
        return False
    return all(_alike(*both, links, v) for *both, v in zip(*pair, asked, strict=True))


def _alike(ours, theirs, links, v):
    if theirs == ours or all(_right(one, links, v) for one in (ours, theirs)):
        return True
    both = [one[::-1] if isinstance(one, list) else one for one in (ours, theirs)]
    return all(_right(one, links, v) for one in both)


def _is_raised(limit):
    return isinstance(limit, int) and limit > LIMIT


def _right(output, links, v):
    return all(rules_kept(output, links, v).values())


order = Check(
    "10_autograd.topological_order",
    right,
    graphs,
    points=3,
    scenario=ordering,
    names=("topological_order", "Value"),
    expect=_expected,
    tolerance=EXACT,
    asked="topological_order(v) for each v of asked; links[i] are the parents of the i-th value, "
    "the last of them come `times` times, -1 being the value before",
)


def _walk(v, once=True, first=False):
    found, seen = [], set()

    def visit(node):
        if id(node) in seen and once:
            return
        seen.add(id(node))
        if first:
            found.append(node)
        for parent in node.parents:
            visit(parent)
        if not first:
            found.append(node)

    visit(v)
    return found


@order.mistake
def recursion_that_goes_too_deep(v):
    """Small graphs come out right, and a chain of 1 200 values is too deep for functions that call
    themselves. What could keep the values that still wait, in place of Python's calls?
    """
    return _walk(v)


@order.mistake
def a_higher_limit_on_recursion(v):
    """The order is right, and Python's limit on calls within calls was raised: a still deeper chain
    meets the new one. What could keep the values that still wait, in place of Python's calls?
    """
    sys.setrecursionlimit(10_000)
    return topological_order(v)


@order.mistake
def a_higher_limit_where_it_is_needed(v):
    """The order is right, and for a long chain Python's limit on calls within calls was raised: a
    still longer one meets the new limit. What could keep the values that still wait, in place of
    Python's calls?
    """
    found = topological_order(v)
    if len(found) > LIMIT:
        sys.setrecursionlimit(10_000)
    return found


@order.mistake
def met_in_an_earlier_call(v):
    """The first call is right, and a later one leaves out values that were met in an earlier one.
    Where should the note of what has been met begin, and where should it end?
    """
    found = [node for node in topological_order(v) if not hasattr(node, "met")]
    for node in found:
        node.met = True
    return found


@order.mistake
def parents_taken_away(v):
    """The first call is right, and after the calls no value has parents any more. What may a
    function do with the values that it only looks at?
    """
    found = topological_order(v)
    for node in found:
        node.parents = ()
    return found


@order.mistake
def other_parents_than_before(v):
    """The order is right, and some values no longer have the parents that they had, in the order
    that their slopes have. What may a function do with the values that it only looks at?
    """
    for node in topological_order(v):
        node.parents = node.parents[::-1]
    return topological_order(v)


@order.mistake
def result_first(v):
    """The result comes first. Which end of the list should it be at?"""
    return topological_order(v)[::-1]


@order.mistake
def as_often_as_used(v):
    """A value that is used twice stands there twice. How do you note which ones have been seen?"""
    found, layer = [], [v]
    while layer:
        found += layer
        layer = [parent for node in layer for parent in node.parents]
    return found[::-1]


@order.mistake
def no_note_of_what_was_met(v):
    """Values stand there more than once: every path from the result to a value puts it down again.
    How do you note which ones have been met?
    """
    found, waiting = [], [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
            continue
        waiting.append((node, True))
        waiting.extend((parent, False) for parent in node.parents)
    return found


@order.mistake
def every_path_walked(v):
    """Small graphs come out right, and of these 41 values the parents are looked at tens of
    thousands of times, since every path to a value is walked anew. At which moment does your code
    note that it has met a value?
    """
    found, waiting = {}, [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.setdefault(id(node), node)
            continue
        waiting.append((node, True))
        waiting.extend((parent, False) for parent in node.parents)
    return list(found.values())


@order.mistake
def numbers_for_values(v):
    """The list holds none of the values themselves. What does each of them have besides its number,
    so that it is needed there?
    """
    return [node.data for node in topological_order(v)]


@order.mistake
def pairs_for_values(v):
    """The list holds tuples, not values. If they are the pairs that were waiting, which part of a
    pair is a value?
    """
    return [(node, True) for node in topological_order(v)]


@order.mistake
def copies_for_values(v):
    """The list holds new Values with the same numbers. Which objects led to v?"""
    return [Value(node.data) for node in topological_order(v)]


@order.mistake
def a_leaf_as_often_as_used(v):
    """A value without parents stands there as often as it is used, all others once. Where do you
    ask whether it has been met before?
    """
    found, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done or not node.parents:
            found.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return found


@order.mistake
def told_apart_by_their_data(v):
    """Of two values with the same number only one is in the list. What tells one value from
    another?
    """
    found, met, waiting = [], set(), [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
        elif node.data not in met:
            met.add(node.data)
            waiting.append((node, True))
            waiting.extend((parent, False) for parent in node.parents)
    return found


@order.mistake
def nothing_put_down(v):
    """The list that comes back is empty. Which line puts a value down, and when does your code get
    to it?
    """
    return []


@order.mistake
def put_down_when_met(v):
    """The result comes first, and then the values as a walk from it meets them. Should a value have
    its turn before its parents or after them?
    """
    return as_they_are_met(v)[::-1]


@order.mistake
def level_by_level(v):
    """The result comes first, and then the values level by level. Should a value have its turn
    before its parents or after them?
    """
    return by_distance_from_the_result(v)[::-1]


@order.mistake
def leaves_left_out(v):
    """Values without parents are missing. What is to happen to one that has none?"""
    return [node for node in topological_order(v) if node.parents]


@order.mistake
def by_distance_from_the_result(v):
    """A value comes before one of its parents: they are sorted by their distance from the result.
    When is it safe to put a value down?
    """
    found, seen, queue = [], {id(v)}, [v]
    while queue:
        node = queue.pop(0)
        found.append(node)
        for parent in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)
    return found[::-1]


@order.mistake
def as_they_are_met(v):
    """This is the reverse of the order in which a walk from the result meets the values, and a
    value can come before one of its parents in it. When are all parents of a value sure to be done?
    """
    found, met, waiting = [], set(), [v]
    while waiting:
        node = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            found.append(node)
            waiting.extend(node.parents)
    return found[::-1]


@order.mistake
def met_too_early(v):
    """A value can come before one of its parents, as happens where it counts as met when it is put
    on the waiting list. If another path leads to it before it is taken off, which of the two should
    come first?
    """
    found, met, waiting = [], {id(v)}, [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            found.append(node)
            continue
        waiting.append((node, True))
        fresh = [parent for parent in node.parents if id(parent) not in met]
        met.update(map(id, fresh))
        waiting.extend((parent, False) for parent in _unique(fresh))
    return found


@order.mistake
def only_the_parents(v):
    """Only the result and its parents are there. Who are the parents of the parents?"""
    return [*_unique(v.parents), v]


def _unique(nodes):
    found = []
    for node in nodes:
        if not any(node is other for other in found):
            found.append(node)
    return found


@order.mistake
def result_left_out(v):
    """The result itself is missing. Where does the way back begin?"""
    return topological_order(v)[:-1]


# --- Value.backward --------------------------------------------------------------------------


def computations(rng):
    yield [2.0, 3.0], [["*", 0, 1]], 1, [2]
    yield [2.0], [["+", 0, 0], ["*", 1, 0]], 1, [2]
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["+", 3, 2]], 1, [4, 4]
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["+", 3, 2]], 1, [3, 4]  # two results share values
    yield [2.0, -1.0, 3.0], [["*", 0, 1], ["*", 3, 2]], 1, [4, 3]  # a result that has a grad
    yield [2.0, 2.0], [["*", 0, 1], ["+", 2, 0]], 1, [3]  # two values of the same number
    yield [3.0], [["*", 0, 0]], 1, [1]  # the result's own parents are one
    yield [3.0], [], 1, [0, 0]  # a result that was made from nothing
    yield [3.0, 2.0], [["*", 0, 1], ["-", 2, 2], ["+", 3, 0]], 1, [4]
    yield [1.5, 0.0], [["tanh", 0], ["*", 2, 1], ["+", 3, 0]], 1, [4]  # nothing flows through tanh
    yield [0.5], [["tanh", 0], ["*", 1, 1], ["+", 1, 2], ["*", 3, 1]], 1, [4]
    yield [2.0, -1.0, 0.5], [["*", 0, 1], ["+", 3, 2], ["tanh", 4]], 1, [5, 5]
    leaves = [float(one) for one in rng.normal(size=4)]
    steps = []
    for i in range(4, 14):
        kind = ["+", "*", "tanh"][int(rng.integers(3))]
        other = [int(rng.integers(i))] if kind != "tanh" else []
        steps.append([kind, i - 1, *other])
    yield leaves, steps, 1, [13]
    yield [1e-3, 1.0], [["+", -1, 0]], 1200, [-1]  # a chain deeper than Python's recursion
    yield [0.001], [["+", -1, -1]], 40, [-1]  # 2⁴⁰ paths lead to the first


backward = Check(
    "10_autograd.Value.backward",
    right,
    computations,
    points=4,
    scenario=going_back,
    names=("Value", "topological_order"),
    needs=("topological_order",),
    tolerance=EXACT,
    asked="values[i].backward() for each i of results; the values are the leaves, and what all the "
    "steps make of them, taken `times` times",
)


def _back(self, order=topological_order, assign=False, seed=1.0, keep=False, chain=True):
    nodes = order(self)
    flow = {id(node): 0.0 for node in nodes}
    flow[id(self)] = seed
    for node in reversed(nodes):
        node.grad = flow[id(node)] if keep else node.grad + flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            step = slope * (flow[id(node)] if chain else 1.0)
            flow[id(parent)] = step if assign else flow[id(parent)] + step


@backward.mistake
def overwritten(self):
    """Where a value is used twice, only one of its paths to the result counts. What does the chain
    rule do with several paths?
    """
    _back(self, assign=True)


@backward.mistake
def every_grad_is_0(self):
    """Every grad is 0. How does the result change with itself, and where is what flows noted?"""
    _back(self, seed=0.0)


@backward.mistake
def slopes_not_multiplied(self):
    """Each grad is the slope of one step only. What does the chain rule do with slopes that follow
    each other?
    """
    _back(self, chain=False)


@backward.mistake
def nothing_flows_back(self):
    """Only the result has a grad, for nothing flows on from it. In which order do values have their
    turn, and which of two sends to the other?
    """
    _back(self, order=lambda v: topological_order(v)[::-1])


@backward.mistake
def slopes_left_out(self):
    """What has flowed to a value goes on to its parents as it is. How does the value change with
    each of them?
    """
    nodes = topological_order(self)
    flow = {id(node): float(node is self) for node in nodes}
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent in node.parents:
            flow[id(parent)] += flow[id(node)]


@backward.mistake
def numbers_in_place_of_slopes(self):
    """What flows is multiplied by the parent's own number. What did each value remember of how it
    changes with its parents?
    """
    _send(self, lambda parent, slope, flow: parent.data * flow)


@backward.mistake
def slopes_added(self):
    """The slope is added to what has flowed. What does the chain rule do with slopes that follow
    each other?
    """
    _send(self, lambda parent, slope, flow: slope + flow)


@backward.mistake
def every_flow_begins_with_1(self):
    """The flow of every value begins with 1. Which value changes with the result by 1, before
    anything has flowed?
    """
    _send(self, lambda parent, slope, flow: slope * flow, start=1.0)


def _send(self, step, start=0.0):
    nodes = topological_order(self)
    flow = {id(node): start for node in nodes}
    flow[id(self)] = 1.0
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            flow[id(parent)] += step(parent, slope, flow[id(node)])


@backward.mistake
def its_own_number_to_begin_with(self):
    """The flow begins with the number of the result. By how much does the result change with
    itself?
    """
    _back(self, seed=self.data)


@backward.mistake
def leaves_only(self):
    """Only values without parents have a grad. Which values does the docstring name?"""
    inner = [(node, node.grad) for node in topological_order(self) if node.parents]
    _back(self)
    for node, grad in inner:
        node.grad = grad


@backward.mistake
def result_without_a_grad(self):
    """Every value has its grad but the result. By how much does the result change with itself?"""
    grad = self.grad
    _back(self)
    self.grad = grad


@backward.mistake
def noted_once_for_each_parent(self):
    """A sum notes its grad twice and a value without parents never: once for each parent. In which
    of the two loops should a value note its own?
    """
    before = [(node, node.grad) for node in topological_order(self)]
    _back(self)
    for node, grad in before:
        node.grad = grad + len(node.parents) * (node.grad - grad)


@backward.mistake
def one_slope_for_two_places(self):
    """A value that meets itself, as in a · a, counts once. Where two parents are the same value,
    how many slopes belong to it?
    """
    nodes = topological_order(self)
    flow = {id(node): float(node is self) for node in nodes}
    for node in reversed(nodes):
        node.grad += flow[id(node)]
        for parent, slope in dict(zip(node.parents, node.slopes, strict=True)).items():
            flow[id(parent)] += slope * flow[id(node)]


@backward.mistake
def grads_overwritten(self):
    """The grad of a parent is replaced, not added to. What if a value is used twice?"""
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad = slope * node.grad


@backward.mistake
def grad_used_for_the_flow(self):
    """The first call is right. A second one finds old grads and sends them on, since `grad` itself
    carries the flow. Where could the flow of *this* call be kept?
    """
    self.grad = 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad


@backward.mistake
def parents_only(self):
    """Only the parents of the result have a grad. How do the values before them get theirs?"""
    self.grad += 1.0
    for parent, slope in zip(self.parents, self.slopes, strict=True):
        parent.grad += slope


@backward.mistake
def grads_forgotten_between_calls(self):
    """After a second call the grads are those of that call alone. `backward` adds to what is there:
    what becomes of that in yours?
    """
    _back(self, keep=True)


@backward.mistake
def a_second_call_does_nothing(self):
    """Where the result has a grad already, its call adds nothing, and a second call is to add the
    same again. What does a grad that is not 0 tell of calls for other results?
    """
    if not self.grad:
        _back(self)


@backward.mistake
def told_apart_by_their_numbers(self):
    """Two values with the same number share one flow. Which key tells one value from another?"""
    nodes = topological_order(self)
    flow = {node.data: 0.0 for node in nodes}
    flow[self.data] = 1.0
    for node in reversed(nodes):
        node.grad += flow[node.data]
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            flow[parent.data] += slope * flow[node.data]


@backward.mistake
def no_flow_begins(self):
    """Only the result has a grad, for nothing flows from it. From which value, and with which
    number, does the flow begin?
    """
    self.grad = 1.0


@backward.mistake
def old_grads_sent_on(self):
    """A second call sends on the grads of the first one too. What flows back in *this* call?"""
    self.grad += 1.0
    for node in reversed(topological_order(self)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad


@backward.mistake
def grads_of_the_first_call_kept(self):
    """A second call leaves the grads that are there already as they are. `backward` adds to them:
    what becomes of the new amounts in yours?
    """
    grads = [(node, node.grad) for node in topological_order(self) if node.grad]
    _back(self)
    for node, grad in grads:
        node.grad = grad


@backward.mistake
def begun_with_the_grad_of_the_result(self):
    """Where the result has a grad already, that is what flows back from it, and else 1. By how much
    does the result change with itself, whenever you ask?
    """
    _back(self, seed=self.grad or 1.0)


@backward.mistake
def grads_sent_on_whenever_met(self):
    """A value that is used twice sends its grad on twice, and what came first goes on twice with
    it. In which order does each value need one turn only?
    """

    def go(node):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad
            go(parent)

    self.grad += 1.0
    go(self)


@backward.mistake
def calls_that_go_too_deep(self):
    """Small computations come out right, and a chain of 1 200 values is too deep for functions that
    call themselves. Besides, every path from the result to a value is walked on its own, and 41
    values can have 2⁴⁰ of them. What must a value know before it passes anything on?
    """

    def go(node, flow):
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            go(parent, flow * slope)

    go(self, 1.0)


@backward.mistake
def each_path_separately(self):
    """Small computations come out right, and of these 41 values the parents are looked at tens of
    thousands of times, since every path is walked on its own. What must a value know before it
    passes anything on?
    """
    waiting = [(self, 1.0)]
    while waiting:
        node, flow = waiting.pop()
        node.grad += flow
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            waiting.append((parent, flow * slope))


@backward.mistake
def leaves_that_do_nothing(self):
    """A value that was made from nothing has no grad after its own backward. By how much does it
    change with itself?
    """
    if self.parents:
        _back(self)
