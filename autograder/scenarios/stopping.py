"""How to exercise what chapter 07 asks for."""

import numpy as np

from autograder.scenarios.plain import plain


def split(split_validation, X, Y, fraction, seed, others=1):
    """Split twice from the same seed, and from as many others."""

    def once(seed):
        return plain(split_validation(X, Y, fraction, np.random.default_rng(seed)))

    return {
        "split": once(seed),
        "split from the same seed": once(seed),
        "splits from other seeds": [once(seed + 1 + i) for i in range(others)],
    }


def fit(learner, train, validation, hidden, lr, steps, random_state, tol, patience):
    """Train a new net and, where it has a seed, the same net with the same settings once more."""
    if _lists_grow(learner):
        return {"the lists of a call go on in the next one": True}
    nn = learner.NN(hidden=hidden, kind="tanh", lr=lr, steps=steps, random_state=random_state)
    parameters = nn.get_params()
    costs = plain(learner.fit_early_stopping(nn, train, validation, tol, patience))
    if random_state is None:
        return {"the net has its lowest validation cost": _is_lowest(nn, validation, costs)}
    betas = [plain(layer.betas) for layer in getattr(nn, "layers_", ())]
    stay = plain(nn.get_params()) == plain(parameters)
    nn.set_params(**parameters)
    return {
        "costs": costs,
        "betas": betas,
        "the settings stay as they are": stay,
        "costs of a second run": plain(
            learner.fit_early_stopping(nn, train, validation, tol, patience)
        ),
    }


def _lists_grow(learner):
    """Whether the second of two calls, each of one round, gives more costs than the first."""
    nn = learner.NN(hidden=(1,), kind="tanh", lr=0.1, steps=1, random_state=0)
    given = nn, *2 * [(np.ones((1, 2)), np.ones((1, 1)))], 1.0, 1
    try:
        first, second = (len(learner.fit_early_stopping(*given)[0]) for _ in range(2))
    except Exception:  # the cases will show it
        return False
    return second > first


def _is_lowest(nn, validation, costs):
    """Whether the net, as it is now, costs as little as it ever did by the second list."""
    X, Y = validation
    if not isinstance(costs, list) or not hasattr(nn, "layers_"):
        return False
    return bool(np.isclose(np.sum((nn._forward(X) - Y) ** 2) / 2 / len(X), min(costs[1]), 1e-6))
