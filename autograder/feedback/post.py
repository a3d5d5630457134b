"""One message to a board, over HTTP, which a slow or hostile one cannot make expensive."""

import json

SECONDS = 5.0  # for each step: to connect, to be answered
ANSWER = 4096  # bytes


class Refused(Exception):
    """The board has answered, but not with yes: its status is `args[0]`."""


def post(address, what, body, token=None, seconds=SECONDS):
    """Send `body`.

    Parameters
    ----------
    address : str
        Of the board; it ends in "/".
    what : str
        "join", "tell" or "leave".
    body : dict
    token : str, optional
        Of the seat.
    seconds : float

    Returns
    -------
    bytes
        The start of the answer.

    Raises
    ------
    Refused
        With the status of the answer, where it is not 200.
    OSError
        Where there is no answer.
    """
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import Request

    if not address.startswith(("http://", "https://")):
        raise OSError("no address of a board")
    headers = {"Content-Type": "application/json", "User-Agent": "learn-you-a-neural-net"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = Request(address + what, json.dumps(body).encode(), headers, method="POST")
    try:
        with _opener().open(request, timeout=seconds) as answer:
            return answer.read1(ANSWER)
    except HTTPError as error:
        error.close()
        raise Refused(error.code) from None
    except HTTPException as error:  # no HTTP
        raise OSError(f"{type(error).__name__}") from None


def _opener():
    """Follows no redirection: what is said to the board goes to no other place."""
    from urllib.request import HTTPRedirectHandler, build_opener

    class Stay(HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    return build_opener(Stay)
