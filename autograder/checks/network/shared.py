"""What several checks of chapter 06 use."""

from itertools import pairwise

import numpy as np


def small_estimator(rng, rows, sizes, kinds, scale=1.0):
    """Random inputs, betas of a net of these sizes, and a name of a kind for each layer."""
    betas = [rng.normal(scale=scale, size=size) for size in pairwise(sizes)]
    return rng.normal(size=(rows, sizes[0])), betas, kinds


def by_hand(X, *layers):
    """A net of whole numbers: a list of betas and a kind for each layer."""
    betas, kinds = zip(*layers, strict=True)
    return np.array(X, float), [np.array(beta, float) for beta in betas], list(kinds)


SMALL = by_hand([[1, 2], [3, 4]], ([[1, 0, 5], [0, 1, -3]], "relu"), ([[1], [2], [3]], "linear"))


#: Which names of the learner's a method of `NN` is asked among.
AMONG = {"names": ("NN", "Layer", "LayerKind"), "needs": ("NN.__init__",)}


def _forward(self, X):
    """A method as a cell defines it: called by its bare name, it lacks the net."""
