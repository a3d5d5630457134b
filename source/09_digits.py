# %% [markdown]
# # Chapter 09: Does it work on real data, beside the real thing?
#
# **What you'll do.** You build a classifier on a net of your own, teach it to read handwritten
# digits, and compare it with scikit-learn's.
#
# **What you'll learn.** How to split data so that a score means something, what scikit-learn
# demands of a model, what a net gets wrong, and what makes training fast.
#
# **What you need.** Chapters 06 and 08, and a little of chapter 07.
#
# **How long it takes.**

# %%
import warnings

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.utils import check_random_state
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, validate_data
from threadpoolctl import threadpool_limits

from autograder import catch_up, check, follow, plots, progress, ready, start_again, vote
from autograder.reference.buffers import Adam, Backward, Net, softmax

one_thread = threadpool_limits(1)  # for nets as small as these, more cost more than they bring

# %% [markdown]
# ## Look at the data
#
# <!-- slide: Look at the data -->1&nbsp;797 handwritten digits of 8 by 8 pixels.<!-- /slide -->
# They come with scikit-learn.
# <!-- notes: 1 min · say: Real data at last, and small enough for a minute. -->

# %%
digits = load_digits()
digits.data.shape, digits.target.shape

# %% tags=["show"]
print(digits.images[25].astype(int))

# %% [markdown]
# <!-- slide: Which digit is this? -->
# **Predict, then run.** Each number is the ink of a pixel, from 0 to 16. Which digit is this?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Squint. Which digit? -->

# %% tags=["then"]
print(digits.target[25])

# %% [markdown]
# Other pictures store a pixel as an unsigned byte, from 0 to 255, and such bytes wrap around: as
# `np.uint8`, 200 + 100 is 44. So turn them into floats before you calculate with them. These pixels
# are floats already.
#
# ## 1. Set rows aside: `load_split`
#
# <!-- slide: Set rows aside -->A net can memorise its rows. How good it is shows only on rows that
# it has never seen, so a quarter of them is set aside.<!-- /slide --> The seed decides which.
# *Stratified* means that each digit has its share in both parts; the argument for it is called
# `stratify` and takes the labels.
# <!-- notes: 1 min · ask: Why is the score on the training rows worth nothing? -->
#
# Inputs of about the same size help every net: a column of thousands beside a column of fractions
# would decide all sums alone. All pixels share one scale, so dividing by 16 is enough here.
# <!-- then -->Where a scale has to be found from the data, as `StandardScaler` does, fit it on the
# training rows only, after the split<!-- /then -->: otherwise the test rows have had a say.
# <!-- todo: say: Divide by 16, stratify, pass the seed on. · mistake: The order of the four arrays.
# -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "load_split", "solution": true}
def load_split(seed):
    """Split the digits by train_test_split: a quarter for testing, stratified, random_state=seed.

    Parameters
    ----------
    seed : int

    Returns
    -------
    X_train, X_test : ndarray of shape (m, 64)
        The ink of each pixel, divided by 16, so that it runs from 0 to 1.
    y_train, y_test : ndarray of shape (m,)
        The digits.
    """
    ### BEGIN SOLUTION
    X, y = digits.data / 16, digits.target
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_load_split", "grade": true, "locked": true, "points": 2}
check("09_digits.load_split")

# %%
with ready():
    for part in load_split(0):
        print(part.shape, "from", part.min(), "to", part.max())

# %% [markdown]
# ## Meet the engine
#
# You have written layers, softmax, minibatches and Adam. `Net`, `Backward` and `Adam` are the same
# mathematics with three ideas added. Every array is made once and written over in each step. All
# weights and biases lie in one flat array, so that one step of Adam updates them all. And Adam's
# formula is rearranged, so that it goes over the numbers less often. To see the code, run `Net??`
# in a cell of its own.
#
# - `Net(sizes, "relu", softmax, rng)` holds weights and biases, all views of one flat array.
# - `Backward(net, rows)` holds gradients, and room for batches of up to `rows` rows.
# - `back.forward(X)` returns probabilities, of shape $m \times k$.
# - `back.backward(X, delta)` fills `back.gradients`, from the delta of the last layer.
# - `softmax` is the last layer of `Net`: it writes into its array and returns nothing.
# - `adam = Adam(net.parameters, lr)` is made once; `adam.step(back.gradients)` takes one step, for
#   all parameters at once.
#
# <!-- slide: Count the parameters -->
# **Predict, then run.** How many parameters does a net with layers of 64, 32 and 10 neurons have,
# biases included?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Weights first, then biases. · mistake: The biases are forgotten. -->

# %% tags=["show"]
net = Net((64, 32, 10), "relu", softmax, check_random_state(0))
print(net.parameters.shape)
net.weights[0][0, 0] = 7
print("the same number, seen in the flat array:", net.parameters[0])

# %% [markdown] tags=["answer"]
# <!-- show -->
# 64 · 32 + 32 · 10 weights and 32 + 10 biases: 2&nbsp;410.
# <!-- /show -->

# %% [markdown]
# This is the model's shell. Its `__init__` keeps the arguments, as in chapter 06. `ClassifierMixin`
# adds `score`, the share of right answers. Each time you run this cell, the class is made anew,
# without its methods: run the cells below that fill it in again, too.


# %%
class NNClassifier(ClassifierMixin, BaseEstimator):
    """A fully connected net that puts rows into classes.

    Parameters
    ----------
    hidden_layer_sizes : sequence of int
        Neurons in each hidden layer; an empty one means no hidden layer.
    learning_rate_init : float
        Adam's learning rate.
    batch_size : int
        Rows in a step.
    max_iter : int
        Epochs.
    random_state : int, RandomState or None

    Attributes
    ----------
    classes_ : ndarray of shape (k,)
        The labels, sorted.
    net_ : Net
    n_iter_ : int
        Epochs of the last fit.
    """

    def __init__(
        self,
        hidden_layer_sizes=(64, 32),
        learning_rate_init=0.001,
        batch_size=32,
        max_iter=50,
        random_state=None,
    ):
        self.hidden_layer_sizes = hidden_layer_sizes
        self.learning_rate_init = learning_rate_init
        self.batch_size = batch_size
        self.max_iter = max_iter
        self.random_state = random_state


# %% [markdown]
# ## 2. Learn: `NNClassifier.fit`
#
# <!-- slide: One-hot -->Labels may be numbers or words.<!-- /slide --> `np.unique` sorts them out.
# <!-- notes: 1 min · say: np.unique sorts the names and gives each label its place. -->
#
# **Predict, then run.** What is the second array?

# %% tags=["code", "show"]
names, places = np.unique(["cat", "owl", "cat", "ant"], return_inverse=True)
print(names, places)
print(np.eye(len(names))[places])

# %% [markdown] tags=["answer"]
# For each label, its place among the sorted names. Picked by these places, the rows of the identity
# matrix are the labels in *one-hot* form: a 1 for the class, and 0 elsewhere.

# %% [markdown]
# `fit` does four things. Between the first and the second, call
# `check_classification_targets(y)`, which refuses labels that aren't classes.
#
# 1. `X, y = validate_data(self, X, y)` turns lists into arrays, refuses anything that isn't a table
#    of numbers, and notes how many columns there are.
# 2. Labels become `classes_`, and one-hot rows with a column for each class.
# 3. A fresh net: from the columns of X through `hidden_layer_sizes` to one neuron for each class.
#    Random numbers come from `check_random_state`, called with `self.random_state`.
# 4. `max_iter` epochs. In each, the rows come in a new order (`rng.permutation(len(X))`), and every
#    `batch_size` of them make a step; the rows left over make the last one. Chapter 08 found the
#    delta of softmax and cross-entropy, $p - y$. Divide it by the number of rows in this batch, so
#    that each step follows the mean over its own rows, in a smaller last batch too. Where all
#    batches are of one size, a mean in place of a sum only rescales the learning rate.
# <!-- todo: say: Validate, one-hot, a fresh net, epochs of batches. · mistake: Delta is divided by
# batch_size in the short last batch too. · late: Give the loop over batches. -->
#
# **TODO** · difficulty ●●●


# %% nbgrader={"grade_id": "NNClassifier_fit", "solution": true}
def fit(self, X, y):
    """Make a new net and train it on the mean cross-entropy, with Adam and minibatches.

    Sets classes_ (the sorted labels), n_iter_ (the epochs) and net_, a Net with "relu" hidden
    layers of hidden_layer_sizes and a softmax output. Every random number comes from
    check_random_state(self.random_state). Each of the max_iter epochs shows every row once, in a
    new order, batch_size rows a step; the last step takes those that are left. The parameters of
    the model stay as they are. Whatever scikit-learn's validate_data or
    check_classification_targets refuses raises a ValueError.

    Parameters
    ----------
    X : array-like of shape (m, n)
    y : array-like of shape (m,)
        Labels of any kind: numbers or words, of one class, two, or more.

    Returns
    -------
    NNClassifier
        The model itself.
    """
    ### BEGIN SOLUTION
    X, y = validate_data(self, X, y)
    check_classification_targets(y)
    self.classes_, places = np.unique(y, return_inverse=True)
    Y = np.eye(len(self.classes_))[places]
    rng = check_random_state(self.random_state)
    sizes = (X.shape[1], *self.hidden_layer_sizes, len(self.classes_))
    self.net_ = Net(sizes, "relu", softmax, rng)
    back = Backward(self.net_, self.batch_size)
    adam = Adam(self.net_.parameters, self.learning_rate_init)
    for _ in range(self.max_iter):
        order = rng.permutation(len(X))
        for start in range(0, len(X), self.batch_size):
            rows = order[start : start + self.batch_size]
            p = back.forward(X[rows])
            back.backward(X[rows], (p - Y[rows]) / len(rows))
            adam.step(back.gradients)
    self.n_iter_ = self.max_iter
    return self
    ### END SOLUTION


NNClassifier.fit = fit

# %% nbgrader={"grade_id": "check_NNClassifier_fit", "grade": true, "locked": true, "points": 4}
check("09_digits.NNClassifier.fit")

# %% [markdown]
# ## 3. Say how sure: `predict_proba`
#
# First ask whether there is a net (`check_is_fitted(self)`), then whether X fits it
# (`validate_data(self, X, reset=False)`). `net_.forward(X, activated)` writes into the arrays
# `activated` and returns the last of them: the probabilities. Each call of `net_.room(m)` makes
# such arrays anew, for $m$ rows.
# <!-- todo: say: Is there a net? Does X fit it? Then forward. · mistake: One room for all calls.
# -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "NNClassifier_predict_proba", "solution": true}
def predict_proba(self, X):
    """How probable each class is.

    Before fit it raises scikit-learn's NotFittedError. Whatever validate_data refuses raises its
    ValueError.

    Parameters
    ----------
    X : array-like of shape (m, n)

    Returns
    -------
    ndarray of shape (m, k)
        A row for each row of X, a column for each of classes_. No later call changes it.
    """
    ### BEGIN SOLUTION
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))
    ### END SOLUTION


NNClassifier.predict_proba = predict_proba

# %% nbgrader={"grade_id":"check_NNClassifier_predict_proba","grade":true,"locked":true,"points":3}
check("09_digits.NNClassifier.predict_proba")

# %% [markdown]
# ## 4. Decide: `predict`
#
# The answer is the class with the largest probability: a label as it was in `y`. Ask
# `predict_proba` before you read `classes_`: it raises the right error where there is no net.
# <!-- todo: say: argmax gives places, classes_ gives labels. · mistake: The places themselves come
# back. -->
#
# **TODO** · difficulty ●○○


# %% nbgrader={"grade_id": "NNClassifier_predict", "solution": true}
def predict(self, X):
    """The most probable class of each row.

    Before fit it raises scikit-learn's NotFittedError.

    Parameters
    ----------
    X : array-like of shape (m, n)

    Returns
    -------
    ndarray of shape (m,)
        Labels from classes_.
    """
    ### BEGIN SOLUTION
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places]
    ### END SOLUTION


NNClassifier.predict = predict

# %% nbgrader={"grade_id": "check_NNClassifier_predict", "grade": true, "locked": true, "points": 2}
check("09_digits.NNClassifier.predict")

# %% [markdown]
# <!-- slide: How many of 450? -->
# **Predict, then run.** Of the 450 digits set aside, how many will it read right?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. -->

# %%
vote("09_digits.right", "about 300", "about 400", "about 440")

# %% tags=["show"]
with ready():
    X_train, X_test, y_train, y_test = load_split(0)
    model = NNClassifier(random_state=0).fit(X_train, y_train)
    answers = model.predict(X_test)
    print((answers == y_test).sum(), "of", len(y_test))

# %% [markdown]
# ## 5. Score it fairly: `evaluate`
#
# Another split would give another score. <!-- slide: Score it fairly -->Ten splits show how much of
# a score is luck.<!-- /slide --> `clone` makes an unfitted copy, so that no split learns from
# another.
# <!-- notes: 1 min · say: Another split would give another score. -->
# <!-- todo: say: For each seed, split, clone, fit, score. · mistake: One clone for all splits. -->
#
# **TODO** · difficulty ●●○


# %% nbgrader={"grade_id": "evaluate", "solution": true}
def evaluate(model, seeds=range(10)):
    """The test accuracy of a model on several splits.

    Parameters
    ----------
    model : classifier of scikit-learn's kind
        Stays as it is: a clone of it is fitted for each split.
    seeds : iterable of int
        One for each split.

    Returns
    -------
    list of float
        For each seed, the share of right answers, from 0 to 1, on the test part of
        load_split(seed), after training on the other part.
    """
    ### BEGIN SOLUTION
    scores = []
    for seed in seeds:
        X_train, X_test, y_train, y_test = load_split(seed)
        scores.append(clone(model).fit(X_train, y_train).score(X_test, y_test))
    return scores
    ### END SOLUTION


# %% nbgrader={"grade_id": "check_evaluate", "grade": true, "locked": true, "points": 3}
check("09_digits.evaluate")

# %% [markdown]
# <!-- slide: Beside the real thing -->**Predict, then run.** Here is scikit-learn's own classifier
# with the same layers, epochs and batches. Which of the two will be ahead?<!-- /slide --> (This
# takes half a minute; each split is printed as it is done.)
# <!-- notes: 3 min · ask: Vote, then run. · wait: Half a minute; each split is printed. -->

# %%
vote("09_digits.ahead", "mine", "scikit-learn's", "neither")

# %%
from sklearn.neural_network import MLPClassifier

with ready(), warnings.catch_warnings():
    warnings.simplefilter("ignore")
    settings = dict(hidden_layer_sizes=(64, 32), batch_size=32, max_iter=50, random_state=0)
    for candidate in (NNClassifier(**settings), MLPClassifier(**settings)):
        print(f"{type(candidate).__name__:15}", end="", flush=True)
        scores = []
        for seed in range(10):
            scores += evaluate(candidate, [seed])
            print(f"{scores[-1]:.3f} ", end="", flush=True)
        print(f" mean {np.mean(scores):.3f} ± {np.std(scores):.3f}")

# %% [markdown] tags=["answer"]
# <!-- show -->
# Neither: the difference is smaller than the spread over splits, so they are equally good.
# <!-- /show -->

# %% [markdown]
# ## Ask scikit-learn
#
# scikit-learn tests its own models with `check_estimator`: odd labels, wrong shapes, copies,
# pickles, the order of rows, and more. Your class can take the same exam.
#
# <!-- slide: Ask scikit-learn -->
# **Predict, then run.** How many of its tests does your class pass?
# <!-- /slide -->
# <!-- notes: 2 min · say: check_estimator is scikit-learn's own exam. -->

# %% tags=["show"]
from sklearn.utils.estimator_checks import check_estimator

with ready(), warnings.catch_warnings():
    warnings.simplefilter("ignore")
    NNClassifier().fit([[0.0], [1.0]], [0, 1]).predict([[0.5]])  # are all TODOs filled in?
    results = check_estimator(NNClassifier(), on_fail=None, on_skip=None)
    for status in ("passed", "failed"):
        print(status, sum(result["status"] == status for result in results))
    print([result["check_name"] for result in results if result["status"] == "failed"])

# %% [markdown] tags=["answer"]
# If yours passes the checks above, most likely all of them. A name in the list of failures says
# which rule is broken; `results` holds the message.

# %% [markdown]
# <!-- show -->A class that passes works with all of scikit-learn's tools.<!-- /show --> These tests
# ask how a model behaves, not how well it learns: a net with a wrong gradient can pass them, so the
# accuracy counts as well.
#
# Here is such a tool: a search for the better layers, on two processors at once. `StandardScaler`
# sits in the pipeline, so in every fold it is fitted on the training rows alone.

# %%
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

with ready(), warnings.catch_warnings():
    warnings.simplefilter("ignore")
    X_train, X_test, y_train, y_test = load_split(0)
    pipeline = make_pipeline(StandardScaler(), NNClassifier(max_iter=20, random_state=0))
    search = {"nnclassifier__hidden_layer_sizes": [(8,), (64, 32)]}
    grid = GridSearchCV(pipeline, search, cv=3, n_jobs=2, verbose=1)
    grid.fit(X_train, y_train)
    print(grid.best_params_, grid.score(X_test, y_test))

# %% [markdown]
# ## Look at what it gets wrong
#
# <!-- slide: What it gets wrong -->
# **Predict, then run.** Which digits will it confuse with one another?
# <!-- /slide -->
# <!-- notes: 1 min · ask: Which two look alike to you? -->

# %% tags=["show"]
with ready():
    X_train, X_test, y_train, y_test = load_split(0)
    model = NNClassifier(random_state=0).fit(X_train, y_train)
    plots.confusion(y_test, model.predict(X_test))

# %% [markdown] tags=["answer"]
# Each row is a digit, each column an answer, so everything off the diagonal is a mistake. The
# darkest of these squares shows which two digits it confuses most.

# %% [markdown]
# Of its wrong answers, these are the ones it was surest of. <!-- slide: Sure, and wrong -->Cover
# the titles: would you have read them right?<!-- /slide -->
# <!-- notes: 1 min · say: The wrong answers that it was surest of. -->

# %% tags=["show"]
with ready():
    plots.worst_mistakes(X_test, y_test, model.predict_proba(X_test))

# %% [markdown]
# <!-- slide: Draw a digit -->**Your turn.** Draw a digit, and ask your net.<!-- /slide --> Take
# pixels away from a test digit until the answer changes. What does it say about a picture that is
# not a digit at all, and how sure is it?
# <!-- notes: 3 min · type: Draw a digit that someone calls out. · ask: How sure is it of a picture
# that is not a digit? -->

# %%
with ready():
    plots.draw_digit(model.predict_proba, X_test)

# %% [markdown]
# ## Look at what the hidden units look for
#
# <!-- slide: What the hidden units look for -->A unit of the first hidden layer has a weight for
# each pixel, so its weights are a picture: ink on purple excites it, ink on orange quiets
# it.<!-- /slide --> Here are the eight units with the largest weights.
# <!-- notes: 1 min · say: A unit has a weight for each pixel, so its weights are a picture. -->

# %% tags=["show"]
with ready():
    plots.hidden_units(model.net_.weights[0], count=8, title="your net")

# %% [markdown]
# Much of that looks like noise. Weights that nothing needs keep their random start. Chapter 07's
# decay takes them away, so that you can see the rest. `Reference` is the course's own classifier:
# the same net, with early stopping, sample weights, and a few more of `MLPClassifier`'s parameters.
# `alpha` is the strength of the decay.
#
# <!-- slide: Take the noise away -->
# **Predict, then run.** Will the decay cost the net many right answers?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Vote, then run. -->

# %%
vote("09_digits.decay", "hardly any", "one in ten", "half of them")

# %%
from autograder.reference import NNClassifier as Reference

with ready(), warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for alpha in (0.0, 1.0):
        candidate = Reference((32,), alpha=alpha, random_state=0).fit(X_train, y_train)
        print(f"alpha {alpha}: {candidate.score(X_test, y_test):.3f} of the test rows right")
        plots.hidden_units(candidate.coefs_[0], title=f"alpha = {alpha}")

# %% [markdown] tags=["answer"]
# <!-- show -->
# Hardly any. An empty picture is a unit that the decay has switched off altogether.
# <!-- /show -->

# %% [markdown]
# ## See what each idea bought
#
# Here is one and the same step in several versions: 32 rows through 64→64→32→10 neurons and back,
# with biases, softmax and Adam. First scalar loops, then numpy, then the engine's three ideas one
# after the other, and last the libraries. PyTorch is timed if it is installed. You can run the next
# cells without reading them. First the loops.

# %%
from math import exp

from autograder.reference.beyond_sigmoid import adam_step, relu, softmax_cross_entropy_grad


def product(A, B):
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*B)] for row in A]


def turned(A):
    return list(map(list, zip(*A)))


def by_loops(X, Y, betas, means, squares, t):
    inputs, z = [], None
    for B in betas:  # the last row of each holds the biases
        a = [[max(s, 0.0) for s in row] for row in z] if z else X
        inputs.append([[*row, 1.0] for row in a])
        z = product(inputs[-1], B)
    delta = []
    for row, wanted in zip(z, Y):
        powers = [exp(s - max(row)) for s in row]
        delta.append([(power / sum(powers) - y) / len(Y) for power, y in zip(powers, wanted)])
    for i in reversed(range(len(betas))):
        grad = product(turned(inputs[i]), delta)
        if i:
            passed = product(delta, turned(betas[i][:-1]))
            delta = [[d * (a > 0) for d, a in zip(*rows)] for rows in zip(passed, inputs[i])]
        for w, g, mean, square in zip(betas[i], grad, means[i], squares[i]):
            for j in range(len(w)):
                w[j], mean[j], square[j] = adam_step(w[j], g[j], mean[j], square[j], t, 1e-9)


# %% [markdown]
# Then numpy. A column of ones stands in for the biases.


# %%
def by_numpy(X, Y, betas, means, squares, t):
    inputs, z = [], None
    for B in betas:
        a = X if z is None else relu(z)
        inputs.append(np.hstack([a, np.ones((len(a), 1))]))
        z = inputs[-1] @ B
    delta = softmax_cross_entropy_grad(z, Y) / len(Y)
    for i in reversed(range(len(betas))):
        grad = inputs[i].T @ delta
        if i:
            delta = (delta @ betas[i][:-1].T) * (inputs[i][:, :-1] > 0)
        betas[i], means[i], squares[i] = adam_step(betas[i], grad, means[i], squares[i], t, 1e-9)


# %% [markdown]
# Then with all parameters in one flat array, and then with arrays that are made only once.


# %%
def by_flat_array(X, Y, net, mean, square, t):
    a = [X]
    for W, b in zip(net.weights[:-1], net.biases):
        a.append(relu(a[-1] @ W + b))
    delta = softmax_cross_entropy_grad(a[-1] @ net.weights[-1] + net.biases[-1], Y) / len(Y)
    W_grads, b_grads = [], []
    for i in reversed(range(len(a))):
        W_grads.insert(0, (a[i].T @ delta).ravel())
        b_grads.insert(0, delta.sum(axis=0))
        if i:
            delta = (delta @ net.weights[i].T) * (a[i] > 0)
    grad = np.concatenate(W_grads + b_grads)
    net.parameters[:], mean[:], square[:] = adam_step(net.parameters, grad, mean, square, t, 1e-9)


def by_buffers(X, Y, back, mean, square, room, t):
    delta = back.forward(X)
    delta -= Y
    delta /= len(Y)
    back.backward(X, delta)
    grad = back.gradients
    mean *= 0.9
    np.multiply(grad, 0.1, out=room)
    mean += room
    square *= 0.999
    grad *= grad
    grad *= 0.001
    square += grad
    np.divide(square, 1 - 0.999**t, out=room)
    np.sqrt(room, out=room)
    room += 1e-8
    np.divide(mean, room, out=room)
    room *= 1e-9 / (1 - 0.9**t)
    back.net.parameters -= room


# %% [markdown]
# And the clock.
#
# <!-- slide: What each idea bought -->
# **Predict, then run.** By how much does each idea speed it up?
# <!-- /slide -->
# <!-- notes: 2 min · ask: Loops to numpy: ten times, or a thousand? -->

# %% tags=["show"]
from time import perf_counter


def seconds(run, steps):
    """Seconds a step takes, in the fastest of five runs of that many steps."""
    each = []
    for _ in range(5):
        start = perf_counter()
        run()
        each.append(perf_counter() - start)
    return min(each) / steps


def again(step, times):
    for _ in range(times):
        step()


rng = check_random_state(0)
inputs, targets = rng.rand(32, 64), np.eye(10)[rng.randint(10, size=32)]
net = Net((64, 64, 32, 10), "relu", softmax, rng)
betas = [np.vstack([W, b]) for W, b in zip(net.weights, net.biases)]
start = betas, [0 * B for B in betas], [0 * B for B in betas]  # Adam's two averages are 0
lists = [[B.tolist() for B in part] for part in start]
back, adam = Backward(net, 32), Adam(net.parameters, 1e-9)
labels = np.arange(32) % 10
theirs = MLPClassifier((64, 32), batch_size=32, max_iter=2, random_state=0)
many, their_labels = np.tile(inputs, (50, 1)), np.tile(labels, 50)  # 50 steps an epoch


def by_engine():
    p = back.forward(inputs)
    p -= targets
    p /= 32
    back.backward(inputs, p)
    adam.step(back.gradients)


flat = [np.zeros_like(net.parameters) for _ in range(3)]
ladder = {
    "scalar loops": seconds(lambda: by_loops(inputs.tolist(), targets.tolist(), *lists, 1), 1),
    "numpy": seconds(lambda: again(lambda: by_numpy(inputs, targets, *start, 1), 100), 100),
    "one flat array": seconds(
        lambda: again(lambda: by_flat_array(inputs, targets, net, *flat[:2], 1), 100), 100
    ),
    "buffers reused": seconds(
        lambda: again(lambda: by_buffers(inputs, targets, back, *flat, 1), 100), 100
    ),
    "a shorter Adam": seconds(lambda: again(by_engine, 100), 100),
}
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    ladder["MLPClassifier"] = seconds(lambda: theirs.fit(many, their_labels), 100)

try:
    import torch
except ImportError:
    print("PyTorch is not installed here.")
else:
    model_t = torch.nn.Sequential(
        torch.nn.Linear(64, 64),
        torch.nn.ReLU(),
        torch.nn.Linear(64, 32),
        torch.nn.ReLU(),
        torch.nn.Linear(32, 10),
    ).double()
    torch.set_num_threads(1)
    adam_t = torch.optim.Adam(model_t.parameters(), 1e-9)
    given, wanted = torch.from_numpy(inputs), torch.arange(32) % 10

    def by_torch():
        adam_t.zero_grad()
        torch.nn.functional.cross_entropy(model_t(given), wanted).backward()
        adam_t.step()

    ladder["PyTorch"] = seconds(lambda: again(by_torch, 100), 100)

plots.speed_ladder(ladder)

# %% [markdown] tags=["answer"]
# Arrays make it hundreds of times faster, and the engine's three ideas win a good part of what is
# left. `MLPClassifier` and PyTorch can do more than this net, and pay for it in each step:
# <!-- show -->in small nets it is the calls that cost, not the arithmetic.<!-- /show --> For larger
# nets, run `make bench` in a terminal, in the course's folder.

# %% [markdown]
#
# ## On your own
#
# - Rotate all pictures by 90 degrees, in training and test alike. Does the accuracy change by more
#   than the luck of a split?
# - How few training rows are enough for 90%, if the net takes as many steps with them?
# - Train with `hidden_layer_sizes=(2,)`, from a few seeds, since a unit may be dead. Draw the two
#   hidden activations, coloured by digit: `net_.forward` leaves them in the first array that `room`
#   made.
# - Add `early_stopping` to `fit`, with what you know from chapter 07.
# - Which digits get better with more hidden units, and which do not?
#
# Chapter 10 lets the machine find the gradients. Below is what your checks have shown so far.

# %%
progress("09_digits")
