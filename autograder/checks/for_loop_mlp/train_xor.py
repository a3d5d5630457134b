"""What chapter 02 asks for: `train_xor`."""

from inspect import signature

import numpy as np

from autograder.checks.for_loop_mlp.shared import as_vector, each_matrix
from autograder.judging.check import Check
from autograder.reference import for_loop_mlp as right
from autograder.reference import xor
from autograder.scenarios.for_loop_mlp import LEFT_OUT, UNTOLD, train


def train_xor_cases(rng):
    seed = int(rng.integers(1000))
    yield (np.array([[1, 0, 0], [0, 1, 1]]), np.array([[1], [0]]), 10, 1, seed)
    yield (xor.X, xor.Y, LEFT_OUT, 3, seed + 2)
    yield (xor.X, xor.Y, 1.0, 12, seed + 5)
    yield (rng.normal(size=(5, 3)), np.ones((5, 1)), 2.0, 10, seed + 10)  # rounds right at once
    for steps in (6, 3):
        yield (rng.normal(size=(8, 3)), rng.integers(0, 2, size=(8, 1)), 0.5, steps, seed + 15)
    yield (xor.X, xor.Y, -8.0, 9, seed + 20)  # uphill: the cost rises, the best betas come first
    yield (xor.X, xor.Y, 0.0, 3, seed + 22)  # nothing changes
    yield (rng.normal(size=(2, 3)), np.full((2, 1), 0.5), 8.0, 30, seed + 25)  # the cost vanishes


def from_the_same_start(train_xor, case, output):
    """What follows from where the learner's began, beside a start of its own."""
    trained = train(train_xor, *case, start=_betas(output["its start"]) or None)
    return trained | {"its start": train(train_xor, *case)["its start"]}


def _betas(returned):
    """None of them where what came back is no pair."""
    return returned["betas"] if isinstance(returned, dict) else []


def describe_training(output):
    """The start, which is random, by its properties; what followed from it by its values."""
    starts = [as_vector(_betas(output[net])) for net in output if "start" in net]
    start, other, free, next_free = starts
    default = output["steps by default"]
    return {
        "steps by default": STEPS if default == UNTOLD else default,
        "start between -0.5 and 0.5": bool((abs(np.concatenate(starts)) <= 0.5).all()),
        "all values of the start different": np.unique(start).size == start.size,
        "another seed gives another start": bool((start != other).any()),
        "without rng, each call has another start": bool((free != next_free).any()),
        "the trained net": output["the trained net"],
    }


STEPS = str(signature(right.train_xor).parameters["steps"].default)

check = Check(
    "train_xor",
    right.train_xor,
    train_xor_cases,
    points=3,
    scenario=train,
    needs=("init_betas", "forward", "cost", "gradients"),
    view=describe_training,
    expect=from_the_same_start,
    asked="train_xor(X, Y, lr, steps, numpy.random.default_rng(seed)); with steps = 0, which gives "
    "the start; and without rng",
    tolerance=5e-5,  # rounding grows with every step: float32 is off by 2e-5
)

check.hints = {
    "nudge": """
    Each step does three things: record the cost, get the gradients, move every matrix a little
    against its gradient. Do you have all gradients before the first matrix moves?
    """,
    "formula": """
    New betasᵢ = betasᵢ − lr · gradsᵢ for every i, all with gradients from the same old betas.
    """,
    "template": """
betas = init_betas((3, 4, 1), np.random.default_rng(___))
costs = []
for _ in range(___):
    y_hat = ___
    costs.append(___)
    grads = ___
    betas = [___ for i in range(len(betas))]
return ___, ___
""",
}


def _train(X, Y, lr, steps, rng, step=None, init=right.init_betas, start=()):
    """Training with one of its parts exchanged; `step` returns the new betas."""
    step = step or (lambda betas, grads: [b - lr * g for b, g in zip(betas, grads, strict=True)])
    betas, costs = init((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(right.cost(right.forward(X, betas)[-1], Y))
        betas = step(betas, right.gradients(X, Y, betas))
    return betas, costs


@check.mistake
def gradient_ascent(X, Y, lr=16, steps=30000, rng=None):
    """Each step adds its gradient, which points uphill. Which way should a step go?"""
    return _train(X, Y, -lr, steps, rng)


@check.mistake
def learning_rate_left_out(X, Y, lr=16, steps=30000, rng=None):
    """The learning rate has no effect. What is each gradient multiplied by?"""
    return _train(X, Y, 1, steps, rng)


@check.mistake
def hard_coded_learning_rate(X, Y, lr=16, steps=30000, rng=None):
    """The learning rate is always 16, whatever was passed in. Which name holds it?"""
    return _train(X, Y, 16, steps, rng)


@check.mistake
def betas_never_updated(X, Y, lr=16, steps=30000, rng=None):
    """The betas are still the ones you started with. What happens to the gradients?"""
    return _train(X, Y, 0, steps, rng)


@check.mistake
def first_matrix_never_updated(X, Y, lr=16, steps=30000, rng=None):
    """Only the last matrix changes. What happens to the gradient of the first?"""
    return _train(X, Y, lr, steps, rng, lambda b, g: [b[0], b[1] - lr * g[1]])


@check.mistake
def last_matrix_never_updated(X, Y, lr=16, steps=30000, rng=None):
    """Only the first matrix changes. What happens to the gradient of the last?"""
    return _train(X, Y, lr, steps, rng, lambda b, g: [b[0] - lr * g[0], b[1]])


@check.mistake
def whole_lists_subtracted(X, Y, lr=16, steps=30000, rng=None):
    """`betas` and `grads` are lists of matrices, and lists cannot be subtracted as a whole. How
    do you reach each matrix, together with its gradient?
    """
    return _train(X, Y, lr, steps, rng, lambda betas, grads: betas - lr * grads)


@check.mistake
def updated_too_early(X, Y, lr=16, steps=30000, rng=None):
    """One matrix is updated before the gradient of the other is computed. From which betas
    should both gradients come?
    """

    def step(betas, grads):
        betas = [betas[0], betas[1] - lr * grads[1]]
        return [betas[0] - lr * right.gradients(X, Y, betas)[0], betas[1]]

    return _train(X, Y, lr, steps, rng, step)


@check.mistake
def delta_from_new_betas(X, Y, lr=16, steps=30000, rng=None):
    """The last matrix is updated before the delta of the hidden layer is sent back through it.
    From which betas should both gradients come?
    """

    def step(betas, grads):
        new = betas[1] - lr * grads[1]
        _, hidden, y_hat = right.forward(X, betas)
        delta = right.delta_hidden(right.delta_out(y_hat, Y), new, hidden)
        return [betas[0] - lr * X.T @ delta, new]

    return _train(X, Y, lr, steps, rng, step)


@check.mistake
def gradients_recomputed_for_each_matrix(X, Y, lr=16, steps=30000, rng=None):
    """The first matrix is updated before the gradient of the last is computed. From which betas
    should both gradients come?
    """

    def step(betas, grads):
        betas = [betas[0] - lr * grads[0], betas[1]]
        return [betas[0], betas[1] - lr * right.gradients(X, Y, betas)[1]]

    return _train(X, Y, lr, steps, rng, step)


@check.mistake
def cost_after_the_step(X, Y, lr=16, steps=30000, rng=None):
    """Each cost is the one after its step. What did the net cost just before it?"""
    betas, costs = right.train_xor(X, Y, lr, steps, rng)
    return betas, [*costs, right.cost(right.forward(X, betas)[-1], Y)][1:]


@check.mistake
def one_cost_too_many(X, Y, lr=16, steps=30000, rng=None):
    """There is one cost too many: `steps` costs were asked for. Which one belongs to no step?"""
    betas, costs = right.train_xor(X, Y, lr, steps, rng)
    return betas, [*costs, right.cost(right.forward(X, betas)[-1], Y)]


@check.mistake
def all_betas_equal(X, Y, lr=16, steps=30000, rng=None):
    """All betas start at the same value, so all hidden neurons stay copies of one another.
    Which of your functions draws a random start?
    """
    return _train(X, Y, lr, steps, rng, init=lambda sizes, rng: each_matrix(sizes, np.zeros))


@check.mistake
def the_same_start_from_every_seed(X, Y, lr=16, steps=30000, rng=None):
    """Every seed starts from the same betas. Which generator should draw the start?"""
    return right.train_xor(X, Y, lr, steps, np.random.default_rng(0))


@check.mistake
def the_same_start_without_rng(X, Y, lr=16, steps=30000, rng=None):
    """Without `rng`, every call starts from the same betas. What does `np.random.default_rng` do
    with None?
    """
    return right.train_xor(X, Y, lr, steps, np.random.default_rng(0) if rng is None else rng)


@check.mistake
def no_generator_without_rng(X, Y, lr=16, steps=30000, rng=None):
    """If `rng` is left out, it is None, and None cannot draw numbers. What does
    `np.random.default_rng` do with None?
    """
    return right.init_betas((3, 4, 1), rng) and right.train_xor(X, Y, lr, steps, rng)


@check.mistake
def costs_left_out(X, Y, lr=16, steps=30000, rng=None):
    """Only the betas came back. What else does the docstring list under *Returns*?"""
    return right.train_xor(X, Y, lr, steps, rng)[0]


@check.mistake
def early_stopping(X, Y, lr=16, steps=30000, rng=None):
    """Training ends as soon as the rounded answer is right. How many steps were asked for?
    (Chapter 07 is about stopping.)
    """
    betas, costs = right.init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        y_hat = right.forward(X, betas)[-1]
        if (np.round(y_hat) == Y).all():
            break
        costs.append(right.cost(y_hat, Y))
        betas = [b - lr * g for b, g in zip(betas, right.gradients(X, Y, betas), strict=True)]
    return betas, costs


@check.mistake
def one_row_in_each_step(X, Y, lr=16, steps=30000, rng=None):
    """Each step takes the gradients of one row, the next step those of the next one. Which rows
    does the docstring ask for?
    """
    betas, costs = right.init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for i in range(steps):
        row = slice(i % len(X), i % len(X) + 1)
        costs.append(right.cost(right.forward(X, betas)[-1], Y))
        grads = right.gradients(X[row], Y[row], betas)
        betas = [beta - lr * grad for beta, grad in zip(betas, grads, strict=True)]
    return betas, costs


@check.mistake
def an_update_for_each_row(X, Y, lr=16, steps=30000, rng=None):
    """In each step the betas move once for each row, so later rows go through betas that have
    already moved. Through which betas do all rows of one step go?
    """
    betas, costs = right.init_betas((3, 4, 1), np.random.default_rng(rng)), []
    for _ in range(steps):
        costs.append(right.cost(right.forward(X, betas)[-1], Y))
        for i in range(len(X)):
            grads = right.gradients(X[i : i + 1], Y[i : i + 1], betas)
            betas = [beta - lr * grad for beta, grad in zip(betas, grads, strict=True)]
    return betas, costs


@check.mistake
def costs_returned_first(X, Y, lr=16, steps=30000, rng=None):
    """Both results came back, but in another order. Which does the docstring list first?"""
    return right.train_xor(X, Y, lr, steps, rng)[::-1]
