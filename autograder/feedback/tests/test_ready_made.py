"""Who fell behind goes on with ready-made code, which earns nothing."""

from pathlib import Path

import nbformat
import pytest

from autograder import judging
from autograder.authoring.answers import definitions
from autograder.feedback import catch_up, check

ROOT = Path(__file__).parents[3]


@pytest.fixture
def notebook(monkeypatch):
    """The folder of a chapter's notebook, and globals as its cells leave them when untouched."""

    def opened(chapter):
        monkeypatch.chdir(ROOT / "notebooks" / chapter)
        namespace = {}
        exec(definitions(chapter), namespace)
        release = nbformat.read(f"{chapter}.ipynb", as_version=4)
        for cell in release.cells:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                exec(cell.source, namespace)
        return namespace

    return opened


def test_a_function_works_and_earns_nothing(notebook):
    namespace = notebook("01_xor")
    shown = catch_up("01_xor.sigmoid", namespace)
    assert namespace["sigmoid"](0) == 0.5
    assert "def sigmoid" in shown._repr_html_()
    verdict = check("01_xor.sigmoid", namespace).verdict
    assert (verdict.title, verdict.points) == ("ready-made", 0.0)


def test_ones_own_counts_again(notebook):
    namespace = notebook("01_xor")
    catch_up("01_xor.sigmoid", namespace)
    exec("def sigmoid(z):\n    return 1 / (1 + np.exp(-z))", namespace)
    assert check("01_xor.sigmoid", namespace).verdict.kind == judging.RIGHT


@pytest.mark.parametrize("chapter", judging.chapters())
def test_a_whole_chapter_is_there_and_none_of_it_ones_own(chapter, notebook):
    namespace = notebook(chapter)
    assert set(catch_up(chapter, namespace).codes) == {c.short for c in judging.chapter(chapter)}
    for one in judging.chapter(chapter):
        assert check(one.name, namespace).verdict.title == "ready-made", one.name


def test_what_is_right_is_left_alone(notebook):
    namespace = notebook("01_xor")
    exec("def sigmoid(z):\n    return 1 / (1 + np.exp(-z))", namespace)
    mine = namespace["sigmoid"]
    assert "sigmoid" not in catch_up("01_xor", namespace).codes
    assert namespace["sigmoid"] is mine


def test_code_that_needs_a_cell_above_says_which_name_and_the_rest_is_there(notebook):
    assert "LayerKind needs Enum. Run the cells above its TODO" in repr(catch_up("05_layers", {}))
    namespace = notebook("05_layers")
    del namespace["Layer"]
    shown = catch_up("05_layers", namespace)
    assert (list(shown.codes), shown.waiting) == (["LayerKind"], ("Layer.forward", "Layer"))
    for said in ("<code>LayerKind</code>. You can go on", "<code>Layer</code>. Run the cells"):
        assert said in shown._repr_html_()


def test_a_notebook_outside_of_the_course_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match=r"open the notebook in the course's own folder"):
        catch_up("01_xor.sigmoid", {})


def test_an_unknown_name_is_told(notebook):
    with pytest.raises(LookupError, match=r"no check '01_xor\.tanh'"):
        catch_up("01_xor.tanh", notebook("01_xor"))
