"""Where one value of the reference's, in place of the learner's own, would make all the rest right.

The reference and the learner's code each keep a diary of what their expressions are worth. A value
of the reference's is then put in the place of one of the learner's expressions: if the whole check
passes, the slip is in that expression, whatever it should have been.
"""

import ast
from itertools import zip_longest

from autograder.judging.locating.diaries import (
    calling,
    learners,
    noted,
    reference_of,
    telling,
    text_of,
    tree_of,
)
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    functions,
    generators,
    parameters,
    slots,
)
from autograder.judging.locating.purposes import names_in, written_once
from autograder.observing import TimeIsUp, digest
from autograder.observing.candidates import GIVE

COST = 4
EVERYDAY = {-1, 0, 0.5, 1, 2}  # edits try them everywhere


def borrowed(trial, tree):
    """The edits that put one value of the reference's in place of one of the learner's.

    Those come first whose expressions the learner's code reaches first.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module
        The learner's cell.

    Yields
    ------
    edit : Edit
    gifts : callable
        From a case to the values that it needs there, by number.
    """
    try:
        reference = reference_of(trial)
        theirs = telling(reference.of(trial.cases[0]).told())
    except (LookupError, TimeIsUp, Exception):
        return
    if undrawn(trial.check, tree) is not None or _draws(tree) > max(_draws(reference.text), 1):
        return  # a value in place of one that was drawn leaves other numbers for those that follow
    places, ours = learners(trial, tree)
    answers = _answers(reference, theirs, trial)
    passed = _passed_on(reference)
    for i, key, always in _pairs(places, ours, theirs, answers):
        place = places[i].get()
        if key in passed and isinstance(place, ast.Call) and passed[key] not in names_in(place):
            continue  # what was passed in does not stand for what is made of something else
        new = calling(GIVE, ast.Constant(key), ast.Constant(always))
        yield Edit(COST, "value", places[i].get(), ((places[i], new),)), reference.gift(key)
    once = [key for key, values in theirs.items() if len(values) == 1 and key not in answers]
    for several in _read_often(places):
        values = {ours.get(i) for i, slot in places.items() if slot in several}
        for key in (key for key in once if theirs[key] not in values):
            new = calling(GIVE, ast.Constant(key), ast.Constant(True))
            changes = tuple((slot, new) for slot in several)
            yield Edit(COST, "value", several[0].get(), changes), reference.gift(key)


def _passed_on(reference):
    """The expressions of the reference that only pass an argument on, with its name."""
    given = {name: name for name in parameters(reference.text)}
    for name, value in written_once(reference.text).items():
        if passed_on(value, given):
            given[name] = passed_on(value, given)
    found = {key: passed_on(slot.get(), given) for key, slot in reference.slots.items()}
    return {key: name for key, name in found.items() if name}


def passed_on(node, given):
    """What an expression is if it is an argument, or a call of its own with nothing in brackets.

    Parameters
    ----------
    node : ast.expr
    given : dict of str to str
        The arguments by all their names.

    Returns
    -------
    str or None
    """
    if isinstance(node, ast.Call) and not node.args and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return given.get(node.id) if isinstance(node, ast.Name) else None


def undrawn(check, tree):
    """The learner's parameter that is never read, where the reference draws from it; or None."""
    try:
        theirs = tree_of(text_of(check)).body[0]
    except LookupError:
        return None
    drawn, given = generators(theirs), parameters(theirs)
    for function in (one for one in tree.body if getattr(one, "name", None) == theirs.name):
        read = {one.id for one in ast.walk(function) if isinstance(one, ast.Name)}
        ours = function.args.args if isinstance(function, ast.FunctionDef) else []
        for name, one in zip(given, ours, strict=False):
            if name in drawn and one.arg not in read:
                return one
    return None


def _draws(tree):
    """On how many lines random numbers are drawn."""
    names = generators(tree)
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return len({one.lineno for one in calls if names & _bases(one)})


def _bases(call):
    """The names of what a call is a method of, or is given."""
    several = (getattr(call.func, "value", None), *call.args)
    return {one.id for one in several if isinstance(one, ast.Name)}


def _answers(reference, theirs, trial):
    """The expressions of the reference that are the answer itself."""
    output = trial.check.behave(trial.check.reference, trial.cases[0]).output
    return {
        key
        for key, values in theirs.items()
        if values[-1] == digest(output) or isinstance(reference.slots[key].parent, ast.Return)
    }


def _read_often(places):
    """The slots of each name that is read in several places."""
    same = {}
    for slot in places.values():
        if isinstance(slot.get(), ast.Name):
            same.setdefault(slot.get().id, []).append(slot)
    return [several for several in same.values() if len(several) > 1]


def idle(trial, tree):
    """Those of the learner's expressions that the first case does not reach: no edit there helps.

    Returns
    -------
    set of int
        The ids of their nodes.
    """
    edit, places = noted(tree)
    with edit.made():
        seen = trial.seen(tree)
    told = trial.bench.told()
    if seen is None or (seen.raised is not None and not seen.raised.way):
        return set()
    stopped = {step.line for step in seen.raised.way} if seen.raised is not None else set()
    never = (slot.get() for i, slot in places.items() if i not in told)
    return {id(one) for one in never if stopped.isdisjoint(range(one.lineno, one.end_lineno + 1))}


def _pairs(places, ours, theirs, answers):
    """(one of the learner's, one of the reference's, whether it has the same value every time)."""
    known = set(theirs.values())
    for i, values in ours.items():
        rest = None
        for key, others in theirs.items():
            always = len(others) == 1 < len(values)
            if values == others or not (always or not values or len(values) == len(others)):
                continue
            if key in answers and always:
                continue
            if key in answers:  # that says something where all else is right
                rest = _rest_is_known(places, i, ours, known) if rest is None else rest
                if not rest:
                    continue
            yield i, key, always


def _rest_is_known(places, i, ours, known):
    """Whether other lines give values to names, and all of these are the reference's as well."""
    if isinstance(places[i].get(), ast.Name):
        return False
    own = {id(node) for node in ast.walk(places[i].get())}
    others = [
        ours.get(j)
        for j, slot in places.items()
        if isinstance(slot.parent, ast.Assign | ast.AugAssign) and slot.field == "value"
        if id(slot.get()) not in own and not isinstance(slot.get(), ast.Name | ast.Constant)
        if not any(id(node) in own for node in ast.walk(slot.get()))
    ]
    return bool(others) and all(values in known for values in others)


def with_numbers(trial, tree):
    """The edits that put a number of the reference's, no everyday one, in place of another."""
    try:
        function = text_of(trial.check)
        theirs = [node for node in ast.walk(tree_of(function)) if isinstance(node, ast.expr)]
    except LookupError:
        return
    named = [function.__globals__.get(getattr(node, "id", None)) for node in theirs]
    written = [getattr(node, "value", None) for node in theirs if isinstance(node, ast.Constant)]
    numbers = {one for one in written + named if type(one) in (int, float)} - EVERYDAY
    for function in functions(tree):
        for slot in slots(function):
            node = slot.get()
            if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                for number in sorted(numbers - {node.value}):
                    yield Edit(2, "number", node, ((slot, ast.Constant(number)),))


def with_defaults(trial, tree):
    """The edit that gives the learner's parameters the defaults that the reference's have."""
    try:
        theirs = tree_of(text_of(trial.check)).body[0]
    except LookupError:
        return
    for function in functions(tree):
        if isinstance(function, ast.FunctionDef) and function.name == theirs.name:
            yield from _default(theirs.args, function.args)


def _default(theirs, ours):
    several = zip_longest(reversed(theirs.defaults), reversed(ours.defaults))
    others = [one for right, one in several if not right or not one or not _same(right, one)]
    if others and len(theirs.args) == len(ours.args):
        place = others[-1] or ours.args[-1]
        yield Edit(1, "default", place, ((Slot(ours, "defaults"), theirs.defaults),))


def _same(one, other):
    return ast.dump(one) == ast.dump(other)
