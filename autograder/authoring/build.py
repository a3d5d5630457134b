"""Make a chapter's files: ``python -m autograder build [--step STEP] [CHAPTER ...]``.

`make build` calls it for the files that need it.
"""

import argparse
import sys
import time

import nbformat

from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.errors import AuthoringError

__all__ = ["build", "main"]


def _source(chapter):
    from autograder.authoring import text

    return chapter.source, files.dumps(text.read(chapter.text, chapter.shown(chapter.text)))


def _release(chapter):
    from autograder.authoring.release import release

    source = chapter.source.read_text(encoding="utf-8")
    return chapter.release, release(source, chapter.name, chapter.config)


def _solution(chapter):
    from autograder.authoring.solution import solve

    source = nbformat.read(chapter.source, as_version=4)
    return chapter.solution, files.dumps(solve(source, chapter.shown(chapter.solution)))


# Each step imports what it needs: nbgrader alone takes seconds, and make runs one step at a time.
STEPS = {"source": _source, "release": _release, "solution": _solution}


def build(chapter, step):
    """Make one file of `chapter`, whole or not at all, and say so."""
    start = time.perf_counter()
    path, text = STEPS[step](chapter)
    files.write(path, text)
    print(f"{chapter.shown(path):44} {time.perf_counter() - start:5.1f} s", flush=True)


def main(arguments):
    """Build every chapter, or those named; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder build")
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER", help="such as 01_xor")
    parser.add_argument("--step", choices=STEPS, help="make this file only")
    parser.add_argument("--root", default=".", help="the course's folder")
    options = parser.parse_args(arguments)

    known = {chapter.name: chapter for chapter in chapters(options.root)}
    if unknown := [name for name in options.chapters if name not in known]:
        parser.error(f"no source/{unknown[0]}.py; there are: {', '.join(known) or 'none'}")
    try:
        for name in options.chapters or known:
            for step in [options.step] if options.step else STEPS:
                build(known[name], step)
    except AuthoringError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
