"""What `NNClassifier` and `NNRegressor` share: scikit-learn's parameters, and the training."""

import warnings
from functools import cache
from math import isfinite
from numbers import Integral, Real
from typing import ClassVar

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state

# Private, and without a public name: how scikit-learn words a wrong parameter, and reads weights.
from sklearn.utils._param_validation import Interval, Options, StrOptions
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data
from threadpoolctl import ThreadpoolController

from autograder.reference.buffers import ACTIVATIONS, SOLVERS, Backward, Net
from autograder.reference.hold_out import hold_out

__all__ = ["FLOATS", "Estimator", "row_weights"]

FLOATS = (np.float64, np.float32)
SLAB = 1_000_000  # numbers at a time, where a sparse matrix is made dense
COUNT = Interval(Integral, 1, None, closed="left")
NOT_NEGATIVE = Interval(Real, 0, None, closed="left")


class Estimator(BaseEstimator):
    """A net that is trained epoch by epoch; a subclass defines its outputs and its loss."""

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
            What the net should output.
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
            chosen = hold_out(X, kinds, self.validation_fraction, used, rng)
            used, held_out = used[~chosen], used[chosen]
        size = min(200 if self.batch_size == "auto" else self.batch_size, used.size)
        order = "F" if X.dtype == np.float64 else "C"
        self.net_ = Net(sizes, self.activation, self._output, rng, X.dtype, order)
        # numpy and scipy bring a BLAS each; with two threads in both, training took nine times as
        # long on two cores.
        with _threads().limit(limits=1, user_api="blas"):
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
        """What the last layer outputs for each row, a slab of rows at a time."""
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


@cache
def _threads():
    """The BLAS libraries of this process; to find them takes a millisecond or two."""
    return ThreadpoolController()


def row_weights(sample_weight, X):
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
