"""What chapter 04 asks for: `saturation`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right


def saturation_cases(rng):
    yield (np.array([0.5, 0.01, 0.99, 0.9]),)
    yield (np.array([0.0, 0.01, 1.0]),)
    yield (np.array([[0.5, 0.0], [1.0, 0.5], [0.5, 0.5]]),)
    near = [0.051, 0.05278, 0.0528, 0.9472, 0.94722]  # at 0.0527864 the slope is 0.05
    yield (np.array([0.5, 0.5, 0.0, 1.0, 0.9, *near]),)
    yield (rng.uniform(size=(5, 4)) ** 3,)
    yield (np.array([0.0488, 0.5, 0.9512]),)  # slopes that round to 0.05
    yield (rng.uniform(0.3, 0.7, size=6),)
    yield (1 - rng.uniform(size=(3, 2, 4)) ** 4,)
    yield (np.append(rng.uniform(0.99, 0.999, size=9), 0.5),)  # the mean slope is below 0.05


check = Check("saturation", right.saturation, saturation_cases)

check.hints = {
    "nudge": """
    The activations are squashed already. Which short formula gives the slope from them? A
    comparison of an array gives one True or False for each entry.
    """,
    "formula": """
    An activation a counts where a (1 − a) < 0.05.
    """,
    "template": """
slopes = ___
return np.mean(slopes < ___)
""",
}


@check.mistake
def count_of_saturated(activations):
    """This is how many activations are saturated. What share of all is that?"""
    return np.sum(activations * (1 - activations) < right.FLAT)


@check.mistake
def divided_by_the_number_of_rows(activations):
    """The number of saturated activations is divided by the length of the first axis, as
    `len(activations)` gives it. How many activations does the whole array hold?
    """
    return np.sum(activations * (1 - activations) < right.FLAT) / len(activations)


@check.mistake
def low_end_only(activations):
    """Only activations near 0 are counted. Where else is the sigmoid flat?"""
    slope = activations * (1 - activations)
    return np.mean((slope < right.FLAT) & (activations < 0.5))


@check.mistake
def high_end_only(activations):
    """Only activations near 1 are counted. Where else is the sigmoid flat?"""
    slope = activations * (1 - activations)
    return np.mean((slope < right.FLAT) & (activations > 0.5))


@check.mistake
def small_activations(activations):
    """The activations themselves are compared with 0.05. What is the *slope* at an activation?"""
    return np.mean(activations < right.FLAT)


@check.mistake
def large_activations(activations):
    """Activations above 0.95 are counted, and no others. What is the *slope* at an activation, and
    where else is it small?
    """
    return np.mean(activations > 1 - right.FLAT)


@check.mistake
def distance_from_the_ends(activations):
    """Activations within 0.05 of 0 or 1 are counted. What is the *slope* there?"""
    return np.mean((activations < right.FLAT) | (activations > 1 - right.FLAT))


@check.mistake
def never_saturated(activations):
    """No activation counts as saturated, whatever its value. Which slope does your code find where
    the activation is 0.01, and what does it compare that with?
    """
    return 0.0


@check.mistake
def all_instead_of_mean(activations):
    """The answer is 1 where all activations are saturated, and 0 where only some are. What turns a
    yes or no for each into a share?
    """
    return np.all(activations * (1 - activations) < right.FLAT)


@check.mistake
def mean_before_the_comparison(activations):
    """This only says whether the *mean* slope is below 0.05. Which comes first, the mean or the
    comparison?
    """
    return np.mean(activations * (1 - activations)) < right.FLAT


@check.mistake
def not_averaged(activations):
    """For each activation there is a yes or no. What share of them is yes?"""
    return activations * (1 - activations) < right.FLAT


@check.mistake
def mean_slope(activations):
    """This is the mean slope. How many of the slopes are below 0.05?"""
    return np.mean(activations * (1 - activations))
