"""Edits that are tried in the search only, not on model answers by `make mutants`."""

import ast
from itertools import pairwise

from autograder.judging.locating.edits.lines import defaults_kept
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    functions,
    is_own,
    is_product,
    is_read,
    is_text,
    load,
    parameters,
    placed,
    scope,
    slots,
)

PLACES = ast.Name | ast.Attribute | ast.Subscript  # that may be given a value


def further(tree, helpers=()):
    """Every such edit of a cell.

    Parameters
    ----------
    tree : ast.Module
    helpers : sequence of str
        See `edits`.

    Yields
    ------
    Edit
    """
    for function in functions(tree):
        if isinstance(function, ast.FunctionDef):
            yield from _chained(function)
            yield from _all_defaults(function)
            yield from _switched(function)
            yield from _otherwise(function)
            yield from _renamed(function)
            yield from _of_lines(function)
        names = scope(function, helpers)
        for slot in slots(function):
            yield from _of_switch(slot, names)
            yield from _fewer(slot)
            yield from _words_asked(slot)
            yield from _in_order(slot)


def _chained(function):
    """`if a: …`, then `if b: … else: …`, as `if a: … elif b: … else: …`."""
    for node in ast.walk(function):
        for field in ("body", "orelse"):
            lines = getattr(node, field, None)
            for i, (one, other) in enumerate(pairwise(lines if isinstance(lines, list) else ())):
                if isinstance(one, ast.If) and isinstance(other, ast.If) and not one.orelse:
                    new = placed(ast.If(one.test, one.body, [other]), one)
                    changed = [*lines[:i], new, *lines[i + 2 :]]
                    yield Edit(1, "elif", other, ((Slot(node, field), changed),))


def _all_defaults(function):
    """Every list and the like that is a default, made anew in each call."""
    texts = list(defaults_kept(function))
    if len(texts) > 1:
        first = 1 if is_text(function.body[0]) else 0
        new = [
            placed(ast.parse(f"{name} = {text}").body[0], function.body[0]) for name, text in texts
        ]
        lines = [*function.body[:first], *new, *function.body[first:]]
        place = next(one for one in function.args.args if one.arg == texts[0][0])
        yield Edit(2, "a default that is kept", place, ((Slot(function, "body"), lines),))


def _switched(function):
    """True for False, or the other way round, as a default."""
    for i, one in enumerate(function.args.defaults):
        if isinstance(getattr(one, "value", None), bool):
            slot = Slot(function.args, "defaults", i)
            yield Edit(1, "default", one, ((slot, ast.Constant(not one.value)),))


def _otherwise(function):
    """`if a: … else: …` as what stands below `else`."""
    for block, lines in _blocks(function):
        for i, line in enumerate(lines):
            if isinstance(line, ast.If) and line.orelse:
                changed = [*lines[:i], *line.orelse, *lines[i + 1 :]]
                yield Edit(2, "block too much", line, ((block, changed),))


def _blocks(function):
    """(where it hangs, its lines) for each block of a function."""
    for node in ast.walk(function):
        for field in ("body", "orelse"):
            if isinstance(getattr(node, field, None), list):
                yield Slot(node, field), getattr(node, field)


def _renamed(function):
    """An attribute of `self` by the name of an argument that differs in its case only."""
    own = [node for node in ast.walk(function) if is_own(node)]
    for name in parameters(function):
        same = [one for one in own if one.attr != name and one.attr.lower() == name.lower()]
        if any(not is_read(one) for one in same):
            yield Edit(1, "name", same[0], tuple((Slot(one, "attr"), name) for one in same))


def _of_lines(function):
    """(the line, the line instead) of lines that lose a value, or mix the names up."""
    for block, lines in _blocks(function):
        for i, line in enumerate(lines):
            for cost, kind, new in _instead(line):
                changed = [*lines[:i], placed(new, line), *lines[i + 1 :]]
                yield Edit(cost, kind, line, ((block, changed),))


def _instead(line):
    """(cost, kind, another line): `a - b` as `a = a - b`, `a == b` as `a = b`, `a += b` as one."""
    value = getattr(line, "value", None)
    place = getattr(value, "left", None) if isinstance(line, ast.Expr) else None
    if isinstance(place, PLACES) and isinstance(value, ast.BinOp):
        yield 1, "result thrown away", _given(place, value)
    if isinstance(place, PLACES) and isinstance(value, ast.Compare):
        yield 1, "compared", _given(place, value.comparators[0])
    if isinstance(line, ast.AugAssign) and isinstance(line.target, ast.Name):
        for one in (value, *(value.args if isinstance(value, ast.Call) else ())):
            text = f"{line.target.id}.append({ast.unparse(one)})"
            yield 2, "each of its parts", ast.parse(text).body[0]
    if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Tuple):
        yield from _as_written(line)
    index = getattr(getattr(line, "target", None), "slice", None)
    if isinstance(line, ast.AugAssign) and isinstance(getattr(index, "elts", [0])[0], ast.Slice):
        base, *columns = map(ast.unparse, (line.target.value, *index.elts[1:]))
        new = ast.parse(f"{base}[np.arange(len({base})), {', '.join(columns)}] += 0").body[0]
        yield 2, "index", ast.AugAssign(new.target, line.op, line.value)


def _given(target, value):
    """`a = b`, where a is read in an expression now."""
    return ast.parse(f"{ast.unparse(target)} = {ast.unparse(value)}").body[0]


def _as_written(line):
    """`a, b = f("b a")` as `b, a = f("b a")`."""
    given = line.value.args if isinstance(line.value, ast.Call) else ()
    words = [str(one.value).replace(",", " ").split() for one in given if hasattr(one, "value")]
    names = [getattr(one, "id", None) for one in line.targets[0].elts]
    for several in words:
        if several != names and sorted(several) == sorted(map(str, names)):
            target = ast.Tuple([ast.Name(name, ast.Store()) for name in several], ast.Store())
            yield 1, "order", ast.Assign([target], line.value)


def _words_asked(slot):
    """`a == "b" or "c"` as `a == "b" or a == "c"`."""
    node = slot.get()
    if isinstance(node, ast.BoolOp) and isinstance(node.values[0], ast.Compare):
        first, *rest = node.values
        asked = [
            ast.Compare(first.left, first.ops, [one]) if isinstance(one, ast.Constant) else one
            for one in rest
        ]
        if asked != rest:
            yield Edit(1, "comparison", node, ((slot, ast.BoolOp(node.op, [first, *asked])),))


def _of_switch(slot, names):
    """A value in place of True or False, where one is passed by name."""
    node = slot.get()
    if isinstance(slot.parent, ast.keyword) and isinstance(getattr(node, "value", None), bool):
        for name in names.names:
            yield Edit(2, "name", node, ((slot, load(name)),))


def _fewer(slot):
    """A product of several factors as its first one."""
    node = slot.get()
    if is_product(node) and is_product(node.left):
        first = node.left
        while is_product(first):
            first = first.left
        yield Edit(2, "too much", node, ((slot, first),))


def _in_order(slot):
    """`rng.shuffle(a)` as `rng.permutation(a)`, where its value is used."""
    node = slot.get()
    name = getattr(getattr(node, "func", None), "attr", None)
    if isinstance(node, ast.Call) and name == "shuffle" and not isinstance(slot.parent, ast.Expr):
        function = ast.Attribute(node.func.value, "permutation", ast.Load())
        yield Edit(1, "function", node, ((slot, ast.Call(function, node.args, [])),))
