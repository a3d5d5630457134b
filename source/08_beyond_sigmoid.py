# %% [markdown]
# # Chapter 08: Do loss, activation and start have to match?
#
# **What you'll do.** You write the parts that today's nets are made of: ReLU, softmax with
# cross-entropy, a start that fits, minibatches, momentum and Adam. Then you measure which of them
# go together.
#
# **What you'll learn.** Why sigmoid and squared error learn slowly, why softmax and cross-entropy
# belong together, and why a good part in the wrong place breaks a net.
#
# **What you need.** Chapters 02 and 05, and a little SymPy from chapter 03.
#
# **How long it takes.**

# %%
import numpy as np
import sympy
from sympy import stats

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.xor import X, Y, sigmoid

# %% [markdown]
# ## 1. Bend the line: `relu`
#
# The sigmoid flattens out on both sides, and where it is flat, nothing is learned.
# <!-- slide: Bend the line: ReLU -->The *rectified linear unit*, ReLU, is flat on one side only: 0
# for negative numbers, $z$ itself for positive ones.<!-- /slide -->
# <!-- notes: 1 min · say: The sigmoid is flat on both sides, and where it is flat, nothing is
# learned. -->
# <!-- todo: say: Entry by entry. · mistake: np.max along an axis. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "relu", "solution": true}
def relu(z):
    """0 where z is negative, z elsewhere.

    Parameters
    ----------
    z : ndarray of any shape
        With one axis or more, and not empty.

    Returns
    -------
    ndarray of the same shape
        A new array: z stays as it is.
    """
    ### BEGIN SOLUTION
    return np.maximum(z, 0)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_relu", "grade": true, "locked": true, "points": 1}
check("08_beyond_sigmoid.relu")

# %% [markdown]
# **Predict, then run.** What does the second call of `relu` change?

# %%
with ready():
    z = np.array([-2.0, -0.5, 0.5, 3.0])
    print(relu(z), relu(relu(z)))

# %% [markdown] tags=["answer"]
# Nothing. After the first call no number is negative, and ReLU leaves the others as they are.

# %% [markdown]
# ## 2. Give its slope: `relu_prime`
#
# To the right of 0, ReLU rises one for one; to the left it is flat. At 0 itself there is a kink.
# Any slope from 0 to 1 lies between the two sides: such a number is called a *subgradient*, and the
# check accepts any of them. Choose 0 all the same.
#
# A net hands over the activated value $a$. Its sign tells the slope as well as the sign of $z$
# does, since both are positive at the same time. But in $a$, every negative sum has become 0, so
# most zeros stand for the flat side. That is why 0 is the slope to choose there.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "relu_prime", "solution": true}
def relu_prime(a):
    """The slope of ReLU at a: 1 where a > 0, 0 where a < 0, anything from 0 to 1 where a = 0.

    Parameters
    ----------
    a : ndarray of any shape
        With one axis or more, and not empty.

    Returns
    -------
    ndarray of the same shape
        Numbers, or True for 1 and False for 0.
    """
    ### BEGIN SOLUTION
    return np.where(a > 0, 1.0, 0.0)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_relu_prime", "grade": true, "locked": true, "points": 1}
check("08_beyond_sigmoid.relu_prime")

# %% [markdown]
# <!-- slide: Ten layers back -->
# **Predict, then run.** Blame goes back through ten layers and is multiplied by a slope in each. At
# best, how much of it is left with sigmoids, and how much with ReLU?
# <!-- /slide -->
# <!-- notes: 2 min · ask: A quarter, ten times: what is left? · say: The sigmoid's slope is at most
# a quarter. -->

# %% tags=["show"]
with ready():
    print("sigmoid:", 0.25**10)
    print("ReLU:   ", relu_prime(np.array([2.0])) ** 10)

# %% [markdown] tags=["answer"]
# With sigmoids, less than a millionth; with ReLU, all of it. <!-- show -->A gradient that fades on
# its way back is called a *vanishing gradient*.<!-- /show --> It is why deep nets of sigmoids
# hardly learn in their first layers.

# %% [markdown]
# ## 3. Share out the answer: `softmax`
#
# <!-- slide: Share out the answer: softmax -->With more than two classes, a net has one output for
# each, and these scores can be any numbers. `softmax` turns them into probabilities: they are
# positive, and each row adds up to 1.
# <!-- /slide -->
# <!-- notes: 1 min · say: One output for each class; the scores can be any numbers. -->
#
# <!-- show -->
# $$p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$$
# <!-- /show -->
#
# <!-- slide: Scores around 1000 -->
# **Predict, then run.** Written exactly like this, what does it make of scores around 1000?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Does e to the 1000 fit in a float? -->

# %% tags=["show"]
z = np.array([1000.0, 1001.0])
with np.errstate(all="ignore"):
    print(np.exp(z) / np.exp(z).sum())

# %% [markdown] tags=["answer"]
# $e^{1000}$ is more than a float can hold, so it becomes infinity. <!-- show -->Infinity divided by
# infinity is nan, "not a number".<!-- /show --> (The sigmoid of chapter 01 overflows too, far below
# 0, but there it does no harm: $1 / (1 + \infty)$ is 0, which is right.)

# %% [markdown]
# <!-- then -->The way out: if you subtract the same number $c$ from all scores of a row, it
# cancels<!-- /then -->:
#
# $$\frac{e^{z_i - c}}{\sum_j e^{z_j - c}} = \frac{e^{-c} \, e^{z_i}}{e^{-c} \sum_j e^{z_j}} = p_i$$
#
# Take the largest score of the row as $c$: then the largest exponent is 0, nothing can overflow,
# and the sum is at least 1. `keepdims=True` keeps a row's maximum, or its sum, beside its row.
# <!-- todo: say: Shift each row, exponentiate, divide each row by its sum. · mistake: The sum runs
# over all rows. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "softmax", "solution": true}
def softmax(z):
    """Probabilities from scores, row by row, for scores of any size.

    Parameters
    ----------
    z : ndarray of shape (m, k)

    Returns
    -------
    ndarray of shape (m, k)
        exp(z) divided by the sum of its row; computed without overflow.
    """
    ### BEGIN SOLUTION
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_softmax", "grade": true, "locked": true, "points": 3}
check("08_beyond_sigmoid.softmax")

# %% [markdown]
# <!-- slide: Two classes -->
# **Predict, then run.** Two scores, $z$ and 0. Which function of $z$ is the first probability?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote. What is z = 0? · type: Move the temperature below. -->

# %%
vote("08_beyond_sigmoid.two_scores", "tanh", "the sigmoid", "ReLU")

# %% tags=["show"]
with ready():
    z = np.array([[-2.0, 0.0], [0.5, 0.0], [3.0, 0.0]])
    print("softmax", softmax(z)[:, 0].round(6))
    for function in (np.tanh, sigmoid, relu):
        print(function.__name__, function(z[:, 0]).round(6))

# %% [markdown] tags=["answer"]
# <!-- show -->The sigmoid<!-- /show -->: it is softmax for two classes, one of whose scores is 0.
# What you find out about one of them holds for the other.

# %% [markdown]
# **Move it.** Dividing all scores by a *temperature* keeps their order. Watch what your `softmax`
# makes of it.

# %%
with ready():
    plots.temperatures(softmax)

# %% [markdown]
# ## 4. Measure surprise: `cross_entropy`
#
# <!-- slide: Measure surprise: cross-entropy -->How surprised should you be by a class that you
# gave the probability $p$? The measure is $-\log p$: nothing for $p = 1$, and more and more as $p$
# falls.<!-- /slide --> Add it up over all rows. $y$ is 1 for the right class of each row and 0
# elsewhere, which is called *one-hot*, so it picks the right terms:
# <!-- notes: 2 min · ask: How surprised are you by something that was certain? -->
#
# <!-- show -->
# $$C = -\sum y \log p$$
# <!-- /show -->
#
# One thing must not happen: $\log 0$. When a net is very sure of one class, the probability of
# another may be rounded to exactly 0. Then numpy gives infinity, or nan where $y$ is 0. So count
# every probability below $10^{-12}$ as $10^{-12}$.
# <!-- todo: say: Raise what is too small, then take the logarithm. · mistake: The mean instead of
# the sum. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "cross_entropy", "solution": true}
def cross_entropy(p, y):
    """Surprise at the right classes: -Σ y log p, over all rows together.

    Parameters
    ----------
    p : ndarray of shape (m, k)
        Probabilities. Those below 1e-12 count as 1e-12.
    y : ndarray of shape (m, k)
        1 for the right class of each row, 0 elsewhere.

    Returns
    -------
    float
        The sum, not the mean; log is the natural logarithm.
    """
    ### BEGIN SOLUTION
    return -np.sum(y * np.log(np.maximum(p, 1e-12)))
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_cross_entropy", "grade": true, "locked": true, "points": 2}
check("08_beyond_sigmoid.cross_entropy")

# %% [markdown]
# **Predict, then run.** A net that knows nothing gives each of ten classes a probability of 0.1.
# What does one row cost it?

# %%
with ready():
    print(cross_entropy(np.full((1, 10), 0.1), np.eye(10)[:1]))

# %% [markdown] tags=["answer"]
# $\log 10$, about 2.3. If your net's cost per row begins near $\log k$ for $k$ classes, it begins
# by knowing nothing, as it should.

# %% [markdown]
# Other books, and PyTorch, take the mean over the rows, not the sum. The gradient is then divided
# by the number of rows $m$, so a learning rate that is $m$ times as large takes the same steps.
#
# ## 5. Derive the gradient of both together
#
# <!-- slide: The gradient of both together -->How does the cost change with each *score*? A score
# goes through softmax, and then through the logarithm: a long chain rule.<!-- /slide --> Let SymPy
# find the derivative, for one row of three classes. One of them is right, so the $y$ add up to 1.
# <!-- notes: 1 min · say: Let SymPy do it, and subtract a bold guess. -->
#
# A bold guess is $p_1 - y_1$. The cell subtracts it from SymPy's derivative: 0 means that the guess
# is right.

# %%
z1, z2, z3 = scores = sympy.symbols("z1:4", real=True)
y1, y2, y3 = labels = sympy.symbols("y1:4")

total = sum(sympy.exp(z) for z in scores)
probabilities = [sympy.exp(z) / total for z in scores]
surprise = -sum(y * sympy.log(p) for y, p in zip(labels, probabilities, strict=True))

slope = sympy.diff(surprise, z1).subs(y3, 1 - y1 - y2)
sympy.simplify(slope - (probabilities[0] - y1))

# %% [markdown]
# Nothing is left. The whole derivative is
#
# <!-- show -->
# $$\frac{\partial C}{\partial z} = p - y$$
# <!-- /show -->
#
# Compare chapter 02: with a sigmoid and squared errors it was
# $(\hat y - y) \, \hat y (1 - \hat y)$. The factor $\hat y (1 - \hat y)$ is gone: the logarithm in
# the cost undoes the exponential in the softmax. The two *match*.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "softmax_cross_entropy_grad", "solution": true}
def softmax_cross_entropy_grad(z, y):
    """How cross_entropy(softmax(z), y) changes with each score: p - y.

    Parameters
    ----------
    z : ndarray of shape (m, k)
        Scores, not yet probabilities.
    y : ndarray of shape (m, k)
        1 for the right class of each row, 0 elsewhere.

    Returns
    -------
    ndarray of shape (m, k)
    """
    ### BEGIN SOLUTION
    return softmax(z) - y
    ### END SOLUTION


# %% nbgrader={"grade_id":"check_softmax_cross_entropy_grad","grade":true,"locked":true,"points":2}
check("08_beyond_sigmoid.softmax_cross_entropy_grad")

# %% [markdown]
# The right answer is the first class, but the net is more and more sure of the second.
#
# <!-- slide: Badly wrong: who learns? -->
# **Predict, then run.** As the answer gets worse, what happens to the slope of each cost?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Which of the two learns? · mistake: A small slope is taken for a good
# answer. -->

# %% tags=["show"]
with ready():
    print("   p   cross-entropy  squared error")
    for score in (0.0, -2.0, -5.0, -10.0):
        p = sigmoid(score)
        slope = softmax_cross_entropy_grad(np.array([[score, 0.0]]), np.array([[1, 0]]))[0, 0]
        print(f"{p:.5f}   {slope:8.5f}     {(p - 1) * p * (1 - p):8.5f}")

# %% [markdown] tags=["answer"]
# With squared errors, a net that is badly wrong hardly learns, because there the slope of its
# sigmoid is nearly 0. <!-- show -->With cross-entropy, the worse the answer, the steeper the
# slope.<!-- /show -->

# %% [markdown]
# ## Match the learning rate
#
# So is cross-entropy simply better? Chapter 02's net learns XOR with a learning rate of 16. The
# function below trains 200 such nets at once, from 200 random starts: every array has one more
# axis, in front, for the nets. It returns the share of nets that get every row right, and the share
# of hidden neurons whose slope is 0 for every row. The gradient of a bias is its neuron's delta,
# summed over the rows: a bias is a weight whose input is always 1.


# %%
def slopes(kind):
    """A hidden layer's fn and fn_prime, as in chapter 05.

    A hidden ReLU that gives 0 was below 0, so its slope is 0, whatever yours says of the kink.
    """
    return {
        "sigmoid": (sigmoid, lambda a: a * (1 - a)),
        "tanh": (np.tanh, lambda a: 1 - a**2),
        "relu": (relu, lambda a: relu_prime(a) * (a > 0)),
    }[kind]


def shares(lr, loss, kind="sigmoid", hidden=4, start=None, bias=None, nets=200):
    """Train many 3×hidden×1 nets on XOR; return the share of right nets, and of dead neurons.

    bias is where the biases begin; None for a net without them.
    """
    rng = np.random.default_rng(0)
    fn, fn_prime = slopes(kind)

    def draw(n, k):
        if start is None:
            return rng.uniform(-0.5, 0.5, (nets, n, k))
        return rng.normal(0, init_scale(n, k, start), (nets, n, k))

    betas0_1, betas1_2 = draw(3, hidden), draw(hidden, 1)
    bias1, bias2 = np.full((nets, 1, hidden), bias or 0.0), np.zeros((nets, 1, 1))
    with np.errstate(all="ignore"):  # some of them get lost
        for _ in range(3000):
            layer1 = fn(X @ betas0_1 + bias1)
            layer2 = sigmoid(layer1 @ betas1_2 + bias2)
            delta2 = layer2 - Y
            if loss == "squared":
                delta2 = delta2 * layer2 * (1 - layer2)
            delta1 = (delta2 @ betas1_2.swapaxes(1, 2)) * fn_prime(layer1)
            betas1_2 = betas1_2 - lr * layer1.swapaxes(1, 2) @ delta2
            betas0_1 = betas0_1 - lr * X.T @ delta1
            if bias is not None:
                bias2 = bias2 - lr * delta2.sum(axis=1, keepdims=True)
                bias1 = bias1 - lr * delta1.sum(axis=1, keepdims=True)
        dead = (fn_prime(layer1) == 0).all(axis=1)
        return np.mean((layer2.round() == Y).all(axis=(1, 2))), np.mean(dead)


# %% [markdown]
# <!-- slide: Match the learning rate -->
# **Predict, then run.** Which of the four combinations fails?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. · wait: Two seconds for 800 nets. -->

# %%
vote(
    "08_beyond_sigmoid.combination",
    "squared, 16", "cross-entropy, 16", "squared, 1", "cross-entropy, 1",
)

# %% tags=["show"]
for loss in ("squared", "cross-entropy"):
    for lr in (16, 1):
        print(f"{loss:13} lr {lr:2}: {shares(lr, loss)[0]:.0%} of 200 nets learn XOR")

# %% [markdown] tags=["answer"]
# Cross-entropy with a learning rate of 16. That rate suits squared errors, whose slopes are never
# large; with cross-entropy it throws every net off course. The same learning rate is
# not the same step: loss and learning rate have to match.

# %% [markdown]
#
# ## 6. Start with the right spread: `init_scale`
#
# <!-- slide: Start with the right spread -->A neuron adds up $n$ products of a weight and an input.
# If these sums are too small, they shrink from layer to
# layer; if they are too large, they blow up.<!-- /slide --> Which spread of the weights keeps them
# as they are? `sympy.stats` knows how variances combine. Let the weights have the standard
# deviation $s$ and the inputs the standard deviation 1, both around 0.
# <!-- notes: 1 min · say: A neuron adds up n products. · ask: Which spread of the weights keeps the
# sums as they are? -->
#
# **Predict, then run.** What is the variance of one product? And of the sum of two?

# %%
s = sympy.symbols("s", positive=True)
w1, w2 = stats.Normal("w1", 0, s), stats.Normal("w2", 0, s)
x1, x2 = stats.Normal("x1", 0, 1), stats.Normal("x2", 0, 1)

one = sympy.simplify(stats.variance(w1 * x1))
two = sympy.simplify(stats.variance(w1 * x1 + w2 * x2))
one, two

# %% [markdown] tags=["answer"]
# $s^2$, and $2 s^2$: each product adds $s^2$.

# %% [markdown]
# So the variance of a sum of $n$ products is $n$ times that of one. To keep it at 1 on the way
# forward, $s^2 = 1 / \text{fan-in}$, where *fan-in* is the number of inputs. On the way back, blame
# is summed over the *fan-out*, the number of neurons that a value goes to, so there it would be
# $1 / \text{fan-out}$. Xavier Glorot's start uses the mean of the two fans:
#
# <!-- show -->
# $$\frac{\text{fan-in} + \text{fan-out}}{2} \, s^2 = 1$$
# <!-- /show -->
#
# It suits functions like tanh, which leave small sums nearly as they are. ReLU doesn't.
#
# Let a sum $z$ have the spread $\sigma$. Its mean is 0, so its mean square is its variance,
# $\sigma^2$.
#
# **Predict, then run.** What share of that mean square does ReLU let through?

# %%
sigma = sympy.symbols("sigma", positive=True)
z = stats.Normal("z", 0, sigma)
passed = sympy.simplify(stats.E(sympy.Max(0, z) ** 2))
passed, passed / stats.variance(z)

# %% [markdown] tags=["answer"]
# Half of it: one side of the bell is gone.

# %% [markdown]
# Kaiming He's start makes up for what ReLU takes away:
#
# $$\text{fan-in} \cdot \tfrac{1}{2} \, s^2 = 1$$
#
# **Predict, then run.** Solve both for $s$ by hand, then let SymPy do it.

# %%
fan_in, fan_out = sympy.symbols("fan_in fan_out", positive=True)
xavier = sympy.solve((fan_in + fan_out) / 2 * s**2 - 1, s)
he = sympy.solve(fan_in * s**2 / 2 - 1, s)
xavier, he

# %% [markdown]
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "init_scale", "solution": true}
def init_scale(fan_in, fan_out, kind):
    """The standard deviation s that a layer's random weights should have.

    Parameters
    ----------
    fan_in : int
        Neurons before the weights.
    fan_out : int
        Neurons after them.
    kind : str
        "xavier": (fan_in + fan_out) / 2 · s² = 1. "he": fan_in / 2 · s² = 1.

    Returns
    -------
    float
    """
    ### BEGIN SOLUTION
    if kind == "xavier":
        return np.sqrt(2 / (fan_in + fan_out))
    return np.sqrt(2 / fan_in)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_init_scale", "grade": true, "locked": true, "points": 2}
check("08_beyond_sigmoid.init_scale")

# %% [markdown]
# Two hundred rows go through ten layers of 100 neurons each. Two of the four starts were picked
# without a thought: weights with a spread of 0.05, and of 0.3.
#
# <!-- slide: Four starts, ten layers -->
# **Predict, then run.** Which start makes tanh die out? Which one holds ReLU's spread, and which
# one blows it up?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Which pairs belong together? · mistake: One start is taken to be best for
# all. -->


# %% tags=["show"]
def spreads(function, scale, layers=10, width=100):
    rng = np.random.default_rng(0)
    activated, found = rng.normal(size=(200, width)), []
    for _ in range(layers):
        activated = function(activated @ rng.normal(0, scale, (width, width)))
        found.append(activated.std())
    return found


with ready():
    starts = {"0.05": 0.05, "0.3": 0.3}
    starts |= {kind: init_scale(100, 100, kind) for kind in ("xavier", "he")}
    plots.spread_by_depth(
        {
            name: {start: spreads(function, scale) for start, scale in starts.items()}
            for name, function in (("tanh", np.tanh), ("relu", relu))
        }
    )

# %% [markdown] tags=["answer"]
# With 0.05 the signal dies out: each tanh layer lets half of it through, each ReLU layer a third.
# With 0.3, tanh sits near its ends, where it has hardly any slope, and ReLU blows up beyond a
# thousand. He's start holds ReLU's spread. Xavier's doesn't make up for the half that ReLU takes
# away, so with it ReLU dies out as well. With tanh, both Xavier's and He's keep the signal alive:
# Xavier's keeps it small, where tanh is nearly straight; He's keeps it near 0.55, where tanh
# already bends. <!-- show -->In a deep net, function and start have to match.<!-- /show -->

# %% [markdown]
# ## Match function and width
#
# Back to XOR, now with cross-entropy, biases, and a learning rate of 0.1. A ReLU neuron whose sum
# is negative for every row outputs 0 for every row, and its slope is 0 for every row: it is *dead*,
# and its weights will never change again.
#
# <!-- slide: Match function and width -->
# **Predict, then run.** What share of the ReLU nets learns XOR with 4 hidden neurons? With 16? And
# what does the start change, in a net as shallow as this?
# <!-- /slide -->
# <!-- notes: 2 min · say: A ReLU neuron that is 0 for every row is dead. · wait: Five seconds for 1
# 200 nets. -->

# %% tags=["show"]
with ready():
    for kind, start, hidden in (
        ("relu", "he", 4),
        ("relu", "he", 8),
        ("relu", "he", 16),
        ("relu", "xavier", 4),
        ("tanh", "xavier", 4),
        ("tanh", "he", 4),
    ):
        right, dead = shares(0.1, "cross-entropy", kind, hidden, start, bias=0.0)
        print(
            f"{kind}, {start:6} start, {hidden:2} neurons:"
            f" {right:6.1%} learn XOR, {dead:3.0%} dead"
        )

# %% [markdown] tags=["answer"]
# About a fifth of the ReLU neurons are dead, whatever the width. Of sixteen neurons, enough
# survive; of four, there are often too few left. tanh has no dead side, so four neurons will do.
# With a single hidden layer the start hardly matters; what has to match is the function and the
# width.

# %% [markdown]
# ## 7. Deal out the rows: `minibatches`
#
# Six rows fit into one step. With 60&nbsp;000 it would be a waste to look at all of them before
# moving once. So deal the rows out in small batches, and take a step for each.
# <!-- slide: Deal out the rows -->One step is an *iteration*; once through all rows is an *epoch*.
# In each epoch every row comes once, in a new random order.<!-- /slide -->
# <!-- notes: 1 min · say: With 60 000 rows, don't look at all of them before moving once. -->
#
# A function with `yield` in place of `return` is a *generator*: it hands out one batch, waits, and
# goes on when the loop asks for the next. A list of batches will do as well. Each batch must stay
# as it is after the next one is handed out: don't reuse its arrays.
# <!-- todo: say: One order of row numbers, cut into pieces. · mistake: The last rows are left out.
# -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "minibatches", "solution": true}
def minibatches(X, Y, size, rng):
    """One epoch: the rows, put in a random order, are dealt out in batches, each row once.

    Parameters
    ----------
    X : ndarray of shape (m, n)
        With at least one row.
    Y : ndarray of shape (m, k)
    size : int
        Rows in each batch, at least 1; it may be more than m. Only the last batch has fewer, where
        m is no multiple of it.
    rng : numpy.random.Generator
        The source of every random number: each call draws a new order from it.

    Returns
    -------
    iterable of tuple
        Pairs (rows of X, the same rows of Y), one for each batch: a generator or a list. A batch
        stays valid after the next one has been handed out. X and Y themselves stay as they are.
    """
    ### BEGIN SOLUTION
    rows = rng.permutation(len(X))
    for start in range(0, len(X), size):
        batch = rows[start : start + size]
        yield X[batch], Y[batch]
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_minibatches", "grade": true, "locked": true, "points": 3}
check("08_beyond_sigmoid.minibatches")

# %% [markdown]
# **Predict, then run.** XOR's six rows in batches of four. How many batches are there, of which
# shapes?

# %%
with ready():
    rng = np.random.default_rng(0)
    for epoch in range(2):
        for rows, answers in minibatches(X, Y, 4, rng):
            print("epoch", epoch, rows.shape, answers.shape, "answers", answers.ravel())

# %% [markdown]
# ## 8. Keep rolling: `momentum_step`
#
# In a long, narrow valley, the slope points at the opposite wall rather than down the valley. Plain
# gradient descent zigzags from wall to wall. <!-- slide: Keep rolling: momentum -->A heavy ball
# would keep rolling. The walls push it one way and then the other, so those pushes cancel, while
# pushes down the valley add up.<!-- /slide --> The ball's *velocity* remembers the gradients, older
# ones less and less:
# <!-- notes: 1 min · say: Plain gradient descent zigzags from wall to wall. -->
#
# <!-- show -->
# $$\begin{aligned}
# \texttt{velocity} \leftarrow {} & \texttt{momentum} \cdot \texttt{velocity} \\
# & {} + \texttt{grad} \\
# w \leftarrow {} & w - \texttt{lr} \cdot \texttt{velocity}
# \end{aligned}$$
# <!-- /show -->
# <!-- todo: say: First the velocity, then the step along it. · mistake: The step takes the old
# velocity. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "momentum_step", "solution": true}
def momentum_step(w, grad, velocity, lr, momentum=0.9):
    """One step with momentum: the new velocity first, then a step along it.

    Parameters
    ----------
    w, grad, velocity : ndarray
        Three arrays of the same shape, any with one axis or more; they stay as they are. Where
        they hold whole numbers, the fractions of the new ones are not cut off, but numpy may
        refuse to write them (TypeError).
    lr, momentum : float

    Returns
    -------
    w : ndarray
        w - lr · (new velocity)
    velocity : ndarray
        The new one: momentum · velocity + grad.
    """
    ### BEGIN SOLUTION
    velocity = momentum * velocity + grad
    return w - lr * velocity, velocity
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_momentum_step", "grade": true, "locked": true, "points": 2}
check("08_beyond_sigmoid.momentum_step")

# %% [markdown]
# **Predict, then run.** The slope stays 1, however far you go, and `momentum` is 0.9. How fast does
# the ball get?

# %%
with ready():
    w, velocity = np.zeros(1), np.zeros(1)
    for step in range(1, 61):
        w, velocity = momentum_step(w, np.ones(1), velocity, lr=0.1)
        if step in (1, 2, 10, 60):
            print(f"after step {step:2}: velocity {velocity[0]:.3f}")

# %% [markdown] tags=["answer"]
# It approaches 10, which is $1 / (1 - 0.9)$: on a steady slope, momentum multiplies the learning
# rate by ten. Across a valley, where the slope changes sign, it doesn't. So the steps along the
# valley are the ones that get longer.

# %% [markdown]
# Books write momentum in three ways. This one, like PyTorch, keeps the learning rate out of the
# velocity. Others put it in, velocity ← momentum · velocity − lr · grad, and add the velocity to
# the weights: the same path, as long as the learning rate stays the same. And some take an average,
# velocity ← momentum · velocity + (1 − momentum) · grad: its steps are ten times shorter at a
# momentum of 0.9, so the learning rate must be ten times larger.
#
# ## 9. Give each weight its own pace: `adam_step`
#
# <!-- slide: Give each weight its own pace: Adam -->
# Adam keeps two running averages for each weight: the *mean* of the gradients, and the mean of
# their *squares*. A step is the first divided by the square root of the second.
# <!-- /slide -->
# <!-- notes: 1 min · ask: What happens to a weight whose gradients are tiny? -->
#
# $$\begin{aligned}
# \texttt{mean} \leftarrow {} & \beta_1 \, \texttt{mean} \\
# & {} + (1 - \beta_1) \, \texttt{grad} \\
# \texttt{square} \leftarrow {} & \beta_2 \, \texttt{square} \\
# & {} + (1 - \beta_2) \, \texttt{grad}^2
# \end{aligned}$$
#
# $\beta_1$ and $\beta_2$, in code `beta1` and `beta2`, are numbers just below 1, like `momentum`.
# They have nothing to do with a layer's betas. Both averages start at 0.
#
# **Predict, then run.** The gradient is 1 at each step, and $\beta_1 = 0.9$. What is the mean after
# one step? After fifty?

# %%
mean = 0.0
for t in range(1, 51):
    mean = 0.9 * mean + 0.1 * 1.0
    if t in (1, 2, 10, 50):
        print(f"t = {t:2}: mean {mean:.4f}, divided by 1 - 0.9**t: {mean / (1 - 0.9**t):.4f}")

# %% [markdown] tags=["answer"]
# 0.1, and nearly 1: the mean starts at 0, so at first it is too small. After $t$ steps it has
# reached the share $1 - 0.9^t$ of the way.

# %% [markdown]
# After $t$ steps the mean has covered the share $1 - \beta_1^t$ of its way from 0. The *bias
# correction* divides by that share, for the step only; the averages themselves are kept
# uncorrected. With $\hat m$ and $\hat s$ for the corrected mean and square, the step is
#
# $$\begin{aligned}
# \hat m & = \frac{\texttt{mean}}{1 - \beta_1^t} \qquad
# \hat s = \frac{\texttt{square}}{1 - \beta_2^t} \\
# w & \leftarrow w - \texttt{lr} \cdot \frac{\hat m}{\sqrt{\hat s} + \texttt{eps}}
# \end{aligned}$$
# <!-- todo: say: Keep the averages uncorrected, correct copies of them. · mistake: eps under the
# root. · late: Give the two averages. -->
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "adam_step", "solution": true}
def adam_step(w, grad, mean, square, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """One step of Adam, with bias correction.

    Parameters
    ----------
    w, grad, mean, square : ndarray
        Four arrays of the same shape, any with one axis or more; they stay as they are. mean and
        square are the running averages of the gradients and of their squares: zeros before the
        first step. Where they hold whole numbers, the fractions of the new ones are not cut off,
        but numpy may refuse to write them (TypeError).
    t : int
        The number of this step; the first one has 1.
    lr, beta1, beta2, eps : float
        eps is added to the square root, not under it.

    Returns
    -------
    w, mean, square : ndarray
        The new ones; mean and square without the bias correction.
    """
    ### BEGIN SOLUTION
    mean = beta1 * mean + (1 - beta1) * grad
    square = beta2 * square + (1 - beta2) * grad**2
    corrected = mean / (1 - beta1**t)
    spread = np.sqrt(square / (1 - beta2**t))
    return w - lr * corrected / (spread + eps), mean, square
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_adam_step", "grade": true, "locked": true, "points": 3}
check("08_beyond_sigmoid.adam_step")

# %% [markdown]
# **Predict, then run.** Gradients of 0.001 and of 1000: how long is Adam's first step for each?

# %%
with ready():
    grad = np.array([0.001, 1000.0])
    zeros = np.zeros(2)
    print(adam_step(zeros, grad, zeros, zeros, t=1, lr=0.1)[0])

# %% [markdown] tags=["answer"]
# Both are as long as `lr`. A weight with small gradients takes steps as long as one with large
# gradients. `eps` makes the first step shorter by a hundred-thousandth of its length: 10⁻⁸ beside
# 0.001.

# %% [markdown]
# ## Race them
#
# The valley is a hundred times steeper across than along. All three optimisers start at the same
# point. Plain gradient descent gets a learning rate of 0.9: at 1 it would never settle, and above 1
# it would be thrown out of the valley.
#
# <!-- slide: Race them -->
# **Predict, then run.** Which one is first to stay below a height of 0.001, and which one is last?
# <!-- /slide -->
# <!-- notes: 3 min · ask: Vote, then run. · type: Move the two sliders below, until momentum leaves
# the valley. -->

# %%
vote("08_beyond_sigmoid.race", "gradient descent", "momentum", "Adam")

# %% tags=["show"]
steepness = np.array([0.02, 2.0])


def surface(x, y):
    return 0.5 * (steepness[0] * x**2 + steepness[1] * y**2)


with ready():
    start = np.array([-9.0, 2.0])
    paths = {"gradient descent": [start], "momentum": [start], "Adam": [start]}
    velocity = mean = square = np.zeros(2)
    for t in range(1, 201):
        w = paths["gradient descent"][-1]
        paths["gradient descent"].append(w - 0.9 * steepness * w)
        w = paths["momentum"][-1]
        w, velocity = momentum_step(w, steepness * w, velocity, lr=0.2)
        paths["momentum"].append(w)
        w = paths["Adam"][-1]
        w, mean, square = adam_step(w, steepness * w, mean, square, t, lr=0.5)
        paths["Adam"].append(w)
    for name, path in paths.items():
        low = np.array([surface(*w) for w in path]) < 1e-3
        print(f"{name:16} stays below 0.001 from step {np.flatnonzero(~low)[-1] + 1} on")
    plots.race(surface, paths)

# %% [markdown] tags=["answer"]
# Plain gradient descent zigzags first, then creeps along the floor. Momentum swings from wall to
# wall too, and for longer, but it moves down the valley all the while. Adam cuts across, since
# steep and shallow are the same to it, runs past the lowest point and comes back. <!-- show -->Both
# take less than half as many steps.<!-- /show -->

# %% [markdown]
# **Move it.** Here are the same valley and the same start, with learning rate and momentum in your
# hands.

# %%
with ready():
    plots.steer(momentum_step, adam_step, steepness, start)

# %% [markdown]
# ## On your own
#
# - Try learning rates between 1 and 16 with cross-entropy. Where does it begin to fail?
# - Start the biases of the ReLU nets at 0.1, or at 0.5. Do fewer neurons die?
# - In `adam_step`, divide by 1 in place of the square root. Which optimiser is left?
# - Draw a round valley, as steep along as across, and start at (-2, 2). Who wins that race?
# - Turn XOR into a problem with two classes and two outputs, and train it with
#   `softmax_cross_entropy_grad`, `minibatches` and `adam_step`.
# - Why do nets for pictures use ReLU all the same, though its neurons can die?
#
# Chapter 09 puts all of this together for real data. Below is what your checks have shown so far.

# %%
progress("08_beyond_sigmoid")
