"""How to exercise what chapter 08 asks for."""

from functools import partial
from itertools import islice

import numpy as np

from autograder.observing.also import also
from autograder.observing.plain import plain
from autograder.scenarios.forms import written_over


def as_number(init_scale, fan_in, fan_out, kind):
    """Call it, and take a number of any kind for what it is, one of SymPy's too."""
    scale = init_scale(fan_in, fan_out, kind)
    if hasattr(scale, "dtype") or isinstance(scale, str | bool):
        return scale
    try:
        return float(scale)
    except (TypeError, ValueError, OverflowError):  # an expression with symbols left in it, say
        return scale


def kept(function, *given):
    """Call it, then with the rows in reverse order: what came back first is not to change."""
    output = function(*given)
    with also("the same call with each array's rows in reverse order"):
        function(*(one[::-1].copy() if isinstance(one, np.ndarray) else one for one in given))
    return output


def stepped(step, *given):
    """Take a step; where numpy refuses to write fractions among whole numbers, take floats."""
    try:
        return kept(step, *given)
    except TypeError:
        floats = [one.astype(float) if isinstance(one, np.ndarray) else one for one in given]
        with also("the same call with floats in the arrays of whole numbers"):
            return kept(step, *floats)


def kept_and_new(function, *given):
    """The same, where what an earlier call returned has been written over."""
    return written_over(partial(kept, function), *given)


def epochs(minibatches, X, Y, size, seed, others=1):
    """Go through all batches twice with one generator, then with others of that many seeds."""
    rng = np.random.default_rng(seed)
    most = len(X) + 1  # of batches, should they have no end

    def epoch(rng):
        dealt = minibatches(X, Y, size, rng)
        if dealt is None:
            return None
        return plain([list(batch) for batch in islice(dealt, most)])

    def of_another(seed):
        with also(f"list(minibatches(X, Y, size, numpy.random.default_rng({seed})))"):
            return epoch(np.random.default_rng(seed))

    first = epoch(rng)
    with also("the same call once more, with the same generator"):
        following = epoch(rng)
    return {
        "batches": first,
        "batches of the next epoch": following,
        "batches from the same seed": of_another(seed),
        "batches from other seeds": [of_another(seed + 1 + i) for i in range(others)],
    }
