"""Chapter 09: a classifier and a regressor that stand beside scikit-learn's own."""

import warnings
from functools import lru_cache
from math import isfinite
from numbers import Integral, Real
from typing import ClassVar

import numpy as np
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, ClassifierMixin, MultiOutputMixin, RegressorMixin, clone
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.utils import check_random_state
from sklearn.utils._param_validation import Interval, Options, StrOptions
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.parallel import _get_threadpool_controller
from sklearn.utils.validation import (
    _check_sample_weight,
    check_is_fitted,
    column_or_1d,
    validate_data,
)

from autograder.reference.buffers import ACTIVATIONS, SOLVERS, Backward, Net, identity, softmax

FLOATS = (np.float64, np.float32)
LEAST = 1e-37  # stands in for a probability of 0, which has no logarithm; float32 holds it
SLAB = 1_000_000  # numbers at a time, where a sparse matrix is made dense
OFTEN = 5  # copies of a row
COUNT = Interval(Integral, 1, None, closed="left")
NOT_NEGATIVE = Interval(Real, 0, None, closed="left")


class _NN(BaseEstimator):
    """What the classifier and the regressor share."""

    # scikit-learn reads these, and words the errors.
    _parameter_constraints: ClassVar[dict] = {
        "hidden_layer_sizes": ["array-like", COUNT],
        "activation": [StrOptions(set(ACTIVATIONS))],
        "solver": [StrOptions(set(SOLVERS))],
        "alpha": [NOT_NEGATIVE],
        "batch_size": [StrOptions({"auto"}), COUNT],
        "learning_rate_init": [Interval(Real, 0, None, closed="neither")],
        "max_iter": [COUNT],
        "tol": [NOT_NEGATIVE],
        "early_stopping": ["boolean"],
        "validation_fraction": [Interval(Real, 0, 1, closed="neither")],
        "n_iter_no_change": [COUNT, Options(Real, {np.inf})],
        "random_state": ["random_state"],
    }

    def __init__(
        self,
        hidden_layer_sizes=(100,),
        activation="relu",
        *,
        solver="adam",
        alpha=0.0001,
        batch_size="auto",
        learning_rate_init=0.001,
        max_iter=200,
        tol=1e-4,
        early_stopping=False,
        validation_fraction=0.1,
        n_iter_no_change=10,
        random_state=None,
    ):
        self.hidden_layer_sizes = hidden_layer_sizes
        self.activation = activation
        self.solver = solver
        self.alpha = alpha
        self.batch_size = batch_size
        self.learning_rate_init = learning_rate_init
        self.max_iter = max_iter
        self.tol = tol
        self.early_stopping = early_stopping
        self.validation_fraction = validation_fraction
        self.n_iter_no_change = n_iter_no_change
        self.random_state = random_state

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags

    def _train(self, X, Y, weight, kinds):
        """Make a new net and train it.

        Parameters
        ----------
        X : ndarray or CSR matrix of shape (m, n)
        Y : ndarray of shape (m, k)
            What the net shall put out.
        weight : ndarray of shape (m, 1)
        kinds : ndarray of shape (m,)
            Rows of one kind are split fairly between training and validation.
        """
        self._validate_params()
        sizes = self._layers(X.shape[1], Y.shape[1])
        rng = check_random_state(self.random_state)
        used = np.flatnonzero(weight)  # a row without weight is no row
        held_out = used[:0]
        if self.early_stopping:
            chosen = _hold_out(X, kinds, self.validation_fraction, used, rng)
            used, held_out = used[~chosen], used[chosen]
        size = min(200 if self.batch_size == "auto" else self.batch_size, used.size)
        order = "F" if X.dtype == np.float64 else "C"
        self.net_ = Net(sizes, self.activation, self._output, rng, X.dtype, order)
        # numpy and scipy bring a BLAS each; with two threads in both, training took nine times as
        # long on two cores.
        with _get_threadpool_controller().limit(limits=1, user_api="blas"):
            self._repeat((X, Y, weight), used, held_out, size, rng)
        return self

    @property
    def coefs_(self):
        """The weights of each layer, of shape (n, k)."""
        return self.net_.weights

    @property
    def intercepts_(self):
        """The biases of each layer, of shape (k,)."""
        return self.net_.biases

    def _layers(self, n, k):
        """The sizes of all layers, from n inputs to k outputs."""
        hidden = np.atleast_1d(self.hidden_layer_sizes)
        if not all(isinstance(size, Integral) and size > 0 for size in hidden.tolist()):
            raise ValueError(
                "hidden_layer_sizes must be a whole number > 0, or a sequence of such numbers, "
                f"not {self.hidden_layer_sizes!r}."
            )
        return (n, *hidden.tolist(), k)

    def _repeat(self, data, used, held_out, size, rng):
        """Epoch after epoch, until there is no progress (chapter 07)."""
        back = Backward(self.net_, size)
        optimiser = SOLVERS[self.solver](self.net_.parameters, self.learning_rate_init)
        validation = [array[held_out] for array in data]
        if (data[-1] == 1).all():
            data = data[:-1]  # rows that all weigh the same are not weighed
        batch = [np.empty((size, array.shape[1]), data[0].dtype) for array in data]
        best, best_parameters, waited = -np.inf, self.net_.parameters, 0
        self.loss_curve_, self.validation_scores_ = [], []
        for epoch in range(self.max_iter):
            rng.shuffle(used)
            self.n_iter_ = epoch + 1
            self.loss_ = self._epoch(data, used, batch, back, optimiser)
            self.loss_curve_.append(self.loss_)
            if not isfinite(self.loss_):
                raise ValueError(
                    "The loss is not finite: try a smaller learning_rate_init, or data nearer to 1."
                )
            gained = -self.loss_
            if self.early_stopping:
                gained = self._goodness(*validation)
                self.validation_scores_.append(gained)
            waited = 0 if gained > best + self.tol else waited + 1
            if gained > best:
                best = gained
                if self.early_stopping:
                    best_parameters = self.net_.parameters.copy()
            if waited > self.n_iter_no_change:
                break
        else:
            message = f"Stopped after max_iter={self.max_iter} epochs, still learning."
            warnings.warn(message, ConvergenceWarning, stacklevel=4)
        if self.early_stopping:
            self.best_validation_score_ = best
            self.net_.parameters[:] = best_parameters

    def _epoch(self, data, order, batch, back, optimiser):
        """Train on each row once, in this order; return the mean loss, with the penalty."""
        size = len(batch[0])
        starts = range(0, order.size, size)
        loss, total = len(starts) * back.penalty(self.alpha), 0.0
        for start in starts:
            rows = order[start : start + size]
            X, Y, *weights = map(_take, data, [rows] * len(data), batch)
            delta, share = back.forward(X), len(rows)
            losses = self._losses(delta, Y)
            delta -= Y  # ŷ - y, the slope of the loss at the input sums of the last layer
            for weight in weights:  # one array or none
                losses *= weight[:, 0]
                delta *= weight
                share = float(weight.sum())
            delta /= share
            loss += float(losses.sum())
            back.backward(X, delta)
            if self.alpha:
                back.decay(self.alpha / share)
            optimiser.step(back.gradients)
            total += share
        return loss / total

    def _put_out(self, X):
        """What the last layer puts out for each row, a slab of rows at a time."""
        count, slab = X.shape[0], min(1000, X.shape[0], 1 + SLAB // X.shape[1])
        dtype = self.net_.parameters.dtype
        inputs, room = np.empty((slab, X.shape[1]), dtype), self.net_.room(slab)
        answers = np.empty((count, len(self.intercepts_[-1])), dtype)
        for start in range(0, count, slab):
            rows = np.arange(start, min(start + slab, count))
            answers[rows] = self.net_.forward(_take(X, rows, inputs), room)
        return answers

    def _answers_for(self, X):
        check_is_fitted(self)
        dtype = self.net_.parameters.dtype
        X = validate_data(self, X, accept_sparse="csr", dtype=dtype, order="C", reset=False)
        return self._put_out(X)


def _weights(sample_weight, X):
    """A column with the weight of each row: ones where none are given."""
    weight = _check_sample_weight(sample_weight, X, dtype=X.dtype, ensure_non_negative=True)
    if not weight.any():
        raise ValueError("Every sample_weight is zero: there is nothing to learn from.")
    return weight[:, None]


def _take(array, rows, out):
    """Copy these rows of an array to the top of another."""
    out = out[: len(rows)]
    if isinstance(array, np.ndarray):
        array.take(rows, axis=0, out=out, mode="clip")  # "raise" would copy once more
    else:
        array[rows].toarray(out=out)
    return out


def _hold_out(X, kinds, fraction, used, rng):
    """Which of the rows in `used` to validate with, the same share of each kind.

    Equal rows stay together: a net is not asked what it has been told, and a row that is there
    twice is treated like a row of weight two. Rows that are there more often go one by one: where a
    table has few distinct ones, a net must have met them all.

    Returns
    -------
    ndarray of bool, shape (used.size,)
    """
    keys = _keys(X, used, rng.standard_normal(X.shape[1]))
    _, place, copies = np.unique(keys, return_inverse=True, return_counts=True)
    often = copies[place] >= OFTEN
    keys[often] = rng.standard_normal(often.sum())
    chosen = np.zeros(used.size, bool)
    for kind in np.unique(kinds[used]):
        alike = kinds[used] == kind
        distinct = np.unique(keys[alike])
        count = min(max(1, round(fraction * distinct.size)), distinct.size - 1)
        chosen |= alike & np.isin(keys, rng.choice(distinct, count, replace=False))
    if not chosen.any():
        raise ValueError(
            f"n_samples = {used.size} are too few to hold some out for early_stopping: "
            "a class, or the whole, needs two rows that differ."
        )
    return chosen


def _keys(X, used, direction):
    """How far each of these rows reaches in a random direction: the same for equal rows only."""
    keys = np.empty(used.size)
    for start in range(0, used.size, 1000):
        rows = csr_array(X[used[start : start + 1000]])  # sums each row in the order of its columns
        rows.sum_duplicates()
        keys[start : start + 1000] = rows @ direction
    return keys


class NNClassifier(ClassifierMixin, _NN):
    """A fully connected net that puts rows into classes.

    The parameters bear the names of scikit-learn's MLPClassifier and mean the same.

    Parameters
    ----------
    hidden_layer_sizes : sequence of int
        Neurons in each hidden layer.
    activation : {"relu", "tanh", "logistic", "identity"}
        Of the hidden layers.
    solver : {"adam", "sgd"}
        `sgd` has a momentum of 0.9.
    alpha : float
        Strength of the L2 penalty on weights.
    batch_size : int or "auto"
        Rows in a step; "auto" is 200, or all where they are fewer.
    learning_rate_init : float
    max_iter : int
        The most epochs.
    tol : float
        What counts as progress, of the loss or of the validation score.
    early_stopping : bool
        Hold rows out, stop when the score on them no longer rises, and keep the best net.
    validation_fraction : float
        The share of rows that are held out. Of up to four equal rows all are, or none.
    n_iter_no_change : int
        How many epochs without progress end the training.
    random_state : int, RandomState or None

    Attributes
    ----------
    classes_ : ndarray of shape (k,)
    coefs_, intercepts_ : list of ndarray
        Weights and biases of each layer.
    net_ : Net
    n_iter_ : int
        Epochs of the last `fit`.
    loss_curve_ : list of float
        The penalty counts.
    validation_scores_ : list of float
        One for each epoch, with `early_stopping`; the best is `best_validation_score_`.

    Notes
    -----
    Floats of 32 bits stay so: a float32 X trains a float32 net, in about two thirds of the time.
    """

    _output = staticmethod(softmax)

    def fit(self, X, y, sample_weight=None):
        """Make a new net and train it.

        Parameters
        ----------
        X : array-like or sparse matrix of shape (m, n)
        y : array-like of shape (m,)
            Labels of any kind: numbers or strings.
        sample_weight : array-like of shape (m,), optional

        Returns
        -------
        NNClassifier
            Itself.
        """
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=FLOATS, order="C")
        check_classification_targets(y)
        self.classes_, labels = np.unique(column_or_1d(y, warn=True), return_inverse=True)
        Y = np.eye(len(self.classes_), dtype=X.dtype)[labels]
        return self._train(X, Y, _weights(sample_weight, X), kinds=labels)

    def predict_proba(self, X):
        """How probable each class is.

        Parameters
        ----------
        X : array-like or sparse matrix of shape (m, n)

        Returns
        -------
        ndarray of shape (m, k)
            Rows add up to 1; columns are in the order of `classes_`.
        """
        return self._answers_for(X)

    def predict(self, X):
        """The most probable class of each row.

        Parameters
        ----------
        X : array-like or sparse matrix of shape (m, n)

        Returns
        -------
        ndarray of shape (m,)
        """
        probable = self.predict_proba(X).argmax(axis=1)
        return self.classes_[probable]

    @staticmethod
    def _losses(p, Y):
        right = np.vecdot(p, Y)
        return -np.log(np.maximum(right, LEAST))

    def _goodness(self, X, Y, weight):
        answers = self._put_out(X).argmax(axis=1)
        return accuracy_score(Y.argmax(axis=1), answers, sample_weight=weight[:, 0])


class NNRegressor(RegressorMixin, MultiOutputMixin, _NN):
    """A fully connected net that answers with numbers: one, or several, for each row.

    Parameters and attributes are those of `NNClassifier`, without classes.
    """

    _output = staticmethod(identity)

    def fit(self, X, y, sample_weight=None):
        """Make a new net and train it on half the squared error.

        Parameters
        ----------
        X : array-like or sparse matrix of shape (m, n)
        y : array-like of shape (m,) or (m, k)
        sample_weight : array-like of shape (m,), optional

        Returns
        -------
        NNRegressor
            Itself.
        """
        X, y = validate_data(
            self,
            X,
            y,
            accept_sparse="csr",
            dtype=FLOATS,
            order="C",
            multi_output=True,
            y_numeric=True,
        )
        self._flat = y.ndim == 1
        Y = y.reshape(len(y), -1).astype(X.dtype)
        weight = _weights(sample_weight, X)
        error = (Y - np.average(Y, axis=0, weights=weight[:, 0])) ** 2
        self._spread = np.average(error.mean(axis=1), weights=weight[:, 0]) or 1.0
        return self._train(X, Y, weight, kinds=np.zeros(len(Y)))

    def predict(self, X):
        """The number, or numbers, for each row.

        Parameters
        ----------
        X : array-like or sparse matrix of shape (m, n)

        Returns
        -------
        ndarray of shape (m,) or (m, k), as the y that it was fitted with
        """
        y_hat = self._answers_for(X)
        return y_hat.ravel() if self._flat else y_hat

    @staticmethod
    def _losses(y_hat, Y):
        error = y_hat - Y
        return np.vecdot(error, error) / (2 * Y.shape[1])

    def _goodness(self, X, Y, weight):
        """R², but with the spread of all rows: a single row has none."""
        error = ((Y - self._put_out(X)) ** 2).mean(axis=1)
        return 1 - np.average(error, weights=weight[:, 0]) / self._spread


@lru_cache
def _digits():
    return load_digits(return_X_y=True)


def load_split(seed):
    """The digits, with a quarter of each of them set aside.

    Parameters
    ----------
    seed : int

    Returns
    -------
    X_train, X_test : ndarray of shape (m, 64)
        Ink of each pixel, from 0 to 1.
    y_train, y_test : ndarray of shape (m,)
        The digits that they show.
    """
    X, y = _digits()
    return train_test_split(X / 16, y, test_size=0.25, stratify=y, random_state=seed)


def evaluate(model, seeds=range(10)):
    """Test accuracy of a fresh copy of a model on splits of the digits.

    Parameters
    ----------
    model : classifier
        Is cloned, not fitted.
    seeds : iterable of int
        One split for each.

    Returns
    -------
    list of float
    """
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores
