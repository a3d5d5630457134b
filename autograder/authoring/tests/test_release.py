import csv
import shutil

import nbformat
import pytest

from autograder.authoring.errors import AuthoringError
from autograder.authoring.release import release
from autograder.grading.tests.stock import nbgrader

STUB = "    # TODO: replace the next line with your code\n    raise NotImplementedError"


def test_the_solution_is_replaced_by_the_stub(chapter):
    (todo,) = [cell for cell in nbformat.read(chapter.release, 4).cells if cell.id == "double"]
    assert todo.source == f'def double(x):\n    """Return twice `x`."""\n{STUB}'


@pytest.mark.slow
def test_stock_nbgrader_writes_the_same_bytes_and_grades_both_ways(chapter):
    """The one run of nbgrader's own commands: released, untouched 0 of 2, solved 2 of 2."""
    root, ours = chapter.root, chapter.release.read_bytes()

    def run(*command):
        done = nbgrader(root, *command)
        assert done.returncode == 0, done.stderr

    run("generate_assignment", chapter.name, "--force")
    assert chapter.release.read_bytes() == ours
    for learner, notebook in {"ada": chapter.solution, "bob": chapter.release}.items():
        folder = root / "submitted" / learner / chapter.name
        folder.mkdir(parents=True)
        shutil.copy(notebook, folder / chapter.release.name)
    run("autograde", chapter.name)
    run("generate_feedback", chapter.name)
    run("export")
    with open(root / "grades.csv", newline="") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert scores == {"ada": 2.0, "bob": 0.0}
    assert (root / "feedback" / "ada" / chapter.name).exists()


def test_nbgraders_refusal_names_the_file(chapter):
    broken = chapter.source.read_text().replace("### END SOLUTION", "")
    with pytest.raises(AuthoringError, match=r"notebooks/90_tiny/90_tiny.ipynb.*end solution"):
        release(broken, chapter.name, chapter.config)
