"""A route: what it leaves out comes ready-made, and what is on it is counted."""

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import autograder
from autograder import feedback, grading, judging
from autograder.feedback import check, follow, memory, progress
from autograder.judging.routes import route

ROOT = Path(__file__).parents[3]
LIVE = route("live").part("01_xor")


@pytest.fixture
def session(monkeypatch):
    """A kernel in which no route was chosen yet."""
    monkeypatch.setattr(import_module("autograder.feedback.follow"), "_now", [])
    monkeypatch.setattr(import_module("autograder.feedback.progress"), "_latest", {})


@pytest.fixture
def course(session, monkeypatch, tmp_path):
    """A course's folder where a person works; its solutions are the real ones."""
    (tmp_path / "notebooks" / "01_xor").mkdir(parents=True)
    (tmp_path / "solutions").symlink_to(ROOT / "solutions")
    monkeypatch.chdir(tmp_path / "notebooks" / "01_xor")
    monkeypatch.setenv("JPY_SESSION_NAME", "notebooks/01_xor/01_xor.ipynb")
    return tmp_path


def neuron(x, weights, bias):
    raise NotImplementedError


def test_a_route_brings_what_it_does_not_ask_for(course):
    namespace = {"neuron": neuron, "sigmoid": lambda z: z}
    assert "neuron" in LIVE.ready and "sigmoid" in LIVE.todos
    assert check("01_xor.neuron", namespace).verdict.title != "ready-made"
    follow("90 minutes")
    card = check("01_xor.neuron", namespace)
    assert (card.verdict.title, card.verdict.points) == ("ready-made", 0.0)
    again = check("01_xor.neuron", namespace)
    for one in (card, again):
        assert "Read it" in one._repr_html_() and "def neuron(" in one._repr_html_()
    assert (
        namespace["neuron"](np.array([1.0]), np.array([2.0]), 1.0) == 3.0
    )  # through the learner's own sigmoid


def test_a_method_whose_cell_was_left_out_comes_ready_made(course):
    follow("live")
    cells = {"NN": type("NN", (), {}), "pipe": None}
    for method in ("__init__", "_backward"):
        assert check(f"06_network.NN.{method}", cells).verdict.title == "ready-made"
    assert cells["NN"](lr=2).lr == 2 and hasattr(cells["NN"], "_backward")


def test_what_ready_made_code_lacks_is_told(course):
    follow("live")
    verdict = check("06_network.NN.__init__", {}).verdict
    assert verdict.title == "no ready-made code yet" and "`NN.__init__` needs `NN`." in verdict.text
    (course / "solutions").unlink()
    verdict = check("01_xor.neuron", {}).verdict
    assert verdict.title == "no ready-made code here" and verdict.kind == judging.NOT_ATTEMPTED


def test_what_the_route_asks_for_stays_empty(course):
    follow("live")
    namespace = {"sigmoid": neuron}
    assert check("01_xor.sigmoid", namespace).verdict.title != "ready-made"
    assert namespace["sigmoid"] is neuron


def test_a_learners_own_code_is_never_replaced(course):
    follow("live")
    namespace = {"neuron": lambda x, weights, bias: 0.0, "sigmoid": lambda z: z}
    mine = namespace["neuron"]
    assert check("01_xor.neuron", namespace).verdict.kind == judging.WRONG
    assert namespace["neuron"] is mine


def test_the_choice_outlives_the_kernel(course, monkeypatch):
    follow("live")
    monkeypatch.setattr(import_module("autograder.feedback.follow"), "_now", [])
    assert "★" in progress("01_xor")._repr_html_()


def test_a_finished_short_route_says_that_all_stars_are_done(course):
    follow("live")
    for todo in LIVE.todos:
        memory.remember(SimpleNamespace(check=f"01_xor.{todo}", kind="right", points=2.0))
    shown = progress("01_xor")
    assert repr(shown) == "01_xor: all ★ done"
    html = shown._repr_html_()
    assert "For homework: " in html and all(f"<code>{todo}</code>" in html for todo in LIVE.ready)
    assert "Next: <a" in html and " of 4" not in html.split("onward")[1]


def test_a_chapter_of_which_a_route_only_reads_says_so(course):
    follow("live")
    assert repr(progress("03_gradients")) == "03_gradients: to read"
    assert "you write nothing here. For homework: " in progress("03_gradients")._repr_html_()
    rows = progress()._repr_html_().split("<tr>")[1:]
    told = ["go on here", "", "to read", "to read", "", "", *["for homework"] * 4]
    assert [row.count(say) > 0 for row, say in zip(rows, told, strict=True)] == [True] * 10


def test_the_map_counts_what_is_on_the_route(course):
    follow("live")
    todos = sum(len(part.todos) for part in route("live").parts)
    assert repr(progress()) == f"0 of {todos} ★ of 90 minutes are right"
    for part in route("live").parts:
        for todo in part.todos:
            memory.remember(
                SimpleNamespace(check=f"{part.chapter}.{todo}", kind="right", points=1.0)
            )
    assert repr(progress()) == "all ★ of 90 minutes done"
    assert progress().next is None


def test_a_plan_shows_each_part(session):
    html = follow("full-day")._repr_html_()
    assert all(part.chapter in html for part in route("full-day").parts)


def test_an_unknown_route_is_told(session):
    with pytest.raises(LookupError, match="no route 'quick'"):
        follow("quick")


def test_a_route_of_another_version_is_forgotten(course):
    when = "2026-11-30T00:00:00.000+00:00"
    text = json.dumps({"checks": {}, "votes": {"route": {"choice": "gone", "when": when}}})
    (course / "notebooks" / "progress.json").write_text(text)
    assert repr(progress("01_xor")).startswith("01_xor: 0 of")


def test_what_a_notebook_imports_is_there_and_in_the_sandbox_too():
    guest = import_module(f"{grading.__name__}.sandbox.guest.stand_ins.feedback")
    names = set(autograder.__all__) - {"plots"}
    assert names <= vars(feedback).keys() and names <= vars(guest).keys()
