"""How Sphinx makes the pages: `make docs`.  They need no network once they are built."""

import re
import tomllib
from html import escape
from pathlib import Path

from latex2mathml.converter import convert

project = "Learn You a Neural Net"
author = "the authors of Learn You a Neural Net"
release = tomllib.loads(Path(PYPROJECT).read_text("utf-8"))["project"]["version"]  # noqa: F821

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
myst_enable_extensions = ["amsmath", "dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["README.md"]  # the front page includes it
nb_execution_mode = "off"  # the solutions are executed by `make build`
nb_merge_streams = True
autodoc_member_order = "bysource"
napoleon_google_docstring = False

ADDED = re.compile("set_.*_request$|get_metadata_routing$")  # methods of scikit-learn's making

html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["docs/static"]
html_css_files = ["course.css"]
html_theme_options = {
    "header_links_before_dropdown": 4,
    "show_prev_next": True,
    "navigation_with_keys": False,
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_sidebars = {"index": [], "docs/**": [], "[A-Z]*": []}
html_math_renderer = "mathml"
copyright = "2026, the authors; text CC BY 4.0, code BSD 3-Clause"


FRAME = '<div class="formula" tabindex="0">{}</div>'


def setup(app):
    """Formulas as MathML, which browsers draw by themselves and screen readers read."""
    app.connect(
        "autodoc-skip-member", lambda app, what, name, *rest: bool(ADDED.match(name)) or None
    )
    inline, block = (formula(display) for display in ("inline", "block"))
    app.add_html_math_renderer("mathml", (inline, None), (block, None))


def formula(display):
    """A visitor that writes a formula, or its text where it cannot be converted."""

    def visit(page, node):
        from docutils.nodes import SkipNode

        try:
            shown = convert(node.astext(), display=display)
        except Exception:  # of many kinds
            shown = f"<code>{escape(node.astext())}</code>"
        # A wide one scrolls, by keys too.
        page.body.append(FRAME.format(shown) if display == "block" else shown)
        raise SkipNode

    return visit
