"""Chapter 08: how widely activations spread by depth, and optimisers racing on one surface."""

from functools import cache

import numpy as np

from autograder.plots.figure import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    VERMILLION,
    canvas,
    film,
    picture,
    still,
)
from autograder.plots.interactive import sliders

__all__ = ["race", "spread_by_depth", "steer", "temperatures"]

LINES = ((BLUE, "o"), (VERMILLION, "^"), (GREEN, "s"), (PURPLE, "D"), (ORANGE, "v"))


@picture
def spread_by_depth(spreads):
    """Draw how widely the activations of each layer spread, for several starts.

    Parameters
    ----------
    spreads : dict of str to dict of str to sequence of float
        From a kind of layer (a panel) to a start (a line) to the spread of each layer.
    """
    figure, panels = canvas(9.5, 4.2, 1, len(spreads), sharey=True, squeeze=False)
    told = []
    for axes, (kind, starts) in zip(panels.flat, spreads.items(), strict=True):
        for (start, values), (colour, marker) in zip(starts.items(), LINES, strict=False):
            layers = np.arange(1, len(values) + 1)
            axes.semilogy(layers, values, color=colour, marker=marker, label=start)
            told.append(f"{kind} with {start} from {values[0]:.2g} to {values[-1]:.2g}")
        axes.set(title=kind, xlabel="layer", xticks=layers)
    panels[0, 0].set_ylabel("standard deviation of the\nactivations, in powers of ten")
    handles = panels[0, 0].get_legend_handles_labels()
    figure.legend(*handles, loc="outside lower center", ncols=len(handles[0]))
    return still(
        figure,
        f"{len(spreads)} panels of lines: the spread of the activations against the layer, from "
        f"the first to the last. {'; '.join(told)}.",
    )


@picture
def race(surface, paths):
    """Show paths that run downhill on one surface, all at once.

    Parameters
    ----------
    surface : callable
        surface(x, y) gives the height; it takes arrays.
    paths : dict of str to sequence of (float, float)
        From a runner's name to its positions, the start first; the lowest point is at (0, 0).
    """
    paths = {name: np.asarray(path, dtype=float) for name, path in paths.items()}
    last = max(map(len, paths.values())) - 1
    figure, axes = canvas(8, 4.4)
    title = figure.suptitle(f"step {last}", fontsize=16)
    _draw(axes, surface, paths, last)

    def frames():
        for step in _milestones(last):
            axes.clear()
            _draw(axes, surface, paths, step)
            title.set_text(f"step {step}")
            yield

    told = [
        f"{name} begins at height {surface(*path[0]):.2g} and is at {surface(*path[-1]):.2g} after "
        f"{len(path) - 1} steps"
        for name, path in paths.items()
    ]
    alt = (
        "A valley seen from above, lines of equal height around its lowest point, and paths that "
        f"run down into it: {'; '.join(told)}."
    )
    return film(figure, frames(), alt, milliseconds=500)


def _milestones(last):
    """The first steps, then fewer and fewer."""
    later = np.geomspace(6, max(last, 6), 10).astype(int)
    return sorted(step for step in {*range(6), *later, last} if step <= last)


def _draw(axes, surface, paths, step):
    reach, height = 1.2 * abs(np.concatenate(list(paths.values()))).max(axis=0)
    x, y = np.meshgrid(np.linspace(-reach, reach, 80), np.linspace(-height, height, 80))
    levels = surface(reach, height) * np.linspace(0.05, 1, 9) ** 2
    axes.contour(x, y, surface(x, y), levels=levels, colors="#C8C8C8", linewidths=1)
    axes.plot(0, 0, "*", color=BLACK, markersize=14)
    for (name, path), (colour, marker) in zip(paths.items(), LINES, strict=False):
        gone = path[: step + 1]
        axes.plot(*gone.T, color=colour, linewidth=1.5, alpha=0.8)
        label = f"{name}: height {surface(*gone[-1]):.1e}"
        axes.plot(*gone[-1], marker, color=colour, markersize=10, markeredgecolor=GREY, label=label)
    axes.set(xlabel="first weight", ylabel="second weight", xlim=(-reach, reach))
    axes.set(ylim=(-height, height), aspect="equal" if reach < 2 * height else "auto")
    axes.legend(loc="upper right", frameon=True, framealpha=1, edgecolor="white", fontsize=14)
    axes.grid(False)


def steer(momentum_step, adam_step, steepness, start, steps=120):
    """Let a hand choose learning rate and momentum, and draw both paths down a valley.

    Parameters
    ----------
    momentum_step, adam_step : callable
        The learner's, as in chapter 08.
    steepness, start : ndarray of shape (2,)
        The height is ½ Σ steepness · w².
    steps : int
    """
    board = cache(lambda: _valley(steepness, start))

    def draw(learning_rate, momentum):
        figure, axes, lines = board()
        with np.errstate(all="ignore"):  # some are thrown out of the valley
            paths = {
                "momentum": _rolled(
                    momentum_step, steepness, start, learning_rate, momentum, steps
                ),
                "Adam": _adapted(adam_step, steepness, start, learning_rate, steps),
            }
            heights = [steepness @ path[-1] ** 2 / 2 for path in paths.values()]
        for line, (name, path), height in zip(lines, paths.items(), heights, strict=True):
            line.set_data(*np.clip(path, -1e3, 1e3).T)
            line.set_label(f"{name}: height {height:.1e}")
        axes.legend(loc="upper right", frameon=True, framealpha=1, edgecolor="white", fontsize=14)
        axes.set_title(f"{steps} steps of your momentum_step and adam_step")
        return figure

    caption = (
        "A valley seen from above, steep across and flat along, and the two paths into it; the "
        "star is the lowest point. At a momentum of 0 the first is plain gradient descent. Which "
        "momentum arrives first? Which learning rate throws it out of the valley, and what does "
        "Adam make of that rate?"
    )
    ranges = {"learning_rate": (0.05, 2.0, 0.05, 0.2), "momentum": (0.0, 0.98, 0.02, 0.9)}
    sliders(draw, caption, **ranges)


def _valley(steepness, start):
    """Lines of equal height, and a line for each of the two paths."""
    figure, axes = canvas(8, 4.4)
    reach, height = 1.2 * abs(start)
    x, y = np.meshgrid(np.linspace(-reach, reach, 80), np.linspace(-height, height, 80))
    z = (steepness[0] * x**2 + steepness[1] * y**2) / 2
    levels = z.max() * np.linspace(0.05, 1, 9) ** 2
    axes.contour(x, y, z, levels=levels, colors="#C8C8C8", linewidths=1)
    axes.plot(0, 0, "*", color=BLACK, markersize=14)
    lines = [
        axes.plot([], [], marker, linestyle="-", color=colour, linewidth=1.5, markersize=4)[0]
        for colour, marker in LINES[1:3]
    ]
    axes.set(xlabel="first weight", ylabel="second weight", xlim=(-reach, reach))
    axes.set(ylim=(-height, height))
    axes.grid(False)
    return figure, axes, lines


def _rolled(step, steepness, start, lr, momentum, steps):
    path, velocity = [start], np.zeros(2)
    for _ in range(steps):
        w, velocity = step(path[-1], steepness * path[-1], velocity, lr, momentum)
        path.append(w)
    return np.array(path)


def _adapted(step, steepness, start, lr, steps):
    path, mean, square = [start], np.zeros(2), np.zeros(2)
    for t in range(1, steps + 1):
        w, mean, square = step(path[-1], steepness * path[-1], mean, square, t, lr=lr)
        path.append(w)
    return np.array(path)


def temperatures(softmax):
    """Let a hand move a score and a temperature, and draw the three probabilities.

    Parameters
    ----------
    softmax : callable
        The learner's, from scores of shape (1, 3) to probabilities.
    """
    board = cache(_bars)

    def draw(first_score, temperature):
        figure, axes, bars, texts = board()
        scores = np.array([[first_score, 1.0, 0.0]])
        for bar, text, p in zip(bars, texts, softmax(scores / temperature)[0], strict=True):
            bar.set_height(p)
            text.set(y=p, text=f"{p:.3f}")
        axes.set_title(f"Scores {first_score:.1f}, 1, 0, divided by {temperature:.1f}")
        return figure

    caption = (
        "The probabilities that your softmax gives three classes. Which temperature makes it "
        "nearly certain, and which makes all classes nearly alike? Does adding to a score ever "
        "take another class to 0?"
    )
    ranges = {"first_score": (-5.0, 5.0, 0.1, 2.0), "temperature": (0.1, 10.0, 0.1, 1.0)}
    sliders(draw, caption, **ranges)


def _bars():
    """A bar for each of three classes, and the number on top of it."""
    figure, axes = canvas(6.5, 3.6)
    bars = axes.bar(["first", "second", "third"], [0, 0, 0], color=(BLUE, VERMILLION, GREEN))
    texts = [axes.text(i, 0, "", ha="center", va="bottom") for i in range(3)]
    axes.set(xlabel="class", ylabel="probability", ylim=(0, 1.12))
    return figure, axes, bars, texts
