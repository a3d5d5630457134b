"""Chapter 05: four functions with their slopes, and a net with the shape of every array in it."""

from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from autograder.plots.figure import BLACK, BLUE, GREY, VERMILLION, canvas, in_style, picture, still
from autograder.plots.interactive import player, sliders

__all__ = ["edge_shapes", "kinds", "live_shapes"]

MOST = 6  # circles in a column; a larger layer has a gap before its last one


@picture
def kinds(pairs):
    """Draw functions and their slopes.

    Parameters
    ----------
    pairs : dict of str to (callable, callable)
        From a name to fn, of the sums z, and fn_prime, of the activated values.
    """
    z = np.linspace(-3, 3, 301)
    figure, panels = canvas(10, 3.2, 1, len(pairs), sharey=True)
    told = []
    for axes, (name, (fn, fn_prime)) in zip(panels, pairs.items(), strict=True):
        a = fn(z)
        slope = fn_prime(a)
        axes.plot(z, a, color=BLUE, label="fn(z)")
        its_name = "fn_prime(a), a = fn(z)"
        axes.plot(z, slope, color=VERMILLION, linestyle="--", label=its_name)
        axes.set(title=name, xlabel="z", ylim=(-1.6, 2.1))
        ends = [f"{a[i]:.2g} with slope {slope[i]:.2g} at z = {z[i]:g}" for i in (0, 150, -1)]
        told.append(f"{name} is {', '.join(ends)}")
    panels[0].set_ylabel("value")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return still(
        figure,
        f"{len(pairs)} panels, each with a function as a solid blue curve and its slope as a "
        f"dashed orange one, for z from -3 to 3: {'; '.join(told)}.",
    )


@dataclass(frozen=True)
class Stop:
    """One array on the way through a net: where its name and shape stand, and what lights up."""

    name: str
    shape: tuple
    caption: str
    column: float
    above: bool
    colour: str
    part: object


def live_shapes(activated, betas, losses, grads):
    """Play a net's arrays, each with the shape it has, in the order in which they are computed.

    Parameters
    ----------
    activated : sequence of ndarray
        X, then what each layer outputs.
    betas : sequence of ndarray
        One for each layer.
    losses : sequence of ndarray
        One for each of `activated`.
    grads : sequence of ndarray
        One for each of `betas`.
    """
    with in_style():
        net = _Net(activated, betas, losses, grads)
    caption = net.in_words("Arrays appear on it one by one, each with its shape.")
    player(net.up_to, range(1, len(net.stops) + 2), caption, label="array", milliseconds=1300)


def edge_shapes(run):
    """Let sliders set the sizes of a net of two layers, and show the shape of every array in it.

    Parameters
    ----------
    run : callable
        run(rows, hidden, outputs) runs the net forward and backward, and gives the arguments of
        `live_shapes`, by their names.
    """

    def draw(rows, hidden, outputs):
        net = _Net(**run(rows, hidden, outputs))
        return net.up_to(len(net.stops) + 1)

    with in_style():
        net = _Net(**run(6, 4, 1))
    caption = net.in_words("Every array is in its place, with its shape.")
    caption += " Sliders set the rows of X and the neurons of the two layers."
    sliders(draw, caption, rows=(1, 12, 1, 6), hidden=(1, 9, 1, 4), outputs=(1, 4, 1, 1))


class _Net:
    """A net's columns of circles, and where each of its arrays stands."""

    def __init__(self, activated, betas, losses, grads):
        columns = [_column(i, np.shape(array)[1]) for i, array in enumerate(activated)]
        tallest = max(map(len, columns))
        self.figure = Figure(figsize=(9, 1.9 + 0.5 * tallest))
        axes = self.figure.add_axes((0, 0, 1, 0.88))
        lines = [_lines(axes, *pair) for pair in pairwise(columns)]
        dots = [_dots(axes, column) for column in columns]
        self.parts = [*lines, *dots]
        way_back = _backward(betas, losses, grads, dots, lines)
        self.stops = [*_forward(activated, betas, dots, lines), *way_back]
        self.middle = 2 * len(betas) + 1
        height = 1.2 + max(abs(y) for column in columns for _, y in column)
        self.texts = [_text(axes, stop, height) for stop in self.stops]
        self.end = _end(betas, grads)
        self.title = self.figure.suptitle(" ", fontsize=15)
        _frame(axes, len(columns), height)

    def up_to(self, count):
        """The figure with the first arrays on it, the newest lit up; after the last, the end."""
        _dim(self.parts)
        for i, text in enumerate(self.texts):
            text.set_visible(i < count)
        if count <= len(self.stops):
            stop = self.stops[count - 1]
            stop.part.set(edgecolor=stop.colour, linewidth=3)
            self.title.set(text=stop.caption, color=stop.colour)
        else:
            self.title.set(text=self.end, color=BLACK)
        return self.figure

    def in_words(self, what):
        told = [f"{stop.name} {_by(stop.shape)}" for stop in self.stops]
        return (
            f"A net, circles in columns joined by lines. {what} Above, from left to right: "
            f"{', '.join(told[: self.middle])}. Below, from right to left: "
            f"{', '.join(told[self.middle :])}. In the end: {self.end}."
        )


def _end(betas, grads):
    fits = all(np.shape(grad) == np.shape(beta) for grad, beta in zip(grads, betas, strict=True))
    return f"{'every' if fits else 'not every'} grad has the shape of its betas"


def _dim(parts):
    for part in parts:
        part.set(edgecolor=GREY, linewidth=1)


def _column(i, size):
    """Where a layer's circles are; a large layer has a gap before its last one."""
    shown = min(size, MOST)
    heights = (shown - 1) / 2 - np.arange(shown)
    return [(i, y - 0.5 * (size > shown and y == heights[-1])) for y in heights]


def _lines(axes, left, right):
    lines = LineCollection(list(product(left, right)), colors=GREY, linewidths=1, zorder=1)
    return axes.add_collection(lines)


def _dots(axes, column):
    return axes.scatter(*zip(*column, strict=True), s=520, color="#E8F4FB", zorder=2)


def _forward(activated, betas, dots, lines):
    """Values and betas from left to right."""
    names = ["X", *("activated" for _ in betas[1:]), "ŷ"]
    for i, (name, array) in enumerate(zip(names, activated, strict=True)):
        shape, caption = np.shape(array), f"{name} is {_by(np.shape(array))}"
        if i > 0:
            before, between = np.shape(activated[i - 1]), np.shape(betas[i - 1])
            caption = f"forward: {_by(before)} @ {_by(between)} gives {_by(shape)}"
        yield Stop(name, shape, caption, i, True, BLUE, dots[i])
        if i < len(betas):
            shape = np.shape(betas[i])
            name = f"betas{i}_{i + 1}"
            yield Stop(name, shape, f"{name} is {_by(shape)}", i + 0.5, True, BLACK, lines[i])


def _backward(betas, losses, grads, dots, lines):
    """Losses and gradients from right to left: at each layer the gradient, then the loss before."""
    end, last = len(grads), np.shape(losses[-1])
    caption = f"the loss of ŷ is {_by(last)}"
    yield Stop(f"loss{end}", last, caption, end, False, VERMILLION, dots[-1])
    for i in reversed(range(len(grads))):
        loss, before, grad = (np.shape(array) for array in (losses[i + 1], losses[i], grads[i]))
        beta = np.shape(betas[i])
        name = f"grad{i}_{i + 1}"
        made = f"{name}: ({_by(before)})ᵀ @ {_by(loss)} gives {_by(grad)}"
        yield Stop(name, grad, made, i + 0.5, False, VERMILLION, lines[i])
        passed = f"backward: {_by(loss)} @ ({_by(beta)})ᵀ gives {_by(before)}"
        yield Stop(f"loss{i}", before, passed, i, False, VERMILLION, dots[i])


def _text(axes, stop, height):
    y = height if stop.above else -height
    words = f"{stop.name}\n{_by(stop.shape)}"
    return axes.text(
        stop.column, y, words, ha="center", va="center", color=stop.colour, fontsize=15
    )


def _frame(axes, columns, height):
    axes.axis("off")
    axes.set(xlim=(-0.85, columns - 0.7), ylim=(-height - 0.6, height + 0.6))
    axes.text(-0.8, height, "forward →", color=BLUE, weight="bold", va="center")
    axes.text(-0.8, -height, "← backward", color=VERMILLION, weight="bold", va="center")


def _by(shape):
    return " × ".join(map(str, shape))
