import os

import pytest

from autograder.authoring import files


def test_a_file_is_written_whole(tmp_path):
    files.write(tmp_path / "new" / "a.ipynb", "ŷ\n")
    assert (tmp_path / "new" / "a.ipynb").read_bytes() == "ŷ\n".encode()
    assert os.stat(tmp_path / "new" / "a.ipynb").st_mode & 0o777 == 0o644


def test_a_failure_leaves_the_old_file_and_no_draft(tmp_path):
    files.write(tmp_path / "a.ipynb", "old")
    with pytest.raises(UnicodeEncodeError):
        files.write(tmp_path / "a.ipynb", "new \ud800")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.ipynb", "old")]
