"""What is made again: exactly what was made from something else."""

import json
import os

import pytest

from autograder.authoring import course, record
from autograder.authoring.build import STEPS
from autograder.authoring.course import Chapter
from autograder.authoring.record import Record

LOADED = ["autograder/__init__.py", "autograder/checks/__init__.py", "autograder/plots/a.py"]
CHECKS = ["autograder/checks/a/answers/todo.py", "autograder/checks/a/todo.py"]
LOCK = "jupytext==1\nnbgrader==1\nruff==1\n"


@pytest.fixture
def chapter(tmp_path, monkeypatch):
    """A chapter whose files are all made, in a folder that holds the package too."""
    for module in (course, record):
        monkeypatch.setattr(module, "folder", lambda package: tmp_path / package)
    chapter = Chapter(tmp_path, "01_a")
    made = [chapter.shown(path) for path in (*chapter.generated, chapter.handed_out)]
    needed = [name for step in STEPS for name in chapter.made_from(step)]
    for name in {*made, *needed, *CHECKS, *LOADED}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("as it was")
    (tmp_path / "requirements.lock").write_text(LOCK)
    for step in STEPS:
        Record(tmp_path).note(chapter, step, LOADED if step == "solution" else ())
    return chapter


def troubled(chapter):
    return [step for step in STEPS if Record(chapter.root).trouble(chapter, step)]


def test_times_are_nothing(chapter):
    for age, path in enumerate(sorted(chapter.root.rglob("*"), reverse=True)):
        os.utime(path, (age, age))
    assert troubled(chapter) == []


@pytest.mark.parametrize(
    "name, expected",
    [
        ("source/01_a.py", ["source"]),
        ("source/01_a/01_a.ipynb", ["source", "release", "solution"]),
        ("notebooks/01_a/01_a.ipynb", ["release", "handed_out"]),
        ("solutions/01_a.ipynb", ["solution"]),
        ("nbgrader_config.py", ["release"]),
        ("environment.yml", ["solution"]),
        ("autograder/authoring/text.py", ["source"]),
        ("autograder/authoring/release.py", ["release"]),
        ("autograder/authoring/solution.py", ["solution"]),
        ("autograder/plots/a.py", ["solution"]),
        ("autograder/plots/b.py", []),
        ("autograder/grading/grade.py", []),
        ("autograder/authoring/verify/leaks.py", []),
        ("source/02_b.py", []),
    ],
)
def test_what_changed_is_made_again_and_nothing_else(chapter, name, expected):
    path = chapter.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("changed")
    assert troubled(chapter) == expected


def test_what_is_gone_has_changed(chapter):
    (chapter.root / "autograder/plots/a.py").unlink()
    assert troubled(chapter) == ["solution"]
    (chapter.root / "source/01_a.py").unlink()
    assert troubled(chapter) == ["source", "solution"]


@pytest.mark.parametrize(
    "pin, expected", [("jupytext", ["source"]), ("nbgrader", ["release"]), ("ruff", [])]
)
def test_a_pin_is_that_of_who_stands_on_it(chapter, pin, expected):
    lock = chapter.root / "requirements.lock"
    lock.write_text(LOCK.replace(f"{pin}==1", f"{pin}==2"))
    assert troubled(chapter) == expected


def test_a_trouble_names_what_changed(chapter):
    for name in ("autograder/__init__.py", "autograder/plots/a.py"):
        (chapter.root / name).write_text("changed")
    said = Record(chapter.root).trouble(chapter, "solution")
    assert said == "is stale: autograder/__init__.py and 1 more changed"


def test_a_record_that_is_gone_or_broken_is_that_of_nothing(chapter):
    for text in ("{}", "<<<<<<< HEAD"):
        Record(chapter.root).path.write_text(text)
        assert troubled(chapter) == list(STEPS)


def test_what_is_gone_is_forgotten(chapter):
    chapter.solution.unlink()
    Record(chapter.root).note(chapter, "source")
    known = json.loads(Record(chapter.root).path.read_text())
    made = [chapter.handed_out, chapter.release, chapter.source]
    assert list(known) == [chapter.shown(path) for path in made]
