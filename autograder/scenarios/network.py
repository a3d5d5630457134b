"""How to exercise what chapter 06 asks for."""

import numpy as np

from autograder.scenarios.for_loop_mlp import Replay
from autograder.scenarios.plain import plain
from autograder.scenarios.stub import wake


def construct(NN, hidden, kind, lr, steps, random_state):
    """Make a net and ask what it holds, and whether scikit-learn can copy it."""
    from sklearn.base import clone  # slow to import, and a notebook of chapter 06 has it already

    given = dict(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)
    nn = NN(**given)
    held = {name: _held(nn, name, value) for name, value in given.items()}
    whole = set(held.values()) == {"as given"}
    rest = sorted(vars(nn).keys() - set(NN._get_param_names()))
    return {
        "what the net holds": held,
        "what else it holds": ", ".join(rest) or "nothing",
        "a clone has the same parameters": whole and clone(nn).get_params() == nn.get_params(),
    }


def _held(nn, name, value):
    if not hasattr(nn, name):
        return "missing"
    return "as given" if getattr(nn, name) is value else "something else"


def forward(learner, X, betas, kinds):
    """Run X through the layers of a net."""
    wake(learner.NN, "_forward", X)
    nn = _with_layers(learner, betas, kinds)
    y_hat = nn._forward(X)
    ran = all(hasattr(layer, "activated") for layer in nn.layers_)
    return {"y_hat": y_hat, "every layer ran forward": ran}


def backward(learner, X, betas, kinds, loss):
    """Run each layer forward, then the net backward."""
    wake(learner.NN, "_backward", loss)
    nn = _with_layers(learner, betas, kinds)
    for layer in nn.layers_:
        X = layer.forward(X)
    return {"grads": nn._backward(loss), "betas afterwards": _betas(nn)}


def predict(learner, X, betas, kinds):
    """Ask a net whose layers ran forward on another row before."""
    wake(learner.NN, "predict", X)
    nn = _with_layers(learner, betas, kinds)
    activated = X[:1] + 1
    for layer in nn.layers_:
        activated = layer.forward(activated)
    return {"answers": nn.predict(X), "betas afterwards": _betas(nn)}


def _with_layers(learner, betas, kinds):
    """A net with these layers, as `fit` would leave it."""
    nn = learner.NN()
    kinds = [learner.LayerKind[kind] for kind in kinds]
    nn.layers_ = list(map(learner.Layer, betas, kinds))
    return nn


def fit(NN, X, Y, hidden, kind, lr, steps, random_state, start=None):
    """Fit nets for no step, which shows the start, from several seeds and none, and one in full.

    With `start`, a list of matrices, nets of ours begin where the learner's began.
    """
    wake(NN, "fit", X, Y)

    def net(steps, seed=random_state, lr=lr):
        seed = Replay(start) if start is not None and seed == random_state else seed
        return NN(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=seed)

    # No step, however long: a step too many would be seen.
    begun, other, nn = net(0, lr=1e6), net(0, random_state + 1), net(steps)
    begun.fit(X, Y)
    other.fit(X, Y)
    starts, before = [_betas(begun), _betas(other)], _params(nn)
    returned = nn.fit(X, Y)
    seen = {
        "start": starts[0],
        "start from another seed": starts[1],
        "kinds": [plain(layer.kind) for layer in nn.layers_],
        "betas": _betas(nn),
        "what fit returns": "the net" if returned is nn else type(returned).__name__,
        "parameters that changed": _changed(before, _params(nn)),
        "other nets are left alone": _same(starts, [_betas(begun), _betas(other)]),
    }
    begun.fit(X, Y)
    nn.fit(X, Y)
    unseeded = [net(0, None), net(0, None)]
    for one in unseeded:
        one.fit(X, Y)
    return seen | {
        "the same seed gives the same start": _same(starts[0], _betas(begun)),
        "a second fit gives the same betas": _same(seen["betas"], _betas(nn)),
        "another start each time without a seed": not _same(*map(_betas, unseeded)),
    }


def _params(nn):
    return {name: (type(value), plain(value)) for name, value in nn.get_params().items()}


def _changed(before, after):
    return ", ".join(name for name in before if before[name] != after[name]) or "none"


def _betas(nn):
    return [plain(layer.betas) for layer in nn.layers_]  # copies, for training may go on in place


def _same(one, other):
    """Whether two lists hold the same arrays, or lists of them."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return np.shape(one) == np.shape(other) and bool(np.allclose(one, other))
