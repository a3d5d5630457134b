"""What a room's board shows, in numbers: for the projector without names, for the presenter."""

import json
import time
from collections import Counter, defaultdict

from autograder.board.limits import PRESENT

THROUGH = 0.8  # of the seats: time to go on
BEGUN = 0.5  # of the seats: the TODO is the one at hand
VOTED = 0.1  # of the seats: a vote is on the screen
STUCK = 60.0  # seconds without getting a TODO right
QUIET = 300.0  # seconds without a check or a vote

SEEN = "select todo, mistake, count(*) from mistakes group by todo, mistake order by 3 desc, 2"
# What follows keeps to seats that were heard of since ?1.  SQLite counts: it is fast at it, and no
# learner waits for a page.
COUNTS = """
select todo, sum(verdict = 'right'), sum(verdict <> 'right')
from verdicts join seats using (seat) where seen > ?1 group by todo
"""
NOW = """
select todo, mistake, count(*) from verdicts join seats using (seat)
where seen > ?1 and verdict <> 'right' and mistake is not null group by todo, mistake
"""
# By seat, the place in the route, ?2, of the last TODO that is right.
REACHED = """
with places as materialized (select key as place, value as todo from json_each(?2)),
reached as materialized (
    select seat, max(place) as best from verdicts join places using (todo)
    where verdict = 'right' group by seat
)
"""
PAST = f"""
{REACHED} select best, count(*) from reached join seats using (seat) where seen > ?1 group by best
"""
# The row of a group is that of its smallest `since`.
STUCK_ON = f"""
{REACHED} select seat, name, todo, mistake, tries, min(since)
from verdicts join seats using (seat) join places using (todo) left join reached using (seat)
where seen > ?1 and verdict <> 'right' and since < ?3 and place > coalesce(best, -1)
group by seat order by min(since)
"""
# By the mean time of its voices: so no single seat brings an old vote back.
LATEST_VOTE = """
select vote, avg(at) from votes join seats using (seat) where seen > ?
group by vote having count(*) >= ? order by avg(at) desc limit 1
"""
CHOICES = """
select choice, count(*) from votes join seats using (seat) where seen > ? and vote = ?
group by choice
"""
PEOPLE = "select seat, name, active from seats where seen > ? order by active"


def seen(room):
    """How many seats made each known mistake, by the TODO's full name.

    Returns
    -------
    dict of str to dict of str to int
        The commonest first: what `make slides COUNTS=…` reads.
    """
    found = defaultdict(dict)
    for todo, mistake, count in room.rows(SEEN):
        found[todo][mistake] = count
    return dict(found)


class Standing:
    """Where the seats are that are there just now.

    Parameters
    ----------
    room : Room
    course : Course
    """

    def __init__(self, room, course):
        self.room, self.course, self.now = room, course, time.time()
        self.heard, self.route = self.now - PRESENT, json.dumps(course.todos)
        self.people = room.rows(PEOPLE, self.heard)
        self.seen = seen(room)

    @property
    def seats(self):
        return len(self.people)

    def columns(self):
        """Each TODO in numbers, by its name, in the route's order."""
        counts = {todo: both for todo, *both in self.room.rows(COUNTS, self.heard)}
        now = defaultdict(Counter)
        for todo, mistake, count in self.room.rows(NOW, self.heard):
            now[todo][mistake] = count
        past = dict(self.room.rows(PAST, self.heard, self.route))
        columns, through = {}, sum(past.values())
        for place, todo in enumerate(self.course.todos):
            right, wrong = counts.get(todo, (0, 0))
            columns[todo] = {
                "todo": todo,
                "right": right,
                "wrong": wrong,
                "idle": self.seats - right - wrong,
                "mistake": self._commonest(now[todo], self.seen.get(todo, {})),
                "through": self.seats > 0 and through >= THROUGH * self.seats,
            }
            through -= past.get(place, 0)
        return columns

    def _commonest(self, now, seen):
        """The mistake that most seats make now; of those alike, the one that was seen most."""
        name = max(seen, key=lambda one: (now[one], seen[one]), default=None)
        return name and {"name": name, "now": now[name], "seen": seen[name]}

    def at_hand(self, columns):
        """The last TODO that half of the seats have begun; the first one, to begin with."""
        enough = max(1, BEGUN * self.seats)
        begun = [one["todo"] for one in columns.values() if one["right"] + one["wrong"] >= enough]
        return begun[-1] if begun else next(iter(columns), None)

    def vote(self):
        """The vote that was cast last, as bars; None where few have voted."""
        found = self.room.rows(LATEST_VOTE, self.heard, max(1, VOTED * self.seats))
        vote, at = found[0] if found else (None, None)
        if vote not in self.course.votes:
            return None
        counts = dict(self.room.rows(CHOICES, self.heard, vote))
        bars = [[choice, counts.get(choice, 0)] for choice in self.course.votes[vote]]
        return {"vote": vote, "bars": bars, "at": at}

    def screen(self):
        """What the projector shows; no seat is in it, and no name."""
        columns = self.columns()
        chapters = [
            {"chapter": chapter, "columns": [columns[todo] for todo in todos]}
            for chapter, todos in self.course.chapters
        ]
        return {
            "title": self.course.title,
            "seats": self.seats,
            "chapters": chapters,
            "at_hand": self.at_hand(columns),
            "vote": self.vote(),
        }

    def presenter(self):
        """What the presenter sees: who is stuck, and for how long; names that were typed."""
        return {
            "seats": self.seats,
            "door": self.room.setting("door"),
            "stuck": self._stuck(),
            "quiet": [
                {"seat": seat, "name": name, "seconds": round(self.now - active)}
                for seat, name, active in self.people
                if self.now - active > QUIET
            ],
            "people": sorted(([seat, name] for seat, name, _ in self.people), key=_by_name),
            "mistakes": self.seen,
        }

    def _stuck(self):
        """For each seat the TODO that it has not got right for longest, if it is not past it."""
        rows = self.room.rows(STUCK_ON, self.heard, self.route, self.now - STUCK)
        names = ("seat", "name", "todo", "mistake", "tries")
        return [
            dict(zip(names, rest, strict=True)) | {"seconds": round(self.now - since)}
            for *rest, since in rows
        ]


def _by_name(person):
    seat, name = person
    return (name is None, (name or "").casefold(), seat)
