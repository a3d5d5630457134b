"""Plain data in a few bytes: equal where type, shape and every value are."""

from hashlib import sha256

import numpy as np

from autograder.observing.plain import plain


def digest(value):
    """A fingerprint of `value` as plain data.

    Parameters
    ----------
    value : object

    Returns
    -------
    str
        Of 16 hexadecimal digits.
    """
    found = sha256()
    for part in _parts(plain(value)):
        found.update(part)
    return found.hexdigest()[:16]


def _parts(value):
    if isinstance(value, np.ndarray):
        yield f"{value.dtype.str}{value.shape}".encode()
        yield np.ascontiguousarray(value).tobytes()
    elif isinstance(value, list):
        yield f"list {len(value)}".encode()
        for item in value:
            yield from _parts(item)
    elif isinstance(value, dict):
        yield f"dict {len(value)}".encode()
        for key, item in value.items():
            yield from _parts(key)
            yield from _parts(item)
    else:
        yield f"{type(value).__name__} {value!r}".encode("utf-8", "surrogatepass")
