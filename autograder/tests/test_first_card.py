"""The first card waits for no library that it does not need."""

import os
import subprocess
import sys

CODE = """
import sys
import numpy as np
from autograder import catch_up, check, plots, progress, ready, vote
slow = {"matplotlib", "sklearn", "scipy", "sympy", "pandas"}
def sigmoid(z):
    return 1 / (1 + np.exp(z))
print(check("01_xor.sigmoid"), slow & sys.modules.keys())
print(plots.network.__name__, slow & sys.modules.keys())
"""


AT_WORK = """
import sys
import autograder
from sklearn.base import BaseEstimator
from autograder import check
from autograder.reference.gradients import numeric_grad
inside = {"pandas.core", "scipy.stats.distributions", "sympy.core"}
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None,
                 layers=None):
        self.hidden, self.kind, self.lr = hidden, kind, lr
        self.steps, self.random_state, self.layers = steps, random_state, layers
print(check("06_network.NN.__init__"), inside & sys.modules.keys())
import pandas, scipy.stats, sympy
print(scipy.stats.norm.cdf(0), len(pandas.DataFrame({"a": [1]})), sympy.Integer(1))
"""


def printed(code, folder, **variables):
    """The lines that a program prints."""
    command, given = [sys.executable, "-c", code], {**os.environ, **variables}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=given, cwd=folder
    )
    return done.stdout.splitlines()


def test_what_draws_loads_when_it_draws(tmp_path):
    checked, drawn = printed(CODE, tmp_path)
    assert checked == "0.0 set()"
    assert drawn.startswith("network ") and "matplotlib" in drawn


def test_what_scikit_learn_brings_loads_when_a_learner_uses_it(tmp_path):
    checked, used = printed(AT_WORK, tmp_path, JPY_SESSION_NAME="a notebook")
    assert checked == "2.0 set()"
    assert used == "0.5 1 1"
