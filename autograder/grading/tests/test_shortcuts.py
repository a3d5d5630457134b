"""What is done once for a batch leaves the same rows as what nbgrader does each time."""

import re
import shutil
import sqlite3
from contextlib import nullcontext
from unittest.mock import Mock

import pytest
from sqlalchemy import create_engine

from autograder.grading import batch as grading
from autograder.grading.gradebook.course import Course
from autograder.grading.gradebook.shortcuts import shortcuts
from autograder.grading.tests.tiny import graded, notebooks
from benchmarks.gradebook import fill

RANDOM = {"id", "timestamp", "cell_id", "notebook_id", "assignment_id"}


def rows(root):
    """Every row of every table, without its random names, in a fixed order."""
    with sqlite3.connect(root / "gradebook.db") as book:
        tables = [name for (name,) in book.execute("select name from sqlite_master") if name]
        found = {}
        for table in tables:
            if not table.startswith("sqlite"):
                columns = [row[1] for row in book.execute(f"pragma table_info({table})")]
                kept = [name for name in columns if name not in RANDOM]
                lines = book.execute(f"select {', '.join(kept) or '1'} from {table}")
                found[table] = sorted(map(repr, lines))
    return found


@pytest.mark.slow
def test_rows_are_the_same(cohort, tmp_path, monkeypatch):
    for learner in ("perfect", "untouched", "pasted", "death"):
        cohort.submit(learner, notebooks(cohort)[learner])
    stock = shutil.copytree(cohort.root, tmp_path / "stock")
    graded(cohort.root)
    monkeypatch.setattr(grading, "shortcuts", lambda: nullcontext(Mock()))
    graded(stock)
    assert rows(cohort.root) == rows(stock)
    assert len(rows(stock)["grade"]) == 8


@pytest.mark.slow
def test_feedback_is_the_same(cohort, tmp_path, monkeypatch):
    cohort.submit("perfect", cohort.solved())
    stock = shutil.copytree(cohort.root, tmp_path / "stock")
    graded(cohort.root)
    monkeypatch.setattr(grading, "shortcuts", lambda: nullcontext(Mock()))
    graded(stock)
    ours, theirs = (
        re.sub(r"[0-9a-f]{32}|[0-9a-f-]{36}", "", page.read_text())
        for root in (cohort.root, stock)
        for page in root.glob("feedback/perfect/01_tiny/*.html")
    )
    assert "check_double" in ours
    assert ours == theirs


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
