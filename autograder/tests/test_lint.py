"""ruff and deptry have nothing to say."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "style": "ruff check --output-format=concise .",
    "format": "ruff format --check .",
    "dependencies": "deptry --no-ansi .",
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_it_is_silent(command):
    done = subprocess.run(
        [sys.executable, "-m", *command.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
