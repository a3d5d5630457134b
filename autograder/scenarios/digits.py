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


def fit(NNClassifier, part, X, y, hidden, seed, few, their_y):
    """Fit several models, and say what holds of them: the numbers in a net are chance.

    `part` is one of `PARTS`. `few` rows, with their labels, are enough to train on where each order
    of rows is tried out.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about epochs that were too few
        return PARTS[part](_Trial(NNClassifier, X, y, hidden, seed), few, their_y)


class _Trial:
    """Rows with their labels, and models to train on them."""

    def __init__(self, NNClassifier, X, y, hidden, seed):
        self.kind, self.X, self.y, self.hidden, self.seed = NNClassifier, X, y, hidden, seed

    def model(self, max_iter=2, **others):
        given = dict(hidden_layer_sizes=self.hidden, batch_size=16, learning_rate_init=0.01)
        return self.kind(**{**given, "random_state": self.seed, "max_iter": max_iter, **others})

    def net(self, max_iter=2, **settings):
        """The numbers in the net of a model with these settings."""
        return _numbers(self.model(max_iter, **settings), self.X, self.y)

    def start(self, **settings):
        return self.net(learning_rate_init=0.0, **settings)

    def before_and_after(self, X, y, **settings):
        start = _numbers(self.model(**{**settings, "learning_rate_init": 0.0}), X, y)
        return [start, _numbers(self.model(**settings), X, y)]


def _what_is_left(trial, few, their_y):
    X, y, model = trial.X, trial.y, trial.model
    trained, again = model(60), model()
    parameters = dict(vars(trained))
    returned = trained.fit(X, y)
    again.fit(X, y)
    again.fit(X, y)
    return {
        "what fit returns": "the model" if returned is trained else type(returned).__name__,
        "classes_": [str(one) for one in trained.classes_],
        "classes_ is an array": isinstance(trained.classes_, np.ndarray),
        "classes_ holds the labels themselves": _labels(trained.classes_) == _labels(y),
        "shapes of the weights": [list(one.shape) for one in trained.net_.weights],
        "the settings stay as they are": {**vars(trained), **parameters} == vars(trained)
        and _keeps_its_parameters(model(batch_size=len(X) + 1), X, y),
        "neurons for two classes": len(_last_layer(model(1), X, np.where(y == y[0], *y[:2]))),
        "a second fit begins anew": _same(_flat_net(again), trial.net()),
        "each model has a net of its own": trained.net_ is not again.net_,
        "classes_ after a fit with other labels": _classes(model(1).fit(X, y), X),
        "most training rows are right": _share(trained, X, y) > 0.5,
        "n_iter_ after a second fit of two epochs": str(getattr(again, "n_iter_", "missing")),
    }


def _what_goes_in(trial, few, their_y):
    X, y, model = trial.X, trial.y, trial.model
    counted = model(1).fit(X, y)
    return {
        "n_features_in_ counts the columns": getattr(counted, "n_features_in_", 0) == X.shape[1],
        "what a NaN raises": _raised(model(), np.full_like(X, np.nan), y),
        "what a label too few raises": _raised(model(), X, y[:-1]),
        "what labels that are no classes raise": _raised(model(), X, X[:, 0]),
        "lists will do": _raised(model(1), X.tolist(), y.tolist()) == "nothing",
    }


def _chance(trial, few, their_y):
    net, seed = trial.net, trial.seed
    usual, usual_start = net(), trial.start()
    generator = np.random.RandomState(seed)
    return {
        "the same seed gives the same net": _same(usual, net()),
        "seed 0 gives the same net": _same(net(random_state=0), net(random_state=0)),
        "another seed gives another net": not _same(usual, net(random_state=seed + 1)),
        "another seed gives another start": not _same(
            usual_start, trial.start(random_state=seed + 1)
        ),
        "RandomState(seed) gives the start of that seed": _same(
            usual_start, trial.start(random_state=generator)
        ),
        "without a random_state two nets differ": not _same(
            net(random_state=None), net(random_state=None)
        ),
    }


def _settings(trial, few, their_y):
    net, long = trial.net, dict(batch_size=len(trial.X), learning_rate_init=0.1)
    usual = net()
    return {
        "another learning rate gives another net": not _same(usual, net(learning_rate_init=0.1)),
        "more epochs give another net": not _same(usual, net(1)),
        "smaller batches give another net": not _same(usual, net(batch_size=5)),
        "the last of 150 epochs still changes the net": not np.array_equal(
            net(149, **long), net(150, **long)
        ),
    }


def _steps(trial, few, their_y):
    X, y = trial.X, trial.y
    twenty = dict(max_iter=20, learning_rate_init=0.1)
    return {
        "the net before and after 20 epochs of one batch": trial.before_and_after(
            X, y, batch_size=len(X) + 1, **twenty
        ),
        "the net before and after 20 epochs of as many rows as there are": trial.before_and_after(
            X, y, batch_size=len(X), **twenty
        ),
    }


def _orders(trial, few, their_y):
    return {
        "the net before and after two epochs, from several seeds": [
            trial.before_and_after(few, their_y, batch_size=3, random_state=trial.seed + i)
            for i in range(10)
        ]
    }


PARTS = {
    "what is left": _what_is_left,
    "what goes in": _what_goes_in,
    "chance": _chance,
    "settings": _settings,
    "steps": _steps,
    "orders": _orders,
}


def _numbers(model, X, y):
    model.fit(X, y)
    return _flat_net(model)


def _flat_net(model):
    return _flat(model.net_.weights, model.net_.biases)


def _flat(weights, biases):
    """All of them in one array, each row by row: a net's own may lie in another order."""
    return np.concatenate([np.ravel(part) for part in (*weights, *biases)])


def _share(model, X, y):
    p = model.net_.forward(X, model.net_.room(len(X)))
    return float(np.mean(np.asarray(model.classes_)[p.argmax(axis=1)] == y))


def _last_layer(model, X, y):
    model.fit(X, y)
    return model.net_.biases[-1]


def _labels(y):
    return set(np.ravel(y).tolist())


def _classes(model, X):
    """What a model that has been fitted before makes of two other labels, or the error."""
    try:
        model.fit(X, np.array([10, 2])[np.arange(len(X)) % 2])
    except Exception as error:
        return type(error).__name__
    return " and ".join(str(one) for one in model.classes_)


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
        self.functions = [_relu] * (len(weights) - 1) + [_softmax]
        self.shapes = [one.shape for one in weights]
        self.parameters = _flat(weights, biases)

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
        "classes_ stays as it is": np.array_equal(model.classes_, classes),
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
