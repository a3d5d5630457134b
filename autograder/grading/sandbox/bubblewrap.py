"""The command line that puts a process in bubblewrap."""

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from autograder import ONE_THREAD
from autograder.judging.catalogue import COURSE

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
SETTINGS = ("/etc/ld.so.cache", "/etc/localtime", "/etc/fonts", "/etc/alternatives")
# To make namespaces for children, and to watch them; where the grader is root, also to make them
# somebody else.
USER_MAY = ("SYS_ADMIN", "SETPCAP", "SETFCAP", "KILL", "SYS_PTRACE", "SYS_NICE")
ROOT_MAY = (*USER_MAY, "SETUID", "SETGID", "CHOWN")
INSTALL = "apt-get install bubblewrap"


class NoSandbox(Exception):
    """There is no sandbox here; the message says why."""


def check():
    """Make sure that bubblewrap works here.

    Raises
    ------
    NoSandbox
    """
    if not sys.platform.startswith("linux"):
        raise NoSandbox("the sandbox needs Linux")
    if shutil.which("bwrap") is None:
        raise NoSandbox(f"bubblewrap is not installed ({INSTALL})")
    trial = [*_walls(), "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true"]
    done = subprocess.run(trial, capture_output=True, text=True, check=False)
    if done.returncode:
        words = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise NoSandbox(f"bubblewrap cannot set up its sandbox here ({words})")


def command(contents, arguments):
    """`arguments` in the sandbox.

    Parameters
    ----------
    contents : Path
        See `autograder.grading.sandbox.contents`.
    arguments : list of str
    """
    bound = _outside_the_system()
    line = [*_walls(), *_system(), *_python(bound), *_own(contents)]
    if not any(path.is_relative_to("/tmp") for path in bound):
        line += ["--symlink", "scratch", "/tmp"]
    settings = {**environment("/course", "/scratch"), "AUTOGRADER_SANDBOXED": "1"}
    for name, value in settings.items():
        line += ["--setenv", name, value]
    line += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/scratch"]
    return [*line, "--", *arguments]


def _system():
    """What of the system a program needs to start."""
    line = []
    for path in map(Path, SYSTEM):
        if path.is_symlink():
            line += ["--symlink", os.readlink(path), str(path)]
        elif path.is_dir():
            line += ["--ro-bind", str(path), str(path)]
    line += ["--perms", "0755", "--dir", "/etc"]
    for path in SETTINGS:
        line += ["--ro-bind-try", path, path]
    return line


def _outside_the_system():
    """Folders of the interpreter and its packages that `_system` does not show."""
    prefixes = sorted({Path(p).resolve() for p in (sys.prefix, sys.base_prefix, sys.exec_prefix)})
    return [path for path in prefixes if not any(path.is_relative_to(one) for one in SYSTEM)]


def _python(bound):
    """The interpreter and its packages; not ours, which would bring its checks and references."""
    line = []
    for path in bound:
        line += [*_parents(path), "--ro-bind", str(path), str(path)]
    for package in {Path(files(name)).resolve() for name in ("autograder", COURSE)}:
        if any(package.is_relative_to(place) for place in (*SYSTEM, *bound)):
            line += ["--tmpfs", str(package)]
    return line


def _own(contents):
    """What is this sandbox's alone, and what of our package it holds."""
    line = ["--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--tmpfs", "/dev/shm"]
    line += ["--perms", "1777", "--tmpfs", "/scratch"]
    line += ["--ro-bind", str(contents), "/course"]
    return [*line, "--ro-bind", str(contents / "passwd"), "/etc/passwd"]


def environment(course, scratch):
    """All the environment variables that learner code sees."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": scratch,
        "TMPDIR": scratch,
        "MPLCONFIGDIR": f"{scratch}/.mpl",
        "MPLBACKEND": "agg",
        "IPYTHONDIR": f"{scratch}/.ipython",
        "PYTHONPATH": course,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONNOUSERSITE": "1",
        "AUTOGRADER_PACKAGE": COURSE,
        **ONE_THREAD,
    }


def _walls():
    root = os.getuid() == 0
    kinds = ["pid", "net", "ipc", "uts", "cgroup-try"] + ([] if root else ["user"])
    walls = ["bwrap", "--die-with-parent", "--new-session", "--clearenv"]
    walls += [f"--unshare-{kind}" for kind in kinds]
    # As user 0 of its own namespace, else bubblewrap nests a second one that may not do enough.
    walls += [] if root else ["--uid", "0", "--gid", "0"]
    for name in ROOT_MAY if root else USER_MAY:
        walls += ["--cap-add", f"CAP_{name}"]
    return walls


def _parents(path):
    """Folders above a mount that everybody may pass through, as bubblewrap's own are private."""
    line = []
    for folder in reversed(path.parents[:-1]):
        line += ["--perms", "0755", "--dir", str(folder)]
    return line
