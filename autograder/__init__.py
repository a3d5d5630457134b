"""Learn You a Neural Net: checks, figures and tools of the course.

A notebook needs four names: `check` judges what the learner wrote, `ready` lets a cell wait for
it, `progress` sums it up, `plots` draws.  Each is imported when it is first used, so that a grader
or a test pays only for what it needs.
"""

from importlib import import_module

__all__ = ["check", "plots", "progress", "ready"]


def __getattr__(name):
    if name == "plots":
        return import_module("autograder.plots")
    if name in __all__:
        return getattr(import_module("autograder.feedback"), name)
    raise AttributeError(f"module 'autograder' has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), *__all__])
