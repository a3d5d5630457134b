"""The board's pages, in Chromium."""

import json

import pytest

from autograder.board.course import Course
from autograder.board.tests.conftest import COURSE, Running
from autograder.tests.browser import IN_CHROMIUM

pytestmark = IN_CHROMIUM
SCRIPT = "<img src=x onerror=document.title='hacked'>"
HALF = "01_half.half"
SIZES = [(1280, 720), (1024, 768)]
SMALLEST = """() => Math.min(...[...document.querySelectorAll("body *")]
    .filter((one) => one.childNodes.length && one.innerText && one.getClientRects().length)
    .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
OUTSIDE = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
}).map((one) => one.className)"""
LONG = Course(  # the names are the learner's worst, though a course gives them
    "a long route",
    [(f"{n:02}_chapter", [f"{n:02}_chapter.Some.long_name_{m}" for m in range(7)]) for n in (1, 2)],
    {f"{n:02}_chapter.Some.long_name_{m}": {SCRIPT} for n in (1, 2) for m in range(7)},
    {"01_chapter.guess": [SCRIPT, "a `choice` of many words, as long as a choice may ever be"]},
)


class Page:
    """A page of the board, and what it has asked for and complained of."""

    def __init__(self, chromium, board, view, size=SIZES[0], scheme="light"):
        width, height = size
        viewport = {"width": width, "height": height}
        self.page = chromium.new_page(viewport=viewport, color_scheme=scheme)
        self.asked, self.complaints = [], []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(board.address.rstrip("/") + board.path(view))

    def wait_for(self, text):
        self.page.get_by_text(text).first.wait_for()

    def close(self):
        self.page.close()


def crowd(board, count=5):
    """Seats that check and vote, with a script wherever a string is sent."""
    chapter = board.course.todos[0]
    (vote, choices) = next(iter(board.course.votes.items()))
    mistake = next(iter(board.course.mistakes[chapter]))
    for place in range(count):
        _, token = board.join(SCRIPT)
        verdict = "right" if place else "wrong"
        said = {"todo": chapter, "verdict": verdict, "mistake": None if place else mistake}
        board.tell(token, said, {"vote": vote, "choice": choices[place % 2]})
        board.tell(token, {"todo": SCRIPT, "verdict": SCRIPT, "mistake": SCRIPT})


@pytest.fixture(params=[COURSE, LONG], ids=["short", "long"])
def full(request, book):
    with Running(book, course=request.param) as board:
        crowd(board)
        yield board


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_the_projector_is_legible_and_fits(chromium, full, size, scheme):
    page = Page(chromium, full, "screen", size, scheme)
    page.wait_for("5 seats")
    page.wait_for("go on?")
    page.wait_for("5 votes")
    assert page.page.evaluate(SMALLEST) >= 24
    assert page.page.evaluate(OUTSIDE) == []
    paper = page.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    assert page.complaints == []
    page.close()


def test_script_is_text_on_every_page(chromium, book):
    with Running(book, course=LONG) as board:
        crowd(board)
        for view in ("screen", "presenter"):
            page = Page(chromium, board, view)
            page.wait_for("<img src=x onerror")
            assert page.page.locator("img").count() == 0
            assert "hacked" not in page.page.title()
            assert all(url.startswith(board.address) for url in page.asked)
            page.close()


def test_the_page_follows_the_room_without_a_reload(chromium, board):
    page = Page(chromium, board, "screen")
    page.wait_for("0 seats")
    _, token = board.join()
    page.wait_for("1 seat")
    board.tell(token, {"todo": HALF, "verdict": "wrong", "mistake": "whole numbers"})
    page.wait_for("1× whole numbers")
    board.tell(token, {"todo": HALF, "verdict": "right", "mistake": None})
    page.wait_for("half: go on?")
    page.wait_for("was 1× whole numbers")
    page.close()


def test_a_chapter_can_be_kept_in_view(chromium, book):
    with Running(book, course=LONG) as board:
        crowd(board)
        page = Page(chromium, board, "screen")
        page.wait_for("5 seats")
        shown = page.page.locator(".chapters .shown")
        assert shown.inner_text().startswith("01")
        page.page.keyboard.press("ArrowRight")
        assert shown.inner_text().startswith("02")
        page.page.keyboard.press("Escape")
        assert shown.inner_text().startswith("01")
        page.close()


def test_the_presenter_closes_the_room_and_takes_a_seat_out(chromium, board):
    board.join("Ada")
    page = Page(chromium, board, "presenter")
    page.wait_for("Ada")
    page.page.get_by_role("button", name="Close the room").click()
    page.wait_for("Nobody new can join")
    assert board.post("/join", {"code": board.keys["secret"]}) == 409
    page.page.get_by_role("button", name="Remove").click()
    page.page.get_by_role("button", name="Really?").click()
    page.wait_for("0 seats")
    assert page.page.get_by_text("Ada").count() == 0
    assert page.complaints == []
    page.close()


def test_a_board_that_ends_is_told_and_comes_back(chromium, book):
    with Running(book) as board:
        page = Page(chromium, board, "screen")
        page.wait_for("0 seats")
    page.wait_for("The board is not running")
    page.close()


def test_what_learners_may_open_says_what_is_sent(chromium, board):
    page = chromium.new_page()
    page.goto(board.address)
    text = page.inner_text("body")
    assert "never sends your code" in text
    assert json.dumps(board.keys["secret"]) not in text
    page.close()
