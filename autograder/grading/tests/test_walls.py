"""What a learner's process cannot do: read or block another's, hold memory that no limit counts."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from autograder.grading.limits import Limits
from autograder.grading.sandbox import bubblewrap
from autograder.grading.sandbox.server import Server
from autograder.grading.tests.tiny import has_sandbox
from autograder.grading.workers import job
from autograder.grading.workers.job import Job, Step

pytestmark = pytest.mark.skipif(not has_sandbox(), reason="there is no bubblewrap here")
SMALL = Limits(cell=20, memory=2000, together=300, disk=64, file=64)


def said(server, code, limits=None):
    """What each cell of a notebook prints, with the names of its errors."""
    codes = [code] if isinstance(code, str) else code
    steps = tuple(Step(index, one) for index, one in enumerate(codes))
    done = job.run(Job("01_xor", steps, limits=limits or Limits(cell=20)), server.address)
    return ["".join(o.get("text", o.get("ename", "")) for o in done[i]) for i in done]


# ---- files and descriptors ---------------------------------------------------------------------

OPEN = """
import json, os
found = {}
for fd in map(int, os.listdir("/proc/self/fd")):
    try: found[fd] = os.readlink(f"/proc/self/fd/{fd}").partition(":")[0]
    except OSError: pass
print(json.dumps(found))
"""


def test_a_process_has_no_file_open_but_its_own_channel(server):
    assert json.loads(said(server, OPEN)[0]) == {**dict.fromkeys("012", "/dev/null"), "3": "socket"}


def test_output_past_python_costs_nothing(server):
    loud = "import os\nprint(os.system('seq 30000; seq 30000 >&2'))"
    before = (server.folder / "log").read_text()
    assert said(server, [loud] * 5) == ["0\n"] * 5
    assert (server.folder / "log").read_text() == before


WRITABLE = """
import json, os
found = []
for folder, folders, names in os.walk("/"):
    if folder == "/scratch" or (folder.startswith("/proc/") and folder != "/proc/sys"):
        folders.clear()
        continue
    paths = [os.path.join(folder, name) for name in names]
    paths = [path for path in paths if not os.path.islink(path)]
    found += [p for p in [folder, *paths] if os.access(p, os.W_OK) and not p.startswith("/proc/")]
print(json.dumps(found + [p for p in ("/proc/sys/kernel/msgmax",) if os.access(p, os.W_OK)]))
"""
MARK = """
import os
for place in ("/dev/shm", "/dev/pts", "/scratch", "/dev"):
    try: open(f"{place}/mark", "w").close()
    except OSError: pass
print(os.openpty() and os.listdir("/dev/pts"))
"""
FOUND = """
import os
print([p for p in ("/dev/shm", "/dev", "/scratch") if "mark" in os.listdir(p)])
print(os.listdir("/dev/pts"))
"""


@pytest.mark.slow
def test_nothing_can_be_written_where_another_reads(server):
    own = {"/scratch", "/dev/shm", "/dev/pts", "/dev/pts/ptmx"}
    devices = {f"/dev/{name}" for name in ("null", "zero", "full", "tty", "random", "urandom")}
    assert set(json.loads(said(server, WRITABLE)[0])) <= own | devices
    assert "'0'" in said(server, MARK)[0]
    assert said(server, FOUND) == ["[]\n['ptmx']\n"]


# ---- system calls ------------------------------------------------------------------------------

# Numbers are those of x86-64 and of ARM.
CALLS = {
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "unshare": (272, 97),
    "setns": (308, 268),
    "mount": (165, 40),
    "fsopen": (430, 430),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "pidfd_getfd": (438, 438),
    "perf_event_open": (298, 241),
    "bpf": (321, 280),
    "io_uring_setup": (425, 425),
    "userfaultfd": (323, 282),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    "sched_setaffinity": (203, 122),
    "open_by_handle_at": (304, 265),
    "personality": (135, 92),
}
TRY = """
import ctypes, errno, json, socket, mmap
call = ctypes.CDLL(None, use_errno=True).syscall
def tried(*arguments):
    if call(*map(ctypes.c_long, arguments)) == -1: return errno.errorcode[ctypes.get_errno()]
def family(number):
    try: socket.socket(number, socket.SOCK_STREAM)
    except OSError as error: return errno.errorcode[error.errno]
"""


def test_calls_that_no_notebook_needs_are_refused(server):
    pytest.importorskip("seccompy")
    column = ["x86_64", "aarch64"].index(os.uname().machine)
    numbers = {name: both[column] for name, both in CALLS.items()}
    ask = f"print(json.dumps({{name: tried(n, 0, 0, 0, 0, 0) for name, n in {numbers!r}.items()}}))"
    assert json.loads(said(server, TRY + ask)[0]) == dict.fromkeys(CALLS, "EPERM")


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ("family(40)", "EAFNOSUPPORT"),  # vsock
        ("family(socket.AF_INET)", "EAFNOSUPPORT"),
        ("family(16)", "EAFNOSUPPORT"),  # netlink
        ("family(socket.AF_UNIX)", None),
        ("tried(500)", "ENOSYS"),  # of a Linux to come
        ("tried(435, 0, 0)", "ENOSYS"),  # clone3
        ("tried(0x40000000 + 39)", "ENOSYS"),  # another numbering of x86-64
    ],
)
def test_calls_are_refused_by_what_they_ask_for(server, code, answer):
    pytest.importorskip("seccompy")
    assert said(server, f"{TRY}print({code})") == [f"{answer}\n"]


ORDINARY = """
import asyncio, ctypes, mmap, multiprocessing, sqlite3, subprocess, tempfile, threading
from multiprocessing.shared_memory import SharedMemory
from joblib import Parallel, delayed
import numpy as np
seen = []
fork = multiprocessing.get_context("fork")
with fork.Pool(2) as pool: seen.append(pool.map(abs, [-1, -2]))
seen.append(Parallel(2)(delayed(abs)(i) for i in (-1, -2)))
seen.append(subprocess.run("echo 1", shell=True, capture_output=True, text=True).stdout)
held = SharedMemory(create=True, size=1000); held.close(); held.unlink()
value = fork.Value("i", 3); seen.append(value.value)
board = mmap.mmap(-1, 100); child = fork.Process(target=board.write, args=(b"abc",))
child.start(); child.join(); seen.append(board[:3])
seen.append(bytes(mmap.mmap(-1, 3, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)))
seen.append(ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 7)())
thread = threading.Thread(target=seen.append, args=(8,)); thread.start(); thread.join()
seen.append(asyncio.run(asyncio.sleep(0.01, 9)))
seen.append(sqlite3.connect("a.db").execute("select 10").fetchone()[0])
np.memmap("b", float, "w+", shape=3)[:] = 1; seen.append(np.fromfile("b").sum())
get_ipython().system("echo 12")
print(seen)
"""


def test_ordinary_programs_run_as_ever(server):
    expected = [[1, 2], [1, 2], "1\n", 3, b"abc", b"\0\0\0", 7, 8, 9, 10, "np.float64(3.0)"]
    shown = str(expected).replace("'np.float64(3.0)'", "np.float64(3.0)")
    assert said(server, ORDINARY)[0].replace("\r", "") == f"12\n{shown}\n"


# ---- memory ------------------------------------------------------------------------------------

HOLD = """
import ctypes, mmap, os, socket, time
kept = []
def many(make, times=40):
    for _ in range(times): kept.append(make())
def fill(memory, size=50 << 20):
    piece = bytes(1 << 20)
    for at in range(0, size, 1 << 20): memory[at:at + (1 << 20)] = piece
    return memory
def write(fd, size=50 << 20):
    for _ in range(size >> 20): os.write(fd, bytes(1 << 20))
    return fd
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype, libc.mmap.argtypes = ctypes.c_long, [ctypes.c_long] * 6
def mapped(flags, fd=-1):
    at = libc.mmap(0, 50 << 20, 3, flags, fd, 0)
    assert at > 0, "refused"
    ctypes.memset(at, 1, 50 << 20)
    libc.madvise(ctypes.c_long(at), ctypes.c_long(50 << 20), 4)  # unmapped, but kept
    return at
"""
KINDS = {
    "files": "many(lambda: write(os.open(f'{len(kept)}', 66)))",
    "files without a name": "many(lambda: write(os.open('/scratch', 0o20200002)))",
    "shared memory": "many(lambda: write(os.open(f'/dev/shm/{len(kept)}', 66)))",
    "files and shared memory": """
for place in ("/scratch", "/dev/shm"):
    try: many(lambda: write(os.open(f"{place}/{len(kept)}", 66, 0o600), 5 << 20), 12)
    except OSError: assert place == "/dev/shm"
assert place != "/dev/shm" or len(kept) > 12, "refused"
""",
    "shared mappings": "many(lambda: fill(mmap.mmap(-1, 50 << 20)))",
    "shared mappings of C": "many(lambda: mapped(33))",
    "shared mappings of zeros": "many(lambda: mapped(1, os.open('/dev/zero', 2)))",
    "files in memory": "many(lambda: write(os.memfd_create('x')))",
    "segments of System V": """
shmget, shmat = libc.shmget, libc.shmat
shmat.restype = ctypes.c_void_p
def segment():
    at = shmat(shmget(0, ctypes.c_size_t(50 << 20), 0o1600), None, 0)
    assert at not in (None, (1 << 64) - 1), "refused"
    ctypes.memset(at, 1, 50 << 20)
many(segment)
""",
    "children": """
for _ in range(30):
    if os.fork() == 0:
        piece = bytearray(os.urandom(1 << 20)) * 50
        time.sleep(9)
        os._exit(0)
time.sleep(3)
""",
    "sockets": """
import resource
def pair():
    one, other = socket.socketpair()
    try: one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 22)
    except OSError: pass
    one.setblocking(False)
    try:
        while True: one.send(bytes(1 << 16))
    except BlockingIOError: return one, other
for _ in range(40):
    if os.fork() == 0:
        many(pair, 100)
        time.sleep(9)
        os._exit(0)
time.sleep(4)
""",
}


@pytest.mark.hostile
@pytest.mark.parametrize("kind", KINDS)
def test_memory_of_every_kind_counts(server, kind):
    pytest.importorskip("seccompy")
    steps = [HOLD + KINDS[kind] + "\nprint('held', len(kept))", "print('on')"]
    held, after = said(server, steps, SMALL)
    assert "held" not in held
    assert after == "on\n"


@pytest.mark.slow
def test_a_process_that_the_system_killed_is_not_its_learners_fault(server):
    shown = []
    slow = "import time; time.sleep(3); print('done')"
    run = threading.Thread(target=lambda: shown.extend(said(server, ["print('first')", slow])))
    run.start()
    time.sleep(1.5)
    for pid in _below(server.process.pid):
        if _adjusted(pid):
            os.kill(pid, signal.SIGKILL)
    run.join()
    assert shown == ["first\n", "done\n"]


def _adjusted(pid):
    return Path(f"/proc/{pid}/oom_score_adj").read_text() == "1000\n"


# ---- cores -------------------------------------------------------------------------------------

BUSY = """
import os, time
for _ in range(30):
    if os.fork() == 0:
        os.setsid()
        while True: pass
try: os.sched_setaffinity(0, range(os.cpu_count()))
except OSError: pass
time.sleep(4)
print("done")
"""
QUIET = "import os, time; time.sleep(4); print(len(os.sched_getaffinity(0)), os.nice(0))"


@pytest.mark.slow
@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="there is one core")
def test_busy_processes_of_one_learner_share_one_core(server):
    shown = {}

    def start(name, code):
        run = threading.Thread(target=lambda: shown.update({name: said(server, code)}))
        run.start()
        return run

    both = [start("quiet", QUIET), start("busy", BUSY)]
    time.sleep(3)
    crowd = [pid for pid in _below(server.process.pid) if _session(pid) == pid]
    cores = {tuple(sorted(os.sched_getaffinity(pid))) for pid in crowd if _is_busy(pid)}
    turns = {os.getpriority(os.PRIO_PROCESS, pid) for pid in crowd if _is_busy(pid)}
    for run in both:
        run.join()
    assert len(cores) == 1
    assert len(*cores) == 1
    assert min(turns) > 10
    assert shown == {"quiet": [f"{len(os.sched_getaffinity(0))} 0\n"], "busy": ["done\n"]}


def _below(pid):
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [found for child in text for found in (int(child), *_below(int(child)))]


def _session(pid):
    return os.getsid(pid)


def _is_busy(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return fields[0] == "R"


# ---- where there is no filter ------------------------------------------------------------------

BARE = """
import sys
from autograder.grading.sandbox.guest import system_calls
system_calls.seccompy = None
from autograder.grading.sandbox.guest import server
import socket
server.main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
"""


def test_without_a_filter_one_sentence_says_so(monkeypatch, capsys):
    command = bubblewrap.command

    def bare(contents, arguments):
        program, _, _, *rest = arguments
        return command(contents, [program, "-c", BARE, *rest])

    monkeypatch.setattr(bubblewrap, "command", bare)
    with Server(imports=["numpy"]) as running:
        running.wait()
        shown = said(running, "import mmap\nprint(len(mmap.mmap(-1, 5)))")
    assert shown == ["5\n"]
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "there is no filter here: pip install seccompy" in told
