"""Chapter 07's rules, on nets that learn, overfit and diverge."""

import numpy as np

from autograder.reference import stopping
from autograder.reference.stopping import NN


def noisy(m, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(m, 3))
    return X, (X[:, :1] + rng.normal(size=(m, 1)) > 0).astype(float)


def test_a_net_ends_with_its_best_betas():
    train, validation = noisy(30, 0), noisy(20, 1)
    nn = NN(hidden=(8,), kind="tanh", lr=0.1, steps=500, random_state=0)
    train_costs, costs = stopping.fit_early_stopping(nn, train, validation, 1e-4, 50)
    assert len(costs) == len(train_costs) < 500
    assert min(costs) < costs[-1]
    assert stopping.mean_cost(nn, *validation) == min(costs)


def test_a_lost_net_stops_at_once_and_keeps_finite_betas():
    nn = NN(hidden=(8, 8), kind="linear", lr=1e200, steps=500, random_state=0)
    with np.errstate(all="ignore"):
        _, costs = stopping.fit_early_stopping(nn, noisy(30, 0), noisy(20, 1), 1e-4, 400)
    assert len(costs) < 10
    assert np.isnan(costs[-1]) and np.isfinite(costs[:-1]).all()
    assert all(np.isfinite(layer.betas).all() for layer in nn.layers_)


def test_noise_on_the_way_down_stops_nothing():
    rng = np.random.default_rng(0)
    history = list(1 - 0.01 * np.arange(90) + rng.uniform(-0.05, 0.05, 90))
    assert not any(stopping.should_stop(history[:i], 0.001, 20) for i in range(1, 91))


def test_a_penalty_leaves_biases_and_its_arguments_alone():
    betas = [np.ones((2, 3)), np.ones(3)]
    penalty, grads = stopping.l2_penalty(betas, 0.5)
    assert penalty == 1.5
    assert np.array_equal(grads[0], np.full((2, 3), 0.5)) and not grads[1].any()
    assert (betas[0] == 1).all()
