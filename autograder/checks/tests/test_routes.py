"""The routes: as long as they say, and nothing on them needs what they leave out."""

import re
from pathlib import Path

import pytest

from autograder import judging
from autograder.judging.routes import paces, route, routes

ROOT = Path(__file__).parents[3]
PARTS = [
    pytest.param(one, part, id=f"{one.name}-{part.chapter}")
    for one in routes()
    for part in one.parts
]


def test_each_todo_has_its_minutes():
    listed = {name: [check.short for check in judging.chapter(name)] for name in judging.chapters()}
    assert {name: list(pace.todos) for name, pace in paces().items()} == listed


@pytest.mark.parametrize("one", routes(), ids=lambda one: one.name)
def test_a_route_adds_up_to_no_more_than_it_may_take(one):
    assert one.minutes <= one.at_most


def test_ninety_minutes_live_leave_ten_for_what_comes_up():
    assert route("90 minutes").minutes <= 80


@pytest.mark.parametrize("one, part", PARTS)
def test_what_a_route_does_not_ask_for_comes_ready_made(one, part):
    both = part.todos | part.ready
    assert not part.todos.keys() & part.ready.keys()
    assert both.keys() == {check.short for check in judging.chapter(part.chapter)}


@pytest.mark.parametrize("one, part", PARTS)
def test_a_route_shows_sections_that_are_there(one, part):
    text = (ROOT / "source" / f"{part.chapter}.py").read_text("utf-8")
    assert set(part.sections) <= set(re.findall(r"^# ## (.+)$", text, re.MULTILINE))


def test_an_unknown_route_is_told():
    with pytest.raises(LookupError, match="no route 'long'; there are: 'live'"):
        route("long")


@pytest.mark.parametrize("one", routes(), ids=lambda one: one.name)
def test_every_route_begins_with_the_end(one):
    assert one.parts[0].sections[0] == "Begin with the end"
