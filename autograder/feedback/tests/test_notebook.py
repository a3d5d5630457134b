"""Cells that wait, and the summary at the end."""

import html
import linecache
import sys

import pytest

from autograder.feedback import check, progress, ready
from autograder.reference import xor


def shown(monkeypatch, code):
    """What a cell displays, as HTML."""
    notes = []
    module = sys.modules[ready.__module__]  # the package's `ready` is the function
    monkeypatch.setattr(module, "display", lambda one: notes.append(one.data))
    namespace = {"ready": ready}
    for i, cell in enumerate(code.split("# %%\n")):
        name = f"<cell {i}>"
        linecache.cache[name] = (len(cell), None, cell.splitlines(keepends=True), name)
        exec(compile(cell, name, "exec"), namespace)
    return "".join(notes)


def test_a_cell_waits_for_what_is_not_filled_in(monkeypatch):
    code = "def forward():\n    raise NotImplementedError\nwith ready():\n    forward()"
    assert "is waiting for <code>forward</code>" in shown(monkeypatch, code)


def test_a_cell_that_stops_says_where(monkeypatch):
    code = "def given():\n    return len(5)\nwith ready():\n    given()"
    note = shown(monkeypatch, code)
    assert "TypeError: object of type 'int' has no len()" in html.unescape(note)
    assert "check of" not in note  # no TODO is called given


def test_a_cell_names_what_a_waiting_cell_above_would_have_made(monkeypatch):
    note = shown(monkeypatch, "with ready():\n    print(X_train.shape)")
    assert "needs <code>X_train</code>" in note
    inside = "def given():\n    return X_train\nwith ready():\n    given()"
    assert "stopped at <code>return X_train</code>: NameError" in shown(monkeypatch, inside)


def test_what_a_library_has_not_implemented_is_no_todo(monkeypatch):
    code = "import sympy\nz = sympy.var('z')\n"
    note = shown(monkeypatch, code + "with ready():\n    sympy.solve(sympy.cos(z) - z, z)")
    assert "stopped at <code>sympy.solve" in note
    assert "NotImplementedError" in note


LAYER = """
class Layer:
    pass
# %%
def helper(X):
    {body}

def forward(self, X):
    return [helper(x) for x in X]

Layer.forward = forward
# %%
with ready():
    Layer().forward([1])
"""


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ("raise NotImplementedError", "is waiting for <code>Layer.forward</code>"),
        ("return len(x)", "check of <code>Layer.forward</code>"),
    ],
)
def test_a_cell_names_the_todo_that_it_waits_for(monkeypatch, body, note):
    check("05_layers.Layer.forward", {})
    assert note in shown(monkeypatch, LAYER.format(body=body))


def test_a_function_that_is_given_leads_on_to_the_todo_that_calls_it(monkeypatch):
    check("01_xor.sigmoid", {})
    code = "def given(z):\n    return len(z)\n# %%\ndef sigmoid(z):\n    return given(z)\n# %%\n"
    note = shown(monkeypatch, code + "with ready():\n    sigmoid(5)")
    assert "stopped at <code>return len(z)</code>" in note
    assert "check of <code>sigmoid</code>" in note


def test_an_interrupt_goes_through(monkeypatch):
    with pytest.raises(KeyboardInterrupt):
        shown(monkeypatch, "with ready():\n    raise KeyboardInterrupt")


def test_progress_adds_up_the_latest_cards():
    check("01_xor.sigmoid", {"sigmoid": xor.np.tanh})
    assert progress("01_xor").points == 0
    check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})
    summary = progress("01_xor")
    assert summary.points == 2
    assert repr(summary) == f"01_xor: 2 of {summary.max_points:g} points"
    assert "not checked yet" in summary._repr_html_()
