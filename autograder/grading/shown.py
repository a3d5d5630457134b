"""What a learner's cells show, made anew from what a sandbox sent, so that it is harmless.

Learner code may forge any output. Feedback and formgrader show them to people, in a browser: only
text, pictures and plain HTML are kept.
"""

import base64
import binascii
import re

import bleach

TEXTS = ("text/plain", "text/latex", "text/markdown")
PICTURES = ("image/png", "image/jpeg", "image/gif")
MOST = 200  # outputs of one cell
TAGS = re.findall(
    r"\w+",
    "a b blockquote br caption code col colgroup dd details div dl dt em figcaption figure h1 h2 "
    "h3 h4 h5 h6 hr i img li ol p pre s small span strong sub summary sup table tbody td tfoot th "
    "thead tr u ul",
)
ATTRIBUTES = {"*": ["title", "colspan", "rowspan"], "img": ["src", "alt", "width", "height"]}
PROTOCOLS = {"data", "http", "https"}


def outputs(given):
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
    kept = {kind: _text(data[kind]) for kind in TEXTS if kind in data}
    for kind in PICTURES:
        if kind in data and _is_base64(data[kind]):
            kept[kind] = data[kind]
    if isinstance(data.get("text/html"), str):
        kept["text/html"] = _clean(data["text/html"])
    return kept


def _clean(html):
    return bleach.clean(html, TAGS, ATTRIBUTES, PROTOCOLS, strip=True)


def _is_base64(text):
    try:
        base64.b64decode(text.replace("\n", ""), validate=True)
    except (AttributeError, ValueError, binascii.Error):
        return False
    return True


def _text(value):
    """Text that can be written as UTF-8."""
    if not isinstance(value, str):
        return ""
    return value.encode("utf-8", "replace").decode()
