"""What chapter 01 asks for: `double`."""

from autograder.judging.check import Check

from ...reference import half as right
from ...scenarios.half import each


def double_cases(rng):
    yield ([3.0, -1.0],)
    yield (list(rng.normal(size=4)),)


check = Check("double", right.double, double_cases, points=3, scenario=each, needs=("half",))

check.hints = {
    "nudge": "How often is x in it?",
    "formula": "$2x$",
    "template": "return ___ * x",
}


@check.mistake
def squared(x):
    """This is x times itself. Twice x is x and how many more of it?"""
    return x * x
