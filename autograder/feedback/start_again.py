"""Start again: a chapter as it was handed out; what was there is kept beside it."""

from itertools import count
from pathlib import Path

from autograder import judging, whole

__all__ = ["start_again"]


def start_again(chapter=None):
    """Give a chapter's notebook back as it was handed out, and keep the old one beside it.

    What is remembered of its checks stays.

    Parameters
    ----------
    chapter : str, optional
        Such as "01_xor"; by default the one whose folder this is.

    Returns
    -------
    StartedAgain

    Raises
    ------
    LookupError
        Where there is no such chapter.
    FileNotFoundError
        Where this is not the course's own folder.
    """
    chapter = Path.cwd().name if chapter is None else chapter
    judging.chapter(chapter)
    fresh = _handed_out(chapter)
    notebook = fresh.parent.parent / chapter / f"{chapter}.ipynb"
    kept = _aside(notebook)
    whole.write(notebook, fresh.read_text("utf-8"))
    return StartedAgain(notebook, kept)


def _handed_out(chapter):
    """The untouched copy, which lies hidden among the course's notebooks."""
    for folder in (Path.cwd(), *Path.cwd().parents):
        file = folder / "notebooks" / ".handed_out" / f"{chapter}.ipynb"
        if file.is_file():
            return file
    raise FileNotFoundError(
        f"There is no notebooks/.handed_out/{chapter}.ipynb in the folders around {Path.cwd()}. "
        "Get the chapter again from wherever you got it."
    )


def _aside(notebook):
    """Copy what is there to a name that nothing has; None where nothing is there."""
    if not notebook.exists():
        notebook.parent.mkdir(exist_ok=True)
        return None
    names = (f"{notebook.stem}-before-{number}.ipynb" for number in count(1))
    kept = next(path for name in names if not (path := notebook.with_name(name)).exists())
    with kept.open("xb") as copy:
        copy.write(notebook.read_bytes())
    return kept


class StartedAgain:
    """What has been done, and what to do in the page."""

    def __init__(self, notebook, kept):
        self.notebook, self.kept = notebook, kept

    def __repr__(self):
        old = f" Your version, as last saved, is now {self.kept.name}." if self.kept else ""
        return (
            f"{self.notebook.name} is as it was handed out.{old} Close its tab without saving, "
            "then open it again, or reload it from disk."
        )
