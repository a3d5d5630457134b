"""Where the slip is: the smallest change to a learner's own cell that makes it pass."""

import ast
import types
from collections import Counter
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass

import numpy as np

from autograder.judging.edits import edits
from autograder.judging.judge import problem
from autograder.observing import Clock, Nowhere, TimeIsUp, isolated, once, pick
from autograder.observing.time_limit import time_limit

SECONDS = 1.0  # of processor time, for the whole search
EACH = 0.15  # for one candidate, on one case
MEMORY = 256 << 20  # bytes that candidates may take on top
NOT_SEARCHED = {"open", "exec", "eval", "input", "compile", "__import__", "exit", "globals"}
LIBRARIES = {"numpy", "math", "sympy", "sklearn", "scipy", "toolz", "itertools", "functools"}
LIBRARIES |= {"enum", "random", "operator", "collections", "statistics", "dataclasses"}
LIBRARIES |= {"autograder"}
DEFINITIONS = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.Import | ast.ImportFrom

QUESTIONS = {
    "operator": "Which operation belongs there?",
    "sides": "Which of the two comes first there?",
    "too much": "Does all of that belong there?",
    "brackets": "What is worked out first there, and what should be?",
    "sign": "Which sign does that have?",
    "transpose": "Which way round does that array lie: what are its rows, and what its columns?",
    "comparison": "When exactly should that be true?",
    "and or or": "Must both hold there, or is one enough?",
    "flag": "What does that switch do, and is it on or off?",
    "number": "Is that the right number?",
    "function": "Does that function do what is needed there?",
    "self": "Whose value is that: the object's own, or one of this call?",
    "index": "One of them, or all?",
    "slice": "Where does that begin, and where does it end?",
    "call too much": "What does that call do to the value, and is it asked for?",
    "arguments": "In which order does that call take its arguments?",
    "argument too much": "Does that call need all of its arguments?",
    "name": "Is that the value that you mean there?",
    "order": "In which order do they belong?",
    "branches": "Which of the two is for which case?",
    "one minus": "Is it that value which is asked for, or its distance from one?",
    "square": "Is a power missing there?",
    "line too much": "What does that line do, and is it asked for?",
    "order of lines": "Which of these lines has to come first?",
    "in place": "Who else holds the array that this line writes into?",
    "= for +=": "Does that line add to what was there, or take its place?",
    "too much returned": "What does the docstring say is returned?",
    "print for return": "Who gets the value: the screen, or the caller?",
    "nothing returned": "What does the caller get back?",
    "a copy missing": "Whose array is it that the function writes into?",
    "indentation": "Does that line belong inside the block, or outside?",
}


@dataclass(frozen=True)
class Change:
    """One change that would be enough: where it is and of what kind, never what it is."""

    line: int
    source: str
    marked: str
    kind: str

    @property
    def question(self):
        return QUESTIONS[self.kind]


def locate(check, pairs, source, namespace, seconds=SECONDS):
    """Search a cell for small changes that make it pass.

    Parameters
    ----------
    check : Check
    pairs : list of (tuple, Observation)
        Cases, and what the learner's object did with them.
    source : str
        The cell that defines the object.
    namespace : dict
        The learner's globals; they stay as they are.
    seconds : float
        Of processor time.

    Returns
    -------
    list of Change
        One for each line on which a change of the least cost is enough; none where none was found
        or where the cell does more than define.
    """
    tree = parsed(source)
    if tree is None:
        return []
    problems = [found for pair in pairs if (found := problem(check, *pair))]
    if not problems or problems[0].stage == "changed later":  # no candidate is asked that again
        return []
    failing = [one.case for one in problems]
    cases = failing[:1] + [pair[0] for pair in pairs if pair[0] is not failing[0]]
    with isolated(namespace), np.errstate(all="ignore"), little_memory():
        found = list(_search(check, cases, tree, namespace, Clock(seconds)))
    return _changes(found, source.splitlines())


def parsed(source):
    """The tree of a cell that only defines; None for one that does more."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    return tree if all(map(_defines, tree.body)) and not _reaches_out(tree) else None


def _defines(line):
    if isinstance(line, ast.Expr):
        return isinstance(line.value, ast.Constant)
    return isinstance(line, DEFINITIONS)


def _reaches_out(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in NOT_SEARCHED:
            return True
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = getattr(node, "module", None)
            names = [module] if module else [alias.name for alias in node.names]
            if any((name or "").split(".")[0] not in LIBRARIES for name in names):
                return True
    return False


def _search(check, cases, tree, namespace, clock):
    """The edits of the least cost that make the cell pass."""
    cost, seen = None, set()
    for edit in edits(tree):
        if not clock.left() or (cost is not None and edit.cost > cost):
            return
        with edit.made():
            text = ast.unparse(tree)
            if text in seen:
                continue
            seen.add(text)
            passed = passes(check, cases, tree, namespace, clock)
        if passed:
            cost = edit.cost
            yield edit


def passes(check, cases, tree, namespace, clock):
    """Whether a cell with this tree is right on every case, in globals of its own."""
    names = own(namespace, tree)
    try:
        with redirect_stdout(Nowhere()), redirect_stderr(Nowhere()):
            with time_limit(min(EACH, clock.left()), names):
                exec(compile(tree, "<candidate>", "exec"), names)
            return all(_is_right(check, case, names, clock) for case in cases)
    except (TimeIsUp, Exception):
        return False


def _is_right(check, case, names, clock):
    with time_limit(max(min(EACH, clock.left()), 0.01), names):
        seen = once(pick(check.names, names), case, check.scenario, names)
    return problem(check, case, seen) is None


def own(namespace, tree):
    """A copy of the globals in which the classes that the cell writes into are copies, too."""
    names = dict(namespace)
    for line in tree.body:
        target = line.targets[0] if isinstance(line, ast.Assign) else None
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            value = names.get(target.value.id)
            if isinstance(value, type):
                names[target.value.id] = twin(value)
    return names


def twin(cls):
    """A class of the same name, bases and contents."""
    held = {key: one for key, one in vars(cls).items() if key not in ("__dict__", "__weakref__")}
    return types.new_class(cls.__name__, cls.__bases__, {}, lambda space: space.update(held))


@contextmanager
def little_memory():
    """A limit on what candidates may allocate, where the system keeps one."""
    try:
        import resource

        with open("/proc/self/statm", "rb") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        before = resource.getrlimit(resource.RLIMIT_AS)
    except (ImportError, OSError):
        yield
        return
    most = now + MEMORY if before[0] == resource.RLIM_INFINITY else min(now + MEMORY, before[0])
    resource.setrlimit(resource.RLIMIT_AS, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _changes(found, lines):
    """One change for each line; on a line, the kind that most edits there have."""
    by_line = {}
    for edit in found:
        by_line.setdefault(edit.place.lineno, []).append(edit)
    return [_change(several, lines) for _, several in sorted(by_line.items())]


def _change(several, lines):
    kind = Counter(edit.kind for edit in several).most_common(1)[0][0]
    place = next(edit.place for edit in several if edit.kind == kind)
    line = lines[place.lineno - 1]
    encoded = line.encode()
    end = place.end_col_offset if place.end_lineno == place.lineno else len(encoded)
    marked = encoded[place.col_offset : end].decode(errors="ignore")
    return Change(place.lineno, line.strip(), marked.strip(), kind)
