"""How long `make report` takes for a class: a hundred learners, all chapters.

Nobody runs code for it: each learner's notebook in `autograded/` holds the solutions, a known
mistake's verdict here and there, and names of their own.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from autograder.grading.gradebook.course import Course

ROOT = Path(__file__).parents[1]
LEARNERS = int(os.environ.get("LEARNERS", "100"))
MARKERS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n?", re.MULTILINE)
CONFIG = f'load_subconfig("nbgrader_config.py", path={str(ROOT)!r})\n'


def main():
    """Print how many hand-ins, and the CPU time and wall time of their report."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        number = _make_class(root)
        before = os.times()
        command = [sys.executable, "-m", "autograder", "report", "--course", str(root)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        used = after.children_user + after.children_system
        used -= before.children_user + before.children_system
        print(f"report: {number} hand-ins in {used:.1f} s of CPU time, ", end="")
        print(f"{after.elapsed - before.elapsed:.1f} s on the clock; ", end="")
        print(f"{(root / 'report.html').stat().st_size / 1000:.0f} kB")


def _make_class(root):
    """A course with marks, as grading leaves it; return the number of hand-ins."""
    (root / "nbgrader_config.py").write_text(CONFIG)
    shutil.copytree(ROOT / "source", root / "source")
    course, rng, lines = Course(root), random.Random(0), []
    for chapter in course.chapters:
        course.register(chapter, "release")
        solved = nbformat.read(course.assignment(chapter), as_version=4)
        for number in range(LEARNERS):
            lines.append(_hand_in(course, f"learner{number:03}", chapter, solved, rng))
    (root / "grading.jsonl").write_text("\n".join(map(json.dumps, lines)))
    _enter(course, lines)
    return len(lines)


def _hand_in(course, learner, chapter, solved, rng):
    """Write a learner's notebook; return its line of `grading.jsonl`."""
    place, name, said = course.folder("autograded", learner, chapter), "", []
    place.mkdir(parents=True)
    cells = []
    for cell in solved.cells:
        entry = cell.metadata.get("nbgrader", {})
        source = MARKERS.sub("", cell.source)
        if entry.get("solution"):
            name = entry.grade_id
            source += f"\n# mine\nown = {[rng.randrange(99)] * rng.randrange(9)}"
        elif entry.get("grade"):
            said.append(_said(name, entry, rng))
        cells.append({**cell, "source": source})
    text = json.dumps({**solved, "cells": cells})
    (place / f"{chapter}.ipynb").write_text(text, encoding="utf-8")
    line = {"time": "2026-01-01", "learner": learner, "chapter": chapter, "state": "graded"}
    return {**line, "attempt": 1, "verdicts": said}


def _said(todo, entry, rng):
    right, most = rng.random() < 0.7, float(entry.points)
    mistake = None if right else rng.choice(["sign", "transposed", "bias left out", None])
    kind = "right" if right else "wrong"
    said = {"todo": todo, "cell": entry.grade_id, "verdict": kind, "title": mistake or kind}
    return {**said, "mistake": mistake, "line": None, "points": most * right, "most": most}


def _enter(course, lines):
    """Enter marks in the gradebook, in one transaction."""
    directory = course.directory
    warnings.simplefilter("ignore")  # of SQLAlchemy's, about nbgrader
    with Gradebook(directory.db_url, directory.course_id) as gradebook:
        commit, gradebook.db.commit = gradebook.db.commit, gradebook.db.flush
        for line in lines:
            learner, chapter = line["learner"], line["chapter"]
            gradebook.update_or_create_student(learner)
            gradebook.add_submission(chapter, learner)
            points = {said["cell"]: said["points"] for said in line["verdicts"]}
            for grade in gradebook.find_submission_notebook(chapter, chapter, learner).grades:
                grade.auto_score = points[grade.name]
        commit()
