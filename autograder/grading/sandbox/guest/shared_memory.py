"""`mmap.mmap(-1, size)` on a file in /dev/shm, where its size counts.

What the system gives for it otherwise is memory that no limit counts, so `system_calls` refuses it.
"""

import mmap
from tempfile import TemporaryFile


class Counted(mmap.mmap):
    """Memory that a process shares with those it forks."""

    def __new__(cls, fileno, length, flags=mmap.MAP_SHARED, *rest, **named):
        if fileno != -1 or not flags & mmap.MAP_SHARED:
            return super().__new__(cls, fileno, length, flags, *rest, **named)
        with TemporaryFile(dir="/dev/shm") as file:
            file.truncate(length)
            flags &= ~mmap.MAP_ANONYMOUS
            return super().__new__(cls, file.fileno(), length, flags, *rest, **named)


def count():
    """Let Python code have no other kind."""
    mmap.mmap = Counted
