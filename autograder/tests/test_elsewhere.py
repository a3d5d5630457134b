"""The learner's path runs where there is no POSIX (Windows), and where there is Pyodide alone."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from autograder import judging
from autograder.tests.without import UNIX

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
SHORTEST = "10_autograd"


def learn(*arguments, python=sys.executable, **settings):
    """What `learner.py` says of solved notebooks, in a Python of its own."""
    with TemporaryDirectory() as folder:  # where progress is kept
        done = subprocess.run(
            [python, HERE / "learner.py", *map(str, arguments)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def solved(chapter):
    """The notebook with the model answers."""
    return ROOT / "source" / chapter / f"{chapter}.ipynb"


def all_points(chapters):
    """What right answers earn."""
    checks = [check for chapter in chapters for check in judging.chapter(chapter)]
    return {check.name: [check.points, check.points] for check in checks}


def learns_all_and_is_told(chapter, kind):
    """Right answers earn everything, and a wrong one gets a card that says what it should."""
    found = learn("--taken-away", kind, "--wrong", ROOT / "autograder/checks", solved(chapter))
    right = {name: said for name, said in found.items() if not name.endswith(" (wrong)")}
    assert right == all_points([chapter])
    wrong = [title for name, title in found.items() if name not in right]
    assert len(wrong) == len(right)
    assert all(title not in ("right", "this check is broken", "not attempted") for title in wrong)


@pytest.mark.parametrize("kind", ["POSIX", "PYODIDE"])
@pytest.mark.slow
def test_a_chapter_needs_none_of_it(kind):
    learns_all_and_is_told(SHORTEST, kind)


@pytest.mark.slow
@pytest.mark.parametrize(
    "chapter",
    [
        pytest.param(name, marks=pytest.mark.xdist_group(name))
        for name in judging.chapters()
        if name != SHORTEST
    ],
)
def test_no_chapter_needs_any_of_it(chapter):
    learns_all_and_is_told(chapter, "BOTH")


@pytest.mark.parametrize(
    "code, said",
    [("raise ValueError('a slip')", "a cell raises ValueError"), ("1 + 1", "no check was run")],
)
def test_it_fails_where_a_cell_does_or_nothing_is_checked(code, said, tmp_path):
    notebook = {"cells": [{"cell_type": "code", "source": [code]}]}
    (tmp_path / "a.ipynb").write_text(json.dumps(notebook))
    done = subprocess.run(
        [sys.executable, HERE / "learner.py", tmp_path / "a.ipynb"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1 and said in done.stderr


TRIES = {
    "POSIX": ["import fcntl", "import resource", "os.fork()", "signal.setitimer", "os.getuid()"],
    "PYODIDE": [
        "import ipywidgets",
        "import _multiprocessing",
        "threading.Thread(target=print).start()",
        "subprocess.run(['true'])",
        "socket.socket()",
        "signal.setitimer",
    ],
}


@pytest.mark.parametrize("kind, line", [(kind, line) for kind in TRIES for line in TRIES[kind]])
def test_what_is_taken_away_is_gone(kind, line):
    code = (
        "import os, signal, socket, subprocess, threading\n"
        "from autograder.tests import without\n"
        f"without.LIBRARIES = ()\nwithout.WITHOUT[{kind!r}]()\n{line}\nprint('it is there')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and "it is there" not in done.stdout


def test_each_name_taken_away_is_one_of_this_systems():
    """A slip of the pen would take nothing away."""
    unknown = [
        f"{module.__name__}.{name}"
        for module, names in UNIX.items()
        for name in names.split()
        if not hasattr(module, name)
    ]
    assert not unknown or sys.platform != "linux", unknown
