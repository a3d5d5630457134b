"""What a check leaves as it found it: variables, settings, figures, the folder."""

import io
import sys
import warnings
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import partial
from itertools import chain
from types import ModuleType

import numpy as np

LARGEST = 4_000_000  # bytes of one variable that are worth a copy
ITEM = 100  # bytes of anything, on top of what an array holds


class Nowhere(io.TextIOBase):
    """Takes what learner code prints, however much, and keeps none of it."""

    def write(self, text):
        return len(text)


@contextmanager
def isolated(namespace):
    """Run learner code without a trace: everything it changes globally is put back.

    Parameters
    ----------
    namespace : dict
        The globals of the learner's code.

    Yields
    ------
    list of warnings.WarningMessage
        Filled with the warnings that were issued inside.
    """
    with ExitStack() as stack:
        for keep in (_numpy_settings, _matplotlib):
            stack.enter_context(keep())
        stack.enter_context(chdir("."))
        stack.callback(sys.setrecursionlimit, sys.getrecursionlimit())
        stack.callback(setattr, sys, "unraisablehook", sys.unraisablehook)
        sys.unraisablehook = id  # what learner code raises in a `__del__` is nobody's, and quick
        stack.enter_context(_variables(namespace))
        stack.enter_context(redirect_stdout(Nowhere()))
        stack.enter_context(redirect_stderr(Nowhere()))
        caught = stack.enter_context(warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        yield caught


@contextmanager
def _numpy_settings():
    options = np.get_printoptions()
    try:
        with np.errstate(all="warn", under="ignore"):
            yield
    finally:
        np.set_printoptions(**options)


@contextmanager
def _matplotlib():
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        yield
        return
    settings, figures = dict(pyplot.rcParams), set(pyplot.get_fignums())
    current = pyplot.gcf().number if figures else None
    try:
        yield
    finally:
        for number in set(pyplot.get_fignums()) - figures:
            pyplot.close(number)
        if current is not None and pyplot.fignum_exists(current):
            pyplot.figure(current)
        dict.update(pyplot.rcParams, settings)


@contextmanager
def _variables(namespace):
    names = dict(namespace)
    kept = [_keep(value) for name, value in names.items() if _is_learners(name, value)]
    try:
        yield
    finally:
        for name in set(namespace) - set(names):
            del namespace[name]
        namespace.update(names)
        for put_back in chain.from_iterable(kept):
            put_back()


def _is_learners(name, value):
    """Data under a name of the learner's own; IPython's history and outputs are not.

    Nor are modules: one that loads when it is first used would load.
    """
    if isinstance(value, ModuleType):
        return False
    own = isinstance(name, str) and not name.startswith("_") and name not in {"In", "Out"}
    return own and _size(value) <= LARGEST


def _size(value, depth=0):
    """Bytes of arrays and containers of data; infinite for what is no data, or is too large."""
    if isinstance(value, np.ndarray):
        return ITEM + value.nbytes if value.dtype.kind in "biufcU" else np.inf
    if isinstance(value, bool | int | float | complex | str | None):
        return ITEM
    if depth < 4 and type(value) in (list, tuple):
        total = ITEM
        for item in value:
            total += _size(item, depth + 1)
            if total > LARGEST:
                return np.inf
        return total
    if depth < 4 and type(value) is dict:
        return _size(list(value.values()), depth + 1)
    return np.inf


def _keep(value):
    """Remember what `value` holds, in a list of functions that put it back in place."""
    if isinstance(value, np.ndarray) and value.flags.writeable:
        return [partial(np.copyto, value, value.copy())]
    if isinstance(value, list):
        return [partial(_refill, value, list(value)), *chain.from_iterable(map(_keep, value))]
    if isinstance(value, dict):
        items = chain.from_iterable(map(_keep, value.values()))
        return [partial(_refill, value, dict(value)), *items]
    return list(chain.from_iterable(map(_keep, value))) if isinstance(value, tuple) else []


def _refill(container, items):
    container.clear()
    (container.update if isinstance(container, dict) else container.extend)(items)
