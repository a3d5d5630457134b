"""Chapter 04: measure what makes nets fail, check gradients, and fix planted bugs."""

import numpy as np

from autograder.reference.for_loop_mlp import delta_hidden, delta_out, forward, init_betas
from autograder.reference.gradients import numeric_grad
from autograder.reference.xor import X, Y

STEPS = 1000
FLAT = 0.05  # a slope of the sigmoid below this hardly passes any blame back
CLOSE = 1e-6  # central differences with h = 1e-5 are right to 1e-7 of the gradient's length


def stack(nets):
    """Many nets as one: from a list of lists of betas to a list of stacks of betas.

    Parameters
    ----------
    nets : list of list of ndarray
        S nets of the same sizes.

    Returns
    -------
    list of ndarray
        The i-th has the shape of the i-th betas with a new first axis, of length S.
    """
    return [np.stack(betas) for betas in zip(*nets, strict=True)]


def stacked_gradients(X, Y, betas):
    """Gradients of chapter 02, for one net or for a stack of nets.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    betas : list of ndarray
        Of shape (n, k) each, or (S, n, k).

    Returns
    -------
    list of ndarray
        Shaped like the betas.
    """
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = []
    for i in reversed(range(len(betas))):
        grads.insert(0, activated[i].mT @ delta)
        delta = (delta @ betas[i].mT) * activated[i] * (1 - activated[i])
    return grads


def train(betas, lr, steps, gradients=stacked_gradients):
    """Gradient descent on XOR, on all rows at once, of one net or of a stack.

    Parameters
    ----------
    betas : list of ndarray
    lr : float
    steps : int
    gradients : callable, optional
        From X, Y and betas to a list shaped like the betas.

    Returns
    -------
    list of ndarray
    """
    for _ in range(steps):
        grads = gradients(X, Y, betas)
        betas = [beta - lr * grad for beta, grad in zip(betas, grads, strict=True)]
    return betas


def learned(betas):
    """For each net of a stack, whether its rounded answers to all of XOR's rows are right.

    Parameters
    ----------
    betas : list of ndarray
        Of shape (S, n, k) each.

    Returns
    -------
    ndarray of bool, of shape (S,)
    """
    return np.all(forward(X, betas)[-1].round() == Y, axis=(-2, -1))


def rows_right(lr, hidden, seeds):
    """How many of each net's six rounded answers to XOR are right after 1000 steps.

    Parameters
    ----------
    lr : float
    hidden : int
    seeds : sequence of int

    Returns
    -------
    ndarray of shape (len(seeds),)
    """
    return np.sum(forward(X, _trained(lr, hidden, seeds))[-1].round() == Y, axis=(1, 2))


def _trained(lr, hidden, seeds):
    starts = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return train(stack(starts), lr, STEPS)


def success_rate(lr, hidden, seeds):
    """Share of seeds from which a 3×hidden×1 net learns XOR in 1000 steps.

    Parameters
    ----------
    lr : float
    hidden : int
        Neurons in the hidden layer.
    seeds : sequence of int

    Returns
    -------
    float
        From 0 to 1.
    """
    return np.mean(learned(_trained(lr, hidden, seeds)))


def symmetric_run(seed):
    """Betas after 200 steps with lr = 4 of a 3×4×1 net whose hidden neurons start equal.

    Parameters
    ----------
    seed : int

    Returns
    -------
    list of ndarray
        Of shapes (3, 4), all columns equal, and (4, 1), all rows equal.
    """
    betas0_1, betas1_2 = init_betas((3, 1, 1), np.random.default_rng(seed))
    return train([np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)], 4, 200)


def saturation(activations):
    """Share of activations at which the sigmoid's slope a(1 - a) is below 0.05.

    Parameters
    ----------
    activations : ndarray
        What sigmoid neurons output, from 0 to 1, in any shape.

    Returns
    -------
    float
        From 0 to 1.
    """
    return np.mean(activations * (1 - activations) < FLAT)


def grad_check(cost, grads, params):
    """Whether gradients agree with central differences of the cost.

    Parameters
    ----------
    cost : callable
        From a list of arrays like `params` to a number.
    grads : list of ndarray
        The gradients to check, one for each of `params`.
    params : list of ndarray
        They are left as they were.

    Returns
    -------
    bool
        True where the difference of the two, as one long vector, is at most 1e-6 times as long as
        the central differences.
    """
    numeric = [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1 :]]), param)
        for i, param in enumerate(params)
    ]
    numeric, claimed = (
        np.concatenate([np.ravel(one) for one in many]) for many in (numeric, grads)
    )
    # Not `>`: a comparison with nan is False, and nan must not pass.
    return bool(np.linalg.norm(claimed - numeric) <= CLOSE * np.linalg.norm(numeric))


def shuffle(X, Y, rng):
    """The rows of X and Y in one random order.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    rng : numpy.random.Generator

    Returns
    -------
    tuple of two ndarray
        Each row still beside its label.
    """
    order = rng.permutation(len(X))
    return X[order], Y[order]


def step(X, Y, betas, lr):
    """The betas after one step of gradient descent, all from the same old ones.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    betas : list of ndarray
    lr : float

    Returns
    -------
    list of ndarray
    """
    grads = stacked_gradients(X, Y, betas)
    return [beta - lr * grad for beta, grad in zip(betas, grads, strict=True)]


def score(y_hat, y):
    """Share of rows whose rounded answer is right.

    Parameters
    ----------
    y_hat : ndarray of shape (m, 1)
    y : ndarray of shape (m,)
        Zeros and ones.

    Returns
    -------
    float
        From 0 to 1.
    """
    return np.mean(y_hat.ravel().round() == y)


MENDED = {
    "start": init_betas,
    "shuffle": shuffle,
    "delta_hidden": delta_hidden,
    "step": step,
    "score": score,
}


def repair(bug):
    """A part of a small net, fixed.

    Parameters
    ----------
    bug : str
        "start", "shuffle", "delta_hidden", "step" or "score".

    Returns
    -------
    callable
    """
    return MENDED[bug]
