"""Where the slip is when no change was found: what the form of the code, and what fails, tell."""

import ast
import re

from autograder.judging.contrast import features
from autograder.judging.locating.borrow import undrawn
from autograder.judging.locating.diaries import text_of, tree_of
from autograder.judging.locating.edits.tree import Edit, is_constant, is_text

SIZE = re.compile(r"has (one|\d+) (item|axis|axes|row|column)s?$")
COST = 9
ORDERS = {"permutation", "permuted"}


def told(check, tree, cases, failing):
    """Where the slip must be: an argument to draw from, the only line, a second order, a size.

    Parameters
    ----------
    check : Check
    tree : ast.Module
        The learner's cell.
    cases, failing : list of tuple

    Returns
    -------
    list of Edit
        That change nothing: one, or none.
    """
    unread = undrawn(check, tree)
    if unread is not None:
        return [Edit(COST, "argument unread", unread, ())]
    name = check.short.split(".")[-1]
    functions = [line for line in tree.body if getattr(line, "name", None) == name]
    if not functions or not isinstance(functions[0], ast.FunctionDef):
        return []
    passing = [case for case in cases if not any(case is one for one in failing)]
    found = _only_line(functions[0]) or _second_order(check, functions[0])
    found = found or _fixed(functions[0], _size(check, failing, passing))
    return [Edit(COST, *found, ())] if found else []


def _second_order(check, function):
    """(kind, place) of another random order, where the reference has but one."""
    try:
        theirs = _orders(tree_of(text_of(check)))
    except LookupError:
        return None
    ours = _orders(function)
    return ("second order", ours[-1]) if len(ours) > len(theirs) == 1 else None


def _orders(tree):
    """The calls that draw a random order, one on each line."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    lines = {one.lineno: one for one in calls if getattr(one.func, "attr", None) in ORDERS}
    return [lines[number] for number in sorted(lines)]


def _only_line(function):
    """(kind, place) of a function that has one line."""
    body = [line for line in function.body if not is_text(line)]
    if len(body) == 1 and getattr(body[0], "value", None) and not hasattr(body[0], "body"):
        return "one line", body[0].value
    return None


def _size(check, failing, passing):
    """What is counted, where all inputs that pass have the same size and none that fails has."""
    if not passing or not failing:
        return None
    right = set.intersection(*(features(check, case) for case in passing))
    right -= set.union(*(features(check, case) for case in failing))
    sizes = (SIZE.search(text) for text in sorted(right))
    return next((size.groups() for size in sizes if size), None)


def _fixed(function, size):
    """(kind, place) of the first line that holds for one size only."""
    if size is None:
        return None
    count, what = size
    for node in _in_order(function):
        if "ax" in what:
            if isinstance(node, ast.For) and "len(" in ast.unparse(node.iter):
                return "numpy", node.iter
        elif count != "one" and _takes(node, int(count)):
            return "fixed size", node
    return None


def _in_order(function):
    nodes = [node for node in ast.walk(function) if isinstance(node, ast.For | ast.Assign)]
    return sorted(nodes, key=lambda node: (node.lineno, node.col_offset))


def _takes(line, count):
    """Whether a line takes apart just so many items, or reads the last of so many by its number."""
    if not isinstance(line, ast.Assign):
        return False
    several = getattr(line.targets[0], "elts", ())
    indices = [node.slice for node in ast.walk(line.value) if isinstance(node, ast.Subscript)]
    last = any(is_constant(index, count - 1) for index in indices)
    is_held = isinstance(line.value, ast.Name | ast.Attribute)
    taken = len(several) == count if is_held else len(several) == count + 1 > 2
    return last or taken
