"""Progress goes from one machine to another by two clicks."""

import base64
import json
import re
from importlib import import_module
from types import SimpleNamespace

import pytest

from autograder import audience
from autograder.feedback import carry, memory, progress

ELSEWHERE = {"checks": {"01_xor.sigmoid": {"kind": "right", "points": 2, "when": "2026"}}}


@pytest.fixture
def at_work(tmp_path, monkeypatch):
    """A folder where a person works, with widgets."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JPY_SESSION_NAME", "01_xor.ipynb")
    monkeypatch.setattr(audience, "widgets", lambda: import_module("ipywidgets"))


def upload(text):
    """What the button says after a file was chosen."""
    button, said = carry.restore().children
    file = SimpleNamespace(content=memoryview(text.encode()))
    button.notify_change({"name": "value", "new": (file,), "type": "change"})
    return said.value


def test_a_file_from_elsewhere_is_added(at_work):
    assert "Added" in upload(json.dumps(ELSEWHERE))
    assert progress("01_xor").points == 2


def test_what_is_downloaded_can_be_brought_back(at_work):
    upload(json.dumps(ELSEWHERE))
    (data,) = re.findall(r'base64,([^"]+)"', carry.download())
    memory.place().unlink()
    assert "Added" in upload(base64.b64decode(data).decode())
    assert memory.recall()["01_xor.sigmoid"]["points"] == 2


def test_another_file_changes_nothing(at_work):
    upload(json.dumps(ELSEWHERE))
    before = memory.place().read_bytes()
    assert "not a progress file" in upload("[1, 2]")
    assert memory.place().read_bytes() == before


def test_where_there_are_no_widgets_there_is_no_button():
    assert carry.restore() is None
