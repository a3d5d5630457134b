"""What a mark depends on, as one short text: equal versions get equal marks."""

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from autograder.judging.catalogue import COURSE

JUDGES = [("autograder", part) for part in ("feedback", "judging", "observing")]
JUDGES += [(COURSE, part) for part in ("checks", "reference", "scenarios")]


def version(submission, course):
    """Fingerprint of a submission, its assignment and the code that judges it.

    Parameters
    ----------
    submission : str
        Its own fingerprint, by `handed_in`.
    course : str
        That of all else, by `course`.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    return sha256((course + submission).encode()).hexdigest()


def course(assignment, policies=""):
    """Fingerprint of an assignment, policies, and the code that judges.

    Parameters
    ----------
    assignment : Path
        The notebook in `source/`.
    policies : str
        Their fingerprint.
    """
    digest = sha256(_judges())
    digest.update(assignment.read_bytes() + policies.encode())
    return digest.hexdigest()


def handed_in(notebook, files):
    """Fingerprint of a submission alone.

    Outputs do not count: they are cleared before grading.

    Parameters
    ----------
    notebook : NotebookNode
        As submitted.
    files : dict of str to bytes
        What else was handed in, by `contents`.
    """
    digest = sha256()
    for cell in notebook.cells:
        graded = [cell.cell_type, cell.source, cell.metadata.get("nbgrader")]
        digest.update(json.dumps(graded, sort_keys=True).encode())
    for name, content in files.items():
        digest.update(name.encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def contents(folder):
    """Files handed in beside notebooks: what each one holds, by its name below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in other_files(folder)}


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
