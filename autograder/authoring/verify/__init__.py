"""`make check`: say in one sentence each what is wrong with the generated files.

Each module looks for one kind of fault.  Its `faults` yields sentences that name a file.
"""

import argparse
from pathlib import Path

from autograder import judging
from autograder.authoring.course import COURSE, chapters
from autograder.authoring.verify import cells, figures, freshness, leaks, marks
from autograder.authoring.verify.made import Made

__all__ = ["faults", "main"]

KINDS = (leaks, cells, marks, figures)


def faults(root, points=None):
    """Every fault of the course at `root`, as sentences.

    Parameters
    ----------
    root : path
        The course's folder.
    points : callable, optional
        A chapter's name → {grade_id of its test cell: points}.  Default: what
        the checks say.
    """
    course = chapters(root)
    if points is None:
        points = _points
        yield from _unlisted(course)
    yield from freshness.strays(Path(root).resolve(), course)
    yield from cells.shared_ids(course)
    for chapter in course:
        yield from of_chapter(chapter, points)


def of_chapter(chapter, points):
    """Every fault of one chapter."""
    yield from freshness.faults(chapter)
    if not all(path.exists() for path in chapter.generated):
        return
    made, unreadable = Made.read(chapter, points)
    yield from unreadable
    if made:
        for kind in KINDS:
            yield from kind.faults(made)


def _unlisted(course):
    """Chapters that have a text or a place in the list, and not both."""
    for name in sorted({chapter.name for chapter in course} ^ set(judging.chapters())):
        yield f"source/{name}.py and the list of {COURSE}.checks do not agree on this chapter."


def _points(name):
    checks = judging.chapter(name) if name in judging.chapters() else []
    return {f"check_{check.cell}": check.points for check in checks}


def main(arguments):
    """Print every fault; return 1 where there is one."""
    parser = argparse.ArgumentParser(prog="python -m autograder verify")
    parser.add_argument("--root", default=".", help="the course's folder")
    root = parser.parse_args(arguments).root
    found = 0
    for fault in faults(root):
        print(fault, flush=True)
        found += 1
    names = [chapter.name for chapter in chapters(root)]
    print(f"{found} faults" if found else f"All in order: {', '.join(names)}")
    return int(found > 0)
