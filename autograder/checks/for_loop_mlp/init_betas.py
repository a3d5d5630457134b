"""What chapter 02 asks for: `init_betas`."""

import numpy as np

from autograder.checks.for_loop_mlp.shared import as_vector, each_matrix
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.scenarios.for_loop_mlp import draw

ENOUGH = 500  # entries from which a distribution can be told


def init_betas_cases(rng):
    yield ((3, 4, 1), int(rng.integers(1000)))
    yield ((4, 2, 3), int(rng.integers(1000)))
    yield ((2, 3), int(rng.integers(1000)))
    yield ([2, 5, 4, 3], int(rng.integers(1000)))
    yield ((30, 40, 20), int(rng.integers(1000)))


def describe_draw(output):
    """What must hold of random matrices, whichever numbers they are."""
    vector, following, same, other, at_the_end = map(as_vector, output.values())
    betas = [np.asarray(beta) for beta in output["betas"]]
    large = [beta for beta in betas if beta.size >= ENOUGH]
    wide = [beta for beta in large if min(beta.shape) >= 20]  # a mean of few is anywhere
    means = as_vector([np.mean(beta, axis) for beta in wide for axis in (0, 1)])
    return {
        "all values between -0.5 and 0.5": bool((abs(vector) <= 0.5).all()),
        "different values": _how_many(vector),
        "betas of a large matrix": ", ".join(dict.fromkeys(map(_ends, large))),
        "as many values far from 0 as near it": all(0.26 < beta.std() < 0.32 for beta in large),
        "as many values above 0 as below it": all(
            abs(np.mean(beta > 0) - 0.5) < 0.1 for beta in large
        ),
        "rows and columns alike": bool((abs(means) < 0.35).all()),
        "the same seed gives the same betas": bool((vector == same).all()),
        "the next draw gives other betas": bool((vector != following).any()),
        "another seed gives other betas": bool((vector != other).any()),
        "later draws leave earlier betas alone": bool((vector == at_the_end).all()),
    }


def _how_many(vector):
    """Whether all values differ, not in their sign alone; float32 repeats some."""
    if np.unique(vector).size == 1:
        return "one"
    return "all" if np.unique(abs(vector)).size > 0.95 * vector.size else "some"


def _ends(beta):
    """The least and the greatest entry, in steps of 0.05: of many, they lie near the ends."""
    least, greatest = (np.round(20 * end) / 20 + 0.0 for end in (beta.min(), beta.max()))
    return f"from {least:g} to {greatest:g}"


check = Check(
    "init_betas",
    right.init_betas,
    init_betas_cases,
    scenario=draw,
    view=describe_draw,
    asked="init_betas(sizes, numpy.random.default_rng(seed))",
)

check.hints = {
    "nudge": """
    Between three layers there are two gaps, and each gap gets a matrix. Which two sizes meet at
    gap number `i`?
    """,
    "formula": """
    Matrix number i has the shape sizesᵢ × sizesᵢ₊₁, and `rng.uniform(low, high, shape)` fills
    it.
    """,
    "template": """
betas = []
for i in range(___):
    betas.append(rng.uniform(___, ___, (___, ___)))
return betas
""",
}


@check.mistake
def all_betas_equal(sizes, rng):
    """All betas are equal, so the hidden neurons would stay copies of one another. What makes the
    neurons of a layer differ from the start?
    """
    return each_matrix(sizes, np.zeros)


@check.mistake
def between_0_and_1(sizes, rng):
    """All betas are positive: they lie between 0 and 1. How do you shift them so that they lie
    around zero?
    """
    return each_matrix(sizes, rng.random)


@check.mistake
def between_minus_1_and_1(sizes, rng):
    """The betas are spread twice as wide: from −1 to 1. Between which numbers should they lie?"""
    return each_matrix(sizes, lambda size: rng.uniform(-1, 1, size))


@check.mistake
def normal_distribution(sizes, rng):
    """The betas come from the normal distribution, many of them far from zero. Which
    distribution was asked for?
    """
    return each_matrix(sizes, rng.standard_normal)


@check.mistake
def narrower_normal_distribution(sizes, rng):
    """The betas are normal with a spread of 0.5, so some leave the interval. Which distribution
    was asked for?
    """
    return each_matrix(sizes, lambda size: rng.normal(0, 0.5, size))


@check.mistake
def rng_ignored(sizes, rng):
    """The same seed gives different betas each time, so they don't come from `rng` alone. Which
    generator was passed in?
    """
    return right.init_betas(sizes, np.random.default_rng())


@check.mistake
def the_same_betas_in_every_call(sizes, rng):
    """Every call gives the same betas, whatever `rng` is, as if a generator were seeded inside
    your function. Which generator was passed in?
    """
    return right.init_betas(sizes, np.random.default_rng(0))
