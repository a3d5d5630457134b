"""What a learner has done, in one small file beside the notebooks: it outlives the kernel.

It is written where a person works (JupyterLab, Notebook, VS Code, Colab), and nowhere else: a
grader that runs a notebook leaves no file.
"""

import json
import os
import sys
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from autograder import judging

NAME = "progress.json"
ORDER = ("not attempted", "raised", "wrong", "right")  # what is remembered is the best so far


def place():
    """Where the file is; None where nobody is to be remembered."""
    if not ("JPY_SESSION_NAME" in os.environ or "VSCODE_PID" in os.environ or _colab()):
        return None
    here = Path.cwd()
    chapters = [here.parent / name for name in judging.chapters()]
    beside = here.parent if any(one.is_dir() for one in chapters) else here
    return beside / NAME


def _colab():
    return "google.colab" in sys.modules


def recall():
    """The best verdict on each check so far, by full name; empty where nothing is remembered.

    Returns
    -------
    dict of str to dict
        With "kind", "points" and "when".
    """
    file = place()
    if file is None or not file.exists():
        return {}
    try:
        return read(file.read_text("utf-8"))
    except ValueError:
        with suppress(OSError):
            file.rename(file.with_suffix(".broken"))  # kept, for somebody may mend it
        return {}


def read(text):
    """The contents of a progress file.

    Raises
    ------
    ValueError
        Where it is none.
    """
    found = json.loads(text)
    checks = found.get("checks") if isinstance(found, dict) else None
    if not isinstance(checks, dict):
        raise ValueError("This is no progress file: it holds no checks.")
    kept = {name: one for name, one in checks.items() if _is_entry(one)}
    return {name: {**one, "points": float(one["points"])} for name, one in kept.items()}


def _is_entry(one):
    if not isinstance(one, dict):
        return False
    return one.get("kind") in ORDER and isinstance(one.get("points"), int | float)


def remember(verdict):
    """Keep a verdict, where it is better than what is remembered."""
    now = datetime.now(UTC).isoformat(timespec="minutes")
    join({verdict.check: {"kind": verdict.kind, "points": verdict.points, "when": now}})


def join(checks):
    """Add verdicts to those that are remembered; the better one of each stays."""
    file = place()
    if file is None:
        return
    known = recall()
    better = {name: one for name, one in checks.items() if _rank(one) > _rank(known.get(name))}
    if better:
        with suppress(OSError):  # a full or read-only disk: the lesson goes on
            write(file, json.dumps({"checks": known | better}, indent=1, sort_keys=True))


def _rank(one):
    return (-1, 0) if one is None else (ORDER.index(one["kind"]), one["points"])


def write(file, text):
    """Write a file whole or not at all."""
    handle, draft = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as draft_file:
            draft_file.write(text + "\n")
        os.replace(draft, file)
    except BaseException:
        os.unlink(draft)
        raise
