"""Follow-through credit: which checks deserve another look, and with whose answers."""

from autograder import judging
from autograder.judging import RAISED, RIGHT, WRONG


def again(verdicts, solutions):
    """Checks that fail and build on TODOs which are not right.

    Parameters
    ----------
    verdicts : dict of str to Verdict
        Of one notebook, by full name.
    solutions : dict of str to str
        Right cells, by the name of the TODO cell.

    Returns
    -------
    dict of frozenset to list
        From the TODO cells to be replaced to the checks that are then judged again.
    """
    found = {}
    for name, verdict in verdicts.items():
        if verdict.kind in (RAISED, WRONG):
            todos = frozenset(_wrong_below(judging.find(name), verdicts)).intersection(solutions)
            if todos:
                found.setdefault(todos, []).append(name)
    return found


def _wrong_below(check, verdicts):
    """Cells of the TODOs that a check builds on, near or far, and that are not right."""
    for need in check.needs:
        name = f"{check.chapter}.{need}"
        below, verdict = judging.find(name), verdicts.get(name)
        yield from _wrong_below(below, verdicts)
        if verdict is None or verdict.kind != RIGHT:
            yield below.cell
