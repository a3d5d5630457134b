"""Call a learner's object on cases and record what happens: all that runs beside learner code."""

import copy
import traceback
from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np

from autograder.scenarios.isolation import undisturbed
from autograder.scenarios.plain import plain
from autograder.scenarios.time_limit import TimeIsUp, time_limit

SECONDS = 5.0


@dataclass(frozen=True)
class Raised:
    """An exception of learner code: its type, its text, and the learner's line that raised it.

    `function` is the name of the function that the line is in, after that of its class.
    """

    type: str
    text: str
    function: str = ""
    line: int = 0
    source: str = ""


@dataclass(frozen=True)
class Observation:
    """What a learner's object did with one case, as plain data."""

    output: object = None
    raised: Raised | None = None
    mutated: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Missing:
    """A name that the learner's notebook does not define."""

    name: str


@dataclass
class Observations:
    """One observation a case; fewer where time ran out."""

    each: list[Observation] = field(default_factory=list)
    missing: Missing | None = None


def call(function, *case):
    """The common scenario: call the learner's function with the case as its arguments."""
    return function(*case)


def observe(names, cases, scenario=call, *, namespace, seconds=SECONDS):
    """Exercise a learner's object on every case.

    Parameters
    ----------
    names : sequence of str
        What to look up in `namespace`; the scenario gets the object itself where there is one name,
        else an object that holds them as attributes.
    cases : list of tuple
        Plain data; each case is copied before it is used.
    scenario : callable
        Called as ``scenario(learner, *case)``.
    namespace : dict
        The globals of the learner's code.
    seconds : float
        Time limit for all the cases together.

    Returns
    -------
    Observations
    """
    for name in names:
        if name not in namespace:
            return Observations(missing=Missing(name))
    learner = pick(names, namespace)
    seen = Observations()
    with undisturbed(namespace) as caught:
        try:
            with time_limit(seconds, namespace):
                for case in cases:
                    caught.clear()
                    seen.each.append(once(learner, case, scenario, namespace, caught))
        except TimeIsUp as error:
            seen.each.append(Observation(raised=_raised(error, namespace)))
    return seen


def pick(names, namespace):
    """The object of that name; where there are several, one object that has them as attributes."""
    if len(names) == 1:
        return namespace[names[0]]
    return SimpleNamespace(**{name: namespace[name] for name in names})


def once(learner, case, scenario=call, namespace=None, caught=()):
    """Exercise an object on one case, unguarded: `observe` is the one for learner code."""
    given, output, raised = copy.deepcopy(case), None, None
    try:
        output = plain(scenario(learner, *given))
    except (TimeIsUp, KeyboardInterrupt):
        raise
    except BaseException as error:  # SystemExit, say: the notebook goes on
        raised = _raised(error, namespace)
    mutated = tuple(i for i, pair in enumerate(zip(case, given, strict=True)) if not _alike(*pair))
    warned = dict.fromkeys(f"{item.category.__name__}: {item.message}" for item in caught)
    return Observation(output, raised, mutated, tuple(warned))


def _raised(error, namespace):
    """Describe an exception by the last line of the learner's own that it passed through."""
    kind, text, own, trace = type(error).__name__, _text(error), None, error.__traceback__
    while trace is not None:
        own = trace if trace.tb_frame.f_globals is namespace else own
        trace = trace.tb_next
    if own is None:
        return Raised(kind, text)
    (step,) = traceback.extract_tb(own, limit=1)
    return Raised(kind, text, own.tb_frame.f_code.co_qualname, step.lineno, step.line or "")


def _text(error):
    try:
        return str(error)[:500]
    except Exception:
        return ""


def _alike(before, after):
    """Whether an input is still what it was, in value, type and shape."""
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and before.dtype == after.dtype
            and np.array_equal(before, after, equal_nan=before.dtype.kind == "f")
        )
    if isinstance(before, list | tuple):
        return len(before) == len(after) and all(map(_alike, before, after))
    return before is after or before == after  # nan is not equal to itself
