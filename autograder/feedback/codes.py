"""Codes of a board: where it is, and the secret of its room, in twelve letters and digits.

The first five say a private IPv4 address, the last seven the secret: 35 random bits.  They are
written in Crockford's base 32, in which O is 0, and I and L are 1.
"""

import os
import secrets
from ipaddress import AddressValueError, IPv4Address, IPv4Network
from urllib.parse import urlsplit

PORT = 8765  # of a board whose address is in its code
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = str.maketrans("OIL", "011", "- ")
PLACE, SECRET = 5, 7  # digits
NETWORKS = [
    IPv4Network(one)
    for one in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.1/32")
]
WHERE = "AUTOGRADER_BOARD"  # the address of a board, for those who type the secret alone


def new_secret():
    """Seven random digits, which nobody guesses."""
    return "".join(secrets.choice(DIGITS) for _ in range(SECRET))


def spell(host, secret):
    """The code of a room.

    Parameters
    ----------
    host : str
        The address of the board's machine, such as "192.168.1.5".
    secret : str

    Returns
    -------
    str or None
        Such as "K7QD-M2XW-9FTA"; None where the address is not a private one, which has no code.
    """
    before = 0
    for network in NETWORKS:
        if (address := _address(host)) is not None and address in network:
            text = _digits(before + int(address) - int(network.network_address)) + secret
            return "-".join(text[start : start + 4] for start in range(0, len(text), 4))
        before += network.num_addresses
    return None


def _address(host):
    try:
        return IPv4Address(host)
    except AddressValueError:
        return None


def _digits(number):
    return "".join(DIGITS[number >> 5 * place & 31] for place in reversed(range(PLACE)))


def tidy(code):
    """A code as it is compared: capitals, no dashes, and 0 and 1 for letters that look so."""
    return code.strip().upper().translate(READ_AS)


def read(text):
    """Where a code or a link leads.

    Parameters
    ----------
    text : str
        A code, a link, or a secret alone where AUTOGRADER_BOARD holds the address.

    Returns
    -------
    tuple of (str, str)
        The address, which ends in "/", and the secret.

    Raises
    ------
    ValueError
        With a sentence for the learner.
    """
    if not isinstance(text, str):
        raise ValueError('Give the code as a string, in quotes: join("K7QD-M2XW-9FTA").')
    if "/" in text:
        return _read_link(text.strip())
    code = tidy(text)
    if not set(code) <= set(DIGITS):
        raise ValueError(f"{text!r} is not a code: a code has only letters, digits and dashes.")
    if len(code) == PLACE + SECRET:
        return f"http://{_host(code[:PLACE])}:{PORT}/", code[PLACE:]
    if len(code) == SECRET and (where := os.environ.get(WHERE)):
        return where.rstrip("/") + "/", code
    raise ValueError(
        f"{text!r} is not a code: it has {len(code)} letters and digits, but a code has 12."
    )


def _read_link(link):
    try:
        parts = urlsplit(link)
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        valid = False
    address, _, code = link.rpartition("/")
    if not valid or len(tidy(code)) != SECRET or not set(tidy(code)) <= set(DIGITS):
        raise ValueError(
            f"{link!r} is not a link to a board: copy all of it, from http to its code."
        )
    return address + "/", tidy(code)


def _host(digits):
    number = sum(DIGITS.index(digit) << 5 * place for place, digit in enumerate(reversed(digits)))
    for network in NETWORKS:
        if number < network.num_addresses:
            return str(network[number])
        number -= network.num_addresses
    raise ValueError("No board has this code: compare it with the one on the screen.")
