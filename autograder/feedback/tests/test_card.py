import ast

import pytest

from autograder import judging
from autograder.feedback import check, live
from autograder.feedback.card import Card, inline
from autograder.judging import Verdict
from autograder.observing import time_limit
from autograder.reference import xor


def card(function):
    return check("01_xor.sigmoid", {"sigmoid": function})


def test_the_text_is_the_points_as_a_built_in_float():
    for points in (card(xor.sigmoid), card(lambda z: z)):
        assert type(ast.literal_eval(repr(points))) is float
    assert repr(card(xor.sigmoid)) == "2.0"
    assert repr(card(lambda z: z)) == "0.0"


def test_the_card_names_verdict_points_and_mistake():
    html = card(lambda z: 1 / (1 + 2.718 ** (-z)))._repr_html_()
    assert "e rounded" in html
    assert "0 of 2 points" in html
    assert "Hint: nudge" in html


def test_a_right_answer_gets_no_hints():
    html = card(xor.sigmoid)._repr_html_()
    assert "These checks passed" in html
    assert "Hint" not in html


def test_what_learner_code_says_is_escaped():
    verdict = Verdict("01_xor.sigmoid", judging.RAISED, 0, 2, "<b>", "`<i>`", (("<u>", "<s>"),))
    html = Card(verdict)._repr_html_()
    assert not any(tag in html for tag in ("<i>", "<u>", "<s>"))


def test_code_and_stress_are_marked():
    assert inline("the *new* `a *= b`, `b * c`") == (
        "the <em>new</em> <code>a *= b</code>, <code>b * c</code>"
    )
    assert inline("2 * 3 * 4, a*b*c, *args") == "2 * 3 * 4, a*b*c, *args"


def test_the_namespace_is_that_of_the_caller():
    namespace = {"check": check, "sigmoid": xor.sigmoid}
    assert repr(eval("check('01_xor.sigmoid')", namespace)) == "2.0"


def test_an_earlier_todo_that_is_not_right_comes_first():
    namespace = {"np": xor.np}
    code = (
        "def sigmoid(z): return z\n"
        "def neuron(x, weights, bias): return sigmoid(x @ weights - 2 * bias)\n"
    )
    exec(code, namespace)
    assert check("01_xor.neuron", namespace).verdict.title == "sigmoid comes first"


def test_a_card_says_where_there_is_no_time_limit(monkeypatch):
    facts = dict(card(xor.sigmoid).verdict.facts)
    assert "no time limit" not in facts
    monkeypatch.setattr(time_limit, "way", lambda: "none")
    assert "no time limit" in dict(card(xor.sigmoid).verdict.facts)


def test_no_known_mistake_is_named_where_an_earlier_todo_is_the_fault():
    namespace = {"sigmoid": lambda z: z}
    exec("def neuron(x, weights, bias): return sigmoid(x @ weights + bias)\n", namespace)
    found = check("01_xor.neuron", namespace).verdict
    assert (found.title, found.mistake) == ("sigmoid comes first", None)


@pytest.mark.parametrize("chapter", judging.chapters())
def test_every_todo_has_its_three_hints(chapter):
    for one in judging.chapter(chapter):
        assert list(one.hints) == ["nudge", "formula", "template"], one.name


def test_a_search_that_fails_costs_no_verdict(monkeypatch):
    def locate(*given):
        raise RuntimeError("a slip of ours")

    monkeypatch.setattr(judging, "locate", locate)
    monkeypatch.setattr(live, "cell_of", lambda *given: "def sigmoid(z): return z + 7")
    verdict = check("01_xor.sigmoid", {"sigmoid": lambda z: z + 7}).verdict
    assert (verdict.kind, verdict.title) == (judging.WRONG, "other values")
