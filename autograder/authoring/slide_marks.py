"""What is a slide is marked in a chapter's text, beside the words that the slide shows.

In Markdown the marks are HTML comments, in a code cell they are tags.  No notebook has any of them:
`text.read` takes them out, and `autograder.slides` reads them.
"""

import re
from dataclasses import dataclass

__all__ = ["KEYS", "TAGS", "Mark", "marks_in", "unmark"]

#: Marks around words, each closed by `<!-- /kind -->`: a new slide, more on it, more that waits for
#: a key, and a TODO's task.
AROUND = {"slide", "show", "then", "task"}
#: Marks that hold what only the presenter reads: about the slide above, about the TODO below.
ASIDE = {"notes", "todo"}
#: Tags of a code cell: show what it printed or drew, the same when a key is pressed, and its code.
TAGS = {"show", "then", "code"}
#: What begins a part of the notes; the minutes stand before all of them.
KEYS = ("say", "ask", "type", "wait", "mistake", "late")

COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
ON_ITS_OWN = re.compile(r"^[ \t]*(?:<!--(?:(?!-->).)*-->[ \t]*)+(?:\n|$)", re.DOTALL | re.MULTILINE)
MARK = re.compile(r"(/?)(\w+)( ★)?(?:: (.+))?", re.DOTALL)
HEADING = re.compile(r"^#{1,3} +(.+)$", re.MULTILINE)
MINUTES = re.compile(r"(\d+(?:\.\d+)?|½) min")


@dataclass(frozen=True)
class Mark:
    """One mark, and what it is about.

    Parameters
    ----------
    kind : str
        One of `AROUND` and `ASIDE`.
    text : str
        The Markdown between the mark and its end, without headings; of notes, nothing.
    heading : str or None
        The last heading of the cell that stands above the end of the mark.
    title : str or None
        What `<!-- slide: Title -->` says.
    starred : bool
        Whether the slide is on the shortest route too: `<!-- slide ★ -->`.
    notes : dict
        Of notes: "minutes", a float, where they are given, and each of `KEYS` that is there.
    """

    kind: str
    text: str = ""
    heading: str | None = None
    title: str | None = None
    starred: bool = False
    notes: dict | None = None


def unmark(cell):
    """Take the marks out of a cell, after a look at whether they are marks.

    Raises
    ------
    ValueError
        As from `marks_in`.
    """
    if cell.cell_type == "markdown" and "<!--" in cell.source:
        marks_in(cell.source)
        cell.source = _without_marks(cell.source)
    elif cell.cell_type == "code" and TAGS.intersection(tags := cell.metadata.get("tags", [])):
        cell.metadata["tags"] = [tag for tag in tags if tag not in TAGS]
        if not cell.metadata["tags"]:
            del cell.metadata["tags"]


def _without_marks(source):
    """A line that holds only marks goes as a whole."""
    words = COMMENT.sub("", ON_ITS_OWN.sub("", source))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+$", "", words, flags=re.MULTILINE)).strip("\n")


def marks_in(source):
    """The marks of a Markdown cell, in order.

    Returns
    -------
    list of Mark

    Raises
    ------
    ValueError
        Where a comment is no mark, or a mark has no end.
    """
    found, comments = [], iter(COMMENT.finditer(source))
    for comment in comments:
        end, kind, star, words = _read(comment)
        if end:
            raise ValueError(f"{comment[0]!r} closes nothing")
        if kind in ASIDE:
            found.append(Mark(kind, notes=_notes(words)))
        else:
            text = source[comment.end() : _closing(kind, comments).start()]
            found.append(_around(kind, text, source[: comment.end()] + text, star, words))
    return found


def _read(comment):
    mark = MARK.fullmatch(" ".join(comment[1].split()))
    if not mark or mark[2] not in AROUND | ASIDE:
        known = ", ".join(sorted(AROUND | ASIDE))
        raise ValueError(f"{comment[0]!r} is not a slide mark; there are: {known}")
    return mark.groups()


def _closing(kind, comments):
    comment = next(comments, None)
    if not comment or _read(comment)[:2] != ("/", kind):
        raise ValueError(f"<!-- {kind} --> is not closed by <!-- /{kind} --> in its cell")
    return comment


def _around(kind, text, above, star, title):
    headings = HEADING.findall(above)
    return Mark(
        kind,
        HEADING.sub("", text).strip(),
        headings[-1] if headings else None,
        title,
        bool(star),
    )


def _notes(words):
    """`2 min · say: … · ask: …` as a dict."""
    notes = {}
    for part in (words or "").split(" · "):
        key, colon, rest = part.partition(": ")
        if minutes := MINUTES.fullmatch(part):
            notes["minutes"] = 0.5 if minutes[1] == "½" else float(minutes[1])
        elif colon and key in KEYS:
            notes[key] = f"{notes[key]} {rest}" if key in notes else rest
        else:
            raise ValueError(
                f"notes say {part!r}; each part, after ' · ', begins with the minutes, such as "
                f"'2 min', or with one of: {', '.join(KEYS)}"
            )
    return notes
