"""Ask a child to run something, with a time limit, and read its answer with caution."""

import base64
import time

from autograder.grading.sandbox.guest import frames
from autograder.grading.sandbox.server import PATIENCE, Broken
from autograder.observing import wire


def first_message(files, references):
    """A child's first message: files by name, and references' source text by module."""
    texts = {name: base64.b64encode(content).decode() for name, content in files.items()}
    return {"files": texts, "reference": references}


class Lost(Exception):
    """The child is of no more use: "timeout", "died", "starved" or "nonsense".

    A child is starved where the system has killed it as memory ran out.
    """


class Conversation:
    """Questions to one child.

    Parameters
    ----------
    child : Child
    """

    def __init__(self, child):
        self.child, self.socket, self.buffer = child, child.channel, bytearray()

    def begin(self, first, seconds=PATIENCE):
        """Send the first message, and wait until the child stands where it should.

        Raises
        ------
        Broken
            If it does not: no code of the learner's has run.
        """
        try:
            if self.ask(first, seconds, 64) != "ready":
                raise Lost("nonsense")
        except Lost as why:
            raise Broken(f"no process could be set up ({why})") from why

    def tell(self, message, seconds):
        """Send a message."""
        self.socket.settimeout(seconds)
        try:
            frames.write(self.socket, message)
        except TimeoutError as error:
            raise Lost("timeout") from error
        except OSError as error:
            raise self._gone() from error

    def ask(self, message, seconds, most):
        """Send a message and return the answer, of at most `most` bytes, as JSON's types.

        Raises
        ------
        Lost
        """
        ends = time.monotonic() + seconds
        self.tell(message, seconds)
        try:
            return wire.loads(self._answer(ends, most))
        except wire.WireError as error:
            raise Lost("nonsense") from error

    def _answer(self, ends, most):
        """One whole message."""
        head = frames.HEAD.size
        self._read(head, ends)
        (size,) = frames.HEAD.unpack(self.buffer[:head])
        if size > most:
            raise Lost("nonsense")
        self._read(head + size, ends)
        body = bytes(self.buffer[head : head + size])
        del self.buffer[: head + size]
        return body

    def _read(self, size, ends):
        """Read until so many bytes are there."""
        while len(self.buffer) < size:
            left = ends - time.monotonic()
            if left <= 0:
                raise Lost("timeout")
            self.socket.settimeout(left)
            try:
                part = self.socket.recv(1 << 20)
            except TimeoutError as error:
                raise Lost("timeout") from error
            except OSError as error:
                raise self._gone() from error
            if not part:
                raise self._gone()
            self.buffer += part

    def _gone(self):
        """How it was lost, where nobody is at the other end."""
        return Lost("starved" if self.child.poll(1.0) == frames.STARVED else "died")
