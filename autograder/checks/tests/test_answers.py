"""Answers as learners write them: right ones in any style pass, wrong ones do not."""

import ast
import importlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from autograder import checks
from autograder.checks.messages import NO_END

HERE = Path(__file__).parent
SOURCES = HERE.parents[2] / "source"
HEADING = re.compile(r"^# === (.+?) · (right|wrong) · (.+)$", re.MULTILINE)
SEEDS = (None, 11, 12)
BEFORE = {"09_digits": "digits = load_digits()"}  # what else stands above the TODOs
DEFINITIONS = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef
BRIEF = 1.0  # seconds; some wrong answers never come to an end


@dataclass(frozen=True)
class Answer:
    """A cell that a learner may write for one TODO."""

    chapter: str
    todo: str
    kind: str
    title: str
    code: str

    def __str__(self):
        return f"{self.chapter}.{self.todo}: {self.kind}, {self.title}"

    @property
    def check(self):
        return checks.find(f"{self.chapter}.{self.todo}")

    def namespace(self):
        """The learner's globals: the chapter's definitions, all TODOs right, then the answer."""
        reference = importlib.import_module(f"autograder.reference.{self.chapter[3:]}")
        names = {name: value for name, value in vars(reference).items() if name[0] != "_"}
        exec(definitions(self.chapter), names)
        exec(BEFORE.get(self.chapter, ""), names)
        exec(compile(self.code, f"<{self.title}>", "exec"), names)
        return names


@cache
def definitions(chapter):
    """What the cells of a chapter import and define, as code."""
    tree = ast.parse((SOURCES / f"{chapter}.py").read_text("utf-8"))
    tree.body = [line for line in tree.body if isinstance(line, DEFINITIONS) or is_method(line)]
    return compile(tree, chapter, "exec")


def is_method(line):
    """Whether a line puts a function into a class, such as `Layer.forward = forward`."""
    return isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Attribute)


def answers_in(file):
    _, *parts = HEADING.split(file.read_text("utf-8"))
    return [Answer(file.stem, *parts[i : i + 4]) for i in range(0, len(parts), 4)]


FILES = sorted((HERE / "answers").glob("*.py"))
ALL = [answer for file in FILES for answer in answers_in(file)]


@pytest.mark.parametrize("answer", ALL, ids=str)
def test_an_answer_is_judged_as_it_deserves(answer):
    seconds = checks.SECONDS if answer.kind == "right" else BRIEF
    for seed in SEEDS:
        found = checks.run(answer.check, answer.namespace(), seed, seconds)
        if answer.kind == "right":
            assert (found.kind, found.points) == (checks.RIGHT, found.max_points), (seed, found)
        else:
            assert found.kind != checks.RIGHT and found.points < found.max_points, (seed, found)
            assert found.mistake or re.sub("`.*?`", "", found.text).count("?") == 1, found
        if found.title == NO_END:  # so it would be for every seed
            break


@pytest.mark.parametrize("chapter", [file.stem for file in FILES])
def test_every_todo_of_a_chapter_has_answers(chapter):
    for check in checks.chapter(chapter):
        kinds = [one.kind for one in ALL if (one.chapter, one.todo) == (chapter, check.short)]
        assert kinds.count("right") >= 8, check.name
        assert kinds.count("wrong") >= 12, check.name


METHODS = [
    check
    for file in FILES
    for check in checks.chapter(file.stem)
    if "." in check.short and "__" not in check.short
]


@pytest.mark.parametrize("check", METHODS, ids=lambda check: check.name)
def test_a_class_whose_cell_ran_again_has_lost_its_methods(check):
    answer = Answer(check.chapter, check.short, "wrong", "class again", f"del {check.short}")
    found = checks.run(check, answer.namespace())
    lost = check.short.split(".")[1]
    assert (found.kind, found.title) == (checks.RAISED, f"a class without {lost}")
