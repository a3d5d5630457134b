"""A digit under a hand: each pixel that is clicked is asked of the classifier."""

import ipywidgets
import numpy as np
import pytest

from autograder.plots import paper as paper_module

EXAMPLES = np.array([np.zeros(64), np.linspace(0, 1, 64)])


@pytest.fixture
def paper():
    """Paper for a classifier that counts: as many pixels of ink, such a digit."""

    def count(rows):
        return np.eye(10)[np.count_nonzero(rows, axis=1) % 10]

    return paper_module._Paper(ipywidgets, count, EXAMPLES)


def dark(paper):
    return [i for i, pixel in enumerate(paper.pixels) if "with-ink" in pixel._dom_classes]


def press(paper, name):
    found = [paper.box]
    for widget in found:
        found.extend(getattr(widget, "children", ()))
    (button,) = [one for one in found if getattr(one, "description", "") == name]
    button.click()


def test_a_click_gives_a_pixel_ink_and_another_takes_it(paper):
    for i in (3, 9):
        paper.pixels[i].click()
    assert dark(paper) == [3, 9]
    assert "<b>2</b>" in paper.answer.value
    assert paper.pixels[9].tooltip == "row 2, column 2: 100% ink"
    paper.pixels[3].click()
    assert dark(paper) == [9]
    assert "<b>1</b>" in paper.answer.value


def test_an_empty_paper_asks_for_a_digit(paper):
    assert "Draw" in paper.answer.value
    paper.pixels[0].click()
    press(paper, "Clear")
    assert dark(paper) == []
    assert "Draw" in paper.answer.value


def test_the_examples_come_one_after_the_other(paper):
    press(paper, "Another digit")
    assert dark(paper) == list(range(1, 64))
    assert paper.ink == pytest.approx(EXAMPLES[1])
    press(paper, "Another digit")
    assert dark(paper) == []
