"""The checks of the course at hand, by chapter and by name."""

import importlib
import pkgutil

from autograder.judging.check import Check

COURSE = "autograder.checks"


def chapters():
    """Names of all chapters that have checks, in order."""
    rooms = [
        room.name
        for room in pkgutil.iter_modules(importlib.import_module(COURSE).__path__)
        if not room.ispkg
    ]
    return sorted({check.chapter for room in rooms for check in _checks_in(room)})


def _checks_in(room):
    found = vars(importlib.import_module(f"{COURSE}.{room}")).values()
    return [one for one in found if isinstance(one, Check)]


def chapter(name):
    """The checks of a chapter, in the order of its notebook.

    Parameters
    ----------
    name : str
        Such as "01_xor"; the module is named after it, without the number.

    Returns
    -------
    list of Check

    Raises
    ------
    LookupError
        Where there is no such chapter.
    """
    room = name.partition("_")[2]
    try:
        checks = [one for one in _checks_in(room) if one.chapter == name]
    except ModuleNotFoundError as error:
        if error.name != f"{COURSE}.{room}":
            raise
        checks = []
    if not checks:
        raise LookupError(f"There is no chapter {name!r}.")
    return checks


def find(name):
    """The check of that full name, such as "01_xor.sigmoid"; a LookupError where there is none."""
    for check in chapter(name.partition(".")[0]):
        if check.name == name:
            return check
    raise LookupError(f"There is no check {name!r}.")
