"""Feedback: what learners wrote is shown, none of it runs or fetches, and it follows marks."""

import base64
import json
import re
import time

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
from nbgrader.api import Gradebook
from traitlets.config import Config

from autograder.feedback.card import COLOURS, Card
from autograder.grading import pages
from autograder.grading.gradebook.course import Course
from autograder.grading.pages import FILTERS, render
from autograder.grading.sanitize import clean, formulas
from autograder.grading.sheet import Cells, Mark, Standing
from autograder.grading.tests.tiny import ROOT, graded
from autograder.grading.workers import marking
from autograder.judging import RAISED, Verdict

RUN = "document.title='ran';fetch('http://127.0.0.1:9/ran')"
SVG = f"<svg xmlns='http://www.w3.org/2000/svg' onload=\"{RUN}\"><script>{RUN}</script></svg>"
FAR = "http://127.0.0.1:9/far"
HTML = [
    f"<script>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f'<img src=x onerror="{RUN}">',
    f"<img src={FAR}.png>",
    f'<img src="data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}">',
    SVG,
    f'<a href="javascript:{RUN}" autofocus onfocus="{RUN}">link</a>',
    f'<a href="jAvA\tscript&colon;{RUN}">link</a>',
    f'<a href="data:text/html,<script>{RUN}</script>">link</a>',
    f'<iframe src="javascript:{RUN}"></iframe><iframe srcdoc="<script>{RUN}</script>"></iframe>',
    f'<meta http-equiv="refresh" content="0;url={FAR}">',
    f'<base href="{FAR}"><link rel="stylesheet" href="{FAR}.css">',
    f"<style>@import url({FAR}.css); body {{ background: url({FAR}.png) }}</style>",
    f'<div style="background: url({FAR}.png)">no style</div><div style="color: red">red</div>',
    f'<p style="color: url({FAR}); margin: u\\72l({FAR}); padding: image-set(x)">no style</p>',
    f'<form action="{FAR}"><button formaction="javascript:{RUN}">go</button></form>',
    f'<object data="{FAR}"></object><embed src="{FAR}"><video src="{FAR}" autoplay></video>',
    "<math><mtext><table><mglyph><style><!--</style>"
    f"<img title='--&gt;&lt;img src=1 onerror={RUN}&gt;'>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f'<details open ontoggle="{RUN}"><summary>x</summary></details>',
    f'<math href="javascript:{RUN}"><mi xlink:href="javascript:{RUN}">x</mi></math>',
    f"<template><img src=x onerror={RUN}></template>",
]
MARKDOWN = [
    *HTML,
    f"[link](javascript:{RUN})",
    f"![picture]({FAR}.png) <{FAR}>",
    f'![$a$]({FAR} "$b$")',
    r'$\text{" onmouseover="' + RUN + r'" x="}$ and ![$\text{"><img src=x onerror=1>}$](x)',
    rf"$\href{{javascript:{RUN}}}{{x}}$ $\class{{a}}{{x}}$ $\style{{background:url({FAR})}}{{x}}$",
    f"$<script>{RUN}</script>$ $$<img src=x onerror={RUN}>$$",
    f"\\begin{{align}}<script>{RUN}</script>\\end{{align}}",
    f"```html\n<script>{RUN}</script>\n```\n```mermaid\n<script>{RUN}</script>\n```",
    "![a](attachment:a.svg) ![b](attachment:nothing)",
]
DATA = {
    "application/javascript": RUN,
    "image/svg+xml": SVG,
    "text/latex": f"$<script>{RUN}</script>$",
    "application/vnd.jupyter.widget-view+json": {"model_id": f"</script><script>{RUN}"},
    "text/vnd.mermaid": f"<script>{RUN}</script>",
    "application/pdf": base64.b64encode(b"%PDF").decode(),
    "image/png": f'"><script>{RUN}</script>',
    "text/plain": f"<script>{RUN}</script>\x1b[31m<script>{RUN}</script>",
}


def hostile():
    """A graded notebook with all of these."""
    svg = {"a.svg": {"image/svg+xml": base64.b64encode(SVG.encode()).decode()}}
    cells = [new_markdown_cell(text, attachments=svg) for text in MARKDOWN]
    shown = [{"text/html": text} for text in HTML] + [{"text/markdown": text} for text in MARKDOWN]
    shown += [{kind: value} for kind, value in DATA.items()]
    outputs = [new_output("display_data", data) for data in shown]
    outputs.append(new_output("stream", name="stdout", text=f"<script>{RUN}</script>"))
    trace = [f"<script>{RUN}</script>"]
    outputs.append(new_output("error", ename=trace[0], evalue=trace[0], traceback=trace))
    framed = new_output("display_data", {"text/html": HTML[0]})
    framed.metadata = nbformat.from_dict({"text/html": {"isolated": True}})
    cells.append(new_code_cell(f'"""<script>{RUN}</script>"""', outputs=[*outputs, framed]))
    cells[-1].metadata["tags"] = cells[0].metadata["tags"] = [f'"><script>{RUN}</script>']
    entry = {"grade_id": "a", "solution": True, "comment": MARKDOWN[0], "score": 1, "points": 2}
    cells.append(new_markdown_cell("x", metadata={"nbgrader": {**entry, "grade": True}}))
    cells.append(new_raw_cell(HTML[0], metadata={"raw_mimetype": "text/html"}))
    made = new_notebook(cells=cells, metadata={"title": f"</title><script>{RUN}</script>"})
    made.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"x": HTML[0]}}
    return made


def page_of(notebook):
    cells = Cells(None, (), (("a", 2.0),), ("a",))
    standing = Standing([("a", 1.0, None, None, False)], [("a", None, MARKDOWN[0])])
    return render.page(pages.Asked("ann", "01_tiny", json.dumps(notebook), cells, standing))


def with_our_config(notebook):
    """As stock nbgrader's commands and formgrader show a notebook in this course."""
    theirs = {
        "template_name": "feedback",
        "extra_template_basedirs": [str(render.THEIRS / "templates")],
        "extra_template_paths": [str(render.THEIRS / render.BOOTSTRAP)],
    }
    ours = Config({"HTMLExporter": {"filters": FILTERS, "sanitize_html": True, **theirs}})
    notebook.metadata.clear()  # as `autograded/` has it
    names = {"notebook": "01_tiny", "score": 1.0, "max_score": 2.0, "late_penalty": 0}
    return HTMLExporter(config=ours).from_notebook_node(notebook, {"nbgrader": names})[0]


BAD = re.compile(
    r"<(?:script|iframe|svg|object|embed|form|base|link|video|meta http-equiv=.?refresh)\b"
    r"|<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\s(?:on\w+|srcdoc|formaction|xlink:href)\s*="
    r"|(?:href|src)=.?\s*j\s*a\s*v\s*a|src=.?http|url\(.?http"
    r"|\sstyle=\"[^\"]*\w\(",
    re.IGNORECASE,
)


def test_a_page_holds_nothing_that_runs_or_is_fetched():
    page = page_of(hostile())
    assert [found[0] for found in BAD.finditer(page)] == []
    assert "default-src 'none'" in page
    assert page.count("red</div>") == 2 + 1  # as Markdown, and as both kinds of output


@pytest.mark.parametrize("page", [page_of, with_our_config])
def test_no_page_passes_through_bleach(page, monkeypatch):
    bleach = pytest.importorskip("bleach")
    monkeypatch.setattr(bleach.sanitizer.Cleaner, "clean", None)  # a call would fail
    assert "red</div>" in page(hostile())


def test_the_pattern_sees_what_it_should():
    unseen = [text for text in HTML if not BAD.search(text)]
    assert len(unseen) <= 4  # which name nothing until a browser has parsed them


TOUCH = """document.querySelectorAll("*").forEach(one => {
    for (const kind of ["mouseover", "focus", "load", "error", "toggle", "begin"])
        one.dispatchEvent(new Event(kind));
    if (one.protocol == "javascript:") one.click();
})"""


@pytest.mark.browser
@pytest.mark.parametrize("page", [page_of, with_our_config])
def test_nothing_runs_in_a_browser(page, tmp_path, chromium):
    path = tmp_path / "page.html"
    path.write_text(page(hostile()), encoding="utf-8")
    asked = []
    tab = chromium.new_page()
    tab.route("**/*", lambda route: (asked.append(route.request.url), route.continue_()))
    tab.goto(path.as_uri())
    tab.evaluate(TOUCH)
    tab.wait_for_timeout(500)
    assert tab.title() != "ran"
    tab.close()
    theirs = ("https://cdnjs.cloudflare.com", "https://unpkg.com")  # stock's own scripts
    asked = [url for url in asked if page is page_of or not url.startswith(theirs)]
    assert asked == [path.as_uri()]


def test_every_formula_of_the_course_is_drawn():
    for path in sorted(ROOT.glob("notebooks/*/*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
        math = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$|(\\begin\{.+?\\end\{\w+\})", re.DOTALL)
        for found in (match for text in texts for match in math.finditer(text)):
            drawn = formulas.mathml(next(filter(None, found.groups())))
            assert drawn.startswith("<math"), found[0]
            assert "\\" not in drawn, found[0]


@pytest.mark.parametrize("name", ["aligned", "align*", "gathered", "cases", "pmatrix", "split"])
def test_rows_of_a_formula_are_rows(name):
    assert formulas.mathml(f"\\begin{{{name}}} a \\\\ b \\end{{{name}}}").count("<mtr>") == 2


def test_a_card_keeps_its_colours_and_its_formulas_are_drawn():
    verdict = Verdict("01_xor.neuron", RAISED, 0.0, 2.0, "a title", r"Is it $\sigma(x_1)$, or `$`?")
    shown = render.html(Card(verdict)._repr_html_())
    colour = COLOURS[RAISED]
    assert f"border-left:6px solid {colour}" in shown.replace(": ", ":")
    assert f"background-color:{colour}" in shown.replace(": ", ":"), "its sign is white"
    assert 'role="heading"' in shown and 'aria-label="raised"' in shown
    assert "<mi>σ</mi>" in shown and "<code>$</code>" in shown


@pytest.mark.parametrize("text", ["costs $5 and $6", "a$b$c", r"\$x\$", "<code>$x$</code>"])
def test_other_dollars_stay(text):
    assert formulas.drawn(text) == text


def test_a_place_of_a_formula_inside_an_attribute_is_not_filled():
    places = formulas.Places()
    place = places.keep("x")
    html = clean.dressed(f"<b title='{place}'>{place}</b>")
    assert places.fill(html).count("<math") == 1


BOMBS = {
    "b": "<b>" * 160_000,
    "div": "<div>" * 96_000,
    "begin": "\\begin{a}" * 60_000,
    "stars": "*a **b " * 4000,
    "brackets": "[" * 15_000,
    "dollars": "$x" * 14_000,
    "roots": "$" + "\\sqrt{" * 20_000 + "$",
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_a_page_takes_little_time(text):
    """Or it is ended by its limit, which is more than this."""
    start = time.process_time()
    outputs = [new_output("display_data", {"text/html": text})]
    page_of(new_notebook(cells=[new_markdown_cell(text), new_code_cell("", outputs=outputs)]))
    assert time.process_time() - start < 8


@pytest.mark.slow
def test_a_page_that_takes_too_long_costs_no_mark(cohort, monkeypatch):
    root = cohort.root
    nb = cohort.solved()
    nb.cells += [new_markdown_cell(f"{number} " + "[" * 19_000) for number in range(50)]
    cohort.submit("ann", nb)
    cohort.submit("bea", cohort.solved())
    monkeypatch.setattr(pages, "SECONDS", 2)
    for _ in range(2):  # it is said each time
        status, screen = graded(root)
        assert status == 0
        assert screen.count("no page could be made of it (it took too much time or memory)") == 1
        assert Course(root).mark("ann", "01_tiny") == Mark(4, 4)
    plain = (root / "feedback/ann/01_tiny/01_tiny.html").read_text()
    assert "01_tiny: 4 of 4 points" in plain and "<td>check_double</td>" in plain
    assert "check_double" in (root / "feedback/bea/01_tiny/01_tiny.html").read_text()


def by_hand(root):
    """Set points and a comment of Ann's."""
    directory = Course(root).directory
    with Gradebook(directory.db_url, directory.course_id) as book:
        book.find_grade("check_square", "01_tiny", "01_tiny", "ann").manual_score = 1
        book.find_comment("square", "01_tiny", "01_tiny", "ann").manual_comment = "See $x^2$ me"
        book.db.commit()


def test_pages_that_cannot_be_made_at_all_cost_no_mark(cohort, monkeypatch):
    def none(helper):
        raise OSError("no process")

    cohort.submit("ann", cohort.solved())
    graded(cohort.root)
    by_hand(cohort.root)
    with monkeypatch.context() as patch:
        patch.setattr(pages.Helper, "start", none)
        status, screen = graded(cohort.root)
    assert (status, Course(cohort.root).mark("ann", "01_tiny")) == (0, Mark(3, 4))
    assert "no page could be made of it (OSError: no process)" in screen
    assert "no page" not in graded(cohort.root)[1]


def test_a_page_follows_points_and_words_by_hand(cohort):
    root = cohort.root
    cohort.submit("ann", cohort.solved())
    graded(root)
    path = root / "feedback/ann/01_tiny/01_tiny.html"
    first = path.read_text(), path.stat().st_mtime_ns
    graded(root)
    assert (path.read_text(), path.stat().st_mtime_ns) == first
    by_hand(root)
    assert "1 unchanged" in graded(root)[1]
    page = path.read_text()
    assert "(Score: 3.0 / 4.0)" in page
    assert "<msup><mi>x</mi><mn>2</mn></msup>" in page and " me</p>" in page


def test_a_forged_card_is_cleaned_by_the_worker_too():
    assert (
        marking.outputs(Verdict("a.b", RAISED, 0.0, 2.0, "<script>", "<b>"))[0]["data"][
            "text/html"
        ].count("<script")
        == 0
    )
