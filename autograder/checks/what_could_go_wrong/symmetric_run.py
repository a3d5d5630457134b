"""What chapter 04 asks for: `symmetric_run`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right
from autograder.scenarios.what_could_go_wrong import first_of


def symmetric_run_cases(rng):
    yield (0,)
    seed, *later = (int(one) for one in rng.choice(np.arange(1, 1000), size=3, replace=False))
    yield (seed,)
    yield (seed, *later)


check = Check(
    "symmetric_run",
    right.symmetric_run,
    symmetric_run_cases,
    scenario=first_of,
    asked="symmetric_run(seed)",
    tolerance=1e-5,  # rounding grows with every step; one step fewer is 1e-3 off
)

check.hints = {
    "nudge": """
    Draw one neuron, copy it four times, then train. Which axis of `betas0_1` counts the hidden
    neurons, and which axis of `betas1_2`?
    """,
    "formula": """
    `betas0_1`: one column, four times, 3×4. `betas1_2`: one row, four times, 4×1.
    """,
    "template": """
betas0_1, betas1_2 = init_betas((3, 1, 1), np.random.default_rng(___))
start = [np.repeat(betas0_1, 4, axis=___), np.repeat(betas1_2, 4, axis=___)]
return train(___, lr=___, steps=___)
""",
}


def start(seed):
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return [np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)]


@check.mistake
def not_trained(seed):
    """These are the betas from the start. What happens to them in the 200 steps?"""
    return start(seed)


@check.mistake
def neurons_not_equal(seed):
    """The hidden neurons start from different betas. How do you make four copies of one neuron?"""
    return right.train(right.init_betas((3, 4, 1), np.random.default_rng(seed)), 4, 200)


@check.mistake
def betas_all_zero(seed):
    """All betas start at zero. Equal neurons need not be zero: which numbers does the seed give
    to the one neuron that you copy?
    """
    return right.train([np.zeros((3, 4)), np.zeros((4, 1))], 4, 200)


@check.mistake
def one_hidden_neuron(seed):
    """The net has one hidden neuron. How do you make four copies of it?"""
    return right.train(right.init_betas((3, 1, 1), np.random.default_rng(seed)), 4, 200)


@check.mistake
def copied_after_training(seed):
    """A net of one hidden neuron is trained, and copied at the end. Four copies push the output
    four times as hard: when must they be there?
    """
    betas0_1, betas1_2 = one_hidden_neuron(seed)
    return [np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)]


@check.mistake
def output_betas_not_equal(seed):
    """The neurons get the same inputs but pass their outputs on with different betas, so the deltas
    that come back differ. Which betas leave the hidden layer?
    """
    rng = np.random.default_rng(seed)
    betas0_1 = rng.uniform(-0.5, 0.5, (3, 1))
    betas = [np.repeat(betas0_1, 4, axis=1), rng.uniform(-0.5, 0.5, (4, 1))]
    return right.train(betas, 4, 200)


@check.mistake
def output_betas_of_four_neurons(seed):
    """The neurons get the same inputs, but each passes its output on with a beta of its own. How
    many hidden neurons has the net from which you draw the last betas?
    """
    _, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    return right.train([start(seed)[0], betas1_2], 4, 200)


@check.mistake
def one_neuron_of_four(seed):
    """The neuron that you copy is the first of a net with four hidden neurons. How many hidden
    neurons should that net have?
    """
    betas0_1, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    betas = [np.repeat(betas0_1[:, :1], 4, axis=1), np.repeat(betas1_2[:1], 4, axis=0)]
    return right.train(betas, 4, 200)


@check.mistake
def only_the_first_betas_copied(seed):
    """The betas are those of a net with four hidden neurons, and only those of the first layer are
    copies of one neuron's. How many hidden neurons should the net have from which you draw?
    """
    betas0_1, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1[:, :1], 4, axis=1), betas1_2], 4, 200)


@check.mistake
def output_betas_only(seed):
    """Only the betas of the output layer came back. Which other betas does the net have?"""
    return right.symmetric_run(seed)[1]


@check.mistake
def one_step_only(seed):
    """One step was taken. How many were asked for?"""
    return right.train(start(seed), 4, 1)


@check.mistake
def learning_rate_16(seed):
    """The learning rate is 16. Which one was asked for here?"""
    return right.train(start(seed), 16, 200)


@check.mistake
def learning_rate_1(seed):
    """The learning rate is 1. Which one was asked for here?"""
    return right.train(start(seed), 1, 200)


@check.mistake
def a_thousand_steps(seed):
    """1000 steps were taken. How many were asked for here?"""
    return right.train(start(seed), 4, 1000)


@check.mistake
def seed_ignored(seed):
    """Every seed gives the betas of seed 0. Where does the seed that was passed in come in?"""
    return right.symmetric_run(0)


SHARED = [np.empty((3, 4)), np.empty((4, 1))]


@check.mistake
def same_arrays_in_every_call(seed):
    """The betas are right until the next call overwrites them: all calls return the same arrays.
    Where are those arrays made?
    """
    for shared, trained in zip(SHARED, right.symmetric_run(seed), strict=True):
        shared[:] = trained
    return SHARED


@check.mistake
def repeated_along_another_axis(seed):
    """The three columns of X meet something with 12 rows, so they have no product. Which shape does
    your first matrix have at the start, and which of its axes counts the hidden neurons?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=0), np.repeat(betas1_2, 4, axis=1)], 4, 200)


@check.mistake
def shape_mismatch_4_and_1(seed):
    """A matrix with four columns meets one with a single row, so they have no product. Which shapes
    do your two matrices have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=1), betas1_2], 4, 200)


@check.mistake
def shape_mismatch_1_and_4(seed):
    """A matrix with one column meets one with four rows, so they have no product. Which shapes do
    your two matrices have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([betas0_1, np.repeat(betas1_2, 4, axis=0)], 4, 200)


@check.mistake
def seed_instead_of_generator(seed):
    """`init_betas` needs a Generator, but a seed is a number. What turns a seed into a
    Generator?
    """
    return right.init_betas((3, 1, 1), seed)


@check.mistake
def gradients_recomputed_for_each_matrix(seed):
    """In each step the second matrix gets gradients that were computed after the first one had
    moved. Through which betas did the answers go?
    """
    betas = start(seed)
    for _ in range(200):
        for i in range(2):
            betas[i] = betas[i] - 4 * right.stacked_gradients(right.X, right.Y, betas)[i]
    return betas
