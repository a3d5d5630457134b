"""Slides as a notebook that nbconvert's slides exporter reads."""

import re
from copy import deepcopy

from nbformat.v4 import new_markdown_cell, new_notebook

from autograder import judging
from autograder.slides.deck import Slide
from autograder.slides.mistakes import expected
from autograder.slides.notes import told

__all__ = ["notebook_of"]

#: Slides that count down their minutes.
COUNTED = ("todo", "break")
#: Lines of large words that a slide has room for, and characters of one.
FEW, ACROSS = 8.5, 50
#: Lines that a formula takes, a line of code, and what is between two paragraphs.
FORMULA, CODE, GAP = 3, 0.65, 0.3
#: Characters beside which a picture is still legible; where there are more, it waits for a key.
BESIDE = 75


def notebook_of(slides, presenter, title, counts=None):
    """A notebook whose cells say where each slide begins and what waits for a key.

    Parameters
    ----------
    slides : list of Slide
    presenter : settings.Presenter
    title : str
    counts : dict, optional
        How often mistakes were seen: see `mistakes.counts_in`.

    Returns
    -------
    NotebookNode
    """
    cells, before = [], None
    for slide in [_title(title, presenter), *slides]:
        column = slide.chapter, slide.section
        begins = "subslide" if column == before else "slide"
        cells += _cells(slide, begins, (counts or {}).get(f"{slide.chapter}.{slide.todo}"))
        before = column
    return new_notebook(cells=cells, metadata={"title": title})


def _title(title, presenter):
    lines = [f"{presenter.name} {presenter.handle}".strip(), presenter.event, presenter.credit]
    slide = Slide("title", title, notes={"minutes": 0.0})
    slide.add(new_markdown_cell("\n\n".join(filter(None, lines))))
    return slide


def _cells(slide, begins, counts):
    data = {"kind": slide.kind, "timing": str(round(60 * slide.minutes)), "size": _size(slide)}
    yield _placed(new_markdown_cell(f"# {slide.title}"), begins, data)
    if slide.kind in COUNTED:
        clock = f'<div class="clock" data-minutes="{slide.minutes:g}"></div>'
        yield _placed(new_markdown_cell(clock), "-")
    crowded = slide.kind == "slide" and len(_words(slide)) > BESIDE
    for piece in slide.pieces:
        held = piece.held or (crowded and _is_picture(piece.cell))
        yield _placed(piece.cell, "fragment" if held else "-")
    yield _placed(new_markdown_cell(told(slide, _mistakes(slide, counts))), "notes")


def _size(slide):
    """Whether all words of a slide fit where they are larger; a picture covers them."""
    cells = [piece.cell for piece in slide.pieces if not _is_picture(piece.cell)]
    table = any(cell.cell_type == "markdown" and "|" in cell.source for cell in cells)
    return "few" if not table and sum(map(_lines, cells)) <= FEW else "some"


def _lines(cell):
    """How many lines of large words a cell is as high as, about."""
    if cell.cell_type == "markdown" and cell.source.startswith("- "):
        return GAP + -(-len(cell.source) // ACROSS)  # choices, side by side
    if cell.cell_type == "markdown":
        parts = [part for part in re.split(r"\n\n|\n(?=- )", cell.source) if part]
        return sum(FORMULA if "$$" in part else -(-len(part) // ACROSS) + GAP for part in parts)
    printed = [output.get("text", "") for output in cell.outputs]
    return GAP + CODE * sum(len(text.splitlines()) for text in printed or [cell.source])


def _words(slide):
    """The Markdown that a slide shows at first."""
    pieces = [piece for piece in slide.pieces if not piece.held]
    return "".join(one.cell.source for one in pieces if one.cell.cell_type == "markdown")


def _is_picture(cell):
    return any("image/png" in output.get("data", {}) for output in cell.get("outputs", []))


def _placed(cell, slide_type, data=None):
    cell = deepcopy(cell)
    cell.metadata["slideshow"] = {"slide_type": slide_type, "data": data or {}}
    return cell


def _mistakes(slide, counts):
    checks = {one.short: one for one in judging.chapter(slide.chapter)} if slide.todo else {}
    return expected(checks[slide.todo], counts) if slide.todo in checks else []
