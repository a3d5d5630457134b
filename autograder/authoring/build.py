"""Make what is not as its text says: ``python -m autograder build [CHAPTER ...]``, `make build`."""

import argparse
import sys
import time

import nbformat

from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.errors import AuthoringError
from autograder.authoring.record import Record

__all__ = ["STEPS", "build", "main"]


def _source(chapter):
    from autograder.authoring import install, labels, text

    notebook = text.read(chapter.text, chapter.shown(chapter.text))
    labels.fill_in(notebook, chapter.name)
    return files.dumps(install.with_install(notebook, install.line(chapter.root))), ()


def _release(chapter):
    from autograder.authoring.release import release

    return release(chapter.source.read_text("utf-8"), chapter.name, chapter.config), ()


def _handed_out(chapter):
    return chapter.release.read_text("utf-8"), ()


def _solution(chapter):
    from autograder.authoring.solution import solve

    source = nbformat.read(chapter.source, as_version=4)
    notebook, loaded = solve(source, chapter.shown(chapter.solution))
    return files.dumps(notebook), loaded


# Each step imports what it needs: nbgrader alone takes seconds, and often there is nothing to make.
STEPS = {
    "source": _source,
    "release": _release,
    "handed_out": _handed_out,
    "solution": _solution,
}


def build(chapter, step):
    """Make one file of `chapter`, whole or not at all, and record what it was made from."""
    text, loaded = STEPS[step](chapter)
    files.write(getattr(chapter, step), text)
    Record(chapter.root).note(chapter, step, loaded)


def main(arguments):
    """Build what has to be, in every chapter or those named; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder build")
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER", help="such as 01_xor")
    parser.add_argument("--root", default=".", help="the course's folder")
    options = parser.parse_args(arguments)

    known = {chapter.name: chapter for chapter in chapters(options.root)}
    if unknown := [name for name in options.chapters if name not in known]:
        parser.error(f"no source/{unknown[0]}.py; there are: {', '.join(known) or 'none'}")
    wanted = [(known[name], step) for name in options.chapters or known for step in STEPS]
    try:
        made = sum(_build_if_needed(chapter, step) for chapter, step in wanted)
    except AuthoringError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made} of {len(wanted)} files had to be made.")
    return 0


def _build_if_needed(chapter, step):
    """Whether a file had to be made; says so before and after."""
    trouble = Record(chapter.root).trouble(chapter, step)
    if trouble:
        start = time.perf_counter()
        print(f"{chapter.shown(getattr(chapter, step))} {trouble} …", end=" ", flush=True)
        build(chapter, step)
        print(f"made in {time.perf_counter() - start:.1f} s", flush=True)
    return bool(trouble)
