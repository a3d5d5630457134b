"""The first card waits for no library that it does not need."""

import os
import subprocess
import sys

import pytest

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
inside = {"pandas", "scipy.stats.distributions", "sympy.core"}
class NN(BaseEstimator):
    def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None,
                 layers=None):
        self.hidden, self.kind, self.lr = hidden, kind, lr
        self.steps, self.random_state, self.layers = steps, random_state, layers
print(check("06_network.NN.__init__"), inside & sys.modules.keys())
import pandas, scipy.stats, sympy
print(scipy.stats.norm.cdf(0), len(pandas.DataFrame({"a": [1]})), sympy.Integer(1))
"""

REAL_DATA = """
import sys
import autograder
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from autograder import check
digits = load_digits()
def load_split(seed):
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
inside = {"pandas", "scipy.optimize", "scipy.stats.distributions", "sklearn.metrics._ranking"}
print(check("09_digits.load_split"), inside & sys.modules.keys())
import pandas
from sklearn.preprocessing import StandardScaler
frame = pandas.DataFrame({"a": [0.0, 2.0]})
print(*StandardScaler().set_output(transform="pandas").fit_transform(frame)["a"])
"""

ALL_NAMES = """
import inspect
from importlib import import_module
import autograder
for package in map(import_module, sorted(autograder.IN_PARTS)):
    given = [getattr(package, name) for name in package.__all__ if not name.startswith("Halving")]
    print(package.__name__, sum(map(inspect.ismodule, given)))
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


@pytest.mark.slow
def test_real_data_waits_for_no_more_of_scikit_learn_than_it_needs(tmp_path):
    checked, scaled = printed(REAL_DATA, tmp_path, JPY_SESSION_NAME="a notebook")
    assert checked.endswith(" set()") and float(checked.split()[0]) > 0
    assert scaled == "-1.0 1.0"


@pytest.mark.slow
def test_a_package_whose_parts_wait_has_all_its_names(tmp_path):
    waiting = printed(ALL_NAMES, tmp_path, JPY_SESSION_NAME="a notebook")
    assert waiting and waiting == printed(ALL_NAMES, tmp_path)
