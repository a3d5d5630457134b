"""Chapter 03: curves that SymPy draws, and the valley in the error of measured slopes."""

from functools import cache

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator

from autograder.plots.figure import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    VERMILLION,
    canvas,
    picture,
    still,
)
from autograder.plots.interactive import sliders

__all__ = ["expressions", "tangent", "valley"]

# Curves and errors differ in their line as well as in colour.
LINES = ((BLUE, "-"), (ORANGE, "--"), (GREEN, "-."), (PURPLE, ":"))


@picture
def expressions(*drawings):
    """Draw the curves of SymPy's `plot`, side by side.

    Parameters
    ----------
    *drawings : sympy.plotting.backends.base_backend.Plot
        From `plot(…, show=False)`, each with curves over one symbol.
    """
    figure, panels = canvas(
        max(5 * len(drawings), 6.5), 3.6, 1, len(drawings), sharey=True, squeeze=False
    )
    for drawing, axes in zip(drawings, panels.flat, strict=True):
        _draw(drawing, axes)
    told = " ".join(_told(drawing) for drawing in drawings)
    return still(figure, f"{'A panel' if len(drawings) == 1 else 'Panels'} with curves. {told}")


def _draw(drawing, axes):
    """Let SymPy draw into axes of ours, as its own PlotGrid does, then give each curve its line."""
    drawing._plotgrid_fig, drawing._plotgrid_ax = axes.figure, axes
    drawing.process_series()
    for curve, (colour, style) in zip(axes.lines, LINES, strict=False):
        curve.set(color=colour, linestyle=style)
    for side in ("left", "bottom"):
        axes.spines[side].set(position=("outward", 0), color=GREY)
    axes.set_xlabel(drawing[0].var.name, loc="center")
    axes.set_ylabel("value", loc="center")
    axes.set_title(_title(drawing))
    axes.margins(y=0.08)
    axes.legend(loc="best")
    axes.label_outer()


def _title(drawing):
    return drawing.title or " and ".join(curve.label for curve in drawing)


def _told(drawing):
    symbol = drawing[0].var.name
    return f"{_title(drawing)}: {'; '.join(_course(curve, symbol) for curve in drawing)}."


def _course(curve, symbol):
    """Where a curve begins, where it is highest, where it ends."""
    at, value = (np.asarray(one, dtype=float) for one in curve.get_data())
    top = int(np.argmax(value))
    marks = sorted({0, top, len(at) - 1})
    points = ", ".join(f"{value[i]:z.2f} at {symbol} = {at[i]:z.1f}" for i in marks)
    return f"{curve.label} is {points}"


def tangent(squash, prime_from_output):
    """Let a slider choose a point of the sigmoid, and draw the tangent there.

    Parameters
    ----------
    squash : callable
        The sigmoid, from an array to an array.
    prime_from_output : callable
        Its slope from its value, from an array to an array.
    """
    board = cache(lambda: _two_curves(squash, prime_from_output))

    def draw(z):
        figure, (left, right), touching, points = board()
        value = float(squash(np.array(float(z))))
        slope = float(prime_from_output(np.array(value)))
        touching.set_ydata(value + slope * (touching.get_xdata() - z))
        for point, x, y in zip(points, (z, value), (value, slope), strict=True):
            point.set_data([x], [y])
        left.set_title(f"σ({z:g}) = {value:.3f}")
        right.set_title(f"its slope there: {slope:.3f}")
        return figure

    caption = (
        "Left: the sigmoid, and at one point of it a dashed line with the slope that your function "
        "finds from its value. Right: that slope over the value. A slider moves the point."
    )
    sliders(draw, caption, z=(-6.0, 6.0, 0.25, 1.0))


def _two_curves(squash, prime_from_output):
    """The sigmoid and its slope, a line that will touch the first, and a point for each."""
    inputs, values = np.linspace(-6, 6, 121), np.linspace(0, 1, 101)
    figure = Figure(figsize=(9, 3.8))
    panels = left, right = figure.subplots(1, 2)
    figure.subplots_adjust(left=0.11, right=0.97, bottom=0.2, top=0.87, wspace=0.36)
    left.plot(inputs, squash(inputs), color=BLUE)
    left.set(xlabel="z", ylabel="a = σ(z)", ylim=(-0.1, 1.1))
    right.plot(values, prime_from_output(values), color=GREEN)
    right.set(xlabel="a", ylabel="slope from a")
    (touching,) = left.plot(inputs, 0 * inputs, color=ORANGE, linestyle="--")
    points = [axes.plot([], [], "o", color=VERMILLION, markersize=11)[0] for axes in panels]
    return figure, panels, touching, points


@picture
def valley(steps, errors):
    """Draw the relative error of measured slopes against the step, both in powers of ten.

    Parameters
    ----------
    steps : sequence of float
    errors : dict of str to sequence of float
        From a way to measure to its error at each step.
    """
    figure, axes = canvas(8, 4.2)
    for (name, error), (colour, style) in zip(errors.items(), LINES, strict=False):
        lowest = [int(np.argmin(error))]
        marked = {"marker": "o", "markersize": 9, "markevery": lowest}
        axes.loglog(steps, error, color=colour, linestyle=style, label=name, **marked)
    axes.set(title="How wrong is a measured slope?", xlabel="step h, in powers of ten")
    axes.set_ylabel("relative error, in powers of ten")
    axes.xaxis.set_major_locator(LogLocator(base=100, numticks=len(steps)))  # every second power
    axes.legend()
    told = "; ".join(_bottom(name, steps, error) for name, error in errors.items())
    return still(figure, f"Curves of the relative error against the step h, each a valley: {told}.")


def _bottom(name, steps, error):
    floor = int(np.argmin(error))
    ends = sorted((float(h), float(e)) for h, e in zip(steps, error, strict=True))
    (left, low), (right, high) = ends[0], ends[-1]
    return (
        f"{name}, {low:.1g} at h = {left:.0e}, lowest with {error[floor]:.1g} at "
        f"h = {steps[floor]:.0e}, {high:.1g} at h = {right:.0e}"
    )
