"""`make` prints every task, and installs what is pinned once."""

import json
import os
import re
import shutil
import subprocess
import sys
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


def test_a_learners_lab_leaves_out_the_tools_of_instructors():
    settings = "JUPYTER_CONFIG_PATH"
    assert settings in make(ROOT, "-n", "lab")
    assert settings not in make(ROOT, "-n", "desk")
    page = json.loads((ROOT / ".jupyter/labconfig/page_config.json").read_text("utf-8"))
    extensions = Path(sys.prefix, "share/jupyter/labextensions")
    for name in page["disabledExtensions"]:
        assert (extensions / name / "package.json").exists(), name


def test_a_second_call_installs_nothing(tmp_path):
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    for name, age in {"requirements.lock": 1, "pyproject.toml": 1, ".venv/.ready": 2}.items():
        touch(tmp_path / name, OLD + age)
    assert "-m pip" not in make(tmp_path, "--dry-run", "test")
    touch(tmp_path / "requirements.lock", OLD + 3)
    assert "-m pip" in make(tmp_path, "--dry-run", "test")


def touch(path, time):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (time, time))


@pytest.mark.parametrize("chapter", ["", "05_layers"])
def test_build_makes_every_chapter_or_one(chapter):
    said = make(ROOT, "--dry-run", "build", f"CHAPTER={chapter}")
    assert f"-m autograder build {chapter}\n" in said
