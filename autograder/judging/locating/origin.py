"""Where a value went wrong that a line only reads: at the line that made it."""

import ast
from dataclasses import replace
from itertools import chain

import numpy as np

from autograder.judging.locating.borrow import EVERYDAY
from autograder.judging.locating.diaries import each_once, known_to, learners, reference_of
from autograder.judging.locating.edits.tree import Edit, functions, is_read, parameters
from autograder.observing import TimeIsUp, digest

COST = 4
FILLS = {"append", "extend", "insert", "update"}
BY_CHANCE = {(digest(kind(one)),) for one in EVERYDAY for kind in (int, float, np.float64)}


def origin(trial, tree, borrowed):
    """The line that made the wrong value which an expression of names reads.

    A value that the reference has, too, is right: then the slip is where it is read. So it is where
    the reference reads an attribute or an argument.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module
        The learner's cell.
    borrowed : Edit
        That puts a value of the reference's in the place of the expression.

    Returns
    -------
    list of Edit
        That changes nothing; none where the slip may be in the expression itself.
    """
    try:
        reference, known = reference_of(trial), known_to(trial) - BY_CHANCE
    except (LookupError, TimeIsUp, Exception):
        return []
    if _is_given(reference, borrowed):
        return []
    places, ours = learners(trial, tree)
    wrong = {id(places[i].get()) for i, values in ours.items() if each_once(values) not in known}
    place, seen = borrowed.place, set()
    found, known = _returned(tree, place, wrong), _called(trial, tree)
    while place is not None:
        names = {one.id for one in _names(place, known) if id(one) in wrong} - seen
        line, seen = _made(_around(tree, place), names, place), seen | names
        found, place = line or found, _is_all_of(line)
    return [Edit(COST, "made here", _value(found), ())] if found else []


def bypassed(trial, tree, borrowed):
    """Whether a borrowed value makes no use of a value of the cell's that may be wrong, too.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module
        The learner's cell.
    borrowed : Edit
        That puts a value of the reference's in the place of an expression.

    Returns
    -------
    bool
        False for names: the line that gives it its value is told then, see `origin`.
    """
    if _names(borrowed.place, _called(trial, tree)):
        return False
    known, worth = _known(trial), _worth(trial, tree)
    lines = [one for one in _around(tree, borrowed.place) if targets(one)]
    made = set().union(*map(targets, lines))
    unlike = set().union(*(targets(one) for one in lines if not _is_theirs(trial, one)))
    for one in ast.walk(borrowed.place):
        if isinstance(one, ast.Name) and is_read(one) and one.id in made:
            values = worth.get(id(one))
            if one.id in unlike if values is None else values not in known:
                return True
    return False


def _known(trial):
    """All that expressions of right answers are worth in the first case."""
    return set().union(*(known_to(trial, one) for one in (None, *trial.check.models)))


def _worth(trial, tree):
    """What the learner's expressions are worth there, those that are data, by the id of each."""
    places, ours = learners(trial, tree)
    return {id(places[i].get()): each_once(values) for i, values in ours.items() if values}


def _is_theirs(trial, line):
    """Whether a right answer has the very expression that a line gives a name."""
    if not isinstance(line, ast.Assign) or not isinstance(line.targets[0], ast.Name):
        return False
    slots = chain(*(reference_of(trial, one).slots.values() for one in (None, *trial.check.models)))
    return any(ast.dump(slot.get()) == ast.dump(line.value) for slot in slots)


def used(trial, tree, borrowed):
    """The same edit, with what is made of a name for its place, where the name's value is right."""
    place = borrowed.place
    if not isinstance(place, ast.Name):
        return borrowed
    around = _around(tree, place)
    given = {one for function in functions(tree) for one in parameters(function)}
    is_given = place.id in given - set().union(*map(targets, around))
    if not is_given and _worth(trial, tree).get(id(place)) not in _known(trial):
        return borrowed
    lines = [one for one in around if any(node is place for node in ast.walk(one))]
    holding = {child: node for node in ast.walk(lines[-1]) for child in ast.iter_child_nodes(node)}
    node = holding.get(place)
    while isinstance(node, ast.Attribute | ast.keyword | ast.Starred):
        node = holding[node]
    return replace(borrowed, place=node) if isinstance(node, ast.expr) else borrowed


def _is_given(reference, borrowed):
    """Whether what was borrowed is an attribute, or an argument of the reference's."""
    slot = reference.slots.get(borrowed.changes[0][1].args[0].value)
    node = slot.get() if slot is not None else None
    return isinstance(node, ast.Attribute) or (
        isinstance(node, ast.Name) and node.id in parameters(reference.text)
    )


def _returned(tree, place, wrong):
    """The one line that returns a wrong value from a function of the cell that is called."""
    name = getattr(getattr(place, "func", None), "id", None)
    called = [one for one in functions(tree) if getattr(one, "name", "") == name]
    ends = [one for each in called for one in ast.walk(each) if isinstance(one, ast.Return)]
    found = [one for one in ends if id(one.value) in wrong]
    return found[0] if len(found) == 1 else None


def _around(tree, place):
    """The lines of the innermost function that a node is in."""
    several = (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))
    around = [one for one in several if any(node is place for node in ast.walk(one))]
    return [node for node in ast.walk(around[-1]) if isinstance(node, ast.stmt)] if around else []


def _called(trial, tree):
    """What right answers call, and the cell's own functions, as text."""
    slots = chain(*(reference_of(trial, one).slots.values() for one in (None, *trial.check.models)))
    calls = (slot.get() for slot in slots if isinstance(slot.get(), ast.Call))
    return {ast.unparse(one.func) for one in calls} | {
        getattr(one, "name", None) for one in functions(tree)
    }


def _names(place, called):
    """All names in an expression of names and of calls that are no slip; none of another one."""
    if isinstance(place, ast.Name):
        return [place]
    if isinstance(place, ast.Call) and (place.keywords or ast.unparse(place.func) not in called):
        return []
    parts = getattr(place, "args", None) or getattr(place, "elts", [])
    inside = [_names(one, called) for one in parts]
    return list(chain(*inside)) if all(inside) else []


def _made(lines, names, place):
    """The last line above a place that gives a value to one of some names, or adds to it."""
    above = (one for one in lines if one.end_lineno < place.lineno and names & targets(one))
    return max(above, key=lambda line: line.lineno, default=None)


def targets(line):
    """The names that a line gives values, or of what it fills."""
    found = [line.target] if isinstance(line, ast.AugAssign) else []
    if isinstance(line, ast.Assign):
        found = getattr(line.targets[0], "elts", line.targets[:1])
    call = line.value if isinstance(line, ast.Expr) else None
    if getattr(getattr(call, "func", None), "attr", None) in FILLS:
        found = [call.func.value]
    return {_base(one) for one in found} - {None}


def _base(target):
    while isinstance(target, ast.Subscript):
        target = target.value
    return getattr(target, "id", None)


def _is_all_of(line):
    """What a line gives a name, to be followed further; None where it does more."""
    is_plain = isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)
    return line.value if is_plain else None


def _value(line):
    return line if isinstance(line, ast.Expr) else line.value
