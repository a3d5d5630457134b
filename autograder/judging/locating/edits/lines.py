"""Changes of whole lines: another line, one too many, another order, another place, an end."""

import ast
from copy import copy
from itertools import combinations, pairwise

from autograder.judging.locating.edits.expressions import OPERATORS
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    is_constant,
    is_own,
    is_text,
    load,
    parse,
    placed,
)

ENDS = ast.Return | ast.Break | ast.Continue | ast.Raise
BLOCKS = ast.For | ast.While | ast.If | ast.With
IN_PLACE = {"append", "extend", "insert", "reverse", "sort", "update", "shuffle", "fill"}
CONTAINERS = ast.List | ast.Dict | ast.Set | ast.Call


def of_lines(function, scope):
    """Every edit of the lines of a function."""
    if not isinstance(function, ast.FunctionDef):
        return
    blocks = [
        Slot(node, field)
        for node in ast.walk(function)
        for field in ("body", "orelse")
        if isinstance(getattr(node, field, None), list) and getattr(node, field)
    ]
    for block in blocks:
        for cost, kind, place, lines in _of_block(block.get()):
            yield Edit(cost, kind, place, ((block, lines),))
    yield from _ends(function, scope)
    yield from _tops(function, scope)
    yield from _parameters(function)
    yield from _kept_as(function, scope)
    yield from _moves(blocks)


def _of_block(body):
    """(cost, kind, place, the lines instead) for one block."""
    for i, line in enumerate(body):
        if is_text(line) or isinstance(line, ast.FunctionDef):
            continue
        rest = body[:i] + body[i + 1 :]
        if rest:
            yield 2, "line too much", line, rest
        for cost, kind, new in _of_line(line):
            yield cost, kind, line, [*body[:i], placed(new, line), *body[i + 1 :]]
        if isinstance(line, BLOCKS | ast.Try):
            yield 3, "block too much", line, [*body[:i], *line.body, *body[i + 1 :]]
    for i, (first, second) in enumerate(pairwise(body)):
        if is_text(first) or isinstance(second, ENDS):
            continue  # past an end the first would never run: it is a line too much
        yield 2, "order of lines", first, [*body[:i], second, first, *body[i + 2 :]]
    yield from _choices(body)


def _choices(body):
    """`if c: return a`, then `return b`, as one choice for each entry of an array."""
    for i, line in enumerate(body):
        if not isinstance(line, ast.If) or not _returns(line.body):
            continue
        other = line.orelse if line.orelse else body[i + 1 :]
        if _returns(other):
            parts = [line.test, line.body[0].value, other[0].value]
            new = ast.Return(ast.Call(parse("np.where"), parts, []))
            yield 2, "numpy", line, [*body[:i], placed(new, line)]


def _returns(lines):
    return len(lines) == 1 and isinstance(lines[0], ast.Return) and lines[0].value is not None


def _of_line(line):
    """(cost, kind, the line instead)."""
    for types, maker in LINES.items():
        if isinstance(line, types):
            yield from maker(line)


def _added(line):
    target = _loaded(line.target)
    yield 1, "in place", ast.Assign([line.target], ast.BinOp(target, line.op, line.value))
    yield 3, "= for +=", ast.Assign([line.target], line.value)
    for kind in OPERATORS[:4]:
        if not isinstance(line.op, kind):
            yield 1, "operator", ast.AugAssign(line.target, kind(), line.value)


def _assigned(line):
    target = line.targets[0]
    nothing = is_constant(line.value, 0) or is_constant(line.value, 1)
    if isinstance(target, ast.Name | ast.Subscript | ast.Attribute) and not nothing:
        for kind in OPERATORS[:2]:
            yield 2, "= for +=", ast.AugAssign(target, kind(), line.value)
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice | ast.Constant):
        name = _loaded(target.value)
        name.ctx = ast.Store()
        if isinstance(name, ast.Name) and _is_everything(target.slice):
            yield 1, "in place", ast.Assign([name], line.value)
    if getattr(getattr(line.value, "func", None), "attr", None) in IN_PLACE:
        yield 1, "a call that gives nothing", ast.Expr(line.value)
    if isinstance(target, ast.Tuple):
        for names in _swapped(target.elts):
            cost = 2 if names == target.elts[::-1] else 4  # it swaps the names everywhere, too
            yield cost, "order", ast.Assign([ast.Tuple(names, ast.Store())], line.value)


def _swapped(items):
    """The items with two of them in each other's places."""
    for i, j in combinations(range(len(items)), 2):
        new = list(items)
        new[i], new[j] = items[j], items[i]
        yield new


def _is_everything(index):
    """Whether an index is `:` or `...`."""
    if isinstance(index, ast.Slice):
        return index.lower is None and index.upper is None
    return is_constant(index, Ellipsis)


def _returned(line):
    if isinstance(line.value, ast.Tuple):
        for part in line.value.elts:
            yield 2, "too much returned", ast.Return(part)


def _called(line):
    name = getattr(getattr(line.value, "func", None), "id", None)
    if name in ("print", "display") and line.value.args:
        yield 1, "print for return", ast.Return(line.value.args[0])
    elif name is not None:
        for given in (one for one in line.value.args if isinstance(one, ast.Name)):
            kept = ast.Assign([ast.Name(given.id, ast.Store())], line.value)
            yield 1, "result thrown away", kept


def _decided(line):
    if line.orelse:
        yield 2, "branches", ast.If(line.test, line.orelse, line.body)
    yield 2, "comparison", ast.If(ast.UnaryOp(ast.Not(), line.test), line.body, line.orelse)


LINES = {
    ast.AugAssign: _added,
    ast.Assign: _assigned,
    ast.Return: _returned,
    ast.Expr: _called,
    ast.If: _decided,
}


def _loaded(target):
    new = copy(target)
    new.ctx = ast.Load()
    return new


def _ends(function, scope):
    """A `return` that is missing at the end."""
    body, slot = function.body, Slot(function, "body")
    last = body[-1]
    if isinstance(last, ast.Return):
        return
    if isinstance(last, ast.Expr) and not is_text(last):
        new = placed(ast.Return(last.value), last)
        yield Edit(1, "nothing returned", last, ((slot, [*body[:-1], new]),))
    for name in ("self", *scope.names) if scope.is_method else scope.names:
        new = placed(ast.Return(load(name)), last)
        yield Edit(1, "nothing returned", _deepest(last), ((slot, [*body, new]),))


def _deepest(line):
    """The last line in a block; a line that is none itself."""
    while getattr(line, "body", None):
        line = (getattr(line, "orelse", None) or line.body)[-1]
    return line


def _tops(function, scope):
    """What is missing at the top: a copy of an argument, or a new list for one by default."""
    body, slot = function.body, Slot(function, "body")
    given = function.args
    places = {one.arg: one for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)}
    texts = [(2, "a default that is kept", name, text) for name, text in defaults_kept(function)]
    for name in scope.arguments:
        texts.append((3, "a copy missing", name, f"__import__('copy').deepcopy({name})"))
        texts.append((3, "whole numbers", name, f"np.array({name}, dtype=float)"))
    for cost, kind, name, text in texts:
        line = placed(ast.parse(f"{name} = {text}").body[0], body[0])
        after = 1 if is_text(body[0]) else 0
        lines = [*body[:after], line, *body[after:]]
        yield Edit(cost, kind, places[name], ((slot, lines),))


def _parameters(function):
    """Two of the arguments in the other order."""
    given = function.args.args
    names = [one.arg for one in given]
    first = names.index("self") + 1 if "self" in names else 0
    for swapped in _swapped(given[first:]):
        lines = [*given[:first], *swapped]
        yield Edit(3, "parameters", given[first], ((Slot(function.args, "args"), lines),))


def _kept_as(function, scope):
    """An attribute that has another name than the argument that it keeps."""
    nodes = (node for node in ast.walk(function) if isinstance(node, ast.Attribute))
    stored = [node for node in nodes if is_own(node) and isinstance(node.ctx, ast.Store)]
    there = {node.attr for node in stored}
    for node in stored:
        for name in scope.arguments:
            if node.attr not in scope.arguments and name not in there:
                yield Edit(2, "name", node, ((Slot(node, "attr"), name),))


def defaults_kept(function):
    """Arguments whose default is a list or the like, which all calls share: (name, text)."""
    given = [*function.args.posonlyargs, *function.args.args]
    several = zip(reversed(given), reversed(function.args.defaults), strict=False)
    for one, default in several:
        if isinstance(default, CONTAINERS):
            yield one.arg, ast.unparse(default)


def of_module(tree):
    """A list or array above a function, which all its calls share, made in the function instead."""
    makers = [one for one in tree.body if isinstance(one, ast.Assign)]
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        for line in makers:
            if isinstance(line.targets[0], ast.Name) and isinstance(line.value, CONTAINERS):
                lines = [line, *function.body]
                yield Edit(2, "a default that is kept", line, ((Slot(function, "body"), lines),))


def _moves(blocks):
    """A line at another place: in or out of a loop, further up, further down."""
    for here in blocks:
        for i, line in enumerate(here.get()):
            if is_text(line) or isinstance(line, ast.FunctionDef):
                continue
            rest = here.get()[:i] + here.get()[i + 1 :]
            for there in blocks:
                if any(node is there.parent for node in ast.walk(line)) or not rest:
                    continue
                yield from _into(here, rest, there, line, i)


def _into(here, rest, there, line, i):
    """A line taken out of one block and put into another, or further up or down in the same."""
    if here is there:
        for j in range(len(rest) + 1):
            if abs(i - j) > 1:  # else two lines change places
                lines = [*rest[:j], line, *rest[j:]]
                yield Edit(3, "order of lines", line, ((here, lines),))
        return
    nested = _holds(here, there) or _holds(there, here)
    for j in range(len(there.get()) + 1):
        lines = [*there.get()[:j], line, *there.get()[j:]]
        near = nested and _is_beside(here, i, there, j)
        changes = (here, rest), (there, lines)
        cost = 3 if not near else 1 if isinstance(line, ast.Return) else 2
        yield Edit(cost, "indentation", line, changes)


def _holds(outer, inner):
    """Whether a block's line holds another block at first hand."""
    return any(line is inner.parent for line in outer.get())


def _is_beside(here, i, there, j):
    """Whether a line moves by one step: over the head or the end of a block."""
    if _holds(there, here):
        at = next(k for k, line in enumerate(there.get()) if line is here.parent)
        return (i == len(here.get()) - 1 and j == at + 1) or (i == 0 and j == at)
    at = next(k for k, line in enumerate(here.get()) if line is there.parent)
    return (i == at + 1 and j == len(there.get())) or (i == at - 1 and j == 0)
