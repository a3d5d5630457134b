"""Chapter 09: what a net makes of handwritten digits."""

import numpy as np
from matplotlib import colormaps
from matplotlib.ticker import NullLocator

from autograder.plots.figure import BLUE, GREY, VERMILLION, canvas, picture, still

__all__ = ["confusion", "hidden_units", "speed_ladder", "worst_mistakes"]


@picture
def confusion(y, answers):
    """Show which digit is taken for which.

    Parameters
    ----------
    y, answers : ndarray of shape (m,)
        Digits from 0 to 9: the right ones, and the model's.
    """
    counts = np.zeros((10, 10), int)
    np.add.at(counts, (y, answers), 1)
    figure, axes = canvas(5.2, 5)
    axes.imshow(np.log1p(counts), cmap="Blues")
    for i, j in np.argwhere(counts):
        colour = "white" if counts[i, j] > 10 else "black"
        axes.text(j, i, counts[i, j], ha="center", va="center", color=colour, fontsize=15)
    axes.set(xlabel="the model's answer", ylabel="the digit", xticks=range(10), yticks=range(10))
    axes.grid(False)
    wrong = counts - np.diag(np.diag(counts))
    i, j = np.unravel_index(wrong.argmax(), wrong.shape)
    alt = (
        f"A table of ten digits by ten answers. {np.trace(counts)} of {len(y)} rows are on the "
        f"diagonal, where both agree. The most frequent mistake: {i} taken for {j}, {wrong[i, j]} "
        "times."
    )
    return still(figure, alt)


@picture
def worst_mistakes(X, y, p, count=8):
    """Show the wrong answers that a model was surest of.

    Parameters
    ----------
    X : ndarray of shape (m, 64)
    y : ndarray of shape (m,)
        The digits.
    p : ndarray of shape (m, 10)
        The model's probabilities.
    count : int
    """
    answers = p.argmax(axis=1)
    wrong = np.flatnonzero(answers != y)
    worst = wrong[np.argsort(-p[wrong, answers[wrong]])][:count]
    figure, panels = canvas(7.6, 4.2, 2, -(-count // 2), squeeze=False)
    for axes in panels.flat[len(worst) :]:
        axes.set_axis_off()
    told = []
    for axes, row in zip(panels.flat, worst, strict=False):
        axes.imshow(X[row].reshape(8, 8), cmap="Greys")
        axes.set(xticks=[], yticks=[])
        axes.spines[:].set(visible=True, color="#CCCCCC")
        words = f"{y[row]} taken for {answers[row]}"
        axes.set_title(f"{words}\n{p[row, answers[row]]:.0%} sure", fontsize=13)
        told.append(words)
    alt = f"Pictures of {len(told)} digits that the model gets wrong: {', '.join(told)}."
    return still(figure, alt)


@picture
def hidden_units(weights, count=32, title=""):
    """Show the weights of hidden units as pictures: what each of them looks for.

    Parameters
    ----------
    weights : ndarray of shape (64, k)
        From pixels to hidden units.
    count : int
    title : str
    """
    strongest = np.argsort(-np.linalg.norm(weights, axis=0))[:count]
    rows = -(-len(strongest) // 8)
    figure, panels = canvas(7.6, rows + 0.4, rows, 8, squeeze=False)
    figure.suptitle(title)
    reach, colours = abs(weights).max(), colormaps["PuOr"].resampled(41)  # few: see `_pixels`
    for axes in panels.flat:
        axes.set_axis_off()
    for axes, unit in zip(panels.flat, strongest, strict=False):
        axes.imshow(weights[:, unit].reshape(8, 8), cmap=colours, vmin=-reach, vmax=reach)
    alt = (
        f"The incoming weights of {len(strongest)} hidden units{title and ', ' + title}, each as "
        "8 by 8 pixels: purple where ink excites the unit, orange where it quiets it."
    )
    return still(figure, alt)


@picture
def speed_ladder(seconds):
    """Show how long one step takes, written in several ways.

    Parameters
    ----------
    seconds : dict of str to float
        From a way of writing it to its time, in the order to be shown.
    """
    names, times = list(seconds)[::-1], 1e6 * np.array(list(seconds.values()))[::-1]
    figure, axes = canvas(7.6, 1 + 0.5 * len(names))
    colours = [VERMILLION if "Adam" in name else BLUE for name in names]
    axes.barh(names, times, color=colours)
    for row, value in enumerate(times):
        axes.text(1.1 * value, row, f"{value:,.0f} µs".replace(",", " "), va="center", color=GREY)
    axes.set(
        xscale="log",
        xlabel="time of a step, in microseconds",
        xlim=(min(times) / 3, 6 * max(times)),
    )
    axes.yaxis.set_minor_locator(NullLocator())
    axes.grid(axis="y")
    told = "; ".join(f"{name} {1e6 * value:.0f} µs" for name, value in seconds.items())
    return still(figure, f"Bars on a logarithmic scale, the time of a step: {told}.")
