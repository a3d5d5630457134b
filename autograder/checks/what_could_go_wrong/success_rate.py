"""What chapter 04 asks for: `success_rate`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right
from autograder.reference.xor import X

GENTLE = 0.17  # about half of the seeds learn; with a wild rate, rounding decides which ones do
LATE = 1.0005  # the rate is so much above, or below, the least that learns: half a step in 1000
WILD = 48  # a few seeds learn in the first fifty steps, and soon lose it for good
NEIGHBOURS = 24  # that fare alike

_rows = {}  # how many rows each net gets right, by its learning rate, hidden neurons and seed


def rows(lr, hidden, seeds):
    """How many rows each seed gets right, computed once."""
    nets = [(lr, hidden, int(seed)) for seed in seeds]
    _train([net for net in nets if net not in _rows])
    return np.array([_rows[net] for net in nets])


def _train(nets):
    """Enter nets with as many hidden neurons: a stack of them trains about as fast as one."""
    if nets:
        lrs, (hidden, *_), seeds = zip(*nets, strict=True)
        found = right.rows_right(np.array(lrs)[:, None, None], hidden, seeds)
        _rows.update(zip(nets, found.tolist(), strict=True))


def success_rate_by_rows(lr, hidden, seeds):
    """The reference, which the judge asks several times."""
    return np.mean(rows(lr, hidden, seeds) == len(X))


def success_rate_cases(rng):
    cases = list(_cases(rng))
    _train([(lr, 4, seed) for lr, hidden, seeds in cases if hidden == 4 for seed in seeds])
    return cases


def _cases(rng):
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
        for _ in range(3):
            lrs = np.linspace(low, high, 24)
            ends = _after(right.STEPS, lrs[:, None, None], 4, [seed] * 24)
            low, high = lrs[max(ends.argmax() - 1, 0)], lrs[ends.argmax()]
        if _is_edge(seed, high):
            return seed, float(high)


def _is_edge(seed, lr):
    """Whether it learns in step 1000 with a slightly higher rate, in step 1001 with a lower one."""
    lrs, ends = np.array([lr * LATE, lr / LATE])[:, None, None], []
    betas = _start([seed, seed])
    for steps in (right.STEPS - 1, 1, 1):
        betas = right.train(betas, lrs, steps)
        ends.append(right.learned(betas).tolist())
    (early, _), at_last, (_, late) = ends
    return (early, at_last, late) == (False, [True, False], True)


def _after(steps, lr, hidden, seeds):
    """Which seeds have learned after so many steps."""
    return right.learned(right.train(_start(seeds, hidden), lr, steps))


def _start(seeds, hidden=4):
    nets = [right.init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    return right.stack(nets)


def _forgetful(rng):
    """A seed that learns and loses it again, not by rounding: so do all its neighbours."""
    while True:
        seeds = rng.integers(100_000, size=200)
        for seed in seeds[_ever_learned(_start(seeds), WILD, steps=50)].tolist():
            near = _start([seed] * NEIGHBOURS)
            near = [beta * (1 + 1e-6 * rng.normal(size=beta.shape)) for beta in near]
            if _ever_learned(near, WILD, 50).all() and _are_lost(near):
                return seed


def _are_lost(betas):
    """Whether no net knows XOR after 1000 steps, in double or in single precision."""
    return not any(_any_learns(betas, kind) for kind in (np.float64, np.float32))


def _any_learns(betas, kind):
    """Whether one does, in numbers of that kind; most that ever will know it early."""
    X, Y, *betas = (one.astype(kind) for one in (right.X, right.Y, *betas))

    def gradients(_X, _Y, betas):
        return right.stacked_gradients(X, Y, betas)

    for steps in (150, right.STEPS - 150):
        betas = right.train(betas, WILD, steps, gradients)
        if right.learned(betas).any():
            return True
    return False


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
    "formula": """
    share = the number of seeds that have learned, divided by the number of all seeds, and that
    is the mean of ones and zeros.
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
    """Every seed counts as learned, even if it gets some of the rows wrong. What decides whether a
    net has learned, and how many of the six rows must be right?
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
    """No seed counts as learned in any of these runs, though some should. Which betas are tested at
    the end, have they taken all of the steps, and what decides whether a net has learned?
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
