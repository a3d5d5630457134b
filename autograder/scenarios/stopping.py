"""How to exercise what chapter 07 asks for."""

import numpy as np

from autograder.observing.also import also
from autograder.observing.plain import plain
from autograder.scenarios.network import betas_of, settings

SECOND = 30  # rounds of a second run at most


def split(split_validation, X, Y, fraction, seed, others=1):
    """Split from one seed, twice in a row and anew, from other seeds, and with no row set aside.

    That is so with a fraction of 0, and with one that is too small for these rows.
    """

    def once(rng, fraction=fraction):
        return plain(split_validation(X, Y, fraction, rng))

    def counts_of_nothing_aside(fraction):
        try:
            pairs = once(np.random.default_rng(seed), fraction)
        except Exception:
            return "refused"
        try:
            return " and ".join(f"{len(rows)}, {len(same)}" for rows, same in pairs)
        except (TypeError, ValueError):
            return "no two pairs"

    def of_new(seed):
        with also(f"the same call with numpy.random.default_rng({seed})"):
            return once(np.random.default_rng(seed))

    rng = np.random.default_rng(seed)
    first = once(rng)
    with also("the same call once more, with the same generator"):
        following = once(rng)
    return {
        "split": first,
        "the next split": following,
        "split from the same seed": of_new(seed),
        "splits from other seeds": [of_new(seed + 1 + i) for i in range(others)],
        "rows where fraction is 0": counts_of_nothing_aside(0.0),
        "rows where it is too small for one row": counts_of_nothing_aside(0.4 / len(X)),
    }


def fit(learner, train, validation, hidden, kind, lr, steps, random_state, tol=None, patience=None):
    """Train a new net, then the same net on the validation rows, with a tol that soon stops it.

    Without a seed (`random_state`) it is trained once, and its cost is looked at. A `tol` or
    `patience` of None is left out.
    """
    if _lists_grow(learner):
        return {"the lists of a call go on in the next one": True}
    nn = learner.NN(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)
    before, parameters = settings(nn), nn.get_params()
    given = {"tol": tol, "patience": patience}
    stop = {name: value for name, value in given.items() if value is not None}
    positional = stop.values() if len(stop) == 2 else ()
    named = {} if positional else stop
    with np.errstate(all="ignore"):  # some nets get lost
        costs = plain(learner.fit_early_stopping(nn, train, validation, *positional, **named))
        betas = betas_of(nn) if hasattr(nn, "layers_") else []
        seen = {"settings": before, "settings afterwards": settings(nn)}
        if random_state is None:
            last, lowest = _mean_cost(nn, *validation), min(costs[1])
            return {"cost afterwards": last, "lowest validation cost": lowest, **seen}
        nn.set_params(**parameters | {"steps": min(steps, SECOND)})
        with also("the same call once more, with train and validation exchanged and tol=9.0"):
            again = plain(learner.fit_early_stopping(nn, validation, train, **stop | {"tol": 9.0}))
    betas = "any" if _is_lost(costs) else betas
    return {"costs": costs, "betas": betas, **seen, "costs of the second run": again}


def _lists_grow(learner):
    """Whether the second of two calls, each of one round, gives more costs than the first."""
    nn = learner.NN(hidden=(1,), kind="tanh", lr=0.1, steps=1, random_state=0)
    given = nn, *2 * [(np.ones((1, 2)), np.ones((1, 1)))], 1.0, 1
    try:
        first, second = (len(learner.fit_early_stopping(*given)[0]) for _ in range(2))
    except Exception:  # the cases will show it
        return False
    return second > first


def _is_lost(costs):
    """Whether the last validation cost is nan: which betas are left then is not asked."""
    try:
        return bool(np.isnan(costs[1][-1]))
    except (LookupError, TypeError):
        return False


def _mean_cost(nn, X, Y):
    return np.sum((nn._forward(X) - Y) ** 2) / 2 / len(X) if hasattr(nn, "layers_") else np.nan
