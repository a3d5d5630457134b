"""Binder builds from environment.yml what is tested here: what repo2docker prints says so."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
NEEDED = ("environment.yml", "postBuild", "pyproject.toml", "uv.lock", "requirements.lock")


@pytest.fixture(scope="module")
def dockerfile(tmp_path_factory):
    """What repo2docker would build from the files that it looks at."""
    folder = tmp_path_factory.mktemp("binder")
    for name in NEEDED:
        if (ROOT / name).exists():
            (folder / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_its_python_is_ours_and_its_packages_those_of_environment_yml(dockerfile):
    python = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"][0]
    assert f"Building conda environment for {python}" in dockerfile
    assert '--file "environment.yml"' in dockerfile


def test_it_installs_our_package_at_the_end(dockerfile):
    assert dockerfile.rstrip().count("RUN ./postBuild") == 1
    assert dockerfile.index('--file "environment.yml"') < dockerfile.index("RUN ./postBuild")
    assert "install --quiet --no-deps --no-build-isolation --editable ." in (
        (ROOT / "postBuild").read_text()
    )


def test_its_jupyterlab_is_the_current_one():
    *_, pip = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    (lab,) = (pin for pin in pip["pip"] if pin.startswith("jupyterlab=="))
    assert tuple(map(int, lab.partition("==")[2].split(".")[:2])) >= (4, 6)
