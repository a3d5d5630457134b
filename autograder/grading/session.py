"""One run of `make grade`: find, grade with a progress bar, report."""

import time
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

from autograder.grading.course import CONFIG, Course
from autograder.grading.grade import NOT_GRADED, grade
from autograder.grading.limits import Limits
from autograder.grading.log import Log
from autograder.grading.report import (
    change_table,
    points_table,
    summary,
    trouble_table,
    write_csv,
)
from autograder.grading.status import FINE, SOME_NOT_GRADED, STOPPED, UNUSABLE
from autograder.grading.submissions import find, visible


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
    """
    problem = _unusable(options.course)
    if problem:
        console.print(problem, style="red", markup=False)
        return UNUSABLE
    course, start, results = Course(options.course), time.monotonic(), []
    submissions, strays = _chosen(course, options)
    try:
        with Log(course.root / "grading.jsonl") as log:
            _grade_with_bar(course, submissions, options, workers, console, results, log)
    except KeyboardInterrupt:
        console.print("Stopped. What was graded is kept; run it again to go on.", style="yellow")
        return STOPPED
    finally:
        results.sort(key=lambda result: (result.submission.learner, result.submission.chapter))
        _report(course, results, strays, console)
    console.print(summary(results, strays, time.monotonic() - start))
    failed = strays or any(result.state == NOT_GRADED for result in results)
    return SOME_NOT_GRADED if failed else FINE


def _unusable(root):
    if not (root / CONFIG).exists():
        return f"{root.resolve()} is no course: it has no {CONFIG}. Run this in the course."
    folder = Course(root).folder("submitted")
    if not folder.is_dir() or not visible(folder):
        return f"Nothing to grade: put notebooks in {folder}/<learner>/<chapter>/<chapter>.ipynb."
    return ""


def _chosen(course, options):
    """Submissions and strays that were asked for."""
    submissions, strays = find(course.folder("submitted"))
    submissions = [s for s in submissions if _is_asked(s.learner, s.chapter, options)]
    strays = [stray for stray in strays if _is_asked(stray[0], stray[1], options)]
    if options.only_new:
        marked = course.marks()
        submissions = [s for s in submissions if (s.learner, s.chapter) not in marked]
    return submissions, strays


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
            results.append(result)
            log.add(result)
            name = f"{result.submission.learner} · {result.submission.chapter}"
            progress.update(task, advance=1, description=name)


class Rate(ProgressColumn):
    """Submissions a minute."""

    def render(self, task):
        return Text(f"{60 * task.speed:.0f}/min" if task.speed else "")


def _report(course, results, strays, console):
    marks, maxima = course.marks(), course.maxima()
    console.print(points_table(marks, maxima, results))
    for title, lines in (
        ("Worth a look", trouble_table(results, strays)),
        ("Changed marks", change_table(results)),
    ):
        if lines.row_count:
            console.print(f"\n[bold]{title}[/]")
            console.print(lines)
    write_csv(course.root / "grades.csv", marks, maxima, results)
    made = "grades.csv", "gradebook.db", "feedback/", "grading.jsonl"
    here = ", ".join(name for name in made if (course.root / name).exists())
    console.print(f"\nIn {course.root}: {here}.", highlight=False, markup=False)
