# %% [markdown]
# # Chapter 03: Why is it so?
#
# <!-- slide ★ -->
# **What you'll do.** You let SymPy derive the slopes that chapter 02 used, compare its formulas
# with chapter 02's numbers, and write a function that measures any gradient.
# <!-- /slide -->
# <!-- notes: 0.5 min · say: Trust is good, a derivation is better, and a measurement settles it.
# -->
#
# **What you'll learn.** Why the slope of the sigmoid is $a(1 - a)$, and what $a$ stands for. What
# the chain rule multiplies, and which line of chapter 02 holds which factor. How exact a measured
# slope can be.
#
# **What you need.** Chapter 02, and what the slope of a curve is. You need no rules of calculus:
# SymPy knows them.
#
# **How long it takes.**

# %%
import numpy as np
from sympy import Eq, diff, factor, lambdify, nsimplify, plot, simplify, solve, symbols, var
from sympy.functions import exp, tanh

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.for_loop_mlp import cost, forward, gradients, init_betas
from autograder.reference.xor import X, Y, sigmoid

# %% [markdown]
# ## Meet SymPy
#
# <!-- slide -->
# numpy computes with numbers. SymPy computes with letters, as you do on paper. A letter is called a
# *symbol*, and `var` makes some. What you build from symbols is an *expression*.
# <!-- /slide -->
# <!-- notes: 1 min · say: The computer does the calculus. -->

# %%
var("z a")

z**2 + 3 * z

# %% [markdown]
# `diff` finds the slope of an expression, and the slope is an expression too. The second argument
# says which symbol is nudged.
#
# <!-- slide: Slopes by SymPy -->
# **Predict, then run.** What is the slope of $z^2 + 3z$?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Who remembers the rule? -->

# %% tags=["show"]
diff(z**2 + 3 * z, z)

# %% [markdown]
# `subs` substitutes something for a symbol: a number, or another expression.
#
# **Predict, then run.** What is $z^2 + 3z$ at $z = 2$?

# %%
(z**2 + 3 * z).subs(z, 2)

# %% [markdown]
# `solve` finds where the two sides of an equation, `Eq`, are equal. It returns a list, because
# there may be several answers.
#
# **Predict, then run.** Which $z$ makes $a = 2z + 6$ true?

# %%
solve(Eq(a, 2 * z + 6), z)

# %% [markdown]
# `simplify` looks for a shorter way to write the same thing. If the difference of two expressions
# simplifies to 0, they are equal.

# %%
simplify((z + 1) ** 2 - (z**2 + 2 * z + 1))

# %% [markdown]
# ## 1. Write the sigmoid in letters: `sigmoid_expr`
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# SymPy's `exp(z)` is $e^z$. It is imported above. `np.exp` takes only numbers and refuses a symbol.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "sigmoid_expr", "solution": true}
def sigmoid_expr(z):
    """The sigmoid as an expression: 1 / (1 + e^-z).

    Parameters
    ----------
    z : SymPy expression
        A symbol, or anything built out of symbols.

    Returns
    -------
    SymPy expression
        Made from the z that was passed in. Any equal form is right.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + exp(-z))
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_sigmoid_expr", "grade": true, "locked": true, "points": 2}
check("03_gradients.sigmoid_expr")

# %% [markdown]
# An expression is not a function: you cannot call it with an array. `lambdify` turns it into a
# numpy function.
#
# **Predict, then run.** Will the two lines print the same numbers?

# %%
with ready():
    display(sigmoid_expr(z))
    squash = lambdify(z, sigmoid_expr(z))
    print("made from the expression:", squash(np.array([-5, 0, 5])))
    print("chapter 01's sigmoid:    ", sigmoid(np.array([-5, 0, 5])))

# %% [markdown]
# ## 2. Differentiate it: `sigmoid_prime_expr`
#
# The slope of $\sigma$ is written $\sigma'$ and read "sigma prime". Let SymPy find it.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "sigmoid_prime_expr", "solution": true}
def sigmoid_prime_expr(z):
    """The slope of the sigmoid as an expression: how sigmoid_expr(z) changes with z.

    Parameters
    ----------
    z : SymPy symbol

    Returns
    -------
    SymPy expression
        Made from the z that was passed in. Any equal form is right.
    """
    ### BEGIN SOLUTION
    return diff(sigmoid_expr(z), z)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_sigmoid_prime_expr", "grade": true, "locked": true, "points": 2}
check("03_gradients.sigmoid_prime_expr")

# %% [markdown]
# <!-- slide: Where is it steepest? -->
# **Predict, then run.** Where is the sigmoid steepest? How steep is it there?
# <!-- /slide -->
# <!-- notes: 1 min · say: Never steeper than a quarter. Keep that number in mind. -->

# %% tags=["show"]
with ready():
    display(sigmoid_prime_expr(z))
    for point in [-1, 0, 1]:
        print(f"slope at {point:2}: {float(sigmoid_prime_expr(z).subs(z, point)):.3f}")

# %% [markdown] tags=["answer"]
# In the middle, at $z = 0$, where its slope is ¼. The sigmoid is never steeper than that.

# %% [markdown]
# SymPy can draw, too: its `plot` takes expressions and the range of a symbol.

# %%
with ready():
    curves = plot(
        sigmoid_expr(z), sigmoid_prime_expr(z), (z, -6, 6), label=["σ(z)", "σ′(z)"], show=False
    )
    plots.expressions(curves)

# %% [markdown]
# ## 3. Find the short form: `prime_from_output`
#
# Chapter 02 wrote the slope as $a(1 - a)$ with $a = \sigma(z)$. SymPy's answer looks different.
# Here are the three lines of calculus between them:
#
# <!-- slide -->
# $$\begin{aligned}
# \sigma'(z) &= \frac{e^{-z}}{(1 + e^{-z})^2} \\
# &= \frac{1}{1 + e^{-z}} \cdot \frac{e^{-z}}{1 + e^{-z}} \\
# &= \sigma(z) \cdot (1 - \sigma(z))
# \end{aligned}$$
# <!-- /slide -->
# <!-- notes: 2 min · say: Only three lines of calculus. · ask: Which line is the trick? -->
#
# The first line is SymPy's. The second splits the fraction in two. The third recognises both parts:
# the left one is $\sigma(z)$, and the right one is $1 - \sigma(z)$.
#
# SymPy gets there without a trained eye: ask which $z$ gives $a$, substitute that $z$ into the
# slope, and simplify. The next cell shows these three expressions, and the last one should look
# familiar. SymPy writes $\ln$ as log. You need not follow `in_exp`: it brings your expressions,
# however you wrote them, into one form.


# %%
def in_exp(expression):
    return factor(nsimplify(expression.doit()).rewrite(exp))


with ready():
    z_of_a = solve(Eq(a, in_exp(sigmoid_expr(z))), z)[0]
    slope = in_exp(sigmoid_prime_expr(z)).subs(z, z_of_a)
    display(z_of_a, slope, simplify(slope))

# %% [markdown]
# Write it as a function of numbers: it takes the activated value and returns the slope.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "prime_from_output", "solution": true}
def prime_from_output(a):
    """The slope of the sigmoid at the z where its value is a.

    Parameters
    ----------
    a : float or ndarray of any shape
        Activated values: a = sigmoid(z), from 0 to 1, both included.

    Returns
    -------
    float or ndarray
        The same shape as a.
    """
    ### BEGIN SOLUTION
    return a * (1 - a)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_prime_from_output", "grade": true, "locked": true, "points": 2}
check("03_gradients.prime_from_output")

# %% [markdown]
# ### Why x(1 − x)?
#
# People who read the code of a net ask this more often than anything else. In many programs the
# slope is written as
#
# ```python
# def sigmoid_prime(x):
#     return x * (1 - x)
# ```
#
# which is a parabola, and the slope of the sigmoid is plainly not a parabola. The answer has three
# parts.
#
# <!-- slide: Why x(1 − x)? -->
# **What is x?** It is not what goes *into* the sigmoid, it is what came *out*: $x = \sigma(z)$.
# Drawn against the output, the slope is a parabola. Drawn against the input, it is a bell.
# <!-- /slide -->
# <!-- notes: 1 min · say: The question that learners ask most. · mistake: The input goes in, and
# nothing complains. -->

# %% tags=["show"]
with ready():
    bell = plot(
        sigmoid_prime_expr(z), (z, -6, 6), label="σ′(z)", title="Against what goes in", show=False
    )
    parabola = plot(
        a * (1 - a), (a, 0, 1), label="a(1 − a)", title="Against what came out", show=False
    )
    plots.expressions(bell, parabola)

# %% [markdown]
# Move along the curve yourself. The dashed line has the slope that your `prime_from_output` returns
# for the output $a$ alone; it never sees $z$.
#
# <!-- slide: The slope from the output -->
# **Predict, then run.** At $z = 2$ the slope is about 0.1. Which other $z$ has the same slope?
# <!-- /slide -->
# <!-- notes: 1 min · type: Move the point along the curve. -->

# %% tags=["show"]
with ready():
    plots.tangent(lambdify(z, sigmoid_expr(z)), prime_from_output)

# %% [markdown] tags=["answer"]
# $z = -2$. The outputs are $a$ and $1 - a$, and $a(1 - a)$ is the same for both.

# %% [markdown]
# **Why not σ′(z)?** When the slope is needed, on the way back, the net has long since computed the
# outputs and kept them: they are `layer1` and `layer2`. From an output, the slope takes one
# subtraction and one multiplication. From the input sum $z$, it would take an exponential to
# compute a number that the net already has.
#
# **When does it go wrong?** Below, the short form gets three different values: the output $a$, the
# input $z$, and $\sigma(a)$, the output squashed once more. None of them raises an error.
#
# <!-- slide: Three values go in -->
# **Predict, then run.** Which columns will agree with the exact slopes?
# <!-- /slide -->
# <!-- notes: 1.5 min · ask: And would you notice the others? -->

# %% tags=["show"]
with ready():
    exact = lambdify(z, sigmoid_prime_expr(z))
    print("    z   exact   from a   from z   from σ(a)")
    for value in [-6.0, -2.0, 0.0, 0.5, 2.0, 6.0]:
        activated = sigmoid(value)
        print(
            f"{value:5}  {exact(value):6.3f}  {prime_from_output(activated):7.3f}"
            f"  {prime_from_output(value):7.3f}  {prime_from_output(sigmoid(activated)):9.3f}"
        )

# %% [markdown] tags=["answer"]
# Only the column "from a". The column "from z" holds negative slopes for a curve that rises
# everywhere. The last column stays between 0.19 and 0.25, even at −6 and 6, where the sigmoid is
# almost flat and the exact slope is 0.002.

# %% [markdown]
# ## 4. Do the same for tanh
#
# Another function that squashes is tanh, the *hyperbolic tangent*. It runs from $-1$ to 1. Let
# SymPy differentiate `tanh(z)` in the next cell.

# %%
# Your turn: the slope of tanh(z).


# %% [markdown]
# Now write that slope with $a = \tanh(z)$: your function, `tanh_prime_from_output`, takes the
# activated value.
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "tanh_prime_from_output", "solution": true}
def tanh_prime_from_output(a):
    """The slope of tanh at the z where its value is a.

    Parameters
    ----------
    a : float or ndarray of any shape
        Activated values: a = tanh(z), from -1 to 1, both included.

    Returns
    -------
    float or ndarray
        The same shape as a.
    """
    ### BEGIN SOLUTION
    return 1 - a**2
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_tanh_prime_from_output", "grade":true, "locked":true, "points":2}
check("03_gradients.tanh_prime_from_output")

# %% [markdown]
# <!-- slide: tanh beside the sigmoid -->
# **Predict, then run.** How many times as steep as the sigmoid is tanh in the middle? And which of
# the two flattens out sooner?
# <!-- /slide -->
# <!-- notes: 1 min · wait: Until everyone has voted. -->

# %%
vote("03_gradients.tanh_against_sigmoid", "as steep", "2 times", "4 times", "8 times")

# %% tags=["show"]
with ready():
    sigmoids = plot(
        sigmoid_expr(z), sigmoid_prime_expr(z), (z, -6, 6), label=["σ(z)", "σ′(z)"], show=False
    )
    tanhs = plot(tanh(z), diff(tanh(z), z), (z, -6, 6), label=["tanh(z)", "tanh′(z)"], show=False)
    plots.expressions(sigmoids, tanhs)

# %% [markdown] tags=["answer"]
# Four times: in the middle tanh has slope 1 and the sigmoid has slope ¼. And tanh flattens out
# sooner.

# %% [markdown]
# Each layer on the way back multiplies the blame by such a slope. With sigmoids that is ¼ at best,
# so after ten layers less than a millionth may be left. This is called the *vanishing gradient*,
# and chapter 04 measures it.
#
# ## 5. Follow the chain: `chain_rule_expr`
#
# Now for the cost. Take the smallest possible net: one input $x$ (a new x, not the one above), one
# weight $W$, one neuron, one label $y$.
#
# <!-- slide: The chain -->
# $$\begin{gathered}
# z = W x \qquad \hat y = \sigma(z) \\
# C = \tfrac{1}{2} (\hat y - y)^2
# \end{gathered}$$
# <!-- /slide -->
# <!-- notes: 1.5 min · say: W moves z, z moves the answer, the answer moves the cost. · ask: What
# are the three slopes? -->
#
# A nudge of $W$ moves $z$, which moves $\hat y$, which moves $C$. Each link of this chain has its
# own slope:
#
# | link | slope |
# | --- | --- |
# | how $z$ changes with $W$ | $x$ |
# | how $\hat y$ changes with $z$ | $\hat y (1 - \hat y)$ |
# | how $C$ changes with $\hat y$ | $\hat y - y$ |
#
# <!-- then -->The **chain rule** says that the slope of the whole chain, $C'(W)$, is the product of
# the slopes of its links.<!-- /then --> You need not take its word for it. Build the cost with
# `sigmoid_expr` and let SymPy differentiate it.
#
# Make the symbols inside the function. `var` would define them in the whole notebook; `symbols`
# returns them, and you name them: `W, x, y = symbols("W x y")`.
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "chain_rule_expr", "solution": true}
def chain_rule_expr():
    """C'(W): how the cost ½(ŷ - y)² of one neuron, ŷ = σ(W·x), changes with its weight W.

    Returns
    -------
    SymPy expression
        In three symbols, which are called W, x and y. Any equal form is right.
    """
    ### BEGIN SOLUTION
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    C = (y_hat - y) ** 2 / 2
    return diff(C, W)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_chain_rule_expr", "grade": true, "locked": true, "points": 3}
check("03_gradients.chain_rule_expr")

# %% [markdown]
# Now the chain rule can be tested: subtract the product of the three slopes from SymPy's answer.

# %%
with ready():
    W, x, y = symbols("W x y")
    y_hat = sigmoid_expr(W * x)
    links = (y_hat - y) * y_hat * (1 - y_hat) * x
    derived = chain_rule_expr()
    display(derived)
    # A symbol made with an option, such as real=True, is another one: go by the names.
    by_name = derived.subs({symbol: symbols(symbol.name) for symbol in derived.free_symbols})
    print("difference:", simplify(in_exp(by_name) - in_exp(links)))

# %% [markdown]
# The chain rule holds, and every factor has its place in chapter 02:
#
# - $(\hat y - y) \cdot \hat y (1 - \hat y)$ is `delta_out(y_hat, y)`.
# - $x$, the output of the layer before, is `activated.T` in `activated.T @ delta`.
# - The sum over all rows is done by the same matrix product.
#
# Does it give the same numbers? `lambdify` makes a function of `W`, `x` and `y`, and chapter 02's
# `gradients` also takes a net of one input and one neuron.
#
# **Predict, then run.** To how many digits will the two agree?

# %%
with ready():
    rng = np.random.default_rng(3)
    inputs = rng.normal(size=(5, 1))
    labels = rng.integers(0, 2, size=(5, 1))
    weight = rng.normal(size=(1, 1))

    slope_of_cost = lambdify(symbols("W x y"), chain_rule_expr())
    print("derived here:", slope_of_cost(weight, inputs, labels).sum())
    print("chapter 02:  ", gradients(inputs, labels, [weight])[0].item())

# %% [markdown]
# ## Derive the whole net
#
# SymPy can handle sixteen weights as well as one. Here is chapter 02's net for one row of inputs,
# built from letters: arrays of symbols, multiplied with the same `@`. `symbols("u:12")` makes
# twelve of them, from `u0` to `u11`. If your route leaves out this
# chapter's tasks, run the check of `sigmoid_expr` first: it puts ready-made code in place.

# %%
u = np.array(symbols("u:12")).reshape(3, 4)
v = np.array(symbols("v:4")).reshape(4, 1)
row = np.array(symbols("x:3"))
label = symbols("y")

with ready():
    squash = np.vectorize(sigmoid_expr)
    (y_hat,) = squash(squash(row @ u) @ v)
    C = (y_hat - label) ** 2 / 2
    slopes = [diff(C, beta) for beta in [*u.ravel(), *v.ravel()]]
    operations = sum(slope.count_ops() for slope in slopes)
    print(len(slopes), "formulas with", operations, "operations in all")

# %% [markdown]
# Now replace the letters with numbers: the betas of a random start, and the six rows of XOR one
# after the other. With `cse=True`, whatever the slopes have in common is computed only once.
#
# <!-- slide ★: Backpropagation -->
# `gradients` passes deltas back from layer to layer. This is called **backpropagation**, and the
# formulas know nothing about it.
# <!-- /slide -->
# <!-- notes: 1 min · say: Sixteen formulas on one side, chapter 02 on the other. -->
#
# <!-- slide ★: Two ways to the same slopes -->
# **Predict, then run.** How far apart will the two sets of slopes be, for the same weights?
# <!-- /slide -->
# <!-- notes: 1 min · ask: To how many digits? -->

# %% tags=["show"]
with ready():
    sigmoid_expr(label)  # the slopes above are made with it: this cell waits for it, too
    derived = lambdify([*row, label, *u.ravel(), *v.ravel()], slopes, cse=True)
    betas = init_betas((3, 4, 1), np.random.default_rng(1))
    numbers = np.concatenate([beta.ravel() for beta in betas])

    by_sympy = sum(np.array(derived(*X[i], *Y[i], *numbers)) for i in range(len(X)))
    by_chapter_02 = np.concatenate([grad.ravel() for grad in gradients(X, Y, betas)])
    print("SymPy:     ", by_sympy[:4].round(6))
    print("chapter 02:", by_chapter_02[:4].round(6))
    print("largest difference of all 16:", abs(by_sympy - by_chapter_02).max())

# %% [markdown] tags=["answer"]
# Only rounding keeps them apart: they agree to about sixteen digits. <!-- then -->Backpropagation
# *is* the chain rule.<!-- /then -->

# %% [markdown]
# <!-- show -->What backpropagation adds is thrift.<!-- /show --> The formulas write out the whole
# chain again for each weight, with over two thousand operations for one row, and `cse` has to
# search them for what they share. Backpropagation knows it in advance: it computes each factor that
# several weights share once, as a delta, and passes it back.
#
# ## 6. Measure instead of deriving: `numeric_grad`
#
# A derivation can be wrong, and so can the code that follows it. A measurement needs neither: nudge
# one entry of `w` by a tiny $h$ to each side and see how `f` changes.
#
# <!-- slide: Measure it -->
# $$\text{slope} \approx \frac{f(w + h) - f(w - h)}{2h}$$
# <!-- /slide -->
# <!-- notes: 1 min · say: Nudge to both sides, one entry at a time. -->
#
# This is called a *central difference*. Do it for each entry separately, while the others stay
# where they are. `np.ndindex` counts through the entries of an array of any shape:

# %%
for i in np.ndindex((2, 3)):
    print(i, end=" ")

# %% [markdown]
# `w[i]` is the entry at such an `i`.
#
# The caller still needs `w`, so leave it as you found it. There is a trap: the computer rounds
# every sum.
#
# <!-- slide: Up, down and up again -->
# **Predict, then run.** Each of 1 000 numbers goes up by $h$, down by $2h$ and up by $h$ again. How
# many of them end up exactly where they started?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · say: So put the old number back. -->

# %%
vote("03_gradients.back_again", "all of them", "about 750", "about 250", "none")

# %% tags=["show"]
before = np.random.default_rng(0).normal(size=1000)
after = before + 1e-5 - 2e-5 + 1e-5
print(np.sum(before == after))

# %% [markdown] tags=["answer"]
# Only about a quarter of them. The others are off in their last digit.

# %% [markdown]
# In your function, nudge a copy, or keep the old number and put it back. Take $h = 10^{-5}$.
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "numeric_grad", "solution": true}
def numeric_grad(f, w):
    """The gradient of f at w by central differences, with h = 1e-5.

    Parameters
    ----------
    f : function
        Takes an array of the shape of w and returns a number.
    w : ndarray of float, of any shape with one axis or more
        After the call it holds exactly what it held before, to the last digit.

    Returns
    -------
    ndarray
        The same shape as w: for each entry, (f(w + h) - f(w - h)) / 2h, where h is added to and
        taken from that entry only.
    """
    ### BEGIN SOLUTION
    h = 1e-5
    grad = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros_like(w)
        nudge[i] = h
        grad[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return grad
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_numeric_grad", "grade": true, "locked": true, "points": 4}
check("03_gradients.numeric_grad")

# %% [markdown]
# **Predict, then run.** The slopes of $\sum w^2$ are $2w$. What will your function return for this
# `w`?


# %%
def squares(w):
    return np.sum(w**2)


with ready():
    print(numeric_grad(squares, np.array([[1.0, -2.0, 0.5]])))

# %% [markdown]
# Now use it on the net. `cost_of` is the cost as a function of the first betas alone. A *relative*
# error is the length of the difference, divided by the length of the gradient: $10^{-3}$ means that
# three digits are right.
#
# <!-- slide: Measured and derived -->
# **Predict, then run.** These twelve slopes are measured, not derived. How many of their digits
# will agree with chapter 02's?
# <!-- /slide -->
# <!-- notes: 1 min · say: Derive to train, measure to check. -->

# %% tags=["show"]
betas0_1, betas1_2 = init_betas((3, 4, 1), np.random.default_rng(1))
grad0_1 = gradients(X, Y, [betas0_1, betas1_2])[0]


def cost_of(betas0_1):
    return cost(forward(X, [betas0_1, betas1_2])[-1], Y)


def relative_error(measured):
    return np.linalg.norm(measured - grad0_1) / np.linalg.norm(grad0_1)


with ready():
    print(f"relative error: {relative_error(numeric_grad(cost_of, betas0_1)):.1e}")

# %% [markdown] tags=["answer"]
# Nine of them: the relative error is about $10^{-9}$.

# %% [markdown]
# Measuring took 24 costs, two for each of the twelve betas. A net of a thousand betas needs two
# thousand. Backpropagation goes forward once and back once, however many there are. So train a net
# with derived gradients, and check them with measured ones.
#
# ## Choose the step
#
# Why $10^{-5}$, and not a smaller $h$? And why nudge to both sides, when one side would do? The
# next cell measures the slope of the sigmoid at 101 points, with steps from 1 down to $10^{-12}$.
# Dots mark the bottoms of the two valleys.
#
# <!-- slide -->
# **Predict, then run.** A step can be too large and it can be too small. Which slopes are worse,
# those measured with $h = 10^{-1}$ or those with $h = 10^{-12}$?
# <!-- /slide -->
# <!-- notes: 1.5 min · wait: Until everyone has voted. · say: Two errors pull in opposite
# directions. -->

# %%
vote("03_gradients.worse_step", "h = 1e-1", "h = 1e-12")

# %% tags=["show"]
points = np.linspace(-3, 3, 101)
exact = sigmoid(points) * (1 - sigmoid(points))
steps = 10.0 ** -np.arange(0, 12.1, 0.25)
errors = {"one side": [], "both sides": []}

for h in steps:
    up, here, down = sigmoid(points + h), sigmoid(points), sigmoid(points - h)
    measured = {"one side": (up - here) / h, "both sides": (up - down) / (2 * h)}
    for way in errors:
        error = np.linalg.norm(measured[way] - exact) / np.linalg.norm(exact)
        errors[way].append(error)

for power in [1, 5, 12]:
    i = 4 * power  # there are four steps to a power of ten
    print(f"h = {steps[i]:.0e}, to both sides: relative error {errors['both sides'][i]:.1e}")
plots.valley(steps, errors)

# %% [markdown] tags=["answer"]
# Those with $10^{-1}$, but $10^{-12}$ is hardly better: with either of them only three or four
# digits are right. With $10^{-5}$ there are ten.

# %% [markdown]
# The error has two causes, and they pull in opposite directions.
#
# - **On the right, the curve bends.** A large step measures the slope of a chord, not of the curve.
#   If you nudge to one side, a tenth of the step gives a tenth of the error. If you nudge to both
#   sides, the bends partly cancel, and a tenth of the step gives a *hundredth* of the error.
# - **On the left, the computer rounds.** It keeps 16 digits. Two values that agree in the first 13
#   have 3 left for their difference. Dividing by a tiny $h$ makes that rounding error large.
#
# With nudges to both sides, the bottom of the valley is near $10^{-5}$, where ten digits are right.
# That is enough to tell a right gradient from a wrong one, and chapter 04 does just that.
#
# ## On your own
#
# - Where is the sigmoid steepest? Let `solve` find where its second derivative, `diff(…, z, 2)`, is
#   zero.
# - Differentiate $\ln(1 + e^z)$ (`from sympy import log`), then divide numerator and denominator by
#   $e^z$. Which function appears?
# - For which $W$ is `chain_rule_expr()` zero, if $x = 1$ and $y = \tfrac{4}{5}$? Substitute them
#   with `.subs({"x": 1, "y": Rational(4, 5)})` (`from sympy import Rational`), then use `solve`.
# - Another cost is $-y \ln \hat y - (1 - y) \ln(1 - \hat y)$. Which factor of the chain does it
#   remove? SymPy does not cancel it on its own: guess what is left, and simplify the difference.
# - Measure with a *complex* step: `sigmoid(points + 1j * h).imag / h`. Why does its valley have
#   only one side?
# - Can you find the slope of $\sin z$ from its output alone? For which $z$ is $\sin z = 0$, and
#   what are the slopes there?
#
# Below is what your checks have shown so far. Chapter 04 breaks nets on purpose.

# %%
progress("03_gradients")
