"""Cards of chapter 08 that depend on what came back."""

import numpy as np

from autograder import judging

(prime,) = (one for one in judging.chapter("08_beyond_sigmoid") if one.short == "relu_prime")


def named(function):
    return judging.run(prime, {"np": np, "relu_prime": function}).mistake


def test_an_array_with_nan_is_no_list():
    assert named(lambda a: np.maximum(a, 0) / a) != "list instead of array"


def test_a_list_is_one_whatever_it_holds_at_the_kink():
    half = lambda a: np.where(a > 0, 1, np.where(a < 0, 0, 0.5))  # noqa: E731
    assert named(lambda a: half(a).tolist()) == "list instead of array"
    assert judging.run(prime, {"np": np, "relu_prime": half}).kind == judging.RIGHT
