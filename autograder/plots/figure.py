"""What every picture shares: size, colours, a description in words, motion."""

import functools
import threading
from base64 import b64encode
from contextlib import contextmanager
from html import escape
from io import BytesIO

import matplotlib.style
from IPython.display import display
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

# Okabe and Ito's palette, which colour-blind people can tell apart.
BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILLION, PURPLE, GREY = "#0072B2", "#D55E00", "#CC79A7", "#767676"
# The two classes differ in marker as well as colour.
CLASSES = ((0, "o", BLUE), (1, "^", VERMILLION))

STYLE = {
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 16,
    "figure.facecolor": "white",
    "font.size": 15,
    "grid.color": "#E3E3E3",
    "legend.frameon": False,
    "lines.linewidth": 2.5,
    "savefig.facecolor": "white",
}
CSS_PIXELS = 96  # for one inch
LEAST = 0.4  # of its width: on a narrower page a picture is moved sideways, so that it can be read
KINDS = {b"GIF": "gif", b"RIF": "webp"}  # by the first bytes of an image
# A kernel does not know the page's theme. Where the page says that it is dark, white becomes the
# page's near black, and each colour keeps its hue, so that a caption's "blue" remains true:
# JupyterLab, Notebook and nbconvert; VS Code; Colab; Sphinx; MyST.
DARK_PAGES = (
    "[data-jp-theme-light=false]",
    ".vscode-dark",
    ".vscode-high-contrast:not(.vscode-high-contrast-light)",
    "[theme=dark]",
    "[data-theme=dark]",
    "html.dark",
)
DARK = (
    f"<style>:is({', '.join(DARK_PAGES)}) .drawn {{filter: invert(.93) hue-rotate(180deg)}}</style>"
)


# What moves ends by itself and can be stopped (WCAG 2.2.2), and does not move for those who ask for
# less motion. Set going again, it begins anew where the page runs scripts: a browser plays an image
# once, and another address is another image.
PAUSE = (
    "<style>.film:has(:checked) .moves {display: none} "
    ".film:has(:checked) .holds {display: inline} "
    "@media (prefers-reduced-motion: reduce) "
    "{.film .moves, .film label {display: none} .film .holds {display: inline}}</style>"
)
AGAIN = (
    "const film = this.closest('.film').querySelector('.moves'); "
    "film.src = film.src.replace(/#.*|$/, '#' + Date.now())"
)
BUTTON = f'<label><input type="checkbox" onchange="{AGAIN}"> pause</label>'


class Picture:
    """A picture with its description.

    Screen readers get the description from the HTML, since JupyterLab ignores the metadata of
    ``image/png``; whatever shows no HTML gets a plain PNG.

    Parameters
    ----------
    image : bytes
        A PNG, GIF or WebP.
    alt : str
        What is to be seen, in words.
    width : float
        In inches.
    still : bytes, optional
        A PNG for readers without motion, where `image` moves.
    """

    def __init__(self, image, alt, width, still=None):
        self.image, self.alt, self.still = image, alt, still or image
        self.width = round(width * CSS_PIXELS)

    def _repr_mimebundle_(self, include=None, exclude=None):
        still = b64encode(self.still).decode()
        data = {"text/plain": self.alt, "text/html": self._html(), "image/png": still}
        return data, {"image/png": {"alt": self.alt, "width": self.width}}

    def _html(self):
        if self.still is self.image:
            return DARK + self._image(self.image)
        moving = self._image(self.image, "moves")
        still = f'<span hidden class="holds">{self._image(self.still)}</span>'
        return f'{DARK}{PAUSE}<div class="film">{BUTTON}<br>{moving}{still}</div>'

    def _image(self, image, more=""):
        return (
            f'<img alt="{escape(self.alt)}" class="{f"drawn {more}".strip()}" width="{self.width}" '
            f'style="max-width: 100%; min-width: {least(self.width)}; height: auto" '
            f'src="{_url(image)}">'
        )


def least(width):
    """How narrow a picture of so many pixels may become, in CSS."""
    return f"{round(LEAST * width)}px"


def _url(image):
    kind = KINDS.get(image[:3], "png")
    return f"data:image/{kind};base64,{b64encode(image).decode()}"


_drawing = threading.RLock()


@contextmanager
def in_style():
    """Draw in the course's style, and leave the learner's own as it was.

    The style is the same for a whole process, and JupyterLab lets a moved slider's code run in a
    thread beside that of a cell: one draws after the other.
    """
    with _drawing, matplotlib.style.context(["default", STYLE]):
        yield


def picture(draw):
    """Make a function that returns a `Picture` display it, in the course's style."""

    @functools.wraps(draw)
    def show(*args, **kwargs):
        with in_style():
            drawn = draw(*args, **kwargs)
        display(drawn)

    return show


def canvas(width, height, *grid, **options):
    """A figure of so many inches, and its axes: ``(figure, axes)``, as from ``plt.subplots``.

    It is not known to pyplot, so there is nothing to close.
    """
    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots(*grid, **options)


def still(figure, alt):
    """The `Picture` of a figure."""
    return Picture(_png(figure), alt, figure.get_figwidth())


def film(figure, frames, alt, milliseconds, strip=None):
    """The `Picture` of a figure that moves, once, and then shows its last frame.

    Parameters
    ----------
    figure : Figure
    frames : iterable
        Each step of it redraws `figure`, whose layout stays.
    alt : str
    milliseconds : int
        Between two frames.
    strip : Figure, optional
        The same for readers without motion, by default the last frame.
    """
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    shots = [few_colours(pixels(figure, sharpness=1.25), 48) for _ in frames]
    file = BytesIO()
    shots[0].save(file, "GIF", save_all=True, append_images=shots[1:], duration=milliseconds)
    return Picture(file.getvalue(), alt, figure.get_figwidth(), _png(strip or figure))


def reel(figures, alt, milliseconds):
    """The `Picture` of figures that follow each other, once, and of which the last remains.

    It has all colours and takes seconds to make: for who reads a picture, not for who waits for it.
    """
    shots = []
    for figure in figures:
        shots.append(pixels(figure, sharpness=1.25))
    file, options = BytesIO(), {"append_images": shots[1:], "duration": milliseconds, "loop": 1}
    shots[0].save(file, "WEBP", save_all=True, quality=75, method=2, **options)
    return Picture(file.getvalue(), alt, figure.get_figwidth(), _png(figure))


def _png(figure):
    file = BytesIO()
    few_colours(pixels(figure, sharpness=2), 128).save(file, "PNG", optimize=True)
    return file.getvalue()


QUICKLY = {"colours": 256, "method": Image.Quantize.FASTOCTREE}


def few_colours(image, colours, method=Image.Quantize.MEDIANCUT):
    """So that a notebook full of pictures stays small, and a slider's picture arrives soon."""
    return image.quantize(colours, method, dither=Image.Dither.NONE)


def pixels(figure, sharpness):
    """The figure as an image; `sharpness` is how many pixels it has, across, for one of a page."""
    figure.set_dpi(CSS_PIXELS * sharpness)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    size = canvas.get_width_height()
    return Image.frombuffer("RGBA", size, canvas.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
