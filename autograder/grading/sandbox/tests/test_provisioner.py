"""Jupyter kernels from the fork server, as nbclient and stock nbgrader use them."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from autograder.grading.sandbox import bubblewrap

CELLS = [
    "import numpy as np, os\nfrom autograder import check\nprint(open('data.txt').read())",
    "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))",
    'check("01_xor.sigmoid")',
    "print(os.path.exists('/home'), os.getpid())",
    "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);",
    "1 / 0",
]


@pytest.fixture(scope="module")
def executed(tmp_path_factory):
    try:
        bubblewrap.check()
    except bubblewrap.NoSandbox as reason:
        pytest.skip(str(reason))
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "data.txt").write_text("beside")
    notebook = new_notebook(cells=[new_code_cell(source) for source in CELLS])
    client = NotebookClient(
        notebook,
        kernel_name="autograder-warm",
        timeout=60,
        allow_errors=True,
        shutdown_kernel="immediate",
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute()
    nbformat.validate(notebook)
    return [cell.outputs for cell in notebook.cells]


def test_a_check_runs_in_the_kernel(executed):
    assert executed[2][0].data["text/plain"] == "2.0"


def test_it_is_in_the_sandbox_with_a_copy_of_the_folder(executed):
    assert executed[0][0].text == "beside\n"
    assert executed[3][0].text == "False 1\n"


def test_figures_and_errors_are_shown(executed):
    assert "image/png" in executed[4][-1].data
    assert executed[5][0].ename == "ZeroDivisionError"
