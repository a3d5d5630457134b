import re

import pytest

from autograder import judging
from autograder.slides import page as made_by
from autograder.slides.command import main
from autograder.slides.deck import DeckError, slides_of
from autograder.slides.notebook import notebook_of
from autograder.slides.settings import Presenter
from autograder.slides.tests.conftest import TEXT, write

ADA = Presenter(name="Ada", handle="@ada", credit="After <b>a talk</b>")


@pytest.fixture(scope="module")
def html(tmp_path_factory):
    chapter = write(tmp_path_factory.mktemp("course"))
    return made_by.page(notebook_of(slides_of(chapter), ADA, "Nets & co"))


def slide(html, kind):
    """The HTML of the first slide of a kind."""
    body = html.split("<body>")[1]
    return body[body.index(f'data-kind="{kind}"') :].split("</section>")[0]


def test_nothing_is_fetched(html):
    addresses = re.findall(r"""(?:src|href|srcset)=["']([^"']*)|url\(["']?([^"')]*)""", html)
    found = ["".join(pair) for pair in addresses]
    assert [one[:60] for one in found if not one.startswith(("data:", "#"))] == []
    assert len(html) < 10e6


def test_the_title_says_who_presents(html):
    title = slide(html, "title")
    assert "Nets &amp; co" in title and "Ada @ada" in title


def test_formulas_are_drawn_without_a_script(html):
    assert "<mfrac>" in html and "\\frac" not in html


def test_what_waits_is_a_fragment_and_notes_are_aside(html):
    at_once, *held = slide(html, "predict").split('class="fragment"')
    assert "It is three." in held[-1] and "It is three." not in at_once
    shown, notes = slide(html, "slide").split('<aside class="notes">')
    assert "What is a layer?" not in shown
    assert "What is a layer?" in notes and "2 min" in notes


def test_a_todo_counts_down_and_tells_the_presenter_what_to_expect(html):
    shown, notes = slide(html, "todo").split("<aside")
    assert 'class="clock" data-minutes="1"' in shown
    mistake = judging.find("01_xor.sigmoid").mistakes[0].name
    assert mistake in notes and mistake not in shown


@pytest.mark.parametrize("words, waits", [("More.", False), ("More. " * 20, True)])
def test_a_picture_beside_many_words_waits_for_a_key(course, words, waits):
    chapter = course(TEXT.replace("More.", words))
    made = notebook_of(slides_of(chapter)[-1:], ADA, "Nets")
    picture = next(cell for cell in made.cells if cell.get("outputs"))
    assert (picture.metadata.slideshow.slide_type == "fragment") == waits


@pytest.mark.parametrize("columns", [10, 60, 200])
def test_code_is_as_large_as_its_longest_line_lets_it_be(columns):
    size = made_by._type_size("x = 1\n" + "y" * columns)
    assert made_by.SMALL <= size <= made_by.LARGE
    assert columns == 200 or size * made_by.ADVANCE * columns <= made_by.ACROSS


def test_without_its_package_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(made_by, "BRINGS", "no-such-package")
    with pytest.raises(DeckError, match="brings: run `make"):
        made_by._reveal("dist/reveal.js")


def test_the_command_makes_a_file_a_chapter(course, capsys):
    root = course().root
    assert main(["--root", str(root), "01_xor"]) == 0
    assert "slides/01_xor.html: 6 slides" in capsys.readouterr().out
    assert (root / "slides" / "01_xor.html").stat().st_size > 100_000


def test_what_goes_wrong_is_one_sentence(course, capsys):
    chapter = course()
    chapter.solution.unlink()
    assert main(["--root", str(chapter.root), "01_xor"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    with pytest.raises(SystemExit):
        main(["--root", str(chapter.root), "11_none"])
    assert "there are: 01_xor" in capsys.readouterr().err
