"""Every check of every chapter: right passes, each known mistake gets its own name."""

import re

import pytest
from numpy.random import default_rng

from autograder import judging
from autograder.checks.tests.card import card
from autograder.observing import Observations, observe

CHECKS = {check.name: check for name in judging.chapters() for check in judging.chapter(name)}
MODELS = {
    f"{check.name}: model {i}": (check, model)
    for check in CHECKS.values()
    for i, model in enumerate(check.models)
}
every = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())


def verdict(check, function, seed=None):
    return judging.run(check, check.namespace(function), seed)


@every
def test_the_reference_is_right(check, seeds):
    for seed in seeds:
        found = verdict(check, check.reference, seed)
        assert (found.kind, found.points) == (judging.RIGHT, check.points), card(found, seed)


@every
def test_a_right_answer_meets_no_warning(check):
    cases, namespace = judging.cases_of(check), check.namespace(check.reference)
    seen = observe(check.names, cases, check.scenario, namespace=namespace)
    assert [one.warnings for one in seen.each if one.warnings] == []


@pytest.mark.parametrize(("check", "model"), MODELS.values(), ids=MODELS.keys())
def test_each_model_is_right(check, model):
    found = verdict(check, check.in_class(model))
    assert found.kind == judging.RIGHT, card(found, None)
    assert model.__name__ == check.short.split(".")[-1]


def other_parts(check):
    """What the other parts of a task earn, where a mistake spoils one of several."""
    count = len({check.part(*case) for case in judging.cases_of(check)})
    return check.points * (count - 1) / count


@every
def test_known_mistakes_get_their_own_names(check, seeds):
    cards = [misnamed(check, one, seed) for one in check.mistakes for seed in seeds]
    assert "".join(filter(None, cards)) == ""


def told_of(check, mistake, seed):
    """The verdict on a known mistake."""
    cases = judging.cases_of(check, seed)
    seen = Observations([check.behave(mistake.wrong, case) for case in cases])
    return judging.judge(check, cases, seen)


def misnamed(check, mistake, seed):
    """The card of a known mistake that gets another's name, or other points than it should."""
    found = told_of(check, mistake, seed)
    points = mistake.points + other_parts(check)
    if (found.mistake, found.points) != (mistake.name, points) or points >= check.points:
        return f"\n{mistake.name}\n{card(found, seed)}\n"


@every
def test_there_are_enough_known_mistakes(check):
    names = [mistake.name for mistake in check.mistakes]
    assert len(names) >= 5
    assert len(set(names)) == len(names)


@every
def test_a_message_ends_in_its_one_question(check):
    for mistake in check.mistakes:
        assert mistake.message.count("?") == 1, mistake.message
        assert mistake.message.endswith(("?", "?)", ".)")), mistake.message


@every
def test_where_code_stopped_no_message_says_what_came_back(check, seeds):
    for mistake in check.mistakes:
        if re.search(r"\b(came|comes) back\b", mistake.message):
            found = {told_of(check, mistake, seed).kind for seed in seeds}
            assert judging.RAISED not in found, mistake.message


@every
def test_a_missing_object_is_not_attempted(check):
    found = judging.run(check, {})
    assert (found.kind, found.points) == (judging.NOT_ATTEMPTED, 0)


@every
def test_another_seed_gives_other_cases(check):
    first, again, second = (repr(list(check.cases(default_rng(seed)))) for seed in (1, 1, 2))
    assert first == again != second


@every
def test_a_check_is_found_by_its_name(check):
    assert judging.find(check.name) is check
    assert check in judging.chapter(check.chapter)


def test_an_unknown_name_says_so():
    with pytest.raises(LookupError, match=r"no check '01_xor\.tanh'"):
        judging.find("01_xor.tanh")
    with pytest.raises(LookupError, match="no chapter '99_nothing'"):
        judging.find("99_nothing.tanh")
