"""Where two slips are: two changes, of which none alone is enough."""

import ast
from itertools import islice

from autograder.judging.edits import edits
from autograder.judging.exchange import exchanged

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
    halves = sorted(trial.halves, key=lambda one: (one[0].cost, -one[1]))[:FIRSTS]
    lines = (edit for edit in exchanged(trial, tree) if isinstance(edit.place, ast.expr))
    halves += [(edit, 0) for edit in islice(lines, FIRSTS)]
    for first, failing in halves:
        with first.made():
            second = _second(trial, tree, first, failing)
        if second is not None:
            return [first, second]
    return []


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
            if edit.place.lineno != first.place.lineno:
                with edit.made():
                    if trial.passes(tree):
                        return edit
    finally:
        trial.order = before
    return None
