"""Where the slip is: the smallest change to a learner's own cell that makes it pass."""

import ast
import math
import re
from functools import partial

from autograder.judging.borrow import borrowed, grafted, idle, with_defaults, with_numbers
from autograder.judging.change import changes
from autograder.judging.edits import edits
from autograder.judging.exchange import exchanged
from autograder.judging.judge import problem
from autograder.judging.pair import pair
from autograder.judging.trial import Trial
from autograder.judging.unsearched import told
from autograder.observing import Clock

SECONDS = 1.0  # of processor time, for the whole search
CHEAP = 2  # the cost of an edit, up to which it is tried before any value is borrowed
NOT_SEARCHED = {"open", "exec", "eval", "input", "compile", "__import__", "exit", "globals"}
NOT_SEARCHED |= {"save", "savez", "savez_compressed", "savetxt", "tofile", "memmap", "dump"}
NOT_SEARCHED |= {"savefig", "write_text", "write_bytes", "urlopen", "urlretrieve", "fetch_openml"}
LIBRARIES = {"numpy", "math", "sympy", "sklearn", "scipy", "toolz", "itertools", "functools"}
LIBRARIES |= {"enum", "random", "operator", "collections", "statistics", "dataclasses"}
LIBRARIES |= {"autograder"}
DEFINITIONS = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.Import | ast.ImportFrom


def locate(check, cases, seen, source, bench, seconds=SECONDS):
    """Search a cell for small changes that make it pass.

    Parameters
    ----------
    check : Check
    cases : list of tuple
    seen : list of Observation
        What the learner's object did with them; fewer where time ran out.
    source : str
        The cell that defines the object.
    bench : callable
        From cases, in the order in which candidates are tried on them, to a `Bench`.
    seconds : float
        Of processor time.

    Returns
    -------
    tuple of Change
        One for each line on which a change of the least cost is enough; two where only both are;
        else what other signs tell; none where nothing does or where the cell does more than define.
    """
    tree = parsed(source)
    pairs = zip(cases, seen, strict=False)
    problems = [found for pair in pairs if (found := problem(check, *pair))]
    if tree is None or not problems:
        return ()
    failing = problems[0].case
    in_turn = [failing] + [case for case in cases if case is not failing]
    clock = Clock(seconds)
    with bench(in_turn) as at:
        trial = Trial(check, at, clock)
        found = _search(trial, tree)
        enough = 1 if found else 2
        found = found or (at.is_ours and pair(trial, tree))
    if not found:
        enough, found = 0, told(check, tree, cases[: len(seen)], [one.case for one in problems])
    return changes(found, source.splitlines(), enough)


def definition(name):
    """What matches a cell that defines a function, class or method.

    Parameters
    ----------
    name : str
        Such as "sigmoid" or "Layer.forward".

    Returns
    -------
    re.Pattern
    """
    owner, _, method = name.partition(".")
    whole = rf"^(class|def) {owner}\b|^{owner}\s*="
    inside = rf"^class {owner}\b[\s\S]*^\s+def {method}\b|^{owner}\.{method}\s*="
    return re.compile(inside if method else whole, re.MULTILINE)


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
        if getattr(node, "id", getattr(node, "attr", None)) in NOT_SEARCHED:
            return True
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = getattr(node, "module", None)
            names = [module] if module else [alias.name for alias in node.names]
            if any((name or "").split(".")[0] not in LIBRARIES for name in names):
                return True
    return False


def _search(trial, tree):
    """The edits of the least cost that make the cell pass, one kind of search after the other."""
    everything = edits(tree, (*trial.check.needs, *trial.check.names))
    if trial.ends(tree):
        never = idle(trial, tree)
        everything = [
            edit for edit in everything if edit.changes[1:] or id(edit.place) not in never
        ]
    else:
        everything.sort(key=partial(_is_apart, loops=_loops(tree)))
    searches = [_cheap, _numbers, _near_borrowed, _near_exchanged, _missing, _dear]
    if trial.is_slow:  # a value, or a line, says more than an edit does
        searches[:4] = [_numbers, _near_exchanged, _near_borrowed, _cheap]
    searches.insert(0, _defaults)
    return next(filter(None, (search(trial, tree, everything) for search in searches)), [])


def _defaults(trial, tree, everything):
    return list(_cheapest(trial, tree, with_defaults(trial, tree)))


def _numbers(trial, tree, everything):
    return list(_cheapest(trial, tree, with_numbers(trial, tree)))


def _cheap(trial, tree, everything):
    return list(_cheapest(trial, tree, (one for one in everything if one.cost <= CHEAP)))


def _near_borrowed(trial, tree, everything):
    """A place that a value of the reference's would mend, by the name of an edit that does so."""
    taken = list(_borrowed(trial, tree))
    near = [edit for edit in everything if taken and _is_near(edit, taken[0])]
    return list(_cheapest(trial, tree, near)) or taken


def _near_exchanged(trial, tree, everything):
    """The same of a line that one of the reference's would mend."""
    if not trial.bench.is_ours:
        return []
    taken = list(_first(trial, tree, exchanged(trial, tree)))
    near = [edit for edit in everything if taken and _is_near(edit, taken[0])]
    return list(_cheapest(trial, tree, near)) or taken


def _missing(trial, tree, everything):
    return trial.bench.is_ours and list(_cheapest(trial, tree, grafted(trial, tree)))


def _dear(trial, tree, everything):
    return list(_cheapest(trial, tree, (one for one in everything if one.cost > CHEAP)))


def _loops(tree):
    """What stands in loops that may have no end."""
    loops = (node for node in ast.walk(tree) if isinstance(node, ast.While))
    return {id(node) for loop in loops for node in ast.walk(loop)}


def _is_apart(edit, loops):
    return id(edit.place) not in loops


def _is_near(edit, other):
    """Whether an edit is on the lines of another one."""
    one, two = edit.place, other.place
    return one.lineno <= two.end_lineno and two.lineno <= one.end_lineno


def _cheapest(trial, tree, found):
    """The edits that make the cell pass: all that cost no more than the first of them."""
    most = math.inf
    for edit in found:
        if edit.cost > most or not trial.left():
            return
        if _passes(trial, tree, edit):
            most = edit.cost
            yield edit
        elif trial.failed:
            trial.halves.append((edit, trial.failed))


def _passes(trial, tree, edit, *gifts):
    with edit.made():
        return trial.passes(tree, *gifts)


def _first(trial, tree, found):
    """The first of some edits that makes the cell pass, if found in half of the time."""
    half = trial.left() / 2
    for edit in found:
        if trial.left() <= half:
            return
        if _passes(trial, tree, edit):
            yield edit
            return


def _borrowed(trial, tree):
    """The first place where a value of the reference's would do, if found in half of the time."""
    half = trial.left() / 2
    for edit, gifts in borrowed(trial, tree):
        if trial.left() <= half:
            return
        if _passes(trial, tree, edit, gifts):
            yield edit
            return
