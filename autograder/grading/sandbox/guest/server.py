"""The fork server: a process that has imported everything and forks a child for each notebook.

It is single-threaded on purpose, and plain standard library but for the preload: what is forked
must hold no thread, event loop or ZeroMQ context. A client connects, sends one datagram that says
what limits hold, with a socket for the child, and reads the child's number. When it hangs up, the
child is killed, and with it everything that the child started. When the child is gone, the client
reads its exit status.
"""

import json
import os
import selectors
import signal
import socket
import sys
import time
import traceback
from contextlib import suppress

from autograder.grading.sandbox.guest import confine, frames, preload, system_calls, watch


def main(listener, imports):
    """Serve clients on a listening SOCK_SEQPACKET socket until the process is killed.

    For `imports`, see `preload.everything`.
    """
    sandboxed = os.environ.get("AUTOGRADER_SANDBOXED") == "1"
    confine.die_with_parent()
    preload.everything(imports)
    assert len(os.listdir("/proc/self/task")) == 1, "something of the preload started a thread"
    server = Server(listener, sandboxed)
    print("ready" if server.calls or not sandboxed else "ready, unfiltered", flush=True)
    server.forever()


class Server:
    """Children and their clients."""

    def __init__(self, listener, sandboxed):
        self.listener, self.sandboxed = listener, sandboxed
        self.here = os.open("/proc/self/ns/pid", os.O_RDONLY)
        self.selector = selectors.DefaultSelector()
        self.selector.register(listener, selectors.EVENT_READ, self.accept)
        self.slots, self.limits, self.killed, self.next_look = set(), {}, set(), 0.0
        self.cores = sorted(os.sched_getaffinity(0)) if sandboxed else []
        self.calls = system_calls.ordinary() if sandboxed else None

    def forever(self):
        while True:
            for key, _ in self.selector.select(watch.EVERY if self.limits else None):
                if self.selector.get_map().get(key.fd) is key:  # not closed by the one before it
                    key.data()
            if self.limits and self.sandboxed and time.monotonic() > self.next_look:
                self.watch()
                self.next_look = time.monotonic() + watch.EVERY

    def watch(self):
        """Kill a child that holds more memory than it may; let none have more than its turn."""
        for child, use in watch.look(self.limits).items():
            if use.kilobytes > self.limits[child]["together"] << 10:
                self.kill(child)
            elif use.running > 1:
                watch.share(use, self.cores[child % len(self.cores)])

    def accept(self):
        client, _ = self.listener.accept()
        self.selector.register(client, selectors.EVENT_READ, lambda: self.start(client))

    def start(self, client):
        """Fork the child that a client asks for; a client that has gone costs nobody else."""
        self.selector.unregister(client)
        fds, slot = [], next(number for number in range(1, 10_000) if number not in self.slots)
        try:
            body, fds, _, _ = socket.recv_fds(client, 1 << 16, 2)
            request = json.loads(body)
            child = self.fork(request, fds, slot)
        except (OSError, ValueError):
            client.close()
            return
        finally:
            for fd in fds:
                os.close(fd)
        self.slots.add(slot)
        self.limits[child] = request["limits"]
        self.follow(client, child, slot)
        with suppress(OSError):  # it has gone: that is read next
            client.send(str(child).encode())

    def follow(self, client, child, slot):
        """Wait for the client to hang up, and for the child to end."""
        ended = os.pidfd_open(child)

        def over():
            self.over(client, child, ended, slot)

        self.selector.register(client, selectors.EVENT_READ, lambda: self.hung_up(client, child))
        self.selector.register(ended, selectors.EVENT_READ, over)

    def fork(self, request, fds, slot):
        if self.sandboxed:
            confine.unshare(confine.NEWPID)  # for the next child only: it is process 1 in there
        try:
            child = os.fork()
            if child == 0:
                self.be_a_child(request, fds, slot)
        finally:
            if self.sandboxed:
                confine.setns(self.here, confine.NEWPID)
        return child

    def be_a_child(self, request, fds, slot):
        status = 1
        try:
            channel = _keep_only(fds)
            os.setsid()
            confine.confine(request["limits"], slot, self.sandboxed, self.calls)
            preload.reseed()
            from autograder.grading.sandbox.guest import cells  # the preload has imported it

            _hush()
            status = cells.main(channel, request) or 0
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 1
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)

    def hung_up(self, client, child):
        """Kill the child of a client that has gone: nobody sends anything else."""
        self.selector.unregister(client)
        self.kill(child)

    def kill(self, child):
        """Kill a child, and with it all that it started."""
        self.killed.add(child)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
            if not self.sandboxed:
                os.killpg(child, signal.SIGKILL)

    def over(self, client, child, ended, slot):
        """Tell the client how its child ended."""
        code = self.ending(child)
        self.selector.unregister(ended)
        os.close(ended)
        self.slots.discard(slot)
        del self.limits[child]
        self.killed.discard(child)
        if not self.sandboxed:
            confine.sweep(child)
        if client.fileno() in self.selector.get_map():
            self.selector.unregister(client)
        with suppress(OSError):  # it has gone
            client.send(str(code).encode())
        client.close()

    def ending(self, child):
        """The exit status of a child that has ended; `frames.STARVED` if it was not its own doing.

        Process 1 can be killed from outside alone. It was not we, nor its limit of CPU time: so it
        was the system, as memory ran out, and that may be another one's fault.
        """
        _, status, used = os.wait4(child, 0)
        code, seconds = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
        ours = child in self.killed or seconds > self.limits[child]["cpu"] - 1
        if code == -signal.SIGKILL and self.sandboxed and not ours:
            return frames.STARVED
        return code


def _keep_only(fds):
    """Close every file but the child's own socket and, for now, ours; return the socket."""
    if not fds:
        os.closerange(3, 4096)
        return None
    os.dup2(fds[0], 3, inheritable=False)
    os.closerange(4, 4096)
    return socket.socket(fileno=3)


def _hush():
    """Throw away what goes past Python's own streams: ours would be read, or blocked, by others."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nowhere, standard)
    os.close(nowhere)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
