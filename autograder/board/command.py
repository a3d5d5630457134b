"""`python -m autograder board`: start the board; `board-counts`, `board-forget`: its end."""

import argparse
import json
import socket
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

from autograder import whole
from autograder.board.room import InUse, Room, forget
from autograder.board.summary import seen
from autograder.feedback.codes import PORT, spell

BOOK = Path("board.db")
COUNTS = Path("seen.json")
RUNNING = "The board is running: end it with Ctrl-C first."
SAID = """\
The board of {title}
  for the projector  {here}screen/{screen}/
  for you only       {here}presenter/{presenter}/
Learners run one of
{calls}{alone}
Ctrl-C ends it. What was told stays in {book}; `make board-forget` deletes it.
"""


ALONE = """
Only notebooks on this machine find it there: this machine is in no network, or was told to listen
to itself alone."""


def serve(arguments):
    """Run the board until it is interrupted; return the exit status."""
    options = _options(arguments)
    try:
        from autograder.board.course import course

        found = course(options.route)
        room = Room(options.book)
    except (LookupError, InUse, sqlite3.Error, OSError) as error:
        return _fail(error, options.book)
    try:
        line = _listen(options.host, options.port)
    except (OSError, OverflowError) as error:
        room.close()
        why = getattr(error, "strerror", None) or error
        print(f"Port {options.port} of {options.host}: {why}.", file=sys.stderr)
        return 1
    _run(options, found, room, line)
    return 0


def _options(arguments):
    parser = argparse.ArgumentParser(prog="python -m autograder board", description=__doc__)
    parser.add_argument("--route", help="its name or title; the shortest one by default")
    parser.add_argument("--host", default="0.0.0.0", help="where to listen: 127.0.0.1 for a proxy")
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--address", help="the board's address for learners, such as a hub's")
    parser.add_argument("--prefix", default="", help="the path below which a proxy asks")
    parser.add_argument("--book", type=Path, default=BOOK, help="the file that keeps the room")
    return parser.parse_args(arguments)


def _fail(error, book):
    if isinstance(error, InUse):
        said = RUNNING
    elif isinstance(error, sqlite3.Error | OSError):
        said = f"{book} is not a board's file, or cannot be written: {error}."
    else:
        said = error.args[0]
    print(said, file=sys.stderr)
    return 1


def _listen(host, port):
    line = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        line.bind((host, port))
    except OSError:
        line.close()
        raise
    return line


def _run(options, course, room, line):
    from autograder.board.app import Board
    from autograder.board.patience import Server

    prefix = "/" + options.prefix.strip("/") if options.prefix.strip("/") else ""
    shown = _shown(options, room, line.getsockname()[1], prefix)
    _say(options, course, room, f"http://127.0.0.1:{line.getsockname()[1]}{prefix}/", shown)
    _more_files()
    with suppress(KeyboardInterrupt):
        Server(Board(room, course, shown), prefix).run([line])


def _shown(options, room, port, prefix):
    """Code and link for learners; the code only where it can say where the board is."""
    host = own_address() if options.host in ("0.0.0.0", "::") else options.host
    address = (options.address or f"http://{host}:{port}{prefix}").rstrip("/")
    parts, secret = urlsplit(address), room.setting("secret")
    plain = (parts.scheme, parts.port, parts.path) == ("http", PORT, "")
    return {
        "code": spell(parts.hostname, secret) if plain else None,
        "link": f"{address}/{secret}",
    }


def own_address():
    """This machine's address in its network; 127.0.0.1 where it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # which sends nothing
            return probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"


def _say(options, course, room, here, shown):
    calls = [f'  join("{one}")' for one in (shown["code"], shown["link"]) if one]
    keys = {view: room.setting(view) for view in ("screen", "presenter")}
    said = {"title": course.title, "here": here, "calls": "\n".join(calls), "book": options.book}
    alone = ALONE if urlsplit(shown["link"]).hostname == "127.0.0.1" else ""
    print(SAID.format(**said, **keys, alone=alone), flush=True)


def _more_files():
    """As many connections as the system lets us have; it begins with few on some."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = 4096 if most == resource.RLIM_INFINITY else min(4096, most)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(now, wanted), most))


def counts(arguments):
    """Write how many seats made each known mistake, for the slides."""
    parser = argparse.ArgumentParser(prog="python -m autograder board-counts")
    parser.add_argument("file", nargs="?", type=Path, default=COUNTS)
    parser.add_argument("--book", type=Path, default=BOOK)
    options = parser.parse_args(arguments)
    return _with_book(options.book, lambda: _write_counts(options))


def _write_counts(options):
    with closing(Room(options.book)) as room:
        found = seen(room)
    whole.write(options.file, json.dumps(found, indent=1, ensure_ascii=False))
    print(f"{options.file}: {sum(map(len, found.values()))} known mistakes. It names no seat.")


def forget_all(arguments):
    """Delete all that the board keeps."""
    parser = argparse.ArgumentParser(prog="python -m autograder board-forget")
    parser.add_argument("--book", type=Path, default=BOOK)
    book = parser.parse_args(arguments).book
    return _with_book(
        book, lambda: (forget(book), print(f"{book} is deleted, with everything in it."))
    )


def _with_book(book, act):
    if not book.exists():
        print(f"There is no {book}: no board has run here, or it was deleted.", file=sys.stderr)
        return 1
    try:
        act()
    except (InUse, sqlite3.Error) as error:
        return _fail(error, book)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        return 1
    return 0
