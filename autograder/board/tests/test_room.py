"""What is told is kept once, over restarts, and forgotten when it should be."""

import pytest

from autograder.board import room as rooms
from autograder.board.room import Full, InUse, Room, forget

HALF = {"todo": "01_half.half", "verdict": "wrong", "mistake": "a minus sign lost"}
TABLES = ("seats", "verdicts", "mistakes", "votes")


@pytest.fixture
def room(book):
    room = Room(book)
    yield room
    room.close()


def test_a_restart_loses_nothing(book):
    first = Room(book)
    seat, token = first.join("Ada")
    first.tell(seat, [HALF | {"n": 1}, {"vote": "01_half.guess", "choice": "up", "n": 2}])
    before = {table: first.rows(f"select * from {table}") for table in TABLES[1:]}
    secret = first.setting("secret")
    first.close()
    second = Room(book)
    assert second.seat(token) == seat
    assert second.setting("secret") == secret
    assert {table: second.rows(f"select * from {table}") for table in TABLES[1:]} == before
    second.close()


def test_what_is_older_or_told_twice_changes_nothing(room):
    seat, _ = room.join()
    room.tell(seat, [HALF | {"n": 5}])
    told = room.rows("select * from verdicts")
    room.tell(seat, [HALF | {"n": 5}])
    room.tell(seat, [HALF | {"n": 4, "verdict": "right", "mistake": None}])
    assert room.rows("select * from verdicts") == told
    room.tell(seat, [HALF | {"n": 6}])
    assert room.rows("select n, tries from verdicts") == [(6, 2)]


def test_right_stays_right(room):
    seat, _ = room.join()
    room.tell(seat, [HALF | {"n": 1, "verdict": "right", "mistake": None}, HALF | {"n": 2}])
    assert room.rows("select verdict from verdicts") == [("right",)]


def test_a_vote_may_be_changed_and_counts_once(room):
    seat, _ = room.join()
    for n, choice in enumerate(["up", "down", "down"], 1):
        room.tell(seat, [{"vote": "01_half.guess", "choice": choice, "n": n}])
    assert room.rows("select seat, choice from votes") == [(seat, "down")]


def test_who_leaves_takes_everything_along(room):
    (seat, token), (other, _) = room.join(), room.join()
    for one in (seat, other):
        room.tell(one, [HALF | {"n": 1}, {"vote": "01_half.guess", "choice": "up", "n": 2}])
    room.remove(seat)
    assert room.seat(token) is None
    assert {one for table in TABLES for (one,) in room.rows(f"select seat from {table}")} == {other}


def test_seats_are_random_and_there_are_only_so_many(room, monkeypatch):
    monkeypatch.setattr(rooms, "SEATS", 3)
    seats = [room.join()[0] for _ in range(3)]
    assert len(set(seats)) == 3
    assert seats != list(range(seats[0], seats[0] + 3))
    with pytest.raises(Full):
        room.join()


def test_one_board_at_a_time_has_the_file(room, book):
    with pytest.raises(InUse):
        Room(book)
    with pytest.raises(InUse):
        forget(book)


def test_forgetting_leaves_nothing(book):
    room = Room(book)
    seat, token = room.join("Ada")
    room.tell(seat, [HALF | {"n": 1}])
    secret = room.setting("secret")
    room.close()
    forget(book)
    assert list(book.parent.iterdir()) == []
    room = Room(book)
    assert room.seat(token) is None
    assert room.setting("secret") != secret
    room.close()


def test_another_user_of_the_machine_cannot_read_it(room, book):
    assert book.stat().st_mode & 0o077 == 0
