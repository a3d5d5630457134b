import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from autograder.authoring.project import project
from autograder.authoring.publish import badges

ROOT = Path(__file__).parents[3]
PAGE = "notebooks/01_xor/01_xor.ipynb"


@pytest.mark.parametrize(
    "remote, found",
    [
        ("git@github.com:someone/a-course.git", "https://github.com/someone/a-course"),
        ("https://github.com/someone/a-course", "https://github.com/someone/a-course"),
        ("https://token@github.com/someone/a-course.git", "https://github.com/someone/a-course"),
        ("ssh://git@git.example.org:22/a/course.git", "https://git.example.org/a/course"),
        ("/srv/git/a-course.git", ""),
        ("file:///srv/git/a-course.git", ""),
        ("../a-course", ""),
        ("", ""),
    ],
)
def test_the_address_of_a_remote(remote, found):
    assert badges.address(remote) == found


@pytest.mark.parametrize(
    "repository, place",
    [
        ("https://github.com/a/course", "gh/a/course"),
        ("https://gitlab.com/a/b/course", "gl/a%2Fb%2Fcourse"),
        ("https://git.example.org/course", "git/https%3A%2F%2Fgit.example.org%2Fcourse"),
    ],
)
def test_binder_opens_the_first_chapter_in_jupyterlab(repository, place):
    link = badges.links(repository, PAGE)["Binder"]
    assert link == f"https://mybinder.org/v2/{place}/HEAD?urlpath=lab/tree/{PAGE}"


def test_a_hub_pulls_the_course_and_opens_the_same():
    link = urlsplit(badges.pull_link("https://github.com/a/course", PAGE))
    assert link.path == "/hub/user-redirect/git-pull"
    asked = parse_qs(link.query)
    assert asked["repo"] == ["https://github.com/a/course"]
    assert asked["urlpath"] == [f"lab/tree/course/{PAGE}"]


@pytest.fixture
def course(tmp_path):
    """This course's front page in a repository of its own."""
    for folder in ("source", "docs"):
        (tmp_path / folder).mkdir()
    for name in ("README.md", *badges.PLACES):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "source" / "01_xor.py").touch()
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


def test_one_command_writes_them_and_once_more_changes_nothing(course, capsys):
    before = project(course).repository
    remote = ["remote", "add", "origin", "git@github.com:someone/a-course.git"]
    subprocess.run(["git", "-C", course, *remote], check=True)
    assert badges.main(["--root", str(course)]) == 0
    assert project(course).repository == "https://github.com/someone/a-course" != before
    page = (course / "README.md").read_text("utf-8")
    assert f"gh/someone/a-course/HEAD?urlpath=lab/tree/{PAGE}" in page
    assert not any(before in (course / name).read_text("utf-8") for name in badges.PLACES)
    assert "your-hub.example" in capsys.readouterr().out
    badges.main(["--root", str(course)])
    assert (course / "README.md").read_text("utf-8") == page


def test_without_a_remote_the_address_of_pyproject_stands(course, capsys):
    before = (course / "pyproject.toml").read_text("utf-8")
    badges.main(["--root", str(course)])
    assert (course / "pyproject.toml").read_text("utf-8") == before
    assert "there is no git remote" in capsys.readouterr().out


def test_the_front_pages_badges_are_those_of_pyproject():
    page = (ROOT / "README.md").read_text("utf-8")
    for link in badges.links(project(ROOT).repository, PAGE).values():
        assert f"]({link})" in page, "run `make badges`"
