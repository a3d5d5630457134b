"""What holds for every test: one thread for BLAS, which cases, and who works with whom."""

import os
import sys
from pathlib import Path

import pytest

from autograder import ONE_THREAD

CHECKS = Path(__file__).parent / "autograder" / "checks"
os.environ.update(ONE_THREAD)  # before NumPy is imported

# As in autograder/__main__.py.
sys.modules["rfc3987_syntax"] = None


def pytest_addoption(parser):
    numbers = {"type": lambda text: [int(one) for one in text.split(",")], "metavar": "1,2,…"}
    learners = {"default": [None], "help": "of the checks' cases; by default that of learners'"}
    parser.addoption("--seeds", **numbers, **learners)
    parser.addoption("--chapter", help="only the checks of a chapter, such as 05_layers")


@pytest.fixture(scope="session")
def seeds(pytestconfig):
    """The seeds from which a check's cases come, one after the other."""
    return pytestconfig.getoption("seeds")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(config, items):
    """What is slow to make is made once: a worker gets all tests of a check, or of a file.

    A test that shares nothing names a group of its own.
    """
    chapter = config.getoption("chapter")
    if chapter:
        items[:] = [item for item in items if _subject(item).startswith(chapter)]
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(_group(item)))
    # Files before checks, which even out the end, and before all what no worker should end with.
    items.sort(key=lambda item: (not item.get_closest_marker("long"), "." in _subject(item)))


def _group(item):
    """The tests that one worker gets."""
    if "server" in item.fixturenames:
        return "server"
    return _subject(item) if CHECKS in item.path.parents and _subject(item) else item.path.stem


def _subject(item):
    """The name of the check that a test is about, or of the chapter, or nothing."""
    given = item.callspec.params if hasattr(item, "callspec") else {}
    check = given.get("check") or getattr(given.get("answer"), "check", None)
    return getattr(check, "name", None) or str(given.get("chapter", ""))
