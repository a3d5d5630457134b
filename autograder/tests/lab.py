"""A real JupyterLab in a headless Chromium, for tests and for the README's picture."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from autograder.tests.browser import browser

TOKEN = "learn"
ROOT = Path(__file__).parents[2]
LEARNERS = f"{ROOT}/.jupyter"  # what `make lab` sets


@contextmanager
def lab(folder, **size):
    """JupyterLab on `folder`, and a page of it.

    Parameters
    ----------
    folder : Path
    size : int
        `width` and `height` of the window, in pixels.

    Yields
    ------
    Lab
    """
    viewport = {"width": 1200, "height": 1000, **size}
    with server(folder) as address, browser() as chromium:
        yield Lab(chromium.new_page(viewport=viewport), address, folder)


@contextmanager
def server(folder, settings=LEARNERS):
    """JupyterLab on `folder`, with a settings folder of its own, on a free port: its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--no-browser", f"--port={port}", f"--IdentityProvider.token={TOKEN}"]
    options += ["--LabApp.expose_app_in_browser=True", f"--ServerApp.root_dir={folder}"]
    options += ["--allow-root"] if os.geteuid() == 0 else []
    own = {
        "JUPYTER_CONFIG_DIR": f"{folder}/.config",
        "JUPYTER_CONFIG_PATH": settings or "",
        "JUPYTER_DATA_DIR": f"{folder}/.data",
        "JUPYTERLAB_SETTINGS_DIR": str(settings_in(folder)),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options],
        cwd=folder,
        env={**os.environ, **own},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        await_answer(process, f"http://127.0.0.1:{port}/api?token={TOKEN}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


SETTINGS = {
    "notebook-extension/tracker": '{"windowingMode": "none"}',  # draw cells out of sight too
    "apputils-extension/notification": '{"fetchNews": "false"}',
}


def settings_in(folder):
    """JupyterLab's settings for tests, in a folder of their own."""
    settings = Path(folder) / ".settings"
    for name, text in SETTINGS.items():
        file = settings / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(text)
    return settings


def await_answer(process, url):
    """Wait until a server answers, however busy the machine is, unless it has ended."""
    while True:
        try:
            return urllib.request.urlopen(url).read()
        except OSError:
            if process.poll() is not None:
                raise
            time.sleep(0.2)


RUN_ALL = """seconds => Promise.race([
    window.jupyterapp.commands.execute("notebook:run-all-cells").then(() => "ended"),
    new Promise(then => setTimeout(() => then("did not end in time"), 1000 * seconds)),
])"""


class Lab:
    """A notebook open in JupyterLab, as a learner has it before them."""

    def __init__(self, page, address, folder):
        self.page, self.address, self.folder = page, address, folder

    def open(self, notebook):
        """Open a notebook, a path in the server's folder, and wait for its kernel, a new one."""
        self.end_kernels()
        self.page.goto(f"{self.address}/lab/tree/{notebook}?token={TOKEN}&reset")
        self.page.wait_for_function("window.jupyterapp?.shell.currentWidget?.sessionContext")
        self.page.evaluate("window.jupyterapp.shell.collapseLeft()")
        self.idle()

    def end_kernels(self):
        """End what earlier notebooks left: a page and twenty kernels want gigabytes."""
        api = f"{self.address}/api/sessions"
        ask = partial(self.page.request.fetch, headers={"Authorization": f"token {TOKEN}"})
        for session in ask(api).json():
            ask(f"{api}/{session['id']}", method="DELETE")

    def idle(self, seconds=120):
        """Wait until the kernel has nothing to do."""
        self.page.wait_for_function(
            "window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status=='idle'",
            timeout=1000 * seconds,
        )

    def run_all(self, seconds=120):
        """Run every cell; return the outputs by cell, as a list of (source, outputs)."""
        how = self.page.evaluate(RUN_ALL, seconds)
        assert how == "ended", f"the cells {how}"
        self.page.wait_for_timeout(300)
        self.idle(seconds)
        return self.cells()

    def command(self, name):
        """Execute one of JupyterLab's commands, and wait for its end."""
        self.page.evaluate(f"window.jupyterapp.commands.execute({name!r})")

    def theme(self, name):
        """Take one of JupyterLab's themes, such as "JupyterLab Dark"."""
        change = (
            "name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})"
        )
        self.page.evaluate(change, name)
        self.page.locator(f"body[data-jp-theme-name='{name}']").wait_for(state="attached")
        self.page.wait_for_timeout(500)

    def violations(self):
        """What axe finds in our outputs and prose, in the theme at hand: (rule, HTML) of each."""
        from axe_playwright_python.sync_playwright import Axe

        context = ".jp-OutputArea-output, .jp-RenderedMarkdown"
        found = Axe().run(self.page, context=context).response
        assert len(found["passes"]) > 10, "axe has looked at nothing"
        return [(one["id"], node["html"]) for one in found["violations"] for node in one["nodes"]]

    def cells(self):
        """Source and outputs of each code cell."""
        model = "window.jupyterapp.shell.currentWidget.content.model.toJSON()"
        cells = self.page.evaluate(model)["cells"]
        return [
            ("".join(cell["source"]), cell["outputs"])
            for cell in cells
            if cell["cell_type"] == "code"
        ]

    def replace(self, old, new):
        """Edit the source of the cell that holds `old`."""
        found = self.page.evaluate(
            """([old, text]) => {
                const cells = window.jupyterapp.shell.currentWidget.content.model.sharedModel.cells;
                const cell = cells.find(one => one.source.includes(old));
                if (cell) cell.setSource(cell.source.replace(old, text));
                return Boolean(cell);
            }""",
            [old, new],
        )
        assert found, f"no cell holds {old!r}"

    def show(self, text, pick=0):
        """Scroll to an element that holds `text`."""
        from playwright.sync_api import TimeoutError

        element = self.page.get_by_text(text).nth(pick)
        try:
            element.scroll_into_view_if_needed()
        except TimeoutError as error:
            raise AssertionError(f"{text!r} is nowhere: {self.cells()}") from error
        return element

    def picture(self, path):
        """Keep a picture of the window."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(500)
        self.page.screenshot(path=str(path))
