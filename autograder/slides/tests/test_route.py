import pytest

from autograder.judging.routes import Part, Route, paces
from autograder.slides import route as along
from autograder.slides.deck import slides_of
from autograder.slides.run_sheet import sheet, with_sheets

MINUTES = paces()["01_xor"].todos["sigmoid"]
PART = Part("01_xor", ("Meet the net",), 6, {"sigmoid": MINUTES}, {"neuron": 6})
SHORT = Route("short", "so short", 80, 4, (PART,))


@pytest.fixture
def slides(course, monkeypatch):
    monkeypatch.setattr(along, "routes", lambda: (SHORT,))
    return along.slides_along(SHORT, [course()])


def test_the_shortest_route_takes_starred_slides_and_its_todos(slides):
    assert [slide.title for slide in slides] == [
        "Chapter 01: Why?",
        "Choose your route",
        "Three words",
        "Squash a number",
        "Write `sigmoid`",
        "Break",
        "You can now",
    ]


def test_a_longer_route_takes_all_slides_of_its_sections(course, monkeypatch):
    monkeypatch.setattr(along, "routes", lambda: (None, SHORT))
    kinds = [slide.kind for slide in along.slides_along(SHORT, [course()])]
    assert kinds == ["part", "part", "slide", "predict", "slide", "todo", "slide", "break", "end"]


def test_the_minutes_are_those_of_the_route(slides):
    assert sum(slide.minutes for slide in slides) == pytest.approx(SHORT.minutes)
    assert slides[2].minutes == pytest.approx(2 * slides[3].minutes)


def test_a_chapters_deck_has_the_minutes_of_its_todos(course):
    timed = along.timed(slides_of(course()))
    assert [slide.minutes for slide in timed if slide.kind == "todo"] == [MINUTES]


def test_what_comes_ready_made_is_said_and_what_is_left(slides):
    said = [" ".join(piece.cell.source for piece in slide.pieces) for slide in slides]
    assert "`neuron`" in said[0]
    assert 'follow("short")' in said[1]
    assert paces()["01_xor"].can in said[-1]
    assert "chapters 02 to " in said[-1]


def test_a_run_sheet_says_when_and_what(slides):
    head, _, *rows = sheet(slides).splitlines()
    assert len(rows) == len(slides)
    assert {row.count(" | ") for row in rows} == {head.count(" | ")}
    assert rows[0].startswith("| 0:00 |") and rows[-1].startswith(f"| 0:{SHORT.minutes} |")
    assert "Few words. What is a layer?" in rows[2] and "skip" in rows[2]
    assert "**Write `sigmoid`**" in rows[4] and 'catch_up("01_xor.sigmoid")' in rows[4]


def test_every_run_sheet_of_a_guide_is_made_anew(course, monkeypatch):
    monkeypatch.setattr("autograder.slides.run_sheet.routes", lambda: (SHORT,))
    guide = "Before.\n<!-- run sheet: short -->\nold\n<!-- /run sheet -->\nAfter.\n"
    made = with_sheets(guide, [course()])
    assert made.startswith("Before.\n<!-- run sheet: short -->\n\n| at |")
    assert made.endswith("<!-- /run sheet -->\nAfter.\n") and "old" not in made
    assert with_sheets(made, [course()]) == made
