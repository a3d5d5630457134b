"""The site of `make docs`: each link leads somewhere, nothing needs a network, all can read it."""

import threading
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from autograder import judging
from autograder.authoring.publish import pages
from autograder.tests.browser import CHROMIUM

ROOT = Path(__file__).parents[2]
LOADS = {("script", "src"), ("link", "href"), ("img", "src")}
LOOKED_AT = ("index.html", "docs/map.html", "docs/anywhere.html", "solutions/01_xor.html")
LOOKED_AT += ("_modules/autograder/reference/xor.html",)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    into = tmp_path_factory.mktemp("pages") / "docs"
    pages.build(ROOT, into)
    return into


class Links(HTMLParser):
    """The links, what is loaded, and the places that links can lead to, of one page."""

    def __init__(self, path):
        super().__init__()
        self.links, self.loads, self.places = [], [], set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.places.add(value)
            elif (tag, name) == ("a", "href"):
                self.links.append(value or "")
            elif (tag, name) in LOADS:
                self.loads.append(value)


@pytest.fixture(scope="module")
def read(built):
    return {path: Links(path) for path in built.rglob("*.html")}


def test_it_has_guides_solutions_reference_and_map(built):
    names = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    assert {f"solutions/{chapter}.html" for chapter in judging.chapters()} <= names
    guides = {f"docs/{path.stem}.html" for path in (ROOT / "docs").glob("*.md")}
    assert guides - {"docs/index.html"} <= names
    assert {"index.html", "docs/map.html", "docs/reference.html", "search.html"} <= names
    assert 'class="sig-name descname"' in (built / "docs/reference.html").read_text("utf-8")


def test_every_link_within_leads_to_a_page_and_a_place_on_it(built, read):
    lost = []
    for page, found in read.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or page.name in ("search.html", "genindex.html"):
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            place = unquote(parts.fragment)
            there = target in read and (not place or place in read[target].places)
            if not (there or (not place and target.is_file())):
                lost.append(f"{page.relative_to(built)} -> {link}")
    assert lost == []


def test_nothing_is_loaded_from_elsewhere(read):
    abroad = {load for found in read.values() for load in found.loads if urlsplit(load).netloc}
    badges = {load for load in abroad if load.endswith((".svg",))}
    assert abroad == badges, "only the badges of the front page, which have words beside them"


@pytest.fixture(scope="module")
def browser(built, chromium):
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *a: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.route(lambda url: urlsplit(url).hostname != "127.0.0.1", lambda one: one.abort())
    yield page, f"http://127.0.0.1:{server.server_port}"
    page.close()
    server.shutdown()


AXE = "axe.min.js"  # of axe_playwright_python
RULES = """async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa"]}))
    .violations.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html)}`)"""
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_axe_has_nothing_to_say(browser, name, scheme):
    page, address = browser
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}/{name}")
    page.wait_for_function("document.getAnimations().length === 0")  # colours fade in
    page.evaluate(resources.files("axe_playwright_python").joinpath(AXE).read_text("utf-8"))
    assert page.evaluate(RULES) == []


@needs_chromium
def test_a_search_finds_a_word_of_a_chapter(browser):
    page, address = browser
    page.goto(f"{address}/search.html?q=sigmoid")
    found = page.locator("#search-results li a")
    found.first.wait_for()
    assert any("solutions/" in (link.get_attribute("href") or "") for link in found.all())
