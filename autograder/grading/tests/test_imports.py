"""What chapters will import is read from their text."""

import json

import pytest

from autograder import judging
from autograder.grading.tests.tiny import ROOT
from autograder.grading.workers.imports import check_modules, packages


@pytest.mark.parametrize(
    ("chapter", "there", "missing"),
    [
        ("01_xor", {"numpy", "sklearn"}, {"sympy"}),
        ("03_gradients", {"sympy"}, {"sklearn"}),
        ("04_what_could_go_wrong", {"sympy"}, {"sklearn"}),  # by chapter 03's reference
        ("06_network", {"toolz", "sklearn"}, {"sympy"}),
        ("07_stopping", {"toolz", "sklearn"}, {"sympy"}),  # by chapter 06's reference
    ],
)
def test_packages_of_a_chapter_and_of_its_references(chapter, there, missing):
    found = packages(ROOT / "source", [chapter])
    assert there <= found
    assert not missing & found


def test_packages_are_those_that_every_run_imports(tmp_path):
    lines = ["import numpy as np\n", "from sympy.abc import x\n", "def f():\n", "    import toolz"]
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.ipynb").write_text(json.dumps({"cells": [{"source": lines}]}, indent=1))
    assert packages(tmp_path, ["a", "b"]) == {"numpy", "sympy"}


def test_a_course_without_source_says_nothing(tmp_path):
    assert packages(tmp_path / "source", ["01_xor"]) == set()


def test_chapters_bring_the_modules_of_their_checks():
    found = check_modules(["01_xor", "07_holiday"])
    assert found[0] == "autograder.checks.xor.sigmoid"
    assert len(found) == len(judging.chapter("01_xor"))
