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

from autograder import whole
from autograder.grading.bounded import Helper, TooMuch

# By name, for `nbgrader_config.py`: formgrader and stock nbgrader clean with these, too.
FILTERS = {
    "markdown2html": "autograder.grading.pages.render.markdown",
    "clean_html": "autograder.grading.pages.render.html",
}
HELPERS = 2  # processes that write pages
SECONDS = 10  # of CPU time for one page
STAMP = re.compile(rb'<meta name="autograder" content="(\w+):([^"]*)">')
PLAIN = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}: {score:g} of {most:g} points</h1>
<p>Your notebook was graded, but it could not be shown on a page: WHY.</p>
<table>{rows}</table></body></html>
"""


class Pages:
    """Makes pages beside grading, in processes that may be killed; a context manager."""

    def __enter__(self):
        self.helpers = [Helper(f"{__name__}.render:page", SECONDS) for _ in range(HELPERS)]
        self.threads, self.free = ThreadPoolExecutor(HELPERS), SimpleQueue()
        for helper in self.helpers:
            self.threads.submit(self._start, helper)
        return self

    def _start(self, helper):
        try:
            helper.start()
        finally:  # where it fails, the page that it should make says so
            self.free.put(helper)

    def __exit__(self, *_):
        self.threads.shutdown(wait=False, cancel_futures=True)
        for helper in self.helpers:
            helper.stop()

    def make(self, path, stamp, notebook, resources):
        """Have the page of a notebook with its marks made, as a `Page`."""
        asked = json.dumps({"notebook": notebook, "resources": resources})
        future = self.threads.submit(self._ask, asked)
        return Page(path, stamp, plain(notebook, resources["nbgrader"]), future)

    def _ask(self, asked):
        helper = self.free.get()
        try:
            return helper.ask(asked)
        finally:
            self.free.put(helper)


@dataclass(frozen=True)
class Page:
    """A page on its way; `finish` writes it, and says why where it is a plain one."""

    path: Path
    stamp: str
    plain: str
    future: Future

    def done(self):
        return self.future.done()

    def finish(self):
        error = self.future.exception()
        if error is None:
            write(self.path, self.future.result(), self.stamp)
            return None
        if isinstance(error, TooMuch):
            why, stamp = str(error), self.stamp
        else:  # it may be another time: the next run tries again
            why, stamp = f"{type(error).__name__}: {error}"[:100], "again"
        write(self.path, self.plain.replace("WHY", escape(why)), stamp, why)
        return why


@dataclass(frozen=True)
class Same:
    """A page that stays as it is, or none at all; `why` it is a plain one."""

    why: str | None = None

    def done(self):
        return True

    def finish(self):
        return self.why


def stamp_of(*parts):
    """A short text for what a page shows: another one, another page."""
    text = json.dumps([_code(), *parts], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@cache
def _code():
    here = Path(__file__).parent
    paths = [*here.rglob("*.*"), *(here.parent / "sanitize").glob("*.py")]
    return [path.read_text() for path in sorted(paths) if path.suffix in (".py", ".j2")]


def stamp_in(path):
    """The stamp in a page, and why it is a plain one ("" where it is not); None without a stamp."""
    try:
        with path.open("rb") as file:
            found = STAMP.search(file.read(1000))
    except OSError:
        return None
    return found and tuple(unescape(part.decode()) for part in found.groups())


def write(path, html, stamp, why=""):
    """Write a page with its stamp, whole or not at all."""
    meta = f'<meta name="autograder" content="{stamp}:{escape(why)}">'
    path.parent.mkdir(parents=True, exist_ok=True)
    whole.write(path, html.replace("<head>", f"<head>{meta}", 1))


def plain(notebook, names):
    """A page with nothing on it but points."""
    entries = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    rows = "".join(
        f"<tr><td>{escape(one['grade_id'])}</td><td>{one['score']:g} of {one['points']:g}</td></tr>"
        for one in entries
        if "score" in one
    )
    points = {"score": names["score"], "most": names["max_score"]}
    return PLAIN.format(title=escape(names["notebook"]), rows=rows, **points)
