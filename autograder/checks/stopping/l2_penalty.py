"""What chapter 07 asks for: `l2_penalty`."""

import numpy as np

from autograder.checks.differences import central_differences
from autograder.checks.forms import arrays, list_instead_of_array
from autograder.judging.check import Check
from autograder.reference import stopping as right
from autograder.scenarios.forms import written_over


def l2_penalty_cases(rng):
    yield ([np.array([[1.0, -2.0], [3.0, 0.0]]), np.array([5.0, -4.0])], 0.1)
    for shapes in (((3, 4), (4, 1)), ((2, 5), (5,), (5, 3), (3,)), ((4, 2), (2,), (2, 1))):
        yield ([rng.normal(size=shape) for shape in shapes], float(rng.uniform(0.1, 3)))
    yield ([rng.normal(size=(1, 3)), rng.normal(size=3)], 0.0)
    yield ([rng.normal(size=(1, 3)), rng.normal(size=3), rng.normal(size=(3, 2))], 0.5)
    yield ([rng.normal(size=4), rng.normal(size=(2, 4)), rng.normal(size=(4, 1))], 2.0)
    yield ([rng.normal(size=3)], 0.5)
    yield ([rng.normal(size=(3, 2)), rng.normal(size=2)], 1.0)  # the weights' own numbers, anew
    yield ([rng.normal(scale=100, size=(2, 3)), rng.normal(size=3)], 1e-3)  # large weights
    yield ([np.array([[1, -2], [3, 4]]), np.array([5, -4])], 0.1)  # whole numbers


def nudged(betas, strength):
    """The penalty by another formula, its gradient by central differences."""

    def penalty(betas):
        norms = [np.linalg.norm(beta, "fro") for beta in betas if beta.ndim > 1]
        return strength * np.dot(norms, norms) / 2

    return [penalty(betas), central_differences(penalty, [beta.astype(float) for beta in betas])]


check = Check(
    "l2_penalty",
    right.l2_penalty,
    l2_penalty_cases,
    scenario=written_over,
    truth=nudged,
    view=arrays,
)

check.hints = {
    "nudge": """
    `beta.ndim` is 2 for a matrix of weights and 1 for a vector of biases. What do biases add to
    the penalty, and so what is their gradient?
    """,
    "formula": """
    penalty = ½ strength · Σ w² over all weights, so with respect to each weight its slope is
    strength · w, and with respect to a bias 0.
    """,
    "template": """
penalty = 0.0
grads = []
for beta in betas:
    if beta.ndim == 2:
        penalty += ___
        grads.append(___)
    else:
        grads.append(___)
return penalty, grads
""",
}


list_instead_of_array(check)


@check.mistake
def betas_themselves_returned(betas, strength):
    """With a strength of 1, the gradients are the very arrays of `betas`: whoever writes into one
    changes the net as well. Which line makes a new array, whatever the strength is?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    if strength == 1:
        grads = [b if b.ndim == 2 else grad for b, grad in zip(betas, grads, strict=True)]
    return penalty, grads


@check.mistake
def biases_penalised(betas, strength):
    """The biases are penalised too. A bias moves a neuron's threshold and makes no curve steeper.
    How can you tell a bias vector from a matrix of weights?
    """
    return 0.5 * strength * sum(np.sum(b**2) for b in betas), [strength * b for b in betas]


@check.mistake
def biases_in_the_gradient(betas, strength):
    """The penalty leaves the biases out, but their gradients are not 0. How does the penalty change
    with a bias?
    """
    return right.l2_penalty(betas, strength)[0], [strength * b for b in betas]


@check.mistake
def biases_in_the_penalty(betas, strength):
    """The gradients of the biases are 0, but the penalty includes them. Which arrays should it add
    up?
    """
    return biases_penalised(betas, strength)[0], right.l2_penalty(betas, strength)[1]


@check.mistake
def penalty_doubled(betas, strength):
    """The penalty is twice as large as it should be; the gradient is right. What is the slope of
    w²?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    return 2 * penalty, grads


@check.mistake
def factor_of_two(betas, strength):
    """Penalty and gradient are twice as large as they should be. Which factor comes
    before the sum?
    """
    return right.l2_penalty(betas, 2 * strength)


@check.mistake
def strength_missing(betas, strength):
    """`strength` makes no difference. Where does it enter the formula?"""
    return right.l2_penalty(betas, 1.0)


@check.mistake
def strength_missing_in_the_gradient(betas, strength):
    """The gradient lacks `strength`. What is the slope of ½·strength·w²?"""
    return right.l2_penalty(betas, strength)[0], right.l2_penalty(betas, 1.0)[1]


@check.mistake
def strength_missing_in_the_penalty(betas, strength):
    """The penalty lacks `strength`, but the gradient has it. What comes before the sum of
    squares?
    """
    return right.l2_penalty(betas, 1.0)[0], right.l2_penalty(betas, strength)[1]


@check.mistake
def L1_instead_of_L2(betas, strength):
    """The penalty adds up absolute values: that is called L1. What does the 2 in L2 stand for?"""
    weights = [beta for beta in betas if beta.ndim == 2]
    signs = [strength * np.sign(beta) * (beta.ndim == 2) for beta in betas]
    return strength * sum(np.abs(beta).sum() for beta in weights), signs


@check.mistake
def square_root_taken(betas, strength):
    """The penalty is the length of the weights, not its square. Is there a square root in the
    formula?
    """
    penalty, grads = right.l2_penalty(betas, 1.0)
    return strength * np.sqrt(2 * penalty) / 2, [strength * grad for grad in grads]


@check.mistake
def mean_instead_of_sum(betas, strength):
    """The squares of each matrix are averaged. What does the formula do with them?"""
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.mean(beta**2) for beta in weights)
    return penalty, [strength * beta * (beta.ndim == 2) / beta.size for beta in betas]


@check.mistake
def mean_in_the_penalty(betas, strength):
    """The penalty averages the squares of each matrix, the gradient is that of a sum. What does
    the formula do with the squares?
    """
    return mean_instead_of_sum(betas, strength)[0], right.l2_penalty(betas, strength)[1]


@check.mistake
def gradients_of_the_biases_missing(betas, strength):
    """The list has gradients for the weights only, so it no longer matches `betas` one to one. What
    is the gradient of a bias that is not penalised?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad for grad in grads if grad.ndim == 2]


@check.mistake
def scalar_zero_for_biases(betas, strength):
    """The gradient of each vector of biases is a single 0. Which shape should it have?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad if grad.ndim == 2 else 0 for grad in grads]


@check.mistake
def None_for_biases(betas, strength):
    """The list has None where the gradient of a vector of biases belongs. How does the penalty
    change with a bias that is not penalised?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad if grad.ndim == 2 else None for grad in grads]


@check.mistake
def last_row_taken_for_biases(betas, strength):
    """The last row of each matrix is not penalised, as if it held biases. What does the rule here
    look at: rows, or axes?
    """
    rows = [np.vstack([beta[:-1], 0 * beta[-1:]]) if beta.ndim == 2 else beta for beta in betas]
    return right.l2_penalty(rows, strength)


@check.mistake
def biases_penalised_instead_of_weights(betas, strength):
    """The biases are penalised and the weights are not. Which of the two have two axes?"""
    vectors = [beta * (beta.ndim == 1) for beta in betas]
    return biases_penalised(vectors, strength)


@check.mistake
def only_the_last_matrix(betas, strength):
    """The penalty is that of the last matrix of weights alone. What happens to those before it?"""
    last = [beta for beta in betas if beta.ndim == 2][-1:]
    return right.l2_penalty(last, strength)[0], right.l2_penalty(betas, strength)[1]


@check.mistake
def the_sum_squared(betas, strength):
    """The penalty squares the sum of each matrix, so positive and negative weights cancel. Which
    comes first in the formula, the square or the sum?
    """
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.sum(beta) ** 2 for beta in weights)
    return penalty, right.l2_penalty(betas, strength)[1]


@check.mistake
def norm_not_squared(betas, strength):
    """The penalty adds up the lengths of the matrices, not their squares. Where is the square in
    the formula?
    """
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.linalg.norm(beta) for beta in weights)
    return penalty, right.l2_penalty(betas, strength)[1]


@check.mistake
def biases_identified_by_position(betas, strength):
    """Every second array is taken for biases, whatever its shape. What tells a vector from a
    matrix?
    """
    grads = [np.zeros_like(b) if i % 2 else strength * b for i, b in enumerate(betas)]
    return 0.5 * strength * sum(np.sum(beta**2) for beta in betas[::2]), grads


@check.mistake
def single_row_or_column_taken_for_biases(betas, strength):
    """A matrix with a single row or column is not penalised, as if it held biases. How many axes
    does a vector have, and how many does such a matrix have (`ndim` tells)?
    """
    betas = [beta * (min(beta.shape) > 1) if beta.ndim == 2 else beta for beta in betas]
    return right.l2_penalty(betas, strength)


@check.mistake
def gradient_not_returned(betas, strength):
    """The penalty came back without its gradient. What does a training step need?"""
    return right.l2_penalty(betas, strength)[0]


@check.mistake
def gradient_negated(betas, strength):
    """The gradient has the opposite sign. Does the penalty grow or fall with a positive weight?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [-grad for grad in grads]
