"""Chapter 06: what nets of several architectures answer over a plane, as they learn."""

import numpy as np

from autograder.plots.figure import BLACK, CLASSES, canvas, film, picture
from autograder.plots.for_loop_mlp import ANSWERS, BANDS

__all__ = ["boundaries"]


@picture
def boundaries(X, Y, snapshots):
    """Show the boundaries that several nets draw between two classes, as they learn.

    Parameters
    ----------
    X : ndarray of shape (m, 2) or (m, 3)
        Points in a plane; a third column holds ones.
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    snapshots : dict of int to dict of str to callable
        From a step to the nets at that step: from a net's title to a function from points such as
        X to answers between 0 and 1, of shape (m, 1).
    """
    figure, panels, title = _panels(len(next(iter(snapshots.values()))))

    def frames():
        for step, nets in snapshots.items():
            for axes, (name, answers) in zip(panels, nets.items(), strict=True):
                axes.clear()
                _map(axes, name, answers, X, Y)
            title.set_text(f"step {step}: blue answers 0, orange answers 1")
            yield

    last = max(snapshots)
    right = ", ".join(f"{name} {_right(net, X, Y)}" for name, net in snapshots[last].items())
    alt = (
        f"A map for each of {len(panels)} nets over a plane with {len(X)} points, blue circles for "
        "answer 0 and orange triangles for answer 1: blue where the net's answer is near 0, orange "
        f"where it is near 1, a black line where it is one half. Right after {last} steps: {right}."
    )
    return film(figure, frames(), alt, milliseconds=900)


def _panels(count):
    columns = min(count, 3)
    rows = -(-count // columns)
    shape = {"sharex": True, "sharey": True, "squeeze": False}
    figure, panels = canvas(7.6, 0.9 + 2.4 * rows, rows, columns, **shape)
    for axes in panels.flat:  # so that the layout knows what the frames will hold
        axes.set(title=" ", aspect="equal", xlim=(-3, 3), ylim=(-3, 3))
        _label(axes)
    return figure, panels.ravel()[:count], figure.suptitle("step", fontsize=16)


def _map(axes, name, answers, X, Y):
    reach = 1.1 * abs(X[:, :2]).max()
    grid = np.linspace(-reach, reach, 50)
    x1, x2 = np.meshgrid(grid, grid)
    ones = np.ones((x1.size, X.shape[1] - 2))
    inputs = np.column_stack([x1.ravel(), x2.ravel(), ones])
    answer = np.clip(np.reshape(answers(inputs), x1.shape), 0, 1)
    axes.contourf(x1, x2, answer, levels=BANDS, cmap=ANSWERS, alpha=0.6)
    if answer.min() < 0.5 < answer.max():
        axes.contour(x1, x2, answer, levels=[0.5], colors=BLACK)
    for label, marker, colour in CLASSES:
        rows = X[Y.ravel() == label]
        axes.scatter(*rows[:, :2].T, s=16, marker=marker, color=colour)
    axes.set(title=f"{name}: {_right(answers, X, Y)}", aspect="equal")
    axes.set(xlim=(-reach, reach), ylim=(-reach, reach))
    _label(axes)


def _label(axes):
    axes.set(xlabel="$x_1$", ylabel="$x_2$", xticks=[-2, 0, 2], yticks=[-2, 0, 2])
    axes.label_outer()
    axes.grid(False)


def _right(answers, X, Y):
    return f"{np.mean(np.round(answers(X)) == Y):.0%}"
