"""The HTTP of uvicorn, for clients that are slow on purpose, or too many from one place."""

from collections import Counter

from uvicorn.protocols.http.h11_impl import H11Protocol

from autograder.board.limits import CONNECTIONS, HEAD_SECONDS

_open = Counter()  # connections, by address


class Impatient(H11Protocol):
    """Closes a connection whose request does not come, and those of an address with very many."""

    def connection_made(self, transport):
        super().connection_made(transport)
        self.address = self.client and self.client[0]
        _open[self.address] += 1
        if _open[self.address] > CONNECTIONS:
            transport.abort()
        self.clock = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def _give_up(self):
        """Nothing was asked in all that time."""
        if self.cycle is None:
            self.transport.abort()

    def connection_lost(self, exc):
        self.clock.cancel()
        _open[self.address] -= 1
        if not _open[self.address]:
            del _open[self.address]
        super().connection_lost(exc)
