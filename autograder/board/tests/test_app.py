"""The board and its learners, honest and hostile."""

import json
import socket

import pytest

from autograder.board import app as apps
from autograder.board import limits, patience
from autograder.board import room as rooms
from autograder.board.tests.conftest import Running

HALF = "01_half.half"
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def verdict(verdict, mistake=None, todo=HALF):
    return {"todo": todo, "verdict": verdict, "mistake": mistake}


def counts(column):
    return column["right"], column["wrong"], column["idle"]


def test_a_check_is_on_the_page_with_its_mistake(board):
    tokens = [board.join()[1] for _ in range(3)]
    board.tell(tokens[0], verdict("wrong", "a minus sign lost"))
    board.tell(tokens[1], verdict("right"))
    columns = board.columns(lambda found: counts(found[HALF]) == (1, 1, 1))
    assert columns[HALF]["mistake"] == {"name": "a minus sign lost", "now": 1, "seen": 1}
    assert counts(columns["02_next.last"]) == (0, 0, 3)


def test_a_page_that_is_open_hears_of_the_next_check(board):
    _, token = board.join()
    seen = []

    def twice(found):
        seen.append(found[HALF]["right"])
        if len(seen) == 1:
            board.tell(token, verdict("right"))
        return found[HALF]["right"] == 1

    board.columns(twice)
    assert seen[0] == 0


def test_no_name_and_no_seat_is_on_the_projector(board):
    number, token = board.join("Ada")
    board.tell(token, verdict("wrong", "a minus sign lost"))
    page = json.dumps(board.see("screen", lambda one: one["seats"] == 1))
    assert "Ada" not in page
    assert str(number) not in page
    assert token not in page
    assert [number, "Ada"] in board.see("presenter")["people"]


def test_leaving_takes_back_what_was_sent(board):
    _, token = board.join()
    board.tell(token, verdict("right"))
    assert board.post("/leave", {}, token) == 200
    assert board.see("screen", lambda one: one["seats"] == 0)
    assert board.tell(token, verdict("right")) == 401


def test_votes_are_bars_in_the_notebooks_order(board):
    for choice in ("down", "down", "up", SCRIPT):
        board.tell(board.join()[1], {"vote": "01_half.guess", "choice": choice})
    vote = board.see("screen", lambda one: one["vote"] and one["vote"]["bars"][1][1] == 2)["vote"]
    assert vote["bars"] == [["up", 1], ["down", 2]]


# ---- keys and codes ------------------------------------------------------------------------------


def test_without_a_key_there_is_no_page(board):
    for view in ("screen", "presenter"):
        assert board.ask("GET", board.path(view))[0] == 200
        for rest in ("", "events", "shown.json"):
            assert board.ask("GET", f"/{view}/{'x' * 16}/{rest}")[0] == 404
    swapped = board.path("screen").replace("screen", "presenter", 1)
    assert board.ask("GET", swapped + "events")[0] == 404
    assert board.ask("GET", swapped + "seen.json")[0] == 404
    assert board.post(swapped + "door", "closed") == 404


def test_what_is_open_to_all_gives_no_code(board):
    for path in ("/", f"/{board.keys['secret']}", "/files/screen.js"):
        status, _, text = board.ask("GET", path)
        assert status == 200
        assert not any(key in text for key in board.keys.values())


def test_the_code_or_token_of_another_room_is_refused(board, another):
    _, stranger = another.join()
    assert board.post("/join", {"code": another.keys["secret"]}) == 404
    assert board.tell(stranger, verdict("right")) == 401
    assert board.ask("GET", another.path("screen"))[0] == 404


@pytest.mark.parametrize("body", [{}, [], {"code": 7}, {"code": None}, "code", {"code": ""}])
def test_without_the_code_nobody_joins(board, body):
    assert board.post("/join", body) == 404


def test_a_code_may_be_typed_in_any_way(board):
    secret = board.keys["secret"]
    typed = f" {secret[:3]}-{secret[3:]} ".lower().replace("1", "i").replace("0", "o")
    assert board.post("/join", {"code": typed}) == 200


def test_codes_cannot_be_tried_for_long(board):
    tried = [board.post("/join", {"code": f"{n:07}"}) for n in range(limits.GUESSES[0] + 5)]
    assert tried[0] == 404
    assert tried[-1] == 429
    assert board.post("/join", {"code": board.keys["secret"]}) == 429, "else guesses are free"


def test_the_presenter_closes_the_room_and_takes_seats_out(board):
    number, token = board.join()
    path = board.path("presenter")
    assert board.post(path + "door", "closed") == 200
    assert board.post("/join", {"code": board.keys["secret"]}) == 409
    assert board.tell(token, verdict("right")) == 200, "who is in stays in"
    assert board.post(path + "remove", number) == 200
    assert board.tell(token, verdict("right")) == 401
    assert board.post(path + "door", "ajar") == 400
    assert board.post(path + "door", "open") == 200
    board.join()


def test_a_full_room_says_so(board, monkeypatch):
    monkeypatch.setattr(rooms, "SEATS", 1)
    board.join()
    assert board.post("/join", {"code": board.keys["secret"]}) == 503


# ---- forged, replayed, in masses -----------------------------------------------------------------


def test_a_forged_verdict_is_ones_own_only(board):
    (_, token), (other, _) = board.join(), board.join()
    forged = verdict("right") | {"seat": other, "token": "x", "now": 0}
    assert board.tell(token, forged, forged, forged) == 200
    assert counts(board.columns(lambda found: found[HALF]["right"])[HALF]) == (1, 0, 1)


def test_a_replayed_message_changes_nothing(board):
    _, token = board.join()
    message = {"events": [verdict("wrong") | {"n": 5}]}
    for _ in range(5):
        assert board.post("/tell", message, token) == 200
    board.post("/tell", {"events": [verdict("right") | {"n": 6}]}, token)
    board.post("/tell", message, token)
    column = board.columns(lambda found: found[HALF]["right"])[HALF]
    assert counts(column) == (1, 0, 0)


def test_a_flood_of_one_seat_leaves_the_others_alone(board):
    (_, loud), (_, quiet) = board.join(), board.join()
    answers = [board.tell(loud, verdict("wrong")) for _ in range(3 * limits.TOLD[0])]
    assert set(answers) == {200, 429}
    assert board.tell(quiet, verdict("right")) == 200


def test_script_is_data_in_every_field(board):
    number, token = board.join(SCRIPT)
    for field in ("todo", "verdict", "mistake"):
        board.tell(token, verdict("wrong") | {field: SCRIPT})
    board.tell(token, {"vote": SCRIPT, "choice": SCRIPT})
    assert "script" not in json.dumps(board.see("screen", lambda one: one["seats"] == 1))
    assert board.see("presenter")["people"] == [[number, SCRIPT[:40]]]


def test_no_answer_lets_a_script_in(board):
    for path in ("/", board.path("screen"), board.path("presenter"), "/files/board.css"):
        _, headers, text = board.ask("GET", path)
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "onclick" not in text
        assert "<script>" not in text
    assert board.ask("GET", "/files/../app.py")[0] == 404


BODIES = [
    b"",
    b"{",
    b"\xff\xfe",
    b"[" * 4000,
    b'{"events": 7}',
    b'{"events": [7]}',
    b'{"events": [{"n": "1"}]}',
    b'{"events": [{"n": true, "todo": "01_half.half", "verdict": "right"}]}',
    b'{"events": [{"n": 1e99, "todo": "01_half.half", "verdict": "right"}]}',
    b'{"events": [{"n": 1, "todo": [], "verdict": {}}]}',
    b'{"events": [' + b",".join([b'{"n": 1}'] * 21) + b"]}",
]


def test_what_is_no_message_is_refused(board):
    token = board.join()[1]
    assert {body: board.post("/tell", body, token) for body in BODIES} == dict.fromkeys(BODIES, 400)


def test_a_surrogate_is_no_text_and_breaks_nothing(board):
    token = board.join()[1]
    for body in (b'{"events": [{"n": 1, "todo": "\\ud800", "verdict": "right"}]}',):
        assert board.post("/tell", body, token) == 200
    assert board.post("/join", b'{"code": "\\ud800"}') == 404
    assert board.ask("POST", "/join", {"code": board.keys["secret"], "name": "\ud800"})[0] == 200


# ---- huge and slow -------------------------------------------------------------------------------


def test_a_huge_body_is_refused_before_it_is_read(board):
    _, token = board.join()
    assert board.post("/tell", b" " * (limits.BODY + 1), token) == 413
    said = raw(board, token, "Content-Length: 99999999999\r\n", b"x" * (limits.BODY + 1))
    assert said.startswith(b"HTTP/1.1 413")


def raw(board, token, header, body):
    """What the board says to a message that is sent as it stands."""
    with socket.create_connection(("127.0.0.1", board.port)) as line:
        head = f"POST /tell HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n{header}\r\n"
        line.sendall(head.encode() + body)
        return b"".join(iter(lambda: line.recv(4096), b""))


def test_who_has_no_seat_is_not_read_at_all(board):
    said = raw(board, "nobody", "Content-Length: 99999999999\r\n", b"")
    assert said.startswith(b"HTTP/1.1 401")


def test_a_body_that_does_not_come_is_given_up(board, monkeypatch):
    monkeypatch.setattr(apps, "BODY_SECONDS", 0.1)
    _, token = board.join()
    assert raw(board, token, "Content-Length: 100\r\n", b"{").startswith(b"HTTP/1.1 408")


def test_a_request_that_does_not_come_is_given_up(board, monkeypatch):
    monkeypatch.setattr(patience, "HEAD_SECONDS", 0.1)
    for begun in (b"", b"POST /tell HTTP/1.1\r\nHost:"):
        with socket.create_connection(("127.0.0.1", board.port)) as line:
            line.sendall(begun)
            assert ended(line)


def ended(line):
    try:
        return line.recv(10) == b""
    except ConnectionResetError:
        return True


def test_one_place_gets_only_so_many_lines_at_once(board, monkeypatch):
    monkeypatch.setattr(patience, "CONNECTIONS", 3)
    lines = [socket.create_connection(("127.0.0.1", board.port)) for _ in range(4)]
    assert ended(lines[-1])
    for line in lines:
        line.close()
    while True:  # until the board has seen that they are closed
        try:
            board.join()
            break
        except OSError:
            continue


def test_a_line_serves_one_request(board):
    assert board.ask("GET", "/")[1]["connection"] == "close"


# ---- below a prefix ------------------------------------------------------------------------------


def test_behind_a_proxy_all_is_below_its_path(book):
    with Running(book, "/services/board") as board:
        _, token = board.join()
        assert board.tell(token, verdict("right")) == 200
        assert board.ask("GET", board.path("screen"))[0] == 200
        assert board.ask("GET", "/files/board.css")[0] == 200
        board.prefix = ""
        assert board.ask("GET", board.path("screen"))[0] == 404


@pytest.mark.parametrize("page", ["screen", "presenter", "welcome"])
def test_no_page_names_a_path_from_the_top_or_another_server(page):
    text = (apps.PAGES / f"{page}.html").read_text("utf-8")
    assert 'href="/' not in text
    assert 'src="/' not in text
    assert "//" not in text.replace("<!doctype", "")
