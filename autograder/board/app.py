"""The board over HTTP: pages for those with a key, three messages for those with a seat."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from hmac import compare_digest
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from autograder.board.events import accept, name_of
from autograder.board.limits import BODY, BODY_SECONDS, GUESSES, TOLD, Buckets
from autograder.board.news import News
from autograder.board.room import Full
from autograder.board.summary import seen
from autograder.feedback.codes import tidy

PAGES = Path(__file__).with_name("pages")
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-accel-buffering": "no",  # nginx: events go through at once
    "connection": "close",  # no client holds a line that it does not use
}
VIEWS = ("screen", "presenter")


class Board:
    """What answers.

    Parameters
    ----------
    room : Room
    course : Course
    shown : dict
        What the projector says of joining: "code" and "link".
    """

    def __init__(self, room, course, shown):
        self.room, self.course, self.shown = room, course, shown
        self.news = News(room, course)
        self.told, self.guesses = Buckets(*TOLD), Buckets(*GUESSES)

    def app(self, prefix=""):
        """The ASGI application, all of it below `prefix`."""
        routes = [
            Route("/", self.welcome),
            Route("/join", self.join, methods=["POST"]),
            Route("/tell", self.tell, methods=["POST"]),
            Route("/leave", self.leave, methods=["POST"]),
            Route("/{view}/{key}/", self.page),
            Route("/{view}/{key}/events", self.events),
            Route("/{view}/{key}/shown.json", self.joining),
            Route("/presenter/{key}/seen.json", self.counts),
            Route("/presenter/{key}/door", self.door, methods=["POST"]),
            Route("/presenter/{key}/remove", self.remove, methods=["POST"]),
            Mount("/files", StaticFiles(directory=PAGES)),
            Route("/{code}", self.welcome),
        ]
        routes = [Mount(prefix, routes=routes)] if prefix else routes
        app = Starlette(
            routes=routes, lifespan=self._life, exception_handlers={HTTPException: _said}
        )
        app.router.redirect_slashes = False
        return _WithHeaders(app)

    @asynccontextmanager
    async def _life(self, _):
        watching = asyncio.create_task(self.news.watch())
        yield
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        self.room.close()

    # ---- for learners ---------------------------------------------------------------------------

    async def welcome(self, request):
        """What to type; the code itself is on the screen alone."""
        return FileResponse(PAGES / "welcome.html")

    async def join(self, request):
        """A seat, for who has the code."""
        who = request.client and request.client.host
        if self.guesses.left(who) < 1:
            raise HTTPException(429)
        body = await _json(request)
        code = body.get("code") if isinstance(body, dict) else None
        if not isinstance(code, str) or not _same(tidy(code), self.room.setting("secret")):
            self.guesses.take(who)
            raise HTTPException(404)
        if self.room.setting("door") != "open":
            raise HTTPException(409)
        try:
            number, token = self.room.join(name_of(body.get("name")))
        except ValueError:
            raise HTTPException(400) from None
        except Full:
            raise HTTPException(503) from None
        return JSONResponse({"number": number, "token": token})

    async def tell(self, request):
        """Verdicts and votes of a seat."""
        seat = self._seat(request)
        if not self.told.take(seat):
            raise HTTPException(429)
        try:
            events = accept(await _json(request), self.course)
        except ValueError:
            raise HTTPException(400) from None
        self.room.tell(seat, events)
        return Response()

    async def leave(self, request):
        """A seat is forgotten, with all that it told."""
        self.room.remove(self._seat(request))
        return Response()

    def _seat(self, request):
        """The seat whose token the request has; before any of its body is read."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        seat = self.room.seat(token) if scheme == "Bearer" else None
        if seat is None:
            raise HTTPException(401)
        return seat

    # ---- for who has a key ----------------------------------------------------------------------

    def _key(self, request, view=None):
        """The view whose key the address holds."""
        view = view or request.path_params["view"]
        if view not in VIEWS or not _same(request.path_params["key"], self.room.setting(view)):
            raise HTTPException(404)
        return view

    async def page(self, request):
        return FileResponse(PAGES / f"{self._key(request)}.html")

    async def joining(self, request):
        """What the screen says of joining."""
        self._key(request)
        return JSONResponse(self.shown)

    async def events(self, request):
        view = self._key(request)
        if self.news.full:
            raise HTTPException(503)
        return StreamingResponse(self.news.follow(view), media_type="text/event-stream")

    async def counts(self, request):
        """How many seats made each known mistake, to download."""
        self._key(request, "presenter")
        file = {"content-disposition": 'attachment; filename="seen.json"'}
        return JSONResponse(seen(self.room), headers=file)

    async def door(self, request):
        """Open or close the room for those who are not in it."""
        self._key(request, "presenter")
        state = await _json(request)
        if state not in ("open", "closed"):
            raise HTTPException(400)
        self.room.set_door(state)
        return Response()

    async def remove(self, request):
        """Take a seat out of the room."""
        self._key(request, "presenter")
        seat = await _json(request)
        if not isinstance(seat, int):
            raise HTTPException(400)
        self.room.remove(seat)
        return Response()


class _WithHeaders:
    """Every answer has `HEADERS`."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def with_headers(message):
            if message["type"] == "http.response.start":
                mine = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message["headers"], *mine]
            await send(message)

        await self.app(scope, receive, with_headers)


def _same(one, other):
    return compare_digest(one.encode(errors="replace"), other.encode())


async def _said(request, error):
    return Response(status_code=error.status_code)


async def _json(request):
    """The JSON of a body that is small and comes soon."""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY:
                    raise HTTPException(413)
        return json.loads(body)
    except TimeoutError:
        raise HTTPException(408) from None
    except (ValueError, RecursionError, ClientDisconnect):
        raise HTTPException(400) from None
