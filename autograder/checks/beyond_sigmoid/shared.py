"""What several checks of chapter 08 use."""

import numpy as np


def one_array_for_all_results(check):
    """Register the mistake of a function that writes all results of one shape into one array."""
    held = {}

    def wrong(*given):
        result = check.reference(*given)
        held.setdefault(result.shape, np.empty(result.shape))[...] = result
        return held[result.shape]

    wrong.__name__ = "one_array_for_all_results"
    wrong.__doc__ = """Each call is right, but the next one changes what the one before returned:
    both results are the same array. How do you get a new array in each call?"""
    check.mistake(wrong)


def in_single(usual):
    """A tolerance for float32, in which scores of a thousand hold no more than four decimals."""

    def tolerance(z, *others):
        largest = np.abs(z).max()
        return usual if largest < 100 else 1e-7 * largest

    return tolerance


def softmax_over(z, axis=1, keepdims=True):
    powers = np.exp(z - z.max(axis, keepdims=True))
    return powers / powers.sum(axis, keepdims=keepdims)


def one_hot(rng, m, k):
    return np.eye(k)[rng.integers(k, size=m)]
