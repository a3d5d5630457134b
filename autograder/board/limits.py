"""What is too much for the board: sizes, times and rates."""

import time
from collections import OrderedDict

BODY = 8_192  # bytes of a message
EVENTS = 20  # in a message
NAME = 40  # characters of a name
BODY_SECONDS = 5.0  # for a body to arrive
HEAD_SECONDS = 10.0  # for a request to begin, and to be whole
CONNECTIONS = 200  # at once from one address; each message is a connection of its own
ALL_CONNECTIONS = 1_500
SEATS = 1_000
SCREENS = 50  # pages that follow the board at once
PRESENT = 180.0  # seconds after its last word that a seat is counted

TOLD = 20, 2.0  # messages of a seat: at once, and a second
GUESSES = 20, 0.5  # wrong codes of an address, and what has no seat


class Buckets:
    """How often each of many may do something.

    Parameters
    ----------
    burst : int
        How often at once.
    rate : float
        How often a second after that.
    most : int
        How many are remembered; the one that was quiet for longest is forgotten.
    """

    def __init__(self, burst, rate, most=10_000):
        self.burst, self.rate, self.most = burst, rate, most
        self.kept = OrderedDict()  # who: what was left, and when

    def left(self, who):
        """How often `who` may still do it just now."""
        left, when = self.kept.get(who, (self.burst, 0.0))
        return min(self.burst, left + self.rate * (time.monotonic() - when))

    def take(self, who):
        """Count it once; False where it was too often, which costs nothing."""
        left = self.left(who)
        if left < 1:
            return False
        self.kept[who] = left - 1, time.monotonic()
        self.kept.move_to_end(who)
        if len(self.kept) > self.most:
            self.kept.popitem(last=False)
        return True
