"""Run sheets: a route minute by minute, as tables in docs/presenting.md.

Run as ``python -m autograder presenting [--check]`` in the course's folder.
"""

import argparse
import re
import sys
from pathlib import Path

from autograder import judging
from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.errors import AuthoringError
from autograder.judging.routes import routes
from autograder.slides.deck import DeckError
from autograder.slides.notes import clock
from autograder.slides.route import slides_along

__all__ = ["main", "sheet", "with_sheets"]

GUIDE = "docs/presenting.md"
HEAD = """\
| at | min | slide | say, ask | type | wait | when late |
| --- | --- | --- | --- | --- | --- | --- |"""
SHEET = re.compile(r"(<!-- run sheet: ([\w-]+) -->\n).*?(<!-- /run sheet -->)", re.DOTALL)


def sheet(slides):
    """The table of a route's slides: when each begins, and what its notes say.

    Parameters
    ----------
    slides : list of Slide

    Returns
    -------
    str
        Markdown.
    """
    rows, at = [HEAD], 0.0
    for slide in slides:
        rows.append(_row(slide, int(round(at, 6))))
        at += slide.minutes
    return "\n".join(rows) + "\n"


def _row(slide, at):
    notes = slide.notes
    said = [notes.get("say", ""), notes.get("ask", ""), _expected(slide)]
    cells = [
        f"{at // 60}:{at % 60:02}",
        clock(slide.minutes),
        f"**{slide.title}**" if slide.kind in ("part", "todo") else slide.title,
        " ".join(filter(None, said)),
        notes.get("type", ""),
        notes.get("wait", "Until 80 % are through." if slide.kind == "todo" else ""),
        notes.get("late", _late(slide)),
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _expected(slide):
    """What to expect to go wrong: by its notes, and two known mistakes of a TODO."""
    checks = judging.chapter(slide.chapter) if slide.todo else ()
    known = [mistake.name for one in checks if one.short == slide.todo for mistake in one.mistakes]
    words = [slide.notes.get("mistake", "").rstrip("."), *known[:2]]
    return " ".join(["*Expect:*", "; ".join(filter(None, words)) + "."]) if any(words) else ""


def _late(slide):
    return f'`catch_up("{slide.chapter}.{slide.todo}")`' if slide.kind == "todo" else ""


def with_sheets(guide, course):
    """The guide's text with each run sheet made anew.

    Raises
    ------
    DeckError
        Where it asks for a route that there is not.
    """
    known = {route.name: route for route in routes()}

    def made(found):
        if found[2] not in known:
            raise DeckError(
                f"{GUIDE}: there is no route {found[2]!r}; there are: {', '.join(known)}"
            )
        return f"{found[1]}\n{sheet(slides_along(known[found[2]], course))}\n{found[3]}"

    return SHEET.sub(made, guide)


def main(arguments):
    """Write the run sheets, or with ``--check`` say whether they are stale; return a status."""
    parser = argparse.ArgumentParser(prog="python -m autograder presenting")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where stale")
    parser.add_argument("--root", default=".", help="the course's folder")
    options = parser.parse_args(arguments)
    path = Path(options.root) / GUIDE
    try:
        guide = path.read_text("utf-8")
        made = with_sheets(guide, chapters(options.root))
    except (DeckError, AuthoringError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        return _checked(guide == made)
    if guide != made:
        files.write(path, made)
    print(f"{GUIDE}: {'run sheets written' if guide != made else 'nothing to do'}.")
    return 0


def _checked(fresh):
    if not fresh:
        print(f"{GUIDE} is stale: the marks or the routes changed. Run `make presenting`.")
    return 0 if fresh else 1
