"""What a run says, on screen and in `grades.csv`: of others, late work and points by hand, too."""

import csv
import resource
import sqlite3
import subprocess
import sys
from datetime import datetime

import pytest
from nbgrader.api import Gradebook

from autograder.grading import command
from autograder.grading.gradebook import course
from autograder.grading.gradebook.course import Course, Mark
from autograder.grading.report import tables
from autograder.grading.sandbox.bubblewrap import NoSandbox
from autograder.grading.tests.tiny import ROOT, graded, workers

LIVE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "a;=1", "a, -1", 'a"=1']
LIVE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "a;=1",
    "a, -1",
    'a"=1',
    "'=1",
]


@pytest.mark.parametrize("name", LIVE)
def test_no_cell_is_a_formula(tmp_path, name):
    path = tmp_path / "grades.csv"
    tables.write_csv(path, {(name, "01"): Mark(1.5, 2)}, {"01": 2}, [], {(name, "01"): [name]})
    with path.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    for separator in ",;\t|":
        for cell in f"{row['learner']};{row['remarks']}".split(separator):
            assert cell.strip()[:1] not in {*"=+-@＝"}
    assert (float(row["01"]), float(row["total"])) == (1.5, 1.5)


@pytest.mark.parametrize("name", ["ann", "O'Neill", "'t Hooft", "a-b", "ünï", "a=b", "e@x.org"])
def test_other_names_stay_as_they_are(tmp_path, name):
    tables.write_csv(tmp_path / "grades.csv", {(name, "01"): Mark(1, 2)}, {"01": 2}, [])
    with (tmp_path / "grades.csv").open(newline="", encoding="utf-8") as file:
        assert next(csv.DictReader(file))["learner"] == name


def rows(root):
    with (root / "grades.csv").open(newline="") as file:
        return {row["learner"]: row for row in csv.DictReader(file)}


def test_grading_one_learner_leaves_remarks_about_others(cohort):
    cohort.submit("ann", cohort.solved(), name="homework.ipynb")
    cohort.submit("bea", cohort.solved())
    cohort.submit("eve", b"broken")
    root = cohort.root
    graded(root, feedback=False)
    before = rows(root)
    assert "homework.ipynb" in before["ann"]["remarks"]
    graded(root, student=("bea",), feedback=False)
    assert rows(root) == before
    cohort.submit("ann", cohort.solved())
    (root / "submitted/ann/01_tiny/homework.ipynb").unlink()
    graded(root, student=("ann",), feedback=False)
    assert rows(root)["ann"]["remarks"] == ""  # the same work in another file is no new attempt
    assert rows(root)["eve"] == before["eve"]


def book(root):
    directory = Course(root).directory
    return Gradebook(directory.db_url, directory.course_id)


def test_late_work_and_attempts_are_said(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.release())
    graded(root, feedback=False)
    with book(root) as gradebook:
        gradebook.find_assignment("01_tiny").duedate = datetime(2026, 1, 1)
        gradebook.db.commit()
    with open(root / "nbgrader_config.py", "a") as config:
        config.write("c.AssignLatePenalties.penalty_method = 'zero'\n")
        config.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    cohort.submit("ann", cohort.solved())
    (root / "submitted/ann/01_tiny/timestamp.txt").write_text("2026-01-02 01:00:00 UTC")
    for _ in range(2):  # nothing new the second time: no other attempt
        screen = graded(root, feedback=False)[1]
        assert "late by 1 day, 1:00:00 (4 points less); attempt 2" in screen
        remarks = rows(root)["ann"]["remarks"]
        assert "01_tiny: late by 1 day, 1:00:00 (4 points less)" in remarks
        assert "01_tiny: attempt 2" in remarks
        assert rows(root)["ann"]["01_tiny"] == "0"


def test_points_set_by_hand_for_earlier_work_are_said(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.release())
    graded(root, feedback=False)
    with book(root) as gradebook:
        grade = gradebook.find_grade("check_square", "01_tiny", "01_tiny", "ann")
        grade.manual_score, grade.needs_manual_grade = 1, False
        gradebook.db.commit()
    assert "by hand" not in graded(root, feedback=False)[1]
    cohort.submit("ann", cohort.solved())
    for _ in range(2):
        assert "points set by hand before this was graded: check_square" in graded(root)[1]
    assert rows(root)["ann"]["01_tiny"] == "3"


def asked(root, *arguments):
    return command.grade(["--course", str(root), *arguments])


@pytest.fixture
def quick(monkeypatch):
    """The workers of all tests, in place of new ones."""

    class Lent:
        def __enter__(self):
            return workers()

        def __exit__(self, *_):
            pass

    monkeypatch.setattr(command, "_workers", lambda options: Lent())
    monkeypatch.setattr(course, "PATIENCE", 1)


def test_a_chapter_that_is_none_is_one_sentence(cohort, quick, capsys):
    cohort.submit("ann", cohort.solved())
    assert asked(cohort.root, "--chapter", "nope") == 2
    said = capsys.readouterr().err
    assert "no chapter is called nope; there are 01_tiny, 02_small" in said
    assert asked(cohort.root, "--student", "anm") == 2
    assert "no learner is called anm; there are ann" in capsys.readouterr().err


@pytest.mark.slow
def test_a_locked_gradebook_is_one_sentence(cohort, quick, capsys):
    cohort.submit("ann", cohort.solved())
    graded(cohort.root, feedback=False)
    with sqlite3.connect(cohort.root / "gradebook.db") as other:
        other.execute("begin exclusive")
        assert asked(cohort.root, "--force") == 2
        other.rollback()
    assert "another program holds the gradebook" in capsys.readouterr().err
    assert asked(cohort.root, "--force") == 0


@pytest.fixture
def disk():
    """Sets how many bytes a file of this process may have, as a full disk would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda most: resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("most", [100, 20_000, 120_000, 164_000])
def test_a_disk_without_room_is_one_sentence_and_costs_nothing(cohort, quick, capsys, disk, most):
    for learner in ("ann", "bea"):
        cohort.submit(learner, cohort.solved())
    workers()
    disk(most)
    assert asked(cohort.root, "--no-feedback") == 2
    said = capsys.readouterr().err
    assert (said.count("\n"), "Stopped: " in said) == (1, True)
    disk(resource.RLIM_INFINITY)
    assert asked(cohort.root, "--no-feedback") == 0
    assert {row["01_tiny"] for row in rows(cohort.root).values()} == {"4"}


def test_a_course_that_cannot_be_written_is_one_sentence(cohort, quick, capsys):
    cohort.submit("ann", cohort.solved())
    (cohort.root / "grading.jsonl").mkdir()
    assert asked(cohort.root) == 2
    said = capsys.readouterr().err
    assert (said.count("\n"), "grading.jsonl" in said) == (1, True)


def test_two_graders_at_once_wait_for_each_other(cohort, quick, capsys):
    cohort.submit("ann", cohort.solved())
    with course.alone(cohort.root):
        assert asked(cohort.root) == 2
    assert "another run is grading this course" in capsys.readouterr().err
    assert asked(cohort.root) == 0


def test_no_course_comes_before_no_sandbox(tmp_path, cohort, monkeypatch, capsys):
    def none(options):
        raise NoSandbox("there is none")

    monkeypatch.setattr(command, "_workers", none)
    assert asked(tmp_path) == 2
    assert "is not a course" in capsys.readouterr().err
    assert asked(cohort.root) == 2
    assert "Nothing to grade" in capsys.readouterr().err
    cohort.submit("ann", cohort.solved())
    assert asked(cohort.root) == 2
    assert "--unsandboxed" in capsys.readouterr().err


def test_another_python_is_one_sentence():
    """One without this course's packages: none, that is, with `-S`."""
    line = [sys.executable, "-S", "-m", "autograder", "grade"]
    done = subprocess.run(line, cwd=ROOT, env={}, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "make grade" in done.stderr
