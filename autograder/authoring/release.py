"""Source to release: the learner's notebook, made by nbgrader's own generate_assignment.

The one place outside `autograder.grading` that knows nbgrader.
"""

import logging
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from nbgrader.converters import GenerateAssignment, NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import PyFileConfigLoader
from traitlets.log import get_logger

from autograder.authoring.errors import AuthoringError

__all__ = ["release"]


def release(source, name, config):
    """The release notebook of a source notebook.

    It is what ``nbgrader generate_assignment --no-db`` writes, made in a scratch course so that
    neither the gradebook nor a half-made file is ever touched.

    Parameters
    ----------
    source : str
        The source notebook's JSON.
    name : str
        The chapter, such as ``01_xor``.
    config : pathlib.Path
        The course's ``nbgrader_config.py``.

    Returns
    -------
    str
        The release notebook's JSON.

    Raises
    ------
    AuthoringError
        With nbgrader's own words where it refuses the source.
    """
    with TemporaryDirectory() as scratch:
        root = Path(scratch).resolve()
        draft = root / "source" / name / f"{name}.ipynb"
        draft.parent.mkdir(parents=True)
        draft.write_text(source, encoding="utf-8")
        _generate_assignment(root, name, _settings(config))
        return (root / "notebooks" / name / draft.name).read_text(encoding="utf-8")


def _settings(config):
    settings = PyFileConfigLoader(config.name, path=str(config.parent)).load_config()
    settings.CourseDirectory.release_directory = "notebooks"
    settings.GenerateAssignment.no_database = True
    settings.SaveCells.enabled = False
    return settings


def _generate_assignment(root, name, settings):
    course = CourseDirectory(root=str(root), assignment_id=name, config=settings)
    with _complaints() as complaints:
        try:
            GenerateAssignment(coursedir=course, config=settings).start()
        except NbGraderException as error:
            words = " ".join(complaints) or str(error)
            raise AuthoringError(
                f"notebooks/{name}/{name}.ipynb: nbgrader says: {words}"
            ) from error


@contextmanager
def _complaints():
    """Collect what nbgrader logs as an error, instead of printing it."""
    said = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())
    log = get_logger()
    handlers, log.handlers = log.handlers, [handler]
    try:
        yield said
    finally:
        log.handlers = handlers
