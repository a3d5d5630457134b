"""What is told of edits that make a cell pass, where another word for them is nearer the truth."""

import ast
from dataclasses import replace

from autograder.judging.locating.change import SILENCING
from autograder.judging.locating.edits.lines import IN_PLACE
from autograder.judging.locating.edits.tree import (
    Edit,
    functions,
    generators,
    is_product,
    slots,
)

WEAK = SILENCING | {"operator", "sides", "brackets", "sign"}  # may help by undoing what a line does
LEFT_OUT = {"line too much", "block too much"}
HEADS = {ast.If: "test", ast.While: "test", ast.For: "iter"}
CHANGING = IN_PLACE | {"pop", "remove", "clear", "add", "discard", "setdefault", "popitem"}
OF_ARGUMENTS = {"a copy missing", "whole numbers"}


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
    if found and not any(one.then for one in found):
        found = _left_out(trial, tree, everything, found) or found
        found = _branches(trial, tree, everything, found) or found
        found = [*found, *_turned(trial, tree, everything, found)]
    drawn = generators(tree)
    found = [_of_generator(one) if _name(one.place) in drawn else one for one in found]
    return [_at_its_use(tree, one) for one in found]


def _left_out(trial, tree, everything, found):
    """What can be left out, where edits may only undo what it does; else the same edits."""
    tested = [line.test for line in ast.walk(tree) if isinstance(line, ast.If | ast.While)]
    others = [one for one in found if one.kind not in LEFT_OUT]
    if not others or not all(one.kind in WEAK or _is_in(one, tested) for one in others):
        return []
    left_out = [edit for edit in everything if edit.kind in LEFT_OUT]
    around = [one for one in left_out if any(_is_on(edit, one) for edit in others)]
    enough = [one for one in around if trial.mends(tree, one)]
    if enough:
        return enough
    weak = [one for one in found if one.kind in WEAK]
    return [_without(trial, tree, one) or one for one in weak] if weak == found else []


def _is_in(edit, several):
    return any(node is edit.place for each in several for node in ast.walk(each))


def _is_on(edit, left_out):
    """Whether an edit is on a line, which for a block is its head; a block is no simple line."""
    line = left_out.place
    if left_out.kind == "block too much" and not isinstance(line, ast.If):
        return False
    return _is_in(edit, [getattr(line, HEADS.get(type(line), ""), line)])


def _without(trial, tree, edit):
    """An operation without one of its sides, or a product without some factors; or None."""
    places = [slot.get() for slot, _ in edit.changes]
    if edit.kind != "operator" or not all(isinstance(one, ast.BinOp) for one in places):
        return None
    sides = [
        tuple((slot, getattr(slot.get(), side)) for slot, _ in edit.changes)
        for side in ("left", "right")
    ]
    product = _product(tree, edit.place)
    sides += [((product, rest),) for rest in _parts(product.get())] if product else []
    for changes in sides:
        new = Edit(edit.cost, "too much", changes[0][0].get(), changes)
        if trial.mends(tree, new):
            return new
    return None


def _product(tree, place):
    """Where the whole product hangs that an operation is in; None where it is in none."""
    found = (slot for function in functions(tree) for slot in slots(function))
    return next((one for one in found if is_product(one.get()) and _holds(one.get(), place)), None)


def _holds(node, place):
    return any(one is place for one in ast.walk(node))


def _parts(product):
    """What is left of a product without the factors at one end."""
    if is_product(product):
        for side in (product.left, product.right):
            yield side
            yield from _parts(side)


def _branches(trial, tree, everything, found):
    """Two branches exchanged, where the condition has a name and the edits would turn it round."""
    named = [line.value for line in ast.walk(tree) if isinstance(line, ast.Assign)]
    if not all(one.kind == "comparison" and any(one.place is it for it in named) for one in found):
        return []
    rivals = (one for one in everything if one.kind == "branches" or _is_choice(one))
    return [one for one in rivals if trial.mends(tree, one)][:1]


def _turned(trial, tree, everything, found):
    """Another index, where the edits only turn round a comparison of what it picks."""
    if not found or any(one.kind != "comparison" for one in found):
        return []
    rivals = (one for one in everything if one.kind == "number" and one.cost == 2)
    picks = [one.slice for one in ast.walk(tree) if isinstance(one, ast.Subscript)]
    return [one for one in rivals if _is_in(one, picks) and trial.mends(tree, one)]


def _is_choice(edit):
    """Whether the last two arguments of `np.where` are exchanged."""
    name = getattr(getattr(edit.place, "func", None), "attr", None)
    return edit.kind == "arguments" and name == "where"


def _name(place):
    return getattr(place, "id", getattr(place, "arg", None))


def _of_generator(edit):
    return replace(edit, kind="one generator") if edit.kind == "a copy missing" else edit


def _at_its_use(tree, edit):
    """The same edit at the line that changes an argument, or reads it first, not at its name."""
    if not isinstance(edit.place, ast.arg) or edit.kind not in OF_ARGUMENTS:
        return edit
    name = edit.place.arg
    function = next(one for one in functions(tree) if _holds(one, edit.place))
    lines = [one for one in ast.walk(function) if isinstance(one, ast.stmt)]
    simple = sorted((one for one in lines if not hasattr(one, "body")), key=_number)
    if edit.kind == "a copy missing":
        for line in simple:
            if name in _changed(line):
                return replace(edit, kind="argument changed", place=line)
    read = (one for one in simple if name in {getattr(it, "id", None) for it in ast.walk(one)})
    return replace(edit, place=next(read, edit.place))


def _number(line):
    return line.lineno


def _changed(line):
    """The names of what a line writes into, adds to or takes from."""
    targets = getattr(line, "targets", None) or [getattr(line, "target", None)]
    plain = isinstance(line, ast.Assign)
    found = [one for one in targets if not (plain and isinstance(one, ast.Name | ast.Tuple))]
    calls = (one.func for one in ast.walk(line) if isinstance(one, ast.Call))
    found += [one.value for one in calls if getattr(one, "attr", None) in CHANGING]
    return set(map(_base, found))


def _base(node):
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return getattr(node, "id", None)
