"""Stock nbgrader's own commands, with kernels that draw nothing: no mark depends on a picture."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

STARTUP = """
import sys
from autograder.grading.sandbox.guest.stand_ins import plots
sys.modules["autograder.plots"] = plots
"""


def nbgrader(root, *arguments):
    """What a command of nbgrader's, run in a course's folder, did."""
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=root,
        env=_settings(),
        capture_output=True,
        text=True,
        check=False,
    )


@cache
def _ipython():
    """A folder of IPython's settings, there until Python ends."""
    folder = TemporaryDirectory(prefix="ipython")
    startup = Path(folder.name, "profile_default", "startup")
    startup.mkdir(parents=True)
    (startup / "00-no-pictures.py").write_text(STARTUP, "utf-8")
    return folder


def _settings():
    """The environment: nbgrader looks for alembic on the PATH."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "IPYTHONDIR": _ipython().name}
