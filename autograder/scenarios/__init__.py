"""How to exercise a learner's object: cases in, observations out. Knows no right answer."""

from autograder.scenarios.chance import goes_on
from autograder.scenarios.digest import digest
from autograder.scenarios.isolation import Nowhere, undisturbed
from autograder.scenarios.observe import (
    CASE,
    SECONDS,
    Missing,
    Observation,
    Observations,
    Raised,
    Step,
    call,
    observe,
    once,
    pick,
    seed_of,
)
from autograder.scenarios.plain import Strange, plain
from autograder.scenarios.time_limit import Clock, TimeIsUp

__all__ = [
    "CASE",
    "SECONDS",
    "Clock",
    "Missing",
    "Nowhere",
    "Observation",
    "Observations",
    "Raised",
    "Step",
    "Strange",
    "TimeIsUp",
    "call",
    "digest",
    "goes_on",
    "observe",
    "once",
    "pick",
    "plain",
    "seed_of",
    "undisturbed",
]
