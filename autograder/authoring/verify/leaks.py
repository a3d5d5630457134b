"""Does a release hold what a learner is to find out?"""

import re

from autograder.authoring.verify.made import grade_id, is_solution

__all__ = ["faults"]

BLOCK = re.compile(r"### BEGIN SOLUTION\n(.*?)^\s*### END SOLUTION", re.DOTALL | re.MULTILINE)
MARKS = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "MARK SCHEME")


def faults(made):
    """Marks, outputs or solution blocks in the release."""
    _, name, _ = made.names
    answers = {grade_id(cell): block for cell in made.source.cells for block in _blocks(cell)}
    for cell in made.release.cells:
        for mark in MARKS:
            if mark in cell.source:
                yield f"{name} holds {mark!r} in cell {cell.id}."
        if cell.get("outputs"):
            yield f"{name} holds outputs in cell {cell.id}."
        code = _bare(cell.source)
        for todo, answer in answers.items():
            if _holds(code, answer):
                yield f"{name} holds the solution of {todo!r} in cell {cell.id}."


def _blocks(cell):
    if is_solution(cell):
        yield from (_bare(block) for block in BLOCK.findall(cell.source))


def _bare(code):
    """The lines without indentation, comments and blank lines."""
    lines = (line.split("  #")[0].strip() for line in code.split("\n"))
    return [line for line in lines if line and not line.startswith("#")]


def _holds(lines, wanted):
    """Whether `wanted` stands in `lines`, in one run."""
    starts = range(len(lines) - len(wanted) + 1)
    return any(lines[start : start + len(wanted)] == wanted for start in starts)
