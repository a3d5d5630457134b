"""A cohort to try grading on: release notebooks with their TODO cells filled in, well and badly."""

import re
import shutil
import tomllib
from copy import deepcopy

import nbformat

COHORT = "source/cohort.toml"
MARKERS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
CONFIG = '''"""The course next door, with folders of its own; made by `make demo`."""

from pathlib import Path

load_subconfig("nbgrader_config.py", path=str(Path(__file__).resolve().parents[1]))
c = get_config()
c.CourseDirectory.source_directory = "../source"
c.CourseDirectory.release_directory = "../notebooks"
c.Execute.timeout = 20
c.Execute.iopub_timeout = 10
'''


def make_cohort(course, folder):
    """Write a course in `folder`, inside `course`, with what its `COHORT` hands in.

    Parameters
    ----------
    course : Course
    folder : Path
        Removed first, if it is an earlier demo.

    Raises
    ------
    FileExistsError
        If `folder` holds something else.
    FileNotFoundError
        If the course has no cohort.
    """
    cohort = tomllib.loads((course.root / COHORT).read_text("utf-8"))
    config = folder / "nbgrader_config.py"
    if config.exists() and config.read_text() == CONFIG:
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    config.write_text(CONFIG)
    for learner, chapters in cohort.items():
        del chapters["story"]
        for chapter, work in chapters.items():
            _hand_in(
                course, folder / "submitted" / learner / chapter, work.pop("of", chapter), work
            )


def _hand_in(course, folder, chapter, work):
    folder.mkdir(parents=True)
    path = folder / work.get("called", f"{chapter}.ipynb")
    if "text" in work:
        path.write_text(work["text"])
    elif not work.get("nothing"):
        nb = filled_in(course, chapter, work.get("answers", {}), work.get("untouched", []))
        harm(nb, work)
        nbformat.write(nb, path)


def filled_in(course, chapter, answers, untouched=()):
    """A release notebook with `answers` in its TODO cells, and the solutions in all others.

    Parameters
    ----------
    course : Course
    chapter : str
    answers : dict of str
        Source text by the name of the TODO cell.
    untouched : list of str
        TODO cells that stay as they were released; `["all"]` means every one.
    """
    nb = nbformat.read(course.folder("release", ".", chapter) / f"{chapter}.ipynb", as_version=4)
    solution = nbformat.read(course.assignment(chapter), as_version=4)
    right = {name: MARKERS.sub("", cell.source) for name, cell in _named(solution, "solution")}
    for name, cell in _named(nb, "solution"):
        if name not in untouched and "all" not in untouched:
            cell.source = answers.get(name, right[name]).strip()
    return nb


def harm(nb, work):
    """Do to the notebook what `work` says: delete, paste, edit, revalue or strip cells."""
    cells = {name: cell for kind in ("solution", "grade") for name, cell in _named(nb, kind)}
    for name in work.get("delete", []):
        nb.cells.remove(cells[name])
    for name in work.get("paste", []):
        nb.cells.append(deepcopy(cells[name]))
        nb.cells[-1].id = f"pasted-{name}"
    for name, source in work.get("edit", {}).items():
        cells[name].source = source
    for name, points in work.get("revalue", {}).items():
        cells[name].metadata.nbgrader.points = points
    if work.get("strip"):
        for cell in nb.cells:
            cell.metadata = nbformat.from_dict({})


def _named(nb, kind):
    """Name and cell of every graded cell of a kind, "solution" or "grade"."""
    entries = [(cell.metadata.get("nbgrader", {}), cell) for cell in nb.cells]
    return [(entry["grade_id"], cell) for entry, cell in entries if entry.get(kind)]
