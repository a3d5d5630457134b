"""A JupyterLab with the course in it, and notebooks of a test's own."""

import shutil
from itertools import count

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from autograder.tests.browser import chromium as chromium
from autograder.tests.lab import ROOT, lab


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "release")
    for path in (ROOT / "source").glob("*/*.ipynb"):
        shutil.copytree(path.parent, folder / "solved" / path.stem)
    with lab(folder) as page:
        yield page


@pytest.fixture
def blank(page):
    """A function that opens a notebook of our own cells, code as text, in a chapter's folder."""
    number = count()

    def opened(*cells):
        cells = [new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells]
        file = page.folder / "release" / "01_xor" / f"blank{next(number)}.ipynb"
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), file)
        page.open(file.relative_to(page.folder).as_posix())
        return page.run_all()

    yield opened
    (page.folder / "release" / "progress.json").unlink(missing_ok=True)
