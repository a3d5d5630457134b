"""What may be missing at an expression that is a value: (cost, kind, what stands there instead)."""

import ast

from autograder.judging.locating.edits.tree import load, parse

VALUES = ast.Name | ast.Attribute | ast.Call | ast.BinOp | ast.Subscript
REDUCTIONS = {"sum", "mean", "max", "min", "argmax", "argmin", "std", "var", "prod", "norm"}
REDUCTIONS |= {"any", "all", "cumsum", "concatenate", "softmax", "delete", "append", "repeat"}
MAKERS = {"zeros", "ones", "empty", "full", "array", "asarray", "zeros_like", "ones_like"}
MAKERS |= {"empty_like", "full_like"}
AXES = [{"axis": 0}, {"axis": 1}, {"axis": 0, "keepdims": True}, {"axis": 1, "keepdims": True}]
AXES += [{"keepdims": True}]
ENDS = "[1:]", "[:-1]", "[0]", "[-1]"
SIZES = "len({0})", "{0}.size", "{0}.shape[1]"


def missing(slot, scope):
    """All that may be missing where a slot is."""
    node = slot.get()
    if isinstance(node, ast.Call):
        yield from _keywords(node)
    if isinstance(node, ast.Name) and isinstance(slot.parent, ast.Compare | ast.Subscript):
        yield 3, "quotes", ast.Constant(node.id)
    yield from _of_sum(slot, node)
    if isinstance(slot.parent, ast.Return) and isinstance(node, ast.Dict | ast.List | ast.Name):
        for name in scope.arguments:
            yield 3, "index", ast.Subscript(node, load(name), ast.Load())
    if slot.field in ("func", "slice") or not isinstance(node, VALUES):
        return
    if getattr(node, "id", None) == "self" or _is_looked_into(slot):
        return
    yield 2, "sign", ast.UnaryOp(ast.USub(), node)
    if not (isinstance(node, ast.Attribute) and node.attr == "T"):
        yield 1 if _is_product(slot) else 4, "transpose", ast.Attribute(node, "T", ast.Load())
    for name in scope.helpers if any(isinstance(one, ast.Name) for one in ast.walk(node)) else ():
        yield 3, "call missing", ast.Call(load(name), [node], [])
    yield from _of_sequence(slot, node)
    yield from _of_number(slot, node, scope)


def _of_sum(slot, node):
    """A list or tuple of one kind that is added to one of the other."""
    is_added = isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.Add)
    for form in (
        ("tuple", "list") if is_added and isinstance(node, ast.Name | ast.Attribute) else ()
    ):
        yield 4, "form", ast.Call(load(form), [node], [])


def _is_looked_into(slot):
    return slot.field == "value" and isinstance(slot.parent, ast.Attribute | ast.Subscript)


def _is_product(slot):
    return isinstance(slot.parent, ast.BinOp) and isinstance(slot.parent.op, ast.MatMult)


def _keywords(node):
    """An axis of a sum, or a type for an array, that should be named."""
    name = getattr(node.func, "attr", getattr(node.func, "id", None))
    there = {one.arg for one in node.keywords}
    options = AXES if name in REDUCTIONS else [{"dtype": "float"}] if name in MAKERS else []
    for option in options:
        if not there & set(option):
            new = [ast.keyword(key, parse(str(value))) for key, value in option.items()]
            kind = "whole numbers" if "dtype" in option else "axis"
            yield 2, kind, ast.Call(node.func, node.args, [*node.keywords, *new])


def _of_sequence(slot, node):
    """Some of the items for all, the other way round, a copy."""
    if isinstance(node, ast.BinOp):
        return
    is_items = slot.field == "iter"
    for end in ENDS[:2] if is_items else ENDS:
        yield 2 if is_items else 4, "index", _after(node, end)
    if is_items or _is_zipped(slot) or isinstance(slot.parent, ast.Return):
        yield 3, "direction", _after(node, "[::-1]")
        yield 3, "direction", ast.Call(load("reversed"), [node], [])
    if isinstance(node, ast.Name | ast.Subscript | ast.Attribute) and _is_kept(slot):
        copied = ast.Call(parse("__import__('copy').deepcopy"), [node], [])
        yield 2 if _is_alias(slot) else 3, "a copy missing", copied


def _is_zipped(slot):
    """Whether the value's items meet those of another one."""
    return isinstance(slot.parent, ast.Call) and getattr(slot.parent.func, "id", None) == "zip"


def _is_alias(slot):
    """Whether a value that has a name gets another one."""
    return isinstance(slot.parent, ast.Assign) and isinstance(slot.get(), ast.Name)


def _is_kept(slot):
    """Whether the value gets another name, or a place in a list."""
    return isinstance(slot.parent, ast.Assign | ast.Return | ast.Call | ast.List | ast.Tuple)


def _after(node, index):
    return ast.Subscript(node, parse(f"x{index}").slice, ast.Load())


def _of_number(slot, node, scope):
    """One minus it, its square, or one more factor or term."""
    yield 4, "one minus", ast.BinOp(ast.Constant(1), ast.Sub(), node)
    if isinstance(slot.parent, ast.Assign | ast.Slice):
        yield 4, "whole numbers", ast.Call(load("round"), [node], [])
    yield 5, "square", ast.BinOp(node, ast.Pow(), ast.Constant(2))
    if isinstance(slot.parent, ast.BinOp) and not isinstance(node, ast.Name):
        return  # the whole product gets the factor, or a name in it
    for operation in (ast.Mult, ast.Div):
        yield 5, "factor", ast.BinOp(node, operation(), ast.Constant(2))
    for name in scope.arguments:
        for size in SIZES:
            yield 5, "factor", ast.BinOp(node, ast.Div(), parse(size.format(name)))
    for name in scope.names:
        yield 5, "factor", ast.BinOp(node, ast.Mult(), load(name))
        yield 5, "term", ast.BinOp(node, ast.Add(), load(name))
        yield 5, "term", ast.BinOp(node, ast.Sub(), load(name))
