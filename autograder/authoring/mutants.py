"""`python -m autograder mutants`: does each check notice each small change to a right answer?"""

import argparse
import ast
import difflib
import re
import sys
from dataclasses import dataclass

import numpy as np

from autograder import judging
from autograder.authoring.answers import SOURCES, Answer
from autograder.authoring.text import read
from autograder.judging.edits import edits
from autograder.judging.locate import parsed
from autograder.judging.trial import Trial
from autograder.observing import Clock, isolated

SECONDS = 300.0  # of processor time, for one answer
HARMLESS = {"a copy missing", "whole numbers", "numpy", "generator", "a default that is kept"}
MARKS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n", re.MULTILINE)


@dataclass
class Report:
    """What became of the edits of one right answer: how many, and the texts that passed."""

    answer: Answer
    tried: int
    survivors: list


def main(arguments):
    """Print, for each TODO, how many edits of its model answer the check did not notice.

    Returns
    -------
    int
        0, or 2 where there is no such chapter.
    """
    parser = argparse.ArgumentParser("python -m autograder mutants", description=__doc__)
    parser.add_argument("names", nargs="*", default=judging.chapters(), metavar="CHAPTER[.TODO]")
    parser.add_argument("--quiet", action="store_true", help="only the numbers")
    options = parser.parse_args(arguments)
    try:
        answers = [answer for name in options.names for answer in models(name)]
    except LookupError as error:
        print(f"mutants: {error}", file=sys.stderr)
        return 2
    for answer in answers:
        print(_told(mutate(answer), options.quiet), flush=True)
    return 0


def models(name):
    """The model answers of a chapter, or of one of its TODOs, from the chapter's text.

    Parameters
    ----------
    name : str
        Such as "01_xor" or "01_xor.sigmoid".

    Returns
    -------
    list of Answer
    """
    chapter, _, todo = name.partition(".")
    asked = [judging.find(name)] if todo else judging.chapter(chapter)
    cells = {
        cell.metadata.nbgrader.grade_id: MARKS.sub("", cell.source + "\n")
        for cell in read(SOURCES / f"{chapter}.py").cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }
    return [Answer(chapter, one.short, "right", "model", cells[one.cell]) for one in asked]


def mutate(answer):
    """Put every edit of a right answer through its check, but for those that leave it right.

    Parameters
    ----------
    answer : Answer

    Returns
    -------
    Report
    """
    check, namespace = answer.check, answer.namespace()
    cases, tree, clock = judging.cases_of(check), parsed(answer.code), Clock(SECONDS)
    if tree is None:
        return Report(answer, 0, [])
    trial, seen, survivors = Trial(check, cases, namespace, clock), {ast.unparse(tree)}, []
    with isolated(namespace), np.errstate(all="ignore"):
        for edit in edits(tree):
            with edit.made():
                text = ast.unparse(tree)
                if text in seen or edit.kind in HARMLESS:
                    continue
                seen.add(text)
                if trial.passes(tree):
                    survivors.append((edit.kind, text))
    return Report(answer, len(seen) - 1, survivors)


def _told(report, quiet):
    check, survivors = report.answer.check.name, report.survivors
    head = f"{check}: {report.tried} edits, {len(survivors)} not noticed"
    if quiet:
        return head
    before = ast.unparse(ast.parse(report.answer.code)).splitlines()
    return "\n".join([head, *(f"  {kind}: {_changed(before, text)}" for kind, text in survivors)])


def _changed(before, text):
    lines = difflib.ndiff(before, text.splitlines())
    return " ".join(line for line in lines if line[0] in "+-")
