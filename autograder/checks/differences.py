"""Gradients by their definition: a truth that owes nothing to any formula."""

import numpy as np


def central_differences(cost, arrays, h=1e-5):
    """How a cost changes with each entry of some arrays, nudged to both sides.

    Parameters
    ----------
    cost : callable
        From a list of arrays like `arrays` to a number.
    arrays : list of ndarray of float64
        They are left alone.

    Returns
    -------
    list of ndarray
        Of the shapes of `arrays`; exact to about 1e-7 of their norm.
    """
    arrays = [array.copy() for array in arrays]
    grads = [np.empty_like(array) for array in arrays]
    for array, grad in zip(arrays, grads, strict=True):
        for entry in np.ndindex(array.shape):
            kept = array[entry]
            array[entry] = kept + h
            above = cost(arrays)
            array[entry] = kept - h
            grad[entry] = (above - cost(arrays)) / (2 * h)
            array[entry] = kept
    return grads


def complex_steps(cost, arrays, h=1e-30):
    """The same by steps into the complex plane: nothing cancels, however large the cost.

    The cost has to be analytic: no absolute value, no maximum, no transposed conjugate.

    References
    ----------
    Squire and Trapp, "Using complex variables to estimate derivatives of real functions", 1998.
    """
    arrays = [array.astype(complex) for array in arrays]
    grads = [np.empty(array.shape) for array in arrays]
    for array, grad in zip(arrays, grads, strict=True):
        for entry in np.ndindex(array.shape):
            array[entry] += 1j * h
            grad[entry] = cost(arrays).imag / h
            array[entry] -= 1j * h
    return grads
