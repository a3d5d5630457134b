"""Who looks at what a cell shows: a person at work, or nobody yet (a grader, a build)."""

import os
import sys
from importlib import import_module

__all__ = ["AT_WORK", "at_work", "in_terminal", "widgets"]

#: JupyterLab and Notebook set the first in each kernel that they start, VS Code the second.
AT_WORK = frozenset({"JPY_SESSION_NAME", "VSCODE_PID"})


def at_work():
    """Whether this kernel was started by a page before which a person sits."""
    in_browser = sys.platform == "emscripten" or "google.colab" in sys.modules
    return in_browser or not AT_WORK.isdisjoint(os.environ)


def in_terminal():
    """Whether a person reads plain text: no kernel passes on what is shown."""
    return not _in_kernel() and bool(sys.stdout) and sys.stdout.isatty()


def _in_kernel():
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    return getattr(shell, "kernel", None) is not None


def widgets():
    """The module `ipywidgets`, where somebody can use what it shows; None where not."""
    if not at_work() or not _in_kernel():
        return None
    try:
        return import_module("ipywidgets")
    except ImportError:
        return None
