"""Every check can be observed from afar: its cases, scenario and observations cross the wire."""

import importlib
import json
import re
from pathlib import Path

import matplotlib
import pytest

from autograder import judging
from autograder.grading.sandbox.contents import _matplotlib_cache, references
from autograder.grading.tests.tiny import ROOT
from autograder.grading.workers import marking
from autograder.grading.workers.far_bench import observing
from autograder.observing import observe, wire

CHECKS = {check.name: check for name in judging.chapters() for check in judging.chapter(name)}
every = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS.keys())


def _named(scenario):
    module, _, function = scenario.partition(":")
    return getattr(importlib.import_module(module), function)


def from_afar(check, function):
    """The verdict on a function of ours as if it ran in a sandbox."""
    cases = judging.cases_of(check, 5)
    asked = json.loads(json.dumps(observing(check, cases)))
    there, scenario = wire.decode_cases(asked["cases"]), _named(asked["scenario"])
    seen = observe(check.names, there, scenario, namespace=check.namespace(function))
    answer = wire.loads(json.dumps({"observations": wire.encode_seen(seen)}))
    return marking.verdict(check, cases, answer, {})


@pytest.mark.slow
@every
def test_a_right_answer_is_right(check):
    assert from_afar(check, check.reference).kind == judging.RIGHT
    assert not check.kept  # or a worker would grow with each notebook


@every
def test_a_known_mistake_keeps_its_name(check):
    mistake = check.mistakes[0]
    assert from_afar(check, mistake.wrong).mistake == mistake.name


NONSENSE = [None, 3, [], {}, {"observations": 2.0}, {"observations": {"each": []}}]


@pytest.mark.parametrize("answer", NONSENSE)
def test_what_cannot_be_judged_earns_nothing(answer):
    check = judging.find("01_xor.sigmoid")
    found = marking.verdict(check, judging.cases_of(check), answer, {})
    assert (found.kind, found.points) == (judging.RAISED, 0)
    assert marking.outputs(found)[0]["data"]["text/plain"] == "0.0"


def test_a_chapter_brings_the_references_of_those_before_it_alone():
    chapters = ["01_xor", "02_for_loop_mlp", "03_gradients"]
    assert references("01_xor", chapters) == {}
    assert set(references("02_for_loop_mlp", chapters)) == {"xor"}


@pytest.mark.parametrize("chapter", judging.chapters())
def test_a_chapter_finds_all_that_it_imports(chapter):
    text = (ROOT / f"source/{chapter}.py").read_text("utf-8")
    imported = re.findall(r"^from autograder\.reference\.(\w+) import", text, re.MULTILINE)
    assert set(imported) <= set(references(chapter, judging.chapters()))


def test_the_sandbox_starts_with_the_fonts_that_matplotlib_knows():
    assert _matplotlib_cache() == Path(matplotlib.get_cachedir())
