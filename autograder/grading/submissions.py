"""Find what was handed in, and make a clean copy that nbgrader can grade."""

import shutil
import warnings
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import nbformat

from autograder.grading.trouble import NotGraded, Trouble
from autograder.grading.version import other_files


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
    strays : list of tuple of (str, str, Trouble)
        Learner, chapter (empty where there is none) and what is wrong.
    """
    submissions, strays = [], []
    for learner in visible(submitted):
        if not _is_folder(learner):
            strays.append((learner.name, "", OUTSIDE))
            continue
        inside = visible(learner)
        if not inside:
            strays.append((learner.name, "", NOTHING))
        for chapter in inside:
            if _is_folder(chapter):
                submissions.append(Submission(learner.name, chapter.name, chapter))
            else:
                strays.append((learner.name, chapter.name, OUTSIDE))
    return submissions, strays


OUTSIDE = Trouble(
    "this is no folder of a submission", "put the notebook in submitted/<learner>/<chapter>/"
)
NOTHING = Trouble("the learner's folder is empty", "ask for the notebook, or delete the folder")


def visible(folder):
    """What lies in a folder and is not hidden, by name."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _is_folder(path):
    return path.is_dir() and not path.is_symlink()  # a link could lead anywhere


def stage(submission, chapters, folder, most=50):
    """Copy a submission to where nbgrader will read it, under the name that nbgrader expects.

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
    troubles : list of Trouble

    Raises
    ------
    NotGraded
        If there is no notebook to grade.
    """
    path, troubles = _notebook_in(submission, chapters)
    notebook, others = _read(path, most), other_files(submission.folder)
    size = sum(file.stat().st_size for file in others) / 2**20
    if size > most:
        raise NotGraded(f"the other files have {size:.0f} MB", "ask for the notebook alone")
    for file in others:
        copy = folder / file.relative_to(submission.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, folder / f"{submission.chapter}.ipynb")
    return notebook, troubles


def _notebook_in(submission, chapters):
    """The one notebook to grade."""
    chapter, folder = submission.chapter, submission.folder
    if any(sign in submission.learner for sign in "*?["):
        raise NotGraded(
            "nbgrader takes * ? [ in a learner's name for a pattern", "rename the folder"
        )
    if chapter not in chapters:
        near = get_close_matches(chapter, chapters, n=1)
        hint = f"rename the folder: {near[0]}?" if near else f"chapters are {', '.join(chapters)}"
        raise NotGraded(f"the course has no chapter {chapter}", hint)
    notebooks = [path for path in folder.rglob("*.ipynb") if _is_handed_in(path, folder)]
    named = [path for path in notebooks if path == folder / f"{chapter}.ipynb"]
    if named:
        return named[0], []
    if len(notebooks) > 1:
        names = ", ".join(sorted(str(path.relative_to(folder)) for path in notebooks))
        raise NotGraded(
            f"several notebooks ({names}), none of them {chapter}.ipynb", "rename the right one"
        )
    if not notebooks:
        others = ", ".join(path.name for path in other_files(folder)) or "it is empty"
        raise NotGraded(f"no notebook in the folder ({others})", "ask for the notebook")
    name = notebooks[0].relative_to(folder)
    if name.stem in chapters and name.stem != chapter:
        raise NotGraded(f"it holds the notebook of {name.stem}", "move it to the right folder")
    return notebooks[0], [Trouble(f"the notebook is called {name}", "graded as it is")]


def _is_handed_in(path, folder):
    parts = path.relative_to(folder).parts
    return path.is_file() and not path.is_symlink() and not any(p.startswith(".") for p in parts)


def _read(path, most):
    """A notebook in today's format, without outputs."""
    ask = "ask for the notebook again"
    size = path.stat().st_size / 2**20
    if size > most:
        raise NotGraded(f"{path.name} has {size:.0f} MB", "ask for it without outputs")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotGraded(f"{path.name} is not UTF-8 text", ask) from error
    if not text.strip():
        raise NotGraded(f"{path.name} is empty", ask)
    try:
        with warnings.catch_warnings(action="ignore"):  # nbformat mends missing and repeated ids
            notebook = nbformat.reads(text, as_version=4)
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    cell.outputs, cell.execution_count = [], None
            nbformat.validate(notebook)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NotGraded(f"{path.name} is no notebook ({_reason(error)})", ask) from error
    except nbformat.ValidationError as error:
        raise NotGraded(f"{path.name} is a broken notebook ({_reason(error)})", ask) from error
    return notebook


def _reason(error):
    return (str(error).strip() or type(error).__name__).splitlines()[0][:80]
