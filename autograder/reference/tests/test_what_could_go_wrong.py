"""Chapter 04: what it claims of failures, measured; and gradients that are right for stacks."""

import numpy as np
import pytest

from autograder.reference import for_loop_mlp
from autograder.reference import what_could_go_wrong as right

SIZES = [(3, 4, 1), (3, 5, 4, 1), (3, 1)]


def nets(sizes, count):
    return [for_loop_mlp.init_betas(sizes, np.random.default_rng(seed)) for seed in range(count)]


@pytest.mark.parametrize("sizes", SIZES)
def test_a_stack_has_the_gradients_of_its_nets(sizes):
    each = nets(sizes, 3)
    stacked = right.stacked_gradients(right.X, right.Y, right.stack(each))
    alone = right.stack([for_loop_mlp.gradients(right.X, right.Y, betas) for betas in each])
    for ours, theirs in zip(stacked, alone, strict=True):
        assert np.linalg.norm(ours - theirs) <= 1e-14 * np.linalg.norm(theirs)


def test_a_stack_trains_as_its_nets_do():
    each = nets((3, 4, 1), 3)
    together = right.train(right.stack(each), 4, 300)
    alone = right.stack([right.train(betas, 4, 300) for betas in each])
    for ours, theirs in zip(together, alone, strict=True):
        assert np.allclose(ours, theirs, rtol=1e-9)


@pytest.mark.parametrize(
    ("lr", "hidden", "least", "most"),
    [
        (16, 4, 1, 1),  # the talk's loop does not fail
        (1, 4, 1, 1),
        (64, 4, 0, 0.2),  # steps too long
        (0.01, 4, 0, 0),  # and too short
        (4, 2, 0, 0.4),  # too few neurons without a bias
        (16, 1, 0, 0),
    ],
)
def test_what_fails_and_what_does_not(lr, hidden, least, most):
    assert least <= right.success_rate(lr, hidden, range(40)) <= most


def test_equal_neurons_stay_equal_and_do_not_learn():
    betas0_1, betas1_2 = right.symmetric_run(3)
    assert np.ptp(betas0_1, axis=1).max() < 1e-12
    assert np.ptp(betas1_2) < 1e-12
    assert np.ptp(betas0_1) > 0.1
    y_hat = right.forward(right.X, [betas0_1, betas1_2])[-1]
    assert not np.array_equal(y_hat.round(), right.Y)


@pytest.mark.parametrize("seed", range(3))
def test_right_gradients_pass_and_a_slip_in_any_beta_does_not(seed):
    rng = np.random.default_rng(seed)
    X, Y = rng.normal(size=(5, 3)), rng.integers(0, 2, (5, 2))
    params = [rng.normal(size=(3, 4)), rng.normal(size=(4, 2))]
    grads = for_loop_mlp.gradients(X, Y, params)

    def cost(params):
        return for_loop_mlp.cost(for_loop_mlp.forward(X, params)[-1], Y)

    before = [param.copy() for param in params]
    assert right.grad_check(cost, grads, params)
    assert all(map(np.array_equal, params, before))
    for grad in grads:
        for i in np.ndindex(grad.shape):
            kept, grad[i] = grad[i], grad[i] + 1e-4
            assert not right.grad_check(cost, grads, params)
            grad[i] = kept


@pytest.mark.parametrize("bug", right.MENDED)
def test_every_part_has_its_repair(bug):
    assert callable(right.repair(bug))


def test_a_net_of_mended_parts_learns():
    start, shuffle, step, score = map(right.repair, ("start", "shuffle", "step", "score"))
    rng = np.random.default_rng(0)
    betas = start((3, 4, 1), rng)
    for _ in range(500):
        betas = step(*shuffle(right.X, right.Y, rng), betas, 4)
    assert score(right.forward(right.X, betas)[-1], right.Y.ravel()) == 1
