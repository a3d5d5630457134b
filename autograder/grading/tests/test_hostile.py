"""The hostile set: real notebooks, the mark that each must get, and the state it must leave.

Slow, as each may use up what its limits allow: `make hostile`.
"""

import json
import os
import shutil
import sqlite3
from copy import deepcopy
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell

from autograder import judging
from autograder.grading.command import Options
from autograder.grading.gradebook.course import Course
from autograder.grading.session import run
from autograder.grading.tests.attacks import CELLS
from autograder.grading.tests.tiny import ROOT, find, has_sandbox, snapshot, stripped, without
from autograder.grading.workers.pool import Workers

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.long,
    pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here"),
]
CHAPTER = "01_xor"
SECRET = "hunter2-of-the-grader"
MOST, EARNED = 9, 2  # all points of the chapter; those of `sigmoid`
LIMITS = (
    "cell=3",
    "notebook=40",
    "memory=512",
    "together=1024",
    "disk=64",
    "output=1",
    "submitted=5",
)


class Hostile:
    """Notebooks made from the release, with `sigmoid` right and an attack on the rest."""

    def __init__(self, root):
        self.root = root
        self.source, self.released = (
            nbformat.read(root / kind / CHAPTER / f"{CHAPTER}.ipynb", as_version=4)
            for kind in ("source", "notebooks")
        )

    def release(self):
        return deepcopy(self.released)

    def answered(self, *names, **sources):
        """The release with right answers for `names`, and `sources` for other cells."""
        nb = self.release()
        for name in names:
            find(nb, name).source = find(self.source, name).source
        for name, source in sources.items():
            find(nb, name).source = source
        return nb

    def honest(self):
        return self.answered("sigmoid", "neuron", "linear_accuracy", "descend")

    def submit(self, learner, content, name=f"{CHAPTER}.ipynb"):
        folder = self.root / "submitted" / learner / CHAPTER
        folder.mkdir(parents=True)
        if not isinstance(content, bytes):
            content = json.dumps(content).encode()
        (folder / name).write_bytes(content)
        return folder


def hard_coded(name):
    """A table of the answers to the cases that a learner's own check uses."""
    check = judging.find(f"{CHAPTER}.{name}")
    table = {
        repr([np.asarray(part).tolist() for part in case]): check.reference(*case)
        for case in judging.cases_of(check)
    }
    return (
        f"table = {table!r}\ndef {name}(*case):\n"
        "    return table.get(repr([np.asarray(part).tolist() for part in case]), 0.5)"
    )


def notebooks(made):
    """Hostile notebooks that can be graded; `sigmoid` is right in each, and nothing else."""
    attacks = {
        name: made.answered("sigmoid", neuron=code.replace("ROOT", str(made.root)))
        for name, code in CELLS.items()
    }
    top = deepcopy(CELLS)
    for name in ("ast transformer", "check redefined", "numpy patched", "modules replaced"):
        nb = made.answered("sigmoid")
        nb.cells.append(new_code_cell(top[name]))
        attacks[f"{name}, at the end"] = nb
    edited, metadata, unlocked = (made.answered("sigmoid") for _ in range(3))
    pasted, nan, kernel, wide = (made.answered("sigmoid") for _ in range(4))
    for name in ("neuron", "linear_accuracy", "descend"):
        find(edited, f"check_{name}").source = "2.0"
        find(metadata, f"check_{name}").metadata.nbgrader.points = 1000
        find(unlocked, f"check_{name}").metadata.nbgrader.update(locked=False, solution=True)
        copy = deepcopy(find(pasted, f"check_{name}"))
        copy.source = "2.0"
        pasted.cells.append(copy)
    nan.metadata["x"] = nan.cells[0].metadata["x"] = float("nan")
    kernel.metadata.kernelspec = {"name": "bash", "display_name": "x", "language": "bash"}
    for cell in wide.cells:
        cell.source = cell.source.replace("\n", "\r\n")
    skipped = made.answered("sigmoid")
    for cell in skipped.cells:
        cell.metadata.tags = ["skip-execution", "raises-exception", "remove-cell"]
    forged = made.answered("sigmoid")
    result = {"output_type": "execute_result", "execution_count": 1, "metadata": {}}
    find(forged, "check_neuron").outputs = [
        nbformat.from_dict({**result, "data": {"text/plain": "2.0"}})
    ]
    return attacks | {
        "test cells edited": edited,
        "points changed": metadata,
        "tests unlocked": unlocked,
        "tests pasted": pasted,
        "tests deleted": without(made.answered("sigmoid"), "check_neuron", "check_descend"),
        "metadata stripped": stripped(made.answered("sigmoid")),
        "nan metadata": nan,
        "another kernel": kernel,
        "windows line ends": wide,
        "cells tagged": skipped,
        "outputs handed in": forged,
        "hard-coded": made.answered("sigmoid", neuron=hard_coded("neuron")),
    }


def misfits(made):
    """Hand in what is no notebook, or not where it should be; no mark for any of them."""
    deep = b'{"cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    odd = made.honest()
    odd.nbformat = 99
    made.submit("deep json", deep)
    made.submit("format 99", odd)
    made.submit("no format", b'{"nbformat": {}, "cells": 7}')
    made.submit("no json", b"PK\x03\x04")
    made.submit("empty", b"")
    made.submit("not utf-8", json.dumps(made.honest(), ensure_ascii=False).encode("utf-16"))
    with (made.submit("200 MB", b"{}") / f"{CHAPTER}.ipynb").open("ab") as file:
        file.truncate(200 << 20)
    with (made.submit("200 MB beside", made.honest()) / "data").open("wb") as file:
        file.truncate(200 << 20)
    link = made.submit("link", b"") / f"{CHAPTER}.ipynb"
    link.unlink()
    link.symlink_to(made.root / "source" / CHAPTER / f"{CHAPTER}.ipynb")
    pipe = made.submit("pipe", b"") / f"{CHAPTER}.ipynb"
    pipe.unlink()
    os.mkfifo(pipe)
    (made.root / "submitted/linked").mkdir()
    (made.root / "submitted/linked" / CHAPTER).symlink_to(made.root / "source" / CHAPTER)
    return {
        "deep json", "format 99", "no format", "no json", "empty", "not utf-8",
        "200 MB", "200 MB beside", "link", "pipe",
    }  # fmt: skip


NAMES = ("-rf", "a b", "%2e%2e", "ünï", "$(touch x)", "a;b", "<b>", "{x}")


class Graded:
    """The whole set, graded once, with two honest learners among them."""

    def __init__(self, root):
        self.root = root
        shutil.copytree(ROOT / "source" / CHAPTER, root / "source" / CHAPTER)
        shutil.copytree(ROOT / "notebooks" / CHAPTER, root / "notebooks" / CHAPTER)
        shutil.copy(ROOT / "nbgrader_config.py", root)
        made = Hostile(root)
        for learner, nb in notebooks(made).items():
            made.submit(learner, nb)
        self.misfits = misfits(made)
        for learner in ("aaa", "zzz", *NAMES):
            folder = made.submit(learner, made.honest())
        (folder / "beside").symlink_to(root / "nbgrader_config.py")
        made.submit("bom", b"\xef\xbb\xbf" + json.dumps(made.honest()).encode())
        made.submit("renamed", made.honest(), "homework (1).ipynb")
        self.before = snapshot(root)
        os.environ["SECRET_OF_THE_GRADER"] = SECRET
        with Workers() as workers:
            self.folder = workers.server.folder
            console = _console()
            self.status = run(Options(root, limit=LIMITS), workers, console)
        self.screen = console.export_text()
        self.marks = Course(root).marks()

    def points(self, learner):
        mark = self.marks.get((learner, CHAPTER))
        return mark and mark.points


def _console():
    from rich.console import Console

    return Console(record=True, width=300, file=open(os.devnull, "w"))


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    return Graded(tmp_path_factory.mktemp("hostile"))


def names():
    """Of the attacks, without making them."""
    return list(notebooks(Hostile(ROOT)))


@pytest.mark.parametrize("learner", names())
def test_an_attack_earns_nothing_and_loses_nothing(graded, learner):
    assert graded.points(learner) == EARNED


def test_there_are_many_attacks():
    assert len(names()) >= 40


def test_what_is_no_notebook_has_no_mark_and_a_line(graded):
    assert {name for name in graded.misfits if graded.points(name) is not None} == set()
    assert all(name in graded.screen for name in (*graded.misfits, "linked"))


@pytest.mark.parametrize("learner", ["aaa", "zzz", "bom", "renamed", *NAMES])
def test_honest_learners_among_them_have_all_their_points(graded, learner):
    assert graded.points(learner) == MOST


def test_the_gradebook_holds_no_other_points(graded):
    with sqlite3.connect(graded.root / "gradebook.db") as book:
        (wrong,) = book.execute("select count(*) from grade where auto_score > 3").fetchone()
        scores = {score for (score,) in book.execute("select auto_score from grade")}
    assert wrong == 0
    assert scores == {0, 2, 3}


def test_nothing_is_left_behind(graded):
    assert not graded.folder.exists()
    now = {path for path in graded.root.rglob("*") if path.is_file()}
    allowed = {
        "autograded",
        "feedback",
        "gradebook.db",
        "grades.csv",
        "grading.jsonl",
        "verdicts.csv",
    }
    assert {path.relative_to(graded.root).parts[0] for path in now - set(graded.before)} <= allowed
    after = snapshot(graded.root)
    assert all(after[path] == content for path, content in graded.before.items())
    processes = [Path("/proc", name) for name in os.listdir("/proc") if name.isdecimal()]
    assert [path for path in processes if _belongs_to(path, graded.folder)] == []


def _belongs_to(process, folder):
    """Whether a process was started by the fork server of that folder."""
    try:
        return str(folder).encode() in (process / "environ").read_bytes()
    except OSError:
        return False


def test_nobody_reads_what_is_not_theirs(graded):
    for folder in ("autograded", "feedback"):
        for path in (graded.root / folder).rglob("*"):
            if path.is_file():
                text = path.read_text(errors="replace")
                assert SECRET not in text, path
                assert not path.is_symlink()
    for learner in ("gradebook", "other submissions", "the grader's memory"):
        path = graded.root / "autograded" / learner / CHAPTER / f"{CHAPTER}.ipynb"
        cell = find(nbformat.read(path, as_version=4), "neuron")
        shown = [output.get("text", "") for output in cell.outputs]
        assert not any("found /" in text or "ipynb" in text for text in shown), shown


def test_outputs_hold_no_script(graded):
    path = graded.root / "autograded/script in html" / CHAPTER / f"{CHAPTER}.ipynb"
    cell = find(nbformat.read(path, as_version=4), "neuron")
    text = json.dumps(cell.outputs)
    assert cell.outputs
    assert not any(word in text for word in ("<script", "onerror", "onload", "javascript", "<svg"))


def test_outputs_are_bounded(graded):
    for path in (graded.root / "autograded").rglob("*.ipynb"):
        assert path.stat().st_size < 4 << 20, path
