"""Chapter 10: the graph that a computation leaves behind."""

from autograder.plots.figure import BLUE, GREY, VERMILLION, canvas, picture, still
from autograder.plots.interactive import sliders

__all__ = ["computation_graph", "live_graph"]

ROOM = 0.56  # to the left and right of a node, for its labels; columns are 2 apart


@picture
def computation_graph(nodes, names=None):
    """Draw a computation from left to right, with values and gradients.

    Parameters
    ----------
    nodes : list
        Each node after those that it was made from. A node has `data`, `grad` and `parents`.
    names : dict of int to str, optional
        From ``id(node)`` to what is written above it.
    """
    names = names or {}
    figure, _ = _graph(nodes, names)
    told = "; ".join(
        f"{names[id(node)]} {node.data:.3g}, gradient {node.grad:.3g}"
        for node in nodes
        if names.get(id(node))
    )
    alt = (
        f"A graph of {len(nodes)} values, with arrows from each to what was made from it, up to "
        f"the result, {nodes[-1].data:.3g}. {told}"
    )
    return still(figure, alt.strip())


def live_graph(graph, **ranges):
    """Let a hand move the inputs of a computation, and write its values and gradients anew.

    Parameters
    ----------
    graph : callable
        ``graph(name=number, …)`` makes the learner's nodes afresh and returns ``nodes, names``, as
        for `computation_graph`, with a name for each node.
    **ranges : (low, high, step, start)
        A slider for each input.
    """
    drawn = []

    def draw(**inputs):
        nodes, names = graph(**inputs)
        if not drawn:
            drawn.extend(_graph(nodes, names))
        figure, labels = drawn
        for node in nodes:
            number, slope = labels[names[id(node)]]
            number.set_text(_short(node.data))
            slope.set_text(f"grad {_short(node.grad)}")
        return figure

    caption = (
        "The graph of your Values: each box holds a number, and below it is how the answer "
        "changes with it. Move one input. Which gradients change, and which stay as they are? When "
        "is the answer so near to 1 or -1 that all gradients fade?"
    )
    sliders(draw, caption, **ranges)


def _graph(nodes, names):
    """The figure, and by a node's name the texts of its number and its gradient."""
    depth = {}
    for node in nodes:
        depth[id(node)] = 1 + max((depth[id(parent)] for parent in node.parents), default=-1)
    for node in sorted(nodes, key=lambda node: -depth[id(node)]):
        for parent in node.parents:
            if not parent.parents:
                depth[id(parent)] = depth[id(node)] - 1  # it stands beside its first use
    columns = {}
    for node in nodes:
        columns.setdefault(depth[id(node)], []).append(node)
    place = {
        id(node): (2 * column, (len(members) - 1) / 2 - row)
        for column, members in columns.items()
        for row, node in enumerate(members)
    }
    height = max(map(len, columns.values()))
    labels = {}
    figure, axes = canvas(max(7.6, 1.5 * len(columns)), 0.6 + 1.1 * height)
    for node in nodes:
        x, y = place[id(node)]
        for i, parent in enumerate(node.parents):
            begin, level = place[id(parent)]
            ends = (x - ROOM, y), (begin + ROOM, level)  # beside the labels, not through them
            bend = 0.3 if x - begin > 2 else 0  # around what stands between
            if node.parents.count(parent) > 1:
                bend += 0.2 * (i - 0.5)  # v * v has two arrows
            style = {"arrowstyle": "->", "color": GREY, "connectionstyle": f"arc3,rad={bend}"}
            axes.annotate("", *ends, arrowprops=style)
        box = {"boxstyle": "round", "facecolor": "white", "edgecolor": BLUE}
        number = axes.text(x, y, _short(node.data), ha="center", va="center", bbox=box)
        axes.text(x, y + 0.23, names.get(id(node), ""), ha="center", va="bottom", color=BLUE)
        below = {"ha": "center", "va": "top", "color": VERMILLION, "fontsize": 13}
        slope = axes.text(x, y - 0.23, f"grad {_short(node.grad)}", **below)
        labels[names.get(id(node))] = number, slope
    axes.set(xlim=(-1, 2 * len(columns) - 1), ylim=(-height / 2 - 0.1, height / 2 + 0.1))
    axes.set_axis_off()
    return figure, labels


def _short(number):
    return f"{number:.3g}"
