"""Chapter 03: slopes derived by SymPy, and gradients measured by central differences."""

import numpy as np
import sympy

H = 1e-5  # near the floor of the valley between rounding, ε/h, and curvature, h²


def sigmoid_expr(z):
    """The sigmoid as an expression, 1 / (1 + e^-z).

    Parameters
    ----------
    z : sympy.Expr

    Returns
    -------
    sympy.Expr
    """
    return 1 / (1 + sympy.exp(-z))


def sigmoid_prime_expr(z):
    """The slope of the sigmoid as an expression in z.

    Parameters
    ----------
    z : sympy.Symbol

    Returns
    -------
    sympy.Expr
    """
    return sympy.diff(sigmoid_expr(z), z)


def prime_from_output(a):
    """Slope of the sigmoid where its value is a.

    Parameters
    ----------
    a : float or ndarray of any shape
        Activated values, a = σ(z).

    Returns
    -------
    float or ndarray of the same shape
    """
    return a * (1 - a)


def tanh_prime_from_output(a):
    """Slope of tanh where its value is a.

    Parameters
    ----------
    a : float or ndarray of any shape
        Activated values, a = tanh(z).

    Returns
    -------
    float or ndarray of the same shape
    """
    return 1 - a**2


def chain_rule_expr():
    """How the cost ½(ŷ - y)² of one neuron, ŷ = σ(W·x), changes with its weight.

    Returns
    -------
    sympy.Expr
        In the symbols W, x and y.
    """
    W, x, y = sympy.symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    return sympy.diff((y_hat - y) ** 2 / 2, W)


def numeric_grad(f, w):
    """Gradient by central differences: (f(w + h) - f(w - h)) / 2h for each entry of w.

    Parameters
    ----------
    f : callable
        From an array like w to a number.
    w : ndarray of float64, any shape
        It is left as it was.

    Returns
    -------
    ndarray of the shape of w
    """
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = H
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return grad
