"""Who takes the course: a CSV with ids and names, as a spreadsheet or a platform writes it."""

import codecs
import csv
import io
import unicodedata
from dataclasses import dataclass, field

from autograder.grading.sanitize.text import printable
from autograder.grading.status import Unusable

NAME = "roster.csv"
# Headings of the column that names a learner as the gradebook does; the first that is there counts.
IDS = "learner", "student_id", "username", "sis login id", "login", "id", "sid", "student id"
IDS += "id number", "email address", "email", "github_username", "sis user id"
ALSO = "identifier", "canvas id", "canvas_id", "user id", "e-mail", "mail", "github", "github_id"
FIRST = "first name", "first_name", "firstname"
LAST = "last name", "last_name", "lastname", "surname", "family name"
FULL = "name", "full name", "full_name", "student", "student name"
NOBODY = "points possible"  # a row of Canvas's; another one names nobody at all
PEOPLES = {*IDS, *ALSO, *FIRST, *LAST, *FULL}


@dataclass(frozen=True)
class Person:
    """A row of the roster.

    Parameters
    ----------
    learner : str
        As the gradebook has it.
    name : str
        For people; the id where the roster has none.
    keys : frozenset of str
        What else a platform may call them, folded: other ids, addresses, names.
    row : dict of str to str
        By the headings as they are.
    """

    learner: str
    name: str
    keys: frozenset
    row: dict = field(default_factory=dict, compare=False)


class Roster:
    """The people of a course, in the file's order; empty where there is none."""

    def __init__(self, people=()):
        self.people = list(people)
        self.by_key = {}
        for person in self.people:
            for key in person.keys | {fold(person.learner)}:
                self.by_key.setdefault(key, []).append(person)

    def __bool__(self):
        return bool(self.people)

    def find(self, *names):
        """The one person that is called so; None where it is nobody, or several."""
        for name in names:
            found = self.by_key.get(fold(name), []) if name else []
            if len(found) == 1:
                return found[0]
        return None

    def name(self, learner):
        """What people call a learner."""
        return next((one.name for one in self.people if one.learner == learner), learner)

    @property
    def learners(self):
        return [person.learner for person in self.people]


def fold(text):
    """A name or an id without what differs from one platform to the next."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign in "@._+-").strip("._-")


def read(path):
    """The roster in a CSV file: commas, semicolons or tabs; UTF-8 or UTF-16, with a mark or not.

    Raises
    ------
    Unusable
        Where it is no table, no column names the learners, or two rows name the same one.
    """
    rows = table(path)
    column = next((one for name in IDS for one in rows[0] if one.casefold() == name), None)
    if column is None:
        heads = ", ".join(map(printable, rows[0]))
        raise Unusable(
            f"{path.name} has the columns {heads}, and none says what learners are called in the "
            "gradebook: call that column id"
        )
    people = [_person(row, row[column]) for row in rows if _is_somebody(row, column, path.name)]
    seen = [person.learner for person in people]
    if twice := sorted({one for one in seen if seen.count(one) > 1}):
        raise Unusable(f"{path.name} names {printable(twice[0])} in two rows: delete one")
    return Roster(people)


def read_or_none(path):
    """The roster, empty where there is no file."""
    return read(path) if path.exists() else Roster()


def table(path):
    """Rows of a CSV as dictionaries; headings and values without spaces around them.

    Raises
    ------
    Unusable
        Where it cannot be read, or holds no row.
    """
    try:
        text = _text(path.read_bytes())
    except OSError as error:
        raise Unusable(f"{path.name} cannot be read ({error.strerror})") from error
    except UnicodeError as error:
        raise Unusable(f"{path.name} is neither UTF-8 nor UTF-16: save it as UTF-8") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    found = csv.DictReader(io.StringIO(text), delimiter=delimiter, restval="")
    rows = [
        {(name or "").strip(): (value or "").strip() for name, value in row.items() if name}
        for row in found
    ]
    if not rows:
        raise Unusable(f"{path.name} has no rows below its headings")
    return rows


def _text(content):
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    return content.decode("utf-8-sig")


def _person(row, learner):
    heads = {name.casefold(): value for name, value in row.items()}
    first = next((heads[name] for name in FIRST if heads.get(name)), "")
    last = next((heads[name] for name in LAST if heads.get(name)), "")
    name = next((heads[one] for one in FULL if heads.get(one)), "") or f"{first} {last}".strip()
    turned = " ".join(reversed(name.split(", "))) if ", " in name else name
    names = {name, turned, f"{last}{first}", f"{first}{last}"}
    if " " in turned:
        head, _, tail = turned.partition(" ")
        names |= {f"{tail}{head}", f"{tail}, {head}"}
    values = names | {heads[head] for head in (*IDS, *ALSO) if head in heads}
    keys = frozenset(key for value in values if (key := fold(value)))
    return Person(learner, turned or learner, keys, row)


def _is_somebody(row, column, name):
    """Whether a row is a learner's; an error where it is, and does not say who that is."""
    said = [row[head] for head in row if head.casefold() in PEOPLES and row[head]]
    if row[column] or not said or any(NOBODY in value.casefold() for value in said):
        return bool(row[column])
    raise Unusable(
        f"{name}: the row of {printable(said[0])[:60]} has nothing below {column}; fill it in, or "
        "add a column id"
    )
