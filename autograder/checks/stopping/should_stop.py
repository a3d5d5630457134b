"""What chapter 07 asks for: `should_stop`."""

import numpy as np

from autograder.checks.stopping.shared import have_waited
from autograder.judging.check import Check
from autograder.reference import stopping as right


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
    yield ([9.0, 5.0, 4.0], 2, 1)  # a tol of more than a loss or two
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


check = Check("should_stop", right.should_stop, should_stop_cases, points=3)

check.hints = {
    "nudge": """
    Three questions, one after the other. Is the newest loss lost? Are there losses before the
    last `patience` ones at all? If so: did the last ones get lower than the older ones ever
    were?
    """,
    "formula": """
    Stop if min(older) − min(last) ≤ tol, where *last* are the last `patience` losses and
    *older* all those before. `history[-patience:]` and `history[:-patience]` cut a list in
    these two. `np.isfinite` is False for nan and for infinity.
    """,
    "template": """
if not np.isfinite(___):
    return ___
if len(history) <= ___:
    return ___
return min(history[___]) - min(history[___]) <= ___
""",
}


def _lost(history):
    return not np.isfinite(history[-1])


@check.mistake
def nan_not_noticed(history, tol, patience):
    """Training goes on though the newest loss is nan or infinite. Comparisons with nan are False,
    and numpy's True equals Python's True without being the same object. What do you ask about the
    newest loss, and what is the answer if it is nan?
    """
    if len(history) <= patience:
        return False
    return bool(min(history[:-patience]) - min(history[-patience:]) <= tol)


@check.mistake
def infinity_not_noticed(history, tol, patience):
    """A loss of nan stops the training at once, but an infinite one doesn't. Which function of
    numpy tells both from a finite number?
    """
    if np.isnan(history[-1]):
        return True
    return not _lost(history) and right.should_stop(history, tol, patience)


@check.mistake
def only_infinity_noticed(history, tol, patience):
    """An infinite loss stops the training at once, but nan doesn't: nan equals nothing, not even
    itself. Which function of numpy tells both from a finite number?
    """
    if abs(history[-1]) == np.inf:
        return True
    return nan_not_noticed(history, tol, patience)


@check.mistake
def only_plus_infinity_noticed(history, tol, patience):
    """A loss of plus infinity stops the training at once, but nan and minus infinity don't: nan
    equals nothing, not even itself. Which function of numpy tells all three from a finite number?
    """
    return history[-1] == np.inf or nan_not_noticed(history, tol, patience)


@check.mistake
def minus_infinity_not_noticed(history, tol, patience):
    """Nan and plus infinity stop the training at once, but minus infinity doesn't. Which function
    of numpy tells all three from a finite number?
    """
    return history[-1] != -np.inf and right.should_stop(history, tol, patience)


@check.mistake
def nan_noticed_too_late(history, tol, patience):
    """A loss that is nan or infinite stops the training only once there are more than `patience`
    losses. Which of your questions should come first?
    """
    return len(history) > patience and right.should_stop(history, tol, patience)


@check.mistake
def older_infinite_loss(history, tol, patience):
    """You stop because an older loss was infinite, though training has gone on from there. Which
    loss tells whether training is lost now?
    """
    return not np.all(np.isfinite(history)) or right.should_stop(history, tol, patience)


@check.mistake
def overlapping_groups(history, tol, patience):
    """The last losses are compared with the lowest of *all*, themselves included, and can never be
    lower than that. Which losses should the older group leave out?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history) - min(history[-patience:]) <= tol)


@check.mistake
def older_group_too_short(history, tol, patience):
    """The last losses are compared with just as many before them. Whatever is older is forgotten,
    even a lower loss. How far back should the older group go?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[-2 * patience : -patience]) - min(history[-patience:]) <= tol)


@check.mistake
def counted_from_the_start(history, tol, patience):
    """The list is cut after its first `patience` losses, not before its last ones. From which end
    do you count?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:patience]) - min(history[patience:]) <= tol)


@check.mistake
def means_instead_of_minima(history, tol, patience):
    """The mean of the last losses is compared with the mean of the others. The first losses are
    high, so for a long time any mean looks like progress. Which loss of each group counts?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(np.mean(history[:-patience]) - np.mean(history[-patience:]) <= tol)


@check.mistake
def the_last_two_only(history, tol, patience):
    """The newest loss is compared with the one before it. Noise, or a curve that is flat for a
    moment, will stop you. How many losses in a row should be without progress?
    """
    return _lost(history) or (len(history) > 1 and abs(history[-2] - history[-1]) <= tol)


@check.mistake
def patience_of_one(history, tol, patience):
    """One loss without progress is enough to stop, whatever `patience` says. How many of the last
    losses should you look at?
    """
    return right.should_stop(history, tol, 1)


@check.mistake
def patience_off_by_one_too_short(history, tol, patience):
    """You stop one loss too soon. How many losses without progress does `patience` allow for?"""
    if patience == 1:
        return right.should_stop(history, tol, 1)
    return right.should_stop(history, tol, patience - 1)


@check.mistake
def patience_off_by_one_too_long(history, tol, patience):
    """You stop one loss too late. How many losses without progress are enough?"""
    return right.should_stop(history, tol, patience + 1)


@check.mistake
def only_the_newest_loss(history, tol, patience):
    """Only the newest loss is compared with the older ones, so one unlucky loss can stop you
    although there was progress just before it. Which of the last losses shows the progress?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(min(history[:-patience]) - history[-1] <= tol)


@check.mistake
def one_old_loss_only(history, tol, patience):
    """The last losses are compared with the single one before them, not with all. After a bad
    moment, anything looks like progress. What should they be lower than?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(history[-patience - 1] - min(history[-patience:]) <= tol)


@check.mistake
def first_against_last(history, tol, patience):
    """The newest loss is compared with the one `patience` before it: two single numbers, both with
    noise in them. Which two groups should be compared?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(history[-patience - 1] - history[-1] <= tol)


@check.mistake
def tol_ignored(history, tol, patience):
    """`tol` makes no difference: any progress, however small, keeps the training going. What
    should the progress be compared with?
    """
    return right.should_stop(history, 0, patience)


@check.mistake
def relative_tolerance(history, tol, patience):
    """You measure progress as a share of the loss, so a low loss needs less of it. What does the
    docstring compare with `tol`?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    older = min(history[:-patience])
    return bool((older - min(history[-patience:])) / older <= tol)


@check.mistake
def loss_compared_with_tol(history, tol, patience):
    """You stop when the loss itself is below `tol`. A good loss may still fall, and a bad one may
    never get there. What should be compared with `tol`?
    """
    return _lost(history) or history[-1] <= tol


@check.mistake
def rising_loss_counted_as_progress(history, tol, patience):
    """A rising loss doesn't stop you: its change is larger than `tol`, so it looks like progress.
    In which direction is progress?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(abs(min(history[:-patience]) - min(history[-patience:])) <= tol)


@check.mistake
def spread_of_the_last_losses(history, tol, patience):
    """You stop when the spread of the last losses is below `tol`. Noise spreads them even where
    nothing gets better. What should the lowest of them be compared with?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(max(history[-patience:]) - min(history[-patience:]) <= tol)


@check.mistake
def every_change_is_small(history, tol, patience):
    """You stop when each loss is within `tol` of the one before it. Noise makes large changes even
    where nothing gets better, and many small changes add up. Which two groups should be compared?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return bool(np.all(np.abs(np.diff(history[-patience - 1 :])) <= tol))


@check.mistake
def step_by_step(history, tol, patience):
    """Each loss is compared with the best before it, so many small steps of progress count for
    nothing, even if they add up. Which two groups should be compared?
    """
    waited, best = 0, np.inf
    for loss in history:
        waited = 0 if best - loss > tol else waited + 1
        best = min(best, loss)
    return _lost(history) or waited >= patience


@check.mistake
def counted_from_the_last_progress(history, tol, patience):
    """You count the losses since one was last lower by more than `tol`. That is a rule too, but it
    lets progress from before the last `patience` losses count. Which two groups should be compared?
    """
    return _lost(history) or have_waited(history, tol, patience)


@check.mistake
def tolerance_of_isclose(history, tol, patience):
    """Progress that is small beside the losses counts as none, though it is more than `tol`:
    functions such as `isclose` have a tolerance of their own. How much does the docstring allow
    for?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    older, newer = min(history[:-patience]), min(history[-patience:])
    return bool(newer >= older or np.isclose(older, newer, atol=tol))


@check.mistake
def very_little_progress(history, tol, patience):
    """Progress of 10⁻¹⁰ counts as none even where `tol` is 0, as it does after rounding or with a
    function such as `isclose`. How much does the docstring allow for?
    """
    if _lost(history) or len(history) <= patience:
        return _lost(history)
    return round(min(history[:-patience]) - min(history[-patience:]), 6) <= tol


@check.mistake
def never_stops(history, tol, patience):
    """The answer is False whatever the losses are. Which line returns True, and when is it
    reached?
    """
    return False
