"""Chapter 08: how widely activations spread by depth, and optimisers racing on one surface."""

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

__all__ = ["race", "spread_by_depth"]

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
    axes.legend(loc="upper right", frameon=True, framealpha=1, edgecolor="white", fontsize=13)
    axes.grid(False)
