"""Progress on another machine: a link that downloads its file, a button that brings it back."""

import base64

from autograder import audience
from autograder.feedback import memory

__all__ = ["download", "restore"]


def download():
    """A link that downloads the file, and how to bring it back; nothing where there is no file."""
    file = memory.place()
    if file is None or not file.exists():
        return ""
    data = base64.b64encode(file.read_bytes()).decode()
    return (
        f'<p><a download="{memory.NAME}" href="data:application/json;base64,{data}">Download your '
        f"progress</a>. On another machine, bring it back here, or upload <code>{memory.NAME}"
        "</code> into the folder <code>notebooks</code>, beside the chapters.</p>"
    )


def restore():
    """A button that adds a downloaded file to what is remembered here.

    Returns
    -------
    ipywidgets.Widget or None
        None where there are no widgets, or nobody is remembered.
    """
    widgets = audience.widgets()
    if widgets is None or memory.place() is None:
        return None
    button = widgets.FileUpload(accept=".json", description="Bring back progress")
    button.tooltip = f"Choose a {memory.NAME} that you have downloaded"  # or ipywidgets says "null"
    button.layout.width = "auto"
    said = widgets.HTML()

    def take(change):
        said.value = f'<p role="status">{_added(change["new"][0])}</p>'

    button.observe(take, "value")
    return widgets.VBox([button, said])


def _added(file):
    try:
        memory.join(**memory.read(bytes(file.content).decode("utf-8")))
    except ValueError:  # of which UnicodeDecodeError is one
        return "This is not a progress file. Nothing has changed."
    return "Added. What was better here has been kept. Run this cell again to see the map."
