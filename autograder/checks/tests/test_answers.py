"""Answers as learners write them: right ones in any style pass, wrong ones do not."""

import math
import re

import pytest

from autograder import judging
from autograder.authoring.answers import Answer, answers_to
from autograder.checks.tests.card import card

BRIEF = 0.25  # seconds; some wrong answers never come to an end
AMPLE = 20.0  # seconds, for a search beside whatever else is running
HERE = "# here"  # ends the line of an answer that its card points at
CHECKS = [check for chapter in judging.chapters() for check in judging.chapter(chapter)]
ALL = [answer for check in CHECKS for answer in answers_to(check)]


@pytest.mark.parametrize("kind", ["right", "wrong"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_answers_are_judged_as_they_deserve(check, kind, seeds, monkeypatch):
    """Wrong ones until a case shows it; where seeds are given, in every case."""
    if seeds == [None]:
        monkeypatch.setattr(judging, "PATIENCE", -math.inf)
    judged = ((answer, seed) for answer in answers_to(check) for seed in seeds)
    cards = [PROBLEMS[kind](*each) for each in judged if each[0].kind == kind]
    assert "".join(filter(None, cards)) == ""


def refused(answer, seed):
    """The card of a right answer that does not get all its points."""
    found = judging.run(answer.check, answer.namespace(), seed)
    if (found.kind, found.points) != (judging.RIGHT, found.max_points):
        return f"\n{answer}\n{card(found, seed)}\n"


def accepted(answer, seed):
    """The card of a wrong answer that is called right, or that gets neither name nor question."""
    found = judging.run(answer.check, answer.namespace(), seed, BRIEF)
    known = {mistake.name for mistake in answer.check.mistakes}
    is_told = found.mistake in known or questions(found.text) == 1
    if found.kind == judging.RIGHT or found.points >= found.max_points or not is_told:
        return f"\n{answer}\n{card(found, seed)}\n"


PROBLEMS = {"right": refused, "wrong": accepted}


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
