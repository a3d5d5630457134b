"""What came of each submission, one JSON object a line, for other programs to read."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from autograder.grading.report.tables import remarks


def lines(path):
    """What a `grading.jsonl` holds, in order: dictionaries with "learner", "chapter" and more."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                found = json.loads(line)
                found["learner"], found["chapter"]
            except (ValueError, LookupError, TypeError):  # of a run that was killed
                continue
            yield found


class Log:
    """Adds lines to a file as submissions are done; a context manager.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path):
        self.path, self.remarks, self.attempts = path, {}, {}

    def __enter__(self):
        for line in lines(self.path):
            key = line["learner"], line["chapter"]
            self._count(key, line.get("handed_in"))
            self.remarks[key] = line.get("remarks", [])
        self.file = self.path.open("a", encoding="utf-8")
        return self

    def __exit__(self, *_):
        self.file.close()

    def _count(self, key, handed_in):
        """Count what a learner handed in; the same thing graded again is one attempt."""
        number, last = self.attempts.get(key, (0, None))
        if handed_in is not None and handed_in != last:
            self.attempts[key] = number + 1, handed_in

    def add(self, result):
        """Write one `Result`; return it with the number of its attempt."""
        key = result.submission.learner, result.submission.chapter
        self._count(key, result.handed_in)
        result = replace(result, attempt=self.attempts.get(key, (1, None))[0])
        self.remarks[key] = remarks(result)
        line = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "learner": result.submission.learner,
            "chapter": result.submission.chapter,
            "state": result.state,
            "points": result.mark and result.mark.points,
            "most": result.mark and result.mark.most,
            "before": result.before and result.before.points,
            "troubles": [vars(problem) for problem in result.problems],
            "handed_in": result.handed_in,
            "attempt": result.attempt,
            "late": result.standing and result.standing.late,
            "penalty": result.standing and result.standing.penalty,
            "remarks": self.remarks[key],
            "counts": result.counts,
            "verdicts": [said.as_dict() for said in result.verdicts],
        }
        print(json.dumps(line), file=self.file, flush=True)
        return result
