"""Find what was handed in, and make a clean copy that nbgrader can grade."""

import re
import shutil
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from autograder.grading.problems import NotGraded, Problem
from autograder.grading.sanitize.text import printable
from autograder.grading.submissions import reading, timestamps
from autograder.grading.submissions.version import other_files

# As some systems and mailers rename it.
NOTEBOOK = re.compile(r"(.+)\.ipynb(\.txt|\.json)?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Submission:
    """The folder of one learner for one chapter."""

    learner: str
    chapter: str
    folder: Path


def find(submitted):
    """Every submission, by learner and chapter, and what lies where no submission belongs.

    Parameters
    ----------
    submitted : Path
        Holds `<learner>/<chapter>/`.

    Returns
    -------
    submissions : list of Submission
    strays : list of tuple of (str, str, Problem)
        Learner, chapter (empty where there is none) and what is wrong.
    """
    submissions, strays = [], []
    for learner in visible(submitted):
        if not _is_folder(learner):
            strays.append((learner.name, "", OUTSIDE))
            continue
        chapters = visible(learner)
        if not chapters:
            strays.append((learner.name, "", NOTHING))
        for chapter in chapters:
            if _is_folder(chapter):
                submissions.append(Submission(learner.name, chapter.name, chapter))
            else:
                strays.append((learner.name, chapter.name, OUTSIDE))
    return submissions, strays


OUTSIDE = Problem(
    "this is no folder of a submission", "put the notebook in submitted/<learner>/<chapter>/"
)
NO_DATE = Problem(
    "timestamp.txt holds no date", "counted as on time; mend the file if the work may be late"
)
NOTHING = Problem("the learner's folder is empty", "ask for the notebook, or delete the folder")


def visible(folder):
    """What lies in a folder and is not hidden, by name."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _is_folder(path):
    return path.is_dir() and not path.is_symlink()  # a link could lead anywhere


def stage(submission, chapters, folder, most=50):
    """Read a submission's notebook, and copy what else was handed in to where nbgrader reads it.

    The submission itself is left as it is. Outputs and links stay behind.

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
    notebook : NotebookNode
    problems : list of Problem

    Raises
    ------
    NotGraded
        If there is no notebook to grade.
    """
    _check_names(submission)
    path, problems = _notebook_in(submission, chapters)
    notebook = reading.notebook(path, most)
    others = [file for file in other_files(submission.folder) if file != path]
    size = sum(file.stat().st_size for file in others) / 2**20
    if size > most:
        raise NotGraded(f"the other files have {size:.0f} MB", "ask for the notebook alone")
    for file in others:
        copy = folder / file.relative_to(submission.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    folder.mkdir(parents=True, exist_ok=True)
    return notebook, problems + [NO_DATE] * timestamps.mend(folder)


def _check_names(submission):
    """Refuse a learner's name that a gradebook, a file or a screen cannot hold as it is."""
    name = submission.learner
    if any(sign in name for sign in "*?["):
        raise NotGraded(
            "nbgrader takes * ? [ in a learner's name for a pattern", "rename the folder"
        )
    if name.strip() != name:
        raise NotGraded("the folder's name begins or ends with a space", "rename the folder")
    if printable(name) != name:
        raise NotGraded("the folder's name holds signs that one cannot see", "rename the folder")


def _notebook_in(submission, chapters):
    """The one notebook to grade."""
    chapter, folder = submission.chapter, submission.folder
    if chapter not in chapters:
        near = get_close_matches(chapter, chapters, n=1)
        hint = f"rename the folder: {near[0]}?" if near else f"chapters are {', '.join(chapters)}"
        raise NotGraded(f"the course has no chapter {chapter}", hint)
    notebooks = [path for path in sorted(folder.rglob("*")) if _is_notebook(path, folder)]
    exact = [path for path in notebooks if path == folder / f"{chapter}.ipynb"]
    if exact:
        return exact[0], []
    named = [path for path in notebooks if _stem(path) == chapter]
    if len(notebooks) > 1 and len(named) != 1:
        names = ", ".join(str(path.relative_to(folder)) for path in notebooks)
        raise NotGraded(
            f"several notebooks ({names}), none of them {chapter}.ipynb", "rename the right one"
        )
    if not notebooks:
        others = ", ".join(path.name for path in other_files(folder)) or "it is empty"
        raise NotGraded(f"no notebook in the folder ({others})", "ask for the notebook")
    path = (named or notebooks)[0]
    if _stem(path) in chapters and _stem(path) != chapter:
        raise NotGraded(f"it holds the notebook of {_stem(path)}", "move it to the right folder")
    return path, [Problem(f"the notebook is called {path.relative_to(folder)}", "graded as it is")]


def _stem(path):
    return NOTEBOOK.fullmatch(path.name)[1]


def _is_notebook(path, folder):
    return NOTEBOOK.fullmatch(path.name) and _is_handed_in(path, folder)


def _is_handed_in(path, folder):
    parts = path.relative_to(folder).parts
    return path.is_file() and not path.is_symlink() and not any(p.startswith(".") for p in parts)
