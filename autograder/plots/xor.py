"""Chapter 01: a net, the six points of XOR, the best plane, sigmoid, a ball that rolls downhill."""

from itertools import pairwise, product

import numpy as np
from matplotlib.figure import Figure
from mpl_toolkits.mplot3d.art3d import Poly3DCollection

from autograder.plots.figure import (
    BLACK,
    BLUE,
    CLASSES,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    VERMILLION,
    canvas,
    in_style,
    picture,
    still,
)
from autograder.plots.for_loop_mlp import GRID, answer_map
from autograder.plots.interactive import player, sliders

__all__ = [
    "learning_rate",
    "network",
    "one_neuron",
    "plane",
    "points",
    "rolling_ball",
    "squash",
]

COARSE = GRID[::2]  # where a neuron is asked, one point at a time
# What a neuron is that answers so to (0, 0), (0, 1), (1, 0) and (1, 1).
WORDS = {"0111": "or", "0001": "and", "1110": "not both", "1000": "neither"}


@picture
def network(sizes, layers=None, weights=None):
    """Draw a fully connected net.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, the input first.
    layers : sequence of str, optional
        A name for each layer, by default its kind and size.
    weights : sequence of str, optional
        A name for the weights between each layer and the next, by default their number.
    """
    layers = layers or _layer_names(sizes)
    weights = weights or [f"{n * k} weights" for n, k in pairwise(sizes)]
    figure, axes = canvas(8, 4.4)
    axes.set(title="A fully connected net")
    axes.axis("off")
    columns = [_column(i, size) for i, size in enumerate(sizes)]
    below = -max(sizes) / 2 - 0.1
    for (left, right), name in zip(pairwise(columns), weights, strict=True):
        for (x0, y0), (x1, y1) in product(left, right):
            axes.plot([x0, x1], [y0, y1], color=GREY, linewidth=1.2, zorder=1)
        axes.text((left[0][0] + right[0][0]) / 2, below, name, ha="center", va="top")
    for column, name, colour in zip(columns, layers, _layer_colours(len(sizes)), strict=True):
        xs, ys = zip(*column, strict=True)
        axes.scatter(xs, ys, s=700, color=colour, edgecolor=BLACK, linewidth=1.5, zorder=2)
        axes.text(xs[0], below, name, ha="center", va="top", weight="bold")
    _point_out(axes, columns)
    axes.set(xlim=(-0.8, columns[-1][0][0] + 0.8), ylim=(below - 0.9, max(sizes) / 2))
    return still(figure, _network_alt(layers, weights))


def _layer_names(sizes):
    kinds = ["input layer", *["hidden layer"] * (len(sizes) - 2), "output layer"]
    return [
        f"{kind}\n{size} neuron{'s' if size > 1 else ''}"
        for kind, size in zip(kinds, sizes, strict=True)
    ]


def _point_out(axes, columns):
    """Say which part of the drawing is a neuron and which a weight."""
    (x0, y0), (x1, y1) = columns[-2][0], columns[-1][0]
    arrow = {"arrowstyle": "->", "color": BLACK}
    weight = (x0 + 0.6 * (x1 - x0), y0 + 0.6 * (y1 - y0))
    axes.annotate("a weight", weight, (x1 - 0.6, y0), arrowprops=arrow)
    axes.annotate("a neuron", (x1 + 0.1, y1 - 0.28), (x1, y1 - 1.2), ha="center", arrowprops=arrow)


def _column(i, size):
    return [(3.2 * i, y) for y in (size - 1) / 2 - np.arange(size)]


def _layer_colours(count):
    return ["white", *["#BFE3F5"] * (count - 2), ORANGE]


def _network_alt(layers, weights):
    columns, lines = (
        "; ".join(name.replace("\n", ", ") for name in names) for names in (layers, weights)
    )
    return (
        f"Circles, the neurons, stand in {len(layers)} columns, the layers: {columns}. A line, a "
        f"weight, runs from every circle to every circle of the next column: {lines}."
    )


@picture
def points(X, Y):
    """Draw XOR's rows as corners of a cube, and as seen from above.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    """
    figure, _ = canvas(9, 4.4, 1, 2, subplot_kw={"visible": False})
    space = _cube(figure, X, Y)
    space.set_title("The rows are corners of a cube")
    above = figure.add_subplot(1, 2, 2)
    for label, marker, colour in CLASSES:
        x, y = X[Y.ravel() == label, :2].T
        above.scatter(x, y, s=200, marker=marker, color=colour, label=f"answer {label}")
    above.set(title="Seen from above", xlabel="$x_1$ (column 1)", ylabel="$x_2$ (column 2)")
    above.set(xticks=[0, 1], yticks=[0, 1], xlim=(-0.4, 1.4), ylim=(-0.4, 1.4), aspect="equal")
    above.legend(loc="center")
    rows = "; ".join(f"{tuple(map(int, x))}: {int(y)}" for x, y in zip(X, Y.ravel(), strict=True))
    return still(
        figure,
        f"Left: a cube with {len(X)} of its corners marked, blue circles for answer 0, orange "
        f"triangles for answer 1: {rows}. Right: the same from above, where the two answers sit on "
        "opposite diagonals of a square.",
    )


def _cube(figure, X, Y):
    """The first of two panels: the unit cube with the rows of X as marked corners."""
    axes = figure.add_subplot(1, 2, 1, projection="3d", computed_zorder=False)
    for start, end in _edges():
        axes.plot(*zip(start, end, strict=True), color=GREY, linewidth=1, zorder=1)
    for label, marker, colour in CLASSES:
        corners = X[Y.ravel() == label]
        axes.scatter(*corners.T, s=160, marker=marker, color=colour, depthshade=False, zorder=3)
    ticks = {f"{axis}ticks": [0, 1] for axis in "xyz"}
    axes.set(xlabel="$x_1$", ylabel="$x_2$", zlabel="$x_3$", **ticks)
    axes.grid(False)
    axes.view_init(elev=18, azim=-105)
    axes.set_box_aspect(None, zoom=0.85)
    return axes


def _edges():
    corners = np.array(list(product((0, 1), repeat=3)))
    return [(a, b) for a, b in product(corners, corners) if (b - a).sum() == 1 and (b >= a).all()]


@picture
def plane(X, Y, weights, bias):
    """Draw a plane through the cube, and which side of it each row is on.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    weights : sequence of three numbers
    bias : float
        The plane is where X @ weights + bias is zero; it answers 1 above zero.
    """
    labels, z = Y.ravel(), X @ np.asarray(weights) + bias
    wrong = (z > 0) != labels
    figure, _ = canvas(9, 4.4, 1, 2, subplot_kw={"visible": False})
    space = _cube(figure, X, Y)
    space.set_title("The plane cuts the cube")
    cut = Poly3DCollection([_cut(weights, bias)], color=GREEN, alpha=0.35, zorder=2)
    space.add_collection3d(cut)
    space.scatter(*X[wrong].T, s=500, facecolors="none", edgecolors=BLACK, linewidth=2, zorder=4)

    sides = figure.add_subplot(1, 2, 2)
    for row, (label, value) in enumerate(zip(labels, z, strict=True)):
        _, marker, colour = CLASSES[label]
        sides.scatter(value, row, s=160, marker=marker, color=colour, zorder=2)
        if wrong[row]:
            sides.scatter(value, row, s=500, facecolors="none", edgecolors=BLACK, linewidth=2)
    sides.axvline(0, color=GREEN, linewidth=3, zorder=1)
    reach = 1.3 * abs(z).max()
    sides.set(title=f"{np.sum(~wrong)} of {len(X)} on their own side", xlim=(-reach, reach))
    sides.set(xlabel="answers 0 ← x · w + b → answers 1", ylabel="row of X")
    sides.set_yticks(range(len(X)), [str([int(v) for v in x]) for x in X])
    sides.invert_yaxis()
    missed = " and ".join(str(tuple(map(int, x))) for x in X[wrong]) or "none"
    return still(
        figure,
        "Left: a green plane cuts the cube with its marked corners. Right: the rows along the line "
        "x · w + b; at zero, the plane, the answer turns from 0 to 1. "
        f"{np.sum(~wrong)} of {len(X)} rows are on the side of their own answer; ringed, on the "
        f"wrong side: {missed}.",
    )


def _cut(weights, bias):
    """Where a plane cuts the edges of the unit cube, in order around the cut."""
    normal = np.asarray(weights, dtype=float)
    found = []
    for a, b in _edges():
        rise = (b - a) @ normal
        share = -(a @ normal + bias) / rise if rise else -1
        if 0 <= share <= 1:
            found.append(a + share * (b - a))
    found = np.unique(np.round(found, 9).reshape(-1, 3), axis=0)
    spokes = found - found.mean(axis=0)
    across = spokes[0] / np.linalg.norm(spokes[0])
    up = np.cross(normal / np.linalg.norm(normal), across)
    return found[np.argsort(np.arctan2(spokes @ up, spokes @ across))]


@picture
def squash(sigmoid):
    """Draw the curve of a sigmoid.

    Parameters
    ----------
    sigmoid : callable
        From an array to an array.
    """
    z = np.linspace(-8, 8, 201)
    squashed = sigmoid(z)
    left, middle, right = squashed[[0, 100, 200]]
    figure, axes = canvas(7, 3.4)
    for limit in (0, 1):
        axes.axhline(limit, color=GREY, linestyle="--", linewidth=1.2)
    axes.plot(z, squashed, color=BLUE)
    axes.plot(0, middle, "o", color=VERMILLION, markersize=9)
    axes.annotate(f"sigmoid(0) = {middle:.2g}", (0, middle), (0.7, middle - 0.08))
    axes.set(title="Every number lands between 0 and 1", xlabel="z", ylabel="sigmoid(z)")
    return still(
        figure,
        f"A curve between dashed lines at 0 and 1: {left:.4f} at z = -8, {middle:.2g} at z = 0, "
        f"{right:.4f} at z = 8. It is nearly flat at both ends and steepest in the middle.",
    )


def one_neuron(neuron):
    """Let sliders set the weights and the bias of a neuron, and show what it answers.

    Parameters
    ----------
    neuron : callable
        neuron(x, weights, bias) gives a number between 0 and 1, for x and weights of shape (2,).
    """

    def draw(w1, w2, bias):
        weights = np.array([w1, w2])
        return _answers_of_one(lambda *x: float(neuron(np.array(x), weights, bias)))

    caption = (
        "A map of the neuron's answer over its two inputs: blue near 0, orange near 1, a straight "
        "line where it is one half. Sliders set the two weights and the bias."
    )
    sliders(draw, caption, w1=(-30, 30, 5, 20), w2=(-30, 30, 5, 20), bias=(-50, 50, 5, -10))


def _answers_of_one(answer):
    figure = Figure(figsize=(5, 4.6))
    axes = figure.add_axes((0.14, 0.13, 0.8, 0.76))
    answer_map(axes, COARSE, np.array([[answer(x1, x2) for x1 in COARSE] for x2 in COARSE]))
    corners = list(product((0, 1), repeat=2))
    answers = [answer(*corner) for corner in corners]
    for (x1, x2), value in zip(corners, answers, strict=True):
        look = {"boxstyle": "circle", "facecolor": "white", "edgecolor": BLACK}
        axes.text(x1, x2, f"{value:.2f}", color=BLACK, ha="center", va="center", bbox=look)
    word = WORDS.get("".join(str(round(value)) for value in answers))
    axes.set_title("Answers at the four corners" + (f": {word}" if word else ""))
    return figure


def rolling_ball(height, paths, reach=2.2):
    """Play how a ball rolls down a curve, once for each learning rate.

    Parameters
    ----------
    height : callable
        The curve, from an array to an array.
    paths : dict of float to sequence of float
        From a learning rate to the ball's positions, all equally many.
    reach : float
        The curve is drawn from -reach to reach.
    """
    count = len(next(iter(paths.values())))

    with in_style():
        figure = Figure(figsize=(10, 3.9))
        panels = figure.subplots(1, len(paths), sharey=True, squeeze=False)[0]
        figure.subplots_adjust(left=0.07, right=0.98, bottom=0.16, top=0.82, wspace=0.08)
        balls = [_Ball(axes, height, reach) for axes in panels]
        for axes, lr in zip(panels, paths, strict=True):
            axes.set_title(f"learning rate {lr}")
        panels[0].set_ylabel("height")

    def draw(step):
        for ball, path in zip(balls, paths.values(), strict=True):
            ball.roll(path[: step + 1])
        figure.suptitle(f"step {step}", fontsize=16)
        return figure

    ends = "; ".join(
        f"at learning rate {lr} it goes from x = {path[0]:z.2f} to x = {path[-1]:z.2f}"
        for lr, path in paths.items()
    )
    told = f"A ball hops along the same curve {len(paths)} times, {count - 1} steps each: {ends}."
    player(draw, range(count), told, label="step", milliseconds=400)


def learning_rate(height, slope, descend, steps=14, reach=2.2):
    """Let sliders set the learning rate and the start of a ball that rolls down a curve.

    Parameters
    ----------
    height, slope : callable
        The curve and its derivative.
    descend : callable
        descend(slope, start, lr, steps) gives the ball's positions.
    steps : int
    reach : float
        The curve is drawn from -reach to reach.
    """

    with in_style():
        figure = Figure(figsize=(7, 4))
        axes = figure.add_axes((0.1, 0.14, 0.86, 0.76), ylabel="height")
        ball = _Ball(axes, height, reach)

    def draw(lr, start):
        ball.roll(descend(slope, start, lr, steps))
        axes.set_title(f"{steps} steps with learning rate {lr:g}")
        return figure

    caption = (
        f"A ball on a curve and the places where it was in its last {steps} steps. Sliders set the "
        "learning rate and the start."
    )
    sliders(draw, caption, lr=(0.01, 1.1, 0.01, 0.1), start=(-2.0, 2.0, 0.1, -1.8))


class _Ball:
    """A ball on a curve, and the places where it has been.

    Parameters
    ----------
    axes : Axes
    height : callable
    reach : float
        As in `rolling_ball`.
    """

    def __init__(self, axes, height, reach):
        x = np.linspace(-reach, reach, 200)
        top = height(x).max()
        axes.plot(x, height(x), color=GREY)
        (self.walk,) = axes.plot([], [], "o-", color=PURPLE, linewidth=1, markersize=5)
        (self.ball,) = axes.plot([], [], "o", color=VERMILLION, markersize=15)
        axes.set(xlim=(-reach, reach), ylim=(-0.06 * top, 1.05 * top))
        self.axes, self.height, self.reach = axes, height, reach

    def roll(self, path):
        """Put it at the end of a path."""
        walked = np.array(path, dtype=float)
        self.walk.set_data(walked, self.height(walked))
        self.ball.set_data(walked[-1:], self.height(walked[-1:]))
        outside = " (out of sight)" if abs(walked[-1]) > self.reach else ""
        self.axes.set_xlabel(f"x = {walked[-1]:z.2f}{outside}")
