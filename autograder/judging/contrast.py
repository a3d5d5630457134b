"""What sets the inputs that fail apart, and which part of the output is wrong: facts, no guess."""

import inspect
import re
from itertools import combinations

import numpy as np

from autograder.judging.catalogue import chapter
from autograder.judging.compare import agree, array
from autograder.judging.show import show
from autograder.observing import call, digest

MOST = 2  # kinds of features that may set the inputs apart, or any of them may be a coincidence
FEW, SHORT = 3, 60  # inputs that fail at least, and characters, where a single one is right
ONE_ONLY = "right for one input only"
SEQUENCES = list | tuple | range
FAILS, PASSES, STOPS = "wrong if", "right only if", "stops if"


def inputs(check, failing, passing, alike=()):
    """What all failing inputs share and no passing one has, in words; or None.

    Parameters
    ----------
    check : Check
    failing, passing : list of tuple
        Cases.
    alike : list of Problem
        What is wrong with those that fail: see `_apart`.

    Returns
    -------
    str or None
    """
    if not failing or not passing:
        return None
    word, shared = _apart(check, failing, passing, alike)
    which = " and ".join(sorted(shared))
    if word == PASSES and _only_one(check, failing, passing):  # which the name says better
        return None
    if word == FAILS:
        return f"Of the inputs tried, it fails for all in which {which}, and for no other."
    if word == PASSES:
        return f"Of the inputs tried, it is right only for those in which {which}."
    return _of_words(check, failing, passing)


def limit(check, failing, passing, alike=(), what=FAILS):
    """A name for code that is right for some inputs only, where one feature tells which; or None.

    Parameters
    ----------
    check : Check
    failing, passing : list of tuple
    alike : list of Problem
        What is wrong with those that fail: see `_apart`.
    what : str
        `FAILS`, or `STOPS` where only the inputs that stop the code are set apart.

    Returns
    -------
    (str, str) or None
        The name, and a question.
    """
    if what == FAILS and (found := _only_one(check, failing, passing)):
        return found
    if not failing or len(passing) < 2:
        return None
    word, shared = _apart(check, failing, passing, alike)
    if len(_kinds(shared)) != 1 or (what == STOPS and word == PASSES):
        return None
    which = " and ".join(sorted(shared))
    if " is '" in which or " is None" in which:  # a word is no kind of input, but one of them
        return None
    if word == FAILS:
        return f"{what} {which}".replace("`", ""), f"What does your code do where {which}?"
    one = "What changes once there are several?"
    other = f"Which line of your code only works where {which}?"
    return f"{word} {which}".replace("`", ""), one if " one " in which else other


def _only_one(check, failing, passing):
    """The same where it is right for a single short one of several inputs, of a form of its own."""
    if len(passing) != 1 or len(failing) < FEW or not _forms_of(check, failing, passing):
        return None
    given = _named(check, passing[0])
    which = ", ".join(f"{name} = {show(value)}" for name, value in given.items())
    is_empty = any(isinstance(value, SEQUENCES) and not len(value) for value in given.values())
    if is_empty or len(which) > SHORT or "\n" in which:  # on an empty one nothing may have run
        return None
    return ONE_ONLY, f"Of the inputs tried, it is right only for `{which}`: what is special there?"


def _forms_of(check, failing, passing):
    """What the form of an input, not its values, sets the passing ones apart by."""
    word, shared = _apart(check, failing, passing, ())
    return word == PASSES and any(_is_form(feature) for feature in shared)


def unused(check, pairs):
    """A name for code whose answer does not depend on one of its inputs, as it should; or None.

    Parameters
    ----------
    check : Check
    pairs : list of (tuple, Observation)
        All cases: of those that differ in that input alone, each must have the same answer.

    Returns
    -------
    (str, str) or None
        The name, and a question.
    """
    for name in _named(check, pairs[0][0]):
        alike = [both for both in combinations(pairs, 2) if _differ_in(check, name, *both)]
        answers = [_agree_in_output(one, other) for (_, one), (_, other) in alike]
        rights = [
            _agree_in_output(*(check.behave(check.reference, case) for case, _ in both))
            for both in alike
        ]
        if all(answers) and rights.count(False) >= FEW:  # or it may be a coincidence
            text = f"Where only `{name}` changes, the answer stays the same. What becomes of it?"
            return f"the same for any {name}", text
    return None


def constant(check, pairs):
    """A name for code that gives one and the same number for every input; or None.

    Parameters
    ----------
    check : Check
    pairs : list of (tuple, Observation)
        All cases: several different numbers are right.

    Returns
    -------
    (str, str) or None
        The name, and a question.
    """
    ours = [check.behave(check.reference, case) for case, _ in pairs]
    given, right = (
        [None if one.raised else array(one.output) for one in seen]
        for seen in ([one for _, one in pairs], ours)
    )
    if any(one is None or one.dtype.kind not in "iuf" for one in [*given, *right]):
        return None
    values = np.unique(np.concatenate([one.ravel() for one in given]))
    if len(values) != 1 or len(np.unique([one.mean() for one in right if one.size])) < FEW:
        return None
    text = f"For every input tried, {show(float(values[0]))} came back. Which line decides that?"
    return f"always {show(float(values[0]))}", text


def _differ_in(check, name, *both):
    """Whether two cases differ in that input, and in no other."""
    one, other = (check.arguments(case) for case, _ in both)
    if one.keys() != other.keys():  # an argument that has a default may be left out
        return False
    return {key for key in one if digest(one[key]) != digest(other[key])} == {name}


def _agree_in_output(one, other):
    return one.raised is None and other.raised is None and agree(one.output, other.output)


def _apart(check, failing, passing, alike):
    """The features that set the failing inputs apart, or the passing ones: (which, features).

    A feature of some entries counts only where it is just these entries that came out wrong, and
    one of values only where inputs of one form differ in it: or it may be a coincidence.
    """
    wrong, right = ([features(check, case) for case in cases] for cases in (failing, passing))
    all_wrong, all_right = (set.intersection(*several) for several in (wrong, right))
    fails, passes = all_wrong - set.union(*right), all_right - set.union(*wrong)
    fails, passes = _telling(fails), _telling(passes)
    if 0 < len(_kinds(fails)) <= MOST and (len(passing) > 1 or not passes):
        fails = _no_accident(check, fails, failing, passing)
        there = fails and _at_these_entries(check, fails, failing, alike)
        return (FAILS, fails) if there else (None, set())
    if 0 < len(_kinds(passes)) <= MOST and not _of_entries(passes):
        passes = _no_accident(check, passes, passing, failing)
        return (PASSES, passes) if passes else (None, set())
    return None, set()


def _no_accident(check, shared, cases, others):
    """The features, if any of values is one in which inputs of the same form differ; else none.

    A word, or a sign, that a single case has may be an accident of it, and so may two features.
    """
    of_values = {one for one in shared if not _is_form(one) and not _of_entries({one})}
    if of_values and not _is_matched(check, cases, others):
        return set()
    if len(cases) > 1:
        return shared
    found = {one for one in shared if not one.endswith(("'", "positive", "negative"))}
    return found if len(_kinds(found)) == 1 else set()


def _is_form(feature):
    """Whether a feature is one of the form of an input, not of its values."""
    return FORM.search(feature) is not None


FORM = re.compile(r"` (is a single number|is None|has .*(items?|rows?|columns?|axis|axes))$")


def _is_matched(check, *both):
    """Whether one of the inputs that fail has the very form of one that passes."""
    forms = [{_form(check, case) for case in cases} for cases in both]
    return not set.isdisjoint(*forms)


def _form(check, case):
    """The types, shapes and lengths of the inputs of a case."""
    return tuple(map(_form_of, _named(check, case).values()))


def _form_of(value):
    if isinstance(value, np.ndarray):
        return value.shape
    return type(value).__name__, len(value) if isinstance(value, SEQUENCES) else 0


def _of_entries(shared):
    """The features that only some entries of an input have: (name, which entries)."""
    pairs = [text[1:].split("` has ") for text in shared if text.partition("` has ")[2] in ENTRIES]
    return [(name, ENTRIES[what]) for name, what in pairs]


ENTRIES = {"negative entries": lambda value: value < 0, "zeros": lambda value: value == 0}


def _at_these_entries(check, shared, failing, alike):
    """Whether each entry that is wrong is one that has the features, if any is of entries."""
    problems = {id(one.case): one for one in alike}
    return all(
        _is_there(check, problems.get(id(case)), name, which)
        for name, which in _of_entries(shared)
        for case in failing
    )


def _is_there(check, problem, name, which):
    """The same for one case; nan and infinity come from such entries, wherever they end up."""
    if problem is None or problem.stage not in ("values", "finite"):
        return False
    there = which(check.arguments(problem.case)[name])
    wrong = _wrong(problem, check.allowed(problem.case))
    if wrong is None or wrong.shape != there.shape:
        return problem.stage == "finite"
    return bool((there | ~wrong).all())


def _telling(shared):
    """Features that no other one brings along: a number has a sign; two axes, rows and columns."""
    for feature in sorted(shared):
        name, _, kind = feature.rpartition("` ")
        if kind in IMPLIED:
            shared = shared - {f"{name}` {other}" for other in IMPLIED[kind]}
    return shared


IMPLIED = {
    "is a single number": {"is positive", "is negative", "is 0"},
    "has 2 axes": {f"has {n} {what}" for n in ("one", "several") for what in ("row", "rows")},
}
IMPLIED["has 2 axes"] |= {text.replace("row", "column") for text in IMPLIED["has 2 axes"]}


def _kinds(shared):
    """Features without the names of their inputs: two inputs may share one."""
    return {text.rpartition("` ")[2] for text in shared}


def _of_words(check, failing, passing):
    """The same of an input that is a word, such as the name of a kind, and has several of them."""
    if len(passing) < 2 or not _is_matched(check, failing, passing):
        return None
    for name, value in _named(check, failing[0]).items():
        if isinstance(value, str):
            wrong, right = (
                {_named(check, case)[name] for case in cases} for cases in (failing, passing)
            )
            if wrong.isdisjoint(right) and len(wrong) <= MOST:
                which = " or ".join(sorted(map(repr, wrong)))
                text = f"it fails for all in which `{name}` is {which}, and for no other."
                return f"Of the inputs tried, {text}"
    return None


def _named(check, case):
    """The inputs of a case that its call names."""
    named = set(re.findall(r"\w+", EXPLAINED.split(check.call_text(case))[0]))
    return {name: value for name, value in check.arguments(case).items() if name in named}


EXPLAINED = re.compile(r"[,;]? (?:where|and|with)\b|\nwhere\b|;")  # ends the call itself


def features(check, case):
    """What can be said of the inputs of a case, one by one: of those that its call names."""
    inputs = _named(check, case)
    return {text for name, value in inputs.items() for text in _of_value(f"`{name}`", value)}


def _of_value(name, value):
    if isinstance(value, np.ndarray) and value.ndim:
        yield from _of_array(name, value)
    elif isinstance(value, list | tuple):
        yield f"{name} has {_count(len(value), 'item')}"
        if len(value) > 2:
            yield f"{name} has more than two items"
    elif isinstance(value, bool | str | None):
        yield f"{name} is {value!r}"
    elif isinstance(value, int | float):
        yield f"{name} is a single number"
        yield f"{name} is {_sign(value)}"


def _count(number, what):
    return f"one {what}" if number == 1 else f"{number} {what}s" if number else f"no {what}"


def _sign(value):
    return "negative" if value < 0 else "positive" if value > 0 else "0"


def _of_array(name, value):
    yield f"{name} has {value.ndim} {'axis' if value.ndim == 1 else 'axes'}"
    if value.ndim == 2:
        for what, length in zip(("row", "column"), value.shape, strict=True):
            yield f"{name} has one {what}" if length == 1 else f"{name} has several {what}s"
    if value.dtype.kind in "iu":
        yield f"{name} holds whole numbers"
    numbers = value.dtype.kind in "iuf"  # not words, say
    if numbers and (value < 0).any():
        yield f"{name} has negative entries"
    if numbers and (value == 0).any():
        yield f"{name} has zeros"


def places(check, problems):
    """Which part of the output is wrong, in words that fit every problem; or None."""
    shared = set.intersection(*(set(_wrong_part(check, one)) for one in problems))
    return next((text for text in WORDING if text in shared), None)


WORDING = (
    "Only the first item is wrong.",
    "Only the last item is wrong.",
    "Only the first item is right.",
    "Only the last item is right.",
    "Only the first part of the answer is wrong.",
    "Only the last part of the answer is wrong.",
    "Only the first part of the answer is right.",
    "Only the last part of the answer is right.",
    "Only the diagonal is right.",
    "Only the diagonal is wrong.",
    "Only the first row is right.",
    "Only the last row is right.",
    "Only the first row is wrong.",
    "Only the last row is wrong.",
    "Only the first column is right.",
    "Only the last column is right.",
    "Only the first column is wrong.",
    "Only the last column is wrong.",
)


def _wrong_part(check, problem):
    """All that is true of where one output is wrong."""
    wrong = _wrong(problem, check.allowed(problem.case))
    if wrong is None or wrong.all() or not wrong.any():
        return
    if wrong.ndim == 1:
        yield from _ends(_what(problem.expected), wrong)
    elif wrong.ndim == 2:
        yield from _ends("row", *_lines(wrong))
        yield from _ends("column", *_lines(wrong.T))
        same = np.eye(*wrong.shape, dtype=bool)
        for word, state in (("wrong", wrong), ("right", ~wrong)):
            if min(wrong.shape) > 1 and (state == same).all():
                yield f"Only the diagonal is {word}."


def _what(whole):
    """The word for one of several in an output: for some, more than one number is shown."""
    parts = isinstance(whole, list) and any(isinstance(one, list | np.ndarray) for one in whole)
    return "part of the answer" if parts else "item"


def _lines(wrong):
    """For each row whether it is wrong, and whether it is right, all along."""
    return wrong.all(axis=1), (~wrong).all(axis=1)


def _ends(what, wrong, right=None):
    right = ~wrong if right is None else right
    for word, state, other in (("wrong", wrong, right), ("right", right, wrong)):
        for end, i in (("first", 0), ("last", -1)):
            if len(state) > 1 and state[i] and state.sum() == 1 and other.sum() == len(state) - 1:
                yield f"Only the {end} {what} is {word}."


def _wrong(problem, tolerance):
    """Of each item of a list, or entry of an array, whether it is wrong; None where they differ."""
    expected, actual = problem.expected, problem.observation.output
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return None
        pairs = zip(expected, actual, strict=True)
        return np.array([not agree(*pair, tolerance) for pair in pairs])
    right, left = array(expected), array(actual)
    if right is not None and left is not None and right.shape == left.shape:
        within = tolerance * np.linalg.norm(right)
        return ~np.isclose(left, right, rtol=0, atol=within, equal_nan=True)
    return None


def neighbour(check, pairs):
    """The other TODO of the chapter that this would be the answer to; None where it is to none.

    Parameters
    ----------
    check : Check
    pairs : list of (tuple, Observation)
    """
    if check.scenario is not call or not check.chapter:
        return None
    others = (one for one in chapter(check.chapter) if one is not check and _alike(one, check))
    return next((one for one in others if _is_answer(one, check, pairs)), None)


def _alike(one, other):
    if one.scenario is not call or not all(
        map(inspect.isfunction, (one.reference, other.reference))
    ):
        return False
    first, second = (len(inspect.signature(check.reference).parameters) for check in (one, other))
    return first == second


def _is_answer(other, check, pairs):
    """Whether every output is what the other's reference gives."""
    for case, observation in pairs:
        theirs = check.behave(other.reference, case)
        if theirs.raised is not None or observation.raised is not None:
            return False
        if not agree(theirs.output, observation.output, check.allowed(case)):
            return False
    return True
