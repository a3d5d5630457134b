"""Does each TODO have its label, its marks and its test, and each id one cell?

Does each answer to a prediction follow the code that shows it, has each vote a name of its own?
"""

import re
from collections import Counter

import nbformat

from autograder.authoring.folds import is_folded
from autograder.authoring.labels import LABEL
from autograder.authoring.verify.made import grade_id, is_solution, is_test, nbgrader

__all__ = ["faults", "shared_ids"]

VOTE = re.compile(r"""^vote\(\s*["']([^"']*)["']""", re.MULTILINE)


def faults(made):
    """Faults in the shape of the source's graded cells, of answers to predictions, of votes."""
    name, _, _ = made.names
    cells = made.source.cells
    ids = Counter(filter(None, map(grade_id, cells)))
    votes = Counter(VOTE.findall("\n".join(cell.source for cell in cells)))
    for repeated in (todo for todo, count in ids.items() if count > 1):
        yield f"{name} has {ids[repeated]} cells with the grade_id {repeated!r}."
    for vote, count in votes.items():
        if count > 1 or not vote.startswith(f"{made.chapter.name}."):
            yield f"{name}: the vote {vote!r} needs a name of its own, '{made.chapter.name}.…'."
    for before, cell, after in zip([None, *cells], cells, [*cells[1:], None], strict=False):
        if is_solution(cell):
            yield from (
                f"{name}: TODO {grade_id(cell)!r} {why}." for why in _todo(before, cell, after)
            )
        if is_folded(cell) and (before is None or before.cell_type != "code"):
            yield f"{name}: the answer in cell {cell.id} does not follow the code that shows it."
        if is_test(cell):
            yield from _test(name, made.chapter.name, cell)


def _todo(before, cell, after):
    if before is None or not LABEL.fullmatch(before.source.rstrip().split("\n")[-1]):
        yield "has no label line such as '**TODO** · 3 minutes · difficulty ●○○' right before it"
    for mark in ("### BEGIN SOLUTION", "### END SOLUTION"):
        if mark not in cell.source:
            yield f"has no {mark}"
    if after is None or not is_test(after) or grade_id(after) != f"check_{grade_id(cell)}":
        yield f"has no test cell 'check_{grade_id(cell)}' after it"


def _test(name, chapter, cell):
    todo = grade_id(cell).removeprefix("check_")
    line = f'check("{chapter}.{todo}")'
    if _undotted(cell.source.strip()) != _undotted(line):
        yield f"{name}: test cell {grade_id(cell)!r} is not the one line {line}."
    if not nbgrader(cell).get("locked"):
        yield f"{name}: test cell {grade_id(cell)!r} is not locked."


def _undotted(line):
    """Without dots: the check of a method has one in its name, its grade_id has none."""
    return line.replace(".", "_")


def shared_ids(course):
    """Ids that two chapters use."""
    owner = {}
    for chapter in course:
        if not chapter.source.exists():
            continue
        for todo in sorted(_ids(chapter)):
            first = owner.setdefault(todo, chapter)
            if first is not chapter:
                yield (
                    f"{chapter.shown(chapter.source)} has the grade_id {todo!r}, "
                    f"which {first.shown(first.source)} has too."
                )


def _ids(chapter):
    try:
        cells = nbformat.read(chapter.source, as_version=4).cells
    except (ValueError, AttributeError, nbformat.ValidationError):
        return set()  # `Made.read` says so
    return set(filter(None, map(grade_id, cells)))
