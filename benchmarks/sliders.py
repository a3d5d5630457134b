"""How long a picture takes to answer a hand: each slider and player, and a pixel of the digit."""

import contextlib
import io
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets
import nbformat
from IPython.core.interactiveshell import InteractiveShell
from rich.console import Console
from rich.table import Table
from traitlets.config import Config

from autograder import audience
from autograder.plots import interactive, paper

MOVES = 8  # of each slider
LIMIT = 100  # ms, in which a slider is to answer


def main():
    """Print the processor's time for each control of each chapter, solved."""
    audience.widgets = lambda: ipywidgets
    table = Table("chapter", "picture", "moved", "median, ms", "slowest, ms")
    waits = []
    for path in sorted(Path("source").glob("*/*.ipynb")):
        for caption, name, times in answers(path):
            waits.append(max(times))
            row = (f"{statistics.median(times):.0f}", f"{max(times):.0f}")
            table.add_row(path.stem, caption, name, *row)
    console = Console()
    console.print(table)
    slow = sum(wait > LIMIT for wait in waits)
    console.print(f"{len(waits)} controls on one core; {slow} of them once took over {LIMIT} ms")


def answers(path):
    """(caption, control, milliseconds of each move) for every control of a solved chapter."""
    for moving in pictures(path):
        found = list(_below(moving._made(ipywidgets)))
        for control, moves in filter(None, map(_moves, found)):
            yield moving.picture.alt[:40], control, [_timed(*move) for move in moves]


def pictures(path):
    """The pictures that move, of a chapter whose cells have run."""
    shown = []
    interactive.display = paper.display = shown.append
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    notebook = nbformat.read(path, as_version=4)
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        for source in code:
            if not source.startswith("check("):
                with contextlib.redirect_stdout(io.StringIO()):
                    shell.run_cell(source).raise_error()
    return [one for one in shown if isinstance(one, interactive.Moving)]


def _below(widget):
    """A widget and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _below(child)


def _moves(widget):
    """What a control is called, and how it is moved; None where it is none."""
    if isinstance(widget, ipywidgets.IntSlider | ipywidgets.FloatSlider):
        part = (widget.max - widget.min) / MOVES
        values = [widget.min + i * part for i in range(MOVES)]
        kind = int if isinstance(widget, ipywidgets.IntSlider) else float
        return widget.description, [(setattr, widget, "value", kind(one)) for one in values]
    if isinstance(widget, ipywidgets.SelectionSlider):
        frames = range(len(widget.options) - 1, 0, -max(1, len(widget.options) // MOVES))
        return widget.description, [(setattr, widget, "index", i) for i in frames]
    if "pixel-to-draw" in getattr(widget, "_dom_classes", ()) and "row 4" in widget.tooltip:
        return widget.tooltip[:15], [(widget.click,)] * MOVES
    return None


def _timed(move, *arguments):
    """Milliseconds of the processor."""
    start = time.process_time()
    move(*arguments)
    return 1000 * (time.process_time() - start)
