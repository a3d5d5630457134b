from importlib import import_module

import pytest


@pytest.fixture(autouse=True)
def session(monkeypatch):
    """Each test is a kernel of its own, of nobody who is remembered."""
    progress = import_module("autograder.feedback.progress")
    monkeypatch.setattr(progress, "_latest", {})
    monkeypatch.setattr(import_module("autograder.feedback.vote"), "_chosen", {})
    import_module("autograder.feedback.ready").todos.clear()
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.delenv("VSCODE_PID", raising=False)
