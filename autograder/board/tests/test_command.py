"""`make board`, `make board-counts`, `make board-forget`, as they are run."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

import pytest

from autograder.board.command import _options, _shown, counts, forget_all, own_address
from autograder.board.room import Room
from autograder.feedback import codes

COURSE = Path(__file__).parents[2] / "authoring/tests/course"
HALF = {"todo": "01_half.half", "verdict": "wrong", "mistake": None}


class Command:
    """The board of the smallest course, in a process of its own.

    Parameters
    ----------
    folder : Path
    options : str
    """

    def __init__(self, folder, *options):
        place = os.pathsep.join([str(COURSE), str(Path(__file__).parents[3])])
        environment = {"AUTOGRADER_PACKAGE": "made_up", "PYTHONPATH": place}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "autograder", "board", "--host=127.0.0.1", *options],
            cwd=folder,
            env=os.environ | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = "".join(takewhile(str.strip, self.process.stdout))  # as far as an empty line

    def found(self, pattern):
        return re.search(pattern, self.said).group(1)

    @property
    def address(self):
        return self.found(r"projector +(.+)screen/")

    def ask(self, path, body=None, token=None):
        """The text of an answer, once the board is there."""
        head = {"Authorization": f"Bearer {token}"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, head)
        while True:
            try:
                return urllib.request.urlopen(request, timeout=60).read()
            except urllib.error.HTTPError:
                raise
            except OSError:
                assert self.process.poll() is None, self.process.stderr.read()

    def end(self, how=signal.SIGINT):
        """Its exit status and what it had to say."""
        self.process.send_signal(how)
        _, error = self.process.communicate(timeout=60)
        return self.process.returncode, error


@pytest.fixture
def run(tmp_path):
    """Start a board in a folder of its own; what still runs at the end is ended."""
    running = []

    def start(*options):
        running.append(Command(tmp_path, *options))
        return running[-1]

    yield start
    for one in running:
        with suppress(ProcessLookupError):
            one.process.kill()
        one.process.communicate()


def test_a_killed_board_goes_on_where_it_was(run):
    port = f"--port={codes.PORT if free(codes.PORT) else 0}"
    first = run(port)
    secret = first.found(r"http\S+/(\w{7})\"")
    seat = json.loads(first.ask("join", {"code": secret}))
    first.ask("tell", {"events": [HALF | {"n": 1}]}, seat["token"])
    first.end(signal.SIGKILL)
    second = run(port)
    assert second.said == first.said or port.endswith("=0")
    assert second.ask("tell", {"events": [HALF | {"n": 2}]}, seat["token"]) == b""
    presenter = second.found(r"presenter/(\S+)/")
    page = urllib.request.urlopen(f"{second.address}presenter/{presenter}/events", timeout=60)
    with page:
        assert json.loads(page.readline()[6:])["seats"] == 1


def free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def test_ctrl_c_ends_it_quietly_and_its_code_leads_to_it(run):
    board = run("--port=0")
    board.ask("")
    address, secret = codes.read(board.found(r'join\("(.+)"\)'))
    assert address == board.address
    assert len(secret) == codes.SECRET
    assert "Only notebooks on this machine" in board.said
    screen = board.found(r"screen/(\S+)/")
    with urllib.request.urlopen(f"{address}screen/{screen}/events", timeout=60) as page:
        assert page.readline()  # somebody looks at it
        assert board.end() == (0, "")


@pytest.mark.parametrize(
    "options, code",
    [
        (["--address=http://192.168.1.5:8765"], True),
        (["--address=http://192.168.1.5:8765/"], True),
        (["--address=http://192.168.1.5:80"], False),
        (["--address=https://hub.example/services/board", "--prefix=/services/board"], False),
    ],
)
def test_a_code_is_given_where_it_can_say_the_address(book, options, code):
    parsed = _options(options)
    room = Room(book)
    shown = _shown(parsed, room, 9000, parsed.prefix)
    address = parsed.address.rstrip("/") + "/"
    assert codes.read(shown["link"]) == (address, room.setting("secret"))
    assert (shown["code"] is not None) == code
    if code:
        assert codes.read(shown["code"]) == codes.read(shown["link"])
    room.close()


@pytest.mark.slow
def test_while_it_runs_nothing_is_forgotten_and_no_other_starts(run, tmp_path):
    board = run("--port=0")
    board.ask("")
    book = f"--book={tmp_path / 'board.db'}"
    assert forget_all([book]) == 1
    assert counts([book]) == 1
    second = run("--port=0")
    assert second.process.wait() == 1
    assert "The board is running" in second.process.stderr.read()
    board.ask("")


@pytest.mark.slow
def test_a_route_that_is_not_there_and_a_port_in_use_get_a_sentence(run):
    board = run("--route=a week")
    assert board.process.wait() == 1
    assert board.process.stderr.read().startswith("There is no route 'a week'")
    with socket.create_server(("127.0.0.1", 0)) as busy:
        board = run(f"--port={busy.getsockname()[1]}")
        assert board.process.wait() == 1
        assert "in use" in board.process.stderr.read()
    board = run("--port=99999")
    assert board.process.wait() == 1
    assert board.process.stderr.read().startswith("Port 99999 of 127.0.0.1: ")


# ---- afterwards ----------------------------------------------------------------------------------


@pytest.fixture
def told(tmp_path):
    """The file of a room in which two made a mistake."""
    book = tmp_path / "board.db"
    room = Room(book)
    for _ in range(2):
        event = {"todo": "01_xor.sigmoid", "verdict": "wrong", "mistake": "a falling curve", "n": 1}
        room.tell(room.join("Ada")[0], [event])
    room.close()
    return book


def test_counts_are_what_the_slides_read_and_nobody_is_in_them(told, capsys):
    file = told.with_name("seen.json")
    assert counts([str(file), f"--book={told}"]) == 0
    assert json.loads(file.read_text("utf-8")) == {"01_xor.sigmoid": {"a falling curve": 2}}
    from autograder.slides.mistakes import counts_in

    assert counts_in(file)["01_xor.sigmoid"] == {"a falling curve": 2}


def test_forgetting_deletes_the_file(told, capsys):
    assert forget_all([f"--book={told}"]) == 0
    assert not told.exists()
    assert forget_all([f"--book={told}"]) == 1
    assert "no board has run here" in capsys.readouterr().err


def test_a_file_of_something_else_is_left_alone(tmp_path, capsys):
    book = tmp_path / "letter.txt"
    book.write_text("Dear Ada, " * 100)
    assert forget_all([f"--book={book}"]) == 1
    assert "is not a board's file" in capsys.readouterr().err
    assert book.read_text() == "Dear Ada, " * 100


def test_counts_that_cannot_be_written_get_a_sentence(told, capsys):
    assert counts([str(told.parent / "no/where.json"), f"--book={told}"]) == 1
    assert "where.json" in capsys.readouterr().err


def test_the_address_is_one_of_this_machine():
    with socket.create_server((own_address(), 0)):
        pass
