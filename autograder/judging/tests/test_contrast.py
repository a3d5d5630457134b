"""What a card says of the inputs that fail and of the part that is wrong is so, and helps."""

import numpy as np
import pytest

from autograder import judging
from autograder.judging import Check
from autograder.judging.contrast import inputs


def double(X, factor):
    """Reference."""
    return X * factor


def cases(rng):
    for shape in ((1, 3), (4, 3), (2, 5), (1, 2)):
        yield rng.normal(size=shape) + 9, 2.0
    yield np.array([[1.0, 2.0], [3.0, 4.0]]), -3.0
    yield rng.normal(size=(4, 3)) + 9, -2.0


check = Check("double", double, cases)


def text_of(answer, check=check):
    return judging.run(check, {"double": answer}).text


def only(place, value=100.0):
    """A right answer but for one place."""

    def answer(X, factor):
        result = X * factor
        result[place] = value
        return result

    return answer


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (lambda X, factor: X[:1] * factor + 0 * X + 0.5 * (len(X) > 1), "`X` has several rows"),
        (lambda X, factor: X * abs(factor), "`X` has no"),
        (lambda X, factor: X * abs(factor), "`factor` is negative"),
    ],
)
def test_what_sets_the_failing_inputs_apart_is_told(answer, told):
    found = text_of(answer)
    assert (told in found) == ("no" not in told)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (lambda values: sum(values[:2]), "wrong if values has more than two items"),
        (lambda values: values[0] + values[1], "right only if values has 2 items"),
        (lambda values: 1 / (len(values) - 1), "stops if values has one item"),
        (lambda values: sum(values) + (len(values) < 2), "wrong if values has one item"),
        (lambda values: 6, "always 6"),
        (lambda values: 6 + (values[0] > 99), "always 6"),
        (lambda values: 6 + (len(values) != 3), "right for one input only"),
    ],
)
def test_code_that_is_right_for_some_inputs_only_has_a_name(answer, name):
    lists = [4.0], [1.0, 2.0], [1, 2, 3], [0.0, 3.0], [5, 6, 7, 8]
    total = Check(
        "total", lambda values: sum(values), lambda rng: [(list(values),) for values in lists]
    )
    found = judging.run(total, {"total": lambda values: answer(values)})
    assert found.mistake == found.title == name
    assert found.text.count("?") == 1


def test_the_input_that_the_answer_does_not_depend_on_is_told():
    cases = [(2.0, 1.0), (2.0, 3.0), (2.0, 4.0), (2.0, 6.0), (5.0, 2.0), (7.0, 2.0)]
    product = Check("product", lambda share, of: share * of, lambda rng: cases)
    found = judging.run(product, {"product": lambda share, of: share * 3})
    assert found.mistake == "the same for any of" and "Where only `of` changes" in found.text


def test_the_same_array_of_one_number_is_told():
    arrays = [np.array([1.0, 2.0]), np.array([3.0]), np.array([[4.0, 5.0]])]
    same = Check("same", lambda z: z, lambda rng: [(z,) for z in arrays])
    assert judging.run(same, {"same": lambda z: z - z}).mistake == "always 0"
    assert judging.run(same, {"same": lambda z: z.sum()}).mistake != "always 0"


def test_an_argument_may_be_left_out_of_a_case():
    cases = [(2.0, 1.0), (2.0, 3.0), (2.0,), (3.0,), (5.0,)]
    product = Check("product", lambda share, of=1.0: share * of, lambda rng: cases)
    found = judging.run(product, {"product": lambda share, of=1.0: 7.0 * share})
    assert found.title == "other values"


def test_inputs_of_several_parts_are_told_apart():
    pairs = [(np.ones(2), np.zeros(m)) for m in (1, 2, 3)]
    cases = [(pair, kind) for pair in pairs for kind in (None, "half", "twice")]
    sizes = Check("sizes", lambda pair, kind: len(pair[1]) + len(str(kind)), lambda rng: cases)
    found = judging.run(sizes, {"sizes": lambda pair, kind: 100 * len(pair[1])})
    assert found.title == "the same for any kind"


def test_an_empty_input_on_which_a_loop_never_runs_is_not_all_it_is_right_for():
    lists = [], [4.0], [1.0, 2.0], [0.0, 3.0], [5, 6, 7, 8]
    total = Check("total", lambda values: sum(values), lambda rng: [(one,) for one in lists])
    found = judging.run(total, {"total": lambda values: sum(one + 1 for one in values)})
    assert found.mistake is None
    assert "special" not in found.text


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        (lambda z: np.where(np.ndim(z) and z < 0, 0, z), True),  # just these entries are wrong
        (lambda z: z + (np.ndim(z) and z[0] < 0), False),  # not these alone
        (lambda z: z if np.size(z) == 1 else float(z.sum()), False),
        (lambda z: z + 0 if z > -9 else z, False),  # which stops at any longer array
    ],
)
def test_entries_are_named_where_just_these_are_wrong(answer, named):
    inputs = [2.0, np.array([3.0]), *(np.array([-1.0, 2.0, n]) for n in (3.0, 4.0))]
    same = Check("same", lambda z: z, lambda rng: [(z,) for z in inputs])
    found = judging.run(same, {"same": answer})
    assert (found.mistake == "wrong if z has negative entries") == named
    assert ("negative" in found.title + found.text) == named


def test_nan_is_told_of_the_zeros_that_it_comes_from():
    inputs = [np.array([1.0, 0.0]), np.array([0.0, 2.0, 3.0]), np.array([4.0]), np.array([5.0, 6])]
    total = Check("total", lambda z: float(z.sum()), lambda rng: [(z,) for z in inputs])
    found = judging.run(total, {"total": lambda z: float((z * z / z).sum())})
    assert found.mistake == "wrong if z has zeros"


def test_the_part_that_is_wrong_is_told():
    assert "Only the last row is wrong." in judging.run(several, {"double": only(-1)}).text
    assert (
        "Only the first column is wrong."
        in judging.run(several, {"double": only(np.s_[:, 0])}).text
    )
    assert "Only the" not in judging.run(several, {"double": lambda X, factor: X}).text


def test_a_part_of_an_answer_is_told_as_one():
    both = Check("both", lambda X: [X, 2 * X], lambda rng: [(np.ones((2, 2)),), (np.ones(3),)])
    text = judging.run(both, {"both": lambda X: [X + np.arange(len(X)), 2 * X]}).text
    assert "Only the first part of the answer is wrong. At `result[0]`, type and shape are" in text


several = Check("double", double, lambda rng: [(rng.normal(size=(n, 3)), 2.0) for n in (3, 4, 5)])


def test_nothing_is_told_of_inputs_where_too_much_sets_them_apart():
    wrong = [(np.array([[0.0, -1.0, 2.0]]), -1.0)]
    assert inputs(check, wrong, [(np.ones((2, 1)), 1.0)]) is None
    assert inputs(check, wrong, []) is None


def test_the_smallest_failing_input_is_shown():
    shown = dict(judging.run(check, {"double": lambda X, factor: X}).facts)
    assert "[[1., 2.],\n [3., 4.]]" in shown["asked"]


@pytest.mark.parametrize(
    "given",
    [
        [(2.0, 4.0), (3.0, 9.0), (5.0, 6.0), (7.0, 8.0)],  # a number alone
        [([1.0, 3.0], 4.0), ([2.0, 2.0], 9.0), ([5.0, 1.0], 6.0), ([3.0, 1.0], 8.0)],
    ],
)
def test_a_single_input_of_no_form_of_its_own_is_right_by_accident(given):
    same = Check("same", lambda z, right: right, lambda rng: given, asked="same(z)")
    found = judging.run(same, {"same": lambda z, right: 4.0 + (right > 4)})
    assert found.mistake is None
    assert "special" not in found.text


def test_of_two_features_of_a_single_input_one_may_be_an_accident():
    given = [([1.0] * n, np.ones((m, 2))) for n, m in ((4, 1), (2, 3), (3, 3), (3, 2))]
    mean = Check("mean", lambda values, X: sum(values) * X.mean(), lambda rng: given)
    found = judging.run(mean, {"mean": lambda values, X: sum(values) * X.sum() / 2})
    assert "tried" not in found.text
    given.insert(0, ([1.0] * 3, np.ones((1, 2))))
    rows = Check("mean", lambda values, X: sum(values) * X.mean(), lambda rng: given)
    found = judging.run(rows, {"mean": lambda values, X: sum(values) * X.sum() / 2})
    assert "it fails for all in which `X` has several rows" in found.text


def test_values_set_inputs_apart_only_where_their_form_is_the_same():
    """Here whole numbers fail, but they are also those of six rows."""
    whole, other = np.arange(18).reshape(6, 3), np.ones((8, 1))
    inputs = [whole, whole + 1, other, other + 0.5]

    def answer(X):
        return X.mean() + (X.dtype.kind == "i")

    assert "whole numbers" not in judged_by_mean(inputs, answer)
    inputs += [whole + 0.5, other.astype(int)]
    told = "it fails for all in which `X` holds whole numbers"
    assert told in judged_by_mean(inputs, answer)


def judged_by_mean(inputs, answer):
    mean = Check("mean", lambda X: X.mean(), lambda rng: [(X,) for X in inputs])
    return judging.run(mean, {"mean": answer}).text


def test_only_what_the_call_takes_is_told():
    """The points at which an answer is compared are no input of the learner's function."""
    asked = "same(z), and its value at each of the points"
    given = [(z, list(range(n))) for z in (1.0, 2.0) for n in (1, 2, 3, 4)]
    same = Check("same", lambda z, points: points, lambda rng: given, asked=asked)
    found = judging.run(
        same, {"same": lambda z, points: points if len(points) < 3 else points[::-1]}
    )
    assert "points" not in found.title + found.text


def test_words_are_told_apart_by_their_axes():
    words = [(np.array([["owl", "cat"]]), 1.0)]
    told = inputs(check, words, [(np.array([True]), 1.0)])
    assert told == "Of the inputs tried, it is right only for those in which `X` has 1 axis."


def twice_at_once(double, X, factor, others):
    """A scenario with a value of its own, which no learner sees."""
    return double(X, factor + len(others))


def test_a_value_that_only_the_scenario_knows_is_not_named():
    def hidden_cases(rng):
        for others in ([], [1], [1, 2]):
            yield rng.normal(size=(2, 2)) + 9, 2.0, others

    asked = "double(X, factor)"
    hidden = Check("double", double, hidden_cases, scenario=twice_at_once, asked=asked)
    found = text_of(lambda X, factor: X * min(factor, 2.0), hidden)
    assert "others" not in found


def test_two_words_that_fail_are_told():
    def by(x, way):
        return {"plus": x + 2, "minus": x - 2, "times": x * 2, "over": x / 2}[way]

    ways = "plus", "minus", "times", "over"
    words = Check("by", by, lambda rng: [(3.0 + i, way) for i in range(2) for way in ways])

    def answer(x, way):
        return by(x, way) + (way in ("times", "minus"))

    told = "it fails for all in which `way` is 'minus' or 'times', and for no other."
    assert told in judging.run(words, {"by": answer}).text
