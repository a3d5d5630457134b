"""The system calls that learner code may make: those that ordinary programs need."""

import errno
import socket

try:
    import seccompy
except ImportError:  # grading goes on without, and says so
    seccompy = None

REFUSED = """
    memfd_create memfd_secret remap_file_pages userfaultfd process_madvise process_mrelease
    mbind set_mempolicy migrate_pages move_pages
    shmget shmat shmctl shmdt msgget msgsnd msgrcv msgctl semget semop semctl semtimedop
    mq_open mq_unlink add_key keyctl request_key

    unshare setns chroot pivot_root mount umount umount2 move_mount open_tree fsopen fsconfig
    fsmount fspick mount_setattr name_to_handle_at open_by_handle_at

    ptrace process_vm_readv process_vm_writev kcmp pidfd_getfd perf_event_open lookup_dcookie

    bpf io_uring_setup io_uring_enter io_uring_register fanotify_init fanotify_mark seccomp
    init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff
    syslog acct quotactl quotactl_fd nfsservctl sysfs ustat uselib _sysctl iopl ioperm modify_ldt
    vhangup settimeofday clock_settime clock_adjtime adjtimex personality

    sched_setaffinity sched_setattr ioprio_set
"""  # memory that no limit counts or that lives on; namespaces; other processes; the system; cores
LAST = 449  # what Linux has got since 5.16 is unknown here, as it is to an older Linux
NAMESPACES = 0x7E020000
SHARED, ANONYMOUS = 1, 32
TYPE_FOR_TERMINAL, TERMINAL_OF_LINUX = 0x5412, 0x541C


def ordinary():
    """A filter that lets ordinary calls through; None where none can be made.

    What it does not know fails with "no such call", so that the C library takes an older one.
    """
    if seccompy is None or not seccompy.supported():
        return None
    made = seccompy.Filter(default=seccompy.Action.ERRNO | errno.ENOSYS)
    _by_arguments(made)
    refused = REFUSED.split()
    for number in range(LAST + 1):
        name = _name(number)
        if name in refused:
            made.errno(number, errno.EPERM)
        elif name not in (None, "clone3"):  # its arguments cannot be seen; clone's can
            made.allow(number)
    made.program  # noqa: B018 (compiled once, before the fork)
    return made


def _name(number):
    try:
        return seccompy.syscall_name(number)
    except ValueError:
        return None


def _by_arguments(made):
    """Rules for calls of which some arguments are refused; the first that fits counts."""

    def argument(index, mask, value):
        return seccompy.ArgCmp(index, seccompy.CmpOp.MASKED_EQ, value, mask)

    word = 0xFFFFFFFF
    for call in ("socket", "socketpair"):  # there is no network to reach
        made.allow(call, args=[argument(0, word, socket.AF_UNIX)])
        made.errno(call, errno.EAFNOSUPPORT)
    made.allow("clone", args=[argument(0, NAMESPACES, 0)])
    made.errno("clone", errno.EPERM)
    # Of no file whose size has a limit; it can be kept without being mapped, so nobody sees it.
    unseen = SHARED | ANONYMOUS
    made.errno("mmap", errno.EPERM, args=[argument(3, unseen, unseen)])
    larger = argument(1, word, socket.SOL_SOCKET), argument(2, word, socket.SO_SNDBUF)
    made.errno("setsockopt", errno.EPERM, args=larger)
    for request in (TYPE_FOR_TERMINAL, TERMINAL_OF_LINUX):
        made.errno("ioctl", errno.EPERM, args=[argument(1, word, request)])
