"""A deck as one HTML file that fetches nothing: nbconvert's slides with reveal.js inside."""

import re
from base64 import b64encode
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from nbconvert import SlidesExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder.grading.sanitize.formulas import drawn, latex
from autograder.slides.deck import DeckError

__all__ = ["page"]

#: The package that brings reveal.js; it is made for Sphinx, of which nothing is used.
BRINGS = "sphinx-revealjs"
REVEAL = "sphinx_revealjs/_static/revealjs"
FONTS = "dist/theme/fonts/source-sans-pro"
KINDS = {".js": "text/javascript", ".woff": "font/woff"}
#: Sizes of code, in pixels: where lines are short, and where they are as long as they may be.
LARGE, SMALL = 32, 24
#: Pixels across a line of code, how wide a character is beside its size, and pixels down.
ACROSS, ADVANCE, DOWN = 1110, 0.603, 210
HERE = Path(__file__).parent / "template"


def page(notebook):
    """The HTML of a deck.

    Parameters
    ----------
    notebook : NotebookNode
        As from `notebook.notebook_of`.

    Returns
    -------
    str

    Raises
    ------
    DeckError
        Where reveal.js is not installed.
    """
    exporter = SlidesExporter(
        template_name="deck",
        extra_template_basedirs=[str(HERE)],
        filters={"markdown2html": _markdown, "formula": latex, "type_size": _type_size},
    )
    html, _ = exporter.from_notebook_node(notebook, {"deck": _resources()})
    return html


def _markdown(text):
    renderer = IPythonRenderer(escape=False, exclude_anchor_links=True)
    return drawn(MarkdownWithMath(renderer=renderer).render(text))


def _type_size(code):
    """The size in pixels at which some code is neither too wide nor too high for a slide."""
    lines = code.splitlines() or [""]
    longest = max(1, max(map(len, lines)))
    wide, high = ACROSS / longest / ADVANCE, DOWN / len(lines)
    return int(min(LARGE, max(SMALL, min(wide, high))))


def _resources():
    """Style sheets, and scripts as addresses that hold them."""
    ours = (HERE / "deck" / "slides.css").read_text("utf-8")
    theme = re.sub(r"@import url\([^)]*\);", _fonts(), _reveal("dist/theme/white.css").decode())
    return {
        "styles": [_reveal("dist/reveal.css").decode(), theme, ours],
        "scripts": [
            _address(".js", _reveal("dist/reveal.js")),
            _address(".js", _reveal("plugin/notes/notes.js")),
            _address(".js", (HERE / "deck" / "slides.js").read_bytes()),
        ],
    }


def _fonts():
    """The theme's fonts with what their files hold, one kind of file each."""
    style = _reveal(f"{FONTS}/source-sans-pro.css").decode()
    urls = re.findall(r"url\('\./([\w-]+\.woff)'\)", style)
    rules = re.split(r"(?<=})", style)
    return "".join(map(_font, rules, urls))


def _font(rule, file):
    address = _address(".woff", _reveal(f"{FONTS}/{file}"))
    kept = [line for line in rule.splitlines() if "url(" not in line]
    return "\n".join([*kept[:-1], f"    src: url({address}) format('woff');", kept[-1]])


def _address(ending, content):
    return f"data:{KINDS[ending]};base64,{b64encode(content).decode()}"


def _reveal(name):
    """A file of reveal.js."""
    try:
        return Path(distribution(BRINGS).locate_file(f"{REVEAL}/{name}")).read_bytes()
    except (PackageNotFoundError, FileNotFoundError) as error:
        raise DeckError(
            f"reveal.js is not here, which the package {BRINGS} brings: run `make slides`, or "
            "`pip install -r requirements.lock` first"
        ) from error
