"""Lists that come back where arrays are asked for, in several chapters."""

import numpy as np


def array(output):
    """The output, or the words "a list" for one: no operator goes through it entry by entry."""
    return "a list" if isinstance(output, list) else output


def arrays(output):
    """The same for each of several outputs, and for those in a list of them."""
    if not isinstance(output, list):
        return output
    return [one if _of_arrays(one) else array(one) for one in output]


def _of_arrays(value):
    return isinstance(value, list) and all(isinstance(one, np.ndarray) for one in value)


def list_instead_of_array(check):
    """Register the mistake of a function whose values are right and not in an array."""

    def list_instead_of_array(*given):
        return _listed(check.reference(*given))

    list_instead_of_array.__doc__ = """A list or a tuple came back where the docstring asks for an
    array. It has no `shape`, and no sum or product goes through it entry by entry. Which function
    of numpy makes an array of it?"""
    check.mistake(list_instead_of_array)


def _listed(output):
    if isinstance(output, np.ndarray):
        return output.tolist()
    return type(output)(map(_listed, output)) if isinstance(output, list | tuple) else output
