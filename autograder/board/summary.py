"""What a room's board shows, in numbers: for the projector without names, for the presenter."""

import time
from collections import Counter, defaultdict

from autograder.board.limits import PRESENT

THROUGH = 0.8  # of the seats: time to go on
BEGUN = 0.5  # of the seats: the TODO is the one at hand
VOTED = 0.1  # of the seats: a vote is on the screen
STUCK = 60.0  # seconds without getting a TODO right
QUIET = 300.0  # seconds without a check or a vote

SEEN = "select todo, mistake, count(*) from mistakes group by todo, mistake order by 3 desc, 2"
# The joins keep to seats that are there.
VERDICTS = """
select seat, todo, verdict, mistake, since, tries from verdicts join seats using (seat)
where seen > ? order by since
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
        self.room, self.course = room, course
        self.order = {todo: place for place, todo in enumerate(course.todos)}
        self.heard = time.time() - PRESENT
        self.people = room.rows(PEOPLE, self.heard)
        self.verdicts = defaultdict(dict)  # by TODO and seat: verdict, mistake, since, tries
        self.reached = defaultdict(lambda: -1)  # by seat: the place of the last TODO that is right
        for seat, todo, *rest in room.rows(VERDICTS, self.heard):
            self.verdicts[todo][seat] = rest
            if rest[0] == "right" and todo in self.order:
                self.reached[seat] = max(self.reached[seat], self.order[todo])

    @property
    def seats(self):
        return len(self.people)

    def column(self, todo, minutes, seen):
        """One TODO, in numbers."""
        verdicts = self.verdicts[todo].values()
        right = sum(verdict == "right" for verdict, *_ in verdicts)
        now = Counter(one for kind, one, *_ in verdicts if one and kind != "right")
        name = max(seen, key=lambda one: (now[one], seen[one]), default=None)
        mistake = name and {"name": name, "now": now[name], "seen": seen[name]}
        past = sum(self.reached[seat] >= self.order[todo] for seat, *_ in self.people)
        return {
            "todo": todo,
            "minutes": minutes,
            "right": right,
            "wrong": len(verdicts) - right,
            "idle": self.seats - len(verdicts),
            "mistake": mistake,
            "through": self.seats > 0 and past >= THROUGH * self.seats,
        }

    def at_hand(self):
        """The last TODO that half of the seats have begun; the first one, to begin with."""
        begun = [
            todo for todo in self.order if len(self.verdicts[todo]) >= max(1, BEGUN * self.seats)
        ]
        return begun[-1] if begun else next(iter(self.order), None)

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
        known = seen(self.room)
        chapters = [
            {
                "chapter": chapter,
                "columns": [
                    self.column(todo, minutes, known.get(todo, {}))
                    for todo, minutes in todos.items()
                ],
            }
            for chapter, todos in self.course.chapters
        ]
        return {
            "title": self.course.title,
            "seats": self.seats,
            "chapters": chapters,
            "at_hand": self.at_hand(),
            "vote": self.vote(),
        }

    def presenter(self):
        """What the presenter sees: who is stuck, and for how long; names that were typed."""
        now = time.time()
        return {
            "seats": self.seats,
            "door": self.room.setting("door"),
            "stuck": self._stuck(now),
            "quiet": [
                {"seat": seat, "name": name, "seconds": round(now - active)}
                for seat, name, active in self.people
                if now - active > QUIET
            ],
            "people": sorted(([seat, name] for seat, name, _ in self.people), key=_by_name),
            "mistakes": seen(self.room),
        }

    def _stuck(self, now):
        """For each seat the TODO that it has not got right for longest, if it is not past it."""
        names = {seat: name for seat, name, _ in self.people}
        worst = {}
        for todo, place in self.order.items():
            for seat, (verdict, mistake, since, tries) in self.verdicts[todo].items():
                if verdict == "right" or self.reached[seat] > place or now - since < STUCK:
                    continue
                row = {"seat": seat, "name": names[seat], "todo": todo, "mistake": mistake}
                row |= {"tries": tries, "seconds": round(now - since)}
                worst[seat] = max(worst.get(seat, row), row, key=lambda one: one["seconds"])
        return sorted(worst.values(), key=lambda one: -one["seconds"])


def _by_name(person):
    seat, name = person
    return (name is None, (name or "").casefold(), seat)
