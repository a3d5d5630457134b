"""Optimisers that write into the arrays of one net: see `buffers`.

Chapter 08's `momentum_step` and `adam_step` say the same in plain numpy.
"""

import numpy as np
from scipy.linalg.blas import get_blas_funcs


def adder(array):
    """BLAS's axpy for arrays of this dtype: add(x, y, a=a) is y += a * x, in one pass."""
    return get_blas_funcs("axpy", (array,))


class Adam:
    """Steps that adapt to each parameter (Kingma and Ba, 2015), in place.

    The averages are kept without their factors 1 - β, and in units that shrink by β at each step,
    so that old gradients need not: the step's length makes up for both. That saves four passes over
    all parameters.

    Parameters
    ----------
    parameters : ndarray of shape (p,)
        Changed by each step.
    lr : float
    """

    units_last = 64  # steps, before the numbers grow large

    def __init__(self, parameters, lr, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.parameters, self.lr, self.epsilon = parameters, lr, epsilon
        self.beta1, self.beta2 = beta1, beta2
        self.mean, self.square = np.zeros_like(parameters), np.zeros_like(parameters)
        self.t, self.add = 0, adder(parameters)

    def step(self, gradients):
        """Take a step; `gradients`, an ndarray of shape (p,), is used up."""
        self.t += 1
        age = self.t % self.units_last
        if age == 0:
            self.mean *= self.beta1**self.units_last
            self.square *= self.beta2**self.units_last
        # Python's floats: a numpy.float64 would turn float32 arrays into float64 (chapter 08).
        unit1, unit2 = self.beta1**age, self.beta2**age
        spread = (unit2 * (1 - self.beta2) / (1 - self.beta2**self.t)) ** 0.5
        rate = self.lr * unit1 * (1 - self.beta1) / (1 - self.beta1**self.t) / spread
        self.add(gradients, self.mean, a=1 / unit1)
        gradients *= gradients
        self.add(gradients, self.square, a=1 / unit2)
        np.sqrt(self.square, out=gradients)
        gradients += self.epsilon / spread
        np.divide(self.mean, gradients, out=gradients)
        self.add(gradients, self.parameters, a=-rate)


class SGD:
    """Plain steps downhill, with momentum, in place.

    Parameters
    ----------
    parameters : ndarray of shape (p,)
        Changed by each step.
    lr : float
    """

    def __init__(self, parameters, lr, momentum=0.9):
        self.parameters, self.lr, self.momentum = parameters, lr, momentum
        self.velocity, self.add = np.zeros_like(parameters), adder(parameters)

    def step(self, gradients):
        """Take a step; `gradients` is an ndarray of shape (p,)."""
        self.velocity *= self.momentum
        self.add(gradients, self.velocity, a=-self.lr)
        self.parameters += self.velocity


SOLVERS = {"adam": Adam, "sgd": SGD}
