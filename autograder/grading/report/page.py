"""`report.html`: one page that holds all it needs, for an instructor to read and to keep."""

from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from autograder import whole
from autograder.grading.report.classroom import FEWEST, HELP, Classroom
from autograder.grading.sanitize.text import printable
from autograder.judging.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG

HERE = Path(__file__).parent / "templates"
# Okabe and Ito's; a pattern or a word always says the same.
COLOURS = {RIGHT: "#009E73", WRONG: "#D55E00", RAISED: "#CC79A7", NOT_ATTEMPTED: "#56B4E9"}
ELSE = "#767676"


def write(path, course, roster, applied=()):
    """Write the report on a course, whole or not at all.

    Parameters
    ----------
    path : Path
    course : Course
    roster : Roster
        Empty where there is none.
    applied : list of str
        The policies that marks went through, a sentence each.

    Returns
    -------
    int
        Hand-ins that it is about.
    """
    room = Classroom(course, roster)
    made = (
        environment()
        .get_template("report.html.j2")
        .render(
            room=room,
            applied=applied,
            when=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
            fewest=FEWEST,
            help=HELP,
        )
    )
    whole.write(path, made)
    return len(room.work)


def environment():
    """Templates in which whatever learners wrote is escaped."""
    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "percent": percent,
        "plain": printable,
        "colour": colour,
        "number": "{:g}".format,
    }
    return made


def percent(share):
    """A share as text, such as "87 %"."""
    return f"{100 * share:.0f} %"


def colour(verdict):
    return COLOURS.get(verdict, ELSE)
