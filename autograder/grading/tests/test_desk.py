"""The instructor's desk in a real browser: formgrader and feedback, marks and comments by hand."""

import shutil
from importlib import resources

import nbformat
import pytest

from autograder.__main__ import main
from autograder.grading.demo import filled_in
from autograder.grading.gradebook.course import Course
from autograder.grading.tests.test_report import book, rows
from autograder.grading.tests.tiny import CONFIG, ROOT, Cohort, graded
from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.lab import TOKEN, server

MEAN = "def neuron(x, weights, bias):\n    return sigmoid(np.mean(x * weights) + bias)"
SUM = "def neuron(x, weights, bias):\n    return sigmoid(sum(x * weights) + bias)"
WORDS = "Near: what is **summed**, what is averaged?"

pytestmark = IN_CHROMIUM


def hand_in(cohort, neuron):
    notebook = filled_in(Course(ROOT), "01_xor", {"neuron": neuron})
    nbformat.validate(notebook)
    cohort.submit("gus", notebook, "01_xor")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """This course's first chapter, with one learner who took the mean for the sum, graded."""
    root = tmp_path_factory.mktemp("desk")
    (root / "nbgrader_config.py").write_text(CONFIG.replace("timeout = 3", "timeout = 60"))
    for step in ("source", "notebooks"):
        shutil.copytree(ROOT / step / "01_xor", root / step / "01_xor")
    cohort = Cohort(root)
    hand_in(cohort, MEAN)
    assert graded(root)[0] == 0
    return cohort


@pytest.fixture(scope="module")
def marked(desk, chromium):
    """Half a point more and a comment, entered in formgrader."""
    with book(desk.root) as gradebook:
        number = gradebook.find_submission_notebook("01_xor", "01_xor", "gus").id
    with server(desk.root, settings=None) as address:  # as `make desk` opens it
        page = chromium.new_page()
        page.goto(f"{address}/lab?token={TOKEN}")
        # nbgrader's own page waits for MathJax's server, which a test does not.
        form = f"{address}/formgrader/submissions/{number}/"
        page.goto(form, wait_until="domcontentloaded")
        page.get_by_text("mean instead of sum").wait_for()
        _enter(page, "#check_neuron", "0.5")
        _enter(page, "#neuron-comment", WORDS)
        page.goto(form, wait_until="domcontentloaded")
        page.wait_for_function("document.querySelector('#check_neuron').value == '0.5'")
        page.close()
    return desk


def _enter(page, field, text):
    """Fill in a field of formgrader's and leave it, which saves it, once formgrader listens."""
    page.wait_for_function("window.formgrader?.grades?.loaded && formgrader.comments?.loaded")
    with page.expect_response(lambda answer: answer.request.method == "PUT"):
        page.locator(field).fill(text)
        page.locator(field).blur()


@pytest.fixture
def feedback(chromium):
    """Opens a learner's page as they have it: a file, and no network."""
    asked = []

    def opened(root):
        page = chromium.new_page()
        page.route("**/*", lambda route: (asked.append(route.request.url), route.continue_()))
        page.goto((root / "feedback/gus/01_xor/01_xor.html").as_uri())
        return page

    yield opened
    assert [url for url in asked if not url.startswith("file:")] == []


def test_feedback_follows_marks_and_comments_from_formgrader(marked, feedback):
    screen = graded(marked.root)[1]
    assert "1 unchanged" in screen and "by hand" not in screen
    assert rows(marked.root)["gus"]["01_xor"] == "7.5"
    page = feedback(marked.root)
    assert page.locator("#toc").get_by_text("check_neuron").first.is_visible()
    assert page.locator("#toc li", has_text="check_neuron").inner_text().endswith("0.5 / 2.0)")
    assert page.locator(".panel-footer strong", has_text="summed").is_visible()


def test_points_by_hand_survive_every_grading(marked, feedback):
    graded(marked.root, force=True)
    assert rows(marked.root)["gus"]["01_xor"] == "7.5"
    hint = feedback(marked.root).locator("details", has_text="Hint: formula")
    assert not hint.get_attribute("open")
    assert hint.locator("summary").evaluate("one => getComputedStyle(one).display") == "list-item"
    hint.locator("summary").click()
    assert hint.get_by_text("σ(x · weights + bias)").first.is_visible()


def test_another_answer_is_said_to_have_points_by_hand(marked, feedback):
    hand_in(marked, SUM)
    assert "points set by hand before this was graded: check_neuron" in graded(marked.root)[1]
    assert rows(marked.root)["gus"]["01_xor"] == "7.5"
    assert feedback(marked.root).get_by_text("These checks passed").first.is_visible()


RULES = """async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa"]}))
    .violations.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.html)}`)"""


def test_what_is_returned_and_reported_can_be_read_by_all(marked, chromium):
    assert main(["report", "--course", str(marked.root)]) == 0
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    page = chromium.new_page()
    for name in ("feedback/gus/01_xor/01_xor.html", "report.html"):
        page.set_viewport_size({"width": 1200, "height": 900})
        page.goto((marked.root / name).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(axe)
        assert page.evaluate(RULES) == []
        page.set_viewport_size({"width": 400, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.close()
