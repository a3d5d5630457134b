"""How to exercise what chapter 09 asks for."""

import warnings
from copy import deepcopy

import numpy as np


def load_split(function, seed):
    """Split the digits; of a list in place of an array, say so."""
    split = function(seed)
    if not isinstance(split, list | tuple):
        return split
    return ["a list" if isinstance(part, list) else part for part in split]


def fit(NNClassifier, X, y, hidden, seed, few, their_y):
    """Fit several models, and say what holds of them: the numbers in a net are chance.

    `few` rows, with their labels, are enough to train on where each order of rows is tried out.
    """

    def model(max_iter=2, **others):
        given = dict(hidden_layer_sizes=hidden, batch_size=16, learning_rate_init=0.01)
        return NNClassifier(**{**given, "random_state": seed, "max_iter": max_iter, **others})

    def numbers(one, X=X, y=y):
        one.fit(X, y)
        return _flat(one.net_.weights, one.net_.biases)

    def before_and_after(X, y, **given):
        start = numbers(model(**{**given, "learning_rate_init": 0.0}), X, y)
        return [start, numbers(model(**given), X, y)]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about epochs that were too few
        trained, again = model(60), model()
        parameters = dict(vars(trained))
        returned = trained.fit(X, y)
        again.fit(X, y)
        return {
            "what fit returns": "the model" if returned is trained else type(returned).__name__,
            "classes_": [str(one) for one in trained.classes_],
            "classes_ is an array": isinstance(trained.classes_, np.ndarray),
            "shapes of the weights": [list(one.shape) for one in trained.net_.weights],
            "the settings stay as they are": {**vars(trained), **parameters} == vars(trained)
            and _keeps_its_parameters(model(batch_size=len(X) + 1), X, y),
            "the same seed gives the same net": _same(numbers(model()), numbers(model())),
            "another seed gives another net": not _same(
                numbers(model()), numbers(model(random_state=seed + 1))
            ),
            "another seed gives another start": not _same(
                numbers(model(learning_rate_init=0.0)),
                numbers(model(learning_rate_init=0.0, random_state=seed + 1)),
            ),
            "RandomState(seed) gives the start of that seed": _same(
                numbers(model(learning_rate_init=0.0)),
                numbers(model(learning_rate_init=0.0, random_state=np.random.RandomState(seed))),
            ),
            "without a random_state two nets differ": not _same(
                numbers(model(random_state=None)), numbers(model(random_state=None))
            ),
            "neurons for two classes": len(_last_layer(model(1), X, np.where(y == y[0], *y[:2]))),
            "a second fit begins anew": _same(numbers(again), numbers(model())),
            "another learning rate gives another net": not _same(
                numbers(model()), numbers(model(learning_rate_init=0.1))
            ),
            "more epochs give another net": not _same(numbers(model(1)), numbers(model())),
            "smaller batches give another net": not _same(
                numbers(model()), numbers(model(batch_size=5))
            ),
            "most training rows are right": _share(trained, X, y) > 0.5,
            "n_iter_ after a second fit of two epochs": str(getattr(again, "n_iter_", "missing")),
            "n_features_in_ counts the columns": getattr(again, "n_features_in_", 0) == X.shape[1],
            "what a NaN raises": _raised(model(), np.full_like(X, np.nan), y),
            "what a label too few raises": _raised(model(), X, y[:-1]),
            "what labels that are no classes raise": _raised(model(), X, X[:, 0]),
            "lists will do": _raised(model(1), X.tolist(), y.tolist()) == "nothing",
            "the net before and after 20 epochs of one batch": before_and_after(
                X, y, max_iter=20, batch_size=len(X) + 1, learning_rate_init=0.1
            ),
            "the net before and after two epochs, from several seeds": [
                before_and_after(few, their_y, batch_size=2, random_state=seed + i)
                for i in range(12)
            ],
        }


def _flat(weights, biases):
    """All of them in one array, each row by row: a net's own may lie in another order."""
    return np.concatenate([np.ravel(part) for part in (*weights, *biases)])


def _share(model, X, y):
    p = model.net_.forward(X, model.net_.room(len(X)))
    return float(np.mean(np.asarray(model.classes_)[p.argmax(axis=1)] == y))


def _last_layer(model, X, y):
    model.fit(X, y)
    return model.net_.biases[-1]


def _same(one, other):
    return one.shape == other.shape and bool(np.allclose(one, other))


def _keeps_its_parameters(model, X, y):
    before = dict(vars(model))
    model.fit(X, y)
    return {**vars(model), **before} == vars(model)


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
        self.weights, self.biases = weights, biases
        self.activation, self.order = "relu", "C"
        self.shapes = [one.shape for one in weights]
        self.parameters = _flat(weights, biases)

    def room(self, rows):
        return [np.empty((rows, len(one))) for one in self.biases]

    def forward(self, X, activated):
        last = len(self.weights) - 1
        for i in range(last + 1):
            z = activated[i][: len(X)]
            np.matmul(X, self.weights[i], out=z)
            z += self.biases[i]
            z[:] = np.maximum(z, 0) if i < last else _softmax(z)
            X = z
        return X


def _softmax(z):
    shares = np.exp(z - z.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def _fitted(NNClassifier, weights, biases, classes):
    model = NNClassifier()
    model.net_, model.classes_ = Net(weights, biases), np.array(classes)
    model.n_features_in_ = len(weights[0])
    return model


def predict_proba(NNClassifier, X, weights, biases, classes):
    """Ask a model that holds a net."""
    model = _fitted(NNClassifier, weights, biases, classes)
    probabilities = model.predict_proba(X)
    model.predict_proba(-X)  # which may change no earlier answer
    return {
        "probabilities": deepcopy(probabilities),
        "for a list of lists": _or_error(model.predict_proba, X.tolist()),
        "for numbers as objects": _or_error(model.predict_proba, X.astype(object)),
        "with a column too few": _error(model.predict_proba, X[:, 1:]),
        "with a NaN": _error(model.predict_proba, X * np.nan),
        "with a row that is no table": _error(model.predict_proba, X[0]),
        "n_features_in_ stays as it was": model.n_features_in_ == X.shape[1],
        "before fit": _error(NNClassifier().predict_proba, X),
    }


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
    return {
        "labels": np.asarray(labels).tolist(),  # names are no numbers
        "labels are an array": isinstance(labels, np.ndarray),
        "what a model raises before fit": _missing_or_error(unfitted.predict, X),
    }


def _missing_or_error(function, X):
    """The kind of error, with the name of the attribute that is missed, if any."""
    try:
        function(X)
    except Exception as error:
        missed = getattr(error, "name", None)
        return f"{type(error).__name__}: {missed}" if missed else type(error).__name__
    return "nothing"


def evaluate(learner, kind, seeds):
    """Evaluate a model of scikit-learn's that learns fast; seeds come one by one."""
    model = _model(kind)
    before = dict(vars(model))
    scores = learner.evaluate(model, iter(seeds))
    after = vars(model)
    same = before.keys() == after.keys() and all(after[name] is before[name] for name in after)
    return {"scores": scores, "the model itself is left alone": same}


def _model(kind):
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.naive_bayes import BernoulliNB
    from sklearn.tree import DecisionTreeClassifier

    if kind == "BernoulliNB":
        return BernoulliNB(binarize=0.5)
    if kind == "DecisionTreeClassifier":
        return DecisionTreeClassifier(max_depth=4, random_state=0)
    rows = np.random.default_rng(0).random((30, 64))
    forest = RandomForestClassifier(3, max_depth=4, warm_start=True, random_state=0)
    return forest.fit(rows, np.arange(30) % 10)  # it would go on where it stopped
