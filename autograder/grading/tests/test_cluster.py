"""A cluster over TCP, of which one worker is killed in the middle, loses nothing."""

import os
import signal
import subprocess
import sys
import threading

import pytest

distributed = pytest.importorskip("distributed")

from autograder.grading.tests.tiny import has_sandbox  # noqa: E402
from autograder.grading.workers.cluster import Cluster  # noqa: E402
from autograder.grading.workers.job import Job, Step  # noqa: E402

CODE = "import time; time.sleep(0.5); print({})"


@pytest.mark.hostile
def test_a_killed_worker_loses_nothing():
    there = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "protocol": "tcp://"}
    tasks = [(i + 1, Job("01_xor", (Step(0, CODE.format(i + 1)),))) for i in range(12)]
    with (
        distributed.LocalCluster(**there, dashboard_address=None) as nodes,
        Cluster(nodes.scheduler_address, has_sandbox()) as cluster,
    ):
        cluster.ready()
        results = cluster.outcomes(tasks)
        found = dict([next(results)])  # by now both work
        victim = nodes.workers[0].pid
        threading.Timer(0.3, os.kill, (victim, signal.SIGKILL)).start()
        found |= dict(results)
    assert {i: outputs[0][0]["text"] for i, outputs in found.items()} == {
        i: f"{i}\n" for i in range(1, 13)
    }


def test_an_address_without_a_cluster_is_told(cohort):
    cohort.submit("ann", cohort.solved())
    command = [sys.executable, "-m", "autograder", "grade", "--cluster", "tcp://127.0.0.1:9"]
    soon = {**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"}
    done = subprocess.run(command, cwd=cohort.root, env=soon, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr
    assert not (cohort.root / "gradebook.db").exists()
