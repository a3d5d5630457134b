"""Join the board of a workshop, and leave it.  Without joining, nothing is ever sent."""

import json
import re
import time
from contextlib import suppress

from autograder import whole
from autograder.feedback import codes, listeners, memory
from autograder.feedback.card import inline
from autograder.feedback.post import Refused, post
from autograder.feedback.teller import Teller

NAME = "seat.json"  # beside progress.json: the other chapters' notebooks find the seat there
HOURS = 12  # that a seat is taken up again without joining

SENT = (
    "From now on, the board is sent: your seat's number, which is random; for each check, the "
    "TODO, the verdict and the name of the mistake if it is a known one; each vote; and every "
    "minute, that you are still here. {named} Your code is never sent. `leave()` ends this and "
    "deletes what was sent."
)
NAMED = "Only the presenter sees the name that you typed."
NAMELESS = "No name is sent."
ELSEWHERE = "Notebooks that you open from this folder in the next 12 hours tell the board too."
GOES_ON = "This notebook tells the board too, as seat {number}. leave() ends it."
NO_THREADS = (
    "Where this notebook runs there are no threads, and a check must not wait for the board, so "
    "you have not joined and nothing is sent. Everything else works."
)
OWNER_ONLY = (
    "Something between you and the board, such as a hub's proxy, lets only its owner in. Please "
    "ask the presenter for a link that is open to everyone."
)
WHY = {
    301: OWNER_ONLY,
    302: OWNER_ONLY,
    401: OWNER_ONLY,
    403: OWNER_ONLY,
    404: "There is no board with this code. Compare it with the one on the screen.",
    409: "The presenter has closed the room, so nobody can join just now. Please ask.",
    429: "Many are joining at once. Please run this cell again in half a minute.",
    503: "The room is full. Please ask the presenter.",
}

_here = {}  # "seat": what the file holds; "teller": who tells the board of it


class Note:
    """A few sentences for the learner, with code in backticks."""

    def __init__(self, *sentences):
        self.sentences = sentences

    def __repr__(self):
        return "\n".join(self.sentences).replace("`", "")

    def _repr_html_(self):
        return "".join(f"<p>{inline(one)}</p>" for one in self.sentences)


def join(code, name=None):
    """Let the board of this workshop hear of your checks and votes.

    Parameters
    ----------
    code : str
        The code or the link on the screen.
    name : str, optional
        Which the presenter sees beside your seat; without one, you are a random number.

    Returns
    -------
    Note
        What is sent, or why you have not joined.
    """
    try:
        address, secret = codes.read(code)
    except ValueError as error:
        return Note(str(error))
    if not _threads():
        return Note(NO_THREADS)
    again = _is_mine(address, secret)
    seat = _here["seat"] if again else _ask(address, secret, name)
    if isinstance(seat, Note):
        return seat
    if not again:
        leave()
        _begin(seat)
        _keep(seat)
    said = SENT.format(named=NAMED if seat["named"] else NAMELESS)
    more = [ELSEWHERE] if memory.place() else []
    return Note(f"You have joined the board as seat {seat['number']}.", said, *more)


def leave():
    """Tell the board nothing more, and let it delete what it was told.

    Returns
    -------
    Note
    """
    seat = _here.get("seat") or _kept()
    if seat is None:
        return Note("You have not joined a board.")
    listeners.unsubscribe(_hear)
    _end()
    try:
        post(seat["address"], "leave", {}, seat["token"])
    except (OSError, Refused):
        return Note("You have left. The board does not answer, so it may still show your seat.")
    return Note("You have left, and the board has deleted what your seat sent.")


def resume():
    """Go on telling the board that was joined in another notebook, a little while ago."""
    seat = _kept()
    if seat is not None and "seat" not in _here and _threads():
        _begin(seat)
        _here["teller"].news = GOES_ON.format(number=seat["number"])


def _threads():
    """Whether a thread can start: not in a browser's Python."""
    import threading

    try:
        threading.Thread(target=bool).start()
    except RuntimeError:
        return False
    return True


def _is_mine(address, secret):
    """Whether this seat is of that room, and the board still has it."""
    seat = _here.get("seat") or _kept()
    if seat is None or (seat["address"], seat["secret"]) != (address, secret):
        return False
    try:
        post(address, "tell", {"events": []}, seat["token"])
        if "seat" not in _here:
            _begin(seat)
    except (OSError, Refused):
        return False
    return True


def _ask(address, secret, name):
    """A seat of the room, or a note that says why there is none."""
    try:
        answer = json.loads(post(address, "join", {"code": secret, "name": name}))
        number, token = answer["number"], answer["token"]
        valid = isinstance(number, int) and re.fullmatch(r"[\w-]{16,64}", token, re.ASCII)
    except Refused as refused:
        return Note(WHY.get(refused.args[0], f"The board refused: {refused}."))
    except OSError as error:
        why = getattr(error, "reason", error)
        return Note(f"No board answers at {address} ({why}). Are you on the workshop's network?")
    except (ValueError, KeyError, TypeError):
        valid = False
    if not valid:
        return Note(f"What answers at {address} is not a board.")
    seat = {"address": address, "secret": secret, "token": token, "number": number}
    return seat | {"named": bool(name), "when": time.time()}


def _begin(seat):
    _here["teller"] = Teller(seat["address"], seat["token"], _end)
    _here["seat"] = seat
    listeners.subscribe(_hear)


def _hear(event):
    if teller := _here.get("teller"):
        teller.hear(event)


def _end():
    """Tell nothing more, from here or from another notebook."""
    _here.pop("seat", None)
    if teller := _here.get("teller"):
        teller.stop()
    with suppress(OSError):
        if file := _file():
            file.unlink()


def _file():
    place = memory.place()
    return place and place.with_name(NAME)


def _keep(seat):
    with suppress(OSError):  # a full or read-only disk: the other notebooks join by themselves
        if file := _file():
            whole.write(file, json.dumps(seat))
            file.chmod(0o600)  # its token is nobody else's


def _kept():
    """The seat of another notebook, or of this one before its kernel began again; else None."""
    file = _file()
    try:
        seat = json.loads(file.read_text("utf-8")) if file else None
        fresh = seat and 0 <= time.time() - seat["when"] < 3600 * HOURS
        whole = fresh and {"address", "secret", "token", "number", "named"} <= seat.keys()
        return seat if whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
