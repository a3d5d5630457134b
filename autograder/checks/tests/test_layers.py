"""Verdicts of chapter 05 that hang on no release of Python and on no word of the sandbox."""

from dataclasses import replace
from enum import Enum

import numpy as np
import pytest

from autograder import checks
from autograder.reference import layers as right
from autograder.scenarios import observe


class ByName(Enum):
    """As in Python 3.11.2, where pickle stores a member by its name alone."""

    def __reduce_ex__(self, protocol):
        return getattr, (type(self), self.name)

    @property
    def function(self):
        return self.value[0]

    @property
    def derivative(self):
        return self.value[1]


PAIRS = {kind.name: kind.value for kind in right.LayerKind}


@pytest.mark.parametrize(
    ("linear", "kind"),
    [(PAIRS["linear"], checks.RIGHT), ((lambda z: z, lambda a: np.ones_like(a)), checks.WRONG)],
    ids=["named", "lambdas"],
)
def test_a_lambda_is_refused_wherever_pickle_would_look_for_the_member_alone(linear, kind):
    kinds = ByName("LayerKind", {**PAIRS, "linear": linear})
    found = checks.run(checks.find("05_layers.LayerKind"), {"LayerKind": kinds})
    assert found.kind == kind, found


@pytest.mark.parametrize("key", ["the members", "names in their values", "function(z)"])
def test_a_word_about_the_kinds_that_is_not_so_is_refused(key):
    check = checks.find("05_layers.LayerKind")
    cases = checks.cases_of(check)
    namespace = check.namespace(right.LayerKind)
    seen = observe(check.names, cases, check.scenario, namespace=namespace)
    assert checks.judge(check, cases, seen).kind == checks.RIGHT
    first = seen.each[0]
    seen.each[0] = replace(first, output={**first.output, key: "<forged>"})
    assert checks.judge(check, cases, seen).kind == checks.WRONG


def test_betas_that_backward_changed_cannot_be_told_as_given():
    check = checks.find("05_layers.Layer.backward")
    (mistake,) = (one for one in check.mistakes if one.name == "betas changed")
    cases = checks.cases_of(check)
    namespace = check.namespace(mistake.wrong)
    seen = observe(check.names, cases, check.scenario, namespace=namespace)
    for i, one in enumerate(seen.each):
        after = one.output["betas"][1]
        seen.each[i] = replace(one, output={**one.output, "betas": [after, after]})
    assert checks.judge(check, cases, seen).kind == checks.WRONG
