"""What Windows and a browser's Python (Pyodide) lack, taken away from this one.

Whatever asks for it then fails as it would there.  What libraries took when they were imported
stays theirs: they know where they are.
"""

import _thread
import importlib
import os
import select
import signal
import socket
import subprocess
import sys
import threading

LIBRARIES = (
    "IPython.core.interactiveshell",
    "matplotlib.pyplot",
    "numpy",
    "PIL.Image",
    "scipy.optimize",
    "sklearn.datasets",
    "sklearn.model_selection",
    "sklearn.neural_network",
    "sklearn.utils.estimator_checks",
    "sympy",
    "threadpoolctl",
)
NOT_FORCED = ("ipykernel", "ipywidgets")  # a learner may have neither

# What Python's documentation marks "Availability: Unix".
UNIX = {
    os: (
        "chown chroot confstr ctermid fchdir fchown fork forkpty fpathconf getegid geteuid "
        "getgid getgroups getloadavg getpgid getpgrp getpriority getresgid getresuid getsid "
        "getuid initgroups killpg lchown lockf major makedev minor mkfifo mknod nice openpty "
        "pathconf posix_fadvise posix_fallocate posix_spawn posix_spawnp pread preadv pwrite "
        "pwritev register_at_fork sched_getaffinity sched_setaffinity sched_yield sendfile "
        "setegid seteuid setgid setgroups setpgid setpriority setregid setresgid setresuid "
        "setreuid setsid setuid statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname wait "
        "wait3 wait4 waitid"
    ),
    select: "epoll poll",
    signal: (
        "SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGPROF SIGQUIT SIGSTOP SIGUSR1 SIGUSR2 "
        "SIGVTALRM alarm getitimer pause pthread_kill pthread_sigmask setitimer siginterrupt "
        "sigpending sigtimedwait sigwait sigwaitinfo"
    ),
    socket: "AF_UNIX socketpair",
}
UNIX_MODULES = ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty")
# https://pyodide.org/en/stable/usage/wasm-constraints.html
NOT_IN_PYODIDE = (
    *("_multiprocessing", "curses", "dbm", "ensurepip", "fcntl", "grp", "lib2to3", "msvcrt", "pwd"),
    *("resource", "syslog", "termios", "tkinter", "turtle", "venv", "winreg", "winsound"),
)


def _forget(modules, names):
    for name in LIBRARIES:
        importlib.import_module(name)
    for name in (*modules, *NOT_FORCED):
        sys.modules[name] = None
    for module, attributes in names.items():
        for name in attributes.split():
            if hasattr(module, name):
                delattr(module, name)


def posix():
    """As on Windows: no call of POSIX's."""
    _forget(UNIX_MODULES, UNIX)


def pyodide():
    """As in a browser: one thread, no process, no timer, no way to the network."""
    pieces = {signal: "SIGALRM alarm setitimer getitimer", os: "fork forkpty posix_spawn"}
    _forget(NOT_IN_PYODIDE, pieces)
    _thread.start_new_thread = threading._start_new_thread = _refuse(RuntimeError, "a new thread")
    for name in ("_start_joinable_thread", "start_joinable_thread"):  # Python 3.13
        for module in (threading, _thread):
            if hasattr(module, name):
                setattr(module, name, _refuse(RuntimeError, "a new thread"))
    subprocess.Popen.__init__ = os.system = _refuse(OSError, "a process")
    socket.socket.__init__ = _refuse(OSError, "a socket")
    sys.platform = "emscripten"


def both():
    """All that one of the two lacks."""
    posix()
    pyodide()


def _refuse(error, what):
    def refuse(*args, **kwargs):
        raise error(f"there is no {what} here")

    return refuse


WITHOUT = {"POSIX": posix, "PYODIDE": pyodide, "BOTH": both}
