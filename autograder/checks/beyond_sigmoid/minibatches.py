"""What chapter 08 asks for: `minibatches`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import beyond_sigmoid as right
from autograder.scenarios.beyond_sigmoid import epochs

SEEDS = 55  # of three rows, one is never in some place by bad luck: 9 · (2/3)⁵⁵ = 2 · 10⁻⁹


def minibatches_cases(rng):
    sizes = (13, 2, 2, 1), (40, 5, 3, 2), (35, 3, 1, 1), (9, 20, 3, 3), (6, 6, 2, 2), (7, 3, 3, 2)
    for m, size, n, k in (*sizes, (1, 4, 2, 1), (3, 1, 3, 2)):
        case = (_inputs(np.arange(m), n), _answers(np.arange(m), k), size, int(rng.integers(1000)))
        yield (*case, SEEDS) if m == 3 else case


def _inputs(rows, n):
    """Rows of X, each of which begins with its number."""
    return np.add.outer(rows, 100.0 * np.arange(n))


def _answers(rows, k):
    """Rows of Y, each of which tells its number."""
    return np.outer(rows, 10 * np.arange(1, k + 1))


def _rows(batches):
    return [int(row) for X, _ in batches for row in np.asarray(X)[:, 0]]


def describe_batches(output):
    """What must hold of random batches, whichever rows they hold."""
    batches, following, same, others = output.values()
    epochs = [batches, following, same, *others]
    if not all(_is_pair(batch) for epoch in epochs for batch in epoch):
        return [_sorted(epoch) for epoch in epochs]  # a known mistake's
    rows, m = _rows(batches), len(_rows(batches))
    return {
        "each row of X is with its own row of Y": all(
            np.array_equal(_answers(np.asarray(X)[:, 0], np.shape(Y)[1]), Y)
            for epoch in epochs
            for X, Y in epoch
        ),
        "each row of X is whole": all(
            np.array_equal(_inputs(np.asarray(X)[:, 0], np.shape(X)[1]), X)
            for epoch in epochs
            for X, _ in epoch
        ),
        "each row comes once an epoch": all(sorted(_rows(one)) == list(range(m)) for one in epochs),
        "the batches hold different rows": len(batches) == 1
        or any(set(_rows(one)) != set(_rows(one[:1])) for one in epochs),
        "the rows come in another order": m < 12 or rows != sorted(rows),
        "some batch is mixed": m < 24 or any(_mixed(batches)),
        "most batches are mixed": m < 24 or 2 * sum(_mixed(batches)) > len(batches),
        "the same seed gives the same batches": m < 10 or _rows(same) == rows,
        "the next epoch has other batches": m < 12 or _rows(following) != rows,
        "another seed gives other batches": m < 12 or _rows(others[0]) != rows,
        "each row comes in each place for some seed": len(others) < SEEDS
        or all(len(set(place)) == m for place in zip(*map(_rows, epochs), strict=True)),
    }


def _is_pair(batch):
    return len(batch) == 2 and np.ndim(batch[0]) == np.ndim(batch[1]) == 2


def _sorted(batches):
    return np.sort(np.concatenate([np.ravel(part) for batch in batches for part in batch]))


def _mixed(batches):
    """Of each batch, whether it holds rows that are no neighbours in X."""
    return [bool(np.ptp(np.asarray(X)[:, 0]) >= len(X)) for X, _ in batches]


check = Check(
    "minibatches",
    right.minibatches,
    minibatches_cases,
    points=3,
    scenario=epochs,
    view=describe_batches,
    asked="list(minibatches(X, Y, size, numpy.random.default_rng(seed)))",
)

check.hints = {
    "nudge": """
    Shuffle the *numbers* of the rows, once, then cut that list into pieces. A slice that
    reaches beyond the end is simply shorter.
    """,
    "formula": """
    `rng.permutation(m)` gives the row numbers in random order; `range(0, m, size)` gives where
    each batch starts; `rows[start : start + size]` are its rows.
    """,
    "template": """
rows = rng.permutation(___)
for start in range(0, ___, ___):
    batch = rows[___ : ___]
    yield X[___], Y[___]
""",
}


def _batches(X, Y, size, rows, others=None):
    others = rows if others is None else others
    starts = range(0, len(X), size)
    return [(X[rows[i : i + size]], Y[others[i : i + size]]) for i in starts]


@check.model
def minibatches(X, Y, size, rng):
    order = rng.permutation(len(X))
    X, Y = X[order], Y[order]
    for i in range(0, len(X), size):
        yield X[i : i + size], Y[i : i + size]


@check.model
def minibatches(X, Y, size, rng):  # noqa: F811
    data = rng.permutation(np.hstack([X, Y]))
    for i in range(0, len(data), size):
        batch = data[i : i + size]
        yield batch[:, : X.shape[1]], batch[:, X.shape[1] :]


@check.mistake
def last_rows_left_out(X, Y, size, rng):
    """The rows that don't fill a batch of their own are left out. How many times should each row be
    shown in an epoch?
    """
    return [pair for pair in right.minibatches(X, Y, size, rng) if len(pair[0]) == size]


@check.mistake
def axis_of_a_single_row_lost(X, Y, size, rng):
    """A batch of one row has lost the axis that counts rows. What is the shape of `X[3]`, and what
    is that of `X[[3]]`?
    """
    batches = right.minibatches(X, Y, size, rng)
    return [(X[0], Y[0]) if len(X) == 1 else (X, Y) for X, Y in batches]


@check.mistake
def axis_lost_where_size_is_one(X, Y, size, rng):
    """Where `size` is 1, the batches have lost the axis that counts rows. What is the shape of
    `X[3]`, and what is that of `X[[3]]`?
    """
    batches = right.minibatches(X, Y, size, rng)
    return [(X[0], Y[0]) if size == 1 else (X, Y) for X, Y in batches]


@check.mistake
def not_every_order(X, Y, size, rng):
    """Some orders never come up: whatever the seed, there is a row that never comes in some
    position. What are the lowest and the highest number that each of your draws chooses from?
    """
    return _batches(X, Y, size, np.append(rng.permutation(len(X) - 1), len(X) - 1))


@check.mistake
def X_and_Y_in_one_array(X, Y, size, rng):
    """Each batch is one array, with the columns of X and those of Y side by side. Which two arrays
    make up the pair that was asked for?
    """
    return [np.hstack(pair) for pair in right.minibatches(X, Y, size, rng)]


@check.mistake
def short_batch_first(X, Y, size, rng):
    """The batch with fewer rows comes first. Which is the only one that may have fewer than `size`
    rows?
    """
    first = len(X) % size or size
    parts = np.split(rng.permutation(len(X)), range(first, len(X), size))
    return [(X[rows], Y[rows]) for rows in parts]


@check.mistake
def drawn_with_replacement(X, Y, size, rng):
    """Some rows come twice in an epoch, others not at all. How do you draw each row once?"""
    return _batches(X, Y, size, rng.integers(len(X), size=len(X)))


@check.mistake
def no_shuffling(X, Y, size, rng):
    """The rows come in their old order, the same in each epoch. How do you make their order
    random?
    """
    return _batches(X, Y, size, np.arange(len(X)))


@check.mistake
def neighbours_kept_together(X, Y, size, rng):
    """Something is random, but each batch holds rows that are neighbours in X. What should be
    shuffled before anything is cut?
    """
    starts = list(range(0, len(X), size))
    last = starts.pop() if len(X) % size else None
    rng.shuffle(starts)
    starts += [last] if last is not None else []
    return [(X[i : i + size], Y[i : i + size]) for i in starts]


@check.mistake
def shuffled_within_batches_only(X, Y, size, rng):
    """Only the order within each batch is random: in every epoch it holds rows that are neighbours
    in X. What should be shuffled before anything is cut?
    """
    rows = np.arange(len(X))
    for start in range(0, len(X), size):
        rng.shuffle(rows[start : start + size])
    return _batches(X, Y, size, rows)


@check.mistake
def batches_shuffled_instead_of_rows(X, Y, size, rng):
    """Each batch holds rows that are neighbours in X, and the short one may come anywhere. What
    should be shuffled before anything is cut?
    """
    starts = rng.permutation(range(0, len(X), size))
    return [(X[i : i + size], Y[i : i + size]) for i in starts]


@check.mistake
def X_and_Y_shuffled_separately(X, Y, size, rng):
    """The rows of X have lost their answers: X and Y are no longer in the same order. How can one
    order serve both?
    """
    return _batches(X, Y, size, rng.permutation(len(X)), rng.permutation(len(X)))


@check.mistake
def only_Y_shuffled(X, Y, size, rng):
    """The rows of X come in their old order, and the rows of Y in a new one. How can one order
    serve both?
    """
    return _batches(X, Y, size, np.arange(len(X)), rng.permutation(len(X)))


@check.mistake
def a_fresh_draw_for_each_batch(X, Y, size, rng):
    """Each batch is drawn afresh from all rows, so some rows come again within an epoch and others
    are missing. How many orders does one epoch need?
    """
    starts = range(0, len(X), size)
    sizes = [min(size, len(X) - i) for i in starts]
    draws = [rng.permutation(len(X))[:count] for count in sizes]
    return [(X[rows], Y[rows]) for rows in draws]


def _full_draws(X, Y, size, draw):
    draws = [draw() for _ in range(0, len(X), size)]
    return [(X[rows], Y[rows]) for rows in draws]


@check.mistake
def a_full_draw_for_each_batch(X, Y, size, rng):
    """Each batch is drawn afresh from all rows, and the last one is as large as the others. Some
    rows come twice in an epoch, others not at all. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.integers(len(X), size=size))


@check.mistake
def a_choice_for_each_batch(X, Y, size, rng):
    """Each batch is drawn afresh from all rows, so rows are repeated within an epoch, and the last
    batch is as large as the others. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.choice(len(X), size, replace=False))


@check.mistake
def a_fresh_order_for_each_batch(X, Y, size, rng):
    """Each batch, even the last one, takes as many of all rows as it can, so they are repeated
    within an epoch. How many orders does one epoch need?
    """
    return _full_draws(X, Y, size, lambda: rng.permutation(len(X))[:size])


@check.mistake
def same_rows_in_every_batch(X, Y, size, rng):
    """Every batch of an epoch holds the same rows. Where in the order does the next batch begin?"""
    rows = rng.permutation(len(X))[:size]
    return [(X[rows], Y[rows]) for _ in range(0, len(X), size)]


@check.mistake
def rows_shared_out_evenly(X, Y, size, rng):
    """The rows are shared out among the batches as evenly as can be. How many rows should each
    batch but the last one have?
    """
    parts = np.array_split(rng.permutation(len(X)), len(X) // size)
    return [(X[rows], Y[rows]) for rows in parts]


@check.mistake
def the_same_arrays_for_all_batches(X, Y, size, rng):
    """All batches of an epoch are written into the same two arrays, so each one overwrites those
    before it. How does each batch get arrays of its own?
    """
    some, answers = np.empty((size, X.shape[1])), np.empty((size, Y.shape[1]))
    for x, y in right.minibatches(X, Y, size, rng):
        some[: len(x)], answers[: len(y)] = x, y
        yield some[: len(x)], answers[: len(y)]


@check.mistake
def size_taken_for_the_number_of_batches(X, Y, size, rng):
    """There are `size` batches. What should there be `size` of?"""
    parts = np.array_split(rng.permutation(len(X)), size)
    return [(X[rows], Y[rows]) for rows in parts]


@check.mistake
def the_first_batch_only(X, Y, size, rng):
    """Only one batch came. Which rows are still missing, and what hands them out?"""
    return _batches(X, Y, size, rng.permutation(len(X)))[:1]


@check.mistake
def return_instead_of_yield(X, Y, size, rng):
    """A pair came back, not a sequence of pairs: `return` ends the function at once. Which word
    hands out a batch and goes on?
    """
    return _batches(X, Y, size, rng.permutation(len(X)))[0]


@check.mistake
def none_returned(X, Y, size, rng):
    """None came back, so there are no batches to go through; a `print` only shows them. Which word
    hands out a batch and goes on?
    """
    return None


@check.mistake
def two_lists(X, Y, size, rng):
    """Two lists came back, one with the batches of X and one with those of Y. What should come
    together with each batch of X?
    """
    batches = list(right.minibatches(X, Y, size, rng))
    return [X for X, _ in batches], [Y for _, Y in batches]


@check.mistake
def an_empty_batch_at_the_end(X, Y, size, rng):
    """When the batches come out even, one more follows that has no rows. How many batches are there
    when 40 rows are dealt out in fives?
    """
    rows = rng.permutation(len(X))
    starts = range(0, len(X) // size * size + 1, size)
    return [(X[rows[i : i + size]], Y[rows[i : i + size]]) for i in starts]


@check.mistake
def batches_of_equal_size(X, Y, size, rng):
    """The rows are dealt out evenly, as `np.array_split` does. Which is the only batch that may
    have fewer than `size` rows?
    """
    parts = np.array_split(rng.permutation(len(X)), -(-len(X) // size))
    return [(X[rows], Y[rows]) for rows in parts]


@check.mistake
def endless_generator(X, Y, size, rng):
    """The batches never end, or there are more than there are rows. How many times should each row
    come in one epoch?
    """
    while True:
        yield from right.minibatches(X, Y, size, rng)


@check.mistake
def steps_of_one(X, Y, size, rng):
    """A batch begins at every row, so they overlap. How far is it from one start to the next?"""
    rows = rng.permutation(len(X))
    return [(X[rows[i : i + size]], Y[rows[i : i + size]]) for i in range(len(X))]


@check.mistake
def single_rows(X, Y, size, rng):
    """The rows come one at a time, each with its answer. What is `size` for?"""
    return [(X[row], Y[row]) for row in rng.permutation(len(X))]


@check.mistake
def Y_missing(X, Y, size, rng):
    """The batches hold rows of X only. What else does a net learn from?"""
    return [X for X, _ in right.minibatches(X, Y, size, rng)]


@check.mistake
def indices_instead_of_rows(X, Y, size, rng):
    """These are the numbers of the rows. Which rows of X and of Y do they refer to?"""
    rows = rng.permutation(len(X))
    return [rows[i : i + size] for i in range(0, len(X), size)]


@check.mistake
def shuffled_in_place(X, Y, size, rng):
    """X and Y themselves are shuffled, so the caller finds the data in another order. What could be
    shuffled instead?
    """
    rows = rng.permutation(len(X))
    X[:], Y[:] = X[rows], Y[rows]
    return _batches(X.copy(), Y.copy(), size, np.arange(len(X)))


@check.mistake
def rng_ignored(X, Y, size, rng):
    """The same seed gives other batches each time, so not every random number comes from `rng`.
    Which generator were you given?
    """
    return right.minibatches(X, Y, size, np.random.default_rng())


@check.mistake
def same_order_in_every_epoch(X, Y, size, rng):
    """The rows come in another order than in X, but every epoch has the same batches, whatever the
    seed. Which line of your function draws a new order, and from which generator?
    """
    return right.minibatches(X, Y, size, np.random.default_rng(0))
