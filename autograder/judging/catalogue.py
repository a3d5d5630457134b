"""The checks of the course at hand, by chapter and by name."""

import os
from functools import cache
from importlib import import_module

COURSE = os.environ.get("AUTOGRADER_PACKAGE", "autograder")  # the package that holds the course


def chapters():
    """Names of all chapters, such as "01_xor", in order."""
    return list(_packages())


@cache
def _packages():
    """The package of checks of each chapter, by the chapter's full name."""
    names = import_module(f"{COURSE}.checks").CHAPTERS
    return {f"{i:02}_{name}": f"{COURSE}.checks.{name}" for i, name in enumerate(names, 1)}


@cache
def chapter(name):
    """The checks of a chapter, in the order of its notebook.

    Parameters
    ----------
    name : str
        Such as "01_xor".

    Returns
    -------
    tuple of Check

    Raises
    ------
    LookupError
        Where there is no such chapter.
    """
    checks = [import_module(module).check for module in modules(name)]
    for check in checks:
        check.chapter = name
    return tuple(checks)


def modules(name):
    """The modules that hold the checks of a chapter, one each, in the order of its notebook."""
    if name not in _packages():
        raise LookupError(f"There is no chapter {name!r}.")
    package = _packages()[name]
    return [f"{package}.{todo}" for todo in import_module(package).TODOS]


def find(name):
    """The check of that full name, such as "01_xor.sigmoid"; a LookupError where there is none."""
    for check in chapter(name.partition(".")[0]):
        if check.name == name:
            return check
    raise LookupError(f"There is no check {name!r}.")


def home(check):
    """The module that holds a check, in full."""
    return modules(check.chapter)[chapter(check.chapter).index(check)]
