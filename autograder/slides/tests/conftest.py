"""A course of one chapter, as its text marks it."""

import nbformat
import pytest
from nbformat.v4 import new_output

from autograder.authoring import text
from autograder.authoring.course import chapters
from autograder.tests.browser import chromium as chromium

TEXT = """\
# %% [markdown]
# # Chapter 01: Why?
#
# ## Meet the net
#
# <!-- slide ★: Three words -->
# A **neuron** takes in numbers.<!-- /slide --> It is not alone.
# <!-- notes: 2 min · say: Few words. · ask: What is a layer? · late: skip -->
#
# <!-- slide -->
# **Predict, then run.** How many?
# <!-- /slide -->

# %%
vote("01_xor.how_many", "two", "three")

# %% tags=["code", "show"]
with ready():
    print(1 + 2)

# %% [markdown] tags=["answer"]
# <!-- show -->It is three.<!-- /show --> As you know.

# %% [markdown]
# ## 1. Squash a number: `sigmoid`
#
# <!-- slide ★ -->
# $$s = \\frac{1}{1 + e^{-z}}$$
# <!-- /slide -->
# <!-- then -->Read it.<!-- /then -->
# <!-- todo: say: One line. -->

# %% nbgrader={"grade_id": "sigmoid", "solution": true}
def sigmoid(z):
    \"\"\"Squash any number
    into a range.

    Parameters
    ----------
    z : float
    \"\"\"
    ### BEGIN SOLUTION
    return 1 / (1 + secret(-z))
    ### END SOLUTION

# %% [markdown]
# <!-- slide -->More.<!-- /slide -->

# %% tags=["show"]
draw()
"""
PIXEL = "R0lGODlhAQABAAAAACwAAAAAAQABAAAC"
OUTPUTS = {
    "print": new_output("stream", name="stdout", text="3\n"),
    "draw": new_output(
        "display_data",
        data={
            "image/png": PIXEL,
            "text/html": f'<img alt="a dot" width="400" src="data:image/gif;base64,{PIXEL}">',
        },
    ),
}


@pytest.fixture
def course(tmp_path):
    """Writes the course, or one with another text, with a solution; gives its chapter."""
    return lambda content=TEXT: write(tmp_path, content)


def write(root, content=TEXT):
    """The chapter of a course at `root`, written there."""
    for folder in ("source", "solutions"):
        (root / folder).mkdir(exist_ok=True)
    (root / "source" / "01_xor.py").write_text(content)
    (chapter,) = chapters(root)
    notebook = text.read(chapter.text)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [out for words, out in OUTPUTS.items() if words in cell.source]
    nbformat.write(notebook, chapter.solution)
    return chapter
