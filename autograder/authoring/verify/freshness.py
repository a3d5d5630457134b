"""Is every generated file what its text would give now?"""

from autograder.authoring import files, text
from autograder.authoring.errors import AuthoringError
from autograder.authoring.release import release

__all__ = ["faults", "strays"]


def faults(made):
    """Where source or release differ from a fresh build by a byte, or the solution by a cell."""
    chapter = made.chapter
    source_name, release_name, solution_name = made.names
    try:
        fresh = text.read(chapter.text, chapter.shown(chapter.text))
        source = files.dumps(fresh)
        released = release(source, chapter.name, chapter.config)
    except AuthoringError as error:
        yield str(error)
        return
    because = f"it differs from what {chapter.shown(chapter.text)} gives; run `make build`."
    if chapter.source.read_text(encoding="utf-8") != source:
        yield f"{source_name} is stale: {because}"
    if chapter.release.read_text(encoding="utf-8") != released:
        yield f"{release_name} is stale: {because}"
    if _cells(made.solution) != _cells(fresh):
        yield f"{solution_name} is stale: {because}"


def strays(root, course):
    """Generated notebooks that no text gives any more."""
    wanted = {path for chapter in course for path in chapter.generated}
    for pattern in ("source/*/*.ipynb", "notebooks/*/*.ipynb", "solutions/*.ipynb"):
        for path in sorted(set(root.glob(pattern)) - wanted):
            yield f"{path.relative_to(root).as_posix()} has no text in source/: remove it."


def _cells(notebook):
    return [(cell.id, cell.cell_type, cell.source, cell.metadata) for cell in notebook.cells]
