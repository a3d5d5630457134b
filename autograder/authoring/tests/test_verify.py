"""Each fault of `make check`, planted in the tiny course and seen named."""

import shutil

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from autograder.authoring import files, verify
from autograder.authoring.build import build
from autograder.authoring.record import Record
from autograder.authoring.verify import cells

TEST_CELL = '"check_double", "grade": true, "locked": true, "points": 2'
LABEL = "**TODO** · 1 minute · difficulty ●○○ · ★ short route"


@pytest.fixture
def found(chapter, points):
    return lambda: list(verify.faults(chapter.root, points))


@pytest.fixture
def rewrite(chapter):
    """Change the text and make source and release anew."""

    def rewritten(old, new):
        content = chapter.text.read_text()
        assert old in content
        chapter.text.write_text(content.replace(old, new))
        build(chapter, "source")
        build(chapter, "release")

    return rewritten


@pytest.fixture
def solved(chapter):
    """Change the solution's notebook in place."""

    def change(edit):
        notebook = nbformat.read(chapter.solution, as_version=4)
        edit({cell.id: cell for cell in notebook.cells})
        files.write(chapter.solution, files.dumps(notebook))
        Record(chapter.root).note(chapter, "solution")

    return change


def named(found, *words):
    return any(all(word in fault for word in words) for fault in found())


def test_a_good_course_has_no_fault(found):
    assert found() == []


def test_a_stale_file(chapter, found):
    chapter.text.write_text(chapter.text.read_text().replace("comes after", "follows"))
    (fault,) = found()
    assert fault == (
        "source/90_tiny/90_tiny.ipynb is stale: source/90_tiny.py changed; run `make build`."
    )


@pytest.mark.parametrize("which", ["source", "release", "solution"])
def test_a_file_changed_by_hand(chapter, found, which):
    path = getattr(chapter, which)
    path.write_text(path.read_text().replace("comes after", "follows"))
    assert f"{chapter.shown(path)} was changed by hand; run `make build`." in found()


@pytest.mark.parametrize("which", ["source", "release", "solution"])
def test_a_missing_file(chapter, found, which):
    path = getattr(chapter, which)
    path.unlink()
    assert f"{chapter.shown(path)} is missing; run `make build`." in found()


def test_a_file_that_is_no_notebook(chapter, found):
    chapter.release.write_text("<<<<<<< HEAD")
    assert named(found, "notebooks/90_tiny/90_tiny.ipynb is not a notebook")


@pytest.mark.parametrize("stray", ["notebooks/91_gone/91_gone.ipynb", "solutions/91_gone.ipynb"])
def test_a_stray_notebook(chapter, found, stray):
    (chapter.root / stray).parent.mkdir(exist_ok=True)
    shutil.copy(chapter.release, chapter.root / stray)
    assert found() == [f"{stray} has no text in source/: remove it."]


@pytest.mark.parametrize(
    "leak, word",
    [
        ("### BEGIN SOLUTION", "BEGIN SOLUTION"),
        ("twice = x + x\n\n    # so\n    return twice", "the solution of 'double'"),
    ],
)
def test_a_leak(chapter, found, leak, word):
    notebook = nbformat.read(chapter.release, as_version=4)
    notebook.cells[0].source += f"\n{leak}"
    files.write(chapter.release, files.dumps(notebook))
    assert named(found, "notebooks/90_tiny/90_tiny.ipynb holds", word)


def test_a_leak_that_the_text_itself_has(rewrite, found):
    rewrite("\ndoubled(21)", "\ndef two(x):\n    twice = x + x\n    return twice")
    assert named(found, "notebooks/90_tiny/90_tiny.ipynb holds the solution of 'double'")


def test_outputs_in_a_release(chapter, found):
    shutil.copy(chapter.solution, chapter.release)
    assert named(found, "notebooks/90_tiny/90_tiny.ipynb holds outputs in cell check_double")


def test_a_repeated_grade_id(chapter, found):
    notebook = nbformat.read(chapter.source, as_version=4)
    notebook.cells.append(nbformat.from_dict({**notebook.cells[3], "id": "again"}))
    files.write(chapter.source, files.dumps(notebook))
    assert named(found, "source/90_tiny/90_tiny.ipynb has 2 cells with the grade_id 'double'")


def test_a_grade_id_of_two_chapters(chapter, found):
    other = chapter.root / "source" / "91_again.py"
    other.write_text(chapter.text.read_text())
    (again,) = [made for made in verify.chapters(chapter.root) if made.name == "91_again"]
    build(again, "source")
    assert named(
        found, "source/91_again/91_again.ipynb has the grade_id 'double', which source/90_"
    )


@pytest.mark.parametrize("points", [{"check_double": 3}, {}, {"check_double": 2, "check_more": 1}])
def test_points_that_differ_from_the_checks(chapter, points):
    (fault,) = verify.faults(chapter.root, lambda name: points)
    assert fault.startswith("source/90_tiny/90_tiny.ipynb: test cell 'check_") and "points" in fault


@pytest.mark.parametrize(
    "old, new, words",
    [
        ('check("90_tiny.double")', 'check("90_tiny.doubel")', ["is not the one line check("]),
        ('check("90_tiny.double")', 'check("90_tiny.double");', ["is not the one line check("]),
        (TEST_CELL, TEST_CELL.replace('"locked": true, ', ""), ["is not locked"]),
        (LABEL, "Now you.", ["TODO 'double' has no label line"]),
        (LABEL, LABEL.replace("1 minute", "soon"), ["TODO 'double' has no label line"]),
        (LABEL, LABEL.replace("●○○", "○○●"), ["TODO 'double' has no label line"]),
        ("### BEGIN SOLUTION", "#", ["TODO 'double' has no ### BEGIN SOLUTION"]),
        (
            f'# %% nbgrader={{"grade_id": {TEST_CELL}}}',
            "# %%",
            ["TODO 'double' has no test cell 'check_double'"],
        ),
        ("What comes", "![ ](a.png) What comes", ["a figure in cell", "alt text"]),
        ("What comes", '<img src="a.png"> What comes', ["a figure in cell", "alt text"]),
    ],
)
def test_a_cell_out_of_shape(rewrite, found, old, new, words):
    rewrite(old, new)
    assert named(found, "source/90_tiny/90_tiny.ipynb", *words)


@pytest.mark.parametrize(
    "prose", ["![A dot](a.png)", '<img alt="A dot" src="a.png">', "<img src='a.png' alt='A dot'/>"]
)
def test_a_figure_with_alt_text_in_prose(rewrite, found, prose):
    rewrite("What comes", f"{prose} What comes")
    assert not named(found, "alt text")


def test_a_figure_without_alt_text(solved, found):
    solved(lambda cells: list(cells.values())[-1].outputs[0].update(metadata={}))
    assert named(found, "solutions/90_tiny.ipynb: a figure that cell", "alt text")


def test_an_html_figure_without_alt_text(solved, found):
    def edit(cells):
        list(cells.values())[-1].outputs[0]["data"] = {"text/html": "<p><img src='a.gif'></p>"}

    solved(edit)
    assert named(found, "solutions/90_tiny.ipynb: a figure that cell", "alt text")


@pytest.mark.parametrize(
    "output, words",
    [
        (
            dict(output_type="error", ename="ValueError", evalue="no", traceback=[]),
            "raises ValueError: no",
        ),
        (dict(output_type="stream", name="stderr", text="careful"), "writes to stderr: careful"),
    ],
)
def test_trouble_in_a_solution(solved, found, output, words):
    solved(lambda cells: cells["double"].outputs.append(nbformat.from_dict(output)))
    assert found() == [f"solutions/90_tiny.ipynb: cell double {words}."]


@pytest.mark.parametrize("text", ["1.5", "'right'", None])
def test_a_missing_full_score(solved, found, text):
    def edit(cells):
        cells["check_double"].outputs[0]["data"]["text/plain"] = text
        if text is None:
            cells["check_double"].outputs = []

    solved(edit)
    (fault,) = found()
    assert fault.startswith("solutions/90_tiny.ipynb: cell check_double scores") and "of 2" in fault


def test_a_chapter_that_is_on_no_list_and_a_list_without_text(chapter, monkeypatch):
    monkeypatch.setattr(verify.judging, "chapters", lambda: ["01_other"])
    faults = list(verify.faults(chapter.root))
    assert [fault.split()[0] for fault in faults[:2]] == ["source/01_other.py", "source/90_tiny.py"]
    assert all("do not agree" in fault for fault in faults[:2])


def test_the_command_prints_each_fault_and_fails(chapter, monkeypatch, points, capsys):
    monkeypatch.setattr(verify, "_points", points)
    monkeypatch.setattr(verify.judging, "chapters", lambda: ["90_tiny"])
    assert verify.main(["--root", str(chapter.root)]) == 0
    assert capsys.readouterr().out == "All in order: 90_tiny\n"
    chapter.release.unlink()
    assert verify.main(["--root", str(chapter.root)]) == 1
    assert "notebooks/90_tiny/90_tiny.ipynb is missing" in capsys.readouterr().out


def test_the_check_of_a_method_has_a_dot_and_its_cell_has_none():
    metadata = {"grade_id": "check_Layer_forward", "grade": True, "locked": True}
    cell = new_code_cell('check("05_layers.Layer.forward")', metadata={"nbgrader": metadata})
    assert list(cells._test("05_layers.ipynb", "05_layers", cell)) == []


def test_an_answer_follows_the_code_that_shows_it(rewrite, found):
    rewrite("\ndot = ", '\n2\n\n# %% [markdown] tags=["answer"]\n# It is 2.\n\n# %%\ndot = ')
    assert not named(found, "the answer in cell")
    rewrite('tags=["answer"]', '\n# So.\n\n# %% [markdown] tags=["answer"]')
    assert named(found, "source/90_tiny/90_tiny.ipynb: the answer in cell", "does not follow")


@pytest.mark.parametrize("names", [["elsewhere.a"], ["90_tiny.a", "90_tiny.a"]])
def test_a_vote_has_a_name_of_its_own(rewrite, found, names):
    cells = [f'\n# %%\nvote("{name}", "1", "2")\n' for name in names]
    rewrite("\n# %%\ndot = ", "".join(cells) + "\n# %%\ndot = ")
    assert named(found, f"the vote '{names[0]}' needs a name of its own, '90_tiny.…'")
