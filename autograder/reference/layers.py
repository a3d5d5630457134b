"""Chapter 05: a layer of any kind, which runs forward and backward."""

from enum import Enum

import numpy as np

from autograder.reference.xor import sigmoid


def relu(z):
    """0 where z is negative, z elsewhere."""
    return np.maximum(z, 0)


def linear(z):
    """z itself."""
    return z


def sigmoid_prime(a):
    """Slope of the sigmoid where its value is a."""
    return a * (1 - a)


def tanh_prime(a):
    """Slope of tanh where its value is a."""
    return 1 - a**2


def relu_prime(a):
    """Slope of ReLU where its value is a: 1 where a > 0, else 0."""
    return np.heaviside(a, 0)


def linear_prime(a):
    """Slope of a line: 1 everywhere."""
    return np.ones_like(a)


class LayerKind(Enum):
    """A kind of layer: a function and its derivative.

    `kind.fn(z)` takes input sums, an array, and returns the activated values, of the same shape.
    `kind.fn_prime(a)` takes the *activated* values and returns the slopes there, of the same shape.
    """

    # Named functions, because pickle stores a function by its name, and a lambda has none.
    sigmoid = (sigmoid, sigmoid_prime)
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)

    @property
    def fn(self):
        """From input sums z to activated values a."""
        return self.value[0]

    @property
    def fn_prime(self):
        """From activated values a to the slopes there."""
        return self.value[1]

    def __repr__(self):
        return f"LayerKind.{self.name}"

    # Their names in earlier editions of the course, for answers that were written to those.
    function = fn
    derivative = fn_prime


class Layer:
    """k neurons of one kind, each with n inputs.

    Parameters
    ----------
    betas : ndarray of shape (n, k)
    kind : LayerKind
    """

    def __init__(self, betas, kind):
        self.betas = betas
        self.kind = kind

    def forward(self, X):
        """Activate the neurons; remember X and the result for `backward`.

        Parameters
        ----------
        X : ndarray of shape (m, n)

        Returns
        -------
        ndarray of shape (m, k)
        """
        self.X = X
        self.activated = self.kind.fn(X @ self.betas)
        return self.activated

    def backward(self, this_layer_loss):
        """Pass the loss back through the layer, for the rows of the last call of `forward`.

        Parameters
        ----------
        this_layer_loss : ndarray of shape (m, k)
            How the cost changes with each value that this layer *output*, ∂C/∂activated.

        Returns
        -------
        grad : ndarray of shape (n, k)
            How the cost changes with each beta, ∂C/∂betas.
        prev_layer_loss : ndarray of shape (m, n)
            How the cost changes with each value that this layer took *in*, ∂C/∂X: the
            `this_layer_loss` of the layer before.
        """
        delta = this_layer_loss * self.kind.fn_prime(self.activated)  # m×k
        grad = self.X.T @ delta  # n×m @ m×k = n×k
        prev_layer_loss = delta @ self.betas.T  # m×k @ k×n = m×n
        return grad, prev_layer_loss
