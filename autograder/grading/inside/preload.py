"""What the fork server imports once for all its children: libraries, nothing of the course's.

Whatever is imported here can be read by learner code from its own memory, so no reference and no
check may be. Warm-ups are generic for the same reason.
"""

import importlib
import os
import random
import warnings

from inside import lean

LIBRARIES = (
    "numpy",
    "numpy.testing",
    "scipy.special",
    "sympy",
    "sklearn.linear_model",
    "sklearn.neural_network",
    "sklearn.model_selection",
    "sklearn.datasets",
    "sklearn.preprocessing",
    "matplotlib.pyplot",
    "IPython.core.completer",
    "IPython.core.debugger",
    "IPython.core.ultratb",
    "ipywidgets",
    "autograder.scenarios",
    "autograder.plots",
    "autograder.feedback",
    "inside.cells",
    "inside.kernel",
)


def everything():
    """Import all of it, and leave it where the garbage collector does not touch it."""
    for name in LIBRARIES:
        importlib.import_module(name)
    _draw()
    lean.over()


def _draw():
    """Fill matplotlib's font cache."""
    from io import BytesIO

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    FigureCanvasAgg(figure)
    figure.add_subplot().set_title("$x$")
    with warnings.catch_warnings(action="ignore"):
        figure.savefig(BytesIO(), format="png")


def reseed():
    """Forked generators would give every learner the same random numbers."""
    import numpy

    numpy.random.seed(int.from_bytes(os.urandom(4), "little"))
    random.seed()


def target(name):
    """What a child runs: the `main` of one of our modules."""
    if name not in ("cells", "kernel"):
        raise ValueError(name)
    return importlib.import_module(f"inside.{name}").main
