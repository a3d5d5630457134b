"""A pin with a published hole fails; where nobody could be asked, that is said."""

import json
import subprocess
from functools import partial

from autograder.authoring import audit
from autograder.authoring.audit import OFFLINE, judge

HOLE = {"id": "CVE-1", "aliases": ["GHSA-2"], "fix_versions": ["1.1"], "description": ""}
SOUND = {"name": "numpy", "version": "2.4.6", "vulns": []}


def answer(*packages):
    return json.dumps({"dependencies": packages, "fixes": []})


def test_a_hole_fails_and_is_named():
    status, said = judge(answer(SOUND, {"name": "old", "version": "1.0", "vulns": [HOLE]}))
    assert status == 1
    assert "old 1.0: CVE-1, GHSA-2; fixed in 1.1" in said
    assert "audited pins: 2; vulnerabilities: 1" in said


def test_sound_pins_pass():
    assert judge(answer(SOUND)) == (0, "audited pins: 1; vulnerabilities: 0")


def test_no_network_is_said_and_passes():
    unknown = {"name": "numpy", "skip_reason": "not found on PyPI"}
    assert judge("") == judge(answer(unknown)) == (0, OFFLINE)


def test_a_network_that_does_not_answer_is_said_in_time(monkeypatch, capsys):
    wait = ["-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(subprocess, "run", partial(_instead, subprocess.run, wait))
    monkeypatch.setattr(audit, "PATIENCE", 0.5)
    assert audit.main() == 0
    assert capsys.readouterr().out == f"{OFFLINE}\n"


def _instead(run, other, line, **named):
    return run([line[0], *other], **named)
