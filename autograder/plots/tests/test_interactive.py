"""Pictures under a hand follow it; without one they are stills that say what they show."""

from io import BytesIO
from types import SimpleNamespace

import ipywidgets
import matplotlib
import pytest
from PIL import Image

from autograder import audience, plots
from autograder.plots import interactive
from autograder.plots.figure import canvas

CAPTION = "A line whose end the slider moves."


@pytest.fixture
def shown(monkeypatch):
    """What is displayed."""
    found = []
    monkeypatch.setattr(interactive, "display", found.append)
    return found


@pytest.fixture
def hand(monkeypatch):
    """Somebody works before the page."""
    monkeypatch.setattr(audience, "widgets", lambda: ipywidgets)


@pytest.fixture
def line():
    """A function that draws into one figure, and keeps what it was given."""
    figure, axes = canvas(3, 2)
    (drawn,) = axes.plot([0, 1], [0, 0])
    asked = []

    def draw(end):
        asked.append(end)
        if end == 4:
            raise ZeroDivisionError("at <four>")
        drawn.set_ydata([0, end])
        return figure

    return SimpleNamespace(draw=draw, asked=asked, figure=figure)


def parts(moving):
    """The widgets of a picture by the name of their class."""
    found = {}

    def collect(widget):
        found.setdefault(type(widget).__name__, []).append(widget)
        for child in getattr(widget, "children", ()):
            collect(child)

    collect(moving._made(ipywidgets))
    return found


def test_without_widgets_there_is_a_still_with_its_caption(shown, line):
    plots.sliders(line.draw, CAPTION, end=(0, 5, 1, 2))
    (one,) = shown
    data, metadata = one.still()
    assert data["text/plain"] == metadata["image/png"]["alt"] == CAPTION
    assert f'alt="{CAPTION}"' in data["text/html"] and f"<p>{CAPTION}</p>" in data["text/html"]
    assert line.asked == [2]


def test_a_player_without_widgets_is_a_film_that_ends_with_its_last_frame(shown, line):
    plots.player(line.draw, [1, 2, 3], CAPTION)
    assert line.asked == [1, 2, 3]
    data, _ = shown[0].still()
    assert Image.open(BytesIO(shown[0].picture.image)).info["loop"] == 1
    assert "data:image/webp" in data["text/html"] and "prefers-reduced-motion" in data["text/html"]


def test_a_long_film_has_fewer_frames_and_the_last_one(shown, line):
    plots.player(line.draw, range(5, 105), CAPTION)
    assert len(line.asked) <= interactive.LONGEST + 1
    assert (line.asked[0], line.asked[-1]) == (5, 104)


def test_a_slider_that_moves_draws_again(shown, hand, line):
    plots.sliders(line.draw, CAPTION, end=(0.0, 5.0, 0.1, 2.0))
    found = parts(shown[0])
    (slider,), (image,) = found["FloatSlider"], found["Image"]
    before = image.value
    slider.value = 3.0000000000000004
    assert line.asked[-1] == 3.0
    assert image.value != before
    often = len(line.asked)
    slider.value = 3.0
    assert len(line.asked) == often, "what is drawn already was drawn again"
    assert CAPTION in found["HTML"][-1].value


def test_whole_numbers_stay_whole(shown, hand, line):
    plots.sliders(line.draw, CAPTION, end=(0, 5, 1, 2))
    (slider,) = parts(shown[0])["IntSlider"]
    slider.value = 3
    assert type(line.asked[-1]) is int


def test_code_that_stops_leaves_the_picture_and_says_so(shown, hand, line):
    plots.sliders(line.draw, CAPTION, end=(0, 5, 1, 2))
    found = parts(shown[0])
    (slider,), (image,), (trouble, _) = found["IntSlider"], found["Image"], found["HTML"]
    before = image.value
    slider.value = 4
    assert "ZeroDivisionError: at &lt;four&gt;" in trouble.value
    assert image.value == before
    slider.value = 3
    assert trouble.value == ""


def test_a_figure_that_comes_again_keeps_its_layout(line):
    stage = interactive._Stage(line.draw, CAPTION)
    stage.png(1)
    (axes,) = line.figure.axes
    place = axes.get_position().bounds
    stage.png(1000000)  # its labels are wider
    assert axes.get_position().bounds == place


def test_a_player_plays_to_its_end_pauses_stops_and_starts_again(shown, hand, line):
    plots.player(line.draw, [0, 10, 20], CAPTION, label="step")
    found = parts(shown[0])
    (play,), (go,), (stop,) = found["Play"], found["ToggleButton"], found["Button"]
    (at,) = found["SelectionSlider"]
    assert (go.description, play.playing, at.label) == ("Play", False, "0")
    go.value = True
    assert (go.description, play.playing) == ("Pause", True)
    at.index = 2
    assert line.asked[-1] == 20
    play.value, play.playing = 2, False  # what the page does at the end
    assert (go.description, go.value) == ("Play", False)
    go.value = True
    assert (play.value, play.playing) == (0, True)
    stop.click()
    assert (play.value, play.playing, go.value) == (0, False, False)


def test_a_player_draws_ahead_and_says_what_stops_a_frame_when_it_is_reached(shown, hand, line):
    plots.player(line.draw, [0, 4, 5], CAPTION)
    found = parts(shown[0])
    (at,), (image,), (trouble, _) = found["SelectionSlider"], found["Image"], found["HTML"]
    assert {0, 4, 5} == set(line.asked)
    often, before = len(line.asked), image.value
    at.index = 2
    assert image.value != before and len(line.asked) == often
    at.index = 1
    assert "ZeroDivisionError" in trouble.value


def test_the_speed_changes_the_wait(shown, hand, line):
    plots.player(line.draw, [0, 1], CAPTION, milliseconds=200)
    found = parts(shown[0])
    (play,), (speed,) = found["Play"], found["Dropdown"]
    speed.label = "fast"
    fast = play.interval
    speed.label = "slow"
    assert fast < 200 < play.interval


def test_frames_without_a_name_are_counted(shown, hand, line):
    plots.player(lambda pair: line.draw(pair[0]), [(0, 1), (1, 2)], CAPTION)
    (at,) = parts(shown[0])["SelectionSlider"]
    assert at.label == "1 of 2"


@pytest.mark.parametrize("given", [(0, 5, 1), (5, 0, 1, 2), (0, 5, 0, 2), (0, 5, 1, 9), "abcd", 3])
def test_a_range_that_is_none_is_named(line, given):
    with pytest.raises(ValueError, match=r"end=.* is not a range"):
        plots.sliders(line.draw, CAPTION, end=given)


def test_what_draws_no_figure_is_named():
    def nothing(end):
        return None

    with pytest.raises(ValueError, match="nothing must return a matplotlib Figure"):
        plots.sliders(nothing, CAPTION, end=(0, 1, 1, 0))
    with pytest.raises(ValueError, match="one frame or more"):
        plots.player(nothing, [], CAPTION)


def test_it_is_drawn_in_the_courses_style_and_leaves_no_trace(shown, hand):
    seen = []

    def draw(end):
        seen.append(matplotlib.rcParams["axes.grid"])
        return canvas(2, 2)[0]

    before = matplotlib.rcParams["axes.grid"]
    plots.sliders(draw, CAPTION, end=(0, 1, 1, 0))
    parts(shown[0])["IntSlider"][0].value = 1
    assert set(seen) == {True}
    assert matplotlib.rcParams["axes.grid"] == before
