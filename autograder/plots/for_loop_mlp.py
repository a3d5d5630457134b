"""Chapters 01 and 02: the decision boundary as it moves, and the cost as it falls."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

from autograder.plots.figure import BLACK, BLUE, CLASSES, VERMILLION, canvas, picture, still
from autograder.plots.interactive import player

__all__ = ["cost_curve", "first_look", "moving_boundary"]

ANSWERS = LinearSegmentedColormap.from_list("answers", [BLUE, "white", VERMILLION])
GRID = np.linspace(-0.3, 1.3, 41)
BANDS = np.linspace(0, 1, 11)
STEPS = (*range(0, 51, 2), 60, 100, 1000)


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


def moving_boundary(predict, snapshots, X, Y):
    """Play how the boundary between the answers moves as a net learns.

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
    caption = (
        "Two maps of the net's answer over the first two columns, for third column 0 and 1: blue "
        "near 0, orange near 1, a line where it is one half. " + _told(predict, snapshots, X, Y)
    )

    def draw(step):
        return _maps(predict, snapshots[step], X, Y, f"step {step}")

    player(draw, list(snapshots), caption, label="step", milliseconds=200)


def first_look(X, Y):
    """Play how a ready-made net learns: the net of chapter 02, in its first thousand steps.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    """
    moving_boundary(_answers, _ready_made(X, Y), X, Y)


def _ready_made(X, Y, lr=16, seed=1):
    """The betas of a 3×4×1 net before each of the steps that are shown."""
    rng = np.random.default_rng(seed)
    first, last = rng.uniform(-0.5, 0.5, (3, 4)), rng.uniform(-0.5, 0.5, (4, 1))
    snapshots = {}
    for step in range(STEPS[-1] + 1):
        if step in STEPS:
            snapshots[step] = [first, last]
        hidden, out = _activations(X, [first, last])
        delta = (out - Y) * out * (1 - out)
        back = delta @ last.T * hidden * (1 - hidden)
        first, last = first - lr * X.T @ back, last - lr * hidden.T @ delta
    return snapshots


def _answers(X, betas):
    return _activations(X, betas)[-1]


def _activations(X, betas):
    hidden = 1 / (1 + np.exp(-X @ betas[0]))
    return hidden, 1 / (1 + np.exp(-hidden @ betas[1]))


def _told(predict, snapshots, X, Y):
    """How many rows are right at the first and at the last snapshot."""
    ends = list(snapshots.items())[:: max(len(snapshots) - 1, 1)]
    right = [(step, np.sum(predict(X, betas).round() == Y)) for step, betas in ends]
    return " ".join(f"At step {step}, {count} of {len(X)} rows are right." for step, count in right)


def _maps(predict, betas, X, Y, when):
    """A figure of two maps. Its layout is fixed: it is drawn again and again, and quickly."""
    figure = Figure(figsize=(8, 4.8))
    panels = figure.subplots(1, 2, sharex=True, sharey=True)
    figure.subplots_adjust(left=0.08, right=0.98, bottom=0.22, top=0.84, wspace=0.06)
    for third, axes in enumerate(panels):
        _map(axes, predict, betas, X, Y, third)
    right = np.sum(predict(X, betas).round() == Y)
    figure.suptitle(f"{when}: {right} of {len(X)} rows right", fontsize=16)
    figure.text(0.53, 0.03, "blue: it answers 0 · orange: it answers 1", ha="center")
    return figure


def _map(axes, predict, betas, X, Y, third):
    """The answer over the first two columns, where the third is `third`."""
    x1, x2 = np.meshgrid(GRID, GRID)
    inputs = np.column_stack([x1.ravel(), x2.ravel(), np.full(x1.size, third)])
    answer_map(axes, GRID, np.reshape(predict(inputs, betas), x1.shape))
    for label, marker, colour in CLASSES:
        rows = X[(Y.ravel() == label) & (X[:, 2] == third)]
        axes.scatter(*rows[:, :2].T, s=160, marker=marker, color=colour, edgecolor="white")
    axes.set_title(f"x₃ = {third}")
    axes.label_outer()


def answer_map(axes, grid, answers):
    """Shade answers between 0 and 1 over the first two columns, with a line where they are ½.

    Parameters
    ----------
    axes : Axes
    grid : ndarray of shape (size,)
        The values of x1, and of x2.
    answers : ndarray of shape (size, size)
        A row for each x2, a column for each x1.
    """
    reach = (grid[0], grid[-1])
    look = {"cmap": ANSWERS, "vmin": 0, "vmax": 1, "alpha": 0.8, "interpolation": "bilinear"}
    axes.imshow(answers, extent=(*reach, *reach), origin="lower", **look)
    if answers.min() < 0.5 < answers.max():
        axes.contour(grid, grid, answers, levels=[0.5], colors=BLACK)
    axes.set(xticks=[0, 1], yticks=[0, 1], aspect="equal", xlabel="x₁", ylabel="x₂")
    axes.grid(False)
