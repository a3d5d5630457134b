"""Where one line of a right answer, in the learner's names, would make all the rest right.

The learner's line gives way to one of the reference's or of another model's.  Which of the
learner's names stands for which of the model's is read off their diaries: what is worth the same in
the first case is the same.
"""

import ast
import builtins
from collections import Counter
from functools import partial
from itertools import islice, product, takewhile

from autograder.judging.locating.borrow import COST, passed_on
from autograder.judging.locating.diaries import learners, reference_of, telling
from autograder.judging.locating.edits.tree import (
    Edit,
    Slot,
    is_read,
    is_reordered,
    is_text,
    load,
    parameters,
    parse,
    placed,
)
from autograder.judging.locating.purposes import (
    free_names,
    is_name,
    names_in,
    own_nodes,
    purposes,
    stored_names,
    written_once,
)
from autograder.observing import TimeIsUp

STORES = ast.Assign | ast.AugAssign
SIMPLE = STORES | ast.Return | ast.Expr
TESTED = ast.If | ast.While | ast.IfExp
SHORT = 3  # statements in a block that gives way as a whole
MOST = 6  # ways to read the names of one line
NEAR = 4  # lines of a model's that are tried in the place of one of the learner's


def exchanged(trial, tree):
    """The edits that put a model's line in the place of one of the learner's, the likeliest first.

    A line is left where other lines would have no purpose without it.

    Parameters
    ----------
    trial : Trial
    tree : ast.Module
        The learner's cell.

    Returns
    -------
    list of Edit
    """
    found, told = [], None
    for model in (None, *trial.check.models):
        if not trial.left():
            break
        try:
            reference = reference_of(trial, model)
            theirs = telling(reference.of(trial.cases[0]).told())
        except (LookupError, TimeIsUp, Exception):
            continue
        for function in tree.body:
            if getattr(function, "name", None) == reference.text.name and _has_lines(function):
                told = told or learners(trial, tree)
                several = _Exchange(trial, reference, theirs, function, *told).edits()
                found += takewhile(lambda pair: trial.left(), several)
    found.sort(key=lambda pair: pair[0])
    return [edit for _, edit in found]


def _has_lines(function):
    """Whether a function has more lines than one: else its line is all there is."""
    body = getattr(function, "body", [])
    return len(body) - is_text(body[0]) > 1 or hasattr(body[-1], "body")


class _Exchange:
    def __init__(self, trial, reference, theirs, function, places, ours):
        self.trial, self.reference, self.function = trial, reference, function
        self.purposes, self.lost = purposes(function), {}
        self.given = trial.bench.namespace
        self.worth = {id(slot.get()): ours.get(i) for i, slot in places.items()}
        self.theirs = {id(slot.get()): theirs.get(i) for i, slot in reference.slots.items()}
        right = reference.text
        self.arguments = dict(zip(parameters(right), parameters(function), strict=False))
        self.locals = stored_names(right)
        self.stored = stored_names(function)
        self.mine = [*self.stored, *parameters(function)]
        self.written = written_once(right)
        ends = (one for one in ast.walk(right) if isinstance(one, ast.Return) and one.value)
        self.answers = {self.theirs.get(id(one.value)) for one in ends} - {None}
        self.right_values = _values(right, self.theirs)
        self.values = _values(function, self.worth)

    def edits(self):
        """(how far the new line is from the old one, the edit)."""
        others, seen = [other for _, other in _lines(self.reference.text)], set()
        heads = {id(other): _words(other) for other in others}
        for slot, line in _lines(self.function):
            words = _words(line)
            others.sort(key=lambda other, words=words: _apart(words, heads[id(other)]))
            for other in others[:NEAR] if self.trial.left() else ():
                for place, where, old, new in self._instead(slot, line, other):
                    text = ast.unparse(placed(new, old))
                    if not _goes_on(line) <= names_in(new.value if _gives(new) else new):
                        continue
                    if (id(old), text) not in seen and text != ast.unparse(old):
                        seen.add((id(old), text))
                        kind = "whole line" if place is line else "value"
                        kind = "order" if is_reordered(line, new) else kind
                        yield _distance(old, new), Edit(COST, kind, place, ((where, new),))

    def _instead(self, slot, line, other):
        """(the place, the slot, what is there, a model's code), of a line or of its head."""
        if self._is_answer(other) and not self._ends(line):
            return
        for types, field in ((ast.For, "iter"), (TESTED, "test")):
            if isinstance(line, types) and isinstance(other, types):
                old = getattr(line, field)
                for new in self._readings(getattr(other, field), old):
                    yield old, Slot(line, field), old, new
        if isinstance(line, SIMPLE) and isinstance(other, STORES | ast.Return) and other.value:
            value = getattr(line, "value", None) or line
            given = passed_on(other.value, self.arguments)
            if isinstance(value, ast.Call) and given and given not in names_in(value):
                return
            for new in self._readings(other.value, value):
                if (made := _with_value(line, new)) is not None:
                    yield value, slot, line, made
        if _is_short(line) and _says_more(line, other):
            for new in self._readings(other, line):
                if not self._overwrites(line, new):
                    yield line, slot, line, new

    def _overwrites(self, line, new):
        """Whether a new line gives a value to a name that another line gives one."""
        more = Counter(stored_names(new)) - Counter(stored_names(line))
        return not self._stored_beside(line).isdisjoint(more)

    def _stored_beside(self, line):
        own = {id(node) for node in ast.walk(line)}
        names = (one for one in ast.walk(self.function) if is_name(one) and not is_read(one))
        return {one.id for one in names if id(one) not in own}

    def _is_answer(self, other):
        """Whether a model's line is all of the answer: further up it would hide what follows."""
        return isinstance(other, ast.Return) or (
            isinstance(other, ast.Assign) and self._value(other.value) in self.answers
        )

    def _ends(self, line):
        """Whether a line returns something, or gives a value to all that is returned."""
        ends = [one for one in ast.walk(self.function) if isinstance(one, ast.Return)]
        target = line.targets[0] if isinstance(line, ast.Assign) else line
        same = {getattr(target, "id", None)} - {None}
        return (
            not isinstance(line, STORES) or {getattr(one.value, "id", "") for one in ends} == same
        )

    def _readings(self, other, old):
        """A model's code in the learner's names, in all ways that leave no line without purpose."""
        lost = self._read_here_only(old)
        for inline in (False, True):
            code = _rewritten(other, self._inlined) if inline else other
            if inline and ast.dump(code) == ast.dump(other):
                return
            if not self._has_arguments(code, old):
                continue
            kept = self._kept(code, lost)
            free = free_names(code, self.locals, kept)
            ways = product(*(self._names_for(name) for name in free))
            for way in islice(ways, MOST):
                names = self.arguments | dict(zip(free, way, strict=True))
                new = _rewritten(code, partial(self._renamed, names=names, kept=kept))
                if lost.keys() <= names_in(new):
                    yield new

    def _has_arguments(self, code, old):
        """Whether the arguments that a model's code reads are still what they were there."""
        for name in names_in(code) & self.arguments.keys():
            mine = self.arguments[name]
            if mine in self.stored:
                ours = {self.worth.get(id(one)) for one in _reads(old, mine)} - {None}
                theirs = {self._value(one) for one in _reads(code, name)} - {None}
                if ours and theirs and not _alike(ours, theirs):
                    return False
        return True

    def _inlined(self, node):
        """The expression that a name of the model's stands for, where it gets one only once."""
        if isinstance(node, ast.Name) and is_read(node) and node.id in self.written:
            return _rewritten(self.written[node.id], self._inlined)
        return None

    def _kept(self, code, lost):
        """The learner's names, that only this line reads, for what is worth the same."""
        there = names_in(code)
        sought = {name: {values} for name, values in lost.items() if values and name not in there}
        return {
            id(one): load(name)
            for one in ast.walk(code)
            for name, values in sought.items()
            if self._value(one) and _alike(values, {self._value(one)})
        }

    def _value(self, node):
        return self.theirs.get(getattr(node, "was", id(node)))

    def _read_here_only(self, old):
        """The learner's names that have no purpose but here, with what they are worth."""
        if id(old) not in self.lost:
            inside = {id(node) for node in ast.walk(old)}
            lost = self.purposes - purposes(self.function, inside)
            read = (one for one in ast.walk(old) if is_name(one) and is_read(one))
            found = {one.id: self.worth.get(id(one)) for one in read if one.id in lost}
            self.lost[id(old)] = found
        return self.lost[id(old)]

    def _names_for(self, name):
        """The learner's names that may stand for one of the model's, the likeliest first."""
        if name in self.arguments:
            return [self.arguments[name]]
        values = self.right_values.get(name, set())
        worth = {one: self.values.get(one, set()) for one in self.mine}
        found = [one for one, others in worth.items() if _alike(others, values)]
        found += [name] if name in self.mine and not (found and values) else []
        own = [one for one in self.mine if one not in parameters(self.function)]
        if name not in self.mine or not (values and worth[name]):
            own.append(name)
        return found or [one for one in own if not (values and worth.get(one))]

    def _renamed(self, node, names, kept):
        if id(node) in kept:
            return kept[id(node)]
        if not isinstance(node, ast.Name):
            return None
        if node.id in names:
            return ast.Name(names[node.id], node.ctx)
        known = node.id in self.given or hasattr(builtins, node.id)
        if known or not self.reference.lends(node.id):
            return None
        return parse(f"__import__({self.reference.module!r}, fromlist=['x']).{node.id}")


def _lines(function):
    """(where it hangs, the line) for all lines of a function but its docstring."""
    for node in ast.walk(function):
        for field in ("body", "orelse"):
            lines = getattr(node, field, None)
            for i, line in enumerate(lines if isinstance(lines, list) else ()):
                if not is_text(line):
                    yield Slot(node, field, i), line


def _gives(line):
    return isinstance(line, ast.Assign | ast.Return)


def _goes_on(line):
    """The name that a line gives another value, made from the one that it has; of none, nothing."""
    target = line.targets[0] if isinstance(line, ast.Assign) else None
    return {target.id} & names_in(line.value) if is_name(target) else set()


def _says_more(line, other):
    """Whether a line of a model's may stand for another as it is, and not only its value."""
    named = isinstance(other, ast.Assign) and is_name(other.targets[0])
    return isinstance(other, STORES | ast.Expr) and not (named and isinstance(line, ast.Assign))


def _is_short(line):
    if isinstance(line, ast.If | ast.Try):
        return sum(isinstance(node, ast.stmt) for node in ast.walk(line)) <= SHORT
    return isinstance(line, STORES | ast.Expr)


def _with_value(line, new):
    """A line with another value; one that changes a name gives it a new one."""
    if isinstance(line, ast.Return):
        return ast.Return(new)
    if isinstance(line, ast.Assign):
        return ast.Assign(line.targets, new)
    if isinstance(line, ast.AugAssign):
        base = line.target
        while isinstance(base, ast.Subscript):
            base = base.value
        return ast.Assign([ast.Name(base.id, ast.Store())], new) if is_name(base) else None
    return None


def _values(function, worth):
    """All that each name of a function is worth wherever it is read."""
    found = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and worth.get(id(node)):
            found.setdefault(node.id, set()).add(worth[id(node)])
    return found


def _alike(ours, theirs):
    """Whether something was worth the same, as long as the learner's code went on."""
    return any(one == other[: len(one)] for one in ours for other in theirs)


def _rewritten(node, instead):
    """A copy of code with something else in some places; a node's copy knows which it `was`."""
    if isinstance(node, list):
        return [_rewritten(one, instead) for one in node]
    if not isinstance(node, ast.AST):
        return node
    new = instead(node)
    if new is None:
        new = type(node)(**{key: _rewritten(one, instead) for key, one in ast.iter_fields(node)})
    new.was = getattr(node, "was", id(node))
    return new


def _reads(code, name):
    return [one for one in ast.walk(code) if is_name(one) and is_read(one) and one.id == name]


def _distance(old, new):
    return _apart(_words(old), _words(new))


def _apart(one, two):
    return sum(((one - two) + (two - one)).values())


def _words(code):
    """What code is made of, but for lines in it: the kinds of its nodes, names and values."""
    words = Counter()
    for node in (code, *own_nodes(code)):
        words[type(node).__name__] += 1
        for field in ("id", "attr", "value", "arg"):
            word = getattr(node, field, None)
            if isinstance(word, str | int | float):
                words[word] += 1
    return words
