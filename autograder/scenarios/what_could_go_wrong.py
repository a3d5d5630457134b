"""How to exercise what chapter 04 asks for."""

import numpy as np

from autograder.observing.also import also
from autograder.observing.observe import call
from autograder.scenarios.for_loop_mlp import draw


def first_of(function, seed, *later):
    """What a function gives for one seed, looked at after it has been called for others."""
    first = function(seed)
    for other in later:
        with also(f"the same call with seed = {other}"):
            function(other)
    return first


def check_grads(grad_check, X, Y, params, grads, unit):
    """Hand over gradients to check, and their cost: unit · ½ Σ (σ(… σ(X @ first) …) - Y)²."""

    def cost(params):
        y_hat = X
        for param in params:
            y_hat = 1 / (1 + np.exp(-(y_hat @ param)))
        return unit * np.sum((y_hat - Y) ** 2) / 2

    return {"passes": grad_check(cost, grads, params)}


def mend(repair, bug, given):
    """Ask for a mended part, and use it: what it returns.

    Where nothing comes back for that name, and something does for another, it is not there yet.
    """
    try:
        part = repair(bug)
    except KeyError as error:
        if error.args != (bug,) or not _some_part(repair):
            raise
        part = None
    if part is None and _some_part(repair):
        raise NotImplementedError(bug)
    if part is None:
        return None
    if not callable(part):
        return {"instead of a function": part}
    return USES.get(bug, call)(part, *given)


def _some_part(repair):
    return any(_handed_in(repair, bug) for bug in PARTS)


def _handed_in(repair, bug):
    try:
        return repair(bug) is not None
    except (KeyError, NotImplementedError):
        return False
    except Exception:  # of code that is there
        return True


def _shuffle(shuffle, X, Y, seed):
    """Shuffle twice with one generator, once with another of the same seed, then ten times."""
    rng = np.random.default_rng(seed)
    given = [(X.copy(), Y.copy()) for _ in range(3)]
    first = shuffle(*given[0], rng)
    with also("part called again, with the same generator or a new one of the same seed"):
        following = shuffle(*given[1], rng)
        same = shuffle(*given[2], np.random.default_rng(seed))
        ten = [shuffle(X.copy(), Y.copy(), rng) for _ in range(10)]
    return {
        "shuffled": first,
        "shuffled next": following,
        "shuffled with the same seed": same,
        "handed in": [X, Y],
        "afterwards": given,
        "ten": ten,
    }


PARTS = ("start", "shuffle", "delta_hidden", "step", "score")
USES = {"start": draw, "shuffle": _shuffle}
