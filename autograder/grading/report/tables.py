"""The result of grading: a table and lines on screen, and `grades.csv`."""

import csv
import io
import re
from datetime import timedelta

from rich.markup import escape as harmless
from rich.table import Table

from autograder import whole
from autograder.grading.batch import GRADED, NOT_GRADED, UNCHANGED
from autograder.grading.sanitize.text import printable

SHOWN = 500  # learners on screen
# What a spreadsheet takes for a formula: at the start of a cell, and behind what some take for the
# end of a cell.
FORMULA = re.compile(r"""((?:^|[;,\t\r\n|"])\s*)('*[=+\-@\t\r＝＋－＠])""")


def escape(text):
    """Text for the screen, with no sign that steers it."""
    return harmless(printable(text))


def points_table(marks, maxima, results):
    """Points of every learner by chapter, as a rich table.

    Parameters
    ----------
    marks : dict
        `Mark` of each (learner, chapter), from the gradebook.
    maxima : dict
        Most points of each chapter.
    results : list of Result
        Of this run; a submission with no mark, or one of an earlier version, is shown as such.
    """
    failed = {_key(r) for r in results if r.state == NOT_GRADED}
    chapters = sorted({chapter for _, chapter in marks} | {c for _, c in failed if c in maxima})
    table = Table(title="Points", title_justify="left", header_style="bold")
    table.add_column("learner", overflow="fold")
    for chapter in chapters:
        table.add_column(f"{chapter}\nof {maxima[chapter]:g}", justify="right")
    most = sum(maxima[chapter] for chapter in chapters)
    table.add_column(f"total\nof {most:g}", justify="right", style="bold")
    learners = sorted({learner for learner, _ in {**marks, **dict.fromkeys(failed)}})
    for learner in learners[:SHOWN]:
        keys = [(learner, chapter) for chapter in chapters]
        cells = [_cell(marks.get(key), key in failed) for key in keys]
        table.add_row(escape(learner), *cells, _total(marks, keys) or "[dim]–[/]")
    if learners[SHOWN:]:
        table.add_row(f"… and {len(learners) - SHOWN} more, in grades.csv")
    return table


def _key(result):
    return result.submission.learner, result.submission.chapter


def _cell(mark, failed):
    if mark is None:
        return "[red]✗[/]" if failed else "[dim]–[/]"
    return f"[yellow]{mark.points:g} old[/]" if failed else f"{mark.points:g}"


def _total(marks, keys):
    points = [marks[key].points for key in keys if key in marks]
    return f"{sum(points):g}" if points else ""


def problem_table(results, strays):
    """A line for each submission that had a problem: who, which chapter, what, what to do.

    Parameters
    ----------
    results : list of Result
    strays : list of tuple of (str, str, Problem)

    Returns
    -------
    rich.table.Table
        Those without a mark first.
    """
    table = _lines("", "learner", "chapter", "what happened", "what it means, what to do")
    for learner, chapter, problem in strays:
        table.add_row("[red]✗[/]", escape(learner), escape(chapter), *_said([problem]))
    for result in sorted(results, key=lambda r: r.state != NOT_GRADED):
        sign = "[red]✗[/]" if result.state == NOT_GRADED else "[yellow]![/]"
        what, todo = _said(result.problems)
        if result.problems:
            table.add_row(sign, *map(escape, _key(result)), what, _standing(result) + todo)
    return table


def _said(problems):
    what, todo = [t.what for t in problems], [t.todo for t in problems]
    return escape("; ".join(what)), escape("; ".join(dict.fromkeys(todo)))


def _standing(result):
    if result.state != NOT_GRADED:
        return ""
    if result.mark is None:
        return "[red]no points[/]; "
    return f"[red]the {result.mark.points:g} points are of an earlier version[/]; "


def change_table(results):
    """A line for each mark that this run changed: old → new."""
    table = _lines("learner", "chapter", "points")
    for result in results:
        if result.before and result.mark and result.before.points != result.mark.points:
            change = f"{result.before.points:g} → {result.mark.points:g}"
            table.add_row(*map(escape, _key(result)), change)
    return table


def handed_in_table(results):
    """A line for each submission that was late, or not the first of its learner."""
    table = _lines("learner", "chapter", "handed in")
    for result in results:
        if said := _handed_in(result):
            table.add_row(*map(escape, _key(result)), "; ".join(said))
    return table


def _handed_in(result):
    said = []
    if result.standing and result.standing.late > 0:
        late = timedelta(seconds=round(result.standing.late))
        said.append(f"late by {late} ({result.standing.penalty:g} points less)")
    if result.attempt > 1:
        said.append(f"attempt {result.attempt}")
    return said


def _lines(*columns):
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def summary(results, strays, seconds):
    """How many were graded, in one line."""
    count = {state: 0 for state in (GRADED, UNCHANGED, NOT_GRADED)}
    for result in results:
        count[result.state] += 1
    count[NOT_GRADED] += len(strays)
    parts = [f"{number} {state}" for state, number in count.items() if number]
    return f"{', '.join(parts) or 'nothing to grade'} in {seconds:.0f} s"


def write_csv(path, marks, maxima, results, earlier=None):
    """Write every learner's points by chapter, whole or not at all.

    An empty cell means that there is no mark.

    Parameters
    ----------
    path : Path
    marks, maxima, results
        As for `points_table`.
    earlier : dict of list of str
        Remarks of (learner, chapter) from earlier runs, for what this run left alone.
    """
    chapters = sorted({chapter for _, chapter in marks})
    said = {**(earlier or {}), **{_key(result): remarks(result) for result in results}}
    notes = {}
    for (learner, _), texts in sorted(said.items()):
        notes.setdefault(learner, []).extend(texts)
    most = sum(maxima[chapter] for chapter in chapters)
    text = io.StringIO(newline="")
    write = csv.writer(text).writerow
    write(["learner", *map(inert, chapters), "total", "maximum", "remarks"])
    for learner in sorted({learner for learner, _ in marks} | set(notes)):
        keys = [(learner, chapter) for chapter in chapters]
        points = [f"{marks[key].points:g}" if key in marks else "" for key in keys]
        words = inert("; ".join(notes.get(learner, [])))
        write([inert(learner), *points, _total(marks, keys), f"{most:g}", words])
    whole.write(path, text.getvalue())


def inert(text):
    """Text that no spreadsheet runs: an apostrophe stands before what could be a formula."""
    return FORMULA.sub(r"\1'\2", printable(text))


def remarks(result):
    """What `grades.csv` says about a submission."""
    state = " (not graded)" if result.state == NOT_GRADED else ""
    if result.state == NOT_GRADED and result.mark:
        state = " (not graded: points of an earlier version)"
    said = [f"{problem.what}{state}" for problem in result.problems] + _handed_in(result)
    said += [_through(one) for one in result.verdicts if one.instead and result.counts]
    return [f"{printable(result.submission.chapter)}: {text}" for text in said]


def _through(said):
    """Which follow-through credit a mark holds."""
    return f"{said.todo} judged with a right {' and '.join(said.instead)}"
