# %% [markdown]
# # Chapter 04: What could go wrong with the plan?
#
# **What you'll do.** You make nets fail on purpose and count how often they do, write a check that
# tells right gradients from wrong ones, and fix five bugs.
#
# **What you'll learn.** What the learning rate, the hidden layer and a bias decide. Why the start
# must be random, but not too wide. Why gradients fade in deep nets. Why "it learned" does not prove
# that code is right, and what does.
#
# **What you need.** Chapter 02, and `numeric_grad` from chapter 03.
#
# **How long it takes.**

# %%
from itertools import pairwise

import numpy as np

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import cost, delta_out, forward, gradients, init_betas
from autograder.reference.gradients import numeric_grad
from autograder.reference.xor import X, Y, sigmoid

# %% [markdown]
# <!-- slide: Was it luck? -->
# The plan of chapter 02 was to start at random, go downhill with a learning rate of 16, and so
# learn XOR. It worked. Was that luck?
# <!-- /slide -->
# <!-- notes: 1 min · say: One run tells you little. · ask: How would you find out? -->
#
# ## Train many nets at once
#
# One run tells you little. Many runs, each from its own seed, tell you how often the plan works. A
# loop over seeds would be slow, but numpy can multiply a whole *stack* of matrices at once. The
# stack is a new first axis:


# %%
def stack(nets):
    """Make one net of many: each of its betas holds those of all nets, in a new first axis."""
    return [np.stack(betas) for betas in zip(*nets)]


fifty = [init_betas((3, 4, 1), np.random.default_rng(seed)) for seed in range(50)]
betas0_1, betas1_2 = stack(fifty)

print("betas0_1 of one net:", fifty[0][0].shape, "  of the stack:", betas0_1.shape)
print("hidden layer of the stack:", sigmoid(X @ betas0_1).shape)

# %% [markdown]
# Chapter 02's `forward` and `delta_out` can take a stack. `gradients` cannot, because `.T` reverses
# all three axes of the stack. `.mT` transposes each matrix in it. That is the only difference
# below:


# %%
def stacked_gradients(X, Y, betas):
    """Chapter 02's gradients, for one net or for a stack of nets."""
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = []
    for i in reversed(range(len(betas))):
        grads.insert(0, activated[i].mT @ delta)
        delta = (delta @ betas[i].mT) * activated[i] * (1 - activated[i])
    return grads


def train(betas, lr, steps, gradients=stacked_gradients):
    """Train one net or a stack of nets on XOR; return the new betas."""
    for _ in range(steps):
        grads = gradients(X, Y, betas)
        betas = [beta - lr * grad for beta, grad in zip(betas, grads)]
    return betas


def learned(betas):
    """For each net of a stack: are all six rounded answers right?"""
    y_hat = forward(X, betas)[-1]
    return np.all(y_hat.round() == Y, axis=(-2, -1))


# %% [markdown]
# <!-- slide: Fifty nets -->
# **Predict, then run.** Of these fifty nets, how many know XOR at the start? How many after
# 1&nbsp;000 steps?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Chance gets half of the rows right. All six? -->

# %% tags=["show"]
trained = train(stack(fifty), lr=16, steps=1000)
print(f"at the start:      {np.sum(learned(stack(fifty))):2} of 50")
print(f"after 1 000 steps: {np.sum(learned(trained)):2} of 50")

# %% [markdown] tags=["answer"]
# <!-- show -->None at the start, and all of them after 1&nbsp;000 steps.<!-- /show --> The plan was
# not luck.

# %% [markdown]
# ## 1. Count successes: `success_rate`
#
# Now do the same for any learning rate and any number of hidden neurons. For each seed, start from
# `init_betas((3, hidden, 1), np.random.default_rng(seed))`, train for 1&nbsp;000 steps, and return
# the share of seeds that have learned. You may use `stack`, `train` and `learned`: trained as one
# stack, the nets of the map below take seconds; one after the other, they take minutes.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "success_rate", "solution": true}
def success_rate(lr, hidden, seeds):
    """The share of seeds from which a 3×hidden×1 net learns XOR in 1000 steps.

    Each net starts from init_betas((3, hidden, 1), np.random.default_rng(seed)). It has learned XOR
    if all six rounded answers equal Y after 1000 steps of gradient descent, each on all rows.

    Parameters
    ----------
    lr : float
        The learning rate.
    hidden : int
        Neurons in the hidden layer.
    seeds : sequence of int
        One net for each; at least one.

    Returns
    -------
    float
        From 0 (no seed) to 1 (every seed).
    """
    ### BEGIN SOLUTION
    starts = [init_betas((3, hidden, 1), np.random.default_rng(seed)) for seed in seeds]
    betas = train(stack(starts), lr, 1000)
    return np.mean(learned(betas))
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_success_rate", "grade": true, "locked": true, "points": 3}
check("04_what_could_go_wrong.success_rate")

# %% [markdown]
# Each square of this map is a learning rate and a number of hidden neurons; its colour is the share
# of fifty seeds that learn. The cell takes a few seconds and reports each row.
#
# <!-- slide: Where does the plan fail? -->
# **Predict, then run.** On which sides of the map will hardly any net learn?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Small steps, large steps, few neurons? · wait: Ten seconds, while 2 700
# nets train. -->

# %% tags=["show"]
lrs = (0.1, 0.25, 1, 4, 16, 24, 32, 48, 64)
hiddens = (1, 2, 3, 4, 6, 8)

with ready():
    shares = []
    for hidden in hiddens:
        shares.append([success_rate(lr, hidden, range(50)) for lr in lrs])
        print(f"{hidden} hidden:", *[f"{share:4.0%}" for share in shares[-1]], flush=True)
    plots.success_map(shares, lrs, hiddens)

# %% [markdown] tags=["answer"]
# <!-- show -->On three sides: where steps are too short, where they are too long, and where there
# are too few neurons.<!-- /show -->

# %% [markdown]
# ## Be patient, where it helps
#
# If you skipped the start of this chapter, run its cells down to `learned` now.
#
# <!-- slide: More steps -->
# **Predict, then run.** Give more steps to the nets whose steps are too short, and to those whose
# steps are too long. Which of them catch up?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · wait: Ten seconds. -->

# %%
vote("04_what_could_go_wrong.patience", "both", "only the slow ones", "only the wild ones", "none")

# %% tags=["show"]
hundred = stack([init_betas((3, 4, 1), np.random.default_rng(seed)) for seed in range(100)])

print("share of 100 seeds that have learned, by steps")
print("              1 000   3 000  10 000")
for lr in (0.1, 16, 24, 32, 48, 64):
    betas, done, row = hundred, 0, []
    for steps in (1000, 3000, 10000):
        betas, done = train(betas, lr, steps - done), steps
        row.append(f"{np.mean(learned(betas)):8.0%}")
    print(f"lr {lr:4}:   ", *row, sep="", flush=True)

# %% [markdown] tags=["answer"]
# <!-- show -->Patience cures a small learning rate. It cures a large one in part: now and then a
# jump lands well.<!-- /show --> For four hidden neurons the edge lies between 16 and 24. At 16
# every seed learns; the larger the learning rate, the fewer do. At 64, even after 10&nbsp;000
# steps, only about one seed in twenty has learned.

# %% [markdown]
# ## Give the output a bias
#
# In the map, two hidden neurons were hardly ever enough. Before you blame them, remember that this
# net has no bias: the sum of each neuron is made of its inputs alone.
#
# Here the output neuron gets a bias, as one more input that is always 1. Its gradient needs no new
# formula: it is input times delta, summed over the rows, and the input is 1. So it is just the sum
# of the deltas.
#
# <!-- slide: One more weight -->
# **Predict, then run.** How much will one more beta help a net of two hidden neurons?
# <!-- /slide --> And a net of one?
# <!-- notes: 2 min · ask: Vote, then run. · say: A bias sets the threshold of the output. -->

# %%
vote("04_what_could_go_wrong.bias", "not at all", "a little", "nearly every seed learns")


# %% tags=["show"]
def rate_with_bias(lr, hidden, seeds):
    """As success_rate, for nets whose output neuron has a bias."""
    starts = []
    for seed in seeds:
        betas0_1, betas1_2 = init_betas((3, hidden, 1), np.random.default_rng(seed))
        starts.append([betas0_1, np.vstack([betas1_2, [[0]]])])  # the bias starts at zero
    betas0_1, betas1_2 = stack(starts)
    one = np.ones((len(seeds), 6, 1))

    def answer():
        layer1 = sigmoid(X @ betas0_1)
        wide1 = np.concatenate([layer1, one], axis=-1)
        return layer1, wide1, sigmoid(wide1 @ betas1_2)

    for _ in range(1000):
        layer1, wide1, layer2 = answer()
        delta2 = (layer2 - Y) * layer2 * (1 - layer2)
        delta1 = (delta2 @ betas1_2[:, :hidden].mT) * layer1 * (1 - layer1)
        betas1_2 = betas1_2 - lr * (wide1.mT @ delta2)
        betas0_1 = betas0_1 - lr * (X.T @ delta1)
    return np.mean(np.all(answer()[-1].round() == Y, axis=(1, 2)))


with ready():
    for hidden in (1, 2, 3):
        without = success_rate(4, hidden, range(100))
        with_bias = rate_with_bias(4, hidden, range(100))
        print(f"{hidden} hidden, lr 4:  {without:4.0%} without a bias, {with_bias:4.0%} with one")

# %% [markdown] tags=["answer"]
# <!-- show -->Two cuts are enough for XOR, once a bias sets the output's threshold.<!-- /show -->
# It decides whether a point must lie on the right side of one cut, or of both. One hidden neuron is
# one cut, and no bias turns one cut into two.

# %% [markdown]
# ## 2. Start all neurons equal: `symmetric_run`
#
# Why must the start be random? See what happens when it is not. Make a net with four hidden neurons
# that are copies of one another: draw the betas of a net with *one* hidden neuron,
# `init_betas((3, 1, 1), rng)`, then repeat its column in `betas0_1` and its row in `betas1_2` four
# times. `np.repeat(array, 4, axis=1)` repeats columns, `axis=0` rows. Train it for 200 steps with a
# learning rate of 4.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "symmetric_run", "solution": true}
def symmetric_run(seed):
    """The betas of a 3×4×1 net whose hidden neurons start equal, after 200 steps with lr = 4.

    The start has the betas of init_betas((3, 1, 1), np.random.default_rng(seed)): its one column in
    betas0_1 four times, its one row in betas1_2 four times.

    Parameters
    ----------
    seed : int

    Returns
    -------
    list of ndarray
        The trained betas, of shapes (3, 4) and (4, 1).
    """
    ### BEGIN SOLUTION
    betas0_1, betas1_2 = init_betas((3, 1, 1), np.random.default_rng(seed))
    start = [np.repeat(betas0_1, 4, axis=1), np.repeat(betas1_2, 4, axis=0)]
    return train(start, lr=4, steps=200)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_symmetric_run", "grade": true, "locked": true, "points": 2}
check("04_what_could_go_wrong.symmetric_run")

# %% [markdown]
# <!-- slide: Four equal neurons -->
# **Predict, then run.** The betas change in every step. Do the four columns drift apart?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · say: What could make equal neurons differ? -->

# %%
vote("04_what_could_go_wrong.symmetry", "yes", "no")

# %% tags=["show"]
with ready():
    betas0_1, betas1_2 = symmetric_run(0)
    print(betas0_1.round(3))

# %% [markdown] tags=["answer"]
# <!-- show -->They do not. Equal neurons output the same, get the same blame, and take the same
# step.<!-- /show -->

# %% [markdown]
# **Predict, then run.** From random starts, 200 steps with this learning rate are enough for every
# seed. From equal ones?

# %%
with ready():
    equal = stack([symmetric_run(seed) for seed in range(100)])
    print(f"equal starts:  {np.mean(learned(equal)):4.0%} of 100 seeds learn")
    print(f"random starts: {np.mean(learned(train(hundred, lr=4, steps=200))):4.0%}")

# %% [markdown] tags=["answer"]
# From none of them. Such a net is one neuron written four times, and one hidden neuron cannot
# answer XOR. A random start makes the neurons differ.

# %% [markdown]
# ## 3. Find neurons that have gone flat: `saturation`
#
# If random is good, is more random better? Chapter 02 ended with a question: the slope $a(1 - a)$
# is small where $a$ is near 0 or 1. A neuron there passes almost no blame back, so it hardly
# learns, however wrong it is. It is *saturated*.
#
# Call an activation saturated if its slope is below 0.05. What share of the activations is that?
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "saturation", "solution": true}
def saturation(activations):
    """The share of activations at which the sigmoid's slope is below 0.05.

    Parameters
    ----------
    activations : ndarray
        What sigmoid neurons output: from 0 to 1, already squashed. It has one axis or more, and at
        least one entry. No slope is exactly 0.05.

    Returns
    -------
    float
        From 0 to 1.
    """
    ### BEGIN SOLUTION
    return np.mean(activations * (1 - activations) < 0.05)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_saturation", "grade": true, "locked": true, "points": 2}
check("04_what_could_go_wrong.saturation")

# %% [markdown]
# Here are the hidden activations of a hundred nets before training: with betas up to ±0.5, ten
# times as wide, and a hundred times as wide.
#
# <!-- slide: A wider start -->
# **Predict, then run.** Where will the activations pile up?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Near 0, ½ or 1? · type: Move the slider of the next picture. -->

# %% tags=["show"]
wider = {
    f"betas up to ±{width:g}": [2 * width * beta for beta in hundred] for width in (0.5, 5, 50)
}
layers = {title: forward(X, betas)[1] for title, betas in wider.items()}

plots.flat_neurons(layers)

# %% [markdown] tags=["answer"]
# <!-- show -->With the narrow start, near ½; with the wide ones, at 0 and 1, where the sigmoid is
# flat.<!-- /show -->

# %% [markdown]
# Make the start wider yourself. `saturation` counts the neurons that have gone flat.

# %%
with ready():
    plots.wide_start(
        lambda width: forward(X, [2 * width * beta for beta in hundred])[1], saturation
    )

# %% [markdown]
# **Predict, then run.** Which of the three starts still learn?

# %%
with ready():
    for title, betas in wider.items():
        share = np.mean(learned(train(betas, lr=4, steps=1000)))
        print(f"{title:16} {saturation(layers[title]):4.0%} saturated, {share:4.0%} learn XOR")

# %% [markdown] tags=["answer"]
# A net can learn with half of its neurons flat, but not with nearly all of them flat. A start has
# to be random, so that neurons differ, and not so wide that nearly all of them are flat.

# %% [markdown]
# ## See gradients fade
#
# <!-- slide ★: See gradients fade -->
# On its way back, blame is multiplied by a slope $a(1 - a)$ in every layer.
# <!-- /slide --><!-- then -->Chapter 03 found that this slope is never more than ¼.<!-- /then -->
# In a deep net these factors multiply. (If you skipped the start of this chapter, run its cells
# down to `learned` now.)
# <!-- notes: 1 min · say: Blame times a quarter, times a quarter, and so on. -->
#
# <!-- slide ★: Eight matrices -->
# **Predict, then run.** In a net with eight matrices of betas, how many times shorter is the first
# gradient than the last?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · say: A quarter to the seventh power is 1 in 16 000. -->

# %%
vote("04_what_could_go_wrong.fading", "8 times", "a thousand times", "a million times")


# %% tags=["show"]
def deep(depth, seeds=range(50)):
    """A stack of nets with that many matrices of betas, and 4 neurons in each hidden layer."""
    sizes = (3, *[4] * (depth - 1), 1)
    return stack([init_betas(sizes, np.random.default_rng(seed)) for seed in seeds])


norms = {}
for depth in (2, 4, 8):
    grads = stacked_gradients(X, Y, deep(depth))
    norms[depth] = [np.linalg.norm(grad, axis=(1, 2)).mean() for grad in grads]
    times = norms[depth][-1] / norms[depth][0]
    print(f"{depth} matrices: the first gradient is {times:,.0f} times shorter than the last")

plots.fading_gradients(norms)

# %% [markdown] tags=["answer"]
# <!-- show -->Each layer makes the gradient about eight times shorter.<!-- /show --> The slope
# accounts for a factor of ¼ or less, the small betas for the rest. In other books this is the
# *vanishing gradient*.

# %% [markdown]
# **Predict, then run.** More layers can bend more. Do they learn XOR better?

# %%
for depth in (2, 3, 4, 5, 6):
    share = np.mean(learned(train(deep(depth), lr=4, steps=1000)))
    print(f"{depth} matrices: {share:4.0%} of 50 seeds learn", flush=True)

# %% [markdown] tags=["answer"]
# They learn it worse. The first layers hardly move, so what they hand on to the last ones is still
# as random as at the start. Chapter 08 cures this with other functions and a better start.

# %% [markdown]
# ## 4. Catch wrong gradients: `grad_check`
#
# <!-- slide: Wrong code that works -->
# So far the code was right and the plan was wrong. Wrong code can fail in a worse way: it works.
# <!-- /slide -->
# Here are the gradients of a net with one hidden layer, and ways to spoil them.
# <!-- notes: 1 min · say: A bug that stops the program is a kind one. -->


# %%
def suspect(bug):
    """A function that gives gradients, with a bug of that name, or without one."""

    def suspected_gradients(X, Y, betas):
        layer0, layer1, layer2 = forward(X, betas)
        slope1, slope2 = layer1 * (1 - layer1), layer2 * (1 - layer2)
        if bug == "σ′ of the output missing":
            slope2 = 1
        if bug == "σ applied twice":
            slope1 = sigmoid(layer1) * (1 - sigmoid(layer1))
        delta2 = (layer2 - Y) * slope2
        blame = delta2
        if bug == "raw error sent back":
            blame = layer2 - Y
        delta1 = (blame @ betas[1].mT) * slope1
        grads = [layer0.T @ delta1, layer1.mT @ delta2]  # layer0 is X, never a stack
        if bug == "mean for sum":
            grads = [grad / len(X) for grad in grads]
        if bug == "one beta forgotten":
            grads[0][..., 2, 3] = 0
        return grads

    return suspected_gradients


bugs = (
    "no bug",
    "σ′ of the output missing",
    "σ applied twice",
    "raw error sent back",
    "mean for sum",
    "one beta forgotten",
)

# %% [markdown]
# <!-- slide: Five bugs -->
# **Predict, then run.** How many of the five bugs keep a net from learning XOR?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · say: A missing slope, a squashed slope, a raw error, a
# mean, a beta that never learns. · wait: Ten seconds. -->

# %%
vote("04_what_could_go_wrong.bugs", "all five", "three or four", "one or two", "none")

# %% tags=["show"]
forty = [beta[:40] for beta in hundred]

print("share of 40 seeds that learn, at")
print(f"{'':26}  lr 1   lr 16")
for bug in bugs:
    slow = np.mean(learned(train(forty, 1, 3000, suspect(bug))))
    fast = np.mean(learned(train(forty, 16, 1000, suspect(bug))))
    print(f"{bug:26} {slow:5.0%}   {fast:5.0%}", flush=True)

# %% [markdown] tags=["answer"]
# <!-- show -->At a learning rate of 1, four of the five bugs learn from nearly every
# seed.<!-- /show --> Two of them do so at 16 as well. One of those is "mean for sum": a mean is the
# sum divided by the number of rows, which is the same as a smaller learning rate.

# %% [markdown]
# A sure test does not wait for the net to learn. It compares the gradients themselves with a
# measurement.
#
# `numeric_grad(f, w)` of chapter 03 measures the gradient of a function `f` of *one* array `w`.
# Here the cost depends on a list of arrays. Take them one at a time: for the i-th, `f` is the cost
# of the list with `w` in the i-th place.
#
# The two never agree to the last digit. Call them equal if the difference, with all its entries as
# one long vector, is at most $10^{-6}$ times as long as the measured gradient:
#
# $$\begin{aligned}
# & \lVert \texttt{grads} - \texttt{numeric} \rVert \\
# & \le 10^{-6} \, \lVert \texttt{numeric} \rVert
# \end{aligned}$$
#
# `np.linalg.norm(v)` is the length of a vector $v$. `array.ravel()` makes a vector of an array, and
# `np.concatenate` makes one vector of a list of them. A gradient that holds `nan`, "not a number",
# must not pass.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "grad_check", "solution": true}
def grad_check(cost, grads, params):
    """Whether gradients agree with central differences of the cost.

    Parameters
    ----------
    cost : function
        cost(params) is a number, for a list of arrays like params. It changes with them, so
        the central differences are not all 0.
    grads : list of ndarray
        The gradients to check, one for each of params and of the same shape.
    params : list of ndarray
        Where to check: one matrix or more. They are left as they were.

    Returns
    -------
    bool
        True if the length of the difference, over all arrays together, is at most 1e-6 times the
        length of the central differences. False otherwise, and where any entry of grads is nan.
    """

    ### BEGIN SOLUTION
    def measured(i):
        def cost_of_one(w):
            return cost([*params[:i], w, *params[i + 1 :]])

        return numeric_grad(cost_of_one, params[i])

    numeric = np.concatenate([measured(i).ravel() for i in range(len(params))])
    claimed = np.concatenate([grad.ravel() for grad in grads])
    return bool(np.linalg.norm(claimed - numeric) <= 1e-6 * np.linalg.norm(numeric))
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_grad_check", "grade": true, "locked": true, "points": 4}
check("04_what_could_go_wrong.grad_check")

# %% [markdown]
# **Predict, then run.** Which of the suspects pass?

# %%
rng = np.random.default_rng(0)
inputs = rng.normal(size=(6, 3))
betas = init_betas((3, 4, 1), rng)


def cost_of(betas):
    return cost(forward(inputs, betas)[-1], Y)


with ready():
    for bug in bugs:
        passes = grad_check(cost_of, suspect(bug)(inputs, Y, betas), betas)
        print(f"{bug:26} {'passes' if passes else 'is caught'}")

# %% [markdown] tags=["answer"]
# Only the one without a bug. XOR's rows would have caught the five as well, but random inputs are
# the safer habit. If an input is 0 in every row, its betas have no effect on the cost, and a bug in
# their gradients does not show.

# %% [markdown]
# ## 5. Fix five bugs: `repair`
#
# Now you are the doctor. Five parts of a small net are broken, with one bug in each. You see the
# code and its symptoms. Write down what you think is wrong before you go on to the next part.
#
# ### The part `start`
#
# It should return random betas as chapter 02's `init_betas` does: uniform from $-0.5$ to $0.5$.


# %%
def broken_start(sizes, rng):
    """Random betas between each layer and the next."""
    return [100 * (rng.random((n, k)) - 0.5) for n, k in pairwise(sizes)]


starts = stack([broken_start((3, 4, 1), np.random.default_rng(seed)) for seed in range(40)])
print(f"{np.mean(learned(train(starts, lr=4, steps=1000))):.0%} of 40 seeds learn")
with ready():
    print(f"{saturation(forward(X, starts)[1]):.0%} of the hidden activations are saturated")

# %% [markdown]
# ### The part `shuffle`
#
# It should return the rows of `X` and `Y` in a random order. Nets are often shown their rows in a
# new order each time.


# %%
def broken_shuffle(X, Y, rng):
    """The rows of X and Y in a random order."""
    return rng.permutation(X), rng.permutation(Y)


rng = np.random.default_rng(0)


def shuffled_gradients(X, Y, betas):
    return stacked_gradients(*broken_shuffle(X, Y, rng), betas)


betas = train(forty, lr=4, steps=1000, gradients=shuffled_gradients)
print(f"{np.mean(learned(betas)):.0%} of 40 seeds learn")
print("answers of the first net:", forward(X, betas)[-1][0].ravel().round(2))
print("share of ones in Y:      ", np.mean(Y).round(2))

# %% [markdown]
# ### The part `delta_hidden`
#
# It should do what chapter 02's `delta_hidden` does: pass the blame back through one layer.


# %%
def broken_delta_hidden(delta, betas, activated):
    """How the cost changes with each input sum of a hidden layer."""
    blame = (delta @ betas.mT) * activated * (1 - activated)
    return blame * activated * (1 - activated)


def blamed_gradients(X, Y, betas):
    layer0, layer1, layer2 = forward(X, betas)
    delta2 = delta_out(layer2, Y)
    delta1 = broken_delta_hidden(delta2, betas[1], layer1)
    return [layer0.T @ delta1, layer1.mT @ delta2]


for lr in (1, 4, 16):
    share = np.mean(learned(train(forty, lr, 3000, blamed_gradients)))
    print(f"lr {lr:2}: {share:4.0%} of 40 seeds learn")

betas = init_betas((3, 4, 1), np.random.default_rng(0))
for wrong, grad in zip(blamed_gradients(inputs, Y, betas), gradients(inputs, Y, betas)):
    error = np.linalg.norm(wrong - grad) / np.linalg.norm(grad)
    print(f"gradient of shape {grad.shape}: relative error {error:.2f}")

# %% [markdown]
# ### The part `step`
#
# It should take one step of gradient descent: each new matrix is `beta - lr * grad`, with all
# gradients from the same old betas.


# %%
def broken_step(X, Y, betas, lr):
    """The betas after one step of gradient descent."""
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    new = list(betas)
    for i in reversed(range(len(betas))):
        new[i] = betas[i] - lr * (activated[i].mT @ delta)
        delta = (delta @ new[i].mT) * activated[i] * (1 - activated[i])
    return new


for lr in (1, 4, 16):
    betas = forty
    for _ in range(1000):
        betas = broken_step(X, Y, betas, lr)
    print(f"lr {lr:2}: {np.mean(learned(betas)):4.0%} of 40 seeds learn")

grads = stacked_gradients(X, Y, forty)
for new, beta, grad in zip(broken_step(X, Y, forty, lr=16), forty, grads):
    off = abs(new - (beta - 16 * grad)).max()
    print(f"betas of shape {beta.shape[1:]}: off by up to {off:.2f} after one step")

# %% [markdown]
# ### The part `score`
#
# It should return the share of rows whose rounded answer is right. The labels are flat, of shape
# `(6,)`, as chapter 01 made them for scikit-learn.


# %%
def broken_score(y_hat, y):
    """The share of rows whose rounded answer is right."""
    return np.mean(y_hat.round() == y)


betas = train(fifty[0], lr=4, steps=1000)
y_hat, labels = forward(X, betas)[-1], Y.ravel()
print("answers:", y_hat.round(2).ravel())
print("labels: ", labels)
print("score:  ", broken_score(y_hat, labels).round(2))

# %% [markdown]
# ### Hand in your repairs
#
# Write a fixed version of each part. It takes the same arguments as the broken one. `repair`
# returns the fixed function for the name of its part, so that `repair("score")(y_hat, labels)` is a
# number. Each part earns its points on its own, so you can hand in one at a time: `if bug ==
# "start": return start` hands in that one, and `raise NotImplementedError` stays the last line for
# the parts that you have not fixed yet.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "repair", "solution": true}
def repair(bug):
    """The fixed function for one of five parts.

    Parameters
    ----------
    bug : str
        One of these names; the functions that come back are

        - "start": start(sizes, rng) returns random betas, uniform from -0.5 to 0.5, as a list.
        - "shuffle": shuffle(X, Y, rng) returns X, (m, n), and Y, (m, 1), in a random order drawn
          from rng. The X and Y that were passed in stay as they were.
        - "delta_hidden": delta_hidden(delta, betas, activated) returns an array like activated.
        - "step": step(X, Y, betas, lr) returns the new betas, as a list. The old ones stay as they
          were.
        - "score": score(y_hat, y) returns a number from 0 to 1; y_hat is (m, 1) and y is (m,), with
          m > 1, and no entry of y_hat is exactly 0.5.

        All are for one net, not for a stack of nets, so .T does as well as .mT.

    Returns
    -------
    function
        It takes what the broken one takes.
    """

    ### BEGIN SOLUTION
    def start(sizes, rng):
        return [rng.random((n, k)) - 0.5 for n, k in pairwise(sizes)]

    def shuffle(X, Y, rng):
        order = rng.permutation(len(X))
        return X[order], Y[order]

    def delta_hidden(delta, betas, activated):
        return (delta @ betas.mT) * activated * (1 - activated)

    def step(X, Y, betas, lr):
        grads = stacked_gradients(X, Y, betas)
        return [beta - lr * grad for beta, grad in zip(betas, grads)]

    def score(y_hat, y):
        return np.mean(y_hat.ravel().round() == y)

    mended = {
        "start": start,
        "shuffle": shuffle,
        "delta_hidden": delta_hidden,
        "step": step,
        "score": score,
    }
    return mended[bug]
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_repair", "grade": true, "locked": true, "points": 5}
check("04_what_could_go_wrong.repair")

# %% [markdown]
# **Predict, then run.** Does your `delta_hidden` leave any error in the first gradient? And here is
# a whole net made of your other parts, with its rows shuffled before each step: from how many of
# ten seeds does it learn?

# %%
with ready():
    betas = init_betas((3, 4, 1), np.random.default_rng(0))
    layer0, layer1, layer2 = forward(inputs, betas)
    delta1 = repair("delta_hidden")(delta_out(layer2, Y), betas[1], layer1)
    grad = gradients(inputs, Y, betas)[0]
    error = np.linalg.norm(layer0.T @ delta1 - grad) / np.linalg.norm(grad)
    print(f"relative error of the first gradient: {error:.2f}")

with ready():
    start, shuffle, step, score = map(repair, ("start", "shuffle", "step", "score"))
    scores = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        betas = start((3, 4, 1), rng)
        for _ in range(500):
            betas = step(*shuffle(X, Y, rng), betas, lr=4)
        scores.append(score(forward(X, betas)[-1], Y.ravel()))
    print("scores:", *[f"{share:.0%}" for share in scores])
    print("learned:", scores.count(1), "of 10")

# %% [markdown] tags=["answer"]
# The error is gone, and the net learns from all ten.

# %% [markdown]
# ## My net does not learn: what now?
#
# <!-- slide: My net does not learn -->
# Print the cost of the first steps. What does it do?
#
# | the cost | look at |
# | --- | --- |
# | grows, or is nan | the learning rate: divide it by ten |
# | falls, but slowly | the learning rate and the number of steps |
# | stays where it was | signs, slopes, flat neurons, equal starts |
# | falls, but not for new rows | when to stop: chapter 07 |
# <!-- /slide -->
# <!-- notes: 2 min · say: The next time a net does not learn, open this page. -->
#
# Then go through this list from top to bottom. Change one thing at a time, and keep the seed fixed.
#
# 1. **The data.** Print a few rows of `X` beside their `Y`. Are the rows still in pairs after
#    shuffling? Are the inputs of a similar size, say from $-1$ to $1$? Pixels from 0 to 255 make
#    every neuron flat. Does `Y` hold the values that the last layer can output?
# 2. **The shapes.** `y_hat.shape == Y.shape`? `(m, 1)` against `(m,)` gives an $m \times m$ table,
#    and no error.
# 3. **Six rows.** Train on very few rows. A net that cannot memorise six rows has a bug, or
#    too few neurons.
# 4. **The gradients.** `grad_check`, with random inputs and a small net. Do this before you trust
#    anything else.
# 5. **The direction.** Is the cost lower after one tiny step? If it is higher, look for a sign.
# 6. **The learning rate.** Try powers of ten up and down, and look at the cost, not only at the
#    answers.
# 7. **The start.** Are the betas random, different in each neuron, and not too wide? What does
#    `saturation` say?
# 8. **The order of a step.** Do all gradients come from the same old betas?
# 9. **The size of the net.** More hidden neurons, a bias, fewer layers.
# 10. **The score.** Count right answers by hand for a few rows. Is the score itself right?
# 11. **Luck.** Try ten seeds before you believe that a change has helped.
#
# ## On your own
#
# - Start `symmetric_run` from neurons that differ by one thousandth. Does it learn? After how many
#   steps? Think in tens of thousands.
# - Try each of the sixteen betas with the bug "one beta forgotten". Is there one that a net cannot
#   do without? How many can you forget at once?
# - Give the *hidden* neurons a bias instead of the output. Does it help as much?
# - Train the wide start, with betas up to ±50, for ten times as long. Is patience a cure?
# - Write your own central differences with $h$ as an argument, and use them in `grad_check` instead
#   of `numeric_grad`. What does it say about right gradients with $h = 10^{-1}$ and with
#   $h = 10^{-12}$, and why?
#
# Below is what your checks have shown so far. Chapter 05 begins to rewrite the for loop.

# %%
progress("04_what_could_go_wrong")
