"""Cases and observations as JSON, and back: what crosses the wall between learner and grader.

Nothing is executed or unpickled.  Whoever reads observations reads what learner code may have
forged, so every type, length and shape is checked.
"""

import base64
import binascii
import json
import math
import re

import numpy as np

from autograder.observing.chance import WORDS
from autograder.observing.observe import Missing, Observation, Observations, Raised, Step
from autograder.observing.plain import Opaque

KINDS = [np.dtype(kind).str for kind in "?bBhHiIlLqQefdgFDG"]
NUMBERS = {kind: np.dtype(kind) for kind in KINDS}
TEXT = re.compile(r"<U([1-9]\d{0,4}|0)")
FIELDS = {"output", "raised", "given", "words", "warnings", "later"}
DEEPEST = 40
LONGEST = 10_000  # characters of a message or a name
LARGEST = 1 << 20  # rows of an array without entries
MOST = 100_000  # values in the observations of one check


class WireError(ValueError):
    """What came over the wire is no observation."""


def encode(value):
    """Plain data, tuples, numpy numbers and `Opaque` as JSON's types."""
    if isinstance(value, np.ndarray):
        kind = value.dtype.newbyteorder("<") if value.dtype.kind == "U" else value.dtype
        content = np.ascontiguousarray(value).astype(kind, copy=False).tobytes()
        return {"array": [kind.str, list(value.shape), base64.b64encode(content).decode()]}
    if isinstance(value, np.generic):
        return {"scalar": encode(np.asarray(value))["array"]}
    if isinstance(value, complex):
        return {"complex": [value.real, value.imag]}
    if isinstance(value, Opaque):
        return {"opaque": [value.type, value.text]}
    if isinstance(value, tuple):
        return {"tuple": [encode(item) for item in value]}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {"dict": [[encode(key), encode(item)] for key, item in value.items()]}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise WireError(f"{type(value).__name__} is no plain data")


def decode(value, depth=0):
    """The inverse of `encode`.

    Raises
    ------
    WireError
        Where `value` is anything that `encode` does not make.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if depth > DEEPEST:
        raise WireError("too deep")
    if isinstance(value, list):
        return [decode(item, depth + 1) for item in value]
    if not isinstance(value, dict) or len(value) != 1:
        raise WireError("no plain data")
    (tag, content), *_ = value.items()
    reader = READERS.get(tag)
    if reader is None or not isinstance(content, list):
        raise WireError(f"unknown tag {tag[:40]!r}")
    return reader(content, depth + 1)


def _array(content, depth):
    kind, shape, text = _sized(content, 3)
    if not isinstance(kind, str) or not isinstance(shape, list) or not isinstance(text, str):
        raise WireError("no array")
    dtype = NUMBERS.get(kind) or (np.dtype(kind) if TEXT.fullmatch(kind) else None)
    if dtype is None or len(shape) > 16:
        raise WireError("no array of numbers or text")
    if not all(type(size) is int and size >= 0 for size in shape):
        raise WireError("no shape")
    if 0 in shape and math.prod(filter(None, shape)) > LARGEST:
        raise WireError("a huge shape of nothing")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise WireError("no array's content") from error
    if math.prod(shape) * dtype.itemsize != len(data):
        raise WireError("an array's content does not fit its shape")
    if dtype.kind == "b":
        return (np.frombuffer(data, np.uint8) != 0).reshape(shape)
    if dtype.kind == "U":
        return _texts(data, dtype).reshape(shape)
    return np.frombuffer(data, dtype).reshape(shape).copy()


def _texts(data, dtype):
    if np.frombuffer(data, "<u4").max(initial=0) > 0x10FFFF:
        raise WireError("no text")
    if dtype.itemsize == 0:
        raise WireError("no text")
    return np.frombuffer(data, dtype).copy()


def _scalar(content, depth):
    number = _array(content, depth)
    if number.shape != ():
        raise WireError("no scalar")
    return number[()]


def _complex(content, depth):
    real, imag = _sized(content, 2)
    if not isinstance(real, int | float) or not isinstance(imag, int | float):
        raise WireError("no complex number")
    return complex(real, imag)


def _opaque(content, depth):
    return Opaque(*(_text(part) for part in _sized(content, 2)))


def _dict(content, depth):
    pairs = [_sized(pair, 2) for pair in content]
    try:
        return {decode(key, depth): decode(value, depth) for key, value in pairs}
    except TypeError as error:
        raise WireError("no key") from error


def _tuple(content, depth):
    return tuple(decode(item, depth) for item in content)


READERS = {
    "array": _array,
    "scalar": _scalar,
    "complex": _complex,
    "opaque": _opaque,
    "dict": _dict,
    "tuple": _tuple,
}


def _sized(content, size):
    if not isinstance(content, list) or len(content) != size:
        raise WireError("wrong length")
    return content


def _text(value):
    if not isinstance(value, str) or len(value) > LONGEST:
        raise WireError("no text")
    return value


def encode_cases(cases):
    """Cases as JSON's types."""
    return [encode(tuple(case)) for case in cases]


def decode_cases(encoded):
    """The inverse of `encode_cases`."""
    return [decode(case) for case in encoded]


def encode_seen(seen):
    """Observations as JSON's types."""
    return {
        "missing": seen.missing and seen.missing.name,
        "each": [
            {
                "output": encode(one.output),
                "raised": one.raised and _encode_raised(one.raised),
                "given": list(one.given),
                "words": [list(words) for words in one.words],
                "warnings": [text[:LONGEST] for text in one.warnings[:100]],
                "later": one.later,
            }
            for one in seen.each
        ],
    }


def _encode_raised(raised):
    way = [[step.function, step.line, step.source] for step in raised.way]
    return [raised.type, raised.text, way, raised.call]


def decode_seen(encoded, names, cases):
    """Observations of `cases`, as a grader reads them from a learner's process.

    Parameters
    ----------
    encoded : object
        Any JSON.
    names : sequence of str
        What was looked up in the learner's notebook.
    cases : list of tuple

    Returns
    -------
    Observations
        One for each case: those that are missing count as out of time.

    Raises
    ------
    WireError
        Where `encoded` is no such thing.
    """
    if not isinstance(encoded, dict) or encoded.keys() != {"missing", "each"}:
        raise WireError("no observations")
    _check_size(encoded)
    missing, each = encoded["missing"], encoded["each"]
    if missing is not None:
        if missing not in names:
            raise WireError("an unknown name is missing")
        return Observations(missing=Missing(missing))
    if not isinstance(each, list) or len(each) > len(cases):
        raise WireError("not one observation a case")
    seen = [_observation(one, case) for one, case in zip(each, cases, strict=False)]
    lost = Observation(raised=Raised("TimeIsUp", ""))
    return Observations(seen + [lost] * (len(cases) - len(seen)))


def _check_size(encoded):
    """Refuse what holds more values than any learner's object answers with, before it is read."""
    left, values = [encoded], 0
    while left:
        one = left.pop()
        if isinstance(one, list | dict):
            values += len(one)
            left.extend(one.values() if isinstance(one, dict) else one)
        if values > MOST:
            raise WireError("too many values")


def _observation(one, case):
    if not isinstance(one, dict) or one.keys() != FIELDS:
        raise WireError("no observation")
    warnings = one["warnings"]
    if not isinstance(warnings, list) or len(warnings) > 100:
        raise WireError("no warnings")
    raised = None if one["raised"] is None else _raised(one["raised"])
    given, words = _given(one["given"], case), _words(one["words"])
    if raised is None and not (words and len(given) == len(case)):
        raise WireError("no inputs afterwards")
    output, later, warned = decode(one["output"]), _text(one["later"]), tuple(map(_text, warnings))
    return Observation(output, raised, given, words, warned, later)


def _given(content, case):
    if content == []:  # time ran out
        return ()
    return tuple(map(_text, _sized(content, len(case))))


def _words(content):
    if content == []:
        return ()
    both = [_sized(words, WORDS) for words in _sized(content, 2)]
    if not all(type(word) is int for words in both for word in words):
        raise WireError("no words")
    return tuple(map(tuple, both))


def _raised(content):
    kind, text, way, call = _sized(content, 4)
    if not isinstance(way, list) or len(way) > 100:
        raise WireError("no way")
    return Raised(_text(kind), _text(text), tuple(map(_step, way)), _text(call))


def _step(content):
    function, line, source = _sized(content, 3)
    if type(line) is not int:
        raise WireError("no line")
    return Step(_text(function), line, _text(source))


def loads(body):
    """JSON from a learner's process, whatever it holds.

    Raises
    ------
    WireError
        Where it is none, or too deep.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError, MemoryError) as error:
        raise WireError("no JSON") from error
