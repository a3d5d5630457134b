import gc
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from autograder.observing import (
    Missing,
    Opaque,
    goes_on,
    observe,
    plain,
    seed_of,
    time_limit,
)
from autograder.observing.digest import digest


def namespace(code):
    found = {"np": np}
    exec(compile(code, "<cell>", "exec"), found)
    return found


def one(code, case=(1.0,), seconds=5.0):
    names = namespace(code)
    return observe(("f",), [case], namespace=names, seconds=seconds).each[0]


def test_a_missing_name_is_told():
    assert observe(("f",), [(1,)], namespace={}).missing == Missing("f")


def test_output_is_plain_data():
    seen = one("def f(z):\n    return (np.float64(z), [np.array([1, 2], dtype=object)], {1: z})")
    assert seen.output == [1.0, [[1, 2]], {"1": 1.0}]


def test_what_is_no_data_is_described():
    assert one("def f(z):\n    return map(abs, [z])").output.type == "map"


def test_what_a_scenario_has_described_is_not_described_again():
    described = plain({"what fit returns": object})
    assert plain(described) == described
    assert isinstance(plain(Opaque("a type", object)).text, str)


def test_an_exception_bears_the_learners_own_line():
    seen = one("def f(z):\n    return g(z)\n\ndef g(z):\n    return np.ones(2) @ np.ones(3)\n")
    assert seen.raised.type == "ValueError"
    assert [(step.function, step.line) for step in seen.raised.way] == [("f", 2), ("g", 5)]
    assert "matmul" in seen.raised.text


def test_exit_does_not_end_the_kernel():
    assert one("def f(z):\n    raise SystemExit(1)").raised.type == "SystemExit"


HOSTILE = {
    "an exception that is no Exception": "raise GeneratorExit",
    "an exception without words": """class Mute(Exception):
        def __str__(self): raise ValueError
    raise Mute""",
    "a list that holds itself": """z = []
    z += [z, z, z]
    return z""",
    "a dictionary that holds itself": """z = {}
    z.update(a=z, b=z)
    return z""",
    "a list without end": "return [0] * 10**7",
    "an array that fits no memory": "return np.broadcast_to(z, (10**6, 10**6))",
    "a number that Python does not print": "return 10**5000",
    "a value without repr": """class Mute:
        def __repr__(self): raise ValueError
    return Mute()""",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_code_is_observed(body):
    seen = one(f"def f(z):\n    {body}")
    assert seen.raised is not None or isinstance(seen.output, Opaque)


def test_an_interrupt_by_the_user_goes_through():
    with pytest.raises(KeyboardInterrupt):
        one("def f(z):\n    raise KeyboardInterrupt")


def test_a_changed_input_is_noticed_and_the_case_kept():
    case = (np.zeros(2), [np.ones(2)], 3)
    seen = one("def f(a, b, c):\n    b[0][0] = 5\n    return c", case)
    before = [digest(one) for one in case]
    assert [new == old for new, old in zip(seen.given, before, strict=True)] == [True, False, True]
    assert case[1][0][0] == 1


def test_warnings_are_collected_once_and_not_shown(capfd):
    seen = one("def f(z):\n    for _ in range(3): np.log(np.zeros(1))\n    print('noise')")
    assert seen.warnings == ("RuntimeWarning: divide by zero encountered in log",)
    assert capfd.readouterr() == ("", "")


ENDLESS = {
    "plain": "while True: pass",
    "swallows exceptions": """while True:
        try:
            sum(range(1000))
        except BaseException:
            pass""",
    "swallows and sleeps": """import time
    while True:
        try:
            time.sleep(100)
        except:
            z = 0""",
    "swallows thrice": """while True:
        try:
            while True:
                try:
                    while True:
                        try:
                            z += 1
                        except:
                            pass
                except:
                    pass
        except:
            pass""",
    "begins again where recursion ends": """try:
        return f(z)
    except RecursionError:
        return f(z)""",
    "begins again, come what may": """try:
        return f(z)
    except:
        return f(z)""",
    "never ends to say what it is": """class Value:
        def __repr__(self):
            while True: pass
    return Value()""",
}


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS.keys())
def test_an_endless_loop_is_ended(body):
    seen = one(f"def f(z):\n    {body}", seconds=0.2)
    assert seen.raised.type == "TimeIsUp"
    assert seen.raised.function.startswith("f")


def test_python_code_amid_a_garbage_collection_takes_no_alarm_away():
    def callback(phase, info):  # ipykernel has one
        return phase

    gc.callbacks.append(callback)
    try:
        seen = one(f"def f(z):\n    {ENDLESS['begins again, come what may']}", seconds=0.2)
    finally:
        gc.callbacks.remove(callback)
    assert seen.raised.type == "TimeIsUp"


def test_an_alarm_that_comes_late_ends_nothing():
    code = """
from autograder.observing import observe
names = {}
exec('''
def f(z):
    while True:
        try:
            z += 1
        except BaseException:
            pass
''', names)
for _ in range(100):
    observe(("f",), [(1,)], namespace=names, seconds=0.002)
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_cases_after_an_endless_one_are_left_out():
    names = namespace("def f(z):\n    while z: pass\n    return z")
    seen = observe(("f",), [(0,), (1,), (0,)], namespace=names, seconds=0.2)
    assert [each.output for each in seen.each] == [0, None]


def test_waiting_does_not_count_as_working_but_has_an_end():
    code = "import time\ndef f(z):\n    time.sleep(z)"
    assert one(code, (0.6,), seconds=0.5).raised is None
    assert one(code, (60,), seconds=0.1).raised.type == "TimeIsUp"


def test_one_case_does_not_use_up_the_time_of_all(monkeypatch):
    monkeypatch.setattr(sys.modules[observe.__module__], "CASE", 0.2)
    names = namespace("def f(z):\n    while z: pass")
    start = time.process_time()
    seen = observe(("f",), [(0,), (1,)], namespace=names, seconds=60.0)
    assert seen.each[1].raised.type == "TimeIsUp"
    assert time.process_time() - start < 30


@pytest.mark.parametrize("name", ["SIGALRM", "setitimer"])
def test_without_an_alarm_code_still_runs_and_ends_if_python_can_look(monkeypatch, name):
    monkeypatch.delattr(signal, name)
    monkeypatch.setattr(time_limit, "ALARM", getattr(signal, "SIGALRM", None))
    assert time_limit.way() == ("monitoring" if hasattr(sys, "monitoring") else "none")
    assert one("def f(z):\n    return z").output == 1.0
    if time_limit.way() == "monitoring":
        for body in ENDLESS["plain"], ENDLESS["begins again, come what may"]:
            assert one(f"def f(z):\n    {body}", seconds=0.2).raised.type == "TimeIsUp"


@pytest.mark.parametrize(
    ("body", "streams"),
    [
        ("return z", [True, True]),
        ("np.random.rand(1000); np.random.normal(); random.random()", [True, True]),
        ("np.random.permutation(100_000)", [True, True]),
        ("np.random.seed(0)", [False, True]),
        ("np.random.seed(0); np.random.rand(50)", [False, True]),
        ("np.random.set_state(np.random.RandomState(1).get_state())", [False, True]),
        ("random.seed(1)", [True, False]),
    ],
)
def test_a_global_generator_that_is_seeded_is_noticed(body, streams):
    case = (1.0,)
    seen = one(f"import random\ndef f(z):\n    {body}", case)
    seed = seed_of(map(digest, case))
    assert [goes_on(words, seed) for words in seen.words] == streams
