"""Notebooks, names and files as real tools leave them: each graded, or one line says what to do."""

import codecs
import csv
import json
import os
import re
import shutil

import pytest

from autograder.grading.problems import NotGraded
from autograder.grading.sanitize.text import printable
from autograder.grading.submissions import reading, timestamps
from autograder.grading.tests.tiny import Cohort, graded


def colab(nb):
    nb.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"a": {"b": 1}}}
    nb.metadata["colab"] = {"provenance": []}
    return nb


def ids_in_an_old_format(nb):
    nb.nbformat_minor = 4
    return nb


def odd_entries(nb):
    """What merges and editors leave: entries that the format does not know, or of another kind."""
    nb.metadata["kernelspec"] = {"name": 3}
    nb.metadata["authors"] = "me"
    for cell in nb.cells:
        cell["execution"] = cell.metadata["tags"] = cell.metadata["collapsed"] = "yes"
        cell["id"] = "a b" if cell.id == "top" else cell.id
        cell.source = cell.source.splitlines(keepends=True)
    return nb


def no_outputs(nb):
    for cell in nb.cells:
        cell.pop("outputs", None)
        cell.pop("execution_count", None)
    return nb


def half_a_pair(nb):
    nb.cells[0].source += " \ud83d"
    return nb


def many_cells(nb):
    nb.cells += [{"cell_type": "markdown", "metadata": {}, "source": "", "id": "x"}] * 30_000
    return nb


def no_format(nb):
    del nb["nbformat"], nb["nbformat_minor"]
    return nb


NOTEBOOKS = {
    "no format": no_format,
    "colab": colab,
    "old ids": ids_in_an_old_format,
    "odd": odd_entries,
    "no outputs": no_outputs,
    "half a pair": half_a_pair,
}
FILES = {"upper": "01_tiny.IPYNB", "mailed": "01_tiny.ipynb.txt", "both": "01_tiny.ipynb.json"}
STAMPS = {
    "stamp empty": b"",
    "stamp of words": b"But when?",
    "stamp of bytes": b"\xff\x00\xfe",
    "stamp far": b"99999999999999999999",
    "stamp with a mark": codecs.BOM_UTF8 + b"2026-01-02 03:04:05 UTC\n",
    "stamp of PowerShell": codecs.BOM_UTF16_LE + "2026-01-02 03:04:05 UTC\r\n".encode("utf-16-le"),
}
NAMES = {
    b"not utf-8 \xff": "invisible characters",
    b"escape \x1b]0;x\x07": "invisible characters",
    b"new\nline": "invisible characters",
    "turned \u202etxt".encode(): "invisible characters",
    "filled \u3164".encode(): "invisible characters",
    "soft\xadhyphen".encode(): "invisible characters",
    b" space before": "begins or ends with a space",
    b"space behind ": "begins or ends with a space",
}


# As what the grader or Python would put, or look for, in the same folder.
BESIDE = [".reference/xor.py", "numpy.py", "sitecustomize.py", "IPython/__init__.py", ".mpl"]
BESIDE += [".ipython", "shm", "autograder.py", "nbgrader_config.py", "gradebook.db"]


class Unlucky:
    """All of them, graded once."""

    def __init__(self, root):
        made = Cohort(root)
        for learner, change in NOTEBOOKS.items():
            made.submit(learner, change(made.solved()))
        for learner, name in FILES.items():
            made.submit(learner, made.solved(), name=name)
        made.submit("both", {"cells": []}, name="notes.ipynb")
        for learner, stamp in STAMPS.items():
            made.submit(learner, made.solved())
            (root / "submitted" / learner / "01_tiny/timestamp.txt").write_bytes(stamp)
        for name in NAMES:
            made.submit(os.fsdecode(name), made.solved())
        made.submit("odd file", made.solved())
        (root / "submitted/odd file/01_tiny" / os.fsdecode(b"\xff\n.csv")).write_text("1")
        for number, name in enumerate(BESIDE):
            made.submit(f"beside {number}", made.solved())
            path = root / "submitted" / f"beside {number}" / "01_tiny" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("raise SystemExit")
        made.submit(".hidden", made.solved())
        made.submit("cells", many_cells(made.solved()))
        (root / "submitted/stray\x1b[2J.zip").write_text("")
        self.root, (self.status, self.screen) = root, graded(root, feedback=False)
        with (root / "grades.csv").open(newline="", encoding="utf-8") as file:
            self.rows = {row["learner"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def unlucky(course_template, tmp_path_factory):
    root = tmp_path_factory.mktemp("unlucky") / "course"
    return Unlucky(shutil.copytree(course_template, root))


@pytest.mark.parametrize("learner", [*NOTEBOOKS, *FILES, *STAMPS, "odd file"])
def test_right_answers_have_all_their_points(unlucky, learner):
    assert unlucky.rows[learner]["01_tiny"] == "4"


@pytest.mark.parametrize("number", range(len(BESIDE)), ids=BESIDE)
def test_what_lies_beside_costs_nothing(unlucky, number):
    assert unlucky.rows[f"beside {number}"]["01_tiny"] == "4"


def test_a_hidden_folder_is_one_line(unlucky):
    assert len(re.findall(r"\.hidden .* begins with a dot", unlucky.screen)) == 1


@pytest.mark.parametrize("learner", list(STAMPS)[:4])
def test_a_stamp_without_a_date_is_a_remark(unlucky, learner):
    assert "timestamp.txt contains no date" in unlucky.rows[learner]["remarks"]


@pytest.mark.parametrize(("name", "why"), NAMES.items())
def test_a_name_that_nothing_can_hold_is_one_line(unlucky, name, why):
    lines = [line for line in unlucky.screen.splitlines() if line.startswith("✗")]
    shown = printable(os.fsdecode(name)).strip()
    assert [why in line for line in lines if f" {shown} " in line] == [True]


def test_too_many_cells_is_one_line(unlucky):
    assert "it has 30006 cells" in unlucky.rows["cells"]["remarks"]
    assert unlucky.rows["cells"]["01_tiny"] == ""


def test_nothing_steers_the_screen(unlucky):
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", unlucky.screen
    )
    for name in ("grades.csv", "grading.jsonl"):
        assert "\x1b" not in (unlucky.root / name).read_text(encoding="utf-8")


def test_a_large_notebook_that_takes_too_long_to_read_is_one_line(tmp_path, monkeypatch):
    path = tmp_path / "deep.ipynb"
    path.write_text(json.dumps({"cells": [], "x": ["y" * 100] * 10_000}))
    monkeypatch.setattr(reading.reader, "seconds", 0.001)
    with reading.reader, pytest.raises(NotGraded, match="could not be read"):
        reading.body(path, 50)


def test_formgrader_lists_a_class_with_such_stamps(unlucky):
    from nbgrader.apps.api import NbGraderAPI

    from autograder.grading.gradebook.course import Course

    timestamps.forgive()
    config = Course(unlucky.root).config
    listed = NbGraderAPI(config=config).get_submissions("01_tiny")
    shown = {one["student"]: one["timestamp"] for one in listed}
    assert set(STAMPS) <= set(shown)
    assert shown["stamp with a mark"] == shown["stamp of PowerShell"] == "2026-01-02T03:04:05"
    assert shown["stamp empty"] is shown["stamp of words"] is None
