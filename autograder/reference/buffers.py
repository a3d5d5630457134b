"""Chapter 09's engine: a net whose arrays are made once and reused in every step.

All weights and biases are views of one flat array, and so are their gradients: an optimiser steps
through everything at once, and to keep the best net is to copy one array.
"""

from itertools import pairwise
from math import prod, sqrt

import numpy as np
from scipy.special import expit

from autograder.reference.optimizers import SGD, SOLVERS, Adam, adder

__all__ = ["SGD", "SOLVERS", "Adam", "Backward", "Net", "identity", "softmax"]

# Each function works in place.  A slope multiplies delta by the derivative, given the activated
# values, which are not needed after it.


def relu(z):
    """0 where z is negative."""
    zeros = np.zeros(z.shape[1], z.dtype)  # numpy compares rows faster than it does with a number
    np.maximum(z, zeros, out=z)


def relu_slope(delta, activated):
    """Times 1 where a neuron is active, else 0."""
    delta *= activated > 0


def tanh(z):
    """The hyperbolic tangent."""
    np.tanh(z, out=z)


def tanh_slope(delta, activated):
    """Times 1 - a²."""
    activated *= activated
    np.subtract(1, activated, out=activated)
    delta *= activated


def logistic(z):
    """The sigmoid, which does not overflow."""
    expit(z, out=z)


def logistic_slope(delta, activated):
    """Times a (1 - a)."""
    delta *= activated
    np.subtract(1, activated, out=activated)
    delta *= activated


def identity(z):
    """z itself."""


def identity_slope(delta, activated):
    """Times 1."""


def softmax(z):
    """Probabilities, row by row; shifted by the largest, so that no exponential overflows."""
    columns = z.T.copy()  # numpy reduces a few long rows faster than many short ones
    columns -= columns.max(axis=0)
    np.exp(columns, out=columns)
    columns /= columns.sum(axis=0)
    z[:] = columns.T


ACTIVATIONS = {
    "relu": (relu, relu_slope),
    "tanh": (tanh, tanh_slope),
    "logistic": (logistic, logistic_slope),
    "identity": (identity, identity_slope),
}


class Net:
    """The weights and biases of a fully connected net.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, the input first.
    activation : {"relu", "tanh", "logistic", "identity"}
        Of the hidden layers.
    output : callable
        The function of the last layer, in place. It must match the cost, so that the cost's slope
        at the input sums is ŷ - y: softmax and cross-entropy, identity and half the squared error.
    rng : numpy.random.RandomState
    dtype : dtype
        float64 or float32.
    order : {"C", "F"}
        Whether weights lie in `parameters` row by row or column by column. With "F", BLAS finds the
        gradients of a large layer of 64 bits sooner; with 32 bits "C" is faster.

    Attributes
    ----------
    parameters : ndarray of shape (p,)
        All weights, then all biases.
    weights, biases : list of ndarray
        Views of it: of shapes (n, k) and (k,) for each layer.
    """

    def __init__(self, sizes, activation, output, rng, dtype=np.float64, order="C"):
        self.shapes, self.order = list(pairwise(sizes)), order
        self.activation = activation
        self.functions = [ACTIVATIONS[activation][0]] * (len(self.shapes) - 1) + [output]
        self.parameters = np.zeros(sum(n * k + k for n, k in self.shapes), dtype)
        self.weights, self.biases = views(self.parameters, self.shapes, order)
        gain = 2 if activation == "relu" else 1  # ReLU passes on half of the variance (chapter 08)
        for weights, (n, k) in zip(self.weights, self.shapes, strict=True):
            bound = sqrt(3 * gain / n)
            weights[:] = rng.uniform(-bound, bound, (n, k))
        if output is identity:
            self.weights[-1] *= 0.1  # numbers are guessed from near the middle, not anywhere

    def __getstate__(self):
        return {key: value for key, value in vars(self).items() if key not in ("weights", "biases")}

    def __setstate__(self, state):
        vars(self).update(state)  # a copy's views are of its own parameters
        self.weights, self.biases = views(self.parameters, self.shapes, self.order)

    def room(self, rows):
        """Arrays for what each layer outputs, for this many rows."""
        return [np.empty((rows, k), self.parameters.dtype) for _, k in self.shapes]

    def forward(self, X, activated):
        """Run X through all layers.

        Parameters
        ----------
        X : ndarray of shape (m, n)
        activated : list of ndarray
            Where each layer writes its m rows: see `room`.

        Returns
        -------
        ndarray of shape (m, k)
            A view of the last of these arrays.
        """
        layers = zip(self.weights, self.biases, self.functions, activated, strict=True)
        for weights, bias, function, room in layers:
            z = room[: len(X)]
            np.matmul(X, weights, out=z)
            z += bias
            function(z)
            X = z
        return X


class Backward:
    """The gradients of a net, and every array that it takes to find them.

    Parameters
    ----------
    net : Net
    rows : int
        The most rows that a step will have.

    Attributes
    ----------
    gradients : ndarray of shape (p,)
        In the order of the net's `parameters`.
    """

    def __init__(self, net, rows):
        self.net = net
        self.times_slope = ACTIVATIONS[net.activation][1]
        self.gradients = np.zeros_like(net.parameters)
        self.weight_grads, self.bias_grads = views(self.gradients, net.shapes, net.order)
        self.activated, self.deltas = net.room(rows), net.room(rows)
        n_weights = sum(map(prod, net.shapes))
        self.all_weights, self.their_grads = net.parameters[:n_weights], self.gradients[:n_weights]
        self.ones, self.add = np.ones(rows, net.parameters.dtype), adder(net.parameters)

    def forward(self, X):
        """Run X, of at most `rows` rows, through the net."""
        return self.net.forward(X, self.activated)

    def backward(self, X, delta):
        """Write the gradients, after `forward` of the same X.

        Parameters
        ----------
        X : ndarray of shape (m, n)
        delta : ndarray of shape (m, k)
            How the cost changes with each input sum of the last layer.
        """
        for i in reversed(range(len(self.weight_grads))):
            before = self.activated[i - 1][: len(X)] if i else X
            np.matmul(before.T, delta, out=self.weight_grads[i])
            np.dot(self.ones[: len(X)], delta, out=self.bias_grads[i])  # the sum of each column
            if i:
                passed = self.deltas[i - 1][: len(X)]
                np.matmul(delta, self.net.weights[i].T, out=passed)
                self.times_slope(passed, before)
                delta = passed

    def penalty(self, strength):
        """Strength / 2 · Σ w²; biases are not penalised."""
        return strength / 2 * float(np.vdot(self.all_weights, self.all_weights))

    def decay(self, strength):
        """Add the gradients of the penalty."""
        self.add(self.all_weights, self.their_grads, a=strength)


def views(flat, shapes, order):
    """One flat array as the weights and biases of layers of these shapes."""
    parts = [*shapes, *((k,) for _, k in shapes)]
    ends = np.cumsum([prod(shape) for shape in parts])
    pieces = zip(np.split(flat, ends[:-1]), parts, strict=True)
    cut = [piece.reshape(shape, order=order) for piece, shape in pieces]
    return cut[: len(shapes)], cut[len(shapes) :]
