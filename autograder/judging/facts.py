"""What a card shows below its text: what was asked, what came back, what was expected."""

import numpy as np

from autograder.judging.compare import array
from autograder.judging.show import place, show
from autograder.observing import Step


def facts(check, problem):
    """What was asked, what came back, what was expected."""
    asked = [check.call_text(problem.case)]
    asked += [f"{name} = {show(value)}" for name, value in check.arguments(problem.case).items()]
    rows = [("asked", "\n".join(asked)), *_further(problem.observation.raised)]
    if problem.difference is not None:
        where = f", {place(problem.difference.path)}" if problem.difference.path else ""
        rows.append((f"came back{where}", show(problem.difference.actual)))
        rows.append(("expected", show(problem.difference.expected)))
        rows += _too_close_to_see(problem.difference)
    rows += _way(check, problem.observation.raised)
    rows += [("along the way", warning) for warning in problem.observation.warnings[:1]]
    return tuple(rows)


def _further(raised):
    """The call that raised, where it is not the one that was asked."""
    return [("the call that stopped", raised.call)] if raised is not None and raised.call else []


def _too_close_to_see(found):
    """How far apart two values are that look the same on the card."""
    right, left = array(found.expected), array(found.actual)
    if found.stage != "values" or right is None or show(right) != show(left):
        return []
    return [("largest difference", f"{np.abs(left - right).max():.1e}")]


def own_step(check, raised):
    """The step in the TODO that is checked; where there is none, the innermost of the learner's."""
    way = raised.way if raised is not None else ()
    target = check.short.split(".")[-1]
    own = [step for step in way if target in step.function.split(".")]
    return (own or list(way) or [Step("", 0, "")])[-1]


def _way(check, raised):
    """The line of the TODO that stopped, and the lines of others that it led down to."""
    own = own_step(check, raised)
    if not own.source:
        return []
    below = [step for step in raised.way[raised.way.index(own) + 1 :] if step.source]
    rows = [("your line", f"{own.source}    (line {own.line} of its cell)")]
    if below:
        lines = (f"{step.source}    (line {step.line}, in {step.function})" for step in below)
        rows.append(("which leads to", "\n".join(lines)))
    return rows
