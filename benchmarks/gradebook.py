"""How many submissions a second the one writer enters in a gradebook, as the gradebook grows.

A worker has run the notebook once, and its outputs stand for every learner's: what is timed is all
that is left for the grader's own process. The gradebook is filled with copies of the rows that
grading leaves.

`GRADEBOOK=postgresql+psycopg://...` measures that database too, whose tables are dropped first, so
name an empty one. `SIZES=0,1000,10000` says how many submissions are there before; `REAL=1000`
grades as many at the end, to see whether the figures add up to what a whole run takes.
"""

import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from rich.console import Console
from rich.table import Table
from sqlalchemy import MetaData, create_engine, text
from threadpoolctl import threadpool_limits

from autograder.grading.batch import grade
from autograder.grading.gradebook.course import CONFIG, Course
from autograder.grading.limits import Limits
from autograder.grading.report.tables import points_table, write_csv
from autograder.grading.submissions.find import find
from autograder.grading.workers.pool import Workers
from benchmarks.grading import CHAPTER, course, run

SIZES = [int(size) for size in os.environ.get("SIZES", "0,1000,10000,100000").split(",")]
REAL = int(os.environ.get("REAL", "0"))
EACH = 60  # submissions entered at each size
MODEL = "learner000"  # whose rows are copied
TABLES = "student", "submitted_assignment", "submitted_notebook", "grade", "comment"

BATCH = 1000  # learners, when rows are copied
COUNT = text("select count(*) from submitted_assignment")
SIZE = {
    "sqlite": text("select page_count * page_size from pragma_page_count, pragma_page_size"),
    "postgresql": text("select sum(pg_total_relation_size(relid)) from pg_stat_user_tables"),
}


class Replay:
    """Takes the place of `Workers`: what comes of a notebook is there already, made once."""

    def __init__(self, workers):
        self.workers, self.tasks, self.known = workers, {}, {}

    def run(self, task):
        key = task.body, task.assignment
        if key not in self.known:
            self.tasks[key], self.known[key] = task, self.workers.run(task)
        return self.known[key]

    def outcomes(self, tasks):
        """See `Workers.outcomes`."""
        for label, task in tasks:
            yield label, task and self.run(task)


def main():
    """Print what a worker takes, a table for each database, and what a whole run takes."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, Workers() as workers:
        replay = Replay(workers)
        for url in filter(None, ["sqlite", os.environ.get("GRADEBOOK")]):
            root = course(Path(folder, url.partition(":")[0]), 1)
            if url != "sqlite":
                with open(root / CONFIG, "a") as config:
                    config.write(f"\nc.CourseDirectory.db_url = {url!r}\n")
            console.print(measure(Course(root), replay))
        console.print(f"a worker takes {worker(replay):.3f} s for each, on a core of its own")
    if REAL:
        console.print(real())


def measure(course, workers):
    """A table of what one submission, and the end of a run, cost at each size."""
    engine = create_engine(course.directory.db_url)
    table = Table(
        *("there before", "a second", "with feedback", "start, s", "report, s", "bytes each"),
        title=f"{engine.dialect.name}: submissions of {CHAPTER}",
    )
    tables(engine).drop_all(engine)
    list(grade(course, find(course.folder("submitted"))[0], workers, Limits()))
    for size in SIZES:
        fill(engine, size)
        _, plain = enter(course, workers, f"plain{size}-", feedback=False)
        first, full = enter(course, workers, f"full{size}-", feedback=True)
        row = [f"{plain:.1f}", f"{full:.1f}", f"{first:.1f}", f"{report(course):.1f}"]
        table.add_row(f"{size:,}", *row, f"{bytes_each(engine):.0f}")
    engine.dispose()
    return table


def worker(replay):
    """Seconds of the middle one of many jobs, one after the other."""
    task = next(iter(replay.tasks.values()))
    seconds = []
    for _ in range(EACH):
        start = time.perf_counter()
        with threadpool_limits(1):  # as in a worker
            replay.workers.run(task)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def real():
    """What two whole runs of the command take, without feedback and with it."""
    said = []
    for options in ["--no-feedback"], []:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            root = course(Path(folder, "course"), REAL)
            start = time.perf_counter()
            run(root, "autograder", "grade", *options)
            said.append(f"{time.perf_counter() - start:.0f} s")
    return f"{REAL} submissions: {said[0]}, with feedback {said[1]}"


def enter(course, workers, name, feedback):
    """Seconds to the first new submission's mark, and submissions a second from there on."""
    submitted = course.folder("submitted")
    model = submitted / MODEL
    for number in range(EACH + 1):
        shutil.copytree(model, submitted / f"{name}{number}", copy_function=os.link)
    mine = [one for one in find(submitted)[0] if one.learner.startswith(name)]
    start = time.perf_counter()
    results = grade(course, mine, workers, Limits(), feedback=feedback)
    assert next(results).mark.points
    first = time.perf_counter()
    done = sum(1 for result in results if result.mark)
    return first - start, done / (time.perf_counter() - first)


def report(course):
    """Seconds of what comes after the last submission."""
    start = time.perf_counter()
    marks, maxima = course.marks(), course.maxima()
    with open(os.devnull, "w") as nowhere:
        Console(file=nowhere).print(points_table(marks, maxima, []))
    write_csv(course.root / "grades.csv", marks, maxima, [])
    return time.perf_counter() - start


# ---- many rows, quickly --------------------------------------------------------------------------


def tables(engine):
    """The tables of a gradebook as they are."""
    found = MetaData()
    found.reflect(engine)
    return found


def fill(engine, size):
    """Copy the rows of `MODEL` until there are `size` submissions."""
    mine = [table for table in tables(engine).sorted_tables if table.name in TABLES]
    with engine.begin() as book:
        model = {table: rows_of(book, table) for table in mine}
        missing = size - book.execute(COUNT).scalar()
        for first in range(0, missing, BATCH):
            made = [copies(model) for _ in range(min(BATCH, missing - first))]
            for table in mine:
                if rows := [row for one in made for row in one[table]]:
                    book.execute(table.insert(), rows)
    if engine.dialect.name == "postgresql":  # it does so by itself, in its own time
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as book:
            book.execute(text("VACUUM ANALYZE"))


def rows_of(book, table):
    """The rows of `table` that belong to `MODEL`."""
    parents = {
        "student": f"id = '{MODEL}'",
        "submitted_assignment": f"student_id = '{MODEL}'",
    }
    assignments = f"select id from submitted_assignment where {parents['submitted_assignment']}"
    parents["submitted_notebook"] = f"assignment_id in ({assignments})"
    notebooks = f"select id from submitted_notebook where {parents['submitted_notebook']}"
    belong = parents.get(table.name, f"notebook_id in ({notebooks})")
    return [dict(row) for row in book.execute(table.select().where(text(belong))).mappings()]


def copies(model):
    """The rows of a new learner: those of `MODEL`, under new names."""
    new = {}
    for rows in model.values():
        new.update((row["id"], uuid4().hex) for row in rows)
    return {
        table: [{key: new.get(value, value) for key, value in row.items()} for row in rows]
        for table, rows in model.items()
    }


def bytes_each(engine):
    """How large the gradebook is, for each submission."""
    with engine.connect() as book:
        return book.execute(SIZE[engine.dialect.name]).scalar() / book.execute(COUNT).scalar()
