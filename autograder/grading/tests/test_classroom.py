"""Verdicts as data, and the report on a class."""

import csv
import json
import re

import numpy as np
import pytest

from autograder.grading import command
from autograder.grading.gradebook.course import Course
from autograder.grading.report import alike, classroom, history
from autograder.grading.submissions.roster import Roster
from autograder.grading.tests.test_report import book
from autograder.grading.tests.tiny import graded

EVIL = 'def square(x):\n    """by <script>alert(1)</script>"""\n    return x  # ann'


def table(root):
    with (root / "verdicts.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def classroom_of_three(cohort):
    """Ann is right, Bea makes a mistake, and Cy hands in one chapter of two."""
    cohort.submit("ann", cohort.solved())
    cohort.submit("bea", cohort.solved(square=EVIL))
    cohort.submit("ann", cohort.solved("02_small"), "02_small")
    cohort.submit("bea", cohort.solved("02_small"), "02_small")
    cohort.submit("cy", cohort.solved("02_small"), "02_small")
    graded(cohort.root, feedback=False)
    return cohort


@pytest.mark.slow
def test_each_test_cell_has_a_row(classroom_of_three):
    rows = table(classroom_of_three.root)
    said = {(row["learner"], row["chapter"], row["todo"]): row["points"] for row in rows}
    assert said["ann", "01_tiny", "square"] == "2"
    assert said["bea", "01_tiny", "square"] == "0"
    assert len(said) == len(rows) == 7


@pytest.mark.slow
def test_each_attempt_has_its_own_row_however_often_it_is_graded(classroom_of_three):
    cohort = classroom_of_three
    cohort.submit("bea", cohort.solved())
    for force in (False, True, False):
        graded(cohort.root, force=force, feedback=False)
    rows = [row for row in table(cohort.root) if (row["learner"], row["todo"]) == ("bea", "double")]
    assert [row["attempt"] for row in rows] == ["1", "2"]


def test_a_run_that_graded_counts_and_not_one_that_found_it_unchanged(tmp_path):
    line = {"learner": "ann", "chapter": "01", "attempt": 1}
    states = [("graded", "first"), ("unchanged", "second"), ("not graded", None)]
    written = [{**line, "state": state, "verdicts": said and [said]} for state, said in states]
    log = tmp_path / "grading.jsonl"
    log.write_text("\n".join(map(json.dumps, written)) + "\n{")
    assert [one["verdicts"] for one in history.attempts(log)] == [["first"]]


def report(root, capsys):
    status = command.report(["--course", str(root)])
    return status, capsys.readouterr()


@pytest.mark.slow
def test_the_report_names_who_is_missing_and_runs_nothing(classroom_of_three, capsys):
    root = classroom_of_three.root
    (root / "roster.csv").write_text("id;name\nann;Ann Lee\nbea;Bea\ncy;Cy\ndan;Dan Moe\n")
    assert report(root, capsys)[0] == 0
    page = (root / "report.html").read_text("utf-8")
    assert "Dan Moe" in page
    assert "Ann Lee" in page
    assert "<script" not in page
    assert not re.search(r"""(src|href)=["']?(http|//)""", page)
    assert all("aria-label" in tag for tag in re.findall(r"<svg[^>]*>", page))


@pytest.mark.slow
def test_the_report_has_points_that_were_set_by_hand(classroom_of_three, capsys):
    root = classroom_of_three.root
    with book(root) as gradebook:
        grade = gradebook.find_grade("check_square", "01_tiny", "01_tiny", "bea")
        grade.manual_score = 2
        gradebook.db.commit()
    assert report(root, capsys)[0] == 0
    room = classroom.Classroom(Course(root), Roster())
    square = next(one for one in room.chapters[0].todos if one.name == "square")
    assert square.right == 1


def test_without_marks_the_report_is_one_sentence(cohort, capsys):
    status, said = report(cohort.root, capsys)
    assert status == 2
    assert "run `make grade` first" in said.err


def test_an_example_holds_no_comment_and_no_docstring():
    found = classroom.anonymous(EVIL)
    assert found.splitlines() == ["def square(x):", "    return x"]
    assert classroom.anonymous("def f(:") == ""
    assert classroom.anonymous("-" * 100_000 + "1") == ""


def test_discrimination_is_the_point_biserial_correlation():
    rng = np.random.default_rng(0)
    right, rest = rng.integers(0, 2, 40), rng.normal(size=40)
    means = rest[right == 1].mean() - rest[right == 0].mean()
    share = right.mean()
    expected = means / rest.std() * np.sqrt(share * (1 - share))
    assert classroom.correlation(right, rest) == pytest.approx(expected)
    assert classroom.correlation(np.ones(40), rest) is None


ONE = '''def forward(x, betas):
    """Docs."""
    for beta in betas:  # each
        x = sigmoid(add_bias(x) @ beta)
    return x
'''
SAME = """def forward(rows, layers):
    for matrix in layers:
        rows = squash(with_ones(rows)  @ matrix)

    return rows"""
OTHER = "def forward(x, betas):\n    return reduce(lambda x, b: sigmoid(add_bias(x) @ b), betas, x)"


def test_names_comments_and_layout_do_not_count():
    assert alike.normal(ONE) == alike.normal(SAME) != alike.normal(OTHER)


def test_a_wrong_answer_that_two_share_comes_first():
    long = "\n".join(f"a{i} = b * {i} + c[{i}]" for i in range(20))
    work = {
        who: {"long": alike.Answer(long, True), "short": alike.Answer(text, right)}
        for who, text, right in [
            ("ann", "x = 1 +- y", False),
            ("bea", "z = 2 +- w", False),
            ("cy", "x = y", True),
            ("dan", "x = y.z", True),
        ]
    }
    found = alike.pairs({"01": work})
    assert (found[0].one, found[0].other, found[0].wrong) == ("ann", "bea", ("short",))
    assert all(not pair.wrong for pair in found[1:])
