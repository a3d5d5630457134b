"""What a learner has done, in one small file beside the notebooks: it outlives the kernel.

It is written where a person works (JupyterLab, Notebook, VS Code, Colab), and nowhere else: a
grader that runs a notebook leaves no file.
"""

import json
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from autograder import audience, judging, whole

NAME = "progress.json"
ORDER = ("not attempted", "raised", "wrong", "right")  # what is remembered is the best so far
VOTE = ("choice", "when")
NOTHING = '{"checks": {}}'

_joining = threading.Lock()  # JupyterLab hears of a button in a thread beside that of a cell


def place():
    """Where the file is; None where nobody is to be remembered."""
    if not audience.at_work():
        return None
    here = Path.cwd()
    chapters = [here.parent / name for name in judging.chapters()]
    beside = here.parent if any(one.is_dir() for one in chapters) else here
    return beside / NAME


def recall():
    """The best verdict on each check so far, by full name; empty where nothing is remembered.

    Returns
    -------
    dict of str to dict
        With "kind", "points" and "when".
    """
    return _kept()["checks"]


def votes():
    """The latest choice in each vote, by its name; empty where nothing is remembered.

    Returns
    -------
    dict of str to str
    """
    return {name: one["choice"] for name, one in _kept()["votes"].items()}


def _kept():
    file = place()
    if file is None or not file.exists():
        return read(NOTHING)
    try:
        return read(file.read_text("utf-8"))
    except ValueError:
        with suppress(OSError):
            file.rename(file.with_suffix(".broken"))  # kept, for somebody may mend it
        return read(NOTHING)


def read(text):
    """The contents of a progress file: "checks" and "votes", each a dict by name.

    Raises
    ------
    ValueError
        Where it is none.
    """
    found = json.loads(text)
    if not isinstance(found, dict) or not isinstance(found.get("checks"), dict):
        raise ValueError("This is not a progress file: it holds no checks.")
    votes = found.get("votes")  # older files have none
    checks = {name: one for name, one in found["checks"].items() if _is_check(one)}
    return {
        "checks": {name: {**one, "points": float(one["points"])} for name, one in checks.items()},
        "votes": {name: one for name, one in _items(votes) if _is_vote(one)},
    }


def _items(section):
    return section.items() if isinstance(section, dict) else ()


def _is_check(one):
    if not isinstance(one, dict):
        return False
    return one.get("kind") in ORDER and isinstance(one.get("points"), int | float)


def _is_vote(one):
    return isinstance(one, dict) and all(isinstance(one.get(key), str) for key in VOTE)


def remember(verdict):
    """Keep a verdict, where it is better than what is remembered."""
    now = _now("minutes")
    join({verdict.check: {"kind": verdict.kind, "points": verdict.points, "when": now}})


def remember_vote(name, choice):
    """Keep what was chosen in a vote, in place of what was chosen before."""
    before = _when(_kept()["votes"].get(name))  # perhaps by a clock that is ahead of this one
    join(votes={name: {"choice": choice, "when": max(_now("microseconds"), before)}})


def _now(precision):
    return datetime.now(UTC).isoformat(timespec=precision)


def join(checks=(), votes=()):
    """Add to what is remembered: the better verdict on each check stays, and the later vote.

    Parameters
    ----------
    checks, votes : dict of str to dict
        As `read` gives them, so that ``join(**read(text))`` adds another machine's file.
    """
    file = place()
    if file is None:
        return
    with _joining:
        known = _kept()
        new = {
            "checks": _over(known["checks"], checks, lambda one, old: _rank(one) > _rank(old)),
            "votes": _over(known["votes"], votes, lambda one, old: one["when"] >= _when(old)),
        }
        if any(new.values()):
            joined = {section: known[section] | new[section] for section in new}
            with suppress(OSError):  # a full or read-only disk: the lesson goes on
                whole.write(file, json.dumps(joined, indent=1, sort_keys=True) + "\n")


def _over(known, new, wins):
    """Those of the new entries that win over the known ones."""
    return {name: one for name, one in _items(new) if wins(one, known.get(name))}


def _rank(one):
    return (-1, 0) if one is None else (ORDER.index(one["kind"]), one["points"])


def _when(one):
    return "" if one is None else one["when"]  # in UTC, so that its text sorts by time
