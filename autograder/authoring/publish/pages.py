"""`make docs`: guides, executed solutions, the reference and a map of the course as pages.

Run as ``python -m autograder docs``.  Sphinx, set up by ``docs/conf.py``, makes them from a copy in
which every link leads somewhere: to another page, else to the file in the repository.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat

from autograder import judging
from autograder.authoring import files
from autograder.authoring.course import COURSE, chapters
from autograder.authoring.project import project
from autograder.authoring.publish.badges import BRANCH
from autograder.judging.routes import routes

__all__ = ["build", "main"]

LINK = re.compile(r"\]\((?!\w+:|#)([^)\s#]+)(#[^)\s]*)?\)")
TITLE = re.compile(r"^#+ (Chapter .*)$", re.MULTILINE)
KEPT = (".md", ".png", ".gif", ".svg", ".css", ".py")


def main(arguments):
    """Build the pages; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder docs")
    parser.add_argument("--root", default=".", type=Path, help="the course's folder")
    parser.add_argument("--into", type=Path, help="where to; by default docs/_build/")
    options = parser.parse_args(arguments)
    into = options.into or options.root / "docs" / "_build"
    build(options.root, into)
    print(f"{into}/index.html")
    return 0


def build(root, into):
    """Write the pages, whole or not at all.

    Raises
    ------
    SystemExit
        In Sphinx's own words where a link leads nowhere or anything else is amiss.
    """
    with TemporaryDirectory() as scratch:
        draft, made = Path(scratch) / "pages", Path(scratch) / "made"
        lay_out(root, draft)
        _sphinx(root, draft, made)
        shutil.rmtree(into, ignore_errors=True)
        shutil.copytree(made, into, ignore=shutil.ignore_patterns(".doctrees", ".buildinfo"))


def lay_out(root, folder):
    """What Sphinx reads: the repository's pages where they are, and those made from the course."""
    for path in [*root.glob("*.md"), *sorted((root / "docs").rglob("*"))]:
        if path.suffix in KEPT and "_build" not in path.parts:
            target = folder / path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    _front_page(folder)
    course = chapters(root)
    for chapter in course:
        target = folder / chapter.shown(chapter.solution)
        target.parent.mkdir(exist_ok=True)
        shutil.copy(chapter.solution, target)
    made = {"map": _map(course), "solutions": _solutions(course), "reference": _reference()}
    for name, text in made.items():
        files.write(folder / "docs" / f"{name}.md", text)
    _lead_somewhere(folder, f"{project(root).repository}/blob/{BRANCH}")


def _front_page(folder):
    """The index, with every guide that it does not name where it says OTHERS."""
    index = folder / "docs" / "index.md"
    text = index.read_text("utf-8")
    index.unlink()
    guides = [f"docs/{path.stem}" for path in sorted((folder / "docs").glob("*.md"))]
    others = [guide for guide in guides if guide not in text.split("\n")]
    files.write(
        folder / "index.md", text.replace("OTHERS\n", "".join(f"{one}\n" for one in others))
    )


def _lead_somewhere(folder, repository):
    """Turn links to what is no page here into links to the repository."""
    for path in folder.rglob("*.md"):
        files.write(path, _linked(path.read_text("utf-8"), path, folder, repository))
    for path in folder.rglob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                cell.source = _linked(cell.source, path, folder, repository)
        files.write(path, files.dumps(notebook))


def _linked(text, page, folder, repository):
    def target(link):
        place = (page.parent / link[1]).resolve()
        if place == (folder / "README.md").resolve():  # the front page includes it
            return f"]({os.path.relpath(folder / 'index.md', page.parent)})"
        if place.is_file():
            return link[0]
        return f"]({repository}/{place.relative_to(folder.resolve()).as_posix()}{link[2] or ''})"

    return LINK.sub(target, text)


def _title(chapter):
    found = TITLE.search(nbformat.read(chapter.source, as_version=4).cells[0].source)
    return found[1] if found else chapter.name


def _map(course):
    rows = []
    for chapter in course:
        checks = judging.chapter(chapter.name)
        points = sum(check.points for check in checks)
        page = f"../{chapter.shown(chapter.solution)}"
        names = ", ".join(f"`{check.short}`" for check in checks)
        rows.append(f"| [{_title(chapter)}]({page}) | {names} | {points:g} |\n")
    head = "| chapter | what you write | points |\n| --- | --- | ---: |\n"
    return f"# The map of the course\n\n{head}{''.join(rows)}\n{_routes()}"


def _routes():
    """A section for each route: what it takes of each chapter."""
    text = ""
    for route in routes():
        text += (
            f"## {route.title}\n\n| chapter | TODOs | minutes for them |\n| --- | --- | ---: |\n"
        )
        for part in route.parts:
            names = ", ".join(f"`{todo}`" for todo in part.todos)
            text += f"| {part.chapter} | {names} | {sum(part.todos.values())} |\n"
        text += "\n"
    return text


def _solutions(course):
    listed = "\n".join(f"{_title(one)} <../{one.shown(one.solution)}>" for one in course)
    return (
        "# The solved notebooks\n\nEach chapter, solved and run from top to bottom, to read.\n\n"
        f"```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n"
    )


def _reference():
    names = [name.partition("_")[2] for name in judging.chapters()]
    modules = "".join(
        f"## Chapter {number:02}\n\n```{{eval-rst}}\n.. automodule:: {COURSE}.reference.{name}\n"
        "   :members:\n```\n\n"
        for number, name in enumerate(names, 1)
    )
    return f"# The reference\n\nOne right answer to each TODO, of many.\n\n{modules}"


def _sphinx(root, draft, made):
    settings = (draft / "docs" / "conf.py").read_text("utf-8")
    where = f"PYPROJECT = {json.dumps(str((root / 'pyproject.toml').resolve()))}\n"
    (draft / "conf.py").write_text(where + settings, "utf-8")
    options = ["-W", "--keep-going", "--quiet", "-b", "html"]
    command = [sys.executable, "-m", "sphinx", *options, str(draft), str(made)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The pages could not be built:\n{done.stdout}{done.stderr}")
