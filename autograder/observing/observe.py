"""Call a learner's object on cases and record what happens: all that runs beside learner code."""

import copy
import traceback
from dataclasses import dataclass, field, replace
from types import SimpleNamespace

from autograder.observing.also import call_of
from autograder.observing.chance import next_words, seeded
from autograder.observing.digest import digest, digest_of_plain
from autograder.observing.isolation import isolated
from autograder.observing.plain import plain
from autograder.observing.time_limit import Clock, TimeIsUp, time_limit

SECONDS = 5.0  # of the processor's, for all cases
CASE = 1.5  # the same, for one of them
LONGEST_WAY = 8  # steps of a learner's own that are told, down to the line that raised


@dataclass(frozen=True)
class Step:
    """A line of the learner's own, and the function (after its class) that it is in."""

    function: str
    line: int
    source: str


@dataclass(frozen=True)
class Raised:
    """An exception of learner code: its type, its text, and the way down to the line that raised.

    `way` has the learner's own lines only, the innermost one last. `call` is the further call of
    the scenario that raised: see `also`; it is empty where the one that was asked did.
    """

    type: str
    text: str
    way: tuple[Step, ...] = ()
    call: str = ""

    @property
    def function(self):
        """Where the innermost line of the learner's own is."""
        return self.way[-1].function if self.way else ""


@dataclass(frozen=True)
class Observation:
    """What a learner's object did with one case, as plain data.

    `given` has a digest of each input as it is afterwards, `words` what the global random
    generators would give next, `later` a digest of the output when all cases are done.
    """

    output: object = None
    raised: Raised | None = None
    given: tuple[str, ...] = ()
    words: tuple[tuple[int, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    later: str = ""


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


def observe(names, cases, scenario=call, *, namespace, seconds=SECONDS, enough=None):
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
        Processor time for all the cases together; one of them gets `CASE` at most.
    enough : callable, optional
        From the observations so far to whether they will do.

    Returns
    -------
    Observations
    """
    for name in names:
        if name not in namespace:
            return Observations(missing=Missing(name))
    learner = pick(names, namespace)
    seen, clock, outputs = Observations(), Clock(seconds), []
    with isolated(namespace) as caught:
        try:
            for case in cases:
                caught.clear()
                with time_limit(min(clock.left(), CASE), namespace):
                    seen.each.append(once(learner, case, scenario, namespace, caught, outputs))
                if enough is not None and enough(seen.each):
                    break
            with time_limit(CASE, namespace):
                seen.each[:] = map(_later, seen.each, outputs)
        except TimeIsUp as error:
            seen.each.append(Observation(raised=_raised(error, namespace)))
    return seen


def _later(observation, output):
    """The observation with what has become of the output: an array may be used again, and again."""
    return replace(observation, later=digest(output))


def pick(names, namespace):
    """The object of that name; where there are several, one object that has them as attributes."""
    if len(names) == 1:
        return namespace[names[0]]
    return SimpleNamespace(**{name: namespace[name] for name in names})


def once(learner, case, scenario=call, namespace=None, caught=(), outputs=None):
    """Exercise an object on one case, unguarded: `observe` is the one for learner code.

    The output itself is added to the list `outputs`, or None where there is none.
    """
    given, output, raised, raw = copy.deepcopy(case), None, None, None
    with seeded(seed_of(map(digest, case))):
        try:
            raw = scenario(learner, *given)
            output = plain(raw)
        except (TimeIsUp, KeyboardInterrupt):
            raise
        except BaseException as error:  # SystemExit, say: the notebook goes on
            raised, raw = _raised(error, namespace), None
        words = next_words()
    if outputs is not None:
        outputs.append(raw)
    given, warned = (
        map(digest, given),
        (f"{one.category.__name__}: {one.message}" for one in caught),
    )
    warned = tuple(dict.fromkeys(warned))
    return Observation(output, raised, tuple(given), words, warned, digest_of_plain(output))


def seed_of(given):
    """The seed of the global generators for a case whose inputs have these digests."""
    return int(digest("".join(given))[:8], 16)


def _raised(error, namespace):
    """Describe an exception by the learner's own lines that it passed through."""
    pairs = list(traceback.walk_tb(error.__traceback__))
    own = [pair for pair in pairs if pair[0].f_globals is namespace]
    way = tuple(_step(frame, line) for frame, line in own[-LONGEST_WAY:])
    return Raised(type(error).__name__, _text(error), way, call_of(error))


def _step(frame, line):
    (found,) = traceback.StackSummary.extract([(frame, line)])
    return Step(frame.f_code.co_qualname, line, (found.line or "").strip())


def _text(error):
    try:
        return str(error)[:500]
    except Exception:
        return ""
