"""One run of `make grade`: find, grade with a progress bar, report."""

import time
from difflib import get_close_matches
from fnmatch import fnmatchcase

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text
from sqlalchemy.exc import OperationalError

from autograder.grading.batch import NOT_GRADED, grade
from autograder.grading.gradebook.course import CONFIG, Course, alone, in_words
from autograder.grading.limits import Limits
from autograder.grading.policies import applied
from autograder.grading.report.history import write_table
from autograder.grading.report.log import Log
from autograder.grading.report.tables import (
    change_table,
    handed_in_table,
    points_table,
    problem_table,
    summary,
    write_csv,
)
from autograder.grading.sanitize.text import printable
from autograder.grading.status import FINE, SOME_NOT_GRADED, STOPPED, UNUSABLE, Unusable
from autograder.grading.submissions.find import find, visible


def run(options, workers, console):
    """Grade a course and report to `console`.

    Parameters
    ----------
    options : Options
    workers : Workers
    console : rich.console.Console

    Returns
    -------
    int
        The exit status.

    Raises
    ------
    Unusable
        Where the gradebook or the disk cannot be used.
    """
    problem = unusable(options.course)
    if problem:
        console.print(problem, style="red", markup=False)
        return UNUSABLE
    try:
        return _run(Course(options.course), options, workers, console)
    except (OperationalError, OSError) as error:  # a full disk, say
        raise Unusable(in_words(error)) from error


def _run(course, options, workers, console):
    start, results = time.monotonic(), []
    with alone(course.root), Log(course.root / "grading.jsonl") as log:
        submissions, strays, others = _chosen(course, options)
        try:
            _grade_with_bar(course, submissions, options, workers, console, results, log)
        except KeyboardInterrupt:
            said = "Stopped. What was graded is kept; run it again to go on."
            console.print(said, style="yellow")
            return STOPPED
        finally:
            results.sort(key=lambda result: (result.submission.learner, result.submission.chapter))
            asked = {(r.submission.learner, r.submission.chapter) for r in results}
            earlier = {key: log.remarks.get(key, []) for key in others - asked}
            _report(course, results, strays, console, earlier)
    console.print(summary(results, strays, time.monotonic() - start))
    failed = strays or any(result.state == NOT_GRADED for result in results)
    return SOME_NOT_GRADED if failed else FINE


def unusable(root):
    """Why there is nothing to grade in a folder; "" where there is."""
    if not (root / CONFIG).exists():
        return f"{root.resolve()} is not a course: it has no {CONFIG}. Run this in the course."
    folder = Course(root).folder("submitted")
    if not folder.is_dir() or not visible(folder):
        return f"Nothing to grade: put notebooks in {folder}/<learner>/<chapter>/<chapter>.ipynb."
    return ""


def _chosen(course, options):
    """Submissions and strays that were asked for, and (learner, chapter) of all that lies there."""
    submissions, strays = find(course.folder("submitted"))
    everyone = {(s.learner, s.chapter) for s in submissions}
    learners = {learner for learner, _ in everyone} | {stray[0] for stray in strays}
    _check("chapter", options.chapter, {chapter for _, chapter in everyone} | {*course.chapters})
    _check("learner", options.student, learners)
    submissions = [s for s in submissions if _is_asked(s.learner, s.chapter, options)]
    strays = [stray for stray in strays if _is_asked(stray[0], stray[1], options)]
    if options.only_new:
        marked = course.marks()
        submissions = [s for s in submissions if (s.learner, s.chapter) not in marked]
    return submissions, strays, everyone


def _check(kind, patterns, names):
    """Refuse a pattern that fits nothing."""
    for pattern in patterns:
        if not any(fnmatchcase(name, pattern) for name in names):
            near = get_close_matches(pattern, names) if kind == "learner" else sorted(names)
            there = f"; there are {', '.join(map(printable, near))}" if near else ""
            raise Unusable(f"no {kind} is called {pattern}{there}")


def _is_asked(learner, chapter, options):
    return _matches(learner, options.student) and _matches(chapter, options.chapter)


def _matches(name, patterns):
    return not patterns or any(fnmatchcase(name, pattern) for pattern in patterns)


def _limits(course, options):
    """The course's own time for a cell, unless the command line has another."""
    cell = course.config.Execute.get("timeout", Limits.cell)
    return Limits.parse([f"cell={cell}", *options.limit])


def _grade_with_bar(course, submissions, options, workers, console, results, log):
    name = TextColumn("{task.description}", markup=False)
    columns = name, BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn()
    limits = _limits(course, options)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=len(submissions))
        for result in grade(course, submissions, workers, limits, options.force, options.feedback):
            results.append(log.add(result))
            name = printable(f"{result.submission.learner} · {result.submission.chapter}")
            progress.update(task, advance=1, description=name)


class Rate(ProgressColumn):
    """Submissions a minute."""

    def render(self, task):
        return Text(f"{60 * task.speed:.0f}/min" if task.speed else "")


def _report(course, results, strays, console, earlier):
    marks, maxima = course.marks(), course.maxima()
    console.print(points_table(marks, maxima, results))
    for title, lines in (
        ("Worth a look", problem_table(results, strays)),
        ("Changed marks", change_table(results)),
        ("Late, or handed in again", handed_in_table(results)),
    ):
        if lines.row_count:
            console.print(f"\n[bold]{title}[/]")
            console.print(lines)
    for sentence in applied(course.config):
        console.print(sentence, highlight=False, markup=False)
    write_csv(course.root / "grades.csv", marks, maxima, results, earlier)
    write_table(course.root / "verdicts.csv", course.root / "grading.jsonl")
    made = "grades.csv", "verdicts.csv", "gradebook.db", "feedback/", "grading.jsonl"
    here = ", ".join(name for name in made if (course.root / name).exists())
    console.print(f"\nIn {course.root}: {here}.", highlight=False, markup=False)
