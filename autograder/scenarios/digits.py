"""How to exercise what chapter 09 asks for."""

import warnings
from functools import partial

import numpy as np

from autograder.observing.also import also


def load_split(function, seed):
    """Split the digits; of a list in place of an array, say so."""
    split = function(seed)
    if not isinstance(split, list | tuple):
        return split
    return ["a list" if isinstance(part, list) else part for part in split]


def fit(NNClassifier, question, X, y, settings):
    """Fit models with these settings, and tell what they are then: see `QUESTIONS`."""

    def model(**others):
        return NNClassifier(**{**settings, **others})

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about epochs that were too few
        return QUESTIONS[question](model, X, y)


def _what_is_left(model, X, y):
    one = model()
    returned = one.fit(X, y)
    first = {"what fit returns": type(returned).__name__, **_left(one)}
    one.max_iter = 2
    if y.dtype.kind == "U":
        with also("model.fit(X[:, 1:], np.where(y == y[0], 7, -3)), a second fit"):
            one.fit(X[:, 1:], np.where(y == y[0], 7, -3))
    else:
        with also('model.fit(X, np.where(y == y[0], "yes", "no")), a second fit'):
            one.fit(X, np.where(y == y[0], "yes", "no"))
    return {"after fit": first, "in what it returned, after a fit with other data": _left(returned)}


def _left(model):
    """What fit leaves in a model, as text: the words and numbers stand for themselves."""
    classes, net = getattr(model, "classes_", None), getattr(model, "net_", None)
    names = ("n_iter_", "n_features_in_", "hidden_layer_sizes", "batch_size", "max_iter")
    return {
        "classes_": str(np.asarray(classes).tolist()),
        "type of classes_": type(classes).__name__,
        "shapes of the weights": str([one.shape for one in getattr(net, "weights", ())]),
        **{name: str(getattr(model, name, "missing")) for name in names},
    }


def _what_is_refused(model, X, y):
    return {
        "a NaN": _raised(model(), X * np.nan, y),
        "a row that is no table": _raised(model(), X[0], y[: len(X[0])]),
        "a label too few": _raised(model(), X, y[:-1]),
        "labels that are no classes": _raised(model(), X, X[:, 0] + 0.5),
    }


def _again(model, X, y):
    """Pairs of nets."""
    once, twice = model().fit(X, y), model()
    usual = _numbers(once)
    for count in "once", "twice":
        with also(f"the same call on another model, {count}"):
            twice.fit(X, y)
    return {
        "pairs": {
            "fitted twice, and once": [_numbers(twice), usual],
            "before and after the fit of another model": [usual, _numbers(once)],
            "fitted with lists, and with arrays": [_net_or_error(model(), X, y), usual],
        }
    }


def _net_or_error(model, X, y):
    try:
        return _numbers(model.fit(X.tolist(), y.tolist()))
    except Exception as error:
        return type(error).__name__


def _chance(model, X, y):
    """Pairs of nets."""

    def net(random_state, **others):
        return _numbers(_fit_with(model, X, y, random_state=random_state, **others))

    def start(random_state):
        return net(random_state, learning_rate_init=0.0)

    seed = model().random_state
    usual, begun = net(seed), start(seed)
    return {
        "pairs": {
            "with the same seed": [usual, net(seed)],
            "with seed 0 twice": [net(0), net(0)],
            "with another seed": [usual, net(seed + 1)],
            "with another seed, before the first step": [begun, start(seed + 1)],
            "with RandomState(seed) and seed, before the first step": [
                start(np.random.RandomState(seed)),
                begun,
            ],
            "with random_state=None twice": [net(None), net(None)],
        }
    }


def _fit_with(model, X, y, **others):
    """A fitted model with other settings."""
    told = ", ".join(f"{name}={value!r}" for name, value in others.items())
    with also(f"NNClassifier(…, {told}).fit(X, y), all else as in settings"):
        return model(**others).fit(X, y)


def _training(model, X, y):
    start, end = _fit_with(model, X, y, learning_rate_init=0.0), model().fit(X, y)
    return {
        "the net before": _numbers(start),
        "the net after": _numbers(end),
        "what it outputs then": end.net_.forward(X, end.net_.room(len(X))),
    }


def _a_long_epoch(model, X, y):
    start = _fit_with(model, X, y, learning_rate_init=0.0, batch_size=len(X))
    return {"a long epoch": [_numbers(start), _numbers(model().fit(X, y))]}


def _the_last_epoch(model, X, y):
    """A pair of nets."""
    full = model()
    before = _numbers(_fit_with(model, X, y, max_iter=full.max_iter - 1))
    nets = [before, _numbers(full.fit(X, y))]
    return {"pairs": {"before and after the last epoch": nets}}


def _orders(model, X, y):
    """Nets before and after, from several seeds."""
    seeds = model().random_state + np.arange(9)
    trained = []
    for seed in map(int, seeds):
        with also(f"NNClassifier(…, random_state={seed}).fit(X, y), all else as in settings"):
            trained.append(_training(partial(model, random_state=seed), X, y))
    return {"nets": [[one["the net before"], one["the net after"]] for one in trained]}


QUESTIONS = {
    "what fit leaves": _what_is_left,
    "what is refused": _what_is_refused,
    "whether each net is new": _again,
    "where chance comes from": _chance,
    "where the training leads": _training,
    "in which orders the rows come": _orders,
    "whether a long epoch reaches each row": _a_long_epoch,
    "whether the last epoch counts": _the_last_epoch,
}


def _numbers(model):
    """The numbers in its net."""
    return _flat(model.net_.weights, model.net_.biases)


def _flat(weights, biases):
    """All of them in one array, each row by row: a net's own may lie in another order."""
    return np.concatenate([np.ravel(part) for part in (*weights, *biases)])


def _raised(model, X, y):
    """The kind of error, and nothing else: its words may differ."""
    try:
        model.fit(X, y)
    except ValueError:
        return "ValueError"
    except Exception as error:
        return type(error).__name__
    return "nothing"


class Net:
    """Stands in for a net that `fit` has left, with given weights."""

    def __init__(self, weights, biases):
        self.parameters = _flat(weights, biases)
        self.weights, self.biases = _as_views(self.parameters, weights, biases)
        self.activation, self.order = "relu", "C"
        self.functions = [_relu] * (len(weights) - 1) + [_softmax]
        self.shapes = [one.shape for one in weights]

    def room(self, rows):
        return [np.empty((rows, len(one))) for one in self.biases]

    def forward(self, X, activated):
        layers = zip(self.weights, self.biases, self.functions, activated, strict=True)
        for weights, bias, function, room in layers:
            z = room[: len(X)]
            np.matmul(X, weights, out=z)
            z += bias
            function(z)
            X = z
        return X


def _as_views(parameters, weights, biases):
    """The same weights and biases, as parts of one flat array."""
    ends = np.cumsum([one.size for one in (*weights, *biases)])[:-1]
    parts = [
        part.reshape(one.shape)
        for part, one in zip(np.split(parameters, ends), (*weights, *biases), strict=True)
    ]
    return parts[: len(weights)], parts[len(weights) :]


def _relu(z):
    np.maximum(z, 0, out=z)


def _softmax(z):
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=1, keepdims=True)


def _fitted(NNClassifier, weights, biases, classes):
    model = NNClassifier()
    model.net_, model.classes_ = Net(weights, biases), np.array(classes)
    model.n_features_in_ = len(weights[0])
    return model


def predict_proba(NNClassifier, X, weights, biases, classes):
    """Ask a model that holds a net, of other rows too; then ask what it cannot answer."""
    model = _fitted(NNClassifier, weights, biases, classes)
    first = model.predict_proba(X)
    with also("model.predict_proba([*(-X).tolist(), X[0].tolist()])"):  # changes no earlier answer
        second = model.predict_proba([*(-X).tolist(), X[0].tolist()])
    objects = _or_error(model.predict_proba, X.astype(object))
    others = _or_error(model.predict_proba, -X)
    return {
        "probabilities": first,
        "for a list of lists, one row more": second,
        "for numbers as objects": objects,
        "for as many other rows": others,
        "type of the probabilities": _types(first, second, objects, others),
        "with a column too few": _error(model.predict_proba, X[:, 1:]),
        "with a NaN": _error(model.predict_proba, X * np.nan),
        "with a row that is no table": _error(model.predict_proba, X[0]),
        "n_features_in_": str(model.n_features_in_),
        "the net": _numbers(model),
        "before fit": _error(NNClassifier().predict_proba, X),
    }


def _types(*answers):
    """The names of their types, without those of errors."""
    return ", ".join({type(one).__name__: 0 for one in answers if not isinstance(one, str)})


def _error(function, X):
    """The kind of error, and whether a product of arrays raised it: its words may differ."""
    try:
        function(X)
    except Exception as error:
        return type(error).__name__ + (" of matmul" if "matmul" in str(error) else "")
    return "no error"


def _or_error(function, X):
    try:
        return function(X)
    except Exception as error:
        return type(error).__name__


def predict(NNClassifier, X, weights, biases, classes):
    """Ask a model that holds a net, then one that holds none; both have a right `predict_proba`."""
    from sklearn.exceptions import NotFittedError

    model, unfitted = _fitted(NNClassifier, weights, biases, classes), NNClassifier()
    net = model.net_

    def probabilities(X):
        X = np.asarray(X)
        return net.forward(X, net.room(len(X)))

    def refusal(X):
        raise NotFittedError("This NNClassifier instance is not fitted yet.")

    model.predict_proba, unfitted.predict_proba = probabilities, refusal
    labels = model.predict(X)
    with also("model.predict([*(-X).tolist(), X[0].tolist()])"):
        others = model.predict([*(-X).tolist(), X[0].tolist()])
    with also("model.predict(-X)"):
        opposite = model.predict(-X)
    return {
        "labels": np.asarray(labels).tolist(),  # names are no numbers
        "labels of other rows, in a list": np.asarray(others).tolist(),
        "labels of as many other rows": np.asarray(opposite).tolist(),
        "type of the labels": _type_of(labels),
        "classes_ after it": np.asarray(model.classes_).tolist(),
        "what a model raises before fit": _missing_or_error(unfitted.predict, X),
    }


def _type_of(labels):
    """Its name, and whether an array holds objects, with which no score can be told."""
    name = type(labels).__name__
    return f"{name} of objects" if getattr(labels, "dtype", None) == np.object_ else name


def _missing_or_error(function, X):
    """The kind of error, with the name of the attribute that is missed, if any."""
    try:
        function(X)
    except Exception as error:
        missed = getattr(error, "name", None)
        return f"{type(error).__name__}: {missed}" if missed else type(error).__name__
    return "nothing"


def evaluate(learner, kind, seeds):
    """Evaluate a model of scikit-learn's that learns fast; seeds, if any, come one by one."""
    model = _model(kind)
    given = () if seeds is None else (iter(seeds) if seeds else [],)
    scores = learner.evaluate(model, *given)
    return {
        "scores": scores,
        "the model's parameters after it": str(model.get_params()),
        "the model's attributes after it": str(sorted(vars(model))),
        "what the model has learned": _as_text(_or_error(model.predict, _rows())),
    }


def _as_text(answers):
    """Labels, or the name of an error."""
    return str(np.asarray(answers).tolist())


def _model(kind):
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import Perceptron, RidgeClassifier
    from sklearn.naive_bayes import BernoulliNB

    if kind == "Perceptron(max_iter=2)":  # it would learn more, were it allowed to
        return Perceptron(max_iter=2, tol=None, random_state=3)
    if kind == "RidgeClassifier":  # it has no predict_proba
        return RidgeClassifier()
    if kind == "BernoulliNB":
        return BernoulliNB(binarize=0.5)
    forest = RandomForestClassifier(3, max_depth=4, warm_start=True, random_state=0)
    return forest.fit(_rows(), np.arange(30) % 10)  # it would go on where it stopped


def _rows():
    return np.random.default_rng(0).random((30, 64))
