"""How long things take, and on which routes they are: lines that the course's routes.toml fills in.

In a text stand `**TODO** · difficulty ●●○` and `**How long it takes.**` alone; in the notebook
minutes and routes follow. A TODO of which routes.toml knows nothing keeps its line as it is.
"""

import re
import textwrap

from autograder.judging.routes import paces, routes

__all__ = ["LABEL", "fill_in"]

TODO = re.compile(r"^\*\*TODO\*\* · (difficulty (?:●○○|●●○|●●●))$", re.MULTILINE)
#: What a TODO's label looks like in the notebook.
LABEL = re.compile(
    r"\*\*TODO\*\* · (1 minute|\d+ minutes) · difficulty (●○○|●●○|●●●)( · ★ [^·]+)?"
    r"( · ready-made on: [^·]+)?"
)
LONG = re.compile(r"^\*\*How long it takes\.\*\*$", re.MULTILINE)


def fill_in(notebook, chapter):
    """Fill in the labels of a source notebook.

    Parameters
    ----------
    notebook : NotebookNode
        It is changed.
    chapter : str
        In full, such as "01_xor".
    """
    pace = paces().get(chapter)
    if pace is None:
        return
    todos = {todo.replace(".", "_"): todo for todo in pace.todos}  # by grade_id
    for cell, after in zip(notebook.cells, [*notebook.cells[1:], None], strict=True):
        if cell.cell_type == "markdown":
            todo = todos.get(after and after.metadata.get("nbgrader", {}).get("grade_id"))
            cell.source = _filled(cell.source, chapter, pace, todo)


def _filled(text, chapter, pace, todo):
    if todo is not None:
        label = _label(chapter, todo, pace.todos[todo])
        text = TODO.sub(lambda found: label.format(found[1]), text)
    return LONG.sub(lambda found: f"{found[0]} {_how_long(chapter, pace)}", text)


def _label(chapter, todo, minutes):
    """The line of a TODO, with a gap for its difficulty."""
    parts = [(route.title, route.part(chapter)) for route in routes()]
    on = "".join(f" ★ {title}" for title, part in parts if part and todo in part.todos)
    ready = ", ".join(title for title, part in parts if part and todo in part.ready)
    line = f"**TODO** · {_minutes(minutes)} · {{}}"
    return line + (on and f" ·{on}") + (ready and f" · ready-made on: {ready}")


def _minutes(number):
    return "1 minute" if number == 1 else f"{number} minutes"


def _how_long(chapter, pace):
    text = f"About {_minutes(pace.minutes)} for all of it"
    taken = [(route.title, route.part(chapter)) for route in routes()]
    spent = [f"{_minutes(part.minutes)} on ★ {title}" for title, part in taken if part]
    text += f"; of these, {_listed(spent)}." if spent else ". It is on none of the routes."
    return textwrap.fill(text, 76)


def _listed(items):
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last
