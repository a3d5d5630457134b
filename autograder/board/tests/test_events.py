"""Of what arrives, only what the course knows is kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.board.events import KINDS, accept, name_of
from autograder.board.tests.conftest import COURSE

TODO = "01_half.half"
SCRIPT = "<script>alert(1)</script>"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=5), one, max_size=3),
)
EVENTS = st.fixed_dictionaries(
    {"n": st.integers() | JSON},
    optional={
        "todo": st.sampled_from(sorted(COURSE.mistakes)) | JSON,
        "verdict": st.sampled_from(KINDS) | JSON,
        "mistake": st.sampled_from(["whole numbers", SCRIPT]) | JSON,
        "vote": st.just("01_half.guess") | JSON,
        "choice": st.sampled_from(["up", SCRIPT]) | JSON,
    },
)


def accepted(*events):
    return accept({"events": list(events)}, COURSE)


def test_a_verdict_keeps_the_name_of_a_known_mistake_only():
    known = {"todo": TODO, "verdict": "wrong", "mistake": "whole numbers", "n": 1}
    assert accepted(known) == [known]
    assert accepted(known | {"mistake": SCRIPT}) == [known | {"mistake": None}]
    assert accepted(known | {"mistake": "not shown"}) == [known | {"mistake": None}]


@pytest.mark.parametrize("field", ["todo", "verdict"])
def test_what_the_course_does_not_know_is_dropped(field):
    event = {"todo": TODO, "verdict": "wrong", "mistake": None, "n": 1}
    assert accepted(event | {field: SCRIPT}) == []


def test_a_vote_has_one_of_the_choices_that_the_notebook_gives():
    vote = {"vote": "01_half.guess", "choice": "down", "n": 1}
    assert accepted(vote) == [vote]
    assert accepted(vote | {"choice": SCRIPT}, vote | {"vote": SCRIPT}) == []


@pytest.mark.slow
@settings(deadline=None)
@given(JSON | st.fixed_dictionaries({"events": st.lists(EVENTS, max_size=25)}))
def test_whatever_arrives_what_is_kept_is_the_courses(body):
    try:
        events = accept(body, COURSE)
    except ValueError:
        return
    for event in events:
        assert 0 < event["n"] < 2**62
        if "vote" in event:
            assert event["choice"] in COURSE.votes[event["vote"]]
        else:
            assert event["mistake"] in {None, *COURSE.mistakes[event["todo"]]}
            assert event["verdict"] in KINDS


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("  Ada \n Lovelace ", "Ada Lovelace"),
        ("x" * 100, "x" * 40),
        ("\u202eAda\x00\x1b[31m", "Ada[31m"),
        ("\u200b", None),
        (None, None),
    ],
)
def test_a_name_is_one_short_line(typed, shown):
    assert name_of(typed) == shown
