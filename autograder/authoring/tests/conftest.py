"""A tiny course: one chapter, one TODO, one figure, everything made."""

import shutil
from pathlib import Path

import pytest

from autograder.authoring.build import STEPS, build
from autograder.authoring.course import chapters

ROOT = Path(__file__).parents[3]

TEXT = '''\
# %% [markdown]
# # Doubling
#
# What comes after one?

# %%
import base64

from IPython.display import Image, display


def doubled(x):
    try:
        return double(x)
    except NotImplementedError:
        return None


def check(name):
    return 2.0 if doubled(4) == 8 else 0.0


# %% [markdown]
# ## Double it
#
# **TODO** · 1 minute · difficulty ●○○ · ★ short route

# %% nbgrader={"grade_id": "double", "solution": true}
def double(x):
    """Return twice `x`."""
    ### BEGIN SOLUTION
    twice = x + x
    return twice
    ### END SOLUTION

# %% nbgrader={"grade_id": "check_double", "grade": true, "locked": true, "points": 2}
check("90_tiny.double")

# %%
doubled(21)

# %%
dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
display(Image(base64.b64decode(dot)), metadata={"image/png": {"alt": "One dot."}})
'''


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The folder of the tiny course, made once; copy it before changing anything."""
    root = tmp_path_factory.mktemp("made")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / "source").mkdir()
    (root / "source" / "90_tiny.py").write_text(TEXT)
    (chapter,) = chapters(root)
    for step in STEPS:
        build(chapter, step)
    return root


@pytest.fixture
def points():
    """The points of the tiny course's checks, by chapter."""
    return {"90_tiny": {"check_double": 2}}.__getitem__


@pytest.fixture
def chapter(made, tmp_path):
    """The tiny course's chapter, in a copy that a test may spoil."""
    shutil.copytree(made, tmp_path / "course")
    (chapter,) = chapters(tmp_path / "course")
    return chapter
