"""Checks of chapter 04."""

from functools import cache
from itertools import pairwise

import numpy as np

from autograder.checks import for_loop_mlp
from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right
from autograder.reference.gradients import numeric_grad
from autograder.reference.xor import X, sigmoid
from autograder.scenarios.what_could_go_wrong import check_grads, first_of, mend

# --- success_rate ----------------------------------------------------------------------------

GENTLE = 0.17  # about half of the seeds learn; with a wild rate, rounding decides which ones do
WILD = 48  # a few seeds learn in the first fifty steps, and soon lose it for good


@cache
def _rows(lr, hidden, seeds):
    return right.rows_right(lr, hidden, seeds)


def rows(lr, hidden, seeds):
    """How many rows each seed gets right, computed once."""
    return _rows(lr, hidden, tuple(map(int, seeds)))


def success_rate_by_rows(lr, hidden, seeds):
    """The reference, which the judge asks several times."""
    return np.mean(rows(lr, hidden, seeds) == len(X))


def success_rate_cases(rng):
    good, slow = _seeds(rng)
    yield (GENTLE, 4, [good.pop(), good.pop(), slow.pop()])
    yield (GENTLE, 4, [slow.pop(), slow.pop(), slow.pop(), good.pop()])
    yield (GENTLE, 4, (good.pop(), good.pop(), good.pop()))
    yield (16, 1, [int(rng.integers(1000))])
    yield (WILD, 4, [_forgetful(rng)])
    some = good[: rng.integers(3, 6)] + slow[: rng.integers(3, 6)]
    yield (GENTLE, 4, rng.permutation(some).tolist())  # so many that luck does not help
    seed, edge = _edge(rng)
    yield (edge * 1.0015, 4, [seed])  # has learned when the last step looks, and not before
    yield (edge * 0.9995, 4, [seed])  # would learn in one step more


def _seeds(rng):
    """Seeds that learn well before 1000 steps, and seeds that do not until long after."""
    good, slow = [], []
    while len(good) < 11 or len(slow) < 9:
        seeds = rng.integers(100_000, size=24)
        betas = right.train(_start(seeds), GENTLE, 950)
        good += seeds[right.learned(betas)].tolist()
        slow += seeds[~right.learned(right.train(betas, GENTLE, 100))].tolist()
    return good, slow


def _edge(rng):
    """A seed, and the smallest learning rate with which it learns: one step is 1/1000 of that."""
    while True:
        seed = int(rng.integers(100_000))
        low, high = GENTLE / 4, 2 * GENTLE
        for _ in range(4):
            lrs = np.linspace(low, high, 16)
            ends = _after(right.STEPS, lrs[:, None, None], 4, [seed] * 16)
            low, high = lrs[max(ends.argmax() - 1, 0)], lrs[ends.argmax()]
        looks = (998, 1.0015), (999, 1.0015), (1000, 0.9995), (1001, 0.9995)
        ends = [_after(steps, high * by, 4, [seed])[0] for steps, by in looks]
        if ends == [False, True, False, True]:
            return seed, float(high)


def _after(steps, lr, hidden, seeds):
    """Which seeds have learned after so many steps."""
    return right.learned(right.train(_start(seeds, hidden), lr, steps))


def _start(seeds, hidden=4):
    nets = [right.init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return right.stack(nets)


def _forgetful(rng):
    """A seed that learns and loses it again, not by rounding: so do its neighbours."""
    while True:
        seeds = rng.integers(100_000, size=200)
        for seed in seeds[_ever_learned(_start(seeds), WILD, steps=50)][:12].tolist():
            near = _start([seed] * 6)
            near = [beta * (1 + 1e-6 * rng.normal(size=beta.shape)) for beta in near]
            ends = right.learned(right.train(near, WILD, right.STEPS))
            if _ever_learned(near, WILD, 50).all() and not ends.any():
                return seed


def _ever_learned(betas, lr, steps=right.STEPS):
    ever = False
    for _ in range(steps):
        betas = right.train(betas, lr, 1)
        ever = ever | right.learned(betas)
    return ever


success_rate = Check(
    "04_what_could_go_wrong.success_rate", success_rate_by_rows, success_rate_cases, points=3
)


@success_rate.mistake
def a_percentage(lr, hidden, seeds):
    """This is a percentage. What is the share as a number from 0 to 1?"""
    return 100 * success_rate_by_rows(lr, hidden, seeds)


@success_rate.mistake
def a_count(lr, hidden, seeds):
    """This is how many seeds learn. What share of all seeds is that?"""
    return np.sum(rows(lr, hidden, seeds) == len(X))


@success_rate.mistake
def a_yes_or_no_for_each_seed(lr, hidden, seeds):
    """There is a yes or no for each seed. What share of them is yes?"""
    return rows(lr, hidden, seeds) == len(X)


@success_rate.mistake
def share_that_fails(lr, hidden, seeds):
    """This is the share of seeds that do not learn. Which share was asked for?"""
    return 1 - success_rate_by_rows(lr, hidden, seeds)


@success_rate.mistake
def share_of_rows(lr, hidden, seeds):
    """This is the share of all rows, over all seeds, that come out right. When has one seed
    learned XOR: when some of its rows are right, or all of them?
    """
    return np.mean(rows(lr, hidden, seeds) / len(X))


@success_rate.mistake
def every_seed_counts(lr, hidden, seeds):
    """Every seed counts as learned, those too that answer some of the rows wrongly. How many of
    the six rows must be right?
    """
    return 1.0


@success_rate.mistake
def all_seeds_or_none(lr, hidden, seeds):
    """The answer is 1 where all seeds learn, and 0 where only some do. What turns a yes or no of
    each seed into a share?
    """
    return bool(np.all(rows(lr, hidden, seeds) == len(X)))


@success_rate.mistake
def first_seed_only(lr, hidden, seeds):
    """The answer is that of the first seed alone. What becomes of the others?"""
    return success_rate_by_rows(lr, hidden, seeds[:1])


@success_rate.mistake
def last_seed_only(lr, hidden, seeds):
    """The answer is that of the last seed alone. What becomes of the others?"""
    return success_rate_by_rows(lr, hidden, seeds[-1:])


@success_rate.mistake
def numbers_for_seeds(lr, hidden, seeds):
    """The answers are those of the seeds 0, 1, 2 and so on. Which seeds were handed to you?"""
    return success_rate_by_rows(lr, hidden, range(len(seeds)))


@success_rate.mistake
def no_seed_counts(lr, hidden, seeds):
    """No seed counts as learned in any of these runs, and some should. Which betas do you ask after
    the 1000 steps, and what shape and values do the two sides of your comparison have?
    """
    return 0.0


@success_rate.mistake
def always_four_neurons(lr, hidden, seeds):
    """The answers are those of a net with four hidden neurons, whatever `hidden` says. Where should
    that argument come in?
    """
    return success_rate_by_rows(lr, 4, seeds)


@success_rate.mistake
def learning_rate_always_16(lr, hidden, seeds):
    """The seeds fare as they would with a learning rate of 16, whatever `lr` says. Where should
    that argument come in?
    """
    return success_rate_by_rows(16, hidden, seeds)


@success_rate.mistake
def right_once_is_enough(lr, hidden, seeds):
    """A seed counts that answers all rows rightly at some time on the way, even if it does not any
    more in the end. After which step is the question asked?
    """
    return np.mean(_ever_learned(_start(seeds, hidden), lr))


def _share(betas, lr):
    return np.mean(right.learned(right.train(betas, lr, right.STEPS)))


@success_rate.mistake
def the_first_seed_for_all(lr, hidden, seeds):
    """The answers are those of nets whose starts come, one after the other, from one Generator of
    the first seed. Where should each seed's own Generator be made?
    """
    return _one_generator(lr, hidden, seeds, seeds[0])


@success_rate.mistake
def all_seeds_in_one_generator(lr, hidden, seeds):
    """The answers are those of nets whose starts come, one after the other, from one Generator made
    of the whole list of seeds. Where should each seed's own Generator be made?
    """
    return _one_generator(lr, hidden, seeds, seeds)


def _one_generator(lr, hidden, seeds, seed):
    rng = np.random.default_rng(seed)
    return _share(right.stack([right.init_betas((3, hidden, 1), rng) for _ in seeds]), lr)


@success_rate.mistake
def a_list_of_nets(lr, hidden, seeds):
    """`train` got a list of nets, and it trains one net or a stack. What makes one net of many?"""
    starts = [right.init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return _share(starts, lr)


@success_rate.mistake
def a_seed_for_a_generator(lr, hidden, seeds):
    """`init_betas` wants a Generator, and a seed is a number. What makes a Generator of it?"""
    return right.init_betas((3, hidden, 1), seeds[0])


@success_rate.mistake
def a_step_too_many(lr, hidden, seeds):
    """These are the answers after 1001 steps. Where do you begin to count, and where do you end?"""
    return np.mean(_after(right.STEPS + 1, lr, hidden, seeds))


# --- symmetric_run ---------------------------------------------------------------------------


def symmetric_run_cases(rng):
    yield (0,)
    seed, *later = (int(one) for one in rng.choice(np.arange(1, 1000), size=3, replace=False))
    yield (seed,)
    yield (seed, *later)


symmetric_run = Check(
    "04_what_could_go_wrong.symmetric_run",
    right.symmetric_run,
    symmetric_run_cases,
    scenario=first_of,
    asked="symmetric_run(seed)",
    tolerance=1e-5,  # rounding grows with every step; one step fewer is 1e-3 off
)


def start(seed):
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return [np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)]


@symmetric_run.mistake
def not_trained(seed):
    """These are the betas of the start. What happens to them in the 200 steps?"""
    return start(seed)


@symmetric_run.mistake
def neurons_that_start_different(seed):
    """The hidden neurons start from different betas. How do you make four copies of one neuron?"""
    return right.train(right.init_betas((3, 4, 1), np.random.default_rng(seed)), 4, 200)


@symmetric_run.mistake
def betas_all_zero(seed):
    """All betas start at zero. Equal neurons need not be zero: which numbers does the seed give
    to the one neuron that you copy?
    """
    return right.train([np.zeros((3, 4)), np.zeros((4, 1))], 4, 200)


@symmetric_run.mistake
def one_hidden_neuron(seed):
    """The net has one hidden neuron. How do you make four copies of it?"""
    return right.train(right.init_betas((3, 1, 1), np.random.default_rng(seed)), 4, 200)


@symmetric_run.mistake
def copied_after_training(seed):
    """A net of one hidden neuron is trained, and copied at the end. Four copies push the output
    four times as hard: when must they be there?
    """
    betas0_1, betas1_2 = one_hidden_neuron(seed)
    return [np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)]


@symmetric_run.mistake
def last_betas_left_different(seed):
    """The neurons take in the same, but pass it on with different betas, so the blame that comes
    back differs. Which betas leave the hidden layer?
    """
    rng = np.random.default_rng(seed)
    betas0_1 = rng.uniform(-0.5, 0.5, (3, 1))
    betas = [np.repeat(betas0_1, 4, axis=1), rng.uniform(-0.5, 0.5, (4, 1))]
    return right.train(betas, 4, 200)


@symmetric_run.mistake
def last_betas_of_four_neurons(seed):
    """The neurons take in the same, but each passes it on with a beta of its own. From a net of how
    many hidden neurons do you draw `betas1_2`?
    """
    _, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    return right.train([start(seed)[0], betas1_2], 4, 200)


@symmetric_run.mistake
def one_neuron_of_four(seed):
    """The neuron that you copy is the first of a net with four. How many hidden neurons has the net
    from which it should be drawn?
    """
    betas0_1, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    betas = [np.repeat(betas0_1[:, :1], 4, axis=1), np.repeat(betas1_2[:1], 4, axis=0)]
    return right.train(betas, 4, 200)


@symmetric_run.mistake
def first_betas_alone_copied(seed):
    """The betas are those of a net with four hidden neurons, and only in `betas0_1` are they copies
    of the first. How many neurons does the net have from which you draw one?
    """
    betas0_1, betas1_2 = right.init_betas((3, 4, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1[:, :1], 4, axis=1), betas1_2], 4, 200)


@symmetric_run.mistake
def output_betas_only(seed):
    """Only the betas of the output layer came back. Which other betas does the net have?"""
    return right.symmetric_run(seed)[1]


@symmetric_run.mistake
def one_step_only(seed):
    """One step was taken. How many were asked for?"""
    return right.train(start(seed), 4, 1)


@symmetric_run.mistake
def learning_rate_16(seed):
    """The learning rate is 16. Which one was asked for here?"""
    return right.train(start(seed), 16, 200)


@symmetric_run.mistake
def learning_rate_1(seed):
    """The learning rate is 1. Which one was asked for here?"""
    return right.train(start(seed), 1, 200)


@symmetric_run.mistake
def a_thousand_steps(seed):
    """1000 steps were taken. How many were asked for here?"""
    return right.train(start(seed), 4, 1000)


@symmetric_run.mistake
def one_step_fewer(seed):
    """199 steps were taken. Where do you begin to count, and where do you stop?"""
    return right.train(start(seed), 4, 199)


@symmetric_run.mistake
def one_step_more(seed):
    """201 steps were taken. Where do you begin to count, and where do you stop?"""
    return right.train(start(seed), 4, 201)


@symmetric_run.mistake
def lr_and_steps_swapped(seed):
    """4 steps were taken, with a learning rate of 200. In which order does `train` take the two?"""
    return right.train(start(seed), 200, 4)


@symmetric_run.mistake
def uphill(seed):
    """The steps lead uphill. What is the sign in front of the gradient?"""
    return right.train(start(seed), -4, 200)


@symmetric_run.mistake
def seed_ignored(seed):
    """Every seed gives the betas of seed 0. Where does the seed that was handed in come in?"""
    return right.symmetric_run(0)


SHARED = [np.empty((3, 4)), np.empty((4, 1))]


@symmetric_run.mistake
def one_list_for_all_calls(seed):
    """The betas are right until the next call writes over them: all calls give back the same
    arrays. Where are those arrays made?
    """
    for shared, trained in zip(SHARED, right.symmetric_run(seed), strict=True):
        shared[:] = trained
    return SHARED


@symmetric_run.mistake
def axes_swapped(seed):
    """A matrix with 12 rows is where the three columns of X find no match. Which shapes do your
    `betas0_1` and `betas1_2` have at the start, and which axis counts the hidden neurons?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=0), np.repeat(betas1_2, 4, axis=1)], 4, 200)


@symmetric_run.mistake
def four_columns_meet_one_row(seed):
    """A matrix with four columns meets one with a single row, so they have no product. Which shapes
    do your `betas0_1` and `betas1_2` have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([np.repeat(betas0_1, 4, axis=1), betas1_2], 4, 200)


@symmetric_run.mistake
def one_column_meets_four_rows(seed):
    """A matrix with one column meets one with four rows, so they have no product. Which shapes do
    your `betas0_1` and `betas1_2` have at the start?
    """
    betas0_1, betas1_2 = right.init_betas((3, 1, 1), np.random.default_rng(seed))
    return right.train([betas0_1, np.repeat(betas1_2, 4, axis=0)], 4, 200)


@symmetric_run.mistake
def seed_for_generator(seed):
    """`init_betas` wants a Generator, and a seed is a number. What makes a Generator of it?"""
    return right.init_betas((3, 1, 1), seed)


# --- saturation ------------------------------------------------------------------------------


def saturation_cases(rng):
    yield (np.array([0.5, 0.01, 0.99, 0.9]),)
    yield (np.array([0.0, 0.01, 1.0]),)
    near = [0.051, 0.0527, 0.0529, 0.948]  # at 0.0528 the slope is 0.05
    yield (np.array([0.5, 0.5, 0.0, 1.0, 0.9, *near]),)
    yield (rng.uniform(size=(5, 4)) ** 3,)
    yield (rng.uniform(0.3, 0.7, size=6),)
    yield (1 - rng.uniform(size=(3, 2, 4)) ** 4,)
    yield (np.append(rng.uniform(0.99, 0.999, size=9), 0.5),)  # the mean slope is below 0.05


saturation = Check("04_what_could_go_wrong.saturation", right.saturation, saturation_cases)


@saturation.mistake
def share_with_a_good_slope(activations):
    """This is the share of activations whose slope is large. Which ones are saturated?"""
    return 1 - right.saturation(activations)


@saturation.mistake
def count_of_saturated(activations):
    """This is how many activations are saturated. What share of all is that?"""
    return np.sum(activations * (1 - activations) < right.FLAT)


@saturation.mistake
def count_over_rows(activations):
    """The number of saturated activations is divided by the length of the first axis, as
    `len(activations)` gives it. How many activations does the whole array hold?
    """
    return np.sum(activations * (1 - activations) < right.FLAT) / len(activations)


@saturation.mistake
def percent_saturated(activations):
    """This is a percentage. What is the share as a number from 0 to 1?"""
    return 100 * right.saturation(activations)


@saturation.mistake
def low_end_only(activations):
    """Only activations near 0 are counted. Where else is the sigmoid flat?"""
    slope = activations * (1 - activations)
    return np.mean((slope < right.FLAT) & (activations < 0.5))


@saturation.mistake
def high_end_only(activations):
    """Only activations near 1 are counted. Where else is the sigmoid flat?"""
    slope = activations * (1 - activations)
    return np.mean((slope < right.FLAT) & (activations > 0.5))


@saturation.mistake
def small_activations(activations):
    """The activations themselves are compared with 0.05. What is the *slope* at an activation?"""
    return np.mean(activations < right.FLAT)


@saturation.mistake
def large_activations(activations):
    """Activations above 0.95 are counted, and no others. What is the *slope* at an activation, and
    where else is it small?
    """
    return np.mean(activations > 1 - right.FLAT)


@saturation.mistake
def distance_from_the_ends(activations):
    """Activations within 0.05 of 0 or 1 are counted. What is the *slope* there?"""
    return np.mean((activations < right.FLAT) | (activations > 1 - right.FLAT))


@saturation.mistake
def never_saturated(activations):
    """No activation counts as saturated, whatever its value. Which slope does your code find where
    the activation is 0.01, and what does it compare that with?
    """
    return 0.0


@saturation.mistake
def all_or_none(activations):
    """The answer is 1 where all activations are saturated, and 0 where only some are. What turns a
    yes or no for each into a share?
    """
    return np.all(activations * (1 - activations) < right.FLAT)


@saturation.mistake
def the_mean_compared(activations):
    """One yes or no came back: whether the *mean* slope is below 0.05. Which comes first, the mean
    or the comparison?
    """
    return np.mean(activations * (1 - activations)) < right.FLAT


@saturation.mistake
def a_table_of_yes_and_no(activations):
    """For each activation there is a yes or no. What share of them is yes?"""
    return activations * (1 - activations) < right.FLAT


@saturation.mistake
def mean_slope(activations):
    """This is the mean slope. How many of the slopes are below 0.05?"""
    return np.mean(activations * (1 - activations))


# --- grad_check ------------------------------------------------------------------------------

HALF = ([[1.0, 0.0], [0.0, 1.0]], [[0.0], [1.0]], [[0.0], [0.0]])  # all answers are ½: X, Y, betas


def slope(a):
    return a * (1 - a)


def squashed_again(a):
    return slope(sigmoid(a))


def nothing(a):
    return 1.0


def _backward(last=slope, sent=slope, hidden=slope):
    """A bug: a backward pass in which a slope may be wrong, also only in the blame sent back."""

    def bug(X, Y, betas, grads):
        _, layer1, layer2 = right.forward(X, betas)
        blame = ((layer2 - Y) * sent(layer2)) @ betas[1].T
        return [X.T @ (blame * hidden(layer1)), layer1.T @ ((layer2 - Y) * last(layer2))]

    return bug


def _times(factor):
    """A bug, or none where the factor is nearly 1."""
    return lambda X, Y, betas, grads: [factor * grad for grad in grads]


def _array(i, change):
    """A bug in one of the arrays."""

    def bug(X, Y, betas, grads):
        return [change(grad) if j == i else grad for j, grad in enumerate(grads)]

    return bug


def row_forgotten(X, Y, betas, grads):
    return right.stacked_gradients(X[1:], Y[1:], betas)


def one_entry_off(grad):
    off = grad.copy()
    off.flat[-1] += 1e-3 * np.linalg.norm(grad)
    return off


def one_entry_nudged(share):
    """Off by a share of the length: of thirty entries added up it is less, of the largest more."""

    def change(grad):
        off = grad.copy()
        off.flat[0] += share * np.linalg.norm(grad)
        return off

    return change


def one_entry_nan(grad):
    off = grad.copy()
    off.flat[0] = np.nan
    return off


no_bug = _times(1)
nearly_right = _times(1 + 3e-7)  # "at most 1e-6"; lengths of arrays added up are near it, too
barely_too_long = _times(1 + 1.6e-6)
a_little_too_long = _times(1 + 4e-6)
too_long = _times(1.0005)  # less than the limit 1e-3 that some choose
BUGS = (
    _backward(last=nothing, sent=nothing),
    _backward(hidden=nothing),
    _backward(sent=nothing),
    _backward(squashed_again, squashed_again, squashed_again),
    _times(-1),
    _times(1 / 4),
    _times(2),
    _times(0),
    _times(np.nan),
    barely_too_long,
    a_little_too_long,
    row_forgotten,
    *(_array(i, change) for i in (0, 1) for change in (one_entry_off, one_entry_nan, np.flipud)),
    _array(0, np.negative),
)
UNITS = (1e-6, 1.0, 1e6)
FAINT = 1e-6  # makes some entries of the gradient tiny beside the others
SHAPES = ((2, 1), (3, 2, 4), (2, 3, 2, 1), (3, 4, 2, 3, 2))  # of nets of other depths


def grad_check_cases(rng):
    """A right gradient, a wrong one, then more of both in an order that nobody can guess."""
    yield _half([[0.125], [-0.125]])
    yield _half([[0.125], [0.125]])
    given = [(bug,) for bug in (*BUGS, nearly_right)]
    given += [(too_long, unit) for unit in UNITS]
    given += [(no_bug, unit, faint) for unit in UNITS for faint in (1.0, FAINT)]
    given += [(no_bug, 1.0, FAINT * np.ones(3))]  # makes the whole first array tiny
    given += [(bug, 1.0, 0.0) for bug in (no_bug, _array(0, one_entry_nan))]  # nan for a true 0
    for sizes in SHAPES:
        wrong = [_array(i, one_entry_off) for i in range(len(sizes) - 1)]
        given += [(bug, 1.0, 1.0, sizes) for bug in (no_bug, *wrong)]
    given += [(_array(0, one_entry_nudged(by)), 1.0, 1.0, (30, 1)) for by in (8e-7, 1.6e-6)]
    for i in rng.permutation(len(given)):
        yield _gradient(rng, *given[i])


def _half(grad):
    X, Y, betas = map(np.array, HALF)
    return (X, Y, [betas], [np.array(grad)], 1.0)


def _gradient(rng, bug, unit=1.0, faint=1.0, sizes=(3, 4, 2)):
    """A net, its gradient in some unit of cost, and a first input, or all, that may be faint."""
    X, Y, betas = for_loop_mlp.net(rng, *sizes, rows=4)
    X[:, : np.size(faint)] *= faint
    grads = bug(X, Y, betas, right.stacked_gradients(X, Y, betas))
    return (X, Y, betas, [unit * grad for grad in grads], unit)


grad_check = Check(
    "04_what_could_go_wrong.grad_check",
    right.grad_check,
    grad_check_cases,
    points=4,
    scenario=check_grads,
    asked=(
        "grad_check(cost, grads, params)\n"
        "where cost(params) = unit · ½ Σ (y_hat - Y)², and\n"
        "y_hat is σ(X @ params[0]), then σ(… @ params[1]) where there is one, and so on"
    ),
)


def _numeric(cost, params):
    return [
        numeric_grad(lambda w, i=i: cost([*params[:i], w, *params[i + 1 :]]), param)
        for i, param in enumerate(params)
    ]


def _vector(arrays):
    return np.concatenate([np.ravel(array) for array in arrays])


def _length(arrays):
    return np.linalg.norm(_vector(arrays))


def _error(cost, grads, params):
    """The length of the difference, and that of the central differences."""
    numeric = _numeric(cost, params)
    return np.linalg.norm(_vector(grads) - _vector(numeric)), _length(numeric)


@grad_check.mistake
def always_true(cost, grads, params):
    """Every gradient passes, the wrong ones too. What do you compare them with?"""
    return True


@grad_check.mistake
def always_false(cost, grads, params):
    """No gradient passes, not even a right one. How far is a right one from what you measure, and
    how much do you allow?
    """
    return False


@grad_check.mistake
def true_and_false_swapped(cost, grads, params):
    """Right gradients are refused and wrong ones pass. What does True stand for?"""
    return not right.grad_check(cost, grads, params)


@grad_check.mistake
def refused_unless_wrong(cost, grads, params):
    """Right gradients are refused and wrong ones pass, though not nan. Which of the two lengths
    should be the smaller one?
    """
    error, length = _error(cost, grads, params)
    return bool(error > right.CLOSE * length)


@grad_check.mistake
def nothing_is_nudged(cost, grads, params):
    """Only a gradient of zeros passes, as it does where everything that you measure is zero. Does
    the nudged array get into the list that the cost takes?
    """
    return bool(_length(grads) == 0)


@grad_check.mistake
def nan_passes(cost, grads, params):
    """A gradient that holds nan passes. What becomes of nan in your code, and what does every
    comparison with it give?
    """
    error, length = _error(cost, grads, params)
    return not error > right.CLOSE * length


@grad_check.mistake
def first_array_only(cost, grads, params):
    """A bug in any array but the first slips through. Which of the gradients do you compare?"""
    return _one_array(0, cost, grads, params)


@grad_check.mistake
def first_two_arrays_only(cost, grads, params):
    """A bug in a third array slips through. How many arrays are there, and which of the gradients
    do you compare?
    """
    numeric = _vector(_numeric(cost, params)[:2])
    error = np.linalg.norm(_vector(grads[:2]) - numeric)
    return bool(error <= right.CLOSE * np.linalg.norm(numeric))


@grad_check.mistake
def exactly_two_arrays(cost, grads, params):
    """Names are given to two arrays, and this list holds another number. Which part of your code
    works for a list of any length?
    """
    one, two = params
    numeric = [
        numeric_grad(lambda w: cost([w, two]), one),
        numeric_grad(lambda w: cost([one, w]), two),
    ]
    error = np.linalg.norm(_vector(grads) - _vector(numeric))
    return bool(error <= right.CLOSE * _length(numeric))


@grad_check.mistake
def last_array_only(cost, grads, params):
    """A bug in any array but the last slips through. Which of the gradients do you compare?"""
    return _one_array(-1, cost, grads, params)


@grad_check.mistake
def a_return_too_soon(cost, grads, params):
    """A bug in any array but the first slips through, and nan passes even there. Which `return` is
    reached after the first array, and what does a comparison with nan give?
    """
    return _one_array(0, cost, grads, params) or bool(np.isnan(grads[0]).any())


def _one_array(i, cost, grads, params):
    numeric = _numeric(cost, params)[i]
    return bool(np.linalg.norm(grads[i] - numeric) <= right.CLOSE * np.linalg.norm(numeric))


@grad_check.mistake
def lengths_compared(cost, grads, params):
    """A gradient that points the other way passes if it is as long as the measured one. The length
    of what should be short if the two agree?
    """
    numeric = _length(_numeric(cost, params))
    return bool(abs(_length(grads) - numeric) <= right.CLOSE * numeric)


@grad_check.mistake
def directions_compared(cost, grads, params):
    """Twice the gradient passes, for it has the same direction. The length of what should be short
    if the two agree?
    """
    numeric, vector = _vector(_numeric(cost, params)), _vector(grads)
    cosine = vector @ numeric / np.linalg.norm(vector) / np.linalg.norm(numeric)
    return bool(cosine >= 1 - 1e-9)


@grad_check.mistake
def signs_ignored(cost, grads, params):
    """A gradient with the opposite sign passes. Where do you lose the sign?"""
    numeric = _vector(_numeric(cost, params))
    off = np.linalg.norm(abs(_vector(grads)) - abs(numeric))
    return bool(off <= right.CLOSE * np.linalg.norm(numeric))


@grad_check.mistake
def differences_that_cancel(cost, grads, params):
    """A gradient passes whose differences add up to zero, as those of swapped rows do. What makes
    every difference count, whichever its sign?
    """
    numeric = _vector(_numeric(cost, params))
    return bool(abs(np.sum(_vector(grads) - numeric)) <= right.CLOSE * np.linalg.norm(numeric))


@grad_check.mistake
def an_absolute_limit(cost, grads, params):
    """In another unit of cost right gradients are refused or wrong ones pass, as they are by a
    fixed limit. What should the length of the difference be compared with?
    """
    return bool(_error(cost, grads, params)[0] <= right.CLOSE)


@grad_check.mistake
def limits_of_allclose(cost, grads, params):
    """In another unit of cost right gradients are refused or wrong ones pass, as they are by
    `np.allclose`, which has a fixed limit for small entries. Which single limit does the formula
    have?
    """
    return bool(np.allclose(_vector(grads), _vector(_numeric(cost, params))))


@grad_check.mistake
def entry_by_entry(cost, grads, params):
    """Right gradients are refused where some entries are tiny beside the others, for those have few
    digits when they are measured. Do you compare entry by entry, where the formula takes one length
    of them all?
    """
    numeric = _vector(_numeric(cost, params))
    return bool(np.all(abs(_vector(grads) - numeric) <= right.CLOSE * abs(numeric)))


@grad_check.mistake
def array_by_array(cost, grads, params):
    """Right gradients are refused where one array is tiny beside the others, for it has few digits
    when it is measured. Do you compare array by array, where the formula takes one length of them
    all?
    """
    return all(_one_array(i, cost, grads, params) for i in range(len(params)))


@grad_check.mistake
def array_by_array_and_nan_passes(cost, grads, params):
    """Right gradients are refused where one array is tiny beside the others, for it has few digits
    when it is measured; and nan passes, for a comparison with nan is False. Over which entries does
    the formula's one comparison run?
    """
    pairs = list(zip(grads, _numeric(cost, params), strict=True))
    return not any(_length([one - two]) > right.CLOSE * _length([two]) for one, two in pairs)


@grad_check.mistake
def an_array_in_the_wrong_place(cost, grads, params):
    """A product fails as it does where `cost` gets an array in another one's place in its list. A
    function made in a loop looks `i` up when it is called: what is `i` then?
    """
    costs = [
        lambda w: cost([*params[:i], w, *params[i + 1 :]])  # noqa: B023
        for i in range(len(params))
    ]
    numeric = _vector([numeric_grad(*pair) for pair in zip(costs, params, strict=True)])
    error = np.linalg.norm(_vector(grads) - numeric)
    return bool(error <= right.CLOSE * np.linalg.norm(numeric))


@grad_check.mistake
def the_cost_as_it_is(cost, grads, params):
    """`numeric_grad` hands its function ONE array, and `cost` wants the whole list. Which function
    of one array could you make?
    """
    return [numeric_grad(cost, param) for param in params]


@grad_check.mistake
def the_whole_list(cost, grads, params):
    """`numeric_grad` got the whole list, and it measures at ONE array. Which function of one array
    could you make?
    """
    return numeric_grad(cost, params)


def _limit(limit, cost, grads, params):
    error, length = _error(cost, grads, params)
    return bool(error <= limit * length)


@grad_check.mistake
def too_generous(cost, grads, params):
    """A gradient that is a twentieth of a percent off passes. How close do right gradients come?"""
    return _limit(1e-3, cost, grads, params)


@grad_check.mistake
def a_little_too_generous(cost, grads, params):
    """A gradient passes that is off by four millionths of its length. How much does the formula
    allow?
    """
    return _limit(1e-5, cost, grads, params)


@grad_check.mistake
def twice_as_generous(cost, grads, params):
    """A gradient passes that is off by more than a millionth of its length, and by less than two,
    as it does where the lengths of both are added up. What does the formula compare with?
    """
    return _limit(2e-6, cost, grads, params)


@grad_check.mistake
def entries_added_up(cost, grads, params):
    """A wrong gradient passes where one entry has all of the difference. Do you add up the sizes of
    the entries, or take their mean, where the formula takes a length?
    """
    numeric = _vector(_numeric(cost, params))
    error = np.abs(_vector(grads) - numeric).sum()
    return bool(error <= right.CLOSE * np.abs(numeric).sum())


@grad_check.mistake
def largest_entries_compared(cost, grads, params):
    """A right gradient is refused where one entry has most of the difference. Do you compare the
    largest entries, where the formula takes one length of them all?
    """
    numeric = _vector(_numeric(cost, params))
    error = np.abs(_vector(grads) - numeric).max()
    return bool(error <= right.CLOSE * np.abs(numeric).max())


@grad_check.mistake
def too_strict(cost, grads, params):
    """A gradient is refused that is off by less than a millionth of its length. How much does the
    formula allow?
    """
    return _limit(1e-7, cost, grads, params)


@grad_check.mistake
def relative_error_returned(cost, grads, params):
    """This is the size of the difference. Is it small enough: True or False?"""
    error, length = _error(cost, grads, params)
    return error / length


# --- repair ----------------------------------------------------------------------------------


def repair_cases(rng):
    def seed():
        return int(rng.integers(1000))

    for sizes in ((3, 4, 1), (2, 3), (30, 40, 20, 2)):
        yield ("start", (sizes, seed()))
    for rows, columns in ((15, 3), (20, 2)):  # so many that luck gives neither old order nor shift
        X = seed() + np.arange(rows * columns).reshape(rows, columns)
        yield ("shuffle", (X, rng.permutation(rows)[:, None], seed()))
    yield ("delta_hidden", (np.array([[1.0]]), np.array([[2.0], [-4.0]]), np.array([[0.5, 0.9]])))
    for m, n, k in ((3, 4, 2), (5, 2, 3), (4, 3, 1)):
        delta, betas = rng.normal(size=(m, k)), rng.normal(size=(n, k))
        yield ("delta_hidden", (delta, betas, rng.uniform(size=(m, n))))
    X, Y, betas = map(np.array, HALF)
    yield ("step", (X[:1, :1], Y[:1], [betas[:1], betas[:1]], 8))
    yield ("step", (X, Y, [betas], 8))
    for sizes in ((3, 4, 1), (2, 5, 4, 3)):
        yield ("step", (*for_loop_mlp.net(rng, *sizes), float(rng.uniform(0.5, 2))))
    y = np.array([0, 1, 1, 0])
    for y_hat in ([0.1, 0.9, 0.8, 0.3], [0.0, 1.0, 0.0, 0.2]):
        yield ("score", (np.array(y_hat)[:, None], y))
    for rows in (5, 9):
        yield ("score", (rng.uniform(size=(rows, 1)), rng.integers(0, 2, rows)))


def describe_repair(output):
    """What must hold of random draws; all else as it is."""
    if not isinstance(output, dict):
        return output
    if "shuffled" in output:
        return describe_shuffle(output)
    return for_loop_mlp.describe_draw(output)


def describe_shuffle(output):
    """Facts about the orders, beside the rows that they are facts about."""
    X, Y = (np.asarray(one) for one in output["handed in"])
    orders = first, following, same = [
        [np.asarray(one) for one in output[key]]
        for key in ("shuffled", "shuffled next", "shuffled with the same seed")
    ]
    seen = {
        "every row of X is there": np.array_equal(_sorted(X), _sorted(first[0])),
        "every label of Y is there": np.array_equal(_sorted(Y), _sorted(first[1])),
        "each row keeps its label": np.array_equal(_sorted(X, Y), _sorted(*first)),
        "the rows are in another order": not np.array_equal(X, first[0]),
        "the labels are in another order": not np.array_equal(Y, first[1]),
        "the next order is another one": not np.array_equal(first[0], following[0]),
        "the same seed gives the same order": np.array_equal(first[0], same[0]),
        "in ten orders, each place gets another row at times": _all_places_change(X, output["ten"]),
    }
    last = {"the order is more than a shift": True, "X and Y are left as they were": True}
    moved = any(not np.array_equal(X, one[0]) for one in orders)
    if moved and all(_moved_round(X, Y, *one) for one in orders):
        seen, last["the order is more than a shift"] = dict.fromkeys(seen, True), False
    elif all(seen.values()):
        last["X and Y are left as they were"] = _left_alone(X, Y, output["afterwards"])
    return {**seen, **last, "handed in": [X, Y]}


def _all_places_change(X, orders):
    changed = [np.any(np.asarray(one) != X, axis=1) for one, _ in orders if len(one) == len(X)]
    return bool(np.any(changed, axis=0).all())


def _left_alone(X, Y, afterwards):
    return all(np.array_equal(one, X) and np.array_equal(two, Y) for one, two in afterwards)


def _moved_round(X, Y, *shuffled):
    """Whether all rows went on by one number of places, those at the end to the front."""
    old, new = np.hstack([X, Y]), np.hstack(shuffled)
    return any(np.array_equal(np.roll(old, i, axis=0), new) for i in range(len(old)))


def _sorted(*columns):
    table = np.hstack(columns)
    return table[np.lexsort(table.T[::-1])]


repair = Check(
    "04_what_could_go_wrong.repair",
    right.repair,
    repair_cases,
    points=5,
    scenario=mend,
    view=describe_repair,
    part=lambda bug, given: bug,
    asked="part = repair(bug), and then part(*given)",
)


def _instead(bug):
    """Register a repair that is right but for one part, as a mistake of that part's name."""

    def register(part):
        def repair_all_but_one(asked):
            return part if asked == bug else right.repair(asked)

        repair_all_but_one.__name__ = part.__name__
        repair_all_but_one.__doc__ = part.__doc__
        repair.mistake(repair_all_but_one)
        return part

    return register


def _uniform(sizes, rng, low, high):
    return [rng.uniform(low, high, (n, k)) for n, k in pairwise(sizes)]


@_instead("start")
def start_still_too_wide(sizes, rng):
    """Some betas still lie outside −1 to 1. What makes them so large?"""
    return _uniform(sizes, rng, -50, 50)


@_instead("start")
def start_from_0_to_1(sizes, rng):
    """The betas do not lie around zero: some are above 0.5, and none is near −0.5. What moved them
    around zero before?
    """
    return _uniform(sizes, rng, 0, 1)


@_instead("start")
def start_too_wide_and_not_around_0(sizes, rng):
    """Some betas still lie above 1, and none is near −0.5. What do the brackets around
    `rng.random(…) - 0.5` keep together?
    """
    return _uniform(sizes, rng, 0, 100)


@_instead("start")
def start_from_minus_1_to_1(sizes, rng):
    """The betas lie between −1 and 1. Between which numbers did chapter 02's lie?"""
    return _uniform(sizes, rng, -1, 1)


@_instead("start")
def start_all_equal(sizes, rng):
    """Betas are equal, and not drawn from `rng`. Neurons with equal betas stay alike,
    as `symmetric_run` showed: what makes them differ?
    """
    return [np.full((n, k), 0.1) for n, k in pairwise(sizes)]


@_instead("shuffle")
def still_shuffled_apart(X, Y, rng):
    """Rows and labels still get an order each, so that a row meets another row's label. How can
    one order serve both?
    """
    return rng.permutation(X), rng.permutation(Y)


@_instead("shuffle")
def never_shuffled(X, Y, rng):
    """The rows are in their old order, each with its label. What should happen to the order?"""
    return X, Y


@_instead("shuffle")
def labels_left_in_place(X, Y, rng):
    """The rows move, and the labels stay where they are. What has to move along with a row?"""
    return rng.permutation(X), Y


@_instead("shuffle")
def an_order_from_elsewhere(X, Y, rng):
    """The same seed gives another order each time. Which generator was handed in?"""
    return right.shuffle(X, Y, np.random.default_rng())


@_instead("shuffle")
def always_one_order(X, Y, rng):
    """The next call gives the same order again, though the generator that was handed in would give
    another. Where does your order come from?
    """
    return right.shuffle(X, Y, np.random.default_rng(0))


@_instead("shuffle")
def moved_round(X, Y, rng):
    """All rows go on by the same number of places, those at the end to the front, so each still
    follows the one that it followed. Which orders can never come out that way?
    """
    places = int(rng.integers(1, len(X)))
    return np.roll(X, places, axis=0), np.roll(Y, places, axis=0)


@_instead("shuffle")
def shuffled_in_place(X, Y, rng):
    """The order is a good one, but it is written into an array that was handed in, so the caller
    loses the old one. Where else could the rows go?
    """
    X[:], Y[:] = right.shuffle(X, Y, rng)
    return X, Y


@_instead("delta_hidden")
def still_the_slope_twice(delta, betas, activated):
    """The slope still comes in twice. How often does the blame pass the sigmoid of one layer?"""
    return (delta @ betas.T) * (activated * (1 - activated)) ** 2


@_instead("delta_hidden")
def activations_squashed_again(delta, betas, activated):
    """The activations are squashed once more. What has `activated` been through already?"""
    again = sigmoid(activated)
    return (delta @ betas.T) * again * (1 - again)


@_instead("delta_hidden")
def slope_dropped(delta, betas, activated):
    """The slope is gone altogether. Which short formula gives it from the activated value?"""
    return delta @ betas.T


@_instead("delta_hidden")
def half_of_the_slope(delta, betas, activated):
    """Only one factor of the slope is left. What stands beside it?"""
    return (delta @ betas.T) * (1 - activated)


@_instead("delta_hidden")
def other_half_of_the_slope(delta, betas, activated):
    """One factor of the slope is there, and the other is missing. Which short formula gives the
    whole slope from the activated value?
    """
    return (delta @ betas.T) * activated


@_instead("delta_hidden")
def activations_overwritten(delta, betas, activated):
    """The values are right, but an array that was handed in has changed, and the net still needs
    `activated` as it was. Which line writes into it, as `*=` and `-=` do?
    """
    activated *= 1 - activated
    return (delta @ betas.T) * activated


def _moving(blame):
    """A step that takes each matrix's blame from `blame(old, new)`."""

    def step(X, Y, betas, lr):
        activated = right.forward(X, betas)
        delta = right.delta_out(activated[-1], Y)
        new = list(betas)
        for i in reversed(range(len(betas))):
            new[i] = betas[i] - lr * (activated[i].T @ delta)
            delta = right.delta_hidden(delta, blame(betas[i], new[i]), activated[i])
        return new

    return step


@_instead("step")
def still_the_new_betas(X, Y, betas, lr):
    """The blame still goes back through betas that have moved already, and the answers never went
    through those. Which betas did they go through?
    """
    return _moving(lambda old, new: new)(X, Y, betas, lr)


@_instead("step")
def old_betas_changed(X, Y, betas, lr):
    """The new betas are right, but they are written over the old ones, which the caller may still
    need. Where else could the new ones go?
    """
    betas[:] = right.step(X, Y, betas, lr)
    return betas


@_instead("step")
def old_betas_changed_on_the_way(X, Y, betas, lr):
    """Each new matrix is written over the old one at once, so the blame goes back through betas
    that have moved. Where else could the new ones go?
    """
    betas[:] = _moving(lambda old, new: new)(X, Y, betas, lr)
    return betas


@_instead("step")
def step_uphill(X, Y, betas, lr):
    """The step leads uphill. Which sign stood in front of the learning rate?"""
    return right.step(X, Y, betas, -lr)


@_instead("step")
def learning_rate_left_out(X, Y, betas, lr):
    """Each gradient is taken off whole. Which argument says how much of it to take?"""
    return right.step(X, Y, betas, 1)


@_instead("step")
def betas_unchanged(X, Y, betas, lr):
    """The old betas came back. Which list holds the new ones?"""
    return list(betas)


@_instead("step")
def the_change_alone(X, Y, betas, lr):
    """This is the change, not the new betas. What is it taken from?"""
    return [new - old for new, old in zip(right.step(X, Y, betas, lr), betas, strict=True)]


@_instead("step")
def gradients_alone(X, Y, betas, lr):
    """These are gradients. What does a step do with them?"""
    return right.stacked_gradients(X, Y, betas)


@_instead("score")
def every_row_with_every_label(y_hat, y):
    """Every row is still compared with every label. Which shape does `y_hat.round() == y` have?"""
    return np.mean(y_hat.round() == y)


@_instead("score")
def count_of_right_rows(y_hat, y):
    """This is how many rows are right. What share of all rows is that?"""
    return np.sum(y_hat.ravel().round() == y)


@_instead("score")
def right_rows_in_sixths(y_hat, y):
    """The number of right rows is divided by 6, however many rows there are. What tells you how
    many were handed in?
    """
    return np.sum(y_hat.ravel().round() == y) / 6


@_instead("score")
def percent_of_right_rows(y_hat, y):
    """This is a percentage. What is the share as a number from 0 to 1?"""
    return 100 * right.score(y_hat, y)


@_instead("score")
def share_of_wrong_rows(y_hat, y):
    """This is the share of rows that are wrong. Which share was asked for?"""
    return 1 - right.score(y_hat, y)


@_instead("score")
def all_or_nothing(y_hat, y):
    """This says whether all rows are right. What share of them is?"""
    return np.array_equal(y_hat.ravel().round(), y)


@_instead("score")
def never_rounded(y_hat, y):
    """The answers are compared as they are, and 0.9 is not 1. What comes before the comparison?"""
    return np.mean(y_hat.ravel() == y)
