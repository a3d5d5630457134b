"""A course's own list of preprocessors, worked through on a notebook without a gradebook.

Two have their place elsewhere: what was mended is mended before, and what late work costs depends
on points set by hand, which only the gradebook knows.
"""

import nbformat
from nbformat.v4 import new_notebook
from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties, Execute
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from autograder.grading.preprocessors.recorded import Recorded
from autograder.grading.preprocessors.restore import Restore
from autograder.grading.preprocessors.schemas import checked_once
from autograder.grading.sheet import in_use


class Pipeline:
    """Preprocessors before execution and after it.

    Parameters
    ----------
    config : dict
        Of the course; what `settings` leaves of it suffices.
    """

    def __init__(self, config):
        config = Config(config)
        listed = Autograde(config=config)
        before, after = (
            [_class(one)(config=config) for one in names if _is_here(one)]
            for names in (listed.sanitize_preprocessors, listed.autograde_preprocessors)
        )
        self.before, self.after = before, after

    def sanitize(self, notebook, resources, sheet):
        """What comes before execution; return notebook and resources as nbgrader does."""
        with in_use(sheet), checked_once():
            return _through(self.before, notebook, resources)

    def autograde(self, notebook, resources, sheet, outputs):
        """What comes with it and after it; points and comments are then on the sheet.

        Parameters
        ----------
        outputs : dict of int to list
            What each cell has shown.

        Returns
        -------
        NotebookNode
        """
        for one in self.after:
            if isinstance(one, Recorded):
                one.outputs = outputs
        with in_use(sheet), checked_once():
            notebook, _ = _through(self.after, notebook, resources)
        nbformat.validate(notebook, relax_add_props=True)
        return notebook


def resources_of(learner, chapter):
    """nbgrader's `resources` for a notebook."""
    entry = {"student": learner, "assignment": chapter, "notebook": chapter, "db_url": ""}
    return {"nbgrader": entry, "unique_key": chapter, "metadata": {"name": chapter, "path": ""}}


def late_penalty(config, learner, chapter, sheet):
    """Enter on a sheet what late work costs, as the course has it."""
    listed = map(_class, Autograde(config=config).autograde_preprocessors)
    for one in listed:
        if issubclass(one, AssignLatePenalties):
            with in_use(sheet):
                one(config=config)(new_notebook(), resources_of(learner, chapter))


def settings(config):
    """What a `Pipeline` reads of a course's configuration."""
    listed = Autograde(config=config)
    kinds = ("sanitize_preprocessors", "autograde_preprocessors")
    lists = {kind: [one for one in getattr(listed, kind) if _is_here(one)] for kind in kinds}
    classes = {_class(one) for ones in lists.values() for one in ones}
    names = {name for one in classes for name in one.section_names()}
    return {"Autograde": lists} | {name: dict(config[name]) for name in names & set(config)}


def _class(one):
    """The class of an entry in nbgrader's lists; whatever executes does not do so here."""
    found = import_item(one) if isinstance(one, str) else one
    return Recorded if issubclass(found, Execute) else found


def _is_here(one):
    return not issubclass(_class(one), (Restore, AssignLatePenalties))


def _through(steps, notebook, resources):
    for step in steps:
        notebook, resources = step(notebook, resources)
    return notebook, resources
