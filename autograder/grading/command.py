"""`python -m autograder grade` and `python -m autograder demo`."""

import argparse
import gc
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from autograder.grading.limits import Limits
from autograder.grading.sandbox import bubblewrap
from autograder.grading.status import FINE, SOME_NOT_GRADED, STOPPED, UNUSABLE, Unusable
from autograder.grading.workers.imports import packages

EPILOG = """exit status: 0, every submission has a mark (the report may still have remarks);
1, some submission could not be graded; 2, there was nothing to grade, or no sandbox to do it in;
130, stopped by Ctrl-C"""


@dataclass(frozen=True)
class Options:
    """What to grade, and how; see `parser`."""

    course: Path = Path()
    student: tuple = ()
    chapter: tuple = ()
    only_new: bool = False
    force: bool = False
    feedback: bool = True
    workers: int | None = None
    limit: tuple = ()
    cluster: str | None = None
    unsandboxed: bool = False
    timing: bool = False


def parser():
    """The command line of `grade`."""
    made = argparse.ArgumentParser(
        prog="python -m autograder grade",
        description="Grade submitted/<learner>/<chapter>/: gradebook.db, feedback/, grades.csv.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = made.add_argument
    add("--course", type=Path, default=Path(), help="the course (default: here)")
    add("--student", action="append", metavar="NAME", help="only these learners; * for any text")
    add("--chapter", action="append", metavar="NAME", help="only these chapters; * for any text")
    add("--only-new", action="store_true", help="only submissions that have no mark yet")
    add("--force", action="store_true", help="grade unchanged submissions again, too")
    add("--no-feedback", dest="feedback", action="store_false", help="write no feedback/")
    add("--workers", type=int, metavar="N", help="notebooks at a time (default: one a core)")
    limits = ", ".join(f"{name}={number}" for name, number in Limits().as_dict().items())
    add(
        "--limit",
        action="append",
        metavar="NAME=NUMBER",
        help=f"what one submission may use, in seconds and megabytes (default: {limits}; cell "
        "from c.Execute.timeout)",
    )
    add("--cluster", metavar="ADDRESS", help="run notebooks on this Dask cluster (tcp://…)")
    add(
        "--unsandboxed",
        action="store_true",
        help="run learners' code with your own rights: it can read your files, use your network "
        "and change any mark",
    )
    add("--timing", action="store_true", help=argparse.SUPPRESS)  # for the benchmark
    return made


def grade(arguments):
    """Grade everything under `submitted/`; return the exit status."""
    made = parser()
    given = {name: value for name, value in vars(made.parse_args(arguments)).items() if value}
    given.setdefault("feedback", False)
    options = Options(**given)
    try:
        Limits.parse(options.limit)
    except ValueError as error:
        made.error(f"--limit {error}")
    return _run(options)


def _workers(options):
    if options.cluster:
        from autograder.grading.workers.cluster import Cluster

        return Cluster(options.cluster, not options.unsandboxed)
    from autograder.grading.workers.pool import Workers

    chapters = {path.name for path in (options.course / "submitted").glob("*/*")}
    imports = packages(options.course / "source", chapters)
    return Workers(not options.unsandboxed, options.workers, chapters, imports)


def _run(options):
    try:
        return _run_with_workers(options)
    except KeyboardInterrupt:  # while they start
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except bubblewrap.NoSandbox as reason:
        from autograder.grading.session import unusable

        print(
            unusable(options.course)  # comes first
            or f"Nothing was graded: {reason}, and without that sandbox learners' code would run "
            "with your rights; --unsandboxed allows it.",
            file=sys.stderr,
        )
        return UNUSABLE
    except (Unusable, OSError) as reason:  # no room for temporary files, say
        print(f"Stopped: {f'{reason}'[:400]}.", file=sys.stderr)
        return UNUSABLE


def _run_with_workers(options):
    start = time.monotonic()
    if os.path.expanduser("~") == "~":  # Jupyter needs a home, even where the user has none
        os.environ["HOME"] = gettempdir()
    # jsonschema would spend 1.7 s on a grammar of web addresses, which no notebook's schema names.
    sys.modules.setdefault("rfc3987_syntax", None)
    with _workers(options) as workers:
        # nbgrader takes a second to import: the workers import what they need at the same time.
        gc.disable()  # it would look through all that is imported, again and again
        from rich.console import Console

        from autograder.grading.session import run

        gc.freeze()
        gc.enable()
        if options.timing:
            workers.ready()
            ready = time.monotonic() - start
        status = run(options, workers, Console())
        if options.timing:
            print(f"ready={ready:.2f} megabytes={workers.megabytes():.0f}", file=sys.stderr)
        return status


def report(arguments):
    """Write `report.html` from what was graded; return the exit status."""
    made = argparse.ArgumentParser(
        prog="python -m autograder report",
        description="Write report.html: what the class has understood, from what was graded.",
    )
    made.add_argument("--course", type=Path, default=Path(), help="the course (default: here)")
    root = made.parse_args(arguments).course
    sys.modules.setdefault("rfc3987_syntax", None)
    try:
        print(_report(root))
    except (Unusable, OSError) as reason:
        print(f"Stopped: {f'{reason}'[:400]}.", file=sys.stderr)
        return UNUSABLE
    return FINE


def _report(root):
    """Write it; return what to say."""
    from autograder.grading.gradebook.course import CONFIG, Course
    from autograder.grading.policies import applied
    from autograder.grading.report import page
    from autograder.grading.submissions import roster

    if not (root / CONFIG).exists():
        raise Unusable(f"{root.resolve()} is not a course: it has no {CONFIG}")
    if not (root / "grading.jsonl").exists():
        raise Unusable("nothing was graded here yet: run `make grade` first")
    course = Course(root)
    people = roster.read_or_none(course.root / roster.NAME)
    number = page.write(course.root / "report.html", course, people, applied(course.config))
    if not number:
        raise Unusable("grading.jsonl holds no verdicts: run `make grade` again")
    return f"{course.root / 'report.html'}: {number} hand-ins."


def demo(arguments):
    """Make a cohort of submissions, grade it and show the result; return the exit status."""
    made = argparse.ArgumentParser(
        prog="python -m autograder demo",
        description="Make a cohort of submissions in demo/, grade it and show the result.",
    )
    made.add_argument("--course", type=Path, default=Path(), help="the course (default: here)")
    root = made.parse_args(arguments).course
    from autograder.grading.demo import COHORT, make_cohort
    from autograder.grading.gradebook.course import Course

    folder = Course(root).root / "demo"
    try:
        make_cohort(Course(root), folder)
    except FileExistsError:
        print(f"{folder} exists, and `make demo` did not make it.", file=sys.stderr)
        return UNUSABLE
    except FileNotFoundError:
        print(f"This course has no {COHORT}: nobody hands anything in.", file=sys.stderr)
        return UNUSABLE
    status = _run(Options(folder, unsandboxed=not _has_sandbox()))
    return FINE if status == SOME_NOT_GRADED else status  # some are made to be ungradable


def _has_sandbox():
    try:
        bubblewrap.check()
    except bubblewrap.NoSandbox as reason:
        print(f"Without a sandbox, which is fine for our own submissions: {reason}.")
        return False
    return True
