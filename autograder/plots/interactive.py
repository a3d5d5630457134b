"""Pictures that move under a hand: sliders, and a player.

Without ipywidgets, or where nobody works before the page, sliders are a still with its caption, and
a player is a film.
"""

from contextlib import suppress
from functools import cache
from html import escape
from io import BytesIO

from IPython.display import Javascript, display
from matplotlib import rc_context
from matplotlib.figure import Figure

from autograder import audience
from autograder.plots.figure import (
    CSS_PIXELS,
    DARK,
    QUICKLY,
    few_colours,
    in_style,
    least,
    pixels,
    reel,
    still,
)

__all__ = ["player", "sliders"]

# ipywidgets gives neither its sliders nor its images a name that a screen reader could say
# (its `tooltip` breaks an Image), so this does, once in a page: the label's, and the caption.
NAMES = """
if (!window.widgetsWithNames) {
    const missing = (where, attribute) => document.querySelectorAll(`${where}:not([${attribute}])`);
    const name = () => {
        for (const handle of missing(".widget-slider .noUi-handle", "aria-label")) {
            const label = handle.closest(".widget-slider").querySelector(".widget-label");
            if (label?.textContent) handle.setAttribute("aria-label", label.textContent);
        }
        for (const image of missing(".moving img.drawn", "alt")) {
            const caption = image.closest(".moving").querySelector(".caption");
            if (caption) image.alt = caption.textContent;
        }
    };
    window.widgetsWithNames = new MutationObserver(name);
    window.widgetsWithNames.observe(document.body, {childList: true, subtree: true});
    name();
}
"""
LONGEST = 40  # frames of a film, or drawn ahead
SPEEDS = {"slow": 2.0, "normal": 1.0, "fast": 0.4}  # times the wait between two frames
TITLE = {"axes.titley": 1.0}  # right above the axes: to look for its place takes long
FITTING = {"description_width": "initial"}
WIDE = {"width": "auto", "max_width": "40em"}


def sliders(draw, caption, **ranges):
    """Show a picture that is drawn again whenever a slider moves.

    Parameters
    ----------
    draw : callable
        ``draw(name=value, …)`` returns a matplotlib Figure, in much less than 100 ms.  It may be
        the same one each time, changed: that is quicker, and the axes stay in place.
    caption : str
        What is to be seen and tried: it stands below, and is the picture's description in words.
    **ranges : (low, high, step, start)
        A slider for each argument of `draw`: of whole numbers, where all four are.

    Raises
    ------
    ValueError
        Where a range is none, or no figure comes back.
    """
    starts = {name: _start(name, one) for name, one in ranges.items()}
    stage = _Stage(draw, caption)
    first = stage.picture(**starts)
    _show(first, lambda widgets: _with_sliders(widgets, stage, ranges))


def player(draw, frames, caption, *, label="frame", milliseconds=300):
    """Show a picture for each of the frames, with play, pause, stop, speed and a slider.

    It stands still until somebody plays it, and ends by itself; the frames are drawn ahead while
    its first one is there to be seen.  Where nobody can play it, in a solution or on a slide, it is
    a film that plays once, and for readers without motion the last frame.

    Parameters
    ----------
    draw : callable
        ``draw(frame)`` returns a matplotlib Figure, as in `sliders`.
    frames : sequence
        Of numbers, say steps, which the slider shows; of anything else it shows the count.
    caption : str
        As in `sliders`.
    label : str
        What a frame is called, beside the slider.
    milliseconds : int
        Between two frames, at normal speed.

    Raises
    ------
    ValueError
        Where there is no frame, or no figure comes back.
    """
    frames = list(frames)
    if not frames:
        raise ValueError("player(draw, frames, …) needs one frame or more.")
    stage = _Stage(draw, caption)
    how = {"label": label, "milliseconds": milliseconds}
    if audience.widgets() is None:
        _show(stage.film(frames, milliseconds), None)
        return
    draws = cache(lambda i: stage.png(frames[i]))
    picture = stage.picture(frames[-1])
    _show(picture, lambda widgets: _with_buttons(widgets, caption, draws, frames, **how))
    for i in range(min(len(frames), LONGEST)):
        with suppress(Exception):  # that will be told when somebody gets there
            draws(i)


def _show(picture, made):
    display(Moving(picture, made))
    if audience.widgets() is not None:
        display(Javascript(NAMES))


class Moving:
    """A picture with widgets for who works, and a still for who reads.

    Parameters
    ----------
    picture : Picture
        The still.
    made : callable
        From the module `ipywidgets` to the widget that takes its place.
    """

    def __init__(self, picture, made):
        self.picture, self._made = picture, made

    def still(self):
        """What is to be read, by kind of output, and its metadata."""
        data, metadata = self.picture._repr_mimebundle_()
        data["text/html"] += f"<p>{escape(self.picture.alt)}</p>"
        return data, metadata

    def _ipython_display_(self):
        audience.show(*self.still(), self._made)


class _Stage:
    """Draws with one function, again and again, and quickly.

    A figure that comes back a second time keeps the layout that it has.
    """

    def __init__(self, draw, caption):
        self.draw, self.caption, self._figure = draw, caption, None

    def picture(self, *args, **kwargs):
        """A still of its own, as sharp as any."""
        with in_style():
            return still(self._drawn(*args, **kwargs), self.caption)

    def film(self, frames, milliseconds):
        """A film of a picture for each of the frames, or of enough of them."""
        chosen = [*frames[: -1 : -(-len(frames) // LONGEST)], frames[-1]]
        with in_style():
            return reel(map(self._drawn, chosen), self.caption, milliseconds)

    def png(self, *args, **kwargs):
        """A PNG for the screen at once, and its width in pixels of the page."""
        with in_style(), rc_context(TITLE):
            figure, file = self._drawn(*args, **kwargs), BytesIO()
            image = few_colours(pixels(figure, sharpness=1.25), **QUICKLY)
            image.save(file, "PNG", compress_level=1)
            return file.getvalue(), round(figure.get_figwidth() * CSS_PIXELS)

    def _drawn(self, *args, **kwargs):
        figure = self.draw(*args, **kwargs)
        if not isinstance(figure, Figure):
            name, given = self.draw.__name__, type(figure).__name__
            raise ValueError(f"{name} must return a matplotlib Figure, but returned a {given}.")
        if figure is self._figure and figure.get_layout_engine() is not None:
            _settle(figure)
        self._figure = figure
        return figure


def _settle(figure):
    """Leave axes and their labels where they were drawn: to place them anew takes long."""
    figure.set_layout_engine("none")
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            drawn = axis.label.get_transform().transform(axis.label.get_position())
            axis.set_label_coords(*axes.transAxes.inverted().transform(drawn))


def _start(name, given):
    try:
        low, high, step, start = given
        fits = low <= start <= high and step > 0
    except (TypeError, ValueError):
        fits = False
    if not fits:
        raise ValueError(f"{name}={given!r} is not a range: give (low, high, step, start).")
    return start


def _with_sliders(widgets, stage, ranges):
    rows = {name: _slider(widgets, name, one) for name, one in ranges.items()}
    screen = _Screen(widgets, stage.caption, stage.png)

    def redraw(_=None):
        screen.show(**{name: _rounded(row) for name, row in rows.items()})

    for row in rows.values():
        row.observe(redraw, "value")
    redraw()
    return screen.below(*rows.values())


def _slider(widgets, name, given):
    """A slider that sends its latest value as soon as the kernel is free for it."""
    low, high, step, start = given
    whole = all(isinstance(number, int) for number in given)
    decimals = 0 if whole else len(f"{step:f}".rstrip("0").partition(".")[2])
    kind = widgets.IntSlider if whole else widgets.FloatSlider
    return kind(
        value=start,
        min=low,
        max=high,
        step=step,
        description=name.replace("_", " "),
        readout_format="d" if whole else f".{decimals}f",
        style=FITTING,
        layout=WIDE,
    )


def _rounded(slider):
    """The value that it shows: what a page sends back may be off in the last digit."""
    return slider.value if isinstance(slider.value, int) else float(f"{slider.value:.6g}")


def _with_buttons(widgets, caption, draws, frames, label, milliseconds):
    play = widgets.Play(max=len(frames) - 1, interval=milliseconds, layout={"display": "none"})
    at = widgets.SelectionSlider(
        options=[(text, i) for i, text in enumerate(_texts(frames))],
        description=label,
        style=FITTING,
        layout=WIDE,
    )
    widgets.jslink((play, "value"), (at, "index"))
    screen = _Screen(widgets, caption, draws)
    at.observe(lambda change: screen.show(change["new"]), "index")
    screen.show(0)
    buttons = [_go(widgets, play), _stop(widgets, play), _speed(widgets, play)]
    return screen.below(widgets.HBox([play, *buttons], layout={"flex_flow": "row wrap"}), at)


def _texts(frames):
    """What the slider calls each frame."""
    if all(isinstance(frame, int | float | str) for frame in frames):
        return [str(frame) for frame in frames]
    return [f"{i} of {len(frames)}" for i in range(1, len(frames) + 1)]


def _go(widgets, play):
    """The button that plays, from the first frame on after the last one, and pauses."""
    button = widgets.ToggleButton(layout={"width": "6em"})

    def says(playing):
        button.description, button.icon = ("Pause", "pause") if playing else ("Play", "play")

    def pressed(change):
        if change["new"] and play.value == play.max:
            play.value = 0
        play.playing = change["new"]
        says(change["new"])

    says(False)
    button.observe(pressed, "value")
    play.observe(lambda change: setattr(button, "value", change["new"]), "playing")
    return button


def _stop(widgets, play):
    button = widgets.Button(description="Stop", icon="stop", layout={"width": "6em"})

    def pressed(_):
        play.playing, play.value = False, 0

    button.on_click(pressed)
    return button


def _speed(widgets, play):
    menu = widgets.Dropdown(
        options={name: round(play.interval * times) for name, times in SPEEDS.items()},
        value=play.interval,
        description="speed",
        style=FITTING,
        layout={"width": "auto"},
    )
    widgets.link((menu, "value"), (play, "interval"))
    return menu


class _Screen:
    """A picture, a line for what stops it, and its caption.

    Parameters
    ----------
    widgets : module
        ipywidgets.
    caption : str
    draw : callable
        Returns a PNG and its width in pixels of the page.
    """

    def __init__(self, widgets, caption, draw):
        self._widgets, self._draw, self._drawn = widgets, draw, None
        fitting = {"max_width": "calc(100% - 4px)", "height": "auto"}  # ipywidgets' margin is 2px
        self.image = widgets.Image(format="png", layout=fitting)
        self.image.add_class("drawn")
        self.trouble = widgets.HTML()
        self.caption = widgets.HTML(f'{DARK}<p class="caption">{escape(caption)}</p>')

    def show(self, *args, **kwargs):
        """Draw what is not drawn yet, or say why not and leave the last picture."""
        if (args, kwargs) == self._drawn:
            return
        self._drawn = (args, kwargs)
        try:
            self.image.value, width = self._draw(*args, **kwargs)
            self.image.width, self.trouble.value = str(width), ""
            self.image.layout.min_width = least(width)
        except Exception as error:  # the learner's own code stops here
            text = escape(f"{type(error).__name__}: {error}")
            self.trouble.value = f'<p role="status">The code stopped at these values: {text}</p>'

    def below(self, *controls):
        """The widget that holds all."""
        box = self._widgets.VBox([*controls, self.image, self.trouble, self.caption])
        box.add_class("moving")
        return box
