"""What an instructor should know about a submission: what happened, and what to do."""

import re
from dataclasses import dataclass

from nbgrader.utils import is_grade

from autograder.grading.lost_cells import DIED, NOT_RUN, TIMEOUT
from autograder.grading.preprocessors.restore import REPAIRS
from autograder.grading.sanitize.clean import seen
from autograder.judging.messages import NO_END

MANY = 4
STAND = "it costs what needs it; all other points stand"
EVENTS = {
    "SyntaxError": ("syntax error: {}", STAND),
    TIMEOUT: ("never ended: {}", f"stopped; {STAND}"),
    DIED: ("ended the Python process: {}", f"left out; {STAND}"),
    NOT_RUN: ("not run: {}", "no points for it; an earlier cell ended every process"),
    "stopped": ("check could not run: {}", "no points for it; its feedback shows why"),
}


@dataclass(frozen=True)
class Trouble:
    """One thing that happened to a submission, in words that a screen can show."""

    what: str
    todo: str

    def __post_init__(self):
        object.__setattr__(self, "what", seen(self.what))
        object.__setattr__(self, "todo", seen(self.todo))


class NotGraded(Exception):
    """A submission could not be graded; holds `trouble`."""

    def __init__(self, what, todo):
        super().__init__(what, todo)
        self.trouble = Trouble(what, todo)

    def __str__(self):
        return self.trouble.what


def by_hand(cells):
    """Troubles where points were set by hand for something that was graded before."""
    if not cells:
        return []
    todo = "those points stand; look at them in formgrader, where saving them ends this line"
    return [Trouble(f"points set by hand before this was graded: {_some(cells)}", todo)]


def no_page(why):
    """The trouble of a submission whose feedback is a plain page."""
    return Trouble(f"no page could be made of it ({why})", "its feedback holds the points alone")


def troubles(notebook):
    """Troubles of a graded notebook: what was mended before it ran, and what happened in its cells.

    Parameters
    ----------
    notebook : NotebookNode
        From `autograded/`.

    Returns
    -------
    list of Trouble
        One for each kind, which names the cells.
    """
    mended = notebook.metadata.get("autograder", {}).get("repairs", {})
    happened = {}
    for kind, name in _events(notebook.cells):
        happened.setdefault(kind, {})[name] = True
    kinds = [(REPAIRS[kind], names) for kind, names in mended.items()]
    kinds += [(EVENTS[kind], names) for kind, names in happened.items()]
    return [Trouble(what.format(_some(list(names))), todo) for (what, todo), names in kinds]


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
            elif is_grade(cell) and NO_END in output.get("data", {}).get("text/html", ""):
                yield TIMEOUT, name


def _event(name, cell, output):
    said = f"{name} ({_plain(output.evalue)})"
    if output.ename in ("IndentationError", "TabError"):
        yield "SyntaxError", said
    elif output.ename in EVENTS:
        yield output.ename, said if output.ename == "SyntaxError" else name
    elif is_grade(cell):
        yield "stopped", f"{name} ({output.ename}: {_plain(output.evalue)})"


def _plain(text):
    """One short line without IPython's file names."""
    return re.sub(r" ?\([^\s()]+, (line \d+)\)", r", \1", " ".join(text.split()))[:120]
