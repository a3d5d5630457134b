"""How long a learner waits: for the first check after opening a notebook, and for each check."""

import ast
import copy
import os
import re
import statistics
import time
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbclient import NotebookClient
from rich.console import Console
from rich.table import Table

from autograder import judging

RUNS = 5
IMPORTS = re.compile(r"^(import|from) ", re.MULTILINE)
SPENT = "import os; sum(os.times()[:4])"  # of the kernel and of what it has started
AT_WORK = {"JPY_SESSION_NAME": "a learner's"}  # some libraries then load when they are used


def main():
    """Print the waits of every chapter, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    columns = ("opening to first card, CPU s", "check", "right, ms", "slowest mistake, ms")
    table = Table("chapter", *columns)
    waits = []
    for path in sorted(Path("source").glob("*/*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        opening, rights = first_check(notebook), check_cells(notebook)
        for check in judging.chapter(path.stem):
            right, mistake = rights[check.name], slowest_mistake(check)
            waits += [right, mistake]
            table.add_row(path.stem, opening, check.short, f"{right:.0f}", f"{mistake:.0f}")
            opening = ""
    console = Console()
    console.print(table)
    console.print(
        f"{len(waits)} waits on one core: median {statistics.median(waits):.0f} ms, "
        f"longest {max(waits):.0f} ms"
    )


def first_check(notebook):
    """Processor seconds from starting a kernel to the first card: "median (min to max)" of several.

    What else the machine does tells little on them, and one quiet core takes as long.
    """
    notebook = copy.deepcopy(notebook)
    last = next(i for i, cell in enumerate(notebook.cells) if is_check(cell))
    # A learner reaches the first check by what is imported above, what its TODO needs, and that.
    *above, todo, check = [c for c in notebook.cells[: last + 1] if c.cell_type == "code"]
    notebook.cells = [*needed(above, todo), todo, check]
    seconds = [_opened(copy.deepcopy(notebook)) for _ in range(RUNS)]
    return f"{statistics.median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f})"


def needed(above, todo):
    """The cells that import, and those that give names to the TODO or to one of the others."""
    kept, wanted = [], names(todo)[0]
    for cell in reversed(above):
        used, given = names(cell)
        if IMPORTS.search(cell.source) or wanted & given:
            kept.insert(0, cell)
            wanted |= used
    return kept


def names(cell):
    """The names that a cell takes from others, and those that it gives."""
    nodes = list(ast.walk(ast.parse(TransformerManager().transform_cell(cell.source))))
    of = {kind: [node for node in nodes if isinstance(node, kind)] for kind in (ast.Name, ast.arg)}
    members = {
        id(part)
        for one in nodes
        if isinstance(one, ast.ClassDef)
        for line in one.body
        if isinstance(line, ast.Assign)
        for part in ast.walk(line)
    }
    stored = [one for one in of[ast.Name] if isinstance(one.ctx, ast.Store)]
    given = {one.id for one in stored if id(one) not in members}
    given |= {one.name for one in nodes if isinstance(one, ast.FunctionDef | ast.ClassDef)}
    own = given | {one.arg for one in of[ast.arg]}
    return {one.id for one in of[ast.Name]} - own, given


def _opened(notebook):
    """Processor seconds of a learner's kernel that runs these cells, the last of them a check."""
    card = len(notebook.cells) - 1
    notebook.cells.append(nbformat.v4.new_code_cell(SPENT))
    with TemporaryDirectory() as folder:  # a learner is remembered there
        client = NotebookClient(notebook, resources={"metadata": {"path": folder}})
        client.execute(env={**os.environ, "PYTHONPATH": os.getcwd(), **AT_WORK})
    assert float(notebook.cells[card].outputs[-1].data["text/plain"]) > 0
    return float(notebook.cells[-1].outputs[-1].data["text/plain"])


def check_cells(notebook):
    """Milliseconds of each test cell in the executed chapter, by the check's name."""
    done = NotebookClient(copy.deepcopy(notebook), record_timing=True, timeout=600).execute()
    return {cell.source.split('"')[1]: milliseconds(cell) for cell in done.cells if is_check(cell)}


def is_check(cell):
    return cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("grade", False)


def milliseconds(cell):
    """From the kernel's taking up of a cell to its reply."""
    times = cell.metadata["execution"]
    begin, end = (
        datetime.fromisoformat(times[key]) for key in ("iopub.execute_input", "shell.execute_reply")
    )
    return 1000 * (end - begin).total_seconds()


def slowest_mistake(check):
    """Milliseconds to name the known mistake that takes longest."""
    return max(map(lambda one: timed(check, one.wrong), check.mistakes), default=0.0)


def timed(check, function):
    namespace = check.namespace(function)
    judging.run(check, namespace)  # imports are done before, as in the notebook
    start = time.perf_counter()
    judging.run(check, namespace)
    return 1000 * (time.perf_counter() - start)
