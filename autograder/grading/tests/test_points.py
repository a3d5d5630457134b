"""Only a plain number is points: nbgrader gives full marks to anything else."""

import pytest
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade

from autograder.grading.preprocessors.points import PlainPoints


def result(text):
    return new_output("execute_result", data={"text/plain": text})


def grade(*outputs, source="check()"):
    entry = {"grade": True, "solution": False, "locked": True, "grade_id": "check", "points": 2}
    cell = new_code_cell(source, outputs=list(outputs), metadata={"nbgrader": entry})
    PlainPoints().preprocess_cell(cell, {}, 0)
    return determine_grade(cell)[0]


@pytest.mark.parametrize("points", [0.0, 0.5, 2.0])
def test_points_stand(points):
    assert grade(result(repr(points))) == points


@pytest.mark.parametrize(
    "text", ["np.float64(2.0)", "-1.0", "nan", "inf", "3.0", "False", "'text'", "(1.0, 2.0)", ""]
)
def test_anything_else_scores_nothing(text):
    assert grade(result(text)) == 0


def test_no_result_scores_nothing():
    assert grade() == 0
    assert grade(new_output("stream", name="stdout", text="2.0")) == 0


ORDINARY = "assert double(1) == 2\nfor i in range(3):\n    assert double(i) == 2 * i"
ERROR = new_output("error", ename="AssertionError", evalue="", traceback=[])


def test_a_cell_that_ends_in_a_statement_earns_its_points_unless_it_raises():
    assert grade(source=ORDINARY) == 2
    assert grade(new_output("stream", name="stdout", text="fine"), source=ORDINARY) == 2
    assert grade(ERROR, source=ORDINARY) == 0
    assert grade(result("7.0"), source=ORDINARY) == 0, "from whom?"


@pytest.mark.parametrize("source", ["", "# nothing", "assert True\ncheck()", "%%time\nassert True"])
def test_a_cell_that_may_show_points_has_to(source):
    assert grade(source=source) == 0


def test_a_word_before_an_error_scores_nothing():
    assert grade(result("'full'"), new_output("error", ename="E", evalue="", traceback=[])) == 0
