"""What chapter 09 asks for: `load_split`."""

import numpy as np

from autograder.checks.digits.shared import digits_of, own_split
from autograder.judging.check import Check
from autograder.reference import digits as right
from autograder.scenarios.digits import load_split as splitting


def load_split_cases(rng):
    yield (0,)
    yield (int(rng.integers(1, 1000)),)


def _where_chance_may_lead(learner, given, output):
    """A split of another seed may be any: then the rows are those of the learner's."""
    if learner is not rows_of_another_seed:
        return check.behave(learner, given).output
    return output if _all_rows_are_there(output) else None


def _all_rows_are_there(split):
    """Whether the four arrays together are the digits, a quarter of them for testing."""
    X_train, X_test, y_train, y_test = map(np.asarray, split)
    X, y = digits_of()
    if y_train.ndim != 1 or y_test.ndim != 1:
        return False
    if not len(X_test) == len(y_test) == -(-len(y) // 4) or len(X_train) != len(y_train):
        return False
    rows, all_rows = (
        np.column_stack(pair)
        for pair in ((np.vstack([X_train, X_test]), [*y_train, *y_test]), (X / 16, y))
    )
    by = 1 + np.arange(65) ** 2  # one number for each row
    return rows.shape == all_rows.shape and np.allclose(np.sort(rows @ by), np.sort(all_rows @ by))


check = Check(
    "load_split",
    right.load_split,
    load_split_cases,
    scenario=splitting,
    expect=_where_chance_may_lead,
)

check.hints = {
    "nudge": """
    `train_test_split` takes the pixels and the digits together, and returns four arrays in the
    order that is asked for. What is the most ink that a pixel can have?
    """,
    "formula": """
    Ink from 0 to 16, divided by 16, runs from 0 to 1. A quarter is `test_size=0.25`; `stratify`
    takes the labels, `random_state` takes the seed.
    """,
    "template": """
return train_test_split(
    digits.data / ___, digits.target, test_size=___, stratify=___, random_state=___
)
""",
}


@check.mistake
def pixels_not_divided(seed):
    """The pixels run from 0 to 16. What do you divide them by so that they run from 0 to 1?"""
    return own_split(seed, lambda X: X)


@check.mistake
def divided_in_place(seed):
    """The first call is right, but it changes `digits.data`, so the next one divides once more. (To
    have the digits back as they were, run the cell with `load_digits` again.) How do you divide
    without changing what you divide?
    """
    first = seed == 0
    return own_split(seed, lambda X: X / 16 if first else X / 256)


@check.mistake
def each_column_divided_by_its_maximum(seed):
    """Each pixel is divided by its own largest value, so the same ink no longer means the same
    everywhere. What is the most ink that any pixel can have?
    """
    return own_split(seed, lambda X: X / np.maximum(X.max(axis=0), 1))


@check.mistake
def divided_by_255(seed):
    """The pixels are divided by 255, which suits pictures of 8 bits. Which values can these
    have?
    """
    return own_split(seed, lambda X: X / 255)


@check.mistake
def integer_division(seed):
    """Only 0 and 1 are left of the ink: everything in between is thrown away. Which kind of
    division gives only whole numbers?
    """
    return own_split(seed, lambda X: X // 16)


@check.mistake
def test_rows_not_divided(seed):
    """The pixels of the training part run from 0 to 1, those of the test part from 0 to 16. Which
    rows do you divide?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, 16 * X_test, y_train, y_test


@check.mistake
def not_stratified(seed):
    """Some digits have more than their share of the test rows. Which argument of
    `train_test_split` keeps the shares?
    """
    return own_split(seed, stratify=None)


@check.mistake
def same_split_for_every_seed(seed):
    """Every seed gives the split of seed 0. Where does `seed` go?"""
    return own_split(0)


@check.mistake
def X_train_y_train_X_test_y_test(seed):
    """The labels of training come second. Which order were the four arrays asked for in?"""
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, y_train, X_test, y_test


@check.mistake
def test_rows_first(seed):
    """The test part comes first. Which order were the four arrays asked for in?"""
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_test, X_train, y_test, y_train


@check.mistake
def test_labels_first(seed):
    """The pixels come in the right order, but of the labels, those of the test part come first.
    Which order were the four arrays asked for in?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, X_test, y_test, y_train


@check.mistake
def labels_before_pixels(seed):
    """The labels come first and the pixels second. Which order were the four arrays asked for
    in?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return y_train, y_test, X_train, X_test


@check.mistake
def pixels_without_labels(seed):
    """Two arrays came back, the pixels of both parts, without their labels. Which second array does
    `train_test_split` need in order to split it in the same way?
    """
    return right.load_split(seed)[:2]


@check.mistake
def rows_not_shuffled(seed):
    """The rows are not shuffled: the test part is the last quarter of the digits in their given
    order. Which argument of `train_test_split` keeps them in that order?
    """
    return own_split(seed, shuffle=False, stratify=None)


@check.mistake
def stratified_but_not_shuffled(seed):
    """`train_test_split` stratifies only what it shuffles. Which of its arguments turns shuffling
    off?
    """
    return own_split(seed, shuffle=False)


@check.mistake
def digits_in_a_list(seed):
    """The digits came back in lists, which have no shape. Which arrays did `train_test_split` get,
    and what did you turn them into?
    """
    X_train, X_test, y_train, y_test = right.load_split(seed)
    return X_train, X_test, list(y_train), list(y_test)


@check.mistake
def rows_of_another_seed(seed):
    """A quarter of the rows is set aside, but not the quarter that `train_test_split` picks from
    the digits, in their given order, with `random_state=seed`. What do you pass to it, and do you
    call it afresh for each seed?
    """
    return own_split(seed + 1)
