"""uvicorn, for clients that are slow on purpose, or too many from one place, or never go."""

from collections import Counter

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from autograder.board.limits import ALL_CONNECTIONS, CONNECTIONS, HEAD_SECONDS

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


class Server(uvicorn.Server):
    """Ends at once, though pages follow the board.

    Parameters
    ----------
    board : Board
    prefix : str
        The path below which it answers.
    """

    def __init__(self, board, prefix=""):
        self.news = board.news
        config = uvicorn.Config(
            board.app(prefix),
            http=Impatient,
            ws="none",
            log_level="error",
            access_log=False,
            server_header=False,
            limit_concurrency=ALL_CONNECTIONS,
            timeout_graceful_shutdown=1,
        )
        super().__init__(config)

    async def shutdown(self, sockets=None):
        await self.news.end()
        await super().shutdown(sockets)
