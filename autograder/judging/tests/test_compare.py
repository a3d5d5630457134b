import warnings

import numpy as np
import pytest

from autograder.judging.compare import agree, difference
from autograder.observing import Opaque


@pytest.mark.parametrize(
    ("expected", "actual", "stage"),
    [
        (1.0, 1.0, None),
        (1.0, np.array(1.0), None),
        (1.0, np.array([1.0]), "shape"),
        (1.0, None, "kind"),
        (1.0, "1.0", "kind"),
        (1.0, Opaque("map", "<map>"), "kind"),
        (Opaque("map", "<map>"), Opaque("map", "<map>"), None),
        (Opaque("map", "<map>"), 1.0, "kind"),
        (1.0, 1.0 + 1e-5, "values"),
        (1.0, np.float32(1 / 3) * 3, None),
        (np.ones(3), [1, 1, 1], None),
        (np.ones(3), [1, 1], "shape"),
        (np.ones(3), np.ones(3, np.float32) * 1.00001, "values"),  # no type of number excuses it
        (np.ones(3), np.ones(3) * 1.00001, "values"),
        (np.array([1.0, np.inf]), np.array([1.0, np.inf]), None),
        (np.array([1.0, np.inf]), np.array([1.0, -np.inf]), "values"),
        (np.array([1.0, 2.0]), np.array([1.0, np.nan]), "finite"),
        ([np.ones((2, 3)), np.ones(4)], [np.ones((2, 3)), np.ones(4)], None),
        ([np.ones((2, 3)), np.ones(4)], [np.ones((2, 3))], "length"),
        ([np.ones((2, 3)), np.ones(4)], [np.zeros((2, 3)), np.ones(5)], "shape"),
        ([np.ones(2), np.ones(2)], np.ones((2, 2)), None),
        ([np.ones(2), np.ones(2)], 1.0, "kind"),
        ([], [], None),
        ([], np.array([]), None),
        ([], np.array(3.0), "kind"),
        ({"a": 1.0}, {"a": 1.0}, None),
        ({"a": 1.0}, {"b": 1.0}, "kind"),
        ({"a": 1.0}, {"a": 2.0}, "values"),
        ("sigmoid", "sigmoid", None),
        ("sigmoid", "tanh", "values"),
        (None, None, None),
        (None, 1.0, "kind"),
        (True, np.True_, None),
        (True, False, "values"),
        (0.0, 0.0, None),
        (0.0, 1e-5, "values"),
    ],
)
def test_the_first_difference_is_found(expected, actual, stage):
    found = difference(expected, actual)
    assert (found and found.stage) == stage


def test_structure_is_reported_before_values():
    found = difference([np.ones(2), np.ones(3)], [np.zeros(2), np.ones(4)])
    assert (found.stage, found.path) == ("shape", "[1]")


def test_the_tolerance_is_one_of_the_norm():
    expected = np.array([1e6, 1e-6])
    assert agree(expected, expected + np.array([0, 0.1]))
    assert not agree(expected, expected + np.array([10, 0]))


def test_numbers_whose_squares_are_too_large_warn_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert difference(np.ones(2), np.array([1.0, 1e300])).stage == "values"
