"""A tiny course of two chapters, and submissions with every kind of problem."""

import atexit
import json
import os
from contextlib import ExitStack
from copy import deepcopy
from functools import cache
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from rich.console import Console

from autograder.grading.command import Options
from autograder.grading.gradebook.course import Course
from autograder.grading.sandbox import bubblewrap
from autograder.grading.session import run
from autograder.grading.workers.pool import Workers

ROOT = Path(__file__).parents[3]
CONFIG = f"""
load_subconfig("nbgrader_config.py", path={str(ROOT)!r})
c = get_config()
c.Execute.timeout = 3
c.Execute.iopub_timeout = 3
"""
TASKS = {"double": ("2 * x", "double(3) == 6"), "square": ("x * x", "square(3) == 9")}
CHAPTERS = {"01_tiny": ("double", "square"), "02_small": ("square",)}
HELPER = """def passes(test):
    try:
        return test()
    except (NameError, NotImplementedError):
        return False
"""


def assignment(names):
    """A source notebook with a TODO and a test of two points for each of `names`."""
    cells = [new_markdown_cell("# A tiny chapter", id="top"), new_code_cell(HELPER, id="helper")]
    for name in names:
        right, test = TASKS[name]
        body = f"    ### BEGIN SOLUTION\n    return {right}\n    ### END SOLUTION"
        cells.append(_cell(name, f"def {name}(x):\n{body}", solution=True))
        check = f"2.0 * passes(lambda: {test})"
        cells.append(_cell(f"check_{name}", check, grade=True, locked=True, points=2))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=cells, metadata={"kernelspec": kernel})


def _cell(name, source, **nbgrader):
    nbgrader = {"grade_id": name, "grade": False, "locked": False, "solution": False, **nbgrader}
    nbgrader |= {"schema_version": 3, "task": False}
    return new_code_cell(source, id=name, metadata={"nbgrader": nbgrader})


def make_course(root):
    """A course in `root`, configured as the real one, with its releases in `notebooks/`."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    for chapter, names in CHAPTERS.items():
        (root / "source" / chapter).mkdir(parents=True)
        nbformat.write(assignment(names), root / f"source/{chapter}/{chapter}.ipynb")
        Course(root).register(chapter, "notebooks")
    (root / "gradebook.db").unlink()  # as on a fresh clone
    return root


@cache
def workers():
    """Started once for all tests of this process."""
    return enter_until_exit(Workers(has_sandbox()))


def has_sandbox():
    """Whether bubblewrap works here."""
    try:
        bubblewrap.check()
    except bubblewrap.NoSandbox:
        return False
    return True


def enter_until_exit(manager):
    """Enter a context manager; leave it when Python ends."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(manager)


def graded(root, force=False, **options):
    """Status and screen of a run of `make grade`."""
    with open(os.devnull, "w") as nowhere:
        console = Console(record=True, width=400, file=nowhere)
        status = run(Options(root, force=force, **options), workers(), console)
        return status, console.export_text()


def find(nb, name):
    """The cell of that name."""
    return next(cell for cell in nb.cells if _name(cell) == name)


def order(nb):
    """Names of the cells that have one."""
    return [_name(cell) for cell in nb.cells if _name(cell)]


def _name(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def without(nb, *names):
    """`nb` less some cells."""
    nb.cells = [cell for cell in nb.cells if cell.id not in names]
    return nb


def stripped(nb, ids=False):
    """`nb` without nbgrader's metadata, and without its cells' names if asked."""
    for number, cell in enumerate(nb.cells):
        cell.metadata = nbformat.from_dict({})
        if ids:
            cell.id = f"cell-{number}"
    return nb


def snapshot(folder):
    """Every file below a folder with its bytes and time."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


class Cohort:
    """Hands in notebooks made from a course's releases."""

    def __init__(self, root):
        self.root = root

    def release(self, chapter="01_tiny"):
        return nbformat.read(self.root / f"notebooks/{chapter}/{chapter}.ipynb", as_version=4)

    def solved(self, chapter="01_tiny", **answers):
        nb = self.release(chapter)
        for name in CHAPTERS[chapter]:
            answer = answers.get(name, f"def {name}(x):\n    return {TASKS[name][0]}")
            find(nb, name).source = answer
        return nb

    def submit(self, learner, nb, chapter="01_tiny", name=None):
        folder = self.root / "submitted" / learner / chapter
        folder.mkdir(parents=True, exist_ok=True)
        content = nb if isinstance(nb, bytes) else json.dumps(nb).encode()
        (folder / (name or f"{chapter}.ipynb")).write_bytes(content)


DEATH = "import os\nos._exit(1)"
SWALLOW = """import time
while True:
    try:
        time.sleep(0.01)
    except BaseException:
        pass
"""
ODD = """class Odd:
    def __eq__(self, other):
        return self

    def __rmul__(self, other):
        return "full"


def square(x):
    return Odd()
"""


def notebooks(cohort):
    """Notebooks for chapter 01_tiny that nbgrader can grade, by the name of their learner."""
    solved = cohort.solved
    pasted, edited, deleted, hopeless = solved(), solved(), solved(), solved()
    pasted.cells += [deepcopy(find(pasted, "check_double")), deepcopy(find(pasted, "square"))]
    find(edited, "double").source = "def double(x):\n    return x"
    find(edited, "check_double").source = "2.0"
    find(edited, "check_square").metadata.nbgrader.update(points=9, locked=False, solution=True)
    deleted.cells.insert(0, deleted.cells.pop(deleted.cells.index(find(deleted, "check_square"))))
    find(hopeless, "square").source = DEATH
    hopeless.cells += [new_code_cell(DEATH), new_code_cell(DEATH)]
    return {
        "perfect": solved(),
        "untouched": cohort.release(),
        "syntax": solved(square="def square(x:\n    return x * x"),
        "deleted": without(deleted, "check_double"),
        "todo_gone": without(solved(), "double", "check_double"),
        "pasted": pasted,
        "edited": edited,
        "stripped": stripped(solved()),
        "unarmed": without(solved(), "helper"),
        "loop": solved(double="while True:\n    pass"),
        "swallow": solved(double=SWALLOW),
        "death": solved(double=DEATH),
        "hopeless": hopeless,
        "no_number": solved(square=ODD),
    }


def hand_in_misfits(cohort):
    """Hand in what has the wrong name, the wrong place, or is no notebook."""
    submit, solved = cohort.submit, cohort.solved
    submit("renamed", solved(), name="homework (2).ipynb")
    submit("two", solved(), name="a.ipynb")
    submit("two", solved(), name="b.ipynb")
    submit("wrong_folder", solved("02_small"), name="02_small.ipynb")
    submit("not_json", b"PK\x03\x04 a zip")
    submit("not_utf8", json.dumps(solved()).replace("tiny", "t\u00efny").encode("utf-16"))
    submit("empty_file", b"")
    submit("no_notebook", b'{"a": 1}')
    submit("a [b] {c}", solved())
    submit("typo", solved(), "01_tyni", "01_tiny.ipynb")
    submitted = cohort.root / "submitted"
    (submitted / "empty_folder/01_tiny").mkdir(parents=True)
    (submitted / "nothing").mkdir()
    (submitted / "loose.ipynb").write_text("{}")
    (submitted / "linked").mkdir()
    (submitted / "linked/01_tiny").symlink_to(cohort.root / "source/01_tiny")
