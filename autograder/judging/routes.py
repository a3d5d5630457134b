"""The routes through the course at hand, and how long each of its parts takes.

They are data: `routes.toml` beside the course's checks. A course without that file has none.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from autograder.judging.catalogue import COURSE, chapters


@dataclass(frozen=True)
class Pace:
    """How long a newcomer takes for a chapter, in minutes, and what it brings.

    Attributes
    ----------
    can : str
        What a learner can do who has finished it, after "you can now".
    read : int
        For all but the TODOs.
    todos : dict of str to int
        For each TODO, by its name within the chapter.
    """

    can: str
    read: int
    todos: dict

    @property
    def minutes(self):
        return self.read + sum(self.todos.values())


@dataclass(frozen=True)
class Part:
    """What a route takes of one chapter.

    Attributes
    ----------
    chapter : str
        In full, such as "01_xor".
    sections : tuple of str
        Headings of what is shown or read, besides the TODOs.
    show : int
        Minutes for these.
    todos, ready : dict of str to int
        What learners write, and what comes ready-made, with the minutes of a newcomer.
    """

    chapter: str
    sections: tuple
    show: int
    todos: dict
    ready: dict

    @property
    def minutes(self):
        return self.show + sum(self.todos.values())


@dataclass(frozen=True)
class Route:
    """A way through the course.

    Attributes
    ----------
    name, title : str
        Such as "live" and "90 minutes".
    at_most : int
        Minutes that it may take, breaks included.
    breaks : int
    parts : tuple of Part
    """

    name: str
    title: str
    at_most: int
    breaks: int
    parts: tuple

    @property
    def minutes(self):
        return self.breaks + sum(part.minutes for part in self.parts)

    def part(self, chapter):
        """What it takes of a chapter; None where it leaves that out."""
        return next((part for part in self.parts if part.chapter == chapter), None)


@cache
def _data():
    file = files(f"{COURSE}.checks") / "routes.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _full(short):
    """The full name of a chapter that is given without its number."""
    return next(name for name in chapters() if name.partition("_")[2] == short)


@cache
def paces():
    """The `Pace` of each chapter, by its full name.

    Returns
    -------
    dict of str to Pace
    """
    return {_full(short): Pace(**one) for short, one in _data().get("chapters", {}).items()}


@cache
def routes():
    """All routes, the shortest first.

    Returns
    -------
    tuple of Route
    """
    return tuple(_route(**one) for one in _data().get("routes", ()))


def _route(parts, **rest):
    return Route(parts=tuple(_part(**one) for one in parts), **rest)


def _part(chapter, sections, show, todos, ready):
    name = _full(chapter)
    minutes = paces()[name].todos
    timed = [{todo: minutes[todo] for todo in some} for some in (todos, ready)]
    return Part(name, tuple(sections), show, *timed)


def route(name):
    """The route of that name or title; a LookupError where there is none."""
    for one in routes():
        if name in (one.name, one.title):
            return one
    known = ", ".join(repr(one.name) for one in routes()) or "none"
    raise LookupError(f"There is no route {name!r}; there are: {known}.")
