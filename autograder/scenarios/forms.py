"""How to ask for what is new in each call."""

import numpy as np

from autograder.observing.also import also


def written_over(function, *given):
    """Write into what a first call returned, then call again: the inputs are not to notice.

    Returns
    -------
    object
        What the second call returns.
    """
    _write(function(*given))
    with also("the same call once more, after what the first one returned was written over"):
        return function(*given)


def _write(output):
    if isinstance(output, np.ndarray) and output.flags.writeable:
        output[...] = 7
    elif isinstance(output, list | tuple):
        for item in output:
            _write(item)
