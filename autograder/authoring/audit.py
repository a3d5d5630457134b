"""`make audit`: whether a pinned package has a published hole, asked of pip-audit.

Run as ``python -m autograder.authoring.audit`` in the course's folder; needs `pip_audit`.
"""

import json
import subprocess
import sys

__all__ = ["judge", "main"]

# fmt: off
AUDIT = [
    "pip_audit", "--requirement", "requirements.lock", "--no-deps", "--disable-pip",
    "--format", "json", "--progress-spinner", "off",
]
# fmt: on
PATIENCE = 120  # seconds
OFFLINE = "pip-audit could not look up known vulnerabilities from here."


def judge(answer):
    """What pip-audit's answer means.

    Parameters
    ----------
    answer : str
        Its JSON, or nothing where it reached nobody.

    Returns
    -------
    tuple of (int, str)
        Exit status, 1 where a pin has a hole, and what to say.
    """
    packages = json.loads(answer)["dependencies"] if answer.strip() else []
    asked = [one for one in packages if "vulns" in one]  # the others are not known there
    if not asked:
        return 0, OFFLINE
    holes = [
        f"{one['name']} {one['version']}: {_told(hole)}" for one in asked for hole in one["vulns"]
    ]
    return int(bool(holes)), "\n".join(
        [*holes, f"audited pins: {len(asked)}; vulnerabilities: {len(holes)}"]
    )


def _told(hole):
    names = ", ".join([hole["id"], *hole["aliases"]])
    return f"{names}; fixed in {', '.join(hole['fix_versions']) or 'no release'}"


def main():
    """Audit ``requirements.lock``, of which ``environment.yml`` is a part."""
    line, kept = [sys.executable, "-m", *AUDIT], {"capture_output": True, "text": True}
    try:
        answer = subprocess.run(line, **kept, check=False, timeout=PATIENCE).stdout
    except subprocess.TimeoutExpired:  # it asks about each pin, and waits for each answer
        answer = ""
    status, said = judge(answer)
    print(said)
    return status


if __name__ == "__main__":
    sys.exit(main())
