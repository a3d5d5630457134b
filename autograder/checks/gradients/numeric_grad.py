"""What chapter 03 asks for: `numeric_grad`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import gradients as right
from autograder.reference.gradients import H
from autograder.scenarios.gradients import measure


def weights_cases(rng):
    yield (np.array([1.0, -2.0, 0.0]), np.array([1.0, 1.0, -1.0]), 0.0)
    yield (np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([[1.0, -1.0], [1.0, 2.0]]), 0.0)
    # Transposed: `reshape(-1)` makes a copy of it, and no view.
    yield (np.array([[1.0, 3.0], [2.0, 0.0]]).T, np.array([[1.0, 2.0], [-1.0, 1.0]]), 0.0)
    # Flat at w, and so strongly bent that all of the slope comes from the step: it is c·h².
    for w in ([[0.0, 0.0]], [[50.0, -7.0, 0.0]]):
        yield (np.array(w), np.arange(1.0, 1.0 + np.size(w)) / H**2, np.array(w))
    # So small that no sum and difference with h leads back to it.
    yield (rng.uniform(1e-9, 1e-7, size=3), np.array([1.0, 2.0, -1.0]), 0.0)
    for shape in ((2, 3), (2, 3), (4, 1), (1,), (2, 3, 2)):
        # Far from where a one-sided difference would be as good: the curvature is never small.
        yield (rng.uniform(0.5, 2, size=shape), rng.uniform(1, 3, size=shape), 0.0)


def slopes(w, c, b):
    """The central differences of f(w) = Σ c·(w − b)³ + (Σ w)², by algebra."""
    return 3 * c * (w - b) ** 2 + c * H**2 + 2 * np.sum(w)


check = Check(
    "numeric_grad",
    right.numeric_grad,
    weights_cases,
    points=4,
    scenario=measure,
    truth=slopes,
    tolerance=1e-7,
    asked="numeric_grad(f, w), where f(w) = Σ c·(w − b)³ + (Σ w)²",
)

check.hints = {
    "nudge": """
    Begin with one entry: make an array of zeros like `w` and put h in one place. You can add
    this nudge to `w`, and subtract it, without changing `w` itself. Then do that for
    every entry, and collect the slopes in an array of the same shape.
    """,
    "formula": """
    gradᵢ = (f(w + h·eᵢ) − f(w − h·eᵢ)) / 2h, where h·eᵢ is zero except at entry i, where it
    is h.
    """,
    "template": """
h = 1e-5
grad = np.zeros_like(w)
for i in np.ndindex(___):
    nudge = np.zeros_like(w)
    nudge[___] = ___
    grad[i] = (f(___) - f(___)) / (___)
return grad
""",
}


def _entry_by_entry(difference):
    """Call `difference(f, w, nudge, i)`, with a nudge of entry i alone, for every entry."""

    def grad(f, w):
        slope = np.zeros_like(w)
        for i in np.ndindex(w.shape):
            nudge = np.zeros_like(w)
            nudge[i] = H
            slope[i] = difference(f, w, nudge, i)
        return slope

    return grad


def _by_a_step_of(h):
    """Central differences with another h."""
    return _entry_by_entry(
        lambda f, w, nudge, i: (f(w + nudge / H * h) - f(w - nudge / H * h)) / (2 * h)
    )


@check.mistake
def forward_difference(f, w):
    """You nudge to one side only, which is thousands of times less exact. What would the same
    nudge to the other side add?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w + nudge) - f(w)) / H)(f, w)


@check.mistake
def backward_difference(f, w):
    """You nudge downward only, which is thousands of times less exact. What would the same nudge
    to the other side add?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w) - f(w - nudge)) / H)(f, w)


@check.mistake
def forward_difference_over_two_h(f, w):
    """Every slope is half as steep: you nudge to one side only, and divide by 2h. How far apart
    are the two points that you compare?
    """
    return forward_difference(f, w) / 2


def _name_a_step_of(h):
    """The known mistake of taking another h."""

    def wrong(f, w):
        return _by_a_step_of(h)(f, w)

    wrong.__name__ = f"a step of {h:g}"
    wrong.__doc__ = f"""Your slopes are those of a step of {h:g}, but the docstring names another h.
    Which line sets it, and what is the sign of its exponent?
    """
    check.mistake(wrong)


for another in (1e5, 1e-1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-7, 1e-8):
    _name_a_step_of(another)


@check.mistake
def not_divided(f, w):
    """These are differences of f, not slopes. What is a slope divided by?"""
    return 2 * H * right.numeric_grad(f, w)


def _at_once(f, w):
    return (f(w + H) - f(w - H)) / (2 * H)


@check.mistake
def all_entries_at_once(f, w):
    """All entries are nudged together, so every slope is the sum of all slopes. How many entries
    should move at a time?
    """
    return np.full_like(w, _at_once(f, w))


@check.mistake
def one_number(f, w):
    """All entries are nudged together, and one number comes back. How many slopes does w have?"""
    return _at_once(f, w)


def _in_place(put_back):
    """Nudge w itself; `put_back(w, i, before)` ends each turn."""

    def grad(f, w):
        slope = np.zeros_like(w)
        for i in np.ndindex(w.shape):
            before = w[i]
            w[i] += H
            up = f(w)
            w[i] -= 2 * H
            slope[i] = (up - f(w)) / (2 * H)
            put_back(w, i, before)
        return slope

    return grad


@check.mistake(points=3)
def w_not_restored_exactly(f, w):
    """The slopes are right, but some entries of w end up different in the last digit: in floating
    point, adding and subtracting the same number does not always give back the old one. How could
    you keep the old value?
    """

    def put_back(w, i, before):
        w[i] += H

    return _in_place(put_back)(f, w)


@check.mistake
def w_not_restored(f, w):
    """Each entry stays nudged while the next ones are measured, and w is changed for good. Where
    does an entry get its old value back?
    """
    return _in_place(lambda w, i, before: None)(f, w)


@check.mistake
def nudges_not_reset(f, w):
    """Entries stay nudged after their turn, while the next ones are measured, so the slopes add up
    along the way. Where does each turn begin with a fresh nudge?
    """
    slope, nudge = np.zeros_like(w), np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge[i] = H
        slope[i] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@check.mistake
def only_the_first_slope(f, w):
    """The first slope is right and all others are 0. Which line should fill in the others, and is
    it reached for each?
    """
    slope, first = np.zeros_like(w), (0,) * w.ndim
    slope[first] = right.numeric_grad(f, w)[first]
    return slope


@check.mistake
def two_axes_only(f, w):
    """Your loops run over rows and columns, but this w does not have exactly two axes. How does
    `np.ndindex` run over an array of any shape?
    """
    slope = np.zeros_like(w)
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            nudge = np.zeros_like(w)
            nudge[i, j] = H
            slope[i, j] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@check.mistake
def every_slope_is_zero(f, w):
    """Every slope is zero, as when both nudges go into the same array: `up = w` makes a second
    name, not a second array. At which two points do you measure f?
    """
    up, down = w, w
    slope = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up[i] += H
        down[i] -= H
        slope[i] = (f(up) - f(down)) / (2 * H)
    return slope


@check.mistake
def f_called_with_one_entry(f, w):
    """You pass one number to f. What does f take: one entry, or an array like w with one entry
    nudged?
    """
    return _entry_by_entry(lambda f, w, nudge, i: (f(w[i] + H) - f(w[i] - H)) / (2 * H))(f, w)


@check.mistake
def first_axis_only(f, w):
    """Whole rows are nudged together. Does every entry get a turn of its own?"""
    slope = np.zeros_like(w)
    for i in range(len(w)):
        nudge = np.zeros_like(w)
        nudge[i] = H
        slope[i] = (f(w + nudge) - f(w - nudge)) / (2 * H)
    return slope


@check.mistake
def w_left_out_of_the_nudge(f, w):
    """You measure the slope at 0: f gets the nudge alone. What should it be added to?"""
    return _entry_by_entry(lambda f, w, nudge, i: (f(nudge) - f(-nudge)) / (2 * H))(f, w)


@check.mistake
def nudge_instead_of_the_entry(f, w):
    """The nudge replaces the entry, so you measure its slope at 0. What should the
    nudge be added to?
    """
    slope = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        up, down = w.copy(), w.copy()
        up[i], down[i] = H, -H
        slope[i] = (f(up) - f(down)) / (2 * H)
    return slope


@check.mistake
def truth_value_of_an_array(f, w):
    """A whole array was used where Python needs one yes or no, as in an `if`, a `max` or an `and`,
    and as in `np.ndindex` if it gets anything but a shape. What does the line below pass on?
    """
    return list(np.ndindex(w))
