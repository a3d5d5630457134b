"""Where expressions hang in the tree of a cell, and one change to it."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

NO_VALUES = {"args", "bases", "keywords", "decorator_list", "returns"}
DRAWS = {"uniform", "normal", "standard_normal", "random", "integers"}
DRAWS |= {"permutation", "permuted", "shuffle", "choice"}
DEFINITIONS = ast.FunctionDef | ast.ClassDef | ast.Lambda


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
    """One change: what it costs, its kind, the node at its place, and what hangs where instead.

    `then` is a second one, which is made as well.
    """

    cost: int
    kind: str
    place: ast.AST
    changes: tuple[tuple[Slot, object], ...]
    then: "Edit | None" = None

    @contextmanager
    def made(self):
        """Change the tree; change it back at the end."""
        before = [(slot, slot.get()) for slot, _ in self.changes]
        for slot, node in self.changes:
            slot.put(placed(node, self.place) if isinstance(node, ast.AST) else node)
        try:
            with self.then.made() if self.then else nullcontext():
                yield
        finally:
            for slot, node in reversed(before):
                slot.put(node)


def functions(tree):
    """All functions of a cell, nested ones and classes too."""
    return [node for node in ast.walk(tree) if isinstance(node, DEFINITIONS)]


def slots(root) -> Iterator[Slot]:
    """Where each expression below `root` hangs, without nested functions' own."""
    for field, value in ast.iter_fields(root):
        if field in NO_VALUES and isinstance(root, DEFINITIONS):
            continue
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(node, ast.AST) or isinstance(node, DEFINITIONS):
                continue
            if isinstance(node, ast.expr):
                yield Slot(root, field, index)
            yield from slots(node)


def is_read(node):
    """Whether an expression is a value, and not a name that is given one."""
    return not isinstance(getattr(node, "ctx", None), ast.Store | ast.Del)


@dataclass(frozen=True)
class Scope:
    """What an expression of a function may call by name: its arguments, all its names, `self.…`.

    `helpers` are functions that stand above it, `methods` those of the class, `held` is what it
    reads of other objects, `calls` are the named arguments of all calls, by what they call.
    """

    arguments: tuple[str, ...]
    names: tuple[str, ...]
    attributes: tuple[str, ...]
    is_method: bool
    helpers: tuple[str, ...]
    held: tuple[str, ...]
    methods: tuple[str, ...]
    calls: dict[str, list[ast.keyword]]


def parameters(function):
    """The names of a function's parameters, `self` too; a class has none."""
    if isinstance(function, ast.ClassDef):
        return []
    given = function.args
    return [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]


def scope(function, helpers=()):
    """The scope of a function, in the order of its text; other functions are its helpers."""
    given = parameters(function)
    nodes = list(ast.walk(function))
    names = [node.id for node in nodes if isinstance(node, ast.Name) and not is_read(node)]
    attributes = [node.attr for node in nodes if is_own(node)]
    methods = tuple(name.split(".")[1] for name in helpers if "." in name)
    held = [node.attr for node in nodes if isinstance(node, ast.Attribute) and not is_own(node)]
    own = [name for name in given if name != "self"]
    everything = dict.fromkeys([*own, *names]), dict.fromkeys(attributes)
    own_name = getattr(function, "name", None)
    helpers = tuple(name for name in helpers if name != own_name and "." not in name)
    everything = *map(tuple, everything), "self" in given, helpers
    return Scope(tuple(own), *everything, tuple(dict.fromkeys(held)), methods, _calls(nodes))


def _calls(nodes):
    found = {}
    for node in nodes:
        if isinstance(node, ast.Call) and node.keywords:
            found.setdefault(ast.unparse(node.func), []).extend(node.keywords)
    return found


def is_own(node):
    """Whether a node is an attribute of `self`."""
    return isinstance(node, ast.Attribute) and getattr(node.value, "id", None) == "self"


def is_reordered(line, new):
    """Whether two lines take the same names from the same call, in another order."""
    if not isinstance(line, ast.Assign) or not isinstance(new, ast.Assign):
        return False
    both = line.targets[0], new.targets[0]
    mine, theirs = ([ast.unparse(one) for one in getattr(each, "elts", ())] for each in both)
    calls = [ast.dump(getattr(each.value, "func", each)) for each in (line, new)]
    return mine != theirs and sorted(mine) == sorted(theirs) and calls[0] == calls[1]


def generators(tree):
    """The names that random numbers are drawn from."""
    nodes = list(ast.walk(tree))
    called = [one.func for one in nodes if isinstance(one, ast.Call)]  # not the `np` of `np.random`
    drawn = [one.value for one in called if getattr(one, "attr", None) in DRAWS]
    made = [one.targets[0] for one in nodes if isinstance(one, ast.Assign) and _seeds(one.value)]
    return {one.id for one in (*drawn, *made) if isinstance(one, ast.Name)}


def _seeds(value):
    """Whether a value is a new generator."""
    function = getattr(value, "func", None)
    return "default_rng" in (getattr(function, "id", None), getattr(function, "attr", None))


def placed(new, old):
    """A new node with the line of an old one, where it has none."""
    if hasattr(new, "lineno"):
        return new
    return ast.fix_missing_locations(ast.copy_location(new, old))


def load(name):
    return ast.Name(name, ast.Load())


def parse(text):
    """An expression from its text."""
    return ast.parse(text, mode="eval").body


def is_product(node):
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div)


def is_text(line):
    """Whether a line is a docstring."""
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def is_constant(node, value):
    return isinstance(node, ast.Constant) and node.value == value
