"""How platforms name what they export, so that a file tells whose it is."""

import re
from dataclasses import dataclass
from datetime import datetime

import yaml

from autograder.grading.status import Unusable

METADATA = "submission_metadata.yml"
ADDRESS = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")


@dataclass(frozen=True)
class Owner:
    """Whose a file is, as its platform says.

    Parameters
    ----------
    readings : tuple of tuple of str
        What may name the learner. Each reading is a tuple of names for one person: several are
        open where a name may hold the sign that separates it from the rest.
    file : str
        As the learner called it.
    time : datetime or str or None
    late : bool
        Whether the platform calls it late, without a time.
    back : str
        The path, up to the file's own name, under which feedback finds its way back.
    """

    readings: tuple
    file: str
    time: object = None
    late: bool = False
    back: str = ""


class Platform:
    """One way of naming files, by a pattern with groups `id` and `file`; see `Owner`."""

    def __init__(self, name, title, pattern):
        self.name, self.title, self.pattern = name, title, re.compile(pattern, re.DOTALL)
        self.nobody = f"it is not named as {title} names files"

    def owners(self, member, everything):
        """Whose a member is: a list of `Owner`, empty where the pattern does not fit."""
        found = self.pattern.fullmatch(member.path)
        if not found:
            return []
        groups = found.groupdict()
        names = tuple(groups[key] for key in ("id", "name") if groups.get(key))
        time = groups.get("time") or member.time
        late, back = bool(groups.get("late")), member.path[: found.start("file")]
        return [Owner((names,), groups["file"], time, late, back)]


class Moodle(Platform):
    """A name, and a number that means one person in this assignment alone."""

    def owners(self, member, everything):
        found = self.pattern.fullmatch(member.path)
        if not found:
            return []
        names = found["name"], f"Participant {found['id']}"
        back = member.path[: found.start("file")]
        return [Owner((names,), found["file"], member.time, back=back)]


class Blackboard(Platform):
    """Assignment, user name and file joined by `_`, which each of them may hold."""

    def owners(self, member, everything):
        return [
            Owner(
                _suffixes(one.readings[0][0], "_"), one.file, _blackboard(one.time), back=one.back
            )
            for one in super().owners(member, everything)
        ]


class Repositories(Platform):
    """Assignment and user name joined by `-`, which both may hold, as GitHub Classroom has it."""

    def owners(self, member, everything):
        folders = [part for part in member.parts[:-1] if "-" in part]
        readings = tuple(one for part in folders for one in _suffixes(_unpacked(part), "-"))
        return [Owner(readings, member.name)] if readings else []


class Mail(Platform):
    """A folder for each sender, in whose name their address stands."""

    def owners(self, member, everything):
        found = [ADDRESS.search(part) for part in member.parts[:-1]]
        address = next((one[0] for one in reversed(found) if one), None)
        return [Owner(((address,),), member.name, member.time)] if address else []


class Gradescope(Platform):
    """A numbered folder for each submission; a list beside them says whose it is."""

    def __init__(self, name, title, pattern):
        super().__init__(name, title, pattern)
        self.nobody = f"{METADATA} does not say whose it is"

    def owners(self, member, everything):
        listed = everything.get(METADATA) or {}
        folder = next((part for part in member.parts[:-1] if part in listed), None)
        if folder is None:
            return []
        entry = listed[folder]
        people = entry.get(":submitters") or []
        return [
            Owner((_names(person),), member.name, _created(entry))
            for person in people
            if isinstance(person, dict)
        ]


NAME = r"(?P<name>[^/_]+)"
PLATFORMS = [
    Gradescope("gradescope", "Gradescope", ""),
    Platform(
        "canvas",
        "Canvas",
        rf"(?:.*/)?{NAME}_(?:(?P<late>LATE)_)?(?P<id>\d+)_(?P<attachment>\d+)_(?P<file>[^/]+)",
    ),
    Moodle(
        "moodle",
        "Moodle",
        r"(?:.*/)?(?P<name>[^/]+?)_(?P<id>\d+)_assignsubmission_file(?:_?/|_)(?P<file>.+)",
    ),
    Blackboard(
        "blackboard",
        "Blackboard",
        r"(?:.*/)?(?P<id>[^/]+)_attempt_(?P<time>\d{4}(?:-\d\d){5})_(?P<file>[^/]+)",
    ),
    Mail("email", "e-mail", ""),
    Repositories("github", "GitHub", ""),
    Platform("folders", "plain folders", r"(?P<id>[^/]+)/(?P<file>.+)"),
]
BY_NAME = {platform.name: platform for platform in PLATFORMS}


def recognised(notebooks, everything):
    """The platform whose names fit all notebooks; the order above is that of how much they say.

    Raises
    ------
    Unusable
        Where none does: then somebody has to say it.
    """
    fits = {
        one.name: sum(bool(one.owners(member, everything)) for member in notebooks)
        for one in PLATFORMS[:-1]
    }
    best = max(fits, key=fits.get)
    if not fits[best]:
        names = ", ".join(BY_NAME)
        raise Unusable(f"no platform names its files like this; say FROM=, one of {names}")
    return BY_NAME[best]


def metadata(members):
    """What is listed about Gradescope's submissions, in a dictionary under the file's name."""
    for member in members:
        if member.name == METADATA:
            try:
                found = yaml.load(member.content(), Loader)
            except (yaml.YAMLError, UnicodeError, RecursionError, ValueError) as error:
                raise Unusable(f"{METADATA} cannot be read ({type(error).__name__})") from error
            return {METADATA: found if isinstance(found, dict) else {}}
    return {}


class Loader(yaml.SafeLoader):
    """Plain data; of Ruby's objects, the fields."""


def _fields(loader, tag, node):
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


Loader.add_multi_constructor("!ruby/", _fields)


def _suffixes(text, sign):
    """What may stand behind some separator, the longest first: "a_b_c" gives "b_c" and "c"."""
    parts = text.split(sign)
    return tuple((sign.join(parts[i:]),) for i in range(1, len(parts)))


def _unpacked(folder):
    """A repository's name, as in a clone: without the branch that a download adds."""
    return re.sub(r"-(main|master)$", "", folder)


def _names(person):
    keys = (":sid", ":email", ":name")
    return tuple(str(person[key]) for key in keys if person.get(key))


def _created(entry):
    time = entry.get(":created_at")
    return time.get("utc", time.get("time")) if isinstance(time, dict) else time


def _blackboard(time):
    """A time without a zone: that of this machine."""
    return datetime.strptime(time, "%Y-%m-%d-%H-%M-%S").astimezone()
