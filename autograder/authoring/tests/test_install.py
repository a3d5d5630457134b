import ast
import subprocess

import nbformat
import pytest
from nbformat.v4 import new_notebook

from autograder.authoring import install
from autograder.authoring.build import build
from autograder.authoring.record import Record

PROJECT = """\
[project]
name = "a-course"
version = "1.2.0"
[project.urls]
Repository = "https://example.org/a-course"
"""


@pytest.fixture
def published(chapter):
    """The tiny course's chapter, made again since it says where it is to be had."""
    (chapter.root / "pyproject.toml").write_text(PROJECT)
    for step in ("source", "release", "solution"):
        build(chapter, step)
    return chapter


def cells(path):
    return nbformat.read(path, as_version=4).cells


@pytest.mark.parametrize("step", ["source", "release"])
def test_the_first_code_installs_this_version_from_this_address(published, step):
    first = next(cell for cell in cells(getattr(published, step)) if cell.cell_type == "code")
    assert (
        '%pip install --quiet "a-course @ git+https://example.org/a-course@v1.2.0"' in first.source
    )
    assert install.is_install(first)


def test_the_solution_is_to_be_read_and_installs_nothing(published):
    assert not any(map(install.is_install, cells(published.solution)))


def test_without_an_address_nothing_is_added(chapter):
    assert install.line(chapter.root) == ""
    assert not any(map(install.is_install, cells(chapter.release)))


def test_another_version_makes_the_notebooks_anew(published):
    assert Record(published.root).trouble(published, "source") is None
    text = PROJECT.replace("1.2.0", "1.3.0").replace(
        "[project.urls]", 'keywords = ["a"]\n[project.urls]'
    )
    (published.root / "pyproject.toml").write_text(text)
    assert "address in pyproject.toml changed" in Record(published.root).trouble(
        published, "source"
    )
    (published.root / "pyproject.toml").write_text(PROJECT + 'Other = "https://example.org"\n')
    assert Record(published.root).trouble(published, "source") is None


def test_where_the_course_is_there_the_cell_installs_nothing_and_imports_it_first(monkeypatch):
    from IPython.core.inputtransformer2 import TransformerManager

    cell = install.with_install(new_notebook(cells=[]), "%pip install a-course").cells[0]
    code = TransformerManager().transform_cell(cell.source)
    monkeypatch.setattr(subprocess, "run", None)
    names = {}
    exec(code, names)  # `%pip` would need a shell, which is not there
    assert names.keys() == {"__builtins__", "find_spec", install.COURSE}
    assert isinstance(ast.parse(code).body[-1], ast.Import)
