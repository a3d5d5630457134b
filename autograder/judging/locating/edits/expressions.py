"""Changes of an expression that is there: (cost, kind, what stands there instead)."""

import ast
from itertools import combinations

from autograder.judging.locating.edits.tree import is_constant, is_own, load, parse

OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.MatMult, ast.Pow, ast.FloorDiv)
COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
MODULES = {"np", "numpy", "math", "sp", "sympy", "scipy", "random"}
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
    {"any", "all", "mean", "sum"},
    {"forward", "backward"},
    {"function", "derivative"},
    {"fn", "fn_prime"},
    {"reshape", "transpose"},
    {"vstack", "hstack", "concatenate"},
]
NUMPYS = {"max": "max", "min": "min", "abs": "abs", "sum": "sum", "round": "round", "pow": "power"}
METHODS = {"ravel", "flatten", "copy", "sum", "mean", "max", "min", "any", "all", "tolist"}
LAZY = {"map", "filter", "zip", "reversed", "range"}
ABSOLUTE = {"abs", "absolute", "fabs"}
PAIRWISE = {"max": "maximum", "min": "minimum"}


def binary(node, scope):
    left, right = node.left, node.right
    for kind in OPERATORS:
        if not isinstance(node.op, kind) and not _is_nothing(left, kind, right):
            yield 1, "operator", ast.BinOp(left, kind(), right)
    if not isinstance(node.op, ast.Add | ast.Mult):
        yield 1, "sides", ast.BinOp(right, node.op, left)
    yield 2, "too much", left
    yield 2, "too much", right
    if isinstance(node.op, ast.MatMult):
        yield from _entry_by_entry(left, right)
    yield from _regrouped(node)


def _entry_by_entry(left, right):
    """`a @ b.T` as `a * b`: the transpose was only there to make the shapes fit."""
    plain = [one.value if _is_transpose(one) else one for one in (left, right)]
    if plain != [left, right]:
        yield 2, "operator", ast.BinOp(plain[0], ast.Mult(), plain[1])


def _is_transpose(node):
    return isinstance(node, ast.Attribute) and node.attr in ("T", "mT")


def _is_nothing(left, kind, right):
    """Whether an operation with 1 or 0 leaves the other operand as it is, or leaves only 1."""
    by_one = kind in (ast.Mult, ast.Div, ast.Pow, ast.FloorDiv) and is_constant(right, 1)
    one = by_one or (kind in (ast.Mult, ast.Pow) and is_constant(left, 1))
    return one or is_constant(left, 0) or is_constant(right, 0)


def _regrouped(node):
    """The same operands with other brackets; those of a call or of a sign count, too."""
    left, right = node.left, node.right
    if isinstance(left, ast.BinOp):
        inner = ast.BinOp(left.right, node.op, right)
        yield 2, "brackets", ast.BinOp(left.left, left.op, inner)
        for kind in (ast.Add, ast.Sub):  # as it would be read with another sign on the left
            if not isinstance(left.op, kind):
                yield 1, "operator", ast.BinOp(left.left, kind(), inner)
    for joined in _joined(left, node.op, right):
        yield 2, "brackets", joined
    if isinstance(left, ast.UnaryOp):
        yield 2, "brackets", ast.UnaryOp(left.op, ast.BinOp(left.operand, node.op, right))
    if isinstance(right, ast.UnaryOp):
        yield 2, "brackets", ast.UnaryOp(right.op, ast.BinOp(left, node.op, right.operand))
    if _has_one(left):
        yield 2, "brackets", _around(left, ast.BinOp(left.args[0], node.op, right))
    if _has_one(right):
        yield 2, "brackets", _around(right, ast.BinOp(left, node.op, right.args[0]))
    if isinstance(left, ast.BinOp) and _has_one(left.left):  # all of it goes into the call
        within = ast.BinOp(left.left.args[0], left.op, left.right)
        yield 2, "brackets", _around(left.left, ast.BinOp(within, node.op, right))


def _joined(left, operation, right):
    """`a + b * c` as `(a + b) * c`, however many factors there are on the right."""
    if isinstance(right, ast.BinOp):
        yield ast.BinOp(ast.BinOp(left, operation, right.left), right.op, right.right)
        for inner in _joined(left, operation, right.left):
            yield ast.BinOp(inner, right.op, right.right)


def _has_one(node):
    return isinstance(node, ast.Call) and len(node.args) == 1


def _around(call, inner):
    return ast.Call(call.func, [inner], call.keywords)


def unary(node, scope):
    kind = {ast.USub: "sign", ast.Not: "comparison"}.get(type(node.op), "too much")
    yield 1, kind, node.operand
    if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        for name in scope.names:
            yield 3, "fixed value", load(name)
    if isinstance(node.operand, ast.BinOp):
        inner = node.operand
        yield 2, "brackets", ast.BinOp(ast.UnaryOp(node.op, inner.left), inner.op, inner.right)


def compare(node, scope):
    for kind in COMPARISONS:
        if len(node.ops) == 1 and not isinstance(node.ops[0], kind):
            yield 1, "comparison", ast.Compare(node.left, [kind()], node.comparators)


def boolean(node, scope):
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield 1, "and or or", ast.BoolOp(other, node.values)
    for i in range(len(node.values)):
        rest = node.values[:i] + node.values[i + 1 :]
        yield 2, "too much", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def constant(node, scope):
    value = node.value
    if isinstance(value, bool):
        yield 1, "flag", ast.Constant(not value)
    elif isinstance(value, int | float):
        yield from _numbers(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 1:
        for name in scope.arguments:
            for size in (f"len({name})", f"{name}.shape[1]", f"{name}.size"):
                yield 3, "fixed size", parse(size)
    if not isinstance(value, bool):
        for name in scope.names:
            yield 3, "fixed value", load(name)


def _numbers(value):
    others = value + 1, value - 1, -value, 0, 1, 2, 0.5, value * 2, value / 2
    for new in dict.fromkeys(others):
        if new != value:
            yield 2, "number", ast.Constant(type(value)(new) if new == type(value)(new) else new)


def attribute(node, scope):
    if node.attr == "T":
        yield 1, "transpose", node.value
    for other in _twins(node.attr):
        yield 2, "function", ast.Attribute(node.value, other, ast.Load())
    if ast.unparse(node) in ("np.random", "numpy.random"):
        for other in scope.names:
            yield 2, "name", load(other)
    if is_own(node):
        if not node.attr.endswith("_"):
            yield 2, "name", ast.Attribute(node.value, f"{node.attr}_", ast.Load())
        for other in scope.methods:
            if other != node.attr:
                yield 2, "function", ast.Attribute(node.value, other, ast.Load())
        if node.attr in scope.names:
            yield 2, "self", load(node.attr)
        for other in scope.attributes:
            if other != node.attr:
                yield 3, "name", ast.Attribute(node.value, other, ast.Load())
        for other in scope.names:
            yield 4, "name", load(other)
    if node.attr != "T" and not _is_module(node.value):
        yield 3, "object", node.value
    if node.attr in METHODS:
        yield 2, "call missing", ast.Call(node, [], [])
    if _is_module(node.value):
        for other in scope.arguments:  # `np.random` for the generator that was passed in
            yield 3, "name", load(other)
    if getattr(node.value, "id", None) == "math":
        yield 1, "numpy", ast.Attribute(load("np"), node.attr, ast.Load())


def _other_case(name):
    """`Value` for `value`, and the other way round."""
    return sorted({name.lower(), name.capitalize()} - {name})


def _twins(name):
    return sorted(set().union(*(twins for twins in TWINS if name in twins)) - {name})


def subscript(node, scope):
    yield 2, "index", node.value
    if isinstance(node.slice, ast.Slice):
        yield from _slices(node)
    elif not isinstance(node.slice, ast.Tuple):
        for ends in ((node.slice, None), (None, node.slice)):
            yield 3, "slice", ast.Subscript(node.value, ast.Slice(*ends), ast.Load())
    if isinstance(node.slice, ast.Constant):
        for name in scope.names:
            yield 2, "fixed index", ast.Subscript(node.value, load(name), ast.Load())
    if isinstance(node.slice, ast.Name | ast.Call):
        yield 3, "index", _of_each_row(node)
    if isinstance(node.slice, ast.Tuple) and isinstance(node.slice.elts[-1], ast.Name):
        classes = ast.Call(ast.Attribute(node.slice.elts[-1], "argmax", ast.Load()), [], [])
        classes.keywords.append(ast.keyword("axis", ast.Constant(1)))
        index = ast.Tuple([*node.slice.elts[:-1], classes], ast.Load())
        yield 2, "one-hot", ast.Subscript(node.value, index, ast.Load())
    if isinstance(node.slice, ast.Name | ast.BinOp | ast.Call):
        for kind in (ast.Add, ast.Sub):
            index = ast.BinOp(node.slice, kind(), ast.Constant(1))
            yield 2, "off by one", ast.Subscript(node.value, index, ast.Load())
        backwards = ast.UnaryOp(ast.Invert(), node.slice)  # ~0 is -1, ~1 is -2
        yield 4, "direction", ast.Subscript(node.value, backwards, ast.Load())


def _of_each_row(node):
    """`a[b]` as the entries of each row that b counts."""
    rows = ast.Call(parse("np.arange"), [ast.Call(load("len"), [node.value], [])], [])
    return ast.Subscript(node.value, ast.Tuple([rows, node.slice], ast.Load()), ast.Load())


def _slices(node):
    cut, one = node.slice, ast.Constant(1)
    last = ast.UnaryOp(ast.USub(), one)
    ends = (None, cut.upper), (cut.lower, None), (one, cut.upper), (cut.lower, last)
    for lower, upper in ends:
        new = ast.Slice(lower, upper, cut.step)
        yield 2, "slice", ast.Subscript(node.value, new, ast.Load())
    for end in ("lower", "upper"):
        if isinstance(getattr(cut, end), ast.Name | ast.BinOp | ast.Call):
            for kind in (ast.Add, ast.Sub):
                moved = ast.BinOp(getattr(cut, end), kind(), one)
                both = {"lower": cut.lower, "upper": cut.upper, end: moved}
                new = ast.Slice(**both, step=cut.step)
                yield 2, "slice", ast.Subscript(node.value, new, ast.Load())
    if cut.step is not None:
        new = ast.Slice(cut.lower, cut.upper, None)
        yield 2, "direction", ast.Subscript(node.value, new, ast.Load())


def call(node, scope):
    if not node.args and not node.keywords:
        yield 2, "call too much", node.func
    yield from _distances(node)
    yield from _nested(node)
    yield from _one_more(node, scope)
    method = isinstance(node.func, ast.Attribute) and not _is_module(node.func.value)
    if method:
        yield 2, "call too much", node.func.value
    else:
        for i, argument in enumerate(node.args):
            yield 3 if i else 2, "call too much", argument
    if not node.args and not node.keywords:
        yield 2, "called too soon", node.func
    if isinstance(node.func, ast.Name) and node.func.id in scope.names and _has_one(node):
        yield 1, "operator", ast.BinOp(node.func, ast.Mult(), node.args[0])
    for i, j in combinations(range(len(node.args)), 2):
        args = list(node.args)
        args[i], args[j] = args[j], args[i]
        yield 2, "arguments", ast.Call(node.func, args, node.keywords)
    for i in range(len(node.args)):
        before, after = node.args[:i], node.args[i + 1 :]
        yield 3, "argument too much", ast.Call(node.func, [*before, *after], node.keywords)
        if isinstance(node.args[i], ast.Name):
            several = ast.Starred(node.args[i], ast.Load())
            yield 3, "star", ast.Call(node.func, [*before, several, *after], node.keywords)
        if before:
            pair = ast.Tuple([before[-1], node.args[i]], ast.Load())
            yield 3, "star", ast.Call(node.func, [*before[:-1], pair, *after], node.keywords)
    for i in range(len(node.keywords)):
        rest = node.keywords[:i] + node.keywords[i + 1 :]
        yield 2, "argument too much", ast.Call(node.func, node.args, rest)
    if not method and len(node.args) == 1 and isinstance(node.args[0], ast.BinOp):
        yield from _taken_out(node)
    for name in scope.helpers:
        if getattr(node.func, "id", None) != name:
            yield 2, "function", ast.Call(load(name), node.args, node.keywords)
    yield from _by_name(node)


def _distances(node):
    """`abs(a - b)` as `b - a`; as `a - b` it is a call too much like any other."""
    name = getattr(node.func, "attr", getattr(node.func, "id", None))
    inner = node.args[0] if _has_one(node) else None
    if name in ABSOLUTE and isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Sub):
        yield 1, "call too much", inner
        yield 1, "call too much", ast.BinOp(inner.right, inner.op, inner.left)


def _nested(node):
    """`f(g(a))` as `g(f(a))`."""
    if _has_one(node) and _has_one(node.args[0]):
        inner = node.args[0]
        yield 2, "brackets", _around(inner, _around(node, inner.args[0]))


def _one_more(node, scope):
    """An argument that is missing: a number, or one that is named where the same is called."""
    for there in scope.calls.get(ast.unparse(node.func), ()):
        if there.arg not in {one.arg for one in node.keywords} and there.arg:
            new = ast.Call(node.func, node.args, [*node.keywords, there])
            yield 1, "argument missing", new
    if node.args and not node.keywords:
        for number in (0, 1):
            new = ast.Call(node.func, [*node.args, ast.Constant(number)], [])
            yield 4, "argument missing", new


def _taken_out(node):
    """`f(a + b)` as `f(a) + b` and as `a + f(b)`; `f(a - b / c)` as `f(a - b) / c`."""
    inner = node.args[0]
    if isinstance(inner.right, ast.BinOp):
        within = ast.BinOp(inner.left, inner.op, inner.right.left)
        yield 2, "brackets", ast.BinOp(_around(node, within), inner.right.op, inner.right.right)
    yield 2, "brackets", ast.BinOp(_around(node, inner.left), inner.op, inner.right)
    yield 2, "brackets", ast.BinOp(inner.left, inner.op, _around(node, inner.right))


def _by_name(node):
    """What is a word of Python's for one of numpy's, a `range` one off, an end for the other."""
    name = getattr(node.func, "id", None)
    if name in LAZY:
        yield 2, "generator", ast.Call(load("list"), [node], [])
    if name in NUMPYS:
        numpys = PAIRWISE if len(node.args) == 2 and name in PAIRWISE else NUMPYS
        function = ast.Attribute(load("np"), numpys[name], ast.Load())
        yield 2, "numpy", ast.Call(function, node.args, node.keywords)
    if name == "range" and node.args:
        yield from _ranges(node)
    if name == "isinstance" and _type_asked(node) in ("int", "float"):
        yield 2, "type", ast.Call(node.func, [node.args[0], parse("(int, float)")], [])
    if name == "int":
        yield 2, "function", ast.Call(load("round"), node.args, [])
    method = getattr(node.func, "attr", None)
    if method == "astype" and len(node.args) == 1 and _is_whole(node.args[0]):
        rounds = ast.Attribute(node.func.value, "round", ast.Load())
        yield 2, "function", ast.Call(rounds, [], [])
    if method == "append" and len(node.args) == 1:
        function = ast.Attribute(node.func.value, "insert", ast.Load())
        yield 2, "direction", ast.Call(function, [ast.Constant(0), *node.args], [])
    if method == "insert" and len(node.args) == 2:
        function = ast.Attribute(node.func.value, "append", ast.Load())
        yield 2, "direction", ast.Call(function, node.args[1:], [])


def _type_asked(node):
    return getattr(node.args[1], "id", None) if len(node.args) == 2 else None


def _is_whole(kind):
    """Whether a type is one of whole numbers: `int`, `np.int64`, "int"."""
    name = getattr(kind, "id", getattr(kind, "attr", getattr(kind, "value", "")))
    return str(name).startswith(("int", "uint"))


def _ranges(node):
    if len(node.args) == 1:
        yield 2, "off by one", ast.Call(node.func, [ast.Constant(1), *node.args], [])
    elif not is_constant(node.args[0], 0):
        yield 2, "off by one", ast.Call(node.func, [ast.Constant(0), *node.args[1:]], [])
    ends = range(min(len(node.args), 2))
    for i in ends:
        for kind in (ast.Add, ast.Sub):
            args = list(node.args)
            args[i] = ast.BinOp(args[i], kind(), ast.Constant(1))
            yield 2, "off by one", ast.Call(node.func, args, [])
    yield 3, "direction", ast.Call(load("reversed"), [node], [])
    length = node.args[-1]
    if getattr(getattr(length, "func", None), "id", None) == "len" and _has_one(length):
        shape = ast.Attribute(length.args[0], "shape", ast.Load())
        yield 2, "numpy", ast.Call(parse("np.ndindex"), [shape], [])


def _is_module(node):
    return isinstance(node, ast.Name) and node.id in MODULES


def name(node, scope):
    for held in scope.held:
        yield 4, "object", ast.Attribute(node, held, ast.Load())
    for other in (*_twins(node.id), *_other_case(node.id)):
        yield 2, "function", load(other)
    if scope.is_method and node.id != "self":
        yield 2, "self", ast.Attribute(load("self"), node.id, ast.Load())
        for other in scope.attributes:
            if other != node.id:
                yield 4, "name", ast.Attribute(load("self"), other, ast.Load())
    for other in scope.names:
        if other not in (node.id, "self"):
            yield 3, "name", load(other)
    if scope.is_method and node.id != "self":
        yield 4, "name", load("self")


def several(node, scope):
    if len(node.elts) > 1:
        yield 2, "order", type(node)(node.elts[::-1], ast.Load())
        if len(node.elts) == 2:
            for part in node.elts:
                yield 3, "one too many", part
        for i in range(len(node.elts)):
            rest = node.elts[:i] + node.elts[i + 1 :]
            yield 3, "one too many", type(node)(rest, ast.Load())


def collected(node, scope):
    yield 2, "form", ast.Tuple(node.elts, ast.Load())


def condition(node, scope):
    yield 2, "branches", ast.IfExp(node.test, node.orelse, node.body)
    yield 2, "numpy", ast.Call(parse("np.where"), [node.test, node.body, node.orelse], [])


def generator(node, scope):
    yield 1, "generator", ast.ListComp(node.elt, node.generators)


MAKERS = {
    ast.GeneratorExp: generator,
    ast.BinOp: binary,
    ast.UnaryOp: unary,
    ast.Compare: compare,
    ast.BoolOp: boolean,
    ast.Constant: constant,
    ast.Attribute: attribute,
    ast.Subscript: subscript,
    ast.Call: call,
    ast.Name: name,
    ast.Tuple: several,
    ast.List: several,
    ast.Set: collected,
    ast.IfExp: condition,
}
