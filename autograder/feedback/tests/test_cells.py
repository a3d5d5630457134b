"""A card is about the newest code, or says so."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from autograder.feedback import live

RIGHT = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))"
WRONG = "def sigmoid(z):\n    return z"


@pytest.fixture
def run(monkeypatch):
    """Run cells in a fresh shell; what the last one shows."""
    monkeypatch.setattr(live, "_checked", {})
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    shell.showtraceback = shell.showsyntaxerror = lambda *given, **named: None

    def cells(*texts):
        for text in ("import numpy as np\nfrom autograder import check", *texts):
            done = shell.run_cell(text, store_history=True)
        return done.result.verdict

    yield cells
    InteractiveShell.clear_instance()


CHECK = 'check("01_xor.sigmoid")'


def test_a_cell_that_ended_in_a_syntax_error_is_not_the_one_that_is_checked(run):
    found = run(WRONG, RIGHT + ")", CHECK)
    assert "ended in a SyntaxError, so this is about the previous version" in found.text
    assert "SyntaxError, so it is not defined" in run("del sigmoid", WRONG + "]", CHECK).text


def test_a_cell_that_stopped_above_its_function_defined_nothing_new(run):
    assert "stopped before it got there" in run(WRONG, f"nothing\n{RIGHT}", CHECK).text


def test_a_cell_that_ran_is_the_newest(run):
    for cells in ([WRONG], [RIGHT], [RIGHT + ")", WRONG], [WRONG, WRONG]):
        found = run(*cells, CHECK)
        assert "newest" not in found.text, cells


def test_the_same_code_again_is_told(run):
    assert "same code" not in dict(run(WRONG, CHECK).facts)
    assert "same code" in dict(run(CHECK).facts)
    assert "same code" not in dict(run(WRONG + " + 1", CHECK).facts)
    assert "same code" not in dict(run(RIGHT, CHECK, CHECK).facts)


METHOD = "class Layer:\n    def __init__(self, betas, kind): pass"
FORWARD = "def forward(self, X):\n    return X\nLayer.forward = forward"


def test_a_method_is_found_in_the_cell_of_its_own(run):
    name = 'check("05_layers.Layer.forward")'
    given = "from autograder.reference.layers import LayerKind"
    assert "newest" not in run(given, METHOD, FORWARD, name).text
    assert "SyntaxError" in run(FORWARD + ")", name).text


OTHERS = ["def forward(X):\n    return X", "class A:\n    def forward(self): 0", METHOD]


@pytest.mark.parametrize("other", OTHERS)
def test_another_function_of_the_same_name_is_not_meant(run, other):
    given = "from autograder.reference.layers import LayerKind"
    found = run(given, METHOD, FORWARD, other, 'check("05_layers.Layer.forward")')
    assert "newest" not in found.text


def test_after_a_restart_an_earlier_todo_is_not_run_yet(run):
    neuron = "def neuron(x, weights, bias):\n    return sigmoid(x @ weights + bias)"
    found = run(neuron, 'check("01_xor.neuron")')
    assert found.title == "sigmoid has not been run yet"
    found = run("def sigmoid(z):\n    raise NotImplementedError", 'check("01_xor.neuron")')
    assert found.title == "sigmoid comes first"
    assert run(WRONG, 'check("01_xor.neuron")').title == "sigmoid comes first"
