"""`make site`: the course as a static site whose Python runs in the browser (JupyterLite).

Run as ``python -m autograder site [--pyodide FOLDER]``.  The site holds the notebooks and their
solutions, and our wheel in an index of its own.  Pyodide, with NumPy and the rest, comes from its
own address unless a folder with it is given.
"""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat

from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.install import with_install
from autograder.authoring.project import project
from autograder.authoring.publish import wheel

__all__ = ["build", "main"]

KERNEL = {"display_name": "Python (Pyodide)", "language": "python", "name": "python"}
# Widgets are no requirement of ours, and a browser can have them.
INSTALL = "%pip install --quiet {name} ipywidgets"
TITLE = "Learn You a Neural Net"


def main(arguments):
    """Build the site; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder site")
    parser.add_argument("--root", default=".", type=Path, help="the course's folder")
    parser.add_argument("--into", type=Path, help="where to; by default site/")
    parser.add_argument("--pyodide", type=Path, help="a folder with Pyodide, such as npm's")
    beside = {"action": "append", "default": [], "type": Path, "metavar": "FILE"}
    parser.add_argument("--wheel", **beside, help="another wheel for the site's own index")
    options = parser.parse_args(arguments)
    into = options.into or options.root / "site"
    build(options.root, into, options.pyodide, options.wheel)
    print(f"{into}: serve it with `python -m http.server --directory {into}`")
    return 0


def build(root, into, pyodide=None, beside=()):
    """Write the site, whole or not at all.

    Parameters
    ----------
    root, into : Path
        The course's folder; the site's, which is written over.
    pyodide : Path, optional
        A folder that holds ``pyodide.mjs``; the site then has a copy of it.
    beside : sequence of Path
        Wheels that the site's own index has beside ours; for others, the kernel asks PyPI.

    Raises
    ------
    SystemExit
        In JupyterLite's own words where it fails.
    """
    if pyodide is not None and not (pyodide / "pyodide.mjs").exists():
        sys.exit(f"{pyodide} holds no pyodide.mjs: give the folder of npm's package `pyodide`.")
    with TemporaryDirectory() as scratch:
        draft = Path(scratch)
        (ours,) = (path for path in wheel.build(root, draft / "dist") if path.suffix == ".whl")
        _lay_out(root, draft / "files")
        files.write(draft / "jupyter_lite_config.json", _settings([ours, *beside]))
        files.write(draft / "jupyter-lite.json", _page())
        if pyodide is not None:
            shutil.copytree(pyodide, draft / "static" / "pyodide")
        _jupyter_lite(draft)
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(draft / "_output", into)


def _lay_out(root, folder):
    """The notebooks as a browser's kernel needs them, and their solutions, where there are any."""
    for chapter in chapters(root):
        notebook = nbformat.read(chapter.release, as_version=4)
        with_install(notebook, INSTALL.format(name=project(root).name))
        notebook.metadata["kernelspec"] = KERNEL
        files.write(folder / chapter.name / chapter.release.name, files.dumps(notebook))
        if chapter.solution.is_file():  # ready-made code comes from there
            solved = chapter.solution.read_text("utf-8")
            files.write(folder / "solutions" / chapter.solution.name, solved)


def _settings(wheels):
    build = {"contents": ["files"], "output_dir": "_output", "apps": ["lab", "notebooks", "tree"]}
    build["no_sourcemaps"] = True
    addon = {"piplite_urls": [str(path.resolve()) for path in wheels]}
    return json.dumps({"LiteBuildConfig": build, "PipliteAddon": addon}, indent=1)


def _page():
    page = {"appName": TITLE, "faviconUrl": "./lab/favicon.ico"}
    return json.dumps({"jupyter-lite-schema-version": 0, "jupyter-config-data": page}, indent=1)


def _jupyter_lite(folder):
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"JupyterLite could not build the site:\n{done.stdout}{done.stderr}")
