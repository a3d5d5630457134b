"""Which mutants of model answers pass, and why: ``mutants.toml`` beside a chapter's checks."""

import json
import tomllib

from autograder import judging
from autograder.authoring import files
from autograder.authoring.course import COURSE, folder

__all__ = ["UNKNOWN", "enter", "listed"]

UNKNOWN = "?"  # in a reason's place
HEAD = """\
# `make mutants` puts small changes of each model answer through its check. Those that pass are
# here, by the reason why they should; one without a reason, below "?", fails it.
"""


def listed(chapter):
    """What is on a chapter's list.

    Parameters
    ----------
    chapter : str

    Returns
    -------
    dict of str to dict
        By TODO: how many `edits` there are, how many were `noticed`, and those that are `right`, in
        lists by their reason.
    """
    path = _path(chapter)
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def enter(check, edits, passed):
    """Put on the list what became of the edits of a TODO; reasons that are known stay.

    Parameters
    ----------
    check : Check
    edits : int
    passed : list of str
        As they are to be listed.
    """
    known = listed(check.chapter)
    right = {}
    for one in passed:
        right.setdefault(_reason(one, known.get(check.short)), []).append(one)
    known[check.short] = {"edits": edits, "noticed": edits - len(passed), "right": right}
    todos = [one.short for one in judging.chapter(check.chapter)]
    texts = [_text(todo, known[todo]) for todo in todos if todo in known]
    files.write(_path(check.chapter), "\n".join([HEAD, *texts]))


def _reason(change, entry):
    """Why a change is right, as far as the list knows."""
    right = entry.get("right", {}) if entry else {}
    return next((why for why, changes in right.items() if change in changes), UNKNOWN)


def _path(chapter):
    return folder(COURSE) / "checks" / chapter.partition("_")[2] / "mutants.toml"


def _text(todo, entry):
    lines = [f"[{_quoted(todo)}]", f"edits = {entry['edits']}", f"noticed = {entry['noticed']}"]
    right = entry.get("right", {})
    lines += [f"[{_quoted(todo)}.right]"] * bool(right)
    for why, changes in sorted(right.items()):
        lines += [f"{_quoted(why)} = [", *(f"    {_quoted(one)}," for one in changes), "]"]
    return "\n".join([*lines, ""])


def _quoted(text):
    return json.dumps(text, ensure_ascii=False)
