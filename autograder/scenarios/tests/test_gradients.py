"""Chapter 03: what a right answer's card says besides."""

import math

import pytest
import sympy

from autograder import judging


@pytest.mark.parametrize(
    ("sigmoid_expr", "remarks"),
    [
        (lambda z: 1 / (1 + math.e ** (-z)), 1),
        (lambda z: 1 - 1 / (1 + math.e**z), 1),
        (lambda z: 1 / (1 + (1 / math.e) ** z), 1),
        (lambda z: 1 / (1 + sympy.E ** (-z)), 0),
        (lambda z: 1 / (1 + sympy.exp(-1.0 * z)), 0),
    ],
)
def test_a_rounded_e_is_right_and_mentioned(sigmoid_expr, remarks):
    verdict = judging.run(judging.find("03_gradients.sigmoid_expr"), {"sigmoid_expr": sigmoid_expr})
    assert verdict.kind == judging.RIGHT
    assert sum("rounded number" in text for _, text in verdict.facts) == remarks
