"""Who looks at what a cell shows: a person at work, or nobody yet (a grader, a build)."""

import os
import sys
from importlib import import_module

__all__ = ["AT_WORK", "at_work", "in_terminal", "show", "widgets"]

#: JupyterLab and Notebook set the first in each kernel that they start, VS Code the second.
AT_WORK = frozenset({"JPY_SESSION_NAME", "VSCODE_PID"})

# What a page puts around all that a cell shows: JupyterLab and Notebook, VS Code, Colab.
CELLS = ":is(.jp-OutputArea, .cell_container, #output-area)"
# A widget that is there hides what stands in for it.  Of one whose kernel is gone, JupyterLab says
# no more than "Error displaying widget": what stands in for it is seen again, and hides that line.
SWAP = (
    f"<style>{CELLS}:has(.alive) .unless-alive, "
    f"{CELLS}:has(.unless-alive) .jp-OutputArea-output.jupyter-widgets:not(:has(*)) "
    "{display: none}</style>"
)


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


def show(data, metadata, made):
    """Display something to read, and where somebody works, a widget in its place.

    Parameters
    ----------
    data, metadata : dict
        By kind of output, with "text/html".
    made : callable
        From the module `ipywidgets` to the widget.
    """
    from IPython.display import display

    module = widgets()
    if module is None:
        display(data, metadata=metadata, raw=True)
        return
    html = f'{SWAP}<div class="unless-alive">{data["text/html"]}</div>'
    display(data | {"text/html": html}, metadata=metadata, raw=True)
    widget = made(module)
    widget.add_class("alive")
    display(widget)
