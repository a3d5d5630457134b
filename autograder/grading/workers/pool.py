"""Processes that run jobs: each drives children of one fork server and judges what they did."""

import atexit
import importlib
import multiprocessing
import os
import re
import signal
import threading
import time
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from multiprocessing import forkserver
from pathlib import Path

from autograder import ONE_THREAD
from autograder.grading import temporary
from autograder.grading.bounded import end_with_parent, limit_memory
from autograder.grading.sandbox.server import Broken, Server, Starved
from autograder.grading.workers.imports import check_modules
from autograder.grading.workers.under_way import under_way

# By name: it changes how the importing process imports.
FAST_IMPORTS = "autograder.grading.sandbox.guest.fast_imports"
HAND_IN = "autograder.grading.hand_in"  # what most tasks are; it lies above
TRIES = 4  # of a fork server to start
# A process that ended, or memory that ran out beside others: not the job's own failure.
LOST = BrokenExecutor, CancelledError, Broken, Starved
AHEAD = 4  # jobs in hand for each worker, so that none waits for the gradebook


def count():
    """One worker for each core that we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


class Workers:
    """A fork server and a pool of processes; a context manager.

    Parameters
    ----------
    sandboxed : bool
    number : int
        Of processes; one for each core by default.
    chapters : iterable of str
        Their checks are imported once, in a process that is then forked for each worker.
    imports : iterable of str
        Packages that notebooks import; see `autograder.grading.sandbox.guest.preload`.
    """

    def __init__(self, sandboxed=True, number=None, chapters=(), imports=()):
        self.sandboxed, self.number = sandboxed, number or count()
        self.chapters, self.imports = chapters, imports
        self.pool = self.server = None
        self.failures = []  # of the fork server to start, since it last did

    def __enter__(self):
        try:
            self._start_server()
            self._start_pool()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.server:
            self.server.stop()  # children die, so that no worker waits for one
        if self.pool:
            self.pool.shutdown(cancel_futures=True)

    def ready(self):
        """Wait until the fork server and each worker have imported what they need."""
        for done in [self.pool.submit(time.sleep, 0.05) for _ in range(self.number)]:
            done.result()
        self.address()

    def megabytes(self):
        """The most memory, resident, that one of these processes has used."""
        return max(map(_peak, self.pids()))

    def pids(self):
        """Processes of the workers and the fork server, and all below them."""
        roots = [*self.pool._processes, self.server.process.pid]
        return [pid for root in roots for pid in _children(root)]

    def run(self, task, alone=True):
        """What a task, a `HandIn` or a `Job`, makes in a worker."""
        return self.pool.submit(_run, task, self.address(), alone).result()

    def outcomes(self, tasks):
        """Run jobs, several at a time; what a killed worker had in hand is done again.

        What was lost twice runs alone, at the end, so that no other job can end its processes or
        use up memory: only what does so itself is left without outputs.

        Parameters
        ----------
        tasks : iterable of (object, HandIn or Job, or None)
            Whose job it is, and the job; taken as workers become free.

        Yields
        ------
        label : object
        outputs : Done, dict, Exception or None
            As they come; None where there was no job, an exception where it failed.
        """
        together = AHEAD * self.number
        tasks = (((label, task), task) for label, task in tasks)
        for alone in (False, False, True, True):
            lost = []
            yield from self._outcomes(tasks, 1 if alone else together, lost)
            tasks = [(whose, whose[1]) for whose, _ in lost]
        for (label, _), error in lost:
            yield label, error

    def _outcomes(self, tasks, most, lost):
        """Outcomes of jobs, `most` at a time; what was lost, and how, goes to `lost`."""
        submit = partial(self._submit, alone=most == 1)
        for whose, future in under_way(tasks, submit, _first, lambda: most):
            found = _outcome(future)
            if isinstance(found, LOST) and not self._is_hopeless():
                lost.append((whose, found))
                self.mend()
            else:
                yield whose[0], found

    def _submit(self, task, alone):
        try:
            return self.pool.submit(_run, task, self.address(), alone)
        except LOST as error:
            failed = Future()
            failed.set_exception(error)
            return failed

    def address(self):
        """Where the fork server listens, once it does."""
        while not self.waited:
            if self._is_hopeless():
                raise self.failures[-1]
            try:
                self.server.wait()
                self.waited = True
                self.failures.clear()
            except Broken as error:
                self.failures.append(error)
                self._restart_server()
        return self.server.address

    def _is_hopeless(self):
        """Whether the fork server will not start any more."""
        return len(self.failures) > TRIES

    def mend(self):
        """Replace what was killed."""
        try:
            self.pool.submit(os.getpid)
        except BrokenExecutor:
            self.pool.shutdown(wait=False)
            self._start_pool()
        if not self.server.listens():
            self._restart_server()

    def _start_pool(self):
        _temporaries()
        context = multiprocessing.get_context("forkserver")
        modules = [FAST_IMPORTS, HAND_IN, *check_modules(self.chapters)]
        context.set_forkserver_preload(modules)
        self.pool = ProcessPoolExecutor(self.number, context, _begin)
        with _one_thread(), _deaf():
            forkserver.ensure_running()  # it imports, while we go on

    def _restart_server(self):
        self.server.stop()
        self._start_server()

    def _start_server(self):
        self.server, self.waited = Server(self.sandboxed, imports=self.imports), False
        self.server.start()


def _first(waiting):
    """Futures that have ended, one at least."""
    return wait(waiting, return_when=FIRST_COMPLETED).done


def _outcome(future):
    """Outputs, why there are none, or None where there was no job."""
    try:
        return future and future.result()
    except Exception as error:
        return error


def _begin():
    """Before a worker's first job."""
    end_with_parent()
    importlib.import_module(FAST_IMPORTS).over()
    limit_memory()


@cache
def _temporaries():
    """Let multiprocessing keep its sockets where the next grader sweeps, should we be killed."""
    stack = ExitStack()
    atexit.register(stack.close)
    place = stack.enter_context(temporary.folder("autograder."))
    multiprocessing.current_process()._config.setdefault("tempdir", str(place))


def _run(task, address, alone):
    return task.run(address, alone)


def _children(pid):
    """Processes below a process, itself included."""
    below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(found for child in below for found in _children(int(child)))]


def _peak(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


@contextmanager
def _deaf():
    """Processes started here do not hear Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _one_thread():
    """BLAS threads of one worker would compete with the other workers."""
    before = dict(os.environ)
    os.environ.update(ONE_THREAD)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
