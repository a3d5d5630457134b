"""No line is told by a change that is right by accident, or that hides another slip."""

import ast

import numpy as np
import pytest

from autograder import judging
from autograder.judging import Check
from autograder.judging.locating.edits import edits
from autograder.judging.locating.further import further
from autograder.judging.locating.likely import likely
from autograder.judging.locating.locate import parsed


def texts(code):
    """What the likely edits, and those that only the search tries, make of a cell."""
    tree, found = parsed(code), set()
    for edit in likely([*edits(tree), *further(tree)]):
        with edit.made():
            found.add(ast.unparse(tree))
    return found


def function(body):
    return f"def g(a, b, c, rng):\n {body}"


@pytest.mark.parametrize(
    ("wrong", "odd"),
    [
        ("return a - b", "return a // b"),
        ("return a + b", "return a ** b"),
        ("return a @ b", "return a / b"),
        ("return a == 'he'", "return a > 'he'"),
        ("return layer.betas", "return Layer.betas"),
        ("a()\n b()\n return c", "return c\n a()\n b()"),
        ("a += 1\n return a", "a *= 1\n return a"),
    ],
)
def test_what_nobody_means_is_not_tried(wrong, odd):
    tree = parsed(function(wrong))
    everything = set()
    for edit in edits(tree):
        with edit.made():
            everything.add(ast.unparse(tree))
    unlikely = ast.unparse(ast.parse(function(odd)))
    assert unlikely in everything
    assert unlikely not in texts(function(wrong))


@pytest.mark.parametrize("call", ["range()", "range(len())", "isinstance()", "np.zeros()", "len()"])
def test_a_call_without_arguments_has_edits_like_any_other(call):
    assert len(texts(function(f"return {call}"))) > 1


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("return f(a, by=True)", "return f(a, by=b)"),
        ("b = rng.shuffle(a)\n return b", "b = rng.permutation(a)\n return b"),
        ("return a * b * c / 2", "return a"),
        ("a[0] - b\n return a", "a[0] = a[0] - b\n return a"),
        ("a[0] == b\n return a", "a[0] = b\n return a"),
        ("a += list(b)\n return a", "a.append(b)\n return a"),
        ("a[:, b] -= 1\n return a", "a[np.arange(len(a)), b] -= 1\n return a"),
        ("a, b = f('b a')\n return a", "b, a = f('b a')\n return a"),
        ("return a == 'x' or 'y'", "return a == 'x' or a == 'y'"),
        ("if a:\n  return b\n else:\n  return c", "return c"),
        (
            "if a:\n  c = 1\n if b:\n  c = 2\n else:\n  c = 3\n return c",
            "if a:\n  c = 1\n elif b:\n  c = 2\n else:\n  c = 3\n return c",
        ),
    ],
)
def test_what_is_tried_in_the_search_only(wrong, right):
    assert ast.unparse(ast.parse(function(right))) in texts(function(wrong))


def test_an_attribute_or_a_default_is_put_right_wherever_it_stands():
    code = "def g(self, X, flag=True):\n    self.x = X\n    return self.x * flag\n"
    assert code.replace("self.x", "self.X").strip() in texts(code)
    assert code.replace("True", "False").strip() in texts(code)


@pytest.mark.parametrize("line", ["f() - 1", "f() == 1", "a += lambda: 1", "a, b = lambda: 1"])
def test_lines_that_cannot_be_turned_have_the_usual_edits(line):
    assert len(texts(function(f"{line}\n return a"))) > 1


def test_all_lists_that_are_defaults_are_made_anew_together():
    code = "def g(v, order=[], seen=set()):\n    order.append(v)\n    return order, seen\n"
    assert any("order = []" in text and "seen = set()" in text for text in texts(code))


def located(code, check):
    namespace = {"np": np}
    exec(code, namespace)
    found = judging.run(check, namespace, source=code).changes
    return [(one.line, one.kind, one.marked) for one in found]


def spread(values, size):
    ends = np.sort(values)[:size]
    return size * (ends[-1] - ends[0])


def several(rng):
    for size in (2, 3, 4, 5):
        yield rng.normal(size=6), size


def test_a_value_that_hides_two_others_is_not_told():
    code = """def spread(values, size):
    first = np.tanh(values.mean())
    last = np.cos(values.std())
    return size * (last - first)
"""
    assert located(code, Check("spread", spread, several)) == []


def test_what_an_if_asks_is_told_as_a_line_where_it_may_as_well_be_left_out():
    cases = [(np.array([1.0, 3.0, 6.0]), 2), (np.array([2.0, -1.0]), 9)]
    sums = Check("sums", sums_of, lambda rng: cases)
    code = """def sums_of(values, size):
    if abs(size) > 5:
        return values * 0
    return np.cumsum(values) / size
"""
    (found,) = located(code.replace("sums_of", "sums"), sums)
    assert found == (2, "line too much", "if abs(size) > 5:")


def sums_of(values, size):
    return np.cumsum(values) / size


def larger(values, size):
    return np.where(values > size, values, 0)


def test_branches_are_exchanged_where_the_condition_has_a_name():
    code = """def larger(values, size):
    large = values > size
    return np.where(large, 0, values)
"""
    (found,) = located(code, Check("larger", larger, several))
    assert found[:2] == (3, "arguments")


def test_an_argument_that_is_changed_is_told_where_it_is():
    def newest(values, size):
        return values[-1] * size

    cases = [([1.0, 3.0, 6.0], 2), ([2.0, -1.0], 9)]
    code = "def newest(values, size):\n    last = values.pop()\n    return last * size\n"
    (found,) = located(code, Check("newest", newest, lambda rng: cases))
    assert found == (2, "argument changed", "last = values.pop()")


def logs(values, size):
    largest = values.max()
    powers = np.exp(values - largest)
    return powers / powers.sum() * size


def test_an_argument_is_not_what_is_wrong_where_its_value_is_right():
    code = """def logs(values, size):
    powers = np.exp(np.tanh(values))
    return powers / powers.sum() * size
"""
    cases = [(np.array([1.0, 2.0, 700.0]), 2), (np.array([800.0, 799.0]), 3)]
    (found,) = located(code, Check("logs", logs, lambda rng: cases))
    assert found == (2, "value", "np.tanh(values)")


def test_where_only_an_input_was_changed_the_question_is_of_that():
    """A minus sign makes a new array, which leaves the input alone; no sign is wrong."""
    positive = Check("relu", lambda z: np.maximum(0, z), lambda rng: [(np.array([-1.0, 2.0]),)])
    code = "def relu(z):\n    return np.maximum(z, 0, z)\n"
    namespace = {"np": np}
    exec(code, namespace)
    (change,) = judging.run(positive, namespace, source=code).changes
    assert change.line == 2 and change.kind in ("in place", "argument too much")
