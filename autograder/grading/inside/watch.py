"""The memory of a child and all that it started, together: no limit of the system counts it."""

import os
import re

EVERY = 0.2  # seconds between two looks
PARENT = re.compile(rb"^PPid:\t(\d+)", re.MULTILINE)
OWN = re.compile(rb"^RssAnon:\s+(\d+)", re.MULTILINE)


def greedy(limits):
    """Children that hold more than they may.

    Parameters
    ----------
    limits : dict of int to int
        Kilobytes that each child may hold, by its process number.

    Returns
    -------
    list of int
    """
    seen = dict(_processes())
    shared = seen[os.getpid()][1]  # a fork has it in common with us, at first
    held = dict.fromkeys(limits, 0)
    for number, (_, own) in seen.items():
        child = _ancestor(number, seen, limits)
        if child is not None:
            held[child] += max(own - shared, 0)
    return [child for child, most in limits.items() if held[child] > most]


def _processes():
    """The parent of each process, and the kilobytes of its own."""
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/status", "rb") as file:
                status = file.read()
        except OSError:  # it has gone
            continue
        own = OWN.search(status)
        yield int(name), (int(PARENT.search(status)[1]), int(own[1]) if own else 0)


def _ancestor(number, seen, children):
    """The child that a process comes from: an orphan's parent is the child, process 1 in there."""
    while number in seen:
        if number in children:
            return number
        number = seen[number][0]
    return None
