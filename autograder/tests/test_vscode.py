"""What we show, in a page as VS Code makes it: its colours, none of JupyterLab's, no widgets."""

import io
import os
import shutil

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from PIL import Image

from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.browser import chromium as chromium
from autograder.tests.lab import ROOT

pytestmark = IN_CHROMIUM

SHOWN = [
    "import numpy as np\nfrom autograder import *",
    'def sigmoid(z):\n    return 1 / (1 + np.exp(z))\ncheck("01_xor.sigmoid")',
    'def sigmoid(z):\n    return 1 / (1 + np.exp(-z) + 1)\ncheck("01_xor.sigmoid")',
    'def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\ncheck("01_xor.sigmoid")',
    'def neuron(x, weights, bias):\n    return 1 / 0\ncheck("01_xor.neuron")',
    'check("01_xor.linear_accuracy")',
    'with ready():\n    neuron_that_is_missing()\nprint("on")',
    'catch_up("01_xor.descend")',
    'follow("live")',
    'progress("01_xor")',
    "progress()",
    'vote("01_xor.weights", "7", "`8`", "as many as there are")',
    "plots.network((2, 1))",
    "from autograder.plots.figure import canvas\ndef draw(end):\n    figure, axes = canvas(5, 2)\n"
    "    axes.plot([0, 1], [0, end])\n    return figure\n"
    'plots.sliders(draw, "A line whose end follows the slider.", end=(-3, 3, 1, 1))',
    'plots.player(draw, range(1, 6), "A line whose end moves.")',
    'plots.race(lambda x, y: x**2 + y**2, {"one": [(-2, 1), (0, 0)], "two": [(-2, 1), (1, 1)]})',
]

# Of Dark Modern, Light Modern and the two of high contrast: text, page, link, code and its ground.
COLOURS = ("editor-foreground", "editor-background", "textLink-foreground")
COLOURS += ("textPreformat-foreground", "textPreformat-background")
THEMES = {
    "vscode-dark": ("#cccccc", "#1f1f1f", "#4daafc", "#d0d0d0", "#3c3c3c"),
    "vscode-light": ("#3b3b3b", "#ffffff", "#005fb8", "#3b3b3b", "#0000001f"),
    "vscode-high-contrast": ("#ffffff", "#000000", "#21a6ff", "#000000", "#ffffff"),
    "vscode-high-contrast vscode-high-contrast-light": (
        "#292929", "#ffffff", "#0f4a85", "#ffffff", "#09345f",
    ),
}  # fmt: skip
STYLE = """
body {background: var(--vscode-editor-background); color: var(--vscode-editor-foreground);
      font: 13px sans-serif; margin: 0; padding: 0 20px}
a, a code {color: var(--vscode-textLink-foreground)}
code {color: var(--vscode-textPreformat-foreground); padding: 1px 3px; border-radius: 4px;
      background-color: var(--vscode-textPreformat-background)}
table, tr, th, td {border: none !important; border-collapse: collapse; text-align: left}
th, td {padding: 4px 8px}
tr:nth-child(even) {background-color: rgba(130, 130, 130, 0.08)}
.output {overflow-x: auto; margin: 8px 0}
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """The HTML of each output of a kernel that VS Code has started."""
    notebook = new_notebook(cells=list(map(new_code_cell, SHOWN)))
    folder = tmp_path_factory.mktemp("notebooks") / "01_xor"
    folder.mkdir()
    shutil.copytree(ROOT / "solutions", folder.parents[1] / "solutions")
    client = NotebookClient(notebook, resources={"metadata": {"path": folder}}, timeout=600)
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT), "VSCODE_PID": "1"})
    shown = [one for cell in notebook.cells for one in cell.get("outputs", [])]
    return [one.data["text/html"] for one in shown if "text/html" in one.get("data", {})]


@pytest.fixture(params=THEMES)
def page(request, chromium, outputs):
    variables = zip(COLOURS, THEMES[request.param], strict=True)
    style = ";".join(f"--vscode-{name}: {value}" for name, value in variables)
    body = "".join(f'<div class="output">{html}</div>' for html in outputs)
    page = chromium.new_page(viewport={"width": 800, "height": 1000})
    page.set_content(
        f'<!DOCTYPE html><html lang="en" style="{style}">'
        f"<head><title>outputs</title><style>{STYLE}</style></head>"
        f'<body class="{request.param}" data-vscode-theme-kind="{request.param.split()[-1]}">'
        f'<main class="cell_container">{body}</main></body></html>'
    )
    yield page
    page.close()


def test_all_can_be_read_in_its_themes(page):
    from axe_playwright_python.sync_playwright import Axe

    for details in page.locator("details").all():
        details.evaluate("one => one.open = true")
    found = Axe().run(page, context=".output").response
    assert len(found["passes"]) > 10, "axe has looked at nothing"
    violations = [(one["id"], node["html"]) for one in found["violations"] for node in one["nodes"]]
    assert violations == []


def test_pictures_suit_its_themes_and_stand_in_for_what_moves(page):
    light = "light" in page.locator("body").get_attribute("class")
    pictures = page.get_by_role("img", name="A line whose end").all()
    assert len(pictures) == 2
    for picture in pictures:
        corner = Image.open(io.BytesIO(picture.screenshot())).convert("L").getpixel((2, 2))
        assert (corner > 200, corner < 50) == (light, not light)
