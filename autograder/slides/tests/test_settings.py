import json

import pytest

from autograder import judging
from autograder.slides.deck import DeckError
from autograder.slides.mistakes import SHOWN, counts_in, expected
from autograder.slides.settings import Presenter, presenter

CHECK = judging.find("01_xor.sigmoid")


def test_who_presents_is_in_a_file(tmp_path):
    assert presenter(tmp_path) == Presenter()
    (tmp_path / "presenter.toml").write_text('name = "Ada"\nhandle = "@ada"\n')
    assert presenter(tmp_path) == Presenter(name="Ada", handle="@ada")


@pytest.mark.parametrize("line", ["name = Ada", 'nam = "Ada"', "name = 7"])
def test_what_cannot_be_read_there_is_named(tmp_path, line):
    (tmp_path / "presenter.toml").write_text(line)
    with pytest.raises(DeckError, match=r"presenter\.toml"):
        presenter(tmp_path)


def test_without_counts_the_first_known_mistakes_are_expected():
    names = [one.name for one in CHECK.mistakes[:SHOWN]]
    assert [words.split("**")[1] for words in expected(CHECK)] == names


def test_with_counts_the_commonest_come_first_with_their_share():
    first, last = CHECK.mistakes[0].name, CHECK.mistakes[-1].name
    assert expected(CHECK, {last: 3, first: 1})[0].startswith(f"75% **{last}**")


def test_counts_come_from_a_file(tmp_path):
    path = tmp_path / "counts.json"
    counts = {"01_xor.sigmoid": {"a": 3}}
    path.write_text(json.dumps(counts))
    assert counts_in(path) == counts


@pytest.mark.parametrize("content", ["[", "[1]", '{"a": 1}', '{"a": {"b": "c"}}'])
def test_what_holds_no_counts_is_named(tmp_path, content):
    path = tmp_path / "counts.json"
    path.write_text(content)
    with pytest.raises(DeckError, match=r"counts\.json"):
        counts_in(path)
    with pytest.raises(DeckError, match=r"missing\.json"):
        counts_in(tmp_path / "missing.json")
