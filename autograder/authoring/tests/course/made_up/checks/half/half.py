"""What chapter 01 asks for: `half`."""

from autograder.judging.check import Check

from ...reference import half as right


def half_cases(rng):
    yield (3.0,)
    yield from ((x,) for x in rng.normal(size=3))


check = Check("half", right.half, half_cases)

check.hints = {
    "nudge": "What do you divide by?",
    "formula": "$x / 2$",
    "template": "return x / ___",
}


@check.mistake
def rounded_down(x):
    """This is a whole number. Which of Python's two divisions keeps what comes after the point?"""
    return x // 2
