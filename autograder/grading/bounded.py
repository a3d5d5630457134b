"""Limits for work on learners' bytes outside the sandbox: a process that ends, or an exception."""

import importlib
import multiprocessing
import os
import resource
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

SECONDS = 10  # of CPU time for one answer
MEGABYTES = 1024  # beyond what its imports take


class TooMuch(Exception):
    """No answer came: it took too much time or memory."""


class TooLong(KeyboardInterrupt):
    """The same, where it can be caught; as Ctrl-C, it passes whoever catches learners' errors."""


class Helper:
    """A process that answers questions with a function, one at a time; a context manager.

    Parameters
    ----------
    function : str
        As "module:name"; of one text, to anything that can be pickled.
    seconds : float
        CPU time for one answer.
    method : str
        How multiprocessing starts it.
    """

    def __init__(self, function, seconds=SECONDS, method="forkserver"):
        self.function, self.seconds, self.method = function, seconds, method
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Start the process, without waiting for its imports."""
        context = multiprocessing.get_context(self.method)
        self.pipe, theirs = context.Pipe()
        given = self.function, theirs, self.seconds
        process = context.Process(target=_serve, args=given, daemon=True)
        process.start()
        self.process = process
        theirs.close()

    def ask(self, question):
        """The function's answer; what it raises is raised here.

        Raises
        ------
        TooMuch
        """
        if self.process is None:
            self.start()
        try:
            self.pipe.send(question)
            fine, answer = self.pipe.recv()
        except (EOFError, OSError) as error:
            self.stop()
            raise TooMuch("it took too much time or memory") from error
        if fine:
            return answer
        raise TooMuch("it took too much memory") if isinstance(answer, MemoryError) else answer

    def stop(self):
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.join()
            with suppress(OSError):  # it is of no use any more, whatever became of it
                self.pipe.close()
            self.process = None


def end_with_parent():
    """Leave Ctrl-C to the one who started this process, and end with it, whatever is under way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent():
    multiprocessing.parent_process().join()
    os._exit(1)


def _serve(function, pipe, seconds):
    end_with_parent()
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # it ends the process
    sys.modules.setdefault("rfc3987_syntax", None)  # as in `command`
    module, _, name = function.partition(":")
    answer = getattr(importlib.import_module(module), name)
    limit_memory()
    while True:
        try:
            question = pipe.recv()
        except EOFError:  # whoever asked has gone
            return
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            found = True, answer(question)
        except Exception as error:
            found = False, error.with_traceback(None)
        signal.setitimer(signal.ITIMER_PROF, 0)
        with suppress(BrokenPipeError):
            pipe.send(found)


@cache
def limit_memory():
    """Let this process take no more than `MEGABYTES` from now on."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + (MEGABYTES << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


@contextmanager
def limited(seconds=SECONDS):
    """Raise `TooLong` where what is done inside takes more CPU time.

    Signals reach the main thread alone, so in another one (a cluster's) there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, 0.05)  # again, should somebody catch it
    try:
        yield
    finally:
        signal.signal(signal.SIGPROF, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _ring(signum, frame):
    raise TooLong
