import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.authoring.errors import AuthoringError
from autograder.authoring.folds import fold
from autograder.authoring.solution import solve


def notebook(*sources):
    cells = [new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources)]
    return new_notebook(cells=cells)


@pytest.mark.slow
def test_outputs_without_what_varies():
    source = notebook(
        "object()",
        "print({'sets', 'have', 'no', 'order'})",
        "import ipywidgets\nwidget = ipywidgets.interact(lambda n: print('n is', n), n=3)",
    )
    (first, _), (second, _) = solve(source, "a.ipynb"), solve(source, "a.ipynb")
    assert nbformat.writes(first) == nbformat.writes(second)
    assert source.cells[0].outputs == []
    _, address, _, widget = first.cells
    assert "0x…" in address.outputs[0].data["text/plain"]
    assert widget.outputs[0].text == "n is 3\n"
    assert first.metadata == source.metadata


def test_a_reader_meets_no_marks_and_is_told_what_this_is():
    code = "def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION"
    solved, _ = solve(notebook(code), "solutions/01_a.ipynb")
    intro, cell = solved.cells
    assert "(../notebooks/01_a/01_a.ipynb)" in intro.source
    assert cell.source == "def f():\n    return 1"


def test_a_reader_finds_each_answer_open():
    source = notebook("1 + 1")
    source.cells.append(new_markdown_cell("It is 2.", metadata={"tags": ["answer"]}))
    fold(source.cells[-1])
    solved, _ = solve(source, "a.ipynb")
    assert source.cells[-1].source.startswith("<details><summary>")
    assert solved.cells[-1].source.startswith("<details open><summary>")
    assert "\n\nIt is 2.\n\n" in solved.cells[-1].source


@pytest.mark.parametrize(
    "line, named",
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import sys\nprint('oh no', file=sys.stderr)", "stderr: oh no"),
        pytest.param(
            "import warnings\nwarnings.warn('careful')", "careful", marks=pytest.mark.slow
        ),
        pytest.param("import os\nos._exit(1)", "died", marks=pytest.mark.slow),
        pytest.param(
            "from autograder import ready\nwith ready():\n    1 / 0",
            "does not run through",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_failing_cell_is_named(line, named):
    with pytest.raises(AuthoringError, match=rf"(?s)^a\.ipynb: cell cell-1 .*{named}"):
        solve(notebook("x = 1", line, "y = 2"), "a.ipynb")


@pytest.mark.slow
def test_our_modules_that_a_notebook_loads_are_known():
    done, loaded = solve(notebook("x = 1", "from autograder import ready"), "a.ipynb")
    assert {"autograder/__init__.py", "autograder/feedback/ready.py"} <= set(loaded)
    assert all(name.startswith("autograder/") and name.endswith(".py") for name in loaded)
    assert [cell.source for cell in done.cells[1:]] == ["x = 1", "from autograder import ready"]
    assert solve(notebook("x = 1"), "a.ipynb")[1] == []


def test_it_is_the_same_wherever_it_is_made_and_whichever_chapter_comes_next(monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", "a.ipynb")
    code = "import os\nfrom autograder import progress\nprint(os.environ.get('JPY_SESSION_NAME'))"
    solved, _ = solve(notebook(code, "progress('01_xor')"), "a.ipynb")
    assert solved.cells[1].outputs[0].text == "None\n"
    shown = solved.cells[2].outputs[0].data["text/html"]
    assert "01_xor: 0 of " in shown and "Next" not in shown
