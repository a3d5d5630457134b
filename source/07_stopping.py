# %% [markdown]
# # Chapter 07: Can we implement a better stopping criterion?
#
# **What you'll do.** You measure how many steps chapter 02's loop wastes, and write rules that stop
# a net in time and keep the best weights it had.
#
# **What you'll learn.** How to tell a plateau from noise, what too much training does to a net, why
# some rows are set aside, and how to hold large weights back.
#
# **What you need.** Chapters 02 and 06.
#
# **How long it takes.**

# %%
import numpy as np
from sklearn.base import clone
from sklearn.datasets import make_moons

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import cost, train_xor
from autograder.reference.layers import LayerKind as K
from autograder.reference.network import NN
from autograder.reference.xor import X, Y

# %% [markdown]
# ## Count the wasted steps
#
# Chapter 02 trains for 30&nbsp;000 steps, simply because 30&nbsp;000 is enough. The cost is half
# the sum of the squared errors. Once it is below ½ · (½)² = ⅛, no single answer can be off by as
# much as one half, so every rounded answer is right. From then on, the net only polishes.
#
# <!-- slide: Count the wasted steps -->**Predict, then run.** What share of the 30&nbsp;000 steps
# is polishing?<!-- /slide --> (Each net takes about two seconds.)
# <!-- notes: 2 min · say: Below a cost of one eighth, every rounded answer is right. · ask: Half of
# them? Nine tenths? · wait: Ten seconds, while five nets train. -->

# %% tags=["show"]
runs = []

for seed in range(5):
    costs = train_xor(X, Y, rng=np.random.default_rng(seed))[1]
    right_from = np.flatnonzero(np.array(costs) >= 1 / 8)[-1] + 1
    wasted = len(costs) - right_from
    print(f"seed {seed}: surely right from step {right_from:3}, {wasted / len(costs):.2%} wasted")
    runs.append(costs)

# %% [markdown] tags=["answer"]
# <!-- show -->
# More than 99%, from every seed.
# <!-- /show -->

# %% [markdown]
# Nobody knows beforehand how many steps will do: other starts need far more. So the loop itself
# should notice.
#
# ## 1. Notice a plateau: `should_stop`
#
# <!-- slide: Notice a plateau -->
# A first idea: stop as soon as the cost hardly changes from one step to the next.
# <!-- /slide -->
# <!-- notes: 1 min · say: A plateau is where nothing changes, so compare two costs. -->
#
# <!-- slide: Stop where the cost is flat? -->
# **Predict, then run.** At which step would that rule stop the five nets, and how good are they
# then?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Who trusts this rule? · mistake: Only the flat stretch is looked at, not
# the cost. -->

# %% tags=["show"]
tol = 1e-3

for seed, costs in enumerate(runs):
    changes = -np.diff(costs)
    stop = np.flatnonzero(np.abs(changes) <= tol)[0] + 1
    print(f"seed {seed}: stops at step {stop:3}, where the cost is {costs[stop]:.3f}")

# %% [markdown] tags=["answer"]
# <!-- show -->Four of the five are stopped too soon: their costs are still above ⅛.<!-- /show -->
# The curve was flat for a moment, no more. Two steps are too few to judge by.

# %% [markdown]
# <!-- slide: Watch a window -->
# A second idea: watch a *window* of steps, not just two. `patience` is its length.
# <!-- /slide -->
# <!-- notes: 2 min · say: The lowest of the last few against the lowest of all before. · mistake:
# The two windows overlap. -->
#
# | the losses so far | what to ask |
# | --- | --- |
# | all but the last `patience` | how low did they get? |
# | the last `patience` | did any of them get lower than that, by more than `tol`? |
#
# If none did, there has been no progress for `patience` steps, and it is time to stop.
# <!-- then -->Only the *lowest* loss of each group counts, so a single noisy loss does no
# harm.<!-- /then --> A rising loss is no progress either. And once the newest loss is nan or
# infinite, training will never recover, so the answer is yes at once, whatever the patience.
#
# A comparison with nan is False, so look for it first. `np.isfinite` does.
# <!-- todo: say: First nan, then too few losses, then the two groups. · late: Write the first line
# together. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "should_stop", "solution": true}
def should_stop(history, tol, patience):
    """Whether training should stop now.

    Parameters
    ----------
    history : list of float
        The losses so far, at least one, the newest last. Any may be infinite; only the newest may
        be nan.
    tol : float
        A loss that is lower by no more than this is no progress.
    patience : int
        How many losses without progress are enough to stop; at least 1.

    Returns
    -------
    bool
        True where the newest loss is nan or infinite, of either sign. Otherwise False where there
        are no losses before the last `patience` ones. Otherwise True if the lowest of the last
        `patience` losses is not more than tol below the lowest of all the losses before them.
    """
    ### BEGIN SOLUTION
    if not np.isfinite(history[-1]):
        return True
    if len(history) <= patience:
        return False
    return min(history[:-patience]) - min(history[-patience:]) <= tol
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_should_stop", "grade": true, "locked": true, "points": 3}
check("07_stopping.should_stop")

# %% [markdown]
# <!-- slide: How much patience? -->
# **Predict, then run.** With more patience, does a net stop later and better, or just later?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · mistake: Patience is taken for a number of steps in
# all. -->

# %%
vote("07_stopping.patience", "later and better", "just later")

# %%
def first_stop(costs, tol, patience):
    for step in range(len(costs)):
        if should_stop(costs[: step + 1], tol, patience):
            return step
    return len(costs) - 1


with ready():
    for patience in (10, 50, 200):
        stops = [first_stop(costs, 1e-3, patience) for costs in runs]
        found = [round(float(costs[stop]), 4) for costs, stop in zip(runs, stops, strict=True)]
        print(f"patience {patience:3}: stops at {stops}, cost {found}")

# %% [markdown] tags=["answer"]
# <!-- show -->Later and better, but with less and less to gain.<!-- /show --> With a patience of
# 10, two of the five nets stop before they are right: patience has to outlast the flat stretches. A
# patience of 50 does, and the nets still stop after 150 to 328 steps, not 30&nbsp;000. With 200
# they take about twice as many steps, and a cost that was already small falls to less than half.

# %% [markdown]
# <!-- slide: Where does it stop? -->
# **Predict, then run.** Where on the cost curve of chapter 02 does the rule stop?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Point at the screen: where? -->

# %% tags=["show"]
with ready():
    costs = runs[1]
    right_from = np.flatnonzero(np.array(costs) >= 1 / 8)[-1] + 1
    stop = first_stop(costs, 1e-3, 50)
    print(f"{len(costs) - stop} of {len(costs)} steps saved")
    marks = {"right for good": right_from, "should_stop": stop}
    plots.stopping_curves({"XOR, seed 1": costs}, marks, powers=True)

# %% [markdown] tags=["answer"]
# <!-- show -->Soon after the net is right, and long before the end.<!-- /show --> The early flat
# stretch is what patience has to outlast. The curve leaps just before the first mark: that step was
# too long, and the net recovers. After that, the curve is never flat again. On these axes, both in
# powers of ten, it ends as a straight line: ten times as many steps for a tenth of the cost,
# without end. Only `tol` says when that counts as a plateau.

# %% [markdown]
# ## 2. Set rows aside: `split_validation`
#
# On XOR, a net can only be too slow. <!-- slide: Noise -->Real data are noisy, so here are 120
# points in two half moons, blurred until they overlap.<!-- /slide --> The last column is 1 in each
# row and serves as the first layer's bias.
# <!-- notes: 1 min · ask: Could any net get all of these right? Should it? -->


# %%
def moons(m, seed):
    points, labels = make_moons(m, noise=0.35, random_state=seed)
    return np.column_stack([points, np.ones(m)]), labels.reshape(-1, 1)


points, labels = moons(120, seed=0)
print(points.shape, labels.shape)

# %% tags=["show"]
plots.two_classes(points, labels)

# %% [markdown]
# <!-- slide: Set rows aside -->
# A net that is large enough can memorise these rows, the blur included. Does that help it with
# other points? To find out, you need rows that the net doesn't train on.
# <!-- /slide -->
# <!-- notes: 1 min · say: Rows set aside are an exam that the net has not seen. -->
#
# `rng.permutation(m)` gives the row numbers in a random order. The first ones are set aside for
# *validation*. Each row of `X` keeps its row of `Y`.
# <!-- todo: say: One order of row numbers for both arrays. · mistake: X and Y are shuffled
# separately. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "split_validation", "solution": true}
def split_validation(X, Y, fraction, rng):
    """Set rows aside at random, each of them once at most.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, k)
    fraction : float
        The share of the rows to set aside: at least 0, where none is set aside, and less than 1.
    rng : numpy.random.Generator
        The source of every random number.

    Returns
    -------
    train, validation : tuple
        Two pairs (rows of X, the same rows of Y). round(fraction * m) rows, by Python's own round,
        are in validation, all others in train, in any order. Where that number is 0, either
        return a validation pair without rows or raise an exception. X and Y themselves stay as
        they are.
    """
    ### BEGIN SOLUTION
    held = round(fraction * len(X))
    rows = rng.permutation(len(X))
    aside, rest = rows[:held], rows[held:]
    return (X[rest], Y[rest]), (X[aside], Y[aside])
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_split_validation", "grade": true, "locked": true, "points": 2}
check("07_stopping.split_validation")

# %% [markdown]
# **Predict, then run.** A third of 120 rows is set aside. Which shapes will you see?

# %%
with ready():
    train, validation = split_validation(points, labels, 1 / 3, np.random.default_rng(2))
    print("train:     ", train[0].shape, train[1].shape)
    print("validation:", validation[0].shape, validation[1].shape)

# %% [markdown]
# ## 3. Keep the best weights: `fit_early_stopping`
#
# `NN.fit` of chapter 06 takes all its steps in one go. These three helpers let you take them one at
# a time. Note the `-=`: `take_step` writes into the very arrays of the betas (*in place*), where
# `layer.betas = layer.betas - …` would make new ones.


# %%
def mean_cost(nn, X, Y):
    """The cost per row, so that few rows and many can be compared."""
    return cost(nn._forward(X), Y) / len(X)


def begin(nn, X, Y):
    """Give the net new layers, the same ones that its fit would start with."""
    nn.layers_ = clone(nn).set_params(steps=0).fit(X, Y).layers_


def take_step(nn, X, Y):
    """Take one step of gradient descent on all rows at once."""
    grads = nn._backward(nn._forward(X) - Y)
    for layer, grad in zip(nn.layers_, grads, strict=True):
        layer.betas -= nn.lr * grad


# %% [markdown]
# When `should_stop` says stop, the best moment has long passed. So keep the betas of that moment,
# and give them back to the net at the end. Mind how you keep them.
#
# <!-- slide: Keep a copy -->
# **Predict, then run.** What do `kept` and `copied` hold at the end?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · mistake: A second name is taken for a copy. -->

# %%
vote("07_stopping.kept", "both `[1, 2]`", "`[0.5, 1.5]` and `[1, 2]`", "both `[0.5, 1.5]`")

# %% tags=["code"]
betas = np.array([1.0, 2.0])
kept = betas
copied = betas.copy()
betas -= 0.5

print("kept:  ", kept)
print("copied:", copied)

# %% [markdown] tags=["answer"]
# <!-- show -->`kept` is another name for the same array, an *alias*.<!-- /show --> It follows every
# step that is taken in place, and ends up as the last betas, not the best ones. `copied` is an
# array of its own.

# %% [markdown]
# <!-- todo: say: Measure, keep, ask, step. · mistake: The betas are kept without a copy. · late:
# Show the order of the four on the board. -->
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "fit_early_stopping", "solution": true}
def fit_early_stopping(nn, train, validation, tol=1e-4, patience=200):
    """Train a net until its validation cost no longer falls, and give it its best betas.

    Start with begin(nn, X, Y) on the rows of train. Then, in each of at most nn.steps rounds:

    1. note both mean costs, as they are before this round's step,
    2. keep a copy of the betas if this validation cost is the lowest so far,
    3. stop if should_stop(validation_costs, tol, patience); otherwise take one step on train.

    At the end the net's layers hold the betas that were kept. If two rounds tie for the lowest
    validation cost, either will do. If the last validation cost is nan, the betas of any round will
    do. The net's settings (nn.lr, nn.steps and so on) stay as they are. Each call starts afresh.

    Parameters
    ----------
    nn : NN
        With nn.steps of at least 1; fitted or not.
    train, validation : tuple
        Pairs (X, Y) of arrays of shape (m, n) and (m, k). They differ in m. All numbers are finite,
        and so are the costs of the first round.
    tol : float
    patience : int

    Returns
    -------
    train_costs, validation_costs : list of float
        The mean costs of every round, the last one included.
    """
    ### BEGIN SOLUTION
    begin(nn, *train)
    train_costs, validation_costs = [], []
    for _ in range(nn.steps):
        train_costs.append(mean_cost(nn, *train))
        validation_costs.append(mean_cost(nn, *validation))
        if len(validation_costs) == 1 or validation_costs[-1] < min(validation_costs[:-1]):
            best = [layer.betas.copy() for layer in nn.layers_]
        if should_stop(validation_costs, tol, patience):
            break
        take_step(nn, *train)
    for layer, betas in zip(nn.layers_, best, strict=True):
        layer.betas = betas
    return train_costs, validation_costs
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_fit_early_stopping", "grade": true, "locked": true, "points": 4}
check("07_stopping.fit_early_stopping")

# %% [markdown]
# First without stopping: the patience is as long as the training. The answers below describe the
# split that sets the first rows of `rng.permutation` aside. If you drew your rows in another way,
# your numbers and curves will differ in the details.
#
# <!-- slide: Train for too long -->
# **Predict, then run.** Two hidden layers of 16 neurons, 80 rows. Which curve falls to the end, and
# what does the other one do?
# <!-- /slide -->
# <!-- notes: 3 min · ask: Draw the two curves in the air. · wait: Two seconds of training. -->

# %% tags=["show"]
layers = [(16, K.tanh), (16, K.tanh), (1, K.sigmoid)]

with ready():
    train, validation = split_validation(points, labels, 1 / 3, np.random.default_rng(2))
    nn = NN(layers=layers, lr=0.02, steps=3000, random_state=0)
    curves = fit_early_stopping(nn, train, validation, patience=3000)
    best = int(np.argmin(curves[1]))
    plots.stopping_curves(dict(zip(("training", "validation"), curves)), {"best": best})

# %% [markdown] tags=["answer"]
# The training cost falls to the end, apart from a leap near step 1100. The validation cost falls,
# turns, and rises to about twice its lowest value: the net is memorising its rows, blur and all,
# and its answers for other points get worse. <!-- show -->This is called
# *overfitting*.<!-- /show --> If you looked only at the blue curve, you would call it a success.
# The thick band after the leap is one curve that jumps up and down at every step: by then the
# weights are so large that the learning rate is too big for them.

# %% [markdown]
# <!-- slide: Stop in time -->
# **Predict, then run.** With a patience of 200, how many steps after the best one does it stop?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Exactly 200? · type: Move the two sliders below. -->

# %% tags=["show"]
with ready():
    train, validation = split_validation(points, labels, 1 / 3, np.random.default_rng(2))
    nn = NN(layers=layers, lr=0.02, steps=3000, random_state=0)
    short = fit_early_stopping(nn, train, validation, patience=200)
    marks = {"best": int(np.argmin(short[1])), "stopped": len(short[1]) - 1}
    plots.stopping_curves(dict(zip(("training", "validation"), short)), marks)

# %%
with ready():
    print("the net now has the best cost:", mean_cost(nn, *validation) == min(short[1]))

# %% [markdown] tags=["answer"]
# After 181, not 200: the best cost was lower than the costs before the window by less than `tol`,
# so it did not count as progress.

# %% [markdown]
# **Move it.** These are the costs of your long training, and it is your `should_stop` that decides.
# Find a patience that stops in time, and one that stops too soon.

# %%
with ready():
    plots.where_it_stops(dict(zip(("training", "validation"), curves)), should_stop)

# %% [markdown]
# The validation rows chose the moment to stop, so they make the net look better than it is. Two
# thousand fresh points, used for nothing else, are a fair judge.
#
# <!-- slide: A fair judge -->
# **Predict, then run.** Over five ways to split the rows: is the net that stopped better than the
# one that took all 3000 steps, each time?
# <!-- /slide -->
# <!-- notes: 2 min · say: Two thousand fresh points are a fair judge. · wait: A few seconds for
# each split. -->

# %%
fresh = moons(2000, seed=1)

with ready():
    for seed in range(5):
        train, validation = split_validation(points, labels, 1 / 3, np.random.default_rng(seed))
        nn = NN(layers=layers, lr=0.02, steps=3000, random_state=0)
        steps = len(fit_early_stopping(nn, train, validation)[0])
        late = clone(nn).fit(*train)
        print(
            f"split {seed}: cost on fresh points {mean_cost(nn, *fresh):.4f}, best of {steps}"
            f" rounds; {mean_cost(late, *fresh):.4f} after {late.steps} steps"
        )

# %% [markdown] tags=["answer"]
# <!-- show -->Yes, each time, and with less work.<!-- /show --> But forty rows are a noisy judge:
# those of split 0 stop the net early, and it gains almost the least of all.

# %% [markdown]
# ## 4. Hold the weights back: `l2_penalty`
#
# There is another way. <!-- slide: Hold the weights back -->To bend around single points, a net
# needs large weights. So make large weights expensive: add half the sum of their squares, times a
# `strength`, to the cost.<!-- /slide -->
# <!-- notes: 2 min · say: The slope of ½w² is w, so each step shrinks each weight a little. -->
#
# <!-- show -->
# $$C + \tfrac{1}{2} \, \texttt{strength} \sum w^2$$
# <!-- /show -->
#
# The slope of the new part with respect to each weight is $\texttt{strength} \cdot w$: each step
# also shrinks each weight by a small share of itself. Hence the other name, *weight decay*.
#
# Biases are not penalised. A bias makes no curve steeper; it only moves the curve to where the data
# are. The rule here: in a list of betas, a *matrix* (two axes) holds weights, and a *vector* (one
# axis) holds a layer's biases. The nets so far have had no such vectors; the next chapter's will. A
# column of ones has stood in for the biases of the first layer. Its weights are a row of the
# matrix, so here they are held back along with the rest.
# <!-- todo: say: Matrices count, vectors do not. · mistake: The gradient is twice or half as
# large. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "l2_penalty", "solution": true}
def l2_penalty(betas, strength):
    """What the weights add to the cost, ½ · strength · Σ w², and how it changes with each beta.

    Parameters
    ----------
    betas : list of ndarray
        One or more. Arrays with two axes hold weights. Arrays with one axis hold biases, which
        are not penalised.
    strength : float

    Returns
    -------
    penalty : float
        Over the weights of all matrices together.
    grads : list of ndarray
        New arrays, one for each of betas and of the same shape: all zeros for biases.
    """
    ### BEGIN SOLUTION
    weights = [beta for beta in betas if beta.ndim == 2]
    penalty = 0.5 * strength * sum(np.sum(beta**2) for beta in weights)
    grads = [strength * beta if beta.ndim == 2 else np.zeros_like(beta) for beta in betas]
    return penalty, grads
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_l2_penalty", "grade": true, "locked": true, "points": 2}
check("07_stopping.l2_penalty")

# %% [markdown]
# Now every net takes all its 3000 steps, each with the gradient of the penalty added.
#
# <!-- slide: How strong? -->
# **Predict, then run.** Which strength will be best on fresh points: none, a little, or a lot?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. -->

# %%
vote("07_stopping.strength", "none", "a little", "a lot")

# %% tags=["show"]
with ready():
    train, validation = split_validation(points, labels, 1 / 3, np.random.default_rng(2))
    print("strength  training  fresh   largest weight")
    for strength in (0, 0.01, 0.1, 1):
        nn = NN(layers=layers, lr=0.02, steps=3000, random_state=0)
        begin(nn, *train)
        for _ in range(nn.steps):
            _, grads = l2_penalty([layer.betas for layer in nn.layers_], strength)
            take_step(nn, *train)
            for layer, grad in zip(nn.layers_, grads, strict=True):
                layer.betas -= nn.lr * grad
        largest = max(abs(layer.betas).max() for layer in nn.layers_)
        costs = f"{mean_cost(nn, *train):.4f}    {mean_cost(nn, *fresh):.4f}"
        print(f"{strength:8}  {costs}  {largest:.1f}")

# %% [markdown] tags=["answer"]
# <!-- show -->A little.<!-- /show --> The stronger the penalty, the higher the training cost, but
# on fresh points 0.1 is best: with less, the net learns the blur; with more, it cannot bend enough.

# %% [markdown]
# ## On your own
#
# - Find where `should_stop`, with a patience of 50, would stop the costs of `train_xor`, from a
#   hundred seeds (3000 steps will do). Is any net stopped too early? Which patience would have
#   helped?
# - Feed `should_stop` the costs of a net that diverges: ReLU at a learning rate of 16 on XOR, with
#   `begin`, `take_step` and `mean_cost`. How many steps does it take to notice?
# - Set aside a tenth of the rows, then a half. What is gained and what is lost?
# - Choose the `strength` by the validation rows. Is it the one that is best on fresh points?
# - Combine both: stop early *and* penalise. Is it better than either?
# - `fit_early_stopping` keeps copies of all betas. What is the cheapest way to keep them in a net
#   with a million weights?
#
# Chapter 08 asks whether squared errors and sigmoids were a good choice at all. Below is what your
# checks have shown so far.

# %%
progress("07_stopping")
