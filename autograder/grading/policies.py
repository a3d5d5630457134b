"""What an instructor decides about marks: a line each in `nbgrader_config.py`."""

import json
import math

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Bool, Enum, Float
from traitlets.config import Configurable

LAST, BEST, KEEP, DROP = "last", "best", "keep", "drop"


class Policies(Configurable):
    """How marks are made of verdicts, besides what is late."""

    attempts = Enum(
        (LAST, BEST), LAST, help="Which attempt counts: the last, or the one with most points."
    ).tag(config=True)
    follow_through = Bool(
        False,
        help="Whether answers that build on a wrong one are judged with a right one in its place.",
    ).tag(config=True)
    partial_credit = Bool(
        True, help="Whether parts of a TODO, and some mistakes, earn part of its points."
    ).tag(config=True)
    by_hand = Enum(
        (KEEP, DROP),
        KEEP,
        help="What happens to points set by hand when the answer changes: they stand until "
        "somebody looks, or they are dropped. Both are reported.",
    ).tag(config=True)
    point_to_line = Bool(
        True,
        help="Whether feedback shows the line on which one small change is enough. No mark "
        "depends on it.",
    ).tag(config=True)

    def sentences(self):
        """What differs from a course without policies."""
        said = {
            "Of several attempts, the one with most points counts.": self.attempts == BEST,
            "What is right, but builds on a wrong answer, counts as right.": self.follow_through,
            "There is no partial credit: a TODO is right, or earns nothing.": (
                not self.partial_credit
            ),
            "Points set by hand go when the answer changes.": self.by_hand == DROP,
        }
        return [sentence for sentence, holds in said.items() if holds]


class Late(LateSubmissionPlugin):
    """nbgrader's plug-in for late work, with a grace and a price for each day begun.

    Whoever hands in within the grace is on time; for all others, days count from the due date.
    """

    grace_hours = Float(0, min=0, help="Hours after the due date that cost nothing.").tag(
        config=True
    )
    percent_per_day = Float(
        0, min=0, max=100, help="Of the points earned, taken for each day begun."
    ).tag(config=True)
    at_most_percent = Float(
        100, min=0, max=100, help="Of the points earned, the most that is taken."
    ).tag(config=True)

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        """Points to take away; None for none. See nbgrader."""
        if total_seconds_late <= 3600 * self.grace_hours:
            return None
        if self.penalty_method == "zero":
            return score
        percent = self.percent_per_day * math.ceil(total_seconds_late / 86400)
        return score * min(percent, self.at_most_percent) / 100 or None

    def sentences(self):
        """What is taken from late work."""
        grace = f"after {self.grace_hours:g} hours of grace, " if self.grace_hours else ""
        if self.penalty_method == "zero":
            return [f"Late work: {grace}no points."]
        if not self.percent_per_day:
            return []
        most = f", at most {self.at_most_percent:g} %" if self.at_most_percent < 100 else ""
        return [f"Late work: {grace}{self.percent_per_day:g} % less for each day begun{most}."]


def applied(config):
    """The policies of a course that change a mark, a sentence each."""
    return Late(config=config).sentences() + Policies(config=config).sentences()


def fingerprint(config, due=None):
    """A short text for them; "" for a course without any, so that nothing is graded anew.

    Parameters
    ----------
    config : Config
    due : datetime, optional
        Another date is another policy, where late work costs something.
    """
    said = applied(config)
    if Late(config=config).sentences():
        said.append(str(due))
    return json.dumps(said) if said else ""
