"""Every deck of the course as a room sees it: in Chromium, slide by slide, key by key."""

import re
from pathlib import Path

import nbformat
import pytest

from autograder.authoring.course import chapters
from autograder.judging.routes import routes
from autograder.slides.command import decks
from autograder.slides.deck import SOLUTION
from autograder.slides.notebook import notebook_of
from autograder.slides.settings import presenter
from autograder.tests.browser import IN_CHROMIUM

ROOT = Path(__file__).parents[3]
COURSE = chapters(ROOT)
DECKS = [*(chapter.name for chapter in COURSE), routes()[0].title.replace(" ", "-")]
PAGES = [(1280, 720), (1280, 960), (1024, 768)]
LEGIBLE = 24  # pixels of a page that is 1280 wide
TICKS = 20  # pixels, of the text of a picture that is as wide as its `width` says

pytestmark = IN_CHROMIUM

FAULTS = """([legible, ticks]) => {
    const slide = Reveal.getCurrentSlide(), scale = Reveal.getScale();
    const page = slide.getBoundingClientRect(), faults = [];
    const seen = one => getComputedStyle(one).visibility === "visible" && one.checkVisibility();
    const name = one => (one.textContent || one.alt || one.tagName).trim().slice(0, 50);
    for (const one of slide.querySelectorAll("*")) {
        if (!seen(one) || one.closest("aside")) continue;
        const box = one.getBoundingClientRect();
        if (box.bottom > page.bottom + 1 || box.right > page.right + 1 || box.left < page.left - 1)
            faults.push(`off the page: ${name(one)}`);
        if (one.tagName === "PRE" && one.scrollWidth > one.clientWidth + 1)
            faults.push(`a line is too long: ${name(one)}`);
        const words = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (words && !one.closest("math") && parseFloat(getComputedStyle(one).fontSize) < legible)
            faults.push(`too small: ${name(one)}`);
        if (one.tagName === "IMG") {
            const shown = Math.min(one.clientWidth / one.naturalWidth,
                                   one.clientHeight / one.naturalHeight) * one.naturalWidth;
            if (ticks * shown / one.getAttribute("width") < legible - 0.5)
                faults.push(`a picture has ${Math.round(ticks * shown / one.getAttribute("width"))
                } px text: ${name(one)}`);
        }
    }
    const blocks = [...slide.querySelectorAll(".words, .code, pre.printed, .made, .picture")]
        .filter(one => seen(one) && !one.closest("aside"));
    const covers = blocks.filter(one => getComputedStyle(one).position === "absolute");
    for (const [i, one] of blocks.entries()) {
        const next = blocks[i + 1];
        if (next && !covers.length && !one.contains(next) &&
            next.getBoundingClientRect().top < one.getBoundingClientRect().bottom - 1)
            faults.push(`${name(one)} is under ${name(next)}`);
    }
    return faults.map(fault => `slide ${Reveal.getSlidePastCount() + 1}: ${fault}`);
}"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The file of a deck, made once."""
    from autograder.slides.page import page

    folder, files = tmp_path_factory.mktemp("slides"), {}

    def file(deck):
        if deck not in files:
            ((name, title, slides),) = decks(ROOT, [deck])
            files[deck] = folder / f"{name}.html"
            html = page(notebook_of(slides, presenter(ROOT), title))
            files[deck].write_text(html, encoding="utf-8")
        return files[deck]

    return file


@pytest.fixture
def opened(chromium, made):
    """Opens a deck; in the end nothing may have been fetched, or said on the console."""
    said, pages = [], []

    def show(deck, width=1280, height=720, query=""):
        page = chromium.new_page(viewport={"width": width, "height": height})
        pages.append(page)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda one: local(one.url) or said.append(one.url))
        page.goto(f"{made(deck).as_uri()}{query}")
        page.wait_for_function("window.Reveal && Reveal.isReady()")
        return page

    yield show
    for page in pages:
        page.close()
    assert said == []


def local(url):
    return url.startswith(("file:", "data:", "blob:", "about:"))


def each_step(page):
    """Goes through a deck key by key."""
    yield
    while not page.evaluate("Reveal.isLastSlide() && !Reveal.availableFragments().next"):
        page.evaluate("Reveal.next()")
        yield


@pytest.mark.parametrize("size", PAGES, ids=str)
@pytest.mark.parametrize("deck", DECKS)
def test_each_slide_fits_its_page_and_is_legible(opened, deck, size):
    page = opened(deck, *size)
    faults = [fault for _ in each_step(page) for fault in page.evaluate(FAULTS, [LEGIBLE, TICKS])]
    assert list(dict.fromkeys(faults)) == []


@pytest.mark.parametrize("deck", DECKS)
def test_answers_wait_for_a_key(opened, deck):
    page = opened(deck)
    shown = """() => [...Reveal.getCurrentSlide().querySelectorAll(".fragment:not(.visible) *")]
        .filter(one => getComputedStyle(one).visibility !== "hidden").length"""
    assert {page.evaluate(shown) for _ in each_step(page)} == {0}


@pytest.mark.parametrize("deck", DECKS)
def test_each_prediction_has_an_answer(made, deck):
    body = made(deck).read_text("utf-8").split("<body>")[1]
    predictions = re.findall(r'<section data-kind="predict".*?<aside', body, re.DOTALL)
    bare = [one.split("<h1")[-1][:80] for one in predictions if 'class="fragment"' not in one]
    assert bare == []


@pytest.mark.parametrize("deck", DECKS)
def test_no_slide_of_a_todo_shows_a_line_of_its_answer(made, deck):
    lines = {line for chapter in COURSE for line in answer_lines(chapter)}
    body = made(deck).read_text("utf-8").split("<body>")[1]
    todos = re.findall(r'<section data-kind="todo".*?<aside', body, re.DOTALL)
    assert todos or "90" not in deck
    assert [line for line in lines for todo in todos if line in todo] == []


def answer_lines(chapter):
    """The lines of model answers that are long enough to be nobody's prose."""
    for cell in nbformat.read(chapter.source, as_version=4).cells:
        for found in SOLUTION.finditer(cell.source):
            yield from (line.strip() for line in found[0].splitlines()[1:-1] if len(line) > 24)


def test_the_clock_of_a_todo_runs_and_a_key_holds_it(opened):
    page = opened(DECKS[0])
    for _ in each_step(page):
        if clock := page.evaluate("Reveal.getCurrentSlide().querySelector('.clock')?.textContent"):
            break
    text = "document.querySelector('section.present .clock').textContent"
    page.wait_for_function(f"{text} !== {clock!r}")
    page.keyboard.press("c")
    page.wait_for_function("document.querySelector('section.present .clock.held')")
    held = page.evaluate(text)
    page.wait_for_timeout(1500)
    assert page.evaluate(text) == held


def test_the_speaker_view_shows_notes(opened):
    page = opened(DECKS[0])
    page.keyboard.press("ArrowRight")
    with page.context.expect_page() as found:
        page.keyboard.press("s")
    found.value.wait_for_function("/ min/.test(document.body.innerText)")
    found.value.close()


def test_the_overview_and_paper_show_every_slide(opened):
    page = opened(DECKS[0])
    slides = page.evaluate("Reveal.getTotalSlides()")
    page.keyboard.press("o")
    page.wait_for_function("Reveal.isOverview()")
    paper = opened(DECKS[0], query="?print-pdf")
    paper.wait_for_selector(".pdf-page")
    assert paper.locator(".pdf-page").count() >= slides
    overfull = "[...document.querySelectorAll('.pdf-page')].filter(one => one.offsetHeight > 721)"
    assert paper.evaluate(f"{overfull}.length") == 0
