"""The wheel holds what learners need, and installs beside what they have."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from autograder import judging
from autograder.authoring.publish import wheel
from autograder.tests.test_elsewhere import all_points, learn, solved

ROOT = Path(__file__).parents[2]
MOST = 750_000  # bytes: a browser loads it, too
LEFT_OUT = {"tests", "answers", "conftest.py", "mutants.toml"}
#: What Colab has, where it matters to us.
COLAB = ["numpy==2.1.*", "scikit-learn==1.6.*", "ipython==7.34.*", "toolz==0.12.*", "jedi<0.20"]
PYTHONS = {"colab": COLAB, "newest": []}


READY_MADE = """
from autograder import judging
from autograder.feedback.ready_made import _solution
for chapter in judging.chapters():
    for check in judging.chapter(chapter):
        code = _solution(check)
        compile(code, check.name, "exec")
        print("### in " * ("###" in code) + check.name)
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    into = tmp_path_factory.mktemp("dist")
    paths = wheel.build(ROOT, into)
    assert sorted(into.iterdir()) == sorted(paths), "nothing else is left"
    (path,) = (path for path in paths if path.suffix == ".whl")
    return path


@pytest.mark.slow
def test_it_holds_the_package_and_no_test(built):
    inside = {name for name in ZipFile(built).namelist() if name.startswith("autograder/")}
    tracked = subprocess.run(
        ["git", "ls-files", "autograder"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    meant = {name for name in tracked if not LEFT_OUT & set(name.split("/"))}
    assert meant <= inside and not any(LEFT_OUT & set(name.split("/")) for name in inside)
    assert built.stat().st_size < MOST


@pytest.mark.slow
def test_it_brings_ready_made_code_for_each_todo(built, tmp_path):
    ZipFile(built).extractall(tmp_path)
    said = subprocess.check_output([sys.executable, "-c", READY_MADE], cwd=tmp_path, text=True)
    assert said.split() == [
        check.name for name in judging.chapters() for check in judging.chapter(name)
    ]


@pytest.mark.slow
def test_it_forces_no_widgets_and_no_kernel(built):
    archive = ZipFile(built)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    needs = re.findall("^Requires-Dist: (.*)$", archive.read(name).decode(), re.MULTILINE)
    forced = {re.match("[A-Za-z0-9-]+", need).group() for need in needs if "extra ==" not in need}
    assert {"numpy", "scikit-learn"} <= forced
    assert not {"ipykernel", "ipywidgets", "jupyterlab", "notebook", "nbgrader"} & forced


EDITABLE = """
import sys
import hatchling.build
sys.modules["editables"] = None  # is not pinned
print(hatchling.build.build_editable(sys.argv[1]))
"""


def test_an_editable_install_needs_nothing_that_is_not_pinned(tmp_path):
    """`make` and Binder make one from what is pinned, without looking for more."""
    asked = [sys.executable, "-c", EDITABLE, tmp_path]
    name = subprocess.check_output(asked, cwd=ROOT, text=True).strip()
    archive = ZipFile(tmp_path / name)
    (place,) = (inside for inside in archive.namelist() if inside.endswith(".pth"))
    assert archive.read(place).decode().strip() == str(ROOT)


def test_a_tool_that_is_not_content_leaves_nothing(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'a'\n")
    with pytest.raises(SystemExit, match="build is not content"):
        wheel.build(tmp_path, tmp_path / "dist")
    assert list((tmp_path / "dist").iterdir()) == []


def a_python():
    """Colab's Python where there is one, else this one."""
    pyenv = Path.home().glob(".pyenv/versions/3.13*/bin/python3.13")
    for theirs in filter(None, (shutil.which("python3.13"), *pyenv)):
        if not subprocess.run([theirs, "-c", "import venv"], capture_output=True).returncode:
            return theirs
    return sys.executable


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize(
    "versions", [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in PYTHONS]
)
def test_installed_beside_these_versions_all_checks_pass(built, versions, tmp_path):
    subprocess.run([a_python(), "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, built, *PYTHONS[versions]], check=True)
    found = learn(*map(solved, judging.chapters()), python=python, PYTHONPATH="")
    assert found == all_points(judging.chapters())
