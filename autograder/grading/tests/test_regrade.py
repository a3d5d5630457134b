"""Grading again: nothing twice, no mark changed silently, no old mark passed off as new."""

import csv
import subprocess
import sys

import nbformat
import pytest

from autograder.grading.command import grade
from autograder.grading.gradebook.course import Course, Mark
from autograder.grading.report import tables
from autograder.grading.submissions.version import JUDGES
from autograder.grading.tests.tiny import find, graded, snapshot

WRONG = "def square(x):\n    return x"


def test_again(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.solved())
    assert graded(root)[0] == 0
    first = snapshot(root / "autograded")

    status, screen = graded(root)  # nothing has changed
    assert (status, snapshot(root / "autograded")) == (0, first)
    assert "1 unchanged" in screen

    cohort.submit("ann", cohort.solved(square=WRONG))
    status, screen = graded(root)
    assert "4 → 2" in screen

    cohort.submit("ann", b"broken")
    for _ in range(2):  # it is said each time
        status, screen = graded(root)
        assert status == 1
        assert "the 2 points are of an earlier version" in screen
        assert "2 old" in screen
        assert Course(root).mark("ann", "01_tiny") == Mark(2, 4)
    with (root / "grades.csv").open(newline="") as file:
        assert "points of an earlier version" in next(csv.DictReader(file))["remarks"]

    cohort.submit("ann", cohort.solved())
    status, screen = graded(root)
    assert (status, "2 → 4" in screen) == (0, True)


def test_a_changed_assignment_is_graded_again_and_one_with_other_cells_refused(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    assert graded(root)[0] == 0

    path = root / "source/02_small/02_small.ipynb"
    assignment = nbformat.read(path, as_version=4)
    find(assignment, "check_square").metadata.nbgrader.points = 3
    find(assignment, "check_square").source = "3.0 * passes(lambda: square(3) == 9)"
    nbformat.write(assignment, path)
    assert "2 → 3" in graded(root)[1]

    assignment.cells.append(find(assignment, "check_square").copy())
    assignment.cells[-1].metadata = nbformat.from_dict(assignment.cells[-1].metadata)
    assignment.cells[-1].metadata.nbgrader.grade_id = assignment.cells[-1].id = "check_more"
    nbformat.write(assignment, path)
    status, screen = graded(root)
    assert status == 1
    assert "the gradebook does not accept 02_small as it is now" in screen


def test_a_stopped_run_keeps_what_was_graded(cohort, monkeypatch):
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    cohort.submit("ben", cohort.solved("02_small"), "02_small")
    autograde, done = Course.autograde, []

    def stop_at_the_second(self, learner, *rest):
        if done:
            raise KeyboardInterrupt
        done.append(learner)
        autograde(self, learner, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(Course, "autograde", stop_at_the_second)
        status, screen = graded(cohort.root)
    assert status == 130
    assert "run it again to go on" in screen
    rows = (cohort.root / "grades.csv").read_text().splitlines()
    assert [row for row in rows if row.startswith(f"{done[0]},2")]
    status, screen = graded(cohort.root)
    assert "1 graded, 1 unchanged" in screen


def said(capsys):
    """What is on the screen, wherever it was printed: without bubblewrap, nothing is started."""
    return " ".join(" ".join(capsys.readouterr()).split())


@pytest.mark.parametrize("make", [False, True])
def test_nothing_to_grade_is_one_sentence(cohort, capsys, make):
    if make:
        (cohort.root / "submitted").mkdir()
    assert grade(["--course", str(cohort.root)]) == 2
    assert "Nothing to grade: put notebooks in" in said(capsys)


def test_no_course_is_one_sentence(tmp_path, capsys):
    assert grade(["--course", str(tmp_path)]) == 2
    assert "is not a course" in said(capsys)


def test_csv_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "grades.csv"
    path.write_text("as it was")
    with pytest.raises(KeyError):
        tables.write_csv(path, {("ann", "01"): Mark(1, 2)}, {}, [])
    assert path.read_text() == "as it was"
    tables.write_csv(path, {("ann", "01"): Mark(1, 2)}, {"01": 2}, [])
    assert path.read_text().splitlines()[1] == "ann,1,1,2,"
    assert list(tmp_path.iterdir()) == [path]


ROOMS = """
import sys, autograder.grading.workers.job, autograder.checks.xor
print(*{name.split(".")[1] for name in sys.modules if name.startswith("autograder.")})
"""


@pytest.mark.slow
def test_all_code_that_judges_counts():
    done = subprocess.run([sys.executable, "-c", ROOMS], capture_output=True, text=True, check=True)
    # No mark depends on these.
    rooms = set(done.stdout.split()) - {"grading", "audience", "whole", "later"}
    assert "judging" in rooms
    assert rooms <= {room for _, room in JUDGES}
