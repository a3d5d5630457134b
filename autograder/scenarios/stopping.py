"""How to exercise what chapter 07 asks for."""

import numpy as np

from autograder.scenarios.plain import plain


def split(split_validation, X, Y, fraction, seed):
    """Split twice from the same seed and once from another."""

    def once(seed):
        return plain(split_validation(X, Y, fraction, np.random.default_rng(seed)))

    return {
        "split": once(seed),
        "split from the same seed": once(seed),
        "split from another seed": once(seed + 1),
    }


def fit(learner, train, validation, hidden, lr, steps, random_state, tol, patience):
    """Train a new net, and the same net once more."""
    nn = learner.NN(hidden=hidden, kind="tanh", lr=lr, steps=steps, random_state=random_state)
    parameters = plain(nn.get_params())
    costs = plain(learner.fit_early_stopping(nn, train, validation, tol, patience))
    betas = [plain(layer.betas) for layer in getattr(nn, "layers_", ())]
    again = plain(learner.fit_early_stopping(nn, train, validation, tol, patience))
    return {
        "costs": costs,
        "betas": betas,
        "the settings stay as they are": plain(nn.get_params()) == parameters,
        "costs of a second run": again,
    }
