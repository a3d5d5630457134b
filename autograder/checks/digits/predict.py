"""What chapter 09 asks for: `NNClassifier.predict`."""

from autograder.checks.digits.shared import proba_cases
from autograder.judging.check import Check, raising
from autograder.reference import digits as right
from autograder.scenarios.digits import predict as predicting

BEFORE_FIT = "what a model raises before fit"


def _one_thing_at_a_time(learner, given, output):
    """Whatever the labels are, they may also come in a list, or too late to refuse."""
    mine = dict(check.behave(learner, given).output)
    if learner is check.reference:
        return mine
    for name, usual in (("type of the labels", "ndarray"), (BEFORE_FIT, "NotFittedError")):
        if mine[name] == usual:
            mine[name] = output[name]
    return mine


check = Check(
    "NNClassifier.predict",
    right.NNClassifier,
    proba_cases,
    scenario=predicting,
    expect=_one_thing_at_a_time,
    needs=("NNClassifier.predict_proba",),
    asked="model.predict(X), where model.net_ has these weights and biases",
)

check.hints = {
    "nudge": """
    `predict_proba` has a column for each class. Where is the largest number of a row, and which
    class has that place?
    """,
    "formula": """
    `argmax(axis=1)` gives a place for each row; an array of places picks from `classes_`.
    Python evaluates what comes before a bracket first, and then what is inside; before `fit`
    there is no `classes_`.
    """,
    "template": """
places = self.predict_proba(X).argmax(axis=___)
return self.classes_[___]
""",
}


@check.mistake
def indices_instead_of_labels(self, X):
    """These are the indices of the classes, 0, 1, 2 …, not the classes. What does `classes_` hold
    at these indices?
    """
    return self.predict_proba(X).argmax(axis=1)


@check.mistake
def the_least_probable(self, X):
    """This is the least probable class. Which probability should you look for?"""
    places = self.predict_proba(X).argmin(axis=1)
    return self.classes_[places]


@check.mistake
def columns_instead_of_rows(self, X):
    """There is an answer for each class and not for each row. Along which axis are the classes?"""
    places = self.predict_proba(X).argmax(axis=0)
    return self.classes_[places]


@check.mistake
def one_class_for_all(self, X):
    """The largest value is looked for in all rows together. Along which axis are the classes?"""
    place = self.predict_proba(X).argmax()
    return self.classes_[place]


@check.mistake
def threshold_of_one_half(self, X):
    """A class needs more than a half here, but with many classes none may have that. If not that,
    what is true of the probability of the most probable class?
    """
    places = (self.predict_proba(X) > 0.5).argmax(axis=1)
    return self.classes_[places]


@check.mistake
def column_instead_of_flat_array(self, X):
    """The classes come in a column, but y was flat. What is the shape of y?"""
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places][:, None]


@check.mistake
def first_answer_cached(self, X):
    """The second call gives the labels of the first one's rows. What do you keep from call to
    call?
    """
    labels = self.classes_[self.predict_proba(X).argmax(axis=1)] if hasattr(self, "net_") else None
    if labels is None:
        self.predict_proba(X)
    self.labels = getattr(self, "labels", labels)
    return self.labels


@check.mistake
def one_hot_rows(self, X):
    """Each row has a 1 for its class and 0 elsewhere: it is one-hot. Where is the name of the
    class?
    """
    p = self.predict_proba(X)
    return (p == p.max(axis=1, keepdims=True)).astype(int)


@check.mistake
def probabilities_instead_of_labels(self, X):
    """These are probabilities. Which class has the largest?"""
    return self.predict_proba(X)


@check.mistake
def largest_probability(self, X):
    """These are the largest probabilities themselves. Which method tells you where they are?"""
    return self.predict_proba(X).max(axis=1)


check.mistake(
    raising(
        TypeError("predict_proba() missing 1 required positional argument: 'X'"),
        "called without a model",
        "`predict_proba` was called without a model: it took X for `self`. Whose method is it?",
    )
)


@check.mistake
def list_instead_of_array(self, X):
    """The labels are right, but not in an array, and the tools for scikit-learn's models rely on
    one. What type do you get if you index `classes_` with an array of places?
    """
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places].tolist()


@check.mistake
def labels_as_objects(self, X):
    """The labels are right, but the array holds objects, whatever `classes_` holds, so `score`
    cannot compare them with y. What dtype do you get if you index `classes_` with an array of
    places?
    """
    places = self.predict_proba(X).argmax(axis=1)
    return self.classes_[places].astype(object)


@check.mistake
def classes_read_too_soon(self, X):
    """`classes_` is read before anything can raise the right error, so a model that was never
    fitted does not raise scikit-learn's NotFittedError. Which part of a line does Python work out
    first?
    """
    return self.classes_[self.predict_proba(X).argmax(axis=1)]


@check.mistake
def no_NotFittedError_before_fit(self, X):
    """`net_` is used before anything can raise the right error, so a model that was never fitted
    does not raise scikit-learn's NotFittedError. Which function raises it for you?
    """
    p = self.net_.forward(X, self.net_.room(len(X)))
    return self.classes_[p.argmax(axis=1)]


@check.mistake
def predict_gives_None(self, X):
    """Nothing came back. Which line returns the classes?"""
    self.predict_proba(X)
