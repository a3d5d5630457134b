"""`make chapter`: all files of a new chapter, or one sentence and none."""

import shutil
import tomllib

import pytest

from autograder.authoring import chapter, files
from autograder.authoring.course import folder

NEW = [
    "source/11_example.py",
    "autograder/reference/example.py",
    "autograder/checks/example/__init__.py",
    "autograder/checks/example/twice_example.py",
    "autograder/checks/example/answers/twice_example.py",
    "autograder/checks/__init__.py",
    "autograder/checks/routes.toml",
]
LISTED, MINUTES = NEW[-2:]


@pytest.fixture
def root(tmp_path, monkeypatch):
    """The course's folder with nothing but what lists chapters, and a module of that kind."""
    monkeypatch.setattr(chapter, "folder", lambda package: tmp_path / package)
    for name in ("checks/__init__.py", "checks/routes.toml", "reference/buffers.py"):
        (tmp_path / "autograder" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder("autograder") / name, tmp_path / "autograder" / name)
    return tmp_path


def content(root):
    return {path: path.read_text() for path in root.rglob("*") if path.is_file()}


def test_a_chapter_is_laid_out(root, capsys):
    assert chapter.main(["11_example", "--root", str(root)]) == 0
    assert capsys.readouterr().out.split() == [str(root / name) for name in NEW]
    texts = content(root)
    written = [texts[root / name] for name in NEW if name != MINUTES]
    assert not any(mark in text for text in written for mark in ("NN", "NAME", "COURSE"))
    assert texts[root / LISTED].endswith('    "autograd",\n    "example",\n)\n')
    paces = tomllib.loads(texts[root / MINUTES])["chapters"]
    assert (list(paces)[-1], paces["example"]["todos"]) == ("example", {"twice_example": 1})


def test_a_course_without_minutes_gets_none(root):
    (root / MINUTES).unlink()
    assert chapter.main(["11_example", "--root", str(root)]) == 0
    assert not (root / MINUTES).exists()


@pytest.mark.parametrize(
    "name, why",
    [
        ("example", "two digits"),
        ("11_Example", "two digits"),
        ("11-example", "two digits"),
        ("11_", "two digits"),
        ("11_class", "two digits"),
        ("../11_example", "two digits"),
        ("12_example", "the number 11"),
        ("10_example", "the number 11"),
        ("11_buffers", "taken"),
        ("11_old", "taken"),
    ],
)
def test_a_bad_name_is_one_sentence_and_no_file(root, name, why, capsys):
    (root / "autograder" / "checks" / "old").mkdir()
    before = content(root)
    assert chapter.main([name, "--root", str(root)]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert why in said
    assert content(root) == before


def test_a_second_time_it_is_taken(root):
    assert chapter.main(["11_example", "--root", str(root)]) == 0
    before = content(root)
    assert chapter.main(["11_example", "--root", str(root)]) == 1
    assert content(root) == before


@pytest.mark.parametrize("failing", NEW)
def test_all_files_or_none(root, failing, monkeypatch):
    write = files.write

    def full(path, text):
        if path == root / failing:
            raise OSError("No space left on device")
        write(path, text)

    before = content(root)
    monkeypatch.setattr(files, "write", full)
    assert chapter.main(["11_example", "--root", str(root)]) == 1
    monkeypatch.undo()
    assert content(root) == before
    assert not (root / "autograder" / "checks" / "example").exists()


def test_a_list_that_cannot_be_read_is_left_alone(root, capsys):
    (root / LISTED).write_text("CHAPTERS = tuple(names())\n")
    before = content(root)
    assert chapter.main(["11_example", "--root", str(root)]) == 1
    assert "holds no list" in capsys.readouterr().err
    assert content(root) == before
