"""The same chapter as an assignment of otter-grader's, graded by `otter run`.

Otter has a test file for each check, and grades one notebook a call. Its notebooks have no test
cells, or each check would run twice; a check has all its points or none.
"""

import json
import time
from importlib.util import find_spec
from pathlib import Path

import nbformat

from autograder import judging
from benchmarks.latency import is_check

INSTALLED = find_spec("otter") is not None  # the extra [bench]
TEST = """from otter.test_files import test_case

from autograder import judging

OK_FORMAT = False

name = {short!r}
points = None


@test_case(points={points})
def passes(env):
    verdict = judging.run(judging.find({name!r}), env)
    assert verdict.points == verdict.max_points, verdict.title
"""


def prepare(run, root, chapter):
    """Make otter's zip file and a notebook for it in `root`; `run` runs a module there."""
    (root / "tests").mkdir(parents=True)
    for check in judging.chapter(chapter):
        test = TEST.format(short=check.short, points=check.points, name=check.name)
        (root / "tests" / f"{check.short}.py").write_text(test)
    notebook = nbformat.read(Path("source", chapter, f"{chapter}.ipynb"), as_version=4)
    notebook.cells = [cell for cell in notebook.cells if not is_check(cell)]
    nbformat.write(notebook, root / f"{chapter}.ipynb")
    bare = "--no-config", "--no-requirements", "--no-environment"
    run(root, "otter", "generate", "-t", "tests", "-o", "autograder.zip", *bare)


def rate(run, root, chapter, number):
    """Submissions a minute, graded one after the other."""
    start = time.perf_counter()
    for _ in range(number):
        run(root, "otter", "run", f"{chapter}.ipynb", "-a", "autograder.zip", "--no-logo")
    return 60 * number / (time.perf_counter() - start)


def points(root):
    """What the last notebook got."""
    tests = json.loads((root / "results.json").read_text())["tests"]
    return sum(test.get("score", 0) for test in tests)
