"""Chapter 04: what fails, counted; neurons that have gone flat; gradients that fade."""

import numpy as np
from matplotlib.figure import Figure

from autograder.plots.figure import BLUE, ORANGE, VERMILLION, canvas, in_style, picture, still
from autograder.plots.interactive import sliders

__all__ = ["fading_gradients", "flat_neurons", "success_map", "wide_start"]


@picture
def success_map(shares, lrs, hiddens):
    """Draw the share of seeds that learn, for each learning rate and number of hidden neurons.

    Parameters
    ----------
    shares : array_like of shape (len(hiddens), len(lrs))
        From 0 to 1.
    lrs : sequence of float
    hiddens : sequence of int
    """
    shares = np.asarray(shares)
    figure, axes = canvas(8, 4.2)
    image = axes.imshow(shares, cmap="cividis", vmin=0, vmax=1, aspect="auto", origin="lower")
    for (row, column), share in np.ndenumerate(shares):
        colour = "black" if share > 0.5 else "white"
        axes.text(column, row, f"{share:.0%}", color=colour, ha="center", va="center")
    axes.set_xticks(range(len(lrs)), [f"{lr:g}" for lr in lrs])
    axes.set_yticks(range(len(hiddens)), hiddens)
    axes.grid(False)
    axes.set(title="Share of seeds that learn XOR", xlabel="learning rate")
    axes.set_ylabel("hidden neurons")
    figure.colorbar(image, ax=axes, label="share of seeds")
    told = "; ".join(
        f"{hidden} hidden: " + ", ".join(f"{share:.0%}" for share in row)
        for hidden, row in zip(hiddens, shares, strict=True)
    )
    rates = ", ".join(f"{lr:g}" for lr in lrs)
    return still(
        figure, f"A map of the share of seeds that learn, for learning rates {rates}: {told}."
    )


@picture
def flat_neurons(layers):
    """Draw how the activations of a layer are spread, for several starts side by side.

    Parameters
    ----------
    layers : dict of str to ndarray
        From a title to activations in (0, 1).
    """
    figure, panels = canvas(9, 3.2, 1, len(layers), sharey=True, squeeze=False)
    told = []
    for axes, (title, activations) in zip(panels[0], layers.items(), strict=True):
        values = np.ravel(activations)
        share, edges = np.histogram(values, bins=20, range=(0, 1))
        share = share / values.size
        axes.bar(edges[:-1], share, width=0.05, align="edge", color=BLUE, edgecolor="white")
        axes.set(title=title, xlabel="activation", xlim=(0, 1))
        axes.set_xticks((0, 0.5, 1), ("0", "½", "1"))
        ends = share[0] + share[-1]
        told.append(f"{title}: {ends:.0%} of the activations are within 0.05 of 0 or 1")
    panels[0][0].set_ylabel("share")
    return still(figure, f"{len(layers)} histograms of activations. {'. '.join(told)}.")


def wide_start(activations, saturation):
    """Let a slider make the betas of a start wider, and show where the activations lie then.

    Parameters
    ----------
    activations : callable
        activations(width) gives those of a layer, in (0, 1), for betas up to ±width.
    saturation : callable
        From activations to the share of them that are saturated.
    """
    with in_style():
        figure = Figure(figsize=(7, 4.2))
        axes = figure.add_axes((0.12, 0.16, 0.84, 0.72))
    bars = axes.bar(np.arange(20) / 20, np.zeros(20), width=0.05, align="edge", color=BLUE)
    axes.set(xlabel="activation", ylabel="share", xlim=(0, 1), ylim=(0, 1))

    def draw(power_of_ten):
        width = 10**power_of_ten
        values = np.ravel(activations(width))
        counts, _ = np.histogram(values, bins=20, range=(0, 1))
        for bar, count in zip(bars, counts, strict=True):
            bar.set_height(count / values.size)
        axes.set_title(f"betas up to ±{width:.2g}: {saturation(values):.0%} saturated")
        return figure

    caption = (
        "A histogram of the hidden activations at the start. A slider makes the betas wider, by "
        "powers of ten, and the activations move from the middle to 0 and 1."
    )
    sliders(draw, caption, power_of_ten=(-1.0, 2.0, 0.1, -0.3))


@picture
def fading_gradients(norms):
    """Draw how long the gradient of each matrix of betas is, for nets of several depths.

    Parameters
    ----------
    norms : dict of int to sequence of float
        From the number of matrices of betas to the length of each one's gradient, first one first.
    """
    figure, axes = canvas(8, 3.8)
    looks = zip((BLUE, ORANGE, VERMILLION), ("o", "s", "^"), strict=True)
    told = []
    for (depth, lengths), (colour, marker) in zip(norms.items(), looks, strict=False):
        places = np.arange(1, len(lengths) + 1)
        axes.semilogy(places, lengths, color=colour, marker=marker, label=f"{depth} matrices")
        told.append(f"{depth} matrices: from {lengths[-1]:.1g} at the last to {lengths[0]:.1g}")
    axes.set(title="Gradients fade on the way back", xlabel="matrix of betas, counted from X")
    axes.set_ylabel("length of its gradient")
    axes.legend()
    return still(
        figure,
        "Curves of the length of each matrix's gradient, in powers of ten, which fall towards the "
        f"first matrix. {'; '.join(told)} at the first.",
    )
