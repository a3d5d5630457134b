"""From what a sandbox sent back to a verdict, and to the outputs of a test cell."""

from dataclasses import replace

from autograder import judging
from autograder.feedback.card import Card
from autograder.grading.bounded import TooLong, limited
from autograder.grading.problems import VERDICT
from autograder.observing import wire

SECONDS = 10  # of CPU time to judge one check
DATA = "check", "kind", "title", "mistake", "change"  # of a verdict


def verdict(check, cases, answer, earlier):
    """Judge what a learner's process says it has observed.

    Parameters
    ----------
    check : Check
    cases : list of tuple
    answer : object
        Any JSON.
    earlier : dict of str to Verdict
        Of the notebook's checks so far, by full name.

    Returns
    -------
    Verdict
    """
    try:
        with limited(SECONDS):
            observations = wire.decode_seen(answer.get("observations"), check.names, cases)
            found = judging.judge(check, cases, observations)
    except (Exception, TooLong) as error:  # whatever a hostile notebook sends
        return _unreadable(check, error)
    finally:
        check.kept.clear()  # no other notebook gets these cases
    return judging.unless_another_comes_first(found, check, earlier.get)


def _unreadable(check, error):
    text = (
        f"What came back could not be judged ({type(error).__name__}). Does the cell above define "
        "plain functions that return plain numbers and arrays?"
    )
    return judging.Verdict(
        check.name, judging.RAISED, 0.0, float(check.points), "could not be judged", text
    )


def all_or_nothing(found):
    """A verdict whose points are all of them, or none."""
    return found if found.kind == judging.RIGHT else replace(found, points=0.0)


def outputs(found, replaced=()):
    """The outputs of a test cell: points as `text/plain`, which nbgrader reads, and the card.

    The verdict stands beside it, in the output's metadata.

    Parameters
    ----------
    found : Verdict
    replaced : list of str
        TODOs in whose place right answers stood.
    """
    if replaced:
        names = " and ".join(f"`{name}`" for name in replaced)
        found = replace(found, text=f"{found.text} It was tried with a right {names}, not yours.")
    points = min(max(float(found.points), 0.0), float(found.max_points))
    card = Card(replace(found, points=points))
    data = {"text/plain": repr(points), "text/html": card._repr_html_()}
    said = {name: getattr(found, name) for name in DATA}
    said |= {"line": found.place, "replaced": list(replaced)}
    output = {"output_type": "execute_result", "execution_count": None, "data": data}
    return [{**output, "metadata": {VERDICT: said}}]
