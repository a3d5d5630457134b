"""Chapter 01: a neuron, a linear model that fails, and gradient descent in one dimension."""

import numpy as np

X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T


def sigmoid(z):
    """Squash any number into (0, 1): 1 / (1 + e^-z), elementwise.

    Parameters
    ----------
    z : float or ndarray of any shape
        From -700 to 700: further out, e^z is too large for a float.

    Returns
    -------
    float or ndarray of the same shape
    """
    return 1 / (1 + np.exp(-z))


def neuron(x, weights, bias):
    """Activation of one neuron: the sigmoid of its weighted inputs plus its bias.

    Parameters
    ----------
    x : ndarray of shape (n,)
    weights : ndarray of shape (n,)
    bias : float

    Returns
    -------
    float
        In (0, 1).
    """
    return sigmoid(x @ weights + bias)


def linear_accuracy(X, Y):
    """Share of rows that logistic regression, a linear model, gets right.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, 1)
        Zeros and ones.

    Returns
    -------
    float
        From 0 to 1.
    """
    # Imported here: scikit-learn takes over a second to import, and only this function needs it.
    from sklearn.linear_model import LogisticRegression

    labels = Y.ravel()
    return LogisticRegression().fit(X, labels).score(X, labels)


def descend(slope, start, lr, steps):
    """Gradient descent in one dimension: the path of a ball that rolls downhill.

    Parameters
    ----------
    slope : callable
        The derivative of the curve, a function of one number.
    start : float
    lr : float
        Learning rate: each step is -lr times the slope.
    steps : int

    Returns
    -------
    list of float
        The steps + 1 positions, `start` first.
    """
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - lr * slope(path[-1]))
    return path
