"""Notebooks as text, and files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

import nbformat

__all__ = ["dumps", "write"]


def dumps(notebook):
    """`notebook` as the text of its file: sorted keys, one way to write it."""
    return nbformat.writes(notebook, version=4) + "\n"


def write(path, text):
    """Write `text` to `path` in one step, so that nobody ever reads half a file."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(draft, 0o644)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
