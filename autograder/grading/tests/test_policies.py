"""What an instructor decides about marks: late work, attempts, credit, points by hand."""

from datetime import datetime

import nbformat
import pytest
from traitlets.config import Config

from autograder import judging
from autograder.grading.demo import filled_in
from autograder.grading.gradebook.course import Course
from autograder.grading.limits import Limits
from autograder.grading.policies import Late, applied
from autograder.grading.problems import VERDICT
from autograder.grading.tests.test_classroom import table
from autograder.grading.tests.test_report import book, rows
from autograder.grading.tests.tiny import ROOT, graded
from autograder.grading.verdicts import solutions
from autograder.grading.workers.job import Job, run, steps

DAY = 86400


def late(points, seconds, **settings):
    return Late(**settings).late_submission_penalty("ann", points, seconds)


def test_late_work_costs_by_the_day_begun_after_its_grace():
    price = {"grace_hours": 2, "percent_per_day": 10, "at_most_percent": 25}
    assert late(20, 7200, **price) is None
    assert late(20, 7201, **price) == 2
    assert late(20, DAY + 1, **price) == 4
    assert late(20, 30 * DAY, **price) == 5
    assert late(20, 30 * DAY) is None
    assert late(20, 30 * DAY, penalty_method="zero") == 20


def decide(root, *lines):
    with (root / "nbgrader_config.py").open("a") as config:
        config.write("\n".join(lines) + "\n")


WRONG = "def square(x):\n    return x"


def test_a_course_without_policies_has_nothing_to_say(cohort):
    assert applied(Course(cohort.root).config) == []
    assert applied(Config()) == []


def test_a_due_date_that_is_set_later_counts(cohort):
    root = cohort.root
    decide(root, "c.Late.percent_per_day = 25")
    cohort.submit("ann", cohort.solved())
    (root / "submitted/ann/01_tiny/timestamp.txt").write_text("2026-01-02 01:00:00 UTC")
    assert "25 % less for each day begun" in graded(root, feedback=False)[1]
    assert rows(root)["ann"]["01_tiny"] == "4"
    with book(root) as gradebook:
        gradebook.find_assignment("01_tiny").duedate = datetime(2026, 1, 1)
        gradebook.db.commit()
    for _ in range(2):
        graded(root, feedback=False)
        assert rows(root)["ann"]["01_tiny"] == "2"  # two days have begun
    assert "late by 1 day, 1:00:00 (2 points less)" in rows(root)["ann"]["remarks"]


def test_the_best_attempt_counts_in_whatever_order_they_come(cohort):
    root = cohort.root
    decide(root, "c.Policies.attempts = 'best'")
    cohort.submit("ann", cohort.solved(square=WRONG))
    assert "the one with most points counts" in graded(root)[1]
    cohort.submit("ann", cohort.solved())
    assert "2 → 4" in graded(root)[1]
    page = (root / "feedback/ann/01_tiny/01_tiny.html").read_text()
    cohort.submit("ann", cohort.release())
    for state in ("1 graded", "1 unchanged"):
        status, screen = graded(root)
        assert (status, state in screen) == (0, True)
        assert "an earlier attempt earned as much or more" in screen
        assert rows(root)["ann"]["01_tiny"] == "4"
        assert (root / "feedback/ann/01_tiny/01_tiny.html").read_text() == page
    attempts = [(row["attempt"], row["points"]) for row in table(root) if row["todo"] == "square"]
    assert attempts == [("1", "0"), ("2", "2"), ("3", "0")]


def test_a_check_that_was_mended_takes_points_from_the_best_attempt_too(cohort):
    root = cohort.root
    decide(root, "c.Policies.attempts = 'best'")
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    graded(root, feedback=False)
    path = root / "source/02_small/02_small.ipynb"
    path.write_text(path.read_text().replace("square(3) == 9", "square(3) == 10"))
    assert "2 → 0" in graded(root, feedback=False)[1]


def set_by_hand(root, points):
    with book(root) as gradebook:
        grade = gradebook.find_grade("check_square", "01_tiny", "01_tiny", "ann")
        grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.db.commit()


@pytest.mark.slow
def test_points_set_by_hand_survive_grading_again_and_ask_for_nothing(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.solved(square=WRONG))
    graded(root)
    set_by_hand(root, 1)
    cohort.submit("ann", cohort.solved(square=WRONG, double="def double(x):\n    return x"))
    for force in (False, True, True):
        assert "by hand" not in graded(root, force=force)[1]
        assert rows(root)["ann"]["01_tiny"] == "1"


def test_points_set_by_hand_go_where_the_course_says_so(cohort):
    root = cohort.root
    decide(root, "c.Policies.by_hand = 'drop'")
    cohort.submit("ann", cohort.solved(square=WRONG))
    graded(root, feedback=False)
    set_by_hand(root, 1)
    graded(root, force=True, feedback=False)
    assert rows(root)["ann"]["01_tiny"] == "3"
    cohort.submit("ann", cohort.release())
    screen = graded(root, feedback=False)[1]
    assert "points set by hand dropped: check_square (1)" in screen
    assert rows(root)["ann"]["01_tiny"] == "0"


@pytest.fixture
def points(server):
    """Grades a chapter with some answers: points and what stands beside them, by test cell."""

    def grade(partial=True, through=True, chapter="01_xor", **answers):
        course = Course(ROOT)
        notebook = filled_in(course, chapter, answers)
        solved = nbformat.read(course.assignment(chapter), as_version=4)
        right = solutions(solved) if through else {}
        job = Job(chapter, steps(notebook.cells), {}, Limits(), partial, right)
        outputs = run(job, server.address)
        return {
            step.check.partition(".")[2]: _said(outputs[step.index])
            for step in job.steps
            if step.check
        }

    return grade


def _said(outputs):
    (output,) = outputs
    said = output["metadata"][VERDICT]
    return float(output["data"]["text/plain"]), said["replaced"], output["data"]["text/html"]


FALLING = "def sigmoid(z):\n    return 1 / (1 + np.exp(z))"
NO_BIAS = "def neuron(x, weights, bias):\n    return sigmoid(x @ weights)"


def test_a_right_neuron_on_a_wrong_sigmoid_is_right(points):
    found = points(sigmoid=FALLING)
    assert found["sigmoid"][:2] == (0, [])
    assert found["neuron"][:2] == (2, ["sigmoid"])
    assert "tried with a right <code>sigmoid</code>, not yours" in found["neuron"][2]
    assert points(sigmoid=FALLING, through=False)["neuron"][:2] == (0, [])


def test_a_wrong_neuron_on_a_wrong_sigmoid_stays_wrong(points):
    assert points(sigmoid=FALLING, neuron=NO_BIAS)["neuron"][0] == 0


def test_what_ends_the_second_process_costs_nothing(points):
    ends = "import os\nif sigmoid(0) == 0.5 and sigmoid(9) > 0.5:\n    os._exit(1)\n"
    neuron = "def neuron(x, weights, bias):\n    return sigmoid(x @ weights + bias)"
    found = points(sigmoid=FALLING, neuron=ends + neuron)
    assert found["neuron"][:2] == (0, [])
    assert found["linear_accuracy"][0] == 2


IN_PLACE = """def numeric_grad(f, w):
    slope = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        w[i] += 1e-5
        up = f(w)
        w[i] -= 2e-5
        slope[i] = (up - f(w)) / 2e-5
        w[i] += 1e-5
    return slope"""


def test_without_partial_credit_a_todo_is_right_or_earns_nothing(points):
    some, none = (
        points(partial, through=False, chapter="03_gradients", numeric_grad=IN_PLACE)
        for partial in (True, False)
    )
    assert 0 < some.pop("numeric_grad")[0] < judging.find("03_gradients.numeric_grad").points
    assert none.pop("numeric_grad")[0] == 0
    assert some == none
