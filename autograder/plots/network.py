"""Chapter 06: what nets of several architectures answer over a plane, and the cuts they make."""

import numpy as np
from matplotlib.figure import Figure

from autograder.plots.figure import BLACK, CLASSES, GREY, in_style
from autograder.plots.for_loop_mlp import ANSWERS
from autograder.plots.interactive import player, sliders

__all__ = ["boundaries", "neurons_added"]

POINTS = 41  # of the grid on which a net is asked, along each side


def boundaries(X, Y, snapshots):
    """Play the boundaries that several nets draw between two classes, as they learn.

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
    last = max(snapshots)
    names = list(snapshots[last])
    with in_style():
        figure, panels = _panels(len(names))
        maps = [Map(axes, X, Y) for axes in panels]
    for axes in panels:
        axes.label_outer(remove_inner_ticks=True)

    def draw(step):
        for one, name in zip(maps, names, strict=True):
            answers = snapshots[step][name]
            one.show(answers, f"{name}: {_right(answers, X, Y)}")
        figure.suptitle(f"step {step}", fontsize=16)
        return figure

    right = ", ".join(f"{name} {_right(net, X, Y)}" for name, net in snapshots[last].items())
    caption = (
        f"A map for each of {len(names)} nets over a plane with {len(X)} points, blue circles for "
        "answer 0 and orange triangles for answer 1: blue where the net's answer is near 0, orange "
        f"where it is near 1, a line where it is one half. Right after {last} steps: {right}."
    )
    player(draw, list(snapshots), caption, label="step", milliseconds=900)


def _panels(count):
    columns = min(count, 3)
    rows = -(-count // columns)
    figure = Figure(figsize=(9, 1 + 1.9 * rows))  # so low that a slide shows its words large
    panels = figure.subplots(rows, columns, squeeze=False).ravel()
    figure.subplots_adjust(left=0.08, right=0.99, bottom=0.14, top=0.83, wspace=0.1, hspace=0.32)
    for axes in panels[count:]:
        axes.set_axis_off()
    return figure, panels[:count]


def neurons_added(X, Y, nets):
    """Let a slider add hidden neurons to a net, one by one, and show the cuts that they make.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
        Points in a plane; the third column holds ones.
    Y : ndarray of shape (m, 1)
        Zeros and ones.
    nets : dict of int to (callable, ndarray of shape (3, k))
        From the number k of hidden neurons, 1, 2, 3 and so on, to a function from points such as X
        to answers between 0 and 1, and the betas of the hidden layer.
    """
    with in_style():
        figure = Figure(figsize=(5.6, 4.9))
        axes = figure.add_axes((0.13, 0.14, 0.84, 0.75))
        drawn, cuts = Map(axes, X, Y), []

    def draw(hidden_neurons):
        answers, betas = nets[hidden_neurons]
        while cuts:
            cuts.pop().remove()
        drawn.show(answers, f"{hidden_neurons} hidden: {_right(answers, X, Y)} right")
        cuts.extend(_cut(axes, *beta) for beta in betas.T)
        return figure

    told = ", ".join(f"{count} {_right(net, X, Y)}" for count, (net, _) in nets.items())
    caption = (
        f"A map of a net's answer over a plane with {len(X)} points: blue near 0, orange near 1, a "
        "line where it is one half. Each dashed grey line is where one hidden neuron's sum "
        "is 0: its cut, if it lies in the picture. A slider sets the number of hidden neurons. "
        f"Right, by their number: {told}."
    )
    low, high = min(nets), max(nets)
    sliders(draw, caption, hidden_neurons=(low, high, 1, min(low + 1, high)))


def _cut(axes, beta1, beta2, bias):
    """The line where beta1·x1 + beta2·x2 + bias is 0, from edge to edge."""
    reach = np.array([-9.0, 9.0])
    if abs(beta2) >= abs(beta1):
        line = reach, -(beta1 * reach + bias) / (beta2 or 1)
    else:
        line = -(beta2 * reach + bias) / beta1, reach
    return axes.plot(*line, color=GREY, linestyle="--", scalex=False, scaley=False)[0]


class Map:
    """The answer of a net over a plane, drawn again and again, with the same points on it.

    Parameters
    ----------
    axes : Axes
    X : ndarray of shape (m, 2) or (m, 3)
    Y : ndarray of shape (m, 1)
    """

    def __init__(self, axes, X, Y):
        self.axes, self.boundary = axes, None
        reach = 1.1 * abs(X[:, :2]).max()
        self.grid = np.linspace(-reach, reach, POINTS)
        x1, x2 = np.meshgrid(self.grid, self.grid)
        ones = np.ones((x1.size, X.shape[1] - 2))
        self.inputs = np.column_stack([x1.ravel(), x2.ravel(), ones])
        look = {"cmap": ANSWERS, "vmin": 0, "vmax": 1, "alpha": 0.6, "interpolation": "bilinear"}
        extent = (-reach, reach) * 2
        self.image = axes.imshow(np.zeros_like(x1), extent=extent, origin="lower", **look)
        for label, marker, colour in CLASSES:
            rows = X[Y.ravel() == label]
            axes.scatter(*rows[:, :2].T, s=16, marker=marker, color=colour)
        axes.set(xlabel="x₁", ylabel="x₂", xticks=[-2, 0, 2], yticks=[-2, 0, 2])
        axes.set(xlim=(-reach, reach), ylim=(-reach, reach))
        axes.grid(False)

    def show(self, answers, title):
        """Colour the plane by what a net answers."""
        answer = np.clip(np.reshape(answers(self.inputs), (POINTS, POINTS)), 0, 1)
        self.image.set_data(answer)
        if self.boundary is not None:
            self.boundary.remove()
            self.boundary = None
        if answer.min() < 0.5 < answer.max():
            self.boundary = self.axes.contour(
                self.grid, self.grid, answer, levels=[0.5], colors=BLACK
            )
        self.axes.set_title(title)


def _right(answers, X, Y):
    return f"{np.mean(np.round(answers(X)) == Y):.0%}"
