"""What a learner's cells show, made anew from what a sandbox sent, so that it is harmless.

Learner code may forge any output. Feedback and formgrader show them to people, in a browser: only
text, pictures and plain HTML are kept.
"""

import json

from autograder.grading.sanitize import clean
from autograder.grading.sanitize.text import well_formed

TEXTS = ("text/plain", "text/latex", "text/markdown")
PICTURES = ("image/png", "image/jpeg", "image/gif")
MOST = 200  # outputs of one cell
LEFT_OUT = {
    "output_type": "stream",
    "name": "stdout",
    "text": "… the notebook shows more than there is room for\n",
}


def size(outputs):
    """Characters of some outputs."""
    return len(json.dumps(outputs, ensure_ascii=False))


def clean_outputs(given):
    """nbformat's outputs from any JSON; what is no output is left out.

    Returns
    -------
    list of dict
    """
    if not isinstance(given, list):
        return []
    made = [_output(one) for one in given[:MOST] if isinstance(one, dict)]
    return [one for one in made if one is not None]


def _output(one):
    kind = one.get("output_type")
    if kind == "stream" and one.get("name") in ("stdout", "stderr"):
        return {"output_type": kind, "name": one["name"], "text": _text(one.get("text"))}
    if kind == "error":
        lines = one.get("traceback")
        lines = [_text(line) for line in lines[:500]] if isinstance(lines, list) else []
        names = {name: _text(one.get(name))[:2000] for name in ("ename", "evalue")}
        return {"output_type": kind, **names, "traceback": lines}
    if kind in ("display_data", "execute_result") and isinstance(one.get("data"), dict):
        made = {"output_type": kind, "data": _data(one["data"]), "metadata": {}}
        return made | ({"execution_count": None} if kind == "execute_result" else {})
    return None


def _data(data):
    made = {kind: _text(data[kind]) for kind in TEXTS if kind in data}
    made |= clean.pictures(data, PICTURES)
    if isinstance(data.get("text/html"), str):
        made["text/html"] = clean.html(data["text/html"])
    return made


def _text(value):
    """Text that can be written as UTF-8."""
    return well_formed(value) if isinstance(value, str) else ""
