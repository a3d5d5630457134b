"""Predictions, votes, pictures under a hand, and whether everybody can use them: in a browser."""

import io
import json
import shutil

import pytest
from nbformat.v4 import new_markdown_cell
from PIL import Image

from autograder.authoring.folds import fold
from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.lab import ROOT

pytestmark = IN_CHROMIUM

THEMES = ["JupyterLab Light", "JupyterLab Dark"]
WRONG = "import numpy as np\ndef sigmoid(z):\n    return 1 / (1 + np.exp(z))"
CHECK = 'from autograder import check\ncheck("01_xor.sigmoid")'
VOTE = 'from autograder import vote\nvote("01_xor.weights", "7", "`8`", "as many as there are")'
CAPTION = "A line whose end follows the slider."
SLIDERS = f"""
from autograder import plots
from autograder.plots.figure import canvas
def draw(end):
    figure, axes = canvas(5, 2)
    axes.plot([0, 1], [0, 1 / end])
    axes.set(title=f"to {{end}}", xlabel="x", ylabel="y")
    return figure
plots.sliders(draw, "{CAPTION}", end=(-3, 3, 1, 1))"""
PLAYER = f"{SLIDERS.rpartition('plots.')[0]}plots.player(draw, range(1, 6), '{CAPTION}')"
PICTURE = "from autograder import plots\nplots.network((2, 1))"
ANSWER = r"""The answer is here: $\frac{1}{2}$.

| input | output |
| ----- | ------ |
| 0     | `half` |

```python
answer = 0.5
```"""


@pytest.fixture
def answer():
    cell = new_markdown_cell(ANSWER, metadata={"tags": ["answer"]})
    fold(cell)
    return cell


def filled(page, selector):
    """How often a selector is there and seen."""
    return sum(one.is_visible() for one in page.page.locator(selector).all())


def test_the_answer_to_a_prediction_folds_out(page, blank, answer):
    blank("1 / 2", answer)
    inside = page.page.locator("details p", has_text="The answer is here")
    assert not inside.is_visible()
    summary = page.page.locator("summary", has_text="prediction")
    summary.focus()
    page.page.keyboard.press("Enter")
    inside.wait_for(state="visible")
    for kind in ("details mjx-container", "details td code", "details pre"):
        assert filled(page, kind), f"{kind} is not rendered as Markdown"


def votes(page):
    return json.loads((page.folder / "release" / "progress.json").read_text())["votes"]


def test_a_vote_by_click_or_by_key_outlives_the_kernel(page, blank):
    blank(VOTE)
    page.page.get_by_role("button", name="7", exact=True).click()
    page.page.get_by_text("You chose 7").wait_for()
    page.page.get_by_role("button", name="8", exact=True).focus()
    page.page.keyboard.press("Space")
    page.page.get_by_text("You chose 8").wait_for()
    assert votes(page)["01_xor.weights"]["choice"] == "`8`"
    blank(VOTE)
    page.page.get_by_text("You chose 8").wait_for()
    assert "mod-active" in page.page.get_by_role("button", name="8", exact=True).get_attribute(
        "class"
    )


def picture(page):
    """Where the picture's pixels come from: another place whenever it is drawn again."""
    return page.page.locator(".moving img").get_attribute("src")


def redrawn(page, before):
    page.page.wait_for_function(
        "before => document.querySelector('.moving img')?.src != before", arg=before
    )


def test_a_slider_moves_the_picture_by_key_and_says_what_stops_it(page, blank):
    blank(SLIDERS)
    slider = page.page.get_by_role("slider", name="end")
    image = page.page.get_by_role("img", name=CAPTION)
    image.wait_for()
    before = picture(page)
    slider.focus()
    page.page.keyboard.press("ArrowRight")
    redrawn(page, before)
    assert slider.get_attribute("aria-valuenow") == "2.0"
    for _ in range(2):
        page.page.keyboard.press("ArrowLeft")
    page.page.get_by_text("ZeroDivisionError").wait_for()
    assert page.page.locator(".moving .caption").inner_text() == CAPTION


def at(page):
    return page.page.get_by_role("slider", name="frame").get_attribute("aria-valuenow")


def test_a_player_plays_to_its_end_pauses_and_stops(page, blank):
    blank(PLAYER)
    play = page.page.get_by_role("button", name="Play")
    play.focus()
    page.page.keyboard.press("Enter")
    page.page.get_by_role("button", name="Pause").click()
    play.wait_for()
    page.page.get_by_label("speed").select_option("fast")
    play.click()
    page.page.wait_for_function(
        "document.querySelector('.moving .noUi-handle').ariaValueNow == '4.0'"
    )
    play.wait_for()  # it has ended by itself
    page.page.get_by_role("button", name="Stop").click()
    page.page.wait_for_function(
        "document.querySelector('.moving .noUi-handle').ariaValueNow == '0.0'"
    )
    assert at(page) == "0.0"


def test_a_widget_whose_kernel_is_gone_leaves_what_stands_in_for_it(page, blank):
    blank(VOTE, SLIDERS)
    page.page.locator(".moving img").wait_for()
    still = page.page.locator(".unless-alive")
    assert [one.is_visible() for one in still.all()] == [False, False]
    page.command("docmanager:save")
    path = page.page.evaluate("window.jupyterapp.shell.currentWidget.context.path")
    page.page.evaluate("window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
    page.open(path)
    page.page.get_by_text("Your vote:").wait_for()
    page.page.get_by_role("img", name=CAPTION).wait_for()
    assert not page.page.get_by_text("Error displaying").first.is_visible()


FILM = """from autograder import plots
plots.race(lambda x, y: x**2 + y**2, {"one": [(-2, 1), (0, 0)], "two": [(-2, 1), (1, 1)]})"""


def test_a_film_is_stopped_by_a_key_and_begins_anew_by_another(page, blank):
    blank(FILM)
    assert (filled(page, ".film .moves"), filled(page, ".film .holds")) == (1, 0)
    page.page.get_by_role("checkbox", name="pause").focus()
    page.page.keyboard.press("Space")
    page.page.locator(".film .holds").wait_for(state="visible")
    assert filled(page, ".film .moves") == 0
    before = page.page.locator(".film .moves").get_attribute("src")
    page.page.keyboard.press("Space")
    page.page.locator(".film .moves").wait_for(state="visible")
    assert page.page.locator(".film .moves").get_attribute("src") != before


def corner(page, selector):
    """The lightness of a picture's corner, from 0 to 255."""
    shot = Image.open(io.BytesIO(page.page.locator(selector).screenshot()))
    return shot.convert("L").getpixel((2, 2))


@pytest.mark.parametrize(("theme", "light"), [(THEMES[0], True), (THEMES[1], False)])
def test_a_figure_is_dark_in_the_dark_theme(page, blank, theme, light):
    blank(PICTURE, SLIDERS)
    page.theme(theme)
    still, moving = corner(page, "img.drawn[alt*='Circles']"), corner(page, ".moving img")
    page.theme(THEMES[0])
    assert (still > 200, moving > 200) == (light, light)
    assert light or max(still, moving) < 50


WIDE = """() => [...document.querySelectorAll('.jp-OutputArea-output')]
    .filter(one => one.scrollWidth > one.clientWidth)
    .map(one => one.querySelector('img.drawn') ? 'a picture' : one.innerText)"""
SHOWN = """() => [...document.querySelectorAll('img.drawn')].filter(one => one.clientWidth)
    .map(one => one.clientWidth / one.getAttribute('width'))"""


def test_all_fits_a_page_of_400_pixels_and_only_a_wide_picture_is_moved_sideways(page, blank):
    routes = "from autograder import follow, progress\nfollow('full-day')", "progress()"
    blank(WRONG, CHECK, PICTURE, VOTE, SLIDERS, *routes, 'progress("09_digits")')
    before = page.page.viewport_size
    page.page.set_viewport_size({"width": 400, "height": 900})
    page.page.wait_for_timeout(500)
    wide, shown = page.page.evaluate(WIDE), page.page.evaluate(SHOWN)
    page.page.set_viewport_size(before)
    assert wide == ["a picture"]
    assert len(shown) == 2 and min(shown) > 0.39, "letters are too small to be read"


def test_a_hint_stays_open_when_the_check_runs_again(page, blank):
    blank(WRONG, CHECK)
    hint = page.page.get_by_text("Hint: nudge")
    hint.focus()
    page.page.keyboard.press("Enter")
    page.page.locator("details[open][data-hint$=nudge]").wait_for()
    page.run_all()
    page.page.locator("details[open][data-hint$=nudge]").wait_for()
    assert page.page.locator("details[open]").count() == 1


RAISED = "def neuron(x, weights, bias):\n    return 1 / 0"
RIGHT = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))"
MORE = [
    'check("01_xor.linear_accuracy")',
    "from autograder import catch_up, progress, ready",
    'progress("01_xor")',
    "progress()",
    "with ready():\n    neuron(1, 2, 3)",
    'catch_up("01_xor.descend")',
]


def test_axe_finds_nothing_in_what_we_show(page, blank, answer):
    shutil.copytree(ROOT / "solutions", page.folder / "solutions", dirs_exist_ok=True)
    shown = [WRONG, CHECK, RAISED, 'check("01_xor.neuron")', RIGHT, 'check("01_xor.sigmoid")']
    blank(*shown, *MORE, answer, VOTE, PICTURE, FILM, SLIDERS, PLAYER)
    page.page.locator("summary", has_text="prediction").click()
    page.page.get_by_role("img", name=CAPTION).nth(1).wait_for()
    for theme in reversed(THEMES):  # the next test begins in the light one
        page.theme(theme)
        assert page.violations() == [], theme
