"""Judge observations: attempted, raised, structure, inputs left alone, values, truth."""

from dataclasses import dataclass

import numpy as np

from autograder.checks.compare import Difference, agree, difference, same_form
from autograder.checks.messages import for_missing, for_mistake, for_problem, for_right, for_stub
from autograder.checks.verdict import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, Verdict

STUB = "NotImplementedError"


@dataclass(frozen=True)
class Problem:
    """The first thing wrong with one case: a stage, and what differs there."""

    stage: str
    case: tuple
    observation: object
    difference: Difference | None = None


@np.errstate(all="ignore")  # a wrong answer may hold huge numbers
def judge(check, cases, seen):
    """The verdict on what a learner's object did.

    Parameters
    ----------
    check : Check
    cases : list of tuple
    seen : Observations
        One for each case, fewer where time ran out.

    Returns
    -------
    Verdict
    """
    if seen.missing is not None:
        return _verdict(check, NOT_ATTEMPTED, for_missing(seen.missing))
    pairs = list(zip(cases, seen.each, strict=False))
    problems = [found for pair in pairs if (found := problem(check, *pair))]
    earned = _earned(check, cases[len(pairs) :] + [one.case for one in problems], cases)
    if not problems:
        return _verdict(check, RIGHT, for_right(check, pairs), points=check.points)
    missing = {check.part(*case) for case, one in pairs if _is_stub(check, one.raised)}
    tried = [one for one in problems if check.part(*one.case) not in missing]
    if not tried:
        kind = RAISED if earned else NOT_ATTEMPTED
        return _verdict(check, kind, for_stub(missing if earned else ()), points=earned)
    first = tried[0]
    kind = RAISED if first.stage == "raised" else WRONG
    part = check.part(*first.case)
    beside = [pair for pair in pairs if check.part(*pair[0]) == part]
    beside.sort(key=lambda pair: pair[0] is not first.case)  # where most mistakes would differ
    known = next((one for one in check.mistakes if explains(check, one, beside)), None)
    if known is not None:
        message = for_mistake(check, known, first)
        return _verdict(check, kind, message, known.points + earned, known.name)
    message = for_problem(check, first, len(pairs) - len(problems), len(pairs))
    return _verdict(check, kind, message, earned)


def _earned(check, spoiled, cases):
    """Points for those parts of a task in which no case is spoiled."""
    parts = {check.part(*case) for case in cases}
    right = parts - {check.part(*case) for case in spoiled}
    return check.points * len(right) / len(parts)


def _verdict(check, kind, message, points=0.0, mistake=None):
    points = min(max(float(points), 0.0), float(check.points))
    return Verdict(check.name, kind, points, float(check.points), *message, mistake)


def _is_stub(check, raised):
    """The stub's own exception, not that of another unfinished function that this one calls."""
    if raised is None or raised.type != STUB:
        return False
    target = check.short.split(".")[-1]
    return not raised.function or target in raised.function.split(".")


def problem(check, case, observation):
    """What is wrong with one case, or None."""
    if observation.raised is not None:
        return Problem("raised", case, observation)
    right = _expected(check.behave(check.reference, case))
    found = difference(right, observation.output, check.tolerance)
    if found is not None and found.stage != "values":
        return Problem(found.stage, case, observation, found)
    if observation.mutated:
        return Problem("mutated", case, observation)
    if check.expect is not None:
        right = _expected(check.answer(check.reference, case, observation.output))
    found = difference(check.view(right), check.view(observation.output), check.tolerance)
    if found is not None:
        return Problem(found.stage, case, observation, found)
    return _against_truth(check, case, observation)


def _expected(observation):
    if observation.raised is not None:
        raise RuntimeError(f"the reference itself failed: {observation.raised}")
    return observation.output


def _against_truth(check, case, observation):
    if check.truth is None:
        return None
    found = difference(check.truth(*case), observation.output, check.truth_tolerance)
    return Problem("truth", case, observation, found) if found is not None else None


def explains(check, mistake, pairs):
    """Whether a known mistake would have behaved on every case just as the learner's object did."""
    return all(_same(check, mistake, case, observation) for case, observation in pairs)


def _same(check, mistake, case, observation):
    wrong = check.behave(mistake.wrong, case)
    if wrong.raised is not None or observation.raised is not None:
        return _raise_alike(wrong.raised, observation.raised)
    if wrong.mutated != observation.mutated:
        return False
    if agree(wrong.output, observation.output, check.tolerance):
        return True
    if check.expect is not None:
        wrong = check.answer(mistake.wrong, case, observation.output)
    if wrong.raised is not None:  # it cannot go on from where the learner's began
        return False
    if not same_form(wrong.output, observation.output):
        return False
    return agree(check.view(wrong.output), check.view(observation.output), check.tolerance)


def _raise_alike(one, other):
    return (
        one is not None and other is not None and (one.type, one.text) == (other.type, other.text)
    )
