# %% [markdown]
# # Chapter 06: A net in a modular, reusable style
#
# **What you'll do.** You put layers together into a class `NN` that is used like any model of
# scikit-learn, and train nets of many shapes with it.
#
# **What you'll learn.** Which three rules make a class reusable, how values are piped through
# layers and losses passed back, and what you gain from more layers and from other functions.
#
# **What you need.** Chapters 02 and 05. Their `init_betas`, `LayerKind` and `Layer` are imported
# ready-made.
#
# **How long it takes.**

# %%
import numpy as np
from sklearn.base import BaseEstimator, clone
from toolz import pipe

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import gradients, init_betas, train_xor
from autograder.reference.layers import Layer, LayerKind
from autograder.reference.layers import LayerKind as K
from autograder.reference.xor import X, Y

# %% [markdown]
# ## Read the contract
#
# Chapter 01 used a model of scikit-learn in one line: `LogisticRegression().fit(X, labels)`. You
# will use the net in the same way:
#
# <!-- slide ★: One line -->
# `NN(layers=[(8, K.tanh), (4, K.relu), (1, K.sigmoid)]).fit(X, Y).predict(X)`
# <!-- /slide -->
#
# `K` is short for `LayerKind`. <!-- then -->This is what *modular* means: you put a net together
# from layers, and each has a size and a kind of its own.<!-- /then --> The list gives the number of
# neurons and the kind of each layer, from the first hidden layer to the output layer. It does not
# give the number of inputs, because `fit` can see that in `X`.
# <!-- notes: 1 min · say: Size and kind of each layer, the output last. · ask: Where does the
# number of inputs come from? · mistake: X has no size in the list; fit reads it. -->
#
# Every model of scikit-learn keeps three rules:
#
# <!-- slide ★: Three rules -->
# 1. `__init__` keeps its arguments, and does nothing else.
# 2. `fit` learns, and returns the model.
# 3. `predict` uses what `fit` has learned, and changes none of it.
# <!-- /slide -->
#
# In detail: `__init__` keeps each argument under its own name, and as it was given. What `fit`
# learns goes to attributes whose names end in an underscore, such as `layers_`. `fit` starts from
# scratch each time, and changes none of the arguments.
#
# <!-- notes: ½ min · say: Keep, learn, use. · ask: Which of the three returns the model? -->
#
# Tools that know nothing about nets can then copy your class, search over its parameters and run it
# on many processors. `BaseEstimator` provides what those tools need.
#
# One method of the class is here already. `_make_layers` is ready-made: it turns the layers that
# you asked for into objects of your `Layer` class. Read its docstring now, and its code if you
# are curious.


# %%
class NN(BaseEstimator):
    """A fully connected net that answers with zeros and ones.

    Give it its layers one by one, as `layers`. Or give it, for short, `hidden` and `kind`: hidden
    layers that are all of one kind, and a sigmoid layer for the output.

    Parameters
    ----------
    hidden : sequence of int
        Neurons in each hidden layer; an empty one for a net without hidden layers.
    kind : str
        The name of the hidden layers' LayerKind.
    lr : float
        The learning rate.
    steps : int
        Steps of gradient descent.
    random_state : int, optional
        The seed of the random start; None for another start each time.
    layers : list of (int, LayerKind), optional
        Neurons and kind of each layer, the output layer last; hidden and kind then have no effect.

    Attributes
    ----------
    layers_ : list of Layer
        Made by fit; the output layer comes last.
    """

    def _make_layers(self, X, Y):
        """Put new layers on the net, as self.layers_, and return nothing. (This is ready-made.)

        Their sizes and kinds are those of self.layers or, where that is None, of self.hidden and
        self.kind. The betas start as init_betas draws them from self.random_state.

        Parameters
        ----------
        X : ndarray of shape (m, n)
            The first layer gets n inputs.
        Y : ndarray of shape (m, k)

        Raises
        ------
        ValueError
            Where the last layer has not one neuron for each column of Y.
        """
        layers = self.layers
        if layers is None:
            layers = [(size, LayerKind[self.kind]) for size in self.hidden]
            layers.append((Y.shape[1], LayerKind.sigmoid))
        sizes = [size for size, _ in layers]
        last = sizes[-1] if sizes else 0
        if last != Y.shape[1]:
            raise ValueError(
                f"The last layer needs a neuron for each column of Y: {Y.shape[1]}, not {last}."
            )
        betas = init_betas((X.shape[1], *sizes), np.random.default_rng(self.random_state))
        self.layers_ = [Layer(beta, kind) for beta, (_, kind) in zip(betas, layers)]


# %% [markdown]
# Each of your methods gets a cell of its own, as in chapter 05. If you run the cell above again,
# the new class has none of them, so run the cells of the methods again too.
#
# ## 1. Keep the arguments: `NN.__init__`
#
# This is rule 1. There are two ways to ask for a net, and `__init__` keeps the arguments of both.
# `layers` is the list from above. `hidden` and `kind` are a short form for nets whose hidden layers
# are all of one kind: `hidden=(8, 8), kind="tanh"`. Plain numbers and a plain word are handy when
# you search for good settings. The short form counts where `layers` is `None`.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "NN___init__", "solution": true}
def __init__(self, hidden=(4,), kind="sigmoid", lr=16, steps=3000, random_state=None, layers=None):
    """Keep each argument as an attribute of the same name, as it was given; do nothing else."""
    ### BEGIN SOLUTION
    self.hidden = hidden
    self.kind = kind
    self.lr = lr
    self.steps = steps
    self.random_state = random_state
    self.layers = layers
    ### END SOLUTION


NN.__init__ = __init__

# %% nbgrader={"grade_id": "check_NN___init__", "grade": true, "locked": true, "points": 2}
check("06_network.NN.__init__")

# %% [markdown]
# **Predict, then run.** You never wrote a method `get_params`. What does it return?

# %%
with ready():
    nn = NN(layers=[(8, K.tanh), (4, K.relu), (1, K.sigmoid)])
    print(nn.get_params())
    print(clone(nn).set_params(lr=0.1))

# %% [markdown] tags=["answer"]
# `get_params` finds the names in the signature of `__init__`, and `set_params` changes some of the
# parameters. A printed net shows only what differs from the defaults.

# %% [markdown]
# `clone` makes a new net from the parameters of the old one.
# <!-- slide: A class that tidies up --> Here is a class that tidies up its argument.<!-- /slide -->
# <!-- notes: ½ min · say: The class turns hidden into a list. -->


# %% tags=["code"]
class Tidy(BaseEstimator):
    def __init__(self, hidden=(4,)):
        self.hidden = list(hidden)


# %% [markdown]
# <!-- slide: Can it be cloned? -->
# **Predict, then run.** Can an object of this class be cloned?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Vote, then run. · mistake: A list looks harmless. -->

# %%
vote("06_network.tidy", "yes", "no")

# %%
try:
    clone(Tidy())
except RuntimeError as error:
    print(error)

# %% [markdown] tags=["answer"]
# <!-- show -->It cannot. `list(hidden)` is a new object, and `clone` notices.<!-- /show --> It
# checks that the new net holds the very objects that were passed in. That is why rule 1 asks you to
# keep each argument as it is.

# %% [markdown]
# The layers are not made until `fit` sees the data. To look at them now, call `_make_layers`
# yourself.
#
# <!-- slide ★: Shapes of the betas -->
# **Predict, then run.** `X` has three columns. What shapes do the betas of the three layers have?
# <!-- /slide -->
# <!-- notes: 1 min · say: 8 tanh, 4 relu, 1 sigmoid. · ask: How many rows does the first matrix
# have? · late: Leave this out. -->

# %% tags=["show"]
with ready():
    nn = NN(layers=[(8, K.tanh), (4, K.relu), (1, K.sigmoid)], random_state=0)
    nn._make_layers(X, Y)
    for layer in nn.layers_:
        print(layer.betas.shape, layer.kind.name)

# %% [markdown] tags=["answer"]
# <!-- show -->Each layer has as many inputs as the layer before it has neurons, and the first as
# many as `X` has columns.<!-- /show -->

# %% [markdown]
# The last layer needs a neuron for each column of `Y`. If it has more or fewer, an error says so:

# %%
with ready():
    try:
        NN(layers=[(8, K.tanh), (2, K.sigmoid)])._make_layers(X, Y)
    except ValueError as error:
        print(error)

# %% [markdown]
# ## 2. Pipe X through the layers: `NN._forward`
#
# What one layer outputs goes into the next: $g(f(x))$. With many functions the brackets pile up,
# and you have to read them from the inside out. `pipe`, from the library toolz, takes the value
# first, and then the functions.
#
# <!-- slide: Pipe a value -->
# **Predict, then run.** What does `pipe(3, double, add_one)` return?
# <!-- /slide --> And what does the star do?
# <!-- notes: 1 min · ask: Vote, then run. · mistake: Brackets are read from the inside out, a pipe
# from left to right. -->

# %%
vote("06_network.pipe_order", "7", "8")


# %% tags=["show"]
def double(x):
    return 2 * x


def add_one(x):
    return x + 1


print(pipe(3, double, add_one))

functions = [double, add_one, double]
print(pipe(3, *functions))

# %% [markdown] tags=["answer"]
# <!-- show -->It returns 7: the functions are called from left to right.<!-- /show --> The star
# passes the items of a list one by one, as if you had written out each of them.

# %% [markdown]
# A method of an object is a function too, so `layer.forward` can go into a pipe. Send `X` through
# the `forward` of each layer in `self.layers_`. The underscore before `_forward` says that the
# method is for the net's own use.
# <!-- todo: say: A list of forwards, and a star before it. · late: Write the line together. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "NN__forward", "solution": true}
def _forward(self, X):
    """Run X through the forward of every layer in self.layers_, once, the first one first.

    Parameters
    ----------
    X : ndarray of shape (m, n)

    Returns
    -------
    ndarray of shape (m, k)
        What the last layer outputs: y_hat, not rounded.
    """
    ### BEGIN SOLUTION
    return pipe(X, *[layer.forward for layer in self.layers_])
    ### END SOLUTION


NN._forward = _forward

# %% nbgrader={"grade_id": "check_NN__forward", "grade": true, "locked": true, "points": 2}
check("06_network.NN._forward")

# %% [markdown]
# **Predict, then run.** Six rows go into the net of three layers. What shape comes out of each
# layer?

# %%
with ready():
    nn = NN(layers=[(8, K.tanh), (4, K.relu), (1, K.sigmoid)], random_state=0)
    nn._make_layers(X, Y)
    y_hat = nn._forward(X)
    print(*[layer.activated.shape for layer in nn.layers_], sep=" -> ")
    print(y_hat.round(2).T)

# %% [markdown] tags=["answer"]
# A row for each row of `X`, and a column for each neuron. The net knows nothing yet, so all six
# answers are close to ½.

# %% [markdown]
# ## 3. Pass the loss back: `NN._backward`
#
# <!-- slide: Pass the loss back -->
# The way back is the same in reverse. The loss enters at the last layer.
# <!-- /slide --><!-- then -->`layer.backward(loss)` returns two arrays: the gradient of that
# layer's betas, which you keep, and the loss for the layer before, which you pass on.<!-- /then -->
# So this is not a simple pipe.
# <!-- notes: 1 min · say: One array is kept, the other is passed on. · mistake: Every layer gets
# the loss of the output. -->
#
# `reversed(self.layers_)` runs from the last layer to the first. The list of gradients must be in
# the order of `layers_`; `grads.insert(0, grad)` puts a new one in front of the others.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "NN__backward", "solution": true}
def _backward(self, loss):
    """Pass the loss back through the backward of every layer, the last one first.

    Call it after _forward: each layer remembers what it output then. It changes no betas.

    Parameters
    ----------
    loss : ndarray of shape (m, k)
        How the cost changes with each value that the net output.

    Returns
    -------
    list of ndarray
        The gradient of each layer, in the order of self.layers_. Each has the shape of its betas.
    """
    ### BEGIN SOLUTION
    grads = []
    for layer in reversed(self.layers_):
        grad, loss = layer.backward(loss)
        grads.insert(0, grad)
    return grads
    ### END SOLUTION


NN._backward = _backward

# %% nbgrader={"grade_id": "check_NN__backward", "grade": true, "locked": true, "points": 3}
check("06_network.NN._backward")

# %% [markdown]
# **Predict, then run.** Starting from the same betas, does this class find the same gradients as
# the functions of chapter 02?

# %%
with ready():
    nn = NN(layers=[(4, K.sigmoid), (1, K.sigmoid)], random_state=0)
    nn._make_layers(X, Y)
    betas = [layer.betas for layer in nn.layers_]
    loss = nn._forward(X) - Y
    for ours, theirs in zip(nn._backward(loss), gradients(X, Y, betas)):
        print(ours.shape, np.allclose(ours, theirs))

# %% [markdown] tags=["answer"]
# It does. The loss that goes in is $\hat y - y$, the slope of $\tfrac{1}{2}(\hat y - y)^2$.
# Chapter 02's `delta_out` also contained the factor $\hat y (1 - \hat y)$, the slope of the
# sigmoid. Now the last layer multiplies by it in its own `backward`.

# %% [markdown]
# ## 4. Learn: `NN.fit`
#
# `fit` starts with new layers, whatever was there before: one call of `_make_layers` puts them on
# the net.
#
# <!-- slide: Learn -->
# Then it trains them, as the loop of chapter 02 did. Each step goes forward, then backward, and
# then moves the betas of each layer downhill, by `self.lr` times their gradient.
# <!-- /slide --> Take all `self.steps` steps: never stop early. `zip(self.layers_, grads)` gives
# each layer together with its own gradient, however many layers there are.
# <!-- notes: 1 min · say: The same loop as in chapter 02, for any number of layers. · ask: What is
# the loss of the last layer? -->
#
# Other books call one update of the weights an *iteration*, and one pass over all the rows an
# *epoch*. Here every step uses all the rows, so a step is both. Chapter 08 takes some of the rows
# at a time, and there the two differ.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "NN_fit", "solution": true}
def fit(self, X, Y):
    """Make new layers and train them by gradient descent, on all rows at once.

    self._make_layers(X, Y) makes the layers. In each of self.steps steps, the betas of every layer
    become betas - lr * grad, in place or as a new array, where the grads are those of the cost
    ½ Σ (ŷ - y)². The parameters of the net stay as they are.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
        Zeros and ones.

    Returns
    -------
    NN
        The net itself, so that NN().fit(X, Y).predict(X) works.
    """
    ### BEGIN SOLUTION
    self._make_layers(X, Y)
    for _ in range(self.steps):
        loss = self._forward(X) - Y
        for layer, grad in zip(self.layers_, self._backward(loss)):
            layer.betas = layer.betas - self.lr * grad
    return self
    ### END SOLUTION


NN.fit = fit

# %% nbgrader={"grade_id": "check_NN_fit", "grade": true, "locked": true, "points": 4}
check("06_network.NN.fit")

# %% [markdown]
# **Predict, then run.** Chapter 02's `train_xor` and this class start from the same seed and take
# 100 steps. How far apart are their betas?

# %%
with ready():
    nn = NN(layers=[(4, K.sigmoid), (1, K.sigmoid)], steps=100, random_state=7).fit(X, Y)
    betas0_1, betas1_2 = train_xor(X, Y, steps=100, rng=np.random.default_rng(7))[0]
    print(np.abs(nn.layers_[0].betas - betas0_1).max())
    print(np.abs(nn.layers_[1].betas - betas1_2).max())

# %% [markdown] tags=["answer"]
# Only rounding keeps them apart. Both have the learning rate 16.

# %% [markdown]
# ## 5. Answer: `NN.predict`
#
# `_forward` returns numbers between 0 and 1. The answer is 0 or 1, whichever is nearer. Exactly ½
# is equally far from both, so there either answer counts as right.
# <!-- todo: say: Forward, then round. · late: Write the line together. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "NN_predict", "solution": true}
def predict(self, X):
    """Answer each row of X: 0 or 1 in each column, whichever is nearer to what the net outputs.

    What it outputs is from 0 to 1. False and True will do as well. Where the net outputs exactly ½,
    either answer will do.

    Parameters
    ----------
    X : ndarray of shape (m, n)
        One row or more.

    Returns
    -------
    ndarray of shape (m, k)
    """
    ### BEGIN SOLUTION
    return np.round(self._forward(X))
    ### END SOLUTION


NN.predict = predict

# %% nbgrader={"grade_id": "check_NN_predict", "grade": true, "locked": true, "points": 2}
check("06_network.NN.predict")

# %% [markdown]
# **Predict, then run.** A net of four sigmoid neurons starts from twenty different seeds. From how
# many does it learn XOR in 1&nbsp;000 steps?

# %%
with ready():
    nn = NN(layers=[(4, K.sigmoid), (1, K.sigmoid)], steps=1000)
    learned = []
    for seed in range(20):
        nn.set_params(random_state=seed).fit(X, Y)
        learned.append(all(nn.predict(X) == Y))
    print(sum(learned), "of", len(learned))

# %% [markdown] tags=["answer"]
# From all twenty.

# %% [markdown]
# ## Compare the kinds
#
# Now the rules pay off. `set_params` gives any net other parameters, so a search is a short loop,
# and scikit-learn's `ParameterGrid` lists the settings to try. Here the short form is handy: there
# is one hidden layer of four neurons, and `kind` is a word in the grid. (`layers` can be in a grid
# too: give it a list of lists.)
#
# <!-- slide: Four kinds, two learning rates -->
# **Predict, then run.** Chapter 02's learning rate, 16, is a large one. Which kinds can cope with
# it?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · say: A step is slope times learning rate. -->

# %%
vote("06_network.bears_16", "sigmoid", "tanh", "relu", "all of them")

# %% tags=["show"]
from sklearn.model_selection import ParameterGrid

grid = ParameterGrid({"kind": ["sigmoid", "tanh", "relu", "linear"], "lr": [1, 16]})

with ready(), np.errstate(all="ignore"):
    for setting in grid:
        learned = []
        for seed in range(10):
            nn = NN(steps=1000, random_state=seed).set_params(**setting).fit(X, Y)
            learned.append(all(nn.predict(X) == Y))
        print(setting, f"{sum(learned)} of {len(learned)} seeds learn XOR")

# %% [markdown] tags=["answer"]
# <!-- show -->Only the sigmoid: its slope is never above ¼, and that tames the steps.<!-- /show -->
# The linear kind is the straight line of chapter 01, whatever the learning rate. In some ReLU nets
# all hidden neurons end up switched off for some of the rows. There the net outputs ½, and it can
# learn nothing more about these rows.

# %% [markdown]
# `np.errstate` keeps numpy from warning about the sums of the nets that fail, which grow without
# limit.
#
# ## Compare architectures
#
# XOR has six rows. Here are 120 points: an inner ring, whose answer is 1, inside an outer ring,
# whose answer is 0. The third column is 1 in each row, so it serves as a bias of the first layer.

# %%
from sklearn.datasets import make_circles

rings, inner = make_circles(120, noise=0.1, factor=0.4, random_state=0)
rings = np.column_stack([2 * rings, np.ones(120)])
inner = inner.reshape(-1, 1)

rings.shape, inner.shape

# %% [markdown]
# Each neuron of the first hidden layer makes one straight cut through the plane, and the layers
# after it combine the cuts.
#
# For a fixed `random_state`, `fit` always starts from the same betas. So a net fitted for 30 steps
# is the net fitted for 300 steps as it was on the way.
#
# The picture plays the steps from 0 to 3&nbsp;000. The line is where $\hat y$ is ½, and each
# title ends with the share of points that are right.
#
# <!-- slide ★: Which net is big enough? -->
# **Predict, then run.** How many straight cuts fence in the inner ring? So which is the smallest of
# these nets that gets every point right?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Vote, then run. · say: A net of one hidden neuron makes one cut. · wait:
# Ten seconds, while 36 nets train. -->

# %%
vote("06_network.smallest", "2 tanh", "3 tanh", "4 tanh", "8 relu")

# %% tags=["show"]
with ready():
    architectures = {
        "no hidden layer": NN(layers=[(1, K.sigmoid)]),
        "2 tanh": NN(layers=[(2, K.tanh), (1, K.sigmoid)]),
        "3 tanh": NN(layers=[(3, K.tanh), (1, K.sigmoid)]),
        "4 tanh": NN(layers=[(4, K.tanh), (1, K.sigmoid)]),
        "8 relu": NN(layers=[(8, K.relu), (1, K.sigmoid)]),
        "8 tanh, 8 relu": NN(layers=[(8, K.tanh), (8, K.relu), (1, K.sigmoid)]),
    }
    snapshots = {}
    print("fitted for", end=" ")
    for steps in (0, 10, 30, 100, 300, 3000):
        snapshots[steps] = {}
        for name, nn in architectures.items():
            nn = clone(nn).set_params(lr=0.1, steps=steps, random_state=0)
            snapshots[steps][name] = nn.fit(rings, inner)._forward
        print(steps, end=" ", flush=True)
    print("steps")
    plots.boundaries(rings, inner, snapshots)

# %% [markdown] tags=["answer"]
# <!-- show -->Three cuts make a triangle. The net of 4 tanh neurons draws one; the net of 3 does
# not.<!-- /show --> Without a hidden layer the net makes one cut and guesses.

# %% [markdown]
# Add hidden neurons yourself, one by one. The dashed lines are the cuts that they make.

# %%
with ready():
    nets = {}
    for count in range(1, 9):
        nn = NN(layers=[(count, K.tanh), (1, K.sigmoid)], lr=0.1, random_state=0)
        nets[count] = nn.fit(rings, inner)._forward, nn.layers_[0].betas
        print(f"{count} hidden: fitted", flush=True)
    plots.neurons_added(rings, inner, nets)

# %% [markdown]
# **Predict, then run.** Does each hidden neuron of *4 tanh* make a cut? Look at its picture first.
# Here are the lowest and the highest value that each of the four outputs, over all points.

# %%
with ready():
    nn = NN(layers=[(4, K.tanh), (1, K.sigmoid)], lr=0.1, random_state=0).fit(rings, inner)
    activated = nn.layers_[0].forward(rings)
    print("lowest ", activated.min(axis=0).round(2))
    print("highest", activated.max(axis=0).round(2))

# %% [markdown] tags=["answer"]
# Three of them do: their cuts are the triangle. The fourth outputs nearly 1 for every point, so it
# makes no cut. The output layer has no bias, and training has turned this neuron into one.

# %% [markdown]
# ## End where you wanted to arrive
#
# <!-- slide ★: all(y_hat == Y) -->
# You began with a for loop and named matrices. Now you can build, train and use a net with any
# layers in one line.
# <!-- /slide -->
# <!-- notes: 1 min · say: This is where we wanted to arrive. · ask: Does it answer XOR? -->
#
# **Predict, then run.** Does it answer XOR?

# %% tags=["code", "then"]
with ready():
    layers = [(8, K.tanh), (4, K.relu), (1, K.sigmoid)]
    y_hat = NN(layers=layers, lr=0.1, random_state=0).fit(X, Y).predict(X)
    print(all(y_hat == Y))

# %% [markdown]
# ## On your own
#
# - Give `Y` a second column, `1 - Y`, with `np.column_stack`. Which lines of `NN` have to change?
#   And what does `all(y_hat == Y)` say then?
# - Put `layers` into a `ParameterGrid`, with three lists of your own. Which learns XOR most often?
# - Leave the column of ones out of `rings`. Which point must every cut pass through?
# - Ask an unfitted net for a prediction. What would a kinder message say?
# - With how few `steps` do nineteen of twenty seeds still learn XOR? Chapter 07 asks when to stop.
# - Move the five methods into one `class NN` in a file of its own, and import it.
# - A fitted net holds the values of its last `_forward`. When is that a waste, and what could
#   `Layer.forward` do about it?
#
# Below is what your checks have shown so far.

# %%
progress("06_network")
