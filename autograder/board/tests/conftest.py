"""A board of a made-up course, on loopback, and how to talk to it."""

import asyncio
import http.client
import json
import socket
import threading
from dataclasses import dataclass, field

import pytest

from autograder.board import news
from autograder.board.app import Board
from autograder.board.course import Course
from autograder.board.patience import Server
from autograder.board.room import Room
from autograder.tests.browser import chromium as chromium

COURSE = Course(
    "a made-up route",
    [("01_half", ["01_half.half", "01_half.double"]), ("02_next", ["02_next.last"])],
    {
        "01_half.half": {"a minus sign lost", "whole numbers"},
        "01_half.double": set(),
        "02_next.last": {"first in place of last"},
        "03_off.route": {"not shown"},
    },
    {"01_half.guess": ["up", "down"]},
)


@dataclass
class Running:
    """A board that runs in a thread.

    Parameters
    ----------
    book : Path
        The file of its room.
    prefix : str
        The path below which it answers.
    course : Course
    """

    book: object
    prefix: str = ""
    course: Course = COURSE
    keys: dict = field(default_factory=dict)

    def __enter__(self):
        self.line = socket.create_server(("127.0.0.1", 0))
        self.port = self.line.getsockname()[1]
        ready = threading.Event()
        self.thread = threading.Thread(target=self._run, args=[ready])
        self.thread.start()
        assert ready.wait(60)
        return self

    def _run(self, ready):
        room = Room(self.book)
        self.keys = {key: room.setting(key) for key in ("secret", "screen", "presenter")}
        self.board = Board(room, self.course, {"code": None, "link": self.address + "code"})
        self.server = Server(self.board, self.prefix)
        ready.set()
        asyncio.run(self.server.serve([self.line]))

    def __exit__(self, *_):
        self.server.should_exit = True
        self.thread.join()
        self.line.close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}{self.prefix}/"

    def ask(self, method, path, body=None, token=None, **headers):
        """Status, headers and text of an answer; a body that is no bytes goes as JSON."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        line.request(method, self.prefix + path, body, headers)
        answer = line.getresponse()
        text = answer.read().decode()
        line.close()
        return answer.status, answer.headers, text

    def post(self, path, body, token=None):
        """The status of a message."""
        return self.ask("POST", path, body, token)[0]

    def join(self, name=None):
        """The number and the token of a new seat."""
        status, _, text = self.ask("POST", "/join", {"code": self.keys["secret"], "name": name})
        assert status == 200
        return json.loads(text)["number"], json.loads(text)["token"]

    def tell(self, token, *events):
        """The status of a message of events; each gets the next time."""
        self.now = getattr(self, "now", 0) + 1
        events = [{"n": self.now * 100 + place} | event for place, event in enumerate(events)]
        return self.post("/tell", {"events": events}, token)

    def path(self, view):
        return f"/{view}/{self.keys[view]}/"

    def see(self, view, wanted=lambda summary: True):
        """The first summary of a page that is as wanted."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        line.request("GET", self.prefix + self.path(view) + "events")
        answer = line.getresponse()
        assert answer.status == 200
        while True:
            text = answer.readline()
            assert text, "the board has ended"
            if text.startswith(b"data: ") and wanted(found := json.loads(text[6:])):
                line.close()
                return found

    def columns(self, wanted):
        """The columns of the projector's page, by TODO, once they are as wanted."""
        found = {}

        def are_wanted(board):
            columns = [column for one in board["chapters"] for column in one["columns"]]
            found.update((column["todo"], column) for column in columns)
            return wanted(found)

        self.see("screen", are_wanted)
        return found


@pytest.fixture(autouse=True)
def _news_are_looked_for_more_often(monkeypatch):
    monkeypatch.setattr(news, "PAUSE", 0.05)


@pytest.fixture
def book(tmp_path):
    """The file of a room."""
    return tmp_path / "board.db"


@pytest.fixture
def board(book):
    """A board of its own for each test."""
    with Running(book) as running:
        yield running


@pytest.fixture
def another(tmp_path):
    """The board of another room."""
    with Running(tmp_path / "another.db") as running:
        yield running
