"""What is right is remembered in one file: over kernels, days and machines."""

import json
from importlib import import_module
from types import SimpleNamespace

import pytest

from autograder import judging, whole
from autograder.feedback import check, memory, progress
from autograder.reference import xor


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of a chapter, where a person works in JupyterLab, in a session of its own."""
    for name in ("01_xor", "02_for_loop_mlp"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "02_for_loop_mlp")
    monkeypatch.setenv("JPY_SESSION_NAME", "notebooks/01_xor/01_xor.ipynb")
    return tmp_path


def restart(monkeypatch):
    monkeypatch.setattr(import_module("autograder.feedback.progress"), "_latest", {})


def test_a_restart_forgets_nothing(folder, monkeypatch):
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    restart(monkeypatch)
    assert progress("01_xor").points == 2
    assert [path.name for path in folder.glob("progress*")] == ["progress.json"]


def test_the_best_is_remembered_and_the_last_is_shown(folder, monkeypatch):
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    check("01_xor.sigmoid", {"sigmoid": xor.np.tanh})
    assert progress("01_xor").points == 0
    restart(monkeypatch)
    assert progress("01_xor").points == 2


def test_a_file_from_elsewhere_goes_on(folder, monkeypatch):
    entry = {"kind": "right", "points": 2, "when": "2026-11-30T09:00+00:00"}
    text = json.dumps({"checks": {"01_xor.sigmoid": entry, "01_xor.neuron": "nonsense"}})
    (folder / "progress.json").write_text(text)
    assert progress("01_xor").points == 2


@pytest.mark.parametrize("text", ["", "[]", "{", '{"checks": 3}', "\x00"])
def test_a_broken_file_is_kept_aside(folder, text):
    (folder / "progress.json").write_text(text)
    assert progress("01_xor").points == 0
    assert (folder / "progress.broken").read_text() == text
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    assert json.loads((folder / "progress.json").read_text())["checks"]


def test_where_nobody_works_nothing_is_written(folder, monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME")
    monkeypatch.delenv("VSCODE_PID", raising=False)
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    assert not (folder / "progress.json").exists()


def test_a_disk_that_takes_nothing_stops_nothing(folder, monkeypatch):
    def full(file, text):
        raise OSError("No space left on device")

    monkeypatch.setattr(whole, "write", full)
    card = check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    assert card.verdict.kind == judging.RIGHT


def test_the_map_says_where_to_go_on(folder):
    def full(one):
        return {"kind": "right", "points": one.points}

    memory.join({one.name: full(one) for one in judging.chapter("01_xor")})
    course = progress()
    assert course.next.chapter == "02_for_loop_mlp"
    html = course._repr_html_()
    assert html.count("go on here") == 1 and 'href="../02_for_loop_mlp/02' in html
    assert 'download="progress.json"' in html


def test_a_finished_chapter_says_what_is_next(folder):
    every = {one.name: {"kind": "right", "points": one.points} for one in judging.chapter("01_xor")}
    memory.join(every)
    assert "Every TODO of chapter 01 is right" in progress("01_xor")._repr_html_()
    assert "Every TODO" not in progress("02_for_loop_mlp")._repr_html_()


def test_only_a_better_verdict_is_remembered(folder):
    verdict = SimpleNamespace(check="01_xor.repair", kind="wrong", points=3.0)
    memory.remember(verdict)
    memory.remember(SimpleNamespace(check="01_xor.repair", kind="wrong", points=1.0))
    assert memory.recall()["01_xor.repair"]["points"] == 3.0
