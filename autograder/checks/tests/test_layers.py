"""Verdicts of chapter 05 that hang on no release of Python and on no word of the sandbox."""

from dataclasses import replace
from enum import Enum

import numpy as np
import pytest

from autograder import judging
from autograder.observing import observe
from autograder.reference import layers as right


class ByName(Enum):
    """As in Python 3.11.2, where pickle stores a member by its name alone."""

    def __reduce_ex__(self, protocol):
        return getattr, (type(self), self.name)

    @property
    def fn(self):
        return self.value[0]

    @property
    def fn_prime(self):
        return self.value[1]


PAIRS = {kind.name: kind.value for kind in right.LayerKind}


@pytest.mark.parametrize(
    ("linear", "kind"),
    [(PAIRS["linear"], judging.RIGHT), ((lambda z: z, lambda a: np.ones_like(a)), judging.WRONG)],
    ids=["named", "lambdas"],
)
def test_a_lambda_is_refused_wherever_pickle_would_look_for_the_member_alone(linear, kind):
    kinds = ByName("LayerKind", {**PAIRS, "linear": linear})
    found = judging.run(judging.find("05_layers.LayerKind"), {"LayerKind": kinds})
    assert found.kind == kind, found


@pytest.mark.parametrize("key", ["the members", "names in their values", "fn(z)"])
def test_a_word_about_the_kinds_that_is_not_so_is_refused(key):
    check = judging.find("05_layers.LayerKind")
    cases = judging.cases_of(check)
    namespace = check.namespace(right.LayerKind)
    seen = observe(check.names, cases, check.scenario, namespace=namespace)
    assert judging.judge(check, cases, seen).kind == judging.RIGHT
    first = seen.each[0]
    seen.each[0] = replace(first, output={**first.output, key: "<forged>"})
    assert judging.judge(check, cases, seen).kind == judging.WRONG


def test_betas_that_backward_changed_cannot_be_told_as_given():
    check = judging.find("05_layers.Layer.backward")
    (mistake,) = (one for one in check.mistakes if one.name == "betas changed")
    cases = judging.cases_of(check)
    namespace = check.namespace(mistake.wrong)
    seen = observe(check.names, cases, check.scenario, namespace=namespace)
    for i, one in enumerate(seen.each):
        after = one.output["betas"][1]
        seen.each[i] = replace(one, output={**one.output, "betas": [after, after]})
    assert judging.judge(check, cases, seen).kind == judging.WRONG


def test_kinds_of_either_edition_are_handed_back_without_names_that_they_did_not_have():
    class Former(Enum):
        sigmoid, tanh, relu, linear = PAIRS.values()

        @property
        def function(self):
            return self.value[0]

        @property
        def derivative(self):
            return self.value[1]

    check = judging.find("05_layers.Layer.forward")
    found = judging.run(check, {"LayerKind": Former, "Layer": right.Layer})
    assert found.kind == judging.RIGHT, found
    assert not hasattr(Former, "fn")
    assert not hasattr(Former, "fn_prime")
