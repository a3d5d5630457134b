"""What a mark depends on, as one short text: equal versions get equal marks."""

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from autograder.judging.catalogue import COURSE

JUDGES = [("autograder", part) for part in ("feedback", "judging", "observing")]
JUDGES += [(COURSE, part) for part in ("checks", "reference", "scenarios")]


def version(submission, assignment, policies=""):
    """Fingerprint of a submission, its assignment and the code that judges it.

    Parameters
    ----------
    submission : str
        Its own fingerprint, by `handed_in`.
    assignment : Path
        The notebook in `source/`.
    policies : str
        Their fingerprint.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    digest = sha256(_judges())
    digest.update(assignment.read_bytes())
    digest.update(submission.encode() + policies.encode())
    return digest.hexdigest()


def handed_in(notebook, folder):
    """Fingerprint of a submission alone.

    Outputs do not count: they are cleared before grading.

    Parameters
    ----------
    notebook : NotebookNode
        As submitted.
    folder : Path
        Where it lies, with whatever else was handed in.
    """
    digest = sha256()
    for cell in notebook.cells:
        graded = [cell.cell_type, cell.source, cell.metadata.get("nbgrader")]
        digest.update(json.dumps(graded, sort_keys=True).encode())
    for path in other_files(folder):
        digest.update(str(path.relative_to(folder)).encode("utf-8", "surrogateescape"))
        digest.update(path.read_bytes())
    return digest.hexdigest()


def other_files(folder):
    """Files handed in beside notebooks, in a fixed order; links are left out."""
    files = (path for path in folder.rglob("*") if path.suffix != ".ipynb")
    return sorted(p for p in files if p.is_file() and not _behind_link(p, folder))


def _behind_link(path, folder):
    return any(p.is_symlink() for p in (path, *path.parents) if p.is_relative_to(folder))


@cache
def _judges():
    digest = sha256()
    for package, part in JUDGES:
        folder = Path(files(package) / part)
        for path in sorted(folder.rglob("*.py")):
            if not {"answers", "tests"} & set(path.relative_to(folder).parts):
                digest.update(path.read_bytes())
    return digest.digest()
