"""Text to source: a ``py:percent`` file becomes the instructor's nbgrader notebook."""

from collections import Counter
from hashlib import sha256

import jupytext
from nbformat.v4 import new_notebook

from autograder.authoring.errors import AuthoringError
from autograder.authoring.folds import fold
from autograder.authoring.slide_marks import unmark

__all__ = ["read"]

METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}
# nbgrader refuses partial metadata; an author writes what differs from this.
NBGRADER = {
    "schema_version": 3,
    "grade": False,
    "locked": False,
    "solution": False,
    "task": False,
}
KNOWN = {*NBGRADER, "grade_id", "points", "cell_type"}
# jupytext's notes on how it read the text: they change with its version.
JUPYTEXT_NOTES = ("lines_to_next_cell", "lines_to_end_of_cell_marker", "lines_to_ends_of_cell")


def read(path, shown=None, marked=False):
    """The source notebook of the text at `path`, which messages call `shown`.

    The same text always gives the same notebook: cell ids are the ``grade_id``, else a digest of
    what the cell holds, so that a new cell renames no other.  Marks of slides are in it only where
    `marked` says so, and change no id.

    Raises
    ------
    AuthoringError
        Where nbgrader metadata lacks its ``grade_id``, repeats one, or has an unknown key, where
        a code cell bears the tag of an answer, or where a comment is no mark of a slide.
    """
    drafted = jupytext.read(path, fmt="py:percent")
    seen = Counter()
    try:
        cells = [_cell(cell, seen, marked) for cell in drafted.cells]
    except ValueError as error:
        raise AuthoringError(f"{shown or path}: {error}") from error
    return new_notebook(cells=[cell for cell in cells if cell.source], metadata=METADATA)


def _cell(cell, seen, marked):
    for note in JUPYTEXT_NOTES:
        cell.metadata.pop(note, None)
    if "nbgrader" in cell.metadata:
        cell.metadata.nbgrader = _filled(cell)
    given = cell.source, cell.metadata.get("tags", [])
    unmark(cell)
    cell.id = _id(cell, seen)
    if marked:
        cell.source, cell.metadata["tags"] = given
    elif cell.source:
        fold(cell)
    return cell


def _filled(cell):
    given = cell.metadata.nbgrader
    if "grade_id" not in given:
        raise ValueError(f"an nbgrader cell has no grade_id: {cell.source[:40]!r}")
    if unknown := sorted(given.keys() - KNOWN):
        raise ValueError(f"cell {given['grade_id']!r} has unknown nbgrader metadata {unknown}")
    return {**NBGRADER, "cell_type": cell.cell_type, **given}


def _id(cell, seen):
    todo = cell.metadata.get("nbgrader", {}).get("grade_id")
    digest = sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:8]
    name = todo or digest
    seen[name] += 1
    if todo and seen[todo] > 1:
        raise ValueError(f"two cells have the grade_id {todo!r}")
    return name if seen[name] == 1 else f"{name}-{seen[name]}"
