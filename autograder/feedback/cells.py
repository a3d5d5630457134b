"""Which cell of the notebook an object comes from, and whether a newer one was meant."""

import inspect
import linecache

from IPython import get_ipython

from autograder.judging import definition

FAR = 300  # cells of the session's history that are looked through


def cell_of(name, namespace):
    """The text of the cell that defines a function, class or method; None where nobody knows.

    Parameters
    ----------
    name : str
        Such as "sigmoid" or "Layer.forward".
    namespace : dict
    """
    code = code_of(name, namespace)
    return "".join(linecache.getlines(code.co_filename)).strip() or None if code else None


def code_of(name, namespace):
    """The code object of a function or method, or of a class's first function, by that name."""
    owner, _, method = name.partition(".")
    value = namespace.get(owner)
    if method:
        value = vars(value).get(method) if inspect.isclass(value) else None
    return _code(value)


def _code(value):
    """The code of a function, or of the first function that a class defines."""
    value = value.fget if isinstance(value, property) else value
    if inspect.isclass(value):
        own = f"{value.__qualname__}."  # an Enum has functions of its maker's, too
        codes = (code for one in vars(value).values() if (code := _code(one)))
        return next((code for code in codes if code.co_qualname.startswith(own)), None)
    return getattr(inspect.unwrap(value), "__code__", None) if callable(value) else None


def newer(name, namespace):
    """Why the newest cell that was run to define `name` did not define it; None where it did.

    Parameters
    ----------
    name : str
    namespace : dict

    Returns
    -------
    str or None
    """
    defines = definition(name)
    newest = next((cell for cell in reversed(_history()) if defines.search(cell)), None)
    current = cell_of(name, namespace)
    if newest is None or newest == current or (current is None and is_there(name, namespace)):
        return None
    try:
        compile(newest, "cell", "exec")
    except SyntaxError as error:
        return f"ended in a {type(error).__name__}"
    return "stopped before it got there" if current is not None else None  # else it may be deleted


def is_there(name, namespace):
    """Whether a function, class or method of that name is defined at all; Python's own are not."""
    owner, _, method = name.partition(".")
    return owner in namespace and (
        not method or getattr(namespace[owner], method, None) is not getattr(object, method, None)
    )


def _history():
    """The cells that were run in this session, the newest last, as Python."""
    shell = get_ipython()
    cells = shell.history_manager.input_hist_parsed[-FAR:] if shell is not None else []
    return [cell.strip() for cell in cells]
