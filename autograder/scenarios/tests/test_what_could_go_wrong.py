import pytest

from autograder.scenarios.what_could_go_wrong import mend


def score(y_hat, y):
    return 0.5


def one_or_none(bug):
    return score if bug == "score" else None


def one_in_a_dictionary(bug):
    return {"score": score}[bug]


@pytest.mark.parametrize("repair", [one_or_none, one_in_a_dictionary])
def test_a_part_beside_another_is_still_to_come(repair):
    assert mend(repair, "score", ([], [])) == 0.5
    with pytest.raises(NotImplementedError):
        mend(repair, "start", ((3, 4, 1), 0))


def test_where_no_part_is_handed_in_it_shows_how():
    assert mend(lambda bug: None, "start", ((3, 4, 1), 0)) is None
    with pytest.raises(KeyError):
        mend(lambda bug: {"begin": score}[bug], "start", ((3, 4, 1), 0))


def test_a_part_that_gives_nothing_is_there():
    assert mend(lambda bug: lambda y_hat, y: None, "score", ([], [])) is None


def test_an_exception_of_another_part_is_left_to_that_part():
    def repair(bug):
        return None if bug == "start" else missing  # noqa: F821

    with pytest.raises(NotImplementedError):
        mend(repair, "start", ((3, 4, 1), 0))
    with pytest.raises(NameError):
        mend(repair, "score", ([], []))
