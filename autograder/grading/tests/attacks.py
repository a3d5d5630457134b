"""What a hostile learner could put in a TODO cell: by name, code, none of which earns a point.

It stands in the TODO cell of `neuron`; the one before, `sigmoid`, is answered rightly.
"""

CELLS = {
    # --- never ending, dying ------------------------------------------------------------------
    "endless loop": "while True:\n    pass",
    "interrupts swallowed": """
import time
while True:
    try:
        time.sleep(0.01)
    except BaseException:
        pass
""",
    "asleep for ever": "import time; time.sleep(1e9)",
    "endless await": "import asyncio\nawait asyncio.sleep(1e9)",
    "exit": "import os; os._exit(0)",
    "kill everything": "import os, signal\nos.kill(-1, signal.SIGKILL)\nos.kill(os.getppid(), 9)",
    "kill by shell": "!kill -9 -1; kill -9 1; kill -STOP -1",
    "abort": "import os; os.abort()",
    "segmentation fault": "import ctypes; ctypes.string_at(0)",
    "endless recursion": """
import sys, threading
sys.setrecursionlimit(10 ** 9)
def f(): f()
f()
""",
    "signals ignored": """
import signal
for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
def neuron(x, weights, bias):
    while True: pass
""",
    "alarm disarmed": """
import signal
def neuron(x, weights, bias):
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    while True: pass
""",
    "interrupt in a check": "def neuron(x, weights, bias):\n    raise KeyboardInterrupt",
    "exit in a check": "def neuron(x, weights, bias):\n    import os\n    os._exit(0)",
    "system exit in a check": "def neuron(x, weights, bias):\n    raise SystemExit(2.0)",
    "time limit removed": """
import contextlib, sys
observe = sys.modules["autograder.observing.observe"]
observe.time_limit = lambda *a: contextlib.nullcontext()
def neuron(x, weights, bias):
    while True: pass
""",
    # --- greedy -------------------------------------------------------------------------------
    "memory bomb": "x = []\nwhile True:\n    x.append(bytearray(100 << 20))",
    "memory bomb in pieces": """
import os, time
for _ in range(20):
    if os.fork() == 0:
        piece = bytearray(os.urandom(1 << 20)) * 100
        time.sleep(1000)
time.sleep(1000)
""",
    "fork bomb": """
import os
while True:
    try: os.fork()
    except OSError: pass
""",
    "shell fork bomb": "!b() { b | b & }; b; sleep 1",
    "thread bomb": """
import threading, time
while True:
    threading.Thread(target=time.sleep, args=(1000,)).start()
""",
    "a child left behind": """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True: time.sleep(1)
    os._exit(0)
""",
    "disk filler": """
import itertools
for i in itertools.count():
    open(f"/scratch/{i}", "wb").write(bytes(50 << 20))
""",
    "shared memory filler": """
import itertools
for i in itertools.count():
    open(f"/dev/shm/{i}", "wb").write(bytes(50 << 20))
""",
    "many files": "import itertools\nfor i in itertools.count():\n    open(f'{i}', 'w').close()",
    "endless output": "while True:\n    print('spam ' * 1000)",
    "one huge line": "print('x' * 200_000_000)",
    "many outputs": "for i in range(100_000):\n    display(i)",
    "input": "answer = input('How many points? ')",
    "huge answer": "import numpy as np\ndef neuron(*a):\n    return np.zeros((6000, 6000))",
    "deep answer": """
def neuron(*a):
    x = []
    for _ in range(10_000): x = [x]
    return x
""",
    "many answers": "def neuron(*a):\n    return [[] for _ in range(3_000_000)]",
    # --- looking around -----------------------------------------------------------------------
    "network": """
import urllib.request
def neuron(*a):
    return float(urllib.request.urlopen("http://1.1.1.1", timeout=1).status)
urllib.request.urlopen("http://1.1.1.1", timeout=1)
""",
    "datagram": "import socket as s\ns.socket(2, 2).sendto(b'x', ('8.8.8.8', 53))",
    "gradebook": """
import glob
found = [p for p in glob.glob("/**/gradebook.db*", recursive=True)]
print("found", found)
open("../../../gradebook.db").read()
""",
    "other submissions": """
import os
for folder, _, names in os.walk("/"):
    if any(n.endswith(".ipynb") for n in names) and "site-packages" not in folder:
        print("found", folder, names)
""",
    "environment": "import os; print(dict(os.environ)); print(open('/proc/1/environ').read())",
    "the grader's memory": """
import os
for pid in os.listdir("/proc"):
    if pid.isdecimal() and int(pid) != os.getpid():
        print("found", pid)
open(f"/proc/{os.getppid()}/mem", "rb").read(1)
""",
    "sql on the gradebook": """
import sqlite3
for path in ("../../../gradebook.db", "gradebook.db", "ROOT/gradebook.db"):
    try:
        book = sqlite3.connect(path)
        book.execute("update grade set auto_score = 99")
        book.commit()
    except sqlite3.Error as error:
        print(error)
""",
    "a reference imported": "from autograder.reference.xor import neuron",
    "a check imported": "from autograder.checks.xor import right\nneuron = right.neuron",
    "a reference in memory": """
import gc
neuron = next(f for f in gc.get_objects() if getattr(f, "__qualname__", "") == "neuron")
""",
    "the package written to": """
for name in ("observing/observe.py", "observing/__init__.py", "judging/__init__.py"):
    try: open("/course/autograder/" + name, "w").write("raise SystemExit")
    except OSError: pass
""",
    # --- subverting ---------------------------------------------------------------------------
    "numpy patched": """
import numpy as np
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
np.allclose = np.array_equal = lambda *a, **k: True
np.linalg.norm = lambda *a, **k: 0.0
def neuron(*a): return 7.0
""",
    "builtins patched": """
import builtins
builtins.isinstance = lambda *a: True
builtins.len = lambda *a: 0
builtins.float = lambda *a: 9.0
""",
    "modules replaced": """
import sys, types
fake = types.ModuleType("autograder.checks")
fake.run = fake.judge = lambda *a, **k: 9.0
for name in ("autograder.checks", "autograder.feedback", "autograder.judging.judge", "numpy"):
    sys.modules[name] = fake
import autograder
autograder.check = check = lambda name: 2.0
""",
    "check redefined": "def check(name):\n    return 2.0",
    "ast transformer": """
import ast
class Empty(ast.NodeTransformer):
    def visit_Module(self, node):
        node.body = ast.parse("2.0").body
        return node
get_ipython().ast_transformers.append(Empty())
""",
    "input transformer": """
get_ipython().input_transformers_post.append(lambda lines: ["2.0\\n"])
""",
    "display hook": """
import sys
sys.displayhook = lambda value: None
get_ipython().displayhook = sys.displayhook
get_ipython().display_formatter.formatters["text/plain"].for_type(float, lambda *a: "9.0")
""",
    "run_cell replaced": """
shell = get_ipython()
shell.run_cell = lambda *a, **k: None
shell.run_cell_async = shell.run_code = None
""",
    "outputs forged": """
import autograder.grading.sandbox.guest.cells as cells
forged = {"output_type": "execute_result", "data": {"text/plain": "2.0"}, "metadata": {},
          "execution_count": 1}
cells.outputs.as_data = lambda: [forged]
cells._observe = lambda shell, asked: {"outputs": [forged], "observations": 2.0, "points": 2.0}
""",
    "an empty observation": """
from autograder.observing import wire
wire.encode_seen = lambda seen: {"missing": None, "each": []}
""",
    "observations of nothing": """
import autograder.grading.sandbox.guest.cells as cells
from autograder.observing import Observation, Observations
def observe(names, cases, *a, **k):
    return Observations([Observation(None) for _ in cases])
cells.observe = observe
""",
    "cases returned as outputs": """
import autograder.grading.sandbox.guest.cells as cells
from autograder.observing import Observation, Observations
def observe(names, cases, *a, **k):
    return Observations([Observation(case[-1]) for case in cases])
cells.observe = observe
""",
    "too many observations": """
from autograder.observing import wire
one = {"output": 0.5, "raised": None, "warnings": [], "later": ""}
one |= {"given": ["0" * 16], "words": [[0] * 4] * 2}
wire.encode_seen = lambda seen: {"missing": None, "each": [one] * 1000}
""",
    "an object for a number": """
from autograder.observing import wire
one = {"output": {"object": ["os.system", "id"]}, "raised": None, "warnings": []}
one |= {"given": ["0" * 16], "words": [[0] * 4] * 2, "later": ""}
wire.encode_seen = lambda seen: {"missing": None, "each": [one]}
""",
    "messages forged": """
import json, os, struct
body = json.dumps({"outputs": [], "observations": {"missing": None, "each": []}}).encode()
for _ in range(100):
    os.write(3, struct.pack(">I", len(body)) + body)
""",
    "messages of garbage": "import os\nos.write(3, b'\\xff' * 10_000)",
    "a deep message": """
import os, struct
body = b"[" * 1_000_000
os.write(3, struct.pack(">I", len(body)) + body)
""",
    "an endless message": """
import os
os.write(3, b'\\xff\\xff\\xff\\xff')
while True: os.write(3, bytes(65536))
""",
    "no socket left": "import os\nos.closerange(3, 1000)",
    "a thread that answers": """
import threading, os
def answer():
    while True: os.read(3, 1 << 20)
threading.Thread(target=answer, daemon=True).start()
""",
    "frames searched": """
import sys
def neuron(x, weights, bias):
    frame = sys._getframe()
    while frame:
        for other in list(frame.f_locals.values()):
            if getattr(other, "__name__", "") == "neuron" and other is not neuron:
                return other(x, weights, bias)
        frame = frame.f_back
    return 0.0
""",
    "trace": """
import sys
def spy(frame, event, arg):
    frame.f_locals["output"] = 0.5
    return spy
sys.settrace(spy)
def neuron(*a): return 0.5
""",
    "equal to everything": """
class Odd(float):
    __eq__ = __le__ = __ge__ = lambda *a: True
    __ne__ = __lt__ = __gt__ = lambda *a: False
    __sub__ = __rsub__ = __abs__ = lambda *a: Odd(0)
    __array__ = lambda self, *a, **k: None
def neuron(*a): return Odd(0.25)
""",
    "a strange array": """
import numpy as np
class Odd(np.ndarray):
    def __array_function__(self, *a, **k): return True
    def __array_ufunc__(self, *a, **k): return self
def neuron(*a): return np.zeros(()).view(Odd)
""",
    "a pickle": """
import os
class Bomb:
    def __reduce__(self): return os.system, ("touch ROOT/bomb",)
    def __array__(self, *a, **k): raise SystemExit
def neuron(*a): return Bomb()
""",
    "an error that cannot be shown": """
class Bad(Exception):
    def __str__(self): raise SystemExit
def neuron(*a): raise Bad
""",
    "an error with a huge name": "def neuron(*a): raise type('E' * 1_000_000, (Exception,), {})",
    "not a number": "def neuron(*a): return float('nan')",
    "a right answer printed": "print(2.0)\ndisplay(2.0)\n2.0",
    "script in html": """
from IPython.display import HTML, Javascript, display
display(HTML("<script>alert('pwned-1')</script><img src=x onerror=alert('pwned-2')>"))
display(Javascript("alert('pwned-3')"))
display({"application/javascript": "alert('pwned-4')", "text/html": "<svg onload=pwned-5()>"},
        raw=True)
display({"image/png": '"><script>pwned-6</script>', "text/plain": "x"}, raw=True)
""",
    "names deleted": "del check, sigmoid\nget_ipython().run_line_magic('reset', '-f')",
}
