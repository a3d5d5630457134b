"""Find a submission's notebook, and copy what lies beside it to where nbgrader reads it."""

import re
import shutil
from difflib import get_close_matches

from autograder.grading.problems import NotGraded, Problem
from autograder.grading.sanitize.text import printable
from autograder.grading.submissions import reading, timestamps
from autograder.grading.submissions.version import other_files

# As some systems and mailers rename it.
NOTEBOOK = re.compile(r"(.+)\.ipynb(\.txt|\.json)?", re.IGNORECASE | re.DOTALL)
NO_DATE = Problem(
    "timestamp.txt contains no date", "counted as on time; correct it if the work may be late"
)


def stage(submission, chapters, folder, most=50):
    """Take a submission's notebook, and copy what else was handed in to where nbgrader reads it.

    The submission itself is left as it is, and links stay behind. Nothing reads the notebook here.

    Parameters
    ----------
    submission : Submission
    chapters : list of str
        Those of the course.
    folder : Path
        Does not exist yet.
    most : float
        Megabytes that a notebook may have, and the other files together.

    Returns
    -------
    name : str
        What the notebook's file is called.
    body : bytes
    problems : list of Problem

    Raises
    ------
    NotGraded
        If there is no notebook to grade.
    """
    _check_names(submission)
    path, problems = _notebook_in(submission, chapters)
    body = reading.body(path, most)
    others = [file for file in other_files(submission.folder) if file != path]
    size = sum(file.stat().st_size for file in others) / 2**20
    if size > most:
        raise NotGraded(f"the other files take {size:.0f} MB", "ask for the notebook alone")
    for file in others:
        copy = folder / file.relative_to(submission.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    folder.mkdir(parents=True, exist_ok=True)
    return path.name, body, problems + [NO_DATE] * timestamps.mend(folder)


def _check_names(submission):
    """Refuse a learner's name that a gradebook, a file or a screen cannot hold as it is."""
    name = submission.learner
    if any(sign in name for sign in "*?["):
        raise NotGraded(
            "nbgrader reads * ? [ in a learner's name as a pattern", "rename the folder"
        )
    if name.strip() != name:
        raise NotGraded("the folder's name begins or ends with a space", "rename the folder")
    if printable(name) != name:
        raise NotGraded("the folder's name contains invisible characters", "rename the folder")


def _notebook_in(submission, chapters):
    """The one notebook to grade, and a problem where it has another name."""
    chapter, folder = submission.chapter, submission.folder
    _check_chapter(chapter, chapters)
    notebooks = [path for path in sorted(folder.rglob("*")) if _is_notebook(path, folder)]
    if folder / f"{chapter}.ipynb" in notebooks:
        return folder / f"{chapter}.ipynb", []
    path = _most_likely(notebooks, chapter, folder)
    if _stem(path) in chapters and _stem(path) != chapter:
        raise NotGraded(f"it contains the notebook of {_stem(path)}", "move it to the right folder")
    return path, [Problem(f"the notebook is called {path.relative_to(folder)}", "graded as it is")]


def _check_chapter(chapter, chapters):
    """Refuse a folder that is not called as a chapter."""
    if chapter not in chapters:
        near = get_close_matches(chapter, chapters, n=1)
        hint = f"rename the folder: {near[0]}?" if near else f"chapters are {', '.join(chapters)}"
        raise NotGraded(f"the course has no chapter {chapter}", hint)


def _most_likely(notebooks, chapter, folder):
    """The notebook that is called as the chapter, or the only one."""
    named = [path for path in notebooks if _stem(path) == chapter]
    if len(notebooks) > 1 and len(named) != 1:
        names = ", ".join(str(path.relative_to(folder)) for path in notebooks)
        raise NotGraded(
            f"several notebooks ({names}), none of them {chapter}.ipynb", "rename the right one"
        )
    if not notebooks:
        others = ", ".join(path.name for path in other_files(folder)) or "it is empty"
        raise NotGraded(f"no notebook in the folder ({others})", "ask for the notebook")
    return (named or notebooks)[0]


def _stem(path):
    return NOTEBOOK.fullmatch(path.name)[1]


def _is_notebook(path, folder):
    return NOTEBOOK.fullmatch(path.name) and _is_handed_in(path, folder)


def _is_handed_in(path, folder):
    parts = path.relative_to(folder).parts
    return path.is_file() and not path.is_symlink() and not any(p.startswith(".") for p in parts)
