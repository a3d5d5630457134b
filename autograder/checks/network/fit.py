"""What chapter 06 asks for: `NN.fit`."""

from itertools import pairwise

import numpy as np

from autograder.checks.conditioning import steady
from autograder.checks.for_loop_mlp.init_betas import ENOUGH
from autograder.checks.for_loop_mlp.shared import as_vector
from autograder.judging.check import Check
from autograder.judging.compare import SINGLE, agree
from autograder.reference import network as right
from autograder.reference.for_loop_mlp import init_betas
from autograder.reference.layers import Layer, LayerKind
from autograder.reference.xor import X as XOR
from autograder.reference.xor import Y as ANSWERS
from autograder.scenarios.network import LONG, SHORT, fit

NONE = []  # a case that is not about layers of several kinds


def fit_cases(rng):
    seed = int(rng.integers(1000))
    yield (XOR, ANSWERS, (4,), "sigmoid", 2, 1, seed, [[3, "tanh"], [2, "linear"], [1, "sigmoid"]])
    yield (XOR, ANSWERS, (3,), "tanh", 0.5, 8, seed + 5, [[1, "tanh"]])
    for m, n, hidden, k, *rest in (
        (5, 2, [2, 4, 3], 3, "sigmoid", 1.0, 6, 0, NONE),
        (7, 4, (5, 3), 2, "relu", 0.1, 5, seed + 15, [[5, "sigmoid"], [4, "tanh"], [2, "linear"]]),
        (4, 3, (), 1, "tanh", 0.5, 4, seed + 20, [[6, "tanh"], [1, "sigmoid"]]),
        (3, 12, (30, 15), 2, "linear", 0.1, 1, seed + 25, NONE),
        (6, 2, (), 1, "tanh", 1e-6, 20, seed + 30, NONE),  # such small steps look like an end
    ):
        yield _steady(rng, rng.integers(0, 2, (m, k)), n, hidden, *rest)
    # So many rows that entries of the gradient are above 1.
    yield _steady(rng, np.ones((48, 1)), 2, (3,), "sigmoid", 0.5, 2, seed + 35, NONE)
    yield _overshooting(rng, seed + 40)
    yield _good_from_the_start(seed + 45)


def _steady(rng, Y, n, *rest):
    """A case in which a right answer may work in float32."""
    *settings, layers = rest
    own = [(size, LayerKind[kind]) for size, kind in layers]

    def betas(X):
        nets = [right.NN(*settings).fit(given, Y) for given in (X, 1.01 * X[::-1])]
        if own:
            nets.append(right.NN(*settings, layers=own).fit(X, Y))
        return [nets[-1]._forward(X), *(layer.betas for nn in nets for layer in nn.layers_)]

    return *steady(betas, lambda: (rng.normal(size=(len(Y), n)),)), Y, *rest


def _overshooting(rng, seed):
    """A case in which a step is so long that the cost grows, which ends nothing."""
    while True:
        X, Y, *rest = _steady(rng, rng.integers(0, 2, (6, 1)), 2, (), "tanh", 10, 2, seed, NONE)
        nets = [right.NN(*rest[:-1]).set_params(steps=steps).fit(X, Y) for steps in range(3)]
        costs = [np.sum((nn._forward(X) - Y) ** 2) for nn in nets]
        if max(np.diff(costs)) > 0.01:
            return X, Y, *rest


def _good_from_the_start(seed):
    """A net that starts within 1e-7 of Y, and whose steps are so long that each one counts."""
    (betas,) = init_betas((2, 1), np.random.default_rng(seed))
    X = -17 * betas.T / np.sum(betas**2)  # so that X @ betas is -17
    return X, np.zeros((1, 1)), (), "tanh", 1.5e13 / float(np.sum(X**2)), 120, seed, NONE


def from_the_layers_that_it_makes(NN, case, output):
    """What is expected of the net that was given its layers.

    An answer to an earlier edition of the course makes layers from `hidden` and `kind` alone, and
    may: that net is then like the one that was given those.
    """
    expected = check.behave(NN, case).output or fit(NN, *case)  # which stops as it did before
    if agree(output[LONG], output[SHORT], 0):
        return expected | {LONG: expected[SHORT]}
    if output[LONG]["its layers"] == output[SHORT]["its layers"]:
        kept = {"nn.layers afterwards": expected[LONG]["nn.layers afterwards"]}
        return expected | {LONG: expected[SHORT] | kept}
    return expected


def describe_fit(output):
    """What each seed gives by its values, what no seed gives by its properties."""
    start = as_vector(output["start"])
    again = _same(output["start"], output["start of a second fit"])
    left = _same(output["start"], output["start, seen later"])
    left &= _same(output["start from another seed"], output["start from another seed, seen later"])
    shapes = "shapes for twice the columns of X and one of Y"
    free, other, one, following = output["without a seed"]
    fresh = "layers_ of a net that is not fitted"
    values = "start", "start from another seed", "betas", "betas for other data"
    return {
        "two starts from the same seed": _alike(again),
        "what is done where steps = 0": "nothing" if (abs(start) < 100).all() else "a step",
        **{name: output[name] for name in ("kinds", "what fit returns", shapes)},
        "settings that fit changed": _changes(*output["settings"]),
        "the nets fitted before": "as they were" if left else "changed",
        fresh: "some" if output[fresh] else "none",
        "two starts without a seed": _alike(_same(free, other)),
        "a start without a seed": _range(free),
        "two fits of a net without a seed": _alike(_same(one, following)),
        # Nothing can be said of betas that start elsewhere each time.
        **{
            name: [(1 if again else 0) * np.asarray(beta) for beta in output[name]]
            for name in (*values, "betas of a second fit")
        },
        **{
            name: output[name] | {"y_hat": (1 if again else 0) * np.asarray(output[name]["y_hat"])}
            for name in (SHORT, LONG)
        },
    }


def _same(one, other):
    one, other = as_vector(one), as_vector(other)
    return one.shape == other.shape and np.allclose(one, other)


def _alike(same):
    return "alike" if same else "different"


def _range(start):
    """Where the betas lie; few of them may lie anywhere, whatever they were drawn from."""
    start = as_vector(start)
    if start.size < ENOUGH or (abs(start) <= 0.5).all():
        return "from -0.5 to 0.5"
    return "partly below -0.5 or above 0.5"


def _changes(before, after):
    changed = [
        f"{name}: {held[name]}, then {then[name]}"
        for held, then in zip(before, after, strict=True)
        for name in held
        if held[name] != then[name]
    ]
    return "; ".join(changed) or "none"


check = Check(
    "NN.fit",
    right.NN,
    fit_cases,
    points=4,
    scenario=fit,
    needs=("NN.__init__", "NN._forward", "NN._backward"),
    view=describe_fit,
    expect=from_the_layers_that_it_makes,
    asked="NN(hidden, kind, lr, steps, random_state).fit(X, Y)\nNN(…, layers=layers).fit(X, Y)",
    tolerance=3 * SINGLE,  # float32 rounds in every step
)

check.hints = {
    "nudge": """
    One call makes the layers. What follows is chapter 02's loop: forward, backward, one step
    downhill, `self.steps` times. `Layer.backward` takes care of the slope of the last layer, so
    what is left of `delta_out`?
    """,
    "formula": """
    loss = ŷ − Y, the slope of ½ Σ (ŷ − Y)² with ŷ. Then new betas = betas − lr · grad for
    every layer. `zip(self.layers_, grads)` pairs each layer with its gradient.
    """,
    "template": """
self.___(X, Y)
for _ in range(self.___):
    loss = ___ - ___
    for layer, grad in zip(self.layers_, self._backward(___)):
        layer.betas = layer.betas - ___
return ___
""",
}


def _layers(nn, X, Y, hidden=None, kinds=None, init=init_betas, seed=...):
    """New layers, with one of the things that they depend on exchanged."""
    sizes = (X.shape[1], *(nn.hidden if hidden is None else hidden), Y.shape[1])
    kinds = kinds or [LayerKind[nn.kind]] * (len(sizes) - 2) + [LayerKind.sigmoid]
    rng = np.random.default_rng(nn.random_state if seed is ... else seed)
    nn.layers_ = list(map(Layer, init(sizes, rng), kinds))


def _train(nn, X, Y, loss=lambda y_hat, Y: y_hat - Y, lr=None, steps=None, skip=()):
    """Train layers that are there, with one part of a step exchanged."""
    for _ in range(nn.steps if steps is None else steps):
        grads = nn._backward(loss(nn._forward(X), Y))
        for i, (layer, grad) in enumerate(zip(nn.layers_, grads, strict=True)):
            if i not in skip:
                layer.betas = layer.betas - (nn.lr if lr is None else lr) * grad
    return nn


@check.mistake
def no_layers_on_the_net(self, X, Y):
    """There is no `layers_` on the net where its layers are needed. Which call puts them there, and
    how often?
    """
    layers = init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(0))
    self.layers = list(map(Layer, layers, [LayerKind.sigmoid] * len(layers)))
    return self


@check.mistake
def layers_set_to_None(self, X, Y):
    """`self.layers_` is None: `_make_layers` puts the layers on the net and returns None, and that
    None was then put in their place. What should be on the left of that call, if anything?
    """
    self.layers_ = self._make_layers(X, Y)
    return _train(self, X, Y)


@check.mistake
def make_layers_without_X_and_Y(self, X, Y):
    """`_make_layers` takes the sizes of the first and the last layer from the data, but it was
    given none. Which two arrays does it need?
    """
    self._make_layers()


@check.mistake
def number_of_layers_from_hidden(self, X, Y):
    """A net that is given its `layers` may have more of them, or fewer, than `hidden` has entries
    plus one. What tells you how many layers the net really has?
    """
    self._make_layers(X, Y)
    for _ in range(self.steps):
        grads = self._backward(self._forward(X) - Y)
        for i in range(len(self.hidden) + 1):
            self.layers_[i].betas = self.layers_[i].betas - self.lr * grads[i]
    return self


@check.mistake
def hidden_not_unpacked(self, X, Y):
    """The sizes hold all of `self.hidden` as one item, and each item should be a number. What does
    a star do there?
    """
    return init_betas((X.shape[1], self.hidden, Y.shape[1]), np.random.default_rng(0))


@check.mistake
def kind_called(self, X, Y):
    """`LayerKind(...)` looks for a member by its value, and `self.kind` is a name. How do you find
    a member of an Enum by its name?
    """
    return LayerKind(self.kind)


@check.mistake
def kind_changed(self, X, Y):
    """`fit` changed the net's parameters: `kind` holds a LayerKind now, and a second `fit` finds no
    member by that name. Where could the LayerKind be kept instead?
    """
    self.kind = LayerKind[self.kind]
    _layers(self, X, Y, kinds=[self.kind] * len(self.hidden) + [LayerKind.sigmoid])
    return _train(self, X, Y)


@check.mistake
def seed_instead_of_generator(self, X, Y):
    """`init_betas` needs a Generator, but `random_state` is a seed. What turns a seed into a
    Generator?
    """
    return init_betas((X.shape[1], *self.hidden, Y.shape[1]), self.random_state)


@check.mistake
def gradient_ascent(self, X, Y):
    """The cost grows: each step goes the way that the gradient points. Which way is down?"""
    self._make_layers(X, Y)
    return _train(self, X, Y, lr=-self.lr)


@check.mistake
def learning_rate_left_out(self, X, Y):
    """The learning rate has no effect. What is each gradient multiplied by?"""
    self._make_layers(X, Y)
    return _train(self, X, Y, lr=1)


@check.mistake
def learning_rate_of_16(self, X, Y):
    """The learning rate is always 16. Which attribute holds the one that was asked for?"""
    self._make_layers(X, Y)
    return _train(self, X, Y, lr=16)


@check.mistake
def never_trained(self, X, Y):
    """The betas are still those of the start. Which line gives the layers new ones?"""
    self._make_layers(X, Y)
    return self


@check.mistake
def one_step_only(self, X, Y):
    """The betas are where one step from the start leads, however many were asked for. How many are
    taken, and does each one begin where the previous one ended?
    """
    self._make_layers(X, Y)
    return _train(self, X, Y, steps=min(self.steps, 1))


@check.mistake
def loss_from_the_start_only(self, X, Y):
    """Every step uses the loss of the start, though each one changes what the net answers. How
    often should X run through the layers?
    """
    self._make_layers(X, Y)
    loss = self._forward(X) - Y
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(loss), strict=True):
            layer.betas = layer.betas - self.lr * grad
    return self


@check.mistake
def gradients_from_the_start_only(self, X, Y):
    """Every step uses the gradients of the start, though each one changes the betas. How
    often should they be computed?
    """
    self._make_layers(X, Y)
    grads = self._backward(self._forward(X) - Y)
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, grads, strict=True):
            layer.betas = layer.betas - self.lr * grad
    return self


@check.mistake
def slope_of_the_output_twice(self, X, Y):
    """The loss already contains the slope of the output's sigmoid, as `delta_out` in chapter 02
    did, and `Layer.backward` multiplies by that slope again. What is the slope of ½(ŷ − y)² with
    respect to ŷ alone?
    """
    self._make_layers(X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) * y_hat * (1 - y_hat))


@check.mistake
def cost_instead_of_its_slope(self, X, Y):
    """The costs themselves go back through the net. `_backward` wants how the cost changes with
    each ŷ. What is the slope of ½(ŷ − y)²?
    """
    self._make_layers(X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) ** 2 / 2)


@check.mistake
def loss_doubled(self, X, Y):
    """Each step is twice as long, as if the cost had no ½. What is the slope of ½(ŷ − y)²?"""
    self._make_layers(X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: 2 * (y_hat - Y))


@check.mistake
def loss_divided_by_the_number_of_rows(self, X, Y):
    """Each step is divided by the number of rows, as if the cost were a mean. It is a sum over all
    rows, so where does that division come from?
    """
    self._make_layers(X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) / len(Y))


@check.mistake
def loss_from_rounded_answers(self, X, Y):
    """The loss comes from rounded answers, so a right answer has none, however unsure it is. Which
    method gives the answers before they are rounded?
    """
    self._make_layers(X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: np.round(y_hat) - Y)


@check.mistake
def last_layer_trained_alone(self, X, Y):
    """Only the last layer learns. What happens to the gradients of the others?"""
    self._make_layers(X, Y)
    return _train(self, X, Y, skip=range(len(self.layers_) - 1))


@check.mistake
def always_sigmoid_layers(self, X, Y):
    """The hidden layers are sigmoid ones, whatever kind was asked for. Which attribute holds its
    name, and how do you find a member of an Enum by its name?
    """
    _layers(self, X, Y, kinds=[LayerKind.sigmoid] * (len(self.hidden) + 1))
    return _train(self, X, Y)


@check.mistake
def output_of_the_hidden_kind(self, X, Y):
    """The output layer is of the hidden layers' kind. What should it be, so that every ŷ is between
    0 and 1?
    """
    _layers(self, X, Y, kinds=[LayerKind[self.kind]] * (len(self.hidden) + 1))
    return _train(self, X, Y)


@check.mistake
def always_four_hidden_neurons(self, X, Y):
    """There is one hidden layer of 4 neurons, whatever was asked for. Which attribute holds the
    sizes of the hidden layers?
    """
    _layers(self, X, Y, hidden=(4,))
    return _train(self, X, Y)


@check.mistake
def four_in_place_of_hidden(self, X, Y):
    """The sizes hold a 4, whatever was asked for. Which attribute holds the sizes of the hidden
    layers?
    """
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas((X.shape[1], 4, Y.shape[1]), np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    return _train(self, X, Y)


@check.mistake
def first_hidden_layer_only(self, X, Y):
    """There is never more than one hidden layer. How does a star before `self.hidden` help to list
    all sizes?
    """
    _layers(self, X, Y, hidden=self.hidden[:1])
    return _train(self, X, Y)


@check.mistake
def random_state_ignored(self, X, Y):
    """Every seed gives the same start. Which attribute is the seed?"""
    _layers(self, X, Y, seed=0)
    return _train(self, X, Y)


@check.mistake
def random_state_not_used(self, X, Y):
    """The same seed gives another start each time. What should the Generator be made from?"""
    _layers(self, X, Y, seed=None)
    return _train(self, X, Y)


@check.mistake
def same_start_without_a_seed(self, X, Y):
    """Two nets without a seed start alike. What does `np.random.default_rng` do with None?"""
    _layers(self, X, Y, seed=self.random_state or 0)
    return _train(self, X, Y)


@check.mistake
def a_start_of_zeros(self, X, Y):
    """All betas start at the same value, so all neurons of a layer stay copies of one another.
    Which function of chapter 02 draws a random start?
    """
    _layers(self, X, Y, init=lambda sizes, rng: [np.zeros(pair) for pair in pairwise(sizes)])
    return _train(self, X, Y)


@check.mistake
def normal_distribution(self, X, Y):
    """Some betas start far from zero: they come from the normal distribution. Which function of
    chapter 02 draws the start?
    """

    def init(sizes, rng):
        return [rng.normal(size=pair) for pair in pairwise(sizes)]

    _layers(self, X, Y, init=init)
    return _train(self, X, Y)


@check.mistake
def kind_not_looked_up(self, X, Y):
    """The hidden layers are given the name of their kind, but a name is a string and has no `fn`.
    How do you find a member of an Enum by its name?
    """
    _layers(self, X, Y, kinds=[self.kind] * len(self.hidden) + [LayerKind.sigmoid])
    return _train(self, X, Y)


@check.mistake
def updated_too_early(self, X, Y):
    """Each layer takes its step before the gradient of the next one is computed. From which betas
    should all gradients of a step come?
    """
    self._make_layers(X, Y)
    for _ in range(self.steps):
        for i, layer in enumerate(self.layers_):
            layer.betas = layer.betas - self.lr * self._backward(self._forward(X) - Y)[i]
    return self


@check.mistake
def seed_0_taken_for_None(self, X, Y):
    """With 0 as its seed, a net starts somewhere else each time. In an `or`, as in an `if`, 0
    counts as False. What does `np.random.default_rng` do with 0?
    """
    _layers(self, X, Y, seed=self.random_state or None)
    return _train(self, X, Y)


@check.mistake
def fitted_only_once(self, X, Y):
    """A second `fit`, on other rows, leaves the net as the first one left it. When should the
    layers be made and trained?
    """
    return self if hasattr(self, "layers_") else right.NN.fit(self, X, Y)


@check.mistake
def warm_start_with_the_same_sizes(self, X, Y):
    """A second `fit` goes on where the first one ended, unless it needs layers of other sizes, so
    the same data and seed give another net. When should the layers be made?
    """
    before = getattr(self, "layers_", ())
    old = [layer.betas.shape for layer in before]
    if old != list(pairwise((X.shape[1], *self.hidden, Y.shape[1]))):
        self._make_layers(X, Y)
    return _train(self, X, Y)


@check.mistake
def warm_start(self, X, Y):
    """A second `fit` goes on where the first one ended, so the same data and seed give another net.
    When should the layers be made?
    """
    if not hasattr(self, "layers_"):
        self._make_layers(X, Y)
    return _train(self, X, Y)


@check.mistake
def fit_gives_None(self, X, Y):
    """The net is trained, but `fit` returns nothing, and `NN().fit(X, Y).predict(X)` needs the net.
    What should the last line return?
    """
    right.NN.fit(self, X, Y)


@check.mistake
def layers_returned(self, X, Y):
    """The net is trained, but `fit` returns its layers, and `NN().fit(X, Y).predict(X)` needs the
    net. What is the net called inside its own method?
    """
    return right.NN.fit(self, X, Y).layers_


@check.mistake
def layers_shared_by_all_nets(self, X, Y):
    """Fitting one net changed another: they share one list of layers. Where is that list made, and
    on which object is it kept?
    """
    self._make_layers(X, Y)
    type(self).layers_ = self.__dict__.pop("layers_")
    return _train(self, X, Y)


@check.mistake
def layers_also_stored_on_the_class(self, X, Y):
    """The net has its layers, but so does a net that was never fitted, as happens when they are
    kept on the class as well. Which name stands for this one net alone?
    """
    right.NN.fit(self, X, Y)
    type(self).layers_ = self.layers_
    return self


@check.mistake
def RandomState_instead_of_default_rng(self, X, Y):
    """The start is that of `np.random.RandomState`, an older generator that draws other numbers
    from the same seed. Which one does the docstring name?
    """
    rng = np.random.RandomState(self.random_state)
    _layers(self, X, Y, init=lambda sizes, _: init_betas(sizes, rng))
    return _train(self, X, Y)


@check.mistake
def None_replaced_by_0(self, X, Y):
    """`fit` changed the net's parameters when no seed was given: `random_state` is 0 afterwards, so
    the next `fit` starts where that seed does. What should `random_state` be after `fit`?
    """
    right.NN.fit(self, X, Y)
    self.random_state = self.random_state or 0
    return self


@check.mistake
def parameters_changed(self, X, Y):
    """`fit` changed the net's parameters: `random_state` holds a Generator now, which moves on with
    each draw. What could hold the Generator instead?
    """
    self.random_state = np.random.default_rng(self.random_state)
    return right.NN.fit(self, X, Y)


@check.mistake
def hidden_changed(self, X, Y):
    """`fit` changed the net's parameters: `hidden` now holds the sizes of all layers, so a second
    `fit` would make another net. Where could these sizes be kept instead?
    """
    sizes = [X.shape[1], *self.hidden, Y.shape[1]]
    right.NN.fit(self, X, Y)
    self.hidden = sizes
    return self


@check.mistake
def steps_counted_down(self, X, Y):
    """`fit` changed the net's parameters: `steps` has been counted down, so a second `fit` takes no
    step. What could count the steps instead?
    """
    right.NN.fit(self, X, Y)
    self.steps = min(self.steps, 0)
    return self


@check.mistake
def one_row_at_a_time(self, X, Y):
    """The betas change after every single row, so a step is taken for each of them. How many rows
    run through the net in one step of gradient descent?
    """
    self._make_layers(X, Y)
    for _ in range(self.steps):
        for i in range(len(X)):
            _train(self, X[i : i + 1], Y[i : i + 1], steps=1)
    return self


@check.mistake
def hidden_made_a_list(self, X, Y):
    """`fit` changed the net's parameters: `hidden` is no longer the tuple that was given. Where
    could the list be kept instead?
    """
    self.hidden = list(self.hidden)
    return right.NN.fit(self, X, Y)


@check.mistake
def stopped_early(self, X, Y):
    """Training ends as soon as every rounded answer is right. How many steps were asked for?
    (Chapter 07 is about stopping.)
    """
    self._make_layers(X, Y)
    for _ in range(self.steps):
        if np.array_equal(np.round(self._forward(X)), Y):
            break
        _train(self, X, Y, steps=1)
    return self


@check.mistake
def stopped_when_good_enough(self, X, Y):
    """Training ends before its last step, as soon as the net is good enough. How many steps were
    asked for? (Chapter 07 is about stopping.)
    """
    self._make_layers(X, Y)
    for _ in range(self.steps):
        if np.abs(self._forward(X) - Y).max() < 0.01:
            break
        _train(self, X, Y, steps=1)
    return self
