"""Make a submission fit its assignment again, whatever happened to its cells on the way."""

import re
from copy import deepcopy
from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import is_grade, is_locked, is_solution

from autograder.grading.problems import REPAIRS
from autograder.grading.submissions import version

FIRST_DEFINITION = re.compile(r"^(?:def|class)\s+\w+", re.MULTILINE)


class Restore(NbGraderPreprocessor):
    """Give every graded cell its own metadata, source and place again, once.

    nbgrader 0.9.6 stops the whole batch at a pasted cell, fails a submission for edited metadata,
    and gives no mark for a deleted test cell. What was mended is kept in the notebook's metadata,
    under `autograder`, with the `version` that was graded.
    """

    def preprocess(self, nb, resources):
        """Mend `nb`, which is changed in place."""
        course, names = self.parent.parent.coursedir, resources["nbgrader"]
        chapter, notebook, learner = names["assignment"], names["notebook"], names["student"]
        source = Path(course.format_path(course.source_directory, ".", chapter))
        submitted = Path(course.format_path(course.submitted_directory, learner, chapter))
        assignment = source / f"{notebook}.ipynb"
        mine = version.handed_in(nb, version.contents(submitted))
        graded = version.version(mine, version.course(assignment))
        repair(nb, nbformat.read(assignment, as_version=4), graded)
        return nb, resources


def repair(nb, assignment, version):
    """Restore `nb`, in place, and enter in its metadata what was repaired, and in which version."""
    nb.metadata["autograder"] = {"version": version, "repairs": restore(nb, assignment)}


def restore(nb, assignment):
    """Put each released cell of `assignment` into `nb` once, with the metadata it must have.

    Parameters
    ----------
    nb : NotebookNode
        A submission, changed in place.
    assignment : NotebookNode
        The notebook in `source/`.

    Returns
    -------
    dict
        Names of cells for each kind of repair that was made, of those in `REPAIRS`.
    """
    released = {_grade_id(cell): cell for cell in assignment.cells if _grade_id(cell)}
    found = _identify(nb.cells, released)
    repairs = {kind: [] for kind in REPAIRS}
    chosen = {}
    for name, cells in found.items():
        if cells:
            chosen[name] = _mend(name, cells, released[name], repairs)
    _forget_others(nb.cells, chosen, released)
    for name, cell in reversed(released.items()):  # so that each missing cell finds the next one
        if name not in chosen and is_solution(cell):
            repairs["todo"].insert(0, name)
        elif name not in chosen and is_locked(cell):
            chosen[name] = copy = deepcopy(cell)
            place = _place_before_next(name, list(released), chosen, nb.cells)
            nb.cells.insert(place, copy)
            repairs["missing"].insert(0, name)
    repairs["moved"] = _below_their_todo(nb.cells, released, found, chosen)
    return {kind: names for kind, names in repairs.items() if names}


def _grade_id(cell):
    entry = cell.metadata.get("nbgrader")
    name = entry.get("grade_id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else None


def _cell_id(cell):
    return cell.get("id")


def _content(cell):
    """A TODO cell is known by what it defines, any other one by its text."""
    definition = FIRST_DEFINITION.search(cell.source)
    return definition.group() if definition else cell.source.strip()


def _identify(cells, released):
    """Submitted cells that are, or are copies of, each released one.

    By nbgrader's name; where no cell has it any more, by the notebook's cell id; then by content.
    """
    found = {name: [] for name in released}
    claimed = set()
    for key in (_grade_id, _cell_id, _content):
        wanted = {key(cell): name for name, cell in released.items() if not found[name]}
        for cell in cells:
            name = wanted.get(key(cell))
            if name is not None and id(cell) not in claimed:
                found[name].append(cell)
                claimed.add(id(cell))
    return found


def _mend(name, cells, original, repairs):
    """Choose one of `cells` and make it the released one again; return it."""
    locked = not is_solution(original)
    intact = [cell for cell in cells if cell.source == original.source] if locked else []
    cell = (intact or cells)[-1]
    if len(cells) > 1:
        repairs["copied"].append(name)
    if _promises(cell) != _promises(original):
        repairs["metadata"].append(name)
    if locked and cell.source != original.source:
        repairs["edited"].append(name)
        cell.source = original.source
    cell.metadata = deepcopy(original.metadata)  # no tag of the learner's that skips a cell
    return cell


def _promises(cell):
    """The metadata that marks depend on."""
    entry = cell.metadata.get("nbgrader")
    entry = entry if isinstance(entry, dict) else {}
    return [cell.cell_type, *map(entry.get, ("grade_id", "grade", "solution", "locked", "points"))]


def _forget_others(cells, chosen, released):
    """Make every other cell an ordinary one: no metadata of nbgrader's, no id of a graded cell."""
    graded = {id(cell) for cell in chosen.values()}
    ids = {cell.get("id") for cell in released.values()}
    for cell in cells:
        if id(cell) not in graded:
            cell.metadata.pop("nbgrader", None)
            if cell.get("id") in ids:
                cell["id"] = nbformat.v4.new_raw_cell().id


def _place_before_next(name, order, chosen, cells):
    """Before the next released cell that is there, so below whatever the learner wrote for it."""
    for following in order[order.index(name) + 1 :]:
        if following in chosen:
            return _index(cells, chosen[following])
    return len(cells)


def _below_their_todo(cells, released, found, chosen):
    """Move a test that stands above every copy of the TODO it follows; return the names moved."""
    moved, todo = [], None
    for name, cell in released.items():
        if is_solution(cell):
            todo = name
        elif is_grade(cell) and todo and found[todo]:
            first = min(_index(cells, copy) for copy in found[todo])
            if _index(cells, chosen[name]) < first:
                cells.remove(chosen[name])
                cells.insert(_index(cells, chosen[todo]) + 1, chosen[name])
                moved.append(name)
    return moved


def _index(cells, cell):
    return next(i for i, other in enumerate(cells) if other is cell)
