"""Find what was handed in."""

from dataclasses import dataclass
from pathlib import Path

from autograder.grading.problems import Problem


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
    submissions, strays = [], [(path.name, "", HIDDEN) for path in _hidden(submitted)]
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
    "this is not a submission's folder", "put the notebook in submitted/<learner>/<chapter>/"
)
HIDDEN = Problem("the folder's name begins with a dot", "rename the folder, or delete it")
NOTHING = Problem("the learner's folder is empty", "ask for the notebook, or delete the folder")


def visible(folder):
    """What lies in a folder and is not hidden, by name."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _hidden(submitted):
    """Folders that are laid out as a learner's, and hidden."""
    return sorted(path for path in submitted.glob(".*/") if any(path.glob("*/*.ipynb")))


def _is_folder(path):
    return path.is_dir() and not path.is_symlink()  # a link could lead anywhere
