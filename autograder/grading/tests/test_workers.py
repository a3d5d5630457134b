"""Workers that are killed lose nothing; Ctrl-C and bad options end with one sentence."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from rich.console import Console

from autograder.grading import command, temporary
from autograder.grading.limits import Limits
from autograder.grading.sandbox.server import Broken, Server
from autograder.grading.session import run
from autograder.grading.tests.tiny import ROOT, has_sandbox, workers
from autograder.grading.workers import job
from autograder.grading.workers.job import Job, Step
from autograder.grading.workers.pool import Workers, _children

CODE = "import time; time.sleep(0.3); print({})"


def _tasks(number):
    return [(i + 1, Job("01_xor", (Step(0, CODE.format(i + 1)),))) for i in range(number)]


def test_what_the_start_leaves_out_is_there_for_learners():
    task = Job("01_xor", (Step(0, "import gc, pandas\nprint(gc.isenabled(), pandas.NA)"),))
    assert workers().run(task)[0][0]["text"] == "True <NA>\n"


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
    outputs = workers().run(task)
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
    assert _printed(found) == {i: f"{i}\n" for i in range(1, 11)}


def _printed(found):
    """What each job shows, or why it shows nothing."""
    lost = {label: repr(why) for label, why in found.items() if isinstance(why, Exception)}
    return lost or {label: outputs[0][0]["text"] for label, outputs in found.items()}


def _hungry(pid):
    """Processes below one that the system would kill first."""
    below = (Path(f"/proc/{child}/oom_score_adj") for child in _children(pid))
    return [int(path.parent.name) for path in below if path.read_text() == "1000\n"]


@contextmanager
def _memory_runs_out(workers, times):
    """Kill learners' processes again and again, as the system does."""
    ended = []

    def kill():
        while len(ended) < times:
            with suppress(OSError):  # it has gone
                for pid in _hungry(workers.server.process.pid):
                    os.kill(pid, signal.SIGKILL)
                    ended.append(pid)
            time.sleep(0.3)

    thread = threading.Thread(target=kill)
    thread.start()
    yield
    thread.join()


@pytest.mark.slow
@pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
def test_who_was_there_when_memory_ran_out_runs_again_alone():
    slow = "import time; time.sleep(2); print({})"
    jobs = [(i, Job("01_xor", (Step(0, slow.format(i)),))) for i in (1, 2, 3)]
    with Workers(number=2) as workers:
        workers.ready()
        with _memory_runs_out(workers, 3):
            found = dict(workers.outcomes(jobs))
    assert _printed(found) == {i: f"{i}\n" for i in (1, 2, 3)}


@pytest.mark.slow
@pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
def test_who_runs_out_of_memory_alone_loses_that_cell():
    steps = Step(0, "import time; time.sleep(3)"), Step(1, "print('on')")
    with Workers(number=1) as workers:
        workers.ready()
        with _memory_runs_out(workers, 2):
            outputs = workers.run(Job("01_xor", steps))
    assert outputs[0][0]["ename"] == "OutOfMemory"
    assert outputs[1][0]["text"] == "on\n"


def test_without_a_sandbox_nothing_is_graded(monkeypatch, capsys, cohort):
    monkeypatch.setenv("PATH", "/nowhere")
    cohort.submit("ann", cohort.solved())
    assert command.grade(["--course", str(cohort.root)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "bubblewrap is not installed" in said
    assert "--unsandboxed" in said
    assert not (cohort.root / "gradebook.db").exists()


BWRAP = """#!/bin/sh
case "$*" in *{}*) echo "bwrap: Operation not permitted" >&2; exit 1; esac
exec {} "$@"
"""


@pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
@pytest.mark.parametrize("refused", ["--unshare-net", "--proc"])
def test_a_sandbox_that_cannot_be_built_is_one_sentence(
    refused, monkeypatch, capsys, cohort, tmp_path
):
    """As where namespaces are not allowed, or in a container that covers parts of /proc."""
    real, fake = shutil.which("bwrap"), tmp_path / "bwrap"
    fake.write_text(BWRAP.format(refused, real))
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    cohort.submit("ann", cohort.solved())
    assert command.grade(["--course", str(cohort.root)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "cannot set up its sandbox here (bwrap: Operation not permitted)" in said


STRANGER = "bwrap --dev-bind / / --unshare-user --uid 54321 --gid 54321"


@pytest.mark.slow
@pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
def test_a_user_without_name_and_home_can_grade(cohort):
    cohort.submit("ann", cohort.solved())
    line = [*STRANGER.split(), sys.executable, "-m", "autograder", "grade", "--course", cohort.root]
    here = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    done = subprocess.run(line, env=here, capture_output=True, text=True)
    assert "1 graded" in done.stdout, done.stderr


def test_temporary_files_may_have_long_names(monkeypatch, tmp_path):
    long = tmp_path / ("x" * 90)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    with Server(has_sandbox(), imports=["numpy"]) as server:
        server.wait()
        outputs = job.run(Job("01_xor", (Step(0, "print(1)"),)), server.address)
    assert outputs[0][0]["text"] == "1\n"


@pytest.mark.parametrize("setting", ["memory=0", "memory", "moon=1", "cell=x"])
def test_a_limit_that_makes_no_sense_is_told(setting, capsys):
    with pytest.raises(SystemExit):
        command.grade(["--limit", setting])
    assert setting in capsys.readouterr().err


@pytest.mark.slow
def test_a_fork_server_that_never_starts_is_a_line(monkeypatch, cohort):
    for learner in ("ann", "ben"):
        cohort.submit(learner, cohort.solved())
    with Workers(has_sandbox(), 1) as workers:
        monkeypatch.setattr(Server, "wait", _break)
        with open(os.devnull, "w") as nowhere:
            console = Console(record=True, width=400, file=nowhere)
            assert run(command.Options(cohort.root), workers, console) == 1
    screen = console.export_text()
    assert "2 not graded" in screen
    assert screen.count("the processes that run notebooks ended") == 2


def _break(server):
    server.process.kill()
    raise Broken("it fell over")


class Poison:
    """A job that ends each worker which takes it."""

    def __reduce__(self):
        return os._exit, (1,)


@pytest.mark.slow
def test_only_what_ends_its_process_time_and_again_is_lost():
    with Workers(has_sandbox(), 2) as workers:
        found = dict(workers.outcomes([(1, Poison()), *_tasks(6)[1:]]))
    assert isinstance(found.pop(1), BrokenExecutor)
    assert _printed(found) == {i: f"{i}\n" for i in range(2, 7)}


GRADER = """
import sys, time
from autograder.grading.tests.test_workers import _tasks
from autograder.grading.workers.pool import Workers
from autograder.grading.tests.tiny import has_sandbox

with Workers(has_sandbox() and sys.argv[1] == "sandboxed", 2) as workers:
    workers.ready()
    print(workers.server.process.pid, *workers.pool._processes, flush=True)
    list(workers.outcomes(_tasks(1000)))
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sandboxed", "unsandboxed"])
def test_all_that_a_killed_grader_started_ends_with_it(kind, request):
    tmp_path = Path(tempfile.mkdtemp(prefix="t-"))  # sockets have short names
    request.addfinalizer(lambda: shutil.rmtree(tmp_path))
    here = {**os.environ, "TMPDIR": str(tmp_path)}
    begin = [sys.executable, "-c", GRADER, kind]
    grader = subprocess.Popen(begin, env=here, stdout=subprocess.PIPE, text=True)
    started = [int(pid) for pid in grader.stdout.readline().split()]
    time.sleep(0.5)
    started += [pid for pid in _children(grader.pid) if pid != grader.pid]
    grader.kill()
    grader.wait()
    grader.stdout.close()
    ends = time.monotonic() + 120
    while (left := [pid for pid in started if _lives(pid)]) and time.monotonic() < ends:
        time.sleep(0.1)
    assert len(started) > 6
    assert left == []
    assert list(tmp_path.iterdir()) != []
    temporary.sweep("autograder.", tmp_path)
    assert list(tmp_path.iterdir()) == []


def _lives(pid):
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_folder_in_use_is_not_swept(tmp_path):
    with temporary.folder("autograder.", tmp_path) as place:
        temporary.sweep("autograder.", tmp_path)
        assert place.exists()
    assert not place.exists()
