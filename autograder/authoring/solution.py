"""Source to solution: the notebook executed, to be read."""

import os
import re
from copy import deepcopy
from pathlib import PurePath
from tempfile import TemporaryDirectory

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbclient.output_widget import OutputWidget
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder.audience import AT_WORK
from autograder.authoring.errors import AuthoringError
from autograder.authoring.folds import is_folded, opened
from autograder.authoring.install import is_install
from autograder.authoring.record import PACKAGES

__all__ = ["CELL_SECONDS", "solve"]

#: A cell that runs longer fails the build.
CELL_SECONDS = 300
# The last cell, which no reader sees: our modules that are loaded by then.
LOADED = f"""
import sys
for name, module in sorted(sys.modules.items()):
    if name.partition(".")[0] in {PACKAGES}:
        print(name.replace(".", "/") + "/__init__" * hasattr(module, "__path__") + ".py")
"""
MARK = re.compile(r"^ *### (?:BEGIN|END) SOLUTION\n?", re.MULTILINE)
INTRO = """\
*This is the solved notebook, run from top to bottom, to read. Below each TODO stands one right \
answer of many. To write your own, open [the notebook with the TODOs]({release}).*"""
# What `progress` says to those at work.
ONWARD = re.compile(r'<(p|td) class="onward"[^>]*>.*?</\1>', re.DOTALL)
WIDGET = "application/vnd.jupyter.widget-view+json"


def solve(source, shown):
    """Execute a source notebook.

    Whatever differs from run to run without telling a reader anything goes: timestamps, memory
    addresses, the order of sets, the kernel's version and widget state (a widget is replaced by
    what it displays). So do nbgrader's marks around a solution; a first cell says what this is, and
    the answers to predictions are open.

    Parameters
    ----------
    source : NotebookNode
        It is left as it was.
    shown : str
        The solution's name, for messages.

    Returns
    -------
    NotebookNode
        With its outputs.
    list of str
        Our modules that it had loaded in the end, such as ``autograder/plots/figure.py``.

    Raises
    ------
    AuthoringError
        Where a cell raises or writes to stderr, naming it.
    """
    notebook = deepcopy(source)
    notebook.cells = [cell for cell in notebook.cells if not is_install(cell)]
    notebook.cells.append(new_code_cell(LOADED))
    client = _run(notebook, shown)
    loaded = "".join(output.text for output in notebook.cells.pop().outputs).split()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [_tidied(output) for output in _inlined(cell.outputs, client)]
            _refuse_trouble(cell, shown)
        elif is_folded(cell):
            cell.source = opened(cell.source)
        cell.source = MARK.sub("", cell.source).rstrip("\n")
    notebook.cells.insert(0, new_markdown_cell(_intro(shown), id="solved"))
    notebook.metadata = deepcopy(source.metadata)
    return notebook, loaded


def _intro(shown):
    name = PurePath(shown).stem
    return INTRO.format(release=f"../notebooks/{name}/{name}.ipynb")


class _Listener(OutputWidget):
    """An output area that tells the kernel nothing.

    nbclient's own sends each output back over the socket that it waits on, and one time in ten or
    so then misses the reply until the cell's time is up (jupyter/nbclient#312).
    """

    def sync_state(self):
        pass


def _run(notebook, shown):
    started = []
    with TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=CELL_SECONDS,
            iopub_timeout=30,
            kernel_name="python3",
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
            on_cell_start=lambda cell, cell_index: started.append(cell.id),
        )
        client.widget_registry = {"@jupyter-widgets/output": {"OutputModel": _Listener}}
        try:
            client.execute(env=_environment())
        except CellExecutionError as error:
            trouble = f"{error.ename}: {error.evalue}"
            raise AuthoringError(f"{shown}: cell {started[-1]} raises {trouble}") from error
        except (CellTimeoutError, DeadKernelError) as error:
            raise AuthoringError(f"{shown}: cell {started[-1]} fails: {error}") from error
    return client


def _environment():
    """That of a kernel which does the same wherever it is started."""
    kept = {name: value for name, value in os.environ.items() if name not in AT_WORK}
    return {**kept, "PYTHONHASHSEED": "0"}


def _refuse_trouble(cell, shown):
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            raise AuthoringError(f"{shown}: cell {cell.id} writes to stderr: {output.text.strip()}")
        if 'class="waiting"' in output.get("data", {}).get("text/html", ""):  # of `ready`
            note = re.sub("<[^>]*>", "", output.data["text/html"])
            raise AuthoringError(f"{shown}: cell {cell.id} does not run through: {note}")


def _tidied(output):
    output.pop("transient", None)
    if "text" in output:
        output.text = _without_addresses(output.text)
    for kind, value in output.get("data", {}).items():
        if kind.startswith("text/") and isinstance(value, str):
            output.data[kind] = ONWARD.sub("", _without_addresses(value))
    return output


def _without_addresses(text):
    return re.sub(r"\b0x[0-9a-f]{6,}\b", "0x…", text)


def _inlined(outputs, client):
    """`outputs` with each widget replaced by what its output areas hold."""
    for output in outputs:
        if WIDGET in output.get("data", {}):
            yield from _displayed(output.data[WIDGET]["model_id"], client)
        else:
            yield output


def _displayed(model_id, client):
    state = client.widget_state.get(model_id, {})
    yield from state.get("outputs", [])
    for child in state.get("children", []):
        yield from _displayed(child.removeprefix("IPY_MODEL_"), client)
