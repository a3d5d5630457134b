"""What learners see, in a real JupyterLab: cards, formulas, pictures, and no red."""

import json
import os
import shutil
from pathlib import Path

import pytest

from autograder import judging
from autograder.tests.browser import IN_CHROMIUM
from autograder.tests.lab import ROOT

CHAPTERS = [path.stem for path in sorted((ROOT / "source").glob("*.py"))]

pytestmark = [*IN_CHROMIUM, pytest.mark.long]


def loud(outputs):
    """Outputs that a learner would take for a fault."""
    return [
        output
        for output in outputs
        if output["output_type"] == "error" or output.get("name") == "stderr"
    ]


def points(cells):
    """What each test cell says, by the check's name."""
    return {
        source.split('"')[1]: float(outputs[-1]["data"]["text/plain"])
        for source, outputs in cells
        if source.startswith("check(")
    }


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_an_untouched_release_runs_to_the_bottom_and_earns_nothing(page, chapter):
    page.open(f"release/{chapter}/{chapter}.ipynb")
    cells = page.run_all()
    assert [loud(outputs) for _, outputs in cells if loud(outputs)] == []
    assert points(cells) == {check.name: 0.0 for check in judging.chapter(chapter)}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_solved_notebook_earns_everything_renders_and_everybody_can_use_it(page, chapter):
    page.open(f"solved/{chapter}/{chapter}.ipynb")
    cells = page.run_all(seconds=300)
    assert [loud(outputs) for _, outputs in cells if loud(outputs)] == []
    assert points(cells) == {check.name: check.points for check in judging.chapter(chapter)}
    assert page.page.locator(".jp-RenderedMarkdown mjx-container").count() > 0
    assert page.page.locator(".jp-RenderedMarkdown mjx-merror").count() == 0
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        page.theme(theme)
        assert page.violations() == [], theme


STUB = "# TODO: replace the next line with your code\n    raise NotImplementedError"


def answer_sigmoid(page, line):
    """Fill in the first TODO of the release, run all, and show its card."""
    page.open("release/01_xor/01_xor.ipynb")
    page.replace(STUB, line)
    page.run_all()


def keep_picture(page, name):
    """Keep a picture of the page for the README, where `make pictures` asks for it."""
    if "PICTURES" in os.environ:
        page.picture(Path(os.environ["PICTURES"]) / name)


def test_a_wrong_answer_shows_the_name_of_its_mistake(page):
    answer_sigmoid(page, "return 1 / (1 + np.exp(z))")
    page.show("a falling curve")
    keep_picture(page, "named_mistake.png")


def test_the_first_green_card(page):
    answer_sigmoid(page, "return 1 / (1 + np.exp(-z))")
    page.show("These checks passed")
    keep_picture(page, "first_card.png")


def test_a_learner_meets_no_tools_of_instructors(page):
    page.open("release/01_xor/01_xor.ipynb")
    labels = page.page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
    assert {"File", "Kernel"} <= set(labels)
    assert "Nbgrader" not in labels


RIGHT = "import numpy as np\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))"
CHECK = 'from autograder import catch_up, check, progress\ncheck("01_xor.sigmoid")'


def test_another_kernel_remembers_what_is_right(page, blank):
    blank(RIGHT, CHECK)
    ((_, outputs),) = blank("from autograder import progress\nprogress()")
    assert "1 of" in outputs[0]["data"]["text/plain"]
    assert (page.folder / "release" / "progress.json").exists()


def test_the_map_leads_to_the_next_chapter(page, blank):
    blank("from autograder import progress\nprogress()")
    page.page.get_by_role("link", name="02_for_loop_mlp").click()
    page.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget?.context?.path.endsWith('02_for_loop_mlp.ipynb')"
    )


def test_progress_is_downloaded_by_one_click(page, blank):
    blank(RIGHT, CHECK, "progress()")
    with page.page.expect_download() as download:
        page.page.get_by_text("Download your progress").click()
    assert "01_xor.sigmoid" in Path(download.value.path()).read_text()


def test_progress_comes_back_from_another_machine(page, blank, tmp_path):
    done = {"kind": "right", "points": 2.0, "when": "2026-11-30T09:00+00:00"}
    file = tmp_path / "progress.json"
    file.write_text(json.dumps({"checks": {"01_xor.sigmoid": done}}))
    blank("from autograder import progress\nprogress()")
    with page.page.expect_file_chooser() as chosen:
        page.page.get_by_role("button", name="Bring back progress").press("Enter")
    chosen.value.set_files(file)
    page.page.get_by_text("Added").wait_for()
    ((_, outputs),) = blank("from autograder import progress\nprogress()")
    assert outputs[0]["data"]["text/plain"].startswith("1 of")


def test_a_chapter_is_given_back_as_it_was_handed_out(page, blank):
    chapter = page.folder / "notebooks" / "01_xor"
    shutil.copytree(ROOT / "notebooks", page.folder / "notebooks")
    notebook = chapter / "01_xor.ipynb"
    notebook.write_text(notebook.read_text().replace("import numpy as np", "import nothing"))
    blank('from autograder import start_again\nstart_again("01_xor")')
    assert "import nothing" in (chapter / "01_xor-before-1.ipynb").read_text()
    page.open("notebooks/01_xor/01_xor.ipynb")
    sources = "\n".join(source for source, _ in page.cells())
    assert STUB in sources and "import nothing" not in sources


def test_ready_made_code_is_shown_as_such(page, blank):
    shutil.copytree(ROOT / "solutions", page.folder / "solutions", dirs_exist_ok=True)
    *_, (_, caught), (_, checked) = blank(CHECK, 'catch_up("01_xor.sigmoid")', CHECK)
    assert "ready-made" in caught[-1]["data"]["text/plain"]
    assert float(checked[-1]["data"]["text/plain"]) == 0
    assert "ready-made" in checked[-1]["data"]["text/html"]
