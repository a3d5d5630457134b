# %% [markdown]
# # Learn You a Neural Net
#
# <!-- slide ★ -->
# *Puzzle through the mechanics of a fully connected net: start from a for loop, and end with a net
# in a modular, reusable style.*
# <!-- /slide -->
# <!-- notes: ½ min · say: We begin with the end, and then you build it yourself. -->
#
# ## Chapter 01: Why isn't a line enough?
#
# **What you'll do.** You watch a finished net learn, build one neuron, ask a straight line to solve
# a puzzle of six rows, and write gradient descent, the method by which every net in this course
# learns.
#
# **What you'll learn.** What a neuron, a weight and a layer are. What a straight line can separate
# and what it cannot. What the learning rate does when it is too small, and when it is too large.
#
# **What you need.** Python functions, a little numpy, and what the slope of a curve is.
#
# **How long it takes.**
#
# **How to work.** Run a cell with Shift+Enter. The cell below a **TODO** holds a function whose
# body is missing: replace `raise NotImplementedError` with your code, run the cell, then run the
# check below it. The check tells you what it saw and asks you a question. Its hints open with a
# click. Your functions should leave the arrays that they are given unchanged, unless the text says
# otherwise.
#
# A cell that starts with `with ready():` runs code that you write. Until that code is there, it
# tells you what it is waiting for, so you can run it at any time.
#
# **Predict, then run** means it: say your answer out loud or write it down before you run the cell.
# You will remember what you predicted, right or wrong, far better than what you only read.
#
# `progress()` shows the whole course and where you are in it. It is kept in a small file beside the
# chapters. There are three routes: if you run `follow("90 minutes")` or `follow("half a day")` in a
# new cell, the checks put ready-made code in place of what your route leaves out. So run every
# cell, the checks too, and write what has a ★ for your route. If you fall behind,
# `catch_up("01_xor.sigmoid")` does the same for one TODO. You can go on with ready-made code, but
# it earns no points. `start_again()` gives you the chapter as it was handed out, and keeps yours
# beside it.

# %%
import numpy as np

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote

# %% [markdown]
# ## Begin with the end
#
# Here is a puzzle of six questions. Each row of `X` is a question made of three numbers, and the
# same row of `Y` is its answer, 0 or 1.

# %%
X = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
Y = np.array([[0, 1, 1, 1, 1, 0]]).T

X.shape, Y.shape

# %% [markdown]
# <!-- slide ★ -->
# A neural net is going to learn these answers. It is ready-made: you have nothing to write yet.
# <!-- /slide -->
# Run the cell, press play, and watch the line on which the net cannot decide between 0 and 1.
# <!-- notes: 1.5 min · say: Each triangle should be orange, each circle blue. · type: Press play. ·
# ask: What does the line do that a ruler cannot? -->

# %% tags=["show"]
plots.first_look(X, Y)

# %% [markdown]
# The net began with random numbers. Nobody told it a rule: it only saw the six rows, again and
# again. By the end of chapter 02 you will have written such a net yourself, line by line, and it
# will draw this picture.
#
# ## Meet the net
#
# <!-- slide ★ -->
# A **neuron** takes in numbers and outputs one number, its *activation*.
#
# A **weight** is the number on the line between two neurons. It says how strongly the left one
# moves the right one.
#
# A **layer** is a column of neurons.
# <!-- /slide -->
# <!-- notes: 1 min · say: Three words, and the rest of the day uses them. -->
# In a *fully connected* net, a line runs from each neuron to
# every neuron of the next layer. The input layer only holds the numbers that come in.
#
# <!-- slide ★ -->
# **Predict, then run.** The net that you watched has layers of 3, 4 and 1 neurons. How many weights
# does it have?
# <!-- /slide -->
# <!-- notes: 1 min · ask: How many lines would you draw? · mistake: 12, without the last layer. -->

# %% tags=["show"]
plots.network(sizes=(3, 4, 1))

# %% [markdown] tags=["answer"]
# Sixteen: $3 \cdot 4$ between the first two layers and $4 \cdot 1$ between the last two.

# %% [markdown]
# This chapter looks at a single neuron, at what it cannot do, and at how weights are found.
#
# ## Look at the puzzle
#
# The shape of `X` is $m \times n$, with $m = 6$ rows and $n = 3$ columns. `Y` has one row for each
# row of `X`.
#
# <!-- slide ★ -->
# **Predict, then run.** What must be true of a row for its answer to be 1?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Who sees the rule? · wait: Until somebody says it in words. -->

# %% tags=["show"]
for row in range(6):
    print(X[row], "->", Y[row])

# %% [markdown] tags=["answer"]
# <!-- then -->The answer is 1 where exactly one of the first two numbers is 1. This is called
# *exclusive or*, XOR for short.<!-- /then --> The third number plays no part, and nobody tells the
# net so.

# %% [markdown]
# Three numbers are a point in space, and zeros and ones are the corners of a cube.
#
# <!-- slide: The rows are corners of a cube -->
# **Predict, then run.** The cube has eight corners and `X` has six rows. Which two corners are
# missing?
# <!-- /slide -->
# <!-- notes: 1 min · say: From above, the two answers sit on opposite diagonals. -->

# %% tags=["show"]
plots.points(X, Y)

# %% [markdown] tags=["answer"]
# $(0, 0, 0)$ and $(1, 1, 0)$. Their answers would both be 0.

# %% [markdown]
# ## 1. Squash a number: `sigmoid`
#
# A neuron's inputs can add up to any number $z$. The sigmoid squashes it into the range from 0 to
# 1, so that you can read it as "how sure am I that the answer is 1?":
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# <!-- todo: say: Write the fraction just as it stands; np.exp works on whole arrays. -->
#
# `np.exp(z)` is $e^z$. It takes a number, or a whole array entry by entry.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "sigmoid", "solution": true}
def sigmoid(z):
    """Squash any number into the range from 0 to 1: 1 / (1 + e^-z).

    Parameters
    ----------
    z : float or ndarray of any shape
        From -700 to 700: further out, e^z is too large for a float.

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
# <!-- slide -->
# **Predict, then run.** What is `sigmoid(0)`? What are `sigmoid(-5)` and `sigmoid(5)`, roughly, and
# what is their sum?
# <!-- /slide -->
# <!-- notes: 1 min · say: The curve is symmetric about its middle. -->

# %%
with ready():
    print(sigmoid(np.array([-5, 0, 5])))

# %% [markdown] tags=["answer"]
# `sigmoid(0)` is exactly ½. `sigmoid(-5)` is close to 0, `sigmoid(5)` is just as close to 1, and
# their sum is 1: the curve is symmetric about its middle.

# %% tags=["show"]
with ready():
    plots.squash(sigmoid)

# %% [markdown]
# If you ever see `RuntimeWarning: overflow encountered in exp`, it comes from here. For
# $z = -1000$, $e^{-z}$ is too large for a computer's number and becomes `inf`. The result,
# $1 / \infty = 0$, is still right.
#
# ## 2. Wire up one neuron: `neuron`
#
# <!-- slide: One neuron -->
# A neuron multiplies each input by its weight, adds up the products, adds one more number, the
# *bias*, and squashes the sum.
# <!-- /slide -->
# <!-- notes: 1 min · say: That is all there is inside a neuron. -->
#
# $$\begin{aligned}
# & \sigma(x_1 \cdot \texttt{weights}_1 + \dots \\
# & \quad {} + x_n \cdot \texttt{weights}_n + \texttt{bias}) \\
# & = \sigma(x \cdot \texttt{weights} + \texttt{bias})
# \end{aligned}$$
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
# <!-- slide: Which word is it? -->
# **Predict, then run.** This neuron has weights 20 and 20 and bias $-10$. Which word describes it:
# *and*, *or*, or *exclusive or*?
# <!-- /slide -->
# <!-- notes: 1.5 min · ask: What is the sum for one input of 1? · wait: Until everyone has voted.
# -->

# %%
vote("01_xor.word", "AND", "OR", "XOR")

# %% tags=["show"]
with ready():
    for x in [(0, 0), (0, 1), (1, 0), (1, 1)]:
        print(x, "->", round(neuron(np.array(x), np.array([20, 20]), bias=-10), 3))

# %% [markdown] tags=["answer"]
# It is *or*: one input of 1 is enough to lift the sum from $-10$ to $10$.

# %% [markdown]
# Now turn the weights and the bias yourself. The map shows what your `neuron` answers for every
# $x_1$ and $x_2$.
#
# <!-- slide: From or to and -->
# **Predict, then run.** How far do you have to move the bias until the neuron answers 1 only for
# $(1, 1)$, which is *and*?
# <!-- /slide -->
# <!-- notes: 1.5 min · type: Move the bias, then a weight. · say: The weights turn the line, the
# bias moves it. -->

# %% tags=["show"]
with ready():
    plots.one_neuron(neuron)

# %% [markdown] tags=["answer"]
# To anywhere between $-20$ and $-40$. The bias sets how much input the neuron needs before it
# answers 1: one input brings 20, which is now too little, and two bring 40. The weights turn the
# line and the bias moves it, but it always stays one straight line.

# %% [markdown]
# A bias is the same as a weight on an extra input that is always 1.
#
# **Predict, then run.** Is the third column of `X` such an input?

# %%
print(X[:, 2])

# %% [markdown] tags=["answer"]
# No, it holds 0 in two rows. The third column is an input like the others.

# %% [markdown]
# ## 3. Ask a straight line: `linear_accuracy`
#
# A *linear model* makes one straight cut: a line if there are two columns, a plane if there are
# three. Logistic regression is such a model. It is one neuron whose weights and bias are fitted to
# the data, and scikit-learn has it ready-made:
#
# - `LogisticRegression()` makes a model,
# - `model.fit(X, labels)` fits it and returns it,
# - `model.predict(X)` returns its answer to each row,
# - `model.score(X, labels)` returns the share of rows that it gets right.
#
# scikit-learn wants the labels as a flat array. `Y.ravel()` flattens them:

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
    """The share of rows that a LogisticRegression() gets right, fitted to these same rows.

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
# <!-- slide -->
# **Predict, then run.** How many of the six rows will the linear model get right? And how many
# would you get right by answering 1 every time, without looking?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · say: It does no better than a guess that
# never looks. -->

# %%
vote("01_xor.rows_of_a_line", "3", "4", "5", "6")

# %% tags=["show"]
with ready():
    print(f"logistic regression:    {linear_accuracy(X, Y) * len(X):.0f} of {len(X)} rows")
    print(f"answering 1 every time: {np.sum(Y == 1)} of {len(X)} rows")

# %% [markdown] tags=["answer"]
# It does no better than answering 1 without looking, which gets four of six right.

# %% [markdown]
# Is logistic regression's plane the best one? A cube has so few corners that you can try
# every way to cut them in two: whatever a plane can do with them, a plane with whole weights from
# $-2$ to $2$ and a bias halfway between whole numbers can do as well. The next cell tries all 1 500
# of these. You need not follow its code.
#
# <!-- slide: The best of 1 500 planes -->
# **Predict, then run.** How many of the six rows does the best plane get right?
# <!-- /slide -->
# <!-- notes: 1 min · say: Nobody needs to read the code of this cell. -->

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

# %% tags=["show"]
plots.plane(X, Y, weights=best[:3], bias=best[3])

# %% [markdown] tags=["answer"]
# Five. The best plane is *or* again, and *or* is wrong about the row $(1, 1, 1)$. Why not all six?
# The next prediction leads to the reason.

# %% [markdown]
# Rows 0 and 5 have answer 0, and rows 1 and 2 have answer 1.
#
# **Predict, then run.** Which point lies halfway between rows 0 and 5? Which lies halfway between
# rows 1 and 2?

# %%
print("halfway between rows 0 and 5:", (X[0] + X[5]) / 2)
print("halfway between rows 1 and 2:", (X[1] + X[2]) / 2)

# %% [markdown] tags=["answer"]
# It is the same point.
# <!-- slide ★: Why a line is not enough -->
# If two points are on one side of a plane, the point halfway between them is on that side too.
# <!-- /slide -->
# A plane that separates the answers would have this point on both of its sides, so there is no such
# plane.
# <!-- notes: 1 min · say: The two zeros and two of the ones have the same point halfway, and no
# straight cut has a point on both of its sides. -->

# %% [markdown]
# <!-- show -->So one neuron cannot solve XOR. Two layers of neurons can, and chapter 02 builds
# them.<!-- /show -->
#
# ## 4. Roll downhill: `descend`
#
# <!-- slide ★: Gradient descent -->
# A net starts with random weights and improves them a little at a time. The method is called
# *gradient descent*.
# <!-- /slide -->
# <!-- notes: 1 min · say: Feel the slope under your feet, and step the other way. -->
# Try it first with a single number `x` and a curve with a height at each `x`:


# %%
def height(x):
    return x**2


def slope(x):
    return 2 * x


print("slope on the left, in the middle, on the right:", slope(-1.5), slope(0), slope(1.5))

# %% [markdown]
# Where the slope is negative, downhill is to the right. Where it is positive, downhill is to the
# left. <!-- show -->So step *against* the slope:
#
# $$x \leftarrow x - \texttt{lr} \cdot \texttt{slope}(x)$$
# <!-- /show -->
#
# The *learning rate* `lr` decides how far each step goes. Begin at `start`, take `steps` steps, and
# keep every position on the way.
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
        0 or more.

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
# **Predict, then run.** The slope is $2x$ and the learning rate is ¼. You start from 8. Where are
# you after one step? After two? After three?

# %%
with ready():
    print(descend(slope, start=8, lr=0.25, steps=3))

# %% [markdown] tags=["answer"]
# At 4, 2 and 1: a quarter of the slope $2x$ is half of $x$, so each step halves the way to the
# bottom.

# %% [markdown]
# <!-- slide: Three learning rates -->
# **Predict, then run.** Three balls start from the same place, with learning rates 0.03, 0.3 and
# 1.02. What will the third ball do?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · type: Press play. -->

# %%
vote("01_xor.third_ball", "arrive first", "hop to and fro at the same height", "climb out")

# %% tags=["show"]
with ready():
    paths = {lr: descend(slope, start=-1.8, lr=lr, steps=14) for lr in (0.03, 0.3, 1.02)}
    plots.rolling_ball(height, paths)

# %% [markdown] tags=["answer"]
# With the small learning rate the ball is safe and slow. With the middle one it arrives after a few
# steps. With the large one, each step lands a little higher up on the other side than the last, and
# the ball climbs out of the valley.

# %% [markdown]
# Now move the learning rate and the start yourself. Each picture runs your `descend`.
#
# <!-- slide: How large may it be? -->
# **Predict, then run.** Which learning rates bring the ball down to the bottom, whatever the start?
# <!-- /slide -->
# <!-- notes: 1.5 min · type: Move the learning rate up slowly. · ask: What happens at exactly 1?
# -->

# %% tags=["show"]
with ready():
    plots.learning_rate(height, slope, descend)

# %% [markdown] tags=["answer"]
# All of them between 0 and 1. At exactly ½, one step is enough. At exactly 1, a step from $x$ leads
# to $x - 2x = -x$: the ball hops to and fro between two places and never gets lower.

# %% [markdown]
# Chapter 02 does the same with sixteen weights at once. The height becomes the *cost*, which says
# how wrong the net is, and the slope becomes the *gradient*, which holds one slope for each weight.
#
# ## On your own
#
# - Find weights and a bias by hand that make `neuron` answer *not both*: 0 for `(1, 1)`, 1
#   otherwise.
# - Give `descend` the slope $x^3 - x$, whose curve has two valleys. Where do you end up if you
#   start from 0.1, from $-0.1$ and from 0?
# - What does `linear_accuracy` return when it sees only the first two columns, `X[:, :2]`?
# - For negative $z$, $e^z / (1 + e^z)$ is the same as the sigmoid. Write a sigmoid that never
#   overflows.
#
# Below is what your checks have shown so far. Chapter 02 comes with a finished `sigmoid`, so you
# can go on at any time.

# %%
progress("01_xor")
