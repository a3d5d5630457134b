# %% [markdown]
# # Chapter 02: What does a net look like in a for loop?
#
# <!-- slide ★ -->
# **What you'll do.** You write every piece of a net with a hidden layer, and train it in a for
# loop to answer XOR.
# <!-- /slide -->
# <!-- notes: 0.5 min · say: One neuron could not do it. Four hidden ones can. -->
#
# **What you'll learn.** How numbers flow forward through a net, how blame flows back, what shape
# each array has, and why the gradient has the shape of the weights.
#
# **What you need.** Chapter 01 and the matrix product `A @ B`.
#
# **How long it takes.**

# %%
import numpy as np

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.xor import sigmoid

# %% [markdown]
# The puzzle is the one from chapter 01: the answer is 1 where the first two columns differ.

# %%
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T

X.shape, Y.shape

# %% [markdown]
# ## Name the parts
#
# <!-- slide ★ -->
# The weights between two layers form a matrix. From here on the code calls them *betas*,
# <!-- /slide -->
# as did the talk that this course grew out of, and as statistics calls the coefficients of a model.
# Other books say *weights*, `W` or $\theta$. `betas0_1` is between layer 0 and layer 1, `betas1_2`
# between layer 1 and layer 2. This net has no biases.
# <!-- notes: 1 min · say: Six rows go in, six answers come out. · ask: What shape has each matrix?
# -->
#
# Three letters give every shape in this chapter:
#
# | letter | counts | here |
# | --- | --- | --- |
# | $m$ | rows of `X`, one for each question | 6 |
# | $n$ | neurons in the layer before a matrix of betas | 3, then 4 |
# | $k$ | neurons in the layer after it | 4, then 1 |

# %% tags=["show"]
plots.network(
    sizes=(3, 4, 1),
    layers=("layer0 = X\n6 × 3", "layer1\n6 × 4", "layer2\n6 × 1"),
    weights=("betas0_1\n3 × 4", "betas1_2\n4 × 1"),
)

# %% [markdown]
# ## 1. Start at random: `init_betas`
#
# Nobody knows the right betas yet, so they start as random numbers from $-0.5$ to $0.5$. A numpy
# *Generator* draws them. Two generators with the same seed draw the same numbers, so you can repeat
# a run.

# %%
rng = np.random.default_rng(0)
betas0_1 = rng.uniform(-0.5, 0.5, (3, 4))
betas1_2 = rng.uniform(-0.5, 0.5, (4, 1))

betas0_1.shape, betas1_2.shape

# %% [markdown]
# Two named matrices are enough for this net. Now write it for layers of any sizes: return a list
# with one matrix of betas between each layer and the next, the first one first.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "init_betas", "solution": true}
def init_betas(sizes, rng):
    """Random betas between each layer and the next.

    Parameters
    ----------
    sizes : sequence of int
        Neurons in each layer, the input first, such as (3, 4, 1): two layers or more.
    rng : numpy.random.Generator

    Returns
    -------
    list of ndarray
        len(sizes) - 1 matrices. The i-th has shape (sizes[i], sizes[i + 1]); each entry is uniform
        in [-0.5, 0.5) and drawn from rng, in any order.
    """
    ### BEGIN SOLUTION
    betas = []
    for i in range(len(sizes) - 1):
        betas.append(rng.uniform(-0.5, 0.5, (sizes[i], sizes[i + 1])))
    return betas
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_init_betas", "grade": true, "locked": true, "points": 2}
check("02_for_loop_mlp.init_betas")

# %% [markdown]
# <!-- slide: Count the matrices -->
# **Predict, then run.** A net has layers of 3, 5, 2 and 1 neurons. How many matrices of betas does
# it have, and of which shapes?
# <!-- /slide -->
# <!-- notes: 1 min · mistake: Four matrices, one for each layer. -->

# %% tags=["show"]
with ready():
    for betas in init_betas((3, 5, 2, 1), np.random.default_rng(0)):
        print(betas.shape)

# %% [markdown]
# ## 2. Go forward: `forward`
#
# <!-- slide ★: A layer is one matrix product -->
# One matrix product computes the sums of a whole layer, for all six rows at once, and `sigmoid`
# squashes them. An $m \times n$ array times $n \times k$ betas gives $m \times k$: a row for each
# question, a column for each neuron.
# <!-- /slide -->
# <!-- notes: 0.5 min · say: A row for each question, a column for each neuron. -->

# %%
layer0 = X
layer1 = sigmoid(layer0 @ betas0_1)
layer2 = sigmoid(layer1 @ betas1_2)

layer0.shape, layer1.shape, layer2.shape

# %% [markdown]
# `layer2` holds the net's answers. In formulas they are called $\hat y$, "y hat", and in code
# `y_hat`.
#
# <!-- slide -->
# **Predict, then run.** The betas are small random numbers. Roughly which answers will the net
# give?
# <!-- /slide -->
# <!-- notes: 1 min · say: An untrained net shrugs: one half for everything. -->

# %% tags=["show"]
print(layer2.round(2).T)

# %% [markdown] tags=["answer"]
# All of them are close to one half: small sums lie in the middle of the sigmoid, and the net knows
# nothing yet.

# %% [markdown]
# Now write the same for any number of layers. Keep the output of each layer: the way back needs it.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "forward", "solution": true}
def forward(X, betas):
    """The activations of every layer, without biases.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    betas : list of ndarray
        One or more, the first of shape (n, k); each next one has as many rows as the one before has
        columns.

    Returns
    -------
    list of ndarray
        [X, layer1, ..., y_hat]: X first, then sigmoid(previous @ beta) for each of the betas.
    """
    ### BEGIN SOLUTION
    activated = [X]
    for beta in betas:
        activated.append(sigmoid(activated[-1] @ beta))
    return activated
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_forward", "grade": true, "locked": true, "points": 3}
check("02_for_loop_mlp.forward")

# %% [markdown]
# **Predict, then run.** How many arrays does your function return for these two matrices?

# %%
with ready():
    activated = forward(X, [betas0_1, betas1_2])
    print(len(activated), "arrays with shapes", [layer.shape for layer in activated])
    print("the last one equals layer2:", np.allclose(activated[-1], layer2))

# %% [markdown] tags=["answer"]
# Three: a net with two matrices has three layers, and the first is `X` itself.

# %% [markdown]
# ## 3. Measure the mistake: `cost`
#
# How wrong are the answers? Square each error, so that errors cannot cancel each other, add them
# all up, and take half:
#
# <!-- slide: How wrong are the answers? -->
# $$C = \tfrac{1}{2} \sum (\hat y - y)^2$$
# <!-- /slide -->
# <!-- notes: 1 min · say: The half cancels the 2 that comes from the square. · ask: Why squares?
# -->
#
# The half makes the slope simple: the slope of $\tfrac{1}{2}(\hat y - y)^2$ is $\hat y - y$.
#
# Many books take the mean in place of the sum. For six rows that makes the cost, and every slope, a
# sixth as large. It changes nothing else: a learning rate six times as large takes the same steps.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "cost", "solution": true}
def cost(y_hat, y):
    """Half the sum of the squared errors: ½ Σ (ŷ - y)².

    Parameters
    ----------
    y_hat : ndarray of shape (m, k)
    y : ndarray of shape (m, k)

    Returns
    -------
    float
        One number for all entries together.
    """
    ### BEGIN SOLUTION
    return 0.5 * np.sum((y_hat - y) ** 2)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_cost", "grade": true, "locked": true, "points": 2}
check("02_for_loop_mlp.cost")

# %% [markdown]
# <!-- slide: The cost of knowing nothing -->
# **Predict, then run.** What is the cost of six answers of exactly one half? Work it out on paper
# first.
# <!-- /slide -->
# <!-- notes: 1 min · ask: What is one error, and what is its square? -->

# %% tags=["show"]
with ready():
    print("always one half:", cost(np.full((6, 1), 0.5), Y))
    print("the net so far: ", cost(layer2, Y))

# %% [markdown] tags=["answer"]
# Each error is ½ or $-$½, and its square is ¼. Half of six quarters is ¾.

# %% [markdown]
# ## Measure the slope of the sigmoid
#
# To go downhill you need slopes, and the slope of the sigmoid has a short form. If $a = \sigma(z)$
# is the *activated* value, the slope at $z$ is
#
# $$\sigma'(z) = a (1 - a)$$
#
# Chapter 03 derives it. Here you can measure it: nudge $z$ by a tiny $h$ to each side and see how
# much the sigmoid rises.
#
# <!-- slide -->
# **Predict, then run.** `sig_prime` expects $a$. Will it also give the right slope, the wrong slope
# or an error if you pass it $z$ instead?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · say: The question that people ask
# most about nets: why x times 1 minus x? -->

# %%
vote("02_for_loop_mlp.slope_from_z", "the right slope", "the wrong slope", "an error")


# %% tags=["show"]
def sig_prime(a):
    return a * (1 - a)


z = 0.8
h = 1e-6
measured = (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)
print("measured:             ", measured.round(6))
print("sig_prime(sigmoid(z)):", sig_prime(sigmoid(z)).round(6))
print("sig_prime(z):         ", round(sig_prime(z), 6))

# %% [markdown] tags=["answer"]
# The first two agree. The third is wrong, and no error tells you: `sig_prime` expects a value that
# has been through the sigmoid already. That suits a net, which has just computed and kept those
# values.

# %% [markdown]
# ## 4. Blame the output: `delta_out`
#
# Each output neuron squashes a sum of inputs into its answer $\hat y$. How does the cost change
# when that *input sum* grows a little? That slope is the neuron's **delta**: its share of the
# *blame* for the cost. It is made of two slopes, one after the other:
#
# - the cost changes with $\hat y$ at the slope $\hat y - y$,
# - $\hat y$ changes with the input sum at the slope $\hat y (1 - \hat y)$.
#
# <!-- slide ★: The chain rule -->
# Slopes that follow each other are multiplied, here entry by entry. This is the chain rule:
#
# $$\delta_\text{out} = (\hat y - y) \cdot \hat y (1 - \hat y)$$
# <!-- /slide -->
# <!-- notes: 1 min · say: First the slope of the cost, then the slope of the sigmoid. · mistake:
# The second factor is forgotten, or the sigmoid is applied again. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "delta_out", "solution": true}
def delta_out(y_hat, y):
    """How the cost changes with each input sum of the output layer: (ŷ - y) · ŷ (1 - ŷ).

    Parameters
    ----------
    y_hat : ndarray of shape (m, k)
        The answers, already squashed: above 0 and below 1.
    y : ndarray of shape (m, k)

    Returns
    -------
    ndarray of shape (m, k)
    """
    ### BEGIN SOLUTION
    return (y_hat - y) * y_hat * (1 - y_hat)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_delta_out", "grade": true, "locked": true, "points": 2}
check("02_for_loop_mlp.delta_out")

# %% [markdown]
# <!-- slide: Which way? -->
# **Predict, then run.** For the rows whose answer should be 1, is the delta positive or negative?
# What does the sign tell you to do with the input sum?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Should the sum grow or shrink? -->

# %% tags=["show"]
with ready():
    print("y:    ", Y.T)
    print("delta:", delta_out(layer2, Y).round(3).T)

# %% [markdown] tags=["answer"]
# It is negative: a larger input sum would lower the cost, so the input sum should grow.

# %% [markdown]
# ## 5. Pass the blame back: `delta_hidden`
#
# <!-- slide ★ -->
# Nobody tells a hidden neuron what its right answer is.
# <!-- /slide -->
# <!-- notes: 1 min · say: Blame flows back along the same lines, times the same betas. -->
# But it feeds the neurons of the next layer, and their deltas are known. To find the hidden
# neuron's share of the blame, multiply each of their deltas by the beta on the line between, and
# add up. A matrix product with the transposed betas does all of this at once:
#
# | array | shape |
# | --- | --- |
# | `delta` of the layer after | $m \times k$ |
# | `betas.T` | $k \times n$ |
# | `delta @ betas.T` | $m \times n$, like this layer |
#
# Then multiply by the slope of this layer's own sigmoid, entry by entry:
#
# <!-- show -->
# $$\begin{aligned}
# & \delta_\text{hidden} = (\delta \, \texttt{betas}^\top) \\
# & \quad {} \cdot \texttt{activated} \, (1 - \texttt{activated})
# \end{aligned}$$
# <!-- /show -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "delta_hidden", "solution": true}
def delta_hidden(delta, betas, activated):
    """How the cost changes with each input sum of a hidden layer.

    Parameters
    ----------
    delta : ndarray of shape (m, k)
        The same for the layer after this one.
    betas : ndarray of shape (n, k)
        Between this layer and the one after.
    activated : ndarray of shape (m, n)
        The output of this layer, above 0 and below 1.

    Returns
    -------
    ndarray of shape (m, n)
        Like activated: one delta for each row and neuron of this layer.
    """
    ### BEGIN SOLUTION
    return (delta @ betas.T) * activated * (1 - activated)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_delta_hidden", "grade": true, "locked": true, "points": 2}
check("02_for_loop_mlp.delta_hidden")

# %% [markdown]
# **Predict, then run.** `delta2` belongs to `layer2` and `delta1` to `layer1`. What are their
# shapes?

# %%
with ready():
    delta2 = delta_out(layer2, Y)
    delta1 = delta_hidden(delta2, betas1_2, layer1)
    print("layer2", layer2.shape, "delta2", delta2.shape)
    print("layer1", layer1.shape, "delta1", delta1.shape)

# %% [markdown]
# ## 6. Collect the gradients: `gradients`
#
# The gradient says how the cost changes with each beta. A beta multiplies an output of the layer
# before it, so its slope is that activation times the delta after it, added up over all rows:
#
# <!-- slide: The shape of a gradient -->
# $$\begin{gathered}
# \texttt{grad} = \texttt{activated}^\top \, \delta \\
# (n \times m) \, (m \times k) = n \times k
# \end{gathered}$$
# <!-- /slide -->
# <!-- notes: 1 min · ask: Which shape must it have to be subtracted from the betas? · mistake: The
# shape of the errors. -->
# <!-- todo: say: Write both gradients of this net by name first. · late: It comes ready-made. -->
#
# Errors and deltas are $m \times k$: one for each row and neuron. The gradient is $n \times k$
# like the *betas*, because it will be subtracted from them. The rows have been added up on the way.
# If you expected a gradient with the shape of the errors, look at the shapes:

# %%
with ready():
    delta2 = delta_out(layer2, Y)
    print("delta2:  ", delta2.shape)
    print("gradient:", (layer1.T @ delta2).shape)
    print("betas1_2:", betas1_2.shape)

# %% [markdown]
# And the gradient of a bias? A bias is a weight on an input that is always 1, so its slope is 1
# times the delta, added up over all rows: `delta.sum(axis=0)`. Chapter 04 gives a net a bias.
#
# For this net, `betas1_2` gets `layer1.T @ delta2` and `betas0_1` gets `layer0.T @ delta1`. Now put
# the pieces together for any number of layers: go forward once, start at the output with
# `delta_out`, then walk back from matrix to matrix. If the indices make your head spin, write down
# for `betas = [betas0_1, betas1_2]` which number each layer and each matrix has in its list.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "gradients", "solution": true}
def gradients(X, Y, betas):
    """How the cost changes with every beta.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    betas : list of ndarray
        One matrix between each layer and the next: one or more.

    Returns
    -------
    list of ndarray
        One array for each matrix of betas, in the same order and of the same shape: n×k like the
        betas. The i-th is activated[i].T @ (the delta of layer i + 1): by this formula, not by
        nudging betas, which loses digits where the cost is large.
    """
    ### BEGIN SOLUTION
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = [activated[-2].T @ delta]
    for i in reversed(range(len(betas) - 1)):
        delta = delta_hidden(delta, betas[i + 1], activated[i + 1])
        grads.insert(0, activated[i].T @ delta)
    return grads
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_gradients", "grade": true, "locked": true, "points": 4}
check("02_for_loop_mlp.gradients")

# %% [markdown]
# You need not take the formulas on trust. Nudge one beta to each side, see how the cost changes,
# and compare.
#
# <!-- slide: Measure it -->
# **Predict, then run.** To how many digits will the two numbers agree?
# <!-- /slide -->
# <!-- notes: 1 min · say: If you doubt a formula, measure it. -->

# %% tags=["show"]
with ready():
    h = 1e-5
    up, down = betas0_1.copy(), betas0_1.copy()
    up[2, 1] += h
    down[2, 1] -= h
    cost_up = cost(forward(X, [up, betas1_2])[-1], Y)
    cost_down = cost(forward(X, [down, betas1_2])[-1], Y)
    print("by nudging:    ", (cost_up - cost_down) / (2 * h))
    print("from gradients:", gradients(X, Y, [betas0_1, betas1_2])[0][2, 1])

# %% [markdown]
# ## Run the whole loop
#
# Python's `for` has an `else`. It runs when the loop reaches its end without a `break`:

# %%
for number in [1, 2, 3]:
    if number == 7:
        break
else:
    print("no 7 among them: the loop reached its end")

# %% [markdown]
# Here is the whole net in one for loop, with every matrix named: forward, backward, downhill,
# 30 000 times, with a learning rate of 16. It stops if a number becomes nan; otherwise it prints
# the rounded answers.
#
# <!-- slide ★: The whole net in one for loop -->
# **Predict, then run.** How many of the six rounded answers in `layer2` will be right?
# <!-- /slide -->
# <!-- notes: 1 min · say: Forward, backward, downhill, thirty thousand times. · ask: How many will
# be right? -->

# %% tags=["show"]
rng = np.random.default_rng(1)
betas0_1 = rng.uniform(-0.5, 0.5, (3, 4))
betas1_2 = rng.uniform(-0.5, 0.5, (4, 1))
lr = 16

for step in range(30000):
    layer0 = X
    layer1 = sigmoid(layer0 @ betas0_1)
    layer2 = sigmoid(layer1 @ betas1_2)
    if np.isnan(layer2).any():
        print("nan at step", step)
        break

    delta2 = (layer2 - Y) * sig_prime(layer2)
    delta1 = (delta2 @ betas1_2.T) * sig_prime(layer1)

    betas1_2 = betas1_2 - lr * (layer1.T @ delta2)
    betas0_1 = betas0_1 - lr * (layer0.T @ delta1)
else:
    print(layer2.round())

# %%
print("every answer is right:", np.array_equal(layer2.round(), Y))

# %% [markdown] tags=["answer"]
# All six. Twenty lines of numpy have solved what no plane can.

# %% [markdown]
# Both deltas are computed before any betas change. If `betas1_2` changed first, the blame would be
# sent back through betas that the answers never went through.
#
# Two words that you will meet everywhere: one update of the betas is an *iteration*, and one pass
# over all rows is an *epoch*. Here every update uses all six rows, so the two are the same, and
# this course calls them *steps* until chapter 08 takes a few rows at a time.
#
# ## 7. Train with your own pieces: `train_xor`
#
# The loop names two matrices, so it fits one net only. Written with `forward`, `cost` and
# `gradients`, it fits any net. Write it that way, for layers of 3, 4 and 1 neurons, and keep the
# cost of each step: the cost *before* that step's update.
#
# `np.random.default_rng(rng)` returns a Generator unchanged, and makes a fresh one from `None`. If
# your route leaves out one of the pieces, its check above puts a ready-made one in place.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "train_xor", "solution": true}
def train_xor(X, Y, lr=16, steps=30000, rng=None):
    """Train a 3×4×1 net by gradient descent, on all rows at once.

    Start from init_betas((3, 4, 1), rng). In each step, every matrix becomes
    betas[i] - lr * grads[i], all from the same old betas. Take every step: never stop early.

    Parameters
    ----------
    X : ndarray of shape (m, 3)
    Y : ndarray of shape (m, 1)
    lr : float
        The learning rate.
    steps : int
        0 or more; with 0 the betas come back as they started.
    rng : numpy.random.Generator, optional
        A fresh one where it is None.

    Returns
    -------
    betas : list of ndarray
        The trained betas, of shapes (3, 4) and (4, 1).
    costs : list of float
        One for each step: costs[i] is the cost just before the update of step i.
    """
    ### BEGIN SOLUTION
    betas = init_betas((3, 4, 1), np.random.default_rng(rng))
    costs = []
    for _ in range(steps):
        costs.append(cost(forward(X, betas)[-1], Y))
        grads = gradients(X, Y, betas)
        betas = [betas[i] - lr * grads[i] for i in range(len(betas))]
    return betas, costs
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_train_xor", "grade": true, "locked": true, "points": 3}
check("02_for_loop_mlp.train_xor")

# %% [markdown]
# <!-- slide: How does the cost fall? -->
# **Predict, then run.** Will the cost fall at an even pace, or stay where it starts for a while and
# then drop?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · say: Both axes are in powers of ten. -->

# %%
vote("02_for_loop_mlp.pace", "at an even pace", "wait, then drop")

# %% tags=["show"]
with ready():
    print("30 000 steps take a few seconds …")
    betas, costs = train_xor(X, Y, rng=np.random.default_rng(1))
    print("answers:", forward(X, betas)[-1].round(3).T)
    plots.cost_curve(costs)

# %% [markdown] tags=["answer"]
# It wavers near one half for some thirty steps, drops in a rush, and from then on only creeps
# towards zero. The axes are in powers of ten, so the long tail on the right is nearly all of the
# time.

# %% [markdown]
# If the cost is below ⅛, no single answer can be off by as much as one half, so every rounded
# answer is right.
#
# <!-- slide: How many steps were needed? -->
# **Predict, then run.** After which of the 30 000 steps does it stay below ⅛?
# <!-- /slide -->
# <!-- notes: 1 min · wait: Until everyone has voted. · say: Chapter 07 asks when to stop. -->

# %%
vote("02_for_loop_mlp.steps_needed", "about 40", "about 400", "about 4 000", "about 20 000")

# %% tags=["show"]
with ready():
    last = np.flatnonzero(np.array(costs) >= 1 / 8)[-1]
    print(f"after step {last + 1}; the other {len(costs) - last - 1} steps only polish the answers")

# %% [markdown]
# Chapter 07 asks when to stop. Now look at the first steps one at a time: this is the picture that
# chapter 01 began with, and this time it is your own net that learns.
#
# <!-- slide ★: Your own net learns -->
# **Predict, then run.** Each map shows the net's answer over the first two columns, once for each
# value of the third. In which of the two maps is one straight line not enough?
# <!-- /slide -->
# <!-- notes: 1 min · type: Press play. · say: The picture that we began with, and now the net is
# yours. -->


# %% tags=["show"]
def answers(X, betas):
    return forward(X, betas)[-1]


with ready():
    snapshots = {}
    for steps in [*range(0, 51, 2), 60, 100, 1000]:
        snapshots[steps], _ = train_xor(X, Y, steps=steps, rng=np.random.default_rng(1))
    plots.moving_boundary(answers, snapshots, X, Y)

# %% [markdown] tags=["answer"]
# In the right one. Where the third column is 1, all four corners have a row, and the circles sit on
# one diagonal, the triangles on the other. The hidden layer lets the net draw more than one line
# and join them.

# %% [markdown]
# ## On your own
#
# - Change the seed in the last cells. Does the net always learn? Does it always take the same time?
# - Try learning rates of 1, 0.1 and 64 in `train_xor`. Which is slow, and which fails?
# - Start the plain loop from betas that are all zero. What happens to the four hidden neurons?
# - Use `gradients` in a loop of your own for a net with layers of 3, 4, 4 and 1 neurons.
# - The slope $\hat y (1 - \hat y)$ is small where $\hat y$ is near 0 or 1. What does that mean for
#   an answer that is badly wrong?
#
# Chapter 03 asks why the formulas are what they are. Below is what your checks have shown so far.

# %%
progress("02_for_loop_mlp")
