"""`make slides` and `make presenting`: decks in `slides/`, run sheets in docs/presenting.md."""

import argparse
import sys
from pathlib import Path

from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.errors import AuthoringError
from autograder.judging.routes import routes
from autograder.slides.deck import DeckError, heading_of, slides_of
from autograder.slides.mistakes import counts_in
from autograder.slides.notebook import notebook_of
from autograder.slides.route import slides_along, timed
from autograder.slides.settings import FILE, presenter

__all__ = ["decks", "main"]

FOLDER = "slides"


def decks(root, names=()):
    """The decks of the course at `root`: those of chapters, then that of the shortest route.

    Parameters
    ----------
    root : path
    names : collection of str
        Which of them; by default all.

    Yields
    ------
    str
        The deck's name, such as "01_xor" or "90-minutes".
    str
        Its title.
    list of Slide
    """
    course = chapters(root)
    for chapter in course:
        if not names or chapter.name in names:
            yield chapter.name, heading_of(chapter), timed(slides_of(chapter))
    for route in routes()[:1]:
        name = _name_of(route)
        if not names or name in names:
            yield name, presenter(root).title or route.title, slides_along(route, course)


def _name_of(route):
    return route.title.replace(" ", "-")


def main(arguments):
    """Make decks; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder slides")
    parser.add_argument("decks", nargs="*", metavar="DECK", help="such as 01_xor or 90-minutes")
    parser.add_argument("--root", default=".", help="the course's folder")
    parser.add_argument("--counts", help="a JSON file: how often each known mistake was seen")
    options = parser.parse_args(arguments)
    known = [*(one.name for one in chapters(options.root)), *map(_name_of, routes()[:1])]
    if unknown := [name for name in options.decks if name not in known]:
        parser.error(f"no deck {unknown[0]!r}; there are: {', '.join(known) or 'none'}")
    try:
        _make(options)
    except (DeckError, AuthoringError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _make(options):
    from autograder.slides.page import page

    who = presenter(options.root)
    counts = counts_in(options.counts) if options.counts else {}
    if not who.name:
        print(f"{FILE} has no name: the title slides say none.")
    for name, title, slides in decks(options.root, options.decks):
        path = Path(options.root) / FOLDER / f"{name}.html"
        html = page(notebook_of(slides, who, title, counts))
        files.write(path, html)
        print(f"{FOLDER}/{path.name}: {len(slides) + 1} slides, {len(html) / 1e6:.1f} MB")
