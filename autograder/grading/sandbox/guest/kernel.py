"""A child that is a Jupyter kernel, for nbclient, nbgrader or a notebook server."""

import json
import os

import ipykernel.ipkernel
import ipykernel.kernelapp  # noqa: F401 (imported once, before the fork)
from inside.cells import lay_out_files, message

INLINE = "module://matplotlib_inline.backend_inline"


def main(channel, request):
    """Run an IPython kernel with the connection that the request describes."""
    import matplotlib
    from ipykernel.kernelapp import IPKernelApp
    from IPython.core.interactiveshell import InteractiveShell

    lay_out_files(message(channel)["files"])
    type(InteractiveShell.instance()).clear_instance()  # that of `cells`
    matplotlib.rcParams["backend"] = os.environ["MPLBACKEND"] = INLINE
    path = os.path.join(os.getcwd(), ".connection.json")
    with open(path, "w") as file:
        json.dump(request["connection"], file)
    IPKernelApp.launch_instance(
        ["-f", path, "--HistoryManager.enabled=False", *request.get("arguments", [])]
    )
