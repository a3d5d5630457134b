"""Read a notebook that was handed in, whatever is in it; only what is graded and shown is kept."""

import json
import re
import secrets
import warnings

import nbformat
from nbformat import v4

from autograder.grading.bounded import Helper, TooMuch
from autograder.grading.problems import NotGraded
from autograder.grading.sanitize.clean import pictures
from autograder.grading.sanitize.text import well_formed

SMALL = 200_000  # bytes: larger ones are read by a process that may be killed
CELLS, LETTERS = 1000, 1_000_000  # that a notebook may have
ASK = "ask for the notebook again"
ID = re.compile(r"[\w-]{1,64}", re.ASCII)
# What cells of each kind hold besides text; nbformat's makers would check each cell on its own.
KINDS = {"code": {"execution_count": None, "outputs": []}, "markdown": {}, "raw": {}}
reader = Helper("autograder.grading.submissions.reading:small")


def body(path, most):
    """The bytes of a notebook, for `read`; outputs of a large one stay behind.

    Parameters
    ----------
    path : Path
    most : float
        Megabytes.

    Raises
    ------
    NotGraded
        If it is too large, or is large and no notebook.
    """
    size = path.stat().st_size
    if size > most * 2**20:
        raise NotGraded(f"{path.name} has {size / 2**20:.0f} MB", "ask for it without outputs")
    if size <= SMALL:
        return path.read_bytes()
    try:
        return reader.ask(path).encode()
    except TooMuch as error:
        raise NotGraded(f"{path.name} could not be read ({error})", ASK) from error


def small(path):
    """The text of a notebook without outputs, for `reader`."""
    return json.dumps(read(path.read_bytes(), path.name), ensure_ascii=False)


def read(content, name):
    """A notebook in today's format, without outputs, of any size.

    Raises
    ------
    NotGraded
        If it is none.
    """
    try:
        body = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotGraded(f"{name} is not UTF-8 text", ASK) from error
    if not body.strip():
        raise NotGraded(f"{name} is empty", ASK)
    try:
        found = _upgraded(body)
        made = v4.new_notebook(cells=_cells(found.cells))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NotGraded(f"{name} is not a notebook ({_reason(error)})", ASK) from error
    except nbformat.ValidationError as error:
        raise NotGraded(f"{name} is a broken notebook ({_reason(error)})", ASK) from error
    letters = sum(len(cell.source) for cell in made.cells)
    if letters > LETTERS:
        raise NotGraded(f"{name} contains {letters / 1e6:.0f} million characters", ASK)
    return made


def _upgraded(body):
    """Cells in format 4, from any format that nbformat knows."""
    content = json.loads(body)
    if not isinstance(content, dict) or content.get("nbformat") in (4, "4", None):
        if "cells" not in content:
            raise ValueError("it has no cells")
        return nbformat.from_dict({"cells": content["cells"]})
    try:
        with warnings.catch_warnings(action="ignore"):
            return nbformat.reads(body, as_version=4)
    except Exception as error:  # of any kind, for what it takes for an older format
        raise ValueError(_reason(error)) from error


def _cells(given):
    """New cells with what is graded and shown, whatever else the old ones hold.

    Colab, older formats and merges leave entries that nbformat's schema refuses, and no mark needs.
    """
    if len(given) > CELLS:
        raise NotGraded(f"it has {len(given)} cells", ASK)
    cells, ids = [], set()
    for cell in given:
        made = _cell(cell["cell_type"], _source(cell["source"]))
        entry = _metadata(cell)
        if entry is not None:
            made.metadata["nbgrader"] = entry
        name = cell.get("id")
        if isinstance(name, str) and ID.fullmatch(name) and name not in ids:
            made.id = name
        if made.cell_type != "code" and (pictured := _attachments(cell.get("attachments"))):
            made.attachments = pictured
        ids.add(made.id)
        cells.append(made)
    return cells


def _cell(kind, source):
    """A new cell; a LookupError for a kind that there is not."""
    entries = {**KINDS[kind], "id": secrets.token_hex(4), "cell_type": kind, "metadata": {}}
    return nbformat.from_dict({**entries, "source": source})


def _source(source):
    """Text of a cell, which may be a list of lines."""
    if isinstance(source, list):
        source = "".join(source)
    if not isinstance(source, str):
        raise TypeError("a cell's source is not text")
    return well_formed(source)


def _metadata(cell):
    """nbgrader's entry in a cell's metadata, of plain values."""
    metadata = cell.get("metadata")
    entry = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(entry, dict):
        return None
    plain = {k: v for k, v in entry.items() if v is None or isinstance(v, str | int | float)}
    return nbformat.from_dict(json.loads(well_formed(json.dumps(plain, ensure_ascii=False))))


def _attachments(given):
    """Pictures of a Markdown cell."""
    if not isinstance(given, dict):
        return {}
    named = {well_formed(name): pictures(data) for name, data in given.items()}
    return {name: data for name, data in named.items() if data}


def _reason(error):
    return (str(error).strip() or type(error).__name__).splitlines()[0][:80]
