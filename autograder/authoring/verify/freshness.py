"""Is every generated file made from what is there now?"""

from autograder.authoring.build import STEPS
from autograder.authoring.record import Record

__all__ = ["faults", "strays"]


def faults(chapter):
    """Files that are missing, stale or changed by hand: what `make build` would make."""
    record = Record(chapter.root)
    for step in STEPS:
        if trouble := record.trouble(chapter, step):
            yield f"{chapter.shown(getattr(chapter, step))} {trouble}; run `make build`."


def strays(root, course):
    """Generated notebooks that no text gives any more."""
    wanted = {path for chapter in course for path in (*chapter.generated, chapter.handed_out)}
    for pattern in ("source/*/*.ipynb", "notebooks/*/*.ipynb", "solutions/*.ipynb"):
        for path in sorted(set(root.glob(pattern)) - wanted):
            yield f"{path.relative_to(root).as_posix()} has no text in source/: remove it."
