"""Run one notebook in the sandbox and mark its test cells out here.

A pure function of plain data: the cells, the files handed in beside them and the limits go in; the
outputs of every cell come out, those of the test cells with points. It runs in this process, in
another one, or on another machine.
"""

import re
import secrets
import time
from dataclasses import dataclass, field, replace

from autograder import judging
from autograder.grading import lost_cells
from autograder.grading.bounded import TooLong, limited
from autograder.grading.limits import Limits
from autograder.grading.sandbox.contents import references
from autograder.grading.sandbox.conversation import Conversation, Lost, first_message
from autograder.grading.sandbox.server import Child, Starved
from autograder.grading.sanitize.outputs import LEFT_OUT, clean_outputs, size
from autograder.grading.workers import follow_through, line, marking
from autograder.grading.workers.far_bench import observing

CHECK = re.compile(r"""check\((["'])([\w.]+)\1\)""")
KERNELS = 3  # how many processes one notebook may use up
NOTEBOOK = 4  # times what one cell may show, for all cells
OBSERVATIONS = 8 << 20  # bytes of one check's observations


@dataclass(frozen=True)
class Step:
    """A code cell: its place in the notebook, its text, the check that it makes or its TODO."""

    index: int
    source: str
    check: str | None = None
    todo: str | None = None


@dataclass(frozen=True)
class Job:
    """What one notebook's marks depend on."""

    chapter: str
    steps: tuple[Step, ...]
    files: dict = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    partial: bool = True  # whether anything but a right answer earns points
    solutions: dict = field(default_factory=dict)  # by TODO; for follow-through credit
    point_to_line: bool = False  # whether what is wrong is searched for its line

    def run(self, address, alone=True):
        """The outputs of every cell; see `run`."""
        return run(self, address, alone)


def steps(cells):
    """The steps of a notebook's cells, which are those of the assignment where it matters."""
    return tuple(
        Step(index, cell.source, _check(cell), _todo(cell))
        for index, cell in enumerate(cells)
        if cell.cell_type == "code"
    )


def _check(cell):
    """The check that a test cell makes; None for any other cell."""
    entry = cell.metadata.get("nbgrader", {})
    if not entry.get("grade") or entry.get("solution"):
        return None
    found = CHECK.fullmatch(cell.source.strip())
    if found is None:
        return None
    try:
        return judging.find(found[2]).name
    except LookupError:
        return None


def _todo(cell):
    """The name of a TODO cell; None for any other cell."""
    entry = cell.metadata.get("nbgrader", {})
    return entry.get("grade_id") if entry.get("solution") and not entry.get("grade") else None


def run(job, address, alone=True):
    """Run a job's cells in children of a fork server.

    Parameters
    ----------
    job : Job
    address : str
        Of the fork server.
    alone : bool
        Whether nothing else runs, so that a lack of memory is the job's own.

    Returns
    -------
    dict of int to list
        Outputs, as nbformat's, of each code cell.

    Raises
    ------
    Broken
        If the fork server does not answer.
    Starved
        If it is not alone, and memory ran out.
    """
    under_way = Run(job)
    under_way.run(address, alone)
    if job.solutions:
        under_way.follow_through(address)
    if job.point_to_line:
        under_way.point_to_line(address)
    return under_way.outputs


class Run:
    """One job on its way."""

    def __init__(self, job):
        self.job, self.limits = job, job.limits
        self.outputs, self.verdicts, self.lost, self.starved = {}, {}, set(), []
        self.replaced = {}  # by check: TODOs in whose place right answers stood
        self.left = NOTEBOOK * (self.limits.output << 20)
        self.ends = time.monotonic() + self.limits.notebook

    def run(self, address, alone):
        """Run every cell, in as many processes as it takes and there may be."""
        for _ in range(KERNELS):
            try:
                with Child(address, self.limits) as child:
                    return self.run_in(Conversation(child))
            except Lost as why:
                if str(why) == "starved" and not alone:
                    raise Starved from why
                if str(why) != "starved" or self.now in self.starved:
                    self.leave_out(str(why))
                self.starved.append(self.now)  # once is forgiven: others may have used up memory
            if time.monotonic() >= self.ends:
                break
        self.give_up()

    def run_in(self, child):
        """Run every cell in a new process; marks that an earlier process earned stand."""
        self.now = None
        known = references(self.job.chapter, judging.chapters())
        child.begin(first_message(self.job.files, known))
        for step in self.job.steps:
            left = min(self.limits.cell, self.ends - time.monotonic())
            if step.index in self.lost or step.check in self.verdicts:
                continue
            self.now = step
            if left <= 0:
                raise Lost("timeout")
            if step.check is None:
                self.outputs[step.index] = self.execute(child, step, left)
            else:
                self.outputs[step.index] = self.judge(child, step, left)
        self.now = None

    def execute(self, child, step, seconds):
        # Characters may take six bytes each as JSON.
        answer = child.ask({"run": step.source}, seconds, 2 * (self.limits.output << 20))
        outputs = answer.get("outputs") if isinstance(answer, dict) else None
        try:
            with limited():
                made = clean_outputs(outputs)
        except (Exception, TooLong):  # of memory, say
            made = []
        self.left -= size(made)
        return made if self.left >= 0 else [LEFT_OUT]

    def judge(self, child, step, seconds):
        verdict = self.verdict(child, step, seconds, self.verdicts)
        self.verdicts[step.check] = verdict
        return marking.outputs(verdict)

    def verdict(self, child, step, seconds, earlier):
        """What to say of the object that a step checks; see `marking.verdict`."""
        check = judging.find(step.check)
        cases = judging.cases_of(check, secrets.randbits(64))
        answer = child.ask(observing(check, cases), seconds, OBSERVATIONS)
        found = marking.verdict(check, cases, answer, earlier)
        return found if self.job.partial else marking.all_or_nothing(found)

    def follow_through(self, address):
        """Judge again what builds on wrong answers, with right ones in their place.

        Nothing that it finds takes a point away.
        """
        for todos, names in follow_through.again(self.verdicts, self.job.solutions).items():
            if time.monotonic() >= self.ends:
                return
            try:
                with Child(address, self.limits) as child:
                    self.judge_again(Conversation(child), todos, names)
            except Lost:  # what was said before stands
                continue

    def judge_again(self, child, todos, names):
        """Run the notebook with the solutions to some TODOs, and judge some checks."""
        child.begin(first_message(self.job.files, references(self.job.chapter, judging.chapters())))
        checks = judging.chapter(self.job.chapter)
        replaced = [check.short for check in checks if check.cell in todos]
        last = max(step.index for step in self.job.steps if step.check in names)
        for step in self.job.steps:
            if step.index > last:
                return
            left = min(self.limits.cell, self.ends - time.monotonic())
            source = self.job.solutions[step.todo] if step.todo in todos else step.source
            if step.check in names:
                found = self.verdict(child, step, left, {})
                if found.points > self.verdicts[step.check].points:
                    self.verdicts[step.check], self.replaced[step.check] = found, replaced
                    self.outputs[step.index] = marking.outputs(found, replaced)
            elif step.check is None and (step.todo in todos or step.index not in self.lost):
                child.ask({"run": source}, left, 2 * (self.limits.output << 20))

    def point_to_line(self, address):
        """Show on the cards where one change would be enough; no point depends on it."""
        try:
            found = line.search(self.job, self.verdicts, self.lost, address)
        except Exception:  # the fork server has gone, say: what was said before stands
            return
        for step in self.job.steps:
            if changes := found.get(step.check):
                verdict = replace(self.verdicts[step.check], changes=changes)
                replaced = self.replaced.get(step.check, ())
                self.outputs[step.index] = marking.outputs(verdict, replaced)

    def leave_out(self, why):
        """A cell lost its process: the next one runs the others without it."""
        if self.now is not None:
            self.lost.add(self.now.index)
            cell = self.limits.cell
            known = {"timeout": lost_cells.timed_out(cell), "starved": lost_cells.starved()}
            self.outputs[self.now.index] = [known.get(why, lost_cells.died())]

    def give_up(self):
        """No process is left: what was not judged cannot be."""
        for step in self.job.steps:
            self.outputs.setdefault(step.index, [lost_cells.not_run()] if step.check else [])
