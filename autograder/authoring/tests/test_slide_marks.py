import pytest

from autograder.authoring import files, text
from autograder.authoring.errors import AuthoringError
from autograder.authoring.slide_marks import marks_in

PLAIN = """\
# %% [markdown]
# ## Look
#
# One sentence. Another one,
# on two lines.
#
# **TODO** · 3 minutes

# %%
show()

# %% tags=["kept"]
both()

# %% [markdown] tags=["answer"]
# Seven.
"""
MARKED = """\
# %% [markdown]
# <!-- slide ★: How it looks -->
# ## Look
#
# One sentence.<!-- /slide --> Another one, <!-- then -->
# on two lines.<!-- /then -->
#
# <!-- notes: 2 min · ask: Why
# · say: Because. -->
# <!-- task -->
# **TODO** · 3 minutes
# <!-- /task -->
#
# <!-- todo: late: skip it -->

# %% [markdown]
# <!-- notes: ½ min -->

# %% tags=["show"]
show()

# %% tags=["kept", "then", "code"]
both()

# %% [markdown] tags=["answer"]
# <!-- show -->Seven.<!-- /show -->
"""


def read(folder, content, **options):
    path = folder / "01_a.py"
    path.write_text(content)
    return text.read(path, **options)


def test_no_notebook_has_a_mark(tmp_path):
    assert files.dumps(read(tmp_path, MARKED)) == files.dumps(read(tmp_path, PLAIN))


def test_who_asks_for_the_marks_gets_them_below_the_same_ids(tmp_path):
    ids = [cell.id for cell in read(tmp_path, PLAIN).cells]
    marked = read(tmp_path, MARKED, marked=True).cells
    assert [cell.id for cell in marked if "½" not in cell.source] == ids
    assert marked[0].source.startswith("<!-- slide ★")
    assert [cell.metadata.tags for cell in marked[-3:]] == [
        ["show"],
        ["kept", "then", "code"],
        ["answer"],
    ]


def test_marks_say_what_they_are_about(tmp_path):
    slide, then, notes, task, todo = marks_in(read(tmp_path, MARKED, marked=True).cells[0].source)
    assert (slide.kind, slide.title, slide.heading) == ("slide", "How it looks", "Look")
    assert (slide.text, slide.starred) == ("One sentence.", True)
    assert (then.kind, then.text, then.starred) == ("then", "on two lines.", False)
    assert notes.notes == {"minutes": 2.0, "ask": "Why", "say": "Because."}
    assert (task.kind, task.text) == ("task", "**TODO** · 3 minutes")
    assert (todo.kind, todo.notes) == ("todo", {"late": "skip it"})


@pytest.mark.parametrize(
    "source, complaint",
    [
        ("<!-- slid -->a<!-- /slid -->", "not a slide mark"),
        ("<!-- slide -->a", "not closed"),
        ("<!-- slide -->a<!-- /show -->", "not closed"),
        ("a<!-- /slide -->", "closes nothing"),
        ("<!-- notes: two min -->", "two min"),
        ("<!-- notes: 2 min · shout: ha -->", "shout"),
    ],
)
def test_what_is_no_mark_is_named(tmp_path, source, complaint):
    with pytest.raises(AuthoringError, match=complaint):
        read(tmp_path, f"# %% [markdown]\n# {source}\n")
