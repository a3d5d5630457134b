"""Checks of chapter 06."""

from itertools import pairwise

import numpy as np

from autograder.checks.differences import central_differences
from autograder.checks.for_loop_mlp import ENOUGH, as_vector
from autograder.judging.check import Check, stopping
from autograder.reference import network as right
from autograder.reference.for_loop_mlp import init_betas
from autograder.reference.layers import Layer, LayerKind
from autograder.reference.xor import X as XOR
from autograder.reference.xor import Y as ANSWERS
from autograder.scenarios.network import backward, construct, fit, forward, predict

# --- NN.__init__ -----------------------------------------------------------------------------


def init_cases(rng):
    yield ((5, 2), "tanh", 2, 40, 7)
    yield ([3, 2], "relu", 0.25, np.int64(12), int(rng.integers(1, 1000)))
    yield ((), "linear", float(rng.uniform(0.1, 3)), 5, None)
    yield ([], "sigmoid", 0, 0, 0)
    yield ([int(n) for n in rng.integers(2, 9, size=3)], "relu", float(rng.normal()), 1, 1)


init = Check(
    "06_network.NN.__init__",
    right.NN,
    init_cases,
    scenario=construct,
    asked="nn = NN(hidden=hidden, kind=kind, lr=lr, steps=steps, random_state=random_state)",
)


init.mistake(
    stopping(
        TypeError("NN() takes no arguments"),
        "a class without init",
        "`NN` has no `__init__` of its own. The last line of a method's cell puts it into the "
        "class, and running the cell of `class NN` again makes an empty class. Which cells have "
        "you run since?",
    )
)


@init.mistake
def layers_made_too_early(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """Besides its parameters the new net holds `layers_`, but no data has been seen yet. Which
    method makes the layers?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    self.layers_ = []


@init.mistake
def hidden_turned_into_a_tuple(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """`hidden` has been turned into a tuple. scikit-learn copies a net by its parameters and wants
    them back as they were. Where could a conversion happen instead?
    """
    right.NN.__init__(self, tuple(hidden), kind, lr, steps, random_state)


@init.mistake
def hidden_turned_into_a_list(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """`hidden` has been turned into a list. scikit-learn copies a net by its parameters and wants
    them back as they were. Where could a conversion happen instead?
    """
    right.NN.__init__(self, list(hidden), kind, lr, steps, random_state)


@init.mistake
def a_copy_of_hidden(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """`nn.hidden` is a copy of the list that was passed in, not the list itself. scikit-learn wants
    back the very objects that it passed in. What happens to `hidden` before the net keeps it?
    """
    right.NN.__init__(self, hidden[:], kind, lr, steps, random_state)


@init.mistake
def a_default_for_an_empty_hidden(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """Where `hidden` is empty, the net holds (4,). An empty sequence counts as False, in `or` as
    well as in `if`. How does one ask for a net without hidden layers?
    """
    right.NN.__init__(self, hidden or (4,), kind, lr, steps, random_state)


@init.mistake
def a_seed_made_up(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """Where no seed was given, the net holds 0 as its `random_state`. None asks for another start
    each time, and 0 for the same one. What should the net hold where it was given None?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state or 0)


@init.mistake
def shared_by_all_nets(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """The net holds what the net made after it was given: they share one place, such as the class.
    On which object can each net keep arguments of its own?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    while vars(self):
        setattr(type(self), *vars(self).popitem())


@init.mistake
def kind_looked_up_too_early(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """`kind` was given as a name, and the net holds a `LayerKind`. scikit-learn copies a net by its
    parameters and wants them back as they were. Which method needs the `LayerKind` first?
    """
    right.NN.__init__(self, hidden, LayerKind[kind], lr, steps, random_state)


@init.mistake
def generator_made_too_early(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """The net holds a Generator in place of the seed. A Generator moves on with each draw, so a
    second `fit` would start elsewhere. Which method should make a fresh one each time?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, np.random.default_rng(random_state))


@init.mistake
def random_state_forgotten(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """`random_state` is not on the net. Which of the arguments have been kept so far?"""
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    del self.random_state


@init.mistake
def another_name_for_lr(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """The learning rate is on the net under another name, where scikit-learn will not look for it.
    What is the argument called?
    """
    right.NN.__init__(self, hidden, kind, lr, steps, random_state)
    self.learning_rate = self.lr
    del self.lr


@init.mistake
def names_with_an_underscore(
    self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None
):
    """The parameters are on the net with an underscore after their names, which is the mark of what
    `fit` makes. Under which names does scikit-learn look for them?
    """
    self.hidden_, self.kind_, self.lr_ = hidden, kind, lr
    self.steps_, self.random_state_ = steps, random_state


@init.mistake
def private_names(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """The parameters are on the net with an underscore before their names. Under which names does
    scikit-learn look for them?
    """
    self._hidden, self._kind, self._lr = hidden, kind, lr
    self._steps, self._random_state = steps, random_state


@init.mistake
def nothing_kept(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """The arguments are gone when `__init__` ends: a plain variable lives no longer than its
    function. On which object can they stay?
    """


@init.mistake
def defaults_for_arguments(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """The net holds the default values, whatever was passed in. Which names hold what the caller
    gave?
    """
    right.NN.__init__(self)


@init.mistake
def lr_and_steps_swapped(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None):
    """`lr` and `steps` have changed places. Which argument belongs to which attribute?"""
    right.NN.__init__(self, hidden, kind, steps, lr, random_state)


# --- NN._forward -----------------------------------------------------------------------------


def _net(rng, rows, sizes, kinds, scale=1.0):
    """Random inputs, betas of a net of these sizes, and a name of a kind for each layer."""
    betas = [rng.normal(scale=scale, size=size) for size in pairwise(sizes)]
    return rng.normal(size=(rows, sizes[0])), betas, kinds


def _by_hand(X, *layers):
    """A net of whole numbers: a list of betas and a kind for each layer."""
    betas, kinds = zip(*layers, strict=True)
    return np.array(X, float), [np.array(beta, float) for beta in betas], list(kinds)


SMALL = _by_hand([[1, 2], [3, 4]], ([[1, 0, 5], [0, 1, -3]], "relu"), ([[1], [2], [3]], "linear"))


def forward_cases(rng):
    yield SMALL
    yield _net(rng, 2, (3, 4, 1), ["sigmoid", "sigmoid"])
    yield _net(rng, 5, (2, 4, 3), ["tanh", "sigmoid"])
    yield _net(rng, 4, (3, 5, 2, 6), ["relu", "tanh", "linear"])
    yield _net(rng, 1, (4, 3), ["tanh"])
    yield _net(rng, 3, (1, 3, 4, 3, 2), ["tanh", "sigmoid", "linear", "sigmoid"])


_names = {"names": ("NN", "Layer", "LayerKind"), "needs": ("NN.__init__",)}
net_forward = Check(
    "06_network.NN._forward",
    right,
    forward_cases,
    scenario=forward,
    asked="nn._forward(X)\n(nn.layers_ has a Layer for each of betas and kinds)",
    **_names,
)


@net_forward.mistake
def first_layer_only(self, X):
    """This is what the first layer puts out. What should happen to it next?"""
    return self.layers_[0].forward(X)


@net_forward.mistake
def last_layer_left_out(self, X):
    """The last layer never runs. How many layers does X go through?"""
    for layer in self.layers_[:-1]:
        X = layer.forward(X)
    return X


@net_forward.mistake
def every_layer_from_X(self, X):
    """Every layer is given X itself. What should the second layer take in?"""
    return [layer.forward(X) for layer in self.layers_][-1]


@net_forward.mistake
def back_to_front(self, X):
    """X enters the net at its output layer. Which layer comes first?"""
    for layer in reversed(self.layers_):
        X = layer.forward(X)
    return X


@net_forward.mistake
def layers_in_the_pipe(self, X):
    """`pipe` calls each thing that it is given, and a layer cannot be called. Which part of a layer
    can?
    """
    return right.pipe(X, *self.layers_)


@net_forward.mistake
def a_list_in_the_pipe(self, X):
    """`pipe` takes the functions one by one, and got a list of them. What does a star before a list
    do in a call?
    """
    return right.pipe(X, [layer.forward for layer in self.layers_])


@net_forward.mistake
def called_before_the_pipe(self, X):
    """`layer.forward(X)` calls each method at once, with X itself. `pipe` makes the calls, if it is
    given the methods. How do you name a method without calling it?
    """
    return right.pipe(X, *[layer.forward(X) for layer in self.layers_])


@net_forward.mistake
def two_layers_only(self, X):
    """The first and the second layer run, however many there are. How do you go through all of
    `self.layers_`?
    """
    return right.pipe(X, self.layers_[0].forward, self.layers_[1].forward)


@net_forward.mistake
def self_left_out_before_layers(self, X):
    """There is no variable `layers_`: the layers are kept on the net. What stands before the
    dot?
    """
    return right.pipe(X, *[layer.forward for layer in layers_])  # noqa: F821


@net_forward.mistake
def underscore_forgotten(self, X):
    """There is no `self.layers`. What marks the name of everything that `fit` makes?"""
    return right.pipe(X, *[layer.forward for layer in self.layers])


@net_forward.mistake
def all_activations(self, X):
    """What every layer put out came back, as in chapter 02. Here each layer remembers its own; what
    is left to return?
    """
    right.NN._forward(self, X)
    return [layer.activated for layer in self.layers_]


@net_forward.mistake
def rounded(self, X):
    """The answers are rounded already, and a rounded answer has no slope to learn from. Which
    method is the one to round?
    """
    return np.round(right.NN._forward(self, X))


@net_forward.mistake
def squashed_once_more(self, X):
    """The last layer's output is squashed once more. Who applies the function of a layer?"""
    return LayerKind.sigmoid.function(right.NN._forward(self, X))


@net_forward.mistake
def sums_alone(self, X):
    """The betas of all layers are multiplied, but no layer applies its function. Which method of a
    layer does both?
    """
    for layer in self.layers_:
        X = X @ layer.betas
    return X


@net_forward.mistake
def layers_that_remember_nothing(self, X):
    """The values are right, but afterwards the layers of the net remember nothing for the way back.
    Which method of a layer computes and remembers?
    """
    for layer in self.layers_:
        X = layer.kind.function(X @ layer.betas)
    return X


@net_forward.mistake
def row_by_row(self, X):
    """The values are right, but afterwards each layer remembers only the last row, as it does where
    the rows come one by one. The way back needs them all. How many rows can a layer take at once?
    """
    return np.vstack([right.NN._forward(self, X[i : i + 1]) for i in range(len(X))])


@net_forward.mistake
def row_by_row_as_vectors(self, X):
    """The values are right, but afterwards each layer remembers only the last row, as it does where
    the rows come one by one. The way back needs them all. How many rows can a layer take at once?
    """
    return np.array([right.NN._forward(self, row) for row in X])


@net_forward.mistake
def the_first_result_for_ever(self, X):
    """Asked again about other rows, the net returns what it returned the first time. When is y_hat
    computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = right.NN._forward(self, X)
    return self.kept


@net_forward.mistake
def layers_taken_off_the_net(self, X):
    """The values are right, but afterwards the net has no layers left. Which line takes them out of
    `self.layers_`?
    """
    y_hat = right.NN._forward(self, X)
    self.layers_.clear()
    return y_hat


@net_forward.mistake
def forward_without_a_return(self, X):
    """Nothing came back. Which line hands over what the pipe gives?"""
    right.NN._forward(self, X)


# --- NN._backward ----------------------------------------------------------------------------


def backward_cases(rng):
    yield (*SMALL, np.array([[1.0], [-2.0]]))
    for rows, sizes, kinds in (
        (2, (3, 4, 1), ["sigmoid", "sigmoid"]),
        (5, (2, 4, 3), ["tanh", "sigmoid"]),
        (6, (3, 5, 2, 4), ["sigmoid", "tanh", "linear"]),
        (4, (3, 2), ["tanh"]),
        (1, (1, 3, 5, 4, 2), ["linear", "tanh", "sigmoid", "tanh"]),
    ):
        yield (*_net(rng, rows, sizes, kinds), rng.normal(size=(rows, sizes[-1])))
    yield (*_relu_net(rng), rng.normal(size=(7, 2)))


def _relu_net(rng):
    """A net whose hidden sums are neither near zero, where ReLU has no slope, nor all below."""
    while True:
        X, betas, kinds = _net(rng, 7, (3, 4, 2), ["relu", "sigmoid"])
        sums = X @ betas[0]
        if abs(sums).min() > 1e-3 and 0.2 < np.mean(sums > 0) < 0.8:
            return X, betas, kinds


FUNCTIONS = {  # written apart from the reference: they are its judge
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
    "relu": lambda z: z * (z > 0),
    "linear": lambda z: z,
}


def slopes(X, betas, kinds, loss):
    """How the cost changes with each beta."""

    def cost(betas):
        activated = X
        for beta, kind in zip(betas, kinds, strict=True):
            activated = FUNCTIONS[kind](activated @ beta)
        return np.sum(loss * activated)

    return {"grads": central_differences(cost, betas), "betas afterwards": betas}


net_backward = Check(
    "06_network.NN._backward",
    right,
    backward_cases,
    points=3,
    scenario=backward,
    truth=slopes,
    asked="nn._backward(loss)\n(nn.layers_ has a Layer for each of betas and kinds; X ran forward)",
    **_names,
)


@net_backward.mistake
def grads_back_to_front(self, loss):
    """The list runs from the last layer to the first. In which order are `layers_`?"""
    return right.NN._backward(self, loss)[::-1]


@net_backward.mistake
def inserted_at_1(self, loss):
    """The gradient of the last layer stands first, the others follow in the order of `layers_`. At
    which index does each new one go into the list?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(1, grad)
    return grads


@net_backward.mistake
def the_list_lost(self, loss):
    """`insert` changes the list and gives back None, which now has the list's name. What should
    stand on the left of that line, if anything?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads = grads.insert(0, grad)
    return grads


@net_backward.mistake
def a_simple_pipe(self, loss):
    """`pipe` hands on all that a function returns, and `backward` returns two arrays. How do you
    take them apart on the way from layer to layer?
    """
    return right.pipe(loss, *[layer.backward for layer in reversed(self.layers_)])


@net_backward.mistake
def self_left_out_on_the_way_back(self, loss):
    """There is no variable `layers_`: the layers are kept on the net. What stands before the
    dot?
    """
    return [layer.backward(loss) for layer in reversed(layers_)]  # noqa: F821


@net_backward.mistake
def underscore_left_out(self, loss):
    """There is no `self.layers`. What marks the name of everything that `fit` makes?"""
    return [layer.backward(loss) for layer in reversed(self.layers)]


@net_backward.mistake
def from_the_first_layer_on(self, loss):
    """The loss enters the net at its first layer. At which end is it known?"""
    grads = []
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.append(grad)
    return grads


@net_backward.mistake
def the_same_loss_for_all(self, loss):
    """Every layer is given the loss of the output. Which loss does a layer pass to the one before
    it?
    """
    return [layer.backward(loss)[0] for layer in reversed(self.layers_)][::-1]


@net_backward.mistake
def grad_and_loss_mixed_up(self, loss):
    """You unpack the two results of a layer's `backward` in the wrong order. Which one does it
    return first?
    """
    grads = []
    for layer in reversed(self.layers_):
        loss, grad = layer.backward(loss)
        grads.insert(0, grad)
    return grads


@net_backward.mistake
def last_layer_only(self, loss):
    """Only the gradient of the last layer came back. How does the loss reach the layers before
    it?
    """
    return right.NN._backward(self, loss)[-1:]


@net_backward.mistake
def first_gradient_only(self, loss):
    """The gradient of one layer came back, and there are more layers. Where do the gradients of the
    others go?
    """
    return right.NN._backward(self, loss)[0]


@net_backward.mistake
def losses_instead(self, loss):
    """These are the losses that the layers pass back. `backward` returns two things: which of them
    has the shape of the betas?
    """
    losses = []
    for layer in reversed(self.layers_):
        _, loss = layer.backward(loss)
        losses.insert(0, loss)
    return losses


@net_backward.mistake
def both_results_kept(self, loss):
    """Each entry holds both of what a layer's `backward` returns. Which of the two goes into the
    list, and which to the layer before?
    """
    pairs = []
    for layer in reversed(self.layers_):
        pairs.insert(0, layer.backward(loss))
        loss = pairs[0][1]
    return pairs


@net_backward.mistake
def both_results_in_the_list(self, loss):
    """Both results of a layer's `backward` go into the list, and every layer is given the loss of
    the output. How do you take the two apart, so that one can go on to the layer before?
    """
    return [layer.backward(loss) for layer in reversed(self.layers_)][::-1]


@net_backward.mistake
def the_final_loss(self, loss):
    """What came back is the loss at the input, after the last step back. Where are the gradients
    that were met on the way?
    """
    for layer in reversed(self.layers_):
        _, loss = layer.backward(loss)
    return loss


@net_backward.mistake
def slope_of_the_output_taken_twice(self, loss):
    """The loss is multiplied by the slope of the output layer, and that layer's `backward`
    multiplies by it again. Whose task is it?
    """
    y_hat = self.layers_[-1].activated
    return right.NN._backward(self, loss * y_hat * (1 - y_hat))


@net_backward.mistake
def opposite_sign(self, loss):
    """All gradients have the opposite sign. Where does the minus come from?"""
    return [-grad for grad in right.NN._backward(self, loss)]


@net_backward.mistake
def grads_of_k_by_n(self, loss):
    """Each gradient is transposed. `Layer.backward` gives it the shape of the betas; what happens
    to it on the way into your list?
    """
    return [grad.T for grad in right.NN._backward(self, loss)]


@net_backward.mistake
def a_step_on_the_way_back(self, loss):
    """The gradients are right, but the betas are no longer what they were. Which method takes the
    steps?
    """
    grads = right.NN._backward(self, loss)
    for layer, grad in zip(self.layers_, grads, strict=True):
        layer.betas = layer.betas - self.lr * grad
    return grads


@net_backward.mistake
def a_step_before_the_loss_went_on(self, loss):
    """The betas were changed on the way back, so each earlier layer gets a loss that went through
    betas that the answers never saw. Which method takes the steps?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, _ = layer.backward(loss)
        layer.betas = layer.betas - self.lr * grad
        _, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads


@net_backward.mistake
def grads_of_the_first_call(self, loss):
    """Asked again, after other rows have run forward, the net returns the gradients of the first
    call. When are they computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = right.NN._backward(self, loss)
    return self.kept


@net_backward.mistake
def grads_added_up(self, loss):
    """The gradients of all calls are added up, and each step of training needs those of one call.
    What does each call begin with?
    """
    grads = right.NN._backward(self, loss)
    if not hasattr(self, "kept"):
        self.kept = [0 * grad for grad in grads]
    for kept, grad in zip(self.kept, grads, strict=True):
        kept += grad
    return self.kept


@net_backward.mistake
def lr_in_the_gradients(self, loss):
    """Each gradient is multiplied by the learning rate, as large as the net's `lr`. Which method
    takes the steps?
    """
    return [self.lr * grad for grad in right.NN._backward(self, loss)]


@net_backward.mistake
def inserted_before_the_last(self, loss):
    """The gradients are in the wrong order: each new one comes to stand just before the last one in
    the list, as with `insert(-1, grad)`. Which index is the front of a list?
    """
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(-1, grad)
    return grads


@net_backward.mistake
def layers_reversed_for_good(self, loss):
    """The gradients are right, but afterwards the net's own list of layers is in reverse order, as
    `reverse()` leaves it. Which function goes through a list backward and leaves it as it is?
    """
    self.layers_.reverse()
    grads = []
    for layer in self.layers_:
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads


net_backward.mistake(
    stopping(
        TypeError("'NoneType' object is not iterable"),
        "reverse gives back None",
        "`self.layers_.reverse()` reverses the list itself and gives back None, and there is "
        "nothing in None to go through. Which function gives the layers in reverse order instead?",
    )
)


@net_backward.mistake
def layers_taken_off(self, loss):
    """The gradients are right, but afterwards the net has no layers left. Which line takes them out
    of `self.layers_`?
    """
    grads = right.NN._backward(self, loss)
    self.layers_.clear()
    return grads


@net_backward.mistake
def backward_without_a_return(self, loss):
    """Nothing came back. Which line hands over the list?"""
    right.NN._backward(self, loss)


# --- NN.fit ----------------------------------------------------------------------------------


def fit_cases(rng):
    seed = int(rng.integers(1000))
    yield (XOR, ANSWERS, (4,), "sigmoid", 2, 1, seed)
    yield (XOR, ANSWERS, (3,), "tanh", 0.5, 8, seed + 5)
    yield (rng.normal(size=(5, 2)), np.ones((5, 3)), [2, 4], "sigmoid", 1.0, 6, 0)
    yield (rng.normal(size=(7, 4)), rng.integers(0, 2, (7, 2)), (5, 3), "relu", 0.1, 5, seed + 15)
    yield (rng.normal(size=(4, 3)), rng.integers(0, 2, (4, 1)), (), "tanh", 0.5, 4, seed + 20)
    # Wherever it starts, the first step brings this net within 0.0001 of Y; 299 are left.
    X = rng.uniform(0.08, 0.12, size=(1, 2))
    yield (X, np.ones((1, 1)), (), "tanh", 78 / float(np.sum(X**2)), 300, seed + 30)
    # So many betas that the distribution of their start can be told.
    yield (rng.normal(size=(3, 12)), np.ones((3, 2)), (30, 15), "linear", 0.1, 1, seed + 25)
    # So many rows that entries of the gradient are above 1.
    yield (rng.normal(size=(48, 2)), np.ones((48, 1)), (3,), "sigmoid", 0.5, 2, seed + 35)


def from_the_same_start(NN, case, output):
    own = net_fit.behave(NN, case).output  # what a start should be like
    if _same(own["start"], output["start"]):
        return own
    starts = {name: value for name, value in own.items() if name.startswith("start")}
    return fit(NN, *case, start=output["start"]) | starts


def describe_fit(output):
    """The start, which is random, by its properties; what followed from it by its values."""
    start, other = as_vector(output["start"]), as_vector(output["start from another seed"])
    again = _same(output["start"], output["start of a second fit"])
    left = _same(output["start"], output["start, seen later"])
    left &= _same(output["start from another seed"], output["start from another seed, seen later"])
    following = "betas", "betas for other data", "betas of a second fit"
    shapes = "shapes for twice the columns of X and one of Y"
    return {
        "two starts from the same seed": "alike" if again else "different",
        "what is done where steps = 0": "nothing" if (abs(start) < 100).all() else "a step",
        "two starts from different seeds": "alike" if np.array_equal(start, other) else "different",
        "the start": _distribution(start),
        **{name: output[name] for name in ("kinds", "what fit returns", shapes)},
        "settings that fit changed": _changes(output["settings"], output["settings afterwards"]),
        "the nets fitted before": "as they were" if left else "changed",
        "two starts without a seed": "alike"
        if _same(*output["starts without a seed"])
        else "different",
        # Nothing can be said of betas that started elsewhere.
        **{name: [(1 if again else 0) * beta for beta in output[name]] for name in following},
    }


def _same(one, other):
    one, other = as_vector(one), as_vector(other)
    return one.shape == other.shape and np.allclose(one, other)


def _distribution(start):
    if (abs(start) > 0.5).any():
        return "partly below -0.5 or above 0.5"
    if np.unique(start).size <= 0.95 * start.size:  # float32 repeats some
        return "full of equal values"
    if start.size >= ENOUGH and not 0.26 < start.std() < 0.32:
        return "more often of some sizes than of others"
    return "random, from -0.5 to 0.5"


def _changes(before, after):
    changed = [name for name in before if before[name] != after[name]]
    return "; ".join(f"{name}: {before[name]}, then {after[name]}" for name in changed) or "none"


net_fit = Check(
    "06_network.NN.fit",
    right.NN,
    fit_cases,
    points=4,
    scenario=fit,
    needs=("NN.__init__", "NN._forward", "NN._backward"),
    view=describe_fit,
    expect=from_the_same_start,
    asked="NN(hidden, kind, lr, steps, random_state).fit(X, Y)",
    tolerance=5e-7,  # rounding grows with every step, and some compute in float32
)


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


@net_fit.mistake
def self_left_out(self, X, Y):
    """There is no variable `lr` in `fit`: the learning rate is kept on the net. What stands before
    the dot?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, lr=lr)  # noqa: F821


for name, what in {
    "hidden": "the sizes of the hidden layers are",
    "kind": "the name of the kind is",
    "steps": "the number of steps is",
    "random_state": "the seed is",
    "layers_": "the layers are",
}.items():
    net_fit.mistake(
        stopping(
            NameError(f"name {name!r} is not defined"),
            f"self left out before {name}",
            f"There is no variable `{name}` in `fit`: {what} kept on the net. What stands before "
            "the dot?",
        )
    )


def _forward(self, X):
    """A method as a cell defines it: called by its bare name, it lacks the net."""


def _backward(self, loss):
    """The same of the way back."""


@net_fit.mistake
def self_left_out_before_forward(self, X, Y):
    """`_forward` is called as a function, without a net. Whose method is it, and what stands before
    the dot?
    """
    _layers(self, X, Y)
    for _ in range(self.steps):
        _forward(X)


@net_fit.mistake
def self_left_out_before_backward(self, X, Y):
    """`_backward` is called as a function, without a net. Whose method is it, and what stands
    before the dot?
    """
    _layers(self, X, Y)
    for _ in range(self.steps):
        _backward(self._forward(X) - Y)


@net_fit.mistake
def no_layers_on_the_net(self, X, Y):
    """There is no `layers_` on the net. Under which name, and on which object, does `fit` keep the
    layers?
    """
    layers = init_betas((X.shape[1], *self.hidden, Y.shape[1]), np.random.default_rng(0))
    self.layers = list(map(Layer, layers, [LayerKind.sigmoid] * len(layers)))
    return self


@net_fit.mistake
def star_forgotten(self, X, Y):
    """The sizes hold all of `self.hidden` as one item, and each item should be a number. What does
    a star do there?
    """
    return init_betas((X.shape[1], self.hidden, Y.shape[1]), np.random.default_rng(0))


@net_fit.mistake
def kind_called(self, X, Y):
    """`LayerKind(...)` looks for a member by its value, and `self.kind` is a name. How do you find
    a member of an Enum by its name?
    """
    return LayerKind(self.kind)


@net_fit.mistake
def kind_changed(self, X, Y):
    """`fit` changed the net's parameters: `kind` holds a LayerKind now, and a second `fit` finds no
    member by that name. Where could the LayerKind be kept instead?
    """
    self.kind = LayerKind[self.kind]
    _layers(self, X, Y, kinds=[self.kind] * len(self.hidden) + [LayerKind.sigmoid])
    return _train(self, X, Y)


@net_fit.mistake
def a_seed_for_a_generator(self, X, Y):
    """`init_betas` wants a Generator, and `random_state` is a seed. What makes a Generator of a
    seed?
    """
    return init_betas((X.shape[1], *self.hidden, Y.shape[1]), self.random_state)


@net_fit.mistake
def uphill(self, X, Y):
    """The cost grows: each step goes the way that the gradient points. Which way is down?"""
    _layers(self, X, Y)
    return _train(self, X, Y, lr=-self.lr)


@net_fit.mistake
def learning_rate_left_out(self, X, Y):
    """The learning rate has no effect. What is each gradient multiplied by?"""
    _layers(self, X, Y)
    return _train(self, X, Y, lr=1)


@net_fit.mistake
def learning_rate_of_16(self, X, Y):
    """The learning rate is always 16. Which attribute holds the one that was asked for?"""
    _layers(self, X, Y)
    return _train(self, X, Y, lr=16)


@net_fit.mistake
def never_trained(self, X, Y):
    """The betas are still those of the start. Which line gives the layers new ones?"""
    _layers(self, X, Y)
    return self


@net_fit.mistake
def one_step_only(self, X, Y):
    """The betas are where one step from the start leads, however many were asked for. How many are
    taken, and does each one begin where the last one ended?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, steps=min(self.steps, 1))


@net_fit.mistake
def one_step_too_many(self, X, Y):
    """One step too many is taken. How many are there where `steps` is 0?"""
    _layers(self, X, Y)
    return _train(self, X, Y, steps=self.steps + 1)


@net_fit.mistake
def one_step_too_few(self, X, Y):
    """One step too few is taken. How many are there where `steps` is 1?"""
    _layers(self, X, Y)
    return _train(self, X, Y, steps=self.steps - 1)


@net_fit.mistake
def loss_from_the_start_only(self, X, Y):
    """Every step uses the loss of the start, though each one changes what the net answers. How
    often should X run through the layers?
    """
    _layers(self, X, Y)
    loss = self._forward(X) - Y
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, self._backward(loss), strict=True):
            layer.betas = layer.betas - self.lr * grad
    return self


@net_fit.mistake
def gradients_from_the_start_only(self, X, Y):
    """Every step uses the gradients of the start, though each one changes the betas. How
    often should they be computed?
    """
    _layers(self, X, Y)
    grads = self._backward(self._forward(X) - Y)
    for _ in range(self.steps):
        for layer, grad in zip(self.layers_, grads, strict=True):
            layer.betas = layer.betas - self.lr * grad
    return self


@net_fit.mistake
def slope_of_the_output_twice(self, X, Y):
    """The loss holds the slope of the output's sigmoid, as `delta_out` in chapter 02 did, and
    `Layer.backward` multiplies by that slope again. What is the slope of ½(ŷ − y)² with ŷ alone?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) * y_hat * (1 - y_hat))


@net_fit.mistake
def cost_for_its_slope(self, X, Y):
    """The costs themselves go back through the net. `_backward` wants how the cost changes with
    each ŷ. What is the slope of ½(ŷ − y)²?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) ** 2 / 2)


@net_fit.mistake
def loss_doubled(self, X, Y):
    """Each step is twice as long, as for a cost without the ½. What is the slope of ½(ŷ − y)²?"""
    _layers(self, X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: 2 * (y_hat - Y))


@net_fit.mistake
def loss_divided_by_the_rows(self, X, Y):
    """Each step is divided by the number of rows, as if the cost were a mean. It is a sum over all
    rows; where does that division come from?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: (y_hat - Y) / len(Y))


@net_fit.mistake
def loss_from_rounded_answers(self, X, Y):
    """The loss is taken from rounded answers: a right answer has none, however unsure. Which method
    gives the answers before they are rounded?
    """
    _layers(self, X, Y)
    return _train(self, X, Y, loss=lambda y_hat, Y: np.round(y_hat) - Y)


@net_fit.mistake
def last_layer_trained_alone(self, X, Y):
    """Only the last layer learns. What happens to the gradients of the others?"""
    _layers(self, X, Y)
    return _train(self, X, Y, skip=range(len(self.layers_) - 1))


@net_fit.mistake
def always_sigmoid_layers(self, X, Y):
    """The hidden layers are sigmoid ones, whatever kind was asked for. Which attribute holds its
    name, and how do you find a member of an Enum by its name?
    """
    _layers(self, X, Y, kinds=[LayerKind.sigmoid] * (len(self.hidden) + 1))
    return _train(self, X, Y)


@net_fit.mistake
def output_of_the_hidden_kind(self, X, Y):
    """The output layer is of the hidden layers' kind. What should it be, so that every ŷ is between
    0 and 1?
    """
    _layers(self, X, Y, kinds=[LayerKind[self.kind]] * (len(self.hidden) + 1))
    return _train(self, X, Y)


@net_fit.mistake
def always_four_hidden_neurons(self, X, Y):
    """There is one hidden layer of 4 neurons, whatever was asked for. Which attribute holds the
    sizes of the hidden layers?
    """
    _layers(self, X, Y, hidden=(4,))
    return _train(self, X, Y)


@net_fit.mistake
def four_in_place_of_hidden(self, X, Y):
    """The sizes hold a 4, whatever was asked for. Which attribute holds the sizes of the hidden
    layers?
    """
    kinds = [LayerKind[self.kind]] * len(self.hidden) + [LayerKind.sigmoid]
    betas = init_betas((X.shape[1], 4, Y.shape[1]), np.random.default_rng(self.random_state))
    self.layers_ = [Layer(betas[i], kinds[i]) for i in range(len(betas))]
    return _train(self, X, Y)


@net_fit.mistake
def first_hidden_layer_only(self, X, Y):
    """There is never more than one hidden layer. How does a star before `self.hidden` help to list
    all sizes?
    """
    _layers(self, X, Y, hidden=self.hidden[:1])
    return _train(self, X, Y)


@net_fit.mistake
def always_the_same_start(self, X, Y):
    """Every seed gives the same start. Which attribute is the seed?"""
    _layers(self, X, Y, seed=0)
    return _train(self, X, Y)


@net_fit.mistake
def never_the_same_start(self, X, Y):
    """The same seed gives another start each time. What should the Generator be made from?"""
    _layers(self, X, Y, seed=None)
    return _train(self, X, Y)


@net_fit.mistake
def a_seed_where_none_was_given(self, X, Y):
    """Two nets without a seed start alike. What does `np.random.default_rng` do with None?"""
    _layers(self, X, Y, seed=self.random_state or 0)
    return _train(self, X, Y)


@net_fit.mistake
def a_start_of_zeros(self, X, Y):
    """All betas start at the same value, so all neurons of a layer stay copies of one another.
    Which function of chapter 02 draws a random start?
    """
    _layers(self, X, Y, init=lambda sizes, rng: [np.zeros(pair) for pair in pairwise(sizes)])
    return _train(self, X, Y)


@net_fit.mistake
def a_normal_start(self, X, Y):
    """Some betas start far from zero: they come from the normal distribution. Which function of
    chapter 02 draws the start?
    """

    def init(sizes, rng):
        return [rng.normal(size=pair) for pair in pairwise(sizes)]

    _layers(self, X, Y, init=init)
    return _train(self, X, Y)


@net_fit.mistake
def kind_not_looked_up(self, X, Y):
    """The hidden layers are given the name of their kind, and a word has no `function`. How do you
    find a member of an Enum by its name?
    """
    _layers(self, X, Y, kinds=[self.kind] * len(self.hidden) + [LayerKind.sigmoid])
    return _train(self, X, Y)


@net_fit.mistake
def one_layer_after_the_other(self, X, Y):
    """Each layer takes its step before the gradient of the next one is computed. From which betas
    should all gradients of a step come?
    """
    _layers(self, X, Y)
    for _ in range(self.steps):
        for i, layer in enumerate(self.layers_):
            layer.betas = layer.betas - self.lr * self._backward(self._forward(X) - Y)[i]
    return self


@net_fit.mistake
def a_seed_of_0_taken_for_none(self, X, Y):
    """With 0 as its seed, a net starts elsewhere each time. In `or` as well as in `if`, 0 counts as
    False. What does `np.random.default_rng` do with 0?
    """
    _layers(self, X, Y, seed=self.random_state or None)
    return _train(self, X, Y)


@net_fit.mistake
def fitted_only_once(self, X, Y):
    """A second `fit`, to other rows, leaves the net as the first one left it. When should the
    layers be made and trained?
    """
    return self if hasattr(self, "layers_") else right.NN.fit(self, X, Y)


@net_fit.mistake
def went_on_where_the_sizes_are_the_same(self, X, Y):
    """A second `fit` goes on where the first one ended, unless it needs layers of other sizes. So
    the same data and seed give another net. When should the layers be made?
    """
    old = [layer.betas.shape for layer in getattr(self, "layers_", ())]
    if old != list(pairwise((X.shape[1], *self.hidden, Y.shape[1]))):
        _layers(self, X, Y)
    return _train(self, X, Y)


@net_fit.mistake
def went_on_from_the_last_fit(self, X, Y):
    """A second `fit` goes on where the first one ended, so the same data and seed give another net.
    When should the layers be made?
    """
    if not hasattr(self, "layers_"):
        _layers(self, X, Y)
    return _train(self, X, Y)


@net_fit.mistake
def fit_without_a_return(self, X, Y):
    """The net is trained, but `fit` gives nothing back, and `NN().fit(X, Y).predict(X)` needs the
    net. What should the last line return?
    """
    right.NN.fit(self, X, Y)


@net_fit.mistake
def layers_returned(self, X, Y):
    """The net is trained, but `fit` gives back its layers, and `NN().fit(X, Y).predict(X)` needs
    the net. What is the net called inside of its own method?
    """
    return right.NN.fit(self, X, Y).layers_


@net_fit.mistake
def layers_shared_by_all_nets(self, X, Y):
    """Fitting one net changed another: they share one list of layers. Where is that list made, and
    on which object is it kept?
    """
    _layers(self, X, Y)
    type(self).layers_ = self.__dict__.pop("layers_")
    return _train(self, X, Y)


@net_fit.mistake
def parameters_changed(self, X, Y):
    """`fit` changed the net's parameters: `random_state` holds a Generator now, which moves on with
    each draw. What could hold the Generator instead?
    """
    self.random_state = np.random.default_rng(self.random_state)
    return right.NN.fit(self, X, Y)


@net_fit.mistake
def hidden_changed(self, X, Y):
    """`fit` changed the net's parameters: `hidden` now holds the sizes of all layers, so a second
    `fit` would make another net. Where could these sizes be kept instead?
    """
    sizes = [X.shape[1], *self.hidden, Y.shape[1]]
    right.NN.fit(self, X, Y)
    self.hidden = sizes
    return self


@net_fit.mistake
def hidden_made_a_list(self, X, Y):
    """`fit` changed the net's parameters: `hidden` is no longer the tuple that was given. Where
    could the list be kept instead?
    """
    self.hidden = list(self.hidden)
    return right.NN.fit(self, X, Y)


@net_fit.mistake
def stopped_early(self, X, Y):
    """Training ends as soon as every rounded answer is right. How many steps were asked for?
    (Chapter 07 is about stopping.)
    """
    _layers(self, X, Y)
    for _ in range(self.steps):
        if np.array_equal(np.round(self._forward(X)), Y):
            break
        _train(self, X, Y, steps=1)
    return self


@net_fit.mistake
def stopped_when_good_enough(self, X, Y):
    """Training ends before its last step, as soon as the net is good enough. How many steps were
    asked for? (Chapter 07 is about stopping.)
    """
    _layers(self, X, Y)
    for _ in range(self.steps):
        if np.abs(self._forward(X) - Y).max() < 0.01:
            break
        _train(self, X, Y, steps=1)
    return self


# --- NN.predict ------------------------------------------------------------------------------


def predict_cases(rng):
    yield _by_hand([[1, 0], [0, 1], [1, 1], [20, 0]], ([[2], [-3]], "sigmoid"))  # 20: ŷ is 1
    yield _undecided(rng, 6, (3, 4, 1), ["sigmoid", "sigmoid"])
    yield _undecided(rng, 5, (2, 4, 3), ["tanh", "sigmoid"])
    yield _undecided(rng, 9, (3, 5, 2, 4), ["relu", "tanh", "sigmoid"])
    yield _undecided(rng, 7, (4, 2), ["sigmoid"])


def _undecided(rng, rows, sizes, kinds):
    """A net that answers 0 and 1, surely and less surely, and never just between them."""
    while True:
        X, betas, kinds = _net(rng, rows, sizes, kinds, scale=1.5)
        y_hat = X
        for beta, kind in zip(betas, kinds, strict=True):
            y_hat = LayerKind[kind].function(y_hat @ beta)
        low, high = y_hat[y_hat < 0.5], y_hat[y_hat > 0.5]
        both = low.size and high.size and low.max() > 0.2 and high.min() < 0.8
        if both and abs(y_hat - 0.5).max() > 0.4 and abs(y_hat - 0.5).min() > 1e-3:
            return X, betas, kinds


TIES = "nn.predict(0 * X[:1])"


def describe_answers(output):
    """The answers, where a row of zeros may bring each ŷ to ½: 0 and 1 are equally near to it."""
    return output | {TIES: "0 or 1" if np.isin(output[TIES], (0, 1)).all() else "something else"}


net_predict = Check(
    "06_network.NN.predict",
    right,
    predict_cases,
    scenario=predict,
    view=describe_answers,
    asked="nn.predict(X)\n(nn.layers_ has a Layer for each of betas and kinds)",
    names=("NN", "Layer", "LayerKind"),
    needs=("NN.__init__", "NN._forward"),
)


@net_predict.mistake
def self_left_out_before_the_call(self, X):
    """`_forward` is called as a function, without a net. Whose method is it, and what stands before
    the dot?
    """
    return np.round(_forward(X))


@net_predict.mistake
def not_rounded(self, X):
    """These are numbers between 0 and 1. Which answer, 0 or 1, is each of them nearer to?"""
    return self._forward(X)


@net_predict.mistake
def cut_off(self, X):
    """What follows the point is cut off, as `int` does it: only a ŷ of exactly 1 is answered with
    1. Which function goes to the nearer whole number?
    """
    return self._forward(X).astype(int)


@net_predict.mistake
def always_one(self, X):
    """Every answer is 1, as if all that counts were to be above 0. Which number lies halfway
    between the two answers?
    """
    return np.ceil(self._forward(X))


@net_predict.mistake
def the_other_answer(self, X):
    """Every 0 is a 1 and every 1 a 0. Which answer is a ŷ of 0.9 nearer to?"""
    return 1 - np.round(self._forward(X))


@net_predict.mistake
def rounded_to_one_digit(self, X):
    """The answers are rounded to one digit behind the point. How many should stay?"""
    return np.round(self._forward(X), 1)


@net_predict.mistake
def signs(self, X):
    """These are signs: −1 and 1. Which two answers does the net know?"""
    return np.sign(self._forward(X) - 0.5)


@net_predict.mistake
def answers_of_the_first_call(self, X):
    """Asked again about other rows, the net gives the answers of the first call. When are they
    computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = np.round(self._forward(X))
    return self.kept


@net_predict.mistake
def halves_counted(self, X):
    """Where ŷ is exactly 1, the answer is 2: there are two halves in 1. Which answers does the net
    know?
    """
    return self._forward(X) // 0.5


@net_predict.mistake
def flattened(self, X):
    """The values are right, but the columns are gone. Which shape does Y have, that the answers are
    compared with?
    """
    return np.round(self._forward(X)).ravel()


@net_predict.mistake
def the_largest_column(self, X):
    """This is the column of the largest value in each row. The net answers 0 or 1 in every column;
    what does it say in each?
    """
    return np.argmax(self._forward(X), axis=1)


@net_predict.mistake
def answers_to_other_rows(self, X):
    """These are answers to the rows that the net saw before: X has not been through it. Which
    method takes X through all layers?
    """
    return np.round(self.layers_[-1].activated)


@net_predict.mistake
def first_layer_answers(self, X):
    """These are the rounded outputs of the first layer. Which method takes X through all
    of them?
    """
    return np.round(self.layers_[0].forward(X))


@net_predict.mistake
def predict_without_a_return(self, X):
    """Nothing came back. Which line hands over the answers?"""
    np.round(self._forward(X))
