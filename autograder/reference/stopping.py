"""Chapter 07: when to stop, which weights to keep, and a penalty on large ones."""

import numpy as np
from sklearn.base import clone

from autograder.reference.for_loop_mlp import cost
from autograder.reference.network import NN

__all__ = [
    "NN",
    "begin",
    "fit_early_stopping",
    "l2_penalty",
    "mean_cost",
    "should_stop",
    "split_validation",
    "take_step",
]


def should_stop(history, tol, patience):
    """Whether training should stop now.

    Parameters
    ----------
    history : sequence of float
        One loss or more, the newest last.
    tol : float
        A loss that is lower by no more than this is no progress.
    patience : int
        How many losses without progress are enough.

    Returns
    -------
    bool
        True at once where the newest loss is nan or infinite; else True where the lowest of the
        last `patience` losses is not more than `tol` below the lowest of all before them.

    References
    ----------
    Prechelt, "Early stopping - but when?", 1998.
    """
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return bool(min(history[:-patience]) - min(history[-patience:]) <= tol)


def split_validation(X, Y, fraction, rng):
    """Set rows aside, drawn at random, to validate the training with.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    fraction : float
    rng : numpy.random.Generator

    Returns
    -------
    train, validation : tuple of two ndarray
        Rows of X and the same rows of Y; round(fraction * m) of them in `validation`.
    """
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    rest, aside = rows[held:], rows[:held]
    return (X[rest], Y[rest]), (X[aside], Y[aside])


def mean_cost(nn, X, Y):
    """Mean cost of a net per row."""
    return cost(nn._forward(X), Y) / len(X)


def begin(nn, X, Y):
    """Give a net new layers, as its `fit` would begin."""
    nn.layers_ = clone(nn).set_params(steps=0).fit(X, Y).layers_


def take_step(nn, X, Y):
    """Take one step of gradient descent, on all rows at once."""
    loss = nn._forward(X) - Y
    for layer, grad in zip(nn.layers_, nn._backward(loss), strict=True):
        layer.betas -= nn.lr * grad


def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    """Train a net until the validation cost no longer falls; give it its best betas.

    Parameters
    ----------
    nn : NN
        `nn.steps` is the largest number of rounds.
    train, validation : tuple of two ndarray
        X of shape (m, n) and Y of shape (m, k).
    tol : float
    patience : int
        See `should_stop`.

    Returns
    -------
    train_costs, validation_costs : list of float
        The mean costs of each round, before its step.
    """
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]  # steps write into the betas
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs


def l2_penalty(betas, strength):
    """Half the sum of all squared weights, times `strength`, and its gradient (weight decay).

    Parameters
    ----------
    betas : list of ndarray
        Weights are matrices, of two axes; biases are vectors, of one axis, and are not penalised.
    strength : float

    Returns
    -------
    penalty : float
    grads : list of ndarray
        New arrays, like `betas`; zeros for the biases.
    """
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.sum(beta**2) for beta in weights)
    grads = [strength * beta if beta.ndim == 2 else np.zeros_like(beta) for beta in betas]
    return penalty, grads
