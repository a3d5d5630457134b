"""Chapter 07: costs as they fall and rise, with the steps that matter marked."""

from functools import cache

import numpy as np

from autograder.plots.figure import (
    BLACK,
    BLUE,
    CLASSES,
    GREEN,
    GREY,
    VERMILLION,
    canvas,
    picture,
    still,
)
from autograder.plots.interactive import sliders

__all__ = ["stopping_curves", "two_classes", "where_it_stops"]

LINES = ((BLUE, "-"), (VERMILLION, "--"))
MARKS = ((GREEN, "o"), (BLACK, "s"), (VERMILLION, "^"))


@picture
def two_classes(X, Y):
    """Draw points of two classes in their plane.

    Parameters
    ----------
    X : ndarray of shape (m, n)
        Its first two columns are drawn.
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    """
    figure, axes = canvas(6, 4)
    for label, marker, colour in CLASSES:
        x, y = X[Y.ravel() == label, :2].T
        axes.scatter(x, y, s=45, marker=marker, color=colour, alpha=0.8, label=f"answer {label}")
    axes.set(xlabel="$x_1$ (column 1)", ylabel="$x_2$ (column 2)", aspect="equal")
    figure.legend(*axes.get_legend_handles_labels(), loc="outside right upper")
    told = "; ".join(_told_of_class(X[Y.ravel() == label], label) for label, *_ in CLASSES)
    return still(figure, f"Points of two classes in a plane, each with its own marker. {told}.")


def _told_of_class(points, label):
    x, y = points[:, :2].mean(axis=0)
    spread = ", ".join(f"{one:.2g}" for one in points[:, :2].std(axis=0))
    return f"Answer {label}: {len(points)} points around ({x:.2g}, {y:.2g}), spread {spread}"


@picture
def stopping_curves(curves, marks, powers=False):
    """Draw one or two curves of cost, and mark steps on the last one.

    Parameters
    ----------
    curves : dict of str to sequence of float
        From a name to the cost before each step.
    marks : dict of str to int
        From what happens to the step at which it does, the first step being 0.
    powers : bool
        Whether both axes go in powers of ten.
    """
    figure, axes = canvas(8, 4.2)
    for (name, costs), (colour, line) in zip(curves.items(), LINES, strict=False):
        axes.plot(np.arange(len(costs)) + powers, costs, line, color=colour, label=name)
    costs = list(curves.values())[-1]
    for (name, step), (colour, marker) in zip(marks.items(), MARKS, strict=False):
        at, label = step + powers, f"{name}: step {step:,}"  # powers of ten have no place for 0
        axes.axvline(at, color=colour, linewidth=1.2, linestyle=":")
        axes.plot(at, costs[step], marker, color=colour, markersize=10, label=label)
    if powers:
        axes.set(xscale="log", yscale="log")
    unit = ", in powers of ten" if powers else ""
    step = "step + 1" if powers else "step"
    axes.set(title="Cost before each step", xlabel=f"{step}{unit}", ylabel=f"cost{unit}")
    axes.legend(frameon=True, framealpha=1, edgecolor="white")
    return still(figure, _told(curves, marks))


def _told(curves, marks):
    ends = [
        f"{name}, from {costs[0]:.2g} to {costs[-1]:.2g} after {len(costs) - 1} steps, "
        f"lowest {min(costs):.2g} at step {int(np.argmin(costs))}"
        for name, costs in curves.items()
    ]
    last = list(curves.values())[-1]
    points = [f"{name} at step {at}, where it is {last[at]:.2g}" for name, at in marks.items()]
    return (
        f"Curves of the cost against the step: {'; '.join(ends)}. "
        f"Marked on the last one: {'; '.join(points)}."
    )


def where_it_stops(curves, should_stop, patience=200, tol=1e-4):
    """Let a hand move the patience and the tolerance, and mark where training would stop.

    Parameters
    ----------
    curves : dict of str to sequence of float
        The training costs and the validation costs, by name; the last ones decide.
    should_stop : callable
        The learner's rule, ``should_stop(history, tol, patience)``.
    patience, tol : int, float
        Where the sliders begin.
    """
    train, validation = ([float(cost) for cost in costs] for costs in curves.values())
    board = cache(lambda: _board(list(curves), train, validation))

    def draw(patience, tol):
        figure, axes, best, end, saved = board()
        stop = first_stop(validation, should_stop, tol, patience)
        kept = int(np.argmin(validation[: stop + 1]))
        best.set_data([kept], [validation[kept]])
        end.set_data([stop], [validation[stop]])
        saved.set(x=stop, width=len(train) - 1 - stop)
        axes.set_title(f"Stopped at step {stop}, keeps step {kept}: {validation[kept]:.4f}")
        return figure

    caption = (
        "Training and validation cost against the step, with the rule of your should_stop. The "
        "circle marks the betas that are kept, the square the step at which training stops. How "
        "little patience still finds the lowest point? What does a larger tol do?"
    )
    sliders(draw, caption, patience=(5, 400, 5, patience), tol=(0.0, 0.004, 0.0001, tol))


def _board(names, train, validation):
    """The two curves, and what moves on them."""
    figure, axes = canvas(8, 4.8)
    for costs, name, (colour, line) in zip((train, validation), names, LINES, strict=True):
        axes.plot(costs, line, color=colour, label=name, linewidth=1.5)
    (best,) = axes.plot([], [], "o", color=GREEN, markersize=11, label="kept")
    (end,) = axes.plot([], [], "s", color=BLACK, markersize=10, label="stopped")
    saved = axes.axvspan(0, 1, color=GREY, alpha=0.25, linewidth=0, label="steps saved")
    top = 1.05 * max(*train, *validation)
    axes.set(xlabel="step", ylabel="cost", xlim=(0, len(train) - 1), ylim=(0, top))
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return figure, axes, best, end, saved


def first_stop(costs, should_stop, tol, patience):
    """The step after which the rule stops, or the last one."""
    steps = range(len(costs))
    return next((t for t in steps if should_stop(costs[: t + 1], tol, patience)), steps[-1])
