"""`make wheel`: build the package into ``dist/`` and check it: ``python -m autograder wheel``."""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["build", "main"]


def main(arguments):
    """Build wheel and source archive, let twine and check-wheel-contents look at them."""
    parser = argparse.ArgumentParser(prog="python -m autograder wheel")
    parser.add_argument("--root", default=".", type=Path, help="the course's folder")
    parser.add_argument("--into", type=Path, help="a folder for what is built; by default dist/")
    options = parser.parse_args(arguments)
    into = options.into or options.root / "dist"
    for path in build(options.root, into):
        print(f"{path.relative_to(into.parent)}: {path.stat().st_size / 1000:.0f} kB")
    return 0


def build(root, into):
    """The archives that were built, checked and put into a folder.

    Raises
    ------
    SystemExit
        Where a tool is not content, with its words; nothing is put there then.
    """
    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=into) as draft:
        _run("build", "--no-isolation", "--outdir", draft, str(root))
        wheels, all_of_it = ([*map(str, Path(draft).glob(end))] for end in ("*.whl", "*"))
        _run("twine", "check", "--strict", *all_of_it)
        _run("check_wheel_contents", *wheels)
        return [Path(path).replace(into / Path(path).name) for path in sorted(all_of_it)]


def _run(tool, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", tool, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{tool} is not content:\n{done.stdout}{done.stderr}")
