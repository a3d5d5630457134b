"""`make lock`: pin every package in ``uv.lock``, and write the pins of pip and Binder from it.

Run as ``python -m autograder.authoring.lock [--upgrade]`` in the course's folder; needs `uv`.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

from autograder.authoring import files

__all__ = ["environment", "main"]

#: PyTorch and its kin are larger than all the rest together; only `make bench` uses them.
LEFT_OUT = "bench"
BINDER = {"python_version": "3.11", "python_full_version": "3.11.0", "sys_platform": "linux"}

PINS = Path("requirements.lock")
CONSTRAINTS = "constraint-dependencies = [\n"  # in pyproject.toml

ENVIRONMENT = """\
# Written by `make lock`: JupyterLab and the packages of the notebooks, at the versions that are
# tested. For Binder, whose own JupyterLab is older; `postBuild` adds the course's own package.
# With conda elsewhere: conda env create -f environment.yml, then in it ./postBuild and
# pip install -r requirements.lock, which brings what grading needs.
name: learn-you-a-neural-net
channels:
  - conda-forge
dependencies:
  - python=3.11
  - pip
  - pip:
"""


# What builds the package is pinned too: `make` and Binder install it without asking for more.
EXPORT = ["--no-hashes", "--no-header", "--no-annotate", "--no-emit-project", "--group", "build"]


def uv(*arguments):
    """What `uv` prints; ends the program, in uv's own words, where it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "uv", *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def pins(*options):
    """Lines such as ``numpy==2.4.6``, with a marker where a pin is not for every machine."""
    return uv("export", "--frozen", "--quiet", *EXPORT, *options).splitlines()


def environment(lines):
    """The text of ``environment.yml``: of these pins those that hold on Binder.

    Its base has older ones of some, with published holes: all are named, none is left to it.
    """
    here = [re.split(" *;", line)[0] for line in lines if _holds(Requirement(line).marker)]
    return ENVIRONMENT + "".join(f"      - {pin}\n" for pin in here)


def _holds(marker):
    return marker is None or marker.evaluate({**BINDER, "extra": ""})


def begin():
    """Write a ``uv.lock`` with the pins of ``requirements.lock``: git does not bring one."""
    with TemporaryDirectory() as folder:
        for name in ("README.md", "LICENSE"):
            shutil.copy(name, folder)
        project = constrained(Path("pyproject.toml").read_text("utf-8"), PINS.read_text("utf-8"))
        Path(folder, "pyproject.toml").write_text(project, "utf-8")
        uv("lock", "--directory", folder)
        files.write("uv.lock", Path(folder, "uv.lock").read_text("utf-8"))


def constrained(project, pins):
    """The text of a ``pyproject.toml`` that holds each package to a pin, a line for each."""
    lines = "".join(f"{json.dumps(pin)},\n" for pin in pins.splitlines())
    return project.replace(CONSTRAINTS, CONSTRAINTS + lines, 1)


def main(arguments):
    """Write ``uv.lock``, ``requirements.lock`` and ``environment.yml``."""
    if not Path("uv.lock").exists() and not arguments:
        begin()
    uv("lock", *arguments)
    everything = pins("--all-extras", "--no-extra", LEFT_OUT)
    files.write(PINS, "".join(f"{pin}\n" for pin in everything))
    files.write("environment.yml", environment(pins("--extra", "lab")))


if __name__ == "__main__":
    main(sys.argv[1:])
