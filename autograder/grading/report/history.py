"""Every verdict on every attempt, from `grading.jsonl`; as `verdicts.csv`, a row each."""

import csv
from itertools import chain
from types import SimpleNamespace

from autograder import whole
from autograder.grading.batch import GRADED
from autograder.grading.report.log import lines
from autograder.grading.report.tables import inert

COLUMNS = "learner", "chapter", "todo", "verdict", "mistake", "line", "change", "points", "most"
COLUMNS += "attempt", "graded"


def attempts(path):
    """What was said last about each attempt, in the order of `grading.jsonl`.

    A run that found an attempt unchanged says the same again, later: the run that graded it counts.

    Parameters
    ----------
    path : Path
        Of `grading.jsonl`; read twice, so that little is kept in memory.

    Yields
    ------
    dict
        A line that holds "verdicts".
    """
    last = {}
    for number, line in enumerate(lines(path)):
        key = line["learner"], line["chapter"], line.get("attempt", 1)
        if line.get("verdicts") and (line.get("state") == GRADED or key not in last):
            last[key] = number
    chosen = set(last.values())
    yield from (line for number, line in enumerate(lines(path)) if number in chosen)


def write_table(path, log):
    """Write `verdicts.csv` from `grading.jsonl`, whole or not at all."""
    line_of = csv.writer(SimpleNamespace(write=str)).writerow
    rows = (_row(line, said) for line in attempts(log) for said in line["verdicts"])
    whole.write(path, map(line_of, chain([COLUMNS], rows)))


def _row(line, said):
    everything = {"change": "", **line, **said, "graded": line["time"]}
    return [_shown(everything[name]) for name in COLUMNS]


def _shown(value):
    if isinstance(value, float):
        return f"{value:g}"
    return inert(value) if isinstance(value, str) else value
