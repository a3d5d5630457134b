"""What holds for every test: one thread for BLAS, how many seeds, who works with whom."""

import os

import pytest

for _library in ("OPENBLAS", "MKL", "OMP"):  # before NumPy is imported
    os.environ[f"{_library}_NUM_THREADS"] = "1"


def pytest_addoption(parser):
    parser.addoption("--seeds", type=int, default=1, help="judge each answer on N sets of cases")
    parser.addoption("--chapter", help="only what concerns a chapter, such as 05_layers")


@pytest.fixture(scope="session")
def seeds(pytestconfig):
    """The seeds of the cases: None is the one from which every learner's cases come."""
    return [None, *range(1, pytestconfig.getoption("seeds"))]


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(config, items):
    """What is slow to make is made once: a worker gets all tests of a check, else of a file."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_check(item) or item.path.stem))
    items.sort(key=lambda item: _check(item) is not None)  # files first: checks even out the end
    _select(config, items)


def _check(item):
    """The name of the check that a test is about, or None."""
    given = item.callspec.params if hasattr(item, "callspec") else {}
    about = given.get("check") or getattr(given.get("answer"), "check", None)
    return getattr(about, "name", None)


def _select(config, items):
    chapter = config.getoption("chapter")
    others = [one for one in items if chapter and (_check(one) or "").split(".")[0] != chapter]
    config.hook.pytest_deselected(items=others)
    items[:] = [one for one in items if one not in others]
