"""A child that runs a notebook's cells for the grader, one at a time, in an IPython shell.

No ZeroMQ, no event loop and no thread: a message in, the cell's outputs out.  `observe` calls a
learner's object on cases and sends back what it did, as data.
"""

import base64
import importlib
import json
import os
import sys
from tempfile import mkdtemp

import comm
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from autograder.grading.sandbox.guest import candidates, frames
from autograder.grading.sandbox.guest.outputs import Hook, Outputs, Publisher, Stream
from autograder.observing import SECONDS, observe, wire
from autograder.observing.candidates import Bench

COURSE = os.environ.get("AUTOGRADER_PACKAGE", "autograder")
reference = importlib.import_module(f"{COURSE}.reference")
outputs = Outputs(0)


class Shell(InteractiveShell):
    """An IPython shell that shows nothing on a screen."""

    def _showtraceback(self, etype, evalue, stb):
        lines = [str(line) for line in stb]
        text = str(evalue)[:2000]
        outputs.show(
            {
                "output_type": "error",
                "ename": str(etype.__name__),
                "evalue": text,
                "traceback": lines,
            },
            sum(map(len, lines)),
        )

    def init_io(self):
        pass

    def enable_gui(self, gui=None):
        pass


def _make_shell():
    """The shell of every child, made before the fork."""
    no_history = Config({"HistoryManager": {"enabled": False}})  # it would start a thread
    Shell.instance(config=no_history, display_pub_class=Publisher, displayhook_class=Hook)
    Publisher.outputs = Hook.outputs = outputs


def main(channel, request):
    """Answer the grader's messages until it hangs up."""
    bring(message(channel))
    frames.write(channel, "ready")
    shell, comm.create_comm = Shell.instance(), comm.DummyComm  # widgets talk to nobody
    outputs.most = request["limits"]["output"] << 20
    sys.stdout, sys.stderr = Stream("stdout", outputs), Stream("stderr", outputs)
    mine = os.getpid()
    while asked := message(channel):
        reply = _reply(shell, channel, asked)
        if os.getpid() != mine:  # a child that the cell forked, at the end of its cell
            os._exit(0)
        frames.write(channel, reply)


def _reply(shell, channel, asked):
    if "run" in asked:
        return _run(shell, asked)
    return _try(shell, channel, asked) if "candidates" in asked else _observe(shell, asked)


def message(channel):
    """The grader's next message."""
    body = frames.read(channel)
    return None if body is None else json.loads(body)


def bring(first):
    """Lay out the learner's files and the references that this notebook may import."""
    lay_out_files(first["files"])
    folder = mkdtemp(prefix=".reference-", dir=os.getcwd())  # the learner may have handed in one
    for name, text in first["reference"].items():
        with open(os.path.join(folder, f"{name}.py"), "w", encoding="utf-8") as file:
            file.write(text)
    reference.__path__[:] = [folder]


def lay_out_files(files):
    """Write a learner's files, by name, to the scratch folder."""
    for name, content in files.items():
        if folder := os.path.dirname(name):
            os.makedirs(folder, exist_ok=True)
        with open(name, "wb") as file:
            file.write(base64.b64decode(content))
    sys.path.insert(0, os.getcwd())


def _run(shell, asked):
    outputs.begin()
    try:
        shell.run_cell(asked["run"], store_history=True)
    except BaseException as error:  # what escapes IPython, say an interrupt at the wrong moment
        shell._showtraceback(type(error), error, [f"{type(error).__name__}: {error}"])
    return {"outputs": outputs.as_data()}


def named(scenario):
    """The scenario of a name such as "scenarios.xor:roll"."""
    module, _, function = scenario.partition(":")
    return getattr(importlib.import_module(module), function)


def _observe(shell, asked):
    outputs.begin()
    cases, scenario = wire.decode_cases(asked["cases"]), named(asked["scenario"])
    how = {"namespace": shell.user_ns, "seconds": asked.get("seconds", SECONDS)}
    try:
        found = observe(asked["observe"], cases, scenario, **how)
    except KeyboardInterrupt:
        return {"observations": None}
    return {"observations": wire.encode_seen(found)}


def _try(shell, channel, asked):
    """Answer questions about candidates, to the last one."""
    cases, scenario = wire.decode_cases(asked["cases"]), named(asked["scenario"])
    with Bench(asked["observe"], scenario, shell.user_ns, cases) as bench:
        frames.write(channel, "ready")
        while question := message(channel):
            frames.write(channel, candidates.answer(bench, question))
    return "done"


_make_shell()
