"""Jobs on a Dask cluster, as data: its machines share no folder with this one.

Each of its worker processes needs this package, and bubblewrap; it keeps one fork server.
"""

import atexit
import threading

from distributed import Client, wait

from autograder.grading.sandbox.server import Broken, Server
from autograder.grading.status import Unusable
from autograder.grading.workers import job

AHEAD = 4  # jobs in hand for each thread of the cluster
TRIES = 4


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

    def __enter__(self):
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
        return self._submit(task).result()

    def outcomes(self, tasks):
        """Run jobs; what a killed worker had in hand is done again. See `Workers.outcomes`."""
        tasks, waiting = iter(tasks), {}
        while True:
            room = AHEAD * max(1, sum(self.client.nthreads().values()))
            while len(waiting) < room:
                label, task = next(tasks, (None, None))
                if label is None:
                    break
                if task is None:
                    yield label, None
                else:
                    waiting[self._submit(task)] = label
            if not waiting:
                return
            for future in wait(list(waiting), return_when="FIRST_COMPLETED").done:
                error = future.exception()
                yield waiting.pop(future), future.result() if error is None else error

    def _submit(self, task):
        return self.client.submit(run_there, task, self.sandboxed, pure=False, retries=TRIES)


def run_there(task, sandboxed):
    """Run a job in a cluster's worker."""
    return job.run(task, _Host.of(sandboxed).address)


class _Host:
    """The fork server of a worker process, held by a thread that lives as long as the process.

    The sandbox dies with the thread that started it, and those of a pool come and go.
    """

    lock, known = threading.Lock(), {}

    @classmethod
    def of(cls, sandboxed):
        """A server that runs."""
        with cls.lock:
            server = cls.known.get(sandboxed)
            if server is None or server.process.poll() is not None:
                server = cls.known[sandboxed] = cls._start(sandboxed)
            return server

    @classmethod
    def _start(cls, sandboxed):
        server, started, failed = Server(sandboxed), threading.Event(), []

        def hold():
            try:
                server.start()
                server.wait()
            except Exception as error:
                failed.append(error)
            started.set()
            threading.Event().wait()

        atexit.register(server.stop)
        threading.Thread(target=hold, daemon=True).start()
        started.wait()
        if failed:
            raise Broken(str(failed[0])) from failed[0]
        return server
