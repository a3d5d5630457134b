"""Chapter 09: how near an answer must come."""

from functools import partial, wraps

import numpy as np
import pytest

from autograder import judging
from autograder.authoring.answers import Answer
from autograder.checks.digits import fit
from autograder.checks.tests.card import card
from autograder.judging.judge import problem
from autograder.reference.buffers import Backward, Net

CHECKS = judging.chapter("09_digits")
MISTAKES = [
    pytest.param(check, one, id=f"{check.name}: {one.name}")
    for check in CHECKS
    for one in check.mistakes
    if "writes over the answer" not in one.message  # the cast is a copy, which mends it
]


def in_single(value):
    """The same in float32."""
    if isinstance(value, list | tuple):
        return type(value)(map(in_single, value))
    if isinstance(value, float) or getattr(value, "dtype", None) == np.float64:
        return np.float32(value)
    return value


class SingleBackward(Backward):
    def backward(self, X, delta):
        super().backward(X, np.float32(delta))


def learners(check, answer):
    """An answer that works in float32: its nets, and what it gives back."""

    def in_this(function):
        @wraps(function)
        def answered(*given, **named):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(fit, "Net", partial(Net, dtype=np.float32))
                patch.setattr(fit, "Backward", SingleBackward)
                return in_single(function(*given, **named))

        return answered

    if not isinstance(answer, type):
        return in_this(answer)
    method = check.short.partition(".")[2]
    return type(answer.__name__, (answer,), {method: in_this(getattr(answer, method))})


@pytest.mark.slow
@pytest.mark.parametrize(("check", "mistake"), MISTAKES)
def test_float32_excuses_no_mistake(check, mistake, seeds):
    answer = learners(check, mistake.wrong)
    for seed in seeds:
        cases = judging.cases_of(check, seed)
        done = ((case, check.done_by(answer, case, check.scenario)) for case in cases)
        assert any(problem(check, *one) for one in done), seed


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_right_answer_may_work_in_float32(check, seeds):
    answer = check.reference
    if check is fit.check:  # by the same path as the mistakes
        answer = type("NNClassifier", (answer,), {"fit": fit._train})
    elif len(check.names) > 1:
        answer = getattr(answer, check.short)
    for seed in seeds:
        found = judging.run(check, check.namespace(learners(check, answer)), seed)
        assert found.kind == judging.RIGHT, card(found, seed)


IN_PLACE = """def load_split(seed):
    X, y = digits.data, digits.target
    X /= 16
    return train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
"""


def test_the_search_leaves_the_digits_as_they_are():
    """It lends an answer lines of the reference's, and an answer may write into what they give."""
    check = judging.find("09_digits.load_split")
    wrong = Answer("09_digits", "load_split", "wrong", "in place", IN_PLACE)
    assert judging.run(check, wrong.namespace(), source=IN_PLACE).kind == judging.WRONG
    right = Answer(
        "09_digits", "load_split", "right", "a copy", IN_PLACE.replace("X /= 16", "X = X / 16")
    )
    check.kept.clear()  # what the reference gave before
    assert judging.run(check, right.namespace()).kind == judging.RIGHT
