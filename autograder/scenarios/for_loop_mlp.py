"""How to exercise what chapter 02 asks for."""

from itertools import cycle

import numpy as np


def draw(init_betas, sizes, seed):
    """Draw betas twice from one generator, then from another one of the same seed."""
    rng = np.random.default_rng(seed)
    return {
        "betas": init_betas(sizes, rng),
        "betas drawn next": init_betas(sizes, rng),
        "betas from the same seed": init_betas(sizes, np.random.default_rng(seed)),
        "betas from another seed": init_betas(sizes, np.random.default_rng(seed + 1)),
    }


class Replay(np.random.Generator):
    """A generator whose uniform draws are the matrices it was given, over and over."""

    def __init__(self, matrices):
        super().__init__(np.random.PCG64(0))
        self._matrices = cycle(matrices)

    def uniform(self, low, high, size):
        return np.array(next(self._matrices))


def train(train_xor, X, Y, lr, steps, seed, start=None):
    """Train for no step, which shows the start, then for `steps` from the same seed.

    With `start`, a list of matrices, a function of ours begins where the learner's began.
    """

    def generator(seed):
        return np.random.default_rng(seed) if start is None else Replay(start)

    return {
        "the trained net": _named(train_xor(X, Y, lr, steps, generator(seed))),
        "its start": _named(train_xor(X, Y, lr, 0, generator(seed))),
        "another start": _named(train_xor(X, Y, lr, 0, np.random.default_rng(seed + 1))),
    }


def _named(returned):
    pair = isinstance(returned, tuple | list) and len(returned) == 2
    return dict(zip(("betas", "costs"), returned, strict=True)) if pair else returned
