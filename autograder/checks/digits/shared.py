"""What several checks of chapter 09 use."""

from functools import cache
from itertools import pairwise

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

from autograder.scenarios.digits import Net as StandIn


@cache
def digits_of():
    """Pixels and labels, read once: nobody may write into them."""
    X, y = load_digits(return_X_y=True)
    for one in (X, y):
        one.setflags(write=False)
    return X, y


def own_split(seed, X=None, **options):
    data, y = digits_of()
    given = {"test_size": 0.25, "stratify": y, "random_state": seed, **options}
    return train_test_split(data / 16 if X is None else X(data), y, **given)


def proba_cases(rng):
    X, biases = np.array([[1.0, 0.0], [0.0, 1.0]]), [np.zeros(2), np.array([0.0, 1.0])]
    yield X, [np.eye(2), 2 * np.eye(2)], biases, [3, 5]
    for rows, sizes, classes, scale in (
        (9, (4, 6, 3), ["ant", "owl", "zebra"], 1),
        (6, (3, 4, 2), [-1, 1], 1),
        (12, (2, 5, 3, 4), [2, 3, 5, 8], 1),
        (30, (3, 4, 5), [1, 2, 4, 6, 9], 0.3),  # no class is more probable than all the others
        (1, (3, 4, 3), [0, 7, 9], 1),
        (5, (3, 2, 1), ["owl"], 1),
        (4, (3, 2), [False, True], 1),
        (6, (3, 4, 3), [2, 4, 8], 30),  # exponentials of such sums overflow
    ):
        yield *_each_class_somewhere(rng, rows, sizes, scale), classes
    X, weights, biases = _each_class_somewhere(rng, 20, (4, 3, 2), 1)
    yield np.tile(X, (75, 1)), weights, biases, [7, 9]


def _each_class_somewhere(rng, rows, sizes, scale):
    """Rows and a net that has each class for the most probable one of some row, without a tie."""
    digits = 1 if scale < 2 else 0  # whole numbers stay exact in float32, however large
    while True:
        X = (3 * rng.normal(size=(rows, sizes[0]))).round(digits)
        weights = [scale * rng.normal(size=size).round(digits) for size in pairwise(sizes)]
        biases = [scale * rng.normal(size=k).round(digits) for k in sizes[1:]]
        net = StandIn(weights, biases)
        p = np.vstack([net.forward(rows, net.room(len(rows))) for rows in (X, -X)])
        count = min(rows, sizes[-1])
        if len(set(p[:rows].argmax(axis=1))) == count and not _tied(p):
            return X, weights, biases


def _tied(p):
    """Whether the two largest of some row are as good as equal."""
    largest = np.sort(p, axis=1)[:, -2:]
    return p.shape[1] > 1 and np.isclose(*largest.T, rtol=1e-6).any()
