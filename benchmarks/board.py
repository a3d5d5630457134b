"""How the board holds a room: 500 seats that check every 5 s, on one core, over loopback.

It stops by itself after `SECONDS` (60). In the middle the board is killed and started again, and at
the end each seat's verdicts are compared with what the board had said yes to. `SEATS` and `EVERY`
are numbers of seats and seconds.
"""

import asyncio
import json
import math
import os
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import asynccontextmanager, closing, suppress
from itertools import takewhile
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.board.course import course
from autograder.board.room import Room
from autograder.feedback.teller import Teller

SEATS = int(os.environ.get("SEATS", "500"))
EVERY = float(os.environ.get("EVERY", "5"))
SECONDS = float(os.environ.get("SECONDS", "60"))
CHECKS = 10_000  # beside a board that never answers
JOINING = 10.0  # seconds in which all join


class Server:
    """A board in a process of its own, on one core.

    Parameters
    ----------
    book : Path
        The file that keeps its room.
    options : str
        More of the command's.
    """

    def __init__(self, book, *options):
        self.book, self.port, self.options = book, free_port(), options

    def start(self):
        options = ["--book", self.book, "--host", "127.0.0.1", "--port", str(self.port)]
        options += self.options
        self.process = subprocess.Popen(
            [sys.executable, "-m", "autograder", "board", *options],
            stdout=subprocess.PIPE,
            text=True,
        )
        said = "".join(takewhile(str.strip, self.process.stdout))  # as far as an empty line
        self.secret = re.search(r"/(\w{7})\"\)", said).group(1)
        self.screen = re.search(r"/screen/.+/", said).group()
        self.presenter = re.search(r"/presenter/.+/", said).group()
        on_the_last_core(self.process.pid)
        await_answer(self)
        return self

    def memory(self):
        """The most memory that it had until now, in MB; nan where the system does not say."""
        with suppress(OSError):
            status = Path(f"/proc/{self.process.pid}/status").read_text()
            return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1000
        return math.nan

    def processor(self):
        """Seconds of the processor's time that it took; nan where the system does not say."""
        with suppress(OSError, AttributeError):
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
            return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
        return math.nan

    def end(self, how=signal.SIGINT):
        self.process.send_signal(how)
        self.process.wait()
        self.process.stdout.close()


def on_the_last_core(process):
    """Let a process, 0 is this one, run on one core; not every system can."""
    with suppress(AttributeError):
        os.sched_setaffinity(process, {max(os.sched_getaffinity(0))})


def await_answer(server):
    """Wait until a server takes connections."""
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", server.port)) == 0:
                return
        time.sleep(0.05)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def post(server, path, body, token=""):
    """Send a message as learners' notebooks do, on a line of its own; status and answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    data = json.dumps(body).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: board\r\nAuthorization: Bearer {token}\r\n"
    try:
        writer.write(f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data)
        answer = await reader.read()
    finally:
        writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    if not head:
        raise OSError("no answer")
    return int(head.split()[1]), body


@asynccontextmanager
async def following(server, path):
    """The events of a page, one dict each."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=2**20)
    writer.write(f"GET {path}events HTTP/1.1\r\nHost: board\r\n\r\n".encode())

    async def events():
        while line := await reader.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])

    yield events()
    writer.close()


class Learner:
    """One of the room, who works through the route with luck.

    Parameters
    ----------
    known : Course
    """

    def __init__(self, known, chance, name=None):
        self.known, self.chance, self.name = known, chance, name
        self.todos = list(known.todos)
        self.taken = {}  # what the board has said yes to
        self.waits = []  # seconds

    async def join(self, server):
        status, body = await post(server, "/join", {"code": server.secret, "name": self.name})
        assert status == 200, status
        answer = json.loads(body)
        self.number, self.token = answer["number"], answer["token"]

    def event(self):
        """What the next check finds."""
        todo = self.todos[0] if self.todos else self.known.todos[-1]
        verdict = self.chance.choices(["right", "wrong", "raised"], [2, 4, 1])[0]
        named = verdict == "wrong" and self.chance.random() < 0.7
        mistakes = sorted(self.known.mistakes[todo])
        mistake = self.chance.choice(mistakes[:3]) if named else None
        if verdict == "right" and self.todos:
            self.todos.pop(0)
        return {"todo": todo, "verdict": verdict, "mistake": mistake, "n": time.time_ns() // 1000}

    async def check(self, server):
        """One check: tried again until the board has taken it."""
        event = self.event()
        while True:
            start = time.perf_counter()
            try:
                status, _ = await post(server, "/tell", {"events": [event]}, self.token)
            except OSError:  # it is being started again
                await asyncio.sleep(self.chance.uniform(0.5, 1.5))
                continue
            self.waits.append(time.perf_counter() - start)
            assert status == 200, status
            break
        if self.taken.get(event["todo"], ("", ""))[0] != "right":
            self.taken[event["todo"]] = event["verdict"], event["mistake"]

    async def work(self, server, until, every=EVERY):
        await asyncio.sleep(self.chance.uniform(0, every))
        while time.perf_counter() < until:
            start = time.perf_counter()
            await self.check(server)
            pause = every * self.chance.uniform(0.5, 1.5)  # a room keeps no time
            await asyncio.sleep(max(0, pause - time.perf_counter() + start))


async def room_of(server, idle, learners):
    """Let all join, work, and be there when the board is killed in the middle.

    Returns
    -------
    dict
        What was measured until then, and for how long the board was away.
    """
    await asyncio.gather(*(arrive(one, server) for one in learners))
    began, used = time.perf_counter(), server.processor()
    working = [asyncio.create_task(one.work(server, began + SECONDS)) for one in learners]
    beside = asyncio.create_task(control(idle, began + SECONDS / 2))
    lags = await lags_of(server, learners[0].known, began + SECONDS / 2)
    found = {
        "core": (server.processor() - used) / (time.perf_counter() - began),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else math.nan,
        "memory": server.memory(),
        "waits": [wait for one in learners for wait in one.waits],
        "lags": lags,
        "nothing": await beside,
    }
    start = time.perf_counter()
    await asyncio.to_thread(server.end, signal.SIGKILL)
    await asyncio.to_thread(server.start)
    away = time.perf_counter() - start
    await asyncio.gather(*working)
    return found | {"away": away}


async def arrive(learner, server):
    """Join, at some time."""
    await asyncio.sleep(learner.chance.uniform(0, JOINING))
    await learner.join(server)


async def lags_of(server, known, until):
    """Seconds from a message to the page: somebody with a name joins, and is seen, and leaves."""
    lags = []
    async with following(server, server.presenter) as rooms:
        while time.perf_counter() < until:
            guest = Learner(known, random.Random(), f"guest {len(lags)}")
            start = time.perf_counter()
            await guest.join(server)
            async for room in rooms:
                if [guest.number, guest.name] in room["people"]:
                    break
            lags.append(time.perf_counter() - start)
            await post(server, "/leave", {}, guest.token)
            await asyncio.sleep(guest.chance.random())
    return lags


async def control(idle, until):
    """Seconds of messages to a server that does nothing, on the same core: the machine's own."""
    waits = []
    while time.perf_counter() < until:
        start = time.perf_counter()
        await post(idle, "/", {})
        waits.append(time.perf_counter() - start)
        await asyncio.sleep(0.02)
    idle.process.terminate()
    return waits


class Idle:
    """A server that says yes to whatever comes, in a process of its own."""

    def __init__(self):
        self.port = free_port()
        self.process = get_context("spawn").Process(target=say_yes, args=[self.port], daemon=True)
        self.process.start()
        await_answer(self)


def say_yes(port):
    """Answer whatever comes, until the process is ended."""
    on_the_last_core(0)

    async def answer(reader, writer):
        await reader.read(65_536)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        writer.close()

    async def serve():
        await (await asyncio.start_server(answer, "127.0.0.1", port)).serve_forever()

    asyncio.run(serve())


def lost(book, learners):
    """Verdicts that the board had said yes to, and does not have."""
    with closing(Room(book)) as room:
        kept = {
            (seat, todo): (verdict, mistake)
            for seat, todo, verdict, mistake in room.rows(
                "select seat, todo, verdict, mistake from verdicts"
            )
        }
    told = {(one.number, todo): what for one in learners for todo, what in one.taken.items()}
    return len(told), sum(kept.get(key) != what for key, what in told.items())


def pays():
    """Seconds that checks pay for a board that takes their line and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        teller = Teller(f"http://127.0.0.1:{silent.getsockname()[1]}/", "token", lambda: None)
        seconds = []
        for _ in range(CHECKS):
            start = time.perf_counter()
            teller.hear({"todo": "01_xor.sigmoid", "verdict": "wrong", "mistake": None})
            seconds.append(time.perf_counter() - start)
        teller.stop()
    return seconds


def main():
    """Print what the room's messages take, and what the board does."""
    known = course()
    idle = Idle()
    learners = [Learner(known, random.Random(seed)) for seed in range(SEATS)]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        server = Server(Path(folder, "board.db")).start()
        try:
            found = asyncio.run(room_of(server, idle, learners))
        finally:
            server.end()
        told, gone = lost(server.book, learners)
    Console().print(table_of(found, told, gone))


def table_of(found, told, gone):
    """What was measured, a line each."""
    waits = statistics.quantiles(found["waits"], n=1000)
    nothing = statistics.quantiles(found["nothing"], n=1000)
    table = Table("figure", "measured", title=f"{SEATS} seats, a check every {EVERY:g} s each")
    table.add_row("messages before the restart", f"{len(found['waits'])}")
    for name, cut in ("median", 499), ("p99", 989), ("p99.9", 998):
        table.add_row(f"a message takes, {name}", f"{1000 * waits[cut]:.1f} ms")
    for name, cut in ("median", 499), ("p99", 989):
        beside = f"{1000 * nothing[cut]:.1f} ms"
        table.add_row(f"one to a server that does nothing, {name}", beside)
    table.add_row("on the page after, median", f"{statistics.median(found['lags']):.2f} s")
    table.add_row("on the page after, at most", f"{max(found['lags']):.2f} s")
    table.add_row("of one core", f"{100 * found['core']:.0f} %")
    table.add_row(
        "load of the machine, all in all", f"{found['load']:.1f} on {os.cpu_count()} cores"
    )
    table.add_row("memory, at most", f"{found['memory']:.0f} MB")
    table.add_row("away after a kill", f"{found['away']:.1f} s")
    table.add_row("verdicts taken, lost", f"{told}, {gone}")
    costs = statistics.quantiles(pays(), n=1000)
    table.add_row(
        "a check pays, p99 and p99.9", f"{1000 * costs[989]:.3f}, {1000 * costs[998]:.3f} ms"
    )
    return table
