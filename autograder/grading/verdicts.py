"""Verdicts as data: what each test cell of a graded notebook says, for tables and reports."""

from dataclasses import asdict, dataclass

from nbgrader.utils import is_grade, is_solution

from autograder.grading.problems import VERDICT, title_of

TEST = "check_"  # what the name of a TODO's test cell begins with


@dataclass(frozen=True)
class Said:
    """What one test cell says.

    Parameters
    ----------
    todo : str
        The object that was asked for, such as "Layer.forward".
    cell : str
        The test cell, as the gradebook names it.
    verdict : str
        One of `autograder.judging.verdict`; where the check could not run, the error's name; ""
        where it is no check of ours.
    title : str
        The card's.
    mistake : str or None
        The known mistake's name.
    line : int or None
        Of the TODO's cell: on which one change is enough, or at which it stopped.
    change : str
        Of what kind that change is; "" where none was found.
    points, most : float
        From the check, whatever somebody sets by hand.
    instead : tuple of str
        TODOs in whose place right answers stood: follow-through credit.
    """

    todo: str
    cell: str
    verdict: str
    title: str = ""
    mistake: str | None = None
    line: int | None = None
    change: str = ""
    points: float = 0.0
    most: float = 0.0
    instead: tuple = ()

    as_dict = asdict


def verdicts(notebook):
    """What the test cells of a notebook from `autograded/` say, in its order."""
    return [_said(cell) for cell in notebook.cells if is_grade(cell) and not is_solution(cell)]


def answers(notebook):
    """The text that each test cell of a notebook is about: that of its TODO, or its own."""
    found, todo = {}, ""
    for cell in notebook.cells:
        todo = cell.source if is_solution(cell) else todo
        if is_grade(cell):
            found[cell.metadata.nbgrader.grade_id] = todo
    return found


def solutions(assignment):
    """The solved text of each TODO cell of an assignment in `source/`, by the cell's name."""
    return {
        cell.metadata.nbgrader.grade_id: cell.source
        for cell in assignment.cells
        if is_solution(cell) and not is_grade(cell)
    }


def _said(cell):
    """The first output that decides, as nbgrader reads them."""
    entry = cell.metadata.nbgrader
    name, most = entry.grade_id, float(entry.points)
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            return Said(name.removeprefix(TEST), name, output.ename, most=most)
        if output.output_type == "execute_result":
            return _of_result(name, most, output)
    return Said(name.removeprefix(TEST), name, "", most=most)


def _of_result(name, most, output):
    said = output.get("metadata", {}).get(VERDICT, {})
    todo = said.get("check", "").partition(".")[2] or name.removeprefix(TEST)
    found = said.get("kind", ""), title_of(output) or "", said.get("mistake"), said.get("line")
    change = " or ".join(said.get("change", []))
    points, instead = float(output.data["text/plain"]), tuple(said.get("replaced", ()))
    return Said(todo, name, *found, change, points, most, instead)
