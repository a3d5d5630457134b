"""docs/your-own-course.md, followed to the letter, with the engine alone beside it."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.tests.test_course import THIS_COURSE, without

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "your-own-course.md").read_text("utf-8")
STEP = re.compile(
    r"(?:^`([^`\n]+)`:\n\n)?^```(python|sh|text|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL
)
#: What a test does in another way: it has the engine already.
INSTALL = ("mkdir my-course", "python3 -m venv", "pip install", "export ")
EXPORTS = re.findall("^(export [^#\n]*)", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """The folder, and what each command said, by its text."""
    home = tmp_path_factory.mktemp("followed")
    root = home / "my-course"
    shutil.copytree(ROOT / "autograder", home / "engine/autograder", ignore=without(*THIS_COURSE))
    root.mkdir()
    said = {}
    for name, kind, text in STEP.findall(PAGE):
        if name:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")
        elif kind == "sh":
            for line in text.splitlines():
                if not line.startswith(INSTALL):
                    said[line] = run(line, root, home / "engine")
    return root, said


def run(line, root, engine):
    """What a command says; graded without a sandbox where there is none."""
    if line.endswith("autograder grade") and shutil.which("bwrap") is None:
        line += " --unsandboxed"
    exports = "\n".join([*EXPORTS, f'PYTHONPATH="{engine}:$PYTHONPATH"'])
    done = subprocess.run(
        ["sh", "-c", f"{exports}\n{line}"],
        cwd=root,
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_the_notebooks_are_made_and_in_order(followed):
    _, said = followed
    assert said["python -m autograder verify"] == "All in order: 01_warmth\n"


def test_a_mistake_gets_its_name_and_a_slip_its_line(followed):
    _, said = followed
    judged = said["python -m autograder try answers/01_warmth.py"]
    assert "offset before the scale" in judged
    (promised,) = (text for _, kind, text in STEP.findall(PAGE) if kind == "text")
    assert promised in judged


def test_the_submissions_get_the_marks_that_the_page_says(followed):
    root, _ = followed
    with open(root / "grades.csv", newline="") as file:
        marks = {row["learner"]: float(row["01_warmth"]) for row in csv.DictReader(file)}
    assert marks == {"ada": 2.0, "bob": 0.0}
    assert all(any((root / "feedback" / learner).rglob("*.html")) for learner in marks)


LEARNER = """
import json, sys
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell()
for cell in json.load(open(sys.argv[1]))["cells"]:
    if cell["cell_type"] == "code":
        done = shell.run_cell("".join(cell["source"]))
        done.raise_error()
        if getattr(done.result, "verdict", None):
            print(done.result.verdict.points)
"""


def test_a_learner_who_exported_nothing_gets_it_checked(followed):
    """With the package installed, as `pip install` of the page's pyproject.toml does it."""
    root, _ = followed
    path = os.pathsep.join([str(root.parent / "engine"), str(root)])
    command = [sys.executable, "-c", LEARNER, root / "solutions/01_warmth.ipynb"]
    said = subprocess.check_output(command, env={**os.environ, "PYTHONPATH": path}, text=True)
    assert "2.0" in said.splitlines()


def test_the_first_cell_installs_the_course_of_its_pyproject(followed):
    root, _ = followed
    notebook = (root / "notebooks/01_warmth/01_warmth.ipynb").read_text("utf-8")
    assert "git+https://github.com/YOU/my-course@v0.1.0" in notebook
