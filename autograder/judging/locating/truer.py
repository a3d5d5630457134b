"""What is told of edits that make a cell pass, where another word for them is nearer the truth."""

import ast
from dataclasses import replace

from autograder.judging.locating.change import SILENCING
from autograder.judging.locating.edits.tree import Edit, generators

WEAK = SILENCING | {"operator", "sides", "brackets", "sign"}  # may help by undoing what a line does
HEADS = {ast.If: "test", ast.While: "test", ast.For: "iter"}


def truer(trial, tree, everything, found):
    """The same edits; what can as well be left out is told as too much.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module
        The learner's cell.
    everything : list of Edit
    found : list of Edit
        Those that make it pass.

    Returns
    -------
    list of Edit
    """
    if found and all(one.kind in WEAK and not one.then for one in found):
        left_out = [edit for edit in everything if edit.kind == "line too much"]
        around = [one for one in left_out if any(_is_on(edit, one.place) for edit in found)]
        enough = [one for one in around if trial.mends(tree, one)]
        return enough or [_without(trial, tree, one) or one for one in found]
    drawn = generators(tree)
    return [_of_generator(one) if _name(one.place) in drawn else one for one in found]


def _is_on(edit, line):
    """Whether the place of an edit is on a line, which for a block is its head."""
    head = getattr(line, HEADS.get(type(line), ""), line)
    return any(node is edit.place for node in ast.walk(head))


def _without(trial, tree, edit):
    """An operation without one of its sides, if that does, too; or None."""
    places = [slot.get() for slot, _ in edit.changes]
    if edit.kind != "operator" or not all(isinstance(one, ast.BinOp) for one in places):
        return None
    for side in ("left", "right"):
        changes = tuple((slot, getattr(slot.get(), side)) for slot, _ in edit.changes)
        new = Edit(edit.cost, "too much", edit.place, changes)
        if trial.mends(tree, new):
            return new
    return None


def _name(place):
    return getattr(place, "id", getattr(place, "arg", None))


def _of_generator(edit):
    return replace(edit, kind="one generator") if edit.kind == "a copy missing" else edit
