"""`python -m autograder collect` and `return`."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.grading.exchange.collect import collect
from autograder.grading.exchange.give_back import give_back
from autograder.grading.exchange.platforms import BY_NAME
from autograder.grading.gradebook.course import CONFIG, Course
from autograder.grading.report.tables import escape
from autograder.grading.status import FINE, SOME_NOT_GRADED, UNUSABLE, Unusable
from autograder.grading.submissions.roster import NAME

MANY = 30  # lines on screen


def main_collect(arguments):
    """Take a platform's export; 0 if all of it was taken, 1 if not, 2 if nothing was."""
    made = _parser("collect", "Put what a platform exported into submitted/.")
    made.add_argument("export", type=Path, help="a zip, or a folder")
    made.add_argument("--chapter", help="what all its notebooks are for, whatever they are called")
    made.add_argument("--from", dest="platform", help=f"one of {', '.join(BY_NAME)}")
    asked = made.parse_args(arguments)
    return _said(asked, lambda course: _collect(course, asked))


def main_return(arguments):
    """Write what goes back; 0 if all of it does, 1 if not, 2 if nothing does."""
    made = _parser("return", "Write returned/: feedback as zips, marks as CSV, for a platform.")
    made.add_argument("--to", dest="platform", help=f"one of {', '.join(BY_NAME)}")
    made.add_argument("--chapter", help="only this one")
    asked = made.parse_args(arguments)
    return _said(asked, lambda course: _give_back(course, asked))


def _parser(name, says):
    made = argparse.ArgumentParser(prog=f"python -m autograder {name}", description=says)
    made.add_argument("--course", type=Path, default=Path(), help="the course (default: here)")
    return made


def _said(asked, does):
    try:
        if not (asked.course / CONFIG).exists():
            raise Unusable(f"{asked.course.resolve()} is not a course: it has no {CONFIG}")
        return does(Course(asked.course))
    except (Unusable, OSError) as reason:
        print(f"Stopped: {f'{reason}'[:400]}.", file=sys.stderr)
        return UNUSABLE


def _collect(course, asked):
    done, console = collect(course, asked.export, asked.chapter, asked.platform), Console()
    said = "" if asked.platform else "; if that is wrong, say FROM="
    console.print(f"Names as {done.platform.title} gives them{said}.", highlight=False)
    by_chapter = Counter((chapter, state) for (_, chapter), state in done.states.items())
    for (chapter, state), number in sorted(by_chapter.items()):
        console.print(f"{chapter}: {number} {state}", highlight=False)
    if done.others:
        console.print(f"{done.others} other files left out", highlight=False)
    rows = [(one.chapter, one.learner) for one in done.taken if one.late]
    _table(console, "Late, and nobody knows by how much", ("chapter", "learner"), rows)
    rows = [(one.member.path, one.why) for one in done.left]
    _table(console, "Not taken", ("file", "why"), rows)
    rows = [
        (chapter, one.learner, one.name) for chapter, those in done.missing.items() for one in those
    ]
    _table(console, "Nothing handed in", ("chapter", "learner", "name"), rows)
    if not (course.root / NAME).exists():
        console.print(
            f"Without {NAME}, learners who handed in nothing are not listed.", highlight=False
        )
    return SOME_NOT_GRADED if done.left else FINE


def _give_back(course, asked):
    done, console = give_back(course, asked.platform, asked.chapter), Console()
    for path in done.files:
        console.print(str(path), highlight=False, markup=False, soft_wrap=True)
    _table(console, "Not in the zip", ("learner", "chapter", "why"), done.left)
    return SOME_NOT_GRADED if done.left else FINE


def _table(console, title, heads, rows):
    if not rows:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows[:MANY]:
        table.add_row(*map(escape, row))
    console.print(f"\n[bold]{title}[/] ({len(rows)})")
    console.print(table)
    if rows[MANY:]:
        console.print(f"… and {len(rows) - MANY} more")
