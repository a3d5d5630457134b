"""What one submission costs the one writer, as the gradebook grows, and what a whole class takes.

A worker has graded the notebook once, and what came of it stands for every learner's: what is
measured is all that is left for the grader's own process. The gradebook is filled with copies of
the rows that grading leaves. From that, and from what a worker costs, follows how long many take.

`GRADEBOOK=postgresql+psycopg://...` measures that database too, whose tables are dropped first, so
name an empty one. `SIZES=0,1000,10000` says how many submissions are there before; `REAL=1000`
grades as many at the end, to see whether the figures add up to what a whole run takes.
"""

import os
import pickle
import shutil
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from rich.console import Console
from rich.table import Table
from sqlalchemy import MetaData, create_engine, text

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

CORES, MANY = (2, 16, 256), (10_000, 100_000, 1_000_000)
START = 5  # seconds until the first notebook runs
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
            yield label, task and sent(self.run(sent(task)))


def sent(thing):
    """What arrives of a thing that is sent to another process."""
    return pickle.loads(pickle.dumps(thing))


def main():
    """Print what the writer costs in each database, what a worker costs, and what follows."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, Workers() as workers:
        replay, writer = Replay(workers), []
        for url in filter(None, ["sqlite", os.environ.get("GRADEBOOK")]):
            root = course(Path(folder, url.partition(":")[0]), 1)
            if url != "sqlite":
                with open(root / CONFIG, "a") as config:
                    config.write(f"\nc.CourseDirectory.db_url = {url!r}\n")
            table, used = measure(Course(root), replay)
            console.print(table)
            writer.append(used)
        each = worker(replay)
        console.print(f"a worker, its child and its page take {1000 * each:.0f} ms of CPU time")
        console.print(model(each, max(writer)))
    if REAL:
        console.print(real())


def measure(course, workers):
    """A table of what one submission, and the end of a run, cost; and seconds of CPU for one."""
    engine = create_engine(course.directory.db_url)
    table = Table(
        *("there before", "CPU, ms", "clock, ms", "start, s", "report, s", "bytes each"),
        title=f"{engine.dialect.name}: submissions of {CHAPTER}, with feedback",
    )
    tables(engine).drop_all(engine)
    list(grade(course, find(course.folder("submitted"))[0], workers, Limits()))
    for size in SIZES:
        fill(engine, size)
        first, used, clock = enter(course, workers, f"full{size}-")
        row = [f"{1000 * used:.1f}", f"{1000 * clock:.1f}", f"{first:.1f}", f"{report(course):.1f}"]
        table.add_row(f"{size:,}", *row, f"{bytes_each(engine):.0f}")
    engine.dispose()
    return table, used


def worker(replay):
    """Seconds of CPU time of a worker, of the child that it drives and of its page, for one."""
    task, workers = next(iter(replay.tasks.values())), replay.workers
    before = cpu(workers.pids())
    for _ in range(EACH):
        workers.run(task)
    return (cpu(workers.pids()) - before) / EACH


def cpu(pids):
    """Seconds of CPU time that processes have used, with those below them that have ended."""
    stats = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids)
    return sum(sum(map(int, stat[11:15])) for stat in stats) / os.sysconf("SC_CLK_TCK")


def model(worker, writer):
    """A table of how long many submissions take: workers share the cores, the writer is one.

    Parameters
    ----------
    worker, writer : float
        Seconds of CPU time for one submission.
    """
    title = f"one writer is enough for {1 + worker / writer:.0f} cores"
    table = Table("submissions", *(f"{cores} cores" for cores in CORES), title=title)
    for many in MANY:
        times = [max(many * (worker + writer) / cores, many * writer) for cores in CORES]
        table.add_row(f"{many:,}", *(said(START + seconds) for seconds in times))
    return table


def said(seconds):
    """A time for people."""
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


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


def enter(course, workers, name):
    """Seconds to the first new mark; seconds of CPU and on the clock for each of the others."""
    submitted = course.folder("submitted")
    model = submitted / MODEL
    for number in range(EACH + 1):
        shutil.copytree(model, submitted / f"{name}{number}", copy_function=os.link)
    mine = [one for one in find(submitted)[0] if one.learner.startswith(name)]
    start = time.perf_counter()
    results = grade(course, mine, workers, Limits())
    assert next(results).mark.points
    first, used = time.perf_counter(), time.process_time()
    assert all(result.mark for result in results)
    return first - start, (time.process_time() - used) / EACH, (time.perf_counter() - first) / EACH


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
