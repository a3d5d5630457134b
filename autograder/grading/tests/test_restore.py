"""Whatever happened to its cells, a submission gets every released cell once and in its place."""

import copy

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.grading.preprocessors.restore import restore
from autograder.grading.tests import tiny
from autograder.grading.tests.tiny import find, order, stripped, without

NAMES = ["double", "check_double", "square", "check_square"]


def assignment():
    return tiny.assignment(("double", "square"))


def test_an_intact_submission_is_left_alone():
    nb = assignment()
    before = copy.deepcopy(nb)
    assert restore(nb, assignment()) == {}
    assert nb == before


def test_a_test_is_put_back_below_what_the_learner_wrote_for_it():
    nb = without(assignment(), "check_double")
    nb.cells.insert(3, nbformat.v4.new_code_cell("double = lambda x: x + x"))
    assert restore(nb, assignment()) == {"missing": ["check_double"]}
    assert order(nb) == NAMES
    assert nb.cells[3].source.startswith("double = lambda")


def test_copies_in_which_the_original_text_survives_win():
    nb = assignment()
    edited = copy.deepcopy(find(nb, "check_double"))
    edited.source = "2.0"
    nb.cells.append(edited)
    assert restore(nb, assignment()) == {"copied": ["check_double"]}
    assert order(nb) == NAMES
    assert "nbgrader" not in edited.metadata


def test_a_tag_that_skips_a_test_is_removed():
    nb = assignment()
    find(nb, "check_double").metadata.tags = ["skip-execution"]
    restore(nb, assignment())
    assert "tags" not in find(nb, "check_double").metadata


def test_a_name_of_another_chapter_is_forgotten():
    nb = assignment()
    nb.cells.append(copy.deepcopy(find(nb, "double")))
    nb.cells[-1].metadata.nbgrader.grade_id = "of_another_chapter"
    nb.cells[-1].source = "def other(x):\n    return x"
    restore(nb, assignment())
    assert "nbgrader" not in nb.cells[-1].metadata


@pytest.mark.parametrize("entry", [None, [], "text", {}, {"grade_id": ["list"]}, {"grade_id": 3}])
def test_broken_metadata_is_mended(entry):
    nb = assignment()
    find(nb, "double").metadata["nbgrader"] = entry
    assert restore(nb, assignment()) == {"metadata": ["double"]}
    assert order(nb) == NAMES


def test_content_identifies_cells_that_lost_every_name():
    nb = stripped(assignment(), ids=True)
    find_source = {cell.source for cell in nb.cells}
    restore(nb, assignment())
    assert order(nb) == NAMES
    assert {cell.source for cell in nb.cells} == find_source


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_shuffle_of_any_copies_has_every_test_once_and_below_its_todo(data):
    original = assignment()
    pick = st.lists(st.sampled_from(original.cells), max_size=8)
    nb = nbformat.v4.new_notebook()
    nb.cells = [copy.deepcopy(cell) for cell in data.draw(pick)]
    for cell in nb.cells:
        if data.draw(st.booleans()):
            cell.metadata = nbformat.from_dict({})
    restore(nb, original)
    names = order(nb)
    assert sorted(set(names)) == sorted(names)
    for name in ("double", "square"):
        assert f"check_{name}" in names
        if name in names:
            copies = [i for i, cell in enumerate(nb.cells) if f"def {name}(" in cell.source]
            test = next(i for i, cell in enumerate(nb.cells) if cell is find(nb, f"check_{name}"))
            assert min(copies) < test
