"""What is told of a value and its parents."""

import numpy as np

from autograder.reference.autograd import Value
from autograder.scenarios.autograd import add


class OfNumbers(Value):
    """Keeps numbers for parents, where the right class keeps values."""

    def __add__(self, other):
        return OfNumbers(self.data + other.data, (np.float64(self.data), other.data), (1.0, 1.0))


def test_numbers_for_parents_are_told_as_no_values():
    right, found = (
        add(one, 2.0, 3.0, False)["first result (x and y)"] for one in (Value, OfNumbers)
    )
    assert right["parents"] == ["x", "y"]
    assert found["parents"] == ["no Value", "no Value"]
    assert found["data of its parents"] == right["data of its parents"] == [2.0, 3.0]
