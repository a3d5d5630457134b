"""What chapter 10 asks for: `Value.__add__`."""

from autograder.checks.autograd.shared import WITH, pairs
from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference.autograd import Value, value
from autograder.scenarios.autograd import add as adding

check = Check(
    "Value.__add__",
    Value,
    pairs,
    scenario=adding,
    asked=f"x + y and x + x, {WITH}",
    tolerance=EXACT,
)

check.hints = {
    "nudge": """
    Three things make a Value: its number, what it was made from, and how it changes with each
    of these. If a grows by 1, by how much does a + b grow?
    """,
    "formula": """
    ∂(a + b)/∂a and ∂(a + b)/∂b do not depend on a or b.
    """,
    "template": """
other = value(other)
return Value(self.data + ___, (self, ___), (___, ___))
""",
}


@check.mistake
def slopes_of_a_product(self, other):
    """The slopes are those of a product. By how much does a sum grow if one part grows by 1?"""
    other = value(other)
    return Value(self.data + other.data, (self, other), (other.data, self.data))


@check.mistake
def values_instead_of_slopes(self, other):
    """Each part is its own slope here. By how much does a sum grow if one part grows by 1?"""
    other = value(other)
    return Value(self.data + other.data, (self, other), (self.data, other.data))


@check.mistake
def parents_missing(self, other):
    """The sum is right, but it does not know what it was made from. What else does Value take?"""
    return Value(self.data + value(other).data)


@check.mistake
def nothing_returned(self, other):
    """Nothing came back. Which line returns the sum?"""


@check.mistake
def number_instead_of_Value(self, other):
    """A bare number came back, and it remembers nothing. What should the sum of two Values be?"""
    return self.data + value(other).data


@check.mistake
def parents_without_slopes(self, other):
    """The sum knows its parents, but not its slopes. What else does Value take?"""
    other = value(other)
    return Value(self.data + other.data, (self, other))


@check.mistake
def numbers_instead_of_Values_as_parents(self, other):
    """The parents are bare numbers, which have no grad. Which objects was the sum made from?"""
    other = value(other)
    return Value(self.data + other.data, (self.data, other.data), (1.0, 1.0))


@check.mistake
def one_parent(self, other):
    """Only one parent is there. How many values go into a sum?"""
    return Value(self.data + value(other).data, (self,), (1.0,))


@check.mistake
def plain_number_as_a_parent(self, other):
    """A plain number became a parent as it is, but it has no grad. Which function turns it into a
    Value?
    """
    return Value(self.data + value(other).data, (self, other), (1.0, 1.0))


@check.mistake
def plain_number_not_a_parent(self, other):
    """When a plain number is added, the sum has only one parent. How can the number become a parent
    like any other?
    """
    if isinstance(other, Value):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    return Value(self.data + other, (self,), (1.0,))


@check.mistake
def plain_numbers_not_accepted(self, other):
    """A Value plus a plain number fails. What turns a number into a Value and leaves a Value as it
    is?
    """
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@check.mistake
def whole_numbers_not_accepted(self, other):
    """A Value plus a float works, but a Value plus a whole number fails. Which function turns any
    number into a Value?
    """
    other = Value(other) if isinstance(other, float) else other
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@check.mistake
def copies_as_parents(self, other):
    """The parents are new Values with the same numbers, no longer the two that were added. Which
    objects should backward reach?
    """
    a, b = Value(self.data), Value(value(other).data)
    return Value(a.data + b.data, (a, b), (1.0, 1.0))


@check.mistake
def changed_in_place(self, other):
    """The sum changed its first part. Where should the result be kept?"""
    other = value(other)
    result = Value(self.data + other.data, (self, other), (1.0, 1.0))
    self.data = result.data
    return result


@check.mistake
def sum_written_into_the_first(self, other):
    """The first part was turned into the sum and returned. A new Value is needed: what is it made
    from?
    """
    other = value(other)
    self.data, self.parents, self.slopes = self.data + other.data, (self, other), (1.0, 1.0)
    return self


@check.mistake
def special_case_for_a_plus_a(self, other):
    """A value plus itself has only one parent here. How many parts does any sum have, and may two
    of its parents be the same?
    """
    other = value(other)
    if other is self:
        return Value(2 * self.data, (self,), (2.0,))
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@check.mistake
def slopes_not_in_a_tuple(self, other):
    """The slopes are a bare number, but a Value takes a tuple with one slope for each parent. How
    many parents does a sum have?
    """
    other = value(other)
    return Value(self.data + other.data, (self, other), 1.0)


@check.mistake
def first_part_changed_and_returned(self, other):
    """The first part was changed and came back as the sum. A new Value is needed: what is it made
    from?
    """
    self.data += value(other).data
    return self


@check.mistake
def parents_swapped_for_plain_numbers(self, other):
    """Two Values are right, but when one part is a plain number, the parents are swapped. In which
    order were the two passed in?
    """
    if isinstance(other, Value):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
    return Value(other + self.data, (Value(other), self), (1.0, 1.0))


@check.mistake
def copy_of_the_second_part(self, other):
    """The second parent is a new Value with the same number, not the Value that was added. Which
    object should backward reach?
    """
    other = Value(value(other).data)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))


@check.mistake
def copy_of_the_first_part(self, other):
    """The first parent is a new Value with the same number, not the Value that was added to. Which
    object should backward reach?
    """
    other = value(other)
    return Value(self.data + other.data, (Value(self.data), other), (1.0, 1.0))
