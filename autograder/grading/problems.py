"""What an instructor should know about a submission: what happened, and what to do."""

import ast
import re
from dataclasses import dataclass

from nbgrader.utils import is_grade

from autograder.grading.lost_cells import DIED, NOT_RUN, STARVED, TIMEOUT
from autograder.grading.sanitize.text import printable
from autograder.judging.stages import NO_END

MANY = 4
VERDICT = "autograder"  # in the metadata of a test cell's output
STAND = "what needs it earns nothing; all other points stand"
# What happened to some cells, and what that means to an instructor.
REPAIRS = {
    "missing": ("deleted cell: {}", "put back and graded"),
    "copied": ("pasted more than once: {}", "the last one counts"),
    "edited": ("edited test cell: {}", "graded with the original"),
    "moved": ("test cell above its TODO: {}", "moved below it and graded"),
    "metadata": ("nbgrader metadata changed or lost: {}", "restored and graded"),
    "todo": ("TODO cell gone: {}", "no points for it; ask the learner for that cell"),
}
EVENTS = {
    "SyntaxError": ("syntax error: {}", STAND),
    TIMEOUT: ("never ended: {}", f"stopped; {STAND}"),
    DIED: ("ended the Python process: {}", f"left out; {STAND}"),
    STARVED: ("memory ran out: {}", f"left out after two tries on its own; {STAND}"),
    NOT_RUN: ("not run: {}", "no points for it; an earlier cell ended every process"),
    "stopped": ("check could not run: {}", "no points for it; its feedback shows why"),
}


@dataclass(frozen=True)
class Problem:
    """One thing that happened to a submission, in words that a screen can show."""

    what: str
    todo: str

    def __post_init__(self):
        object.__setattr__(self, "what", printable(self.what))
        object.__setattr__(self, "todo", printable(self.todo))


class NotGraded(Exception):
    """A submission could not be graded; holds `problem`."""

    def __init__(self, what, todo):
        super().__init__(what, todo)
        self.problem = Problem(what, todo)

    def __str__(self):
        return self.problem.what


def by_hand(cells):
    """Problems where points were set by hand for something that was graded before."""
    if not cells:
        return []
    todo = "those points stand; save them in formgrader to clear this line"
    return [Problem(f"points set by hand before this was graded: {_some(cells)}", todo)]


def taken_away(points):
    """Problems where points set by hand went, as the policy has it: by cell."""
    if not points:
        return []
    names = _some([f"{cell} ({score:g})" for cell, score in points.items()])
    return [Problem(f"points set by hand dropped: {names}", "the answer has changed since")]


# Of an attempt that is not the one that counts.
LOWER = Problem(
    "an earlier attempt earned as much or more", "that one counts, and its feedback stays"
)


def no_page(why):
    """The problem of a submission whose feedback is a plain page."""
    return Problem(f"no page could be made of it ({why})", "its feedback shows only the points")


def problems(notebook):
    """Problems of a graded notebook: what was mended before it ran, and what happened in its cells.

    Parameters
    ----------
    notebook : NotebookNode
        From `autograded/`.

    Returns
    -------
    list of Problem
        One for each kind, which names the cells.
    """
    mended = notebook.metadata.get("autograder", {}).get("repairs", {})
    happened = {}
    for kind, name in _events(notebook.cells):
        happened.setdefault(kind, {})[name] = True
    kinds = [(REPAIRS[kind], names) for kind, names in mended.items()]
    kinds += [(EVENTS[kind], names) for kind, names in happened.items()]
    return [Problem(what.format(_some(list(names))), todo) for (what, todo), names in kinds]


def _some(names):
    """All names, or the first two of many."""
    if len(names) <= MANY:
        return ", ".join(names)
    return f"{', '.join(names[:2])} and {len(names) - 2} more"


def _events(cells):
    """Kind of event and name of the cell, for whatever stopped a cell."""
    last = "the top"
    for cell in cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or f"a cell below {last}"
        last = last if name.startswith("a cell") else name
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                yield from _event(name, cell, output)
            elif is_grade(cell) and title_of(output) == NO_END:
                yield TIMEOUT, name


def title_of(output):
    """The title of the card in a test cell's output; None where it holds none."""
    return output.get("metadata", {}).get(VERDICT, {}).get("title")


def shows(source):
    """Whether a cell ends in an expression, whose value IPython shows; so may what is no Python."""
    try:
        last = ast.parse(source).body[-1:]
    except (SyntaxError, ValueError):  # a line of IPython's own, say
        return True
    return not last or isinstance(last[0], ast.Expr)


def _event(name, cell, output):
    said = f"{name} ({_plain(output.evalue)})"
    if output.ename in ("IndentationError", "TabError"):
        yield "SyntaxError", said
    elif output.ename in EVENTS:
        yield output.ename, said if output.ename == "SyntaxError" else name
    elif is_grade(cell) and shows(cell.source):  # where a plain test raises, the answer is wrong
        yield "stopped", f"{name} ({output.ename}: {_plain(output.evalue)})"


def _plain(text):
    """One short line without IPython's file names."""
    return re.sub(r" ?\([^\s()]+, (line \d+)\)", r", \1", " ".join(text.split()))[:120]
