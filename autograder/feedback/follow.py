"""Follow a route: what it does not ask for comes ready-made where its check is reached."""

from html import escape

from autograder.feedback import memory
from autograder.feedback.card import breakable
from autograder.judging.routes import route

__all__ = ["chosen", "comes_ready_made", "follow"]

VOTE = "route"  # under which the choice is kept
HOW = "Run every cell in order, the checks too. Read and write what is listed; the rest can wait."
LEFT = "text-align: left; vertical-align: top"
_now = []  # the name of the route that was chosen in this session


def follow(name):
    """Choose a route; it is remembered.

    From now on the check of a TODO that the route does not ask for puts ready-made code in place
    of an empty one, and progress counts what is on the route.

    Parameters
    ----------
    name : str
        Such as "live" or "90 minutes".

    Returns
    -------
    Plan

    Raises
    ------
    LookupError
        Where there is no such route; it names those that there are.
    """
    found = route(name)
    _now[:] = [found.name]
    memory.remember_vote(VOTE, found.name)
    return Plan(found)


def chosen():
    """The route that was chosen, in this session or before it; None where none was."""
    name = _now[0] if _now else memory.votes().get(VOTE)
    try:
        return None if name is None else route(name)
    except LookupError:  # remembered from another version of the course
        return None


def comes_ready_made(check):
    """Whether the chosen route leaves a TODO out and needs it."""
    part = (found := chosen()) and found.part(check.chapter)
    return bool(part) and check.short in part.ready


class Plan:
    """A route, part by part."""

    def __init__(self, route):
        self.route = route

    def __repr__(self):
        return f"{self.route.title}: {self.route.minutes} minutes, {len(self.route.parts)} chapters"

    def _repr_html_(self):
        rows = "".join(map(_row, self.route.parts))
        return f"<p><b>{escape(repr(self))}</b></p><p>{HOW}</p><table>{rows}</table>"


def _row(part):
    """A chapter in two columns, which fit a narrow page."""
    link = f'<a href="../{part.chapter}/{part.chapter}.ipynb">{breakable(part.chapter)}</a>'
    what = {"read": part.sections, "write": part.todos, "ready-made": part.ready}
    lines = "<br>".join(f"<b>{do}</b> {_listed(names)}" for do, names in what.items() if names)
    return (
        f'<tr><td style="{LEFT}">{link}<br>{part.minutes} minutes</td>'
        f'<td style="{LEFT}">{lines}</td></tr>'
    )


def _listed(names):
    return ", ".join(map(breakable, names))
