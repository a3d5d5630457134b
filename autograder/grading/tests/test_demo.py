"""The demo cohort: real answers of many kinds, graded by `make grade` and by stock nbgrader."""

import shutil
import tomllib

import nbformat
import pytest

from autograder.grading.command import demo
from autograder.grading.demo import COHORT, make_cohort
from autograder.grading.gradebook.course import Course
from autograder.grading.status import UNUSABLE
from autograder.grading.tests.stock import nbgrader
from autograder.grading.tests.tiny import ROOT, graded, snapshot

LEARNERS = tomllib.loads((ROOT / COHORT).read_text("utf-8"))
RIGHT = ["ada", "cleo", "dev", "eli", "lea", "nia"]  # whose answers are all right
WRONG = ["fay", "gus", "hana", "ivan", "jo", "kim", "max", "quin"]


def course_in(folder):
    """The real course, without its text sources."""
    for name in ("source", "notebooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.py"))
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return Course(folder)


def todo_cells(notebook):
    entries = (cell.metadata.get("nbgrader", {}) for cell in notebook.cells)
    return {entry["grade_id"] for entry in entries if entry.get("solution")}


def test_at_least_twelve_learners_each_with_a_story():
    assert len(LEARNERS) >= 12
    assert all(learner["story"].endswith(".") for learner in LEARNERS.values())
    assert set(RIGHT) | set(WRONG) | {"bo", "oz", "pia"} == set(LEARNERS)


def test_every_answer_belongs_to_a_todo_cell_of_its_chapter(tmp_path):
    course = course_in(tmp_path)
    for name, learner in LEARNERS.items():
        for chapter, work in learner.items():
            if chapter != "story" and "nothing" not in work:
                todo = todo_cells(
                    nbformat.read(course.assignment(work.get("of", chapter)), as_version=4)
                )
                assert set(work.get("answers", {})) <= todo, (name, chapter)
                assert set(work.get("untouched", [])) <= todo | {"all"}, (name, chapter)


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path):
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/thesis.txt").write_text("precious")
    with pytest.raises(FileExistsError):
        make_cohort(course_in(tmp_path), tmp_path / "demo")
    assert (tmp_path / "demo/thesis.txt").read_text() == "precious"


def test_a_course_without_a_cohort_is_told(tmp_path, capsys):
    (course_in(tmp_path).root / COHORT).unlink()
    assert demo(["--course", str(tmp_path)]) == UNUSABLE
    assert "has no source/cohort.toml" in capsys.readouterr().err
    assert not (tmp_path / "demo").exists()


def test_made_again_it_is_the_same(tmp_path):
    course = course_in(tmp_path)
    make_cohort(course, tmp_path / "demo")
    first = {path: content for path, (content, _) in snapshot(tmp_path / "demo").items()}
    make_cohort(course, tmp_path / "demo")
    assert {path: content for path, (content, _) in snapshot(tmp_path / "demo").items()} == first


@pytest.fixture(scope="module")
def cohort(tmp_path_factory):
    """Our course and stock's on the same submissions: the course, its screen, stock's course."""
    root = tmp_path_factory.mktemp("demo")
    course = course_in(root)
    make_cohort(course, root / "demo")
    handed_in = snapshot(root / "demo/submitted")
    shutil.copytree(root / "demo", root / "stock")
    _, screen = graded(root / "demo")
    assert snapshot(root / "demo/submitted") == handed_in
    for chapter in course.chapters:
        Course(root / "stock").register(chapter, "release")
        nbgrader(root / "stock", "autograde", chapter)
    return Course(root / "demo"), screen, Course(root / "stock")


@pytest.mark.slow
@pytest.mark.long
def test_stock_nbgrader_gives_every_submission_the_same_mark(cohort):
    ours, _, stock = cohort
    marks, of_stock = ours.marks(), stock.marks()
    only_ours = set(marks) - set(of_stock)
    assert only_ours == {("nia", "01_xor")}  # renamed: stock nbgrader does not find it
    assert {key: marks[key] for key in of_stock} == of_stock


@pytest.mark.slow
def test_right_answers_earn_every_point_and_wrong_ones_do_not(cohort):
    marks = cohort[0].marks()
    lost = {learner for (learner, _), mark in marks.items() if mark.points < mark.most}
    assert lost == {*WRONG, "bo", "pia"}
    assert all(mark.points == 0 for (learner, _), mark in marks.items() if learner == "bo")


@pytest.mark.slow
def test_the_report_names_every_trouble(cohort):
    rows = [line.split() for line in cohort[1].splitlines() if line.startswith(("✗", "!"))]
    assert {row[1] for row in rows} == {"oz", "pia", "jo", "kim", "lea", "max", "nia"}


@pytest.mark.slow
def test_stock_feedback_and_export_work_on_our_gradebook(cohort):
    course = cohort[0]
    assert nbgrader(course.root, "generate_feedback", "01_xor", "--force").returncode == 0
    assert nbgrader(course.root, "export", "--to", "out.csv").returncode == 0
    assert (course.root / "out.csv").read_text().count("\n") > len(LEARNERS)
