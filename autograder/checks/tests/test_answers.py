"""Answers as learners write them: right ones in any style pass, wrong ones do not."""

import re
from pathlib import Path

import pytest

from autograder import judging
from autograder.authoring.answers import Answer, answers_in
from autograder.checks.tests.card import card
from autograder.judging.messages import NO_END

BRIEF = 1.0  # seconds; some wrong answers never come to an end
FILES = sorted((Path(__file__).parent / "answers").glob("*.py"))
ALL = [answer for file in FILES for answer in answers_in(file)]


@pytest.mark.parametrize("answer", ALL, ids=str)
def test_an_answer_is_judged_as_it_deserves(answer, seeds):
    seconds = judging.SECONDS if answer.kind == "right" else BRIEF
    for seed in seeds:
        found = judging.run(answer.check, answer.namespace(), seed, seconds)
        if answer.kind == "right":
            assert (found.kind, found.points) == (judging.RIGHT, found.max_points), card(
                found, seed
            )
        else:
            assert found.kind != judging.RIGHT, card(found, seed)
            assert found.points < found.max_points, card(found, seed)
            assert found.mistake or questions(found.text) == 1, card(found, seed)
        if found.title == NO_END:  # so it would be for every seed
            break


def questions(text):
    """How many there are, those in code apart."""
    return re.sub("`.*?`", "", text).count("?")


@pytest.mark.parametrize("chapter", [file.stem for file in FILES])
def test_every_todo_of_a_chapter_has_answers(chapter):
    for check in judging.chapter(chapter):
        kinds = [one.kind for one in ALL if (one.chapter, one.todo) == (chapter, check.short)]
        assert kinds.count("right") >= 8, check.name
        assert kinds.count("wrong") >= 12, check.name


METHODS = [
    check
    for file in FILES
    for check in judging.chapter(file.stem)
    if "." in check.short and "__" not in check.short
]


@pytest.mark.parametrize("check", METHODS, ids=lambda check: check.name)
def test_a_class_whose_cell_ran_again_has_lost_its_methods(check):
    answer = Answer(check.chapter, check.short, "wrong", "class again", f"del {check.short}")
    found = judging.run(check, answer.namespace())
    lost = check.short.split(".")[1]
    assert (found.kind, found.title) == (judging.RAISED, f"a class without {lost}")
