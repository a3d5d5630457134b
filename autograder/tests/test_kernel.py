"""The first notebook in the kernel that JupyterLab starts, solved but for one mistake."""

from pathlib import Path

import nbformat

from autograder import judging
from autograder.authoring.solution import solve

ROOT = Path(__file__).parents[2]


def points(notebook):
    """What each test cell shows, by the check's name."""
    return {
        cell.source.split('"')[1]: float(cell.outputs[-1].data["text/plain"])
        for cell in notebook.cells
        if cell.source.startswith("check(")
    }


def test_a_mistake_costs_its_own_points():
    notebook = nbformat.read(ROOT / "source/01_xor/01_xor.ipynb", as_version=4)
    (cell,) = [one for one in notebook.cells if one.id == "sigmoid"]
    cell.source = "def sigmoid(z):\n    return 1 / (1 + np.exp(z))"
    solved, _ = solve(notebook, "01_xor")
    earned = points(solved)
    assert earned.keys() == {check.name for check in judging.chapter("01_xor")}
    assert earned["01_xor.sigmoid"] == 0
    assert earned["01_xor.descend"] == judging.find("01_xor.descend").points
