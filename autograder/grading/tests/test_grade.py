"""A cohort with every kind of problem, graded once: marks, lines, and what must not change."""

import csv
import re
import shutil

import pytest

from autograder.grading.gradebook.course import Course
from autograder.grading.tests.tiny import Cohort, graded, hand_in_misfits, notebooks, snapshot

POINTS = {
    "perfect": 4,
    "untouched": 0,
    "syntax": 2,
    "deleted": 4,
    "todo_gone": 2,
    "pasted": 4,
    "edited": 2,
    "stripped": 4,
    "unarmed": 0,
    "loop": 2,
    "swallow": 2,
    "death": 2,
    "hopeless": 2,
    "no_number": 2,
    "renamed": 4,
}
LINES = {
    "syntax": "syntax error: square ('(' was never closed, line 1)",
    "deleted": "deleted cell: check_double; test cell above its TODO: check_square",
    "todo_gone": "TODO cell gone: double",
    "pasted": "pasted more than once: check_double, square",
    "edited": "edited test cell: check_double; nbgrader metadata changed or lost: check_square",
    "stripped": "nbgrader metadata changed or lost: double, check_double, square, check_square",
    "unarmed": "check could not run: check_double (NameError",
    "loop": "never ended: double",
    "swallow": "never ended: double",
    "death": "ended the Python process: double",
    "hopeless": "ended the Python process: square, a cell below check_square",
    "no_number": "did not show a number of points from 0 to 2",
    "renamed": "the notebook is called homework (2).ipynb",
    "two": "several notebooks (a.ipynb, b.ipynb)",
    "wrong_folder": "it contains the notebook of 02_small",
    "not_json": "01_tiny.ipynb is not a notebook",
    "not_utf8": "01_tiny.ipynb is not UTF-8 text",
    "empty_file": "01_tiny.ipynb is empty",
    "no_notebook": "01_tiny.ipynb is not a notebook (it has no cells)",
    "empty_folder": "no notebook in the folder (it is empty)",
    "typo": "the course has no chapter 01_tyni",
    "a [b] {c}": "in a learner's name as a pattern",
}


class Graded:
    """A graded cohort: exit status, screen and gradebook."""

    def __init__(self, root):
        cohort = Cohort(root)
        for learner, nb in notebooks(cohort).items():
            cohort.submit(learner, nb)
        cohort.submit("perfect", cohort.solved("02_small"), "02_small")
        hand_in_misfits(cohort)
        self.before = snapshot(root / "submitted")
        self.tracked = snapshot(root / "source") | snapshot(root / "notebooks")
        self.status, self.screen = graded(root)
        self.root, self.course = root, Course(root)

    def points(self, learner, chapter="01_tiny"):
        mark = self.course.mark(learner, chapter)
        return mark and mark.points

    def line(self, learner):
        """The one line about a learner."""
        where = re.compile(rf"[✗!] +{re.escape(learner)} +01_\w+  ")
        lines = [line for line in self.screen.splitlines() if where.match(line)]
        assert len(lines) <= 1, lines
        return lines[0] if lines else ""


@pytest.fixture(scope="module")
def cohort(course_template, tmp_path_factory):
    root = tmp_path_factory.mktemp("graded") / "course"
    return Graded(shutil.copytree(course_template, root))


@pytest.mark.parametrize(("learner", "points"), POINTS.items())
def test_points(cohort, learner, points):
    assert cohort.points(learner) == points


@pytest.mark.parametrize(("learner", "text"), LINES.items())
def test_one_line_says_who_what_and_what_to_do(cohort, learner, text):
    what, meaning = re.split("  +", cohort.line(learner).strip())[-2:]
    assert text in what
    assert meaning


@pytest.mark.parametrize("learner", sorted(set(LINES) - set(POINTS)))
def test_what_cannot_be_graded_has_no_mark(cohort, learner):
    assert cohort.points(learner) is None
    assert "no points; " in cohort.line(learner)


@pytest.mark.parametrize("learner", ["perfect", "untouched"])
def test_no_trouble_no_line(cohort, learner):
    assert not cohort.line(learner)


def test_what_lies_elsewhere_is_named(cohort):
    screen = re.sub("  +", " ", cohort.screen)
    assert "loose.ipynb this is not a submission's folder" in screen
    assert "nothing the learner's folder is empty" in screen
    assert "linked 01_tiny this is not a submission's folder" in screen


def test_status_says_that_some_have_no_mark(cohort):
    assert cohort.status == 1


def test_submissions_and_tracked_files_stay_as_they_are(cohort):
    assert snapshot(cohort.root / "submitted") == cohort.before
    tracked = snapshot(cohort.root / "source") | snapshot(cohort.root / "notebooks")
    assert tracked == cohort.tracked


def test_no_scratch_is_left(cohort):
    assert not list(cohort.root.glob(".grading-*"))


def test_every_cell_of_a_graded_submission_has_a_grade(cohort):
    with cohort.course._gradebook() as gradebook:
        for learner in POINTS:
            notebook = gradebook.find_submission_notebook("01_tiny", "01_tiny", learner)
            assert all(grade.auto_score is not None for grade in notebook.grades)


def test_feedback_is_written_for_each_graded_submission(cohort):
    for learner in POINTS:
        page = cohort.root / f"feedback/{learner}/01_tiny/01_tiny.html"
        assert "check_double" in page.read_text()


def test_feedback_says_why_a_cell_was_left_out(cohort):
    page = (cohort.root / "feedback/death/01_tiny/01_tiny.html").read_text()
    assert "ended the Python process" in page


def test_csv_holds_what_the_table_shows(cohort):
    with (cohort.root / "grades.csv").open(newline="") as file:
        rows = {row["learner"]: row for row in csv.DictReader(file)}
    assert {name: float(rows[name]["01_tiny"]) for name in POINTS} == POINTS
    assert rows["perfect"]["02_small"] == "2"
    assert (rows["perfect"]["total"], rows["perfect"]["maximum"]) == ("6", "6")
    assert rows["not_json"]["01_tiny"] == rows["not_json"]["total"] == ""
    assert "not a notebook" in rows["not_json"]["remarks"]


def test_screen_has_a_row_for_each_learner(cohort):
    rows = [line for line in cohort.screen.splitlines() if line.startswith("│")]
    perfect = next(row for row in rows if " perfect " in row)
    assert [cell.strip() for cell in perfect.strip("│").split("│")] == ["perfect", "4", "2", "6"]
    named = [path.name for path in (cohort.root / "submitted").iterdir()]
    assert len(rows) == len(named) - len(["nothing", "loose.ipynb", "linked"])
