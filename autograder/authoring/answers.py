"""Answers to TODOs as learners write them, many in one file: what tests and `try` judge."""

import ast
import linecache
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from symtable import symtable

from autograder import judging
from autograder.authoring.course import COURSE, folder
from autograder.judging.catalogue import home

SOURCES = folder(COURSE).parent / "source"
HEADING = re.compile(r"^# === (.+?) · (right|wrong) · (.+)\n", re.MULTILINE)
SOLUTION = "### BEGIN SOLUTION"
DEFINITIONS = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Answer:
    """A cell that a learner may write for one TODO.

    Parameters
    ----------
    chapter, todo : str
        Such as "05_layers" and "Layer.forward".
    kind : str
        "right" or "wrong": what the answer is.
    title : str
        What is special about it.
    code : str
    """

    chapter: str
    todo: str
    kind: str
    title: str
    code: str

    def __str__(self):
        return f"{self.chapter}.{self.todo}: {self.kind}, {self.title}"

    @property
    def check(self):
        return judging.find(f"{self.chapter}.{self.todo}")

    def namespace(self):
        """The learner's globals: the chapter's definitions, all TODOs right, then the answer."""
        reference = import_module(f"{COURSE}.reference.{self.chapter.partition('_')[2]}")
        names = {name: value for name, value in vars(reference).items() if name[0] != "_"}
        exec(definitions(self.chapter), names)
        exec(self.compiled(), names)
        return names

    def compiled(self):
        """The cell's code, whose lines a traceback finds."""
        name = f"<{self}>"
        linecache.cache[name] = (len(self.code), None, self.code.splitlines(True), name)
        return compile(self.code, name, "exec")


@cache
def definitions(chapter):
    """What the cells of a chapter import and define, and what its TODOs read, as code."""
    text = (SOURCES / f"{chapter}.py").read_text("utf-8")
    tree, lines = ast.parse(text), text.splitlines()
    codes = ("\n".join(lines[line.lineno - 1 : line.end_lineno]) for line in tree.body)
    todos = [code for code in codes if SOLUTION in code]
    read = set().union(*(reads(symtable(code, chapter, "exec")) for code in todos))
    tree.body = [
        line
        for line in tree.body
        if isinstance(line, DEFINITIONS) or is_method(line) or is_var(line) or gives(line) & read
    ]
    return compile(tree, chapter, "exec")


def reads(table):
    """The globals that code reads, in its functions too."""
    here = {one.get_name() for one in table.get_symbols() if one.is_global()}
    return here.union(*map(reads, table.get_children()))


def gives(line):
    """The names to which a line assigns."""
    targets = line.targets if isinstance(line, ast.Assign) else []
    return {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}


def is_var(line):
    """Whether a line makes symbols, as SymPy's `var("z a")` does."""
    call = line.value if isinstance(line, ast.Expr) else None
    return isinstance(call, ast.Call) and getattr(call.func, "id", None) == "var"


def is_method(line):
    """Whether a line puts a function into a class, such as `Layer.forward = forward`."""
    return isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Attribute)


def answers_in(file, chapter=None):
    """The answers in a file.

    Each begins with a line such as ``# === Layer.forward · wrong · bias forgotten``.

    Parameters
    ----------
    file : Path
    chapter : str, optional
        By default the file is named after it.

    Returns
    -------
    list of Answer
    """
    _, *parts = HEADING.split(file.read_text("utf-8"))
    return [Answer(chapter or file.stem, *parts[i : i + 4]) for i in range(0, len(parts), 4)]


def answers_to(check):
    """The answers that lie beside a check, in `answers/`."""
    package, _, todo = home(check).rpartition(".")
    return answers_in(files(package) / "answers" / f"{todo}.py", check.chapter)
