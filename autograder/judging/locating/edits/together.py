"""Slips that are made, and mended, in several places at once."""

import ast
from itertools import groupby

from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    is_own,
    is_read,
    load,
    placed,
    slots,
)

KEYWORDS = {"dim": "axis", "keepdim": "keepdims", "dims": "axis"}
MOST = 4  # lines that leave a loop together


def together(function):
    """Every edit that changes several places of a function."""
    yield from _keywords(function)
    yield from _operators(function)
    if isinstance(function, ast.FunctionDef):
        yield from _turned(function)
        for node in ast.walk(function):
            for field in ("body", "orelse"):
                if isinstance(getattr(node, field, None), list):
                    yield from _of_block(Slot(node, field), node)


def _keywords(function):
    """Another library's names for arguments, such as PyTorch's."""
    calls = [slot.get() for slot in slots(function) if isinstance(slot.get(), ast.Call)]
    found = [(call, one) for call in calls for one in call.keywords if one.arg in KEYWORDS]
    changes = tuple((Slot(one, "arg"), KEYWORDS[one.arg]) for _, one in found)
    if changes:
        yield Edit(1, "keyword", found[0][0], changes)


def _operators(function):
    """The same operator with the same right-hand side, wherever it is on one line."""
    found = [slot for slot in slots(function) if isinstance(slot.get(), ast.BinOp)]
    found.sort(key=_of_operator)
    for _, same in groupby(found, key=_of_operator):
        several = list(same)
        for kind in (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow) if several[1:] else ():
            new = [(slot, ast.BinOp(slot.get().left, kind(), slot.get().right)) for slot in several]
            if not isinstance(several[0].get().op, kind):
                yield Edit(2, "operator", several[0].get(), tuple(new))


def _of_operator(slot):
    node = slot.get()
    return node.lineno, type(node.op).__name__, ast.dump(node.right)


def _turned(function):
    """`a = self.a` as `self.a = a`, in all lines."""
    lines = [line for line in function.body if isinstance(line, ast.Assign)]
    lines = [line for line in lines if isinstance(line.targets[0], ast.Name) and is_own(line.value)]
    changes = []
    for line in lines:
        target = ast.Attribute(load("self"), line.value.attr, ast.Store())
        changes += [
            (Slot(line, "targets", 0), target),
            (Slot(line, "value"), load(line.targets[0].id)),
        ]
    if changes:
        yield Edit(1, "sides of =", lines[0], tuple(changes))


def _of_block(block, owner):
    body = block.get()
    for i, line in enumerate(body):
        if isinstance(line, ast.AugAssign):
            old, value = line.target, ast.BinOp(_read(line.target), line.op, line.value)
            yield from _renamed(block, i, line, old, value)
        goes_on = isinstance(owner, ast.For | ast.While)  # else the old value is read no more
        if isinstance(line, ast.Assign) and _is_stored(line.targets[0]) and goes_on:
            text = ast.unparse(line.targets[0])
            if any(ast.unparse(one) == text for one in ast.walk(line.value) if _is_value(one)):
                yield from _renamed(block, i, line, line.targets[0], line.value)
        if isinstance(line, ast.For | ast.While) and block.field == "body":
            yield from _lists(block, i, line)
            yield from _out_of_loop(block, i, line)


def _renamed(block, i, line, old, value):
    """`a = a + b` as `new = a + b`, and `new` for `a` in all lines that follow in the block."""
    text, body, changes = ast.unparse(old), block.get(), []
    for later in body[i + 1 :]:
        for slot in slots(ast.Module([later], [])):
            if _is_value(slot.get()) and ast.unparse(slot.get()) == text:
                changes.append((slot, load("__new__")))
    if changes:
        new = placed(ast.Assign([ast.Name("__new__", ast.Store())], value), line)
        yield Edit(3, "in place", line, ((Slot(block.parent, block.field, i), new), *changes))


def _is_stored(node):
    return isinstance(node, ast.Name | ast.Attribute)


def _is_value(node):
    return _is_stored(node) and is_read(node)


def _read(target):
    return ast.parse(ast.unparse(target), mode="eval").body


def _lists(block, i, loop):
    """`a = [b]` in a loop as `a = []` before it, and `b` added to `a` in it, at either end."""
    for j, line in enumerate(loop.body):
        one = getattr(line, "value", None)
        if not isinstance(line, ast.Assign) or not isinstance(line.targets[0], ast.Name):
            continue
        if not isinstance(one, ast.List) or len(one.elts) != 1:
            continue
        name = line.targets[0].id
        empty = placed(ast.Assign(line.targets, ast.List([], ast.Load())), line)
        lines = [*block.get()[:i], empty, *block.get()[i:]]
        item = ast.unparse(one.elts[0])
        for text in (f"{name}.append({item})", f"{name}.insert(0, {item})"):
            new = placed(ast.parse(text).body[0], line)
            yield Edit(3, "= for +=", line, ((Slot(loop, "body", j), new), (block, lines)))


def _out_of_loop(block, i, loop):
    """The first lines of a loop, before it."""
    for count in range(2, min(MOST, len(loop.body) - 1) + 1):
        lines = [*block.get()[:i], *loop.body[:count], *block.get()[i:]]
        changes = (Slot(loop, "body"), loop.body[count:]), (block, lines)
        yield Edit(1, "indentation", loop.body[0], changes)
