"""Values as text that fits on a card."""

import re

import numpy as np

from autograder.observing import Opaque

LONGEST = 400


def show(value):
    """A short, readable repr of plain data: arrays rounded and abbreviated."""
    text = _show(value)
    if len(text) <= LONGEST:
        return text
    return re.sub(r"[^\s,]*$", "", text[:LONGEST]).rstrip(" ,") + " …"  # between two words


def _show(value):
    if isinstance(value, Opaque):
        return f"{value.text}  ({value.type})"
    if isinstance(value, np.ndarray) and value.ndim:
        text = np.array2string(value, precision=4, threshold=24, edgeitems=2, separator=", ")
        return f"{text}  shape {value.shape}"
    if isinstance(value, np.ndarray):
        return _show(value.item())
    if isinstance(value, float):
        return f"{value + 0.0:.6g}"  # no -0
    many = list(value) if isinstance(value, list | tuple) else []
    if any(isinstance(item, np.ndarray | list) for item in many):
        return "[" + ",\n ".join(map(_show, value)) + "]"
    if isinstance(value, list):
        return "[" + ", ".join(map(_show, value)) + "]"
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_show(item)}" for key, item in value.items())
    return repr(value)


def place(path):
    """A path such as ``['costs'][0]`` as a learner would write it: ``costs[0]``."""
    named = re.fullmatch(r"\['([^']*)'\](.*)", path)
    return re.sub(r"\['([^']*)'\]", r".\1", named[1] + named[2] if named else f"result{path}")
