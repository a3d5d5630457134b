"""A chapter as it was handed out, and nothing lost."""

import shutil
from pathlib import Path

import pytest

from autograder.feedback import start_again

ROOT = Path(__file__).parents[3]
NAME = "01_xor"


@pytest.fixture
def notebook(tmp_path, monkeypatch):
    """A learner's notebook, in a course's folder."""
    notebooks = tmp_path / "notebooks"
    (notebooks / ".handed_out").mkdir(parents=True)
    (notebooks / NAME).mkdir()
    shutil.copy(ROOT / "notebooks" / NAME / f"{NAME}.ipynb", notebooks / ".handed_out")
    monkeypatch.chdir(notebooks / NAME)
    (notebooks / NAME / f"{NAME}.ipynb").write_text("my work")
    return notebooks / NAME / f"{NAME}.ipynb"


def test_the_chapter_is_fresh_and_the_old_one_is_beside_it(notebook):
    fresh = notebook.parent.parent / ".handed_out" / notebook.name
    done = start_again(NAME)
    assert notebook.read_bytes() == fresh.read_bytes()
    (kept,) = notebook.parent.glob("*-before-*")
    assert kept.read_text() == "my work" and f"as last saved, is now {kept.name}" in repr(done)


def test_without_a_name_it_is_the_chapter_of_this_folder(notebook, monkeypatch):
    start_again()
    (kept,) = notebook.parent.glob("*-before-*")
    assert kept.read_text() == "my work"
    monkeypatch.chdir(notebook.parent.parent)
    with pytest.raises(LookupError, match="notebooks"):
        start_again()


def test_each_old_one_is_kept(notebook):
    for work in ("more work", "still more"):
        start_again(NAME)
        notebook.write_text(work)
    start_again(NAME)
    kept = sorted(path.read_text() for path in notebook.parent.glob("*-before-*"))
    assert kept == ["more work", "my work", "still more"]


def test_a_chapter_that_was_removed_comes_back(notebook, monkeypatch):
    shutil.rmtree(notebook.parent)
    monkeypatch.chdir(notebook.parent.parent)
    assert "as last saved" not in repr(start_again(NAME))
    assert notebook.exists()


def test_outside_of_the_course_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match="Get the chapter again"):
        start_again(NAME)


def test_an_unknown_chapter_is_told(notebook):
    with pytest.raises(LookupError, match="no chapter '11_more'"):
        start_again("11_more")
    assert notebook.read_text() == "my work"
