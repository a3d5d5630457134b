"""A cluster over TCP: whatever of it ends or is missing, no mark is lost, and one sentence says it.

Its workers have the limits of local ones.
"""

import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

distributed = pytest.importorskip("distributed")

import dask  # noqa: E402

from autograder.grading.bounded import TooLong, limited  # noqa: E402
from autograder.grading.status import Unusable  # noqa: E402
from autograder.grading.tests.tiny import has_sandbox  # noqa: E402
from autograder.grading.workers import cluster as ours  # noqa: E402
from autograder.grading.workers.cluster import Cluster  # noqa: E402
from autograder.grading.workers.job import Job, Step  # noqa: E402

CODE = "import time; time.sleep(0.5); print({})"


def nodes(number, **more):
    """Workers in processes of their own, as data goes to them over TCP."""
    there = {"threads_per_worker": 1, "processes": True, "protocol": "tcp://", **more}
    return distributed.LocalCluster(n_workers=number, **there, dashboard_address=None)


def jobs(number):
    return [(i + 1, Job("01_xor", (Step(0, CODE.format(i + 1)),))) for i in range(number)]


def printed(found):
    return {label: outputs[0][0]["text"] for label, outputs in found.items()}


@pytest.mark.hostile
def test_a_killed_worker_loses_nothing():
    with nodes(2) as there, Cluster(there.scheduler_address, has_sandbox()) as cluster:
        cluster.ready()
        results = cluster.outcomes(jobs(12))
        found = dict([next(results)])  # by now both work
        victim = there.workers[0].pid
        threading.Timer(0.3, os.kill, (victim, signal.SIGKILL)).start()
        found |= dict(results)
    assert printed(found) == {i: f"{i}\n" for i in range(1, 13)}


class Endless:
    """A job that would be judged for ever."""

    def run(self, address, alone):
        bounded = resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY
        try:
            with limited(0.2):
                while True:
                    pass
        except TooLong:
            raise ValueError(f"ended; memory bounded: {bounded}") from None


@pytest.mark.hostile
def test_judging_has_its_limits_of_time_and_memory_there():
    with nodes(1) as there, Cluster(there.scheduler_address, has_sandbox()) as cluster:
        found = dict(cluster.outcomes([(1, Endless()), *jobs(2)[1:]]))
    assert str(found.pop(1)) == "ended; memory bounded: True"
    assert printed(found) == {2: "2\n"}


@pytest.mark.hostile
def test_a_machine_without_a_sandbox_is_one_sentence():
    with (
        nodes(1, env={"PATH": "/nowhere"}) as there,
        Cluster(there.scheduler_address) as cluster,
        pytest.raises(Unusable, match="a machine of the cluster has no sandbox: bubblewrap"),
    ):
        list(cluster.outcomes(jobs(1)))


def test_a_cluster_without_a_worker_is_one_sentence(monkeypatch):
    monkeypatch.setattr(ours, "EVERY", 0.1)
    monkeypatch.setattr(ours, "PATIENCE", 0.5)
    with (
        nodes(0) as there,
        Cluster(there.scheduler_address) as cluster,
        pytest.raises(Unusable, match="has no worker"),
    ):
        list(cluster.outcomes(jobs(1)))


@pytest.mark.hostile
def test_a_scheduler_that_ends_is_one_sentence_and_what_came_before_is_kept(tmp_path):
    port = _free_port()
    place = f"tcp://127.0.0.1:{port}"
    scheduler, worker = _started("scheduler", "--host", place), _started("worker", place)
    found = {}
    try:
        _wait_for(port)
        with (
            dask.config.set({"distributed.comm.timeouts.connect": "5s"}),
            Cluster(place) as cluster,
            pytest.raises(Unusable, match=r"the Dask scheduler at .* has gone"),
        ):
            for label, outputs in cluster.outcomes(jobs(50)):
                found[label] = outputs
                scheduler.kill()
    finally:
        for process in (scheduler, worker):
            process.kill()
            process.wait()
    assert 1 <= len(found) < 50
    assert printed(found) == {label: f"{label}\n" for label in found}


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait_for(port, seconds=300):
    """Wait until somebody listens: a busy machine takes its time to start a scheduler."""
    ends = time.monotonic() + seconds
    with socket.socket() as one:
        while one.connect_ex(("127.0.0.1", port)) and time.monotonic() < ends:
            time.sleep(0.2)


def _started(kind, *arguments):
    line = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard", *arguments]
    return subprocess.Popen(line, stderr=subprocess.DEVNULL)


@pytest.mark.slow
def test_an_address_without_a_cluster_is_told(cohort):
    cohort.submit("ann", cohort.solved())
    command = [sys.executable, "-m", "autograder", "grade", "--cluster", "tcp://127.0.0.1:9"]
    soon = {**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
    done = subprocess.run(command, cwd=cohort.root, env=soon, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert not (cohort.root / "gradebook.db").exists()
