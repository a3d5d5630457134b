"""Values as text that fits on a card."""

import numpy as np

from autograder.scenarios import Strange

LONGEST = 400


def show(value):
    """A short, readable repr of plain data: arrays rounded and abbreviated."""
    text = _show(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + " …"


def _show(value):
    if isinstance(value, Strange):
        return f"{value.text}  (a {value.type})"
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
    """A path such as ``['costs'][0]`` in words."""
    steps = path.replace("'", "").strip("[]").split("][") if path else []
    words = [f"item {step}" if step.isdigit() else f"`{step}`" for step in steps]
    counted = " (counted from 0)" if any(map(str.isdigit, steps)) else ""
    return " of ".join(reversed(words)) + counted
