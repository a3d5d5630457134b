"""The shortest notebook in the kernel that JupyterLab starts, solved but for one mistake."""

from pathlib import Path

import nbformat

from autograder import judging
from autograder.authoring.solution import solve

ROOT = Path(__file__).parents[2]
CHAPTER = "10_autograd"


def points(notebook):
    """What each test cell shows, by the check's name."""
    return {
        cell.source.split('"')[1]: float(cell.outputs[-1].data["text/plain"])
        for cell in notebook.cells
        if cell.source.startswith("check(")
    }


def test_a_mistake_costs_its_own_points():
    notebook = nbformat.read(ROOT / f"source/{CHAPTER}/{CHAPTER}.ipynb", as_version=4)
    (cell,) = [one for one in notebook.cells if one.id == "Value_tanh"]
    right, wrong = "1 - a**2", "1 - a"
    assert right in cell.source
    cell.source = cell.source.replace(right, wrong)
    solved, _ = solve(notebook, CHAPTER)
    most = {check.name: check.points for check in judging.chapter(CHAPTER)}
    assert points(solved) == {**most, f"{CHAPTER}.Value.tanh": 0}
