"""What chapter 01 asks for: `linear_accuracy`."""

import numpy as np

from autograder.judging.check import Check
from autograder.reference import xor as right


def linear_accuracy_cases(rng):
    yield (right.X, right.Y)
    X = np.roll(right.X, 2, axis=0)
    yield (X, X[:, :1])  # the same shapes, and the first column decides
    # Most rows are few steps from the middle, and two far out decide the slope: less than half.
    yield (np.array([[0.0], [0], [0], [9], [1], [1], [1], [-8]]), _ones_from(4, 8))
    for m, n in ((9, 2), (40, 3)):
        X = rng.normal(size=(m, n))
        Y = (X.sum(axis=1, keepdims=True) + rng.normal(size=(m, 1)) / 2 > 0.4).astype(int)
        Y[:2] = [[0], [1]]  # both classes, or there is nothing to fit
        yield (X, Y)
    for m in (50, 60):
        X = rng.normal(size=(m, 2)) * [0.3, 3]  # columns of unequal size: the penalty counts
        yield (X, (X @ [[2.0], [0.2]] + rng.normal(size=(m, 1)) > 0.4).astype(int))
    yield (rng.normal(size=(30, 2)), _ones_from(24, 30))  # a small class
    x = np.array([0.0, 1, 2, 10]) + rng.uniform(-0.2, 0.2, size=4)
    yield (x[:, None], (x > 5).astype(int)[:, None])  # every row counts
    # Rows far out tilt a least-squares plane, and no logistic one; around 0 any bias would do.
    x = 10 + np.array([-3.0, -2, -1, 1, 2, 3, 40, 50, 60]) + rng.uniform(-0.2, 0.2, size=9)
    yield (x[:, None], (x > 10).astype(int)[:, None])


def _ones_from(first, m):
    return (np.arange(m) >= first).astype(int)[:, None]


check = Check("linear_accuracy", right.linear_accuracy, linear_accuracy_cases)

check.hints = {
    "nudge": """
    Flatten the labels, fit a model to the rows and labels, and ask it how well it does on the
    same rows. Is its answer a count or a share?
    """,
    "formula": """
    accuracy = the number of rows where the model's answer is the label, divided by the number
    of all rows
    """,
    "template": """
labels = Y.___()
model = LogisticRegression().fit(___, ___)
return model.___(___, ___)
""",
}


def _predictions(X, Y):
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression().fit(X, Y.ravel()).predict(X)


@check.mistake
def count_instead_of_share(X, Y):
    """This is how many rows are right. What share of all rows is that?"""
    return right.linear_accuracy(X, Y) * len(X)


@check.mistake
def error_rate(X, Y):
    """This is the share of rows that the model gets wrong. Which share was asked for?"""
    return 1 - right.linear_accuracy(X, Y)


@check.mistake
def unintended_broadcasting(X, Y):
    """This is the share of m × m pairs: every prediction is compared with every label, as happens
    when `==` broadcasts the shapes (m,) and (m, 1). How can each prediction be compared with its
    own label only?
    """
    return np.mean(_predictions(X, Y) == Y)


@check.mistake
def another_linear_model(X, Y):
    """These shares are those of a least-squares fit, cut at one half, as `LinearRegression` gives.
    Which model does the docstring name?
    """
    from sklearn.linear_model import LinearRegression

    labels = Y.ravel()
    return np.mean((LinearRegression().fit(X, labels).predict(X) > 0.5) == labels)


@check.mistake
def R2_instead_of_accuracy(X, Y):
    """This is the R² of a least-squares fit, which is no share of rows. Which model and which
    score were asked for?
    """
    from sklearn.linear_model import LinearRegression

    return LinearRegression().fit(X, Y).score(X, Y)


@check.mistake
def hard_coded_answer(X, Y):
    """The same number comes back for any data. What becomes of X and Y?"""
    return 0.5


@check.mistake
def predictions_instead_of_accuracy(X, Y):
    """These are the predictions themselves. How many of them agree with Y?"""
    return _predictions(X, Y)


@check.mistake
def share_of_ones(X, Y):
    """This is the share of rows for which the model answers 1, whether that is right or not. What
    should each answer be compared with?
    """
    return np.mean(_predictions(X, Y))


@check.mistake
def share_of_the_larger_class(X, Y):
    """This is the share of the more frequent label: what you get by always giving that answer. What
    does the model answer for each row?
    """
    return max(np.mean(Y == 0), np.mean(Y == 1))


@check.mistake
def probabilities_instead_of_answers(X, Y):
    """This is the mean of the model's probabilities, not the share of right answers. How does a
    probability become an answer, 0 or 1?
    """
    from sklearn.linear_model import LogisticRegression

    labels = Y.ravel()
    return LogisticRegression().fit(X, labels).predict_proba(X)[:, 1].mean()


@check.mistake
def model_never_fitted(X, Y):
    """The model is asked before it has seen any row. Which call lets it learn from X and Y?"""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression().score(X, Y.ravel())
