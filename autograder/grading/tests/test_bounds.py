"""What a hostile notebook can cost outside the sandbox: little time and little memory."""

import base64
import json
import resource
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from autograder import judging
from autograder.grading import bounded
from autograder.grading.sanitize.outputs import clean_outputs, size
from autograder.grading.sanitize.text import printable
from autograder.grading.workers import marking
from autograder.observing import observe, wire


def ladder(levels):
    made = 0
    for _ in range(levels):
        made = [made]
    return made


def array(kind, shape, content=b""):
    return {"array": [kind, shape, base64.b64encode(content).decode()]}


FORGED = {
    "many numbers": lambda: [0] * 1_100_000,
    "many lists": lambda: [[]] * 1_000_000,
    "many short lists": lambda: [[0, 1]] * 300_000,
    "deep": lambda: ladder(500),
    "wide and deep": lambda: [ladder(30)] * 30_000,
    "huge axes of nothing": lambda: array("<f8", [1 << 30, 0]),
    "many axes of nothing": lambda: array("<f8", [1 << 10, 1 << 10, 1 << 10, 0]),
    "large array": lambda: array("<f8", [700_000], bytes(5_600_000)),
    "array of long text": lambda: array("<U10000", [100], bytes(4_000_000)),
    "long text": lambda: "x" * 5_000_000,
    "dictionary": lambda: {"dict": [[str(n), n] for n in range(300_000)]},
    "whole number": lambda: 10**4000,
    "opaque": lambda: {"opaque": ["x" * 9000, "[" * 9000]},
}


COSTLY = {"many lists", "many short lists", "wide and deep", "dictionary"}


@pytest.mark.parametrize(
    "output",
    [
        pytest.param(output, id=name, marks=[pytest.mark.slow] if name in COSTLY else [])
        for name, output in FORGED.items()
    ],
)
@pytest.mark.parametrize("name", ["06_network.NN.fit"])
def test_a_forged_answer_earns_nothing_and_costs_little(name, output):
    check = judging.find(name)
    cases = judging.cases_of(check)
    right = check.namespace(check.reference)
    seen = wire.encode_seen(observe(check.names, cases[:2], check.scenario, namespace=right))
    for one in seen["each"]:
        one.update(output=output(), raised=None)
    body = json.dumps({"observations": seen})
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = marking.verdict(check, cases, wire.loads(body), {})
    assert found.points == 0
    assert time.process_time() - start < 9
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 500_000  # kB


def test_judging_that_takes_too_long_is_ended(monkeypatch):
    check = judging.find("01_xor.neuron")
    cases = judging.cases_of(check)

    def endless(*given):
        while True:
            with suppress(Exception):  # as a scenario does
                np.ones(10).sum()

    monkeypatch.setattr(marking, "SECONDS", 0.2)
    monkeypatch.setattr(judging, "judge", endless)
    found = marking.verdict(check, cases, {"observations": {"missing": None, "each": []}}, {})
    assert (found.points, found.title) == (0, "could not be judged")


def test_json_that_does_not_fit_is_no_json(monkeypatch):
    def none(body):
        raise MemoryError

    monkeypatch.setattr(wire.json, "loads", none)
    with pytest.raises(wire.WireError):
        wire.loads(b"[]")


@pytest.mark.parametrize("text", ["<b>" * 160_000, "<div>" * 33_000, "<a " + "a=1 " * 24_000 + ">"])
def test_html_takes_little_time(text):
    start = time.process_time()
    clean_outputs([{"output_type": "display_data", "data": {"text/html": text}}])
    assert time.process_time() - start < 4


def test_a_notebook_that_shows_too_much_is_cut():
    outputs = [{"output_type": "stream", "name": "stdout", "text": "x" * 1000}]
    assert 1000 < size(outputs) < 1200


ASKING = """
from autograder.grading.bounded import Helper
one = Helper("autograder.grading.tests.test_bounds:answers", 60)
one.start()
print(one.process.pid, flush=True)
one.ask("time")
"""


@pytest.mark.slow
def test_a_helper_ends_with_the_one_who_asked():
    asking = subprocess.Popen([sys.executable, "-c", ASKING], stdout=subprocess.PIPE, text=True)
    helper = Path("/proc", asking.stdout.readline().strip())
    time.sleep(2)  # by now it works, or imports what it needs
    assert helper.exists()
    asking.kill()
    asking.communicate()
    ends = time.monotonic() + 20
    while helper.exists() and time.monotonic() < ends:
        time.sleep(0.1)
    assert not helper.exists()


def answers(kind):
    """For a helper: something that goes wrong."""
    if kind == "time":
        while True:
            pass
    if kind == "memory":
        return len(bytearray(3 << 30))
    if kind == "error":
        raise ValueError("its words")
    return printable(kind)


@pytest.mark.parametrize(
    "kind", ["time", *(pytest.param(kind, marks=pytest.mark.slow) for kind in ("memory", "error"))]
)
def test_a_helper_ends_and_the_next_answer_comes(kind):
    wrong = ValueError if kind == "error" else bounded.TooMuch
    with bounded.Helper(f"{__name__}:answers", 0.5) as one:
        with pytest.raises(wrong):
            one.ask(kind)
        assert one.ask("fine") == "fine"
    assert one.process is None
