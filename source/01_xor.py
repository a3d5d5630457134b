# %% [markdown]
# # Learn You a Neural Net
#
# *Puzzle through the mechanics of a fully connected net: start from a for loop, and end with a net
# in a modular, reusable style.*
#
# ## Chapter 01: Why isn't a line enough?
#
# **What you'll do.** You build one neuron, ask a straight line to solve a puzzle of six rows,
# watch it fail, and write gradient descent, the method by which every net in this course learns.
#
# **What you'll learn.** What a neuron, a weight and a layer are. Why XOR is out of reach for a
# line. What the learning rate does, and what happens when it is too small or too large.
#
# **What you need.** Python functions, a little numpy, and what the slope of a curve is.
#
# **How long it takes.**
#
# **How to work.** Run a cell with Shift+Enter. A cell below a **TODO** holds a function whose body
# is missing: put your code in place of `raise NotImplementedError`, run the cell, then run the
# check below it. The check tells you what it saw and asks a question; its hints open on a click.
# Other cells wait until the code that they need is there.
#
# `progress()` shows the whole course, and where you are: it is kept in a small file beside the
# chapters. If you fall behind in a workshop, `catch_up("01_xor.sigmoid")` in a new cell puts
# ready-made code in place of that TODO. You can go on with it, and it earns nothing.

# %%
import numpy as np

from autograder import catch_up, check, plots, progress, ready

# %% [markdown]
# ## Meet the net
#
# A **neuron** takes in numbers and gives out one number, its *activation*.
#
# A **weight** is the number on a line between two neurons. It says how strongly the left one moves
# the right one.
#
# A **layer** is a column of neurons. In a *fully connected* net, a line runs from each neuron to
# every neuron of the next layer. The input layer only holds the numbers that come in.
#
# **Predict, then run.** The net below has layers of 3, 4 and 1 neurons. How many weights does it
# have?

# %%
plots.network(sizes=(3, 4, 1))

# %% [markdown]
# You will have built this net by the end of chapter 02. This chapter looks at one neuron, at what
# it cannot do, and at how weights are found.
#
# ## Look at the puzzle
#
# `X` holds six questions, one in each row. `Y` holds the answer to each, 0 or 1.

# %%
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T

X.shape, Y.shape

# %% [markdown]
# The shape of `X` is $m \times n$: $m = 6$ rows and $n = 3$ columns. `Y` has one row for each row
# of `X`.
#
# **Predict, then run.** What is it about a row that makes its answer 1?

# %%
for row in range(6):
    print(X[row], "->", Y[row], "   the first two differ:", X[row, 0] != X[row, 1])

# %% [markdown]
# The answer is 1 where exactly one of the first two numbers is 1. This is *exclusive or*, XOR for
# short. The third number plays no part, and nobody tells the net so.
#
# **Predict, then run.** Each row is a corner of a cube. Could you part the circles from the
# triangles with one straight cut?

# %%
plots.points(X, Y)

# %% [markdown]
# ## 1. Squash a number: `sigmoid`
#
# A neuron's inputs can add up to any number $z$. The sigmoid squashes it into the range from 0 to
# 1, so that it can be read as "how sure am I that the answer is 1":
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# `np.exp(z)` is $e^z$. It works on a number and on each entry of an array.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "sigmoid", "solution": true}
def sigmoid(z):
    """Squash any number into the range from 0 to 1: 1 / (1 + e^-z).

    Parameters
    ----------
    z : float or ndarray of any shape

    Returns
    -------
    float or ndarray
        The same shape as z.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-z))
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_sigmoid", "grade": true, "locked": true, "points": 2}
check("01_xor.sigmoid")

# %% [markdown]
# **Predict, then run.** What is `sigmoid(0)`? What comes out for $-5$ and for $5$, and what do
# those two add up to?

# %%
with ready():
    print(sigmoid(np.array([-5, 0, 5])))

# %%
with ready():
    plots.squash(sigmoid)

# %% [markdown]
# ## 2. Wire up one neuron: `neuron`
#
# A neuron multiplies each input by its weight, adds everything up, adds one more number, the
# *bias*, and squashes the sum:
#
# $$\sigma(x_1 \cdot \texttt{weights}_1 + \dots + x_n \cdot \texttt{weights}_n + \texttt{bias})
# = \sigma(x \cdot \texttt{weights} + \texttt{bias})$$
#
# `x @ weights` multiplies two arrays of shape `(n,)` entry by entry and adds up the products.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "neuron", "solution": true}
def neuron(x, weights, bias):
    """The activation of one neuron: sigmoid(x · weights + bias).

    Parameters
    ----------
    x : ndarray of shape (n,)
    weights : ndarray of shape (n,)
    bias : float

    Returns
    -------
    float
        A number between 0 and 1.
    """
    ### BEGIN SOLUTION
    return sigmoid(x @ weights + bias)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_neuron", "grade": true, "locked": true, "points": 2}
check("01_xor.neuron")

# %% [markdown]
# **Predict, then run.** This neuron has weights 20 and 20 and bias $-10$. Which word describes it:
# *and*, *or*, or *exclusive or*?

# %%
with ready():
    for x in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        print(x, "->", round(neuron(np.array(x), np.array([20, 20]), bias=-10), 3))

# %% [markdown]
# It is *or*. The bias sets how much input the neuron needs before it answers 1: with bias $-30$
# the same weights give *and*.
#
# A bias is the same as a weight on an extra input that is always 1.
#
# **Predict, then run.** Is the third column of `X` such an input?

# %%
print(X[:, 2])

# %% [markdown]
# It is not: two rows hold 0. The third column is an input like the others.
#
# ## 3. Ask a straight line: `linear_accuracy`
#
# A *linear model* makes one straight cut: a line between two columns, a plane between three.
# Logistic regression is such a model. It is one neuron whose weights and bias have been fitted to
# the data, and scikit-learn has it ready-made:
#
# - `LogisticRegression()` makes a model,
# - `model.fit(X, labels)` fits it and returns it,
# - `model.predict(X)` gives its answer to each row,
# - `model.score(X, labels)` gives the share of rows that it gets right.
#
# scikit-learn wants the labels flat. `Y.ravel()` flattens them:

# %%
from sklearn.linear_model import LogisticRegression

print(Y.shape, "becomes", Y.ravel().shape)

# %% [markdown]
# Fit a `LogisticRegression` with its default settings and return the share of rows that it gets
# right.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "linear_accuracy", "solution": true}
def linear_accuracy(X, Y):
    """The share of rows that a fitted LogisticRegression() gets right.

    Parameters
    ----------
    X : ndarray of shape (m, n)
    Y : ndarray of shape (m, 1)
        Zeros and ones, at least one of each.

    Returns
    -------
    float
        From 0 (no row) to 1 (every row).
    """
    ### BEGIN SOLUTION
    labels = Y.ravel()
    model = LogisticRegression().fit(X, labels)
    return model.score(X, labels)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_linear_accuracy", "grade": true, "locked": true, "points": 2}
check("01_xor.linear_accuracy")

# %% [markdown]
# **Predict, then run.** What share of XOR's six rows will the linear model get right? And what
# share would you get by answering 1 to every row, without looking?

# %%
with ready():
    print("logistic regression: ", linear_accuracy(X, Y))
    print("answering 1 each time:", np.mean(Y == 1))

# %% [markdown]
# The fitted model does no better than not looking at all.
#
# Perhaps logistic regression missed the best plane. There are few enough ways to cut a cube's
# corners in two that you can try them all: whatever a plane can do with the eight corners, a plane
# with whole weights from $-2$ to $2$ and a bias halfway between whole numbers does too.
#
# **Predict, then run.** How many of the six rows does the best plane get right?

# %%
from itertools import product

whole = [0, 1, 2, -1, -2]
planes = list(product(whole, whole, whole, np.arange(-5.5, 6)))


def rows_right(plane):
    weights, bias = plane[:3], plane[3]
    return np.sum((X @ weights + bias > 0) == Y.ravel())


best = max(planes, key=rows_right)
print(f"{len(planes)} planes; the best gets {rows_right(best)} of {len(X)} rows right")
print("its weights:", best[:3], "its bias:", best[3])

# %%
plots.plane(X, Y, weights=best[:3], bias=best[3])

# %% [markdown]
# This best plane is *or* again. At least one row stays on the wrong side, whichever plane you
# take. Here is why. Rows 0 and 5 have answer 0, rows 1 and 2 have answer 1.
#
# **Predict, then run.** Which point lies halfway between rows 0 and 5? Which between rows 1 and 2?

# %%
print("halfway between rows 0 and 5:", (X[0] + X[5]) / 2)
print("halfway between rows 1 and 2:", (X[1] + X[2]) / 2)

# %% [markdown]
# It is the same point. If two points are on one side of a plane, the point halfway between them is
# on that side too. A plane that parts the answers would have this point on both of its sides, so
# there is none. One neuron cannot solve XOR. Two layers of neurons can, and chapter 02 builds
# them.
#
# ## 4. Roll downhill: `descend`
#
# A net starts with random weights and improves them a little at a time. The method is called
# *gradient descent*. Try it first with a single number `x` and a curve that gives the height at
# each `x`:


# %%
def height(x):
    return x**2


def slope(x):
    return 2 * x


print("slope on the left, in the middle, on the right:", slope(-1.5), slope(0), slope(1.5))

# %% [markdown]
# Where the slope is negative, downhill is to the right. Where it is positive, downhill is to the
# left. So take a step *against* the slope:
#
# $$x \leftarrow x - \texttt{lr} \cdot \texttt{slope}(x)$$
#
# The *learning rate* `lr` decides how far each step goes. Start at `start`, take `steps` steps,
# and keep every position on the way.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "descend", "solution": true}
def descend(slope, start, lr, steps):
    """Walk downhill: gradient descent for one number.

    Parameters
    ----------
    slope : function
        The derivative of the curve: slope(x) is a number.
    start : float
    lr : float
        The learning rate.
    steps : int

    Returns
    -------
    list of float
        The path: steps + 1 positions, start first.
    """
    ### BEGIN SOLUTION
    path = [start]
    for _ in range(steps):
        x = path[-1]
        path.append(x - lr * slope(x))
    return path
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_descend", "grade": true, "locked": true, "points": 3}
check("01_xor.descend")

# %% [markdown]
# **Predict, then run.** The slope is $2x$ and the learning rate ¼. Where are you after one step
# from 8? After two, after three?

# %%
with ready():
    print(descend(slope, start=8, lr=0.25, steps=3))

# %% [markdown]
# **Predict, then run.** Three balls start at the same place, with learning rates 0.03, 0.3 and
# 1.02. Which one creeps, which one arrives, and what does the third one do?

# %%
with ready():
    paths = {lr: descend(slope, start=-1.8, lr=lr, steps=14) for lr in (0.03, 0.3, 1.02)}
    plots.rolling_ball(height, paths)

# %% [markdown]
# With a small learning rate the ball is safe and slow. With a large one each step lands higher up
# the other side than the last, and the ball leaves the valley. Chapter 02 does the same with
# sixteen weights at once: the height becomes the *cost*, how wrong the net is, and the slope
# becomes the *gradient*, one slope for each weight.
#
# ## On your own
#
# - Find weights and a bias by hand that make `neuron` answer *not both*: 0 for `(1, 1)`, 1
#   otherwise.
# - Which learning rate is the last that does not drive the ball away? Try 0.9, 0.99, 1 and 1.01.
# - Give `descend` the slope $x^3 - x$, whose curve has two valleys. Where do you end from 0.1,
#   from $-0.1$ and from 0?
# - What does `linear_accuracy` say when it sees only the first two columns, `X[:, :2]`?
# - `sigmoid(-1000.0)` is right but comes with a warning. Which part of the formula overflows?
#
# Below is what your checks have shown so far. Chapter 02 starts from a finished `sigmoid`, so you
# can go on at any time.

# %%
progress("01_xor")
