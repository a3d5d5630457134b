"""The machine finds the gradients of chapter 02, at any depth, and adds up where paths meet."""

import numpy as np
import pytest

from autograder.reference.autograd import Value, topological_order
from autograder.reference.for_loop_mlp import gradients, init_betas
from autograder.reference.xor import X, Y


def sigmoid(z):
    return 0.5 * (1 + (0.5 * z).tanh())


def layer(inputs, betas):
    return [
        sigmoid(sum((a * row[j] for a, row in zip(inputs, betas, strict=True)), Value(0.0)))
        for j in range(len(betas[0]))
    ]


@pytest.mark.parametrize("sizes", [(3, 4, 1), (3, 5, 2, 1)])
def test_the_gradients_of_chapter_02(sizes):
    betas = init_betas(sizes, np.random.default_rng(1))
    values = [[[Value(float(beta)) for beta in row] for row in matrix] for matrix in betas]
    cost = Value(0.0)
    for row, (y,) in zip(X.tolist(), Y.tolist(), strict=True):
        activated = [Value(float(x)) for x in row]
        for matrix in values:
            activated = layer(activated, matrix)
        error = activated[0] - y
        cost = cost + 0.5 * error * error
    cost.backward()
    for matrix, grad in zip(values, gradients(X, Y, betas), strict=True):
        found = np.array([[beta.grad for beta in row] for row in matrix])
        assert np.abs(found - grad).max() < 1e-12


def test_shared_values_add_up():
    a = Value(3.0)
    (a * a + a).backward()
    assert a.grad == 7


def test_a_second_call_adds_the_same_again():
    a, b = Value(2.0), Value(5.0)
    product = a * b
    product.backward()
    product.backward()
    assert (a.grad, b.grad, product.grad) == (10, 4, 2)


def test_depth_is_no_limit():
    a = Value(1.0)
    total = a
    for _ in range(50_000):
        total = total + a
    total.backward()
    assert a.grad == 50_001
    assert len(topological_order(total)) == 50_001


def test_numbers_may_stand_on_either_side():
    a = Value(2.0)
    result = 3 - 2 * a + (-a) * 4 - 1
    result.backward()
    assert (result.data, a.grad) == (-10, -6)
