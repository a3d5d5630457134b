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
    "formula": r"""
    $\texttt{betas0\_1}$: one column, four times, $3 \times 4$. $\texttt{betas1\_2}$: one row,
    four times, $4 \times 1$.
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
    """These are the betas of the start. What happens to them in the 200 steps?"""
    return start(seed)


@check.mistake
def neurons_that_start_different(seed):
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
def last_betas_left_different(seed):
    """The neurons take in the same, but pass it on with different betas, so the blame that comes
    back differs. Which betas leave the hidden layer?
    """
    rng = np.random.default_rng(seed)
    betas0_1 = rng.uniform(-0.5, 0.5, (3, 1))
    betas = [np.repeat(betas0_1, 4, axis=1), rng.uniform(-0.5, 0.5, (4, 1))]
    return right.train(betas, 4, 200)


@check.mistake
def last_betas_of_four_neurons(seed):
    """The neurons take in the same, but each passes it on with a beta of its own. From a net of how
    many hidden neurons do you draw `betas1_2`?
    """
    _, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    return right.train([start(seed)[0], betas1_2], 4, 200)


@check.mistake
def one_neuron_of_four(seed):
    """The neuron that you copy is the first of a net with four. How many hidden neurons has the net
    from which it should be drawn?
    """
    betas0_1, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    betas = [np.repeat(betas0_1[:, :1], 4, axis=1), np.repeat(betas1_2[:1], 4, axis=0)]
    return right.train(betas, 4, 200)


@check.mistake
def first_betas_alone_copied(seed):
    """The betas are those of a net with four hidden neurons, and only in `betas0_1` are they copies
    of the first. How many neurons does the net have from which you draw one?
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
def one_step_too_few(seed):
    """199 steps were taken. Where do you begin to count, and where do you stop?"""
    return right.train(start(seed), 4, 199)


@check.mistake
def one_step_too_many(seed):
    """201 steps were taken. Where do you begin to count, and where do you stop?"""
    return right.train(start(seed), 4, 201)


@check.mistake
def lr_and_steps_swapped(seed):
    """4 steps were taken, with a learning rate of 200. In which order does `train` take the two?"""
    return right.train(start(seed), 200, 4)


@check.mistake
def uphill(seed):
    """The steps lead uphill. What is the sign in front of the gradient?"""
    return right.train(start(seed), -4, 200)


@check.mistake
def seed_ignored(seed):
    """Every seed gives the betas of seed 0. Where does the seed that was passed in come in?"""
    return right.symmetric_run(0)


SHARED = [np.empty((3, 4)), np.empty((4, 1))]


@check.mistake
def one_list_for_all_calls(seed):
    """The betas are right until the next call writes over them: all calls give back the same
    arrays. Where are those arrays made?
    """
    for shared, trained in zip(SHARED, right.symmetric_run(seed), strict=True):
        shared[:] = trained
    return SHARED


@check.mistake
def axes_swapped(seed):
    """A matrix with 12 rows is where the three columns of X find no match. Which shapes do your
    `betas0_1` and `betas1_2` have at the start, and which axis counts the hidden neurons?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=0), np.repeat(betas1_2, 4, axis=1)], 4, 200)


@check.mistake
def four_columns_meet_one_row(seed):
    """A matrix with four columns meets one with a single row, so they have no product. Which shapes
    do your `betas0_1` and `betas1_2` have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=1), betas1_2], 4, 200)


@check.mistake
def one_column_meets_four_rows(seed):
    """A matrix with one column meets one with four rows, so they have no product. Which shapes do
    your `betas0_1` and `betas1_2` have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([betas0_1, np.repeat(betas1_2, 4, axis=0)], 4, 200)


@check.mistake
def seed_for_generator(seed):
    """`init_betas` wants a Generator, and a seed is a number. What makes a Generator of it?"""
    return right.init_betas((3, 1, 1), seed)
