"""What the names of a function are for: which are read where, and on which its answer depends."""

import ast
from collections import Counter

from autograder.judging.locating.edits.tree import is_read, parameters


def purposes(function, left_out=()):
    """The local names of a function on which what it returns, or does to others, depends.

    Parameters
    ----------
    function : ast.FunctionDef
    left_out : set of int
        Ids of nodes that count as not read.
    """
    own, needs, found, made = set(stored_names(function)), {}, [], _made(function)
    for line in ast.walk(function):
        if isinstance(line, ast.stmt) and line is not function:
            nodes = [one for one in own_nodes(line) if is_name(one) and is_read(one)]
            read = {one.id for one in nodes if id(one) not in left_out} & own
            bases = _changed(line, made)
            if bases and bases <= own:
                for base in bases:
                    needs.setdefault(base, set()).update(read)
            else:
                found += read
    reached = set()
    while found:
        name = found.pop()
        if name not in reached:
            reached.add(name)
            found += needs.get(name, ())
    return reached


def own_nodes(line):
    """The nodes of a line without those of lines in it."""
    for node in ast.iter_child_nodes(line):
        if not isinstance(node, ast.stmt):
            yield node
            yield from own_nodes(node)


def _made(function):
    """The names of what a call has made."""
    lines = (line for line in ast.walk(function) if isinstance(line, ast.Assign))
    pairs = (pair for line in lines for pair in given_by(line))
    return {one.id for one, value in pairs if is_name(one) and isinstance(value, ast.Call)}


def _changed(line, made):
    """The names that a line gives values to, or whose objects it changes and does nothing else."""
    targets = []
    if isinstance(line, ast.Assign):
        targets = line.targets
    elif isinstance(line, ast.AugAssign | ast.For):
        targets = [line.target]
    elif isinstance(line, ast.Expr) and isinstance(line.value, ast.Call):
        targets = [getattr(line.value.func, "value", line.value)]
    return {_base(one, made) for target in targets for one in getattr(target, "elts", [target])}


def _base(target, made):
    """The name of what is changed; None where something else may be changed, too."""
    if isinstance(target, ast.Attribute) and getattr(target.value, "id", None) in made:
        return target.value.id
    while isinstance(target, ast.Subscript | ast.Starred):
        target = target.value
    return target.id if is_name(target) else None


def names_in(code):
    return {node.id for node in ast.walk(code) if is_name(node)}


def is_name(node):
    return isinstance(node, ast.Name)


def stored_names(function):
    """The names that a function gives values to, without those of comprehensions."""
    inner = {
        id(node)
        for one in ast.walk(function)
        if isinstance(one, ast.comprehension)
        for node in ast.walk(one.target)
    }
    names = (node for node in ast.walk(function) if isinstance(node, ast.Name))
    stored = (node.id for node in names if not is_read(node) and id(node) not in inner)
    return list(dict.fromkeys(stored))


def written_once(function):
    """The values of names that get one only once, at the top of the function."""
    times = Counter(node.id for node in ast.walk(function) if is_name(node) and not is_read(node))
    named = {}
    for line in function.body:
        if isinstance(line, ast.Assign):
            named |= {one.id: value for one, value in given_by(line) if is_name(one)}
    given = set(parameters(function))
    return {name: value for name, value in named.items() if times[name] == 1 and name not in given}


def given_by(line):
    """(target, value) for each value that a line gives."""
    target, value = line.targets[0], line.value
    if not isinstance(target, ast.Tuple):
        return [(target, value)]
    several = value.elts if isinstance(value, ast.Tuple) else ()
    return list(zip(target.elts, several, strict=False))


def free_names(code, names, kept):
    """The model's own names that its code reads or gives values to, but for what is kept."""
    found, nodes = [], [code]
    while nodes:
        node = nodes.pop()
        if id(node) in kept:
            continue
        if isinstance(node, ast.Name) and node.id in names:
            found.append(node.id)
        nodes += ast.iter_child_nodes(node)
    return list(dict.fromkeys(found))
