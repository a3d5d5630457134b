"""Feedback as one zip, and marks as CSV, in the form that a platform takes."""

import csv
import io
import os
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field

from autograder import whole
from autograder.grading.exchange import collect
from autograder.grading.exchange.platforms import BY_NAME
from autograder.grading.report import history
from autograder.grading.report.tables import inert
from autograder.grading.status import Unusable
from autograder.grading.submissions import roster

FOLDER = "returned"
# The columns by which a platform knows people again, and the roster's headings for each.
PEOPLE = {
    "canvas": {
        "Student": ("student", "name", "full name"),
        "ID": ("canvas id", "canvas_id", "user id", "id"),
        "SIS User ID": ("sis user id",),
        "SIS Login ID": ("sis login id", "login", "username"),
        "Section": ("section",),
    },
    "moodle": {
        "Username": ("username",),
        "ID number": ("id number", "idnumber"),
        "Email address": ("email address", "email", "e-mail"),
        "Full name": ("full name", "name"),
    },
    "blackboard": {
        "Last Name": ("last name", "surname"),
        "First Name": ("first name",),
        "Username": ("username",),
    },
    "gradescope": {
        "Name": ("name", "full name"),
        "SID": ("sid", "student id", "student_id"),
        "Email": ("email", "email address"),
    },
    "github": {"github_username": ("github_username", "github"), "name": ("name",)},
    "email": {"email": ("email", "email address"), "name": ("name",)},
    "folders": {},
}
BY_FILE = {"canvas", "moodle"}  # which know a hand-in again by the name that they gave it


@dataclass
class Returned:
    """What was written, and whose feedback has no way back, with the reason."""

    files: list = field(default_factory=list)
    left: list = field(default_factory=list)


def give_back(course, platform=None, chapter=None):
    """Write `returned/`: feedback by chapter, and marks by chapter and by TODO.

    Parameters
    ----------
    course : Course
    platform : str, optional
        Of `platforms.BY_NAME`; by default the one that everything was collected from.
    chapter : str, optional
        This one alone.

    Returns
    -------
    Returned
    """
    known = {
        (row["learner"], row["chapter"]): row
        for row in collect.remembered(course.root / collect.RECORD)
    }
    platform = platform or _platform(known)
    if platform not in BY_NAME:
        raise Unusable(f"TO={platform}? There are {', '.join(BY_NAME)}")
    marks = {key: mark for key, mark in course.marks().items() if chapter in (None, key[1])}
    if not marks:
        raise Unusable("there is no mark to return: run `make grade` first")
    people = roster.read_or_none(course.root / roster.NAME)
    (course.root / FOLDER).mkdir(exist_ok=True)
    made = Returned()
    for name in sorted({chapter for _, chapter in marks}):
        _feedback(course, platform, name, marks, known, made)
    table = _Table(platform, people, sorted({learner for learner, _ in marks}))
    _write(course, table, f"{platform}-chapters.csv", _by_chapter(course, marks), made)
    _write(course, table, f"{platform}-todos.csv", _by_todo(course, marks), made)
    return made


def _platform(known):
    found = {row["platform"] for row in known.values()}
    if len(found) == 1:
        return found.pop()
    names = ", ".join(BY_NAME)
    raise Unusable(f"to where? Say TO=, one of {names}")


def _feedback(course, platform, chapter, marks, known, made):
    """One zip of a chapter's feedback pages."""
    path = course.root / FOLDER / f"{platform}-{chapter}-feedback.zip"
    unfinished = path.with_name(f".{path.name}")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for learner in sorted(who for who, name in marks if name == chapter):
            page = course.page(learner, chapter)
            place, why = _place(platform, learner, chapter, known.get((learner, chapter)))
            if not page.exists():
                why = "there is no feedback page: run `make grade`"
            if why:
                made.left.append((learner, chapter, why))
            else:
                archive.write(page, place)
    os.replace(unfinished, path)
    made.files.append(path)


def _place(platform, learner, chapter, row):
    """Where in the zip a learner's page belongs, and why it has no place ("" where it has)."""
    if platform not in BY_FILE:
        return f"{learner}/{chapter}.html", ""
    if row is None or row["platform"] != platform:
        return (
            "",
            f"it was not collected from {BY_NAME[platform].title}, which knows it by its file",
        )
    return f"{row['back']}{chapter}.html", ""


def _by_chapter(course, marks):
    """Columns: heading, most points, and points by learner."""
    maxima = course.maxima()
    for chapter in sorted({chapter for _, chapter in marks}):
        points = {who: mark.points for (who, name), mark in marks.items() if name == chapter}
        yield chapter, maxima[chapter], points


def _by_todo(course, marks):
    """The same for each TODO, and for what a chapter's late work cost."""
    names = {}
    for line in history.attempts(course.root / "grading.jsonl"):
        for said in line["verdicts"]:
            names[line["chapter"], said["cell"]] = said["todo"], said["most"]
    columns = defaultdict(dict)
    for (learner, chapter, cell), score in course.scores().items():
        if (learner, chapter) in marks and (chapter, cell) in names:
            columns[chapter, cell][learner] = score or 0.0
    for chapter, cell in (key for key in names if key in columns):
        todo, most = names[chapter, cell]
        yield f"{chapter}: {todo}", most, columns[chapter, cell]


class _Table:
    """The columns in which a platform looks for people."""

    def __init__(self, platform, people, learners):
        self.platform, self.people = platform, people
        self.learners = learners
        rows = {one.learner: one for one in people.people}
        self.rows = {who: self._row(who, rows.get(who)) for who in learners}
        # A column that nobody has is left out, but Canvas wants all of its own.
        heads = PEOPLE[platform]
        there = {head for row in self.rows.values() for head in row}
        self.heads = [head for head in heads if head in there or platform == "canvas"]
        self.heads += [] if platform == "canvas" else ["learner"]

    def _row(self, learner, person):
        given = {name.casefold(): value for name, value in (person.row if person else {}).items()}
        row = {
            head: next(value for name in names if (value := given.get(name)))
            for head, names in PEOPLE[self.platform].items()
            if any(given.get(name) for name in names)
        }
        if self.platform == "canvas":
            if not row.get("ID", "0").isdigit():  # another platform's, or the course's own
                del row["ID"]
            row.setdefault("Student", person.name if person else learner)
            row.setdefault("SIS Login ID", learner)
        return {"learner": learner, **row}


def _write(course, table, name, columns, made):
    """A CSV of people and points, whole or not at all."""
    columns, text = list(columns), io.StringIO(newline="")
    write = csv.writer(text).writerow
    write([*table.heads, *(inert(_heading(table.platform, *one[:2])) for one in columns)])
    if table.platform == "canvas":
        blank = [""] * (len(table.heads) - 1)
        write(["    Points Possible", *blank, *(f"{most:g}" for _, most, _ in columns)])
    for who in table.learners:
        person = [inert(table.rows[who].get(head, "")) for head in table.heads]
        points = (points.get(who) for _, _, points in columns)
        write([*person, *("" if one is None else f"{one:g}" for one in points)])
    path = course.root / FOLDER / name
    whole.write(path, text.getvalue())
    made.files.append(path)


def _heading(platform, name, most):
    return f"{name} [Total Pts: {most:g} Score]" if platform == "blackboard" else name
