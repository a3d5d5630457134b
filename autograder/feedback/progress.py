"""Where a learner stands, in a chapter and in the course."""

from html import escape

from IPython.display import display

from autograder import judging
from autograder.feedback import memory
from autograder.feedback.card import SIGNS, breakable, hint
from autograder.feedback.carry import download, restore
from autograder.feedback.follow import chosen
from autograder.feedback.ready import todos
from autograder.judging.routes import paces
from autograder.judging.verdict import NOT_ATTEMPTED, RIGHT

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

    @property
    def starred(self):
        """The rows of TODOs on the chosen route; none where no route was chosen."""
        part = self.part
        return [(check, one) for check, one in self.rows if part and check.short in part.todos]

    @property
    def part(self):
        """What the chosen route takes of the chapter; None where it leaves that out."""
        return (route := chosen()) and route.part(self.chapter)

    @property
    def starred_done(self):
        """Whether the chosen route asks for nothing more here."""
        return bool(self.part) and all(_is_right(one) for _, one in self.starred)

    @property
    def on_route(self):
        """What the chosen route says of the chapter, in short; empty where there is none."""
        if self.part is None:
            return "for homework" if chosen() else ""
        if not self.starred:
            return "to read"
        return "all ★ done" if self.starred_done else ""

    def __repr__(self):
        if self.starred_done and not self.done:
            return f"{self.chapter}: {self.on_route}"
        return f"{self.chapter}: {self.points:g} of {self.max_points:g} points"

    def _repr_html_(self):
        starred = {check.short for check, _ in self.starred}
        rows = "".join(_row(check, one, check.short in starred) for check, one in self.rows)
        return f"<p><b>{escape(repr(self))}</b></p><table>{rows}</table>{_onward(self)}"


def _is_right(one):
    return one is not None and one["kind"] == RIGHT


def _row(check, one, starred):
    sign = SIGNS[NOT_ATTEMPTED if one is None else one["kind"]]
    state = "not checked yet" if one is None else one["kind"]
    points = 0 if one is None else one["points"]
    star = ' <span title="on your route">★</span>' if starred else ""
    return (
        f'<tr><td style="text-align: left"><code>{breakable(check.short)}</code>{star}</td>'
        f'<td style="text-align: left">{sign} {state}</td>'
        f"<td>{points:g} of {check.points:g}</td>"
        f'<td class="onward" style="text-align: left">{_help(check, one)}</td></tr>'
    )


def _help(check, one):
    """One solution where the TODO is right; hints, and the solution a click further, where not."""
    href = f"../../solutions/{check.chapter}.ipynb"
    solution = f'<a href="{href}">one solution</a>'
    if _is_right(one):
        return solution
    hints = "".join(
        f"<p><em>{escape(stage)}</em></p>{hint(stage, text)}" for stage, text in check.hints.items()
    )
    shown = f"<details><summary>show a solution anyway</summary>{solution}</details>"
    return f"<details><summary>hints</summary>{hints}{shown}</details>"


def _onward(chapter):
    """What a finished chapter or route brings, what is left for later, and where to go on."""
    pace = paces().get(chapter.chapter)
    can = f" You can now {pace.can}." if pace else ""
    after = _after(chapter.chapter)
    onward = f"Next: {_link(after)}." if after else "This is the last one."
    if chapter.done:
        return _line(f"Every TODO of chapter {chapter.chapter[:2]} is right.{can} {onward}")
    if chapter.starred_done:
        left = ", ".join(
            f"<code>{escape(check.short)}</code>"
            for check, one in chapter.rows
            if not _is_right(one)
        )
        title = chosen().title
        said = f"All ★ of {title} are done" if chapter.starred else f"In {title} you write nothing"
        return _line(f"{said} here. For homework: {left}. {onward}")
    return _line(onward)


def _line(html):
    return f'<p class="onward">{html}</p>'


def _after(name):
    """The chapter after that one, on the chosen route if there is one; None after the last."""
    names = [part.chapter for part in chosen().parts] if chosen() else judging.chapters()
    return next((one for one in names if one > name), None)


def _link(chapter):
    return f'<a href="../{chapter}/{chapter}.ipynb">{breakable(chapter)}</a>'


class Map:
    """The whole course, or the chosen route: what is right in each chapter, and where to go on."""

    def __init__(self):
        self.chapters = [Progress(name) for name in judging.chapters()]

    @property
    def next(self):
        """The first chapter that is not done, or of whose ★ some are not; None where all are."""
        if chosen():
            return next(
                (one for one in self.chapters if one.starred and not one.starred_done), None
            )
        return next((one for one in self.chapters if not one.done), None)

    def __repr__(self):
        rows = [
            one
            for chapter in self.chapters
            for one in (chapter.starred if chosen() else chapter.rows)
        ]
        done = sum(_is_right(one) for _, one in rows)
        if chosen() and done == len(rows):
            return f"all ★ of {chosen().title} done"
        what = f"★ of {chosen().title}" if chosen() else "TODOs"
        return f"{done} of {len(rows)} {what} are right"

    def _repr_html_(self):
        rows = "".join(_bar(one, one is self.next) for one in self.chapters)
        return f"<p><b>{escape(repr(self))}</b></p><table>{rows}</table>{download()}"

    def _ipython_display_(self):
        """The map, and a button that brings back a file from another machine, where it can."""
        display({"text/plain": repr(self), "text/html": self._repr_html_()}, raw=True)
        if (button := restore()) is not None:
            display(button)


def _bar(chapter, is_next):
    rows = chapter.starred or chapter.rows
    right = sum(_is_right(one) for _, one in rows)
    state = "done" if chapter.done else "go on here" if is_next else chapter.on_route
    return (
        f'<tr><td style="text-align: left">{_link(chapter.chapter)}</td>'
        f'<td><progress style="width: 5em" value="{right}" max="{len(rows)}" '
        f'aria-label="{right} of {len(rows)} TODOs right"></progress></td>'
        f"<td>{right} of {len(rows)}{' ★' if chapter.starred else ''}</td>"
        f'<td style="text-align: left">{state}</td></tr>'
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
