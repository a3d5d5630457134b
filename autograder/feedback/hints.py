"""Staged hints, from hints/<chapter>.toml: a nudge, the formula, a template; never the answer."""

import tomllib
from functools import cache
from importlib.resources import files

STAGES = ("nudge", "formula", "template")


@cache
def _chapter(name):
    file = files(__package__) / "hints" / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def hints(check):
    """The hints of a check, from "01_xor.sigmoid" to a list of (stage, text).

    Parameters
    ----------
    check : str

    Returns
    -------
    list of (str, str)
    """
    chapter, _, short = check.partition(".")
    texts = _chapter(chapter).get(short, {})
    return [(stage, texts[stage].strip()) for stage in STAGES if stage in texts]
