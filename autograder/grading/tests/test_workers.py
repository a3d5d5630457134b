"""Workers that are killed lose nothing; Ctrl-C and bad options end with one sentence."""

import os
import signal
import threading
import time

import pytest

from autograder.grading import command
from autograder.grading.job import Job, Step
from autograder.grading.limits import Limits
from autograder.grading.tests.tiny import has_sandbox
from autograder.grading.workers import Workers

CODE = "import time; time.sleep(0.3); print({})"


def _tasks(number):
    return [(i + 1, Job("01_xor", (Step(0, CODE.format(i + 1)),))) for i in range(number)]


def test_what_the_start_leaves_out_is_there_for_learners():
    task = Job("01_xor", (Step(0, "import gc, pandas\nprint(gc.isenabled(), pandas.NA)"),))
    with Workers(has_sandbox(), 1) as workers:
        assert workers.run(task)[0][0]["text"] == "True <NA>\n"


TOGETHER = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        piece = bytearray(os.urandom(1 << 20)) * 100
        time.sleep(30)
time.sleep(30)
"""


@pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
@pytest.mark.parametrize(("together", "ending"), [(250, "DeadKernelError"), (4096, None)])
def test_the_memory_of_all_processes_together_has_a_limit(together, ending):
    steps = Step(0, TOGETHER.replace("30", "30" if ending else "0.5")), Step(1, "print('on')")
    task = Job("01_xor", steps, limits=Limits(memory=1000, together=together))
    with Workers(number=1) as workers:
        outputs = workers.run(task)
    assert [output.get("ename") for output in outputs[0]] == ([ending] if ending else [])
    assert outputs[1][0]["text"] == "on\n"


def _kill_soon(find):
    def kill():
        for _ in range(2):
            time.sleep(0.7)
            os.kill(find(), signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    return thread


@pytest.mark.slow
@pytest.mark.parametrize("victim", ["worker", "server"])
def test_a_killed_process_loses_nothing(victim):
    with Workers(has_sandbox(), 2) as workers:
        workers.server.wait()
        workers.waited = True
        find = {
            "worker": lambda: next(iter(workers.pool._processes)),
            "server": lambda: workers.server.process.pid,
        }[victim]
        killer = _kill_soon(find)
        found = dict(workers.outcomes(_tasks(10)))
        killer.join()
    assert {label: outputs[0][0]["text"] for label, outputs in found.items()} == {
        i: f"{i}\n" for i in range(1, 11)
    }


def test_without_a_sandbox_nothing_is_graded(monkeypatch, capsys, cohort):
    monkeypatch.setenv("PATH", "/nowhere")
    cohort.submit("ann", cohort.solved())
    assert command.grade(["--course", str(cohort.root)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "bubblewrap is not installed" in said
    assert "--unsandboxed" in said
    assert not (cohort.root / "gradebook.db").exists()


@pytest.mark.parametrize("setting", ["memory=0", "memory", "moon=1", "cell=x"])
def test_a_limit_that_makes_no_sense_is_told(setting, capsys):
    with pytest.raises(SystemExit):
        command.grade(["--limit", setting])
    assert setting in capsys.readouterr().err
