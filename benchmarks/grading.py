"""How fast submissions are graded, beside `nbgrader autograde` and `otter run` in the same minutes.

They take turns with ours, so that a busy machine slows all. Ours is timed from the start of the
command to its end: first without feedback, as `nbgrader autograde` writes none, then with it,
beside `nbgrader autograde` and `nbgrader generate_feedback`.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.grading.gradebook.course import Course
from benchmarks import otter_run

CHAPTER = "01_xor"
SUBMISSIONS = int(os.environ.get("SUBMISSIONS", "100"))
ROUNDS = 3
STOCK_EACH_ROUND = 4
OTTER_EACH_ROUND = 3


def main():
    """Print submissions a minute of ours and others, the ratios, start-up and memory."""
    alone = {"nbgrader": stock} | ({"otter": otter} if otter_run.INSTALLED else {})
    compare(alone, "--no-feedback")
    compare({"nbgrader with feedback": stock_with_feedback})


def compare(peers, *options):
    """The same, beside these peers: from a name to what gives submissions a minute in a folder."""
    rates = [f"{name}, per min" for name in (*peers, "ours")]
    table, rounds = Table("round", *rates, *(f"ours / {name}" for name in peers)), []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for number in range(1, ROUNDS + 1):
            place = Path(folder, str(number))
            theirs = [rate(place / name) for name, rate in peers.items()]
            mine, *start_up_and_memory = ours(course(place / "ours", SUBMISSIONS), *options)
            agree(place, peers)
            ratios = [mine / rate for rate in theirs]
            table.add_row(str(number), *(f"{value:.1f}" for value in (*theirs, mine, *ratios)))
            rounds.append([*ratios, *start_up_and_memory])
    Console().print(table)
    Console().print(summary(peers, list(zip(*rounds, strict=True))))


def summary(peers, columns):
    """The middle of the ratios, and the worst of what else was measured."""
    *ratios, start_up, memory = columns
    times = [f"{statistics.median(r):.1f} times {n}" for n, r in zip(peers, ratios, strict=True)]
    missing = "\notter-grader is missing: pip install -e '.\\[bench]' adds it."
    return (
        f"{SUBMISSIONS} submissions of {CHAPTER} on {os.cpu_count()} cores: median "
        f"{' and '.join(times)}; workers ready in {max(start_up):.1f} s at most; largest process "
        f"of ours {max(memory)} MB{'' if otter_run.INSTALLED else missing}"
    )


def course(root, number):
    """A course in which `number` learners have handed in the right answers."""
    for name in ("source", "notebooks"):
        shutil.copytree(Path(name, CHAPTER), root / name / CHAPTER)
    shutil.copy("nbgrader_config.py", root)
    for learner in range(number):
        folder = root / "submitted" / f"learner{learner:03}" / CHAPTER
        folder.mkdir(parents=True)
        shutil.copy(Path("source", CHAPTER, f"{CHAPTER}.ipynb"), folder)
    return root


def stock(root, *commands):
    """Submissions a minute of `nbgrader autograde` and further commands."""
    course(root, STOCK_EACH_ROUND)
    run(root, "nbgrader", "generate_assignment", CHAPTER, "--force")
    start = time.perf_counter()
    for command in ("autograde", *commands):
        run(root, "nbgrader", command, CHAPTER)
    return 60 * STOCK_EACH_ROUND / (time.perf_counter() - start)


def stock_with_feedback(root):
    """The same with `nbgrader generate_feedback`."""
    return stock(root, "generate_feedback")


def otter(root):
    """Submissions a minute of `otter run`."""
    otter_run.prepare(run, root, CHAPTER)
    return otter_run.rate(run, root, CHAPTER, OTTER_EACH_ROUND)


def agree(place, peers):
    """Fail where a peer and ours give a right notebook different points."""
    mark = Course(place / "ours").mark("learner000", CHAPTER)
    assert mark.points == mark.most
    for name in peers:
        if name == "otter":
            assert otter_run.points(place / name) == mark.points
        else:
            assert Course(place / name).mark("learner000", CHAPTER) == mark


def ours(root, *options):
    """Submissions a minute, seconds until its workers were ready, and the largest process's MB."""
    start = time.perf_counter()
    done = run(root, "autograder", "grade", "--timing", *options)
    seconds = time.perf_counter() - start
    found = dict(re.findall(r"(ready|megabytes)=([\d.]+)", done.stderr))
    return 60 * SUBMISSIONS / seconds, float(found["ready"]), round(float(found["megabytes"]))


def run(root, *arguments):
    """Run a Python module in a course, and fail where it fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, "-m", *arguments]
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr[-2000:]}")
    return done
