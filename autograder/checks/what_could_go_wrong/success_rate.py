"""What chapter 04 asks for: `success_rate`."""

from functools import cache

import numpy as np

from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right
from autograder.reference.xor import X

GENTLE = 0.17  # about half of the seeds learn; with a wild rate, rounding decides which ones do


LATE = 1.0005  # the rate is so much above, or below, the least that learns: half a step in 1000


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
    yield (edge * LATE, 4, [seed])  # learns in the last step
    yield (edge / LATE, 4, [seed])  # would learn in one step more


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
        looks = (999, LATE), (1000, LATE), (1000, 1 / LATE), (1001, 1 / LATE)
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


check = Check("success_rate", success_rate_by_rows, success_rate_cases, points=3)

check.hints = {
    "nudge": """
    Make a list with the start of each seed. `stack` makes one net of them all, `train` trains
    it, `learned` says yes or no for each seed. What turns many yes and no into a share?
    """,
    "formula": r"""
    $\text{share} = \frac{\text{seeds that have learned}}{\text{seeds}}$, and that is the mean
    of ones and zeros.
    """,
    "template": """
starts = [init_betas((3, ___, 1), np.random.default_rng(___)) for seed in seeds]
betas = train(stack(___), ___, 1000)
return np.mean(___)
""",
}


@check.mistake
def a_percentage(lr, hidden, seeds):
    """This is a percentage. What is the share as a number from 0 to 1?"""
    return 100 * success_rate_by_rows(lr, hidden, seeds)


@check.mistake
def a_count(lr, hidden, seeds):
    """This is how many seeds learn. What share of all seeds is that?"""
    return np.sum(rows(lr, hidden, seeds) == len(X))


@check.mistake
def not_averaged(lr, hidden, seeds):
    """There is a yes or no for each seed. What share of them is yes?"""
    return rows(lr, hidden, seeds) == len(X)


@check.mistake
def failures_counted(lr, hidden, seeds):
    """This is the share of seeds that do not learn. Which share was asked for?"""
    return 1 - success_rate_by_rows(lr, hidden, seeds)


@check.mistake
def share_of_rows(lr, hidden, seeds):
    """This is the share of all rows, over all seeds, that come out right. When has one seed
    learned XOR: when some of its rows are right, or all of them?
    """
    return np.mean(rows(lr, hidden, seeds) / len(X))


@check.mistake
def every_seed_counts(lr, hidden, seeds):
    """Every seed counts as learned, even if it gets some of the rows wrong. How many of the six
    rows must be right?
    """
    return 1.0


@check.mistake
def all_instead_of_mean(lr, hidden, seeds):
    """The answer is 1 where all seeds learn, and 0 where only some do. What turns a yes or no for
    each seed into a share?
    """
    return bool(np.all(rows(lr, hidden, seeds) == len(X)))


@check.mistake
def first_seed_only(lr, hidden, seeds):
    """The answer is that of the first seed alone. What happens to the others?"""
    return success_rate_by_rows(lr, hidden, seeds[:1])


@check.mistake
def last_seed_only(lr, hidden, seeds):
    """The answer is that of the last seed alone. What happens to the others?"""
    return success_rate_by_rows(lr, hidden, seeds[-1:])


@check.mistake
def seeds_counted_from_0(lr, hidden, seeds):
    """The answers are those of the seeds 0, 1, 2 and so on. Which seeds were you given?"""
    return success_rate_by_rows(lr, hidden, range(len(seeds)))


@check.mistake
def no_seed_counts(lr, hidden, seeds):
    """No seed counts as learned in any of these runs, though some should. Which betas do you test
    after the 1000 steps, and what are the shapes and values on the two sides of your comparison?
    """
    return 0.0


@check.mistake
def always_four_neurons(lr, hidden, seeds):
    """The answers are those of a net with four hidden neurons, whatever `hidden` says. Where should
    that argument come in?
    """
    return success_rate_by_rows(lr, 4, seeds)


@check.mistake
def learning_rate_always_16(lr, hidden, seeds):
    """The seeds fare as they would with a learning rate of 16, whatever `lr` says. Where should
    that argument come in?
    """
    return success_rate_by_rows(16, hidden, seeds)


@check.mistake
def right_at_any_step(lr, hidden, seeds):
    """A seed counts as soon as it gets all rows right at some step, even if it no longer does at
    the end. After which step is the question asked?
    """
    return np.mean(_ever_learned(_start(seeds, hidden), lr))


def _share(betas, lr):
    return np.mean(right.learned(right.train(betas, lr, right.STEPS)))


@check.mistake
def one_generator_for_all_seeds(lr, hidden, seeds):
    """The answers are those of nets that all start from one Generator, made from the first seed: it
    draws their betas one after the other. Where should each seed's own Generator be made?
    """
    return _one_generator(lr, hidden, seeds, seeds[0])


@check.mistake
def all_seeds_in_one_generator(lr, hidden, seeds):
    """The answers are those of nets that all start from one Generator, made from the whole list of
    seeds: it draws their betas one after the other. Where should each seed's own Generator be made?
    """
    return _one_generator(lr, hidden, seeds, seeds)


def _one_generator(lr, hidden, seeds, seed):
    rng = np.random.default_rng(seed)
    return _share(right.stack([right.init_betas((3, hidden, 1), rng) for _ in seeds]), lr)


@check.mistake
def nets_not_stacked(lr, hidden, seeds):
    """`train` got a list of nets, but it trains one net or one stack. What turns many nets into
    one?
    """
    starts = [right.init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return _share(starts, lr)


@check.mistake
def seed_instead_of_generator(lr, hidden, seeds):
    """`init_betas` needs a Generator, but a seed is a number. What turns a seed into a
    Generator?
    """
    return right.init_betas((3, hidden, 1), seeds[0])


@check.mistake
def one_step_too_many(lr, hidden, seeds):
    """A seed counts that has not learned after 1000 steps, but would with step 1001. Where do you
    start counting, and where do you stop?
    """
    return np.mean(_after(right.STEPS + 1, lr, hidden, seeds))


@check.mistake
def one_step_too_few(lr, hidden, seeds):
    """A seed that learns in the last of 1000 steps is left out, as happens when a step computes its
    answers before it moves the betas. Through which betas do the answers go that you compare?
    """
    return np.mean(_after(right.STEPS - 1, lr, hidden, seeds))
