"""How to exercise what chapter 08 asks for."""

from itertools import islice

import numpy as np

from autograder.scenarios.plain import plain


def epochs(minibatches, X, Y, size, seed):
    """Go through all batches twice with one generator, then with others."""
    rng = np.random.default_rng(seed)
    most = len(X) + 1  # of batches, should they have no end

    def epoch(rng):
        return plain([list(batch) for batch in islice(minibatches(X, Y, size, rng), most)])

    return {
        "batches": epoch(rng),
        "batches of the next epoch": epoch(rng),
        "batches from the same seed": epoch(np.random.default_rng(seed)),
        "batches from another seed": epoch(np.random.default_rng(seed + 1)),
    }
