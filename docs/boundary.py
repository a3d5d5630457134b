"""The front page's moving picture: `python docs/boundary.py` writes `docs/boundary.gif`.

Chapter 06's net, as the reference has it, learns two moons; the line is where it changes its mind.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import make_moons

from autograder.plots.figure import BLACK, CLASSES, canvas, film
from autograder.reference.network import NN

STEPS = [0, *np.unique(np.geomspace(1, 3000, 40).astype(int))]
ALT = "A line bends step by step until it separates two interleaved moons of points."


def main():
    """Train one net for each frame, from the same start, and keep the film."""
    X, y = make_moons(160, noise=0.16, random_state=3)
    left, right = X.min(axis=0) - 0.4, X.max(axis=0) + 0.4
    grid = np.stack(np.meshgrid(*np.linspace(left, right, 120, axis=1)), axis=-1)
    figure, axes = canvas(7, 3.6)

    def frames():
        for steps in STEPS:
            draw(axes, X, y, grid, steps)
            yield

    draw(axes, X, y, grid, STEPS[-1])
    shown = film(figure, frames(), ALT, milliseconds=120)
    Path(__file__).with_name("boundary.gif").write_bytes(shown.image)


def draw(axes, X, y, grid, steps):
    """The points, and what a net says everywhere after so many steps."""
    net = NN(hidden=(8, 8), kind="tanh", lr=0.01, steps=int(steps), random_state=1).fit(
        bias(X), y[:, None]
    )
    said = net._forward(bias(grid.reshape(-1, 2))).reshape(grid.shape[:2])
    axes.clear()
    axes.contourf(*np.moveaxis(grid, -1, 0), said, levels=12, cmap="RdBu_r", vmin=-0.4, vmax=1.4)
    axes.contour(*np.moveaxis(grid, -1, 0), said, levels=[0.5], colors=BLACK)
    for label, marker, colour in CLASSES:
        axes.scatter(*X[y == label].T, marker=marker, color=colour, edgecolor="white", s=45)
    axes.set(xticks=[], yticks=[], title=f"after {steps} steps")


def bias(X):
    """`X` with a column of ones."""
    return np.c_[X, np.ones(len(X))]


if __name__ == "__main__":
    main()
