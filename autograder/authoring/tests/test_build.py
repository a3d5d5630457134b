import os
import shutil
import subprocess
import sys

import pytest

from autograder.authoring.build import main


def test_two_builds_give_the_same_bytes(chapter, capsys):
    """The second in another process, with another hash seed, through the command."""
    first = [path.read_bytes() for path in chapter.generated]
    for folder in (chapter.source.parent, chapter.release.parent, chapter.solution.parent):
        shutil.rmtree(folder)
    built = subprocess.run(
        [sys.executable, "-m", "autograder", "build", "--root", chapter.root],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [path.read_bytes() for path in chapter.generated] == first
    assert [line.split()[0] for line in built.stdout.splitlines()] == [
        chapter.shown(path) for path in chapter.generated
    ]


def test_a_cell_that_fails_leaves_the_old_solution(chapter, capsys):
    old = chapter.solution.read_bytes()
    chapter.text.write_text(chapter.text.read_text() + "\n# %%\n1 / 0\n")
    assert main(["--root", str(chapter.root), "90_tiny"]) == 1
    assert "solutions/90_tiny.ipynb: cell" in capsys.readouterr().err
    assert chapter.solution.read_bytes() == old


def test_an_unknown_chapter_is_named(chapter, capsys):
    with pytest.raises(SystemExit):
        main(["--root", str(chapter.root), "90_tinny"])
    assert "no source/90_tinny.py; there are: 90_tiny" in capsys.readouterr().err
