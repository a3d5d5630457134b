"""What of our package the sandbox holds: what a notebook may import, and nothing that judges."""

import os
import shutil
from importlib.resources import files
from pathlib import Path

import autograder

PACKAGE = Path(autograder.__file__).parent
# What holds no right answer, and of the grader nothing but what runs inside. References come with
# each notebook: those of earlier chapters.
COPIED = (
    "__init__.py",
    "observing",
    "scenarios",
    "feedback/ready.py",
    "grading/__init__.py",
    "grading/sandbox/__init__.py",
    "grading/sandbox/guest",
)
# What is built on from that chapter on, and no chapter's answer or that of one before.
GIVEN = {
    "buffers": "09_digits",
    "optimizers": "09_digits",
    "estimator": "10_autograd",
    "hold_out": "10_autograd",
}
STAND_INS = ("feedback", "plots", "reference")
SKIPPED = shutil.ignore_patterns("tests", "__pycache__")


def build(folder):
    """Fill an empty `folder` with what the sandbox shows as `/course`."""
    package = folder / "autograder"
    for name in COPIED:
        here, there = PACKAGE / name, package / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if here.is_dir():
            shutil.copytree(here, there, ignore=SKIPPED, dirs_exist_ok=True)
        else:
            shutil.copyfile(here, there)
    for name in STAND_INS:
        (package / name).mkdir(exist_ok=True)
        stand_in = PACKAGE / "grading/sandbox/guest/stand_ins" / f"{name}.py"
        shutil.copyfile(stand_in, package / name / "__init__.py")
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

    They are those of the chapters before it, and what it is given.

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
    earlier = [name.partition("_")[2] for name in chapters if name < chapter]
    earlier += [name for name, first in GIVEN.items() if first <= chapter]
    room = files("autograder.reference")
    found = {name: room / f"{name}.py" for name in earlier}
    return {name: file.read_text("utf-8") for name, file in found.items() if file.is_file()}
