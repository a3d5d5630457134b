"""Notebooks as text, and files that are written whole or not at all."""

from pathlib import Path

import nbformat

from autograder import whole

__all__ = ["dumps", "write"]


def dumps(notebook):
    """`notebook` as the text of its file: sorted keys, one way to write it."""
    return nbformat.writes(notebook, version=4) + "\n"


def write(path, text):
    """Write a file of the course whole, and make its folder where there is none."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    whole.write(path, text)
