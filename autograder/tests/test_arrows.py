"""Imports run downward only: grading → feedback → checks → reference, scenarios → numpy, SymPy."""

import ast
import sys
from graphlib import TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]

#: What of ours each room may import, besides itself.
ROOMS = {
    "reference": set(),
    "observing": set(),
    "scenarios": {"observing"},
    "plots": set(),
    "judging": {"observing"},
    "checks": {"reference", "scenarios", "judging", "observing"},
    "feedback": {"judging", "observing"},
    "grading": {"judging", "feedback", "reference", "observing"},
    "authoring": {"judging", "reference", "observing"},
    "__init__": {"feedback", "plots"},
    "__main__": set(),
}
#: Where a package of others may be imported; `tests` is named like a room.
ONLY = {
    "jupytext": {"authoring"},
    "nbgrader": {"grading", "authoring/release.py"},
    "dask": {"grading"},
    "distributed": {"grading"},
    "torch": {"tests"},
}
#: What the rooms that a learner's code meets stand on.
FOUNDATION = {
    "numpy",
    "sympy",
    "scipy",
    "sklearn",
    "threadpoolctl",
    "toolz",
    *sys.stdlib_module_names,
}
BARE = {"reference", "scenarios", "observing", "judging", "checks"}


def imports(tree, package):
    """Every module that the code imports: at the top, late in a function, or by a string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = getattr(node.func, "attr", getattr(node.func, "id", None))
            if called in ("import_module", "__import__", "importorskip"):
                yield node.args[0].value


def room_of(path):
    """The room that the module at `path`, relative to the package, is in."""
    return path.parts[0].removesuffix(".py")


def forbidden(path, tree):
    """What the module at `path` (relative to the package) imports against the arrows."""
    room = room_of(path)
    tests = "tests" in path.parts
    package = ".".join(["autograder", *path.parts[:-1]])
    for module in imports(tree, package):
        first, *rest = module.split(".")
        if first == "autograder":
            inner = rest[0] if rest else room
            if not tests and inner != room and inner in ROOMS and inner not in ROOMS[room]:
                yield module
        elif first in ONLY:
            places = {"tests" if tests else room, room, path.as_posix()}
            if not places & ONLY[first]:
                yield module
        elif room in BARE and not tests and first not in FOUNDATION:
            yield module


MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_run_downward(path):
    tree = ast.parse((PACKAGE / path).read_text(encoding="utf-8"))
    assert list(forbidden(path, tree)) == []


def imported(name):
    """The module of ours that an import of `name`, a module or what is in one, reads."""
    parts = name.split(".")[1:]
    for end in range(len(parts), -1, -1):
        stem = PACKAGE.joinpath(*parts[:end])
        for path in (stem.with_suffix(".py"), stem / "__init__.py"):
            if end and path.exists():
                return path.relative_to(PACKAGE)
    return Path("__init__.py")


def arrows(path):
    """The modules of ours that the one at `path` imports."""
    tree = ast.parse((PACKAGE / path).read_text(encoding="utf-8"))
    names = imports(tree, ".".join(["autograder", *path.parts[:-1]]))
    return {imported(name) for name in names if name.split(".")[0] == "autograder"}


def test_no_module_imports_itself_by_way_of_others():
    graph = {path: arrows(path) - {path} for path in MODULES if "tests" not in path.parts}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(graph)  # a circle raises


def test_every_room_has_its_arrows():
    rooms = {room_of(path) for path in MODULES} - {"tests"}
    assert rooms <= ROOMS.keys()


@pytest.mark.parametrize(
    "path, code",
    [
        ("reference/xor.py", "from autograder.checks import xor"),
        ("reference/xor.py", "def f():\n    import autograder.scenarios.xor"),
        ("reference/xor.py", "from ..checks import xor"),
        ("reference/xor.py", "import matplotlib.pyplot as plt"),
        ("scenarios/xor.py", "import importlib\nimportlib.import_module('autograder.reference')"),
        ("scenarios/xor.py", "from autograder import reference"),
        ("checks/xor.py", "from autograder.feedback import card"),
        ("checks/xor.py", "import nbgrader.api"),
        ("plots/xor.py", "from autograder.reference.xor import sigmoid"),
        ("feedback/card.py", "def f():\n    from jupytext import read"),
        ("authoring/build.py", "from nbgrader.api import Gradebook"),
        ("grading/grade.py", "from autograder.authoring.text import read"),
        ("grading/grade.py", "import torch"),
    ],
)
def test_an_arrow_against_the_grain_is_seen(path, code):
    assert list(forbidden(Path(path), ast.parse(code)))


@pytest.mark.parametrize(
    "path, code",
    [
        ("checks/xor.py", "from autograder.reference.xor import sigmoid\nfrom . import layers"),
        ("checks/tests/test_xor.py", "import torch, pytest\nfrom autograder.feedback import card"),
        ("authoring/release.py", "from nbgrader.converters import GenerateAssignment"),
        ("reference/xor.py", "import numpy as np\nfrom sympy import diff"),
    ],
)
def test_an_arrow_with_the_grain_is_free(path, code):
    assert list(forbidden(Path(path), ast.parse(code))) == []
