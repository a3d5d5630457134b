"""Chapter 08: ReLU, softmax with cross-entropy, a start that fits, minibatches, two optimisers."""

import numpy as np

SMALLEST = 1e-12  # a probability that is taken for zero


def relu(z):
    """0 where z is negative, z elsewhere.

    Parameters
    ----------
    z : ndarray of any shape

    Returns
    -------
    ndarray of the same shape
    """
    return np.maximum(z, 0)


def relu_prime(a):
    """Slope of ReLU at a, which is also its slope where its value is a.

    Parameters
    ----------
    a : ndarray of any shape

    Returns
    -------
    ndarray of the same shape
        1 where a > 0, else 0; at the kink any number in [0, 1] is a subgradient.
    """
    return np.heaviside(a, 0)


def softmax(z):
    """Scores as probabilities.

    Parameters
    ----------
    z : ndarray of shape (m, k)

    Returns
    -------
    ndarray of shape (m, k)
        Each row is positive and adds up to 1.
    """
    powers = np.exp(z - z.max(axis=1, keepdims=True))  # no exponent above 0, so no overflow
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(p, y):
    """Surprise at the right answers, -Σ y log p.

    Parameters
    ----------
    p : ndarray of shape (m, k)
        Probabilities; below 1e-12 they count as 1e-12.
    y : ndarray of shape (m, k)
        In each row 1 for the right class, 0 elsewhere.

    Returns
    -------
    float
        The sum over all rows.
    """
    return -np.sum(y * np.log(np.maximum(p, SMALLEST)))


def softmax_cross_entropy_grad(z, y):
    """Gradient of cross_entropy(softmax(z), y) with respect to the scores z: p - y.

    Parameters
    ----------
    z, y : ndarray of shape (m, k)

    Returns
    -------
    ndarray of shape (m, k)
    """
    return softmax(z) - y


def init_scale(fan_in, fan_out, kind):
    """Standard deviation of the random weights of a layer.

    Parameters
    ----------
    fan_in, fan_out : int
        Neurons before and after the weights.
    kind : str
        "xavier" or "he".

    Returns
    -------
    float

    References
    ----------
    Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks",
    2010. He et al., "Delving deep into rectifiers", 2015.
    """
    variance = {"xavier": 2 / (fan_in + fan_out), "he": 2 / fan_in}
    return variance[kind] ** 0.5


def minibatches(X, Y, size, rng):
    """One epoch: every row once, in a random order, `size` at a time.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    size : int
    rng : numpy.random.Generator

    Yields
    ------
    tuple of two ndarray
        Rows of X and the same rows of Y; the last batch may be smaller.
    """
    rows = rng.permutation(len(X))
    for start in range(0, len(X), size):
        batch = rows[start : start + size]
        yield X[batch], Y[batch]


def momentum_step(w, grad, velocity, lr, momentum=0.9):
    """One step of gradient descent with momentum.

    Parameters
    ----------
    w, grad, velocity : ndarray of any one shape
    lr, momentum : float

    Returns
    -------
    w, velocity : ndarray of that shape

    References
    ----------
    Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
    """
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity


def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """One step of Adam, with bias correction.

    Parameters
    ----------
    w, grad : ndarray of any one shape
    mean, square : ndarray of that shape
        Running averages of the gradients and of their squares, zero before the first step.
    t : int
        The number of this step, from 1.
    lr, beta1, beta2, eps : float

    Returns
    -------
    w, mean, square : ndarray of that shape

    References
    ----------
    Kingma and Ba, "Adam: a method for stochastic optimization", 2015.
    """
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    step = mean / (1 - beta1**t)
    spread = (square / (1 - beta2**t)) ** 0.5
    return w - lr * step / (spread + eps), mean, square
