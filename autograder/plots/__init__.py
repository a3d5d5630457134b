"""Every figure of the course, by name: `plots.points(X, Y)`.

Each function displays a picture with a description for those who cannot see it. They take data and
functions as arguments, import nothing else of the course, and leave matplotlib as they found it.
"""

from autograder.plots.autograd import computation_graph, live_graph
from autograder.plots.beyond_sigmoid import race, spread_by_depth, steer, temperatures
from autograder.plots.digits import confusion, hidden_units, speed_ladder, worst_mistakes
from autograder.plots.for_loop_mlp import cost_curve, first_look, moving_boundary
from autograder.plots.gradients import expressions, tangent, valley
from autograder.plots.interactive import player, sliders
from autograder.plots.layers import edge_shapes, kinds, live_shapes
from autograder.plots.network import boundaries, neurons_added
from autograder.plots.paper import draw_digit
from autograder.plots.stopping import stopping_curves, two_classes, where_it_stops
from autograder.plots.what_could_go_wrong import (
    fading_gradients,
    flat_neurons,
    success_map,
    wide_start,
)
from autograder.plots.xor import (
    learning_rate,
    network,
    one_neuron,
    plane,
    points,
    rolling_ball,
    squash,
)

__all__ = [
    "boundaries",
    "computation_graph",
    "confusion",
    "cost_curve",
    "draw_digit",
    "edge_shapes",
    "expressions",
    "fading_gradients",
    "first_look",
    "flat_neurons",
    "hidden_units",
    "kinds",
    "learning_rate",
    "live_graph",
    "live_shapes",
    "moving_boundary",
    "network",
    "neurons_added",
    "one_neuron",
    "plane",
    "player",
    "points",
    "race",
    "rolling_ball",
    "sliders",
    "speed_ladder",
    "spread_by_depth",
    "squash",
    "steer",
    "stopping_curves",
    "success_map",
    "tangent",
    "temperatures",
    "two_classes",
    "valley",
    "where_it_stops",
    "wide_start",
    "worst_mistakes",
]
