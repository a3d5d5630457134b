import os
import subprocess
import sys

import pytest

from autograder.authoring.build import main
from autograder.authoring.record import Record


@pytest.mark.slow
def test_two_builds_give_the_same_bytes(chapter):
    """The second in another process, with another hash seed, through the command."""
    record = Record(chapter.root).path
    first = [path.read_bytes() for path in (*chapter.generated, chapter.handed_out, record)]
    for path in (*chapter.generated, chapter.handed_out, record):
        path.unlink()
    said = built(chapter, PYTHONHASHSEED="7")
    assert [path.read_bytes() for path in (*chapter.generated, chapter.handed_out, record)] == first
    *lines, last = said.splitlines()
    source, release, solution = chapter.generated
    made = [source, release, chapter.handed_out, solution]
    assert [line.split()[0] for line in lines] == [chapter.shown(path) for path in made]
    assert last == "4 of 4 files had to be made."


def built(chapter, **environment):
    """What the command says."""
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "build", "--root", chapter.root],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_what_need_not_be_made_is_left_alone(chapter, capsys):
    assert main(["--root", str(chapter.root)]) == 0
    assert capsys.readouterr().out == "0 of 4 files had to be made.\n"
    chapter.release.unlink()
    assert main(["--root", str(chapter.root)]) == 0
    made, last = capsys.readouterr().out.splitlines()
    assert made.startswith("notebooks/90_tiny/90_tiny.ipynb is missing … made in ")
    assert last == "1 of 4 files had to be made."


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
