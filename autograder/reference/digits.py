"""Chapter 09: a classifier and a regressor to compare with scikit-learn's own."""

from functools import lru_cache

import numpy as np
from sklearn.base import ClassifierMixin, MultiOutputMixin, RegressorMixin, clone
from sklearn.datasets import load_digits
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import column_or_1d, validate_data

from autograder.reference.buffers import identity, softmax
from autograder.reference.estimator import FLOATS, Estimator, row_weights

LEAST = 1e-37  # stands in for a probability of 0, which has no logarithm; float32 holds it


class NNClassifier(ClassifierMixin, Estimator):
    """A fully connected net that puts rows into classes.

    The parameters have the names and meanings of those of scikit-learn's MLPClassifier.

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
        Rows in a step; "auto" is 200, or all if there are fewer.
    learning_rate_init : float
    max_iter : int
        The most epochs.
    tol : float
        What counts as progress, of the loss or of the validation score.
    early_stopping : bool
        Hold rows out, stop when the score on them no longer rises, and keep the best net.
    validation_fraction : float
        The share of rows that are held out. Of up to four equal rows, all are held out or none.
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
        return self._train(X, Y, row_weights(sample_weight, X), kinds=labels)

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


class NNRegressor(RegressorMixin, MultiOutputMixin, Estimator):
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
        weight = row_weights(sample_weight, X)
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
    """Pixels and labels, read once: nobody may write into them."""
    X, y = load_digits(return_X_y=True)
    for one in (X, y):
        one.setflags(write=False)
    return X, y


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
