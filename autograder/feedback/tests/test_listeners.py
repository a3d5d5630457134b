"""Who listens hears of each verdict, and harms no check."""

import pytest

from autograder.feedback import check, listeners
from autograder.reference import xor


@pytest.fixture
def heard(monkeypatch):
    monkeypatch.setattr(listeners, "_listeners", [])
    events = []
    listeners.subscribe(events.append)
    return events


def test_each_verdict_is_told_with_the_name_of_its_mistake(heard):
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    check("01_xor.sigmoid", {"sigmoid": lambda z: 1 / (1 + xor.np.exp(z))})
    right, wrong = heard
    assert right == {"todo": "01_xor.sigmoid", "verdict": "right", "mistake": None}
    assert wrong["verdict"] == "wrong"
    assert isinstance(wrong["mistake"], str)


def test_a_listener_that_raises_or_meddles_harms_nobody(heard):
    def meddles(event):
        event.clear()
        raise RuntimeError("the board is gone")

    listeners.subscribe(meddles)
    after = []
    listeners.subscribe(after.append)
    assert repr(check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})) == "2.0"
    assert after == heard != []


def test_who_subscribes_twice_hears_once_and_may_leave(heard):
    listener = heard.append
    listeners.subscribe(listener)
    listeners.tell({"vote": "a.b", "choice": "7"})
    assert len(heard) == 1
    listeners.unsubscribe(listener)
    listeners.unsubscribe(listener)
    listeners.tell({"vote": "a.b", "choice": "8"})
    assert len(heard) == 1
