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
# used here; you can take them on trust.
#
# **How long it takes.**

# %%
import pickle
from enum import Enum

import numpy as np

from autograder import catch_up, check, plots, progress, ready
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
# The two forward lines are the same but for the names, and so are the two gradients. The two
# deltas look different: one begins with `layer2 - Y`, the other with `delta2 @ betas1_2.T`.
#
# But both beginnings answer the same question: *how does the cost change with each value that this
# layer puts out?* Call that the layer's **loss**. The last layer's loss comes from the cost. Every
# other layer's loss comes from the layer after it. Given its loss, each layer does the same:

# %%
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

# %% [markdown]
# So a layer can be an object. It takes values in and gives values out on the way forward. On the
# way back it takes the loss of what it put out, and gives two things: the gradient of its own
# betas, and the loss of what it took in, for the layer before.
#
# One thing is left that ties it to the sigmoid: the function and its slope.
#
# ## 1. Pair a function with its slope: `LayerKind`
#
# A neuron may activate its sum with other functions than the sigmoid. These are four common ones:
#
# | kind | `fn`: $f(z)$ | `fn_prime`: the slope $f'(z)$ |
# | --- | --- | --- |
# | sigmoid | $\sigma(z)$ | $\sigma(z) \, (1 - \sigma(z))$ |
# | tanh | $\tanh z$ | $1 - \tanh^2 z$ |
# | relu | $z$ where $z > 0$, else 0 | 1 where $z > 0$, else 0 |
# | linear | $z$ | 1 |
#
# ReLU is short for *rectified linear unit*. A ReLU neuron whose sum is not above zero is *off*: it
# puts out 0.


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
# If you change the function and forget to change the slope, nothing breaks. The net only learns
# badly. So keep the two together. Python's `Enum` is made for a short, fixed list of things. Its
# members are found by name, and a member can hold several values:


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
# In `LayerKind` each member holds a pair: `fn`, a function, and `fn_prime`, its slope (a prime, ′,
# marks a slope). The class is there. Four slopes and one property are missing.
#
# The slopes are functions of $a = f(z)$, the *activated* value, and not of $z$: on the way back a
# layer has kept `a`, and every slope in the table can be written with `a` alone. For ReLU, think of
# what `a` is when the neuron is off. Each slope function is given an array and returns one of the
# same shape, the linear one too.
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
# **Predict, then run.** Which of the four slopes is never above ¼? And which are exactly 1 over a
# long stretch?

# %%
with ready():
    plots.kinds({kind.name: (kind.fn, kind.fn_prime) for kind in LayerKind})

# %% [markdown]
# Only the sigmoid's slope stays at ¼ or below; those of ReLU and of the straight line are 1 over
# long stretches. A loss is multiplied by a slope at every layer that it passes on its way back.
# Slopes of ¼ and less wear it down. Chapter 04 measures by how much.
#
# ## Know two traps of an Enum
#
# **Predict, then run.** How many members does this Enum have?


# %%
class Trap(Enum):
    first = "the same value"
    second = "the same value"


print(list(Trap))
print(Trap.second)

# %% [markdown]
# It has one. Where two values are equal, the second name is an *alias* of the first. `LayerKind` is
# safe, since no two of its pairs are equal.
#
# The second trap snaps when a net is saved, or sent to another process to be trained there. Both
# use `pickle`, which stores a function by the *name* by which it can be imported.
#
# **Predict, then run.** A `lambda` is a function without a name. Can a pair of them be stored?


# %%
class Nameless(Enum):
    linear = (lambda z: z, lambda a: np.ones_like(a))


try:
    pickle.dumps(Nameless.linear.value)
except (pickle.PicklingError, AttributeError) as error:
    print("no:", error)

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
# Now its two methods. So that each can have a cell of its own, you write it as a function, and the
# last line of the cell puts it into the class. In a file of yours you would write it inside. The
# cell of the class makes the class anew, without methods: each time you run it again, run the cell
# of each method again after it.
#
# `forward` activates the neurons. It also remembers two arrays, because `backward` will be given
# nothing but the loss: what came in, as `self.X`, and what goes out, as `self.activated`.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "Layer_forward", "solution": true}
def forward(self, X):
    """Activate the neurons: fn of this layer's kind, of X @ betas.

    Remember X as self.X and the result as self.activated, for backward.

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
# **Predict, then run.** A tanh layer of 4 neurons and a sigmoid layer of 1 stand in a row. Which
# shapes come out of each, for the six rows of `X`?

# %%
with ready():
    hidden = Layer(betas0_1, LayerKind.tanh)
    output = Layer(betas1_2, LayerKind.sigmoid)
    print(X.shape, "->", hidden.forward(X).shape, "->", output.forward(hidden.activated).shape)

# %% [markdown]
# ## 3. Pass the loss back: `Layer.backward`
#
# The layer took in $m \times n$ values and put out $m \times k$. It is given the loss of what it
# put out, the first row of this table. Find the others in this order. `backward` returns the last
# two; `delta` is only a step on the way:
#
# | how the cost changes with each … | name | shape |
# | --- | --- | --- |
# | value that the layer put out | `this_layer_loss` | $m \times k$ |
# | input sum | `delta` | $m \times k$ |
# | beta | `grad` | $n \times k$ |
# | value that the layer took in | `prev_layer_loss` | $m \times n$ |
#
# To get from the value put out to the input sum, multiply each entry by its slope:
#
# $$\delta = \texttt{this\_layer\_loss} \cdot f'(z)$$
#
# As in section 1, `fn_prime` of the layer's kind finds $f'(z)$ from $a$, the *activated* values.
#
# The other two are matrix products of $\delta$: with `self.X` for the gradient, with `self.betas`
# for the loss of the layer before. You know the shapes that go in and the shape that must come out,
# so only one order fits, and you can find what to transpose.
#
# Losses have a row for each row of `X`: they are $m \times k$ like the values. The gradient has no
# such rows. It is $n \times k$ like the *betas*, because it will be subtracted from them.
#
# `backward` only finds out. It changes no betas: the answers were made with the old ones, so the
# loss must travel back through the old ones too.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "Layer_backward", "solution": true}
def backward(self, this_layer_loss):
    """Pass the loss back through the layer, as it was in the last call of forward.

    Parameters
    ----------
    this_layer_loss : ndarray of shape (m, k)
        How the cost changes with each value that this layer put *out*, self.activated. It has not
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

# %% [markdown]
# Neither layer knows about the other, about `Y` or about the cost. What they hand to each other is
# enough.
#
# Watch the arrays appear, forward and then backward, each with the shape that yours has.
#
# **Predict, then run.** Which array on the way back has the same shape as `betas0_1`?

# %%
with ready():
    hidden = Layer(betas0_1, LayerKind.tanh)
    output = Layer(betas1_2, LayerKind.sigmoid)
    layer1 = hidden.forward(X)
    layer2 = output.forward(layer1)
    loss2 = layer2 - Y
    grad1_2, loss1 = output.backward(loss2)
    grad0_1, loss0 = hidden.backward(loss1)
    plots.live_shapes(
        activated=[X, layer1, layer2],
        betas=[betas0_1, betas1_2],
        losses=[loss0, loss1, loss2],
        grads=[grad0_1, grad1_2],
    )

# %% [markdown]
# ## Train two layers
#
# Here is a net of two layers in a loop. The hidden layer's kind is an argument now.
#
# **Predict, then run.** With which of the four kinds will the net learn XOR? One of them cannot.


# %%
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
        print(f"{kind.name:8}", train(kind).round(2).T)

# %% [markdown]
# The linear one. Each of its neurons puts out a weighted sum, and the output neuron weighs and adds
# those: that is one weighted sum again, the straight line of chapter 01. What bends a net is the
# functions between its layers.
#
# The loop still names two layers and two gradients. Chapter 06 turns it into a net of any number
# of layers.
#
# ## On your own
#
# - In the cell of `train`, set `lr=16`. Which of the three kinds that learned XOR still learns it?
# - There, set `lr=1` again and `seed=1`. ReLU then answers ½ to the last row. What must all
#   four hidden neurons put out for that row, and why does it stay so?
# - *Leaky* ReLU lets a tenth of a negative sum through. Write it and its slope, and add it to
#   `LayerKind`.
# - *Softplus* is $\ln(1 + e^z)$, with the slope $\sigma(z)$. Write that slope with
#   $a$ alone.
# - Why can $f(z) = z^2$ be no `LayerKind`? Try to write its slope with $a$ alone.
# - Put a third layer into the loop. Which lines are new?
#
# Below is what your checks have shown so far.

# %%
progress("05_layers")
