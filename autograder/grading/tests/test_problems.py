"""What is said about a submission comes from data, not from what a card happens to say."""

import pytest
from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_notebook, new_output

from autograder.grading.problems import problems
from autograder.grading.workers import marking
from autograder.judging import RAISED, RIGHT, WRONG, Verdict
from autograder.judging.stages import NO_END

ENTRY = {"grade": True, "solution": False, "locked": True, "grade_id": "check", "points": 2}


def said(verdict):
    """What is said of a notebook with one test cell, once nbgrader has cleared its metadata."""
    cell = new_code_cell(outputs=from_dict(marking.outputs(verdict)))
    cell.metadata["nbgrader"] = from_dict(ENTRY)
    clear = ClearMetadataPreprocessor(preserve_cell_metadata_mask=["nbgrader"])
    notebook, _ = clear.preprocess(new_notebook(cells=[cell]), {})
    return [problem.what for problem in problems(notebook)]


def test_a_check_that_ran_out_of_time_never_ended():
    verdict = Verdict("a.b", RAISED, 0.0, 2.0, NO_END, "It was stopped.")
    assert said(verdict) == ["never ended: check"]


@pytest.mark.parametrize("kind", [RIGHT, WRONG, RAISED])
def test_a_card_that_quotes_those_words_did_not(kind):
    assert said(Verdict("a.b", kind, 0.0, 2.0, "another value", f"You printed {NO_END}.")) == []


def test_a_plain_test_that_raises_is_a_wrong_answer_and_a_check_that_does_a_problem():
    error = new_output("error", ename="AssertionError", evalue="no", traceback=[])
    found = []
    for source in ("assert False, 'no'", "check('a.b')"):
        cell = new_code_cell(source, outputs=[error])
        cell.metadata["nbgrader"] = from_dict(ENTRY)
        found.append([problem.what for problem in problems(new_notebook(cells=[cell]))])
    assert found == [[], ["check could not run: check (AssertionError: no)"]]
