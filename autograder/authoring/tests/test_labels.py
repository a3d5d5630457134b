"""Labels come from the course's routes."""

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.authoring.labels import LABEL, fill_in
from autograder.judging.routes import paces, route

CHAPTER = "02_for_loop_mlp"


def filled(line, todo="gradients", chapter=CHAPTER):
    """The last line of a text before a TODO, filled in."""
    code = new_code_cell(metadata={"nbgrader": {"grade_id": todo}})
    notebook = new_notebook(cells=[new_markdown_cell(f"Text.\n\n{line}"), code])
    fill_in(notebook, chapter)
    return notebook.cells[0].source.split("\n\n")[-1]


def test_a_todo_says_its_minutes_and_its_routes():
    line = filled("**TODO** · difficulty ●●○")
    minutes = paces()[CHAPTER].todos["gradients"]
    assert line.startswith(f"**TODO** · {minutes} minutes · difficulty ●●○ · ★ ")
    assert "· ready-made on: 90 minutes" in line and LABEL.fullmatch(line)


def test_a_todo_on_no_route_says_its_minutes_alone():
    line = filled("**TODO** · difficulty ●○○", "relu", "08_beyond_sigmoid")
    assert (
        line == f"**TODO** · {paces()['08_beyond_sigmoid'].todos['relu']} minutes · difficulty ●○○"
    )


def test_a_chapter_says_how_long_each_route_stays():
    text = filled("**How long it takes.**").replace("\n", " ")
    assert f"{route('live').part(CHAPTER).minutes} minutes on ★ 90 minutes" in text


def test_a_line_that_is_written_out_stays():
    line = "**TODO** · 1 minute · difficulty ●○○"
    assert filled(line) == filled(line, chapter="90_tiny") == line
