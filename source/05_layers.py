# %% [markdown]
# # Chapter 05: How can we generalise this?
#
# **What you'll do.** You take the for loop of chapter 02 apart, find the piece that is the same in
# every layer, and write that piece once: as a `LayerKind` and a `Layer`.
#
# **What you'll learn.** What a layer has to know to run forward and backward on its own, how a
# function and its slope travel together, and which shape each array on the way back must have.
#
# **What you need.** Chapter 02, and what a Python class is. Chapter 03 derives the slopes that are
# used here; you may take them on trust.
#
# **How long it takes.**

# %%
import pickle
from enum import Enum

import numpy as np

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import gradients, init_betas
from autograder.reference.xor import X, Y, sigmoid

# %% [markdown]
# ## Find what repeats
#
# Here is one step of chapter 02's loop, with every matrix named.

# %%
betas0_1, betas1_2 = init_betas((3, 4, 1), np.random.default_rng(1))

layer1 = sigmoid(X @ betas0_1)
layer2 = sigmoid(layer1 @ betas1_2)

delta2 = (layer2 - Y) * layer2 * (1 - layer2)
delta1 = (delta2 @ betas1_2.T) * layer1 * (1 - layer1)

grad1_2 = layer1.T @ delta2
grad0_1 = X.T @ delta1

# %% [markdown]
# Apart from the names, the two forward lines are the same, and so are the two gradients. The two
# deltas look different: one begins with `layer2 - Y`, the other with `delta2 @ betas1_2.T`.
#
# But both beginnings answer the same question:
# <!-- slide ★: What repeats --> *How does the cost change with each value that this layer outputs?*
# Call that the layer's **loss**.<!-- /slide --> The last layer's loss comes from the cost. Every
# other layer's loss comes from the layer after it. <!-- then -->Given its loss, each layer does the
# same.<!-- /then -->
# <!-- notes: 1 min · say: Three lines for each layer, and only the names differ. · ask: Which line
# still names the sigmoid? -->

# %% tags=["code"]
loss2 = layer2 - Y
delta2 = loss2 * layer2 * (1 - layer2)
grad1_2 = layer1.T @ delta2

loss1 = delta2 @ betas1_2.T
delta1 = loss1 * layer1 * (1 - layer1)
grad0_1 = X.T @ delta1

# %% [markdown]
# **Predict, then run.** Are these still the gradients of chapter 02?

# %%
theirs = gradients(X, Y, [betas0_1, betas1_2])
print(np.allclose(grad0_1, theirs[0]), np.allclose(grad1_2, theirs[1]))

# %% [markdown] tags=["answer"]
# They are: only the names have changed.

# %% [markdown]
# <!-- slide ★: A layer is an object -->
# On the way forward a layer takes values in and outputs others.
# <!-- /slide --><!-- then -->On the way back it takes the loss of what it output. It returns two
# things: the gradient of its own betas, and the loss for the layer before.<!-- /then -->
# <!-- notes: 1 min · say: One way in and one way out, in both directions. · ask: What does the
# layer before need? -->
#
# One thing still ties it to the sigmoid: the function and its slope.
#
# ## 1. Pair a function with its slope: `LayerKind`
#
# A neuron can activate its sum with a function other than the sigmoid. These four are common:
#
# | kind | `fn`: $f(z)$ | `fn_prime`: the slope $f'(z)$ |
# | --- | --- | --- |
# | sigmoid | $\sigma(z)$ | $\sigma(z) \, (1 - \sigma(z))$ |
# | tanh | $\tanh z$ | $1 - \tanh^2 z$ |
# | relu | $z$ where $z > 0$, 0 elsewhere | 1 where $z > 0$, 0 elsewhere |
# | linear | $z$ | 1 |
#
# ReLU is short for *rectified linear unit*. A ReLU neuron whose sum is not above zero is *off*: it
# outputs 0.


# %%
def relu(z):
    return np.maximum(z, 0)


def linear(z):
    return z


z = np.array([-2, -0.5, 0.5, 2])
print("sigmoid", sigmoid(z).round(2))
print("tanh   ", np.tanh(z).round(2))
print("relu   ", relu(z))
print("linear ", linear(z))

# %% [markdown]
# <!-- slide: Keep a function and its slope together -->
# If you change the function and forget to change the slope, nothing breaks. The net just learns
# badly.
# <!-- /slide --> So keep the two together. Python's `Enum` is made for a short, fixed list of
# things. You find a member by its name, and a member can hold several values:
# <!-- notes: 1 min · say: No error message, only a net that learns badly. · ask: How would you
# notice? -->


# %%
class Light(Enum):
    stop = ("red", 0)
    go = ("green", 50)

    @property
    def colour(self):
        return self.value[0]


print(Light.go, Light["go"], [light.name for light in Light])
print(Light.go.value, Light.go.colour)

# %% [markdown]
# `@property` lets you write `Light.go.colour` without brackets after it.
#
# In `LayerKind` each member holds a pair: `fn`, a function, and `fn_prime`, its slope. (A prime,
# as in $f'$, marks a slope.) The class is written for you, apart from four slopes and one property.
#
# The slopes are functions of $a = f(z)$, the *activated* value, and not of $z$: on the way back a
# layer has kept `a`, and every slope in the table can be written with `a` alone. For ReLU, think
# about what `a` is when the neuron is off. Each slope function takes an array and returns one of
# the same shape, even the linear one.
# <!-- todo: say: Four slopes of a, and the second item of the pair. · late: Take LayerKind
# ready-made. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "LayerKind", "solution": true}
def sigmoid_prime(a):
    """The slope of the sigmoid where its value is a."""
    ### BEGIN SOLUTION
    return a * (1 - a)
    ### END SOLUTION


def tanh_prime(a):
    """The slope of tanh where its value is a."""
    ### BEGIN SOLUTION
    return 1 - a**2
    ### END SOLUTION


def relu_prime(a):
    """The slope of relu where its value is a."""
    ### BEGIN SOLUTION
    return np.where(a > 0, 1.0, 0.0)
    ### END SOLUTION


def linear_prime(a):
    """The slope of a straight line where its value is a."""
    ### BEGIN SOLUTION
    return np.ones_like(a)
    ### END SOLUTION


class LayerKind(Enum):
    """A kind of layer: a function, fn, and its slope, fn_prime.

    The members are sigmoid, tanh, relu and linear.

    kind.fn(z) takes input sums, an array of one or two axes, and returns the activated values, an
    array of the same shape. kind.fn_prime(a) takes the *activated* values, and returns the slope at
    each of them, an array of the same shape.

    pickle, which writes objects to files, can store the value of every member. So each function in
    it can be imported by its name: none is a lambda, and none is made inside another function.
    """

    sigmoid = (sigmoid, sigmoid_prime)  # left the member, right the function above
    tanh = (np.tanh, tanh_prime)
    relu = (relu, relu_prime)
    linear = (linear, linear_prime)

    @property
    def fn(self):
        """The function of this kind: from input sums z to activated values a."""
        return self.value[0]

    @property
    def fn_prime(self):
        """The slope of this kind: from activated values a to the slopes there."""
        ### BEGIN SOLUTION
        return self.value[1]
        ### END SOLUTION


# %% nbgrader={"grade_id": "check_LayerKind", "grade": true, "locked": true, "points": 3}
check("05_layers.LayerKind")

# %% [markdown]
# **Predict, then run.** What is the slope of each kind at an activated value of 0? And at ½?

# %%
with ready():
    for kind in LayerKind:
        slopes = kind.fn_prime(np.array([0, 0.5]))
        print(f"{kind.name:8}", 1.0 * slopes)  # 1.0 * turns True and False into numbers

# %% [markdown]
# <!-- slide: Four slopes -->
# **Predict, then run.** Which of the four slopes never gets above ¼?
# <!-- /slide --> And which are exactly 1 over a long stretch?
# <!-- notes: 2 min · ask: Vote, then run. · say: Each layer multiplies a loss by its slope. -->

# %%
vote("05_layers.small_slope", "sigmoid", "tanh", "relu", "linear")

# %% tags=["show"]
with ready():
    plots.kinds({kind.name: (kind.fn, kind.fn_prime) for kind in LayerKind})

# %% [markdown] tags=["answer"]
# <!-- show -->Only the sigmoid's slope stays at ¼ or below.<!-- /show --> Those of ReLU and of the
# straight line are 1 over long stretches.

# %% [markdown]
# A loss is multiplied by a slope at every layer that it passes on its way back, and slopes of ¼ and
# less wear it down. Other books call this the *vanishing gradient*. Chapter 04 measures it.
#
# ## Know two traps of an Enum
#
# <!-- slide: How many members? -->
# **Predict, then run.** How many members does this Enum have?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Vote, then run. · say: Look at the values, not at the names. -->

# %%
vote("05_layers.members", "none: it is an error", "one", "two")


# %% tags=["code", "show"]
class Trap(Enum):
    first = "the same value"
    second = "the same value"


print(list(Trap))
print(Trap.second)

# %% [markdown] tags=["answer"]
# <!-- show -->It has one. If two values are equal, the second name is an *alias* of the
# first.<!-- /show --> `LayerKind` is safe, since no two of its pairs are equal.

# %% [markdown]
# You meet the second trap when you save a net, or send it to another process for training. Both use
# `pickle`, which stores a function by the *name* under which it can be imported.
#
# **Predict, then run.** A `lambda` is a function without a name. Can a pair of them be stored?


# %%
class Nameless(Enum):
    linear = (lambda z: z, lambda a: np.ones_like(a))


try:
    pickle.dumps(Nameless.linear.value)
except (pickle.PicklingError, AttributeError) as error:
    print("no:", error)

# %% [markdown] tags=["answer"]
# No: pickle finds nothing to import. The functions of your `LayerKind` have names:

# %%
with ready():
    stored = pickle.dumps(LayerKind.tanh.value)
    print("what comes back is the same pair:", pickle.loads(stored) == LayerKind.tanh.value)

# %% [markdown]
# ## 2. Run a layer forward: `Layer.forward`
#
# A layer has two things of its own: its betas and its kind.


# %%
class Layer:
    """k neurons of one kind, each with n inputs.

    Parameters
    ----------
    betas : ndarray of shape (n, k)
    kind : LayerKind
    """

    def __init__(self, betas, kind):
        self.betas = betas
        self.kind = kind


# %% [markdown]
# Now its two methods. To give each a cell of its own, you write it as a function, and the last line
# of the cell puts it into the class. In a file of your own you would write it inside the class. If
# you run the cell above again, the new class has no methods, so run the cell of each method again
# after it.
#
# <!-- slide: Forward -->
# `forward` activates the neurons.
# <!-- /slide --><!-- then -->It also remembers two arrays, because `backward` will be given nothing
# but the loss: what came in, as `self.X`, and what goes out, as `self.activated`.<!-- /then -->
# <!-- notes: ½ min · say: Sum, activate, remember, return. -->
# <!-- todo: say: Sum, activate, remember, return. · late: Write the first line together. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "Layer_forward", "solution": true}
def forward(self, X):
    """Activate the neurons: fn of this layer's kind, of X @ betas.

    Remember X as self.X and the result as self.activated, or copies of them, for backward.

    Parameters
    ----------
    X : ndarray of shape (m, n)

    Returns
    -------
    ndarray of shape (m, k)
        The activated values.
    """
    ### BEGIN SOLUTION
    self.X = X
    self.activated = self.kind.fn(X @ self.betas)
    return self.activated
    ### END SOLUTION


Layer.forward = forward

# %% nbgrader={"grade_id": "check_Layer_forward", "grade": true, "locked": true, "points": 2}
check("05_layers.Layer.forward")

# %% [markdown]
# **Predict, then run.** A sigmoid layer of 1 neuron follows a tanh layer of 4. What shape comes out
# of each, for the six rows of `X`?

# %%
with ready():
    hidden = Layer(betas0_1, LayerKind.tanh)
    output = Layer(betas1_2, LayerKind.sigmoid)
    print(X.shape, "->", hidden.forward(X).shape, "->", output.forward(hidden.activated).shape)

# %% [markdown] tags=["answer"]
# A row for each row of `X`, and a column for each neuron.

# %% [markdown]
# ## 3. Pass the loss back: `Layer.backward`
#
# The layer took in $m \times n$ values and output $m \times k$. It is given the loss of what it
# output, the first of these four arrays. Find the others in this order. `backward` returns the last
# two; `delta` is only a step on the way. They say how the cost changes with each …
#
# 1. value that the layer output: `this_layer_loss`, $m \times k$;
# 2. input sum: `delta`, $m \times k$;
# 3. beta: `grad`, $n \times k$;
# 4. value that the layer took in: `prev_layer_loss`, $m \times n$.
#
# <!-- slide ★: Backward -->
# To get from the output to the input sum, multiply each entry by its slope:
#
# $$\delta = \texttt{this\_layer\_loss} \cdot f'(z)$$
# <!-- /slide -->
# <!-- notes: 1 min · say: One slope, then two matrix products. · mistake: The slope is left out, or
# a shape does not fit. -->
# <!-- todo: say: Write the shape of each array beside it. · late: Give delta. -->
#
# As in section 1, `fn_prime` of the layer's kind finds $f'(z)$ from $a$, the *activated* values.
#
# The other two are matrix products of $\delta$: with `self.X` for the gradient, with `self.betas`
# for the loss of the layer before. You know the shapes that go in and the shape that must come out,
# so only one order fits, and you can work out what to transpose.
#
# Losses have a row for each row of `X`: they are $m \times k$ like the values. The gradient has no
# such rows, because it is summed over them. It is $n \times k$ like the *betas*, because it will be
# subtracted from them. (With a mean in place of the sum, every gradient would be divided by $m$,
# which is the same as a smaller learning rate.)
#
# And the gradient of a bias? A bias is a beta whose input is always 1. So its gradient is the sum
# of $\delta$ over the rows. If you want biases, add a column of ones to the data; your methods
# need nothing more for that.
#
# `backward` changes no betas. It uses those that the layer has when it is called, and they should
# still be the ones that made the answers: take the step only when the loss has passed through all
# layers.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "Layer_backward", "solution": true}
def backward(self, this_layer_loss):
    """Pass the loss back through the layer, for the rows of the last call of forward.

    It uses self.X and self.activated, which forward has kept, and the betas as they are now.

    Parameters
    ----------
    this_layer_loss : ndarray of shape (m, k)
        How the cost changes with each value that this layer *output*, self.activated. It has not
        been multiplied by the slope of this layer's function yet.

    Returns
    -------
    grad : ndarray of shape (n, k)
        How the cost changes with each of the layer's betas, summed over the rows.
    prev_layer_loss : ndarray of shape (m, n)
        How the cost changes with each value that this layer took *in*, self.X. The layer before is
        given it as its this_layer_loss.
    """
    ### BEGIN SOLUTION
    delta = this_layer_loss * self.kind.fn_prime(self.activated)
    grad = self.X.T @ delta
    prev_layer_loss = delta @ self.betas.T
    return grad, prev_layer_loss
    ### END SOLUTION


Layer.backward = backward

# %% nbgrader={"grade_id": "check_Layer_backward", "grade": true, "locked": true, "points": 4}
check("05_layers.Layer.backward")

# %% [markdown]
# **Predict, then run.** With two sigmoid layers this is the net of chapter 02. Are the gradients
# the same?

# %%
with ready():
    hidden = Layer(betas0_1, LayerKind.sigmoid)
    output = Layer(betas1_2, LayerKind.sigmoid)
    y_hat = output.forward(hidden.forward(X))
    grad1_2, loss = output.backward(y_hat - Y)
    grad0_1, loss = hidden.backward(loss)
    print(np.allclose(grad0_1, theirs[0]), np.allclose(grad1_2, theirs[1]))

# %% [markdown] tags=["answer"]
# They are. Neither layer knows about the other, about `Y` or about the cost. What they hand to each
# other is enough.

# %% [markdown]
# Play the picture: the arrays of your layers appear, forward and then backward, each with its
# shape.
#
# <!-- slide: Shapes on the way back -->
# **Predict, then run.** Which array has the same shape as what the hidden layer outputs?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · type: Move the sliders of the next picture. -->

# %%
vote("05_layers.same_shape", "`loss0`", "`loss1`", "`loss2`", "`grad0_1`")


# %%
def shapes(rows, neurons, outputs):
    """All arrays of a net of two layers, run forward and backward once."""
    rng = np.random.default_rng(0)
    inputs, wanted = rng.normal(size=(rows, 3)), rng.integers(0, 2, (rows, outputs))
    betas = init_betas((3, neurons, outputs), rng)
    hidden, output = Layer(betas[0], LayerKind.tanh), Layer(betas[1], LayerKind.sigmoid)
    layer1 = hidden.forward(inputs)
    layer2 = output.forward(layer1)
    loss2 = layer2 - wanted
    grad1_2, loss1 = output.backward(loss2)
    grad0_1, loss0 = hidden.backward(loss1)
    return {
        "activated": [inputs, layer1, layer2],
        "betas": betas,
        "losses": [loss0, loss1, loss2],
        "grads": [grad0_1, grad1_2],
    }


# %% tags=["show"]
with ready():
    plots.live_shapes(**shapes(6, 4, 1))

# %% [markdown] tags=["answer"]
# <!-- show -->`loss1`: every loss has the shape of the values that it is about.<!-- /show --> And
# every gradient has the shape of its betas.

# %% [markdown]
# Now change the sizes, and watch which shapes change with them.

# %%
with ready():
    plots.edge_shapes(shapes)

# %% [markdown]
# ## Train two layers
#
# Here is a net of two layers in a loop. The kind of the hidden layer is an argument.
#
# <!-- slide: One kind cannot -->
# **Predict, then run.** With three of the four kinds the net learns XOR. Which one cannot?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · say: What bends a net? -->

# %%
vote("05_layers.cannot", "sigmoid", "tanh", "relu", "linear")


# %% tags=["show"]
def train(kind, lr=1, steps=3000, seed=0):
    betas0_1, betas1_2 = init_betas((3, 4, 1), np.random.default_rng(seed))
    hidden, output = Layer(betas0_1, kind), Layer(betas1_2, LayerKind.sigmoid)
    for _ in range(steps):
        y_hat = output.forward(hidden.forward(X))
        grad1_2, loss = output.backward(y_hat - Y)
        grad0_1, loss = hidden.backward(loss)
        output.betas = output.betas - lr * grad1_2
        hidden.betas = hidden.betas - lr * grad0_1
    return y_hat


with ready():
    print("wanted  ", Y.T)
    for kind in LayerKind:
        print(f"{kind.name:8}", train(kind).round(2).T, flush=True)

# %% [markdown] tags=["answer"]
# <!-- show -->The linear one: a weighted sum of weighted sums is one weighted sum
# again.<!-- /show --> It is the straight line of chapter 01. What bends a net is the functions
# between its layers.

# %% [markdown]
# The loop still names two layers and two gradients. Chapter 06 turns it into a net of any number
# of layers.
#
# ## On your own
#
# - In the cell of `train`, set `lr=16`. Which of the three kinds that learned XOR still learns it?
# - There, set `lr=1` again and `seed=1`. ReLU then answers ½ to the last row. What must all
#   four hidden neurons output for that row, and why does it stay so?
# - *Leaky* ReLU lets a tenth of a negative sum through. Write it and its slope, and add it to
#   `LayerKind`.
# - *Softplus* is $\ln(1 + e^z)$, with the slope $\sigma(z)$. Write that slope with
#   $a$ alone.
# - Why can $f(z) = z^2$ not be a `LayerKind`? Try to write its slope with $a$ alone.
# - Put a third layer into the loop. Which lines are new?
#
# Below is what your checks have shown so far.

# %%
progress("05_layers")
