"""What several checks of chapter 02 use."""

from itertools import pairwise

import numpy as np


def as_vector(matrices):
    return np.concatenate([np.ravel(one) for one in matrices] or [np.zeros(0)])


def each_matrix(sizes, make):
    return [make((n, k)) for n, k in pairwise(sizes)]


def net(rng, *sizes, rows=5):
    """Random inputs, labels of zero and one, and betas of a net of these sizes."""
    betas = [rng.uniform(-1, 1, size=size) for size in pairwise(sizes)]  # no neuron saturates
    labels = rng.integers(0, 2, size=(rows, sizes[-1]))
    return rng.normal(size=(rows, sizes[0])), labels, betas


def small_nets():
    """Inputs and betas in whole numbers, of nets with two, one and three matrices.

    Some, or all, of their sums are 0, so that the activations are ½.
    """
    X = np.array([[1, 0, 2], [0, 1, 1]])
    yield X, [np.array([[1.0, 0.0], [0.0, 1.0], [0.0, -1.0]]), np.array([[2.0], [-2.0]])]
    yield np.array([[1, 2]]), [np.array([[2.0], [-1.0]])]
    between = np.array([[4.0, -4.0], [-4.0, 4.0]])
    yield np.array([[2]]), [np.zeros((1, 2)), between, np.array([[8.0], [-8.0]])]


def predictions(rng):
    yield (np.array([[0.5], [0.5], [0.75]]), np.array([[1], [0], [0]]))
    yield (np.array([[0.5, 0.5], [0.5, 1.0]]), np.array([[1, 0], [2, -1]]))  # any labels
    for m, k in ((4, 1), (4, 1), (5, 3), (1, 1), (3, 2)):
        yield (rng.uniform(0.1, 0.9, size=(m, k)), rng.integers(0, 2, size=(m, k)))
    for size in ((3, 1), (3, 1), (4, 2)):
        yield (rng.uniform(0.1, 0.9, size=size), rng.uniform(-1, 2, size=size))
