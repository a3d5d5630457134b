"""What learner code can and cannot do in the sandbox."""

import json
import os
import socket
import time
from pathlib import Path

import pytest

from autograder.grading.limits import Limits
from autograder.grading.sandbox.server import Broken, Child, Server
from autograder.grading.workers.job import Job, Step, run

SECRETS = Path(__file__).parents[4]


def outputs(server, *sources, **limits):
    steps = tuple(Step(index, source) for index, source in enumerate(sources))
    return run(Job("01_xor", steps, {}, Limits(**limits)), server.address)


def said(server, source, **limits):
    """What a cell printed."""
    (shown,) = outputs(server, source, **limits)[0]
    return shown["text"].strip() if "text" in shown else shown["ename"]


def test_cells_share_their_names_and_show_what_they_would_in_jupyter(server):
    found = outputs(server, "x = 20", "print('hi')\nx + 1", "1 / 0", "def f(:")
    assert found[0] == []
    assert [one["output_type"] for one in found[1]] == ["stream", "execute_result"]
    assert found[1][1]["data"]["text/plain"] == "21"
    assert (found[2][0]["ename"], found[3][0]["ename"]) == ("ZeroDivisionError", "SyntaxError")


def test_a_figure_is_shown(server):
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"
    shown = outputs(server, "%matplotlib inline", code)[1]
    assert "image/png" in shown[-1]["data"]


def test_every_learner_gets_other_random_numbers(server):
    code = "import numpy as np, random; print(np.random.rand(), random.random())"
    assert said(server, code) != said(server, code)


def test_nothing_that_judges_and_nobody_elses_work_is_there(server):
    code = f"""
import os
found = [os.path.join(folder, name) for folder, _, names in os.walk({str(SECRETS)!r})
         for name in names if ".venv" not in folder]
print(found, os.path.exists("/home"), sorted(os.listdir("/course/autograder")))
"""
    there = ["__init__.py", "audience.py", "feedback", "grading", "later.py", "observing"]
    there += ["plots", "reference", "scenarios"]
    assert said(server, code) == f"[] False {there}"


def test_of_the_grader_it_holds_what_runs_inside_and_nothing_else(server):
    code = """
from pathlib import Path
grading = Path("/course/autograder/grading")
paths = (path.relative_to(grading) for path in grading.rglob("*") if path.is_file())
print(sorted(str(path) for path in paths if path.parts[:2] != ("sandbox", "guest")))
"""
    assert said(server, code) == "['__init__.py', 'sandbox/__init__.py']"


def test_a_module_has_one_name_in_the_sandbox_and_out_of_it(server):
    shell = "autograder.grading.sandbox.guest.cells.Shell"
    assert said(server, "print(type(get_ipython()))") == f"<class '{shell}'>"


def test_checks_cannot_be_imported(server):
    assert said(server, "import autograder.checks") == "ModuleNotFoundError"
    assert said(server, "from autograder.reference.xor import sigmoid") == "ModuleNotFoundError"


def test_the_environment_holds_no_secret(server, monkeypatch):
    assert "SECRET" not in said(server, "import os; print(dict(os.environ))")


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('1.1.1.1', 53), 2)",
        "import socket as s; s.socket(s.AF_INET, s.SOCK_DGRAM).sendto(b'x', ('1.1.1.1', 53))",
        "open('/course/autograder/x', 'w')",
        "open('/usr/x', 'w')",
        "import os; os.mkdir('/dev/shm/../../x')",
        "import os; os.setuid(0)",
        "import ctypes\nif ctypes.CDLL(None).mount(b'', b'/dev', b'tmpfs', 0, 0): raise OSError",
        "open('big', 'wb').write(bytes(70 << 20))",
        "for i in range(9): open(f'{i}', 'wb').write(bytes(60 << 20))",
    ],
)  # fmt: skip
def test_the_world_is_closed(server, code):
    assert said(server, code) in ("OSError", "PermissionError", "BlockingIOError")


def test_memory_is_limited(server):
    assert said(server, "x = bytearray(3 << 30)") == "MemoryError"


def test_processes_are_limited_and_none_is_left(server):
    name = f"straggler{os.getpid()}"  # other tests, and other people, have children of their own
    code = f"""
import os, time
open("/proc/self/comm", "w").write("{name}")
n = 0
try:
    while n < 500:
        if os.fork() == 0:
            os.setsid(); time.sleep(1000)
        n += 1
except OSError: print(n)
"""
    assert int(said(server, code)) < 64
    end = time.monotonic() + 30  # a loaded machine takes its time to end sixty processes
    while _running(name) and time.monotonic() < end:
        time.sleep(0.1)
    assert not _running(name)


def _running(name):
    """Processes of that name."""
    found = []
    for pid in filter(str.isdecimal, os.listdir("/proc")):
        try:
            found += [pid] * (Path(f"/proc/{pid}/comm").read_text().strip() == name[:15])
        except OSError:
            continue  # it has ended meanwhile
    return found


def test_nothing_persists_between_notebooks(server):
    outputs(server, "open('mark', 'w').write('x')\nimport numpy; numpy.mine = 1")
    code = "import os, numpy; print(os.path.exists('mark'), hasattr(numpy, 'mine'))"
    assert said(server, code) == "False False"


def test_a_cell_that_never_ends_costs_only_itself(server):
    found = outputs(server, "x = 1", "while True: pass", "print(x)", cell=1)
    assert found[1][0]["ename"] == "CellTimeoutError"
    assert found[2][0]["text"] == "1\n"


@pytest.mark.parametrize(
    "end",
    [
        "import os; os._exit(0)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)\nos.abort()",
        "import ctypes; ctypes.string_at(0)",
        "import os; os.closerange(0, 100)",
        "import os; os.write(3, b'garbage' * 100)",
    ],
)
def test_a_cell_that_ends_its_process_costs_only_itself(server, end):
    found = outputs(server, "x = 1", end, "print(x)")
    assert found[1][0]["ename"] == "DeadKernelError"
    assert found[2][0]["text"] == "1\n"


def test_output_is_bounded(server):
    found = outputs(server, "for _ in range(1000): print('x' * 10_000)", output=1)[0]
    assert sum(len(one.get("text", "")) for one in found) < 1.1 * (1 << 20)


def test_input_does_not_wait(server):
    assert said(server, "input()") == "EOFError"


def test_nobody_can_be_asked_about_the_grader(server):
    code = "import os; print(sorted(p for p in os.listdir('/proc') if p.isdecimal()))"
    assert said(server, code) == "['1']"


def test_threads_are_gone_with_the_notebook(server):
    code = "import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()"
    start = time.monotonic()
    outputs(server, code)
    assert time.monotonic() - start < 500


def test_a_client_that_has_gone_costs_nobody_else(server):
    asked = json.dumps({"limits": Limits().as_dict()}).encode()
    for _ in range(10):  # it is gone before it could be answered, or before it asked
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as client:
            client.connect(server.address)
            ours, theirs = socket.socketpair()
            socket.send_fds(client, [asked], [theirs.fileno()])
        ours.close()
        theirs.close()
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as client:
            client.connect(server.address)
    assert said(server, "print('on')") == "on"


def test_one_that_ends_before_it_is_ready_is_told():
    with Server(sandboxed=False, imports=["numpy"]) as ends:
        ends.process.kill()
        with pytest.raises(Broken, match="the sandbox did not start: nothing was said"):
            ends.wait()


def test_the_end_of_the_fork_server_is_not_told_as_the_childs_own():
    with Server(sandboxed=False, imports=["numpy"]) as ends:
        ends.wait()
        with Child(ends.address, Limits()) as child:
            assert ends.listens()
            ends.stop()
            with pytest.raises(Broken):
                child.poll(30)
            assert not ends.listens()
