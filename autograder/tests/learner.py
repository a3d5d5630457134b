"""A learner without Jupyter: runs solved notebooks in an IPython shell, and says what they earn.

Run as ``python learner.py [--taken-away POSIX|PYODIDE|BOTH] [--wrong ANSWERS] NOTEBOOK …``, by any
Python that has the course's package and nothing else of ours.  Prints as JSON, for each check,
[points, points to be had]; with a folder of answers also, as "NAME (wrong)", the title of the card
that its first wrong answer there gets.
"""

import argparse
import json
import os
import re
import sys
import time
from importlib import import_module
from itertools import pairwise
from pathlib import Path

WRONG = re.compile(r"^# === (.+?) · wrong · .*\n((?:(?!# === ).*\n?)*)", re.MULTILINE)


def session():
    """A new IPython shell, without a history, which would start a thread."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    InteractiveShell.clear_instance()
    return InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))


def run(shell, code, where):
    """What a cell gives; ends the program where it raises."""
    done = shell.run_cell(code, store_history=True)
    if not done.success:
        error = done.error_in_exec or done.error_before_exec
        sys.exit(f"{where}: a cell raises {error!r}:\n{code}")
    return done.result


def code_of(path):
    """The code cells of a notebook, in order."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def earned(shell, path):
    """{check: [points, points to be had]} of one notebook."""
    points = {}
    for code in code_of(path):
        given = run(shell, code, path)
        if code.startswith("check("):
            points[given.verdict.check] = [given.verdict.points, given.verdict.max_points]
    return points


def titles(shell, path, folder):
    """{check (wrong): title}: the card of the first wrong answer to each TODO of a chapter.

    The right one, in the cell before its check, is put back afterwards.
    """
    found, cells = {}, code_of(path)
    for right, code in pairwise(cells):
        if code.startswith("check("):
            name = code.split('"')[1]
            run(shell, first_wrong(name.partition(".")[2], path.stem, folder), path)
            found[f"{name} (wrong)"] = run(shell, code, path).verdict.title
            run(shell, right, path)
    return found


def first_wrong(todo, chapter, folder):
    """The first wrong answer to a TODO in the course's catalogue."""
    for file in (folder / chapter.partition("_")[2] / "answers").glob("*.py"):
        about, code = WRONG.search(file.read_text("utf-8")).groups()
        if about == todo:
            return code
    sys.exit(f"no answer to {chapter}.{todo} lies in {folder}")


def notebooks(paths):
    """The files among these paths, and those of the chapters in a folder, in order."""
    for path in paths:
        yield from sorted(path.glob("*/*.ipynb")) if path.is_dir() else [path]


def main(arguments):
    """Run what is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--taken-away", choices=["POSIX", "PYODIDE", "BOTH"])
    parser.add_argument("--wrong", type=Path, metavar="ANSWERS")
    parser.add_argument("notebooks", nargs="+", type=Path, help="files, or folders of chapters")
    options = parser.parse_args(arguments)
    os.environ.setdefault("MPLBACKEND", "Agg")
    if options.taken_away:
        import_module("without").WITHOUT[options.taken_away]()  # it lies beside this file
    stdout, sys.stdout, found = sys.stdout, sys.stderr, {}
    for path in notebooks(options.notebooks):
        start, shell = time.perf_counter(), session()
        found |= earned(shell, path)
        if options.wrong:
            found |= titles(shell, path, options.wrong)
        print(f"{path}: {time.perf_counter() - start:.1f} s")
    json.dump(found, stdout)
    lost = [name for name, said in found.items() if isinstance(said, list) and said[0] < said[1]]
    if lost or not found:
        sys.exit(f"right answers lost points: {', '.join(lost)}" if lost else "no check was run")


if __name__ == "__main__":
    main(sys.argv[1:])
