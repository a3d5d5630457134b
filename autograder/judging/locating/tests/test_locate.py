"""The search points at the learner's line, and leaves no trace."""

import ast
import importlib
import inspect
import sys
import textwrap
import time
from functools import cache
from types import ModuleType

import numpy as np
import pytest

from autograder import judging
from autograder.feedback.card import Card
from autograder.judging import Check
from autograder.judging.locating import pair
from autograder.judging.locating.borrow import idle
from autograder.judging.locating.diaries import Reference
from autograder.judging.locating.edits import edits
from autograder.judging.locating.edits.tree import generators
from autograder.judging.locating.locate import parsed
from autograder.judging.locating.trial import Trial
from autograder.later import at_first_use
from autograder.observing import Clock
from autograder.observing.candidates import Bench
from autograder.observing.candidates.kept import Kept


def slope(X, beta, rate):
    """A step against the slope of ½ Σ (Xβ − 1)², as reference; β is left alone."""
    error = X @ beta - 1
    total = np.zeros_like(beta)
    for x, one in zip(X, error, strict=True):
        total = total + x * one
    return beta - rate * total, total


def slope_cases(rng):
    yield np.array([[1.0, 2.0], [3.0, 4.0], [0.0, 1.0]]), np.array([1.0, 2.0]), 0.5
    yield rng.normal(size=(4, 3)), rng.normal(size=3), 0.1


check = Check("slope", slope, slope_cases)
RIGHT = """def slope(X, beta, rate):
    error = X @ beta - 1
    total = np.zeros_like(beta)
    for x, one in zip(X, error):
        total = total + x * one
    return beta - rate * total, total
"""


def located(code, check=check):
    namespace = {"np": np}
    exec(code, namespace)
    return judging.run(check, namespace, source=code)


ONE_EDIT = [
    ("return a - b * c * d", "return (a - b) * c * d"),
    ("return f(a) * b + c", "return f(a * b + c)"),
    ("return 1 // a", "return 1 / a"),
    ("return a(1 - a)", "return a * (1 - a)"),
    ("return f(a.ravel)", "return f(a.ravel())"),
    ("return min(1, a)", "return a"),
    ("a, b, c = f(d)", "a, c, b = f(d)"),
    ("a = a.append(b)", "a.append(b)"),
    ("return a[-b]", "return a[-b:]"),
    ("return f(a, b)", "return f(a, *b)"),
    ("return delete(a, b)", "return delete(a, b, axis=0)"),
    ("return f(a, b, c)", "return f(a, (b, c))"),
    ("return f(a - b / c)", "return f(a - b) / c"),
    ("return range(b, a, b)", "return range(0, a, b)"),
    ("return a // b + c // d", "return a / b + c / d"),
    ("return {a, b}", "return (a, b)"),
    ("return (a.data,)", "return (a,)"),
    ("b = a.data * a", "b = a.data * a.data"),
    ("return D(a)", "return d(a)"),
    ("c = a * b", "c = round(a * b)"),
    ("return d[-a:] < b * a", "return d[-b:] < a * b"),
    ("c = a[0] * b", "c = a[d] * b"),
    ("return f(*[a.g() for a in b])", "return f(*[a.g for a in b])"),
    ("return f(g(a))", "return g(f(a))"),
    ("return where(a, b)", "return where(a, b, 0)"),
    ("return f(a, c=b) + f(b)", "return f(a, c=b) + f(b, c=b)"),
    ("return f(a, dim=0) + a.g(dim=1)", "return f(a, axis=0) + a.g(axis=1)"),
    ("return isinstance(a, int)", "return isinstance(a, (int, float))"),
    ("return b == c", "return b == 'c'"),
    ("b, c = a / (1 - a * b), c / (1 - c * b)", "b, c = a / (1 - a ** b), c / (1 - c ** b)"),
    ("for c in range(len(a)):\n  d", "for c in np.ndindex(a.shape):\n  d"),
    ("return a[b]", "return a[np.arange(len(a)), b]"),
    ("return a[c, b]", "return a[c, b.argmax(axis=1)]"),
    ("return np.random.f(a)", "return b.f(a)"),
    ("return a @ b.T", "return a * b"),
    ("return a[0]()", "return a[0]"),
    ("return {a: b}", "return {a: b}[c]"),
    ("return f(a, zip(b, c))", "return f(a, zip(b, c[::-1]))"),
    ("return a.astype(int)", "return a.round()"),
    ("display(a)", "return a"),
    ("f(a, b)\n return a", "a = f(a, b)\n return a"),
    ("return (a,) + b", "return (a,) + tuple(b)"),
    ("try:\n  d = a\n except E:\n  b", "d = a"),
    ("for c in a:\n  d = [c]", "d = []\n for c in a:\n  d.append(c)"),
    ("for c in a:\n  d()\n  e()\n  f(c)", "d()\n e()\n for c in a:\n  f(c)"),
    ("a -= b\n return -a", "__new__ = a - b\n return -__new__"),
]
ONE_EDIT_OF_A_METHOD = [
    ("a = self.a\n b = self.b", "self.a = a\n self.b = b"),
    ("self.e = a", "self.a = a"),
    ("return self.net(a)", "return self.net_(a)"),
    ("self.f((a,))", "self.f((self,))"),
]
PRINT = "print((beta - rate * total, total))"
SLIPS = [
    ("beta - 1", "beta + 1", 2, "operator"),
    ("beta - 1", "beta - 2", 2, "number"),
    ("beta - 1", "beta - 77", 2, "number"),
    ("X @ beta - 1", "-X @ beta - 1", 2, "sign"),
    ("X @ beta - 1", "X @ (beta - 1)", 2, "brackets"),
    ("X @ beta - 1", "X[:2] @ beta - 1", 2, "index"),
    ("X @ beta - 1", "np.round(X @ beta - 1)", 2, "call too much"),
    ("X @ beta - 1", "(X @ beta - 1) / len(X)", 2, "too much"),
    ("X @ beta", "X.T @ beta", 2, None),
    ("zeros_like", "ones_like(beta) - np.ones_like", 3, None),
    ("(beta)", "(beta, dtype=int)", 3, None),
    ("total + x", "total * x", 5, "operator"),
    ("total = total + x * one", "total = x * one", 5, "= for +="),
    ("x * one", "x * x", 5, "name"),
    ("    return", "        return", 6, "indentation"),
    ("total, total", "total", 6, None),
    ("beta - rate * total, total", "total, beta - rate * total", 6, "order"),
    (
        "return beta - rate * total, total",
        "print((beta - rate * total, total))",
        6,
        "print for return",
    ),
    ("    error", "    beta -= 1\n    error", 2, None),
    ("(X, beta, rate)", "(X, rate, beta)", 1, "parameters"),
    ("zip(X, error)", "zip(X[1:], error[1:])", 4, None),
    ("zip(X, error)", "zip(X[:3], error)", 4, "index"),
    ("total, total", "total, [*(t for t in total)] + [0]", 6, None),
    ("X @ beta - 1", "X.sum(axis=1) * beta[0] - 1", 2, "value"),
    ("total + x * one", "total + x", 5, None),
    ("total + x * one", "total + x * len(X)", 5, "value"),
    ("beta - rate * total, total", "total - rate * total, total", 6, "name"),
]
MARKS = [
    ("beta - 1", "beta + 1", "+"),
    ("X @ beta - 1", "np.round(X @ beta - 1)", "np.round"),
    ("X @ beta - 1", "(X @ beta - 1).round()", ".round()"),
    ("X @ beta - 1", "(X @ beta - 1) / len(X)", "/ len(X)"),
    ("X @ beta - 1", "1 * X[:2] @ beta - 1", "[:2]"),
    ("total + x * one", "total + x * one * one.sum()", "* one.sum()"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "kind"), SLIPS, ids=str)
def test_a_slip_is_found_on_its_line(right, wrong, line, kind):
    assert right in RIGHT
    found = located(RIGHT.replace(right, wrong, 1))
    if kind is not None:
        assert [(change.line, change.kind) for change in found.changes] == [(line, kind)]
    assert all(change.question.count("?") == 1 for change in found.changes)


@pytest.mark.parametrize(("right", "wrong", "marked"), MARKS, ids=str)
def test_the_part_that_matters_is_marked(right, wrong, marked):
    (change,) = located(RIGHT.replace(right, wrong, 1)).changes
    assert change.marked == marked


def test_the_mark_is_at_its_place_where_the_same_stands_further_left():
    (change,) = located(RIGHT.replace("X @ beta - 1", "X @ beta + 0 + 1 - 1")).changes
    assert change.source[: change.start] == "error = X @ beta + 0 "
    (change,) = located(RIGHT.replace("X @ beta - 1", "1 * X @ beta * 1 + 1")).changes
    assert change.source[: change.start].endswith("beta * 1 ")


def test_a_right_answer_is_not_searched():
    assert located(RIGHT).changes == ()


def test_what_no_small_change_mends_is_not_located():
    assert located("def slope(X, beta, rate):\n    X = 3\n    return 3 + X\n").changes == ()


def test_several_places_are_all_told():
    found = located(RIGHT.replace("X @ beta - 1", "1 - X @ beta"))
    assert [change.line for change in found.changes] == [2, 5]
    assert "One change is enough: on line 2 or line 5." in Card(found)._repr_html_()


def test_an_attribute_or_a_keyword_that_comes_twice_has_its_edits():
    code = "def g(self, a):\n    self.b = f(a, dim=0)\n    self.b = f(a, dim=0)\n"
    assert {"name", "keyword"} <= {edit.kind for edit in edits(parsed(code))}


def test_every_edit_is_taken_back():
    tree = parsed(RIGHT)
    before = ast.unparse(tree)
    seen = set()
    for edit in edits(tree):
        with edit.made():
            seen.add(ast.unparse(tree))
        assert ast.unparse(tree) == before
    assert len(seen) > 100 and before not in seen


@pytest.mark.parametrize(
    "line",
    [
        "open('x', 'w')",
        "import os",
        "import subprocess as np",
        "print(3)",
        "from shutil import rmtree",
    ],
)
def test_a_cell_that_does_more_than_define_is_not_searched(line):
    assert parsed(f"{line}\n{RIGHT}") is None


def test_a_function_that_reaches_out_is_not_searched():
    assert parsed("def slope(X, beta, rate):\n    open('x')\n") is None
    assert parsed("def slope(X, beta, rate):\n    import os\n") is None


class Layer:
    def __init__(self, beta):
        self.beta = beta


METHOD = """def forward(self, X):
    log.append(X)
    return X @ self.beta.T
Layer.forward = forward
"""


def test_the_learners_class_and_variables_stay_as_they_are():
    reference = type("Layer", (Layer,), {"forward": lambda self, X: X @ self.beta})
    method = Check(
        "Layer.forward",
        reference,
        lambda rng: [(rng.normal(size=(2, 3)), rng.normal(size=(3, 4)))],
        scenario=lambda Layer, X, beta: Layer(beta).forward(X),
    )
    namespace = {"np": np, "Layer": Layer, "log": []}
    exec(METHOD, namespace)
    given = Layer.forward
    found = judging.run(method, namespace, source=METHOD)
    assert [(change.line, change.kind) for change in found.changes] == [(3, "transpose")]
    assert Layer.forward is given and namespace["log"] == [] and namespace["Layer"] is Layer


HELPED = """def step(self, X):
    state.beta = state.beta - 1
    return double(X) @ state.beta.T
Layer.step = step
"""


def test_candidates_leave_objects_and_helpers_of_the_notebook_alone():
    namespace = {"np": np, "Layer": Layer}
    exec("def double(X):\n    made.append(Layer(X))\n    return 2 * X", namespace)
    namespace |= {"state": Layer(np.ones((3, 4))), "made": []}
    reference = type("Layer", (Layer,), {"step": lambda self, X: 2 * X @ np.ones((3, 4))})
    stepping = Check(
        "Layer.step",
        reference,
        lambda rng: [(rng.normal(size=(2, 3)),)],
        scenario=lambda Layer, X: Layer(X).step(X),
    )
    exec(HELPED, namespace)
    judging.run(stepping, namespace, source=HELPED)
    before = namespace["state"].beta.copy()
    tree = parsed(HELPED)
    place = stepping.names, stepping.scenario, namespace, judging.cases_of(stepping)
    with Bench(*place) as bench:
        trial = Trial(stepping, bench, Clock(1.0))
        for edit in edits(tree)[:40]:
            with edit.made():
                trial.passes(tree)
    assert np.array_equal(namespace["state"].beta, before)
    assert namespace["double"].__globals__ is namespace


DRAWS = """def moved(X):
    rng.normal(size=3)
    model.fit(X)
    return X + model.mean + 1
"""


class Model:
    mean = 0.0

    def get_params(self):
        return {}

    def fit(self, X):
        self.mean += X.mean()


def test_candidates_leave_generators_and_models_of_the_notebook_alone():
    rng, model = np.random.default_rng(0), Model()
    namespace = {"np": np, "rng": rng, "model": model}
    exec(DRAWS, namespace)
    cases = [(np.ones((2, 3)),), (np.zeros((1, 3)),)]
    moving = Check("moved", lambda X: X + 1, lambda rng: cases)
    judging.run(moving, namespace)
    state, mean = rng.bit_generator.state, model.mean
    with Bench(moving.names, moving.scenario, namespace, cases) as bench:
        trial = Trial(moving, bench, Clock(1.0))
        tree = parsed(DRAWS)
        for edit in edits(tree)[:40]:
            with edit.made():
                trial.passes(tree)
    assert rng.bit_generator.state == state and model.mean == mean


TABLE = [1.0, 2.0]


@cache
def kept_table():
    return np.array([1.0, 2.0])


def with_table(X):
    """Reference."""
    values = kept_table()
    return X * (values + TABLE)


def test_what_the_reference_keeps_is_lent_to_no_candidate():
    reference = Reference(Check("with_table", with_table, lambda rng: [(np.ones(2),)]))
    names = "np", "with_table", "kept_table", "TABLE", "?"
    assert list(filter(reference.lends, names)) == ["np", "with_table"]


def test_an_endless_loop_is_searched_first_where_it_loops():
    code = RIGHT.replace("    return", "    while True:\n        rate = rate\n    return")
    found = located(code)
    assert found.title == "no end in sight"
    assert [change.line for change in found.changes] == [6]


@pytest.mark.parametrize("call", ["np.save('x', X)", "X.tofile('x')", "np.savetxt('x', X)"])
def test_what_writes_a_file_is_not_searched(call):
    assert parsed(f"def slope(X, beta, rate):\n    {call}\n") is None


def test_values_of_the_reference_do_not_replace_the_whole_answer():
    found = located("def slope(X, beta, rate):\n    return X.sum(), beta\n")
    assert found.change == ["one line"], "it says no more than that"
    assert located("def slope(X, beta, rate):\n    a = beta, X\n    return a\n").changes == ()


def test_a_line_of_the_reference_that_is_missing_is_told_by_its_place():
    def forward(self, X):
        self.X = X
        return X @ self.beta

    keeps = Check(
        "Layer.forward",
        type("Layer", (Layer,), {"forward": forward}),
        lambda rng: [(rng.normal(size=(2, 3)), rng.normal(size=(3, 4)))],
        scenario=lambda Layer, X, beta: kept_by(Layer(beta), X),
    )
    code = "def forward(self, Z):\n    return Z @ self.beta\nLayer.forward = forward\n"
    namespace = {"np": np, "Layer": type("Layer", (Layer,), {})}
    exec(code, namespace)
    (change,) = judging.run(keeps, namespace, source=code).changes
    assert (change.line, change.kind) == (2, "line missing")
    assert "self.X" not in change.question


def test_another_default_is_found_at_its_place():
    def scaled(X, factor=2.0, offset=1.0):
        return factor * X + offset

    scaling = Check("scaled", scaled, lambda rng: [(rng.normal(size=3),), (rng.normal(size=2), 3)])
    code = "def scaled(X, factor=2.0, offset=0.0):\n    return factor * X + offset\n"
    (change,) = located(code, scaling).changes
    assert (change.kind, change.marked, change.line) == ("default", "0.0", 1)


def kept_by(layer, X):
    return [layer.forward(X), getattr(layer, "X", None)]


def test_candidates_that_never_end_are_ended():
    code = (
        "def slope(X, beta, rate):\n    while rate != 0:\n        rate = rate * 1\n    return 3\n"
    )
    start = time.process_time()
    found = located(code)
    assert found.changes == () and found.kind == judging.RAISED
    assert time.process_time() - start < 20  # without an end it would go on for ever


def test_the_card_shows_the_line_and_never_the_change():
    html = Card(located(RIGHT.replace("beta - 1", "beta + 1")))._repr_html_()
    assert "One change is enough, on line 2: <code>error = X @ beta <mark>+</mark> 1</code>" in html
    assert "Which operation belongs there?" in html
    assert "X @ beta - 1" not in html


def test_a_module_that_waits_for_its_first_use_goes_on_waiting(tmp_path, monkeypatch):
    (tmp_path / "waits.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.delitem(sys.modules, "waits", raising=False)
    at_first_use({"waits"})
    code = RIGHT.replace("beta - 1", "beta + 1")
    namespace = {"np": np, "waits": importlib.import_module("waits")}
    exec(code, namespace)
    assert judging.run(check, namespace, source=code).place == 2
    assert type(namespace["waits"]) is not ModuleType, "it has loaded"


def test_an_answer_that_changes_later_is_not_located():
    code = RIGHT.replace("np.zeros_like(beta)", "kept.setdefault(beta.shape, np.zeros_like(beta))")
    code = "kept = {}\n" + code.replace("total = total + x * one", "total += x * one")
    assert located(code).changes == ()


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "beta = 1\n    def __call__(self, X, beta, rate):\n        return beta",
        "def __new__(cls, X, beta, rate):\n        return X @ beta, beta",
        "def slope(self, X, beta, rate):\n        return beta - rate * beta, beta",
    ],
)
def test_a_class_where_a_function_was_asked_for_is_searched_like_any_answer(body):
    assert located(f"class slope:\n    {body}").kind != judging.RIGHT


@pytest.mark.parametrize(
    ("first", "wrong", "right"),
    [("", *pair) for pair in ONE_EDIT] + [("self, ", *pair) for pair in ONE_EDIT_OF_A_METHOD],
)
def test_one_edit_leads_from_a_slip_to_what_was_meant(first, wrong, right):
    head = f"def g({first}a, b, c, d, f):\n "
    tree, texts = parsed(head + wrong), set()
    for edit in edits(tree):
        with edit.made():
            texts.add(ast.unparse(tree))
    assert ast.unparse(ast.parse(head + right)) in texts


def _middle(X, scale):
    centre = X.mean(axis=0)
    spread = np.abs(X - centre).max() + 1
    return scale * (X - centre) / spread


def _middle_cases(rng):
    yield np.array([[1.0, 2.0], [3.0, 6.0]]), 2.0
    yield rng.normal(size=(4, 3)), 3.0


@pytest.mark.parametrize("line", [3, 4, 5])
def test_a_line_of_another_idea_is_found_by_one_of_the_reference_s(line):
    lines = [
        "def _middle(A, by):",
        "    m = A.mean(axis=0)",
        "    s = np.abs(A - m).max() + 1",
        "    d = A - m",
        "    return by * d / s",
    ]
    wrong = {
        3: "    s = np.sqrt(((A - m) ** 2).sum() + by)",
        4: "    d = np.array([np.sort(row) - m[::-1] for row in A])",
        5: "    return np.cumsum(np.cos(d) * s, axis=0) + np.linalg.norm(by)",
    }
    lines[line - 1] = wrong[line]
    middle = Check("_middle", _middle, _middle_cases)
    (change,) = located("\n".join(lines), middle).changes
    assert change.line == line
    assert change.question.count("?") == 1


def test_a_line_that_should_change_what_an_object_holds_is_found():
    def step(layers, rate):
        for layer in layers:
            grad = 2 * layer.beta
            layer.beta = layer.beta - rate * grad

    def stepped(step, betas, rate):
        layers = [Layer(beta) for beta in betas]
        step(layers, rate)
        return [layer.beta for layer in layers]

    stepping = Check("step", step, lambda rng: [(rng.normal(size=(3, 2)), 0.3)], scenario=stepped)
    code = inspect.getsource(step).replace("layer.beta = layer.beta -", "layer = layer -")
    (change,) = located(textwrap.dedent(code), stepping).changes
    assert change.line == 4


def _swung(t, kind):
    if kind == "up":
        return np.sin(t) + 1
    return np.cos(t) - 1


def test_two_slips_of_which_each_spoils_a_case_of_its_own_are_both_told():
    def cases(rng):
        for kind in ("up", "down", "up"):
            yield rng.normal(size=4), kind

    code = inspect.getsource(_swung).replace("+ 1", "+ 3").replace("cos", "sin")
    found = located(code, Check("_swung", _swung, cases))
    assert [(change.line, change.enough) for change in found.changes] == [(3, 2), (4, 2)]
    assert "Two changes are enough: on line 3 and line 4." in Card(found)._repr_html_()


def _ends(items):
    return [items[0], items[-1]]


def test_code_for_one_size_is_found_where_it_takes_its_input_apart():
    def cases(rng):
        for count in (3, 3, 2, 5):
            yield (list(range(1, count + 1)),)

    code = "def _ends(items):\n    a, b, c = items\n    d = [a, c]\n    return d\n"
    (change,) = located(code, Check("_ends", _ends, cases)).changes
    assert (change.line, change.kind, change.enough) == (2, "fixed size", 0)


def test_a_value_may_be_borrowed_that_some_case_has_no_need_of():
    def walk(start, steps):
        path = [start]
        for _ in range(steps):
            path.append(path[-1] - path[-1] ** 2 / 7)
        return path

    path = Check("walk", walk, lambda rng: [(3.0, 2), (2.0, 0)])
    code = """def walk(start, steps):
    path = [start]
    for _ in range(steps):
        path.append(start + steps + 1 / 3)
    return path
"""
    namespace = {}
    exec(code, namespace)
    (change,) = judging.run(path, namespace, source=code).changes
    assert (change.line, change.kind) == (4, "value")


def long(A):
    return np.sqrt((A**2).sum())


def test_a_wrong_value_that_is_only_read_is_told_where_it_was_made():
    code = """def long(A):
    a = 0
    for row in A:
        a += row[0] ** 4
    return np.sqrt(a)
"""
    (change,) = located(code, Check("long", long, lambda rng: [(rng.normal(size=(2, 3)),)])).changes
    assert (change.line, change.kind, change.enough) == (4, "made here", 0)


def test_a_missing_return_is_told_at_the_last_line():
    code = RIGHT.replace("    return beta - rate * total, total\n", "")
    total = Check("slope", lambda *given: slope(*given)[1], slope_cases)
    (change,) = located(code, total).changes
    assert (change.line, change.kind) == (5, "nothing returned")


def rise(values, by):
    return values[-1] - values[0] > by


def test_a_distance_for_a_difference_is_a_call_too_much():
    rises = Check("rise", rise, lambda rng: [([2.0, 1.0, 3.0], 0.5), ([3.0, 1.0, 2.0], 0.5)])
    code = "def rise(values, by):\n    a = values[0]\n    return abs(a - values[-1]) > by\n"
    (change,) = located(code, rises).changes
    assert (change.line, change.kind, change.marked) == (3, "call too much", "abs")


def kept(w, flag):
    return w * flag


@pytest.mark.parametrize("flag", [np.array([False, True]), False])
def test_one_choice_for_each_entry_is_meant_only_where_an_array_was_tested(flag):
    keeps = Check("kept", kept, lambda rng: [(np.array([2.0, 3.0]), flag)])
    code = "def kept(w, flag):\n    if flag:\n        return w\n    return 0.0\n"
    kinds = [change.kind for change in located(code, keeps).changes]
    assert ("numpy" in kinds) == isinstance(flag, np.ndarray)


def signs(values):
    return tuple(value > 0 for value in values)


def joined(values):
    low, mean, high = signs(values)
    return {"low": low, "middle": mean, "high": high}


def test_names_in_another_order_are_told_where_they_are():
    values = [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]
    joins = Check("joined", joined, lambda rng: [(one,) for one in values])
    code = inspect.getsource(joined).replace("low, mean, high =", "mean, high, low =")
    namespace = {"signs": signs}
    exec(code, namespace)
    changes = judging.run(joins, namespace, source=code).changes
    assert [(one.line, one.kind) for one in changes] == [(2, "order")]


def climb(rate, steps):
    path = [1.0]
    for _ in range(steps):
        path.append(path[-1] * rate + 1)
    return path


CLIMB = inspect.getsource(climb)
CLIMBS = [
    ("    for", "    rate = rate * steps * (1 * steps)\n    for", 3, "line too much"),
    ("        path", "        if len(path) > 1 / 8 + 2:\n            break\n        path", 4, None),
    ("path[-1] *", "(path[-1] + 0.25) *", 4, "too much"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "kind"), CLIMBS, ids=str)
def test_what_may_as_well_be_left_out_is_too_much(right, wrong, line, kind):
    climbs = Check("climb", climb, lambda rng: [(2.0, 4), (0.5, 3)])
    (change,) = located(CLIMB.replace(right, wrong, 1), climbs).changes
    assert (change.line, change.kind) == (line, kind or "line too much")


def drawn(seed):
    draws = np.random.default_rng(seed)
    return [draws.normal()] * 3


def pick(values, rng):
    return values[rng.permutation(len(values))[0]]


def test_generators_have_a_question_of_their_own():
    code = """def drawn(seed):
    rng = np.random.default_rng(seed)
    return [once(rng) for _ in range(3)]
"""
    draws = Check("drawn", drawn, lambda rng: [(3,), (5,)])
    namespace = {"np": np, "once": lambda rng: rng.normal()}
    exec(code, namespace)
    kinds = [one.kind for one in judging.run(draws, namespace, source=code).changes]
    assert kinds == ["one generator"]


def test_a_generator_that_is_not_read_is_told():
    picks = Check(
        "pick",
        pick,
        lambda rng: [(rng.normal(size=9), seed) for seed in (1, 2)],
        scenario=lambda pick, values, seed: pick(values, np.random.default_rng(seed)),
    )
    code = "def pick(values, rng):\n    return values[0]\n"
    (change,) = located(code, picks).changes
    assert (change.line, change.marked, change.kind) == (1, "rng", "argument unread")


def test_generators_are_what_numbers_are_drawn_from():
    code = "a = np.random.default_rng(3)\nb = c.normal(size=4) + np.random.uniform() + d.mean()"
    assert generators(ast.parse(code)) == {"a", "c"}


def halves(items):
    return [item / 2 if item.ndim == 2 else np.zeros_like(item) for item in items]


def test_a_wrong_value_of_a_function_in_the_cell_is_told_at_its_return():
    code = """def halves(items):
    def half(item):
        if item.ndim == 2:
            return item / 2
        return 0.0
    found = [half(item) for item in items]
    return found
"""
    arrays = [np.ones((2, 2)), np.ones(2)]
    (change,) = located(code, Check("halves", halves, lambda rng: [(arrays,)])).changes
    assert (change.line, change.kind, change.enough) == (5, "made here", 0)


def test_a_value_that_an_attribute_should_give_is_told_where_it_is_read():
    def slopes(self, X):
        return np.sin(X) * self.beta + np.cumsum(X)[0] ** 3

    reads = Check(
        "Layer.slopes",
        type("Layer", (Layer,), {"slopes": slopes}),
        lambda rng: [(rng.normal(size=3), rng.normal(size=3))],
        scenario=lambda Layer, X, beta: Layer(beta).slopes(X),
    )
    code = """def slopes(self, X):
    wide = np.cumsum(X) ** 3
    return np.sin(X) * wide + wide[0]
Layer.slopes = slopes
"""
    namespace = {"np": np, "Layer": type("Layer", (Layer,), {})}
    exec(code, namespace)
    (change,) = judging.run(reads, namespace, source=code).changes
    assert (change.line, change.marked) == (3, "wide")


def shuffled(X, Y, rng):
    order = rng.permutation(len(X))
    return X[order], Y[order]


def test_a_second_random_order_is_told():
    shuffles = Check(
        "shuffled",
        shuffled,
        lambda rng: [(np.arange(9), seed) for seed in (1, 2)],
        scenario=lambda shuffled, X, seed: shuffled(X, X + 9, np.random.default_rng(seed)),
    )
    code = """def shuffled(X, Y, rng):
    X = X[rng.permutation(len(X))]
    Y = Y[rng.permutation(len(Y))]
    return X, Y
"""
    (change,) = located(code, shuffles).changes
    assert (change.line, change.kind, change.enough) == (3, "second order", 0)


def test_what_the_failing_case_does_not_reach_is_not_changed():
    code = """def slope(X, beta, rate):
    if rate > 9:
        return beta - 7, beta
    return beta + rate, beta
"""
    tree, cases = parsed(code), judging.cases_of(check)
    with Bench(check.names, check.scenario, {"np": np}, cases) as bench:
        never = idle(Trial(check, bench, Clock(5.0)), tree)
    texts = {ast.unparse(node) for node in ast.walk(tree) if id(node) in never}
    assert {"beta - 7", "7"} <= texts
    assert "beta + rate" not in texts
    assert "rate > 9" not in texts


PARTS = """def parts(name):
    def half(x, y):
        return x / 2 + y

    def twice(x, y):
        return 2 * x - y

    return {"half": half, "twice": twice}[name]
"""


def half(x, y):
    return x / 2 + y


def twice(x, y):
    return 2 * x - y


def parts(name):
    """Reference: functions by their names."""
    return {"half": half, "twice": twice}[name]


def used(parts, name, x, y):
    return parts(name)(x, y)


both = Check(
    "parts",
    parts,
    lambda rng: [(name, *rng.normal(size=2)) for name in ("half", "twice", "half")],
    scenario=used,
)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("x / 2 + y", "x", [(3, "value", 1)]),
        ("return x / 2 + y", "z = 7\n        return z + x", [(2, "function to mend", 1)]),
        ("2 * x - y", "3 * x - y", [(6, "number", 1)]),
        ("return {", "return 3 or {", [(8, "and or or", 1)]),
    ],
)
def test_the_one_function_that_is_wrong_among_several_is_told(right, wrong, told):
    found = located(PARTS.replace(right, wrong), both)
    assert [(one.line, one.kind, one.enough) for one in found.changes] == told


def test_two_functions_that_are_wrong_are_both_told():
    found = located(PARTS.replace("x / 2 + y", "7").replace("2 * x - y", "8"), both)
    assert [(one.line, one.enough) for one in found.changes] == [(3, 2), (6, 2)]


def test_two_slips_together_are_told(monkeypatch):
    monkeypatch.setattr(judging, "SEARCH", 20.0)
    monkeypatch.setattr(judging, "AT_MOST", 20.0)
    monkeypatch.setattr(pair, "SECONDS", 20.0)
    found = located(RIGHT.replace("beta - 1", "beta + 1").replace("beta - rate", "beta + rate"))
    assert [(one.line, one.enough) for one in found.changes] == [(2, 2), (6, 2)]


def test_what_slow_functions_beside_the_cell_gave_is_kept():
    calls = []

    def slow(values, steps):
        calls.append(steps)
        end = time.process_time() + 0.01
        while time.process_time() < end:
            pass
        return [value * steps for value in values]

    def total(values):
        return sum(slow(values, 3)) / len(values)

    totals = Check("total", total, lambda rng: [([1.0, 2.5, 7.0],), ([2.0, 1.5],)])
    code = "def total(values):\n    return sum(slow(values, 3)) / 2\n"
    namespace = {"slow": slow}
    exec(code, namespace)
    calls.clear()
    (change,) = judging.run(totals, namespace, source=code).changes
    assert (change.line, change.kind) == (2, "fixed size")
    assert len(calls) < 20


def test_a_function_that_changes_its_argument_or_draws_is_not_kept():
    def slow(values):
        end = time.process_time() + 0.01
        while time.process_time() < end:
            pass
        values.append(1)
        return values

    def draws():
        return np.random.uniform()

    kept = Kept()
    names = {"slow": slow, "draws": draws}
    around = kept.around(names, names, set())
    assert list(around) == ["slow"]
    values = []
    for _ in range(4):
        around["slow"](values)
    assert values == [1] * 4
    assert kept.around(names, names, {"slow"}) == {}
