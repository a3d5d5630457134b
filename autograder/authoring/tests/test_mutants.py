"""`mutants` finds what a check overlooks."""

import numpy as np

from autograder.authoring import mutants


def test_a_check_with_one_case_overlooks_what_one_with_more_sees(monkeypatch):
    (model,) = mutants.models("01_xor.sigmoid")
    thorough = mutants.mutate(model)
    assert thorough.tried > 20
    monkeypatch.setattr(mutants.judging, "cases_of", lambda check: [(np.zeros(2),)])
    careless = mutants.mutate(model)
    assert len(careless.survivors) > len(thorough.survivors)


def test_numbers_and_lines_are_told(capsys):
    assert mutants.main(["01_xor.sigmoid", "--quiet"]) == 0
    assert "01_xor.sigmoid: " in capsys.readouterr().out
    assert mutants.main(["99_nothing"]) == 2
    assert "no chapter" in capsys.readouterr().err
