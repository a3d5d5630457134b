"""The edits that a person might make: none that is right by accident only."""

import ast

from autograder.judging.locating.edits.lines import ENDS

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
IDLE = {(ast.Mult, 1), (ast.Div, 1), (ast.Pow, 1), (ast.Add, 0), (ast.Sub, 0)}
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
    if isinstance(new, list):
        return any(map(_is_idle, set(new).difference(old)))
    if not isinstance(old, ast.BinOp) or not isinstance(new, ast.BinOp):
        return False
    same = old.left is new.left and old.right is new.right
    return same and type(new.op) not in TURNS.get(type(old.op), ())


def _is_idle(line):
    """Whether a line such as `a *= 1` changes nothing."""
    if not isinstance(line, ast.AugAssign):
        return False
    return (type(line.op), getattr(line.value, "value", None)) in IDLE


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
