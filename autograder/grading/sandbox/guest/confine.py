"""What a forked child gives up before it runs a learner's code.

bubblewrap has already put the server where there is no network and nothing to write to. A child
gets, besides, process numbers, mounts, shared memory and a user of its own, a scratch folder that
is gone with it, limits, and no way back.
"""

import ctypes
import os
import resource
import shutil
import signal

from autograder.grading.sandbox.guest import shared_memory

SCRATCH = "/scratch"
LEARNERS = 61_000  # the first user number for children, where the grader is root
NEWNS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
HIDDEN = ("/dev/zero", "/proc/keys")  # the one can be mapped to memory that no limit counts
READ_ONLY, NOSUID, NODEV, NOEXEC, REMOUNT, BIND = 1, 2, 4, 8, 32, 4096
REC, PRIVATE = 16384, 1 << 18
PDEATHSIG, DUMPABLE, CAPBSET_DROP, NO_NEW_PRIVS = 1, 4, 24, 38

libc = ctypes.CDLL(None, use_errno=True)


def _call(name, *arguments):
    if getattr(libc, name)(*arguments) == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def unshare(kinds):
    """Leave namespaces of these kinds for new ones."""
    _call("unshare", kinds)


def setns(fd, kind):
    """Enter the namespace that a file descriptor stands for."""
    _call("setns", fd, kind)


def mount(source, target, kind, flags, options=None):
    """The system's mount."""
    encoded = [part and part.encode() for part in (source, target, kind)]
    _call("mount", *encoded, ctypes.c_ulong(flags), options and options.encode())


def confine(limits, slot, sandboxed, calls=None):
    """Give up what learner code must not have.

    Parameters
    ----------
    limits : dict
        See `autograder.grading.limits`.
    slot : int
        Differs from that of every other living child.
    sandboxed : bool
        Whether bubblewrap is around us. If not, only limits apply.
    calls : seccompy.Filter, optional
        See `system_calls`.
    """
    root = sandboxed and os.getuid() == 0 and _is_real_root()
    if sandboxed:
        unshare(NEWNS | NEWIPC | NEWNET)
        _mounts(limits)
        os.chdir(SCRATCH)
    else:
        die_with_parent()
        os.makedirs(scratch(os.getpid()))
        os.chdir(scratch(os.getpid()))
    os.environ.update({"HOME": os.getcwd(), "TMPDIR": os.getcwd()})
    _limit(limits)
    if sandboxed:
        _become_nobody(LEARNERS + slot if root else None)
    if calls is not None:
        shared_memory.count()
        calls.load()


def die_with_parent():
    """Be killed when the one that started this process ends."""
    _call("prctl", PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def scratch(pid):
    """Where a child without a sandbox works."""
    return os.path.join(os.environ["AUTOGRADER_SCRATCH"], str(pid))


def sweep(pid):
    """Remove the folder of a child without a sandbox."""
    shutil.rmtree(scratch(pid), ignore_errors=True)


def _is_real_root():
    with open("/proc/self/uid_map") as file:
        return file.read().split() == ["0", "0", "4294967295"]


def _mounts(limits):
    mount("none", "/", None, PRIVATE | REC)
    sizes = f"size={limits['disk']}m,nr_inodes=10k,mode=755"
    mount("tmpfs", SCRATCH, "tmpfs", NOSUID | NODEV, sizes)
    for target in ("/dev/shm", SCRATCH):  # one file system, so that one size holds for both
        part = os.path.join(SCRATCH, os.path.basename(target))
        os.mkdir(part)
        os.chmod(part, 0o1777)
        mount(part, target, None, BIND)
    mount("devpts", "/dev/pts", "devpts", NOSUID | NOEXEC, "newinstance,ptmxmode=666,max=64")
    mount("proc", "/proc", "proc", NOSUID | NODEV | NOEXEC)
    for name in HIDDEN:
        if os.path.exists(name):
            mount(os.devnull, name, None, BIND)
    settings = "/proc/sys"  # of its own namespaces; where the grader is not root they are its own
    mount(settings, settings, None, BIND)
    mount(None, settings, None, BIND | REMOUNT | READ_ONLY | NOSUID | NODEV | NOEXEC)


def _most(limits, now):
    """What the system shall hold a process to, which has `now` bytes of memory."""
    return {
        resource.RLIMIT_AS: now + (limits["memory"] << 20),
        resource.RLIMIT_FSIZE: limits["file"] << 20,
        resource.RLIMIT_CPU: limits["cpu"],
        resource.RLIMIT_NPROC: limits["processes"],
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 64 << 10,
        resource.RLIMIT_MSGQUEUE: 0,
    }


def _limit(limits):
    """Hard limits of the process and all that it starts."""
    with open("/proc/self/statm") as file:
        now = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    for what, most in _most(limits, now).items():
        if what != resource.RLIMIT_NPROC or os.environ.get("AUTOGRADER_SANDBOXED") == "1":
            known = [one for one in resource.getrlimit(what) if one != resource.RLIM_INFINITY]
            most = min([most, *known])
            resource.setrlimit(what, (most, most))
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")  # where memory runs out, this goes first
    except OSError:
        pass


def _become_nobody(user):
    if user is not None:
        os.setgroups([])
        _drop_bounding_set()
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    else:
        mine, group = os.getuid(), os.getgid()
        unshare(NEWUSER)  # processes are counted for each of these
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"1000 {mine} 1"),
            ("gid_map", f"1000 {group} 1"),
        ):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
        _drop_bounding_set()
    _drop_capabilities()
    _call("prctl", NO_NEW_PRIVS, 1, 0, 0, 0)
    _call("prctl", DUMPABLE, 1, 0, 0, 0)  # or /proc/self would not be its own


def _drop_bounding_set():
    with open("/proc/sys/kernel/cap_last_cap") as file:
        last = int(file.read())
    for number in range(last + 1):
        _call("prctl", CAPBSET_DROP, number, 0, 0, 0)


def _drop_capabilities():
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)())
