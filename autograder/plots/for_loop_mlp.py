"""Chapter 02: the cost as it falls, and the decision boundary as it moves."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from autograder.plots.figure import (
    BLACK,
    BLUE,
    CLASSES,
    VERMILLION,
    canvas,
    film,
    picture,
    still,
)

__all__ = ["cost_curve", "moving_boundary"]

ANSWERS = LinearSegmentedColormap.from_list("answers", [BLUE, "white", VERMILLION])
GRID = np.linspace(-0.3, 1.3, 60)
BANDS = np.linspace(0, 1, 11)


@picture
def cost_curve(costs):
    """Draw the cost against the steps, both in powers of ten.

    Parameters
    ----------
    costs : sequence of float
        The cost before each step's update.
    """
    costs = np.asarray(costs)
    steps = np.arange(1, len(costs) + 1)
    figure, axes = canvas(8, 3.8)
    axes.loglog(steps, costs, color=BLUE)
    axes.set(title="Cost before each step", xlabel="step, in powers of ten")
    axes.set_ylabel("cost, in powers of ten")
    marks = [i for i in (0, 10, 100, 1000, 10_000) if i < len(costs) - 1] + [len(costs) - 1]
    told = ", ".join(f"{costs[i]:.2g} at step {steps[i]}" for i in marks)
    return still(figure, f"A curve of the cost against the step, both in powers of ten: {told}.")


@picture
def moving_boundary(predict, snapshots, X, Y):
    """Show how the boundary between the answers moves as a net learns.

    Parameters
    ----------
    predict : callable
        predict(X, betas) gives an array of shape (m, 1).
    snapshots : dict of int to list of ndarray
        From a step to the betas before it.
    X : ndarray of shape (m, 3)
        Its third column holds zeros and ones: a panel for each.
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    """
    steps = list(snapshots)
    figure, panels = canvas(8, 4.2, 1, 2, sharex=True, sharey=True)
    title = figure.suptitle("step 0", fontsize=16)
    bands = _panels(panels, predict, snapshots[steps[-1]], X, Y)[0]
    figure.colorbar(bands, ax=panels, ticks=[0, 0.5, 1], label="answer of the net")

    def frames():
        for step in steps:
            for axes in panels:
                axes.clear()
            _panels(panels, predict, snapshots[step], X, Y)
            title.set_text(f"step {step}")
            yield

    alt = (
        "Two maps of the net's answer over the first two columns, for third column 0 and 1: blue "
        "near 0, orange near 1, a black line where it is one half. "
        + _told(predict, snapshots, X, Y)
    )
    return film(figure, frames(), alt, 400, _strip(predict, snapshots, X, Y))


def _told(predict, snapshots, X, Y):
    """How many rows are right at the first and at the last snapshot."""
    ends = list(snapshots.items())[:: max(len(snapshots) - 1, 1)]
    right = [(step, np.sum(predict(X, betas).round() == Y)) for step, betas in ends]
    return " ".join(f"At step {step}, {count} of {len(X)} rows are right." for step, count in right)


def _panels(panels, predict, betas, X, Y):
    return [_map(axes, predict, betas, X, Y, third) for third, axes in enumerate(panels)]


def _map(axes, predict, betas, X, Y, third):
    """The answer over the first two columns, where the third is `third`."""
    x1, x2 = np.meshgrid(GRID, GRID)
    inputs = np.column_stack([x1.ravel(), x2.ravel(), np.full(x1.size, third)])
    answer = np.reshape(predict(inputs, betas), x1.shape)
    bands = axes.contourf(x1, x2, answer, levels=BANDS, cmap=ANSWERS)
    if answer.min() < 0.5 < answer.max():
        axes.contour(x1, x2, answer, levels=[0.5], colors=BLACK)
    for label, marker, colour in CLASSES:
        rows = X[(Y.ravel() == label) & (X[:, 2] == third)]
        axes.scatter(*rows[:, :2].T, s=160, marker=marker, color=colour, edgecolor="white")
    axes.set(title=f"$x_3$ = {third}", xticks=[0, 1], yticks=[0, 1], aspect="equal")
    axes.set_xlabel("$x_1$")
    axes.set_ylabel("$x_2$")
    axes.label_outer()
    axes.grid(False)
    return bands


def _strip(predict, snapshots, X, Y, count=5):
    """A few snapshots side by side."""
    steps = list(snapshots)
    chosen = [steps[i] for i in np.linspace(0, len(steps) - 1, count).astype(int)]
    figure, rows = canvas(10, 4.4, 2, count, sharex=True, sharey=True)
    for step, panels in zip(chosen, rows.T, strict=True):
        _panels(panels, predict, snapshots[step], X, Y)
        panels[0].set_title(f"step {step}\n$x_3$ = 0")
    return figure
