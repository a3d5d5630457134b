"""Chapter 06: a net in a modular, reusable style, as a scikit-learn estimator."""

import numpy as np
from sklearn.base import BaseEstimator
from toolz import pipe

from autograder.reference.for_loop_mlp import init_betas
from autograder.reference.layers import Layer, LayerKind


class NN(BaseEstimator):
    """A fully connected net that answers with zeros and ones.

    Parameters
    ----------
    hidden : sequence of int
        Neurons in each hidden layer; none at all makes a linear model.
    kind : str
        The name of the hidden layers' `LayerKind`; the output layer is then a sigmoid one.
    lr : float
        Learning rate.
    steps : int
        Steps of gradient descent, each on all rows at once.
    random_state : int, optional
        Seed of the random start; None for a different start each time.
    layers : sequence of (int, LayerKind), optional
        Neurons and kind of each layer, the output layer last; `hidden` and `kind` then have no
        effect.

    Attributes
    ----------
    layers_ : list of Layer
        Made by `fit`, the output layer last.
    """

    def __init__(
        self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None
    ):
        self.hidden = hidden
        self.kind = kind
        self.lr = lr
        self.steps = steps
        self.random_state = random_state
        self.layers = layers

    def _make_layers(self, X, Y):
        """Put new layers on the net, from `layers` or else from `hidden` and `kind`.

        Parameters
        ----------
        X : ndarray of shape (m, n)
            Its columns are the inputs of the first layer.
        Y : ndarray of shape (m, k)

        Raises
        ------
        ValueError
            If the last layer does not have one neuron for each column of Y.
        """
        layers = self.layers
        if layers is None:
            layers = [(size, LayerKind[self.kind]) for size in self.hidden]
            layers.append((Y.shape[1], LayerKind.sigmoid))
        sizes = [size for size, _ in layers]
        last = sizes[-1] if sizes else 0
        if last != Y.shape[1]:
            raise ValueError(
                f"The last layer needs a neuron for each column of Y: {Y.shape[1]}, not {last}."
            )
        betas = init_betas((X.shape[1], *sizes), np.random.default_rng(self.random_state))
        self.layers_ = [Layer(beta, kind) for beta, (_, kind) in zip(betas, layers, strict=True)]

    def _forward(self, X):
        """Run X through all layers.

        Parameters
        ----------
        X : ndarray of shape (m, n)

        Returns
        -------
        y_hat : ndarray of shape (m, k)
        """
        return pipe(X, *[layer.forward for layer in self.layers_])

    def _backward(self, loss):
        """Pass the loss back through all layers, as they were in the last `_forward`.

        Parameters
        ----------
        loss : ndarray of shape (m, k)
            How the cost changes with each value of y_hat.

        Returns
        -------
        list of ndarray
            A gradient for each layer, in the order of `layers_`, of the shape of its betas.
        """
        grads = []
        for layer in reversed(self.layers_):
            grad, loss = layer.backward(loss)
            grads.insert(0, grad)
        return grads

    def fit(self, X, Y):
        """Make new layers and train them by gradient descent on the cost ½ Σ (ŷ - y)².

        Parameters
        ----------
        X : ndarray of shape (m, n)
        Y : ndarray of shape (m, k)
            Zeros and ones.

        Returns
        -------
        NN
            Itself.
        """
        self._make_layers(X, Y)
        for _ in range(self.steps):
            loss = self._forward(X) - Y  # the slope of ½ (ŷ - y)²
            for layer, grad in zip(self.layers_, self._backward(loss), strict=True):
                layer.betas -= self.lr * grad
        return self

    def predict(self, X):
        """Answer each row with zeros and ones: the nearer one.

        Parameters
        ----------
        X : ndarray of shape (m, n)

        Returns
        -------
        ndarray of shape (m, k)
        """
        return np.round(self._forward(X))
