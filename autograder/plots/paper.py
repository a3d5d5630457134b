"""Chapter 09: paper of 8 by 8 pixels to draw a digit on, and what a classifier makes of it."""

import numpy as np
from IPython.display import Javascript, display

from autograder import audience
from autograder.plots.figure import BLUE, canvas, in_style, still
from autograder.plots.interactive import Moving

__all__ = ["draw_digit"]

ACROSS = range(8)
PIXEL = {"width": "34px", "height": "34px", "margin": "0", "border": "1px solid #AAAAAA"}
BAR = (
    '<tr><td style="text-align:right">{digit}</td><td style="width:12em"><div style="'
    'width:{share:.0%};height:.9em;background:{colour}"></div></td><td>{share:.0%}</td></tr>'
)
# Buttons know clicks alone. With the mouse held down, each pixel that it enters is clicked too, if
# it was as light or as dark as the first. Where a page runs no such code, single clicks still draw.
PEN = """
if (!window.penForDigits) {
    let first = null, dark = null;
    const under = event => event.target.closest?.(".pixel-to-draw");
    const isDark = pixel => pixel.classList.contains("with-ink");
    document.addEventListener("mousedown", event => {
        first = under(event);
        if (first) { dark = isDark(first); event.preventDefault(); }
    });
    document.addEventListener("mouseover", event => {
        const pixel = under(event);
        if (dark === null || !pixel || pixel === first || isDark(pixel) !== dark) return;
        first?.click();  // the browser clicks it only where the mouse is let go on it
        first = null;
        pixel.click();
    });
    document.addEventListener("mouseup", () => { first = dark = null; });
    window.penForDigits = true;
}
"""


def draw_digit(predict_proba, examples):
    """Let a hand draw a digit, and ask a classifier what it is.

    Parameters
    ----------
    predict_proba : callable
        The learner's, from rows of shape (1, 64), ink from 0 to 1, to the probabilities of the ten
        digits, of shape (1, 10).
    examples : ndarray of shape (m, 64)
        Digits to begin with: the first one at first, the next one at each press of a button.
    """
    p = np.asarray(predict_proba(examples[:1]))[0]
    with in_style():
        first = _still(examples[0], p)
    display(Moving(first, lambda widgets: _Paper(widgets, predict_proba, examples).box))
    if audience.widgets() is not None:
        display(Javascript(PEN))


def _still(pixels, p):
    figure, (left, right) = canvas(7.6, 3.4, 1, 2)
    left.imshow(pixels.reshape(8, 8), cmap="Greys", vmin=0, vmax=1)
    left.set(xticks=[], yticks=[], title="a digit")
    left.spines[:].set(visible=True, color="#CCCCCC")
    right.barh(range(10), p, color=BLUE)
    right.set(yticks=range(10), xlim=(0, 1), xlabel="probability", ylabel="digit")
    right.invert_yaxis()
    alt = (
        "A digit of 8 by 8 pixels, and a bar for how probable each digit is to your net: it reads "
        f"{p.argmax()}, {p.max():.0%} sure. In a running notebook you can draw digits of your own "
        "here."
    )
    return still(figure, alt)


class _Paper:
    """Buttons for pixels, and bars for the answers.

    Parameters
    ----------
    widgets : module
        `ipywidgets`.
    predict_proba, examples
        As for `draw_digit`.
    """

    def __init__(self, widgets, predict_proba, examples):
        self.predict_proba, self.examples, self.at = predict_proba, examples, 0
        self.ink = np.zeros(64)
        self.pixels = [self._pixel(widgets, i) for i in range(64)]
        grid = widgets.GridBox(
            self.pixels, layout={"grid_template_columns": "repeat(8, 34px)", "width": "auto"}
        )
        clear = widgets.Button(description="Clear")
        clear.on_click(lambda _: self.put(np.zeros(64)))
        another = widgets.Button(description="Another digit")
        another.on_click(lambda _: self.next())
        self.answer = widgets.HTML()
        told = "Click pixels to draw, or move over them with the mouse held down."
        left = widgets.VBox([grid, widgets.HBox([clear, another]), widgets.HTML(f"<p>{told}</p>")])
        self.box = widgets.HBox([left, self.answer], layout={"flex_flow": "row wrap"})
        self.put(examples[0])

    def _pixel(self, widgets, i):
        one = widgets.Button(layout=PIXEL)
        one.add_class("pixel-to-draw")
        one.on_click(lambda _: self.turn(i))
        return one

    def next(self):
        """Put the next example on the paper."""
        self.at = (self.at + 1) % len(self.examples)
        self.put(self.examples[self.at])

    def turn(self, i):
        """Give a light pixel ink, and take it from a dark one."""
        self.ink[i] = 0.0 if self.ink[i] else 1.0
        self._show(i)
        self._ask()

    def put(self, ink):
        """Replace all that is drawn."""
        changed = np.flatnonzero(self.ink != ink) if self.answer.value else range(64)
        self.ink = np.array(ink, dtype=float)
        for i in changed:
            self._show(int(i))
        self._ask()

    def _show(self, i):
        one, ink = self.pixels[i], self.ink[i]
        level = 255 - round(235 * ink)
        one.style.button_color = f"rgb({level}, {level}, {level})"
        row, column = divmod(i, 8)
        one.tooltip = f"row {row + 1}, column {column + 1}: {ink:.0%} ink"
        (one.add_class if ink else one.remove_class)("with-ink")

    def _ask(self):
        p = np.asarray(self.predict_proba(self.ink[None]))[0]
        rows = "".join(
            BAR.format(digit=digit, share=share, colour=BLUE) for digit, share in enumerate(p)
        )
        read = f"It reads <b>{p.argmax()}</b>, {p.max():.0%} sure." if self.ink.any() else "Draw!"
        self.answer.value = f'<p role="status">{read}</p><table>{rows}</table>'
