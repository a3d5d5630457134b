"""What expressions are worth, the reference's and the learner's: each keeps a diary as it runs."""

import ast
import inspect
import textwrap

from autograder.judging.locating.edits.tree import Edit, functions, is_read, is_text, load, slots
from autograder.observing.candidates import CONTAINERS, NOTE, Diary

WORTH = ast.BinOp | ast.UnaryOp | ast.Call | ast.Attribute | ast.Subscript | ast.Compare
WORTH |= ast.IfExp | ast.ListComp | ast.List | ast.Tuple | ast.Name | ast.Constant | ast.BoolOp


def noted(tree, which=lambda node: True):
    """One edit that makes every expression tell what it is worth, and the slots by number."""
    found = [slot for function in functions(tree) for slot in slots(function) if _counts(slot)]
    pairs = list(enumerate(slot for slot in found if which(slot.get())))
    changes = tuple((slot, calling(NOTE, ast.Constant(i), slot.get())) for i, slot in pairs)
    return Edit(0, "", tree.body[0], changes), dict(pairs)


def _counts(slot):
    node = slot.get()
    if slot.field in ("func", "target", "targets") or not isinstance(node, WORTH):
        return False
    if isinstance(slot.parent, ast.Attribute | ast.Subscript) and not is_read(slot.parent):
        return False
    return is_read(node) and not (slot.field == "value" and is_text(slot.parent))


def calling(name, *given):
    return ast.Call(load(name), list(given), [])


class Reference:
    """The reference with a diary of each case.

    Parameters
    ----------
    check : Check
    model : function, optional
        Another right answer, in its place.

    Raises
    ------
    LookupError
        Where it is no function with a text of its own.
    """

    def __init__(self, check, model=None):
        self.check, self.diaries = check, {}
        function = model or text_of(check)
        self.module = function.__module__
        tree = tree_of(function)
        self.text, self.globals = tree.body[0], function.__globals__
        edit, self.slots = noted(tree, lambda node: not isinstance(node, ast.Constant))
        names = dict(function.__globals__) | {NOTE: lambda *given: self.diary.note(*given)}
        found = {}  # apart, for a method may have the name of a function that it calls
        with edit.made():
            exec(compile(tree, "<reference>", "exec"), names, found)
        (self.function,) = map(check.in_class, found.values())

    def of(self, case):
        """The diary of a case."""
        if id(case) not in self.diaries:
            self.diary = self.diaries[id(case)] = Diary()
            self.check.done_by(self.function, case, self.check.scenario)
        return self.diaries[id(case)]

    def lends(self, name):
        """Whether a candidate may use a global of the reference's.

        Not data that may be written into, nor a function that keeps some: the reference would find
        what a candidate has written there.
        """
        kind = type(self.globals.get(name))
        keeps = issubclass(kind, CONTAINERS) or hasattr(kind, "cache_info")
        return name in self.globals and not keeps

    def gift(self, key):
        """What one expression was worth, for candidates: from a case to {key: values}."""
        return lambda case: {key: self.of(case).values.get(key, [])}


def reference_of(trial, model=None):
    """The `Reference` of a trial's check, the same for all searches.

    Raises
    ------
    LookupError
        Where it is no function with a text of its own.
    """
    if model not in trial.references:
        trial.references[model] = Reference(trial.check, model)
    return trial.references[model]


def known_to(trial, model=None):
    """All that expressions of the reference, or a model, are worth in the first case.

    Of values that come up again and again, each is there once.

    Raises
    ------
    LookupError
        Where it is no function with a text of its own.
    """
    diary = reference_of(trial, model).of(trial.cases[0])
    return set(map(each_once, telling(diary.told()).values()))


def each_once(values):
    """Values without those that came before: however often an expression came up."""
    return tuple(dict.fromkeys(values))


def text_of(check):
    owner, _, method = check.short.partition(".")
    found = check.reference if len(check.names) == 1 else getattr(check.reference, owner)
    found = vars(found).get(method) if method else found
    if not inspect.isfunction(found) or found.__closure__:
        raise LookupError(f"{check.short} has no text to follow")
    return found


def tree_of(function):
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, SyntaxError) as error:
        raise LookupError(str(error)) from error
    if not isinstance(tree.body[0], ast.FunctionDef):
        raise LookupError("no function of several lines")
    tree.body[0].decorator_list = []
    return tree


def learners(trial, tree):
    """The learner's expressions by number, and digests of what they are worth in the first case."""
    edit, places = noted(tree)
    with edit.made():
        seen = trial.seen(tree)
    told = trial.bench.told()
    return places, telling(told) | _stopped(places, told, seen)


def telling(told):
    return {key: digests for key, digests in told.items() if digests is not None}


def _stopped(places, told, seen):
    """What an expression was worth before it stopped, for those on the line that did."""
    if seen is None or seen.raised is None or not seen.raised.way:
        return {}
    line, kept = seen.raised.way[-1].line, {}
    for i, slot in places.items():
        node = slot.get()
        if node.lineno <= line <= node.end_lineno and i not in told:
            kept[i] = ()
    return kept
