"""How to ask for what is new in each call."""

import numpy as np


def written_over(function, *given):
    """Write into what a first call returned, then call again: the inputs are not to notice.

    Returns
    -------
    object
        What the second call returns.
    """
    _write(function(*given))
    return function(*given)


def _write(output):
    if isinstance(output, np.ndarray) and output.flags.writeable:
        output[...] = 7
    elif isinstance(output, list | tuple):
        for item in output:
            _write(item)
