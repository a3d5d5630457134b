"""What the class has understood, in numbers: by chapter, by TODO, by learner."""

import ast
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from autograder.grading.bounded import TooLong, limited
from autograder.grading.report import alike, history
from autograder.grading.report.log import lines
from autograder.grading.sanitize.text import printable
from autograder.judging.verdict import NOT_ATTEMPTED, RIGHT

BINS = 10  # of a chapter's marks
FEWEST = 5  # hand-ins, for a discrimination
HELP = 0.5  # of the median share of points, below which somebody needs help
LINES, LETTERS = 25, 1200  # of an example
EXAMPLES = 50  # answers that are looked through for one


@dataclass(frozen=True)
class Work:
    """What one learner last handed in for one chapter.

    Parameters
    ----------
    said : list of dict
        See `autograder.grading.verdicts.Said`.
    points, most : float
        From the gradebook: by hand and with penalties too.
    """

    learner: str
    chapter: str
    said: list
    points: float
    most: float
    attempt: int
    late: float
    penalty: float


@dataclass(frozen=True)
class Mistake:
    """A mistake, how many made it, and one's answer without its comments.

    `changes` has the kinds of change that would have been enough, and for how many.
    """

    name: str
    named: bool
    count: int
    example: str
    changes: list


@dataclass(frozen=True)
class Todo:
    """How a TODO went.

    Parameters
    ----------
    right : float
        The share of hand-ins that have it right.
    points : float
        The mean share of its points.
    discrimination : float or None
        The point-biserial correlation, generalised to partial credit, of its points with those of
        the chapter's other TODOs; None where there are too few hand-ins, or no difference.
    verdicts : list of (str, int)
    """

    name: str
    handed_in: int
    right: float
    points: float
    discrimination: float | None
    verdicts: list
    mistakes: list


@dataclass(frozen=True)
class Chapter:
    """How a chapter went: marks in `BINS` bins of its most points, and its TODOs."""

    name: str
    most: float
    shares: np.ndarray
    todos: list
    missing: list

    @property
    def bins(self):
        return np.histogram(self.shares, BINS, (0, 1))[0].tolist()

    @property
    def mean(self):
        return float(self.shares.mean())

    @property
    def median(self):
        return float(np.median(self.shares))


@dataclass(frozen=True)
class Learner:
    """One learner, over all chapters that anybody handed in."""

    name: str
    learner: str
    marks: dict
    share: float
    missing: list
    stuck: list = field(default_factory=list)  # the TODOs that are not right


class Classroom:
    """Everything that a report says.

    Parameters
    ----------
    course : Course
    roster : Roster
    """

    def __init__(self, course, roster):
        self.course, self.roster = course, roster

    @cached_property
    def work(self):
        """The last hand-in with a mark, of each (learner, chapter)."""
        log, marks = self.course.root / "grading.jsonl", self.course.marks()
        counting = (line for line in history.attempts(log) if line.get("counts", True))
        last = {(line["learner"], line["chapter"]): line for line in counting}
        return {key: _work(last[key], mark) for key, mark in sorted(marks.items()) if key in last}

    @cached_property
    def failed(self):
        """What could not be graded when it was last tried: learner, chapter and why."""
        last = {
            (line["learner"], line["chapter"]): line
            for line in lines(self.course.root / "grading.jsonl")
        }
        return [
            (*key, "; ".join(problem["what"] for problem in line.get("troubles", [])))
            for key, line in sorted(last.items())
            if line.get("state") == "not graded"
        ]

    @cached_property
    def answers(self):
        """The text of TODO cells in `autograded/`: from (learner, chapter) and cell's name."""
        return {key: self._read(*key) for key in self.work}

    def _read(self, learner, chapter):
        path = self.course.folder("autograded", learner, chapter) / f"{chapter}.ipynb"
        try:
            cells = json.loads(path.read_text("utf-8"))["cells"]
        except (OSError, ValueError, LookupError):
            return {}
        entries = [(cell.get("metadata", {}).get("nbgrader", {}), cell) for cell in cells]
        return {
            one["grade_id"]: "".join(cell["source"]) for one, cell in entries if one.get("solution")
        }

    @cached_property
    def by_chapter(self):
        found = defaultdict(list)
        for (_, chapter), work in self.work.items():
            found[chapter].append(work)
        return dict(sorted(found.items()))

    @cached_property
    def everyone(self):
        """All learners: those of the roster, and whoever else handed in."""
        return sorted({*self.roster.learners, *(learner for learner, _ in self.work)})

    @cached_property
    def chapters(self):
        return [self._chapter(name, works) for name, works in self.by_chapter.items()]

    def _chapter(self, name, works):
        shares = np.array([one.points / one.most if one.most else 0.0 for one in works])
        there = {one.learner for one in works}
        missing = [who for who in self.everyone if who not in there]
        cells = list(dict.fromkeys(said["cell"] for one in works for said in one.said))
        points = np.array([[self._points(one, cell) for cell in cells] for one in works])
        todos = [self._todo(name, cell, works, points, i) for i, cell in enumerate(cells)]
        return Chapter(name, works[0].most, shares, todos, missing)

    def _points(self, work, cell):
        """As the gradebook has them, by hand too."""
        return self.scores.get((work.learner, work.chapter, cell)) or 0.0

    @cached_property
    def scores(self):
        return self.course.scores()

    def _todo(self, chapter, cell, works, points, place):
        said = [(one, each) for one in works for each in one.said if each["cell"] == cell]
        kinds = Counter(each["verdict"] or "no verdict" for _, each in said)
        most = max(each["most"] for _, each in said)
        full = np.isclose(points[:, place], most)
        rest = np.delete(points, place, axis=1).sum(axis=1)
        return Todo(
            said[0][1]["todo"],
            len(said),
            float(full.mean()),
            float(points[:, place].mean() / most) if most else 0.0,
            correlation(points[:, place], rest),
            kinds.most_common(),
            self._mistakes(chapter, said),
        )

    def _mistakes(self, chapter, said):
        made = defaultdict(list)
        for work, each in said:
            if each["verdict"] not in (RIGHT, NOT_ATTEMPTED, ""):
                name = each["mistake"] or each["title"] or each["verdict"]
                made[bool(each["mistake"]), name].append((work, each))
        found = [
            Mistake(name, named, len(those), self._example(chapter, those), _changes(those))
            for (named, name), those in made.items()
        ]
        return sorted(found, key=lambda one: (not one.named, -one.count, one.name))

    def _example(self, chapter, those):
        """The shortest of their answers."""
        cells = (
            self.answers[work.learner, chapter].get(each["todo"].replace(".", "_"), "")
            for work, each in those[:EXAMPLES]
        )
        return min(filter(None, map(anonymous, cells)), key=len, default="")

    @cached_property
    def learners(self):
        """Everyone, the lowest share of points first."""
        return sorted(map(self._learner, self.everyone), key=lambda one: (one.share, one.learner))

    def _learner(self, who):
        marks = {name: self.work.get((who, name)) for name in self.by_chapter}
        most = sum(one.most for one in self.chapters)
        share = sum(one.points for one in marks.values() if one) / most if most else 0.0
        missing = [name for name, one in marks.items() if one is None]
        stuck = [
            f"{name}: {each['todo']}"
            for name, one in marks.items()
            if one
            for each in one.said
            if each["points"] < each["most"]
        ]
        return Learner(self.roster.name(who), who, marks, share, missing, stuck)

    @property
    def in_need(self):
        """Whoever has less than `HELP` of what the middle learner has."""
        if not self.learners:
            return []
        line = HELP * float(np.median([one.share for one in self.learners]))
        return [one for one in self.learners if one.share < line]

    @property
    def tried_again(self):
        return [one for one in self.work.values() if one.attempt > 1 or one.late > 0]

    @cached_property
    def pairs(self):
        chapters = defaultdict(dict)
        for (who, chapter), work in self.work.items():
            chapters[chapter][who] = dict(self._own(who, chapter, work))
        try:
            with limited(60):
                return alike.pairs(chapters)
        except TooLong:
            return []

    def _own(self, who, chapter, work):
        for each in work.said:
            source = self.answers[who, chapter].get(each["todo"].replace(".", "_"))
            if source and each["verdict"] != NOT_ATTEMPTED:
                yield each["todo"], alike.Answer(source, each["points"] == each["most"])


def _changes(those):
    """The kinds of change that would have been enough, the commonest first; logs may lack them."""
    return Counter(filter(None, (each.get("change") for _, each in those))).most_common()


def _work(line, mark):
    late, penalty = line.get("late") or 0.0, line.get("penalty") or 0.0
    attempt = line.get("attempt", 1)
    given = line["learner"], line["chapter"], line["verdicts"], mark.points, mark.most
    return Work(*given, attempt, late, penalty)


def correlation(one, other):
    """Pearson's correlation of two rows; None for too few of them, or where one does not vary."""
    if len(one) < FEWEST or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return float(np.corrcoef(one, other)[0, 1])


def anonymous(source):
    """Code without comments and docstrings, in which names stand; "" where it cannot be read."""
    try:
        with limited(1):
            tree = ast.parse(source[: 10 * LETTERS])
            for node in ast.walk(tree):
                _drop_texts(node)
            text = ast.unparse(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError, TooLong):
        return ""
    rows = text[:LETTERS].splitlines()
    cut = ["…"] if len(rows) > LINES or len(text) > LETTERS else []
    return "\n".join([*map(printable, rows[:LINES]), *cut])


def _drop_texts(node):
    """Take texts that stand for themselves out of a body: names of people live there."""
    body = getattr(node, "body", None)
    if isinstance(body, list):
        kept = [one for one in body if not _is_text(one)]
        node.body = kept or [ast.Pass()] * bool(body)


def _is_text(node):
    return isinstance(node, ast.Expr) and isinstance(getattr(node.value, "value", None), str)
