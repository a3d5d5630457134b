"""Folders that end with the process that made them; if it was killed, the next one removes them."""

import fcntl
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

LONGEST = 60  # letters; the system allows a socket 107


@contextmanager
def folder(prefix, where=None):
    """A new folder in `where`, or among temporary files; first, abandoned ones of its kind go.

    Parameters
    ----------
    prefix : str
    where : Path, optional

    Yields
    ------
    Path
    """
    where = Path(where or _temporary())
    sweep(prefix, where)
    place, lock = _locked(prefix, where)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.close(lock)


def _temporary():
    """Where temporary files belong, unless that name is too long for a socket's below it."""
    usual = gettempdir()
    return usual if len(os.fsencode(usual)) < LONGEST else "/tmp"


def sweep(prefix, where):
    """Remove folders whose process has gone; never those of somebody else."""
    for place in where.glob(f"{prefix}*"):
        with suppress(OSError):  # it is in use, or another one sweeps, too
            if place.lstat().st_uid == os.getuid():
                lock = _lock(place, fcntl.LOCK_NB)
                shutil.rmtree(place, ignore_errors=True)
                os.close(lock)


def _locked(prefix, where):
    """A new folder that no other process will sweep."""
    while True:
        place = Path(mkdtemp(prefix=prefix, dir=where))
        with suppress(FileNotFoundError):  # somebody has swept it before it was locked
            lock = _lock(place)
            place.stat()
            return place, lock


def _lock(place, flags=0):
    """Lock a folder; the system lets go of it with this process."""
    lock = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | flags)
    except OSError:
        os.close(lock)
        raise
    return lock
