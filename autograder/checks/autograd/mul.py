"""What chapter 10 asks for: `Value.__mul__`."""

from autograder.checks.autograd.shared import WITH, pairs
from autograder.judging.check import Check
from autograder.judging.compare import EXACT
from autograder.reference.autograd import Value, value
from autograder.scenarios.autograd import multiply as multiplying

check = Check(
    "Value.__mul__",
    Value,
    pairs,
    scenario=multiplying,
    tolerance=EXACT,
    asked=f"x * y and x * x, {WITH}",
)

check.hints = {
    "nudge": """
    Think of a as 2 and of b as 5. If a becomes 3, by how much does the product grow?
    """,
    "formula": """
    ∂(a b)/∂a = b. And the other way round?
    """,
    "template": """
other = value(other)
return Value(self.data * ___, (self, ___), (___.data, ___.data))
""",
}


@check.mistake
def values_instead_of_slopes(self, other):
    """Each factor's slope is its own value. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (self.data, other.data))


@check.mistake
def slopes_of_a_sum(self, other):
    """The slopes are those of a sum. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (1.0, 1.0))


@check.mistake
def product_as_slope(self, other):
    """The product itself is used as the slope. If a grows by 1, by how much does a·b grow?"""
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product, product))


@check.mistake
def slopes_by_division(self, other):
    """The slopes are the product divided by each factor, but a factor may be 0. If a grows by 1, by
    how much does a·b grow?
    """
    other = value(other)
    product = self.data * other.data
    return Value(product, (self, other), (product / self.data, product / other.data))


@check.mistake
def sum_instead_of_product(self, other):
    """This is a sum. Which operation was asked for?"""
    return self + other


@check.mistake
def parents_missing(self, other):
    """The product does not know what it was made from. What else does Value take?"""
    return Value(self.data * value(other).data)


@check.mistake
def nothing_returned(self, other):
    """Nothing came back. Which line returns the product?"""


@check.mistake
def number_instead_of_Value(self, other):
    """A bare number came back, and it remembers nothing. What should the product of two
    Values be?
    """
    return self.data * value(other).data


@check.mistake
def plain_number_not_a_parent(self, other):
    """When a factor is a plain number, the product has only one parent. How can the number become a
    parent like any other?
    """
    if isinstance(other, Value):
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    return Value(self.data * other, (self,), (other,))


@check.mistake
def plain_numbers_not_accepted(self, other):
    """A Value times a plain number fails. What turns a number into a Value?"""
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@check.mistake
def whole_numbers_not_accepted(self, other):
    """A Value times a float works, but a Value times a whole number fails. Which function turns any
    number into a Value?
    """
    other = Value(other) if isinstance(other, float) else other
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@check.mistake
def plain_number_as_a_parent(self, other):
    """A plain number became a parent as it is, but it has no grad. Which function turns it into a
    Value?
    """
    number = value(other).data
    return Value(self.data * number, (self, other), (number, self.data))


@check.mistake
def changed_in_place(self, other):
    """The product changed its first factor. Where should the result be kept?"""
    other = value(other)
    self.data *= other.data
    return Value(self.data, (self, other), (other.data, self.data))


@check.mistake
def product_written_into_the_first(self, other):
    """The first factor was turned into the product and returned. A new Value is needed: what is it
    made from?
    """
    other = value(other)
    slopes = other.data, self.data
    self.data, self.parents, self.slopes = self.data * other.data, (self, other), slopes
    return self


@check.mistake
def special_case_for_a_times_a(self, other):
    """A value times itself has only one parent here. How many factors does any product have, and
    may two of its parents be the same?
    """
    other = value(other)
    if other is self:
        return Value(self.data**2, (self,), (2 * self.data,))
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@check.mistake
def factor_changed_after_its_slope(self, other):
    """The product and its slopes are right, but the first factor was changed on the way. Where
    should the result be kept?
    """
    other = value(other)
    slopes = other.data, self.data
    self.data *= other.data
    return Value(self.data, (self, other), slopes)


@check.mistake
def first_factor_changed_and_returned(self, other):
    """The first factor was changed and came back as the product. A new Value is needed: what is it
    made from?
    """
    self.data *= value(other).data
    return self


@check.mistake
def parents_swapped_for_plain_numbers(self, other):
    """Two Values are right, but when one factor is a plain number, parents and slopes are swapped.
    In which order were the two passed in?
    """
    if isinstance(other, Value):
        return Value(self.data * other.data, (self, other), (other.data, self.data))
    return Value(other * self.data, (Value(other), self), (self.data, other))


@check.mistake
def copies_as_parents(self, other):
    """The parents are new Values with the same numbers, no longer the two that were multiplied.
    Which objects should backward reach?
    """
    a, b = Value(self.data), Value(value(other).data)
    return Value(a.data * b.data, (a, b), (b.data, a.data))


@check.mistake
def copy_of_the_second_factor(self, other):
    """The second parent is a new Value with the same number, not the Value that was multiplied by.
    Which object should backward reach?
    """
    other = Value(value(other).data)
    return Value(self.data * other.data, (self, other), (other.data, self.data))


@check.mistake
def parents_without_slopes(self, other):
    """The product knows its parents, but not its slopes. What else does Value take?"""
    other = value(other)
    return Value(self.data * other.data, (self, other))


@check.mistake
def Values_instead_of_numbers_as_slopes(self, other):
    """The slopes are Values, but they should be numbers. What holds the number of a Value?"""
    other = value(other)
    return Value(self.data * other.data, (self, other), (other, self))


@check.mistake
def parents_and_slopes_swapped(self, other):
    """The product is right, but parents and slopes are swapped. In which order were the two factors
    passed in?
    """
    other = value(other)
    return Value(self.data * other.data, (other, self), (self.data, other.data))
