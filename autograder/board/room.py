"""What the board was told, in SQLite: the one truth, so that a new start loses nothing."""

import secrets
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from autograder.board.limits import SEATS
from autograder.feedback.codes import new_secret

SCHEMA = """
create table if not exists room (name text primary key, value text) without rowid;
create table if not exists seats (
    seat integer primary key, token text unique, name text, seen real, active real
);
create table if not exists verdicts (
    seat integer references seats on delete cascade, todo text,
    n integer, verdict text, mistake text, since real, tries integer,
    primary key (seat, todo)
) without rowid;
create table if not exists mistakes (
    seat integer references seats on delete cascade, todo text, mistake text,
    primary key (seat, todo, mistake)
) without rowid;
create index if not exists seen on mistakes (todo, mistake);
create table if not exists votes (
    seat integer references seats on delete cascade, vote text,
    n integer, choice text, at real,
    primary key (seat, vote)
) without rowid;
"""
# What was right stays right, and what is older than what is known changes nothing: so a message
# that is sent twice, by a bad line or by somebody who listened, counts once.
VERDICT = """
insert into verdicts values (:seat, :todo, :n, :verdict, :mistake, :now, 1)
on conflict do update set n = :n, verdict = :verdict, mistake = :mistake, tries = tries + 1
where :n > n and verdict <> 'right'
"""
VOTE = """
insert into votes values (:seat, :vote, :n, :choice, :now)
on conflict do update set n = :n, choice = :choice, at = :now where :n > n
"""


class InUse(Exception):
    """The board that keeps this file is running."""


class Full(Exception):
    """There is no seat left."""


class Room:
    """A room in a file of its own.

    Parameters
    ----------
    path : str or Path

    Raises
    ------
    InUse
        Where another process has it open.
    sqlite3.DatabaseError
        Where the file holds something else.
    """

    def __init__(self, path):
        Path(path).touch(0o600)  # seats' tokens are in it
        self.book = sqlite3.connect(path, timeout=0.2, isolation_level=None)
        try:
            self._open()
        except sqlite3.OperationalError as error:
            self.book.close()
            if "locked" not in str(error):
                raise
            raise InUse from None
        self.changed = True

    def _open(self):
        for pragma in ("locking_mode=exclusive", "journal_mode=wal", "synchronous=normal"):
            self.book.execute(f"pragma {pragma}")
        for pragma in ("foreign_keys=on", "secure_delete=on"):
            self.book.execute(f"pragma {pragma}")
        self.book.executescript(SCHEMA)
        with self:
            made = {
                "secret": new_secret(),
                "screen": secrets.token_urlsafe(12),
                "presenter": secrets.token_urlsafe(16),
                "door": "open",
            }
            self.book.executemany("insert or ignore into room values (?, ?)", made.items())
            now = time.time()  # seats are heard of again within a minute
            self.book.execute("update seats set seen = ?", [now])

    def __enter__(self):
        self.book.execute("begin immediate")

    def __exit__(self, kind, *_):
        self.book.execute("rollback" if kind else "commit")
        self.changed = True

    def close(self):
        self.book.close()

    def rows(self, query, *values):
        """All rows that a query finds."""
        return self.book.execute(query, values).fetchall()

    def setting(self, name):
        """What the room keeps under a name: secret, screen, presenter, door."""
        ((value,),) = self.rows("select value from room where name = ?", name)
        return value

    def set_door(self, state):
        """Let nobody join ("closed"), or everybody with the code ("open")."""
        with self:
            self.book.execute("update room set value = ? where name = 'door'", [state])

    def join(self, name=None):
        """A new seat: its number and its token.

        Raises
        ------
        Full
        """
        taken = {seat for (seat,) in self.rows("select seat from seats")}
        if len(taken) >= SEATS:
            raise Full
        seat = next(one for one in iter(_number, None) if one not in taken)
        token, now = secrets.token_urlsafe(16), time.time()
        with self:
            self.book.execute(
                "insert into seats values (?, ?, ?, ?, ?)", [seat, token, name, now, now]
            )
        return seat, token

    def seat(self, token):
        """The number of the seat with that token, or None."""
        found = self.rows("select seat from seats where token = ?", token)
        return found[0][0] if found else None

    def remove(self, seat):
        """Forget a seat and all that it told."""
        with self:
            self.book.execute("delete from seats where seat = ?", [seat])

    def tell(self, seat, events):
        """Keep what a seat has told.

        Parameters
        ----------
        seat : int
        events : list of dict
            As `events.accept` gives them; an empty one says that the seat is still there.
        """
        now = time.time()
        with self:
            for event in events:
                self._keep({"seat": seat, "now": now} | event)
            active = "active = ?1" if events else "active = active"
            self.book.execute(f"update seats set seen = ?1, {active} where seat = ?2", [now, seat])

    def _keep(self, event):
        if "vote" in event:
            self.book.execute(VOTE, event)
        elif event["verdict"] != "not attempted":
            self.book.execute(VERDICT, event)
            if event["mistake"] is not None:
                keep = "insert or ignore into mistakes values (:seat, :todo, :mistake)"
                self.book.execute(keep, event)


def _number():
    return 1000 + secrets.randbelow(9000)


def forget(path):
    """Delete all that a board keeps.

    Raises
    ------
    InUse
        Where it is running.
    """
    with closing(Room(path)) as room:
        with room:
            room.book.execute("delete from seats")
            room.book.execute("delete from room")
        room.book.execute("vacuum")
    path.unlink()
