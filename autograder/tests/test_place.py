"""A place that remembers, and that needs no mouse: in a browser."""

import json
import shutil

import pytest

from autograder import judging
from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.lab import ROOT, Lab, server
from autograder.tests.test_alive import CHECK, FILM, PLAYER, SLIDERS, VOTE, WRONG
from autograder.tests.test_browser import RIGHT

pytestmark = IN_CHROMIUM

MAP = "from autograder import progress\nprogress()"


@pytest.fixture
def finished(page):
    """A learner who has done all of chapter 01."""
    done = {"kind": "right", "when": "2026-11-29T09:00+00:00"}
    checks = {check.name: {**done, "points": check.points} for check in judging.chapter("01_xor")}
    (page.folder / "release" / "progress.json").write_text(json.dumps({"checks": checks}))


def test_a_finished_chapter_is_celebrated_in_one_line_that_leads_on(page, finished, blank):
    blank('from autograder import progress\nprogress("01_xor")')
    (line,) = page.page.locator("p.onward").all_inner_texts()
    assert "Every TODO of chapter 01 is right. You can now " in line
    assert page.page.get_by_role("link", name="one solution").count() == len(
        judging.chapter("01_xor")
    )
    page.page.locator("p.onward").get_by_role("link", name="02_for_loop_mlp").click()
    page.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.endsWith('02_for_loop_mlp.ipynb')"
    )


def test_the_map_says_what_is_done_and_where_to_go_on(page, finished, blank):
    blank(MAP)
    rows = page.page.locator(".jp-OutputArea-output tr")
    assert "done" in rows.filter(has_text="01_xor").inner_text()
    assert "go on here" in rows.filter(has_text="02_for").inner_text()


def test_another_day_another_server_and_another_page_know_what_was_done(page, tmp_path):
    shutil.copytree(ROOT / "notebooks", tmp_path / "release")
    notebook = tmp_path / "release" / "01_xor" / "mine.ipynb"
    for cells, said in (([RIGHT, CHECK], "These checks passed"), ([MAP], "1 of")):
        shutil.rmtree(tmp_path / ".settings", ignore_errors=True)
        _write(notebook, cells)
        with server(tmp_path) as address:
            today = Lab(page.page.context.browser.new_page(), address, tmp_path)
            today.open("release/01_xor/mine.ipynb")
            today.run_all()
            today.page.get_by_text(said).first.wait_for()
            today.page.close()


def _write(path, cells):
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    cells = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": one}
        for one in cells
    ]
    whole = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 4}
    path.write_text(json.dumps(whole))


def test_who_fell_behind_gets_a_whole_chapter_that_earns_nothing(page, blank):
    shutil.copytree(ROOT / "solutions", page.folder / "solutions", dirs_exist_ok=True)
    _, _, (_, printed), (_, checked) = blank(
        "import numpy as np\nfrom autograder import catch_up, check",
        'catch_up("01_xor")',
        "print(sigmoid(0))",
        CHECK,
    )
    assert printed[0]["text"] == "0.5\n"
    assert float(checked[-1]["data"]["text/plain"]) == 0
    page.page.get_by_text("Ready-made").first.wait_for()


INK = """import numpy as np
from autograder import plots
def counts(rows):
    return np.eye(10)[[int(rows.sum()) % 10]]
plots.draw_digit(counts, np.zeros((2, 64)))"""


def test_a_digit_is_drawn_with_the_mouse_and_by_keys_and_read_at_once(page, blank):
    blank(INK)
    pixels, mouse = page.page.locator(".pixel-to-draw"), page.page.mouse
    pixels.nth(0).wait_for()
    pixels.nth(63).scroll_into_view_if_needed()
    begin, end = pixels.nth(16).bounding_box(), pixels.nth(19).bounding_box()
    mouse.move(begin["x"] + 9, begin["y"] + 9)
    mouse.down()
    mouse.move(end["x"] + 9, end["y"] + 9, steps=20)
    mouse.up()
    page.page.get_by_text("It reads 4, 100% sure.").wait_for()
    pixels.nth(40).focus()
    page.page.keyboard.press("Enter")
    page.page.get_by_text("It reads 5, 100% sure.").wait_for()
    assert pixels.nth(40).get_attribute("title") == "row 6, column 1: 100% ink"


EVERYTHING = "\n".join(
    [
        "from IPython.display import display",
        WRONG,
        CHECK.replace('check("01_xor.sigmoid")', 'display(check("01_xor.sigmoid"))'),
        VOTE.replace("vote(", "display(vote(") + ")",
        SLIDERS,
        PLAYER,
        FILM,
        'from autograder import progress\ndisplay(progress("01_xor"))',
        "display(progress())",
    ]
)
CONTROLS = """() => {
    const all = 'a[href], button, input, select, summary, [tabindex="0"]';
    const outputs = document.querySelector('.jp-OutputArea');
    const seen = [...outputs.querySelectorAll(all)].filter(one => one.checkVisibility());
    outputs.addEventListener('focusin', event => { event.target.reached = true; });
    window.notReached = () => seen.filter(one => !one.reached)
        .map(one => one.outerHTML.slice(0, 120));
    seen[0].focus();
    return seen.length;
}"""


def test_the_tab_key_reaches_every_control(page, blank):
    blank(EVERYTHING)
    page.page.locator(".moving img").nth(1).wait_for()
    count = page.page.evaluate(CONTROLS)
    assert count > 20
    for _ in range(2 * count):  # a part that scrolls is a stop of its own
        page.page.keyboard.press("Tab")
        if not page.page.evaluate("notReached().length"):
            break
    assert page.page.evaluate("notReached()") == []
