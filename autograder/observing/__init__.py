"""All that runs beside a learner's code: cases in, observations out. Knows no right answer."""

from autograder.observing.chance import goes_on
from autograder.observing.digest import digest, digest_of_plain
from autograder.observing.isolation import Nowhere, isolated
from autograder.observing.observe import (
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
from autograder.observing.plain import Opaque, plain
from autograder.observing.time_limit import Clock, TimeIsUp

__all__ = [
    "CASE",
    "SECONDS",
    "Clock",
    "Missing",
    "Nowhere",
    "Observation",
    "Observations",
    "Opaque",
    "Raised",
    "Step",
    "TimeIsUp",
    "call",
    "digest",
    "digest_of_plain",
    "goes_on",
    "isolated",
    "observe",
    "once",
    "pick",
    "plain",
    "seed_of",
]
