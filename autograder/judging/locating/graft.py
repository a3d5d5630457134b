"""Where a part of the reference's own text, in place of the learner's, makes all the rest right.

A value says little where a part of the answer is a function: the reference's function of the same
name, or its line that gives the same name a value, takes the place of the learner's.
"""

import ast
import contextlib
import copy
import inspect
import textwrap
from itertools import product

from autograder.judging.locating.diaries import text_of, tree_of
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    functions,
    is_read,
    is_reordered,
    is_text,
    load,
    parameters,
    placed,
)

COST = 4


def definitions(trial, tree):
    """The edits that let one function of the cell do what the reference's of the same name does.

    Not where the cell holds nothing else. A line of a class that gives a name its value counts as
    a definition, too.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module

    Yields
    ------
    Edit
    """
    ours, lent = _ours(trial.check, tree), {}
    for i, (function, theirs) in enumerate(ours):
        given = [load(name) for name in parameters(function)]
        lent[f"__lent{i}__"] = theirs
        place = _only_line(function) or function
        kind = "value" if place is not function else "function to mend"
        answer = placed(ast.Return(ast.Call(load(f"__lent{i}__"), given, [])), place)
        trial.bench.lent = lent
        yield Edit(COST, kind, place, ((Slot(function, "body"), [answer]),))
    yield from _members(trial.check, tree)


def _ours(check, tree):
    """Each function of the cell but the one that is asked for, with the reference's like it."""
    asked = check.short.split(".")[-1]
    for function in functions(tree):
        if isinstance(function, ast.FunctionDef) and function.name != asked:
            theirs = _like(check, tree, function)
            if theirs is not None:
                yield function, theirs


def _like(check, tree, function):
    """The reference's function of the same name, or else one with the same parameters."""
    names, given = _names(check, tree, function), parameters(function)
    found = [one for one in map(_bare, names.values()) if one is not None]
    same = _bare(names.get(function.name))
    if same is not None and len(_given(same)) == len(given):
        return same
    return next((one for one in found if len(given) > 1 and _given(one) == given), None)


def _given(function):
    code = function.__code__
    return list(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])


def _names(check, tree, function):
    """Where the reference's function like it may be: in its class, or beside the reference."""
    owner = next((one for one in tree.body if _holds(one, function)), None)
    if owner is None:
        return _beside(check)
    cls = check.reference if inspect.isclass(check.reference) else None
    return dict(vars(cls)) if cls is not None and owner.name == cls.__name__ else {}


def _beside(check):
    """The globals of the module that the reference is in."""
    if inspect.ismodule(check.reference):
        return vars(check.reference)
    module = inspect.getmodule(check.reference)
    return vars(module) if module is not None else {}


def _holds(line, function):
    return isinstance(line, ast.ClassDef) and function in line.body


def _bare(value):
    """The function that a property calls, or a function itself; None for anything else."""
    function = value.fget if isinstance(value, property) else value
    return function if inspect.isfunction(function) else None


def _only_line(function):
    lines = _lines(function)
    return lines[0] if len(lines) == 1 else None


def _lines(function):
    return [line for line in function.body if not is_text(line)]


def _members(check, tree):
    """The edits that give a name in a class the value that the reference's class gives it."""
    theirs = _class_of(check)
    for cls in (one for one in tree.body if isinstance(one, ast.ClassDef)):
        if theirs is None or cls.name != theirs.name:
            continue
        values = {ast.unparse(one.targets[0]): one for one in theirs.body if _is_given(one)}
        for line in filter(_is_given, cls.body):
            new = values.get(ast.unparse(line.targets[0]))
            if new is not None:
                yield Edit(COST, "value", line, ((Slot(line, "value"), new.value),))


def _is_given(line):
    return isinstance(line, ast.Assign)


def _class_of(check):
    if not inspect.isclass(check.reference):
        return None
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(check.reference))).body[0]
    except (OSError, SyntaxError):
        return None


def lines(trial, tree):
    """The edits that put a line of the reference's in place of one of the same name, in functions
    beside the one that is asked for.

    It has to read all that the learner's line reads of what other lines work out, so that these
    are right if the whole is.
    """
    asked = trial.check.short.split(".")[-1]
    for theirs, function in _texts(trial.check, tree):
        if function.name == asked:
            continue
        names = dict(zip(parameters(theirs), parameters(function), strict=False))
        made = _stored(function)
        ours = [node for node in ast.walk(function) if isinstance(node, LINES)]
        news = [node for node in ast.walk(theirs) if isinstance(node, LINES)]
        for line, new in product(ours, news if len(ours) > 1 else ()):
            new = _Renamed(names).visit(copy.deepcopy(new))
            if _fits(line, new) and _reads(line.value) & made <= _reads(new.value):
                yield Edit(COST, "value", line, ((Slot(line, "value"), new.value),))


LINES = ast.Assign | ast.Return


def _fits(line, new):
    """Whether both lines give a value to the same name, or both return one."""
    if type(line) is not type(new) or line.value is None or new.value is None:
        return False
    if ast.dump(line.value) == ast.dump(new.value):
        return False
    return isinstance(line, ast.Return) or ast.unparse(line.targets) == ast.unparse(new.targets)


def _texts(check, tree):
    """(a function of the reference's, the learner's that is like it), as trees."""
    pairs = [(theirs, function) for function, theirs in _ours(check, tree)]
    for function in functions(tree):
        if getattr(function, "name", None) == check.short.split(".")[-1]:
            with contextlib.suppress(LookupError):
                pairs.append((text_of(check), function))
    for theirs, function in pairs:
        try:
            yield tree_of(theirs).body[0], function
        except LookupError:
            continue


def _stored(function):
    """The names that the lines of a function give values to."""
    nodes = [node for node in ast.walk(function) if node is not function]
    inner = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    names = (node for node in nodes if isinstance(node, ast.Name))
    return inner | {node.id for node in names if not is_read(node)}


def _reads(value):
    return {node.id for node in ast.walk(value) if isinstance(node, ast.Name) and is_read(node)}


def grafted(trial, tree):
    """The edits that put a line of the reference's, which gives a name its value, among others.

    Only where the learner's code has no line that gives that name a value, or where the new one
    goes on from the value that is there.
    """
    for theirs, function in _texts(trial.check, tree):
        yield from _grafts(theirs, function)


def _grafts(theirs, function):
    stored = {ast.unparse(node) for node in ast.walk(function) if _is_stored(node)}
    names = dict(zip(parameters(theirs), parameters(function), strict=False))
    blocks = [
        Slot(node, "body")
        for node in ast.walk(function)
        if isinstance(getattr(node, "body", None), list)
    ]
    there = {ast.dump(line) for line in ast.walk(function) if isinstance(line, ast.Assign)}
    for line in ast.walk(theirs):
        if isinstance(line, ast.Assign):
            new = _Renamed(names).visit(copy.deepcopy(line))
            same = [one for one in _several(function) if is_reordered(one, new)]
            for one in same:
                place = Slot(one, "targets")
                yield Edit(COST, "order", one, ((place, new.targets),))
            if same:
                continue
            given = {ast.unparse(one) for one in getattr(new.targets[0], "elts", new.targets)}
            over = given & {*stored, *parameters(function)}
            if ast.dump(new) in there or not over <= _reads(new.value):
                continue
            for block in blocks:
                yield from _inserted(new, block)


def _several(function):
    """The lines that give values to several names at once."""
    lines = (line for line in ast.walk(function) if isinstance(line, ast.Assign))
    return [line for line in lines if isinstance(line.targets[0], ast.Tuple)]


def _inserted(new, block):
    lines = block.get()
    for i in range(1 if is_text(lines[0]) else 0, len(lines) + 1):
        place = lines[min(i, len(lines) - 1)]
        changed = [*lines[:i], new, *lines[i:]]
        yield Edit(COST, "line missing", place, ((block, changed),))


def _is_stored(node):
    return isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and not is_read(node)


class _Renamed(ast.NodeTransformer):
    def __init__(self, names):
        self.names = names

    def visit_Name(self, node):
        node.id = self.names.get(node.id, node.id)
        return node
