"""Joining a board: what is sent, that a check never waits for it, and how it ends."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module

import pytest

from autograder.feedback import check, join, leave, listeners, resume, teller
from autograder.reference import xor

joins = import_module("autograder.feedback.join")
TOKEN = "abcdefghij0123456789"
KEYS = {"todo", "verdict", "mistake", "n"}


class Fake:
    """A board of a few lines, that answers as it is told to.

    Attributes
    ----------
    answers : dict of str to (int, bytes)
    heard : list of (str, str or None, dict)
        What was asked, by whose token, with what.
    taken : list of dict
        The events to which it has said yes.
    """

    def __init__(self):
        seat = json.dumps({"number": 4821, "token": TOKEN}).encode()
        self.answers = {"join": (200, seat), "tell": (200, b""), "leave": (200, b"")}
        self.heard, self.taken, self.headers = [], [], {}
        self.news = threading.Condition()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, args=[0.01], daemon=True).start()

    def _handler(fake):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                what, token = self.path.rpartition("/")[2], self.headers["Authorization"]
                with fake.news:
                    status, answer = fake.answers[what]
                    fake.heard.append((what, token, body))
                    fake.taken += body.get("events", []) if status == 200 else []
                    fake.news.notify_all()
                self.send_response(status)
                for name, value in fake.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        return Handler

    def events(self, count):
        """The events that the board has taken, once there are so many."""
        with self.news:
            assert self.news.wait_for(lambda: len(self.taken) >= count, timeout=60)
            return self.taken

    def asked(self, what, count=1):
        """Wait until something was asked so often."""
        with self.news:
            assert self.news.wait_for(lambda: self._times(what) >= count, timeout=60)

    def _times(self, what):
        return [one for one, _, _ in self.heard].count(what)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def board(monkeypatch):
    monkeypatch.setattr(listeners, "_listeners", [])
    monkeypatch.setattr(joins, "_here", {})
    monkeypatch.setattr(teller, "WAITS", (0.01,))
    board = Fake()
    yield board
    if "teller" in joins._here:
        joins._here["teller"].stop()
    board.close()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where a person works in JupyterLab."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JPY_SESSION_NAME", "01_xor.ipynb")
    return tmp_path


def right():
    return check("01_xor.sigmoid", {"sigmoid": xor.sigmoid})


def wrong():
    return check("01_xor.sigmoid", {"sigmoid": lambda z: 1 / (1 + xor.np.exp(z))})


def test_without_joining_nothing_listens(board):
    right()
    assert listeners._listeners == []
    assert board.heard == []


def test_joining_says_what_is_sent_and_just_that_is_sent(board):
    note = repr(join(board.address + "ABC1234"))
    assert "seat 4821" in note
    assert "TODO" in note and "verdict" in note and "Your code is never sent" in note
    right()
    wrong()
    first, second = board.events(2)
    assert first.keys() == second.keys() == KEYS
    assert (first["verdict"], second["verdict"]) == ("right", "wrong")
    assert first["n"] < second["n"]
    assert board.heard[0] == ("join", None, {"code": "ABC1234", "name": None})
    assert all(token == f"Bearer {TOKEN}" for _, token, _ in board.heard[1:])


def test_a_vote_is_told_too(board):
    join(board.address + "ABC1234")
    listeners.tell({"vote": "06_network.pipe_order", "choice": "7"})
    (event,) = board.events(1)
    assert event == {"vote": "06_network.pipe_order", "choice": "7", "n": event["n"]}


def test_a_name_is_sent_where_it_is_typed(board):
    assert "Only the presenter sees the name" in repr(join(board.address + "ABC1234", name="Ada"))
    assert board.heard[0][2]["name"] == "Ada"


def test_leaving_ends_it(board):
    join(board.address + "ABC1234")
    assert "deleted" in repr(leave())
    right()
    assert [what for what, _, _ in board.heard] == ["join", "leave"]
    assert "not joined a board" in repr(leave())


def test_the_same_room_gives_the_same_seat_again(board):
    join(board.address + "ABC1234")
    assert "seat 4821" in repr(join(board.address + "ABC1234"))
    assert [what for what, _, _ in board.heard] == ["join", "tell"]


def test_another_room_is_joined_in_place_of_the_first(board):
    join(board.address + "ABC1234")
    join(board.address + "XYZ7890")
    assert [what for what, _, _ in board.heard] == ["join", "join", "leave"]


# ---- other notebooks -----------------------------------------------------------------------------


def test_the_next_notebook_goes_on_and_says_so(board, folder, monkeypatch, capsys):
    note = repr(join(board.address + "ABC1234"))
    assert "Notebooks that you open from this folder" in note
    joins._here["teller"].stop()
    monkeypatch.setattr(joins, "_here", {})
    monkeypatch.setattr(listeners, "_listeners", [])
    resume()
    right()
    right()
    assert capsys.readouterr().out.count("tells the board too, as seat 4821") == 1
    assert len(board.events(2)) == 2
    leave()
    assert list(folder.glob("seat*")) == []


def test_a_seat_of_yesterday_is_not_taken_up(board, folder, monkeypatch):
    join(board.address + "ABC1234")
    joins._here["teller"].stop()
    monkeypatch.setattr(joins, "_here", {})
    monkeypatch.setattr(joins, "HOURS", 0)
    monkeypatch.setattr(listeners, "_listeners", [])
    resume()
    assert listeners._listeners == []


@pytest.mark.parametrize(
    "text", ["", "7", "[]", "{}", '{"when": "x"}', '{"when": 1e999}', '{"when": NaN}', "\udcff"]
)
def test_a_broken_file_is_no_seat(board, folder, text):
    (folder / "seat.json").write_text(text, "utf-8", errors="surrogateescape")
    resume()
    assert listeners._listeners == []


# ---- no board, a slow one, a hostile one ---------------------------------------------------------


def test_no_board_gets_a_sentence(board):
    board.close()
    note = repr(join(board.address + "ABC1234"))
    assert "No board answers" in note
    assert listeners._listeners == []
    assert "is not a code" in repr(join("hello"))


@pytest.mark.parametrize("status", [302, 403, 404, 409, 429, 503])
def test_a_refusal_gets_its_own_sentence(board, status):
    board.answers["join"] = status, b"<script>"
    assert repr(join(board.address + "ABC1234")) == joins.WHY[status]


ANSWERS = [
    b"",
    b"<html>",
    b"[]",
    b'{"number": "<b>", "token": "x"}',
    b'{"number": 1, "token": "a\\r\\nX-Evil: 1234567890"}',
    b"{" + b" " * 1_000_000,
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_no_board_is_not_joined(board, answer):
    board.answers["join"] = 200, answer
    assert "is not a board" in repr(join(board.address + "ABC1234"))
    assert listeners._listeners == []


def test_a_redirection_is_not_followed(board):
    board.answers["join"], board.headers = (307, b""), {"Location": board.address + "tell"}
    assert "refused" in repr(join(board.address + "ABC1234"))
    assert [what for what, _, _ in board.heard] == ["join"]


def test_a_board_that_never_answers_holds_no_check_up(board, monkeypatch, capsys):
    join(board.address + "ABC1234")
    asked, go_on = threading.Event(), threading.Event()

    def hangs(*_):
        asked.set()
        go_on.wait()
        raise TimeoutError

    monkeypatch.setattr(teller, "post", hangs)
    assert repr(right()) == "2.0"
    assert asked.wait(60), "the thread waits for the board, and the check did not"
    for _ in range(2 * teller.ROOM):
        listeners.tell({"vote": "a.b", "choice": "7"})
    assert len(joins._here["teller"].waiting) == teller.ROOM
    go_on.set()


def test_a_board_that_is_gone_is_told_once_and_hears_all_when_it_is_back(board, capsys):
    join(board.address + "ABC1234")
    board.answers["tell"] = 503, b""
    right()
    board.asked("tell", 3)
    for _ in range(3):
        right()
    assert capsys.readouterr().out.count("does not answer") == 1
    board.answers["tell"] = 200, b""
    assert len({event["n"] for event in board.events(4)}) == 4


def test_a_board_that_has_forgotten_the_seat_is_told_nothing_more(board, folder, capsys):
    join(board.address + "ABC1234")
    thread = joins._here["teller"]
    board.answers["tell"] = 401, b""
    right()
    assert thread.stopped.wait(60)
    asked = len(board.heard)
    right()
    right()
    assert capsys.readouterr().out.count("no longer knows your seat") == 1
    assert len(board.heard) == asked
    assert list(folder.glob("seat*")) == []


def test_what_the_board_cannot_read_is_not_sent_for_ever(board):
    join(board.address + "ABC1234")
    board.answers["tell"] = 400, b""
    right()
    board.asked("tell")
    board.answers["tell"] = 200, b""
    wrong()
    assert [event["verdict"] for event in board.events(1)] == ["wrong"]


def test_where_there_are_no_threads_nothing_is_sent(board, monkeypatch):
    def start(_):
        raise RuntimeError("can't start new thread")  # as Pyodide does

    monkeypatch.setattr(threading.Thread, "start", start)
    assert "no threads" in repr(join(board.address + "ABC1234"))
    assert board.heard == []
    right()
    assert listeners._listeners == []


def test_a_quiet_seat_says_that_it_is_there(board, monkeypatch):
    monkeypatch.setattr(teller, "QUIET", 0.01)
    join(board.address + "ABC1234")
    board.asked("tell", 2)
    assert board.heard[-1][2] == {"events": []}


def test_a_note_is_shown_as_text():
    note = joins.Note("<b>", "`leave()` ends it")
    assert note._repr_html_() == "<p>&lt;b&gt;</p><p><code>leave()</code> ends it</p>"
    assert repr(note) == "<b>\nleave() ends it"
