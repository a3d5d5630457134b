"""Jobs under way: so many, whoever has none, and all of them in the end."""

from concurrent.futures import Future

from autograder.grading.workers.under_way import under_way


def test_no_more_are_under_way_than_may_be_and_each_ends_once():
    started = []

    def submit(task):
        started.append(task)
        return Future()

    def done(waiting):
        assert len(waiting) <= 3
        return [next(iter(waiting))]

    tasks = [(i, None if i % 3 == 0 else f"job {i}") for i in range(1, 20)]
    found = list(under_way(tasks, submit, done, lambda: 3))
    assert sorted(label for label, _ in found) == list(range(1, 20))
    assert [label for label, future in found if future is None] == [3, 6, 9, 12, 15, 18]
    assert started == [task for _, task in tasks if task]


def test_jobs_are_taken_when_there_is_place_for_them():
    taken = []
    tasks = ((i, taken.append(i) or i) for i in range(1, 10))
    found = under_way(tasks, lambda task: Future(), list, lambda: 2)
    next(found)
    assert taken == [1, 2]
