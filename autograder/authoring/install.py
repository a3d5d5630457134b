"""The cell that installs the course where it is missing, such as on Colab or Kaggle."""

from nbformat.v4 import new_code_cell

from autograder.authoring.course import COURSE
from autograder.authoring.project import project

__all__ = ["TAG", "is_install", "line", "with_install"]

#: Marks the cell, which the solution leaves out.
TAG = "install"
PIP = '%pip install --quiet "{requirement}"'
CELL = """\
# Installs the course where it is missing, such as on Colab; does nothing elsewhere.
from importlib.util import find_spec

if not find_spec("{module}"):
    {pip}

import {module}  # before what is slow to import: that then loads when it is first used"""


def line(root):
    """What installs the course at `root`; "" where nobody knows where it is to be had."""
    found = project(root)
    return PIP.format(requirement=found.requirement) if found else ""


def with_install(notebook, pip):
    """`notebook` with that cell before its first code, in place of one that is there already."""
    notebook.cells = [cell for cell in notebook.cells if not is_install(cell)]
    if pip:
        code = CELL.format(module=COURSE, pip=pip)
        cell = new_code_cell(code, id=TAG, metadata={"tags": [TAG]})
        kinds = [cell.cell_type for cell in notebook.cells]
        notebook.cells.insert(kinds.index("code") if "code" in kinds else len(kinds), cell)
    return notebook


def is_install(cell):
    """Whether it is that cell."""
    return TAG in cell.metadata.get("tags", [])
