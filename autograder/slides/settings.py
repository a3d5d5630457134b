"""Who presents: `presenter.toml`, in the course's folder."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from autograder.slides.deck import DeckError

__all__ = ["Presenter", "presenter"]

FILE = "presenter.toml"


@dataclass(frozen=True)
class Presenter:
    """What the title slides say besides the title.

    Parameters
    ----------
    title : str
        Of the route's deck; a chapter's deck has the chapter's.
    name, handle, event : str
        Of the presenter, and where the talk is given; empty where it is not to be said.
    credit : str
        Whose talk the course comes from.
    """

    title: str = ""
    name: str = ""
    handle: str = ""
    event: str = ""
    credit: str = ""


def presenter(folder):
    """The settings in a course's folder; without the file, nothing is said.

    Raises
    ------
    DeckError
        Where the file is no TOML, or a setting is not known or no text.
    """
    file = Path(folder) / FILE
    if not file.exists():
        return Presenter()
    try:
        given = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DeckError(
            f'{FILE} cannot be read ({error}): write lines such as name = "Ada"'
        ) from error
    known = [one.name for one in fields(Presenter)]
    for name, value in given.items():
        if name not in known or not isinstance(value, str):
            raise DeckError(
                f"{FILE}: {name!r} must be one of {', '.join(known)}, and text in quotes"
            )
    return Presenter(**given)
