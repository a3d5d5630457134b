"""What is done once for a batch, and away from the gradebook, changes no page and no search."""

import sqlite3

from sqlalchemy import create_engine

from autograder.grading import batch
from autograder.grading.gradebook.course import Course
from autograder.grading.gradebook.shortcuts import shortcuts
from autograder.grading.tests.tiny import graded
from benchmarks.gradebook import fill


def test_a_page_made_by_a_worker_is_that_from_the_gradebook(cohort, monkeypatch):
    cohort.submit("perfect", cohort.solved())
    monkeypatch.setattr(batch.Pages, "make", None)  # a call would be told
    assert "no page" not in graded(cohort.root)[1]
    monkeypatch.undo()
    page = cohort.root / "feedback/perfect/01_tiny/01_tiny.html"
    first = page.read_text()
    page.unlink()
    assert "1 unchanged" in graded(cohort.root)[1]
    assert page.read_text() == first
    assert "check_double" in first


def plan(root):
    """How SQLite finds the grades of a notebook."""
    with sqlite3.connect(root / "gradebook.db") as book:
        query = "explain query plan select * from grade where notebook_id = 'any'"
        return str(book.execute(query).fetchall())


def test_a_large_gradebook_is_searched_by_index(cohort):
    cohort.submit("learner000", cohort.solved())
    graded(cohort.root, feedback=False)
    course = Course(cohort.root)
    fill(create_engine(course.directory.db_url), 1000)
    assert "SCAN" in plan(cohort.root)
    with shortcuts() as books:
        course.maxima()  # opens it
        books.commit()
    assert "SEARCH" in plan(cohort.root)
