"""A check leaves everything as it found it."""

import os
import random
import signal
import sys
from types import ModuleType

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np

from autograder.observing import observe
from autograder.observing.isolation import isolated

CODE = """
counter, betas, log, table = 0, [np.zeros(2), np.ones(3)], [], {"a": [1]}
fixed = (np.zeros(2),)
frozen = np.zeros(2); frozen.flags.writeable = False
same = betas[0]

def f(z):
    global counter, new
    counter += 1
    new = 5
    del globals()["table2"]
    betas[0] += 1
    fixed[0][0] = 1
    betas.append(3)
    log.append(z)
    table["b"] = 2
    table["a"].append(2)
    np.random.seed(0); np.random.rand(); random.seed(1)
    np.seterr(all="raise"); np.set_printoptions(precision=1)
    plt.rcParams["figure.dpi"] = 33
    plt.figure(); plt.plot([1, 2])
    os.chdir("/"); sys.setrecursionlimit(500)
    sys.stdout = sys.stderr = None
    raise ValueError
"""


def names():
    found = {"np": np, "random": random, "plt": plt, "os": os, "sys": sys, "table2": 1}
    exec(CODE, found)
    return found


def test_the_learners_variables_are_put_back():
    namespace = names()
    betas = namespace["betas"]
    before = set(namespace)
    observe(("f",), [(1,), (2,)], namespace=namespace)
    assert set(namespace) == before
    assert namespace["counter"] == 0
    assert namespace["betas"] is betas
    assert [list(beta) for beta in betas] == [[0, 0], [1, 1, 1]]
    assert betas[0] is namespace["same"]
    assert list(namespace["fixed"][0]) == [0, 0]
    assert (namespace["log"], namespace["table"]) == ([], {"a": [1]})


def test_global_states_are_put_back():
    namespace = names()
    plt.close("all")
    ours = plt.figure()
    handler = signal.getsignal(signal.SIGALRM)
    hook = sys.stdout, sys.stderr

    def state():
        return (
            random.getstate(),
            repr(np.random.get_state()),
            np.geterr(),
            np.get_printoptions(),
            dict(plt.rcParams),
            plt.get_fignums(),
            plt.gcf().number,
            signal.getsignal(signal.SIGALRM),
            signal.getitimer(signal.ITIMER_REAL),
            os.getcwd(),
            sys.getrecursionlimit(),
        )

    before = state()
    observe(("f",), [(1,)], namespace=namespace)
    assert state() == before
    assert plt.gcf() is ours
    assert signal.getsignal(signal.SIGALRM) is handler
    assert (sys.stdout, sys.stderr) == hook
    plt.close(ours)


def test_a_module_that_loads_when_it_is_first_used_is_not_used():
    class Late(ModuleType):
        def __getattribute__(self, name):
            raise AssertionError(f"{name} was asked for")

    with isolated({"late": Late("late")}):
        pass
