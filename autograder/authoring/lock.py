"""`make lock`: pin every package, and write Binder's pins from the same ones.

Run as ``python -m autograder.authoring.lock [--upgrade]`` in the course's folder; needs `uv`.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

from autograder.authoring import files

__all__ = ["environment", "main"]

#: What Binder's base has already: the lock is constrained to its versions (pyproject.toml).
JUPYTER = ("ipykernel", "ipywidgets")
ENVIRONMENT = """\
# Written by `make lock`: the packages of the notebooks, at the versions that are tested.
# For Binder, whose base brings JupyterLab; `postBuild` adds the course's own package.
# With conda elsewhere: conda env create -f environment.yml, then in it ./postBuild and
# pip install -r requirements.lock, which brings JupyterLab and what grading needs.
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
    "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
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
    """What learners need, what building the package needs, and what the extras need.

    What only `make bench` uses stays out: PyTorch is larger than all the rest together.
    """
    learner = project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"].items()
    locked = [line for name, lines in extras if name != "bench" for line in lines]
    return learner, project["build-system"]["requires"], locked


def environment(learner, build, lock):
    """The text of ``environment.yml``: the learner's closure, at the lock's pins.

    What ipykernel and ipywidgets stand on is left to Binder's base; pip moves nothing that fits.
    """
    pinned = ["--constraints", lock]
    base = set(compiled(JUPYTER, *pinned)) - set(compiled(build, *pinned))
    base = {pin for pin in base if not pin.startswith(JUPYTER)}
    closure = compiled([*learner, *build], *pinned)
    return ENVIRONMENT + "".join(f"      - {pin}\n" for pin in closure if pin not in base)


def main(arguments):
    """Write ``requirements.lock`` and ``environment.yml``."""
    learner, build, extras = needs(tomllib.loads(Path("pyproject.toml").read_text("utf-8")))
    lock = "requirements.lock"
    compiled([*learner, *build, *extras], "--output-file", lock, *arguments)
    files.write("environment.yml", environment(learner, build, lock))


if __name__ == "__main__":
    main(sys.argv[1:])
