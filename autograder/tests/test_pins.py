"""pyproject.toml says what is needed, the locks which version, and they agree."""

import os
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from autograder.authoring.lock import constrained

ROOT = Path(__file__).parents[2]


def by_name(lines):
    """{name: [Requirement, …]}: a package may have a pin for each range of Pythons."""
    found = {}
    for line in lines:
        requirement = Requirement(line)
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def version(pin):
    """The version of an exact pin."""
    (exact,) = pin.specifier
    assert exact.operator == "==", f"{pin} is no exact pin"
    return exact.version


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LEARNER = PROJECT["project"]["dependencies"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
NEEDED = [
    *LEARNER,
    *PROJECT["build-system"]["requires"],
    *(line for name, lines in EXTRAS.items() if name != "bench" for line in lines),
]
LOCK = by_name((ROOT / "requirements.lock").read_text("utf-8").splitlines())
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
*CONDA, PIP = ENVIRONMENT["dependencies"]
BINDER = by_name(PIP["pip"])


def test_the_lock_satisfies_what_is_needed():
    for need in map(Requirement, NEEDED):
        pins = LOCK.get(canonicalize_name(need.name), [])
        assert pins, f"{need.name} is not in requirements.lock: run `make lock`"
        assert all(need.specifier.contains(version(pin)) for pin in pins), f"{need}: `make lock`"


def test_the_lock_is_nothing_but_exact_pins():
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        assert version(Requirement(line)) and "://" not in line and not line.startswith("-")


def test_a_clone_without_uvs_lock_keeps_its_pins():
    pins = (ROOT / "requirements.lock").read_text("utf-8")
    project = tomllib.loads(constrained((ROOT / "pyproject.toml").read_text("utf-8"), pins))
    held = PROJECT["tool"]["uv"]["constraint-dependencies"]
    assert project["tool"]["uv"]["constraint-dependencies"] == [*pins.splitlines(), *held]


@pytest.mark.skipif(not (ROOT / "uv.lock").exists(), reason="`make lock` writes it")
def test_uvs_lock_has_the_same_pins_and_names_no_folder():
    locked = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    exact = {(one["name"], one["version"]) for one in locked if "version" in one}
    assert {(name, version(pin)) for name, pins in LOCK.items() for pin in pins} <= exact
    homes = {one["source"].get("registry", "https://") for one in locked}
    assert all(home.startswith("https://") for home in homes), "a folder of one machine"


def test_binder_has_the_locks_versions():
    for name, (pin,) in BINDER.items():
        here = [lock for lock in LOCK[name] if not lock.marker or holds(lock.marker)]
        assert [version(lock) for lock in here] == [version(pin)], f"{name}: run `make lock`"


def holds(marker):
    """Whether the marker holds on Binder."""
    return marker.evaluate({"python_full_version": "3.11.0", "python_version": "3.11"})


def test_binder_has_all_that_learners_need():
    assert by_name([*LEARNER, *EXTRAS["lab"]]).keys() <= BINDER.keys()
    # Without its back end, postBuild could not install the course's package.
    assert by_name(PROJECT["build-system"]["requires"]).keys() <= BINDER.keys()


def test_binder_reads_the_environment_as_it_is_meant():
    assert CONDA == ["python=3.11", "pip"], "a range or a prefix silently gives another Python"
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    assert not (ROOT / "binder").exists(), "it would hide environment.yml"
    assert os.access(ROOT / "postBuild", os.X_OK)


def test_binders_page_is_the_one_that_is_tested():
    page = {"jupyterlab", "notebook", "jupyter-server", "jupyterlab-server", "tornado"}
    assert page <= BINDER.keys(), "Binder's own have published holes"
    assert "nbgrader" not in BINDER
    for line in PROJECT["tool"]["uv"]["constraint-dependencies"]:
        base = Requirement(line)
        assert [str(pin) for pin in LOCK[canonicalize_name(base.name)]] == [str(base)]
