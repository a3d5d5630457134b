"""Messages between the grader and a notebook's process: JSON with its length in front."""

import json
import struct

HEAD = struct.Struct(">I")
STARVED = 512  # exit status of a process that the system killed, for want of memory


class TooLarge(Exception):
    """A message is longer than the reader takes."""


def write(stream, message):
    """Send `message`, of JSON's types, over a socket."""
    body = json.dumps(message).encode()
    stream.sendall(HEAD.pack(len(body)) + body)


def read(stream, most=1 << 30):
    """The next message of a socket as bytes of JSON; None where the other side has gone.

    Raises
    ------
    TooLarge
        If it is longer than `most` bytes; nothing of it is read.
    """
    head = _exactly(stream, HEAD.size)
    if head is None:
        return None
    (size,) = HEAD.unpack(head)
    if size > most:
        raise TooLarge(f"{size} bytes")
    return _exactly(stream, size)


def _exactly(stream, size):
    parts, left = [], size
    while left:
        part = stream.recv(min(left, 1 << 20))
        if not part:
            return None
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
