"""A made-up course, with the engine alone beside it: each command does with it what it should."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[3]
MADE_UP = Path(__file__).parent / "course"
THIS_COURSE = ("checks", "reference", "scenarios", "plots", "tests", "__pycache__")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Its folder, with everything made: a command that reaches for this course breaks in it."""
    root = tmp_path_factory.mktemp("made_up") / "course"
    shutil.copytree(MADE_UP, root)
    shutil.copytree(ROOT / "autograder", root / "autograder", ignore=without(*THIS_COURSE))
    shutil.copy(ROOT / "nbgrader_config.py", root)
    run(root, "build")
    return root


def without(*names):
    return lambda folder, found: set(names) & set(found)


def run(root, *arguments, script=("-m", "autograder")):
    """What a command says, in the course's folder."""
    settings = {"AUTOGRADER_PACKAGE": "made_up", "PYTHONPATH": f"{root}:{ROOT}"}
    done = subprocess.run(
        [sys.executable, *script, *map(str, arguments)],
        cwd=root,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_in_order_and_nothing_is_to_be_made(course):
    assert run(course, "verify") == "All in order: 01_half\n"
    assert run(course, "build") == "0 of 4 files had to be made.\n"


@pytest.mark.slow
def test_a_change_of_its_own_makes_its_solution_anew(course, tmp_path):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    for name in ("checks/half/double", "reference/half", "scenarios/half"):
        (copy / "made_up" / f"{name}.py").open("a").write("# changed\n")
    said, last = run(copy, "build").splitlines()
    assert "01_half.ipynb is stale: made_up/checks/half/double.py and 2 more changed" in said
    assert last == "1 of 4 files had to be made."


LIVE = """
from autograder import check
for answer in (lambda x: x + x, lambda x: x * x, None):
    card = check("01_half.double", {"double": answer, "half": lambda x: x / 2})
    print(card, card.verdict.kind, card.verdict.mistake)
"""


def test_its_checks_judge_live(course):
    cards = run(course, LIVE, script=["-c"]).splitlines()
    assert cards[:2] == ["3.0 right None", "0.0 wrong squared"]
    assert cards[2].startswith("0.0 ")


def test_its_answers_are_judged(course, tmp_path):
    answers = [path.read_text() for path in MADE_UP.glob("made_up/checks/half/answers/*.py")]
    (tmp_path / "01_half.py").write_text("".join(answers))
    said = run(course, "try", tmp_path / "01_half.py")
    assert "2 right and 2 wrong answers judged, 2 of the wrong ones named; 0 not" in said


@pytest.mark.slow
def test_its_submissions_are_graded(course, tmp_path):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    hand_in(copy, "ada", copy / "solutions/01_half.ipynb")
    hand_in(copy, "bob", copy / "notebooks/01_half/01_half.ipynb")
    hand_in(copy, "cyd", copy / "solutions/01_half.ipynb", ("x / whole", "x // whole"))
    run(copy, "grade", "--workers", 1, *([] if shutil.which("bwrap") else ["--unsandboxed"]))
    with open(copy / "grades.csv", newline="") as file:
        marks = {row["learner"]: float(row["01_half"]) for row in csv.DictReader(file)}
    assert marks == {"ada": 5.0, "bob": 0.0, "cyd": 3.0}


def hand_in(root, learner, path, change=("", "")):
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace(*change)
    folder = root / "submitted" / learner / "01_half"
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / "01_half.ipynb")


@pytest.mark.slow
def test_a_new_chapter_is_green_at_once(course, tmp_path):
    copy = tmp_path / "course"
    shutil.copytree(course, copy)
    run(copy, "chapter", "02_more")
    assert "4 of 8 files had to be made." in run(copy, "build")
    assert run(copy, "verify") == "All in order: 01_half, 02_more\n"
    shutil.rmtree(copy / "autograder")  # the tests are of our own package
    tests = [ROOT / f"autograder/checks/tests/test_{name}.py" for name in ("answers", "catalogue")]
    quick = ["-m", "pytest", "-q", "-n0", "-pno:cacheprovider", f"-c{ROOT}/pyproject.toml"]
    assert " passed" in run(copy, "--chapter=02_more", *tests, script=quick)
