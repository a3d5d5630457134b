"""Start the fork server, and ask it for children."""

import json
import os
import selectors
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress

from autograder.grading import temporary
from autograder.grading.sandbox import bubblewrap, contents

GUEST = "autograder.grading.sandbox.guest.server"
PATIENCE = 300  # seconds: a machine may be cold and busy
UNFILTERED = (
    "Learners' code may make any system call, as there is no filter here: pip install seccompy, "
    "on Linux for x86-64 or ARM. The sandbox stands; shared memory may escape its limit."
)


class Broken(Exception):
    """The fork server does not answer."""


class Starved(Exception):
    """The system ran out of memory while a job ran beside others: it is to be run again, alone."""


class Server:
    """A running fork server; a context manager.

    Parameters
    ----------
    sandboxed : bool
        Without, learner code can do all that you can.
    imports : iterable of str
        See `autograder.grading.sandbox.guest.preload`.
    """

    def __init__(self, sandboxed=True, imports=()):
        self.sandboxed, self.imports = sandboxed, imports
        self.stack = ExitStack()
        self.folder = self.stack.enter_context(temporary.folder("autograder."))
        self.address = str(self.folder / "server")
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Start the process, without waiting for its imports; `address` works at once."""
        contents.build(self.folder / "course")
        self.folder.chmod(0o700)
        with self._listener() as listener:  # closed here: nobody shall reach a server that has died
            arguments = [sys.executable, "-m", GUEST, str(listener.fileno()), *self.imports]
            line, settings = self._in_its_place(arguments)
            self.process = subprocess.Popen(
                line,
                env=settings,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=self._log(),
                pass_fds=[listener.fileno()],
                cwd="/",
                start_new_session=True,
            )

    def _listener(self):
        made = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        made.bind(self.address)
        made.listen(socket.SOMAXCONN)
        made.set_inheritable(True)
        return made

    def _in_its_place(self, arguments):
        """The command line and environment of the server, in the sandbox or without one."""
        course = self.folder / "course"
        if self.sandboxed:
            bubblewrap.check()
            return bubblewrap.command(course, arguments), dict(os.environ)
        scratch = str(self.folder / "scratch")
        os.mkdir(scratch)
        settings = bubblewrap.environment(str(course), scratch)
        return arguments, {**settings, "AUTOGRADER_SCRATCH": scratch}

    def wait(self):
        """Wait until its imports are done.

        Raises
        ------
        Broken
        """
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            answered = selector.select(PATIENCE)
        said = self.process.stdout.readline() if answered else b""
        if said == b"ready, unfiltered\n":
            print(UNFILTERED, file=sys.stderr)
        elif said != b"ready\n":
            *_, last = ["nothing was said", *self._words().splitlines()]  # a traceback's sentence
            raise Broken(f"the sandbox did not start: {last[:400]}")

    def _words(self):
        return (self.folder / "log").read_text(errors="replace").strip()

    def listens(self):
        """Whether somebody takes connections: a server that dies stops before its process ends."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as probe:
            return probe.connect_ex(self.address) == 0

    def stop(self):
        """Kill the server and all its children, and remove its folder."""
        if self.process is not None:
            with suppress(ProcessLookupError):  # bubblewrap's second process, too, as it starts
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()
        self.stack.close()

    def _log(self):
        return open(self.folder / "log", "wb")


class Child:
    """A process that a fork server made; a context manager that kills it.

    Parameters
    ----------
    address : str
        Of the server.
    limits : Limits
    """

    def __init__(self, address, limits):
        self.control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.control.settimeout(PATIENCE)
        self.channel, theirs = socket.socketpair()
        try:
            self.control.connect(address)
            message = json.dumps({"limits": limits.as_dict()}).encode()
            socket.send_fds(self.control, [message], [theirs.fileno()])
            answer = self.control.recv(64)
        except OSError as error:
            raise Broken(f"the fork server does not answer ({error})") from error
        finally:
            theirs.close()
        if not answer:
            raise Broken("the fork server has gone")
        self.pid, self.status = int(answer), None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def poll(self, seconds=0.0):
        """The exit status, or None after `seconds` if it still runs.

        Raises
        ------
        Broken
            If the server has gone, which tells every status: it was not the child's own doing.
        """
        if self.status is None:
            self.control.settimeout(max(seconds, 1e-4))
            try:
                said = self.control.recv(64)
            except TimeoutError:
                return None
            except OSError:
                said = b""
            if not said:
                raise Broken("the fork server has gone")
            self.status = int(said)
        return self.status

    def close(self):
        """Kill it, if it still runs."""
        self.channel.close()
        self.control.close()
