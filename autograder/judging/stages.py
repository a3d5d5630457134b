"""What a card says of each stage at which a case may fail, where no known mistake matches."""

import re

import numpy as np

from autograder.judging.compare import agree, array
from autograder.judging.fingerprints import common
from autograder.judging.show import place, show
from autograder.observing import Opaque

NO_END = "no end in sight"  # the title where time ran out

COMES_FIRST = "comes first"

NOTHING = (
    "None came back",
    "What came back is `None`: no `return` with a value was reached, or the value there is `None`. "
    "Which line should give the answer back?",
)

NO_VALUES = (
    "None instead of values",
    "Several values were expected, but what your code gives back, or keeps, is `None`. Which line "
    "should give them?",
)

QUESTIONS = {
    "NameError": "Is it spelled as it was defined, has that cell run, or is an argument meant?",
    "UnboundLocalError": "Which line gives that name its first value, and is it always reached?",
    "ModuleNotFoundError": "Is that library part of this course, and can NumPy do the same?",
    "IndexError": "How many items are there, and which index is the last?",
    "KeyError": "Which keys are there?",
    "TypeError": "What is the type of each value on that line?",
    "ValueError": "Which value is meant, and where does it come from?",
    "AttributeError": "What kind of object is on the left of that dot, and where would it get an "
    "attribute of that name?",
    "ZeroDivisionError": "Which value is zero there?",
    "TooManySteps": "What keeps it going: does it never end, or repeat the same work?",
    "SystemExit": "Which line ends the whole program, where `return` ends the function?",
    "RecursionError": "Which call, or operator such as `+`, leads back into the same function, "
    "and what stops it?",
}

QUESTIONS_BY_TEXT = {  # these come first
    "^module '": "Which function of that module does this, and how is its name spelled?",
    "truth value of an array": "A whole array was used there where Python needs one yes or no "
    "(as in `if`, `and`, `max` and `in`). What decides for each entry?",
    "Cannot cast ufunc": "Which array holds whole numbers there, and what is written into it?",
    "did not contain a loop": "Which operation there is for numbers only, and what do the "
    "arrays hold?",
    "tuple index": "How many items are there? (The shape of an array has one for each axis.)",
    "unsized object|0-d array": "Is that an array with rows, or one number?",
    r"(positional|keyword) argument|(takes|exactly|expected) .*\barguments?\b": "Which arguments "
    "does that call need, and which does it get?",
    "indices must|used as indices|only integer": "What is the index in the brackets, and is it a "
    "whole number?",
    r"shape|dimension|broadcast|a sequence|size \d+ is": "What is the shape of each array on that "
    "line?",
}

A_FUNCTION = (
    "a function instead of a value",
    "a function, where a value was asked for. Is a call missing, or is something else meant?",
)

AN_ITERATOR = (
    "an iterator, not its values",
    "an iterator, which computes its values one by one: none is there yet. What collects them all?",
)

CAME_BACK = {
    **dict.fromkeys(("function", "method", "builtin_function_or_method", "ufunc"), A_FUNCTION),
    **dict.fromkeys(("generator", "map", "filter", "zip", "list_reverseiterator"), AN_ITERATOR),
    "dict": ("a dictionary", "a dictionary, with a key for each value. Which type was asked for?"),
    "set": ("a set", "a set, which keeps no order and nothing twice. Which type was asked for?"),
    "str": ("text instead of a value", "text, not a value. What makes it text?"),
    "type": ("a class, not an object", "a class itself. Is an object of it meant?"),
}

FEW = 4  # whole numbers that a sentence can hold

ABSENT = "not there"  # what a scenario notes for an attribute that an object has not got

ERROR = re.compile(r"\w*(?:Error|Exception)\b[^`]*")  # and for a call that stopped

NO_METHOD = re.compile(r"'(\w+)' object has no attribute '(\w+)'")


WHOLE = re.compile(r"(\['(returned|[^']* [^']*)'\])?")  # of what came back, in a scenario's words


def stopped(raised):
    return f"Your code stopped: `{(raised.text or raised.type).rstrip('.')}`"


def _raised(check, problem, alike):
    raised = problem.observation.raised
    if raised.type == "TimeIsUp":
        return (
            NO_END,
            "Your code took too long and was stopped. What keeps it going: a loop or a call that "
            "never ends, or one slow step?",
        )
    if raised.type == "NotImplementedError":
        return (
            f"{raised.function} {COMES_FIRST}",
            f"`{check.short}` calls `{raised.function}`, which is not filled in yet. "
            "Can you fill it in first?",
        )
    if not raised.function and raised.text == "'NoneType' object is not iterable":
        return NO_VALUES
    gone = NO_METHOD.fullmatch(raised.text)
    if gone and ".".join(gone.groups()) in (check.short, *check.needs):
        return _method_gone(*gone.groups())
    if not raised.function:
        return (
            f"{raised.type}",
            f"The call failed, but not in a line of yours: `{raised.text or raised.type}`. "
            f"Does `{check.short}` take, set and return what its docstring says?",
        )
    question = next(
        (QUESTIONS_BY_TEXT[text] for text in QUESTIONS_BY_TEXT if re.search(text, raised.text)),
        QUESTIONS.get(raised.type, "Which value reaches that line?"),
    )
    return f"{raised.type}", f"{stopped(raised)}. {question}"


def _method_gone(owner, method):
    return (
        f"a class without {method}",
        f"Your `{owner}` has no `{method}`: whenever the cell of the class runs, the class is made "
        f"anew, without its methods. Have you run the cell that ends in `{owner}.{method} = "
        f"{method}` since?",
    )


def _kind(check, problem, alike):
    expected, actual = problem.difference.expected, problem.difference.actual
    path = problem.difference.path
    if actual is None:
        return NOTHING if WHOLE.fullmatch(path) else _nothing(place(path))
    noted = _noted(place(path), expected, actual)
    if noted is not None:
        return noted
    what = f"What is at `{place(path)}`" if path else "What came back"
    came = getattr(actual, "type", type(actual).__name__)
    if came in CAME_BACK and not (path and came == "str"):  # in a scenario's own words
        title, text = CAME_BACK[came]
        return title, f"{what} is {text}"
    if isinstance(actual, Opaque) and not isinstance(expected, Opaque | dict):
        return (
            "an object, not its value",
            f"{what} is an object of type `{came}`. What gives the value that was asked for: a "
            "call, an attribute, or another way to compute it?",
        )
    is_what = f"of type `{came}`, not" if isinstance(actual, Opaque) else "not"
    return (
        "another kind of value",
        f"{what} is {is_what} the kind of value that was asked for. "
        "What does the docstring say it should be?",
    )


def _nothing(where):
    """The message where a part of what came back is None."""
    text = f"`{where}` is `None`, where a value was asked for. Which line should give it one?"
    return f"{where} is None", text


def _noted(where, expected, actual):
    """The message where the scenario put words, or entries of its own, in a value's place."""
    if isinstance(actual, str) and actual == ABSENT:
        text = f"There is no `{where}` after your code has run. Which line should keep it?"
        return f"{where} is missing", text
    if isinstance(actual, str) and ERROR.fullmatch(actual):
        text = f"`{where}` could not be computed: your code raised `{actual}`. "
        return "not as it should be", text + "Which line stops there?"
    if isinstance(expected, dict) and isinstance(actual, dict):
        text = "What came back does not have the form that was asked for: compare the two. "
        return "in another form", text + "In which part do they differ?"
    return None


def _length(check, problem, alike):
    found = problem.difference
    if isinstance(found.actual, np.ndarray) and (found.actual.ndim > 1 or found.expected):
        where = f"At `{place(found.path)}` there is" if found.path else "What came back is"
        return (
            "one array instead of a list",
            f"{where} one array of shape {found.actual.shape}, where a list of "
            f"{len(found.expected)} was expected. What belongs in that list?",
        )
    return _count(found)


def _count(found):
    expected, actual = len(found.expected), len(found.actual)
    if not actual:
        what = f"`{place(found.path)}`" if found.path else "What came back"
        text = f"{what} is empty, but should hold {expected} item{'s' * (expected > 1)}. "
        return "nothing in it", text + "Which line should fill it?"
    if abs(expected - actual) == 1 and _shares_an_end(found.expected, found.actual):
        question = "Which one is missing or one too many: the first or the last?"
    elif actual < expected:
        question = "Which line decides how many there are?"
    else:
        question = "Where do the others come from?"
    text = f"The number of items is {actual}, but {expected} was expected. {question}"
    return "another number of items", text


def _shares_an_end(*both):
    """Whether the shorter of two lists is how the other begins, or ends."""
    short, long = sorted(map(list, both), key=len)
    return agree(long[: len(short)], short) or agree(long[-len(short) :], short)


def _shape(check, problem, alike):
    found = problem.difference
    right, left = (np.shape(value) for value in (found.expected, found.actual))
    known = common([problem, *(one for one in alike if one is not problem)])
    if known is not None:
        return known.name, known.text
    if len(right) == len(left) == 1:
        return _count(found)
    if not right:
        text = f"One number was expected, not an array of shape {left}. Which line decides that?"
        return "not one number", text
    if not left:
        text = f"{_came(found)}, not {_several_of(found.expected)}. Which line decides that?"
        return "one number only", text
    other = _exchanged_with(problem)
    if other is not None:
        text = (
            f"The shape is {left}, but {right} was expected; of `{other}`, it is just the reverse"
        )
        return "another shape", f"{text}. In which order do the two come?"
    if right == left[::-1]:
        question = "Which line decides what its rows are, and what its columns?"
    elif len(right) == len(left):
        question = "Which line decides its shape?"
    else:
        question = "Which line decides how many axes there are?"
    return "another shape", f"The shape is {left}, but {right} was expected. {question}"


def _came(found):
    return f"At `{place(found.path)}` there is one number" if found.path else "One number came back"


def _several_of(whole):
    is_list = isinstance(whole, list)
    return f"a list of {len(whole)}" if is_list else f"an array of shape {np.shape(whole)}"


def _exchanged_with(problem):
    """The part of the output that has the shape expected here, and the other way round, or None."""
    expected, output = _shapes(problem.expected), _shapes(problem.observation.output)
    if expected.keys() != output.keys():
        return None
    here = next((one for one in expected if f"[{one!r}]" == problem.difference.path), None)
    for name in expected if here is not None else ():
        if name != here and (expected[name], output[name]) == (output[here], expected[here]):
            return place(f"[{name!r}]")
    return None


def _shapes(whole):
    """The shapes of the arrays that an output holds, by their places."""
    parts = whole if isinstance(whole, dict) else {}
    parts = dict(enumerate(whole)) if isinstance(whole, list) else parts
    return {name: one.shape for name, one in parts.items() if isinstance(one, np.ndarray)}


def _finite(check, problem, alike):
    if np.isfinite(array(problem.difference.actual)).all():
        text = "A value should be nan or infinite here, but none is. Which operation hides it?"
        return "no nan or infinity", text
    return (
        "nan or infinity",
        "A value is nan or infinite where another was expected. Which operation makes it?",
    )


def _mutated(check, problem, alike):
    names = list(check.arguments(problem.case))
    changed = " and ".join(f"`{names[i]}`" for i in problem.places)
    it = "them" if " and " in changed else "it"
    return (
        "an input was changed",
        f"The call changed {changed}. "
        f"Which line changes {it}, or hands {it} to something that does?",
    )


def _reseeded(check, problem, alike):
    which = " and ".join(f"`{name}`" for name in problem.places)
    return (
        "the global random generator was seeded",
        f"The call seeded {which}, which all code shares: whatever draws from it afterwards gets "
        "other numbers than it would have. Which generator could belong to this call alone?",
    )


def _changed_later(check, problem, alike):
    return (
        "an earlier answer changed",
        "What this call returned was changed by a later call: both hold the same array or list. "
        "Which object is reused, though each call should make its own?",
    )


def _values(check, problem, alike):
    found = problem.difference
    if isinstance(found.expected, bool | str):
        where = place(found.path) if found.path else ""
        return _of_words(where, found.expected, found.actual)
    if _is_fact(place(found.path), found.expected, found.actual):
        text = _in_words(f"`{place(found.path)}`", found.expected, found.actual)
        return "not as it should be", text
    known = common([problem, *(one for one in alike if one is not problem)])
    if known is not None:
        return known.name, known.text
    several = isinstance(found.expected, list) or isinstance(found.actual, list)
    right = "the length is right" if several else "type and shape are right"
    where = f"At `{place(found.path)}`, {right}" if found.path else right.capitalize()
    return (
        "other values",
        f"{where}, but the values are not. Can you work out one of them by hand?",
    )


def _is_fact(where, *both):
    """Whether a scenario notes whole numbers, such as a shape, under a label of its own."""
    if " " not in where:
        return False
    items = [one if isinstance(one, list) else [one] for one in both]
    return all(len(one) <= FEW and all(type(item) is int for item in one) for one in items)


def _of_words(where, expected, actual):
    """The message where words, or a yes or no, were expected."""
    if isinstance(expected, bool) and type(actual) in (int, float):
        text = f"A number came back, {show(actual)}, but the answer should be yes or no: `True` or "
        return "a number, not yes or no", text + "`False`. Which comparison decides it?"
    if isinstance(expected, bool) and isinstance(actual, bool) and " " in where:
        holds = "hold, but does not" if expected else "not hold, but does"
        return "not as it should be", f"This should {holds}: “{where}”. Which line decides that?"
    what = f"`{where}`" if where else "The answer"
    return "not as it should be", _in_words(what, expected, actual)


def _in_words(what, expected, actual):
    """What a value, or the name of an exception, should be, and what it is."""
    should, did = (isinstance(one, str) and ERROR.fullmatch(one) for one in (expected, actual))
    if should:
        came = f"it raised `{actual}`" if did else f"what came back was {show(actual)}"
        return f"{what} should raise `{expected}`, but {came}. Which line decides that?"
    if did:
        return (
            f"{what} should be {show(expected)}, but your code raised `{actual}` instead. "
            "Which line stops there?"
        )
    return f"{what} should be {show(expected)}, not {show(actual)}. Which line decides that?"


def _truth(check, problem, alike):
    return (
        "at odds with the definition",
        "The values differ from what the definition gives when it is computed another way. "
        "Can you tell us about it? This may be a mistake in the check.",
    )


STAGES = {
    "raised": _raised,
    "kind": _kind,
    "length": _length,
    "shape": _shape,
    "finite": _finite,
    "mutated": _mutated,
    "reseeded": _reseeded,
    "changed later": _changed_later,
    "values": _values,
    "truth": _truth,
}
