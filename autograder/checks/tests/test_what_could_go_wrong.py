"""Facts about shuffled rows are the judge's own, whatever the sandbox says about them."""

from dataclasses import replace

import numpy as np
import pytest

from autograder import judging
from autograder.observing import observe
from autograder.reference import what_could_go_wrong as right

REPAIR = judging.find("04_what_could_go_wrong.repair")


def seen_of(repair):
    cases = [case for case in judging.cases_of(REPAIR) if case[0] == "shuffle"]
    return cases, observe(REPAIR.names, cases, REPAIR.scenario, namespace={"repair": repair})


def wrong(name):
    return next(one.wrong for one in REPAIR.mistakes if one.name == name)


def test_the_rows_are_those_that_were_handed_in():
    cases, seen = seen_of(right.repair)
    assert judging.judge(REPAIR, cases, seen).kind == judging.RIGHT
    for i, one in enumerate(seen.each):
        other = [2 * np.asarray(rows) for rows in one.output["handed in"]]
        doubled = {
            key: [2 * np.asarray(rows) for rows in value]
            for key, value in one.output.items()
            if key.startswith("shuffled")
        }
        forged = {**doubled, "handed in": other, "afterwards": [other] * 3}
        seen.each[i] = replace(one, output=forged)
    assert judging.judge(REPAIR, cases, seen).kind == judging.WRONG


@pytest.mark.parametrize("key", ["handed in", "afterwards"])
def test_rows_shuffled_in_place_are_found_in_what_is_left(key):
    cases, seen = seen_of(wrong("shuffled in place"))
    assert judging.judge(REPAIR, cases, seen).mistake == "shuffled in place"
    for i, one in enumerate(seen.each):
        given, after = one.output["handed in"], one.output["afterwards"]
        told = {"handed in": after[0], "afterwards": [given] * 2 + [after[2]]}
        seen.each[i] = replace(one, output={**one.output, key: told[key]})
    assert judging.judge(REPAIR, cases, seen).kind == judging.WRONG


def test_success_is_counted_at_the_end_of_the_steps(seeds):
    check = judging.find("04_what_could_go_wrong.success_rate")
    (once,) = (one.wrong for one in check.mistakes if one.name == "right at any step")
    for case in (case for seed in seeds for case in judging.cases_of(check, seed)):
        assert (once(*case) == check.reference(*case)) == (case[0] != 48)
