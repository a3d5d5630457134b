"""ruff, deptry and import-linter have nothing to say."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
COMMANDS = {
    "style": "ruff check --output-format=concise .",
    "format": "ruff format --check .",
    "dependencies": "deptry --no-ansi .",
    "arrows": "lint-imports --no-cache --no-logo",
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_it_is_silent(command):
    name, *options = command.split()
    done = subprocess.run(
        [BIN / name, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
