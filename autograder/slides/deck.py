"""A chapter's slides: what is marked in its text, with what its solution printed and drew."""

import ast
import inspect
import re
from dataclasses import dataclass, field
from textwrap import dedent

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell

from autograder import judging
from autograder.authoring import text
from autograder.authoring.slide_marks import HEADING, TAGS, marks_in

__all__ = ["DeckError", "Piece", "Slide", "heading_of", "slides_of"]

SOLUTION = re.compile(r"^( *)### BEGIN SOLUTION\n.*?### END SOLUTION$", re.DOTALL | re.MULTILINE)
NUMBER = re.compile(r"^\d+\. |: `[^`]*`$")
CHAPTER = re.compile(r"^#{1,2} (Chapter \d+: .+)$", re.MULTILINE)


class DeckError(Exception):
    """A deck cannot be made; the message says where, why and what to do."""


@dataclass(frozen=True)
class Piece:
    """A part of a slide.

    Parameters
    ----------
    cell : NotebookNode
        Markdown, code without outputs, or outputs.
    held : bool
        Whether it waits for a key.
    """

    cell: object
    held: bool = False


@dataclass
class Slide:
    """One slide.

    Parameters
    ----------
    kind : str
        "slide", "predict", "todo", and what `route` adds: "title", "part", "break", "end".
    title : str
    pieces : list of Piece
    chapter, section : str
        Where it is from: the chapter in full, the heading in its text.
    starred : bool
        Whether it is on the shortest route.
    todo : str or None
        A TODO's name within its chapter.
    notes : dict
        As `slide_marks.Mark` has them.
    """

    kind: str
    title: str
    pieces: list = field(default_factory=list)
    chapter: str = ""
    section: str = ""
    starred: bool = False
    todo: str | None = None
    notes: dict = field(default_factory=dict)

    @property
    def minutes(self):
        """How long it takes by its notes; a slide without any takes one minute."""
        return self.notes.get("minutes", 1.0)

    def add(self, cell, held=False):
        """Put more on it: behind a prediction, it waits for a key."""
        self.pieces.append(Piece(cell, held))


def heading_of(chapter):
    """A chapter's own heading, such as "Chapter 02: What does a net look like in a for loop?"."""
    found = CHAPTER.search(chapter.text.read_text("utf-8").replace("\n# ", "\n"))
    return found[1] if found else chapter.name


def slides_of(chapter):
    """The slides of a chapter, in the order of its text.

    Parameters
    ----------
    chapter : authoring.course.Chapter

    Returns
    -------
    list of Slide

    Raises
    ------
    DeckError
        Where a mark has no place, or the solved notebook is not that of this text.
    AuthoringError
        Where the text has a mark that is none.
    """
    reader = _Reader(chapter)
    for cell in text.read(chapter.text, chapter.shown(chapter.text), marked=True).cells:
        reader.markdown(cell) if cell.cell_type == "markdown" else reader.code(cell)
    return reader.slides


def _outputs(chapter):
    """What each code cell of the solved notebook gave, by the cell's id."""
    if not chapter.solution.exists():
        raise DeckError(f"{chapter.shown(chapter.solution)} is missing: run `make build` first")
    cells = nbformat.read(chapter.solution, as_version=4).cells
    return {cell.id: cell.outputs for cell in cells if cell.cell_type == "code"}


class _Reader:
    """Goes through the cells of a text, and keeps the slide at hand."""

    def __init__(self, chapter):
        self.chapter, self.outputs = chapter, _outputs(chapter)
        self.slides, self.section = [], ""
        self.task, self.aside = [], {}  # of the TODO below

    def markdown(self, cell):
        for mark in marks_in(cell.source):
            self.section = mark.heading or self.section
            getattr(self, f"_{mark.kind}")(mark)
        if headings := HEADING.findall(cell.source):
            self.section = headings[-1]

    def _slide(self, mark):
        kind = "predict" if mark.text.startswith("**Predict") else "slide"
        title = mark.title or NUMBER.sub("", self.section)
        self._begin(Slide(kind, title, starred=mark.starred))
        if mark.text:
            self.slides[-1].add(new_markdown_cell(mark.text))

    def _begin(self, slide):
        slide.chapter, slide.section = self.chapter.name, self.section
        self.slides.append(slide)

    def _show(self, mark):
        self._more(new_markdown_cell(mark.text))

    def _then(self, mark):
        self._more(new_markdown_cell(mark.text), held=True)

    def _more(self, cell, held=False):
        slide = self._at_hand(cell)
        slide.add(cell, held or slide.kind == "predict")

    def _at_hand(self, cell):
        """The slide at hand; that of a TODO takes no more, as it could show the answer."""
        if not self.slides or self.slides[-1].kind == "todo":
            raise DeckError(
                f"{self.chapter.shown(self.chapter.text)}: what shows {cell.source[:40]!r} belongs "
                "to no slide: begin one above it with <!-- slide -->"
            )
        return self.slides[-1]

    def _notes(self, mark):
        if not self.slides:
            raise DeckError(f"{self.chapter.shown(self.chapter.text)}: notes stand above any slide")
        self.slides[-1].notes |= mark.notes

    def _task(self, mark):
        self.task.append(mark.text)

    def _todo(self, mark):
        self.aside |= mark.notes

    def code(self, cell):
        if cell.metadata.get("nbgrader", {}).get("solution"):
            self._write(cell)
        elif tags := TAGS.intersection(cell.metadata.tags):
            self._marked(cell, tags)
        elif self.slides and self.slides[-1].kind == "predict":
            self._vote(cell)

    def _write(self, cell):
        """The slide of a TODO: what to write, in words; nothing of how."""
        check = self._check(cell.id)
        todo = check.short if check else cell.id
        call, task = _asked(cell.source, todo.rpartition(".")[2])
        task = "\n\n".join(self.task) or task
        self._begin(Slide("todo", f"Write `{todo}`", todo=todo, notes=self.aside))
        slide = self.slides[-1]
        slide.add(new_markdown_cell(f"{task}\n\n`{call}`"))
        self.task, self.aside = [], {}

    def _check(self, grade_id):
        checks = judging.chapter(self.chapter.name)
        return next((check for check in checks if check.cell == grade_id), None)

    def _marked(self, cell, tags):
        code = dedent(cell.source.removeprefix("with ready():\n")).replace("\n\n\n", "\n\n")
        slide = self._at_hand(cell)
        if "code" in tags:
            slide.add(new_code_cell(code))
        if tags & {"show", "then"}:
            shown = new_code_cell(code, outputs=self._given(cell))
            shown.metadata["transient"] = {"remove_source": True}
            self._more(shown, held="then" in tags)

    def _given(self, cell):
        if cell.id not in self.outputs:
            raise DeckError(
                f"{self.chapter.shown(self.chapter.solution)} has no cell {cell.id}, "
                f"{cell.source[:40]!r}: run `make build CHAPTER={self.chapter.name}` first"
            )
        return self.outputs[cell.id]

    def _vote(self, cell):
        if choices := _choices(cell.source):
            self.slides[-1].add(new_markdown_cell("\n".join(f"- {one}" for one in choices)))


def _asked(source, name):
    """Call, and first paragraph of the docstring, of what a TODO's cell has a learner write."""
    bare = SOLUTION.sub(r"\1raise NotImplementedError", source)
    for line in ast.parse(bare).body:
        if getattr(line, "name", None) == name:
            words = inspect.cleandoc(ast.get_docstring(line) or "").split("\n\n")[0]
            arguments = ast.unparse(line.args) if isinstance(line, ast.FunctionDef) else ""
            return f"{name}({arguments})" if arguments else name, " ".join(words.split())
    return name, ""


def _choices(source):
    """The choices of a cell that is one `vote(…)`."""
    try:
        (line,) = ast.parse(source).body
    except (SyntaxError, ValueError):
        return []
    call = getattr(line, "value", None)
    if not isinstance(call, ast.Call) or getattr(call.func, "id", "") != "vote":
        return []
    return [one.value for one in call.args[1:] if isinstance(one, ast.Constant)]
