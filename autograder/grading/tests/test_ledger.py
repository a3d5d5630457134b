"""Rows and settings beside the usual: several notebooks, extensions, what no worker can be sent."""

import shutil
from datetime import datetime

import pytest
from nbgrader.api import Gradebook

from autograder.grading.gradebook.course import Course
from autograder.grading.status import Unusable
from autograder.grading.tests.tiny import graded


def book(root):
    directory = Course(root).directory
    return Gradebook(directory.db_url, directory.course_id)


def test_a_notebook_that_was_not_handed_in_has_no_points(cohort):
    source = cohort.root / "source/02_small"
    shutil.copy(source / "02_small.ipynb", source / "more.ipynb")
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    assert graded(cohort.root)[0] == 0
    with book(cohort.root) as gradebook:
        submission = gradebook.find_submission("02_small", "ann")
        points = {
            one.name: [grade.auto_score for grade in one.grades] for one in submission.notebooks
        }
        assert points == {"02_small": [2], "more": [0]}
        assert (submission.score, submission.max_score) == (2, 4)
    assert Course(cohort.root).mark("ann", "02_small").points == 2


def test_somebody_with_an_extension_is_not_late(cohort):
    root = cohort.root
    with (root / "nbgrader_config.py").open("a") as config:
        config.write("c.Late.percent_per_day = 25\n")
    cohort.submit("ann", cohort.solved())
    graded(root)
    with book(root) as gradebook:
        gradebook.find_assignment("01_tiny").duedate = datetime(2026, 1, 1)
        gradebook.db.commit()
        gradebook.grant_extension("01_tiny", "ann", days=2)
    (root / "submitted/ann/01_tiny/timestamp.txt").write_text("2026-01-02 01:00:00 UTC")
    graded(root)
    page = root / "feedback/ann/01_tiny/01_tiny.html"
    assert Course(root).mark("ann", "01_tiny").points == 4
    assert "(Score: 4.0 / 4.0)" in page.read_text()
    with book(root) as gradebook:
        gradebook.grant_extension("01_tiny", "ann")
    graded(root, force=True)
    assert Course(root).mark("ann", "01_tiny").points == 2
    assert "(Score: 2.0 / 4.0)" in page.read_text()


def test_a_setting_that_no_worker_can_be_sent_is_one_sentence(cohort):
    with (cohort.root / "nbgrader_config.py").open("a") as config:
        config.write("c.LimitOutput.max_lines = lambda: 3\n")
    cohort.submit("ann", cohort.solved())
    with pytest.raises(Unusable, match="put functions and classes in a module, and name that"):
        graded(cohort.root)
