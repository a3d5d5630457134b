"""What of our package the sandbox holds: what a notebook may import, and nothing that judges."""

import os
import shutil
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from autograder.judging.catalogue import COURSE

# What holds no right answer, and of the grader nothing but what runs inside. References come with
# each notebook: those of earlier chapters.
COPIED = [
    ("autograder", "__init__.py"),
    ("autograder", "audience.py"),
    ("autograder", "later.py"),
    ("autograder", "observing"),
    ("autograder", "feedback/ready.py"),
    ("autograder", "grading/__init__.py"),
    ("autograder", "grading/sandbox/__init__.py"),
    ("autograder", "grading/sandbox/guest"),
    (COURSE, "__init__.py"),
    (COURSE, "scenarios"),
]
STAND_INS = {"feedback": "autograder", "plots": COURSE, "reference": COURSE}
SKIPPED = shutil.ignore_patterns("tests", "__pycache__")


def build(folder):
    """Fill an empty `folder` with what the sandbox shows as `/course`."""
    for package, name in COPIED:
        here, there = files(package) / name, folder / package / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if here.is_dir():
            shutil.copytree(here, there, ignore=SKIPPED, dirs_exist_ok=True)
        else:
            shutil.copyfile(here, there)
    for name, package in STAND_INS.items():
        stand_in = files("autograder") / "grading/sandbox/guest/stand_ins" / f"{name}.py"
        (folder / package / name).mkdir(exist_ok=True)
        shutil.copyfile(stand_in, folder / package / name / "__init__.py")
    (folder / "mpl").mkdir()
    for fonts in _matplotlib_cache().glob("fontlist-*.json"):
        shutil.copyfile(fonts, folder / "mpl" / fonts.name)
    (folder / "passwd").write_text("learner:x:1000:1000::/scratch:/bin/sh\n")


def _matplotlib_cache():
    """`matplotlib.get_cachedir()`, without the quarter of a second that its import takes."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "matplotlib")
    return Path(os.environ.get("MPLCONFIGDIR") or cache)


def references(chapter, chapters):
    """Source text of the references that a chapter starts from.

    They are those of the chapters before it, and what it is given: the course's `reference` has in
    GIVEN, by module, the chapter from which on it is there.

    Parameters
    ----------
    chapter : str
    chapters : list of str
        All of the course, in order.

    Returns
    -------
    dict of str to str
        By the module's name.
    """
    earlier = [_short(name) for name in chapters if name < chapter]
    given = getattr(import_module(f"{COURSE}.reference"), "GIVEN", {})
    there = [name for name, first in given.items() if first in (*earlier, _short(chapter))]
    folder = files(f"{COURSE}.reference")
    found = {name: folder / f"{name}.py" for name in (*earlier, *there)}
    return {name: file.read_text("utf-8") for name, file in found.items() if file.is_file()}


def _short(chapter):
    """The name without its number."""
    return chapter.partition("_")[2]
