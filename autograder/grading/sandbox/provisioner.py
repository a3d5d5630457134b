"""Jupyter kernels from the fork server, for nbclient, stock nbgrader, or a notebook server.

A kernelspec names the provisioner `autograder-warm`; ours, `autograder-warm`, does. The kernel has
all of the course's package, checks too, since nobody judges outside: the sandbox protects whoever
runs it, and not the marks. `make grade` protects both.
"""

import asyncio
import atexit
import itertools
import os
import shutil
import signal
from functools import cache
from pathlib import Path

from jupyter_client.provisioning import LocalProvisioner
from traitlets import Bool

from autograder.grading.limits import Limits
from autograder.grading.sandbox.conversation import luggage
from autograder.grading.sandbox.guest import frames
from autograder.grading.sandbox.server import Child, Server

numbers = itertools.count(1)


@cache
def _server(sandboxed):
    """One for this process, started with its first kernel."""
    server = Server(sandboxed, judging=True)
    atexit.register(server.stop)
    server.start()
    server.wait()
    return server


class WarmProvisioner(LocalProvisioner):
    """Launches a kernel by forking one that has imported everything."""

    unsandboxed = Bool(False, help="Run kernels with your own rights.").tag(config=True)

    async def pre_launch(self, **kwargs):
        """Choose sockets that reach into the sandbox."""
        self.server = await asyncio.to_thread(_server, not self.unsandboxed)
        self.shared = self.server.folder / "shared" / str(next(numbers))
        self.shared.mkdir(parents=True, mode=0o700)
        manager = self.parent
        manager.cache_ports, manager.transport, manager.ip = False, "ipc", str(self.shared / "k")
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd, **kwargs):
        """Fork it; give it a copy of the other files in its folder."""
        connection = {
            name: value.decode() if isinstance(value, bytes) else value
            for name, value in self.connection_info.items()
        }
        child = Child(
            self.server.address,
            "kernel",
            Limits(notebook=86_400, cpu=86_400),
            folder=str(self.shared),
            connection=connection,
        )
        frames.write(child.channel, luggage(_files(kwargs.get("cwd")), {}))
        self.process, self.pid, self.pgid = Process(child), child.pid, None
        return self.connection_info

    async def cleanup(self, restart=False):
        """Remove the sockets."""
        shutil.rmtree(self.shared, ignore_errors=True)
        await super().cleanup(restart)


def _files(folder):
    """Other files beside a notebook, up to a size that is meant to be handed in."""
    found = (p for p in Path(folder or os.curdir).glob("*") if p.is_file() and not p.is_symlink())
    return {
        path.name: path.read_bytes()
        for path in found
        if path.suffix not in (".ipynb", ".db") and path.stat().st_size < 1 << 20
    }


class Process:
    """A child, as jupyter_client wants to see a process."""

    stdin = stdout = stderr = None

    def __init__(self, child):
        self.child, self.pid = child, child.pid

    def poll(self):
        return self.child.poll()

    def wait(self):
        while self.child.poll(1.0) is None:
            pass
        self.child.close()
        return self.child.status

    def send_signal(self, number):
        # Process 1 of its namespace hears only what it has a handler for, and SIGKILL.
        self.child.signal(signal.SIGKILL if number == signal.SIGTERM else number)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    terminate = kill
