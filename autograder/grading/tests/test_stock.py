"""Stock nbgrader on the same course: the same marks, and its other tools go on working."""

import csv
import shutil

import pytest
from nbgrader.api import Gradebook

from autograder.grading.gradebook.course import Course
from autograder.grading.tests.stock import nbgrader
from autograder.grading.tests.tiny import Cohort, graded, notebooks

pytestmark = pytest.mark.slow
SAME = ["perfect", "untouched", "syntax", "pasted", "stripped", "death"]


@pytest.fixture(scope="module")
def stock(course_template, tmp_path_factory):
    """Some of the cohort, graded by the `nbgrader` command alone; one of them cannot be read."""
    root = shutil.copytree(course_template, tmp_path_factory.mktemp("stock") / "course")
    cohort = Cohort(root)
    for learner in SAME:
        cohort.submit(learner, notebooks(cohort)[learner])
    cohort.submit("broken", b"no notebook")
    assert nbgrader(root, "generate_assignment", "01_tiny", "--force").returncode == 0
    nbgrader(root, "autograde", "01_tiny")  # its status is 1, for the broken one
    return Course(root)


@pytest.fixture(scope="module")
def ours(stock, tmp_path_factory):
    """The same cohort, graded by `make grade`."""
    root = tmp_path_factory.mktemp("ours") / "course"
    shutil.copytree(stock.root, root, ignore=shutil.ignore_patterns("gradebook.db", "autograded"))
    assert graded(root)[0] == 1
    return Course(root)


@pytest.mark.parametrize("learner", SAME)
def test_autograde_gives_the_same_marks(ours, stock, learner):
    assert stock.mark(learner, "01_tiny") == ours.mark(learner, "01_tiny") is not None


def rows(course):
    """All that the gradebook says about submissions that could be graded, but for random names."""
    with Gradebook(course.directory.db_url, course.directory.course_id) as gradebook:
        found = {}
        for one in gradebook.assignment_submissions("01_tiny"):
            (notebook,) = one.notebooks
            points = [(grade.name, *_plain(grade)) for grade in notebook.grades]
            words = [(comment.name, *_plain(comment)) for comment in notebook.comments]
            rows = _plain(one.student), _plain(one), _plain(notebook), sorted(points), sorted(words)
            found[one.student_id] = rows
        found.pop("broken", None)  # nbgrader makes its rows, and then cannot read it
        return found


def _plain(row):
    """The columns of a row that are no random name."""
    names = [column.name for column in row.__table__.columns]
    return [getattr(row, name) for name in names if not name.endswith("id")]


def test_the_rows_of_the_gradebook_are_the_same(ours, stock):
    assert rows(ours) == rows(stock)
    assert sorted(rows(ours)) == sorted(SAME)


def test_what_stock_graded_is_graded_once_more_to_the_same_marks(stock):
    # Stock nbgrader enters no version with the mark, so none is known to be that of this notebook.
    _, screen = graded(stock.root)
    assert "changed marks" not in screen.lower()
    _, screen = graded(stock.root)
    assert f"{len(SAME)} unchanged, 1 not graded" in screen


def test_export_has_the_marks_of_make_grade(ours, tmp_path):
    assert nbgrader(ours.root, "export", "--to", str(tmp_path / "out.csv")).returncode == 0
    with (tmp_path / "out.csv").open() as file:
        rows = {(row["student_id"], row["assignment"]): row for row in csv.DictReader(file)}
    for key, mark in ours.marks().items():
        assert float(rows[key]["score"]) == mark.points


def test_feedback_can_be_made_again_by_nbgrader(ours):
    page = ours.root / "feedback/pasted/01_tiny/01_tiny.html"
    page.unlink()
    run = nbgrader(ours.root, "generate_feedback", "01_tiny", "--student", "pasted", "--force")
    assert run.returncode == 0, run.stderr
    assert "check_double" in page.read_text()
