import nbformat
import pytest

from autograder.authoring import files, text
from autograder.authoring.errors import AuthoringError

NOTEBOOK = """\
# %% [markdown]
# Same

# %% [markdown]
# Same

# %% nbgrader={"grade_id": "todo", "solution": true} tags=["kept"]
x = 1
"""


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "01_a.py"
        path.write_text(content)
        return path

    return write


def test_metadata_is_filled(written):
    cell = text.read(written(NOTEBOOK)).cells[-1]
    assert cell.id == "todo"
    assert cell.metadata.tags == ["kept"]
    assert cell.metadata.nbgrader == {
        "schema_version": 3,
        "cell_type": "code",
        "grade": False,
        "grade_id": "todo",
        "locked": False,
        "solution": True,
        "task": False,
    }


def test_notebook_is_valid_and_always_the_same(written):
    path = written(NOTEBOOK)
    notebook = text.read(path)
    nbformat.validate(notebook)
    assert files.dumps(notebook) == files.dumps(text.read(path))
    assert set(notebook.metadata) == {"kernelspec", "language_info"}


def test_a_new_cell_renames_no_other(written):
    before = [cell.id for cell in text.read(written(NOTEBOOK)).cells]
    after = [cell.id for cell in text.read(written("# %%\nnew = 1\n\n" + NOTEBOOK)).cells]
    assert after[1:] == before
    assert len(set(after)) == len(after)


@pytest.mark.parametrize(
    "metadata, named",
    [('{"solution": true}', "grade_id"), ('{"grade_id": "a", "pionts": 1}', "pionts")],
)
def test_wrong_metadata_is_named(written, metadata, named):
    with pytest.raises(AuthoringError, match=named):
        text.read(written(f"# %% nbgrader={metadata}\nx = 1\n"))


ANSWER = """\
# %%
1 + 1

# %% [markdown] tags=["answer"]
# It is $2$.
#
# | a | b |
# | - | - |
# | 1 | 2 |
"""


def test_an_answer_is_folded_with_blank_lines_around_its_markdown(written):
    cell = text.read(written(ANSWER)).cells[-1]
    first, blank, *inside, _, last = cell.source.split("\n")
    assert first.startswith("<details><summary>") and first.endswith("</summary>")
    assert (blank, last) == ("", "</details>")
    assert inside[0] == "It is $2$." and inside[-1] == "| 1 | 2 |"
    assert "tags" not in cell.metadata


def test_the_code_that_shows_it_is_no_answer(written):
    with pytest.raises(AuthoringError, match="'answer' is for Markdown"):
        text.read(written('# %% tags=["answer"]\nx = 1\n'))
