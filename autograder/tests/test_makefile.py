"""`make` prints every task, and rebuilds what changed and nothing else."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OLD = 1_000_000_000


def make(folder, *arguments):
    done = subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
    )
    return done.stdout


def test_make_alone_prints_every_task_with_a_line():
    (tasks,) = re.findall(r"^\.PHONY: help (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    lines = make(ROOT).splitlines()
    assert sorted(line.split()[1] for line in lines) == sorted(tasks.split())
    assert all(re.fullmatch(r"make [\w-]+ +\w.{10,}", line) for line in lines)


def test_the_lab_opens_the_first_notebook_from_the_top_of_the_course():
    (url,) = re.findall(r"--LabApp.default_url=/lab/tree/(\S+)", make(ROOT, "-n", "lab"))
    assert (ROOT / url).exists()


@pytest.fixture
def course(tmp_path):
    """A course of two chapters in which everything is made, and older than now."""
    for name in ("Makefile", "requirements.lock", "pyproject.toml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "autograder", tmp_path / "autograder")
    made = [".venv/.ready"]
    for name in ("01_xor", "02_for_loop_mlp"):
        made += [f"source/{name}/{name}.ipynb", f"notebooks/{name}/{name}.ipynb"]
        made += [f"solutions/{name}.ipynb"]
        touch(tmp_path / "source" / f"{name}.py")
        for path in (f"checks/{name[3:]}.py", f"feedback/hints/{name}.toml", "plots/xor.py"):
            touch(tmp_path / "autograder" / path)
    for path in tmp_path.rglob("*"):
        os.utime(path, (OLD, OLD))
    for age, path in enumerate(made, start=1):
        touch(tmp_path / path, OLD + age)
    return tmp_path


def touch(path, time=OLD):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (time, time))


def steps(course):
    """What `make build` would do, as (step, chapter)."""
    said = make(course, "--dry-run", "build")
    return sorted(tuple(match) for match in re.findall(r"--step (\w+) (\w+)", said))


def test_nothing_changed_nothing_built(course):
    assert steps(course) == []


@pytest.mark.parametrize(
    "changed, expected",
    [
        ("source/01_xor.py", ["release 01", "solution 01", "source 01"]),
        ("source/02_for_loop_mlp/02_for_loop_mlp.ipynb", ["release 02", "solution 02"]),
        ("autograder/checks/xor.py", ["solution 01"]),
        ("autograder/feedback/hints/02_for_loop_mlp.toml", ["solution 02"]),
        ("autograder/checks/__init__.py", ["solution 01", "solution 02"]),
        ("autograder/plots/xor.py", ["solution 01", "solution 02"]),
        ("autograder/authoring/release.py", ["release 01", "release 02"]),
        ("nbgrader_config.py", ["release 01", "release 02"]),
        ("autograder/authoring/solution.py", ["solution 01", "solution 02"]),
        ("autograder/authoring/verify/leaks.py", []),
        ("autograder/grading/command.py", []),
    ],
)
def test_only_what_changed_is_rebuilt(course, changed, expected):
    touch(course / changed, OLD + 1000)
    assert [f"{step} {name[:2]}" for step, name in steps(course)] == expected


def test_a_new_chapter_needs_no_edit_of_the_makefile(course):
    touch(course / "source" / "03_new.py")
    assert steps(course) == [("release", "03_new"), ("solution", "03_new"), ("source", "03_new")]


def test_a_second_call_installs_nothing(course):
    assert "-m pip" not in make(course, "--dry-run", "test")
    touch(course / "requirements.lock", OLD + 1000)
    assert "-m pip" in make(course, "--dry-run", "test")
