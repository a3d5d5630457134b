"""How to exercise a learner's object: cases in, observations out. Knows no right answer."""

from autograder.scenarios.observe import (
    SECONDS,
    Missing,
    Observation,
    Observations,
    Raised,
    call,
    observe,
    once,
    pick,
)
from autograder.scenarios.plain import Strange, plain

__all__ = [
    "SECONDS",
    "Missing",
    "Observation",
    "Observations",
    "Raised",
    "Strange",
    "call",
    "observe",
    "once",
    "pick",
    "plain",
]
