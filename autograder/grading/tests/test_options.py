"""What to grade, and what is written about it for other programs."""

import json

import pytest
from nbgrader.api import Gradebook

from autograder.grading.gradebook.course import Course, Mark
from autograder.grading.report import tables
from autograder.grading.tests.tiny import graded


def test_only_those_who_were_asked_for(cohort):
    for learner in ("ann", "ben", "eve"):
        cohort.submit(learner, cohort.solved())
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    root = cohort.root

    assert "1 graded" in graded(root, student=("a*",), chapter=("02_small",))[1]
    assert "1 graded" in graded(root, student=("ben",), feedback=False)[1]
    assert set(Course(root).marks()) == {("ann", "02_small"), ("ben", "01_tiny")}
    assert not (root / "feedback/ben").exists()
    assert "2 graded" in graded(root, only_new=True)[1]

    lines = [json.loads(line) for line in (root / "grading.jsonl").read_text().splitlines()]
    assert [(one["learner"], one["chapter"], one["points"]) for one in lines[:2]] == [
        ("ann", "02_small", 2.0),
        ("ben", "01_tiny", 4.0),
    ]
    assert all(one["state"] == "graded" and one["troubles"] == [] for one in lines)


@pytest.mark.slow
def test_a_limit_holds(cohort):
    hungry = "def double(x):\n    bytearray(400 << 20)\n    return 2 * x"
    cohort.submit("ann", cohort.solved(double=hungry))
    graded(cohort.root, limit=("memory=200",))
    assert Course(cohort.root).mark("ann", "01_tiny").points == 2
    graded(cohort.root, limit=("memory=2000",), force=True)
    assert Course(cohort.root).mark("ann", "01_tiny").points == 4


def test_the_gradebook_is_where_the_config_says(cohort):
    elsewhere = cohort.root / "books" / "ours.db"
    elsewhere.parent.mkdir()
    with open(cohort.root / "nbgrader_config.py", "a") as config:
        config.write(f"c.CourseDirectory.db_url = 'sqlite:///{elsewhere}'\n")
    cohort.submit("ann", cohort.solved())
    status, screen = graded(cohort.root)
    assert status == 0
    assert elsewhere.exists() and not (cohort.root / "gradebook.db").exists()
    assert "gradebook.db" not in screen
    assert Course(cohort.root).mark("ann", "01_tiny").points == 4


def test_marks_are_those_that_nbgrader_shows(cohort):
    for learner in ("ann", "ben"):
        cohort.submit(learner, cohort.solved())
    graded(cohort.root, feedback=False)
    course = Course(cohort.root)
    with Gradebook(course.directory.db_url, course.directory.course_id) as book:
        notebook = book.find_submission_notebook("01_tiny", "01_tiny", "ann")
        notebook.late_submission_penalty = 0.5
        notebook.grades[0].manual_score, notebook.grades[0].extra_credit = 1, 0.25
        book.add_student("eve")
        book.add_submission("01_tiny", "eve")  # has no mark
        book.db.commit()
        theirs = {
            one.student.id: Mark(one.score - one.late_submission_penalty, one.max_score)
            for one in book.assignment_submissions("01_tiny")
        }
    del theirs["eve"]
    assert course.marks() == {(learner, "01_tiny"): mark for learner, mark in theirs.items()}
    assert course.mark("ann", "01_tiny") == theirs["ann"] == Mark(2.75, 4)
    assert course.mark("eve", "01_tiny") is None


def test_a_large_class_is_cut_on_screen_and_not_in_the_file(tmp_path):
    marks = {(f"learner{number:04}", "01_tiny"): Mark(1, 4) for number in range(1200)}
    table = tables.points_table(marks, {"01_tiny": 4}, [])
    assert list(table.columns[0].cells)[-1] == "… and 700 more, in grades.csv"
    tables.write_csv(tmp_path / "grades.csv", marks, {"01_tiny": 4}, [])
    assert (tmp_path / "grades.csv").read_text().count("learner1") == 200
