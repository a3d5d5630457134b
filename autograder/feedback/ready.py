"""Cells that show what a learner's own code does: they wait until it is there, and never go red."""

import linecache
import re
import traceback
from contextlib import contextmanager
from html import escape
from itertools import chain

from IPython.display import HTML, display

todos = {}  # short names of the TODOs of each chapter that has a card in this session


@contextmanager
def ready():
    """Run the body of a ``with`` once the functions that it calls are filled in and run through.

    Till then a line says what it waits for, so that "Run all" reaches the cells below.
    """
    try:
        yield
    except Exception as error:
        steps = _steps(error)
        last, todo = steps[-1], _todo(steps)
        if isinstance(error, NotImplementedError) and _innermost(error) == last:
            _note(
                f"This cell is waiting for <code>{todo or last.name}</code>. "
                "Fill it in, then run this cell again."
            )
            return
        if type(error) is NameError and last.name.startswith("<"):
            _note(f"This cell needs <code>{escape(error.name)}</code>, which a cell above defines.")
            return
        text = escape(f"{type(error).__name__}: {error}".rstrip("."))
        where = (last.line or last.name).rstrip(":")
        note = f"This cell stopped at <code>{escape(where)}</code>: {text}."
        if todo is not None:
            note += f" What does the check of <code>{todo}</code> say?"
        _note(note)


def _innermost(error):
    """The line that raised: of a library, if it is not of the notebook."""
    return traceback.extract_tb(error.__traceback__)[-1]


def _steps(error):
    """The lines of the notebook's own that an exception passed through, the innermost one last."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    steps = traceback.extract_tb(error.__traceback__)
    notebook = frames[1].f_globals  # the first frame is ours, the next is the cell's
    pairs = zip(frames, steps, strict=True)
    return [step for frame, step in pairs if frame.f_globals is notebook]


def _todo(steps):
    """The innermost TODO whose cell, be it in a helper, is among the steps; None where none is."""
    for step in reversed(steps):
        cell = "".join(linecache.getlines(step.filename))
        for name in chain.from_iterable(todos.values()):
            if re.search(rf"^((def|class) {name}\b|{name} = )", cell, re.MULTILINE):
                return name
    return None


def _note(html):
    display(HTML(f'<p class="waiting">{html}</p>'))
