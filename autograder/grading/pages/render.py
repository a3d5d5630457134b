"""Make a page from a graded notebook; for a process that may be killed (see `bounded`)."""

import json
from functools import lru_cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

import nbformat
from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter, TemplateExporter
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbformat import v4
from nbgrader.preprocessors import GetGrades
from traitlets.config import Config

from autograder.grading.preprocessors.pipeline import resources_of
from autograder.grading.sanitize import clean, formulas
from autograder.grading.sheet import Sheet, in_use

LONGEST = 20_000  # characters of a Markdown cell: mistune's time grows as their square
SHOWN = ["text/html", "text/markdown", "text/latex", "image/png", "image/jpeg", "text/plain"]
PICTURES = ("image/png", "image/jpeg")
HERE = Path(__file__).parent
THEIRS = Path(find_spec("nbgrader").origin).parent / "server_extensions" / "formgrader"
BOOTSTRAP = "static/node_modules/bootstrap/dist/css"


class Renderer(IPythonRenderer):
    """Markdown's HTML with a place for each formula."""

    def __init__(self, attachments):
        super().__init__(escape=False, exclude_anchor_links=True, attachments=attachments)
        self.places = formulas.Places()

    def block_math(self, body):
        return self.places.keep(body, block=True)

    def inline_math(self, body):
        return self.places.keep(body)

    def latex_environment(self, name, body):
        return self.places.keep(f"\\begin{{{name}}}{body}\\end{{{name}}}", block=True)

    def _embed_image_or_attachment(self, src):
        try:
            return super()._embed_image_or_attachment(src)
        except (InvalidNotebook, StopIteration):  # the attachment, or its picture, is not there
            return ""


@pass_context
def markdown(context, source):
    """A filter for templates: Markdown as harmless HTML, with its formulas drawn."""
    cell = context.get("cell") or {}
    return _markdown(source, json.dumps(cell.get("attachments") or {}))


@lru_cache(maxsize=1024)
def _markdown(source, attachments):
    renderer = Renderer(json.loads(attachments))
    try:
        if len(source) > LONGEST:
            raise ValueError("too long")
        made = MarkdownWithMath(renderer=renderer).render(source)
    except Exception:  # nested too deep, say
        return f"<pre>{escape(source)}</pre>"
    return renderer.places.fill(clean.dressed(made))


def html(text):
    """A filter for templates: HTML without what could do harm, its formulas drawn."""
    return formulas.drawn(clean.dressed(text))


def best(data):
    """The one kind of an output's data that is shown."""
    return [kind for kind in SHOWN if kind in data][:1]


class Exporter(HTMLExporter):
    """nbgrader's template of feedback, with filters that clean."""

    def __init__(self):
        ours = {
            "template_name": "page",
            "extra_template_basedirs": [str(HERE / "templates"), str(THEIRS / "templates")],
            "extra_template_paths": [str(THEIRS), str(THEIRS / BOOTSTRAP)],
            "default_preprocessors": [],
            "preprocessors": [CSSHTMLHeaderPreprocessor],
            "filters": {"markdown2html": markdown, "clean_html": html, "latex": formulas.latex},
            "sanitize_html": True,
        }
        super().__init__(config=Config({"HTMLExporter": ours}))
        colors = lru_cache(1024)(Highlight2HTML(pygments_lexer="ipython3", parent=self))
        self.register_filter("filter_data_type", best)
        self.register_filter("highlight_code", lambda source, metadata=None: colors(source))

    def from_notebook_node(self, nb, resources):
        """The page, without another parse of what is clean."""
        resources = self._init_resources(resources)
        return TemplateExporter.from_notebook_node(self, nb, resources)


@lru_cache(maxsize=1)
def exporter():
    """Made once: templates take longer than pages."""
    return Exporter()


def page(asked):
    """The page of a graded notebook as HTML.

    Parameters
    ----------
    asked : Asked
    """
    resources = resources_of(asked.learner, asked.chapter)
    with in_use(Sheet(asked.cells, asked.standing)):
        notebook, resources = GetGrades().preprocess(v4.reads_json(asked.text), resources)
    notebook.metadata = nbformat.from_dict({"title": asked.chapter})
    notebook.cells = [_bare(cell) for cell in notebook.cells if cell.cell_type != "raw"]
    return exporter().from_notebook_node(notebook, resources)[0]


def _bare(cell):
    """A cell with nothing but what the page shows."""
    cell.metadata = {name: cell.metadata[name] for name in ("nbgrader",) if name in cell.metadata}
    attachments = cell.pop("attachments", None)
    if isinstance(attachments, dict):
        cell["attachments"] = {name: clean.pictures(one) for name, one in attachments.items()}
    for output in cell.get("outputs", []):
        if "data" in output:
            text = {kind: value for kind, value in output.data.items() if kind not in PICTURES}
            output.data = nbformat.from_dict(text | clean.pictures(output.data))
            output.metadata = {}
    return nbformat.from_dict(cell)
