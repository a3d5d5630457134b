"""What a child and all that it started use together: no limit of the system counts that."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from math import ceil, log

EVERY = 0.2  # seconds between two looks
STATUS = re.compile(
    rb"^State:\t(?P<state>.).*^PPid:\t(?P<parent>\d+)"
    rb"(?:.*^RssAnon:\s+(?P<own>\d+).*^RssShmem:\s+(?P<shared>\d+))?.*^Threads:\t(?P<threads>\d+)",
    re.MULTILINE | re.DOTALL,
)
SOCKET = 208  # kilobytes that may lie in one, unread


@dataclass
class Use:
    """What a child uses: memory, its processes' threads, and how many of them want a core."""

    kilobytes: int
    threads: list = field(default_factory=list)
    running: int = 0


def look(children):
    """What each child uses now.

    Parameters
    ----------
    children : iterable of int
        Numbers of processes; what they started is below them, as they are process 1 in there.

    Returns
    -------
    dict of int to Use
    """
    processes = dict(_processes())
    forked = processes[os.getpid()][1]  # a fork has it in common with us, at first
    uses = {child: Use(_in_files(child) + _in_sockets(child)) for child in children}
    for number, (_, own, threads) in processes.items():
        child = _ancestor(number, processes, uses)
        if child is not None:
            use = uses[child]
            use.kilobytes += max(own - forked, 0)
            use.threads += threads
            use.running += list(threads.values()).count(b"R")
    return uses


def share(use, core):
    """Give what a child has running the weight of one process, on one core; for good."""
    turn = min(19, ceil(log(use.running) / log(1.25)))  # each step is a quarter less
    for thread in use.threads:
        with suppress(OSError):  # it has gone
            os.sched_setaffinity(thread, {core})
            if os.getpriority(os.PRIO_PROCESS, thread) < turn:
                os.setpriority(os.PRIO_PROCESS, thread, turn)


def _in_files(child):
    """Kilobytes of files in its memory; all are in one file system."""
    with suppress(OSError):
        disk = os.statvfs(f"/proc/{child}/root/scratch")
        return (disk.f_blocks - disk.f_bfree) * disk.f_frsize >> 10
    return 0


def _in_sockets(child):
    """Kilobytes that its sockets, those on their way through others too, may hold."""
    with suppress(OSError), open(f"/proc/{child}/net/sockstat", "rb") as file:
        return int(file.readline().split()[-1]) * SOCKET
    return 0


def _processes():
    """Each process with its parent, kilobytes of its own and states of its threads."""
    for number in map(int, filter(str.isdecimal, os.listdir("/proc"))):
        with suppress(OSError), open(f"/proc/{number}/status", "rb") as file:  # or it has gone
            found = STATUS.search(file.read())
            own = int(found["own"] or 0) + int(found["shared"] or 0)
            one = int(found["threads"]) == 1
            threads = {number: found["state"]} if one else dict(_threads(number))
            yield number, (int(found["parent"]), own, threads)


def _threads(number):
    for thread in os.listdir(f"/proc/{number}/task"):
        with suppress(OSError), open(f"/proc/{number}/task/{thread}/stat", "rb") as file:
            yield int(thread), file.read().rpartition(b") ")[2][:1]


def _ancestor(number, processes, children):
    """The child that a process comes from: an orphan's parent is the child, process 1 in there."""
    while number in processes:
        if number in children:
            return number
        number = processes[number][0]
    return None
