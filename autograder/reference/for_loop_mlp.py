"""Chapter 02: a multilayer perceptron in a for loop, without biases, that learns XOR."""

from itertools import pairwise

import numpy as np

from autograder.reference.xor import sigmoid


def init_betas(sizes, rng):
    """Random start: a matrix of betas between each layer and the next.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, the input first.
    rng : numpy.random.Generator

    Returns
    -------
    list of ndarray
        len(sizes) - 1 matrices, the i-th of shape (sizes[i], sizes[i + 1]), uniform in [-0.5, 0.5).
    """
    return [rng.uniform(-0.5, 0.5, (n, k)) for n, k in pairwise(sizes)]


def forward(X, betas):
    """Activations of every layer.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    betas : list of ndarray
        The first of shape (n, k), each next one with as many rows as the last has columns.

    Returns
    -------
    list of ndarray
        len(betas) + 1 arrays of m rows: X first, the prediction last.
    """
    activated = [X]
    for beta in betas:
        activated.append(sigmoid(activated[-1] @ beta))
    return activated


def cost(y_hat, y):
    """Half the sum of squared errors, ½ Σ (ŷ - y)².

    Parameters
    ----------
    y_hat, y : ndarray of shape (m, k)

    Returns
    -------
    float
    """
    return 0.5 * np.sum((y_hat - y) ** 2)


def delta_out(y_hat, y):
    """Gradient of the cost with respect to the output layer's input sums.

    Parameters
    ----------
    y_hat, y : ndarray of shape (m, k)

    Returns
    -------
    ndarray of shape (m, k)
    """
    return (y_hat - y) * y_hat * (1 - y_hat)


def delta_hidden(delta, betas, activated):
    """Pass the gradient back through one layer.

    Parameters
    ----------
    delta : ndarray of shape (m, k)
        Gradient with respect to the input sums of the layer after.
    betas : ndarray of shape (n, k)
        Between this layer and the one after.
    activated : ndarray of shape (m, n)
        This layer's output.

    Returns
    -------
    ndarray of shape (m, n)
        Gradient with respect to this layer's input sums.
    """
    return (delta @ betas.T) * activated * (1 - activated)


def gradients(X, Y, betas):
    """Gradient of the cost with respect to every beta (backpropagation).

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    betas : list of ndarray

    Returns
    -------
    list of ndarray
        One for each of `betas`, of the same shape.

    References
    ----------
    Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.
    """
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = [activated[-2].T @ delta]
    for i in reversed(range(len(betas) - 1)):
        delta = delta_hidden(delta, betas[i + 1], activated[i + 1])
        grads.insert(0, activated[i].T @ delta)
    return grads


def train_xor(X, Y, lr=16, steps=30000, rng=None):
    """Train a 3x4x1 net by gradient descent on all rows at once.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
    Y : ndarray of shape (m, 1)
    lr : float
        Learning rate.
    steps : int
    rng : numpy.random.Generator, optional

    Returns
    -------
    betas : list of two ndarray, of shapes (3, 4) and (4, 1)
    costs : list of float
        One for each step, just before its update.
    """
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        betas = [beta - lr * grad for beta, grad in zip(betas, gradients(X, Y, betas), strict=True)]
    return betas, costs
