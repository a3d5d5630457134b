"""A grader that is killed, wherever it stands: the next one ends with the right mark, all of it."""

import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from itertools import count

import pytest
from nbgrader.api import get_alembic_version

from autograder.grading.batch import GRADED, UNCHANGED, grade
from autograder.grading.gradebook.course import Course
from autograder.grading.gradebook.shortcuts import Books
from autograder.grading.limits import Limits
from autograder.grading.submissions.find import find
from autograder.grading.tests.tiny import TASKS, workers
from autograder.grading.tests.tiny import find as find_cell

WRONG = "def square(x):\n    return x"
EVERY = int(os.environ.get("EVERY", "3"))  # how many changes further each grader is killed
CHANGES = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink"}
KEY = "ann", "01_tiny"


class Known:
    """Workers that have run every job before."""

    def __init__(self):
        self.known = {}

    def outcomes(self, tasks):
        for label, task in tasks:
            yield label, task and self.run(task)

    def run(self, task):
        key = task.learner, task.body, task.earlier, task.force
        if key not in self.known:
            self.known[key] = workers().run(task)
        return self.known[key]


@pytest.fixture(scope="module")
def known():
    return Known()


def entered(root, known):
    """State and points of a run over the one submission."""
    (result,) = grade(Course(root), find(root / "submitted")[0], known, Limits())
    return result.state, result.mark and result.mark.points


def killed(root, known, step):
    """Whether a grader reached its `step`-th change of a file or of the gradebook, and died."""
    child = os.fork()
    if child == 0:
        try:
            _die_at(step)
            entered(root, known)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def _die_at(step):
    left = [step]

    def count(*_):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(event, arguments):
        writes = event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes or event in CHANGES:
            count()

    commit = Books.commit

    def commit_and_count(books):
        count()
        commit(books)
        count()

    Books.commit = commit_and_count
    sys.addaudithook(hook)


def right(root, known, points, answer):
    """Whether all that a run leaves is of one version; and it knows it."""
    found = entered(root, known)
    graded = find_cell(Course(root).graded(*KEY), "square").source
    left = [path.name for path in root.glob(".grading-*")]
    page = "".join(path.read_text("utf-8") for path in root.glob("feedback/**/*.html"))
    return [found[1], graded, left] == [points, answer, []] and (
        _shown(answer) in page and entered(root, known) == (UNCHANGED, points)
    )


def _shown(answer):
    """What only the page of this answer holds."""
    return "2.0 / 2.0" if answer == WRONG else "4.0 / 4.0"


def steps(make, known):
    """Courses in which a grader was killed, at its first change, its fourth one, …"""
    for step in count(1, EVERY):
        root = make(step)
        if not killed(root, known, step):
            assert step > 20, "the grader ended sooner than any can"
            return
        yield step, root
        shutil.rmtree(root)


RIGHT = "def square(x):\n    return " + TASKS["square"][0]


@pytest.mark.hostile
@pytest.mark.parametrize("last", ["the new one", "the old one again"])
def test_killed_while_it_entered_a_new_version(cohort, known, tmp_path, last):
    cohort.submit("ann", cohort.solved())
    assert entered(cohort.root, known) == (GRADED, 4)
    old = (cohort.root / "submitted/ann/01_tiny/01_tiny.ipynb").read_bytes()
    cohort.submit("ann", cohort.solved(square=WRONG))
    wrong = []
    for step, root in steps(lambda n: shutil.copytree(cohort.root, tmp_path / str(n)), known):
        if last == "the old one again":
            (root / "submitted/ann/01_tiny/01_tiny.ipynb").write_bytes(old)
        if not right(root, known, *((2, WRONG) if last == "the new one" else (4, RIGHT))):
            wrong.append(step)
    assert wrong == []


@pytest.mark.hostile
def test_killed_while_it_made_the_gradebook(cohort, known, tmp_path):
    cohort.submit("ann", cohort.solved())
    made = steps(lambda n: shutil.copytree(cohort.root, tmp_path / str(n)), known)
    fine = {step: right(root, known, 4, RIGHT) and _has_version(root) for step, root in made}
    assert [step for step in fine if not fine[step]] == []


@pytest.mark.slow
@pytest.mark.parametrize("left", ["drop table alembic_version", "delete from alembic_version"])
def test_a_gradebook_that_was_half_made_is_completed(cohort, known, left):
    cohort.submit("ann", cohort.solved())
    entered(cohort.root, known)
    with closing(sqlite3.connect(cohort.root / "gradebook.db")) as book, book:
        book.execute(left)
    entered(cohort.root, known)
    assert _has_version(cohort.root)


def _has_version(root):
    with closing(sqlite3.connect(root / "gradebook.db")) as book:
        return book.execute("select * from alembic_version").fetchall() == [
            (get_alembic_version(),)
        ]


def test_a_copy_that_was_cut_off_is_graded_again(cohort, known):
    cohort.submit("ann", cohort.solved())
    assert entered(cohort.root, known) == (GRADED, 4)
    path = cohort.root / "autograded/ann/01_tiny/01_tiny.ipynb"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:500])
    assert entered(cohort.root, known) == (GRADED, 4)


def test_a_gradebook_from_a_copy_is_graded_again(cohort, known):
    book = cohort.root / "gradebook.db"
    cohort.submit("ann", cohort.solved())
    assert entered(cohort.root, known) == (GRADED, 4)
    before = book.read_bytes()
    cohort.submit("ann", cohort.solved(square=WRONG))
    assert entered(cohort.root, known) == (GRADED, 2)
    book.write_bytes(before)
    assert entered(cohort.root, known) == (GRADED, 2)
