"""Of a notebook's cells, what stands behind a name: the lines that give it its value.

What else a notebook does, such as training a net for half a minute, is left out.
"""

import ast
import re
from symtable import symtable

MAGIC = re.compile(r"^ *[%!].*$", re.MULTILINE)  # IPython's own lines
DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
UNREADABLE = SyntaxError, ValueError, RecursionError, MemoryError


def lines_behind(names, cells):
    """The lines that names get their values from, near or far.

    Parameters
    ----------
    names : iterable of str
    cells : list of str

    Returns
    -------
    list of str
        The text of each cell without its other lines.
    """
    trees, wanted, size = [_tree(text) for text in cells], set(names), -1
    while size < len(wanted):
        size = len(wanted)
        for line in (line for tree in reversed(trees) for line in reversed(tree.body)):
            if _is_wanted(line, wanted):
                wanted |= _read(line)
    for tree in trees:
        tree.body = [line for line in tree.body if _is_wanted(line, wanted)]
    return [ast.unparse(tree) for tree in trees]


def _tree(text):
    try:
        return ast.parse(MAGIC.sub("", text))
    except UNREADABLE:
        return ast.Module([], [])


def _is_wanted(line, wanted):
    given = set(_given(line))
    return "*" in given or not wanted.isdisjoint(given)


def _read(line):
    """The names of the notebook's that a line, or a function in it, may look up."""
    try:
        return _globals(symtable(ast.unparse(line), "cell", "exec"))
    except UNREADABLE:  # such as `return` where there is no function
        return set()


def _globals(table):
    in_class = table.get_type() == "class"  # where `x = x` reads the notebook's
    read = [s for s in table.get_symbols() if s.is_global() or (in_class and s.is_referenced())]
    here = {symbol.get_name() for symbol in read}
    return here.union(*map(_globals, table.get_children()))


def _given(line):
    """Names that a line gives a value, or adds something to."""
    if isinstance(line, DEFINITIONS):
        yield line.name
    elif isinstance(line, ast.Import | ast.ImportFrom):
        for alias in line.names:
            yield alias.asname or alias.name.partition(".")[0]
    else:
        yield from filter(None, map(_stored, ast.walk(line)))
        yield from _said(line)


def _stored(node):
    """The name that a node stores to, in it or below it; None for another node."""
    if not isinstance(getattr(node, "ctx", None), ast.Store):
        return None
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return getattr(node, "id", None)


def _said(line):
    """Names in the text that a line is about, such as SymPy's `var("z a")`."""
    call = getattr(line, "value", None)
    if isinstance(line, ast.Expr) and isinstance(call, ast.Call) and len(call.args) == 1:
        text = getattr(call.args[0], "value", None)
        yield from text.replace(",", " ").split() if isinstance(text, str) else ()
