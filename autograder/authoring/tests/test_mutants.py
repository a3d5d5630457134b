"""`mutants` finds what a check overlooks."""

import numpy as np
import pytest

from autograder import judging
from autograder.authoring import mutants, survivors


def test_a_check_with_one_case_overlooks_what_one_with_more_sees(monkeypatch):
    (model,) = mutants.models("01_xor.sigmoid")
    thorough = mutants.mutate(model)
    assert thorough.tried > 20
    monkeypatch.setattr(mutants.judging, "cases_of", lambda check: [(np.zeros(2),)])
    careless = mutants.mutate(model)
    assert len(careless.passed) > len(thorough.passed)


NEURON = "01_xor.neuron"  # of whose edits some are right: the sides of a product of two vectors


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """The list of chapter 01, in a folder of its own."""
    monkeypatch.setattr(survivors, "folder", lambda package: tmp_path)
    return tmp_path / "checks" / "xor" / "mutants.toml"


def explained(path):
    path.write_text(path.read_text("utf-8").replace('"?" = [', '"the same number" = ['), "utf-8")


def test_what_passes_needs_a_reason(kept, capsys):
    assert mutants.main([NEURON]) == 1
    assert "passes without a reason: return sigmoid(x @ weights" in capsys.readouterr().out
    assert mutants.main([NEURON, "--write"]) == 1
    explained(kept)
    assert mutants.main([NEURON]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{NEURON}: ")


def test_reasons_stay_and_what_no_longer_passes_goes(kept, capsys):
    mutants.main([NEURON, "--write"])
    explained(kept)
    first = kept.read_text("utf-8")
    kept.write_text(first.replace("= [\n", '= [\n    "a → b",\n', 1), "utf-8")
    assert mutants.main([NEURON]) == 1
    assert "is on the list, but does not pass: a → b" in capsys.readouterr().out
    assert mutants.main([NEURON, "01_xor.sigmoid", "--write"]) == 0
    assert kept.read_text("utf-8").endswith(first.removeprefix(survivors.HEAD))
    assert list(survivors.listed("01_xor")) == ["sigmoid", "neuron"]


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize(
    "chapter",
    [
        pytest.param(name, marks=pytest.mark.xdist_group(f"mutants of {name}"))
        for name in judging.chapters()
    ],
)
def test_no_small_change_of_a_model_answer_passes_without_a_reason(chapter, capsys):
    mutants.main([chapter])
    assert "passes without a reason" not in capsys.readouterr().out


def test_what_there_is_not_is_told(capsys):
    assert mutants.main(["99_nothing"]) == 2
    assert "no chapter" in capsys.readouterr().err
