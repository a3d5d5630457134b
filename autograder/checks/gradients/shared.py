"""What several checks of chapter 03 use."""

import numpy as np

EXACT = 1e-12  # expressions are worked out to 30 digits; central differences are not so near


def symbol_cases(rng):
    yield ("z", [0.0])
    yield ("z", [-1.0, 1.0, 2.0])
    yield ("t", rng.normal(scale=2, size=4).tolist())
    yield ("u", [-30.0, 30.0])


def output_cases(low):
    """Activated values between `low` and 1: a number, then arrays, then the ends."""

    def cases(rng):
        yield (0.2,)
        yield (1.0,)  # an end, where a way back to z divides by 0
        yield (np.array([0.5, 0.1]),)
        yield (np.array([[0.5, 1.0], [0.1, 0.0]]),)
        yield (float(rng.uniform(0.3, 0.8)),)  # a number again
        yield (rng.uniform(low, 1, size=4),)
        yield (rng.uniform(low, 1, size=4),)  # the same shape, other values
        yield (rng.uniform(low, 1, size=(2, 3)),)
        yield (rng.uniform(low, 1, size=(2, 1, 3)),)
        yield (np.array([float(low), (low + 1) / 2, 1.0]),)

    return cases
