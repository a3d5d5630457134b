"""The course in a browser's own Python: the site opens, its kernel starts, our wheel is found.

npm's Pyodide has no NumPy: what a check does with it, `test_elsewhere.py` shows under Pyodide's
limits.  The pure packages that the kernel needs come from pip.
"""

import json
import shutil
import subprocess
import sys
import threading
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlparse

import nbformat
import pytest
from packaging.utils import canonicalize_name

from autograder import judging
from autograder.authoring.install import is_install
from autograder.authoring.publish import site
from autograder.tests.browser import IN_CHROMIUM

ROOT = Path(__file__).parents[2]
KERNEL = ("micropip", "ipython", "jedi")  # what it asks of Pyodide
BESIDE = ("comm",)  # what it asks of an index

pytestmark = [
    *IN_CHROMIUM,
    pytest.mark.skipif(shutil.which("npm") is None, reason="needs npm, for Pyodide"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The site with a Pyodide of its own."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

    folder = tmp_path_factory.mktemp("site")
    npm = ["npm", "install", "--prefix", str(folder), f"pyodide@{PYODIDE_VERSION}"]
    subprocess.run(npm, check=True, capture_output=True)
    pyodide = folder / "node_modules" / "pyodide"
    complete(pyodide)
    beside = [folder / download(folder, name) for name in BESIDE]
    site.build(ROOT, folder / "site", pyodide, beside)
    return folder / "site"


def complete(pyodide):
    """Add the pure packages that the kernel asks for, at Pyodide's own versions."""
    lock = json.loads((pyodide / "pyodide-lock.json").read_text())
    packages = lock["packages"]
    for name in closure(packages, KERNEL):
        one = packages[name]
        one["file_name"] = download(pyodide, f"{name}=={one['version']}")
        one["sha256"] = sha256((pyodide / one["file_name"]).read_bytes()).hexdigest()
    (pyodide / "pyodide-lock.json").write_text(json.dumps(lock))


def closure(packages, names):
    """These packages, and what they depend on."""
    found, todo = set(), list(names)
    while todo:
        name = canonicalize_name(todo.pop())
        if name not in found:
            found.add(name)
            todo += packages[name]["depends"]
    return sorted(found)


def download(folder, requirement):
    """The name of the wheel that pip puts into a folder."""
    before = set(folder.iterdir())
    pip = [sys._base_executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    pip += ["--only-binary=:all:", "--python-version=3.14", "--dest", str(folder), requirement]
    subprocess.run(pip, check=True, capture_output=True)
    (path,) = set(folder.iterdir()) - before
    return path.name


def test_it_has_every_chapter_and_each_installs_our_wheel(built):
    (ours,) = (built / "pypi").glob("learn_you*.whl")
    index = json.loads((built / "pypi" / "all.json").read_text())
    assert [ours.name] == [
        one["filename"] for one in index["learn-you-a-neural-net"]["releases"]["0.1.0"]
    ]
    for chapter in judging.chapters():
        notebook = nbformat.read(built / "files" / chapter / f"{chapter}.ipynb", as_version=4)
        (cell,) = filter(is_install, notebook.cells)
        assert "%pip install --quiet learn-you-a-neural-net ipywidgets\n" in cell.source
        assert notebook.metadata.kernelspec.name == "python"
        assert (built / "files" / "solutions" / f"{chapter}.ipynb").is_file()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def kernel(built, chromium):
    """A function that runs code in the kernel of chapter 01's page, and gives what it prints."""
    settings = built / "jupyter-lite.json"
    page_settings = json.loads(settings.read_text())
    page_settings["jupyter-config-data"]["exposeAppInBrowser"] = True
    settings.write_text(json.dumps(page_settings))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context()
    context.route(lambda url: urlparse(url).hostname != "127.0.0.1", lambda one: one.abort())
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/lab/index.html?path=01_xor/01_xor.ipynb")
    page.wait_for_function(
        "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status"
        " === 'idle'",
        timeout=240_000,
    )
    yield partial(page.evaluate, RUN)
    context.close()
    server.shutdown()


RUN = """async code => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const said = [];
    const future = kernel.requestExecute({code});
    future.onIOPub = message => {
        const content = message.content;
        if (content.text) said.push(content.text);
        if (content.evalue) said.push(`${content.ename}: ${content.evalue}`);
    };
    await future.done;
    return said.join("");
}"""


def test_the_page_shows_the_chapter_and_its_kernel_is_pyodide(kernel):
    assert kernel("import sys; print(sys.platform)") == "emscripten\n"


WHEEL = """
import piplite
await piplite.install("learn-you-a-neural-net", deps=False)
import autograder, importlib.metadata
print(importlib.metadata.version("learn-you-a-neural-net"), callable(autograder.__dir__))
"""


def test_our_wheel_is_found_in_the_sites_own_index(kernel):
    assert kernel(WHEEL).endswith("0.1.0 True\n")


LOOP = """
from importlib.util import module_from_spec, spec_from_file_location
place = spec_from_file_location("limit", autograder.__path__[0] + "/observing/time_limit.py")
limit = module_from_spec(place)
place.loader.exec_module(limit)
names = {}
exec("def loop():\\n    while True:\\n        pass", names)
try:
    with limit.time_limit(0.3, names):
        names["loop"]()
except limit.TimeIsUp:
    print("ended by", limit.way())
"""


def test_code_that_never_ends_is_ended_there_too(kernel):
    kernel(WHEEL)
    assert kernel(LOOP) == "ended by monitoring\n"
