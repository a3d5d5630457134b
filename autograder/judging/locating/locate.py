"""Where the slip is: the smallest change to a learner's own cell that makes it pass."""

import ast
import math
import re
from dataclasses import replace
from functools import partial
from itertools import chain, combinations, islice

from autograder.judging.judge import problem
from autograder.judging.locating.borrow import borrowed, idle, with_defaults, with_numbers
from autograder.judging.locating.change import changes
from autograder.judging.locating.edits import ONCE, edits
from autograder.judging.locating.exchange import exchanged
from autograder.judging.locating.further import further
from autograder.judging.locating.graft import definitions, grafted, lines
from autograder.judging.locating.likely import likely
from autograder.judging.locating.origin import bypassed, origin, used
from autograder.judging.locating.pair import of_edits, pair
from autograder.judging.locating.trial import Trial
from autograder.judging.locating.truer import WEAK, truer
from autograder.judging.locating.unsearched import told
from autograder.observing import Clock

SECONDS = 1.0  # of processor time, for the whole search
AMBIGUOUS = "truth value of an array"  # in the text of the error
CHEAP = 2  # the cost of an edit, up to which it is tried before any value is borrowed
NOT_SEARCHED = {"open", "exec", "eval", "input", "compile", "__import__", "exit", "globals"}
NOT_SEARCHED |= {"save", "savez", "savez_compressed", "savetxt", "tofile", "memmap", "dump"}
NOT_SEARCHED |= {"savefig", "write_text", "write_bytes", "urlopen", "urlretrieve", "fetch_openml"}
LIBRARIES = {"numpy", "math", "sympy", "sklearn", "scipy", "toolz", "itertools", "functools"}
LIBRARIES |= {"enum", "random", "operator", "collections", "statistics", "dataclasses"}
LIBRARIES |= {"autograder"}
DEFINITIONS = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.Import | ast.ImportFrom


def locate(check, cases, seen, source, bench, seconds=SECONDS, pairs=True):
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
    pairs : bool
        Whether two edits together are tried where one alone does not help.

    Returns
    -------
    tuple of Change
        One for each line on which a change of the least cost is enough; two where only both are;
        else what other signs tell; none where nothing does or where the cell does more than define.
    """
    tree = parsed(source)
    both = zip(cases, seen, strict=False)
    problems = [found for each in both if (found := problem(check, *each))]
    if tree is None or not problems:
        return ()
    failing = problems[0].case
    in_turn = [failing] + [case for case in cases if case is not failing]
    clock = Clock(seconds)
    with bench(in_turn) as at:
        trial = Trial(check, at, clock)
        everything = _edits(trial, tree)
        if not any(map(_is_ambiguous, problems)):
            everything = [edit for edit in everything if not _is_choice(edit)]
        found = truer(trial, tree, everything, _search(trial, tree, everything))
        enough = 1 if found else 2
        if pairs and not found:
            found = of_edits(trial, tree, everything) or (at.is_ours and pair(trial, tree))
    if found and found[0].then:
        enough, found = 2, [found[0], found[0].then]
    if found and not found[0].changes:
        enough = 0
    if all(one.stage == "mutated" for one in problems):  # nothing but this is wrong
        found = [replace(one, kind="in place") if one.kind in WEAK else one for one in found]
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


def _edits(trial, tree):
    """All edits of a cell that may help, in the order in which they are tried."""
    helpers = *trial.check.needs, *trial.check.names
    everything = likely([*edits(tree, helpers), *further(tree, helpers)])
    everything.sort(key=lambda edit: edit.cost)
    if trial.ends(tree):
        never = idle(trial, tree)
        everything = [
            edit for edit in everything if edit.changes[1:] or id(edit.place) not in never
        ]
    else:
        everything.sort(key=partial(_is_apart, loops=_loops(tree)))
    return everything


def _is_ambiguous(problem):
    """Whether an array was used where one yes or no was needed."""
    raised = problem.observation.raised
    return raised is not None and AMBIGUOUS in raised.text


def _is_choice(edit):
    """Whether an edit makes one choice for each entry of an array."""
    return edit.kind == "numpy" and isinstance(edit.place, ast.If | ast.IfExp)


def _search(trial, tree, everything):
    """The edits of the least cost that make the cell pass, one kind of search after the other."""
    searches = [_cheap, _numbers, _near_borrowed, _near_exchanged, _missing, _dear]
    if trial.is_slow:  # what comes after the slow call is quick; else a value, or a line, says more
        searches[:4] = [_at_the_end, _numbers, _near_exchanged, _near_borrowed, _cheap]
    searches.insert(0, _defaults)
    mended = _definitions(trial, tree)
    if mended and mended[0].then:
        return mended
    there = partial(_is_near, node=mended[0].place) if mended else bool
    everything = list(filter(there, everything))
    found = (list(filter(there, search(trial, tree, everything))) for search in searches)
    return next(filter(None, found), None) or _one_line(trial, tree, there) or mended


def _one_line(trial, tree, there):
    """The one line that is wrong in a function beside the one that is asked for."""
    if not trial.bench.is_ours:
        return []
    return list(_cheapest(trial, tree, filter(there, lines(trial, tree))))


def _definitions(trial, tree):
    """The one function, or member of a class, that is all there is to mend, or two of them."""
    if not trial.bench.is_ours:
        return []
    several = list(definitions(trial, tree))
    two = (replace(one, then=other) for one, other in combinations(several, 2))
    found = (one for one in chain(several, two) if trial.left() and trial.mends(tree, one))
    return list(islice(found, 1))


def _defaults(trial, tree, everything):
    return list(_cheapest(trial, tree, with_defaults(trial, tree)))


def _numbers(trial, tree, everything):
    return list(_cheapest(trial, tree, with_numbers(trial, tree)))


def _cheap(trial, tree, everything):
    return list(_cheapest(trial, tree, (one for one in everything if one.cost <= CHEAP)))


def _at_the_end(trial, tree, everything):
    """Edits on lines that return or throw a value away: what slow calls gave before is kept."""
    ends = [node for node in ast.walk(tree) if isinstance(node, ast.Return)]
    late = [
        edit
        for edit in everything
        if edit.kind == "result thrown away" or any(_is_near(edit, end) for end in ends)
    ]
    return list(_cheapest(trial, tree, (one for one in late if one.cost <= ONCE)))


def _near_borrowed(trial, tree, everything):
    """A place that a value of the reference's would mend, by the name of an edit that does so.

    Where the place only reads a value that is wrong, the line that made it is told.
    """
    taken = list(_borrowed(trial, tree))
    made = origin(trial, tree, taken[0]) if taken else []
    if not made:
        return _near(trial, tree, everything, taken) or [used(trial, tree, one) for one in taken]
    likely = [edit for edit in everything if edit.cost <= ONCE]
    return _near(trial, tree, likely, taken) or _near(trial, tree, likely, made) or made


def _by_name(trial, tree, everything, taken):
    """Edits on the lines of what was taken from the reference; where none will do, what was."""
    return _near(trial, tree, everything, taken) or taken


def _near(trial, tree, everything, taken):
    near = [edit for edit in everything if taken and _is_near(edit, taken[0].place)]
    return list(_cheapest(trial, tree, near))


def _near_exchanged(trial, tree, everything):
    """The same of a line that one of the reference's would mend."""
    if not trial.bench.is_ours:
        return []
    return _by_name(trial, tree, everything, list(_first(trial, tree, exchanged(trial, tree))))


def _missing(trial, tree, everything):
    return list(_cheapest(trial, tree, grafted(trial, tree))) if trial.bench.is_ours else []


def _dear(trial, tree, everything):
    return list(_cheapest(trial, tree, (one for one in everything if one.cost > CHEAP)))


def _loops(tree):
    """What stands in loops that may have no end."""
    loops = (node for node in ast.walk(tree) if isinstance(node, ast.While))
    return {id(node) for loop in loops for node in ast.walk(loop)}


def _is_apart(edit, loops):
    return id(edit.place) not in loops


def _is_near(edit, node):
    """Whether an edit is on the lines of a node."""
    one = edit.place
    return one.lineno <= node.end_lineno and node.lineno <= one.end_lineno


def _cheapest(trial, tree, found):
    """The edits that make the cell pass: all that cost no more than the first of them."""
    most = math.inf
    for edit in found:
        if edit.cost > most or not trial.left():
            return
        if trial.mends(tree, edit):
            most = edit.cost
            yield edit
        else:
            trial.tried.append((edit, trial.got))


def _first(trial, tree, found):
    """The first of some edits that makes the cell pass, if found in half of the time."""
    half = trial.left() / 2
    for edit in found:
        if trial.left() <= half:
            return
        if trial.mends(tree, edit):
            yield edit
            return


def _borrowed(trial, tree):
    """The first place where a value of the reference's would do, if found in half of the time."""
    half = trial.left() / 2
    for edit, gifts in borrowed(trial, tree):
        if trial.left() <= half:
            return
        if trial.mends(tree, edit, gifts) and not bypassed(trial, tree, edit):
            yield edit
            return
