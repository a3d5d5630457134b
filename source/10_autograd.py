# %% [markdown]
# # Chapter 10: Must we derive every gradient by hand?
#
# **What you'll do.** You write numbers that remember where they came from, and that find every
# gradient by themselves.
#
# **What you'll learn.** Why sums, products and one function that bends are enough for a net, in
# which order a machine goes back, and why gradients add up where a value is used twice.
#
# **What you need.** Chapters 02 and 03.
#
# **How long it takes.**

# %%
from math import tanh as math_tanh

import numpy as np

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import gradients, init_betas
from autograder.reference.xor import X, Y

# %% [markdown]
# ## Remember where a number comes from
#
# In chapter 02 you worked out by hand how the cost changes with each beta.
# <!-- slide: Remember where a number comes from -->Every one of those rules is the chain rule
# again: slopes that follow each other multiply. A machine can do that if each number remembers two
# things: what it was made from, and how it changes with each of these.<!-- /slide -->
# <!-- notes: 2 min · say: Slopes that follow each other multiply. · ask: What would a number have
# to remember? -->
#
# Each time you run this cell, the class is made anew, without its methods: run the cells below that
# fill it in again, too.


# %%
class Value:
    """A number that remembers what it was made from.

    Parameters
    ----------
    data : float
    parents : sequence of Value
        What it was made from.
    slopes : sequence of float
        How it changes with each of its parents.

    Attributes
    ----------
    grad : float
        How the result changes with it; 0 until backward of the result.
    """

    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.parents = parents
        self.slopes = slopes
        self.grad = 0.0

    def __repr__(self):
        return f"Value({self.data:.4g}, grad={self.grad:.4g})"


def value(number):
    """Return a Value unchanged; turn a number into a Value."""
    return number if isinstance(number, Value) else Value(number)


Value(3.0), value(2), value(Value(1.0))

# %% [markdown]
# ## 1. Add: `Value.__add__`
#
# Python turns `a + b` into `a.__add__(b)`. The sum is a new Value: its parents are the two, and its
# slopes say by how much the sum grows if one of them grows by 1. `b` may be a plain number:
# `value(b)` turns it into a Value.
# <!-- todo: say: A number, its parents, its slopes. · mistake: A plain number has no grad. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "Value___add__", "solution": true}
def __add__(self, other):
    """The sum of this value and another.

    Parameters
    ----------
    other : Value, float or int

    Returns
    -------
    Value
        Its parents are (self, other), both as Values, in this order; its slopes are how the sum
        changes with each. Neither of the two is changed.
    """
    ### BEGIN SOLUTION
    other = value(other)
    return Value(self.data + other.data, (self, other), (1.0, 1.0))
    ### END SOLUTION


Value.__add__ = __add__

# %% nbgrader={"grade_id": "check_Value___add__", "grade": true, "locked": true, "points": 2}
check("10_autograd.Value.__add__")

# %% [markdown]
# ## 2. Multiply: `Value.__mul__`
#
# **Predict.** If a grows by 1, by how much does a · b grow?
# <!-- todo: say: If a grows by 1, by how much does a times b grow? · mistake: Each factor is its
# own slope. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "Value___mul__", "solution": true}
def __mul__(self, other):
    """The product of this value and another.

    Parameters
    ----------
    other : Value, float or int

    Returns
    -------
    Value
        Its parents are (self, other), both as Values, in this order; its slopes are how the
        product changes with each. Neither of the two is changed.
    """
    ### BEGIN SOLUTION
    other = value(other)
    return Value(self.data * other.data, (self, other), (other.data, self.data))
    ### END SOLUTION


Value.__mul__ = __mul__

# %% nbgrader={"grade_id": "check_Value___mul__", "grade": true, "locked": true, "points": 2}
check("10_autograd.Value.__mul__")

# %% [markdown]
# Subtraction follows from these two. If a plain number stands on the left, as in `2 * a`, Python
# calls `__rmul__`, and for a sum `__radd__`.

# %%
Value.__radd__ = lambda self, other: self + other
Value.__rmul__ = lambda self, other: self * other
Value.__neg__ = lambda self: self * -1
Value.__sub__ = lambda self, other: self + -value(other)
Value.__rsub__ = lambda self, other: value(other) - self

with ready():
    print(1 - 2 * Value(3.0) + 4)

# %% [markdown]
# ## 3. Squash: `Value.tanh`
#
# A net needs one function that bends. Chapter 03 found the slope of tanh from its own value $a$:
# $1 - a^2$.
# <!-- todo: say: Keep the result, the slope comes from it. · mistake: tanh of itself. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "Value_tanh", "solution": true}
def tanh(self):
    """The hyperbolic tangent of this value, however large; math_tanh gives that of a number.

    Returns
    -------
    Value
        Its one parent is self; its one slope is that of tanh there.
    """
    ### BEGIN SOLUTION
    a = math_tanh(self.data)
    return Value(a, (self,), (1 - a**2,))
    ### END SOLUTION


Value.tanh = tanh

# %% nbgrader={"grade_id": "check_Value_tanh", "grade": true, "locked": true, "points": 2}
check("10_autograd.Value.tanh")

# %% [markdown]
# ## 4. Put them in order: `topological_order`
#
# Going back from the result, a value must know *all* of its own gradient before it passes any on.
# Take `b = a + a` and `c = b + b`: c is 4a, so the gradient of `a` should be 4. `b` is used twice,
# so from `c` a flow of 1 reaches it, and then another.
#
# <!-- slide: Given b = a + a and c = b + b -->
# **Predict.** Suppose that `b` doesn't wait: whenever something reaches it, it passes on all that
# it holds by then. How much reaches `a` in the end?
# <!-- /slide -->
# <!-- notes: 3 min · say: b is a + a, and c is b + b. · ask: Vote; then trace it on the board. -->

# %%
vote("10_autograd.order", "2", "4", "6")

# %% [markdown] tags=["answer"]
# <!-- show -->6 in all.<!-- /show --> The first 1 reaches `b`, which holds 1 and sends 1 to `a`,
# twice. The second 1 reaches it, so it holds 2 and sends 2 to `a`, twice. What came first has been
# sent on twice.
# <!-- show -->If `b` waits for both, it sends 2 to `a`, twice, and that is 4.<!-- /show -->

# %% [markdown]
# <!-- slide: Put them in order -->So everything that was made from a value must have had its turn
# before the value has its own. An order in which each value comes after its parents, read backward,
# ensures that. It is called *topological*.<!-- /slide -->
# <!-- notes: 1 min · say: Everything made from a value has its turn before the value. -->
#
# Write a function that finds such an order for all values that led to `v`. A value that is used
# twice is in it once. The obvious way is a function that calls itself for each parent. But a cost
# that is added up over a thousand rows makes a long chain of values.
#
# <!-- slide: 100 000 calls within calls -->
# **Predict, then run.** What does this function, which calls itself 100&nbsp;000 times, return?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Vote, then run. -->

# %%
vote("10_autograd.deep", "100 000", "0", "nothing")

# %% tags=["show"]
def depth(number):
    return 0 if number == 0 else 1 + depth(number - 1)


try:
    print(depth(100_000))
except Exception as error:
    print(type(error).__name__, error)

# %% [markdown] tags=["answer"]
# <!-- show -->Nothing: Python allows about 1&nbsp;000 calls within calls<!-- /show -->, and stops
# with an error beyond that.

# %% [markdown]
# So don't let your function call itself. Use a list in place of the calls: values that still wait
# are put on it with `append` and taken off with `pop`. Each value is taken off twice. The first
# time, it goes back on the list with a mark, and its parents go on top of it. (Put pairs on the
# list: the value, and whether its parents are done.) The second time its parents are done, and the
# value goes into the order. A value that is used twice would go through all of this twice. So keep
# a `set` of the `id(node)` of all values that have been taken off. Ask it only where the parents
# are not done: a value that comes off with its mark is in it already.
# <!-- todo: say: A list of pairs stands in for the calls; each value is taken off twice. · mistake:
# A value counts as met when it is put on the list. · late: Give the loop, leave the two cases. -->
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "topological_order", "solution": true}
def topological_order(v):
    """Every value that led to v, each once and after its own parents; v itself comes last.

    It works for any depth: chains of thousands of values too, and without raising Python's limit
    on recursion. No value is changed, neither its data and grad nor its parents and slopes. Each
    call makes a list of its own.

    Parameters
    ----------
    v : Value

    Returns
    -------
    list of Value
    """
    ### BEGIN SOLUTION
    order, met = [], set()
    waiting = [(v, False)]
    while waiting:
        node, parents_done = waiting.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in met:
            met.add(id(node))
            waiting.append((node, True))
            for parent in node.parents:
                waiting.append((parent, False))
    return order
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_topological_order", "grade": true, "locked": true, "points": 3}
check("10_autograd.topological_order")

# %% [markdown]
# <!-- slide: Once, and before it is used -->
# **Predict, then run.** `b` is used twice. How many values are there, and where does `b` stand?
# <!-- /slide -->
# <!-- notes: 1 min · ask: How many, and where is b? -->

# %% tags=["code", "show"]
with ready():
    a, b = Value(2.0), Value(3.0)
    print([node.data for node in topological_order((a * b + b).tanh())])

# %% [markdown] tags=["answer"]
# There are five, and `b` (3.0) is among them once, before the product and the sum that use it. In
# yours, `a` and `b` may come the other way round: both are right.

# %% [markdown]
# ## 5. Go back: `Value.backward`
#
# If the result grows by 1, it grows by 1: that is its own gradient. From there, go through the
# order from its end: each value sends to each parent what has flowed to it, times the slope.
# <!-- slide: Go back -->Where a value is used twice, two flows arrive, and they *add
# up*.<!-- /slide --> The classic mistake is to overwrite one with the other.
# <!-- notes: 2 min · say: The classic mistake is to overwrite one with the other. -->
#
# `grad` is a sum too: `backward` adds to what is there, so that several results can share their
# values. Keep what flows in this call apart from the `grad` of earlier calls: in a dictionary by
# `id(node)`, where every value begins with 0, and only the result with 1.
# <!-- todo: say: The flow of this call lives in a dictionary. · mistake: One flow overwrites the
# other. · late: Give the dictionary. -->
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "Value_backward", "solution": true}
def backward(self):
    """Add to the grad of each value in topological_order(self) how self changes with it.

    The grad of self grows by 1. A second call adds the same amounts again. No data is changed.
    Each value has its turn once, however many paths lead from it to self: there may be far too many
    to walk them all.
    """
    ### BEGIN SOLUTION
    order = topological_order(self)
    flow = {id(node): 0.0 for node in order}
    flow[id(self)] = 1.0
    for node in reversed(order):
        node.grad += flow[id(node)]
        for parent, slope in zip(node.parents, node.slopes):
            flow[id(parent)] += slope * flow[id(node)]
    ### END SOLUTION


Value.backward = backward

# %% nbgrader={"grade_id": "check_Value_backward", "grade": true, "locked": true, "points": 4}
check("10_autograd.Value.backward")

# %% [markdown]
# <!-- slide: Once more: b = a + a -->
# **Predict, then run.** Here are `b = a + a` and `c = b + b` again. What are the three gradients?
# <!-- /slide -->
# <!-- notes: 1 min · ask: And now, with your backward? -->

# %% tags=["code", "show"]
with ready():
    a = Value(3.0)
    b = a + a
    c = b + b
    c.backward()
    print("a", a.grad, " b", b.grad, " c", c.grad)

# %% [markdown]
# ## Draw one neuron
#
# Two inputs, two weights and a bias, squashed.
#
# <!-- slide: One neuron -->
# **Predict, then run.** Which weight moves the answer most, if it changes a little?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · type: Move the sliders below. -->

# %%
vote("10_autograd.weight", "w1", "w2", "both alike")

# %% tags=["show"]
def neuron(x1, w1, x2, w2, bias):
    """The Values of one neuron, in the order in which they are made, and their names."""
    named = {"x1": Value(x1), "w1": Value(w1), "x2": Value(x2), "w2": Value(w2)}
    named["x1 * w1"] = named["x1"] * named["w1"]
    named["x2 * w2"] = named["x2"] * named["w2"]
    named["sum"] = named["x1 * w1"] + named["x2 * w2"]
    named["bias"] = Value(bias)
    named["sum + bias"] = named["sum"] + named["bias"]
    named["tanh"] = named["sum + bias"].tanh()
    named["tanh"].backward()
    return topological_order(named["tanh"]), {id(node): name for name, node in named.items()}


with ready():
    plots.computation_graph(*neuron(x1=2.0, w1=-0.5, x2=0.5, w2=1.0, bias=0.2))

# %% [markdown] tags=["answer"]
# <!-- show -->
# w1: its grad is four times that of w2, because x1 is four times x2.
# <!-- /show -->

# %% [markdown]
# **Move it.** Each move of a slider makes the neuron afresh from your Values and calls your
# `backward`.

# %%
low_high_step = -3.0, 3.0, 0.1

with ready():
    plots.live_graph(
        neuron,
        x1=(*low_high_step, 2.0),
        w1=(*low_high_step, -0.5),
        x2=(*low_high_step, 0.5),
        w2=(*low_high_step, 1.0),
        bias=(*low_high_step, 0.2),
    )

# %% [markdown]
# ## Find chapter 02's gradients
#
# <!-- slide: Chapter 02 again -->The sigmoid is a tanh in disguise:
# $\sigma(z) = \tfrac{1}{2} (1 + \tanh \tfrac{z}{2})$. So the net of chapter 02 can be written with
# Values.<!-- /slide --> No delta is derived, no matrix transposed.
# <!-- notes: 1 min · say: The sigmoid is a tanh in disguise. No delta is derived, no matrix
# transposed. -->
#
# <!-- slide: How far apart? -->
# **Predict, then run.** How far, at most, will these gradients be from those of chapter 02?
# <!-- /slide -->
# <!-- notes: 2 min · ask: A thousandth? A millionth? -->


# %% tags=["show"]
def sigmoid(z):
    return 0.5 * (1 + (0.5 * z).tanh())


def layer(inputs, betas):
    return [
        sigmoid(sum((a * betas[i][j] for i, a in enumerate(inputs)), Value(0.0)))
        for j in range(len(betas[0]))
    ]


with ready():
    betas = init_betas((3, 4, 1), np.random.default_rng(0))
    values = [[[Value(float(beta)) for beta in row] for row in matrix] for matrix in betas]
    cost = Value(0.0)
    for row, (y,) in zip(X.tolist(), Y.tolist()):
        inputs = [Value(float(x)) for x in row]
        (y_hat,) = layer(layer(inputs, values[0]), values[1])
        cost = cost + 0.5 * (y_hat - y) * (y_hat - y)
    cost.backward()
    for matrix, by_hand in zip(values, gradients(X, Y, betas)):
        found = np.array([[beta.grad for beta in row] for row in matrix])
        print(found.shape, "largest difference:", abs(found - by_hand).max())
    print("the cost was made from", len(topological_order(cost)), "values")

# %% [markdown] tags=["answer"]
# They are the same numbers, down to the last digits of a float. <!-- show -->This is what PyTorch
# does, with arrays in place of numbers.<!-- /show --> You derived it all by hand first, so you know
# what the machine is doing.

# %% [markdown]
# ## On your own
#
# - Add `Value.exp` and `Value.relu`. What is the slope of each?
# - Write division with a new method `Value.__pow__`.
# - Train the net above for 100 steps with a learning rate of 5, and set every `grad` back to 0
#   after each. What happens if you forget?
# - How long does one step take, and how long does one of chapter 02's?
# - Draw the graph of a neuron whose two inputs share one weight. Where do the two flows meet?
#
# You began with a for loop and have ended with a machine that differentiates. Below is what your
# checks have shown.

# %%
progress("10_autograd")
