"""What a chapter needs of a small machine, such as Binder's: memory, and its slowest cell."""

import json
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

PAGE = Path("docs/anywhere.md")
BEGIN, END = "<!-- measured by `python -m benchmarks memory` -->\n", "<!-- end -->\n"
HEAD = "| chapter | memory, MB | slowest cell, s | all cells, s |\n| --- | ---: | ---: | ---: |\n"
# The processor's time, since others may use the processor too.
BEFORE = """
import time
_began, _seconds = [], []
get_ipython().events.register("pre_run_cell", lambda info: _began.append(time.process_time()))
get_ipython().events.register(
    "post_run_cell", lambda done: _began and _seconds.append(time.process_time() - _began[-1])
)
"""
AFTER = """
import json, resource
print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, _seconds]))
"""


def main():
    """Measure every solved chapter, print the table, and put it into the guide."""
    table = HEAD + "".join(row(path) for path in sorted(Path("source").glob("*/*.ipynb")))
    print(table)
    PAGE.write_text(between(PAGE.read_text("utf-8"), table), "utf-8")


def row(path):
    """A line of the table: the peak of the kernel's memory, and how long its cells take."""
    megabytes, seconds = measured(nbformat.read(path, as_version=4))
    return f"| {path.stem} | {megabytes:.0f} | {max(seconds):.1f} | {sum(seconds):.0f} |\n"


def measured(notebook):
    """The kernel's peak in MB, and the seconds of one core that each cell took."""
    notebook.cells = [new_code_cell(BEFORE), *notebook.cells, new_code_cell(AFTER)]
    NotebookClient(notebook).execute()
    return json.loads(notebook.cells[-1].outputs[0].text)


def between(text, table):
    """`text` with the table between its marks."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + table + END + rest.partition(END)[2]
