"""What the board knows of a course, and that it takes it from the course alone."""

import json

import pytest

from autograder import judging
from autograder.board.course import _read, course, votes_in


@pytest.fixture
def notebooks(tmp_path):
    """A folder with one chapter's notebook, whose cells are given."""

    def write(*cells):
        (tmp_path / "01_half").mkdir()
        cells = [{"cell_type": kind, "source": source} for kind, source in cells]
        (tmp_path / "01_half/01_half.ipynb").write_text(json.dumps({"cells": cells}), "utf-8")
        return tmp_path

    return write


def test_votes_are_found_with_their_choices(notebooks):
    folder = notebooks(
        ("markdown", 'vote("01_half.text", "no", "cell")'),
        ("code", "%matplotlib inline\n"),
        ("code", ["from autograder import vote\n", 'vote("01_half.guess", "up", "down")']),
        ("code", 'vote("01_half.other", "1", *more)'),
    )
    assert votes_in(folder) == {"01_half.guess": ["up", "down"], "01_half.other": ["1"]}
    assert votes_in(folder / "nowhere") == {}


@pytest.mark.parametrize("route", [None, "half a day"])
def test_columns_are_the_routes_todos_and_mistakes_the_checks(route, tmp_path):
    known = _read(route, tmp_path)
    assert known.todos
    assert set(known.todos) < {
        check.name for name in judging.chapters() for check in judging.chapter(name)
    }
    for todo in known.todos:
        assert known.mistakes[todo] == {one.name for one in judging.find(todo).mistakes}
    assert known.title == (route or "90 minutes")


def test_no_such_route_gets_a_sentence():
    with pytest.raises(LookupError, match="no route 'a week'"):
        course("a week")
