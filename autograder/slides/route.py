"""The deck of a route: slides of several chapters, in its order and its time."""

from dataclasses import replace
from itertools import accumulate

from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder import judging
from autograder.judging.routes import paces, routes
from autograder.slides.deck import Slide, heading_of, slides_of

__all__ = ["slides_along", "timed"]

SHORTEST = 0
#: Minutes from one pause to the next, about.
BETWEEN = 100


def slides_along(route, chapters):
    """The slides of a route, with the minutes that it gives them.

    The slides of a part share its minutes by those of their notes; a TODO has its own.

    Parameters
    ----------
    route : judging.routes.Route
    chapters : list of authoring.course.Chapter

    Returns
    -------
    list of Slide
    """
    by_name = {chapter.name: chapter for chapter in chapters}
    parts = [_of_part(part, by_name[part.chapter], route) for part in route.parts]
    parts[0].insert(1, _start(route))
    return [*_with_breaks(parts, route.breaks), _end(route)]


def timed(slides):
    """The same slides, each TODO with the minutes that the course gives it."""
    return [_timed(slide) for slide in slides]


def _timed(slide):
    pace = paces().get(slide.chapter)
    if slide.kind != "todo" or pace is None or slide.todo not in pace.todos:
        return slide
    return _lasting(slide, pace.todos[slide.todo])


def _lasting(slide, minutes):
    return replace(slide, notes={**slide.notes, "minutes": minutes})


def _of_part(part, chapter, route):
    """The opening slide of a part, then what the route takes of the chapter."""
    taken = [slide for slide in slides_of(chapter) if _is_on(slide, part, route)]
    shown = [_opening(part, chapter), *(slide for slide in taken if slide.kind != "todo")]
    total = sum(slide.minutes for slide in shown)
    scaled = {id(one): _lasting(one, one.minutes * part.show / total) for one in shown}
    return [scaled.get(id(one)) or _timed(one) for one in [shown[0], *taken]]


def _is_on(slide, part, route):
    if slide.kind == "todo":
        return slide.todo in part.todos
    if route == routes()[SHORTEST]:
        return slide.starred
    headings = {title for title in part.sections}
    return slide.section in headings or any(f"`{todo}`" in slide.section for todo in part.todos)


def _opening(part, chapter):
    """What to open, and what is there already."""
    lines = [f"Open `{chapter.name}.ipynb`."]
    if part.ready and part.todos:
        lines.append("Ready-made today: " + ", ".join(f"`{todo}`" for todo in part.ready) + ".")
    slide = Slide("part", heading_of(chapter), chapter=chapter.name, notes={"minutes": 0.5})
    slide.add(new_markdown_cell("\n\n".join(lines)))
    return slide


def _start(route):
    """What everyone types once."""
    call = f'follow("{route.name}")'
    notes = {"minutes": 0.0, "type": f"`{call}`", "wait": "Until everyone is in."}
    slide = Slide("part", "Choose your route", notes=notes)
    slide.add(new_markdown_cell("Run the first cell, and type in a new one:"))
    slide.add(new_code_cell(f"from autograder import follow\n\n{call}"))
    slide.add(new_markdown_cell("Then what you do not write today comes ready-made."))
    return slide


def _with_breaks(parts, minutes):
    """All slides, with the pauses between parts, about as far from each other as can be."""
    ends = list(accumulate(sum(slide.minutes for slide in part) for part in parts))
    number = max(1, round(ends[-1] / BETWEEN)) if minutes else 0
    for i in range(number):
        wanted = ends[-1] * (i + 1) / (number + 1)
        before = min(range(len(ends)), key=lambda part: abs(ends[part] - wanted))
        notes = {"minutes": minutes / number, "wait": "Until everyone is back."}
        parts[before].append(Slide("break", "Break", notes=notes))
    return [slide for part in parts for slide in part]


def _end(route):
    """What they can do now, and what is left for home."""
    end = Slide("end", "You can now", notes={"minutes": 0.0})
    can = [paces()[part.chapter].can for part in route.parts if part.todos]
    end.add(new_markdown_cell("\n".join(f"- {one}" for one in can)))
    left = [name for name in judging.chapters() if route.part(name) is None]
    home = ["the TODOs that came ready-made", *([f"chapters {_span(left)}"] if left else [])]
    end.add(new_markdown_cell(f"**Homework:** {' and '.join(home)}."), held=True)
    return end


def _span(names):
    """The numbers of chapters: "07 to 10"."""
    numbers = [name.partition("_")[0] for name in names]
    return " to ".join(dict.fromkeys((numbers[0], numbers[-1])))
