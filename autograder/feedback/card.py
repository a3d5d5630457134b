"""A verdict as a card: text/plain is the points, text/html what the learner reads."""

import re
from html import escape

from autograder import audience
from autograder.judging import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, find

SIGNS = {RIGHT: "✓", WRONG: "✗", RAISED: "⚠", NOT_ATTEMPTED: "○"}
# Sign and word differ as well as colour. The colours are Okabe and Ito's, darker: white on them has
# a contrast of 4.5 to 1 or more, and they have 3 to 1 or more on white pages and on dark ones.
COLOURS = {RIGHT: "#007D5C", WRONG: "#C24E00", RAISED: "#A8518A", NOT_ATTEMPTED: "#0072B2"}
FRAME = "padding: 0.4em 1em; margin: 0.3em 0"
# Long lines go on below where the page is narrow, or its letters are large.
VALUE = "background: none; white-space: pre-wrap; word-break: normal; overflow-wrap: anywhere"
BADGE = "color: #FFFFFF; border-radius: 0.3em; padding: 0 0.35em; background-color: "
# A hint that was opened is open again when the check runs again; where the page keeps nothing, or
# runs no scripts, it is closed.
KEEP_OPEN = """<script>
for (const hint of document.querySelectorAll("details[data-hint]")) {
    const key = `hint ${hint.dataset.hint}`;
    try {
        hint.open ||= sessionStorage.getItem(key) === "open";
        hint.ontoggle = () => sessionStorage.setItem(key, hint.open ? "open" : "closed");
    } catch {}
}
</script>"""


class Card:
    """What one check shows.

    Parameters
    ----------
    verdict : Verdict
    code : str, optional
        Ready-made code, to read behind a click.
    """

    def __init__(self, verdict, code=None):
        self.verdict = verdict
        self.code = code

    def __repr__(self):
        # nbgrader reads this as the score; anything but a built-in number would give full marks.
        return repr(float(self.verdict.points))

    @property
    def text(self):
        """What a console shows: all but what lies behind a click."""
        verdict = self.verdict
        head = f"{SIGNS[verdict.kind]} {_short(verdict)}: {verdict.title} · {_points(verdict)}"
        changes = [f"{_how(verdict.changes)}{_lines(verdict.changes)}."] if verdict.changes else []
        facts = [f"{label}: {value}" for label, value in verdict.facts]
        return "\n".join([head, verdict.text, *changes, *facts])

    def _repr_html_(self):
        verdict = self.verdict
        parts = [f'<div role="status">{_head(verdict)}<p>{inline(verdict.text)}</p></div>']
        if verdict.changes:
            parts.append(_enough(verdict.changes))
        if verdict.facts:
            parts.append(_facts(verdict.facts))
        if self.code is not None:
            parts.append(read_it(self.code))
        if verdict.kind != RIGHT:
            parts += [_hint(verdict.check, *hint) for hint in _hints(verdict.check)]
            parts += [KEEP_OPEN] * audience.at_work()
        role = f'role="group" aria-label="check of {escape(_short(verdict))}"'
        style = f"{FRAME}; border-left: 6px solid {COLOURS[verdict.kind]}"
        return f'<div {role} style="{style}">{"".join(parts)}</div>'


def inline(text):
    """Text with `code` and *stress* as HTML; formulas are plain text, for VS Code typesets none."""

    def mark(found):
        code, word = found.groups()
        return f"<code>{code}</code>" if code else f"<em>{word}</em>"

    return re.sub(r"`([^`]+)`|(?<!\w)\*(\w+)\*(?!\w)", mark, escape(text, quote=False))


def breakable(name):
    """A name as HTML, which goes on below after a dot or an underscore where the page is narrow."""
    return re.sub(r"([._])(?=[a-z])", r"\1<wbr>", escape(name))


def _short(verdict):
    return verdict.check.partition(".")[2]


def _points(verdict):
    return f"{verdict.points:g} of {verdict.max_points:g} points"


def _head(verdict):
    """The heading: an own role, for a heading's tag would enter JupyterLab's table of contents."""
    kind = verdict.kind
    badge = f'role="img" aria-label="{kind}" style="{BADGE}{COLOURS[kind]}"'
    return (
        f'<p role="heading" aria-level="3"><b {badge}>{SIGNS[kind]}</b> '
        f"<b><code>{escape(_short(verdict))}</code>: {inline(verdict.title)}</b> "
        f"· {_points(verdict)}</p>"
    )


def _enough(changes):
    """Where one change would be enough: the line first, a click further of what kind."""
    if len(changes) > 1:
        return f"<p>{_how(changes)}{_lines(changes)}.</p>"
    (change,) = changes
    before, after = change.source[: change.start], change.source[change.end :]
    marked = f"{escape(before)}<mark>{escape(change.marked)}</mark>{escape(after)}"
    head = f"{_how(changes).replace(':', ',')}{_lines(changes)}: <code>{marked}</code>"
    return f"<details><summary>{head}</summary><p>{escape(change.question)}</p></details>"


def _how(changes):
    """What is said of the lines: that a change there is enough, or both are; or no more."""
    return ("Look ", "One change is enough: ", "Two changes are enough: ")[changes[0].enough]


def _lines(changes):
    word = " and " if changes[0].enough == 2 else " or "
    lines = word.join(f"line {change.line}" for change in changes)
    return f"{'on' if changes[0].enough else 'at'} {lines}"


def read_it(code):
    """Code behind a click."""
    return f"<details><summary>Read it</summary><pre>{escape(code)}</pre></details>"


def _facts(facts):
    return f"<table>{''.join(_fact(label, value) for label, value in facts)}</table>"


def _fact(label, value):
    head = f'<th scope="row" style="text-align: left; vertical-align: top">{escape(label)}</th>'
    body = f'<td style="text-align: left"><pre style="{VALUE}">{escape(value)}</pre></td>'
    return f"<tr>{head}{body}</tr>"


def _hints(name):
    try:
        return find(name).hints.items()
    except LookupError:  # of no course
        return ()


def _hint(check, stage, text):
    opened = f'data-hint="{escape(check)} {escape(stage)}"'
    return f"<details {opened}><summary>Hint: {stage}</summary>{hint(stage, text)}</details>"


def hint(stage, text):
    """What a hint says: code where it is a template, else a sentence."""
    code = stage == "template"
    return f'<pre style="{VALUE}">{escape(text)}</pre>' if code else f"<p>{inline(text)}</p>"
