"""What the numbers say: when to go on, who is stuck, what went wrong most."""

import time
from dataclasses import replace

import pytest

from autograder.board import summary
from autograder.board.room import Room
from autograder.board.summary import Standing, seen
from autograder.board.tests.conftest import COURSE

HALF, DOUBLE, LAST = COURSE.todos


@pytest.fixture
def room(book):
    room = Room(book)
    yield room
    room.close()


def tell(room, seat, *said):
    """Verdicts, one after the other: (todo, verdict, mistake)."""
    room.tell(seat, [_event(*one, n) for n, one in enumerate(said, time.time_ns())])


def _event(todo, verdict, mistake, n):
    return {"todo": todo, "verdict": verdict, "mistake": mistake, "n": n}


def columns(room):
    board = Standing(room, COURSE).screen()
    return {one["todo"]: one for chapter in board["chapters"] for one in chapter["columns"]}


@pytest.fixture
def seats(room):
    return [room.join()[0] for _ in range(5)]


def test_four_of_five_are_time_to_go_on_and_three_are_not(room, seats):
    for seat in seats[:3]:
        tell(room, seat, (HALF, "right", None))
    assert not columns(room)[HALF]["through"]
    tell(room, seats[3], (HALF, "right", None))
    assert columns(room)[HALF]["through"]


def test_who_took_ready_made_code_is_through_with_the_next_one(room, seats):
    for seat in seats[:4]:
        tell(room, seat, (DOUBLE, "right", None))
    assert columns(room)[HALF]["through"]
    assert columns(room)[HALF]["right"] == 0


def test_an_empty_room_is_not_through(room):
    assert not any(one["through"] for one in columns(room).values())


def test_the_todo_at_hand_is_the_last_that_half_have_begun(room, seats):
    assert Standing(room, COURSE).screen()["at_hand"] == HALF
    for seat in seats[:3]:
        tell(room, seat, (HALF, "right", None), (DOUBLE, "wrong", None))
    tell(room, seats[0], (LAST, "right", None))
    assert Standing(room, COURSE).screen()["at_hand"] == DOUBLE


def test_an_untouched_todo_is_not_begun(room, seats):
    tell(room, seats[0], (HALF, "not attempted", None))
    assert columns(room)[HALF]["idle"] == 5


def test_an_exception_is_not_right(room, seats):
    tell(room, seats[0], (HALF, "raised", None))
    assert columns(room)[HALF]["wrong"] == 1


def test_the_commonest_mistake_is_that_of_now(room, seats):
    for seat in seats[:3]:
        tell(room, seat, (HALF, "wrong", "whole numbers"), (HALF, "right", None))
    assert columns(room)[HALF]["mistake"] == {"name": "whole numbers", "now": 0, "seen": 3}
    tell(room, seats[3], (HALF, "wrong", "a minus sign lost"))
    assert columns(room)[HALF]["mistake"] == {"name": "a minus sign lost", "now": 1, "seen": 1}
    assert seen(room) == {HALF: {"whole numbers": 3, "a minus sign lost": 1}}


def test_who_has_gone_is_not_waited_for(room, seats):
    for seat in seats[:4]:
        tell(room, seat, (HALF, "wrong", None))
    tell(room, seats[4], (HALF, "right", None))
    with room:
        long_ago = time.time() - 2 * summary.PRESENT
        room.book.execute("update seats set seen = ? where seat <> ?", [long_ago, seats[4]])
    assert Standing(room, COURSE).seats == 1
    assert columns(room)[HALF]["through"]
    assert columns(room)[HALF]["wrong"] == 0


def test_one_seat_alone_brings_no_other_vote_on_the_screen(room, monkeypatch):
    votes = {"01_half.first": ["up", "down"], "01_half.second": ["up", "down"]}
    known = replace(COURSE, votes=votes)
    seats = [room.join()[0] for _ in range(20)]
    clock = [time.time()]
    monkeypatch.setattr("autograder.board.room.time.time", lambda: clock[0])
    for vote, some in (("01_half.first", seats), ("01_half.second", seats[:10])):
        for seat in some:
            clock[0] += 1
            room.tell(seat, [{"vote": vote, "choice": "up", "n": int(clock[0])}])
    clock[0] += 60
    room.tell(seats[-1], [{"vote": "01_half.first", "choice": "down", "n": int(clock[0])}])
    assert Standing(room, known).vote()["bars"] == [["up", 10], ["down", 0]]
    for seat in seats[:10]:
        room.remove(seat)
    room.tell(seats[-1], [{"vote": "01_half.second", "choice": "up", "n": int(clock[0])}])
    assert Standing(room, known).vote()["vote"] == "01_half.second"
    assert Standing(room, COURSE).vote() is None


def minutes_ago(room, minutes):
    """All that is there was told some minutes before."""
    with room:
        room.book.execute("update verdicts set since = since - ?", [60 * minutes])
        room.book.execute("update seats set active = active - ?", [60 * minutes])


def test_the_presenter_sees_who_is_stuck_longest_first(room):
    (ada, _), (bob, _), (eve, _) = room.join("Ada"), room.join(), room.join("Eve")
    tell(room, ada, (HALF, "wrong", "whole numbers"))
    tell(room, eve, (HALF, "wrong", None), (HALF, "right", None))
    minutes_ago(room, 4)
    tell(room, bob, (HALF, "raised", None), (HALF, "wrong", None))
    minutes_ago(room, 3)
    stuck = Standing(room, COURSE).presenter()["stuck"]
    assert [(one["seat"], one["seconds"] // 60, one["tries"]) for one in stuck] == [
        (ada, 7, 1),
        (bob, 3, 2),
    ]
    assert (stuck[0]["name"], stuck[0]["mistake"]) == ("Ada", "whole numbers")
    assert stuck[1]["name"] is None


def test_who_is_past_a_todo_is_not_stuck_on_it(room):
    seat, _ = room.join()
    tell(room, seat, (HALF, "wrong", None), (LAST, "right", None))
    minutes_ago(room, 9)
    assert Standing(room, COURSE).presenter()["stuck"] == []


def test_who_has_not_checked_for_long_is_quiet(room):
    seat, _ = room.join()
    minutes_ago(room, 6)
    room.tell(seat, [])
    (quiet,) = Standing(room, COURSE).presenter()["quiet"]
    assert (quiet["seat"], quiet["seconds"] // 60) == (seat, 6)
