"""Honest submissions get the same points from `make grade` as from stock nbgrader.

Slow, as stock nbgrader takes some seconds for each: `make same` (NUMBER=200 for more).
"""

import json
import os
import random
import re
import shutil
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder import judging
from autograder.authoring.answers import answers_to
from autograder.grading.gradebook.course import Course
from autograder.grading.tests.stock import nbgrader
from autograder.grading.tests.tiny import ROOT, graded

pytestmark = [pytest.mark.same, pytest.mark.long]
NUMBER = int(os.environ.get("NUMBER", "10"))
ENDLESS = re.compile(r"while (True|1):|sleep|count\(\)")
EXTREMES = {"perfect": "source", "untouched": "notebooks"}
HASTY = (
    "",
    "x = 3",
    "def {name}(*arguments):\n    return None",
    "def {name}(*arguments):\n    return 0.5",
    "def {name}(*arguments):\n    return arguments[0]",
    "def {name}(*arguments):\n    print('hi')\n    return 1 / 0",
    "def {name}(:\n    pass",
)


def chapters():
    """Chapters that can be handed in."""
    names = sorted(path.stem for path in (ROOT / "source").glob("*/*.ipynb"))
    return [name for name in names if (ROOT / f"notebooks/{name}/{name}.ipynb").exists()]


def answers(chapter):
    """Answers as learners write them, by the name of their TODO."""
    found = {}
    for check in judging.chapter(chapter):
        codes = [one.code.strip() for one in answers_to(check)]
        found[check.short] = [code for code in codes if not ENDLESS.search(code)]
    return found


def submission(chapter, rng):
    """A release with each TODO left alone, answered rightly, wrongly, or in haste."""
    source = nbformat.read(ROOT / f"source/{chapter}/{chapter}.ipynb", as_version=4)
    release = nbformat.read(ROOT / f"notebooks/{chapter}/{chapter}.ipynb", as_version=4)
    right = {cell.id: cell.source for cell in source.cells}
    written, care = answers(chapter), rng.choice([0.3, 0.6, 0.9])
    if rng.random() < 0.85:  # most delete what is slow and earns nothing
        release.cells = [cell for cell in release.cells if not _is_slow(cell)]
    for cell in release.cells:
        entry = cell.metadata.get("nbgrader", {})
        if entry.get("solution"):
            name, luck = entry["grade_id"], rng.random()
            if luck < care:
                cell.source = right[cell.id]
            elif luck < care + 0.7 * (1 - care) and name in written:
                cell.source = rng.choice(written[name])
            elif luck < care + 0.9 * (1 - care):
                cell.source = rng.choice(HASTY).format(name=name)
    return release


def _is_slow(cell):
    """A cell to look at: pictures, long training."""
    if cell.cell_type != "code" or "nbgrader" in cell.metadata or "import" in cell.source:
        return False
    return re.search(r"plots\.|train|fit", cell.source)


def cohort(root):
    """A course in `root` with the generated submissions."""
    for name in ("source", "notebooks"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("*.py"))
    shutil.copy(ROOT / "nbgrader_config.py", root)
    rng = random.Random(7)
    for number in range(NUMBER):
        chapter = chapters()[number % len(chapters())]
        folder = root / f"submitted/learner{number:03}" / chapter
        folder.mkdir(parents=True)
        (folder / f"{chapter}.ipynb").write_text(json.dumps(submission(chapter, rng)))
    for learner, place in EXTREMES.items():
        for chapter in chapters():
            shutil.copytree(ROOT / place / chapter, root / f"submitted/{learner}" / chapter)
    return root


def stock(root, chapter):
    """Grade one chapter of a copy of a course with the `nbgrader` command alone."""
    Course(root).register(chapter, "release")
    return nbgrader(root, "autograde", chapter)


def points(root):
    """Points of every test cell, by learner, chapter and cell."""
    course = Course(root)
    with Gradebook(course.directory.db_url, course.directory.course_id) as book:
        return {
            (submission.student.id, assignment.name, grade.name): grade.auto_score
            for assignment in book.assignments
            for submission in assignment.submissions
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Points by `make grade`, and by stock nbgrader, of the same submissions."""
    ours = cohort(tmp_path_factory.mktemp("same") / "ours")
    theirs = {chapter: ours.parent / chapter for chapter in chapters()}
    for chapter, root in theirs.items():
        shutil.copytree(ours, root)
        for folder in root.glob("submitted/*/*"):
            if folder.name != chapter:
                shutil.rmtree(folder)
    status, screen = graded(ours, feedback=False)
    assert status == 0, screen
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(stock, theirs.values(), theirs))
    by_stock = [points(root) for root in theirs.values()]
    return points(ours), {key: value for part in by_stock for key, value in part.items()}


def test_every_test_cell_of_every_submission_has_the_same_points(both):
    ours, theirs = both
    differing = {key: (ours.get(key), theirs.get(key)) for key in ours | theirs}
    assert {key: pair for key, pair in differing.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("chapter", chapters())
def test_solutions_have_every_point_and_untouched_releases_none(both, chapter):
    for marks in both:
        for learner, share in {"perfect": 1, "untouched": 0}.items():
            for check in judging.chapter(chapter):
                assert marks[learner, chapter, f"check_{check.cell}"] == share * check.points


def test_they_are_many_and_varied(both):
    ours, _ = both
    assert len({key[0] for key in ours}) == NUMBER + len(EXTREMES)
    assert {key[1] for key in ours} == set(chapters())
    assert len(set(ours.values())) >= 3
