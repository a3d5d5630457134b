"""What chapter 04 asks for: `repair`."""

from itertools import pairwise

import numpy as np

from autograder.checks.for_loop_mlp.init_betas import describe_draw
from autograder.checks.for_loop_mlp.shared import net
from autograder.checks.what_could_go_wrong.shared import HALF
from autograder.judging.check import Check
from autograder.reference import what_could_go_wrong as right
from autograder.reference.xor import sigmoid
from autograder.scenarios.what_could_go_wrong import mend


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
        yield ("step", (*net(rng, *sizes), float(rng.uniform(0.5, 2))))
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
    return describe_draw(output)


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
        "the next order is different": not np.array_equal(first[0], following[0]),
        "the same seed gives the same order": np.array_equal(first[0], same[0]),
        "over ten orders, each place gets different rows": _all_places_change(X, output["ten"]),
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


check = Check(
    "repair",
    right.repair,
    repair_cases,
    points=5,
    scenario=mend,
    view=describe_repair,
    part=lambda bug, given: bug,
    asked="part = repair(bug), and then part(*given); "
    "start and shuffle get numpy.random.default_rng(seed) for their last number",
)

check.hints = {
    "nudge": """
    Begin with one part, and return it if `bug` asks for it; the others can follow. For `start`:
    how large are the betas? For `shuffle`: how many orders are drawn? For `delta_hidden`: how
    many times is delta multiplied by the slope of one layer? For `step`: which betas did the
    answers go through? For `score`: what shape does the comparison have?
    """,
    "formula": """
    `rng.permutation(m)` gives the numbers from 0 to m − 1 in one random order, and `X[order]`
    takes the rows in it. An array of shape (m, 1) compared with one of shape (m,) gives m×m
    answers.
    """,
    "template": """
def start(sizes, rng):
    return [___ for n, k in pairwise(sizes)]

def shuffle(X, Y, rng):
    order = rng.permutation(___)
    return X[___], Y[___]

def delta_hidden(delta, betas, activated):
    return (delta @ betas.mT) * ___

def step(X, Y, betas, lr):
    grads = ___
    return [___ for beta, grad in zip(betas, grads)]

def score(y_hat, y):
    return np.mean(___ == y)

mended = {"start": start, "shuffle": shuffle, ___}
return mended[bug]
""",
}


def _instead(bug):
    """Register a repair that is right but for one part, as a mistake of that part's name."""

    def register(part):
        def repair_all_but_one(asked):
            return part if asked == bug else right.repair(asked)

        repair_all_but_one.__name__ = part.__name__
        repair_all_but_one.__doc__ = part.__doc__
        check.mistake(repair_all_but_one)
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
    """The betas do not lie around zero: some are above 0.5, and none is near −0.5. Which term
    centred them on zero before?
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
    """The betas are equal instead of being drawn from `rng`. Neurons with equal betas stay alike,
    as `symmetric_run` showed: what makes them differ?
    """
    return [np.full((n, k), 0.1) for n, k in pairwise(sizes)]


@_instead("shuffle")
def X_and_Y_shuffled_separately(X, Y, rng):
    """Rows and labels are still shuffled separately, so a row is paired with another row's label.
    How can one order serve both?
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
def rng_ignored(X, Y, rng):
    """The same seed gives another order each time. Which generator was passed in?"""
    return right.shuffle(X, Y, np.random.default_rng())


@_instead("shuffle")
def same_order_in_every_call(X, Y, rng):
    """The next call gives the same order again, though the generator that was passed in would give
    another. Where does your order come from?
    """
    return right.shuffle(X, Y, np.random.default_rng(0))


@_instead("shuffle")
def shifted_instead_of_shuffled(X, Y, rng):
    """All rows move on by the same number of places, and those at the end go to the front, so each
    row still comes after the same row as before. Which orders can never come out that way?
    """
    places = int(rng.integers(1, len(X)))
    return np.roll(X, places, axis=0), np.roll(Y, places, axis=0)


@_instead("shuffle")
def shuffled_in_place(X, Y, rng):
    """The order is a good one, but it is written into an array that was passed in, so the caller
    loses the old one. Where else could the rows go?
    """
    X[:], Y[:] = right.shuffle(X, Y, rng)
    return X, Y


@_instead("delta_hidden")
def slope_multiplied_twice(delta, betas, activated):
    """The slope is still multiplied in twice. How many times does delta pass through the sigmoid of
    one layer?
    """
    return (delta @ betas.T) * (activated * (1 - activated)) ** 2


@_instead("delta_hidden")
def activations_squashed_again(delta, betas, activated):
    """The activations are squashed once more. Which function has `activated` been through
    already?
    """
    again = sigmoid(activated)
    return (delta @ betas.T) * again * (1 - again)


@_instead("delta_hidden")
def slope_missing(delta, betas, activated):
    """The slope is gone altogether. Which short formula gives it from the activated value?"""
    return delta @ betas.T


@_instead("delta_hidden")
def a_missing(delta, betas, activated):
    """Only one factor of the slope is left. What is 1 − a multiplied by in a(1 − a)?"""
    return (delta @ betas.T) * (1 - activated)


@_instead("delta_hidden")
def one_minus_a_missing(delta, betas, activated):
    """One factor of the slope is there, and the other is missing. Which short formula gives the
    whole slope from the activated value?
    """
    return (delta @ betas.T) * activated


@_instead("delta_hidden")
def activations_overwritten(delta, betas, activated):
    """The values are right, but an array that was passed in has changed, and the net still needs
    `activated` as it was. Which line changes it?
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
def delta_from_new_betas(X, Y, betas, lr):
    """Delta still goes back through betas that have already moved, but the answers never went
    through those. Which betas did the answers go through?
    """
    return _moving(lambda old, new: new)(X, Y, betas, lr)


@_instead("step")
def old_betas_overwritten(X, Y, betas, lr):
    """The new betas are right, but they are written over the old ones, which the caller may still
    need. Where else could the new ones go?
    """
    betas[:] = right.step(X, Y, betas, lr)
    return betas


@_instead("step")
def old_betas_overwritten_too_early(X, Y, betas, lr):
    """Each new matrix is written over the old one at once, so delta goes back through betas that
    have already moved. Where else could the new ones go?
    """
    betas[:] = _moving(lambda old, new: new)(X, Y, betas, lr)
    return betas


@_instead("step")
def gradient_ascent(X, Y, betas, lr):
    """The step leads uphill. Which sign belongs in front of the learning rate?"""
    return right.step(X, Y, betas, -lr)


@_instead("step")
def learning_rate_left_out(X, Y, betas, lr):
    """The whole gradient is subtracted. Which argument says how much of it to subtract?"""
    return right.step(X, Y, betas, 1)


@_instead("step")
def old_betas_returned(X, Y, betas, lr):
    """The old betas came back. What becomes of the new ones?"""
    return list(betas)


@_instead("step")
def change_returned(X, Y, betas, lr):
    """This is the change, not the new betas. What should it be added to?"""
    return [new - old for new, old in zip(right.step(X, Y, betas, lr), betas, strict=True)]


@_instead("step")
def gradients_returned(X, Y, betas, lr):
    """These are gradients. What does a step do with them?"""
    return right.stacked_gradients(X, Y, betas)


@_instead("score")
def broadcast_to_m_by_m(y_hat, y):
    """Every row is still compared with every label. Which shape does your comparison have?"""
    return np.mean(y_hat.round() == y)


@_instead("score")
def count_of_right_rows(y_hat, y):
    """This is how many rows are right. What share of all rows is that?"""
    return np.sum(y_hat.ravel().round() == y)


@_instead("score")
def number_of_rows_hard_coded(y_hat, y):
    """The number of right rows is divided by 6, however many rows there are. What tells you how
    many were passed in?
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
    """The answers are compared without being rounded, and 0.9 is not 1. What should happen before
    the comparison?
    """
    return np.mean(y_hat.ravel() == y)
