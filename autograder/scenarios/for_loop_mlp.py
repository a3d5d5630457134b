"""How to exercise what chapter 02 asks for."""

import inspect
from copy import deepcopy
from itertools import cycle

import numpy as np

from autograder.observing.also import also


def draw(init_betas, sizes, seed):
    """Draw betas twice from one generator, then from another one of the same seed."""
    rng = np.random.default_rng(seed)
    drawn = init_betas(sizes, rng)

    def further(rng, call):
        with also(call):
            return _copy(init_betas(sizes, rng))

    def of_new(seed):
        text = f"the same call with numpy.random.default_rng({seed})"
        return further(np.random.default_rng(seed), text)

    return {
        "betas": _copy(drawn),
        "betas drawn next": further(rng, "the same call once more, with the same generator"),
        "betas from the same seed": of_new(seed),
        "betas from another seed": of_new(seed + 1),
        "betas at the end": drawn,
    }


def _copy(betas):
    """What it holds now, where it is a list or a tuple."""
    return deepcopy(betas) if isinstance(betas, list | tuple) else betas


class Replay(np.random.Generator):
    """A generator whose uniform draws are the matrices it was given, over and over."""

    def __init__(self, matrices):
        super().__init__(np.random.PCG64(0))
        self._matrices = cycle(matrices)

    def uniform(self, low, high, size):
        return np.array(next(self._matrices))


LEFT_OUT = "left out"  # in the place of an argument that has a default
UNTOLD = "untold"


def train(train_xor, X, Y, lr, steps, seed, start=None):
    """Train for no step, which shows the start, and for `steps` from the same seed.

    With `start`, a list of matrices, a function of ours begins where the learner's began.
    """

    def run(steps, *rng):
        if lr == LEFT_OUT and rng:
            return _named(train_xor(X, Y, steps=steps, rng=rng[0]))
        return _named(train_xor(X, Y, 1.0 if lr == LEFT_OUT else lr, steps, *rng))

    def generator():
        return np.random.default_rng(seed) if start is None else Replay(start)

    def start_of(*rng, told=""):
        given = "" if lr == LEFT_OUT else "lr, "
        with also(f"train_xor(X, Y, {given}steps=0{told})"):
            return run(0, *rng)

    another = np.random.default_rng(seed + 1)
    return {
        "the trained net": run(steps, generator()),
        "its start": start_of(generator(), told=", rng=numpy.random.default_rng(seed)"),
        "another start": start_of(another, told=", rng=numpy.random.default_rng(seed + 1)"),
        "a start without rng": start_of(),
        "the next start without rng": start_of(None, told=", rng=None"),
        "steps by default": _default(train_xor, "steps"),
    }


def _default(function, name):
    """What stands for an argument that is left out, where the signature holds a number.

    As many steps as that take longer than a learner waits.
    """
    try:
        default = inspect.signature(function).parameters[name].default
    except (TypeError, ValueError, KeyError):
        return UNTOLD
    return str(default) if isinstance(default, int | float) else UNTOLD


def _named(returned):
    """Betas and costs by their names; what is no pair stays what it is, and is no dictionary."""
    if isinstance(returned, dict):
        return list(returned.items())
    pair = isinstance(returned, tuple | list) and len(returned) == 2
    if not pair or getattr(returned[0], "ndim", 1) == 2:  # or the two matrices alone
        return returned
    return dict(zip(("betas", "costs"), returned, strict=True))
