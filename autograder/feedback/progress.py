"""Where a learner stands in a chapter."""

from html import escape

from autograder import judging
from autograder.feedback.ready import todos

_latest = {}  # the last card of each check in this session, by full name


def remember(card):
    """Keep a card for the summary, and pass it on."""
    _latest[card.verdict.check] = card
    chapter = card.verdict.check.partition(".")[0]
    todos[chapter] = [check.short for check in judging.chapter(chapter)]
    return card


class Progress:
    """The summary of a chapter: one line for each TODO, and the sum.

    Parameters
    ----------
    chapter : str
    """

    def __init__(self, chapter):
        self.chapter = chapter
        self.rows = [(check, _latest.get(check.name)) for check in judging.chapter(chapter)]

    @property
    def points(self):
        return sum(card.verdict.points for _, card in self.rows if card is not None)

    @property
    def max_points(self):
        return sum(check.points for check, _ in self.rows)

    def __repr__(self):
        return f"{self.chapter}: {self.points:g} of {self.max_points:g} points"

    def _repr_html_(self):
        rows = "".join(_row(check, card) for check, card in self.rows)
        return f"<p><b>{escape(repr(self))}</b></p><table>{rows}</table>"


def _row(check, card):
    state = "not checked yet" if card is None else card.verdict.kind
    points = 0 if card is None else card.verdict.points
    return (
        f'<tr><td style="text-align: left"><code>{escape(check.short)}</code></td>'
        f'<td style="text-align: left">{state}</td><td>{points:g} of {check.points:g}</td></tr>'
    )


def progress(chapter):
    """Show the points that this session's checks of a chapter have earned so far.

    Parameters
    ----------
    chapter : str
        Such as "01_xor".

    Returns
    -------
    Progress
    """
    return Progress(chapter)
