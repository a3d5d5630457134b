"""Catch up: ready-made code in place of a TODO, for who fell behind. It earns nothing."""

import json
import linecache
import re
import sys
from html import escape
from importlib.resources import files
from pathlib import Path

from autograder import judging
from autograder.feedback.card import read_it
from autograder.feedback.cells import code_of
from autograder.judging.catalogue import COURSE

MARKS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
NAME = "<ready-made {}>"
TEXT = (
    "This is the ready-made code. The cells below can use it, but it earns no points. "
    "Do you want to write your own? It counts once you have run its cell."
)


def catch_up(name, namespace=None):
    """Put ready-made code in place of a TODO, or of what is not right yet in a chapter.

    Parameters
    ----------
    name : str
        Such as "02_for_loop_mlp.gradients" or "02_for_loop_mlp".
    namespace : dict, optional
        Where the learner's objects live; by default the globals of the caller, the notebook.

    Returns
    -------
    CaughtUp
    """
    namespace = sys._getframe(1).f_globals if namespace is None else namespace
    chapter, _, todo = name.partition(".")
    checks = [judging.find(name)] if todo else judging.chapter(chapter)
    wanted = [check for check in checks if todo or not _is_right(check, namespace)]
    codes = {}
    for check in wanted:
        try:
            codes[check.short] = _put(check, namespace)
        except NameError as error:  # most likely the kernel is new, and few cells have run
            return CaughtUp(codes, (check.short, error.name))
    return CaughtUp(codes)


def _is_right(check, namespace):
    return judging.run(check, namespace, seconds=1.0, matching=0).kind == judging.RIGHT


def _put(check, namespace):
    """Run the code of the solution in the learner's globals; return it."""
    code, name = _solution(check), NAME.format(check.name)
    linecache.cache[name] = (len(code), None, code.splitlines(True), name)
    exec(compile(code, name, "exec"), namespace)
    return code


def _solution(check):
    """The code of a TODO in the solved notebook."""
    for file in _solved(check.chapter):
        if file.is_file():
            for cell in json.loads(file.read_text("utf-8"))["cells"]:
                if cell["metadata"].get("nbgrader", {}).get("grade_id") == check.cell:
                    return MARKS.sub("", "".join(cell["source"]))
    raise FileNotFoundError(
        f"There is no solutions/{check.chapter}.ipynb in the folders around {Path.cwd()}, nor one "
        "in the package: open the notebook in the course's own folder."
    )


def _solved(chapter):
    """Where a solved notebook may lie: in the course's folder, or in what pip installs."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        yield folder / "solutions" / f"{chapter}.ipynb"
    yield files(COURSE) / "solved" / chapter / f"{chapter}.ipynb"


def is_ready_made(check, namespace):
    """Whether what a check would judge is not the learner's own."""
    code = code_of(check.short, namespace)
    return code is not None and code.co_filename == NAME.format(check.name)


class CaughtUp:
    """What has been put in place: names, and code to read.

    Parameters
    ----------
    codes : dict of str to str
        By the name of the TODO.
    waiting : (str, str), optional
        The TODO whose code could not run, and the name that it lacked.
    """

    def __init__(self, codes, waiting=None):
        self.codes, self.waiting = codes, waiting

    def __repr__(self):
        names = ", ".join(self.codes)
        said = [f"ready-made, earns no points: {names}"] if names else []
        return "\n".join([*said, *self.waits("{}")]) or "nothing is missing"

    def _repr_html_(self):
        waits = "".join(f"<p>{line}</p>" for line in self.waits("<code>{}</code>"))
        if not self.codes:
            return waits or "<p>Nothing is missing: every TODO is right.</p>"
        names = ", ".join(f"<code>{escape(name)}</code>" for name in self.codes)
        code = "\n\n".join(self.codes.values())
        said = f"<b>Ready-made:</b> {names}. You can go on below, but this earns no points."
        return f"<p>{said}</p>{read_it(code)}{waits}"

    def waits(self, form):
        """A line where cells above have to run first."""
        if self.waiting:
            todo, name = (form.format(escape(one)) for one in self.waiting)
            yield f"{todo} needs {name}. Run the cells above its TODO, then this one again."
