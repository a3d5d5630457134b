"""How to exercise what chapter 03 asks for: expressions leave as numbers, so any form will do."""

import warnings

import numpy as np
import sympy

DIGITS = 30
UNASKED = 0.3  # any value, for a symbol that nobody asked for: "its symbols" tells of it


def of_z(make, z, points):
    """Ask for an expression made from z, such as "2*t", and for its value at each of the points."""
    given = sympy.sympify(z)
    (symbol,) = given.free_symbols
    return _read(make(given), [{symbol.name: point} for point in points])


def of_neuron(make, W, x, y):
    """Ask for an expression in W, x and y, and for its value at each W, x and y."""
    points = [{"W": a, "x": b, "y": c} for a, b, c in zip(W, x, y, strict=True)]
    return _read(make(), points)


def of_output(make, a):
    """Ask for the slope at activated values; a number of SymPy's is a number too."""
    return _numbers(make(a))


def _numbers(value):
    if isinstance(value, sympy.Number):
        return float(value)
    if isinstance(value, np.ndarray) and value.dtype == object:
        return [_numbers(item) for item in value] if value.ndim else _numbers(value.item())
    return value


def _read(expression, points):
    if not isinstance(expression, sympy.Expr) or isinstance(expression, sympy.Lambda):
        return expression
    expression = expression.doit()
    names = {str(part) for part in expression.free_symbols | _unknown(expression)}
    if any(map(_is_rounded, expression.atoms(sympy.Pow))):
        text = "a rounded number stands for e, and SymPy's exp would be exact"
        warnings.warn(text, Remark, stacklevel=2)
    return {
        "its symbols": ", ".join(sorted(names)) or "none",
        "its values": [_value(expression, point) for point in points],
    }


class Remark(UserWarning):
    """What a right answer's card says besides."""


def _is_rounded(power):
    """Whether a float near e, or near 1/e, is raised to a power that holds a symbol.

    A power of SymPy's own E is an `exp`, whatever the learner wrote.
    """
    base = power.base
    if not (base.is_Float and base > 0 and power.exp.free_symbols):
        return False
    return abs(abs(sympy.log(base)) - 1) < 0.01


def _unknown(expression):
    """Functions without a definition, such as f(z)."""
    return expression.atoms(sympy.core.function.AppliedUndef)


def _value(expression, point):
    expression = expression.xreplace(dict.fromkeys(_unknown(expression), sympy.Float(UNASKED)))
    at = {symbol: point.get(symbol.name, UNASKED) for symbol in expression.free_symbols}
    number = expression.evalf(DIGITS, subs=at)
    if not number.is_number or number.is_finite is False:
        return float("nan")
    return float(number) if number.is_real else complex(number)


def measure(numeric_grad, w, c, b):
    """Ask for the gradient of f(w) = Σ c·(w − b)³ + (Σ w)² at w."""

    def f(w):
        return float(np.sum(c * (w - b) ** 3) + np.sum(w) ** 2)

    return numeric_grad(f, w)
