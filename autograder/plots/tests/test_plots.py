"""Every picture says in words what it shows, and leaves no trace."""

import copy
import re
from functools import cache
from importlib import import_module
from io import BytesIO
from types import SimpleNamespace

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
import sympy
from matplotlib.text import Text
from PIL import Image

from autograder import plots
from autograder.plots import (
    autograd,
    beyond_sigmoid,
    figure,
    gradients,
    interactive,
    layers,
    paper,
    stopping,
    what_could_go_wrong,
    xor,
)

X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T
Z = sympy.Symbol("z")
SLIDE = np.array([1160, 576])  # pixels for a picture on a slide of 1280×720
LEGIBLE = 24  # pixels


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def answers(X, betas):
    return sigmoid(sigmoid(X @ betas[0]) @ betas[1])


def neuron(x, weights, bias):
    return sigmoid(x @ weights + bias)


def parabola(a):
    return a * (1 - a)


def straight(slope, start, lr, steps):
    return [start - lr * step for step in range(steps + 1)]


def some_betas(scale):
    rng = np.random.default_rng(0)
    return [scale * rng.normal(size=(3, 4)), scale * rng.normal(size=(4, 1))]


def ring(X):
    return sigmoid(1 - X[:, :1] ** 2 - X[:, 1:2] ** 2)


def arrays(*shapes):
    return [np.zeros(shape) for shape in shapes]


def run_of_two_layers(rows, hidden, outputs):
    sizes = (rows, 3), (rows, hidden), (rows, outputs)
    betas = (3, hidden), (hidden, outputs)
    given = {"activated": sizes, "betas": betas, "losses": sizes, "grads": betas}
    return {name: arrays(*shapes) for name, shapes in given.items()}


def two_and_their_product():
    leaves = [
        SimpleNamespace(data=2.0, grad=3.0, parents=()),
        SimpleNamespace(data=3.0, grad=2.0, parents=()),
    ]
    return [*leaves, SimpleNamespace(data=6.0, grad=1.0, parents=tuple(leaves))]


def named_product(first):
    nodes = two_and_their_product()
    nodes[0].data = first
    return nodes, dict(zip(map(id, nodes), ("first", "second", "product"), strict=True))


EXAMPLES = {
    "boundaries": lambda: plots.boundaries(
        X, Y, {step: {"ring": ring, "half": lambda X: 0 * ring(X) + 0.5} for step in (0, 5)}
    ),
    "computation_graph": lambda: plots.computation_graph(two_and_their_product()),
    "confusion": lambda: plots.confusion(np.arange(10), np.arange(10) % 9),
    "cost_curve": lambda: plots.cost_curve([0.75, 0.5, 0.01]),
    "draw_digit": lambda: plots.draw_digit(
        lambda rows: np.full((len(rows), 10), 0.1), np.eye(64)[:2]
    ),
    "edge_shapes": lambda: plots.edge_shapes(run_of_two_layers),
    "expressions": lambda: plots.expressions(
        sympy.plot(Z, Z**2, (Z, -1, 1), label=["line", "parabola"], show=False)
    ),
    "fading_gradients": lambda: plots.fading_gradients({2: [0.1, 0.2], 4: [1e-4, 1e-3, 0.01, 0.1]}),
    "first_look": lambda: plots.first_look(X, Y),
    "flat_neurons": lambda: plots.flat_neurons({"a": np.linspace(0, 1, 9), "b": np.ones((2, 2))}),
    "hidden_units": lambda: plots.hidden_units(np.eye(64)[:, :20]),
    "kinds": lambda: plots.kinds(
        {"line": (np.positive, np.ones_like), "tanh": (np.tanh, np.square)}
    ),
    "learning_rate": lambda: plots.learning_rate(np.square, np.multiply, straight),
    "live_graph": lambda: plots.live_graph(named_product, first=(0.0, 5.0, 0.1, 2.0)),
    "live_shapes": lambda: plots.live_shapes(
        arrays((6, 3), (6, 4), (6, 1)),
        arrays((3, 4), (4, 1)),
        arrays((6, 3), (6, 4), (6, 1)),
        arrays((3, 4), (4, 1)),
    ),
    "moving_boundary": lambda: plots.moving_boundary(
        answers, {0: some_betas(0), 5: some_betas(1), 20: some_betas(9)}, X, Y
    ),
    "network": lambda: plots.network((3, 4, 1)),
    "neurons_added": lambda: plots.neurons_added(
        X, Y, {1: (ring, np.array([[1, 0, -0.5]]).T), 2: (ring, np.eye(3)[:, :2])}
    ),
    "one_neuron": lambda: plots.one_neuron(neuron),
    "plane": lambda: plots.plane(X, Y, (1, 1, -1), 0.5),
    "points": lambda: plots.points(X, Y),
    "race": lambda: plots.race(
        lambda x, y: x**2 + 9 * y**2, {"one": [(-2, 1), (0.5, -0.5)], "two": [(-2, 1), (-1, 0.1)]}
    ),
    "rolling_ball": lambda: plots.rolling_ball(np.square, {0.1: [-1, -0.8], 2.0: [-1, 3]}),
    "success_map": lambda: plots.success_map([[0, 1], [0.5, 0.2]], [1, 16], [2, 4]),
    "speed_ladder": lambda: plots.speed_ladder(
        {"scalar loops": 0.01, "numpy": 1e-4, "a shorter Adam": 5e-5}
    ),
    "spread_by_depth": lambda: plots.spread_by_depth(
        {"tanh": {"small": [0.1, 0.01], "large": [1, 0.9]}, "relu": {"small": [0.2, 0.1]}}
    ),
    "squash": lambda: plots.squash(sigmoid),
    "steer": lambda: plots.steer(
        lambda w, grad, velocity, lr, momentum: (w - lr * grad, grad),
        lambda w, grad, mean, square, t, lr: (w - lr * np.sign(grad), mean, square),
        np.array([0.1, 1.0]),
        np.array([-2.0, 1.0]),
    ),
    "stopping_curves": lambda: plots.stopping_curves(
        {"training": [0.9, 0.5, 0.3], "validation": [0.9, 0.6, 0.7]}, {"best": 1}, powers=True
    ),
    "tangent": lambda: plots.tangent(sigmoid, parabola),
    "temperatures": lambda: plots.temperatures(lambda z: np.exp(z) / np.exp(z).sum()),
    "two_classes": lambda: plots.two_classes(X, Y),
    "valley": lambda: plots.valley(
        [1, 0.1, 0.01], {"one side": [1, 0.1, 0.2], "both": [1, 0.01, 1]}
    ),
    "where_it_stops": lambda: plots.where_it_stops(
        {"training": [0.9, 0.5, 0.3], "validation": [0.9, 0.6, 0.7]},
        lambda history, tol, patience: len(history) > 2,
    ),
    "wide_start": lambda: plots.wide_start(
        lambda width: sigmoid(width * np.linspace(-1, 1, 99)), lambda a: np.mean(a * (1 - a) < 0.05)
    ),
    "worst_mistakes": lambda: plots.worst_mistakes(
        np.ones((3, 64)), np.arange(3), np.eye(10)[[1, 1, 0]]
    ),
}


def draw(name):
    shown = []
    with pytest.MonkeyPatch.context() as patch:
        for module in (figure, interactive, paper):
            patch.setattr(module, "display", shown.append)
        assert EXAMPLES[name]() is None, "a picture shown and returned would appear twice"
    (one,) = shown
    return getattr(one, "picture", one)  # of one that moves under a hand, the still


@cache
def seen(name):
    """A picture, its smallest letters, and the state of everything before and after it is drawn."""
    before = state()
    with pytest.MonkeyPatch.context() as patch:
        sizes = letters(patch)
        one = draw(name)
    return one, min(sizes), before, state()


def letters(patch):
    """The smallest letters of each drawing from now on, in pixels on a slide."""
    sizes, pixels = [], figure.pixels

    def watched(drawn, sharpness):
        texts = [one for one in drawn.findobj(Text) if one.get_visible() and one.get_text().strip()]
        points = min((one.get_fontsize() for one in texts), default=np.inf)
        sizes.append(points / 72 * min(SLIDE / drawn.get_size_inches()))
        return pixels(drawn, sharpness)

    patch.setattr(figure, "pixels", watched)
    return sizes


def drawn(name):
    return seen(name)[0]


def state():
    """What a picture must leave alone."""
    numbers = np.random.get_state()[1].tolist()
    settings = copy.deepcopy(dict(matplotlib.rcParams))
    return settings, numbers, np.geterr(), X.tolist(), Y.tolist(), plt.get_fignums()


def every_picture(test):
    """A test of each picture: most of its time goes into drawing them."""
    return pytest.mark.slow(pytest.mark.parametrize("name", EXAMPLES)(test))


def test_every_picture_has_an_example():
    assert sorted([*EXAMPLES, "player", "sliders"]) == plots.__all__


@every_picture
def test_the_last_row_can_read_it_on_a_slide(name):
    assert seen(name)[1] >= LEGIBLE


@every_picture
def test_a_picture_says_what_it_shows(name):
    data, metadata = drawn(name)._repr_mimebundle_()
    alt = metadata["image/png"]["alt"]
    assert len(alt.split()) > 15
    assert data["text/plain"] == alt
    assert re.search(r'<img alt="([^"]+)"', data["text/html"])[1].replace("&#x27;", "'") == alt
    assert "nan" not in alt


@every_picture
def test_a_picture_is_small_and_opaque(name):
    one = drawn(name)
    still = Image.open(BytesIO(one.still))
    assert still.format == "PNG"
    assert still.convert("RGBA").getextrema()[3] == (255, 255)
    assert len(one.still) < 100_000
    assert len(one.image) < 300_000


MOVING = ["race"]


@pytest.mark.parametrize("name", MOVING)
def test_motion_ends_by_itself_and_has_a_still_picture(name):
    one = drawn(name)
    moving = Image.open(BytesIO(one.image))
    assert moving.format == "GIF"
    assert moving.n_frames > 1
    assert "loop" not in moving.info  # once
    html = one._repr_mimebundle_()[0]["text/html"]
    assert "prefers-reduced-motion" in html
    assert re.search('<label><input type="checkbox" [^>]+> pause</label>', html)


@every_picture
def test_a_picture_leaves_no_trace(name):
    *_, before, after = seen(name)
    assert after == before
    assert after[-1] == []


def test_a_picture_ignores_the_learners_style():
    with plt.style.context("dark_background"):
        assert draw("squash").image == drawn("squash").image


def test_the_plane_names_the_rows_on_the_wrong_side():
    alt = drawn("plane").alt
    assert "5 of 6" in alt
    assert alt.endswith("(1, 1, 1).")


def test_the_network_counts_its_weights():
    assert "12 weights; 4 weights" in drawn("network").alt


def test_shapes_are_told_in_the_order_in_which_they_come():
    alt = drawn("live_shapes").alt
    assert "X 6 × 3, betas0_1 3 × 4, activated 6 × 4, betas1_2 4 × 1, ŷ 6 × 1." in alt
    assert "loss2 6 × 1, grad1_2 4 × 1, loss1 6 × 4, grad0_1 3 × 4, loss0 6 × 3." in alt


def test_boundaries_tell_how_much_each_net_gets_right():
    share = np.mean(np.round(ring(X)) == Y)
    alt = drawn("boundaries").alt
    assert f"after 5 steps: ring {share:.0%}, half 33%." in alt


@pytest.mark.parametrize("columns", [2, 3])
def test_boundaries_ask_for_as_many_columns_as_the_points_have(columns, monkeypatch):
    asked = set()

    def net(X):
        asked.add(X.shape[1])
        return ring(X)

    monkeypatch.setattr(figure, "display", lambda one: None)
    plots.boundaries(X[:, :columns], Y, {0: {"ring": net}})
    assert asked == {columns}


def test_the_figure_keeps_its_name_beside_the_chapter():
    assert callable(plots.network)


def drawing(name, module):
    """What `name` hands over to be drawn again and again."""
    handed = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "sliders", lambda draw, *_, **ranges: handed.append((draw, ranges)))
        EXAMPLES[name]()
    ((draw, ranges),) = handed
    return draw, ranges


def titles(drawn):
    return [axes.get_title() for axes in drawn.axes]


@pytest.mark.parametrize(
    "bias, answers", [(-10, ": or"), (-30, ": and"), (-50, "at the four corners")]
)
def test_the_bias_leads_from_or_to_and(bias, answers):
    draw, ranges = drawing("one_neuron", xor)
    assert ranges["bias"][0] <= bias <= ranges["bias"][1]
    assert titles(draw(w1=20, w2=20, bias=bias))[0].endswith(answers)


def test_the_ball_goes_where_the_learners_function_says():
    draw, _ = drawing("learning_rate", xor)
    (axes,) = draw(lr=0.1, start=1.5).axes
    assert axes.get_xlabel() == f"x = {straight(None, 1.5, 0.1, 14)[-1]:.2f}"
    assert "out of sight" in draw(lr=1.0, start=2.0).axes[0].get_xlabel()


def test_shapes_are_those_of_the_learners_arrays():
    draw, _ = drawing("edge_shapes", layers)
    shown = [text.get_text() for text in draw(rows=2, hidden=9, outputs=3).axes[0].texts]
    assert {"X\n2 × 3", "betas0_1\n3 × 9", "loss1\n2 × 9", "grad1_2\n9 × 3"} <= set(shown)


def test_one_array_after_the_other_appears():
    handed = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            layers, "player", lambda draw, frames, *_, **__: handed.extend((draw, frames))
        )
        EXAMPLES["live_shapes"]()
    draw, frames = handed
    for count in frames:
        texts = draw(count).axes[0].texts
        named = [text for text in texts if "\n" in text.get_text()]
        assert sum(text.get_visible() for text in named) == min(count, len(named))


def test_each_hidden_neuron_makes_one_cut():
    draw, ranges = drawing("neurons_added", import_module("autograder.plots.network"))
    assert ranges["hidden_neurons"] == (1, 2, 1, 2)
    for count in (1, 2, 1):
        (axes,) = draw(hidden_neurons=count).axes
        assert len(axes.lines) == count
        assert axes.get_title().startswith(f"{count} hidden: ")
    assert set(axes.lines[0].get_xdata()) == {0.5}  # where x1 - 0.5 is 0


def test_a_wider_start_has_more_flat_neurons():
    draw, _ = drawing("wide_start", what_could_go_wrong)
    shares = [titles(draw(power_of_ten=power))[0] for power in (0.0, 2.0)]
    assert shares[0].endswith(" 0% saturated")
    assert not shares[1].endswith(" 0% saturated")


def test_the_tangent_has_the_learners_slope():
    draw, _ = drawing("tangent", gradients)
    left, right = draw(z=1.0).axes
    x, y = left.lines[1].get_data()
    assert np.allclose(np.diff(y) / np.diff(x), parabola(sigmoid(1.0)))
    assert f"{parabola(sigmoid(1.0)):.3f}" in right.get_title()


@pytest.mark.slow
def test_the_ready_made_net_answers_every_row():
    assert "6 of 6 rows are right" in drawn("first_look").alt


def test_the_rule_stops_after_the_first_step_that_it_says_yes_to():
    asked = []

    def rule(history, tol, patience):
        asked.append((len(history), tol, patience))
        return len(history) == 3

    assert stopping.first_stop([5.0, 4.0, 3.0, 2.0], rule, 0.1, 7) == 2
    assert asked == [(1, 0.1, 7), (2, 0.1, 7), (3, 0.1, 7)]
    assert stopping.first_stop([5.0, 4.0], rule, 0.1, 7) == 1


def test_the_slider_of_patience_asks_the_learners_rule():
    draw, _ = drawing("where_it_stops", stopping)
    assert titles(draw(patience=5, tol=0.0)) == ["Stopped at step 2, keeps step 1: 0.6000"]


def test_paths_go_where_the_learners_steps_lead():
    draw, _ = drawing("steer", beyond_sigmoid)
    (axes,) = draw(learning_rate=0.5, momentum=0.0).axes
    path = axes.lines[1].get_xydata()
    assert np.allclose(path[:2], [[-2, 1], [-1.9, 0.5]])
    assert np.isfinite(draw(learning_rate=50.0, momentum=0.0).axes[0].lines[1].get_xydata()).all()


def test_bars_are_the_learners_probabilities():
    draw, _ = drawing("temperatures", beyond_sigmoid)
    (axes,) = draw(first_score=1.0, temperature=2.0).axes
    heights = [bar.get_height() for bar in axes.patches]
    assert np.isclose(sum(heights), 1) and heights[0] == heights[1] > heights[2]


def test_the_graph_has_the_numbers_that_the_sliders_give():
    draw, _ = drawing("live_graph", autograd)
    for first in (2.0, 4.5):
        (axes,) = draw(first=first).axes
        assert f"{first:.3g}" in [text.get_text() for text in axes.texts]
