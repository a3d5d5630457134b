"""What the fork server imports once for all its children: libraries, nothing of the course's.

Whatever is imported here can be read by learner code from its own memory, so no reference and no
check may be. Warm-ups are generic for the same reason.
"""

import importlib
import os
import random
import sys
import warnings

from autograder.grading.sandbox.guest import fast_imports

ALWAYS = (
    "numpy",
    "numpy.testing",
    "IPython.core.completer",
    "IPython.core.debugger",
    "IPython.core.ultratb",
    "autograder.observing",
    f"{os.environ.get('AUTOGRADER_PACKAGE', 'autograder')}.plots",
    "autograder.feedback",
    "autograder.grading.sandbox.guest.cells",
)
FOR_IMPORTS_OF = {
    "sklearn": (
        "scipy.special",
        "sklearn.linear_model",
        "sklearn.neural_network",
        "sklearn.model_selection",
        "sklearn.datasets",
        "sklearn.preprocessing",
    ),
    "toolz": ("toolz",),
    "sympy": ("sympy", "matplotlib.pyplot"),  # it draws with it
}


def everything(imports):
    """Import what children will, and leave it where the garbage collector does not touch it.

    Parameters
    ----------
    imports : list of str
        Names of packages; those that take long are imported, and all of them if it is empty.
    """
    for package in imports or FOR_IMPORTS_OF:
        for name in FOR_IMPORTS_OF.get(package, ()):
            importlib.import_module(name)
    for name in ALWAYS:
        importlib.import_module(name)
    if "matplotlib.pyplot" in sys.modules:
        _draw()
    fast_imports.over()


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
