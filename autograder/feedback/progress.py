"""Where a learner stands, in a chapter and in the course."""

import base64
from html import escape

from autograder import judging
from autograder.feedback import memory
from autograder.feedback.ready import todos
from autograder.judging.verdict import RIGHT

SIGNS = {"right": "✓", "wrong": "✗", "raised": "⚠", "not attempted": "○", "not checked yet": "○"}

_latest = {}  # the last card of each check in this session, by full name


def remember(card):
    """Keep a card for the summary, and pass it on."""
    verdict = card.verdict
    _latest[verdict.check] = {"kind": verdict.kind, "points": verdict.points}
    chapter = verdict.check.partition(".")[0]
    todos[chapter] = [check.short for check in judging.chapter(chapter)]
    memory.remember(verdict)
    return card


def _standing():
    """The last verdict of this session on each check, else the best one that is remembered."""
    return memory.recall() | _latest


class Progress:
    """The summary of a chapter: one line for each TODO, and the sum.

    Parameters
    ----------
    chapter : str
    """

    def __init__(self, chapter):
        self.chapter, standing = chapter, _standing()
        self.rows = [(check, standing.get(check.name)) for check in judging.chapter(chapter)]

    @property
    def points(self):
        return sum(one["points"] for _, one in self.rows if one is not None)

    @property
    def max_points(self):
        return sum(check.points for check, _ in self.rows)

    @property
    def right(self):
        """How many TODOs are right."""
        return sum(one is not None and one["kind"] == RIGHT for _, one in self.rows)

    @property
    def done(self):
        return self.right == len(self.rows)

    def __repr__(self):
        return f"{self.chapter}: {self.points:g} of {self.max_points:g} points"

    def _repr_html_(self):
        rows = "".join(_row(check, one) for check, one in self.rows)
        return f"<p><b>{escape(repr(self))}</b></p><table>{rows}</table>{_onward(self)}"


def _row(check, one):
    state = "not checked yet" if one is None else one["kind"]
    points = 0 if one is None else one["points"]
    return (
        f'<tr><td style="text-align: left"><code>{escape(check.short)}</code></td>'
        f'<td style="text-align: left">{SIGNS[state]} {state}</td>'
        f"<td>{points:g} of {check.points:g}</td></tr>"
    )


def _onward(chapter):
    """What a finished chapter means, and where the next one is."""
    names = judging.chapters()
    after = names[names.index(chapter.chapter) + 1 :]
    done = f"Every TODO of chapter {chapter.chapter[:2]} is right. " if chapter.done else ""
    onward = f"Next: {_link(after[0])}." if after else "This is the last chapter."
    return f'<p class="onward">{done}{onward}</p>'


def _link(chapter):
    return f'<a href="../{chapter}/{chapter}.ipynb">{chapter}</a>'


class Map:
    """The whole course: the share of right TODOs in each chapter, and where to go on."""

    def __init__(self):
        self.chapters = [Progress(name) for name in judging.chapters()]

    @property
    def next(self):
        """The first chapter that is not done, or None."""
        return next((one for one in self.chapters if not one.done), None)

    def __repr__(self):
        done = sum(one.right for one in self.chapters)
        return f"{done} of {sum(len(one.rows) for one in self.chapters)} TODOs are right"

    def _repr_html_(self):
        rows = "".join(_bar(one, one is self.next) for one in self.chapters)
        return f"<p><b>{self!r}</b></p><table>{rows}</table>{_keep()}"


def _bar(chapter, is_next):
    state = "done" if chapter.done else "go on here" if is_next else ""
    return (
        f'<tr><td style="text-align: left">{_link(chapter.chapter)}</td>'
        f'<td><progress value="{chapter.right}" max="{len(chapter.rows)}" '
        f'aria-label="{chapter.right} of {len(chapter.rows)} TODOs right"></progress></td>'
        f"<td>{chapter.right} of {len(chapter.rows)}</td>"
        f'<td style="text-align: left">{state}</td></tr>'
    )


def _keep():
    """A link that downloads the file, and how to bring it back."""
    file = memory.place()
    if file is None or not file.exists():
        return ""
    data = base64.b64encode(file.read_bytes()).decode()
    return (
        f'<p><a download="{memory.NAME}" href="data:application/json;base64,{data}">Download your '
        f"progress</a>. On another machine, upload <code>{memory.NAME}</code> into the folder "
        "<code>notebooks</code>, beside the chapters, and it goes on from there.</p>"
    )


def progress(chapter=None):
    """Show what is right so far, in this session and in those before it.

    Parameters
    ----------
    chapter : str, optional
        Such as "01_xor"; without one, the whole course.

    Returns
    -------
    Progress or Map
    """
    return Map() if chapter is None else Progress(chapter)
