"""What chapters say and print fits a narrow page, or one with large letters: in a browser."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.authoring import labels, text
from autograder.authoring.folds import is_folded, opened
from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.lab import ROOT

pytestmark = IN_CHROMIUM

TEXTS = sorted((ROOT / "source").glob("*.py"))
# JupyterLab appends ¶ to each heading, a link that is seen under the mouse alone; its room is not
# of our making.
WIDER = """kind => {
    document.querySelectorAll('.jp-InternalAnchorLink').forEach(link => link.remove());
    return [...document.querySelectorAll(`.jp-Notebook ${kind}`)]
        .filter(one => one.scrollWidth > one.clientWidth)
        .map(one => [one.innerText, one.scrollWidth - one.clientWidth]);
}"""

TYPESET = """count => {
    const cells = [...document.querySelectorAll('.jp-RenderedMarkdown')];
    return cells.length >= count && !cells.some(one => one.textContent.includes('$$'));
}"""


def prose():
    """A Markdown cell for each of the chapters' own, with its answers unfolded."""
    for path in TEXTS:
        notebook = text.read(path)
        labels.fill_in(notebook, path.stem)
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                yield new_markdown_cell(opened(cell.source) if is_folded(cell) else cell.source)


def printed():
    """A code cell for each output of the solutions that is no picture: those scroll by design."""
    for path in TEXTS:
        solution = nbformat.read(ROOT / "solutions" / f"{path.stem}.ipynb", as_version=4)
        outputs = [one for cell in solution.cells for one in cell.get("outputs", ())]
        yield from (new_code_cell(outputs=[one]) for one in outputs if "<img" not in str(one))


@pytest.fixture(scope="module")
def everything(page):
    """A page that shows it all."""
    file = page.folder / "everything.ipynb"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [*prose(), *printed()]
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), file)
    page.open(file.name)
    count = sum(cell.cell_type == "markdown" for cell in cells)
    page.page.wait_for_function(TYPESET, arg=count, polling=1000)
    yield page.page
    page.page.set_viewport_size({"width": 1200, "height": 1000})


@pytest.mark.parametrize("width", [400, 1280 // 2])  # pixels of the page: the latter is 200 %
@pytest.mark.parametrize("kind", [".jp-RenderedMarkdown", ".jp-OutputArea-output"])
def test_no_text_formula_or_table_is_wider_than_its_column(everything, kind, width):
    everything.set_viewport_size({"width": width, "height": 900})
    everything.wait_for_timeout(500)
    assert everything.locator(f".jp-Notebook {kind}").count() > 100
    assert everything.evaluate(WIDER, kind) == []
