"""A vote: buttons for who works, a list for who reads; kept, changed, told, never marked."""

import json
import sys
from importlib import import_module
from types import SimpleNamespace

import IPython
import pytest

from autograder.feedback import listeners, memory, vote

module = import_module("autograder.feedback.vote")  # the package's `vote` is the function
NAME = "06_network.pipe_order"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where a person works, in a session of its own."""
    (tmp_path / "01_xor").mkdir()
    monkeypatch.chdir(tmp_path / "01_xor")
    monkeypatch.setenv("JPY_SESSION_NAME", "notebooks/01_xor/01_xor.ipynb")
    return tmp_path


@pytest.fixture
def kernel(monkeypatch):
    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(kernel=object()))


@pytest.fixture
def shown(monkeypatch):
    """What is displayed."""
    found = []
    monkeypatch.setattr("IPython.display.display", lambda one, **how: found.append(one))
    return found


def restart(monkeypatch):
    monkeypatch.setattr(module, "_chosen", {})


def test_who_reads_sees_what_there_is_to_choose_from(shown):
    vote(NAME, "`a`", "<b>", "c")._ipython_display_()
    (data,) = shown
    assert data["text/plain"] == "Your vote: a, <b> or c?"
    assert data["text/html"].endswith("<code>a</code>, &lt;b&gt; or c?</p>")
    assert "unless-alive" not in data["text/html"]


@pytest.mark.parametrize("choices", [(), ("7",), ("7", "7"), (7, "7")])
def test_there_is_something_to_choose_from(choices):
    with pytest.raises(ValueError, match="two or more"):
        vote(NAME, *choices)


def test_a_choice_outlives_the_kernel_and_can_be_changed(folder, monkeypatch):
    asked = vote(NAME, "7", "8")
    assert asked.choice is None
    asked.choose("7")
    restart(monkeypatch)
    assert vote(NAME, "7", "8").choice == "7"
    asked.choose("8")
    restart(monkeypatch)
    assert vote(NAME, "7", "8").choice == "8"
    assert vote(NAME, "5", "6").choice is None, "the text was changed: no choice of its own is left"


def test_where_nobody_works_a_choice_is_not_written(folder, monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME")
    vote(NAME, "7", "8").choose("7")
    assert list(folder.glob("*.json")) == []


def test_who_listens_hears_of_a_choice(monkeypatch):
    monkeypatch.setattr(listeners, "_listeners", [])
    heard = []
    listeners.subscribe(heard.append)
    vote(NAME, "7", "8").choose("7")
    assert heard == [{"vote": NAME, "choice": "7"}]


def test_buttons_choose_and_say_so(folder, kernel):
    import ipywidgets

    asked = vote(NAME, "7", "8")
    asked.choose("7")
    box = module._buttons(asked, ipywidgets)
    _, row, said = box.children
    assert row.value == "7" and "You chose 7" in said.value
    row.value = "8"
    assert asked.choice == "8" and "You chose 8" in said.value and 'role="status"' in said.value


def test_without_ipywidgets_there_is_the_list(folder, kernel, shown, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    vote(NAME, "7", "8")._ipython_display_()
    (data,) = shown
    assert "unless-alive" not in data["text/html"]


def test_files_of_two_machines_are_joined(folder):
    memory.join({"01_xor.sigmoid": {"kind": "wrong", "points": 0.0, "when": "2026-11-30T09:00"}})
    memory.remember_vote("a.b", "new here")
    other = {
        "checks": {"01_xor.sigmoid": {"kind": "right", "points": 2}, "01_xor.neuron": 3},
        "votes": {
            "a.b": {"choice": "old there", "when": "2020-01-01T00:00+00:00"},
            "a.c": {"choice": "only there", "when": "2020-01-01T00:00+00:00"},
            "a.d": "nonsense",
        },
    }
    memory.join(**memory.read(json.dumps(other)))
    assert memory.recall()["01_xor.sigmoid"]["kind"] == "right"
    assert memory.votes() == {"a.b": "new here", "a.c": "only there"}


@pytest.mark.parametrize("votes", [None, 3, [], {"a.b": {"choice": 7, "when": "now"}}])
def test_votes_that_are_none_lose_no_verdict(votes):
    kept = memory.read(json.dumps({"checks": {}, "votes": votes}))
    assert kept == {"checks": {}, "votes": {}}


def test_a_clock_that_was_ahead_keeps_no_choice_for_good(folder):
    ahead = {"a.b": {"choice": "then", "when": "2999-01-01T00:00+00:00"}}
    memory.join(votes=ahead)
    memory.remember_vote("a.b", "now")
    assert memory.votes() == {"a.b": "now"}


def test_what_stands_in_for_buttons_comes_first(folder, kernel, shown):
    vote(NAME, "7", "8")._ipython_display_()
    data, buttons = shown
    assert '<div class="unless-alive"><p><b>Your vote' in data["text/html"]
    assert "alive" in buttons._dom_classes
