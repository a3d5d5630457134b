"""A change that would be enough, as a card tells it: where it is and of what kind, never what."""

import ast
from dataclasses import dataclass

QUESTIONS = {
    "operator": "Which operation belongs there?",
    "sides": "Which of the two comes first there?",
    "too much": "Does all of that belong there?",
    "brackets": "What is worked out first there, and what should be?",
    "sign": "Which sign does that have?",
    "transpose": "Which way round is that array: what are its rows, and what are its columns?",
    "comparison": "When exactly should that be true?",
    "and or or": "Must both hold there, or is one enough?",
    "flag": "What does that option do, and is it on or off?",
    "number": "Is that the right number?",
    "function": "Does that function do what is needed there?",
    "self": "Whose value is that: the object's own, or one of this call?",
    "index": "One of them, or all?",
    "slice": "Where does that begin, and where does it end?",
    "call too much": "What does that call do to the value, and is it needed?",
    "called too soon": "Is the function itself meant there, or what it gives when it is called?",
    "arguments": "In which order does that call take its arguments?",
    "star": "Which of these belong together as one argument, and which are separate?",
    "object": "Is the object itself meant there, or a value that it holds?",
    "form": "Which kind of collection is that, and which one is needed?",
    "argument too much": "Does that call need all of its arguments?",
    "name": "Is that the value that you mean there?",
    "order": "In which order do they belong?",
    "branches": "Which of the two belongs to which case?",
    "one minus": "Is that value asked for, or its distance from one?",
    "square": "Is a power missing there?",
    "line too much": "What does that line do, and is it needed?",
    "order of lines": "Which of these lines has to come first?",
    "in place": "Does that line make something new, or change what is there already?",
    "= for +=": "Does that line add to what was there, or take its place?",
    "too much returned": "What does the docstring say is returned?",
    "result thrown away": "Where does the value of that line go?",
    "compared": "Does that line compare, or give a value?",
    "each of its parts": "Is one thing added to the list there, or each of its parts?",
    "print for return": "Who gets the value: the screen, or the caller?",
    "a call that gives nothing": "Does that call return the changed list, or None?",
    "nothing returned": "What does the caller get back?",
    "a copy missing": "Is that a copy of its own, or another name for the same object?",
    "argument changed": "Does the caller still need what this line changes?",
    "elif": "Is that asked in any case, or only where the one above does not hold?",
    "off by one": "Which is the first one there, and which is the last?",
    "fixed index": "Is it that one every time?",
    "fixed size": "Is that number the same for every input?",
    "fixed value": "Is that the same for every call, or does an argument set it?",
    "numpy": "Does that work on a whole array, entry by entry?",
    "direction": "Which one comes first there, and which comes last?",
    "one too many": "Does each of these belong there?",
    "axis": "Along which axis does that run, and what shape comes out?",
    "whole numbers": "Is that one number, a list or an array, and of which type are its numbers?",
    "factor": "Is a factor missing there?",
    "term": "Should something be added or subtracted there?",
    "block too much": "Does all of that depend on this line?",
    "a default that is kept": "When is that list or array made: once, or in each call?",
    "default": "What is its value when a call leaves it out? See the line with `def`.",
    "generator": "Is that a list of values yet, or an iterator that has still to work them out?",
    "line missing": "A line is missing near this one. What has to be kept or changed there?",
    "parameters": "In which order does the docstring name the parameters?",
    "call missing": "Is a call missing there?",
    "keyword": "What does this library call that argument?",
    "argument missing": "Has that call all that it needs?",
    "type": "Which types of number may come there?",
    "quotes": "Is that a name, or a word in quotes?",
    "sides of =": "Which side of = gets the value?",
    "one-hot": "Does that hold class numbers, or zeros and ones for each class?",
    "whole line": "Everything else is right once this line is. What should it do?",
    "one line": "All of it is in this line. What does it do, and what should it do?",
    "value": "Everything else is right once this is. What should it be?",
    "one generator": "Should each of them draw new numbers, or all of them get the same?",
    "second order": "Is that an order of its own, or the same as the one above?",
    "argument unread": "No line reads that argument. What should it be used for?",
    "made here": "Is what is made here the value that the lines below need?",
    "function to mend": "Everything else is right once this function is. What should it return?",
    "decorator": "Is that a method to call, or a value to read? The line above `def` decides it.",
    "indentation": "Does that line belong inside the block, or outside?",
}


SILENCING = {"comparison", "number", "flag", "and or or"}  # a branch that is never taken hides much


@dataclass(frozen=True)
class Change:
    """A line of the learner's, the part of it that is marked, and the kind of the slip there.

    `enough` is how many changes are: 1, or 2 where all of them are needed, or 0 where none was
    found and the line is told by other signs.
    """

    line: int
    source: str
    start: int
    end: int
    kind: str
    enough: int = 1

    @property
    def marked(self):
        return self.source[self.start : self.end]

    @property
    def question(self):
        return QUESTIONS[self.kind]


def changes(found, lines, enough=1):
    """One change for each line that edits were found on; on a line, the first of the cheapest.

    Parameters
    ----------
    found : list of Edit
    lines : list of str
        Of the cell.
    enough : int
        See `Change`.
    """
    telling = [edit for edit in found if enough != 1 or edit.kind not in SILENCING] or found
    by_line = {}
    for edit in telling:
        start, end = _marked(edit)
        kind, first, last = by_line.get(start[0], (edit.kind, start, end))
        if enough == 2:  # both are marked
            first, last = min(first, start), max(last, end)
        by_line[start[0]] = kind, first, last
    return tuple(_change(*one, lines, enough) for _, one in sorted(by_line.items()))


def _change(kind, start, end, lines, enough):
    line = lines[start[0] - 1].encode()
    indent = len(line) - len(line.lstrip())
    end = end[1] if end[0] == start[0] else len(line.rstrip())
    before, marked = (line[i:j].decode() for i, j in ((indent, start[1]), (start[1], end)))
    first = len(before) + len(marked) - len(marked.lstrip(" )"))  # brackets around what stays
    last = len(before) + len(marked.rstrip(" ("))
    return Change(start[0], line.decode().strip(), first, last, kind, enough)


def _marked(edit):
    """From where to where the place of an edit is: (line, column in bytes), twice."""
    node, whole = edit.place, (_start(edit.place), _end(edit.place))
    new = edit.changes[0][1] if edit.changes else None
    part = PARTS.get(edit.kind) if edit.changes else None
    found = part(node, new) if part else None
    return found if found and found[0] < found[1] else whole


def _start(node):
    return node.lineno, node.col_offset


def _end(node):
    return node.end_lineno, node.end_col_offset


def _sign_between(node, new):
    """The operator of an operation or a comparison; one further left where the brackets change."""
    if isinstance(node, ast.Compare):
        return _end(node.left), _start(node.comparators[0])
    if not isinstance(node, ast.BinOp) or not isinstance(new, ast.BinOp):
        return None
    node = node if new.left is node.left else node.left
    return (_end(node.left), _start(node.right)) if isinstance(node, ast.BinOp) else None


def _rest(node, new):
    """What is left of an operation without the side that stays."""
    if not isinstance(node, ast.BinOp):
        return None
    first = node.left
    while first is not new and isinstance(first, ast.BinOp):
        first = first.left
    return (_end(new), _end(node)) if first is new else (_start(node), _start(new))


def _tail(node, new):
    """What hangs on a value: `.T`, an index."""
    value = getattr(node, "value", None)
    return (_end(value), _end(node)) if new is value and value is not None else None


def _called(node, new):
    """The function of a call, or the method with all that it is given."""
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute) and new is node.func.value:
        return _end(node.func.value), _end(node)
    return _start(node.func), _end(node.func)


PARTS = {
    "operator": _sign_between,
    "comparison": _sign_between,
    "too much": _rest,
    "transpose": _tail,
    "index": _tail,
    "call too much": _called,
}
