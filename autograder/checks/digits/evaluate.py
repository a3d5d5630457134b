"""What chapter 09 asks for: `evaluate`."""

from copy import deepcopy
from functools import cache

import numpy as np
from sklearn.base import clone

from autograder.checks.digits.shared import own_split
from autograder.judging.check import Check
from autograder.reference import digits as right
from autograder.scenarios.digits import evaluate as evaluating


def evaluate_cases(rng):
    yield "BernoulliNB", [0, 1]
    low, high = sorted(map(int, rng.choice(1000, 2, replace=False)))
    yield "BernoulliNB", [high, low, high]  # no order, and one comes twice
    yield "a RandomForestClassifier with a warm start, fitted", [2, 3]
    yield "Perceptron(max_iter=2)", [low]
    yield "BernoulliNB", []
    yield "RidgeClassifier", None


check = Check(
    "evaluate",
    right,
    evaluate_cases,
    points=3,
    scenario=evaluating,
    names=("evaluate", "load_split"),
    needs=("load_split",),
    asked="evaluate(model, seeds); evaluate(model) where seeds is None",
)

check.hints = {
    "nudge": """
    For each seed: split, fit a copy, score it on what it has not seen. The copy keeps the
    splits from learning from one another.
    """,
    "formula": """
    Accuracy is the share of right answers: `model.score(X_test, y_test)`.
    """,
    "template": """
scores = []
for seed in ___:
    X_train, X_test, y_train, y_test = load_split(___)
    fitted = clone(___).fit(___, ___)
    scores.append(fitted.score(___, ___))
return ___
""",
}


_right_split = cache(right.load_split)


def _scores(model, seeds, part=1, train=0, copy=clone, split_by=_right_split):
    scores = []
    for seed in seeds:
        split = split_by(seed)
        fitted = copy(model).fit(split[train], split[2 + train])
        scores.append(fitted.score(split[part], split[2 + part]))
    return scores


@check.mistake
def scored_on_what_it_was_trained_on(model, seeds=range(10)):
    """The scores are those on the training rows, which the model has seen. Which rows has it not
    seen?
    """
    return _scores(model, seeds, part=0)


@check.mistake
def trained_on_the_test_rows(model, seeds=range(10)):
    """The model was trained on the small part. Which part is for training?"""
    return _scores(model, seeds, part=0, train=1)


@check.mistake
def trained_and_scored_on_the_test_rows(model, seeds=range(10)):
    """The model was trained on the same rows that it was scored on. Which rows should it see
    beforehand?
    """
    return _scores(model, seeds, part=1, train=1)


@check.mistake
def model_itself_fitted(model, seeds=range(10)):
    """The scores are right, but the model that was passed in is now fitted. Which function makes an
    unfitted copy?
    """
    return _scores(model, seeds, copy=lambda model: model)


@check.mistake
def one_clone_for_all(model, seeds=range(10)):
    """All splits share one clone, but a model may go on from what it has learned, and then it has
    seen its test rows. When should a new clone be made?
    """
    return _scores(clone(model), seeds, copy=lambda model: model)


@check.mistake
def empty_list_taken_for_the_default(model, seeds=range(10)):
    """An empty list of seeds gives ten scores. What does Python make of an empty list where it
    looks for True or False, as in `if seeds` and `seeds or`?
    """
    return _scores(model, seeds or range(10))


@check.mistake
def seeds_used_up(model, seeds=range(10)):
    """The list is empty. Seeds come one by one, and only once: which line used them up, or ended
    the function, before a score was recorded?
    """
    list(seeds)
    return _scores(model, seeds)


@check.mistake
def copy_keeps_what_was_learned(model, seeds=range(10)):
    """The copies keep what the model has learned before. Which function copies only the
    parameters?
    """
    return _scores(model, seeds, copy=deepcopy)


@check.mistake
def pixels_not_divided(model, seeds=range(10)):
    """These scores are for pixels that run from 0 to 16. Which function of yours both splits the
    digits and divides them?
    """
    return _scores(model, seeds, split_by=lambda seed: own_split(seed, lambda X: X))


@check.mistake
def mean_and_spread(model, seeds=range(10)):
    """Two numbers came back, the mean and the spread, instead of the scores. What should the list
    hold one number for?
    """
    scores = _scores(model, seeds)
    return float(np.mean(scores)), float(np.std(scores))


@check.mistake
def best_score_only(model, seeds=range(10)):
    """Only the best of the splits has a score, and that one was lucky. What should the list hold
    one number for?
    """
    return [max([0.0, *_scores(model, seeds)])]


@check.mistake
def running_means(model, seeds=range(10)):
    """Each number is the mean of the scores so far, not the score of its own split. How would you
    see how much luck there is in a split?
    """
    scores = _scores(model, seeds)
    return [float(np.mean(scores[: i + 1])) for i in range(len(scores))]


@check.mistake
def model_scored_instead_of_its_clone(model, seeds=range(10)):
    """A clone is fitted, but the model that was passed in is scored. Which of the two has seen the
    training rows?
    """
    scores = []
    for seed in seeds:
        _, X_test, _, y_test = _right_split(seed)
        scores.append(model.score(X_test, y_test))
    return scores


@check.mistake
def seeds_hard_coded(model, seeds=range(10)):
    """There are ten scores, for the seeds 0 to 9, whatever `seeds` holds. What should the loop go
    through?
    """
    return _scores(model, range(10))


@check.mistake
def seed_passed_to_the_model(model, seeds=range(10)):
    """Not every model has a `random_state`, and one that has it brings its own. What is each of the
    `seeds` for, if not for the model?
    """
    scores = []
    for seed in seeds:
        scores += _scores(clone(model).set_params(random_state=seed), [seed])
    return scores


@check.mistake
def counts_instead_of_shares(model, seeds=range(10)):
    """These are numbers of rows. What share of the rows is each of them?"""
    return [round(score * len(right.load_split(0)[1])) for score in _scores(model, seeds)]
