"""The kernel that JupyterLab starts: it loses nothing, and runs the shortest notebook."""

import time
from pathlib import Path

import nbformat
import numpy as np
import pytest
from jupyter_client.manager import run_kernel

from autograder import judging
from autograder.authoring.solution import solve

ROOT = Path(__file__).parents[2]
CHAPTER = "10_autograd"
BURSTS, PAUSE = 20, 0.003  # seconds


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


@pytest.mark.slow
def test_requests_that_come_while_it_answers_others_are_answered():
    """As when all cells of a notebook run: ipykernel 7.0 to 7.3 loses one of a hundred."""
    with run_kernel() as client:
        for pause in np.linspace(0, PAUSE, BURSTS):
            asked = {ask(client, pause) for _ in range(30)}
            while asked:
                asked.discard(client.get_shell_msg(timeout=20)["parent_header"]["msg_id"])


def ask(client, pause):
    time.sleep(pause)
    return client.execute("pass", store_history=False)
