"""What several checks of chapter 07 use."""

import numpy as np


def have_waited(history, tol, patience):
    """Whether the last `patience` losses brought no progress, by a count that Keras keeps too."""
    waited, best = 0, np.inf
    for loss in history:
        waited, best = (0, loss) if best - loss > tol else (waited + 1, best)
    return waited >= patience
