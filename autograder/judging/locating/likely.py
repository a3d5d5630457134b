"""The edits that a person might make: a few more than for mutants, and none right by accident."""

import ast
from itertools import pairwise

from autograder.judging.locating.edits.lines import ENDS, defaults_kept
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    functions,
    is_product,
    is_text,
    load,
    placed,
    scope,
    slots,
)

TURNS = {  # what an operator is mistaken for
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Mult),
    ast.Mult: (ast.Add, ast.Sub, ast.Div, ast.MatMult, ast.Pow),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult, ast.Div),
}
EQUAL = ast.Eq | ast.NotEq
MOVES = {"order of lines", "indentation"}


def likely(everything):
    """Those of some edits that are no accident.

    Parameters
    ----------
    everything : list of Edit

    Returns
    -------
    list of Edit
    """
    return [edit for edit in everything if not _is_odd(edit)]


def _is_odd(edit):
    if edit.kind in MOVES and isinstance(edit.place, ENDS):
        lists = [new for _, new in edit.changes if isinstance(new, list)]
        return any(edit.place in lines and lines[-1] is not edit.place for lines in lists)
    test = {"operator": _is_no_turn, "comparison": _is_of_words, "function": _is_looked_into}
    odd = test.get(edit.kind)
    return odd is not None and any(odd(slot, new) for slot, new in edit.changes)


def _is_no_turn(slot, new):
    """Whether an operator is taken for one that is never meant."""
    old = slot.get()
    if not isinstance(old, ast.BinOp) or not isinstance(new, ast.BinOp):
        return False
    same = old.left is new.left and old.right is new.right
    return same and type(new.op) not in TURNS.get(type(old.op), ())


def _is_of_words(slot, new):
    """Whether words are compared by their order."""
    words = (one for one in ast.walk(new) if isinstance(one, ast.Constant))
    ordered = isinstance(new, ast.Compare) and not isinstance(
        new.ops[0], EQUAL | ast.In | ast.NotIn
    )
    return ordered and any(isinstance(one.value, str) for one in words)


def _is_looked_into(slot, new):
    """Whether an object, of which an attribute is read, is taken for a function."""
    return isinstance(slot.parent, ast.Attribute) and isinstance(slot.get(), ast.Name)


def further(tree, helpers=()):
    """Edits that are tried in the search only.

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
        names = scope(function, helpers)
        for slot in slots(function):
            yield from _of_switch(slot, names)
            yield from _fewer(slot)
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
