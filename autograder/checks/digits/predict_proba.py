"""What chapter 09 asks for: `NNClassifier.predict_proba`."""

import numpy as np
from sklearn.utils import check_array
from sklearn.utils.validation import check_is_fitted, validate_data

from autograder.checks.digits.shared import proba_cases
from autograder.judging.check import Check
from autograder.reference import digits as right
from autograder.reference.buffers import softmax
from autograder.scenarios.digits import predict_proba as asking

check = Check(
    "NNClassifier.predict_proba",
    right.NNClassifier,
    proba_cases,
    points=3,
    scenario=asking,
    asked="model.predict_proba(X), where model.net_ has these weights and biases",
)

check.hints = {
    "nudge": """
    The net's last layer is a softmax already. What is left is to ask whether there is a net,
    whether X fits it, and where the net may write.
    """,
    "formula": """
    `net_.room(m)` makes arrays for m rows; `net_.forward(X, activated)` fills them and
    returns the last. `validate_data(self, X, reset=False)` compares X with what `fit` saw.
    """,
    "template": """
check_is_fitted(self)
X = validate_data(self, X, reset=___)
return self.net_.forward(___, self.net_.room(___))
""",
}


@check.model
def predict_proba(self, X):
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))


@check.mistake
def no_NotFittedError_before_fit(self, X):
    """Before `fit`, the error is not scikit-learn's NotFittedError. Which function raises it for
    you?
    """
    if not hasattr(self, "net_"):
        raise AttributeError("'NNClassifier' object has no attribute 'net_'")
    return predict_proba(self, X)


@check.mistake
def X_not_validated(self, X):
    """Lists, missing columns or NaN are not handled in scikit-learn's way. What did `fit` do with
    its X?
    """
    check_is_fitted(self)
    return self.net_.forward(X, self.net_.room(len(X)))


@check.mistake
def columns_not_compared(self, X):
    """X is validated, but its columns are not compared with those that `fit` saw: the error comes
    from a product of arrays. Which function does both?
    """
    check_is_fitted(self)
    X = check_array(X)
    return self.net_.forward(X, self.net_.room(len(X)))


@check.mistake
def validated_array_not_used(self, X):
    """X goes into the net as it came: you don't use what `validate_data` returns. Which name should
    hold it?
    """
    check_is_fitted(self)
    validate_data(self, X, reset=False)
    return self.net_.forward(X, self.net_.room(len(X)))


@check.mistake
def columns_counted_again(self, X):
    """`n_features_in_` becomes the number of columns of this X, whatever `fit` saw. Which argument
    of `validate_data` keeps it?
    """
    check_is_fitted(self)
    X = validate_data(self, X)
    return self.net_.forward(X, self.net_.room(len(X)))


@check.mistake
def one_room_for_all_calls(self, X):
    """A later call writes over the answer of an earlier one, since both use the same room. When
    should a new one be made?
    """
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    if not hasattr(self, "room") or len(self.room[0]) < len(X):
        self.room = self.net_.room(len(X))
    return self.net_.forward(X, self.room)


@check.mistake
def a_room_for_each_number_of_rows(self, X):
    """A later call with as many rows writes over the answer of an earlier one, since both use the
    same room. When should a new one be made?
    """
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    rooms = self.__dict__.setdefault("rooms", {})
    return self.net_.forward(X, rooms.setdefault(len(X), self.net_.room(len(X))))


@check.mistake
def one_room_for_all_rows(self, X):
    """Every row has the probabilities of the last one: they all use the same room. What does
    `forward` do there to the answer of the row before?
    """
    p = predict_proba(self, X)
    return np.tile(p[-1], (len(p), 1))


@check.mistake
def forward_without_room(self, X):
    """`forward` got X, but no arrays to write into. Which method of the net makes them?"""
    check_is_fitted(self)
    X = validate_data(self, X, reset=False)
    return self.net_.forward(X)


@check.mistake
def list_instead_of_array(self, X):
    """The probabilities came back in a list, which has no `argmax`. Which type does the docstring
    ask for?
    """
    return predict_proba(self, X).tolist()


@check.mistake
def first_answer_cached(self, X):
    """The second call gives the probabilities of the first one's rows. What do you keep from call
    to call?
    """
    p = predict_proba(self, X)
    self.answers = getattr(self, "answers", p)
    return self.answers


@check.mistake
def answers_cached_by_the_number_of_rows(self, X):
    """Other rows get the probabilities of earlier ones if there are as many of them. What do you
    look up kept answers by?
    """
    p = predict_proba(self, X)
    return self.__dict__.setdefault("kept", {}).setdefault(len(X), p)


@check.mistake
def softmax_applied_twice(self, X):
    """The probabilities are too much alike: softmax was applied to probabilities. Which function
    does the last layer of the net apply already?
    """
    p = predict_proba(self, X).copy()
    softmax(p)
    return p


@check.mistake
def overflow_of_the_exponentials(self, X):
    """The probabilities are right where the sums are small, and NaN where they are large: the
    exponentials overflow. Which method of the net does all of this, softmax included?
    """
    check_is_fitted(self)
    z = validate_data(self, X, reset=False)
    for i, (weights, biases) in enumerate(zip(self.net_.weights, self.net_.biases, strict=True)):
        z = (np.maximum(z, 0) if i else z) @ weights + biases
    shares = np.exp(z)
    return shares / shares.sum(axis=1, keepdims=True)


@check.mistake
def transposed(self, X):
    """Rows and columns are swapped. Which of them stands for a row of X?"""
    return predict_proba(self, X).T


@check.mistake
def only_the_last_class(self, X):
    """Only the last class has a probability here. How many classes should have one?"""
    return predict_proba(self, X)[:, -1]


@check.mistake
def predict_proba_gives_None(self, X):
    """Nothing came back. Which line returns what the net outputs?"""
    predict_proba(self, X)
