"""Small changes to a cell, each of one kind: what a slip of the pen would have undone.

An edit puts new nodes into the tree of a cell's code and takes them out again, so that one tree
serves all of them.  `edits` lists them, the commonest slips first.
"""

import ast
from collections import Counter
from itertools import combinations

from autograder.judging.locating.edits.expressions import MAKERS
from autograder.judging.locating.edits.lines import of_lines, of_module
from autograder.judging.locating.edits.missing import missing
from autograder.judging.locating.edits.together import together
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    functions,
    is_read,
    load,
    scope,
    slots,
)

__all__ = ["ONCE", "Edit", "edits"]
ONCE = 3  # the cost up to which an edit is also made in all places at once


def edits(tree, helpers=()):
    """Every edit of a cell's code, by cost.

    Parameters
    ----------
    tree : ast.Module
    helpers : sequence of str
        Functions that stand above the cell, which it may call.

    Returns
    -------
    list of Edit
    """
    found = list(of_module(tree))
    for function in functions(tree):
        names = scope(function, helpers)
        for slot in slots(function):
            found += _of_expression(slot, names)
        found += [*_exchanged(function, names), *of_lines(function, names)]
        found += [*_whole_divisions(function), *together(function)]
        if isinstance(function, ast.ClassDef):
            found += [*_members_exchanged(function), *_decorated(function)]
    found += _everywhere(found)
    return sorted(found, key=lambda edit: edit.cost)


def _of_expression(slot, names):
    node = slot.get()
    if not is_read(node):
        return
    maker = MAKERS.get(type(node))
    for cost, kind, new in [*(maker(node, names) if maker else ()), *missing(slot, names)]:
        kind = "comparison" if slot.field == "test" and kind != "numpy" else kind
        yield Edit(cost, kind, node, ((slot, new),))


def _whole_divisions(function):
    """Every `//` as `/`, where there are several."""
    found = [slot for slot in slots(function) if _divides(slot.get())]
    changes = [(slot, ast.BinOp(slot.get().left, ast.Div(), slot.get().right)) for slot in found]
    if len(found) > 1:
        yield Edit(2, "operator", found[0].get(), tuple(changes))


def _divides(node):
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.FloorDiv)


def _exchanged(function, names):
    """Two of a function's arguments, each read wherever the other one was."""
    read = {}
    for slot in slots(function):
        if isinstance(slot.get(), ast.Name) and is_read(slot.get()):
            read.setdefault(slot.get().id, []).append(slot)
    for one, other in combinations([name for name in names.arguments if name in read], 2):
        changes = [(slot, load(other)) for slot in read[one]]
        changes += [(slot, load(one)) for slot in read[other]]
        yield Edit(4, "name", changes[0][0].get(), tuple(changes))


def _is_cheap(edit):
    return edit.cost <= ONCE or edit.kind == "object"


def _members_exchanged(cls):
    """Two names that members of a class hold, each in the place of the other."""
    held = [slot for slot in slots(cls) if isinstance(slot.get(), ast.Name) and is_read(slot.get())]
    for one, other in combinations(held, 2):
        if one.get().id != other.get().id and one.parent is not other.parent:
            changes = (one, load(other.get().id)), (other, load(one.get().id))
            yield Edit(4, "name", one.get(), changes)


def _decorated(cls):
    """A method with the decorator that another one has, or without it."""
    methods = [one for one in cls.body if isinstance(one, ast.FunctionDef)]
    known = {ast.dump(one): one for method in methods for one in method.decorator_list}
    for method in methods:
        slot = Slot(method, "decorator_list")
        there = method.decorator_list
        for new in [[]] if there else [[one] for one in known.values()]:
            yield Edit(3, "decorator", method, ((slot, new),))


def _everywhere(found):
    """Edits of an expression that is there several times, made in all its places at once."""
    cheap = [edit for edit in found if _is_cheap(edit) and isinstance(edit.place, ast.expr)]
    texts = {id(edit.place): ast.dump(edit.place) for edit in cheap}
    many = Counter(texts.values())
    same = {}
    for edit in cheap:
        text = texts[id(edit.place)]
        ((_, new), *more) = edit.changes
        if many[text] > 1 and not more and isinstance(new, ast.AST):
            same.setdefault((edit.kind, text, ast.dump(new)), []).append(edit)
    for (kind, *_), several in same.items():
        slots = [edit.changes[0] for edit in several]
        if len(several) > 1:
            yield Edit(several[0].cost + 1, kind, several[0].place, tuple(slots))
