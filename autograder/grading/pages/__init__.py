"""The feedback page of a graded notebook: nbgrader's, with no script and nothing to fetch."""

import hashlib
import json
import re
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from pathlib import Path
from queue import SimpleQueue

from nbformat import v4

from autograder import whole
from autograder.grading.bounded import Helper, TooMuch
from autograder.grading.sheet import Cells, Sheet, Standing

# By name, for `nbgrader_config.py`: formgrader and stock nbgrader clean with these, too.
FILTERS = {
    "markdown2html": "autograder.grading.pages.render.markdown",
    "clean_html": "autograder.grading.pages.render.html",
}
RENDER = "autograder.grading.pages.render:page"
HELPERS = 2  # processes that write pages
SECONDS = 10  # of CPU time for one page
STAMP = re.compile(rb'<meta name="autograder" content="(\w+):([^"]*)">')
PLAIN = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}: {score:g} of {most:g} points</h1>
<p>Your notebook was graded, but it could not be shown on a page: WHY.</p>
<table>{rows}</table></body></html>
"""


@dataclass(frozen=True)
class Asked:
    """What a page shows.

    Parameters
    ----------
    learner, chapter : str
    text : str
        The graded notebook, as JSON.
    cells : Cells
    standing : Standing
    """

    learner: str
    chapter: str
    text: str
    cells: Cells
    standing: Standing


@dataclass(frozen=True)
class Made:
    """A page.

    Parameters
    ----------
    html, stamp : str
    why : str or None
        Why it is a plain one.
    """

    html: str
    stamp: str
    why: str | None = None

    def write(self, path):
        """Write it, whole or not at all."""
        meta = f'<meta name="autograder" content="{self.stamp}:{escape(self.why or "")}">'
        path.parent.mkdir(parents=True, exist_ok=True)
        whole.write(path, self.html.replace("<head>", f"<head>{meta}", 1))


def make(helper, asked, stamp):
    """The page of a graded notebook; a plain one where a helper cannot make it.

    Parameters
    ----------
    helper : Helper
        Of `RENDER`.
    asked : Asked
    stamp : str
        What tells it from other pages.

    Returns
    -------
    Made
    """
    try:
        return Made(helper.ask(asked), stamp)
    except TooMuch as error:
        why = str(error)
    except Exception as error:  # it may be another time: the next run tries again
        why, stamp = f"{type(error).__name__}: {error}"[:100], "again"
    return Made(plain(asked).replace("WHY", escape(why)), stamp, why)


class Pages:
    """Makes pages beside grading, in processes that may be killed; a context manager.

    Workers make those of what they grade; this makes all others.
    """

    def __init__(self):
        self.seconds = SECONDS

    def __enter__(self):
        self.helpers = [Helper(RENDER, self.seconds) for _ in range(HELPERS)]
        self.threads, self.free = ThreadPoolExecutor(HELPERS), SimpleQueue()
        for helper in self.helpers:
            self.free.put(helper)
        return self

    def __exit__(self, *_):
        self.threads.shutdown(wait=False, cancel_futures=True)
        for helper in self.helpers:
            helper.stop()

    def make(self, path, asked, stamp):
        """Have a page made, as a `Page`."""
        return Page(path, self.threads.submit(self._make, asked, stamp))

    def _make(self, asked, stamp):
        helper = self.free.get()
        try:
            return make(helper, asked, stamp)
        finally:
            self.free.put(helper)


@dataclass(frozen=True)
class Page:
    """A page on its way; `finish` writes it, and says why where it is a plain one."""

    path: Path
    future: Future

    def done(self):
        return self.future.done()

    def finish(self):
        page = self.future.result()
        page.write(self.path)
        return page.why


@dataclass(frozen=True)
class Ready:
    """A page that a worker has made."""

    path: Path
    page: Made

    def done(self):
        return True

    def finish(self):
        self.page.write(self.path)
        return self.page.why


@dataclass(frozen=True)
class Same:
    """A page that stays as it is, or none at all; `why` it is a plain one."""

    why: str | None = None

    def done(self):
        return True

    def finish(self):
        return self.why


def stamp_of(about, standing):
    """A short text for what a page shows: another one, another page.

    Parameters
    ----------
    about : dict
        What the graded notebook's metadata says about grading.
    standing : Standing
    """
    text = json.dumps([_code(), about, vars(standing)], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@cache
def _code():
    here = Path(__file__).parent
    paths = [*here.rglob("*.*"), *(here.parent / "sanitize").glob("*.py")]
    texts = [path.read_bytes() for path in sorted(paths) if path.suffix in (".py", ".j2")]
    return hashlib.sha256(b"".join(texts)).hexdigest()


def stamp_in(path):
    """The stamp in a page, and why it is a plain one ("" where it is not); None without a stamp."""
    try:
        with path.open("rb") as file:
            found = STAMP.search(file.read(1000))
    except OSError:
        return None
    return found and tuple(unescape(part.decode()) for part in found.groups())


def plain(asked):
    """A page with nothing on it but points."""
    shown = Sheet(asked.cells, asked.standing).notebook
    rows = "".join(
        f"<tr><td>{escape(one.name)}</td><td>{one.score:g} of {one.max_score:g}</td></tr>"
        for one in shown.grades
    )
    points = {"score": shown.score - asked.standing.penalty, "most": shown.max_score}
    return PLAIN.format(title=escape(asked.chapter), rows=rows, **points)


def notebook(text):
    """A graded notebook, from JSON that was checked as it was written."""
    return v4.reads_json(text)
