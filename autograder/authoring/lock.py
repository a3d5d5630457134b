"""`make lock`: pin every package, and write Binder's pins from the same ones.

Run as ``python -m autograder.authoring.lock [--upgrade]`` in the course's folder; needs `uv`.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

from autograder.authoring import files

__all__ = ["environment", "main"]

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


# fmt: off
COMPILE = [
    "uv", "pip", "compile", "-", "--quiet",
    "--python-version", "3.11", "--fork-strategy", "fewest",
    "--no-annotate", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
]
# fmt: on


def compiled(requirements, *options):
    """Pins, a line each, for what the lines of `requirements` need on Python 3.11 and newer."""
    done = subprocess.run(
        [sys.executable, "-m", *COMPILE, *options],
        input="\n".join(requirements),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout.splitlines()


def needs(project):
    """What learners need, what building the package needs, and what each extra needs.

    What only `make bench` uses stays out: PyTorch is larger than all the rest together.
    """
    learner = project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"]
    locked = {name: lines for name, lines in extras.items() if name != "bench"}
    return learner, project["build-system"]["requires"], locked


def environment(learner, build, lab, lock):
    """The text of ``environment.yml``: the closure of learners and their page, at the lock's pins.

    Binder's base has older ones of some, with published holes: all are named, none is left to it.
    """
    closure = compiled(
        [*learner, *build, *lab], "--constraints", lock, "--python-platform", "linux"
    )
    return ENVIRONMENT + "".join(f"      - {pin}\n" for pin in closure)


def main(arguments):
    """Write ``requirements.lock`` and ``environment.yml``."""
    learner, build, extras = needs(tomllib.loads(Path("pyproject.toml").read_text("utf-8")))
    lock = "requirements.lock"
    everything = [*learner, *build, *(line for lines in extras.values() for line in lines)]
    compiled(everything, "--universal", "--output-file", lock, *arguments)
    files.write("environment.yml", environment(learner, build, extras["lab"], lock))


if __name__ == "__main__":
    main(sys.argv[1:])
