"""The stages of a verdict, in their order, on a small check of our own."""

import linecache

import numpy as np
import pytest

from autograder import judging
from autograder.judging import Check, show
from autograder.observing import Observation, Opaque, Raised
from autograder.observing.also import also

M = np.arange(6.0).reshape(2, 3)


def scale(matrix, factor):
    return matrix * factor


check = Check("scale", scale, lambda rng: [(M, 3.0), (rng.normal(size=(4, 2)), 0.5)])


@check.mistake
def factor_added(matrix, factor):
    """The factor is added. What should it do?"""
    return matrix + factor


@check.mistake(points=1)
def factor_squared(matrix, factor):
    """The factor is squared. How often does it multiply?"""
    return matrix * factor**2


def verdict(function, check=check):
    return judging.run(check, {"scale": function})


def stub(matrix, factor):
    raise NotImplementedError


stub.__code__ = stub.__code__.replace(co_name="scale", co_qualname="scale")


def test_a_stub_is_not_attempted():
    # The learner's frame is known by its globals, those of this module here.
    found = judging.run(check, {**globals(), "scale": stub})
    assert (found.kind, found.points) == (judging.NOT_ATTEMPTED, 0)


def test_a_stub_in_a_class_is_not_attempted():
    namespace = {}
    code = (
        "class scale:\n    def __init__(self, matrix, factor):\n        raise NotImplementedError\n"
    )
    exec(code, namespace)
    assert judging.run(check, namespace).kind == judging.NOT_ATTEMPTED


def test_an_unfinished_helper_is_named():
    namespace = {}
    code = (
        "def helper():\n    raise NotImplementedError\ndef scale(matrix, factor):\n    helper()\n"
    )
    exec(code, namespace)
    found = judging.run(check, namespace)
    assert (found.kind, found.title) == (judging.RAISED, "helper comes first")


@pytest.mark.parametrize(
    ("function", "kind", "title"),
    [
        (scale, judging.RIGHT, "right"),
        (lambda matrix, factor: np.float32(matrix * factor), judging.RIGHT, "right"),
        (lambda matrix, factor: (matrix * factor).tolist(), judging.RIGHT, "right"),
        (lambda matrix, factor: np.matrix(matrix * factor), judging.RIGHT, "right"),
        (lambda matrix, factor: None, judging.WRONG, "None came back"),
        (lambda matrix, factor: "text", judging.WRONG, "text instead of a value"),
        (lambda matrix, factor: {1: matrix}, judging.WRONG, "a dictionary"),
        (lambda matrix, factor: scale, judging.WRONG, "a function instead of a value"),
        (
            lambda matrix, factor: (row for row in matrix),
            judging.WRONG,
            "an iterator, not its values",
        ),
        (lambda matrix, factor: [[1.0], [2.0, 3.0]], judging.WRONG, "another kind of value"),
        (lambda matrix, factor: matrix[0] * factor, judging.WRONG, "another shape"),
        (lambda matrix, factor: (matrix * factor).T, judging.WRONG, "transposed"),
        (lambda matrix, factor: matrix * np.nan, judging.WRONG, "nan or infinity"),
        (lambda matrix, factor: matrix * -factor, judging.WRONG, "opposite sign"),
        (lambda matrix, factor: matrix * factor * 2, judging.WRONG, "a factor of 2"),
        (
            lambda matrix, factor: matrix * factor / len(matrix),
            judging.WRONG,
            "a factor of 1/2",
        ),
        (lambda matrix, factor: matrix * factor + 7, judging.WRONG, "off by a constant"),
        (lambda matrix, factor: matrix**2 * factor, judging.WRONG, "other values"),
        (factor_added, judging.WRONG, "factor added"),
        (lambda matrix, factor: matrix[9], judging.RAISED, "IndexError"),
        (lambda matrix, factor: exit(), judging.RAISED, "NameError"),
    ],
)
def test_each_stage_has_its_verdict(function, kind, title):
    if title == "NameError":
        function = eval("lambda matrix, factor: nothing", {})
    found = verdict(function)
    assert (found.kind, found.title) == (kind, title)
    assert found.points == (check.points if kind == judging.RIGHT else 0)


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("if matrix > 0: pass", "What decides for each entry?"),
        ("np.zeros(3) @ np.zeros(2)", "What is the shape of each array"),
        ("np.zeros(3) + np.zeros(2)", "What is the shape of each array"),
        ("np.zeros(2)[[0.5]]", "is it a whole number?"),
        ("row = [1, 2]; row[0.5]", "is it a whole number?"),
        ("np.zeros(2)[2]", "which index is the last?"),
        ("matrix.shape[2]", "one for each axis"),
        ("len(np.array(3.0))", "or one number?"),
        ("return scale(matrix, factor)", "leads back into the same function"),
        ("scale(matrix)", "Which arguments does that call need"),
        ("len(3)", "What is the type of each value"),
        ("np.sin()", "Which arguments does that call need"),
        ("[].append(1, 2)", "Which arguments does that call need"),
        ("(lambda a: a)()", "Which arguments does that call need"),
        ("(lambda a: a)(1, 2)", "Which arguments does that call need"),
        ("(lambda: 0)(1)", "Which arguments does that call need"),
        ("matrix.missing", "where would it get an attribute of that name"),
        ("int('x')", "Which value is meant"),
        ("return matrix[:, :1]", "Which line decides its shape"),
        ("return matrix[0]", "how many axes there are"),
    ],
)
def test_the_question_fits_the_fault(body, question):
    namespace = {"np": np}
    exec(f"def scale(matrix, factor):\n    {body}\n", namespace)
    assert question in judging.run(check, namespace).text


def test_what_is_gone_through_and_not_there_is_None():
    each = Check("scale", scale, check.cases, scenario=lambda f, *case: list(f(*case)))
    assert verdict(lambda matrix, factor: None, each).title == "None instead of values"


def test_flags_in_another_form_are_judged():
    check = Check("flags", lambda X: X > 0, lambda rng: [(np.array([1.0, -1.0, 2.0]),)])
    found = judging.run(check, {"flags": lambda X: (X > 0)[:, None]})
    assert (found.kind, found.points) == (judging.WRONG, 0)


def test_a_known_mistake_may_earn_part_of_the_points():
    assert verdict(factor_squared).points == 1


def test_a_changed_input_is_named():
    def scale(matrix, factor):
        matrix *= factor
        return matrix

    found = verdict(scale)
    assert (found.kind, found.title) == (judging.WRONG, "an input was changed")
    assert "`matrix`" in found.text


def test_the_message_shows_what_was_asked_what_came_back_and_what_was_expected():
    found = dict(verdict(lambda matrix, factor: matrix**2).facts)
    assert found["asked"].startswith("scale(matrix, factor)\nmatrix = [[0., 1., 2.]")
    assert found["came back"].startswith("[[ 0.,  1.,  4.]")
    assert found["expected"].startswith("[[ 0.,  3.,  6.]")


def test_values_that_look_the_same_are_told_apart():
    found = dict(verdict(lambda matrix, factor: matrix * factor * (1 + 2e-6)).facts)
    assert found["came back"] == found["expected"]
    assert found["largest difference"] == "3.0e-05"  # of 15
    assert "largest difference" not in dict(verdict(lambda matrix, factor: matrix**2).facts)
    a_little_more = verdict(lambda matrix, factor: matrix * factor + 1e-4 * np.tri(*matrix.shape))
    assert a_little_more.title == "nearly right"  # neither rounded nor off by a constant


def test_a_trace_is_told_only_where_every_case_bears_it():
    once_more = iter(range(10))
    found = verdict(lambda matrix, factor: matrix * factor * (2 + next(once_more)))
    assert found.title == "other values"  # twice, then three times


def test_a_trace_is_told_in_the_numbers_of_the_case_that_is_shown():
    cases = [(np.full((3, 2), 0.3), 1.0), (np.array([[2.0, 3.0, 5.0], [7.0, 1.0, 4.0]]), 1.0)]
    check = Check("scale", scale, lambda rng: cases)
    found = verdict(lambda matrix, factor: matrix * factor / len(matrix), check)
    assert dict(found.facts)["asked"].count("shape (2, 3)")
    assert "1/2" in found.title + found.text or "½" in found.title + found.text


def test_a_ratio_of_a_few_simple_numbers_is_no_trace():
    for few in ([(1 / 3,), (2 / 3,)], [(1 / 7,)], [(np.array([0.0, 0.123]),)]):
        share = Check("scale", lambda x: x, lambda rng, few=few: few)
        assert verdict(lambda x: x / 2, share).title == "other values"
    shares = Check("scale", lambda x: x, lambda rng: [(np.array([1.0, 2.0, 3.0]),)])
    assert verdict(lambda x: x / 2, shares).title == "a factor of ½"


def test_a_known_mistake_that_stops_is_a_guess():
    stopped = Check("scale", scale, check.cases)

    @stopped.mistake
    def rows_met_rows(matrix, factor):
        """Rows meet rows. Which of them should be columns?"""
        return matrix @ matrix * factor

    found = verdict(lambda matrix, factor: factor * (matrix @ matrix), stopped)
    assert (found.kind, found.title, found.mistake) == (
        judging.RAISED,
        "ValueError",
        "rows met rows",
    )
    assert "A mistake that stops in just this way is “rows met rows”: Rows meet rows." in found.text


def test_what_was_not_looked_for_in_time_has_no_name():
    assert judging.run(check, {"scale": factor_added}, matching=0).mistake is None


def learner(code):
    """The globals of a learner whose cell has this code."""
    lines = code.splitlines(keepends=True)
    linecache.cache["<cell>"] = (len(code), None, lines, "<cell>")
    namespace = {"np": np}
    exec(compile(code, "<cell>", "exec"), namespace)
    return namespace


def test_your_line_is_that_of_the_todo_and_the_way_leads_down_from_it():
    code = (
        "def helper(m):\n    return m[9]\ndef scale(matrix, factor):\n    return helper(matrix)\n"
    )
    found = judging.run(check, learner(code))
    facts = dict(found.facts)
    assert facts["your line"] == "return helper(matrix)    (line 4 of its cell)"
    assert facts["which leads to"] == "return m[9]    (line 2, in helper)"
    assert found.line == 4


def test_a_global_generator_that_is_seeded_is_as_bad_as_a_changed_input():
    code = "def scale(matrix, factor):\n    np.random.seed(0)\n    return matrix * factor\n"
    found = judging.run(check, learner(code))
    assert (found.kind, found.title) == (judging.WRONG, "the global random generator was seeded")
    drawn = code.replace("seed(0)", "normal(size=5)")
    assert judging.run(check, learner(drawn)).kind == judging.RIGHT


BUFFER = """
buffer = []
def scale(matrix, factor):
    buffer[:] = (matrix * factor).tolist()
    return {returned}
"""


def test_an_answer_that_a_later_call_changes_is_wrong():
    found = judging.run(check, learner(BUFFER.format(returned="buffer")))
    assert (found.kind, found.title) == (judging.WRONG, "an earlier answer changed")
    assert judging.run(check, learner(BUFFER.format(returned="list(buffer)"))).kind == judging.RIGHT


def both(matrix):
    return matrix, matrix[0]


@pytest.mark.parametrize(
    ("function", "title"),
    [
        (lambda matrix: matrix, "only one of those asked for"),
        (lambda matrix: (matrix[0], matrix[0]), "another shape"),
        (lambda matrix: (matrix, matrix[0], 3.0), "another number of items"),
    ],
)
def test_one_of_several_values_is_told_from_a_wrong_one(function, title):
    two = Check("scale", both, lambda rng: [(M,)])
    assert verdict(function, two).title == title


@pytest.mark.parametrize(
    ("path", "place"),
    [("[1][0]", "result[1][0]"), ("['costs'][0]", "costs[0]"), ("['self.X']", "self.X")],
)
def test_a_place_is_written_as_in_python(path, place):
    assert show.place(path) == place


def test_nothing_is_broken_in_the_middle_of_a_word():
    words = ["overwrought"] * 100
    shown = show.show(words)
    assert shown.endswith("'overwrought' …")
    assert "Opaque" not in show.show([Opaque("map", "<map>"), {"a": Opaque("map", "<map>")}])


def test_independent_truth_is_asked_last():
    wrong_reference = Check(
        "scale", scale, check.cases, truth=lambda matrix, factor: 2 * matrix * factor
    )
    assert verdict(scale, wrong_reference).title == "at odds with the definition"


def test_a_warning_is_mentioned_and_costs_nothing():
    found = verdict(lambda matrix, factor: matrix * factor + 0 * np.log(np.zeros(1) + 1e-300) * 0)
    assert found.facts == ()

    def noisy(matrix, factor):
        np.log(np.zeros(1))
        return matrix * factor

    found = verdict(noisy)
    assert found.kind == judging.RIGHT
    assert "divide by zero" in dict(found.facts)["along the way"]


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def apply(self, matrix):
        return matrix * self.factor


def test_a_mistake_in_a_method_is_the_class_with_that_method():
    method = Check(
        "Scale.apply",
        Scale,
        lambda rng: [(M, 3.0)],
        scenario=lambda Scale, matrix, factor: Scale(factor).apply(matrix),
    )

    @method.mistake
    def factor_added(self, matrix):
        """The factor is added. What should it do?"""
        return matrix + self.factor

    (mistake,) = method.mistakes
    found = judging.run(method, {"Scale": mistake.wrong})
    assert (found.kind, found.mistake) == (judging.WRONG, "factor added")
    assert judging.run(method, {"Scale": Scale}).kind == judging.RIGHT


def test_a_mistake_that_cannot_go_on_from_the_learners_start_explains_nothing():
    def expect(function, case, output):
        return function(*case, start=output["start"])

    def walk(step, start=None):
        start = np.random.default_rng().normal(size=2) if start is None else start
        return {"start": start, "end": start + step}

    free = Check(
        "walk",
        walk,
        lambda rng: [(1.0,)],
        expect=expect,
        view=lambda output: {**output, "start": "random"},
    )

    @free.mistake
    def stuck(step, start=None):
        """It cannot start there. Why?"""
        if start is not None:
            raise ValueError
        return walk(step)

    found = judging.run(free, {"walk": lambda step, start=None: walk(2 * step)})
    assert (found.kind, found.mistake) == (judging.WRONG, found.title)
    assert found.mistake != "stuck"


def _parts():
    """Scale and shift, each in two cases."""
    both = {"scale": scale, "shift": lambda matrix, factor: matrix + factor}
    cases = [(name, M, factor) for name in both for factor in (3.0, 0.5)]
    parts = Check(
        "repair",
        both.__getitem__,
        lambda rng: cases,
        points=3,
        scenario=lambda repair, name, matrix, factor: repair(name)(matrix, factor),
        part=lambda name, *given: name,
    )

    @parts.mistake
    def factor_added_twice(name):
        """The factor is added twice. How often should it?"""
        return (lambda matrix, factor: matrix + 2 * factor) if name == "shift" else both[name]

    return parts, both


def _repaired(name, repaired):
    if name not in repaired:
        raise NotImplementedError
    return repaired[name]


@pytest.mark.parametrize(
    ("shift", "kind", "points", "mistake"),
    [
        (lambda matrix, factor: matrix + factor, judging.RIGHT, 3, None),
        (lambda matrix, factor: matrix + 2 * factor, judging.WRONG, 1.5, "factor added twice"),
        (lambda matrix, factor: matrix + 3 * factor, judging.WRONG, 1.5, "off by a constant"),
        (lambda matrix, factor: matrix[9], judging.RAISED, 1.5, None),
        (None, judging.RAISED, 1.5, None),
    ],
)
def test_each_part_that_is_right_earns_its_share(shift, kind, points, mistake):
    parts, both = _parts()
    repaired = {"scale": both["scale"]} | ({"shift": shift} if shift else {})
    found = judging.run(parts, {"repair": lambda name: _repaired(name, repaired)})
    assert (found.kind, found.points, found.mistake) == (kind, points, mistake)


def test_a_mistake_in_one_part_is_known_beside_any_other_fault():
    parts, _ = _parts()
    repaired = {
        "scale": lambda matrix, factor: matrix * factor**3,
        "shift": lambda matrix, factor: matrix + 2 * factor,
    }
    found = judging.run(parts, {"repair": repaired.get})
    assert (found.points, found.mistake) == (0, None)
    repaired["scale"] = scale
    found = judging.run(parts, {"repair": repaired.get})
    assert (found.points, found.mistake) == (1.5, "factor added twice")
    del repaired["scale"]
    found = judging.run(parts, {"repair": lambda name: _repaired(name, repaired)})
    assert (found.kind, found.points, found.mistake) == (judging.WRONG, 0, "factor added twice")


def test_a_task_of_which_no_part_is_there_is_not_attempted():
    parts, _ = _parts()
    found = judging.run(parts, {"repair": lambda name: _repaired(name, {})})
    assert (found.kind, found.points) == (judging.NOT_ATTEMPTED, 0)


def test_parts_that_are_missing_are_named():
    parts, both = _parts()
    found = judging.run(parts, {"repair": lambda name: _repaired(name, {"scale": both["scale"]})})
    assert found.title == "some parts are missing"
    assert "`shift`" in found.text and "`scale`" not in found.text


def test_time_that_runs_out_costs_the_parts_that_were_not_reached():
    parts, both = _parts()
    cases = judging.cases_of(parts)
    seen = judging.observe(("repair",), cases[:2], parts.scenario, namespace={"repair": both.get})
    seen.each.append(Observation(raised=Raised("TimeIsUp", "")))
    assert judging.judge(parts, cases, seen).points == 1.5
    del seen.each[1]
    assert judging.judge(parts, cases, seen).points == 0


def _calls(check, answer, owner, monkeypatch):
    """How many cases are observed where nobody has patience."""
    monkeypatch.setattr(judging, "PATIENCE", -1.0)
    calls = []
    seen = judging.run(check, {owner: lambda *case: calls.append(case) or answer(*case)})
    return len(calls), seen.kind


def test_a_slow_answer_that_is_known_to_be_wrong_is_asked_no_further(monkeypatch):
    check = Check("scale", scale, lambda rng: [(M, 3.0), (M, 0.5), (M, 2.0)])
    assert _calls(check, scale, "scale", monkeypatch) == (3, judging.RIGHT)
    assert _calls(check, lambda *case: 0.0, "scale", monkeypatch) == (1, judging.WRONG)


def test_a_slow_answer_that_may_earn_a_part_is_asked_all(monkeypatch):
    parts, _ = _parts()
    found = _calls(parts, lambda name: lambda matrix, factor: None, "repair", monkeypatch)
    assert found == (4, judging.WRONG)


def _pieces(values):
    return [values * i for i in (1.0, 2.0, 3.0)]


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (lambda values: _pieces(values)[::-1], "another order"),
        (lambda values: [_pieces(values)[i] for i in (1, 2, 0)], "another order"),
        (lambda values: [*_pieces(values)[:2], values], "other values"),
        (lambda values: [values, values + 1, None], "result[2] is None"),
        (lambda values: _pieces(values)[:2], "another number of items"),
        (lambda values: np.concatenate(_pieces(values)), "one array instead of a list"),
    ],
)
def test_a_list_is_told_by_what_is_in_it(answer, title):
    pieces = Check("pieces", _pieces, lambda rng: [(np.ones(n) + n,) for n in (3, 4)])
    assert judging.run(pieces, {"pieces": answer}).title == title


@pytest.mark.parametrize(
    ("keep", "asks"),
    [
        (lambda items: items[1:], "the first or the last?"),
        (lambda items: items[:-1], "the first or the last?"),
        (lambda items: [items[0], items[2]], "Which line decides how many there are?"),
        (lambda items: [*items, 1.0], "the first or the last?"),
        (lambda items: [*items, *items], "Where do the others come from?"),
    ],
)
def test_the_first_or_last_is_asked_about_where_the_others_are_right(keep, asks):
    pieces = Check("pieces", _pieces, lambda rng: [(np.ones(3) + 2,)])
    found = judging.run(pieces, {"pieces": lambda values: keep(_pieces(values))})
    assert asks in found.text


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (lambda matrix, factor: matrix * factor + 1e-5, "nearly right"),
        (lambda matrix, factor: matrix * factor + 1e-2, "other values"),
    ],
)
def test_a_small_difference_is_told_as_such(answer, title):
    small = Check("scale", scale, lambda rng: [(M[:1, 1:2], 1.0), (M[:1, :1], 2.0)])
    assert verdict(answer, small).title == title


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (lambda matrix, factor: None, "None came back"),
        (lambda matrix, factor: {"product": matrix * factor}, "a dictionary"),
        (lambda matrix, factor: np.cos(matrix * factor), None),
        (lambda matrix, factor: matrix @ np.ones(7), None),
    ],
)
def test_what_is_plain_to_see_is_a_name_and_an_outcome_is_none(answer, name):
    assert judging.run(check, {"scale": answer}).mistake == name


@pytest.mark.parametrize(
    ("expected", "noted", "words"),
    [
        ("(1, 2)", "TypeError", "`held` should be '(1, 2)', but your code raised `TypeError`"),
        (
            "ValueError",
            "nothing",
            "`held` should raise `ValueError`, but what came back was 'nothing'",
        ),
        ("ValueError", "KeyError: k", "should raise `ValueError`, but it raised `KeyError: k`"),
        (M, "TypeError", "`held` could not be computed: your code raised `TypeError`"),
        (M, "not there", "There is no `held` after your code has run"),
    ],
)
def test_what_a_scenario_notes_is_told_in_plain_words(expected, noted, words):
    def held(scale):
        return {"held": scale()}

    notes = Check("scale", lambda: expected, lambda rng: [()], scenario=held)
    found = judging.run(notes, {"scale": lambda: noted})
    assert words in found.text
    assert "text" not in found.title


def test_entries_of_a_scenarios_own_are_no_dictionary_of_the_learners():
    def taken_apart(scale):
        both = scale()
        return dict(zip("ab", both, strict=True)) if len(both) == 2 else {"instead": both}

    pair = Check("scale", lambda: (1, 2), lambda rng: [()], scenario=taken_apart)
    found = judging.run(pair, {"scale": lambda: (1, 2, 3)})
    assert (found.title, found.mistake) == ("in another form", None)


def test_an_object_of_another_type_is_told_by_its_type():
    found = judging.run(check, {"scale": lambda matrix, factor: Check})
    assert found.title == "a class, not an object"
    found = judging.run(check, {"scale": lambda matrix, factor: np.random.default_rng()})
    assert found.text.startswith("What came back is an object of type `Generator`.")


def test_a_number_where_a_yes_or_no_was_asked_for_is_told_in_words():
    def near(x, y):
        return {"close": bool(abs(x - y) < 1), "far away": bool(abs(x - y) > 9)}

    nearness = Check("near", near, lambda rng: [(1.0, 3.0), (2.0, 2.5), (1.0, 20.0)])
    found = judging.run(nearness, {"near": lambda x, y: {**near(x, y), "close": abs(x - y)}})
    assert found.title == "a number, not yes or no"
    assert found.text.count("?") == 1
    found = judging.run(nearness, {"near": lambda x, y: {**near(x, y), "far away": True}})
    assert "This should not hold, but does: “far away”." in found.text


@pytest.mark.parametrize(
    ("function", "asks"),
    [
        (lambda matrix: (matrix[0], matrix), "of `result[1]`, it is just the reverse"),
        (lambda matrix: (matrix.T, matrix[0]), "Which line decides what its rows are"),
        (lambda matrix: (matrix[:1], matrix[0]), "Which line decides its shape"),
    ],
)
def test_what_is_exchanged_is_asked_about(function, asks):
    pair = Check("pair", lambda matrix: (matrix + 1, matrix[0]), lambda rng: [(M,)])
    assert asks in judging.run(pair, {"pair": function}).text


def noted(shape):
    """A check of a function whose scenario notes a shape under a label of its own."""
    return Check(
        "double",
        lambda numbers: [2 * one for one in numbers],
        lambda rng: [([4, 7],)],
        scenario=lambda function, numbers: {shape: [function(numbers)]},
    )


def test_whole_numbers_under_a_label_are_told():
    found = judging.run(noted("the shape of it"), {"double": list})
    assert "`the shape of it[0]` should be [8, 14], not [4, 7]." in found.text


def test_nothing_is_said_of_the_type_and_shape_of_a_list():
    found = judging.run(noted("numbers"), {"double": lambda numbers: [4, 9]})
    assert "At `numbers[0]`, the length is right" in found.text


@pytest.mark.parametrize("places", [[0], [1]])
def test_the_call_that_stopped_is_told_where_it_is_another(places):
    def twice(function, number):
        first = function(number)
        with also("f(number + 1)"):
            return [first, function(number + 1)]

    def stopping(number):
        return [1, 2][5:][0] if number - 4 in places else number

    of_two = Check("f", lambda number: number, lambda rng: [(4,)], scenario=twice)
    facts = dict(judging.run(of_two, {"f": stopping}).facts)
    assert facts.get("the call that stopped") == ("f(number + 1)" if places == [1] else None)
