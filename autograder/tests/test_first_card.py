"""The first card waits for no library that it does not need."""

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


def test_what_draws_loads_when_it_draws():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    checked, drawn = done.stdout.splitlines()
    assert checked == "0.0 set()"
    assert drawn.startswith("network ") and "matplotlib" in drawn
