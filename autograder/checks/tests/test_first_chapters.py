"""Chapters 01 to 03: what a card may say, and how near an answer must come."""

from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest

from autograder import judging
from autograder.authoring.answers import Answer, answers_to
from autograder.checks.tests.card import card
from autograder.judging.compare import agree

ROOT = Path(__file__).parents[3]
CHAPTERS = "01_xor", "02_for_loop_mlp", "03_gradients"
MISTAKES = [
    pytest.param(check, one, id=f"{check.name}: {one.name}")
    for chapter in CHAPTERS
    for check in judging.chapter(chapter)
    for one in check.mistakes
    if "expr" not in check.short  # these return no numbers
]


def in_single(value):
    """The same in float32."""
    if isinstance(value, list | tuple):
        return type(value)(map(in_single, value))
    return np.float32(value) if isinstance(value, float | np.ndarray) else value


@pytest.mark.slow
@pytest.mark.parametrize(("check", "mistake"), MISTAKES)
def test_float32_excuses_no_mistake(check, mistake, seeds):
    def learners(*given, **named):
        return in_single(mistake.wrong(*given, **named))

    for seed in seeds:
        found = judging.run(check, check.namespace(learners), seed)
        assert found.kind != judging.RIGHT, card(found, seed)


PLAIN = ["forward", "cost", "delta_out", "delta_hidden", "gradients"]


@pytest.mark.slow
@pytest.mark.parametrize("todo", PLAIN)
def test_float32_is_good_enough_from_any_seed(todo):
    check = judging.find(f"02_for_loop_mlp.{todo}")
    for seed in range(50):
        for case in judging.cases_of(check, seed):
            single = check.reference(*in_single(case))
            assert agree(check.reference(*case), single, check.allowed(case)), seed


KEPT = [
    pytest.param(judging.find(name), place, id=f"{name}, argument {place}")
    for name, count in {
        "01_xor.sigmoid": 1,
        "01_xor.neuron": 3,
        "02_for_loop_mlp.forward": 2,
        "02_for_loop_mlp.cost": 2,
        "02_for_loop_mlp.delta_out": 2,
        "02_for_loop_mlp.delta_hidden": 3,
        "02_for_loop_mlp.gradients": 3,
        "03_gradients.prime_from_output": 1,
        "03_gradients.tanh_prime_from_output": 1,
    }.items()
    for place in range(count)
]


@pytest.mark.parametrize(("check", "place"), KEPT)
def test_an_input_kept_from_the_first_call_shows(check, place):
    kept = []

    def learners(*given):
        kept.append(deepcopy(given))
        given = list(given)
        if shapes(given) == shapes(kept[0]):
            given[place] = deepcopy(kept[0][place])
        return check.reference(*given)

    assert judging.run(check, check.namespace(learners)).kind == judging.WRONG


def shapes(value):
    """The shape of each array, in lists too."""
    return [shapes(one) for one in value] if isinstance(value, list | tuple) else np.shape(value)


SAME_OUTCOME = [
    ("01_xor.sigmoid", "z", "np.exp(-z) / (1 + np.exp(-z))", "exponent?"),
    ("01_xor.sigmoid", "z", "1 - 1 / (1 + np.exp(-z))", "exponent?"),
    ("01_xor.sigmoid", "z", "np.exp(z)", "before you divide"),
    ("01_xor.neuron", "x, weights, bias", "1 / (1 + np.exp(-x @ weights + bias))", "subtracted"),
    ("02_for_loop_mlp.delta_out", "y_hat, y", "(y_hat - y) * y_hat * (y_hat - 1)", "error"),
    ("02_for_loop_mlp.cost", "y_hat, y", "np.sum((y_hat - y) ** 2) / 4", "inside the square"),
    ("03_gradients.sigmoid_expr", "z", "exp(-z) / (1 + exp(-z))", "exponent?"),
    ("03_gradients.sigmoid_expr", "z", "1 + exp(-z)", "This is 1/1"),
    ("03_gradients.sigmoid_prime_expr", "z", "1 - sigmoid_expr(z)", "is missing"),
    ("03_gradients.sigmoid_prime_expr", "z", "sigmoid_expr(z) ** 2", "is missing"),
]


@pytest.mark.parametrize(("name", "given", "answer", "untrue"), SAME_OUTCOME)
def test_a_name_is_true_of_every_answer_with_its_outcome(name, given, answer, untrue):
    chapter, todo = name.split(".")
    code = f"def {todo}({given}):\n    return {answer}\n"
    found = judging.run(judging.find(name), Answer(chapter, todo, "wrong", "", code).namespace())
    assert found.mistake is not None
    assert untrue not in f"{found.title}. {found.text}"


UNTRUE = [
    ("01_xor.linear_accuracy", "divided by the six rows of XOR", "whole numbers"),
    ("02_for_loop_mlp.gradients", "what list.reverse returns", "return` missing"),
    ("03_gradients.sigmoid_expr", "tanh of all of z", "points"),
    ("03_gradients.sigmoid_expr", "a function of numbers", "makes a function run"),
    ("03_gradients.sigmoid_prime_expr", "the power of a part only", "`z` is"),
    ("03_gradients.prime_from_output", "differences of neighbours", "become one"),
    ("04_what_could_go_wrong.saturation", "the mean of those that are saturated", "special"),
    ("04_what_could_go_wrong.saturation", "slopes rounded", "within 0.05"),
    ("04_what_could_go_wrong.symmetric_run", "repeated without an axis", "your `betas0_1`"),
]
TRUE = [
    ("01_xor.linear_accuracy", "scored against its own answers", "always 1"),
    ("01_xor.descend", "written one place too early", "another order"),
    ("02_for_loop_mlp.gradients", "measured with a large nudge to one side", "nearly right"),
    ("02_for_loop_mlp.train_xor", "an update for each single row", "an update for each row"),
    ("03_gradients.sigmoid_prime_expr", "a measured slope", "nearly right"),
]


def verdict_on(name, title):
    check = judging.find(name)
    (answer,) = (one for one in answers_to(check) if one.title == title)
    return judging.run(check, answer.namespace())


@pytest.mark.parametrize(("name", "title", "untrue"), UNTRUE)
def test_a_card_says_nothing_that_is_not_so(name, title, untrue):
    found = verdict_on(name, title)
    assert found.kind != judging.RIGHT
    assert untrue not in f"{found.title}. {found.text}"


@pytest.mark.parametrize(("name", "title", "mistake"), TRUE)
def test_what_is_so_has_a_name(name, title, mistake):
    assert verdict_on(name, title).mistake == mistake


def test_the_course_begins_with_the_end():
    """A net that learns is the first picture, and nothing is to be written before it."""
    begin, _, _ = (ROOT / "source/01_xor.py").read_text("utf-8").partition("plots.first_look(X, Y)")
    assert "plots." not in begin
    assert "nbgrader" not in begin
