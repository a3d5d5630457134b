"""What chapter 01 asks for: `descend`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import xor as right
from autograder.scenarios.xor import roll


def descend_cases(rng):
    yield (0.0, 2.0, 0.0, 16.0, 0.25, 3)
    yield (-6.0, 2.0, 0.0, float(rng.normal()), 0.3, 5)
    yield (0.5, -2.0, 4.0, float(rng.uniform(-1, 1)), 0.05, 8)
    yield (1.0, 1.0, 0.0, -2, 1.5, 4)  # a whole number to start from
    yield (-6.0, 2.0, 0.0, 3.0, 0.1, 4)  # it is flat there
    yield (1.0, 3.0, 0.0, 2.0, 0.5, 1)
    yield (1.0, 3.0, 0.0, 2.0, 0.5, 0)
    yield (1.0, 3.0, 0.0, 2.0, 0.0, 3)  # a learning rate of 0: the ball stays
    yield (-6.0, 2.0, 0.0, 0.0, 0.3, 4)  # from 0, which is a start like any other
    yield (0.0, 2.0, 0.0, 1.0, 0.9, 12)  # a long way, and each step leads to the other side of 0


check = Check(
    "descend",
    right.descend,
    descend_cases,
    points=3,
    scenario=roll,
    asked="descend(slope, start, lr, steps), where slope(x) = a + b·x + c·x³",
)

check.hints = {
    "nudge": """
    After three steps you have been at four places: the start and three more. To take the next
    step you need only the place where you stand now. How do you get the last item of
    a list?
    """,
    "formula": """
    New x = x − lr · slope(x), once for each step.
    """,
    "template": """
path = [___]
for _ in range(___):
    x = path[___]
    path.append(___ - ___ * slope(___))
return path
""",
}


def _path(slope, start, steps, move):
    path = [start]
    for _ in range(steps):
        path.append(move(path[-1], slope))
    return path


@check.mistake
def gradient_ascent(slope, start, lr, steps):
    """Your ball rolls uphill: where the slope is positive, it moves right. Which way is down from
    there?
    """
    return _path(slope, start, steps, lambda w, slope: w + lr * slope(w))


@check.mistake
def start_left_out(slope, start, lr, steps):
    """The path begins after the first step. Where is the ball before it rolls?"""
    return right.descend(slope, start, lr, steps)[1:]


@check.mistake
def end_left_out(slope, start, lr, steps):
    """The path ends before the last step. Where is the ball after it?"""
    return right.descend(slope, start, lr, steps)[:-1]


@check.mistake
def stopped_at_zero_slope(slope, start, lr, steps):
    """Where the slope is 0 your path ends early. How many positions were asked for?"""
    path = right.descend(slope, start, lr, steps)
    return path[: 1 + sum(slope(w) != 0 for w in path[:-1])]


@check.mistake
def last_position_only(slope, start, lr, steps):
    """Only the last position came back. Where are the positions along the way?"""
    return right.descend(slope, start, lr, steps)[-1]


@check.mistake
def learning_rate_left_out(slope, start, lr, steps):
    """The learning rate has no effect on your path. What is each slope multiplied by before it
    is subtracted?
    """
    return _path(slope, start, steps, lambda w, slope: w - slope(w))


@check.mistake
def slope_at_the_start_in_every_step(slope, start, lr, steps):
    """Every step uses the slope at the start. Where is the ball when it takes its next step?"""
    return _path(slope, start, steps, lambda w, slope: w - lr * slope(start))


@check.mistake
def each_step_from_the_start(slope, start, lr, steps):
    """After the start, every position is the same: one step away from `start`. Where should the
    second step begin?
    """
    return [start] + [start - lr * slope(start)] * steps


@check.mistake
def steps_of_equal_length(slope, start, lr, steps):
    """Your steps all have the same length. What should a step be proportional to?"""
    return _path(slope, start, steps, lambda w, slope: w - lr * np.sign(slope(w)))


@check.mistake
def slopes_instead_of_positions(slope, start, lr, steps):
    """These are the slopes along the way. Where was the ball?"""
    return [slope(w) for w in right.descend(slope, start, lr, steps)]
