"""Checks of chapter 07."""

import numpy as np
from sklearn.base import clone

from autograder.checks.differences import central_differences
from autograder.judging.check import Check
from autograder.reference import stopping as right
from autograder.scenarios.stopping import fit, split

# --- should_stop -----------------------------------------------------------------------------


def should_stop_cases(rng):
    yield ([0.9, 0.5, 0.5, 0.5, 0.5], 0.01, 3)  # a plateau
    yield ([0.9, 0.5, 0.5, 0.5], 0.01, 3)  # not for long enough
    yield ([0.9, 0.5, 0.5, 0.5], 0.01, 2)
    yield ([0.9, 0.8, 0.7, 0.6, 0.5, 0.4], 0.01, 3)  # falls
    yield ([0.9, 0.5, 0.6, 0.7, 0.8], 0.01, 3)  # rises
    yield ([0.9, 0.5, 0.6, 0.7], 0.01, 3)
    yield ([0.9, 0.7, 0.5, 0.4, 0.6, 0.6], 0.01, 3)  # lower, then above the lowest
    yield ([0.9, 0.7, 0.5, 0.6, 0.4, 0.6], 0.01, 3)
    yield ([0.5, 0.3, 0.6, 0.6], 0.01, 3)
    yield ([0.4, 0.9, 0.8, 0.7, 0.6, 0.5], 0.01, 3)  # falls, but not below the lowest
    yield ([0.4, 0.9, 0.7, 0.5, 0.3], 0.01, 4)
    yield ([0.3, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4], 0.01, 2)  # the lowest is long ago
    yield ([0.9, 0.5, 0.498, 0.496, 0.494, 0.492], 0.005, 4)  # small steps, that add up
    yield ([0.9, 0.5, 0.499, 0.498, 0.497], 0.005, 3)  # small steps, that don't
    yield ([0.9, 0.5, 0.496, 0.494, 0.493, 0.492], 0.005, 3)
    yield ([0.9, 0.5, 0.4998, 0.4998], 1e-4, 2)
    yield ([0.9, 0.75, 0.6, 0.45], 0.2, 2)
    yield ([0.9, 0.8, 0.75, 0.74], 0.2, 2)
    yield ([1.0, 0.5], 0.5, 1)  # progress of just tol
    yield ([9.0, 1.0, 1.0, 1.0, 1.0, 1.0], 0.01, 3)  # the middle one says nothing of the mean
    yield ([0.3, 0.3, 0.3], 0, 2)
    yield ([0.3, 0.3, 0.299], 0, 2)
    yield ([0.5, 0.5 - 1e-10], 0, 1)  # progress, however little
    yield ([1000.0, 999.995], 1e-3, 1)  # much more than tol, little beside the losses
    yield ([0.5, 0.4, float("nan")], 0.01, 3)
    yield ([0.9, float("nan")], 0.01, 1)
    yield ([float("inf"), 0.9, 0.8], 0.01, 3)  # lost at first, found again
    yield ([0.5, float("inf")], 0.01, 5)
    yield ([0.5, -float("inf")], 0.01, 5)
    yield ([3e9, 2e9, 1e9], 0.01, 1)  # large, but finite
    yield ([0.5, 0.0, 0.0, 0.0], 0.01, 2)  # as low as a cost can be
    yield ([-0.5, -0.9, -1.5], 0.01, 1)  # a logarithm's loss may be lower
    yield ([0.002, 0.001], 0.01, 5)
    yield ([0.7], 0.01, 1)
    yield ([0.7, 0.2], 0.01, 1)
    yield ([0.2, 0.7], 0.01, 1)
    noise = rng.uniform(-0.05, 0.05, size=30)
    falling = 1 - 0.03 * np.arange(30)
    for rows in (12, 20, 30):
        yield ([float(value) for value in (falling + noise)[:rows]], 0.01, 8)  # noise on the way
    flat = 0.5 + noise
    flat[4] = 0.4
    yield ([float(value) for value in flat], 0.01, 10)
    yield ([float(value) for value in flat], 0.01, int(rng.integers(11, 24)))
    yield ([float(value) for value in flat[:8]], 0.01, 10)


should_stop = Check("07_stopping.should_stop", right.should_stop, should_stop_cases, points=3)


def _lost(history):
    return not np.isfinite(history[-1])


@should_stop.mistake
def nan_not_noticed(history, tol, patience):
    """A last loss that is nan or infinite doesn't stop the training at once. Comparisons with nan
    are False, and the True and False of numpy are equal to Python's, but not the same objects. What
    do you ask of the last loss, and what is the answer where it is nan?
    """
    if len(history) <= patience:
        return False
    return bool(min(history[:-patience]) - min(history[-patience:]) <= tol)


@should_stop.mistake
def infinity_not_noticed(history, tol, patience):
    """Nan stops the training at once, an infinite loss does not. Which function of numpy tells
    both from a finite number?
    """
    if np.isnan(history[-1]):
        return True
    return not _lost(history) and right.should_stop(history, tol, patience)


@should_stop.mistake
def only_infinity_noticed(history, tol, patience):
    """An infinite loss stops the training at once, nan does not: nan is equal to nothing, not even
    to itself. Which function of numpy tells both from a finite number?
    """
    if abs(history[-1]) == np.inf:
        return True
    return nan_not_noticed(history, tol, patience)


@should_stop.mistake
def only_plus_infinity_noticed(history, tol, patience):
    """A loss of plus infinity stops the training at once, nan and minus infinity do not: nan is
    equal to nothing, not even to itself. Which function of numpy tells all three from a finite
    number?
    """
    return history[-1] == np.inf or nan_not_noticed(history, tol, patience)


@should_stop.mistake
def minus_infinity_not_noticed(history, tol, patience):
    """Nan and plus infinity stop the training at once, minus infinity does not. Which function of
    numpy tells all three from a finite number?
    """
    return history[-1] != -np.inf and right.should_stop(history, tol, patience)


@should_stop.mistake
def nan_noticed_too_late(history, tol, patience):
    """A loss that is nan or infinite stops the training only where there are more than `patience`
    losses. Which of your questions should come first?
    """
    return len(history) > patience and right.should_stop(history, tol, patience)


@should_stop.mistake
def any_loss_that_was_lost(history, tol, patience):
    """You stop where an older loss was infinite, though training has gone on from there. Which loss
    tells whether it is lost now?
    """
    return not np.all(np.isfinite(history)) or right.should_stop(history, tol, patience)


@should_stop.mistake
def too_short_is_yes(history, tol, patience):
    """You stop where no losses came before the last `patience` ones. Has the net had its chance by
    then?
    """
    return len(history) <= patience or right.should_stop(history, tol, patience)


@should_stop.mistake
def nothing_before_the_last(history, tol, patience):
    """With exactly `patience` losses there are none before the last ones, and `min` finds nothing
    to choose from. How many losses does it take for two groups?
    """
    if _lost(history) or len(history) < patience:
        return _lost(history)
    return bool(min(history[:-patience]) - min(history[-patience:]) <= tol)


@should_stop.mistake
def the_last_among_the_older(history, tol, patience):
    """The last losses are compared with the lowest of *all*, themselves included, and cannot be
    lower than that. Which losses should the older group leave out?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history) - min(history[-patience:]) <= tol)


@should_stop.mistake
def only_as_many_before(history, tol, patience):
    """The last losses are compared with just as many before them. What is older is forgotten, a
    lower loss too. How far back should the older group go?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[-2 * patience : -patience]) - min(history[-patience:]) <= tol)


@should_stop.mistake
def counted_from_the_start(history, tol, patience):
    """The list is cut behind its first `patience` losses, not before its last ones. From which end
    do you count?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:patience]) - min(history[patience:]) <= tol)


@should_stop.mistake
def one_in_neither_group(history, tol, patience):
    """The last losses begin one too late, so that one loss is in neither group. How many of them
    does `patience` ask for?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:-patience]) - min(history[-patience + 1 :]) <= tol)


@should_stop.mistake
def means_compared(history, tol, patience):
    """The mean of the last losses is compared with the mean of the others. The first losses are
    high, so for a long time any mean looks like progress. Which loss of each group counts?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(np.mean(history[:-patience]) - np.mean(history[-patience:]) <= tol)


@should_stop.mistake
def the_highest_of_the_last(history, tol, patience):
    """The highest of the last losses is compared with the lowest before them, so one bad loss
    hides all the progress. Which of the last losses counts?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:-patience]) - max(history[-patience:]) <= tol)


@should_stop.mistake
def the_last_two_only(history, tol, patience):
    """The newest loss is compared with the one before it. Noise, or a curve that is flat for a
    moment, will stop you. How many losses should be without progress?
    """
    return _lost(history) or (len(history) > 1 and abs(history[-2] - history[-1]) <= tol)


@should_stop.mistake
def patience_of_one(history, tol, patience):
    """One loss without progress is enough to stop, whatever `patience` says. How many of the last
    losses should you look at?
    """
    return right.should_stop(history, tol, 1)


@should_stop.mistake
def one_too_impatient(history, tol, patience):
    """You stop one loss too soon. How many losses without progress does `patience` allow for?"""
    if patience == 1:
        return right.should_stop(history, tol, 1)
    return right.should_stop(history, tol, patience - 1)


@should_stop.mistake
def one_too_patient(history, tol, patience):
    """You stop one loss too late. How many losses without progress are enough?"""
    return right.should_stop(history, tol, patience + 1)


@should_stop.mistake
def the_newest_only(history, tol, patience):
    """Only the newest loss is compared with the older ones, so that an unlucky one stops you
    although the one before it was the best yet. Which of the last losses shows the progress?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:-patience]) - history[-1] <= tol)


@should_stop.mistake
def one_old_loss_only(history, tol, patience):
    """The last losses are compared with the single one before them, not with all. After a bad
    moment anything looks like progress. What should they be lower than?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(history[-patience - 1] - min(history[-patience:]) <= tol)


@should_stop.mistake
def first_against_last(history, tol, patience):
    """The newest loss is compared with the one `patience` before it: two numbers, and noise in
    both. Which two groups should be compared?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(history[-patience - 1] - history[-1] <= tol)


@should_stop.mistake
def tol_ignored(history, tol, patience):
    """`tol` makes no difference: any progress, however small, keeps the training going. What
    should the progress be compared with?
    """
    return right.should_stop(history, 0, patience)


@should_stop.mistake
def a_tol_of_your_own(history, tol, patience):
    """Progress is compared with a number of your own, such as 0.001, whatever `tol` is. Which name
    holds what was asked for?
    """
    return right.should_stop(history, 1e-3, patience)


@should_stop.mistake
def a_share_of_the_loss(history, tol, patience):
    """You look at progress as a share of the loss, so that a low loss needs less of it. What does
    the docstring compare with `tol`?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    older = min(history[:-patience])
    return bool((older - min(history[-patience:])) / older <= tol)


@should_stop.mistake
def subtracted_the_other_way(history, tol, patience):
    """You take the older losses from the last ones, so that progress comes out below zero, and all
    of it is below `tol`. Which of the two is the larger one where a net gets better?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[-patience:]) - min(history[:-patience]) <= tol)


@should_stop.mistake
def progress_stops_it(history, tol, patience):
    """You stop on progress and go on without it. Which way round is the comparison?"""
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return not right.should_stop(history, tol, patience)


@should_stop.mistake
def a_small_loss(history, tol, patience):
    """You stop when the loss itself is below `tol`. A good loss may still fall, and a bad one may
    never get there. What is it that `tol` should be compared with?
    """
    return _lost(history) or history[-1] <= tol


@should_stop.mistake
def only_a_flat_curve(history, tol, patience):
    """A loss that rises doesn't stop you: its change is larger than `tol`, so it looks like
    progress. In which direction is progress?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(abs(min(history[:-patience]) - min(history[-patience:])) <= tol)


@should_stop.mistake
def the_spread_of_the_last(history, tol, patience):
    """You look for a spread of the last losses below `tol`. Noise spreads them though nothing gets
    better. What should the lowest of them be compared with?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(max(history[-patience:]) - min(history[-patience:]) <= tol)


@should_stop.mistake
def every_change_is_small(history, tol, patience):
    """You stop where each loss is within `tol` of the one before it. Noise makes large changes
    though nothing gets better, and small ones add up. Which two groups should be compared?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(np.all(np.abs(np.diff(history[-patience - 1 :])) <= tol))


@should_stop.mistake
def step_by_step(history, tol, patience):
    """Each loss is compared with the best before it, so that many small steps of progress count
    for nothing, even where they add up. Which two groups should be compared?
    """
    waited, best = 0, np.inf
    for loss in history:
        waited = 0 if best - loss > tol else waited + 1
        best = min(best, loss)
    return _lost(history) or waited >= patience


@should_stop.mistake
def counted_from_the_last_progress(history, tol, patience):
    """You count the losses since one that was lower by more than `tol` than the last such one. That
    is a rule too, but it lets progress from before the last `patience` losses count. Which two
    groups should be compared?
    """
    return _lost(history) or _have_waited(history, tol, patience)


def _have_waited(history, tol, patience):
    """Whether the last `patience` losses brought no progress, by a count that Keras keeps too."""
    waited, best = 0, np.inf
    for loss in history:
        waited, best = (0, loss) if best - loss > tol else (waited + 1, best)
    return waited >= patience


@should_stop.mistake
def tol_never_reached_exactly(history, tol, patience):
    """Losses that stay exactly the same don't stop you when `tol` is 0. Is progress of exactly
    `tol` more than `tol`?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:-patience]) - min(history[-patience:]) < tol)


@should_stop.mistake
def nearly_equal_is_equal(history, tol, patience):
    """Progress that is small beside the losses counts as none, though it is more than `tol`:
    functions such as `isclose` allow for a difference of their own. How much does the docstring
    allow for?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    older, newer = min(history[:-patience]), min(history[-patience:])
    return bool(newer >= older or np.isclose(older, newer, atol=tol))


@should_stop.mistake
def very_little_progress(history, tol, patience):
    """Progress of 10⁻¹⁰ counts as none even where `tol` is 0, as after rounding or with a function
    such as `isclose`. How much does the docstring allow for?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return round(min(history[:-patience]) - min(history[-patience:]), 6) <= tol


@should_stop.mistake
def never_true(history, tol, patience):
    """The answer is False whatever the losses are. Which line returns True?"""
    return False


# --- split_validation ------------------------------------------------------------------------


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
    yield case(13, 0.5)  # halfway between two numbers
    yield case(30, 0.3, alike=2)  # so one of an odd number aside has an equal that trains
    yield (*case(6, 0.5), 40)  # seeds: by bad luck for some row, once in 10¹¹ times


def describe_split(output):
    """What must hold of a random split, whichever rows it draws."""
    one, following, same, others, counts = output.values()
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
        "each row is set aside for some seeds, not for all": len(drawn) < 40
        or _some_hold_each(drawn, both),
        # To refuse such a split is as good.
        "rows where fraction is 0": f"{m}, {m} and 0, 0" if counts == "refused" else counts,
    }


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


split_validation = Check(
    "07_stopping.split_validation",
    right.split_validation,
    split_validation_cases,
    scenario=split,
    view=describe_split,
    asked="split_validation(X, Y, fraction, numpy.random.default_rng(seed))",
)


def _split(X, Y, fraction, rows, others=None):
    """Split with an order of rows, and perhaps another one for Y."""
    held = round(fraction * len(X))
    others = rows if others is None else others
    return (X[rows[held:]], Y[others[held:]]), (X[rows[:held]], Y[others[:held]])


@split_validation.mistake
def the_first_rows(X, Y, fraction, rng):
    """The validation rows are a block from one end of X, the same for every seed. Data often come
    sorted by their answer. How does chance get into it?
    """
    return _split(X, Y, fraction, np.arange(len(X)))


@split_validation.mistake
def one_block_of_rows(X, Y, fraction, rng):
    """Chance decides only where the validation rows begin: they are a block of neighbours. Data
    often come sorted by their answer. How is *each* row left to chance?
    """
    return _split(X, Y, fraction, np.roll(np.arange(len(X)), rng.integers(len(X))))


@split_validation.mistake
def counted_from_the_end(X, Y, fraction, rng):
    """Where no row is to be set aside, all of them are. In a slice -0 is the same as 0, so one that
    counts from the end takes all or nothing. How can you count from the beginning?
    """
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    return (X[rows[:-held]], Y[rows[:-held]]), (X[rows[-held:]], Y[rows[-held:]])


@split_validation.mistake
def one_row_at_least(X, Y, fraction, rng):
    """Where no row is to be set aside, one is. What is `round(fraction * m)` if `fraction` is 0?"""
    held = max(1, round(fraction * len(X)))
    return _split(X, Y, held / len(X), rng.permutation(len(X)))


@split_validation.mistake
def a_coin_for_each_row(X, Y, fraction, rng):
    """Chance decides for each row by itself, so their number differs from draw to draw. How many
    rows does the docstring set aside?
    """
    aside = rng.random(len(X)) < fraction
    return (X[~aside], Y[~aside]), (X[aside], Y[aside])


@split_validation.mistake
def rounded_down(X, Y, fraction, rng):
    """The number of rows set aside is cut off after the point. To which whole number should 24.6
    lead?
    """
    return _split(X, Y, int(fraction * len(X)) / len(X), rng.permutation(len(X)))


@split_validation.mistake
def rounded_up(X, Y, fraction, rng):
    """The number of rows set aside is always rounded up. To which whole number should 16.4
    lead?
    """
    return _split(X, Y, np.ceil(fraction * len(X)) / len(X), rng.permutation(len(X)))


@split_validation.mistake
def halves_rounded_up(X, Y, fraction, rng):
    """A half is not rounded as the docstring says: with 13 rows and a `fraction` of 0.5, you set
    aside one too many. What does Python's own `round` make of 6.5?
    """
    return _split(X, Y, int(fraction * len(X) + 0.5) / len(X), rng.permutation(len(X)))


@split_validation.mistake
def X_and_Y_shuffled_apart(X, Y, fraction, rng):
    """The rows of X have lost their answers: X and Y are not in the same order any more. How can
    one order serve both?
    """
    return _split(X, Y, fraction, rng.permutation(len(X)), rng.permutation(len(X)))


@split_validation.mistake
def drawn_with_replacement(X, Y, fraction, rng):
    """Some rows are drawn more than once and others never. How do you draw each row once?"""
    return _split(X, Y, fraction, rng.integers(len(X), size=len(X)))


@split_validation.mistake
def set_aside_more_than_once(X, Y, fraction, rng):
    """Some rows are set aside more than once, so too many are left for training. How do
    you draw each row once at most?
    """
    aside = rng.choice(len(X), round(fraction * len(X)))
    rest = np.setdiff1d(np.arange(len(X)), aside)
    return (X[rest], Y[rest]), (X[aside], Y[aside])


@split_validation.mistake
def validation_rows_kept_in_training(X, Y, fraction, rng):
    """All rows are in the training data, those set aside as well. What would the validation cost
    say about rows that the net has never seen?
    """
    return (X, Y), right.split_validation(X, Y, fraction, rng)[1]


@split_validation.mistake
def two_draws(X, Y, fraction, rng):
    """Some rows are in both parts and others in neither, as with two separate draws. How can one
    draw give both?
    """
    first = right.split_validation(X, Y, fraction, rng)[0]
    return first, right.split_validation(X, Y, fraction, rng)[1]


@split_validation.mistake
def parts_swapped(X, Y, fraction, rng):
    """`fraction` of the rows are in the part that comes first. Which part should have that many,
    and come second?
    """
    return right.split_validation(X, Y, fraction, rng)[::-1]


@split_validation.mistake
def sorted_as_X_train_X_validation(X, Y, fraction, rng):
    """Both parts of X come first, then both parts of Y. Which arrays belong together in a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return (train[0], validation[0]), (train[1], validation[1])


@split_validation.mistake
def four_arrays(X, Y, fraction, rng):
    """Four arrays came back in a row. Which two make up a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return *train, *validation


@split_validation.mistake
def four_arrays_as_in_scikit_learn(X, Y, fraction, rng):
    """Four arrays came back in a row, both parts of X first. Which two make up a pair?"""
    train, validation = right.split_validation(X, Y, fraction, rng)
    return train[0], validation[0], train[1], validation[1]


@split_validation.mistake
def row_numbers(X, Y, fraction, rng):
    """The numbers of the rows came back, not the rows. What do they pick from X, and from Y?"""
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    return rows[held:], rows[:held]


@split_validation.mistake
def a_pair_for_each_row(X, Y, fraction, rng):
    """Each row of X is in a pair with its row of Y, so there are as many pairs as rows. How many
    pairs does the docstring ask for?
    """
    rows, held = rng.permutation(len(X)), round(fraction * len(X))
    pairs = [(X[row], Y[row]) for row in rows]
    return pairs[held:], pairs[:held]


@split_validation.mistake
def each_shuffled_in_place(X, Y, fraction, rng):
    """X and Y themselves are shuffled, and each in an order of its own. What could be shuffled in
    their place, once for both?
    """
    rng.shuffle(X)
    rng.shuffle(Y)
    return _split(X, Y, fraction, np.arange(len(X)))


@split_validation.mistake
def shuffled_in_place(X, Y, fraction, rng):
    """X and Y themselves are shuffled: whoever called finds the data in another order. What could
    be shuffled in their place?
    """
    rows = rng.permutation(len(X))
    X[:], Y[:] = X[rows], Y[rows]
    return _split(X, Y, fraction, np.arange(len(X)))


@split_validation.mistake
def rng_ignored(X, Y, fraction, rng):
    """The same seed gives another split each time: chance doesn't come from `rng` alone. Which
    generator was handed to you?
    """
    return right.split_validation(X, Y, fraction, np.random.default_rng())


@split_validation.mistake
def one_row_out_of_reach(X, Y, fraction, rng):
    """Chance does not reach every row: over many seeds, one of them is never set aside, or always.
    Which is the lowest row number that your draws can give, and which is the highest?
    """
    held = round(fraction * len(X))
    rows = rng.permutation(len(X) - 1)
    return _split(X, Y, fraction, np.append(rows[:held], [*rows[held:], len(X) - 1]))


@split_validation.mistake
def equal_rows_left_out(X, Y, fraction, rng):
    """Some rows of X are equal, though their rows of Y are not. With a row set aside its equals are
    lost as well, as where rows are looked up by their values. What tells two equal rows apart?
    """
    aside = rng.permutation(len(X))[: round(fraction * len(X))]
    values = X[aside].tolist()
    rest = [i for i, row in enumerate(X.tolist()) if row not in values]
    return (X[rest], Y[rest]), (X[aside], Y[aside])


@split_validation.mistake
def Y_found_by_the_values_of_X(X, Y, fraction, rng):
    """Some rows of X are equal, though their rows of Y are not. All equals get the Y of one of
    them, as where rows are looked up by their values. What tells two equal rows apart?
    """
    found = [np.flatnonzero((row == X).all(axis=1))[0] for row in X]
    return right.split_validation(X, Y[found], fraction, rng)


@split_validation.mistake
def one_split_for_every_seed(X, Y, fraction, rng):
    """Every seed gives the same split, as with a generator that has a seed of its own or with an
    order kept from an earlier call. From which generator should each call draw a new order?
    """
    return _split(X, Y, fraction, np.random.default_rng(0).permutation(len(X)))


# --- fit_early_stopping ----------------------------------------------------------------------


def fit_early_stopping_cases(rng):
    def pair(m, n, k):
        X = rng.normal(size=(m, n))
        return X, rng.integers(0, 2, size=(m, k))

    def seed():
        return int(rng.integers(1000))

    X, Y = np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([[0], [1]])
    other = np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 1.0]]), np.array([[1], [0], [1]])
    yield ((X, Y), other, (1,), "tanh", 1, 6, seed(), 0.01, 2)  # rises from the start
    X, Y = pair(6, 3, 1)
    other = rng.normal(size=(4, 3)), 1 - Y[:4]
    yield ((X, Y), other, (3,), "tanh", 0.5, 20, seed(), 1e-3, 4)
    yield (pair(7, 3, 1), pair(5, 3, 1), (4,), "tanh", 0.5, 30, seed(), 2e-3, 5)
    yield (pair(8, 2, 2), pair(3, 2, 2), (5, 3), "sigmoid", 0.5, 30, seed(), 2e-3, 6)
    X, Y = pair(9, 3, 1)
    yield ((X, Y), (X[:5] + 0.01, Y[:5]), (4,), "tanh", 0.1, 9, seed(), 0, 20)  # never stops
    X, Y = pair(5, 3, 1)
    yield ((X, Y), (X[:3], 1 - Y[:3]), (4,), "tanh", 0.8, 12, seed(), 0, 30)  # rises to the end
    yield (pair(6, 3, 1), pair(9, 3, 1), (2,), "tanh", 2.0, 25, seed(), 0.05, 3)
    X, Y = pair(4, 3, 1)
    twice = np.vstack([X, X]), np.vstack([Y, Y])
    yield ((X, Y), twice, (3,), "tanh", 0.05, 9, seed(), 0.5, 4)  # stops at the lowest
    slow = ((X, Y), twice, (3,), "tanh", 0.3, 8, seed())
    costs = _costs(*slow, 0, 8)[1]
    tol = round(float(np.ptp(costs)) / 3, 5)  # no step is larger, several together are
    yield (*slow, tol, 8)
    yield ((X, Y), twice, (3,), "tanh", 0.05, 8, None, 0, 8)  # falls, whatever the start
    yield _creeping((X, Y), twice, seed(), 3e-5)
    yield _creeping((X, Y), twice, seed(), 3e-4)
    tol = None
    while tol is None:
        steep = ((X, Y), twice, (3,), "tanh", 0.3, 8, seed())
        tol = _between(_costs(*steep, 0, 8)[1])
    yield (*steep, tol, 2)
    X, Y = pair(5, 3, 1)
    other = X[:3], 1 - Y[:3]
    yield ((X, Y), other, (4,), "tanh", 0.8, 12, seed(), 0, 1)  # stops at the first rise
    yield (pair(6, 3, 12), pair(4, 3, 12), (3,), "tanh", 0.02, 5, seed(), 0.5, 9)  # costs above 1
    while not _falls_after_the_best(
        bumpy := (pair(6, 3, 1), pair(9, 3, 1), (2,), "tanh", 4.0, 25, seed(), 0, 30)
    ):
        pass
    yield bumpy
    yield (pair(2, 2, 1), pair(3, 2, 1), (), "tanh", 0.5, 1, seed(), 0.01, 3)  # one round
    yield (pair(2, 2, 1), pair(3, 2, 1), (2,), "relu", 0.0, 8, seed(), 0, 3)  # all costs are equal
    X, Y = pair(4, 3, 1)
    other = np.vstack([X, X]), 1 - np.vstack([Y, Y])
    yield ((X, Y), other, (3,), "tanh", 3e-5, 6, seed(), 0, 9)  # rises, by very little
    yield ((X, Y), other, (2,), "tanh", 0.5, 4, seed())  # tol and patience are left out
    while not _gets_lost(lost := (*_far_out(), (1,), "linear", 1e308, 8, seed(), 0, 9)):
        pass
    yield lost


def _costs(*case):
    return fit(right, *case)["costs"]


def _far_out():
    """Rows with which a net of a huge learning rate may come to inf - inf."""
    train = np.array([[20.0], [10.0]]), np.array([[1], [0]])
    return train, (np.array([[10.0], [20.0], [5.0]]), np.array([[1], [1], [0]]))


def _gets_lost(case):
    """Whether the last cost is nan, also with the two pairs in each other's place."""
    train, validation, *rest = case
    return np.isnan([_costs(*case)[1][-1], _costs(validation, train, *rest)[1][-1]]).all()


def _creeping(train, validation, seed, fall):
    """A case in which the validation cost falls by so little in three steps."""
    costs = _costs(train, validation, (3,), "tanh", 1e-3, 4, seed, 0, 9)[1]
    lr = 1e-3 * fall / (costs[0] - costs[-1])
    return train, validation, (3,), "tanh", lr, 8, seed, 0.5, 3


def _between(costs):
    """What the first two steps bring is more, what other two bring, or the first alone, is less."""
    low, high = max(costs[0] - costs[1], costs[1] - costs[3]), costs[0] - costs[2]
    return round((low + high) / 2, 5) if 0 < 1.05 * low < high else None


def _falls_after_the_best(case):
    """Whether both costs rise after their lowest, and that of validation then falls again."""
    train_costs, costs = _costs(*case)
    bumpy = min(np.diff(costs[int(np.argmin(costs)) :]), default=0) < 0
    return bumpy and train_costs[-1] > min(train_costs)


def describe_training(output):
    """What must hold of a net that was trained, whichever start it drew."""
    if "settings" not in output:
        return output
    seen = dict(output)
    before, after = seen.pop("settings"), seen.pop("settings afterwards")
    changed = [name for name in before if before[name] != after[name]]
    if "cost afterwards" in output:
        last, lowest = seen.values()
        seen = {"cost afterwards": "lowest" if np.isclose(last, lowest, 1e-6) else "not the lowest"}
    return seen | {"settings that changed": ", ".join(changed) or "none"}


fit_early_stopping = Check(
    "07_stopping.fit_early_stopping",
    right,
    fit_early_stopping_cases,
    points=4,
    scenario=fit,
    names=("fit_early_stopping", "NN"),
    needs=("should_stop",),
    view=describe_training,
    asked="fit_early_stopping(nn, train, validation, tol, patience)\n"
    "then, on the same net, fit_early_stopping(nn, validation, train, tol=9.0, patience=patience)",
)


def _lowest(costs):
    return costs[-1] < min(costs[:-1], default=np.inf)


def _fit(nn, train, validation, tol, patience, **parts):
    """The right loop with one of its parts exchanged."""
    watch = parts.get("watch", lambda a, b: b)  # by which costs to choose and to stop
    choose = parts.get("choose", watch)
    copy, begin = parts.get("copy", np.copy), parts.get("begin", right.begin)
    measure = parts.get("measure", right.mean_cost)
    step_first, stop = parts.get("step_first", False), parts.get("stop", right.should_stop)
    keep, step_on = parts.get("keep", _lowest), parts.get("step_on", train)
    when = parts.get("when", "first")  # to keep betas: "first", "before the step" or "after it"
    begin(nn, *train)
    a, b, best = [], [], []

    def keep_if_due(now):
        if now == when and keep(choose(a, b)):
            best[:] = [copy(layer.betas) for layer in nn.layers_]

    for _ in range(nn.steps):
        if step_first:
            right.take_step(nn, *step_on)
        a.append(measure(nn, *train))
        b.append(measure(nn, *validation))
        keep_if_due("first")
        if stop(watch(a, b), tol, patience):
            break
        keep_if_due("before the step")
        if not step_first:
            right.take_step(nn, *step_on)
        keep_if_due("after it")
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b


@fit_early_stopping.mistake
def the_last_betas_for_the_best(nn, train, validation, tol=1e-4, patience=200):
    """The net ends with its last betas. Either the best ones were never put back, or what was kept
    is no copy but the very array that each later step writes into. Which line makes an array of
    your own, and which one puts it back?
    """
    return _fit(nn, train, validation, tol, patience, copy=lambda betas: betas)


@fit_early_stopping.mistake
def given_back_only_at_a_break(nn, train, validation, tol=1e-4, patience=200):
    """Where it breaks off, the net gets its best betas. Where all `nn.steps` rounds are run, it
    ends with its last ones. Is the line that gives them back always reached?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    if right.should_stop(costs[1], tol, patience):
        return costs
    return the_last_betas_for_the_best(nn, train, validation, tol, patience)


@fit_early_stopping.mistake
def arrays_for_layers(nn, train, validation, tol=1e-4, patience=200):
    """The net has arrays now where its layers were: you gave it the betas in place of the layers
    that hold them. What is to change in each layer?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    nn.layers_ = [layer.betas for layer in nn.layers_]
    return costs


@fit_early_stopping.mistake
def kept_in_every_round(nn, train, validation, tol=1e-4, patience=200):
    """The net ends with the betas of its last round, as where betas are kept in every round. In
    which rounds is there something to keep?
    """
    return _fit(nn, train, validation, tol, patience, keep=lambda costs: True)


@fit_early_stopping.mistake
def chosen_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """The betas kept are the best on the training rows. Which rows tell how the net does on what
    it has not seen?
    """
    return _fit(nn, train, validation, tol, patience, choose=lambda a, b: a)


@fit_early_stopping.mistake
def lower_than_the_one_before(nn, train, validation, tol=1e-4, patience=200):
    """Betas are kept whenever the validation cost is lower than in the round before, though it may
    have been lower still long ago. Which costs does the best one have to beat?
    """

    def keep(costs):
        return costs[-1] < min(costs[-2:-1], default=np.inf)

    return _fit(nn, train, validation, tol, patience, keep=keep)


@fit_early_stopping.mistake
def betas_of_the_last_round_not_kept(nn, train, validation, tol=1e-4, patience=200):
    """You break off before you look at the betas of that round, and they may be the best. In which
    order do the docstring's three points come?
    """
    return _fit(nn, train, validation, tol, patience, when="before the step")


@fit_early_stopping.mistake
def betas_kept_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The costs are those before the step, the betas that you keep are those after it. Which betas
    gave that cost?
    """
    return _fit(nn, train, validation, tol, patience, when="after it")


@fit_early_stopping.mistake
def stopped_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """It is the training cost that decides when to stop. Which cost rises when a net begins to
    learn its rows by heart?
    """
    return _fit(nn, train, validation, tol, patience, watch=lambda a, b: a, choose=lambda a, b: b)


@fit_early_stopping.mistake
def all_by_the_training_cost(nn, train, validation, tol=1e-4, patience=200):
    """The training cost decides both when to stop and which betas to keep. What are the
    validation rows for?
    """
    return _fit(nn, train, validation, tol, patience, watch=lambda a, b: a)


@fit_early_stopping.mistake
def trained_on_the_validation_rows(nn, train, validation, tol=1e-4, patience=200):
    """The steps are taken on the validation rows. Which rows may the net learn from?"""
    return _fit(nn, train, validation, tol, patience, step_on=validation)


@fit_early_stopping.mistake
def never_stopped(nn, train, validation, tol=1e-4, patience=200):
    """All `nn.steps` rounds are run. Which of your functions says when to break off, of which list,
    and with which tol and patience?
    """
    return _fit(nn, train, validation, tol, patience, stop=lambda *_: False)


@fit_early_stopping.mistake
def always_a_patience_of_200(nn, train, validation, tol=1e-4, patience=200):
    """All `nn.steps` rounds are run, unless a cost is nan, as with a patience of 200, whatever
    `patience` was handed to you. Which names hold what was asked for?
    """
    return _fit(nn, train, validation, 1e-4, 200)


@fit_early_stopping.mistake
def tol_not_handed_on(nn, train, validation, tol=1e-4, patience=200):
    """You break off after `patience` rounds without a lower validation cost, and `tol` makes no
    difference. What does `should_stop` need to know?
    """
    return _fit(nn, train, validation, 0, patience)


@fit_early_stopping.mistake
def always_the_default_tol(nn, train, validation, tol=1e-4, patience=200):
    """It stops as with a small tol of its own, such as 0.0001, whatever `tol` was handed to you.
    Which name holds what was asked for?
    """
    return _fit(nn, train, validation, 1e-4, patience)


@fit_early_stopping.mistake
def always_a_tol_of_a_thousandth(nn, train, validation, tol=1e-4, patience=200):
    """It stops as with a tol of its own, such as 0.001, whatever `tol` was handed to you. Which
    name holds what was asked for?
    """
    return _fit(nn, train, validation, 1e-3, patience)


@fit_early_stopping.mistake
def a_count_without_tol(nn, train, validation, tol=1e-4, patience=200):
    """You break off after `patience` rounds without a lower validation cost: `tol` makes no
    difference, and a cost of nan doesn't stop you. Which function of yours sees to both?
    """
    return _fit(nn, train, validation, 0, patience, stop=_have_waited)


@fit_early_stopping.mistake
def patience_of_Keras(nn, train, validation, tol=1e-4, patience=200):
    """You count the rounds since a validation cost that was lower by more than `tol` than the last
    such one. That is a rule too, but not that of `should_stop`. Which function of yours says when
    to break off?
    """
    return _fit(nn, train, validation, tol, patience, stop=_have_waited)


@fit_early_stopping.mistake
def lists_kept_between_calls(nn, train, validation, tol=1e-4, patience=200, kept=([], [])):
    """The second call goes on with the lists of the first, so that its costs come after the old
    ones. When are your lists made: once, or in each call?
    """
    for old, new in zip(kept, right.fit_early_stopping(nn, train, validation), strict=True):
        old.extend(new)
    return kept


@fit_early_stopping.mistake
def settings_not_put_back(nn, train, validation, tol=1e-4, patience=200):
    """Costs and betas are right, but the net's settings are not what they were: `nn.steps`, say.
    Which line changes a setting, and which one puts the old value back?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    nn.steps = 0
    return costs


@fit_early_stopping.mistake
def settings_changed_where_it_breaks_off(nn, train, validation, tol=1e-4, patience=200):
    """Costs and betas are right, but where it breaks off, the net's settings are not what they
    were: `nn.steps`, say. Which line changes a setting?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    nn.steps = len(costs[0])
    return costs


@fit_early_stopping.mistake
def begun_again_for_the_best(nn, train, validation, tol=1e-4, patience=200):
    """With a seed all is well. Without one (`random_state=None`) the net at the end costs more than
    the best round did, as where it is begun again. What became of the best betas?
    """
    costs = right.fit_early_stopping(nn, train, validation, tol, patience)
    right.begin(nn, *train)
    for _ in range(int(np.argmin(costs[1]))):
        right.take_step(nn, *train)
    return costs


@fit_early_stopping.mistake
def lower_by_tol_than_the_one_kept(nn, train, validation, tol=1e-4, patience=200):
    """Betas are kept only where the validation cost is lower by more than `tol` than it was with
    those kept before. Which cost is the lowest, by however little?
    """
    kept = []

    def keep(costs):
        lower = costs[-1] < min(kept, default=np.inf) - tol
        kept.extend(costs[-1:] if lower else [])
        return lower

    return _fit(nn, train, validation, tol, patience, keep=keep)


@fit_early_stopping.mistake
def kept_only_where_lower_by_tol(nn, train, validation, tol=1e-4, patience=200):
    """Betas are kept only where the validation cost is lower by more than `tol` than before. Which
    cost is the lowest, by however little?
    """

    def keep(costs):
        return costs[-1] < min(costs[:-1], default=np.inf) - tol

    return _fit(nn, train, validation, tol, patience, keep=keep)


@fit_early_stopping.mistake
def validation_cost_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The training cost is noted before the step and the validation cost after it. Which betas
    belong to a round's two costs?
    """
    right.begin(nn, *train)
    a, b, best = [], [], []
    for _ in range(nn.steps):
        a.append(right.mean_cost(nn, *train))
        right.take_step(nn, *train)
        b.append(right.mean_cost(nn, *validation))
        if _lowest(b):
            best = [layer.betas.copy() for layer in nn.layers_]
        if right.should_stop(b, tol, patience):
            break
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return a, b


@fit_early_stopping.mistake
def more_rounds_than_steps(nn, train, validation, tol=1e-4, patience=200):
    """There are more rounds than `nn.steps` where the cost goes on falling. How many does the
    docstring allow?
    """
    steps, nn.steps = nn.steps, 300  # as good as 3000 where patience ends before
    try:
        return right.fit_early_stopping(nn, train, validation, tol, patience)
    finally:
        nn.steps = steps


@fit_early_stopping.mistake
def the_net_for_the_costs(nn, train, validation, tol=1e-4, patience=200):
    """The net came back, which the caller has already. Which two lists does the docstring ask
    for?
    """
    right.fit_early_stopping(nn, train, validation, tol, patience)
    return nn


@fit_early_stopping.mistake
def costs_after_the_step(nn, train, validation, tol=1e-4, patience=200):
    """The costs are those after each round's step, so the start is missing. What should a round do
    first?
    """
    return _fit(nn, train, validation, tol, patience, step_first=True)


@fit_early_stopping.mistake
def costs_not_for_each_row(nn, train, validation, tol=1e-4, patience=200):
    """The costs are sums over all rows. Training and validation have unequal numbers of rows. Which
    helper gives the cost for each row?
    """
    return _fit(
        nn,
        train,
        validation,
        tol,
        patience,
        measure=lambda nn, X, Y: right.mean_cost(nn, X, Y) * len(X),
    )


@fit_early_stopping.mistake
def lists_swapped(nn, train, validation, tol=1e-4, patience=200):
    """The two lists have changed places. Which one was to come first?"""
    return right.fit_early_stopping(nn, train, validation, tol, patience)[::-1]


@fit_early_stopping.mistake
def never_begun(nn, train, validation, tol=1e-4, patience=200):
    """The net has no layers yet. Which helper makes them?"""
    return _fit(nn, train, validation, tol, patience, begin=lambda *_: None)


@fit_early_stopping.mistake
def trained_before_the_first_round(nn, train, validation, tol=1e-4, patience=200):
    """The first cost is that of a net which has taken all its steps already. Which helper makes new
    layers and takes no step?
    """
    return _fit(nn, train, validation, tol, patience, begin=lambda nn, X, Y: nn.fit(X, Y))


@fit_early_stopping.mistake
def begun_only_once(nn, train, validation, tol=1e-4, patience=200):
    """A net that has been fitted before goes on from where it was. What should every training
    start with?
    """

    def begin(nn, X, Y):
        if not hasattr(nn, "layers_"):
            right.begin(nn, X, Y)

    return _fit(nn, train, validation, tol, patience, begin=begin)


@fit_early_stopping.mistake
def another_net_trained(nn, train, validation, tol=1e-4, patience=200):
    """The net that was handed over has no layers afterwards: you have trained another one. Where
    does that one come from?
    """
    return right.fit_early_stopping(clone(nn), train, validation, tol, patience)


@fit_early_stopping.mistake
def every_round_the_same(nn, train, validation, tol=1e-4, patience=200):
    """The costs are the same in every round: either no step is taken, or another line undoes it.
    Which helper takes a step, and what becomes of the net before the next round?
    """
    return _with_lr(0.0, nn, train, validation, tol, patience)


def _with_lr(lr, nn, *given):
    own, nn.lr = nn.lr, lr
    try:
        return right.fit_early_stopping(nn, *given)
    finally:
        nn.lr = own


@fit_early_stopping.mistake
def learning_rate_fixed(nn, train, validation, tol=1e-4, patience=200):
    """The steps are taken with a learning rate of 0.02, whatever the net's own is. Which name holds
    that of the net?
    """
    return _with_lr(0.02, nn, train, validation, tol, patience)


# --- l2_penalty ------------------------------------------------------------------------------


def l2_penalty_cases(rng):
    yield ([np.array([[1.0, -2.0], [3.0, 0.0]]), np.array([5.0, -4.0])], 0.1)
    for shapes in (((3, 4), (4, 1)), ((2, 5), (5,), (5, 3), (3,)), ((4, 2), (2,), (2, 1))):
        yield ([rng.normal(size=shape) for shape in shapes], float(rng.uniform(0.1, 3)))
    yield ([rng.normal(size=(1, 3)), rng.normal(size=3)], 0.0)
    yield ([rng.normal(size=(1, 3)), rng.normal(size=3), rng.normal(size=(3, 2))], 0.5)
    yield ([rng.normal(size=4), rng.normal(size=(2, 4)), rng.normal(size=(4, 1))], 2.0)
    yield ([rng.normal(size=3)], 0.5)
    yield ([rng.normal(scale=100, size=(2, 3)), rng.normal(size=3)], 1e-3)  # large weights
    yield ([np.array([[1, -2], [3, 4]]), np.array([5, -4])], 0.1)  # whole numbers


def nudged(betas, strength):
    """The penalty by another formula, its gradient by central differences."""

    def penalty(betas):
        norms = [np.linalg.norm(beta, "fro") for beta in betas if beta.ndim > 1]
        return strength * np.dot(norms, norms) / 2

    return [penalty(betas), central_differences(penalty, [beta.astype(float) for beta in betas])]


l2_penalty = Check("07_stopping.l2_penalty", right.l2_penalty, l2_penalty_cases, truth=nudged)


@l2_penalty.mistake
def biases_penalised(betas, strength):
    """The biases are punished too. A bias moves a neuron's threshold and makes no curve steeper.
    How can you tell a bias vector from a matrix of weights?
    """
    return 0.5 * strength * sum(np.sum(b**2) for b in betas), [strength * b for b in betas]


@l2_penalty.mistake
def biases_in_the_gradient(betas, strength):
    """The penalty leaves the biases free, their gradients do not. How does the penalty change with
    a bias?
    """
    return right.l2_penalty(betas, strength)[0], [strength * b for b in betas]


@l2_penalty.mistake
def biases_in_the_penalty(betas, strength):
    """The gradients leave the biases free, the penalty does not. Which arrays should it add up?"""
    return biases_penalised(betas, strength)[0], right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def half_left_out(betas, strength):
    """The penalty is twice as large, the gradient is right. What is the slope of w²?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return 2 * penalty, grads


@l2_penalty.mistake
def all_doubled(betas, strength):
    """Penalty and gradient are twice as large. Which factor stands before the sum?"""
    return right.l2_penalty(betas, 2 * strength)


@l2_penalty.mistake
def gradient_halved(betas, strength):
    """The penalty is right, the gradient half as large. What is the slope of ½w²?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad / 2 for grad in grads]


@l2_penalty.mistake
def strength_left_out(betas, strength):
    """`strength` makes no difference. Where does it enter the formula?"""
    return right.l2_penalty(betas, 1.0)


@l2_penalty.mistake
def strength_missing_in_the_gradient(betas, strength):
    """The gradient lacks `strength`. What is the slope of ½·strength·w²?"""
    return right.l2_penalty(betas, strength)[0], right.l2_penalty(betas, 1.0)[1]


@l2_penalty.mistake
def strength_missing_in_the_penalty(betas, strength):
    """The penalty lacks `strength`, the gradient has it. What stands before the sum of squares?"""
    return right.l2_penalty(betas, 1.0)[0], right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def gradient_doubled(betas, strength):
    """The penalty is right, the gradient twice as large. What is the slope of ½w²?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [2 * grad for grad in grads]


@l2_penalty.mistake
def absolute_values(betas, strength):
    """The penalty adds up absolute values: that is called L1. What does the 2 in L2 stand for?"""
    weights = [beta for beta in betas if beta.ndim == 2]
    signs = [strength * np.sign(beta) * (beta.ndim == 2) for beta in betas]
    return strength * sum(np.abs(beta).sum() for beta in weights), signs


@l2_penalty.mistake
def a_square_root_taken(betas, strength):
    """The penalty is the length of the weights, not its square. Is there a root in the formula?"""
    penalty, grads = right.l2_penalty(betas, 1.0)
    return strength * np.sqrt(2 * penalty) / 2, [strength * grad for grad in grads]


@l2_penalty.mistake
def means_for_sums(betas, strength):
    """The squares of each matrix are averaged. What does the formula do with them?"""
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.mean(beta**2) for beta in weights)
    return penalty, [strength * beta * (beta.ndim == 2) / beta.size for beta in betas]


@l2_penalty.mistake
def mean_penalty(betas, strength):
    """The penalty averages the squares of each matrix, the gradient is that of a sum. What does
    the formula do with the squares?
    """
    return means_for_sums(betas, strength)[0], right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def gradients_of_the_biases_missing(betas, strength):
    """The list has gradients for the weights only, so it no longer runs beside `betas`. Which
    gradient does a bias get that goes free?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad for grad in grads if grad.ndim == 2]


@l2_penalty.mistake
def a_single_zero_for_biases(betas, strength):
    """The gradient of each vector of biases is a single 0. Of what shape should it be?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad if grad.ndim == 2 else 0 for grad in grads]


@l2_penalty.mistake
def None_for_biases(betas, strength):
    """The list has None where the gradient of a vector of biases belongs. How does the penalty
    change with a bias that goes free?
    """
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [grad if grad.ndim == 2 else None for grad in grads]


@l2_penalty.mistake
def the_last_row_goes_free(betas, strength):
    """The last row of each matrix goes free, as if it held biases. What does the rule here go by:
    rows, or axes?
    """
    rows = [np.vstack([beta[:-1], 0 * beta[-1:]]) if beta.ndim == 2 else beta for beta in betas]
    return right.l2_penalty(rows, strength)


@l2_penalty.mistake
def weights_go_free(betas, strength):
    """The biases are punished and the weights go free. Which of the two have two axes?"""
    vectors = [beta * (beta.ndim == 1) for beta in betas]
    return biases_penalised(vectors, strength)


@l2_penalty.mistake
def only_the_last_matrix(betas, strength):
    """The penalty is that of the last matrix of weights alone. What should become of those before
    it?
    """
    last = [beta for beta in betas if beta.ndim == 2][-1:]
    return right.l2_penalty(last, strength)[0], right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def the_sum_squared(betas, strength):
    """The penalty squares the sum of each matrix, where positive weights make up for negative ones.
    Which comes first in the formula, the square or the sum?
    """
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.sum(beta) ** 2 for beta in weights)
    return penalty, right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def the_norm_for_its_square(betas, strength):
    """The penalty adds up the lengths of the matrices, not their squares. Where is the square in
    the formula?
    """
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.linalg.norm(beta) for beta in weights)
    return penalty, right.l2_penalty(betas, strength)[1]


@l2_penalty.mistake
def told_by_their_place(betas, strength):
    """Every second array is taken for biases, whatever its shape. What tells a vector from a
    matrix?
    """
    grads = [np.zeros_like(b) if i % 2 else strength * b for i, b in enumerate(betas)]
    return 0.5 * strength * sum(np.sum(beta**2) for beta in betas[::2]), grads


@l2_penalty.mistake
def thin_matrices_go_free(betas, strength):
    """A matrix with a single row or column goes free as if it held biases. How many axes has a
    vector, and how many has such a matrix (`ndim` tells)?
    """
    betas = [beta * (min(beta.shape) > 1) if beta.ndim == 2 else beta for beta in betas]
    return right.l2_penalty(betas, strength)


@l2_penalty.mistake
def penalty_alone(betas, strength):
    """The penalty came back without its gradient. What does a training step need?"""
    return right.l2_penalty(betas, strength)[0]


@l2_penalty.mistake
def uphill_for_downhill(betas, strength):
    """The gradient has the opposite sign. Does the penalty grow or fall with a positive weight?"""
    penalty, grads = right.l2_penalty(betas, strength)
    return penalty, [-grad for grad in grads]
