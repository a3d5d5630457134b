"""How to exercise what chapter 06 asks for."""

import enum
import inspect
from contextlib import contextmanager
from functools import reduce
from operator import or_

import numpy as np

from autograder.observing.also import also
from autograder.observing.plain import plain
from autograder.observing.stub import raise_if_stub
from autograder.scenarios.layers import both_names

RAN = "layers that ran, one after the other"
PARAMETERS = ("hidden", "kind", "lr", "steps", "random_state")
NO_PARAMETER = "there is no such parameter"
SHORT, LONG = "a net given hidden and kind", "a net given its layers"


def construct(NN, hidden, kind, lr, steps, random_state):
    """Make a net, one with the defaults and another one, then look at what the first two hold."""
    given = {"hidden": hidden, "kind": kind, "lr": lr, "steps": steps, "random_state": random_state}
    layers = [(2, "tanh"), (3, "sigmoid")]  # any list will do: the net is only to keep it
    as_given = list(layers)
    nn = NN(**given, **_if_taken(NN, layers=layers))
    with also("NN()"):
        bare = NN()
    with also('NN(hidden=(1, 1), kind="linear", lr=3, steps=2, random_state=1)'):
        NN(hidden=(1, 1), kind="linear", lr=3, steps=2, random_state=1)
    with also("NN(hidden, kind, lr, steps, random_state), its arguments given by position"):
        placed = _placed(NN, **given)
    rest = sorted(vars(nn).keys() - set(NN._get_param_names()) - {*PARAMETERS, "layers"})
    seen = {f"nn.{name}": text for name, text in settings(nn).items()}
    seen |= {f"NN().{name}": text.removesuffix(".0") for name, text in settings(bare).items()}
    seen["nn, its arguments given by position"] = ", ".join(settings(placed).values())
    seen["NN(hidden=None).hidden"] = _given_none(NN)
    if isinstance(hidden, list):
        hidden.append(9)
        seen["nn.hidden, with 9 appended to your list"] = _in_words(nn, "hidden")
        hidden.pop()
    seen["what else nn holds"] = ", ".join(rest) or "nothing"
    return seen | {"clone(nn)": _copy(nn), **_kept_layers(NN, nn, bare, layers, as_given)}


def _if_taken(NN, **given):
    """The arguments that the net takes by their names: `layers` is new in this edition."""
    return {
        name: value for name, value in given.items() if name in inspect.signature(NN).parameters
    }


def _kept_layers(NN, nn, bare, layers, as_given):
    """What two nets hold as their `layers`, in words."""
    names = "nn.layers", "NN().layers"
    if not _if_taken(NN, layers=layers):
        return dict.fromkeys(names, NO_PARAMETER)
    held, default = (getattr(one, "layers", "missing") for one in (nn, bare))
    is_kept = held is layers and held == as_given
    words = "the list that was given" if is_kept else str(plain(held))
    return dict(zip(names, (words, str(plain(default))), strict=True))


def _placed(NN, **given):
    """A net that is given its arguments by position, as far as it takes them so."""
    kinds = [one.kind for one in inspect.signature(NN).parameters.values()]
    count = kinds.count(inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return NN(*list(given.values())[:count], **dict(list(given.items())[count:]))


def _given_none(NN):
    """What becomes of a None that is given, in words."""
    try:
        return _in_words(NN(hidden=None), "hidden")
    except Exception as error:
        return type(error).__name__


def settings(nn):
    """What a net holds under the name of each parameter, in words."""
    return {name: _in_words(nn, name) for name in PARAMETERS}


def _in_words(nn, name):
    if not hasattr(nn, name):
        return "missing"
    value = getattr(nn, name)
    if value is None or type(value) in (tuple, list, int, float, str):
        return repr(value)
    return f"{value} (a {type(value).__name__})"


def _copy(nn):
    """The settings of a clone, in words, or that there is none."""
    from sklearn.base import clone  # slow to import, and a notebook of chapter 06 has it already

    try:
        held = clone(nn).get_params()
        return ", ".join(f"{name}={held[name]}" for name in PARAMETERS)
    except KeyError as error:
        return f"has no parameter {error}"
    except Exception:
        return "refused by scikit-learn"


def forward(learner, X, betas, kinds):
    """Run X through the layers of a net, then other rows, and X through other layers."""
    raise_if_stub(learner.NN, "_forward", X)
    with both_names(learner.LayerKind):
        return _forward(learner, X, betas, kinds)


def _forward(learner, X, betas, kinds):
    nn = learner.NN(steps=0)
    layers = nn.layers_ = _layers(learner, betas, kinds)
    with _noted(learner.Layer, "forward") as ran:
        y_hat = nn._forward(X)
    held = _held(nn.layers_)
    with also("nn._forward(X[:1] + 1)"):
        one = nn._forward(X[:1] + 1)
    with also("nn._forward(X + 1)"):
        others = nn._forward(X + 1)
    nn.layers_ = _layers(learner, [-beta for beta in betas], kinds)
    with also("nn._forward(X) with betas of the opposite sign"):
        opposite = nn._forward(X)
    return {
        "y_hat": y_hat,
        RAN: _places(ran, layers),
        **held,
        "nn._forward(X[:1] + 1)": one,
        "nn._forward(X + 1)": others,
        "nn._forward(X) with betas of the opposite sign": opposite,
    }


@contextmanager
def _noted(cls, method):
    """Note each object whose method runs meanwhile."""
    ran, function = [], getattr(cls, method)

    def noting(self, *given, **named):
        ran.append(self)
        return function(self, *given, **named)

    setattr(cls, method, noting)
    try:
        yield ran
    finally:
        setattr(cls, method, function)


def _places(ran, layers):
    """Which layers ran, the first one being 1; 0 is none of the net's own."""
    places = {id(layer): str(i) for i, layer in enumerate(layers, 1)}
    return ", ".join(places.get(id(layer), "0") for layer in ran)


def _held(layers):
    names = "X", "activated", "betas"
    return {
        f"{name} in layer {i} of {len(layers)}": plain(getattr(layer, name, "nothing"))
        for i, layer in enumerate(layers, 1)
        for name in names
    }


def backward(learner, X, betas, kinds, loss):
    """Run each layer forward, then the net backward; then on a single row, then as at first."""
    raise_if_stub(learner.NN, "_backward", loss)
    with both_names(learner.LayerKind):
        return _backward(learner, X, betas, kinds, loss)


def _backward(learner, X, betas, kinds, loss):
    nn = learner.NN(steps=0)
    layers = _layers(learner, betas, kinds)

    def there_and_back(X, loss):
        nn.layers_ = list(layers)
        _run(layers, X)
        return nn._backward(loss)

    def further(call, *given):
        with also(call):
            return {call: there_and_back(*given)}

    grads, kept = there_and_back(X, loss), betas_of(nn)
    return {
        "grads": grads,
        "betas afterwards": kept,
        **further("nn._backward(2 * loss[:1]) after X[:1] + 1", X[:1] + 1, 2 * loss[:1]),
        **further("nn._backward(loss) after X once more", X, loss),
    }


def predict(learner, X, betas, kinds):
    """Ask a net whose layers ran on another row before; then about other rows, and another net."""
    raise_if_stub(learner.NN, "predict", X)
    with both_names(learner.LayerKind):
        return _predict(learner, X, betas, kinds)


def _predict(learner, X, betas, kinds):
    nn = learner.NN(steps=0)
    nn.layers_ = _layers(learner, betas, kinds)
    _run(nn.layers_, X[:1] + 1)
    answers, kept = nn.predict(X), betas_of(nn)

    def further(call, X):
        with also(call):
            return {call: nn.predict(X)}

    others = [
        further("nn.predict(X[-1:])", X[-1:]),
        further("nn.predict(X[::-1])", X[::-1]),
        further("nn.predict(0 * X[:1])", 0 * X[:1]),
    ]
    nn.layers_ = _layers(learner, [*betas[:-1], -betas[-1]], kinds)
    _run(nn.layers_, X[:1] + 1)
    others.append(further("nn.predict(X) with the last betas of the opposite sign", X))
    seen = {"answers": answers, "betas afterwards": kept}
    return reduce(or_, others, seen)


def _layers(learner, betas, kinds):
    kinds = [learner.LayerKind[kind] for kind in kinds]
    return [learner.Layer(beta.copy(), kind) for beta, kind in zip(betas, kinds, strict=True)]


def _run(layers, X):
    for layer in layers:
        X = layer.forward(X)


def fit(NN, X, Y, hidden, kind, lr, steps, random_state, layers):
    """Fit nets for no step, which shows the start, from two seeds and none, and one in full.

    `layers` are pairs of a size and the name of a kind, for one more net, if there are any.
    """
    raise_if_stub(NN, "fit", X, Y)

    def net(steps, seed=random_state, lr=lr, **given):
        return NN(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=seed, **given)

    def fitted(nn, call, X=X, Y=Y):
        with also(call):
            nn.fit(X, Y)
        return betas_of(nn)

    # No step, however long: a step too many would be seen.
    begun, other, nn = net(0, lr=1e6), net(0, random_state + 1), net(steps)
    free = net(1, None, 1e-9)  # so short a step that two fits alike would be seen
    no_step = "NN(hidden, kind, lr, steps=0, random_state).fit(X, Y)"
    starts = fitted(begun, no_step), fitted(other, no_step + ", with another random_state")
    before = [settings(one) for one in (nn, free)]
    returned = nn.fit(X, Y)
    nn.mark = f"the net itself, of random_state {random_state}"
    seen = {
        "start": starts[0],
        "start from another seed": starts[1],
        "kinds": [plain(layer.kind) for layer in nn.layers_],
        "betas": betas_of(nn),
        "what fit returns": getattr(returned, "mark", type(returned).__name__),
        "start, seen later": betas_of(begun),
        "start from another seed, seen later": betas_of(other),
        SHORT: _told(nn, X),
        LONG: _told(_given_layers(net, nn, X, Y, steps, layers), X),
    }
    seen["betas for other data"] = fitted(nn, "nn.fit(1.01 * X[::-1], Y)", 1.01 * X[::-1], Y)
    seen["betas of a second fit"] = fitted(nn, "nn.fit(X, Y), once more")
    seen["start of a second fit"] = fitted(begun, "nn.fit(X, Y), once more, with steps=0")
    wide = np.hstack([X, X]), Y[:, :1]
    wide = fitted(other, "nn.fit(np.hstack([X, X]), Y[:, :1]), with steps=0", *wide)
    seen["shapes for twice the columns of X and one of Y"] = [list(beta.shape) for beta in wide]
    unseeded = net(0, None, 1e6), net(0, None, 1e6), free, free
    call = "NN(hidden, kind, lr, steps, random_state=None).fit(X, Y)"
    seen["without a seed"] = [fitted(one, call) for one in unseeded]
    seen["settings"] = [before, [settings(one) for one in (nn, free)]]
    return seen | {"layers_ of a net that is not fitted": bool(getattr(NN(), "layers_", None))}


def _given_layers(net, nn, X, Y, steps, layers):
    """A fitted net that was given its layers, of the kinds that another net has.

    It is that other net where there are none to give, or where no net can be given any.
    """
    found = type(nn.layers_[-1].kind)
    if not layers or not isinstance(found, enum.EnumType) or not _if_taken(type(nn), layers=layers):
        return nn
    one = net(steps, layers=[(size, found[kind]) for size, kind in layers])
    one.fit(X, Y)
    return one


def _told(nn, X):
    """Sizes and kinds of a net's layers, in words; the `layers` that it holds; and its y_hat."""
    sizes = [" × ".join(map(str, np.shape(layer.betas))) for layer in nn.layers_]
    kinds = [plain(layer.kind) for layer in nn.layers_]
    y_hat = X
    for layer in nn.layers_:
        y_hat = layer.forward(y_hat)
    held = getattr(nn, "layers", None)
    return {
        "its layers": ", ".join(f"{size} {kind}" for size, kind in zip(sizes, kinds, strict=True)),
        "nn.layers afterwards": str(plain(held)),
        "y_hat": plain(y_hat),
    }


def betas_of(nn):
    """Copies, for training may go on in place."""
    return [plain(layer.betas) for layer in nn.layers_]
