"""From what a platform exported to `submitted/`, through nbgrader's `zip_collect`."""

import hashlib
import json
import logging
import re
import shutil
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePosixPath

from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import FileNameCollectorPlugin
from nbgrader.utils import parse_utc

from autograder import whole
from autograder.grading.exchange import archive, platforms
from autograder.grading.report.log import lines
from autograder.grading.sanitize.text import printable
from autograder.grading.status import Unusable
from autograder.grading.submissions import roster, timestamps
from autograder.grading.submissions.stage import NOTEBOOK

RECORD = "collected.jsonl"
COLUMNS = "learner", "chapter", "platform", "back", "file", "time", "late"
# What Colab, Jupyter, browsers, Windows and Canvas add to the name of a copy.
COPY_OF, COPY = r"(?:copy[ _+]of[ _+])?", r"(?:[-_ .]+copy)?(?:[-_ .]?\(?\d{1,3}\)?){0,2}"
NEW, SAME, REPLACED = "new", "the same as before", "another one than before"
OLDER = "older than what is there, which stays"


@dataclass(frozen=True)
class Found:
    """A notebook in an export: whose it is and for which chapter, or why that is not known.

    `back` is the path under which the platform knows it again.
    """

    member: archive.Member
    learner: str = ""
    chapter: str = ""
    time: datetime | None = None
    late: bool = False
    back: str = ""
    why: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of an export: what was taken, what was not and why, and who is missing."""

    platform: platforms.Platform
    taken: list
    states: dict
    left: list
    others: int
    missing: dict


def collect(course, path, chapter=None, platform=None):
    """Put an export's notebooks where `make grade` finds them.

    Parameters
    ----------
    course : Course
    path : Path
        A zip, or a folder.
    chapter : str, optional
        What all notebooks are for, whatever they are called.
    platform : str, optional
        Of `platforms.BY_NAME`; by default the one whose names fit.

    Returns
    -------
    Outcome

    Raises
    ------
    Unusable
        Nothing was taken then.
    """
    people = roster.read_or_none(course.root / roster.NAME)
    if chapter is not None and chapter not in course.chapters:
        raise Unusable(
            f"the course has no chapter {chapter}: there are {', '.join(course.chapters)}"
        )
    members = archive.members(path)
    notebooks = [one for one in members if NOTEBOOK.fullmatch(one.name)]
    if not notebooks:
        raise Unusable(f"{Path(path).name} contains no notebook")
    everything = platforms.metadata(members)
    if platform is not None and platform not in platforms.BY_NAME:
        raise Unusable(f"FROM={platform}? There are {', '.join(platforms.BY_NAME)}")
    kind = platforms.BY_NAME.get(platform) or platforms.recognised(notebooks, everything)
    found = [
        each
        for member in notebooks
        for each in _found(member, kind, everything, people, course.chapters, chapter)
    ]
    taken, left = _without_rivals(found)
    left += _without_notebook(members, notebooks, partial(_whose, kind, everything, people))
    states = _submit(course, taken)
    _remember(course.root / RECORD, kind, taken)
    chapters = sorted({one.chapter for one in taken})
    missing = {one: _missing(course, people, one) for one in chapters}
    return Outcome(kind, taken, states, left, len(members) - len(notebooks), missing)


def _found(member, kind, everything, people, chapters, chapter):
    owners = kind.owners(member, everything)
    if not owners:
        return [Found(member, why=kind.nobody)]
    return [_of(member, owner, people, chapters, chapter) for owner in owners]


def _of(member, owner, people, chapters, chapter):
    """What is known of one learner's notebook."""
    learner, why = _learner(owner, people)
    named = _chapter(owner.file, chapters)
    if named and chapter and named != chapter:
        why = why or f"it is called as {named}, not {chapter}"
    if not (named or chapter):
        why = why or "its name is no chapter's: say CHAPTER="
    time, late = _utc(owner.time or member.time), owner.late
    return Found(member, learner, chapter or named, time, late, owner.back, why)


def _whose(kind, everything, people, member):
    """Learners, or what may name them, whose file a member is."""
    owners = kind.owners(member, everything)
    return {_learner(owner, people)[0] or owner.readings for owner in owners}


def _without_notebook(members, notebooks, whose):
    """The first file of each learner who handed in something, but no notebook."""
    have, first = {who for one in notebooks for who in whose(one)}, {}
    for member in members:
        for who in whose(member) - have:
            first.setdefault(who, member)
    why = "this learner handed in no notebook"
    return [Found(one, why=why) for one in first.values()]


def _learner(owner, people):
    """The learner, and why they are not known ("" where they are)."""
    if people:
        known = {one.learner: one for names in owner.readings if (one := people.find(*names))}
        if len(known) == 1:
            return _named(next(iter(known)))
        said = " or ".join(dict.fromkeys(names[0] for names in owner.readings))
        if known:
            return "", f"it may be of {' or '.join(sorted(known))}"
        return "", f"the roster has nobody, or several, for {printable(said)}"
    if len(owner.readings) > 1:
        said = " or ".join(names[0] for names in owner.readings)
        return "", f"is it of {printable(said)}? A roster.csv would tell"
    return _named(owner.readings[0][0] if owner.readings[0] else "")


def _named(learner):
    """A learner, and why a gradebook or a disk cannot hold that name; see `submissions.stage`."""
    plain = learner == printable(learner).strip() and not set(learner) & set('*?[/\\:"<>|')
    if learner and plain and not learner.startswith("."):
        return learner, ""
    return "", f"{printable(learner)!r} cannot be a folder's name"


def _chapter(file, chapters):
    """The chapter that a file is called after; "" for none."""
    stem = NOTEBOOK.fullmatch(PurePosixPath(file).name)
    names = {one: f"{COPY_OF}{re.escape(one)}{COPY}" for one in chapters}
    fits = [one for one, name in names.items() if stem and re.fullmatch(name, stem[1], re.I)]
    return fits[0] if len(fits) == 1 else ""


def _utc(time):
    """A time without a zone, in UTC, as nbgrader keeps it; None where it is none."""
    if isinstance(time, datetime):
        return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time
    if isinstance(time, str):
        with suppress(ValueError, OverflowError, TypeError, AttributeError):
            return parse_utc(time).replace(tzinfo=None)
    return None


def _without_rivals(found):
    """What to take: of several notebooks of one learner for one chapter, the newest."""
    taken, left = [], [one for one in found if one.why]
    groups = defaultdict(list)
    for one in found:
        if not one.why:
            groups[one.learner, one.chapter].append(one)
    for rivals in groups.values():
        times = [one.time for one in rivals]
        newest = rivals[0]
        if len(rivals) > 1:
            if None in times or times.count(max(times)) > 1:
                why = (
                    f"{len(rivals)} notebooks of {rivals[0].learner}, and no time says which counts"
                )
                left += [replace(one, why=why) for one in rivals]
                continue
            newest = max(rivals, key=lambda one: one.time)
            older = [one for one in rivals if one is not newest]
            left += [replace(one, why=f"{one.learner} handed in a newer one") for one in older]
        taken.append(newest)
    return taken, left


def _submit(course, taken):
    """Let nbgrader put notebooks below `submitted/`; return their states."""
    contents = {(one.learner, one.chapter): one.member.content() for one in taken}
    states = {(one.learner, one.chapter): _state(course, one, contents) for one in taken}
    by_chapter = defaultdict(list)
    for one in taken:
        if states[one.learner, one.chapter] in (NEW, REPLACED):
            by_chapter[one.chapter].append(one)
    for chapter, those in by_chapter.items():
        _zip_collect(course, chapter, those, contents)
    return states


def _state(course, one, contents):
    """How a notebook stands to what was collected before."""
    path = course.folder("submitted", one.learner, one.chapter) / f"{one.chapter}.ipynb"
    if not path.parent.exists():
        return NEW
    if path.exists() and path.read_bytes() == contents[one.learner, one.chapter]:
        return SAME
    there = _utc(timestamps.read(path.with_name(timestamps.NAME)))
    return OLDER if there and one.time and there > one.time else REPLACED


class Collector(FileNameCollectorPlugin):
    """nbgrader's plug-in that says whose a file is: here, it was found out before."""

    plan = {}  # noqa: RUF012 (set for each run)

    def collect(self, submitted_file):
        """See nbgrader."""
        one = self.plan.get(Path(submitted_file).name)
        if one is None:
            return None
        return {"student_id": one.learner, "file_id": one.chapter, "timestamp": one.time}


def _zip_collect(course, chapter, those, contents):
    """nbgrader's `zip_collect` of one chapter, from notebooks that were looked at."""
    app = ZipCollectApp(config=course.config, log=logging.Logger("nbgrader", logging.CRITICAL))
    app.coursedir = CourseDirectory(config=course.config, assignment_id=chapter)
    app.collector_plugin, app.force = Collector, True
    place = Path(app._format_collect_path(app.archive_directory))
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    plan = {}
    for one in those:
        digest = hashlib.sha256(one.member.path.encode("utf-8", "replace")).hexdigest()[:16]
        plan[f"{one.learner}_{digest}.ipynb"] = one
    for name, one in plan.items():
        (place / name).write_bytes(contents[one.learner, one.chapter])
    Collector.plan = plan
    try:
        app.init_plugins()
        app.extract_archive_files()
        app.process_extracted_files()
    except SystemExit as error:
        raise Unusable(f"nbgrader's zip_collect stopped at {chapter}") from error


def _remember(path, kind, taken):
    """Keep under which names the platform knows each hand-in, for the way back."""
    rows = {(row["learner"], row["chapter"]): row for row in remembered(path)}
    for one in taken:
        time = f"{one.time:%Y-%m-%d %H:%M:%S} UTC" if one.time else None
        values = one.learner, one.chapter, kind.name, one.back, one.member.path, time, one.late
        rows[one.learner, one.chapter] = dict(zip(COLUMNS, values, strict=True))
    whole.write(path, "".join(json.dumps(row) + "\n" for _, row in sorted(rows.items())))


def remembered(path):
    """The lines of `collected.jsonl`, one for each learner and chapter; none without a file."""
    return list(lines(path))


def _missing(course, people, chapter):
    """Who of the roster has handed in nothing for a chapter."""
    return [
        one
        for one in people.people
        if not course.folder("submitted", one.learner, chapter).is_dir()
    ]
