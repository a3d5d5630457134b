"""Answers as learners write them: right ones in any style pass, wrong ones do not."""

import re

import pytest

from autograder import judging
from autograder.authoring.answers import Answer, answers_to
from autograder.checks.tests.card import card
from autograder.judging.messages import NO_END

BRIEF = 0.5  # seconds; some wrong answers never come to an end
AMPLE = 20.0  # seconds, for a search beside whatever else is running
HERE = "# here"  # ends the line of an answer that its card points at
CHECKS = [check for chapter in judging.chapters() for check in judging.chapter(chapter)]
ALL = [answer for check in CHECKS for answer in answers_to(check)]


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
            known = {mistake.name for mistake in answer.check.mistakes}
            assert found.mistake in known or questions(found.text) == 1, card(found, seed)
        if found.title == NO_END:  # so it would be for every seed
            break


@pytest.mark.slow
@pytest.mark.parametrize("answer", [one for one in ALL if HERE in one.code], ids=str)
def test_a_card_points_at_the_line(answer, monkeypatch):
    for limit in ("SEARCH", "AT_MOST"):
        monkeypatch.setattr(judging, limit, AMPLE)
    found = judging.run(answer.check, answer.namespace(), source=answer.code)
    lines = enumerate(answer.code.splitlines(), start=1)
    assert [one.line for one in found.changes] == [i for i, line in lines if HERE in line]


def questions(text):
    """How many there are, those in code apart."""
    return re.sub("`.*?`", "", text).count("?")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_todo_has_answers_of_its_own(check):
    answers = answers_to(check)
    assert {one.todo for one in answers} == {check.short}
    kinds = [one.kind for one in answers]
    assert kinds.count("right") >= 8
    assert kinds.count("wrong") >= 12


METHODS = [check for check in CHECKS if "." in check.short and "__" not in check.short]


@pytest.mark.parametrize("check", METHODS, ids=lambda check: check.name)
def test_a_class_whose_cell_ran_again_has_lost_its_methods(check):
    answer = Answer(check.chapter, check.short, "wrong", "class again", f"del {check.short}")
    found = judging.run(check, answer.namespace())
    lost = check.short.split(".")[1]
    assert (found.kind, found.title) == (judging.RAISED, f"a class without {lost}")
