"""What chapter 06 asks for: `NN.predict`."""

import numpy as np

from autograder.checks.network.shared import _forward, by_hand, small_estimator
from autograder.judging.check import Check
from autograder.reference import network as right
from autograder.reference.layers import LayerKind
from autograder.scenarios.network import predict


def predict_cases(rng):
    yield by_hand([[1, 0], [0, 1], [1, 1], [20, 0]], ([[2], [-3]], "sigmoid"))  # 20: ŷ is 1
    yield _undecided(rng, 6, (3, 4, 1), ["sigmoid", "sigmoid"])
    yield _undecided(rng, 5, (2, 4, 3), ["tanh", "sigmoid"])
    yield _undecided(rng, 9, (3, 5, 2, 4), ["relu", "tanh", "sigmoid"])
    yield _undecided(rng, 7, (4, 2), ["sigmoid"])


def _undecided(rng, rows, sizes, kinds):
    """A net that answers 0 and 1, surely and less surely, and never just between them."""
    while True:
        X, betas, kinds = small_estimator(rng, rows, sizes, kinds, scale=1.5)
        y_hat = X
        for beta, kind in zip(betas, kinds, strict=True):
            y_hat = LayerKind[kind].function(y_hat @ beta)
        low, high = y_hat[y_hat < 0.5], y_hat[y_hat > 0.5]
        both = low.size and high.size and low.max() > 0.2 and high.min() < 0.8
        if both and abs(y_hat - 0.5).max() > 0.4 and abs(y_hat - 0.5).min() > 1e-3:
            return X, betas, kinds


TIES = "nn.predict(0 * X[:1])"


def describe_answers(output):
    """The answers, where a row of zeros may bring each ŷ to ½: 0 and 1 are equally near to it."""
    return output | {TIES: "0 or 1" if np.isin(output[TIES], (0, 1)).all() else "something else"}


check = Check(
    "NN.predict",
    right,
    predict_cases,
    scenario=predict,
    view=describe_answers,
    asked="nn.predict(X)\n(nn.layers_ has a Layer for each of betas and kinds)",
    names=("NN", "Layer", "LayerKind"),
    needs=("NN.__init__", "NN._forward"),
)

check.hints = {
    "nudge": """
    You have a method that takes X through all layers. Its values lie between 0 and 1. Which
    whole number is each of them nearer to?
    """,
    "formula": """
    0 where ŷ < ½, 1 where ŷ > ½. `np.round` goes to the nearest whole number.
    """,
    "template": """
return np.___(self.___(X))
""",
}


@check.mistake
def self_left_out_before_forward(self, X):
    """`_forward` is called as a function, without a net. Whose method is it, and what belongs
    before the dot?
    """
    return np.round(_forward(X))


@check.mistake
def not_rounded(self, X):
    """These are numbers between 0 and 1. Which answer, 0 or 1, is each of them nearer to?"""
    return self._forward(X)


@check.mistake
def truncated(self, X):
    """The decimals are cut off, as `int` does: only a ŷ of exactly 1 gets the answer 1. Which
    function goes to the nearer whole number?
    """
    return self._forward(X).astype(int)


@check.mistake
def rounded_to_one_decimal(self, X):
    """The answers are rounded to one decimal place. How many decimals should an answer have?"""
    return np.round(self._forward(X), 1)


@check.mistake
def signs_instead_of_0_and_1(self, X):
    """These are signs, −1 and 1. Which two answers can the net give?"""
    return np.sign(self._forward(X) - 0.5)


@check.mistake
def first_result_cached(self, X):
    """Called again with other rows, the net gives the answers of the first call. When are they
    computed: once, or in each call?
    """
    if not hasattr(self, "kept"):
        self.kept = np.round(self._forward(X))
    return self.kept


@check.mistake
def floor_division_by_one_half(self, X):
    """Where ŷ is exactly 1, the answer is 2, since ½ fits into 1 twice. Which two answers can the
    net give?
    """
    return self._forward(X) // 0.5


@check.mistake
def the_largest_column(self, X):
    """This is the column of the largest value in each row. The net answers 0 or 1 in every column;
    what does it say in each?
    """
    return np.argmax(self._forward(X), axis=1)


@check.mistake
def answers_to_other_rows(self, X):
    """These are answers to the rows that the net saw before: this X has not been through it. Which
    method takes X through all layers?
    """
    return np.round(self.layers_[-1].activated)


@check.mistake
def first_layer_answers(self, X):
    """These are the rounded outputs of the first layer. Which method takes X through all
    of them?
    """
    return np.round(self.layers_[0].forward(X))
