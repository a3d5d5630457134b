"""Jobs on a Dask cluster, as data: its machines share no folder with this one.

Each of its worker processes needs this package, and bubblewrap. It keeps workers of ours, one for
each of its threads, which know all limits: signals and memory are a process's, not a thread's.
"""

import atexit
import logging
import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache

from distributed import Client, get_worker, wait

from autograder.grading.sandbox.bubblewrap import NoSandbox
from autograder.grading.sandbox.server import Starved
from autograder.grading.status import Unusable
from autograder.grading.workers.pool import Workers
from autograder.grading.workers.under_way import under_way

EVERY = 5  # seconds between two looks
AHEAD = 4  # jobs in hand for each thread of the cluster
TRIES = 4
PATIENCE = 60  # seconds without a worker
GO_ON = "What was graded is kept: start it, and run this again"


class Cluster:
    """Takes the place of `Workers`; a context manager.

    Parameters
    ----------
    address : str
        Of the scheduler, such as "tcp://10.0.0.1:8786".
    sandboxed : bool
    """

    def __init__(self, address, sandboxed=True):
        self.address, self.sandboxed = address, sandboxed
        self.threads, self.looked = 0, -EVERY

    def __enter__(self):
        logging.getLogger("distributed.client").disabled = True  # what matters, we say
        try:
            self.client = Client(self.address)
        except (OSError, ValueError) as error:
            raise Unusable(f"no Dask scheduler answers at {self.address} ({error})") from error
        return self

    def __exit__(self, *_):
        self.client.close()

    def ready(self):
        """Wait until there is somebody to do the work."""
        self.client.wait_for_workers(1)

    def run(self, task):
        """The outputs of a `Job`."""
        return self._submit(task, alone=True).result()

    def outcomes(self, tasks):
        """Run jobs; what a killed worker had in hand is done again. See `Workers.outcomes`.

        Raises
        ------
        Unusable
            Where the scheduler or the last worker ends, or a machine has no sandbox.
        """
        starved, tasks = [], (((label, task), task) for label, task in tasks)
        for whose, future in under_way(tasks, self._submit, self._done, self._most):
            found = future and self._outcome(future)
            if isinstance(found, Starved):
                starved.append(whose)
            else:
                yield whose[0], found
        for label, task in starved:
            yield label, self._outcome(self._submit(task, alone=True))

    def _done(self, waiting):
        """Futures that have ended, one at least."""
        alone = time.monotonic()
        while True:
            with suppress(TimeoutError):
                return wait(list(waiting), EVERY, return_when="FIRST_COMPLETED").done
            if self._threads():
                alone = time.monotonic()
            elif time.monotonic() > alone + PATIENCE:
                raise Unusable(f"the cluster at {self.address} has no worker. {GO_ON}")

    def _most(self):
        """How many jobs to have in hand; the scheduler is not asked before each of them."""
        if time.monotonic() > self.looked + EVERY:
            self.threads, self.looked = self._threads(), time.monotonic()
        return AHEAD * max(1, self.threads)

    def _threads(self):
        try:
            return sum(self.client.nthreads().values())
        except (OSError, ValueError) as error:
            raise Unusable(f"the Dask scheduler at {self.address} has gone. {GO_ON}") from error

    def _submit(self, task, alone=False):
        here = run_there, task, self.sandboxed, alone
        return self.client.submit(*here, pure=False, retries=TRIES)

    def _outcome(self, future):
        """Outputs, or why there are none."""
        if future.status != "finished":
            self._threads()
        error = future.exception()
        if isinstance(error, NoSandbox):
            raise Unusable(f"a machine of the cluster has no sandbox: {error}") from error
        return future.result() if error is None else error


# bubblewrap ends with the thread that started it, and those of a Dask worker come and go.
owner = ThreadPoolExecutor(1)


def run_there(task, sandboxed, alone):
    """Run a job in a cluster's worker; `Starved` is an answer, as Dask tries again what fails."""
    threads = get_worker().state.nthreads
    try:
        return owner.submit(_mended, sandboxed, threads).result().run(task, alone)
    except Starved as why:
        return why


def _mended(sandboxed, number):
    workers = _started(sandboxed, number)
    try:
        workers.mend()
        workers.address()
    except BaseException:  # new ones may start at another time
        _started.cache_clear()
        workers.__exit__()
        raise
    return workers


@cache
def _started(sandboxed, number):
    multiprocessing.current_process()._config["daemon"] = False  # or it may start none
    workers = Workers(sandboxed, number).__enter__()
    atexit.register(workers.__exit__)
    return workers
