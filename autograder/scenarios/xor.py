"""How to exercise what chapter 01 asks for."""

import numpy as np


def roll(descend, coefficients, start, lr, steps):
    """Descend a curve whose slope is a polynomial with these coefficients, highest power first."""
    return descend(np.poly1d(coefficients), start, lr, steps)
