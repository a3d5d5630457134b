"""A thread that tells the board what a learner's checks have found, while the checks go on."""

import random
import time
from collections import deque

from autograder.feedback.post import Refused, post

MANY = 20  # events in a message
ROOM = 100  # events that wait; where there are more, the oldest go
QUIET = 60.0  # seconds without an event, after which the board hears that the seat is still there
WAITS = (1, 2, 4, 8, 16, 32, 60)  # seconds between two tries
NO_SEAT = (401, 403, 404, 410)

SILENT = (
    "The board does not answer. Your checks work as before, and it will be told when it is back."
)
GONE = "The board no longer knows your seat, so nothing is sent any more."


class Teller:
    """Tells one board, for one seat.

    Parameters
    ----------
    address : str
    token : str
    end : callable
        Called when the board does not know the seat.

    Raises
    ------
    RuntimeError
        Where there are no threads.
    """

    def __init__(self, address, token, end):
        import threading

        self.address, self.token, self.end = address, token, end
        self.waiting = deque(maxlen=ROOM)
        self.bell, self.stopped = threading.Event(), threading.Event()
        self.news, self.told = None, set()
        threading.Thread(target=self._run, name="board", daemon=True).start()

    def hear(self, event):
        """Take an event of `listeners`; never waits."""
        self.waiting.append(event | {"n": time.time_ns() // 1000})
        self.bell.set()
        if self.news:
            news, self.news = self.news, None
            print(news)

    def stop(self):
        """Tell nothing more."""
        self.stopped.set()
        self.bell.set()

    def _run(self):
        while not self.stopped.is_set():
            self.bell.wait(QUIET)
            self.bell.clear()
            self._deliver(self._some())
            if self.waiting:
                self.bell.set()

    def _some(self):
        """The oldest events that wait; none says that the seat is there."""
        return [self.waiting.popleft() for _ in range(min(MANY, len(self.waiting)))]

    def _deliver(self, events):
        """Try until the board has taken the events, or will not."""
        attempt = 0
        while not self.stopped.is_set() and not self._taken(events):
            wait = WAITS[min(attempt, len(WAITS) - 1)]
            attempt += 1
            self.stopped.wait(wait * random.uniform(0.5, 1))  # not everybody at once

    def _taken(self, events):
        try:
            post(self.address, "tell", {"events": events}, self.token)
        except Refused as refused:
            (status,) = refused.args
            if status in NO_SEAT:
                self.end()
                self._say(GONE)
            elif status >= 500:
                self._say(SILENT)
            return status != 429 and status < 500
        except (OSError, ValueError):  # a ValueError: what was kept is no address
            self._say(SILENT)
            return False
        return True

    def _say(self, text):
        """Leave a sentence for the next check, once."""
        if text not in self.told:
            self.told.add(text)
            self.news = text
