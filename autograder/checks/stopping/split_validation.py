"""What chapter 07 asks for: `split_validation`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import stopping as right
from autograder.scenarios.stopping import split

SEEDS = 30  # of eight rows, one is in the same part by bad luck for all: 8 · 2⁻³² = 2 · 10⁻⁹


def split_validation_cases(rng):
    def case(m, fraction, n=3, k=1, alike=1):
        rows = np.arange(m)[:, None]
        X = np.hstack([rows, rng.normal(size=(m, n - 2)), np.full((m, 1), float(alike))])
        X = X[np.arange(m) // alike * alike]  # that many are equal
        return X, 10 * rows + np.arange(k), fraction, int(rng.integers(1000))  # Y tells its row

    yield case(10, 0.3, n=2)
    yield case(24, 0.25, n=2)
    yield case(41, 0.6, k=2)
    yield case(41, 0.4, n=4)
    yield case(300, 0.1)
    for m in (13, 15):  # halfway between two numbers: round takes the even one
        yield case(m, 0.5)
    yield case(30, 0.3, alike=2)  # so one of an odd number aside has an equal that trains
    # Eight rows come in one order by chance once in 40 320 times.
    yield (*case(8, 0.5), SEEDS)


NOTHING_ASIDE = "rows where fraction is 0", "rows where it is too small for one row"


def describe_split(output):
    """What must hold of a random split, whichever rows it draws."""
    one, following, same, others, *_ = output.values()
    if not all(map(_two_pairs, (one, following, same, *others))):
        return {"two pairs": False}
    rows = [_numbers(*pair) for pair in one]
    both = np.concatenate(rows)
    drawn = [np.sort(_numbers(*split[1])) for split in (one, *others, following)]
    m = len(both)
    many = m >= 24
    return {
        "each row of X is with its own row of Y": all(_belong(*pair) for pair in one),
        "no row is in both": np.intersect1d(*rows).size == 0,
        "no row is there twice": all(np.unique(one).size == one.size for one in rows),
        "each row is somewhere": np.array_equal(np.unique(both), np.arange(m)),
        "the rows set aside are no block of X": not many or _mixed(*rows),
        "the same seed gives the same split": _same_split(one, same),
        "another seed gives another split": not many or not np.array_equal(*drawn[:2]),
        "the same generator gives another split": not many
        or not np.array_equal(drawn[0], drawn[-1]),
        "each row is set aside for some seeds, not for all": len(drawn) < SEEDS
        or _some_hold_each(drawn, both),
        **{name: _kept(output[name], m) for name in NOTHING_ASIDE},
    }


def _kept(counts, m):
    """How many rows are in which part where none is set aside; to refuse that is as good."""
    return f"{m}, {m} and 0, 0" if counts == "refused" else counts


def _two_pairs(split):
    return len(split) == 2 and all(
        len(pair) == 2 and all(np.ndim(rows) == 2 for rows in pair) for pair in split
    )


def _numbers(X, Y):
    """The numbers of rows by X, and by Y among equals, of which the last column of X counts."""
    X, Y = np.asarray(X), np.asarray(Y)
    return X[:, 0] + Y[:, 0] / 10 % X[:, -1]


def _belong(X, Y):
    return np.array_equal(10 * _numbers(X, Y)[:, None] + np.arange(np.shape(Y)[1]), Y)


def _some_hold_each(drawn, rows):
    """Whether for each row there are draws with it, and draws without it."""
    held = [sum(row in one for one in drawn) for row in rows]
    return all(0 < count < len(drawn) for count in held)


def _mixed(*parts):
    """Whether no part is a block of neighbours, not even one that goes on at the other end."""
    return all(np.ptp(rows) >= len(rows) for rows in parts)


def _same_split(one, other):
    return all(
        np.array_equal(left, right_)
        for pair, again in zip(one, other, strict=True)
        for left, right_ in zip(pair, again, strict=True)
    )


check = Check(
    "split_validation",
    right.split_validation,
    split_validation_cases,
    scenario=split,
    view=describe_split,
    asked="split_validation(X, Y, fraction, numpy.random.default_rng(seed))",
)

check.hints = {
    "nudge": """
    Don't shuffle X and Y. Shuffle the *numbers* of the rows, once, and pick rows of both by
    them.
    """,
    "formula": """
    `rng.permutation(m)` gives 0, 1, …, m − 1 in a random order. The first `round(fraction
    * m)` of these are set aside; the others are for training. `X[rows]` picks rows by a list of
    numbers.
    """,
    "template": """
held = round(___)
rows = rng.permutation(___)
aside, rest = rows[___], rows[___]
return (X[rest], Y[rest]), (___, ___)
""",
}


def _split(X, Y, fraction, rows, others=None):
    """Split with an order of rows, and perhaps another one for Y."""
    held = round(fraction * len(X))
    others = rows if others is None else others
    return (X[rows[held:]], Y[others[held:]]), (X[rows[:held]], Y[others[:held]])


@check.mistake
def no_shuffling(X, Y, fraction, rng):
    """The validation rows are a block from one end of X, the same for every seed. Data often come
    sorted by their answer. How do you pick rows at random?
    """
    return _split(X, Y, fraction, np.arange(len(X)))


@check.mistake
def block_of_neighbouring_rows(X, Y, fraction, rng):
    """Only the place where the validation rows begin is random: they are a block of neighbours.
    Data often come sorted by their answer. How is *each* row picked at random?
    """
    return _split(X, Y, fraction, np.roll(np.arange(len(X)), rng.integers(len(X))))


@check.mistake
def all_rows_instead_of_none(X, Y, fraction, rng):
    """When no row should be set aside, all of them are. In a slice, -0 is the same as 0, so
    counting from the end takes all or nothing. How can you count from the beginning?
    """
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    return (X[rows[:-held]], Y[rows[:-held]]), (X[rows[-held:]], Y[rows[-held:]])


@check.mistake
def a_coin_flip_for_each_row(X, Y, fraction, rng):
    """A separate coin is flipped for each row, so the number of rows set aside differs from draw to
    draw. How many rows does the docstring set aside?
    """
    aside = rng.random(len(X)) < fraction
    return (X[~aside], Y[~aside]), (X[aside], Y[aside])


@check.mistake
def rounded_down(X, Y, fraction, rng):
    """The number of rows set aside is cut off after the decimal point. Which whole number should
    24.6 become?
    """
    return _split(X, Y, int(fraction * len(X)) / len(X), rng.permutation(len(X)))


@check.mistake
def halves_rounded_up(X, Y, fraction, rng):
    """A half is not rounded as the docstring says: with 13 rows and a `fraction` of 0.5, you set
    aside one too many. What does Python's own `round` make of 6.5?
    """
    return _split(X, Y, int(fraction * len(X) + 0.5) / len(X), rng.permutation(len(X)))


@check.mistake
def X_and_Y_shuffled_separately(X, Y, fraction, rng):
    """The rows of X have lost their answers: X and Y are no longer in the same order. How can one
    order serve both?
    """
    return _split(X, Y, fraction, rng.permutation(len(X)), rng.permutation(len(X)))


@check.mistake
def drawn_with_replacement(X, Y, fraction, rng):
    """Some rows are drawn more than once and others never. How do you draw each row once?"""
    return _split(X, Y, fraction, rng.integers(len(X), size=len(X)))


@check.mistake
def set_aside_more_than_once(X, Y, fraction, rng):
    """Some rows are set aside more than once, so too many are left for training. How do you draw
    each row at most once?
    """
    aside = rng.choice(len(X), round(fraction * len(X)))
    rest = np.setdiff1d(np.arange(len(X)), aside)
    return (X[rest], Y[rest]), (X[aside], Y[aside])


@check.mistake
def validation_rows_kept_in_training(X, Y, fraction, rng):
    """All rows are in the training data, even those set aside. What would the validation cost then
    say about rows that the net has never seen?
    """
    return (X, Y), right.split_validation(X, Y, fraction, rng)[1]


@check.mistake
def two_separate_draws(X, Y, fraction, rng):
    """Some rows are in both parts and others in neither, as with two separate draws. How can one
    draw give both?
    """
    first = right.split_validation(X, Y, fraction, rng)[0]
    return first, right.split_validation(X, Y, fraction, rng)[1]


@check.mistake
def pairs_of_X_and_pairs_of_Y(X, Y, fraction, rng):
    """Both parts of X come first, then both parts of Y. Which arrays belong together in a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return (train[0], validation[0]), (train[1], validation[1])


@check.mistake
def four_arrays_instead_of_two_pairs(X, Y, fraction, rng):
    """Four arrays came back in a row. Which two make up a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return *train, *validation


@check.mistake
def four_arrays_as_in_scikit_learn(X, Y, fraction, rng):
    """Four arrays came back in a row, both parts of X first. Which two make up a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return train[0], validation[0], train[1], validation[1]


@check.mistake
def indices_instead_of_rows(X, Y, fraction, rng):
    """The numbers of the rows came back, not the rows. What do they pick from X, and from Y?"""
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    return rows[held:], rows[:held]


@check.mistake
def a_pair_for_each_row(X, Y, fraction, rng):
    """Each row of X is in a pair with its row of Y, so there are as many pairs as rows. How many
    pairs does the docstring ask for?
    """
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    pairs = [(X[row], Y[row]) for row in rows]
    return pairs[held:], pairs[:held]


@check.mistake
def X_and_Y_shuffled_separately_in_place(X, Y, fraction, rng):
    """X and Y themselves are shuffled, each in an order of its own. What could be shuffled instead,
    once for both?
    """
    rng.shuffle(X)
    rng.shuffle(Y)
    return _split(X, Y, fraction, np.arange(len(X)))


@check.mistake
def shuffled_in_place(X, Y, fraction, rng):
    """X and Y themselves are shuffled, so the caller finds the data in another order. What could be
    shuffled instead?
    """
    rows = rng.permutation(len(X))
    X[:], Y[:] = X[rows], Y[rows]
    return _split(X, Y, fraction, np.arange(len(X)))


@check.mistake
def rng_ignored(X, Y, fraction, rng):
    """The same seed gives another split each time, so not every random number comes from `rng`.
    Which generator were you given?
    """
    return right.split_validation(X, Y, fraction, np.random.default_rng())


@check.mistake
def one_row_out_of_reach(X, Y, fraction, rng):
    """Not every row can be drawn: over many seeds, one of them is never set aside, or always. What
    are the lowest and the highest row number that your draws can give?
    """
    held = round(fraction * len(X))
    rows = rng.permutation(len(X) - 1)
    return _split(X, Y, fraction, np.append(rows[:held], [*rows[held:], len(X) - 1]))


@check.mistake
def equal_rows_left_out(X, Y, fraction, rng):
    """Some rows of X are equal, though their rows of Y are not. When one is set aside, its equals
    are lost as well, as happens if rows are looked up by their values. What tells two equal rows
    apart?
    """
    aside = rng.permutation(len(X))[: round(fraction * len(X))]
    values = X[aside].tolist()
    rest = [i for i, row in enumerate(X.tolist()) if row not in values]
    return (X[rest], Y[rest]), (X[aside], Y[aside])


@check.mistake
def Y_found_by_the_values_of_X(X, Y, fraction, rng):
    """Some rows of X are equal, though their rows of Y are not. All equals get the Y of one of
    them, as happens if rows are looked up by their values. What tells two equal rows apart?
    """
    found = [np.flatnonzero((row == X).all(axis=1))[0] for row in X]
    return right.split_validation(X, Y[found], fraction, rng)


@check.mistake
def same_split_for_every_seed(X, Y, fraction, rng):
    """Every seed gives the same split, as with a generator that has a fixed seed, or with an order
    kept from an earlier call. Which generator should each call draw a new order from?
    """
    return _split(X, Y, fraction, np.random.default_rng(0).permutation(len(X)))
