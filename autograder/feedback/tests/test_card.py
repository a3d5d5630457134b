import ast
import re

import numpy as np
import pytest

from autograder import audience, judging
from autograder.feedback import check, live
from autograder.feedback.card import COLOURS, SIGNS, Card, inline
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


TEX = re.compile(r"\$[^$]+\$|\\[a-zA-Z]{2}")


@pytest.mark.parametrize("chapter", judging.chapters())
def test_no_card_holds_formulas_that_only_some_pages_typeset(chapter):
    for one in judging.chapter(chapter):
        said = [*one.hints.values(), *(mistake.message for mistake in one.mistakes)]
        assert [text for text in said if TEX.search(text)] == [], one.name


def test_a_search_that_fails_costs_no_verdict(monkeypatch):
    def locate(*given):
        raise RuntimeError("a slip of ours")

    monkeypatch.setattr(judging, "locate", locate)
    monkeypatch.setattr(live, "cell_of", lambda *given: "def sigmoid(z): return z + 7")
    verdict = check("01_xor.sigmoid", {"sigmoid": lambda z: z + 7}).verdict
    assert (verdict.kind, verdict.title) == (judging.WRONG, "other values")


def test_nothing_is_searched_while_nbgrader_gives_marks(monkeypatch):
    code = "def sigmoid(z):\n    return 1 / (1 + np.exp(z))"
    names = {"np": np}
    exec(code, names)
    monkeypatch.setattr(live, "cell_of", lambda *given: code)
    assert [change.line for change in check("01_xor.sigmoid", names).verdict.changes] == [2]
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert check("01_xor.sigmoid", names).verdict.changes == ()


@pytest.mark.parametrize("kind", COLOURS)
def test_a_sign_stands_out_on_its_colour_and_its_colour_on_every_page(kind):
    assert contrast("#FFFFFF", COLOURS[kind]) >= 4.5
    for page in ("#FFFFFF", "#111111", "#1F1F1F"):  # light; JupyterLab's dark; VS Code's
        assert contrast(page, COLOURS[kind]) >= 3
    assert SIGNS[kind] in Card(Verdict("01_xor.sigmoid", kind, 0, 2, "a", "b"))._repr_html_()


def contrast(one, other):
    """WCAG's ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_card_has_a_heading_a_role_and_a_live_region():
    html = card(lambda z: z)._repr_html_()
    assert '<div role="group" aria-label="check of sigmoid"' in html
    assert '<div role="status"><p role="heading" aria-level="3">' in html
    assert 'role="img" aria-label="wrong"' in html


def test_hints_are_kept_open_where_a_person_works(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    wrong = card(lambda z: z)
    assert "<script>" not in wrong._repr_html_()
    assert 'data-hint="01_xor.sigmoid nudge"' in wrong._repr_html_()
    monkeypatch.setenv("JPY_SESSION_NAME", "a.ipynb")
    assert wrong._repr_html_().count("<script>") == 1
    assert "<script>" not in card(xor.sigmoid)._repr_html_()


def test_a_terminal_reads_name_and_message_and_the_points_stay(monkeypatch, capsys):
    wrong = card(lambda z: 1 / (1 + xor.np.exp(z)))
    assert capsys.readouterr().out == ""
    monkeypatch.setattr(audience, "in_terminal", lambda: True)
    again = card(lambda z: 1 / (1 + xor.np.exp(z)))
    head, message, *facts = capsys.readouterr().out.splitlines()
    assert head == f"✗ sigmoid: {wrong.verdict.title} · 0 of 2 points"
    assert message == wrong.verdict.text
    assert any(line.startswith("came back: ") for line in facts)
    assert repr(again) == "0.0"
