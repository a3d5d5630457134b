"""Learn You a Neural Net: checks, figures and tools of the course.

What a notebook needs: `check` judges what the learner wrote, `ready` lets a cell wait for it,
`progress` sums it up, `follow` chooses a route, `catch_up` puts ready-made code in place,
`start_again` gives a chapter back as it was, `vote` asks for a prediction, `plots` draws; `join`
and `leave` are for a workshop with a board.  Each is imported when it is first used, so that a
grader or a test pays only for what it needs.

One thread for BLAS, unless the environment says otherwise: for nets as small as these, more cost
more than they bring, and on a crowded machine they wait for each other.
"""

import os
from importlib import import_module

from autograder.audience import at_work
from autograder.later import at_first_use, not_asked_for, parts_at_first_use

LIBRARIES = ("OPENBLAS_NUM", "OMP_NUM", "MKL_NUM", "BLIS_NUM", "NUMEXPR_NUM", "VECLIB_MAXIMUM")
ONE_THREAD = {f"{library}_THREADS": "1" for library in LIBRARIES}

for variable, number in ONE_THREAD.items():
    os.environ.setdefault(variable, number)

# What is slow to import and not needed at once. scikit-learn imports all of its packages, and all
# of scipy.stats; SciPy, all names of NumPy; a module of ours is one half SymPy. Of pandas,
# scikit-learn only wants to know if it is there. Graders import all of this before anybody waits.
FOR_LEARNERS = {"narwhals.stable.v2", "numpy.f2py", "numpy.testing", "scipy.stats", "sympy"}
SKLEARN = ("callback", "datasets", "metrics", "model_selection", "preprocessing", "utils")
IN_PARTS = {"narwhals", "narwhals.stable", *map("sklearn.{}".format, SKLEARN)}

at_first_use({"autograder.plots"})
if at_work():
    at_first_use(FOR_LEARNERS)
    parts_at_first_use(IN_PARTS)
    not_asked_for("pandas", "sklearn.utils.fixes")

__all__ = [
    "catch_up",
    "check",
    "follow",
    "join",
    "leave",
    "plots",
    "progress",
    "ready",
    "start_again",
    "vote",
]


def __getattr__(name):
    if name == "plots":
        return import_module("autograder.plots")
    if name in __all__:
        return getattr(import_module("autograder.feedback"), name)
    raise AttributeError(f"module 'autograder' has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), *__all__])
