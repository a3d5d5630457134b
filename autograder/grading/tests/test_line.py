"""Returned feedback points at the line as a learner's own card does, and no mark depends on it."""

import math
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from autograder import judging
from autograder.authoring.answers import Answer
from autograder.feedback.card import Card
from autograder.grading import batch
from autograder.grading.demo import filled_in
from autograder.grading.gradebook.course import Course
from autograder.grading.report import classroom
from autograder.grading.report.tables import remarks
from autograder.grading.sanitize import clean
from autograder.grading.submissions.find import Submission
from autograder.grading.tests.tiny import ROOT, graded
from autograder.grading.verdicts import solutions, verdicts
from autograder.grading.workers import line
from autograder.grading.workers.behind import lines_behind
from autograder.grading.workers.job import Job, run, steps

FALLING = """def sigmoid(z):
    # a comment is a line, too
    return 1 / (1 + np.exp(z))
"""
SUMS = """def neuron(x, weights, bias):
    total = bias
    for one, weight in zip(x, weights):
        total = one * weight
    return sigmoid(total)
"""
ASCENT = """def descend(slope, start, lr, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] + lr * slope(path[-1]))
    return path
"""
GRADIENTS = """def gradients(X, Y, betas):
    activated = forward(X, betas)
    delta = delta_out(activated[-1], Y)
    grads = [activated[-2].T @ delta]
    for i in reversed(range(len(betas) - 1)):
        delta = delta_hidden(delta, betas[i], activated[i + 1])
        grads.insert(0, activated[i].T @ delta)
    return grads
"""
BACKWARD = """def backward(self, this_layer_loss):
    delta = this_layer_loss * self.kind.derivative(self.activated)
    grad = self.X.T @ delta

    prev_layer_loss = delta @ self.betas
    return grad, prev_layer_loss

Layer.backward = backward
"""
WRONG = [
    ("01_xor", "sigmoid", FALLING),
    ("01_xor", "neuron", SUMS),
    ("01_xor", "descend", ASCENT),
    ("02_for_loop_mlp", "gradients", GRADIENTS),
    ("05_layers", "Layer.backward", BACKWARD),
]


@pytest.fixture
def done(server):
    """A chapter with some answers, graded: its notebook, with a card below each check."""

    def grade(chapter, answers, point_to_line=True, through=False):
        course = Course(ROOT)
        notebook = filled_in(course, chapter, answers)
        right = solutions(nbformat.read(course.assignment(chapter), as_version=4))
        how = {"solutions": right if through else {}, "point_to_line": point_to_line}
        job = Job(chapter, steps(notebook.cells), **how)
        for index, outputs in run(job, server.address).items():
            notebook.cells[index].outputs = [nbformat.from_dict(one) for one in outputs]
        return notebook

    return grade


def cards(notebook):
    """The HTML of each card, by the TODO, as a page shows it."""
    found = zip(verdicts(notebook), filter(_is_test, notebook.cells), strict=True)
    return {one.todo: clean.dressed(cell.outputs[0].data["text/html"]) for one, cell in found}


def _is_test(cell):
    return cell.metadata.get("nbgrader", {}).get("grade", False)


def points(notebook):
    return [(one.todo, one.verdict, one.title, one.points) for one in verdicts(notebook)]


def live(chapter, todo, code):
    """The verdict that a learner's own notebook shows."""
    answer = Answer(chapter, todo, "wrong", "made up", code)
    return judging.run(answer.check, answer.namespace(), source=code)


@pytest.mark.parametrize(
    ("chapter", "todo", "code"),
    [
        pytest.param(*one, id=one[1], marks=[pytest.mark.slow] if i else [])
        for i, one in enumerate(WRONG)
    ],
)
def test_a_page_shows_the_line_and_the_question_of_the_learners_own_card(chapter, todo, code, done):
    own = live(chapter, todo, code)
    (change,) = own.changes
    notebook = done(chapter, {judging.find(f"{chapter}.{todo}").cell: code})
    shown = cards(notebook)[todo]
    text = Card(own)._repr_html_()
    told = text[text.index("<details><summary>One change") : text.index("</details>")]
    assert f"on line {change.line}:" in told and change.question in told
    assert told in shown
    (said,) = (one for one in verdicts(notebook) if one.todo == todo)
    assert (said.line, said.change) == (change.line, change.kind)


def test_no_mark_depends_on_it(done):
    answers = {"sigmoid": FALLING, "descend": ASCENT, "linear_accuracy": "1 +"}
    with_line, without = (done("01_xor", answers, point) for point in (True, False))
    assert points(with_line) == points(without)
    assert "One change is enough" in cards(with_line)["sigmoid"]


def test_what_builds_on_a_wrong_answer_is_not_searched(done):
    shown = cards(done("01_xor", {"sigmoid": FALLING, "neuron": SUMS}))
    assert "One change is enough" in shown["sigmoid"]
    assert "One change is enough" not in shown["neuron"]


def test_follow_through_keeps_its_credit_and_the_line_stays_where_it_was_wrong(done):
    notebook = done("01_xor", {"sigmoid": FALLING}, through=True)
    said = {one.todo: one for one in verdicts(notebook)}
    assert (said["neuron"].verdict, said["neuron"].line) == ("right", None)
    assert (said["sigmoid"].verdict, said["sigmoid"].line) == ("wrong", 3)
    here = Submission("ann", "01_xor", Path())
    result = batch.Result(here, batch.GRADED, None, None, [], verdicts=list(said.values()))
    assert "01_xor: neuron judged with a right sigmoid" in remarks(result)
    assert not any("sigmoid judged" in text for text in remarks(result))
    assert remarks(replace(result, counts=False)) == []


def test_nothing_is_searched_where_it_is_not_asked_for(done, monkeypatch):
    def search(*given):
        raise AssertionError("it was searched")

    monkeypatch.setattr(line.Search, "run", search)
    shown = cards(done("01_xor", {"sigmoid": FALLING}, point_to_line=False))
    assert "One change is enough" not in shown["sigmoid"]


def test_feedback_asks_for_it_unless_the_course_says_no(cohort, monkeypatch):
    root, asked = cohort.root, []
    given = batch.Batch._given
    monkeypatch.setattr(
        batch.Batch,
        "_given",
        lambda *those: asked.append(given(*those)) or asked[-1],
    )
    cohort.submit("ann", cohort.solved())
    graded(root)
    graded(root, force=True, feedback=False)
    with (root / "nbgrader_config.py").open("a") as config:
        config.write("c.Policies.point_to_line = False\n")
    graded(root, force=True)
    assert [one.point_to_line for one in asked] == [True, False, False]


def test_the_report_counts_of_what_kind_the_changes_are():
    said = {"verdict": "wrong", "mistake": None, "title": "other values", "todo": "sigmoid"}
    kinds = "sign", "operator", "sign", ""
    logged = [(None, {**said, "change": kind}) for kind in kinds] + [(None, said)]
    room = classroom.Classroom(None, None)
    room._example = lambda *given: ""
    (mistake,) = room._mistakes("01_xor", logged)
    assert (mistake.count, mistake.changes) == (5, [("sign", 2), ("operator", 1)])


def forged(reply):
    """A cell that answers the grader's questions about candidates in the learner's way."""
    place = "autograder.grading.sandbox.guest.candidates"
    return f"import sys\nsys.modules['{place}'].answer = lambda bench, asked: {reply}\n{FALLING}"


AS_A_CANDIDATE = "def sigmoid(z):\n    if '__note__' in globals():\n        {}\n    return z\n"
HOSTILE = {
    "dies": AS_A_CANDIDATE.format("import os; os._exit(0)"),
    "never answers": AS_A_CANDIDATE.format(
        "import signal; signal.setitimer(signal.ITIMER_REAL, 0)\n"
        "        while True:\n            pass"
    ),
    "allocates": AS_A_CANDIDATE.format("z = bytearray(4 << 30)"),
    "no dictionary": forged("None"),
    "no time": forged("{'found': None, 'used': 'x'}"),
    "nan": forged("{'found': [], 'used': float('nan')}"),
    "time that comes back": forged("{'found': [], 'used': -1e9}"),
    "no observations": forged("{'found': {'missing': None, 'each': [3]}, 'used': 0.0}"),
    "a name that is missing": forged("{'found': {'missing': 'sigmoid', 'each': []}, 'used': 0.0}"),
    "what is too long": forged("{'found': 'x' * 10_000_000, 'used': 0.0}"),
    "notes of nothing": forged("{'found': [[7, ['a']], ['x', 3]], 'used': 0.0}"),
}


@pytest.mark.slow
@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_hostile_gets_no_line_and_keeps_its_marks(code, done):
    answers = {"sigmoid": code, "descend": ASCENT}
    with_line, without = (done("01_xor", answers, point) for point in (True, False))
    assert points(with_line) == points(without)
    assert "One change is enough" not in cards(with_line)["sigmoid"]


def test_what_candidates_print_is_not_shown(done):
    code = FALLING.replace("# a comment is a line, too", "print('PRINTED')")
    notebook = done("01_xor", {"sigmoid": code})
    check = next(filter(_is_test, notebook.cells))
    assert "PRINTED" not in str(check.outputs)
    assert "One change is enough" in cards(notebook)["sigmoid"]


def test_the_next_todo_is_searched_where_a_candidate_took_its_process(done):
    shown = cards(done("01_xor", {"sigmoid": HOSTILE["dies"], "descend": ASCENT}))
    assert "One change is enough, on line 4" in shown["descend"]


def test_what_learners_write_on_that_line_is_text(done):
    text = '"</code><script>alert(1)</script>"'
    code = FALLING.replace("np.exp(z))", f"np.exp(z)) if {text} else 0")
    shown = cards(done("01_xor", {"sigmoid": code}))["sigmoid"]
    assert "on line 3" in shown
    assert "<script>" not in shown and "&lt;script&gt;" in shown


DEEP = {
    "brackets": "(" * 150 + "z" + ")" * 150,
    "signs": "-" * 4900 + "z",
    "a sum": "+".join(["z"] * 2400),
    "indices": "z" + "[0]" * 1600,
    "calls": "z" + "()" * 2400,
}


@pytest.mark.slow
@pytest.mark.filterwarnings("error")  # nothing of a learner's reaches the instructor's screen
@pytest.mark.parametrize("expression", DEEP.values(), ids=DEEP.keys())
def test_code_of_any_depth_costs_no_mark(expression, done):
    answers = {"sigmoid": f"def sigmoid(z):\n    return 2 if z is 3 else {expression}\n"}
    with_line, without = (done("01_xor", answers, point) for point in (True, False))
    assert points(with_line) == points(without)


@pytest.mark.slow
@pytest.mark.parametrize("chapter", judging.chapters())
def test_what_stands_behind_an_answer_is_enough_for_its_check(chapter):
    above = []
    for step in steps(filled_in(Course(ROOT), chapter, {}).cells):
        if step.check is None:
            above.append(step.source)
            continue
        check, names = judging.find(step.check), {}
        exec("\n".join(lines_behind(check.names, above)), names)
        assert judging.run(check, names).kind == judging.RIGHT


def test_what_stands_behind_a_name_is_kept_and_nothing_else():
    cells = [
        "%matplotlib inline\nimport numpy as np\nimport os",
        "scale = np.array([2])\nother = train(30_000)\nprint(scale)",
        "class Layer:\n    def __init__(self):\n        self.scale = scale\nscale[0] = 3",
        "not python at all",
        "def forward(self):\n    return helper(self)\nLayer.forward = forward",
        "nn = Layer()\nfor _ in range(10_000):\n    nn.forward()",
        "def helper(layer):\n    return layer.scale",
    ]
    assert lines_behind(["Layer"], cells) == [
        "import numpy as np",
        "scale = np.array([2])",
        "class Layer:\n\n    def __init__(self):\n        self.scale = scale\nscale[0] = 3",
        "",
        "def forward(self):\n    return helper(self)\nLayer.forward = forward",
        "",
        "def helper(layer):\n    return layer.scale",
    ]


def test_what_a_function_calls_by_the_same_name_is_its_own():
    cells = ["rng = train(30_000)", "scale = 2", "def f(rng):\n    return rng * scale"]
    assert lines_behind(["f"], cells) == ["", *cells[1:]]


def test_what_a_class_calls_as_the_notebook_does_is_looked_up_there():
    cells = ["def tanh(z):\n    return z", "class Kind:\n    tanh = (tanh, 1)"]
    assert lines_behind(["Kind"], cells) == cells


def test_symbols_and_all_that_a_module_has_count_as_given():
    cells = ["from math import *\nfrom sympy import var", 'var("z, a")', "def f():\n    return z"]
    assert lines_behind(["f"], cells) == [
        "from math import *\nfrom sympy import var",
        "var('z, a')",
        "def f():\n    return z",
    ]


def test_time_is_up_for_a_search_that_gets_no_answer():
    class Silent:
        def ask(self, *given):
            raise line.Lost("timeout")

    bench = line.FarBench(Silent(), judging.find("01_xor.sigmoid"))
    with pytest.raises(line.Lost), bench.on([]):
        pass
    assert bench.used == math.inf
