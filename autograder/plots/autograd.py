"""Chapter 10: the graph that a computation leaves behind."""

from autograder.plots.figure import BLUE, GREY, VERMILLION, canvas, picture, still

__all__ = ["computation_graph"]

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
        axes.text(x, y, f"{node.data:.3g}", ha="center", va="center", bbox=box)
        axes.text(x, y + 0.23, names.get(id(node), ""), ha="center", va="bottom", color=BLUE)
        slope = f"grad {node.grad:.3g}"
        axes.text(x, y - 0.23, slope, ha="center", va="top", color=VERMILLION, fontsize=13)
    axes.set(xlim=(-1, 2 * len(columns) - 1), ylim=(-height / 2 - 0.1, height / 2 + 0.1))
    axes.set_axis_off()
    told = "; ".join(
        f"{names[id(node)]} {node.data:.3g}, gradient {node.grad:.3g}"
        for node in nodes
        if names.get(id(node))
    )
    alt = (
        f"A graph of {len(nodes)} values, with arrows from each to what was made of it, up to the "
        f"result, {nodes[-1].data:.3g}. {told}"
    )
    return still(figure, alt.strip())
