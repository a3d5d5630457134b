"""Where two slips are: two changes, of which none alone is enough."""

import ast
from dataclasses import replace
from itertools import chain, combinations, islice

from autograder.judging.locating.change import SILENCING
from autograder.judging.locating.edits import edits
from autograder.judging.locating.exchange import exchanged
from autograder.judging.stages import STAGES

SECONDS = 0.3  # of processor time, for two edits of the learner's own
HALVES = 5  # edits that changed what is wrong, at most
EMPTYING = {"line too much", "block too much", *SILENCING} - {"number"}  # may leave other code
FIRSTS = 6  # changes that may be one of the two
CHEAP = 2  # the cost up to which an edit may be the other one
MOST = 12  # lines of a model's that may


def pair(trial, tree):
    """Two changes on two lines that together make a cell pass.

    The first one mends the first case and no more, or is a line of a model's; the other one is a
    line of a model's, or a cheap edit where the first one has been seen to mend something.

    Parameters
    ----------
    trial : Trial
        Which has tried single edits.
    tree : ast.Module
        The learner's cell.

    Returns
    -------
    list of Edit
        Two; none where none were found in the time that is left.
    """
    further = [
        (edit, got[0])
        for edit, got in trial.tried
        if got and got[0] and edit.kind not in EMPTYING and not _is_tested(tree, edit)
    ]
    halves = sorted(further, key=lambda one: (one[0].cost, -one[1]))[:FIRSTS]
    lines = (edit for edit in exchanged(trial, tree) if isinstance(edit.place, ast.expr))
    halves += [(edit, 0) for edit in islice(lines, FIRSTS)]
    for first, failing in halves:
        with first.made():
            second = _second(trial, tree, first, failing)
        if second is not None:
            return [first, second]
    return []


def _is_tested(tree, edit):
    """Whether an edit is in what an `if` or a `while` asks: it may leave a branch for good."""
    tests = (one.test for one in ast.walk(tree) if isinstance(one, ast.If | ast.While))
    return any(node is edit.place for test in tests for node in ast.walk(test))


def _second(trial, tree, first, failing):
    """The other change, where the first one has been made; None without."""
    before = trial.order
    trial.order = [failing, *(number for number in before if number != failing)]
    try:
        found = exchanged(trial, tree)[:MOST]
        found += [edit for edit in edits(tree) if failing and edit.cost <= CHEAP]
        for edit in found:
            if not trial.left():
                return None
            if edit.place.lineno != first.place.lineno and trial.mends(tree, edit):
                return edit
    finally:
        trial.order = before
    return None


def of_edits(trial, tree, everything):
    """Two edits that together make a cell pass, the second one as what is made `then`.

    First those of which one alone has changed what is wrong, then the cheapest of all.

    Parameters
    ----------
    trial : Trial
        Which has tried single edits.
    tree : ast.Module
        The learner's cell.
    everything : list of Edit

    Returns
    -------
    list of Edit
        One, of two halves; none where none was found in a short time.
    """
    trial.passes(tree)
    before, until = trial.got, trial.left() - SECONDS
    further = [(got[0], edit) for edit, got in trial.tried if _may_be_one(edit, got, before)]
    halves = [edit for _, edit in sorted(further, key=lambda half: -half[0])[:HALVES]]
    cheap = [edit for edit in everything if edit.cost <= CHEAP and edit.kind not in EMPTYING]
    blind = (replace(one, then=two) for one, two in combinations(cheap, 2))
    for edit in chain(*(_completed(trial, tree, half) for half in halves), blind):
        if trial.left() <= max(until, 0):
            return []
        if trial.mends(tree, edit):
            return [edit]
    return []


def _may_be_one(edit, got, before):
    """Whether more cases are right, or the first that is not is wrong later, or elsewhere."""
    if edit.cost > CHEAP or edit.kind in EMPTYING or edit.then or not got or not before:
        return False
    now, then = (list(STAGES).index(stage) for _, stage, _ in (got, before))
    return got[0] > before[0] or now > then or (now == then and got[2] != before[2])


def _completed(trial, tree, half):
    """An edit, with each cheap edit of what it has made of the cell."""
    with half.made():
        more = edits(tree, (*trial.check.needs, *trial.check.names))
    for edit in more:
        if edit.cost <= CHEAP and edit.kind not in EMPTYING:
            yield replace(half, then=edit)
