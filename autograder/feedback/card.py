"""A verdict as a card: text/plain is the points, text/html what the learner reads."""

import re
from html import escape

from autograder.judging import NOT_ATTEMPTED, RAISED, RIGHT, WRONG, find

# Sign and word differ as well as colour; colours are from Okabe and Ito's palette.
LOOK = {
    RIGHT: ("✓", "#009E73"),
    WRONG: ("✗", "#D55E00"),
    RAISED: ("⚠", "#CC79A7"),
    NOT_ATTEMPTED: ("○", "#56B4E9"),
}


class Card:
    """What one check shows.

    Parameters
    ----------
    verdict : Verdict
    """

    def __init__(self, verdict):
        self.verdict = verdict

    def __repr__(self):
        # nbgrader reads this as the score; anything but a built-in number would give full marks.
        return repr(float(self.verdict.points))

    def _repr_html_(self):
        sign, colour = LOOK[self.verdict.kind]
        parts = [_head(self.verdict, sign, colour), f"<p>{inline(self.verdict.text)}</p>"]
        if self.verdict.changes:
            parts.append(_enough(self.verdict.changes))
        if self.verdict.facts:
            parts.append(_facts(self.verdict.facts))
        if self.verdict.kind != RIGHT:
            parts += [_hint(*hint) for hint in _hints(self.verdict.check)]
        style = f"border-left: 6px solid {colour}; padding: 0.4em 1em; margin: 0.3em 0"
        return f'<div style="{style}">{"".join(parts)}</div>'


def inline(text):
    """Text with `code` and *stress* as HTML; formulas between dollars stay as they are."""

    def mark(found):
        code, word = found.groups()
        return f"<code>{code}</code>" if code else f"<em>{word}</em>"

    return re.sub(r"`([^`]+)`|(?<!\w)\*(\w+)\*(?!\w)", mark, escape(text, quote=False))


def _head(verdict, sign, colour):
    name = verdict.check.partition(".")[2]
    points = f"{verdict.points:g} of {verdict.max_points:g} points"
    return (
        f'<p><b style="color: {colour}">{sign}</b> <b><code>{escape(name)}</code>: '
        f"{inline(verdict.title)}</b> · {points}</p>"
    )


def _enough(changes):
    """Where one change would be enough: the line first, a click further of what kind."""
    if len(changes) > 1:
        lines = " or ".join(f"line {change.line}" for change in changes)
        return f"<p>One change is enough: on {lines}.</p>"
    (change,) = changes
    before, after = change.source[: change.start], change.source[change.end :]
    marked = f"{escape(before)}<mark>{escape(change.marked)}</mark>{escape(after)}"
    head = f"One change is enough, on line {change.line}: <code>{marked}</code>"
    return f"<details><summary>{head}</summary><p>{escape(change.question)}</p></details>"


def _facts(facts):
    return f"<table>{''.join(_fact(label, value) for label, value in facts)}</table>"


def _fact(label, value):
    head = f'<th style="text-align: left; vertical-align: top">{escape(label)}</th>'
    body = f'<td style="text-align: left"><pre style="background: none">{escape(value)}</pre></td>'
    return f"<tr>{head}{body}</tr>"


def _hints(name):
    try:
        return find(name).hints.items()
    except LookupError:  # of no course
        return ()


def _hint(stage, text):
    body = f"<pre>{escape(text)}</pre>" if stage == "template" else f"<p>{inline(text)}</p>"
    return f"<details><summary>Hint: {stage}</summary>{body}</details>"
