"""Chapter 08's parts, by what they are for."""

import numpy as np
import pytest

from autograder.reference import beyond_sigmoid as parts
from autograder.reference.buffers import SGD, Adam


def test_softmax_and_cross_entropy_bear_any_scores():
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        p = parts.softmax(np.array([[1e300, -1e300], [-745.0, 745.0]]))
        cost = parts.cross_entropy(p, np.array([[0, 1], [1, 0]]))
    assert np.allclose(p.sum(axis=1), 1)
    assert cost == pytest.approx(-2 * np.log(1e-12))


@pytest.mark.parametrize(("kind", "function"), [("xavier", np.tanh), ("he", parts.relu)])
def test_a_start_that_fits_keeps_the_spread(kind, function):
    rng = np.random.default_rng(0)
    activated = rng.normal(size=(200, 100))
    for _ in range(10):
        scale = parts.init_scale(100, 100, kind)
        activated = function(activated @ rng.normal(0, scale, (100, 100)))
    assert 0.2 < activated.std() < 1.2


def test_every_row_comes_once_an_epoch():
    X = np.arange(11)[:, None]
    batches = list(parts.minibatches(X, -X, 4, np.random.default_rng(0)))
    assert [len(rows) for rows, _ in batches] == [4, 4, 3]
    assert sorted(np.concatenate([rows for rows, _ in batches]).ravel()) == list(range(11))
    assert all((rows == -answers).all() for rows, answers in batches)


def test_momentum_and_adam_go_down_a_narrow_valley():
    steepness = np.array([0.02, 2.0])
    ball = walker = np.array([-9.0, 2.0])
    velocity = mean = square = np.zeros(2)
    for t in range(1, 151):
        ball, velocity = parts.momentum_step(ball, steepness * ball, velocity, lr=0.2)
        walker, mean, square = parts.adam_step(walker, steepness * walker, mean, square, t, lr=0.5)
    assert abs(ball).max() < 0.01 and abs(walker).max() < 0.01


def test_adam_begins_with_a_whole_step_and_keeps_float32():
    w = grad = np.array([0.001, 1000.0], dtype=np.float32)
    zeros = np.zeros(2, dtype=np.float32)
    new, *averages = parts.adam_step(w, grad, zeros, zeros, t=1, lr=0.1)
    assert np.allclose(w - new, 0.1, rtol=1e-3)
    assert {array.dtype for array in (new, *averages)} == {np.dtype(np.float32)}


def _steps(optimiser, gradients):
    w = np.zeros(5)
    stepping = optimiser(w, lr=0.01)
    for grad in gradients.copy():
        stepping.step(grad)
    return w


def test_the_steps_in_place_are_the_same_steps():
    gradients = np.random.default_rng(0).normal(size=(500, 5)) * 10.0 ** np.arange(-6, 4, 2)
    ball, velocity = np.zeros(5), np.zeros(5)
    walker, mean, square = np.zeros(5), np.zeros(5), np.zeros(5)
    for t, grad in enumerate(gradients, 1):
        ball, velocity = parts.momentum_step(ball, grad, velocity, lr=0.01)
        walker, mean, square = parts.adam_step(walker, grad, mean, square, t, lr=0.01)
    assert np.allclose(_steps(SGD, gradients), ball, rtol=1e-12, atol=0)
    assert np.allclose(_steps(Adam, gradients), walker, rtol=1e-12, atol=0)
