"""Server-sent events: whoever follows the board hears of what is new, within half a second."""

import asyncio
import json
from collections import Counter
from contextlib import contextmanager

from autograder.board.limits import SCREENS
from autograder.board.summary import Standing

PAUSE = 0.5  # seconds between two looks
AGAIN = 10.0  # seconds until a look though nothing was told: seats fall silent, time goes on
PING = 15.0  # seconds between two signs of life


class News:
    """The newest summaries, and those who wait for newer ones.

    Parameters
    ----------
    room : Room
    course : Course
    """

    def __init__(self, room, course):
        self.room, self.course = room, course
        self.latest = {}  # by view, "screen" or "presenter": JSON
        self.newer = asyncio.Condition()
        self.followers = Counter()  # by view
        self.over = False

    async def end(self):
        """Let all who follow go."""
        async with self.newer:
            self.over = True
            self.newer.notify_all()

    async def watch(self):
        """Look again and again whether there is something new."""
        while True:
            self.room.changed = False
            await self._look()
            for _ in range(round(AGAIN / PAUSE)):
                await asyncio.sleep(PAUSE)
                if self.room.changed:
                    break

    async def _look(self):
        """Look at each page that somebody follows, and let learners in between."""
        for view in +self.followers:
            found = json.dumps(getattr(Standing(self.room, self.course), view)())
            if found != self.latest.get(view):
                async with self.newer:
                    self.latest[view] = found
                    self.newer.notify_all()
            await asyncio.sleep(0)

    @contextmanager
    def _place(self, view):
        self.followers[view] += 1
        self.room.changed = True
        try:
            yield
        finally:
            self.followers[view] -= 1

    @property
    def full(self):
        return self.followers.total() >= SCREENS

    async def follow(self, view):
        """The events of a view, one string each; whoever is slow misses some, never the last."""
        told = None
        with self._place(view):
            while not self.over:
                if self.latest.get(view, told) == told:
                    await self._wait()
                if self.latest.get(view, told) == told:
                    yield ": still here\n\n"
                else:
                    told = self.latest[view]
                    yield f"data: {told}\n\n"

    async def _wait(self):
        try:
            async with asyncio.timeout(PING), self.newer:
                await self.newer.wait()
        except TimeoutError:
            pass
