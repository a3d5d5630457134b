"""`python -m autograder mutants`: does each check notice each small change to a right answer?"""

import argparse
import ast
import difflib
import re
import sys
from dataclasses import dataclass

from autograder import judging
from autograder.authoring.answers import SOURCES, Answer
from autograder.authoring.survivors import UNKNOWN, enter, listed
from autograder.authoring.text import read
from autograder.judging.locating.edits import edits
from autograder.judging.locating.locate import parsed
from autograder.judging.locating.trial import Trial
from autograder.observing import Clock
from autograder.observing.candidates import Bench

SECONDS = 300.0  # of processor time, for one answer
HARMLESS = {"a copy missing", "whole numbers", "numpy", "generator", "a default that is kept"}
MARKS = re.compile(r"^ *### (BEGIN|END) SOLUTION\n", re.MULTILINE)


@dataclass
class Report:
    """What became of the edits of one right answer: how many, and those that passed."""

    answer: Answer
    tried: int
    passed: list

    @property
    def odd(self):
        """Lines on what the list of survivors does not say: a change without a reason, or gone."""
        entry = listed(self.answer.chapter).get(self.answer.todo, {}).get("right", {})
        reasons = {change: why for why, changes in entry.items() for change in changes}
        for change in self.passed:
            if reasons.get(change, UNKNOWN) == UNKNOWN:
                yield f"passes without a reason: {change}"
        for change in reasons.keys() - self.passed:
            yield f"is on the list, but does not pass: {change}"


def main(arguments):
    """Print, for each TODO, how many edits of its model answer the check did not notice.

    Returns
    -------
    int
        0, or 1 where an edit passes and `mutants.toml` has no reason, or 2 where there is no such
        chapter.
    """
    options = _parser().parse_args(arguments)
    try:
        answers = [answer for name in options.names for answer in models(name)]
    except LookupError as error:
        print(f"mutants: {error}", file=sys.stderr)
        return 2
    odd = sum(_tell(mutate(answer), options.write) for answer in answers)
    if odd:
        print(f"{odd} changes are not as mutants.toml says: add cases, or --write and a reason.")
    return 1 if odd else 0


def _parser():
    parser = argparse.ArgumentParser("python -m autograder mutants", description=__doc__)
    parser.add_argument("names", nargs="*", default=judging.chapters(), metavar="CHAPTER[.TODO]")
    parser.add_argument("--write", action="store_true", help="enter them in mutants.toml")
    return parser


def _tell(report, write):
    """Print what became of one answer; returns how much of it the list does not say."""
    check = report.answer.check
    if write:
        enter(check, report.tried, report.passed)
    odd = list(report.odd)
    head = f"{check.name}: {report.tried} edits, {len(report.passed)} pass"
    print(head, *odd, sep="\n  ", flush=True)
    return len(odd)


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
    _drop_docstrings(tree)
    right = ast.unparse(tree)
    seen, passed = {right}, []
    with Bench(check.names, check.scenario, namespace, cases) as bench:
        trial = Trial(check, bench, clock)
        for edit in edits(tree):
            with edit.made():
                text = ast.unparse(tree)
                if text in seen or edit.kind in HARMLESS:
                    continue
                seen.add(text)
                if trial.passes(tree):
                    passed.append(_changed(right.splitlines(), text))
    return Report(answer, len(seen) - 1, passed)


def _drop_docstrings(tree):
    """Whatever stands in their place is right."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.FunctionDef | ast.ClassDef)
            and node.body[1:]
            and ast.get_docstring(node)
        ):
            del node.body[0]


def _changed(before, after):
    """The lines of the text `before` that differ, and what they are `after`."""
    before, after = ([line for line in text if line] for text in (before, after.splitlines()))
    lines = [line for line in difflib.ndiff(before, after) if line[0] != "?"]
    old, new = (" ⏎ ".join(one[2:].strip() for one in lines if one[0] == sign) for sign in "-+")
    return f"{old} → {new if new != old else _above(lines)}"


def _above(lines):
    """Where, and how deep, the lines of a difference are now that have only moved."""
    last = max(i for i, line in enumerate(lines) if line[0] == "+")
    depth = (len(lines[last][2:]) - len(lines[last][2:].lstrip())) // 4
    below = [line[2:].strip() for line in lines[last + 1 :] if line[0] == " "]
    return f"at depth {depth}, above {below[0]}" if below else f"at depth {depth}, at the end"
