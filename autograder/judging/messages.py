"""The one message of a verdict, in words: (title, text, facts)."""

from autograder.judging.compare import same_form
from autograder.judging.contrast import (
    STOPS,
    constant,
    inputs,
    limit,
    neighbour,
    places,
    unused,
)
from autograder.judging.facts import facts
from autograder.judging.stages import COMES_FIRST, NO_END, STAGES, stopped
from autograder.judging.verdict import NOT_ATTEMPTED

NOT_DEFINED = "is not defined"


OUTCOMES = {  # titles that say what came out, and name no mistake
    NO_END,
    "another kind of value",
    "another number of items",
    "another shape",
    "at odds with the definition",
    "nan or infinity",
    "in another form",
    "no nan or infinity",
    "not as it should be",
    "other values",
}

OF_OUTPUT = "raised", "kind", "length", "shape", "finite", "values"  # stages
OF_ITSELF = "TimeIsUp", "NotImplementedError", "NameError", "RecursionError"  # say enough


def for_missing(missing):
    return (
        f"{missing.name} {NOT_DEFINED}",
        f"There is no `{missing.name}` yet. Have you run the cell that defines it?",
        (),
    )


def for_need(check, need, earlier):
    """The title and text where an `earlier` verdict, on a TODO that is needed, is not right."""
    if earlier.title.endswith(NOT_DEFINED):
        text = (
            f"`{check.short}` builds on `{need}`, whose cell has not been run since the notebook "
            f"was opened or its kernel started. Can you run it first?"
        )
        return f"{need} has not been run yet", text
    if earlier.kind == NOT_ATTEMPTED:
        text = (
            f"`{check.short}` builds on `{need}`, which is not filled in yet. "
            "Can you fill it in first?"
        )
        return f"{need} {COMES_FIRST}", text
    text = (
        f"`{check.short}` builds on `{need}`, whose check does not pass yet, so this one "
        f"cannot tell what is right here. Can you fix `{need}` first?"
    )
    return f"{need} {COMES_FIRST}", text


def for_stub(missing):
    """The message where nothing is filled in, or where parts are `missing` and all others right."""
    if missing:
        names = ", ".join(f"`{name}`" for name in sorted(missing))
        text = f"Your other parts came out as expected. Still missing: {names}. Which one is next?"
        return "some parts are missing", text, ()
    return (
        "not attempted yet",
        "Replace the line `raise NotImplementedError` with your code, run the cell, then run "
        "this one again. What would you try first?",
        (),
    )


def for_right(check, pairs):
    count = len(pairs)
    text = f"These checks passed: {count} input{'s' * (count > 1)}, every value as expected."
    warned = [warning for _, observation in pairs for warning in observation.warnings]
    facts = (("along the way", warned[0]),) if warned else ()
    return "right", text, facts


def for_mistake(check, mistake, problem):
    """The mistake's own message; where it stopped, others may stop like that: it is a guess."""
    if problem.stage != "raised" or not problem.observation.raised.text:
        return mistake.name, mistake.message, facts(check, problem)
    raised = problem.observation.raised
    text = (
        f"Your code stopped: `{raised.text.rstrip('.')}`. A mistake that stops in just this way is "
        f"“{mistake.name}”: {mistake.message}"
    )
    return raised.type, text, facts(check, problem)


def for_problem(check, problem, alike, pairs, failing):
    """The message where no known mistake matches, by the stage that failed.

    Parameters
    ----------
    check : Check
    problem : Problem
        The one that is told.
    alike : list of Problem
        All that failed at the same stage: what is said of one trace must be true of each.
    pairs : list of (tuple, Observation)
        All cases, those that came out as expected, too.
    failing : list of tuple
        The cases that did not.
    """
    other = neighbour(check, pairs) if problem.stage in ("values", "shape") else None
    if other is not None:
        return *_of_another(check, other), facts(check, problem)
    title, text = _several(problem) or STAGES[problem.stage](check, problem, alike)
    if not names_a_mistake(title, problem.observation.raised):
        title, text = _limited(check, problem, alike, pairs, failing, text) or (title, text)
    return (
        title,
        " ".join([*_which(check, problem, alike, pairs, failing), text]),
        facts(check, problem),
    )


def names_a_mistake(title, raised):
    """Whether the title of such a message is the name of a mistake, as "None came back" is."""
    outcome = title in OUTCOMES or title.endswith(COMES_FIRST)
    return not outcome and (raised is None or title != raised.type)


def _of_another(check, other):
    text = (
        f"What came back is right for `{other.short}`, but `{check.short}` was asked for. "
        "How do the two differ?"
    )
    return f"{other.short} instead", text


def _limited(check, problem, alike, pairs, failing, text):
    """The message where the code is right for inputs of one kind only: it asks about these."""
    raised = problem.observation.raised
    if problem.stage not in OF_OUTPUT or (raised is not None and raised.type in OF_ITSELF):
        return None
    passing = _others(pairs, failing)
    found = constant(check, pairs) or (unused(check, pairs) if len(passing) < 2 else None)
    found = found or limit(check, failing, passing, alike)
    if found is None and raised is not None:
        cases = [case for case, one in pairs if one.raised is not None]
        found = limit(check, cases, _others(pairs, cases), what=STOPS)
    if found is None:
        return None
    name, question = found
    told = f"{stopped(raised)}." if raised is not None else f"{text.rpartition('. ')[0]}."
    return name, f"{told} {question}"


def _others(pairs, failing):
    numbers = set(map(id, failing))
    return [case for case, _ in pairs if id(case) not in numbers]


def _which(check, problem, alike, pairs, failing):
    """Which inputs fail, and which part of the output is wrong."""
    if problem.stage not in OF_OUTPUT:
        return []
    passing = _others(pairs, failing)
    count = f"{len(passing)} of {len(pairs)} inputs came out as expected; this one did not."
    part = places(check, alike) if problem.stage == "values" else None
    found = count if passing else None, inputs(check, failing, passing, alike), part
    return [text for text in found if text]


def _several(problem):
    """Where several values came back for one, or one for several that were asked for."""
    found, whole = problem.difference, problem.observation.output
    if found is None or found.stage not in ("kind", "length", "shape"):
        return None
    several = isinstance(found.actual, list) and len(found.actual) > 1
    if several and any(same_form(found.expected, item) for item in found.actual):
        return (
            "more than was asked for",
            f"{len(found.actual)} values came back together, but only one was asked for. "
            "Is it one of these, or something made from them all?",
        )
    if _is_one_of(problem.expected, whole):
        return (
            "only one of those asked for",
            f"Only one value came back, but {len(problem.expected)} were asked for. "
            "What else does the docstring say that it returns?",
        )
    return None


def _is_one_of(expected, whole):
    """Whether a value has the form of one of those expected, and not of the tuple of all."""
    if not isinstance(expected, list) or len(expected) < 2:
        return False
    items = whole if isinstance(whole, list) else []
    in_place = any(map(same_form, expected, items))
    return not in_place and sum(same_form(item, whole) for item in expected) == 1
