"""`make check`: say in one sentence each what is wrong with the generated files.

Each module looks for one kind of fault.  Its `faults` yields sentences that name a file.
"""

import argparse
from pathlib import Path

from autograder.authoring.course import chapters
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
    points = points or _points
    course = chapters(root)
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


def _points(name):
    from autograder.judging import chapter

    return {f"check_{check.cell}": check.points for check in chapter(name)}


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
