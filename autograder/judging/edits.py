"""Small changes to a cell, each of one kind: what a slip of the pen would have undone.

An edit puts new nodes into the tree of a cell's code and takes them out again, so that one tree
serves all of them.  `edits` lists them, the commonest slips first.
"""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from itertools import combinations, pairwise

OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.MatMult, ast.Pow, ast.FloorDiv)
COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
ENDS = ast.Return | ast.Break | ast.Continue | ast.Raise
TWINS = [
    {"mean", "sum", "cumsum", "average"},
    {"max", "min", "maximum", "minimum", "argmax", "argmin"},
    {"ones", "zeros", "empty"},
    {"exp", "log", "log1p", "expm1", "square", "sqrt", "abs"},
    {"uniform", "normal", "random"},
    {"reversed", "list", "enumerate", "sorted"},
    {"round", "floor", "ceil", "rint"},
    {"append", "extend"},
    {"multiply", "matmul", "dot", "outer"},
    {"any", "all"},
    {"forward", "backward"},
    {"function", "derivative"},
]


@dataclass(frozen=True)
class Slot:
    """Where a node hangs: a field of its parent, and its index where the field is a list."""

    parent: ast.AST
    field: str
    index: int | None = None

    def get(self):
        held = getattr(self.parent, self.field)
        return held if self.index is None else held[self.index]

    def put(self, node):
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


@dataclass(frozen=True)
class Edit:
    """One change: what it costs, its kind, the node at its place, and what hangs where instead."""

    cost: int
    kind: str
    place: ast.AST
    changes: tuple[tuple[Slot, object], ...]

    @contextmanager
    def made(self):
        """Change the tree; change it back at the end."""
        before = [(slot, slot.get()) for slot, _ in self.changes]
        for slot, node in self.changes:
            slot.put(node)
        try:
            yield
        finally:
            for slot, node in before:
                slot.put(node)


def edits(tree):
    """Every edit of a cell's code, by cost.

    Parameters
    ----------
    tree : ast.Module

    Returns
    -------
    list of Edit
    """
    found = []
    for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Lambda)):
        names = _names(function)
        slots = list(_slots(function))
        for slot in slots:
            found += _of_expression(slot, names)
        found += _of_lines(function)
    found += _everywhere(found)
    return sorted(found, key=lambda edit: edit.cost)


def _slots(root) -> Iterator[Slot]:
    """Where each expression below `root` hangs, without nested functions' own."""
    for field, value in ast.iter_fields(root):
        if field in ("args", "decorator_list", "returns") and isinstance(root, ast.FunctionDef):
            continue
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or isinstance(node, ast.FunctionDef | ast.Lambda):
                continue
            if isinstance(node, ast.expr):
                yield Slot(root, field, index)
            yield from _slots(node)


def _names(function):
    """What an expression of the function may call by name, in order, and `self.…` that it uses."""
    arguments = function.args
    given = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    stored = [
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    return list(dict.fromkeys([*(one.arg for one in given), *stored]))


def _of_expression(slot, names):
    node = slot.get()
    if isinstance(getattr(node, "ctx", None), ast.Store | ast.Del):
        return
    for maker in MAKERS.get(type(node), ()):
        for cost, kind, new in maker(node, names):
            kind = "comparison" if slot.field == "test" else kind
            yield Edit(cost, kind, node, ((slot, _placed(new, node)),))
    for cost, kind, new in _of_any(slot, node):
        yield Edit(cost, kind, node, ((slot, _placed(new, node)),))


def _placed(new, old):
    return ast.fix_missing_locations(ast.copy_location(new, old))


# --- expressions: (cost, kind, what stands there instead) ---------------------------------------


def _binary(node, names):
    left, right = node.left, node.right
    for kind in OPERATORS:
        if not isinstance(node.op, kind) and not _is_nothing(left, kind, right):
            yield 1, "operator", ast.BinOp(left, kind(), right)
    if not isinstance(node.op, ast.Add | ast.Mult):
        yield 1, "sides", ast.BinOp(right, node.op, left)
    yield 2, "too much", left
    yield 2, "too much", right
    if isinstance(left, ast.BinOp):
        inner = ast.BinOp(left.right, node.op, right)
        yield 2, "brackets", ast.BinOp(left.left, left.op, inner)
        for kind in (ast.Add, ast.Sub):  # as it would be read with another sign on the left
            if not isinstance(left.op, kind):
                yield 1, "operator", ast.BinOp(left.left, kind(), inner)
    if isinstance(right, ast.BinOp):
        inner = ast.BinOp(left, node.op, right.left)
        yield 2, "brackets", ast.BinOp(inner, right.op, right.right)


def _is_nothing(left, kind, right):
    """Whether an operation with 1 or 0 leaves the other operand as it is, or leaves only 1."""
    by_one = kind in (ast.Mult, ast.Div, ast.Pow, ast.FloorDiv)
    return (by_one and (_is(left, 1) or _is(right, 1))) or (_is(left, 0) or _is(right, 0))


def _is(node, value):
    return isinstance(node, ast.Constant) and node.value == value


def _unary(node, names):
    kind = "sign" if isinstance(node.op, ast.USub) else "too much"
    yield 1, kind, node.operand


def _compare(node, names):
    for kind in COMPARISONS:
        if len(node.ops) == 1 and not isinstance(node.ops[0], kind):
            yield 1, "comparison", ast.Compare(node.left, [kind()], node.comparators)


def _boolean(node, names):
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield 1, "and or or", ast.BoolOp(other, node.values)
    for i in range(len(node.values)):
        rest = node.values[:i] + node.values[i + 1 :]
        yield 2, "too much", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _constant(node, names):
    value = node.value
    if isinstance(value, bool):
        yield 1, "flag", ast.Constant(not value)
    elif isinstance(value, int | float):
        kind = type(value)
        others = value + 1, value - 1, -value, 0, 1, 2, 0.5, value * 2, value / 2
        for new in dict.fromkeys(others):
            if new != value:
                yield 2, "number", ast.Constant(kind(new) if new == kind(new) else new)


def _attribute(node, names):
    if node.attr == "T":
        yield 1, "transpose", node.value
    for other in sorted(set().union(*(twins for twins in TWINS if node.attr in twins))):
        if other != node.attr:
            yield 2, "function", ast.Attribute(node.value, other, ast.Load())
    if isinstance(node.value, ast.Name) and node.value.id == "self" and node.attr in names:
        yield 2, "self", ast.Name(node.attr, ast.Load())


def _subscript(node, names):
    yield 2, "index", node.value
    if isinstance(node.slice, ast.Slice):
        cut = node.slice
        for lower, upper in ((None, cut.upper), (cut.lower, None)):
            yield 2, "slice", ast.Subscript(node.value, ast.Slice(lower, upper, cut.step), node.ctx)
        ends = ast.Constant(1), ast.UnaryOp(ast.USub(), ast.Constant(1))
        for lower, upper in ((ends[0], cut.upper), (cut.lower, ends[1])):
            yield 2, "slice", ast.Subscript(node.value, ast.Slice(lower, upper, cut.step), node.ctx)


def _call(node, names):
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        yield 2, "call too much", node.func.value
    elif node.args:
        yield 2, "call too much", node.args[0]
    for i, j in combinations(range(len(node.args)), 2):
        args = list(node.args)
        args[i], args[j] = args[j], args[i]
        yield 2, "arguments", ast.Call(node.func, args, node.keywords)
    for i in range(len(node.args)):
        rest = node.args[:i] + node.args[i + 1 :]
        yield 3, "argument too much", ast.Call(node.func, rest, node.keywords)
    for i in range(len(node.keywords)):
        rest = node.keywords[:i] + node.keywords[i + 1 :]
        yield 2, "argument too much", ast.Call(node.func, node.args, rest)


def _is_module(node):
    return isinstance(node, ast.Name) and node.id in ("np", "numpy", "math", "sp", "sympy", "scipy")


def _name(node, names):
    for other in sorted(set().union(*(twins for twins in TWINS if node.id in twins))):
        if other != node.id:
            yield 2, "function", ast.Name(other, ast.Load())
    if "self" in names and node.id != "self":
        yield 2, "self", ast.Attribute(ast.Name("self", ast.Load()), node.id, ast.Load())
    for other in names:
        if other not in (node.id, "self"):
            yield 3, "name", ast.Name(other, ast.Load())


def _tuple(node, names):
    if len(node.elts) > 1:
        yield 2, "order", type(node)(node.elts[::-1], ast.Load())


def _condition(node, names):
    yield 2, "branches", ast.IfExp(node.test, node.orelse, node.body)


def _of_any(slot, node):
    """What may be missing at any expression that is a value: a sign, a transpose."""
    if isinstance(node, ast.Constant | ast.Slice | ast.Starred) or slot.field in ("func", "slice"):
        return
    if isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.BinOp | ast.Subscript):
        if slot.field == "value" and isinstance(slot.parent, ast.Attribute | ast.Subscript):
            return
        if isinstance(node, ast.Name) and node.id == "self":
            return
        yield 2, "sign", ast.UnaryOp(ast.USub(), node)
        if not (isinstance(node, ast.Attribute) and node.attr == "T"):
            cost = 1 if _is_product(slot) else 4
            yield cost, "transpose", ast.Attribute(node, "T", ast.Load())
        one = ast.Constant(1)
        yield 4, "one minus", ast.BinOp(one, ast.Sub(), node)
        yield 5, "square", ast.BinOp(node, ast.Pow(), ast.Constant(2))


def _is_product(slot):
    return isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.MatMult)


MAKERS = {
    ast.BinOp: (_binary,),
    ast.UnaryOp: (_unary,),
    ast.Compare: (_compare,),
    ast.BoolOp: (_boolean,),
    ast.Constant: (_constant,),
    ast.Attribute: (_attribute,),
    ast.Subscript: (_subscript,),
    ast.Call: (_call,),
    ast.Name: (_name,),
    ast.Tuple: (_tuple,),
    ast.List: (_tuple,),
    ast.IfExp: (_condition,),
}


# --- lines ---------------------------------------------------------------------------------------


def _of_lines(function):
    if isinstance(function, ast.Lambda):
        return
    blocks = [node for node in ast.walk(function) if isinstance(getattr(node, "body", None), list)]
    for block in blocks:
        for field in ("body", "orelse"):
            if getattr(block, field, None):
                slot = Slot(block, field)
                for cost, kind, place, body in _of_block(block, getattr(block, field)):
                    yield Edit(cost, kind, place, ((slot, body),))
    yield from _of_ends(function)
    for block in blocks:
        yield from _of_indentation(block)


def _of_block(block, body):
    """(cost, kind, place, the lines instead) for one block."""
    for i, line in enumerate(body):
        if _is_text(line) or isinstance(line, ast.FunctionDef):
            continue
        rest = body[:i] + body[i + 1 :]
        if rest:
            yield 2, "line too much", line, rest
        for cost, kind, new in _of_line(line):
            yield cost, kind, line, [*body[:i], _placed(new, line), *body[i + 1 :]]
    for i, (first, second) in enumerate(pairwise(body)):
        if _is_text(first) or isinstance(second, ENDS):
            continue  # past an end the first would never run: it is a line too much
        yield 2, "order of lines", first, [*body[:i], second, first, *body[i + 2 :]]


def _is_text(line):
    """Whether a line is a docstring."""
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def _of_line(line):
    """(cost, kind, the line instead)."""
    if isinstance(line, ast.AugAssign):
        target = _loaded(line.target)
        yield 1, "in place", ast.Assign([line.target], ast.BinOp(target, line.op, line.value))
        yield 3, "= for +=", ast.Assign([line.target], line.value)
        for kind in OPERATORS[:4]:
            if not isinstance(line.op, kind):
                yield 1, "operator", ast.AugAssign(line.target, kind(), line.value)
    elif isinstance(line, ast.Assign) and _may_add(line):
        for kind in OPERATORS[:2]:
            yield 3, "= for +=", ast.AugAssign(line.targets[0], kind(), line.value)
    elif isinstance(line, ast.Return) and isinstance(line.value, ast.Tuple):
        for part in line.value.elts:
            yield 2, "too much returned", ast.Return(part)
    elif isinstance(line, ast.Expr) and isinstance(line.value, ast.Call):
        if getattr(line.value.func, "id", None) == "print" and line.value.args:
            yield 1, "print for return", ast.Return(line.value.args[0])
    elif isinstance(line, ast.If) and line.orelse:
        yield 2, "branches", ast.If(line.test, line.orelse, line.body)


def _may_add(line):
    changes_something = not (_is(line.value, 0) or _is(line.value, 1))
    return changes_something and isinstance(line.targets[0], ast.Name | ast.Subscript)


def _loaded(target):
    new = copy(target)
    new.ctx = ast.Load()
    return new


def _of_ends(function):
    """What is missing at the end or at the top: a `return`, a copy of an input."""
    body, slot = function.body, Slot(function, "body")
    last = body[-1]
    if isinstance(last, ast.Expr) and not _is_text(last):
        new = _placed(ast.Return(last.value), last)
        yield Edit(1, "nothing returned", last, ((slot, [*body[:-1], new]),))
    for name in _names(function) if not isinstance(last, ast.Return) else ():
        new = _placed(ast.Return(ast.Name(name, ast.Load())), last)
        yield Edit(2, "nothing returned", last, ((slot, [*body, new]),))
    for argument in function.args.args:
        if argument.arg != "self":
            copied = ast.parse(f"{argument.arg} = __import__('copy').deepcopy({argument.arg})").body
            new = [_placed(copied[0], body[0])]
            yield Edit(4, "a copy missing", argument, ((slot, [*new, *body]),))


def _of_indentation(block):
    """A line at the end of a loop or a condition, or beside it, one step further out or in."""
    for i, inner in enumerate(block.body):
        if not isinstance(inner, ast.For | ast.While | ast.If | ast.With):
            continue
        before, after = block.body[:i], block.body[i + 1 :]
        if len(inner.body) > 1:
            changes = (
                (Slot(inner, "body"), inner.body[:-1]),
                (
                    Slot(block, "body"),
                    [*before, inner, inner.body[-1], *after],
                ),
            )
            yield Edit(2, "indentation", inner.body[-1], changes)
            changes = (
                (Slot(inner, "body"), inner.body[1:]),
                (
                    Slot(block, "body"),
                    [*before, inner.body[0], inner, *after],
                ),
            )
            yield Edit(3, "indentation", inner.body[0], changes)
        if after:
            changes = (
                (Slot(inner, "body"), [*inner.body, after[0]]),
                (
                    Slot(block, "body"),
                    [*before, inner, *after[1:]],
                ),
            )
            yield Edit(2, "indentation", after[0], changes)
        if before:
            changes = (
                (Slot(inner, "body"), [before[-1], *inner.body]),
                (
                    Slot(block, "body"),
                    [*before[:-1], inner, *after],
                ),
            )
            yield Edit(3, "indentation", before[-1], changes)


# --- the same slip in every place -----------------------------------------------------------------


def _everywhere(found):
    """Edits of an expression that is there several times, made in all its places at once."""
    same = {}
    for edit in found:
        ((_, new), *more) = edit.changes
        if not more and isinstance(new, ast.expr) and edit.cost <= 3:
            key = edit.kind, ast.dump(edit.place), ast.dump(new)
            same.setdefault(key, []).append(edit)
    for (kind, *_), several in same.items():
        slots = [edit.changes[0] for edit in several]
        if len(several) > 1:
            yield Edit(several[0].cost + 1, kind, several[0].place, tuple(slots))
