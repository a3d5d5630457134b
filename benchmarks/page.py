"""How long a picture takes to follow a slider, on the clock, in a page of JupyterLab."""

import ast
import json
import os
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from rich.console import Console
from rich.table import Table

from autograder.tests.lab import lab

MOVES = 12  # of each slider

# The kernel notes what each picture costs it: milliseconds on the clock, and of the processor.
NOTES = """
import time
from autograder.plots.interactive import _Stage
drawn, their_costs = _Stage.png, []
def png(*args, **kwargs):
    clock, processor = time.perf_counter(), time.thread_time()
    try:
        return drawn(*args, **kwargs)
    finally:
        passed = time.perf_counter() - clock, time.thread_time() - processor
        their_costs.append([1000 * one for one in passed])
_Stage.png = png
"""
COSTS = """async () => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const user_expressions = {costs: "__import__('json').dumps(their_costs)"};
    const {content} = await kernel.requestExecute({code: "None", user_expressions}).done;
    return content.user_expressions.costs.data?.["text/plain"] ?? "'[]'";
}"""
# A slider that does no more than send a picture, one of two that are there.
BARE = """
import io
import ipywidgets
from PIL import Image
def flat(grey):
    file = io.BytesIO()
    Image.new("L", (600, 300), grey).save(file, "PNG")
    return file.getvalue()
pngs, slider, image = [flat(100), flat(200)], ipywidgets.IntSlider(max=100), ipywidgets.Image()
slider.observe(lambda change: setattr(image, "value", pngs[change["new"] % 2]), "value")
image.value = pngs[0]
box = ipywidgets.VBox([slider, image])
box.add_class("moving")
box
"""
# From a key on a slider to the picture that it brings, decoded, in the frame that shows it.
WATCH = """async ([slider, key]) => {
    const image = slider.closest(".moving").querySelector("img");
    const handle = slider.querySelector(".noUi-handle");
    const begun = performance.now();
    const other = new Promise(then => new MutationObserver((_, self) => {
        self.disconnect();
        then(image.decode().catch(() => null));
    }).observe(image, {attributeFilter: ["src"]}));
    handle.focus();
    handle.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    const late = new Promise(then => setTimeout(() => then("late"), 5000));
    if (await Promise.race([other, late]) === "late") return null;
    await new Promise(requestAnimationFrame);
    return performance.now() - begun;
}"""


def main():
    """Print the milliseconds of each slider of each chapter, solved, and of a bare one."""
    columns = ("median, ms", "slowest, ms", "kernel, ms", "kernel, CPU ms", "load")
    table = Table("chapter", "slider", *columns)
    with TemporaryDirectory() as folder, lab(Path(folder)) as page:
        chapters = sorted(Path("source").glob("*/*.ipynb"))
        for path in [bare(Path(folder)), *(noting(one, Path(folder)) for one in chapters)]:
            page.open(path.name)
            page.run_all(seconds=600)
            for name, times, costs in moved(page):
                waits = f"{statistics.median(times):.0f}", f"{max(times):.0f}"
                kernel = [f"{statistics.median(one):.0f}" for one in zip(*costs, strict=True)]
                kernel = kernel or ["0", "0"]
                table.add_row(path.stem, name, *waits, *kernel, f"{os.getloadavg()[0]:.1f}")
    Console().print(table)


def noting(path, folder):
    """A copy of a chapter whose kernel notes what pictures cost."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, new_code_cell(NOTES))
    copied = folder / path.name
    nbformat.write(notebook, copied)
    return copied


def bare(folder):
    """A notebook with a slider and no course."""
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells, path = [new_code_cell(BARE)], folder / "bare.ipynb"
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    return path


def moved(page):
    """(name, milliseconds of each move, [on the clock, of the processor] of each picture drawn)."""
    for slider in page.page.locator(".moving .widget-slider").all():
        slider.scroll_into_view_if_needed()
        page.idle()
        before = len(costs(page))
        times = [one_move(page, slider, key) for key in keys()]
        times = [time for time in times if time is not None]  # at its end, it brings no picture
        name = slider.locator(".widget-label").inner_text() or "bare"
        if times:
            yield name, times, costs(page)[before:]


def costs(page):
    return json.loads(ast.literal_eval(page.page.evaluate(COSTS)))


def keys():
    half = MOVES // 2
    return half * ["ArrowRight"] + half * ["ArrowLeft"]


def one_move(page, slider, key):
    page.page.wait_for_timeout(150)
    return page.page.evaluate(WATCH, [slider.element_handle(), key])
