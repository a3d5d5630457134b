"""What came of each submission, one JSON object a line, for other programs to read."""

import json
from datetime import UTC, datetime


class Log:
    """Adds lines to a file as submissions are done; a context manager.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.file = self.path.open("a", encoding="utf-8")
        return self

    def __exit__(self, *_):
        self.file.close()

    def add(self, result):
        """Write one `Result`."""
        line = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "learner": result.submission.learner,
            "chapter": result.submission.chapter,
            "state": result.state,
            "points": result.mark and result.mark.points,
            "most": result.mark and result.mark.most,
            "before": result.before and result.before.points,
            "troubles": [vars(trouble) for trouble in result.troubles],
        }
        print(json.dumps(line, ensure_ascii=False), file=self.file, flush=True)
